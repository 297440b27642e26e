//! The consents inside an estimate: there where they were asked about, and nothing else depends on them.

use crate::support::*;
use crate::*;
use proptest::prelude::*;

fn matter() -> Json {
    with(
        &repair(),
        json!({ "customer": "consumer", "receivedOn": "2026-11-20", "invoicedOn": "2026-10-01" }),
    )
}

/// The estimate without its answer about consents.
fn rest(request: Json) -> Json {
    let mut estimate = ask("estimate", request);
    if let Some(fields) = estimate.as_object_mut() {
        fields.remove("consent");
        fields.remove("editions");
    }
    estimate
}

#[test]
fn an_estimate_speaks_of_consents_only_where_they_were_asked_about() {
    assert_eq!(ask("estimate", matter()).get("consent"), None);
    for asked in [
        json!({ "policy": "en" }),
        json!({ "consents": {} }),
        json!({ "consents": { "survey": "given" } }),
    ] {
        assert!(
            ask("estimate", with(&matter(), asked.clone())).get("consent").is_some(),
            "{asked}"
        );
    }
}

#[test]
fn its_answer_is_that_of_consent_effects_with_the_facts_named_as_the_estimate_knows_them() {
    let choices = json!({ "marketingEmail": "withdrawn", "tracking": "given" });
    let asked = with(&matter(), json!({ "consents": choices, "policy": "sv" }));
    let consent = ask("estimate", asked)["consent"].to_string();
    let question = json!({ "policy": "sv", "asOf": TODAY, "choices": choices });
    let effects = ask("consentEffects", question).to_string();
    assert_ne!(consent, effects);
    assert_eq!(consent, effects.replace("\"choices.", "\"consents."));
}

#[test]
fn the_language_or_the_id_picks_the_text() {
    let edition = |more: Json| {
        let estimate = ask("estimate", with(&matter(), more));
        let shown = estimate["consent"]["edition"].as_str().map(str::to_owned);
        (text(&estimate["editions"]["privacy"]).to_owned(), shown)
    };
    let (en, sv) = ("privacy-en-2021-11-15".to_owned(), "privacy-sv-undated".to_owned());
    assert_eq!(edition(json!({})), (en.clone(), None));
    assert_eq!(edition(json!({ "policy": "sv" })), (sv.clone(), Some(sv.clone())));
    assert_eq!(edition(json!({ "editions": { "privacy": sv } })), (sv.clone(), None));
    let both = json!({ "editions": { "privacy": sv }, "policy": "sv" });
    assert_eq!(edition(both), (sv.clone(), Some(sv)));
    assert_eq!(edition(json!({ "consents": {} })), (en.clone(), Some(en)));
}

#[test]
fn a_language_and_an_id_of_two_texts_are_refused() {
    let both = json!({ "editions": { "privacy": "privacy-sv-undated" }, "policy": "en" });
    assert_refused("estimate", with(&matter(), both), &[("policy", "conflict")]);
}

#[test]
fn an_unknown_text_language_choice_or_state_is_refused() {
    let expected = [
        (
            json!({ "editions": { "privacy": "privacy-da" } }),
            ("editions.privacy", "unknownEdition"),
        ),
        (json!({ "policy": "da" }), ("policy", "unknownChoice")),
        (json!({ "consents": { "newsletter": "given" } }), ("consents.newsletter", "unknownField")),
        (json!({ "consents": { "survey": "maybe" } }), ("consents.survey", "unknownChoice")),
        (json!({ "consents": { "survey": true } }), ("consents.survey", "wrongType")),
        (json!({ "consents": [] }), ("consents", "wrongType")),
    ];
    for (more, problem) in expected {
        assert_refused("estimate", with(&matter(), more), &[problem]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(150) })]

    #[test]
    fn nothing_else_in_an_estimate_depends_on_a_consent(
        states in prop::collection::vec(prop::option::of(prop::sample::select(&STATES[..])), CHOICES.len()),
        policy in prop::option::of(prop::sample::select(&["en", "sv"][..])),
        moved in any::<bool>(),
    ) {
        let choices = CHOICES.iter().zip(states).filter_map(|(id, state)| Some(((*id).to_owned(), json!(state?))));
        let mut asked = json!({ "consents": choices.collect::<serde_json::Map<_, _>>() });
        if let Some(policy) = policy {
            asked["policy"] = json!(policy);
        }
        let matter = if moved { under(&matter(), "periodEndOnClosedDay", "nextWorkingDay") } else { matter() };
        prop_assert_eq!(rest(with(&matter, asked)), rest(matter));
    }
}
