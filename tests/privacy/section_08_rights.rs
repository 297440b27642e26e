//! Your rights: which there are with which choice.

use crate::support::*;
use crate::*;

const ALWAYS: [&str; 4] = ["access", "rectification", "erasure", "restriction"];

#[track_caller]
fn assert_rights(id: &str, first: &[&str], last: &[&str]) {
    let effect = effect(id);
    let expected = [first, &ALWAYS, last, &["complaint"]].concat();
    assert_eq!(ids(&effect["rights"]), expected, "{id}");
}

#[test]
fn a_consent_can_be_withdrawn_and_its_data_taken_along() {
    assert_rights("tracking", &["withdrawConsent"], &["portability"]);
    assert_rights("survey", &["withdrawConsent"], &["portability"]);
}

#[test]
fn marketing_and_profiling_for_it_can_be_objected_to_without_a_reason() {
    assert_rights("marketingEmail", &["withdrawConsent"], &["portability", "marketingObjection"]);
    assert_rights("profiling", &["withdrawConsent"], &["portability", "marketingObjection"]);
}

#[test]
fn what_rests_on_legitimate_interests_can_be_objected_to() {
    let last = ["portability", "objection", "marketingObjection"];
    assert_rights("events", &["withdrawConsent"], &last);
}

#[test]
fn what_the_customer_asks_for_can_be_taken_along() {
    assert_rights("serviceRequest", &[], &["portability"]);
    assert_rights("account", &[], &["portability"]);
}

#[test]
fn every_right_has_its_article_and_its_clause() {
    let expected = [
        ("withdrawConsent", "7(3)", "withdrawal.1"),
        ("access", "15", "rights.1"),
        ("rectification", "16", "rights.2"),
        ("erasure", "17", "rights.3"),
        ("restriction", "18", "rights.4"),
        ("portability", "20", "rights.5"),
        ("objection", "21(1)", "rights.6"),
        ("marketingObjection", "21(2)", "rights.6"),
        ("complaint", "77", "rights.7"),
    ];
    let answer = effects(json!({}));
    assert_eq!(ids_of(&answer["rights"]), expected.map(|(id, ..)| id));
    for (id, article, clause) in expected {
        let right = named(&answer["rights"], id);
        assert_eq!(right["article"], article, "{id}");
        assert_cites(right, &[clause]);
    }
}

#[test]
fn a_list_of_rights_rests_on_the_clause_of_each() {
    let effect = effect("tracking");
    let expected =
        ["withdrawal.1", "rights.1", "rights.2", "rights.3", "rights.4", "rights.5", "rights.7"];
    assert_cites(&effect["rights"], &expected);
}

#[test]
fn complaints_go_to_the_danish_authority_among_others() {
    let answer = effects(json!({}));
    let complaint = finding(&answer, "complaint");
    assert_eq!(
        (text(&complaint["kind"]), text(&complaint["values"]["authority"])),
        ("right", "Datatilsynet")
    );
    assert_cites(complaint, &["rights.7"]);
}
