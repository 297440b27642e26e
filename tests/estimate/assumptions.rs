//! What was assumed, what another choice would have given, and what is stale.

use crate::support::*;
use serde_json::json;

#[test]
fn an_estimate_lists_the_interpretations_it_relied_on_in_the_order_of_the_inventory() {
    let estimate = ask("estimate", plain_repair());
    assert_eq!(relied_on(&estimate), ["applicability", "turnaroundScope", "investigationFee"]);
    let everything = json!({
        "invoicedOn": "2026-10-01", "receivedOn": "2026-10-04", "deliveredOn": "2026-11-20",
        "customer": "consumer", "vatPercent": "25",
    });
    let estimate = ask("estimate", with(&repair(), everything));
    let expected = [
        "applicability",
        "periodEndOnClosedDay",
        "receiptOnClosedDay",
        "closedDays",
        "turnaroundScope",
        "paymentOnClosedDay",
        "commencedMonth",
        "legalMaximum",
        "dayCount",
        "investigationFee",
        "rounding",
    ];
    assert_eq!(relied_on(&estimate), expected);
}

#[test]
fn an_assumption_names_the_choice_that_was_made_and_the_others_that_change_something() {
    let chosen = |choice: &str| {
        let sold = with(
            &plain_repair(),
            json!({ "createdOnPortal": true, "soldUnderOtherTerms": false, "otherServiceAgreement": true }),
        );
        let estimate = ask("estimate", under(&sold, "applicability", choice));
        let assumption = assumption(&estimate, "applicability").clone();
        let others = list(&assumption["alternatives"]).iter();
        let others: Vec<_> = others.map(|other| text(&other["choice"]).to_owned()).collect();
        (text(&assumption["choice"]).to_owned(), others)
    };
    let expected =
        |chosen: &str, others: [&str; 2]| (chosen.to_owned(), others.map(str::to_owned).to_vec());
    assert_eq!(chosen("threeAnswers"), expected("threeAnswers", ["eitherSuffices", "bothNeeded"]));
    assert_eq!(chosen("bothNeeded"), expected("bothNeeded", ["threeAnswers", "eitherSuffices"]));
}

#[test]
fn the_choice_a_request_makes_is_the_one_its_reasons_name() {
    let estimate = ask("estimate", under(&plain_repair(), "investigationFee", "oncePerItem"));
    let fee = charge(scenario(&estimate, "repair"), "investigationFee");
    assert_eq!(interpretations(fee), ["investigationFee=oncePerItem"]);
}

#[test]
fn an_alternative_that_cannot_be_computed_does_not_spoil_the_estimate() {
    // Due on 31 December 2012: its interest begins with the first known reference rate, but under the interpretation that
    // counts the due date itself there is none.
    let known = json!({ "asOf": "2013-01-15", "invoicedOn": "2012-12-01", "customer": "consumer" });
    let estimate = ask("estimate", with(&plain_repair(), known));
    assert_eq!(estimate["lateInterest"]["stale"], false);
    // The customer is unknown: a consumer's interest would have no rate.
    let known = json!({ "asOf": "2012-06-01", "invoicedOn": "2012-01-02" });
    let estimate = ask("estimate", with(&plain_repair(), known));
    assert_eq!(estimate.get("lateInterest"), None);
}

#[test]
fn an_estimate_at_the_end_of_the_calendar_still_comes() {
    let estimate = ask("estimate", with(&plain_repair(), json!({ "asOf": "9999-12-31" })));
    assert_eq!(estimate["asOf"], "9999-12-31");
    // Received in time, but read as received on the Monday its time would end after the year 9999.
    let known = json!({ "asOf": "9999-12-05", "receivedOn": "9999-12-05" });
    let estimate = ask("estimate", with(&sent_in(json!({ "service": "sampleTest" })), known));
    // Sunday 5 December: counted from the 6th to Thursday the 23rd.
    assert_eq!(milestone(&estimate, "expectedCompletion")["date"], "9999-12-23");
}

#[test]
fn a_rate_card_is_stale_after_the_last_day_on_which_it_holds_and_still_used() {
    let holding = |valid_until: &str| {
        let card = with(&rate_card(), json!({ "validUntil": valid_until }));
        ask("estimate", with(&plain_repair(), json!({ "rateCard": card, "customer": "business" })))
    };
    let old = holding("2026-11-19");
    assert_eq!(old["stale"], json!(["rateCard"]));
    assert_eq!(old["range"]["max"], "3830.00");
    assert_eq!(holding(TODAY).get("stale"), None);
    assert_eq!(holding("2026-11-21").get("stale"), None);
}

#[test]
fn both_tables_can_be_stale_at_once() {
    let card = with(&rate_card(), json!({ "validUntil": "2026-11-19" }));
    let estimate = ask("estimate", json!({ "asOf": "2027-01-01", "rateCard": card }));
    assert_eq!(estimate["stale"], json!(["referenceRate", "rateCard"]));
}

#[test]
fn a_day_that_only_the_banks_keep_closed_rests_on_which_days_are_closed() {
    let request = json!({ "asOf": "2028-05-01", "invoicedOn": "2028-04-26" });
    let estimate = ask("estimate", request);
    let due = milestone(&estimate, "paymentDue");
    assert_eq!(due["date"], "2028-05-26");
    assert!(interpretations(due).contains(&"closedDays=statutory".to_owned()));
    let banks = changes(&estimate, "closedDays", "banks");
    assert!(banks.is_empty(), "the day stays where it is: {banks:?}");
}

#[test]
fn no_change_is_told_of_a_date_that_the_estimate_does_not_have() {
    let request = json!({
        "asOf": "2022-05-28",
        "items": [{ "service": "sampleTest" }],
        "repairEstimate": { "sentOn": "2022-02-26" },
        "deliveredOn": "2022-04-23",
    });
    let estimate = ask("estimate", request);
    assert!(!milestones(&estimate).contains(&"repairEstimateValidUntil"));
    let moved = changes(&estimate, "periodEndOnClosedDay", "nextWorkingDay");
    assert!(
        moved.iter().all(|change| change.starts_with("timeline.serviceWarrantyUntil")),
        "{moved:?}"
    );
}
