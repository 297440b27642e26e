//! Changes: consent was given to a text, and is asked for again under another.

use crate::support::*;
use crate::*;
use upfront_terms::base::names::ConsentId;
use upfront_terms::edition::privacy::{EDITIONS, Edition};
use upfront_terms::privacy::ask_again::between;

const EN: &str = "privacy-en-2021-11-15";
const SV: &str = "privacy-sv-undated";

fn hash(policy: &str) -> String {
    let answer = ask("consentEffects", json!({ "policy": policy, "asOf": TODAY, "choices": {} }));
    text(&answer["hash"]).to_owned()
}

fn again(edition: &str, hash: Option<String>, choices: Json, policy: &str) -> Json {
    let mut given = json!({ "edition": edition, "choices": choices });
    if let Some(hash) = hash {
        given["hash"] = json!(hash);
    }
    ask("consentsToAskAgain", json!({ "given": given, "now": { "policy": policy } }))
}

/// The changes for a consent as "code: from -> to".
#[track_caller]
fn changes(answer: &Json, id: &str) -> Vec<String> {
    let side = |json: &Json| json.as_str().unwrap_or("-").to_owned();
    let changes = list(&named(&answer["choices"], id)["changes"]).iter();
    changes
        .map(|c| format!("{}: {} -> {}", text(&c["code"]), side(&c["from"]), side(&c["to"])))
        .collect()
}

#[test]
fn under_the_same_text_nothing_is_asked_again() {
    for (edition, policy) in [(EN, "en"), (SV, "sv")] {
        for known in [None, Some(hash(policy))] {
            let answer = again(edition, known, all(&CONSENTS, "given"), policy);
            assert_eq!(answer["askAgain"], false);
            assert_eq!(ids_of(&answer["choices"]), CONSENTS);
            for consent in list(&answer["choices"]) {
                assert_eq!(
                    (&consent["askAgain"], &consent["changes"]),
                    (&json!(false), &json!([]))
                );
            }
        }
    }
}

#[test]
fn under_the_same_edition_with_another_text_everything_given_is_asked_again() {
    let old = "0".repeat(64);
    let answer = again(EN, Some(old.clone()), json!({ "survey": "given" }), "en");
    assert_eq!(answer["askAgain"], true);
    assert_eq!(changes(&answer, "survey"), [format!("text: {old} -> {}", hash("en"))]);
}

#[test]
fn consent_to_the_narrower_text_is_asked_again_with_the_uses_that_were_added() {
    let given = json!({ "marketingEmail": "given", "profiling": "given" });
    let answer = again(EN, None, given, "sv");
    let of_the_text = [
        format!("edition: {EN} -> {SV}"),
        format!("text: {} -> {}", hash("en"), hash("sv")),
        "language: en -> sv".to_owned(),
    ];
    assert_eq!(changes(&answer, "marketingEmail"), of_the_text);
    let uses = [
        "profilingUseAdded: - -> leadClassification".to_owned(),
        "profilingUseAdded: - -> targetPersonPreparation".to_owned(),
    ];
    assert_eq!(changes(&answer, "profiling"), [&of_the_text[..], &uses].concat());
}

#[test]
fn consent_to_the_wider_text_is_asked_again_with_the_uses_that_are_gone() {
    let answer = again(SV, None, json!({ "profiling": "given" }), "en");
    let changes = changes(&answer, "profiling");
    assert!(
        changes.contains(&"profilingUseGone: leadClassification -> -".to_owned()),
        "{changes:?}"
    );
    assert!(!changes.iter().any(|change| change.starts_with("profilingUseAdded")));
}

#[test]
fn what_was_refused_or_taken_back_is_not_asked_again_nor_what_needs_no_consent() {
    for state in ["refused", "withdrawn", "requested"] {
        let answer = again(EN, None, all(&CHOICES, state), "sv");
        assert_eq!(
            (&answer["askAgain"], &answer["choices"]),
            (&json!(false), &json!([])),
            "{state}"
        );
    }
    let answer = again(EN, None, json!({ "serviceRequest": "given", "account": "given" }), "sv");
    assert_eq!(answer["choices"], json!([]));
}

#[test]
fn an_edition_of_long_ago_is_another_text_and_no_error() {
    let old = "a".repeat(64);
    let answer =
        again("privacy-en-2018-05-25", Some(old.clone()), json!({ "events": "given" }), "en");
    let expected = [
        format!("edition: privacy-en-2018-05-25 -> {EN}"),
        format!("text: {old} -> {}", hash("en")),
    ];
    assert_eq!(changes(&answer, "events"), expected);
    let without_hash = again("privacy-en-2018-05-25", None, json!({ "events": "given" }), "en");
    assert_eq!(changes(&without_hash, "events"), expected[..1]);
}

#[test]
fn it_rests_on_the_clauses_the_text_given_to_and_the_text_shown_now() {
    let answer = again(EN, Some(hash("en")), json!({ "survey": "given" }), "sv");
    let consent = named(&answer["choices"], "survey");
    assert_cites(consent, &["changes.1", "introduction.2"]);
    assert_eq!(fact(consent, "given.edition"), EN);
    assert_eq!(fact(consent, "given.hash"), &json!(hash("en")));
    assert_eq!(fact(consent, "given.choices.survey"), "given");
    assert_eq!(fact(consent, "now.policy"), "sv");
    assert_eq!(parameter(consent, "contentHash"), &json!(hash("sv")));
    assert_eq!((text(&answer["edition"]), text(&answer["hash"])), (SV, hash("sv").as_str()));
}

#[test]
fn another_time_of_keeping_bears_on_marketing_alone() {
    let [now, _] = EDITIONS else { panic!("two editions") };
    let mut longer = Edition::clone(now);
    longer.proof_years.value = 5;
    let found = between(now, &longer, ConsentId::MarketingEmail);
    let found = serde_json::to_value(found).unwrap_or_default();
    assert_eq!(found, json!([{ "code": "consentProofKept", "from": "3", "to": "5" }]));
    assert!(between(now, &longer, ConsentId::Survey).is_empty());
}

#[test]
fn the_policy_may_change_and_its_texts_carry_no_order_among_them() {
    let answer = effects(json!({}));
    assert_eq!(finding(&answer, "policyMayChange")["modality"], "may");
    assert_eq!(finding(&answer, "prevailingTextUnstated")["modality"], "unstated");
}

#[test]
fn a_hash_is_64_hexadecimal_digits_in_lower_case() {
    for wrong in ["", "abc", &"A".repeat(64), &"g".repeat(64), &"a".repeat(65)] {
        let given = json!({ "edition": EN, "hash": wrong, "choices": {} });
        let request = json!({ "given": given, "now": { "policy": "en" } });
        assert_refused("consentsToAskAgain", request, &[("given.hash", "invalidIdentifier")]);
    }
}

#[test]
fn every_missing_part_is_named() {
    let expected = [("given", "missing"), ("now", "missing")];
    assert_refused("consentsToAskAgain", json!({}), &expected);
    let expected =
        [("given.edition", "missing"), ("given.choices", "missing"), ("now.policy", "missing")];
    assert_refused("consentsToAskAgain", json!({ "given": {}, "now": {} }), &expected);
}
