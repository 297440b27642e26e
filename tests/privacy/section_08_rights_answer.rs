//! By when a request for a right is answered: by the Regulation, not by the policy.
//!
//! In 2026, 5 June is a Friday and 25 December too; 21 November is a Saturday.

use crate::support::*;
use crate::*;

fn answer(received_on: &str) -> Json {
    ask("rightsAnswer", json!({ "receivedOn": received_on }))
}

#[track_caller]
fn assert_by(received_on: &str, day: &str) {
    assert_eq!(answer(received_on)["answerBy"], day, "{received_on}");
}

#[test]
fn it_is_answered_by_the_same_day_of_the_next_month() {
    assert_by("2026-09-02", "2026-10-02");
    assert_by("2026-10-23", "2026-11-23");
}

#[test]
fn where_the_next_month_has_no_such_day_by_its_last() {
    assert_by("2026-08-31", "2026-09-30");
    // 28 February 2026 is a Saturday.
    assert_by("2026-01-30", "2026-03-02");
    // 29 February 2028 is a Tuesday.
    assert_by("2028-01-31", "2028-02-29");
}

#[test]
fn a_last_day_on_a_weekend_or_a_public_holiday_moves_to_the_next_working_day() {
    // Saturday 21 November, Sunday 22 November 2026.
    assert_by("2026-10-21", "2026-11-23");
    assert_by("2026-10-22", "2026-11-23");
    // Good Friday 26 March 2027, then Easter to Monday 29 March.
    assert_by("2027-02-26", "2027-03-30");
    // 25 December 2026, then a week-end.
    assert_by("2026-11-25", "2026-12-28");
}

#[test]
fn a_closing_day_that_is_no_public_holiday_moves_it_only_where_it_is_read_so() {
    // Friday 5 June 2026; Thursday 24 December 2026.
    for (received_on, day, moved) in
        [("2026-05-05", "2026-06-05", "2026-06-08"), ("2026-11-24", "2026-12-24", "2026-12-28")]
    {
        let request = json!({ "receivedOn": received_on });
        let by_default = ask("rightsAnswer", request.clone());
        assert_eq!(by_default["answerBy"], day);
        assert_eq!(interpretations(&by_default), ["rightsAnswerOnClosedDay=publicHolidays"]);
        let read = ask("rightsAnswer", under(&request, "rightsAnswerOnClosedDay", "closingDays"));
        assert_eq!(read["answerBy"], moved);
    }
}

#[test]
fn the_interpretation_is_listed_the_default_first() {
    let interpretations =
        serde_json::to_value(upfront_terms::cite::interpretation::INTERPRETATIONS)
            .unwrap_or_default();
    let listed = list(&interpretations)
        .iter()
        .find(|interpretation| interpretation["name"] == "rightsAnswerOnClosedDay");
    let Some(listed) = listed else { panic!("{interpretations}") };
    assert_eq!(texts(&listed["points"]), ["A-15"]);
    assert_eq!(texts(&listed["choices"]), ["publicHolidays", "notMoved", "closingDays"]);
    assert_eq!(listed["default"], "publicHolidays");
}

#[test]
fn it_can_be_read_not_to_move_at_all() {
    let request =
        under(&json!({ "receivedOn": "2026-11-25" }), "rightsAnswerOnClosedDay", "notMoved");
    let read = ask("rightsAnswer", request);
    assert_eq!(read["answerBy"], "2026-12-25");
    assert_eq!(interpretations(&read), ["rightsAnswerOnClosedDay=notMoved"]);
}

#[test]
fn on_an_ordinary_day_no_interpretation_is_relied_on() {
    assert!(interpretations(&answer("2026-09-02")).is_empty());
}

#[test]
fn a_complex_request_is_answered_two_months_later_and_told_within_the_first() {
    let request = json!({ "receivedOn": "2026-11-20", "complex": true });
    let answer = ask("rightsAnswer", request);
    // Sunday 20 December 2026; Saturday 20 February 2027.
    assert_eq!(answer["extensionNoticeBy"], "2026-12-21");
    assert_eq!(answer["answerBy"], "2027-02-22");
    assert_eq!(parameter(&answer, "rightsAnswer"), 1);
    assert_eq!(parameter(&answer, "rightsAnswerExtension"), 2);
    assert_eq!(fact(&answer, "complex"), true);
}

#[test]
fn three_months_are_counted_from_the_receipt_and_not_from_a_moved_day() {
    // One month ends on Saturday 17 October 2026 and moves to the 19th; three end on Thursday 17 December.
    let answer = ask("rightsAnswer", json!({ "receivedOn": "2026-09-17", "complex": true }));
    assert_eq!(answer["extensionNoticeBy"], "2026-10-19");
    assert_eq!(answer["answerBy"], "2026-12-17");
}

#[test]
fn a_simple_request_has_no_extension() {
    for request in [
        json!({ "receivedOn": "2026-09-02" }),
        json!({ "receivedOn": "2026-09-02", "complex": false }),
    ] {
        let answer = ask("rightsAnswer", request);
        assert_eq!(answer["answerBy"], "2026-10-02");
        assert_eq!(answer.get("extensionNoticeBy"), None);
        assert_eq!(answer["because"]["parameters"], json!({ "rightsAnswer": 1 }));
    }
}

#[test]
fn it_is_marked_as_the_regulations_and_not_as_the_policys() {
    let answer = answer("2026-09-02");
    assert_eq!(answer["source"], "regulation");
    let expected =
        ["rights.1", "rights.2", "rights.3", "rights.4", "rights.5", "rights.6", "contact.1"];
    assert_cites(&answer, &expected);
    assert_eq!(fact(&answer, "receivedOn"), "2026-09-02");
}

#[test]
fn past_the_calendar_there_is_no_answer() {
    assert_refused("rightsAnswer", json!({ "receivedOn": "9999-12-01" }), &[("", "outOfRange")]);
}
