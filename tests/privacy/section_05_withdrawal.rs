//! Withdrawal: what it undoes, what it cannot undo, told before consent is given.

use crate::support::*;
use crate::*;

#[test]
fn withdrawal_is_told_before_consent_is_given() {
    let answer = effects(json!({}));
    let told = finding(&answer, "withdrawAnyTime");
    assert_eq!((text(&told["kind"]), text(&told["modality"])), ("right", "will"));
    assert_cites(told, &["withdrawal.1"]);
    for id in CONSENTS {
        assert!(ids(&choice(&answer, id)["rights"]).contains(&"withdrawConsent"), "{id}");
        assert!(!list(&choice(&answer, id)["ifWithdrawn"]).is_empty(), "{id}");
    }
}

#[test]
fn withdrawing_ends_it_from_then_on_and_leaves_lawful_what_was_done() {
    for id in CONSENTS {
        let effect = effect(id);
        let ends = named(&effect["ifWithdrawn"], "endsFromNow");
        assert_eq!((text(&ends["kind"]), text(&ends["modality"])), ("stops", "will"));
        assert_cites(ends, &["withdrawal.1"]);
        let earlier = named(&effect["ifWithdrawn"], "earlierStaysLawful");
        assert_eq!((text(&earlier["kind"]), text(&earlier["modality"])), ("notUndone", "will"));
        assert_cites(earlier, &["withdrawal.1"]);
    }
}

#[test]
fn whether_what_was_collected_is_deleted_then_is_not_said_but_can_be_asked_for() {
    for id in CONSENTS {
        let effect = effect(id);
        let collected = named(&effect["ifWithdrawn"], "deletionOfCollectedData");
        assert_eq!(collected["modality"], "unstated", "{id}");
        let erasure = named(&effect["ifWithdrawn"], "erasureOnRequest");
        assert_eq!((text(&erasure["kind"]), text(&erasure["modality"])), ("stops", "may"));
        assert_cites(erasure, &["rights.3"]);
    }
}

#[test]
fn the_proof_of_a_marketing_consent_outlasts_its_withdrawal() {
    let effect = effect("marketingEmail");
    let proof = named(&effect["ifWithdrawn"], "proofStaysKept");
    assert_eq!((text(&proof["kind"]), text(&proof["modality"])), ("notUndone", "will"));
    assert_cites(proof, &["storage.3"]);
}

#[test]
fn after_a_withdrawal_the_authority_expects_an_earlier_deletion_than_the_policy() {
    let told = |state: &str| {
        let answer = effects(json!({ "marketingEmail": state }));
        findings(&answer, "authorityExpectsEarlierDeletion")
            .into_iter()
            .cloned()
            .collect::<Vec<_>>()
    };
    let withdrawn = told("withdrawn");
    let [expected] = withdrawn.as_slice() else { panic!("{withdrawn:?}") };
    assert_eq!(expected["modality"], "may");
    assert_eq!(fact(expected, "choices.marketingEmail"), "withdrawn");
    for state in ["given", "refused", "requested"] {
        assert!(told(state).is_empty(), "{state}");
    }
}

#[test]
fn what_rests_on_no_consent_has_none_to_withdraw() {
    for id in ["serviceRequest", "account"] {
        let effect = effect(id);
        let none = named(&effect["ifWithdrawn"], "noConsentToWithdraw");
        assert_eq!(none["kind"], "stays");
        assert_cites(none, &["legalBasis.5", "withdrawal.1"]);
        assert!(!ids(&effect["rights"]).contains(&"withdrawConsent"));
    }
}

#[test]
fn what_closing_an_account_does_is_not_said() {
    let effect = effect("account");
    assert_eq!(named(&effect["ifWithdrawn"], "accountClosing")["modality"], "unstated");
}
