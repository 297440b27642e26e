//! Legal bases: which choice rests on what, and what needs no consent.

use crate::support::*;
use crate::*;

/// The bases of a choice as (id, article, modality).
fn bases(effect: &Json) -> Vec<(&str, &str, &str)> {
    let bases = list(&effect["legalBases"]).iter();
    bases
        .map(|basis| (text(&basis["id"]), text(&basis["article"]), text(&basis["modality"])))
        .collect()
}

#[test]
fn marketing_email_rests_on_consent_under_the_marketing_practices_act() {
    let effect = effect("marketingEmail");
    assert_eq!(bases(&effect), [("consent", "6(1)(a)", "will")]);
    let basis = named(&effect["legalBases"], "consent");
    assert_cites(basis, &["legalBasis.1"]);
    assert_eq!(basis["acts"], json!([{ "id": "marketingPracticesAct", "section": "10(1)" }]));
}

#[test]
fn tracking_rests_on_consent_under_the_directive_and_the_danish_order() {
    let effect = effect("tracking");
    assert_eq!(bases(&effect), [("consent", "6(1)(a)", "will")]);
    let basis = named(&effect["legalBases"], "consent");
    assert_cites(basis, &["legalBasis.2"]);
    let acts = json!([
        { "id": "ePrivacyDirective", "section": "5(3)" },
        { "id": "cookieOrder", "section": "3" },
    ]);
    assert_eq!(basis["acts"], acts);
}

#[test]
fn the_policy_names_no_basis_for_profiling_events_and_surveys_so_it_is_unstated() {
    assert_eq!(bases(&effect("profiling")), [("consent", "6(1)(a)", "unstated")]);
    assert_eq!(bases(&effect("survey")), [("consent", "6(1)(a)", "unstated")]);
    let expected =
        [("consent", "6(1)(a)", "unstated"), ("legitimateInterest", "6(1)(f)", "unstated")];
    assert_eq!(bases(&effect("events")), expected);
}

#[test]
fn the_request_itself_rests_on_what_the_customer_asks_for() {
    let effect = effect("serviceRequest");
    assert_eq!(bases(&effect), [("stepsAtRequest", "6(1)(b)", "will")]);
    assert_cites(&effect["legalBases"][0], &["legalBasis.5", "legalBasis.6"]);
}

#[test]
fn only_what_rests_on_consent_needs_it() {
    let answer = effects(json!({}));
    for effect in list(&answer["choices"]) {
        let id = text(&effect["id"]);
        assert_eq!(effect["needsConsent"], CONSENTS.contains(&id), "{id}");
        assert_eq!(effect["needsConsent"], bases(effect).iter().any(|b| b.0 == "consent"), "{id}");
    }
}

#[test]
fn legitimate_interests_and_legal_duties_are_no_choices_and_the_first_can_be_objected_to() {
    let answer = effects(json!({}));
    let interests = named(&answer["anyway"], "legitimateInterests");
    assert_eq!(interests["legalBasis"]["article"], "6(1)(f)");
    assert_cites(&interests["legalBasis"], &["legalBasis.3"]);
    assert!(ids(&interests["rights"]).contains(&"objection"));
    let duties = named(&answer["anyway"], "legalDuties");
    assert_eq!(duties["legalBasis"]["article"], "6(1)(c)");
    assert_cites(&duties["legalBasis"], &["legalBasis.4"]);
    assert!(!ids(&duties["rights"]).contains(&"objection"));
    for entry in list(&answer["anyway"]) {
        assert!(!ids(&entry["rights"]).contains(&"withdrawConsent"), "{entry}");
        assert_eq!(entry.get("state"), None);
    }
}

#[test]
fn which_purpose_rests_on_which_basis_is_not_said() {
    let answer = effects(json!({}));
    let gap = finding(&answer, "basisOfPurposesUnstated");
    assert_eq!(gap["modality"], "unstated");
    for entry in list(&answer["anyway"]) {
        assert_eq!(entry["legalBasis"]["modality"], "unstated");
    }
    assert_eq!(finding(&answer, "articlesUnstated")["modality"], "unstated");
}

#[test]
fn in_a_dispute_the_basis_decides_which_nobody_knows_before() {
    assert_cites(finding(&effects(json!({})), "basisInDisputes"), &["legalBasis.7"]);
}
