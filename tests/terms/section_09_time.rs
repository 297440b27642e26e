//! 9.2 and 9.3: the rest of the week of receipt and the working days after it; expected, never binding.

use crate::support::*;
use serde_json::{Value as Json, json};

fn turnaround(received_on: &str) -> Json {
    ask("turnaround", json!({ "receivedOn": received_on }))
}

#[track_caller]
fn assert_done(received_on: &str, week_ends_on: &str, completed_on: &str) {
    let found = turnaround(received_on);
    let found = (text(&found["weekEndsOn"]), text(&found["completedOn"]));
    assert_eq!(found, (week_ends_on, completed_on), "received on {received_on}");
}

#[track_caller]
fn assert_done_under(name: &str, choice: &str, received_on: &str, completed_on: &str) {
    let request = under(&json!({ "receivedOn": received_on }), name, choice);
    assert_eq!(ask("turnaround", request)["completedOn"], completed_on, "{received_on} {choice}");
}

#[test]
fn fourteen_working_days_after_the_week_of_receipt_is_a_thursday_where_nothing_closes() {
    // Monday 23 to Sunday 29 November 2026, then two full weeks and four days.
    assert_done("2026-11-23", "2026-11-29", "2026-12-17");
}

#[test]
fn every_day_of_a_week_gives_the_same_day() {
    for day in 23..=29 {
        assert_done(&format!("2026-11-{day}"), "2026-11-29", "2026-12-17");
    }
}

#[test]
fn a_meter_received_on_the_friday_before_palm_sunday_is_expected_to_be_done_sixteen_days_after_easter()
 {
    // Easter 2026 is 5 April. Counted: 30 and 31 March, 1 April (3), 7-10 April (7), 13-17 (12), 20 and 21 (14).
    assert_done("2026-03-27", "2026-03-29", "2026-04-21");
}

#[test]
fn a_meter_received_on_good_friday_is_counted_from_the_tuesday_after_easter() {
    // The week of receipt ends on Easter Sunday. 7-10 April (4), 13-17 (9), 20-24 (14).
    assert_done("2026-04-03", "2026-04-05", "2026-04-24");
}

#[test]
fn a_meter_received_on_easter_monday_has_the_rest_of_that_week_first() {
    // To 12 April; 13-17 (5), 20-24 (10), 27-30 (14).
    assert_done("2026-04-06", "2026-04-12", "2026-04-30");
}

#[test]
fn a_meter_received_two_weeks_before_christmas_is_done_in_january() {
    // To 13 December 2026; 14-18 (5), 21-23 (8), 28-30 (11), 4-6 January (14).
    assert_done("2026-12-11", "2026-12-13", "2027-01-06");
}

#[test]
fn a_meter_received_a_week_before_christmas_waits_for_the_closing_days_too() {
    // To 20 December; 21-23 (3), 28-30 (6), 4-8 January (11), 11-13 (14).
    assert_done("2026-12-18", "2026-12-20", "2027-01-13");
    // Without the closing days 24 and 31 December are counted.
    assert_done_under("closedDays", "publicHolidays", "2026-12-18", "2027-01-11");
}

#[test]
fn great_prayer_day_was_closed_for_the_last_time_in_2023() {
    // To 30 April 2023; 1-4 May (4), not the 5th, 8-12 (9), 15-17 (12), not the 18th (Ascension), 19 (13), 22 (14).
    assert_done("2023-04-28", "2023-04-30", "2023-05-22");
    // To 14 April 2024; 15-19 (5), 22-26 (10: the 26th would have been Great Prayer Day), 29 April to 2 May (14).
    assert_done("2024-04-12", "2024-04-14", "2024-05-02");
}

#[test]
fn whit_sunday_on_constitution_day_closes_one_day_and_not_two() {
    // To 22 May 2022; 23-25 (3), not the 26th, 27 (4), 30 May to 3 June (9), not Whit Monday the 6th, 7-10 (13), 13 (14).
    assert_done("2022-05-20", "2022-05-22", "2022-06-13");
}

#[test]
fn whit_monday_on_constitution_day_closes_one_day_and_not_two() {
    // To 28 May 2028; 29 May to 2 June (5), not 5 June, 6-9 (9), 12-16 (14).
    assert_done("2028-05-26", "2028-05-28", "2028-06-16");
    assert_done_under("closedDays", "publicHolidays", "2028-05-26", "2028-06-16");
}

#[test]
fn the_day_after_ascension_is_closed_for_banks_only() {
    // To 10 May 2026; 11-13 (3), not the 14th, 15 (4) or not, 18-22 (9), not Whit Monday the 25th, 26-29 (13), 1 June (14).
    assert_done("2026-05-08", "2026-05-10", "2026-06-01");
    assert_done_under("closedDays", "banks", "2026-05-08", "2026-06-02");
}

#[test]
fn a_leap_day_is_a_working_day_like_another() {
    // To 11 February 2024; 12-16, 19-23 (10), 26-29 (14).
    assert_done("2024-02-09", "2024-02-11", "2024-02-29");
}

#[test]
fn a_meter_received_on_a_sunday_belongs_to_the_week_that_ends_on_it() {
    assert_done("2026-11-29", "2026-11-29", "2026-12-17");
    let found = turnaround("2026-11-29");
    assert!(interpretations(&found).contains(&"receiptOnClosedDay=weekOfReceipt".to_owned()));
}

#[test]
fn a_closed_day_of_receipt_can_be_read_as_the_next_working_day() {
    let rolled = |received_on, completed_on| {
        assert_done_under("receiptOnClosedDay", "nextWorkingDay", received_on, completed_on);
    };
    // Sunday 29 November: received on the Monday, whose week ends on 6 December; 7-11 (5), 14-18 (10), 21-23 (13), 28 (14).
    rolled("2026-11-29", "2026-12-28");
    rolled("2026-11-28", "2026-12-28");
    // Good Friday: received on Tuesday 7 April.
    rolled("2026-04-03", "2026-04-30");
    // A working day stays.
    rolled("2026-11-27", "2026-12-17");
}

#[test]
fn receipt_on_a_working_day_does_not_rely_on_the_interpretation_of_closed_ones() {
    assert_eq!(interpretations(&turnaround("2026-11-27")), ["closedDays=statutory"]);
}

#[test]
fn the_workshops_own_closures_are_passed_over_both_days_included() {
    let closures = json!([{ "from": "2026-07-13", "to": "2026-07-31", "name": "Summer holiday" }]);
    let request = json!({ "receivedOn": "2026-06-26", "calendar": { "closures": closures } });
    let found = ask("turnaround", request);
    // To 28 June; 29 June to 3 July (5), 6-10 (10), then closed until 3-6 August (14).
    assert_eq!(found["completedOn"], "2026-08-06");
    let days = list(&found["days"]).iter();
    let closed: Vec<_> = days.filter(|run| run["name"] == "Summer holiday").collect();
    // Three weeks, and the two week-ends that lie wholly inside.
    let run = json!({ "from": "2026-07-13", "to": "2026-07-31", "kind": "closed", "code": "closure", "name": "Summer holiday" });
    assert_eq!(closed, [&run]);
}

#[test]
fn a_closure_that_ends_before_or_begins_after_changes_nothing() {
    for closures in [
        json!([{ "from": "2026-11-01", "to": "2026-11-22" }]),
        json!([{ "from": "2026-12-18", "to": "2027-01-03" }]),
    ] {
        let request = json!({ "receivedOn": "2026-11-23", "calendar": { "closures": closures } });
        assert_eq!(ask("turnaround", request)["completedOn"], "2026-12-17");
    }
}

#[test]
fn closures_that_overlap_close_each_day_once() {
    let closures = json!([{ "from": "2026-12-01", "to": "2026-12-04" }, { "from": "2026-12-03", "to": "2026-12-07" }]);
    let request = json!({ "receivedOn": "2026-11-23", "calendar": { "closures": closures } });
    // Of the fourteen from 30 November, five working days (1-4 and 7 December) fall out: 17 December and five more.
    // 18, 21, 22, 23, then 28.
    assert_eq!(ask("turnaround", request)["completedOn"], "2026-12-28");
}

#[test]
fn the_days_tell_the_week_the_counted_days_and_the_closed_ones_by_name_in_runs() {
    let found = turnaround("2026-04-01");
    let run = |from: &str, to: &str, kind: &str| json!({ "from": from, "to": to, "kind": kind });
    let named =
        |day: &str, code: &str| json!({ "from": day, "to": day, "kind": "closed", "code": code });
    let expected = json!([
        run("2026-04-01", "2026-04-01", "restOfWeek"),
        named("2026-04-02", "maundyThursday"),
        named("2026-04-03", "goodFriday"),
        run("2026-04-04", "2026-04-04", "closed"),
        named("2026-04-05", "easterSunday"),
        named("2026-04-06", "easterMonday"),
        run("2026-04-07", "2026-04-10", "counted"),
        run("2026-04-11", "2026-04-12", "closed"),
        run("2026-04-13", "2026-04-17", "counted"),
        run("2026-04-18", "2026-04-19", "closed"),
        run("2026-04-20", "2026-04-24", "counted"),
    ]);
    assert_eq!(found["days"], expected);
    assert_eq!(found["workingDays"], 14);
    assert_eq!(
        (text(&found["receivedOn"]), text(&found["completedOn"])),
        ("2026-04-01", "2026-04-24")
    );
}

#[test]
fn the_time_is_never_binding() {
    let found = turnaround("2026-11-23");
    assert_eq!((&found["binding"], found.get("statedFor")), (&json!(false), None));
    assert_clauses(&found, &["9.2a", "9.2b", "9.3"]);
    assert_eq!(parameter(&found, "expectedProcessing"), 14);
    assert_eq!(fact(&found, "receivedOn"), "2026-11-23");
}
