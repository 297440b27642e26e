//! 5: standard matters: sample tests, control measurements, reverifications.

use crate::support::*;
use serde_json::{Value as Json, json};

const SERVICES: [&str; 3] = ["sampleTest", "controlMeasurement", "reverification"];

fn service(service: &str) -> Json {
    ask("estimate", sent_in(json!({ "service": service })))
}

#[test]
fn a_standard_service_has_one_outcome_and_no_investigation_fee() {
    for name in SERVICES {
        let estimate = service(name);
        assert_eq!(outcomes(&estimate), ["standard"], "{name}");
        let standard = scenario(&estimate, "standard");
        assert_clauses(standard, &["5.1"]);
        assert_eq!(fact(standard, "items[0].service"), name);
        assert!(charges(standard, "investigationFee").is_empty(), "{name}");
    }
}

#[test]
fn the_usual_rate_of_a_standard_service_may_be_charged() {
    let estimate = service("sampleTest");
    let rate = charge(scenario(&estimate, "standard"), "usualRates");
    assert_eq!(rate["payer"], "customer");
    assert_eq!(rate["modality"], "may");
    assert_eq!(rate["amount"], "450.00");
    assert_eq!(rate["item"], 0);
    assert_clauses(rate, &["5.1"]);
    assert_eq!(fact(rate, "rateCard.services.sampleTest"), "450.00");
}

#[test]
fn a_rate_that_is_a_range_stays_one() {
    let estimate = service("controlMeasurement");
    let rate = charge(scenario(&estimate, "standard"), "usualRates");
    assert_eq!(rate["amount"], json!({ "min": "600.00", "max": "900.00" }));
}

#[test]
fn the_rate_is_for_one_product_and_is_multiplied_by_the_quantity() {
    let estimate = ask("estimate", sent_in(json!({ "service": "reverification", "quantity": 40 })));
    let standard = scenario(&estimate, "standard");
    // 40 × 750.
    assert_eq!(charge(standard, "usualRates")["amount"], "30000.00");
    assert_eq!(fact(charge(standard, "usualRates"), "items[0].quantity"), 40);
    // The way there will be paid; the rate and the way back at most.
    assert_eq!(standard["total"]["min"], "150.00");
    assert_eq!(standard["total"]["max"], "30330.00");
}

#[test]
fn without_a_quantity_it_is_one_product() {
    let one = ask("estimate", sent_in(json!({ "service": "reverification", "quantity": 1 })));
    let unsaid = service("reverification");
    let rate =
        |estimate: &Json| charge(scenario(estimate, "standard"), "usualRates")["amount"].clone();
    assert_eq!(rate(&unsaid), rate(&one));
}

#[test]
fn replacing_a_product_is_not_part_of_a_standard_service() {
    let estimate =
        ask("estimate", sent_in(json!({ "service": "sampleTest", "product": "Heat meter A" })));
    assert_eq!(charge(scenario(&estimate, "standard"), "usualRates")["amount"], "450.00");
}

#[test]
fn the_usual_rate_of_a_standard_service_is_open_without_a_rate_card() {
    let estimate = ask(
        "estimate",
        json!({ "asOf": TODAY, "onSite": false, "items": [{ "service": "sampleTest" }] }),
    );
    let standard = scenario(&estimate, "standard");
    assert_eq!(charge(standard, "usualRates").get("amount"), None);
    assert_eq!(standard["total"].get("max"), None);
    assert_eq!(standard["total"]["min"], "0.00");
}

#[test]
fn who_pays_the_way_back_of_a_standard_service_is_not_said_and_not_guessed() {
    let estimate = service("reverification");
    let back = charge(scenario(&estimate, "standard"), "returnShipping");
    assert_eq!(back["payer"], "unstated");
    assert_eq!(back["modality"], "unstated");
    assert_clauses(back, &["5.1"]);
    let told = finding(&estimate, "standardReturnUnstated");
    assert_eq!(told["modality"], "unstated");
}

#[test]
fn a_cost_that_nobody_is_said_to_pay_can_raise_the_maximum_but_not_the_minimum() {
    let estimate = service("sampleTest");
    // The way there 150; at most 450 for the test and 180 back on top.
    assert_eq!(estimate["range"]["min"], "150.00");
    assert_eq!(estimate["range"]["max"], "780.00");
}

#[test]
fn there_is_no_way_back_from_the_customers_own_premises() {
    let estimate = ask(
        "estimate",
        with(&sent_in(json!({ "service": "sampleTest" })), json!({ "onSite": true })),
    );
    assert!(charges(scenario(&estimate, "standard"), "returnShipping").is_empty());
    assert!(findings(&estimate, "standardReturnUnstated").is_empty());
}

#[test]
fn a_reverification_or_a_sample_test_adjusts_the_meters_where_practicable() {
    for name in ["reverification", "sampleTest"] {
        let estimate = service(name);
        let told = finding(&estimate, "adjustedWherePracticable");
        assert_eq!(told["item"], 0, "{name}");
        assert_clauses(told, &["5.2a"]);
    }
    for name in ["controlMeasurement", "repair"] {
        assert!(findings(&service(name), "adjustedWherePracticable").is_empty(), "{name}");
    }
}

#[test]
fn results_must_be_asked_for_now() {
    let estimate = service("reverification");
    let warning = finding(&estimate, "askForResultsNow");
    assert_eq!(warning["kind"], "warning");
    assert_eq!(warning["item"], 0);
    assert_clauses(warning, &["5.2b"]);
    assert!(missing(&estimate).contains(&"items[0].wantsResults"));
}

#[test]
fn what_silence_about_the_results_costs_is_told_of_both_services_alike() {
    for name in ["reverification", "sampleTest"] {
        let warning = service(name);
        let warning = finding(&warning, "askForResultsNow");
        assert_eq!(texts(&warning["setOffBy"]), ["items[0].service"], "{name}");
        let silent = ask("estimate", sent_in(json!({ "service": name, "wantsResults": false })));
        assert_eq!(finding(&silent, "noResults")["item"], 0, "{name}");
    }
}

#[test]
fn results_that_were_asked_for_are_given_and_others_are_not() {
    let wants = |wants: bool| {
        ask("estimate", sent_in(json!({ "service": "reverification", "wantsResults": wants })))
    };
    let asked = wants(true);
    assert_eq!(finding(&asked, "resultsAskedFor")["kind"], "right");
    assert_clauses(finding(&asked, "resultsAskedFor"), &["5.2b"]);
    let not_asked = wants(false);
    assert_eq!(finding(&not_asked, "noResults")["kind"], "exclusion");
    assert_clauses(finding(&not_asked, "noResults"), &["5.2b"]);
    for estimate in [asked, not_asked] {
        assert!(findings(&estimate, "askForResultsNow").is_empty());
        assert!(!missing(&estimate).contains(&"items[0].wantsResults"));
    }
}

#[test]
fn results_are_a_matter_of_reverifications_and_sample_tests_only() {
    let asked = service("sampleTest");
    assert_eq!(finding(&asked, "askForResultsNow")["kind"], "warning");
    assert!(missing(&asked).contains(&"items[0].wantsResults"));
    for name in ["controlMeasurement", "repair"] {
        let estimate = service(name);
        assert!(findings(&estimate, "askForResultsNow").is_empty(), "{name}");
        assert!(!missing(&estimate).contains(&"items[0].wantsResults"), "{name}");
    }
}

#[test]
fn each_service_of_a_matter_that_has_results_has_its_own_question() {
    let items = json!([
        { "service": "reverification", "wantsResults": true },
        { "service": "controlMeasurement" },
        { "service": "sampleTest" },
        { "service": "reverification", "wantsResults": false },
    ]);
    let estimate = ask("estimate", with(&repair(), json!({ "items": items })));
    assert_eq!(finding(&estimate, "resultsAskedFor")["item"], 0);
    assert_eq!(finding(&estimate, "askForResultsNow")["item"], 2);
    assert_eq!(finding(&estimate, "noResults")["item"], 3);
}
