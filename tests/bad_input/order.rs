//! Values that cannot stand together: days in the wrong order, ranges, closures, either-or.

use crate::support::*;
use serde_json::{Value as Json, json};

#[test]
fn an_agreed_day_before_the_invoice_has_no_sense() {
    let question = json!({ "invoicedOn": "2026-11-12", "agreedPaymentOn": "2026-11-11" });
    assert_refused("paymentDue", question, &[("agreedPaymentOn", "order")]);
    let facts = with(
        &nothing_known(),
        json!({ "invoicedOn": "2026-11-12", "agreedPaymentOn": "2026-11-11" }),
    );
    assert_refused("estimate", facts, &[("agreedPaymentOn", "order")]);
}

#[test]
fn today_cannot_lie_before_what_has_happened() {
    let sent = json!({ "sentOn": "2026-11-21", "asOf": TODAY });
    assert_refused("repairEstimateValidity", sent, &[("asOf", "order")]);
    let delivered = json!({ "deliveredOn": "2026-11-21", "asOf": TODAY });
    assert_refused("serviceWarranty", delivered, &[("asOf", "order")]);
    let facts = with(&nothing_known(), json!({ "repairEstimate": { "sentOn": "2026-11-21" } }));
    assert_refused("estimate", facts, &[("asOf", "order")]);
    let facts = with(&nothing_known(), json!({ "deliveredOn": "2026-11-21" }));
    assert_refused("estimate", facts, &[("asOf", "order")]);
}

#[test]
fn a_question_and_an_estimate_tell_days_in_the_wrong_order_in_the_same_words() {
    let message = |function, request: Json| {
        let Err(error) = ask_value(function, &value(&request)) else { panic!("answered") };
        error.issues.first().map(|issue| issue.message.clone())
    };
    let told = |facts| message("estimate", with(&nothing_known(), facts));
    let sent = json!({ "sentOn": "2026-11-21", "asOf": TODAY });
    let facts = json!({ "repairEstimate": { "sentOn": "2026-11-21" } });
    assert_eq!(message("repairEstimateValidity", sent), told(facts));
    let delivered = json!({ "deliveredOn": "2026-11-21", "asOf": TODAY });
    let facts = json!({ "deliveredOn": "2026-11-21" });
    assert_eq!(message("serviceWarranty", delivered), told(facts));
    let agreed = json!({ "invoicedOn": "2026-11-12", "agreedPaymentOn": "2026-11-11" });
    let facts = json!({ "invoicedOn": "2026-11-12", "agreedPaymentOn": "2026-11-11" });
    assert_eq!(message("paymentDue", agreed), told(facts));
}

#[test]
fn a_product_is_not_delivered_before_it_is_received_unless_nothing_was_sent() {
    let known = json!({ "receivedOn": "2026-11-12", "deliveredOn": "2026-11-11" });
    let facts = with(&nothing_known(), known);
    assert_refused("estimate", facts.clone(), &[("deliveredOn", "order")]);
    ask("estimate", with(&facts, json!({ "onSite": true })));
}

#[test]
fn the_same_day_is_in_order() {
    ask("paymentDue", json!({ "invoicedOn": TODAY, "agreedPaymentOn": TODAY }));
    ask("repairEstimateValidity", json!({ "sentOn": TODAY, "asOf": TODAY }));
    ask("serviceWarranty", json!({ "deliveredOn": TODAY, "asOf": TODAY }));
    let known = json!({ "receivedOn": TODAY, "deliveredOn": TODAY, "invoicedOn": TODAY, "agreedPaymentOn": TODAY });
    ask("estimate", with(&nothing_known(), known));
}

#[test]
fn a_day_in_the_wrong_order_names_the_clause_that_rules_it_out() {
    let question = json!({ "invoicedOn": "2026-11-12", "agreedPaymentOn": "2026-11-11" });
    let Err(error) = ask_value("paymentDue", &value(&question)) else { panic!("answered") };
    let clauses: Vec<_> = error.issues.iter().map(|issue| issue.clause.map(|c| c.name())).collect();
    assert_eq!(clauses, [Some("terms/11.1a")]);
}

pub fn closures(closures: Json) -> Json {
    with(&nothing_known(), json!({ "calendar": { "closures": closures } }))
}

#[test]
fn a_closure_ends_and_not_before_it_begins() {
    let backwards = closures(json!([{ "from": "2026-07-31", "to": "2026-07-13" }]));
    assert_refused("estimate", backwards, &[("calendar.closures[0].to", "order")]);
    let for_ever = closures(json!([{ "from": "2026-07-13", "to": "9999-12-31" }]));
    assert_refused("estimate", for_ever, &[("calendar.closures[0].to", "outOfRange")]);
    let without_end = closures(json!([{ "from": "2026-07-13" }]));
    assert_refused("estimate", without_end, &[("calendar.closures[0].to", "missing")]);
    ask("estimate", closures(json!([{ "from": "2026-07-13", "to": "2026-07-13" }])));
}

#[test]
fn closures_that_close_every_day_for_years_still_end() {
    let year =
        |year: u32| json!({ "from": format!("{year}-01-01"), "to": format!("{year}-12-31") });
    let request = |until| {
        let all: Vec<_> = (2026..until).map(year).collect();
        json!({ "receivedOn": "2026-11-20", "calendar": { "closures": all } })
    };
    let answer = ask("turnaround", request(2036));
    // The first day open is Wednesday 2 January 2036.
    let days = list(&answer["days"]).iter();
    let first_counted = days.clone().find(|run| run["kind"] == "counted");
    assert_eq!(first_counted.map(|run| &run["from"]), Some(&json!("2036-01-02")));
}

#[test]
fn closures_of_more_than_ten_years_together_are_refused() {
    let half = |n: u32| json!({ "from": format!("{}-01-01", 2026 + n), "to": format!("{}-07-01", 2026 + n) });
    let request = |count| {
        let all: Vec<_> = (0..count).map(half).collect();
        json!({ "receivedOn": "2026-11-20", "calendar": { "closures": all } })
    };
    ask("turnaround", request(20));
    assert_refused("turnaround", request(21), &[("calendar.closures", "tooMany")]);
}

#[test]
fn a_range_of_prices_begins_at_the_lower() {
    let request = with(
        &nothing_known(),
        json!({ "rateCard": { "disposal": { "min": "2.00", "max": "1.99" } } }),
    );
    assert_refused("estimate", request, &[("rateCard.disposal.max", "order")]);
}

#[test]
fn wear_is_an_amount_or_a_percentage_and_not_both() {
    let question = json!({ "replacementValue": "1.00", "wear": "0.10", "wearPercent": "10" });
    assert_refused("liabilityCap", question, &[("wear", "conflict")]);
}

#[test]
fn a_lawful_maximum_is_by_the_year_or_by_the_month() {
    let base = json!({ "principal": "1.00", "dueOn": "2026-08-10", "asOf": TODAY, "customer": "business" });
    let maximum = |maximum: Json| with(&base, json!({ "legalMaximum": maximum }));
    let both = maximum(json!({ "annualPercent": "10", "monthlyPercent": "1" }));
    assert_refused("lateInterest", both, &[("legalMaximum", "conflict")]);
    assert_refused("lateInterest", maximum(json!({})), &[("legalMaximum", "missing")]);
    let neither_readable = maximum(json!({ "annualPercent": "ten" }));
    assert_refused(
        "lateInterest",
        neither_readable,
        &[("legalMaximum.annualPercent", "invalidPercent")],
    );
}

#[test]
fn days_in_the_wrong_order_are_all_told_too() {
    let known = json!({
        "repairEstimate": { "sentOn": "2026-11-21" }, "receivedOn": "2026-11-30",
        "deliveredOn": "2026-11-22", "invoicedOn": "2026-11-12", "agreedPaymentOn": "2026-11-11",
    });
    let expected = [
        ("agreedPaymentOn", "order"),
        ("asOf", "order"),
        ("asOf", "order"),
        ("deliveredOn", "order"),
    ];
    assert_refused("estimate", with(&nothing_known(), known), &expected);
}
