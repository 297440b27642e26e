//! Working days counted, closed days passed over.

use crate::support::*;
use serde_json::json;

#[test]
fn whit_monday_on_constitution_day_is_passed_over_as_the_public_holiday() {
    let answer = ask("addWorkingDays", json!({ "from": "2028-06-02", "count": 1 }));
    assert_eq!(answer["date"], "2028-06-06");
    let passed: Vec<_> = list(&answer["passedOver"]).iter().map(|day| text(&day["code"])).collect();
    // Saturday, Whit Sunday 4 June, Whit Monday 5 June.
    assert_eq!(passed, ["saturday", "whitSunday", "whitMonday"]);
}

#[test]
fn the_first_of_may_and_the_former_great_prayer_day_are_working_days() {
    // In 2026 they are the same Friday.
    assert_eq!(
        ask("addWorkingDays", json!({ "from": "2026-04-30", "count": 1 }))["date"],
        "2026-05-01"
    );
}

fn added(from: &str, count: u32, choice: &str) -> String {
    let request = under(&json!({ "from": from, "count": count }), "closedDays", choice);
    text(&ask("addWorkingDays", request)["date"]).to_owned()
}

#[test]
fn a_working_day_after_a_friday_is_the_monday() {
    assert_eq!(added("2026-11-20", 1, "statutory"), "2026-11-23");
    assert_eq!(added("2026-11-21", 1, "statutory"), "2026-11-23");
    assert_eq!(added("2026-11-22", 1, "statutory"), "2026-11-23");
}

#[test]
fn ten_working_days_are_two_weeks_where_nothing_closes() {
    assert_eq!(added("2026-11-20", 10, "statutory"), "2026-12-04");
}

#[test]
fn the_day_after_23_december_depends_on_the_interpretation() {
    // 2026: Thursday 24, Friday 25, Saturday 26 December.
    assert_eq!(added("2026-12-23", 1, "statutory"), "2026-12-28");
    assert_eq!(added("2026-12-23", 1, "publicHolidays"), "2026-12-24");
    assert_eq!(added("2026-12-30", 1, "statutory"), "2027-01-04");
    assert_eq!(added("2026-12-30", 1, "publicHolidays"), "2026-12-31");
}

#[test]
fn easter_takes_three_working_days() {
    assert_eq!(added("2026-04-01", 1, "statutory"), "2026-04-07");
    assert_eq!(added("2030-04-17", 1, "statutory"), "2030-04-23");
    assert_eq!(added("2035-03-21", 1, "statutory"), "2035-03-27");
}

#[test]
fn no_days_after_a_day_are_that_day_even_where_it_is_closed() {
    for day in ["2026-11-20", "2026-11-22", "2026-12-25"] {
        let answer = ask("addWorkingDays", json!({ "from": day, "count": 0 }));
        assert_eq!(answer["date"], day);
        assert_eq!(answer["passedOver"], json!([]));
    }
}

#[test]
fn the_days_passed_over_are_named_and_the_first_day_is_not_among_them() {
    let answer = ask("addWorkingDays", json!({ "from": "2026-12-24", "count": 1 }));
    assert_eq!(answer["date"], "2026-12-28");
    let passed = json!([
        { "date": "2026-12-25", "code": "christmasDay", "kind": "publicHoliday" },
        { "date": "2026-12-26", "code": "secondChristmasDay", "kind": "publicHoliday" },
        { "date": "2026-12-27", "code": "sunday", "kind": "weekend" },
    ]);
    assert_eq!(answer["passedOver"], passed);
}

#[test]
fn working_days_rest_on_the_clause_that_counts_in_them_and_on_the_interpretation() {
    let answer = ask("addWorkingDays", json!({ "from": "2026-11-20", "count": 3 }));
    assert_clauses(&answer, &["9.2a", "9.2b"]);
    assert_eq!((fact(&answer, "from"), fact(&answer, "count")), (&json!("2026-11-20"), &json!(3)));
    assert_eq!(interpretations(&answer), ["closedDays=statutory"]);
}

#[test]
fn a_closure_is_passed_over_both_days_included_and_keeps_its_name() {
    let closures = json!([{ "from": "2026-11-23", "to": "2026-11-24", "name": "Stocktaking" }]);
    let request = json!({ "from": "2026-11-20", "count": 1, "calendar": { "closures": closures } });
    let answer = ask("addWorkingDays", request);
    assert_eq!(answer["date"], "2026-11-25");
    let days = list(&answer["passedOver"]);
    let named: Vec<_> = days.iter().filter(|day| day["kind"] == "closure").collect();
    assert_eq!(named.len(), 2);
    assert!(named.iter().all(|day| day["code"] == "closure" && day["name"] == "Stocktaking"));
}

#[test]
fn a_closure_without_a_name_has_none() {
    let closures = json!([{ "from": "2026-11-23", "to": "2026-11-23" }]);
    let request = json!({ "from": "2026-11-20", "count": 1, "calendar": { "closures": closures } });
    let answer = ask("addWorkingDays", request);
    let last = list(&answer["passedOver"]).last().cloned();
    assert_eq!(last, Some(json!({ "date": "2026-11-23", "code": "closure", "kind": "closure" })));
}

#[test]
fn a_closure_over_holidays_leaves_them_their_own_names() {
    let closures =
        json!([{ "from": "2026-12-23", "to": "2027-01-01", "name": "Christmas closure" }]);
    let request = json!({ "from": "2026-12-22", "count": 1, "calendar": { "closures": closures } });
    let answer = ask("addWorkingDays", request);
    assert_eq!(answer["date"], "2027-01-04");
    let code_of = |date: &str| {
        let days = list(&answer["passedOver"]).iter();
        days.filter(|day| day["date"] == date).map(|day| text(&day["code"])).collect::<Vec<_>>()
    };
    assert_eq!(code_of("2026-12-23"), ["closure"]);
    assert_eq!(code_of("2026-12-24"), ["christmasEve"]);
    assert_eq!(code_of("2026-12-25"), ["christmasDay"]);
    assert_eq!(code_of("2027-01-01"), ["newYearsDay"]);
}

#[test]
fn the_longest_closure_is_a_year_and_a_leap_day() {
    let closure = |to: &str| json!({ "closures": [{ "from": "2026-01-01", "to": to }] });
    // 2026 and 1 January 2027: 366 days, then a week-end.
    let request = json!({ "from": "2025-12-30", "count": 1, "calendar": closure("2027-01-01") });
    assert_eq!(ask("addWorkingDays", request)["date"], "2027-01-04");
    let request = json!({ "from": "2025-12-30", "count": 1, "calendar": closure("2027-01-02") });
    assert_refused("addWorkingDays", request, &[("calendar.closures[0].to", "outOfRange")]);
}

#[test]
fn a_count_that_leaves_the_calendar_is_an_error() {
    let request = json!({ "from": "9999-12-30", "count": 10 });
    assert_refused("addWorkingDays", request, &[("", "outOfRange")]);
    assert_refused("turnaround", json!({ "receivedOn": "9999-12-20" }), &[("", "outOfRange")]);
    assert_refused("paymentDue", json!({ "invoicedOn": "9999-12-20" }), &[("", "outOfRange")]);
    let sent = json!({ "sentOn": "9999-12-20", "asOf": "9999-12-20" });
    assert_refused("repairEstimateValidity", sent, &[("", "outOfRange")]);
    let delivered = json!({ "deliveredOn": "9999-12-20", "asOf": "9999-12-20" });
    assert_refused("serviceWarranty", delivered, &[("", "outOfRange")]);
}

#[test]
fn ten_thousand_working_days_can_be_counted() {
    let answer = ask("addWorkingDays", json!({ "from": "2026-11-20", "count": 10_000 }));
    let passed = list(&answer["passedOver"]).len();
    // Counted and passed over make up the span: some forty years.
    assert!((3_900..5_000).contains(&passed), "{passed}");
}

#[test]
fn a_closure_that_is_called_like_a_holiday_is_told_apart_from_it() {
    let closures = json!([{ "from": "2026-11-23", "to": "2026-11-23", "name": "goodFriday" }]);
    let request = json!({ "from": "2026-11-20", "count": 1, "calendar": { "closures": closures } });
    let answer = ask("addWorkingDays", request);
    let last = list(&answer["passedOver"]).last().cloned();
    let named =
        json!({ "date": "2026-11-23", "code": "closure", "name": "goodFriday", "kind": "closure" });
    assert_eq!(last, Some(named));
}
