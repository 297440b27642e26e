//! 6.2 and 6.3: how long a repair estimate holds, and when a reminder can be due.

use crate::support::*;
use serde_json::{Value as Json, json};

fn holds(sent_on: &str, as_of: &str) -> Json {
    ask("repairEstimateValidity", json!({ "sentOn": sent_on, "asOf": as_of }))
}

#[track_caller]
fn assert_until(sent_on: &str, until: &str, reminder: &str) {
    let validity = holds(sent_on, sent_on);
    let found = (text(&validity["validUntil"]), text(&validity["reminderFrom"]));
    assert_eq!(found, (until, reminder), "sent on {sent_on}");
}

#[test]
fn an_estimate_ends_on_the_day_with_the_same_number_three_months_later() {
    assert_until("2026-11-20", "2027-02-20", "2027-02-21");
    assert_until("2026-01-01", "2026-04-01", "2026-04-02");
}

#[test]
fn an_estimate_sent_at_the_end_of_a_month_ends_with_the_last_day_of_a_shorter_one() {
    assert_until("2025-11-30", "2026-02-28", "2026-03-01");
    assert_until("2026-01-31", "2026-04-30", "2026-05-01");
    assert_until("2026-03-31", "2026-06-30", "2026-07-01");
    assert_until("2026-08-31", "2026-11-30", "2026-12-01");
}

#[test]
fn an_estimate_that_ends_in_february_knows_leap_years() {
    assert_until("2023-11-30", "2024-02-29", "2024-03-01");
    assert_until("2023-11-29", "2024-02-29", "2024-03-01");
    assert_until("2024-11-29", "2025-02-28", "2025-03-01");
    assert_until("2099-11-30", "2100-02-28", "2100-03-01");
}

#[test]
fn an_estimate_sent_on_a_leap_day_ends_on_a_twenty_ninth() {
    assert_until("2024-02-29", "2024-05-29", "2024-05-30");
}

#[test]
fn the_last_day_is_in_and_the_day_after_is_not() {
    let last = holds("2026-08-20", "2026-11-20");
    assert_eq!((text(&last["status"]), &last["daysLeft"]), ("valid", &json!(0)));
    let after = holds("2026-08-20", "2026-11-21");
    assert_eq!((text(&after["status"]), &after["daysLeft"]), ("expired", &json!(0)));
}

#[test]
fn the_day_of_sending_is_not_counted() {
    // 20 November to 20 February: 10 days of November, 31, 31, and 20 of February.
    let sent = holds("2026-11-20", "2026-11-20");
    assert_eq!((text(&sent["status"]), &sent["daysLeft"]), ("valid", &json!(92)));
    assert_eq!(holds("2026-11-20", "2027-02-19")["daysLeft"], 1);
}

#[test]
fn an_estimate_that_ends_on_a_closed_day_is_not_moved() {
    // 20 February 2027 is a Saturday.
    let validity = holds("2026-11-20", "2026-11-20");
    assert_eq!(validity["validUntil"], "2027-02-20");
    assert_eq!(
        interpretations(&validity),
        ["closedDays=statutory", "periodEndOnClosedDay=notMoved"]
    );
}

#[test]
fn an_estimate_that_ends_on_a_working_day_relies_on_no_interpretation() {
    // 20 April 2026 is a Monday.
    assert!(interpretations(&holds("2026-01-20", "2026-01-20")).is_empty());
}

#[test]
fn the_interpretation_that_moves_it_ends_the_estimate_on_the_next_working_day() {
    let moved = |sent_on: &str| {
        let request = json!({ "sentOn": sent_on, "asOf": sent_on });
        let validity = ask(
            "repairEstimateValidity",
            under(&request, "periodEndOnClosedDay", "nextWorkingDay"),
        );
        (text(&validity["validUntil"]).to_owned(), text(&validity["reminderFrom"]).to_owned())
    };
    let days = |until: &str, reminder: &str| (until.to_owned(), reminder.to_owned());
    // Saturday 20 February 2027 to the Monday.
    assert_eq!(moved("2026-11-20"), days("2027-02-22", "2027-02-23"));
    // Maundy Thursday 2 April 2026, then Easter, to the Tuesday.
    assert_eq!(moved("2026-01-02"), days("2026-04-07", "2026-04-08"));
    // Christmas Eve 2026, a Thursday, to Monday the 28th.
    assert_eq!(moved("2026-09-24"), days("2026-12-28", "2026-12-29"));
    // A working day stays.
    assert_eq!(moved("2026-01-20"), days("2026-04-20", "2026-04-21"));
}

#[test]
fn which_days_move_it_is_itself_a_interpretation() {
    let validity = |choice: &str, sent_on: &str| {
        let interpretations =
            json!({ "periodEndOnClosedDay": "nextWorkingDay", "closedDays": choice });
        let request =
            json!({ "sentOn": sent_on, "asOf": sent_on, "interpretations": interpretations });
        text(&ask("repairEstimateValidity", request)["validUntil"]).to_owned()
    };
    // Christmas Eve is no public holiday.
    assert_eq!(validity("publicHolidays", "2026-09-24"), "2026-12-24");
    assert_eq!(validity("statutory", "2026-09-24"), "2026-12-28");
    // The day after Ascension, Friday 15 May 2026: closed for banks only.
    assert_eq!(validity("statutory", "2026-02-15"), "2026-05-15");
    assert_eq!(validity("banks", "2026-02-15"), "2026-05-18");
}

#[test]
fn the_validity_rests_on_its_clauses_facts_and_months() {
    let validity = holds("2026-01-20", "2026-02-01");
    assert_clauses(&validity, &["6.2b", "6.3a"]);
    assert_eq!(fact(&validity, "sentOn"), "2026-01-20");
    assert_eq!(fact(&validity, "asOf"), "2026-02-01");
    assert_eq!(parameter(&validity, "repairEstimateValidity"), 3);
    assert_eq!(parameter(&validity, "reminderAfter"), 3);
}

#[test]
fn before_it_is_sent_only_the_rule_is_known() {
    let estimate = ask("estimate", repair());
    for (id, clause) in [("repairEstimateValidUntil", "6.2b"), ("reminderFrom", "6.3a")] {
        let period = milestone(&estimate, id);
        assert_eq!(
            period["rule"],
            json!({ "after": "repairEstimate.sentOn", "count": 3, "unit": "months" }),
            "{id}"
        );
        assert_eq!(period.get("date"), None, "{id}");
        assert_eq!(period["modality"], "may", "{id}");
        assert_clauses(period, &[clause]);
    }
    assert_eq!(finding(&estimate, "repairEstimateHolds")["values"]["repairEstimateValidity"], 3);
}

#[test]
fn once_it_is_sent_the_days_stand_in_the_timeline() {
    let sent =
        json!({ "repairEstimateRequested": true, "repairEstimate": { "sentOn": "2026-08-20" } });
    let estimate = ask("estimate", with(&repair(), sent));
    assert_eq!(milestone(&estimate, "repairEstimateSent")["date"], "2026-08-20");
    let until = milestone(&estimate, "repairEstimateValidUntil");
    assert_eq!((text(&until["date"]), text(&until["modality"])), ("2026-11-20", "will"));
    assert_eq!(fact(until, "repairEstimate.sentOn"), "2026-08-20");
    assert_eq!(until.get("closedDay"), None);
    // When the reminder comes is not said: it can, from this day, a Saturday.
    let reminder = milestone(&estimate, "reminderFrom");
    assert_eq!((text(&reminder["date"]), text(&reminder["modality"])), ("2026-11-21", "may"));
    assert_eq!(reminder["closedDay"]["code"], "saturday");
}

#[test]
fn a_standard_service_has_no_repair_estimate() {
    let estimate = ask("estimate", sent_in(json!({ "service": "sampleTest" })));
    assert!(!milestones(&estimate).contains(&"repairEstimateValidUntil"));
    assert!(findings(&estimate, "repairEstimateHolds").is_empty());
}

#[test]
fn an_estimate_says_what_moving_its_end_would_have_given() {
    let sent =
        json!({ "repairEstimateRequested": true, "repairEstimate": { "sentOn": "2026-11-20" } });
    let estimate = ask("estimate", with(&repair(), sent));
    assert_eq!(
        changes(&estimate, "periodEndOnClosedDay", "nextWorkingDay"),
        [
            "timeline.repairEstimateValidUntil: 2027-02-20 -> 2027-02-22",
            "timeline.reminderFrom: 2027-02-21 -> 2027-02-23",
        ]
    );
}
