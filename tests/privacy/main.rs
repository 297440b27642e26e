//! The privacy policy, in the document's order: each test a sentence that a reader of the policy can check against the
//! clause its result cites.
//!
//! Expected values are worked out by hand from the clause inventory, never copied from an answer.

#![cfg(not(target_arch = "wasm32"))] // proptest draws from the system, which a browser has not.
#![allow(clippy::indexing_slicing, clippy::panic)] // `Json` answers null for what is not there; a test fails by a panic.
#![allow(clippy::arithmetic_side_effects)] // Years of this century.

#[path = "../support/mod.rs"]
mod support;

mod clause_table;
mod estimate;
mod properties;
mod record;
mod section_01_introduction;
mod section_02_categories;
mod section_03_purposes;
mod section_04_legal_basis;
mod section_05_withdrawal;
mod section_06_storage;
mod section_07_obligation;
mod section_08_rights;
mod section_08_rights_answer;
mod section_09_changes;
mod section_10_contact;

use serde_json::{Value as Json, json};
use support::*;

/// Every choice, in the order of results.
pub const CHOICES: [&str; 7] =
    ["serviceRequest", "marketingEmail", "tracking", "profiling", "events", "survey", "account"];

/// The choices that need consent.
pub const CONSENTS: [&str; 5] = ["marketingEmail", "tracking", "profiling", "events", "survey"];

/// What a choice can be.
pub const STATES: [&str; 4] = ["requested", "given", "refused", "withdrawn"];

/// The effects of these choices, with the English text.
pub fn effects(choices: Json) -> Json {
    ask("consentEffects", json!({ "policy": "en", "asOf": TODAY, "choices": choices }))
}

/// What one choice does, nothing having been chosen.
pub fn effect(id: &str) -> Json {
    choice(&effects(json!({})), id).clone()
}

/// The effect of one choice.
#[track_caller]
pub fn choice<'a>(effects: &'a Json, id: &str) -> &'a Json {
    named(&effects["choices"], id)
}

/// The entry with an id.
#[track_caller]
pub fn named<'a>(entries: &'a Json, id: &str) -> &'a Json {
    let found = list(entries).iter().find(|entry| entry["id"] == id);
    found.unwrap_or_else(|| panic!("no {id} in {entries}"))
}

/// The codes of a list with reasons.
#[track_caller]
pub fn ids(stated: &Json) -> Vec<&str> {
    texts(&stated["ids"])
}

/// The ids of entries, in their order.
#[track_caller]
pub fn ids_of(entries: &Json) -> Vec<&str> {
    list(entries).iter().map(|entry| text(&entry["id"])).collect()
}

/// Asserts that something rests on exactly these clauses of the policy, in this order.
#[track_caller]
pub fn assert_cites(of: &Json, expected: &[&str]) {
    let expected: Vec<_> = expected.iter().map(|id| format!("privacy/{id}")).collect();
    assert_eq!(clauses(of), expected, "{of}");
}

/// The same state for several choices.
pub fn all(choices: &[&str], state: &str) -> Json {
    choices
        .iter()
        .map(|id| ((*id).to_owned(), json!(state)))
        .collect::<serde_json::Map<_, _>>()
        .into()
}
