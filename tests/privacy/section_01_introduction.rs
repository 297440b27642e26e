//! Introduction: the Regulation, the purposes presented, the time, and what the text promises to tell.

use crate::support::*;
use crate::*;

#[test]
fn data_are_handled_under_the_regulation() {
    assert_cites(finding(&effects(json!({})), "governedByRegulation"), &["introduction.1"]);
}

#[test]
fn what_needs_consent_may_happen_only_once_it_is_given() {
    for id in CONSENTS {
        for (state, may_happen) in
            [("requested", false), ("given", true), ("refused", false), ("withdrawn", false)]
        {
            let answer = effects(json!({ id: state }));
            let effect = choice(&answer, id);
            assert_eq!(effect["mayHappen"], may_happen, "{id} {state}");
            assert_eq!(effect["state"], state);
            assert_cites(effect, &["introduction.2"]);
            assert_eq!(fact(effect, &format!("choices.{id}")), state);
        }
        assert_eq!(effect(id)["mayHappen"], false, "{id}, not asked");
    }
}

#[test]
fn what_a_customer_asks_for_may_happen_until_it_is_declined_or_taken_back() {
    for id in ["serviceRequest", "account"] {
        assert_eq!(effect(id)["mayHappen"], true, "{id}");
        for (state, may_happen) in
            [("requested", true), ("given", true), ("refused", false), ("withdrawn", false)]
        {
            let answer = effects(json!({ id: state }));
            assert_eq!(choice(&answer, id)["mayHappen"], may_happen, "{id} {state}");
        }
    }
}

#[test]
fn a_choice_that_was_not_asked_is_no_fact() {
    let effect = effect("survey");
    assert_eq!(effect["state"], "notAsked");
    assert_eq!(effect["because"].get("facts"), None);
}

#[test]
fn every_choice_is_answered_in_a_fixed_order_whatever_was_asked() {
    for choices in [json!({}), json!({ "survey": "given" }), all(&CHOICES, "withdrawn")] {
        assert_eq!(ids_of(&effects(choices)["choices"]), CHOICES);
    }
}

#[test]
fn data_are_deleted_afterwards_and_kept_for_the_purposes_only() {
    let answer = effects(json!({}));
    assert_cites(finding(&answer, "deletedAfterwards"), &["introduction.3"]);
    assert_cites(finding(&answer, "onlyAsPresented"), &["introduction.2"]);
}

#[test]
fn recipients_and_transfers_are_announced_and_then_not_stated() {
    let answer = effects(json!({}));
    for id in ["recipientsUnstated", "transfersUnstated"] {
        let gap = finding(&answer, id);
        assert_eq!((text(&gap["kind"]), text(&gap["modality"])), ("disclosure", "unstated"));
        assert_cites(gap, &["introduction.4"]);
    }
}
