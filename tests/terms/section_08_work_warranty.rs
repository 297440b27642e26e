//! 8: the warranty on the work.

use crate::support::*;
use serde_json::{Value as Json, json};

fn warranty(delivered_on: &str, as_of: &str) -> Json {
    ask("serviceWarranty", json!({ "deliveredOn": delivered_on, "asOf": as_of }))
}

#[track_caller]
fn assert_until(delivered_on: &str, until: &str) {
    assert_eq!(warranty(delivered_on, delivered_on)["warrantyUntil"], until, "{delivered_on}");
}

#[test]
fn the_warranty_ends_three_months_after_delivery() {
    assert_until("2026-11-20", "2027-02-20");
    assert_until("2026-06-05", "2026-09-05");
}

#[test]
fn the_warranty_on_work_delivered_at_the_end_of_a_month_ends_with_a_shorter_one() {
    assert_until("2025-11-30", "2026-02-28");
    assert_until("2023-11-30", "2024-02-29");
    assert_until("2026-01-31", "2026-04-30");
    assert_until("2026-05-31", "2026-08-31");
}

#[test]
fn the_last_day_is_in_the_warranty_and_the_day_after_is_not() {
    assert_eq!(warranty("2026-08-20", "2026-08-20")["inWarranty"], true);
    assert_eq!(warranty("2026-08-20", "2026-11-20")["inWarranty"], true);
    assert_eq!(warranty("2026-08-20", "2026-11-21")["inWarranty"], false);
}

#[test]
fn a_warranty_that_ends_on_a_closed_day_is_not_moved_unless_it_is_read_so() {
    // Saturday 20 February 2027.
    let request = json!({ "deliveredOn": "2026-11-20", "asOf": "2027-02-22" });
    let stays = ask("serviceWarranty", request.clone());
    assert_eq!(
        (text(&stays["warrantyUntil"]), &stays["inWarranty"]),
        ("2027-02-20", &json!(false))
    );
    assert_eq!(interpretations(&stays), ["closedDays=statutory", "periodEndOnClosedDay=notMoved"]);
    let moved = ask("serviceWarranty", under(&request, "periodEndOnClosedDay", "nextWorkingDay"));
    assert_eq!((text(&moved["warrantyUntil"]), &moved["inWarranty"]), ("2027-02-22", &json!(true)));
}

#[test]
fn the_workshops_own_closures_never_move_a_warranty() {
    let closures = json!([{ "from": "2027-02-22", "to": "2027-02-26" }]);
    let request = json!({ "asOf": "2026-11-20", "deliveredOn": "2026-11-20", "calendar": { "closures": closures } });
    let estimate = ask("estimate", under(&request, "periodEndOnClosedDay", "nextWorkingDay"));
    assert_eq!(milestone(&estimate, "serviceWarrantyUntil")["date"], "2027-02-22");
}

#[test]
fn the_warranty_rests_on_its_clause_its_facts_and_its_months() {
    let warranty = warranty("2026-01-20", "2026-02-01");
    assert_clauses(&warranty, &["8.1b"]);
    assert_eq!(fact(&warranty, "deliveredOn"), "2026-01-20");
    assert_eq!(fact(&warranty, "asOf"), "2026-02-01");
    assert_eq!(parameter(&warranty, "serviceWarranty"), 3);
    assert!(interpretations(&warranty).is_empty());
}

#[test]
fn before_delivery_only_the_rule_is_known() {
    let estimate = ask("estimate", nothing_known());
    let until = milestone(&estimate, "serviceWarrantyUntil");
    assert_eq!(until["rule"], json!({ "after": "deliveredOn", "count": 3, "unit": "months" }));
    assert_eq!(until.get("date"), None);
    assert!(missing(&estimate).contains(&"deliveredOn"));
}

#[test]
fn after_delivery_its_days_stand_in_the_timeline() {
    let estimate = ask("estimate", with(&nothing_known(), json!({ "deliveredOn": "2026-11-20" })));
    assert_eq!(milestone(&estimate, "delivered")["date"], "2026-11-20");
    let until = milestone(&estimate, "serviceWarrantyUntil");
    assert_eq!((text(&until["date"]), text(&until["modality"])), ("2027-02-20", "will"));
    assert_eq!(until["closedDay"]["code"], "saturday");
    assert_clauses(until, &["8.1b"]);
    assert!(!missing(&estimate).contains(&"deliveredOn"));
}

#[test]
fn the_work_is_warranted_to_be_done_professionally() {
    let estimate = ask("estimate", nothing_known());
    let right = finding(&estimate, "workWarranty");
    assert_eq!(right["kind"], "right");
    assert_eq!(right["values"]["serviceWarranty"], 3);
    assert_clauses(right, &["8.1a", "8.1b"]);
}

#[test]
fn notice_is_due_at_once_and_no_number_of_days_is_computed() {
    let estimate = ask("estimate", nothing_known());
    let duty = finding(&estimate, "giveNoticeAtOnce");
    assert_eq!(duty["kind"], "duty");
    assert_clauses(duty, &["8.2"]);
    assert_eq!(duty.get("values"), None);
}

#[test]
fn the_remedies_are_doing_it_again_or_its_price_at_the_providers_choice() {
    let estimate = ask("estimate", nothing_known());
    let right = finding(&estimate, "workRemedies");
    assert_eq!((text(&right["kind"]), text(&right["modality"])), ("right", "may"));
    assert_clauses(right, &["8.3", "8.3.1", "8.3.2"]);
}
