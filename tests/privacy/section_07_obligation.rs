//! No obligation to give data: what follows from leaving a choice.

use crate::support::*;
use crate::*;

#[test]
fn nobody_must_give_data_but_a_service_may_then_not_be_available() {
    let answer = effects(json!({}));
    assert_cites(finding(&answer, "noDutyToProvide"), &["obligation.1"]);
    let needed = finding(&answer, "serviceNeedsRequiredData");
    assert_eq!(needed["modality"], "may");
    assert_cites(needed, &["obligation.2"]);
}

#[test]
fn without_the_request_the_service_may_not_be_available() {
    let effect = effect("serviceRequest");
    let gone = named(&effect["ifRefused"], "serviceNotAvailable");
    assert_eq!((text(&gone["kind"]), text(&gone["modality"])), ("stops", "may"));
    assert_cites(gone, &["obligation.2"]);
}

#[test]
fn without_an_account_the_matter_may_not_be_one_of_the_service_terms() {
    let effect = effect("account");
    let gone = named(&effect["ifRefused"], "portalMatterNotAvailable");
    assert_eq!(gone["modality"], "may");
    assert_eq!(clauses(gone), ["terms/1.1.1", "privacy/obligation.2"]);
    assert_eq!(named(&effect["ifRefused"], "accountNotAvailable")["modality"], "may");
}

#[test]
fn no_refused_consent_stands_in_the_way_of_the_request() {
    for id in CONSENTS {
        let effect = effect(id);
        let stays = named(&effect["ifRefused"], "requestGoesAhead");
        assert_eq!((text(&stays["kind"]), text(&stays["modality"])), ("stays", "will"), "{id}");
        assert_eq!((text(&stays["source"]), text(&stays["article"])), ("regulation", "7(4)"));
        assert_eq!(named(&effect["ifWithdrawn"], "requestGoesAhead"), stays);
    }
}

#[test]
fn a_refused_consent_ends_what_it_was_for_and_nothing_else() {
    let expected = [
        ("marketingEmail", "noMarketingEmail"),
        ("tracking", "noTracking"),
        ("profiling", "noProfiling"),
        ("events", "noInvitations"),
        ("survey", "noSurveys"),
    ];
    for (id, ends) in expected {
        let effect = effect(id);
        let gone = named(&effect["ifRefused"], ends);
        assert_eq!((text(&gone["kind"]), text(&gone["modality"])), ("stops", "will"), "{id}");
        assert!(clauses(gone).contains(&"privacy/introduction.2"), "{id}");
    }
}

#[test]
fn without_tracking_profiling_goes_without_it() {
    let effect = effect("tracking");
    assert_eq!(named(&effect["ifRefused"], "profilingWithoutTracking")["kind"], "stops");
}

#[test]
fn what_rests_on_the_policy_has_no_article_and_what_rests_on_the_regulation_has_one() {
    let answer = effects(json!({}));
    for effect in list(&answer["choices"]) {
        for follows in list(&effect["ifRefused"]).iter().chain(list(&effect["ifWithdrawn"])) {
            let regulation = follows["source"] == "regulation";
            assert_eq!(follows.get("article").is_some(), regulation, "{follows}");
        }
    }
}
