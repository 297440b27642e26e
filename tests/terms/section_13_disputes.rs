//! 13: disputes.

use crate::support::*;
use serde_json::json;

#[test]
fn disputes_are_negotiated_first() {
    let estimate = ask("estimate", nothing_known());
    assert_clauses(finding(&estimate, "negotiateFirst"), &["13.1"]);
}

#[test]
fn the_court_in_aarhus_decides_in_the_first_instance() {
    let estimate = ask("estimate", nothing_known());
    let told = finding(&estimate, "court");
    assert_eq!(told["values"]["court"], "Aarhus");
    assert_eq!(parameter(told, "court"), "Aarhus");
    assert_clauses(told, &["13.2"]);
}

#[test]
fn a_consumer_may_have_another_court_which_the_terms_do_not_say() {
    let who =
        |customer: &str| ask("estimate", with(&nothing_known(), json!({ "customer": customer })));
    let consumer = who("consumer");
    let told = finding(&consumer, "consumersMayHaveAnotherCourt");
    assert_eq!(told["modality"], "unstated");
    assert_clauses(told, &["13.2"]);
    assert_eq!(fact(told, "customer"), "consumer");
    assert!(findings(&who("business"), "consumersMayHaveAnotherCourt").is_empty());
}

#[test]
fn danish_law_governs() {
    let estimate = ask("estimate", nothing_known());
    let told = finding(&estimate, "governingLaw");
    assert_eq!(told["values"]["governingLaw"], "DK");
    assert_clauses(told, &["13.3"]);
}
