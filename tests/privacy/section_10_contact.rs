//! Contact, and the two texts as editions.

use crate::support::*;
use crate::*;

fn editions() -> Vec<Json> {
    let editions =
        serde_json::to_value(upfront_terms::edition::listed::editions()).unwrap_or_default();
    list(&editions).iter().filter(|edition| edition["document"] == "privacy").cloned().collect()
}

fn parameter_of<'a>(edition: &'a Json, name: &str) -> Option<&'a Json> {
    list(&edition["parameters"]).iter().find(|parameter| parameter["name"] == name)
}

#[test]
fn questions_go_to_the_mailbox_of_a_role() {
    let answer = effects(json!({}));
    let contact = finding(&answer, "contact");
    assert_eq!(contact["values"], json!({ "contact": "dpo@kamstrup.com" }));
    assert_cites(contact, &["contact.1"]);
    assert_eq!(finding(&answer, "controllerNumberUnstated")["modality"], "unstated");
}

#[test]
fn there_are_an_english_and_a_swedish_text() {
    let found: Vec<_> = editions()
        .iter()
        .map(|edition| (text(&edition["id"]).to_owned(), text(&edition["language"]).to_owned()))
        .collect();
    let expected = [("privacy-en-2021-11-15", "en"), ("privacy-sv-undated", "sv")];
    assert_eq!(found, expected.map(|(id, language)| (id.to_owned(), language.to_owned())));
}

#[test]
fn no_text_says_from_when_it_applies_and_only_the_english_page_has_a_date() {
    for edition in editions() {
        assert_eq!(edition.get("appliesFrom"), None, "{edition}");
        let dated = parameter_of(&edition, "lastUpdated").map(|day| text(&day["value"]));
        assert_eq!(dated, (edition["language"] == "en").then_some("2021-11-15"));
    }
    for (policy, undated) in [("en", 0), ("sv", 1)] {
        let answer =
            ask("consentEffects", json!({ "policy": policy, "asOf": TODAY, "choices": {} }));
        assert_eq!(findings(&answer, "dateOfTextUnstated").len(), undated, "{policy}");
    }
}

#[test]
fn each_text_has_a_hash_of_its_own_which_the_effects_name() {
    let mut hashes = Vec::new();
    for edition in editions() {
        let hash =
            parameter_of(&edition, "contentHash").map(|hash| text(&hash["value"]).to_owned());
        let request = json!({ "policy": edition["language"], "asOf": TODAY, "choices": {} });
        let answer = ask("consentEffects", request);
        assert_eq!(
            (Some(text(&answer["hash"])), &answer["edition"]),
            (hash.as_deref(), &edition["id"])
        );
        hashes.extend(hash);
    }
    let [english, swedish] = hashes.as_slice() else { panic!("{hashes:?}") };
    assert_ne!(english, swedish);
    assert!(hashes.iter().all(|hash| hash.len() == 64));
}

#[test]
fn every_parameter_has_a_source_and_a_clause_of_the_policy() {
    for edition in editions() {
        for parameter in list(&edition["parameters"]) {
            assert!(text(&parameter["clause"]).starts_with("privacy/"), "{parameter}");
            assert!(!text(&parameter["source"]).is_empty(), "{parameter}");
            let values = parameter["value"].as_array().cloned();
            let values = values.unwrap_or_else(|| vec![parameter["value"].clone()]);
            assert!(
                !values.is_empty() && values.iter().all(|one| !printed(one).is_empty()),
                "{parameter}"
            );
        }
    }
}

#[test]
fn the_time_to_answer_is_a_value_of_the_law_with_its_article() {
    let editions =
        serde_json::to_value(upfront_terms::edition::listed::editions()).unwrap_or_default();
    let law = named(&editions, "law-eu");
    let expected = [("rightsAnswer", "1"), ("rightsAnswerExtension", "2")];
    for (name, value) in expected {
        let Some(parameter) = parameter_of(law, name) else { panic!("{law}") };
        assert_eq!(
            (printed(&parameter["value"]).as_str(), text(&parameter["unit"])),
            (value, "months")
        );
        assert!(text(&parameter["source"]).contains("12(3)"));
        assert_eq!(parameter.get("clause"), None);
    }
}
