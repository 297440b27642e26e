//! The clauses of the policy: the inventory, row by row, and who cites them.

use crate::support::*;
use crate::*;
use std::collections::{BTreeMap, BTreeSet};
use upfront_terms::base::clause;

/// The statements under each heading, in the document's order.
const INVENTORY: [(&str, usize); 12] = [
    ("introduction", 4),
    ("categories", 4),
    ("dataTypes", 4),
    ("purposes", 13),
    ("source", 1),
    ("legalBasis", 7),
    ("withdrawal", 1),
    ("storage", 5),
    ("obligation", 2),
    ("rights", 7),
    ("changes", 1),
    ("contact", 1),
];

fn of_policy() -> Vec<Json> {
    let shown = |clause| serde_json::to_value(clause).unwrap_or_default();
    clause::CLAUSES.iter().map(shown).filter(|clause| clause["document"] == "privacy").collect()
}

#[test]
fn the_table_is_the_inventory_in_the_documents_order() {
    let found: Vec<_> = of_policy().iter().map(|clause| text(&clause["id"]).to_owned()).collect();
    let expected: Vec<_> = INVENTORY
        .iter()
        .flat_map(|(heading, count)| (1..=*count).map(move |n| format!("privacy/{heading}.{n}")))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn what_cannot_be_known_before_submission_says_why() {
    let unknown: Vec<_> = of_policy()
        .iter()
        .filter(|clause| clause["status"] == "notBeforeSubmission")
        .map(|clause| (text(&clause["id"]).to_owned(), text(&clause["why"]).to_owned()))
        .collect();
    let expected = [
        ("privacy/legalBasis.7", "decidedInADispute"),
        ("privacy/storage.1", "endsWithTheContact"),
    ];
    assert_eq!(unknown, expected.map(|(id, why)| (id.to_owned(), why.to_owned())));
}

/// Answers that together must cite every clause.
fn corpus() -> Vec<Json> {
    let question = |policy: &str, choices: Json| {
        let sent = json!({ "lastMarketingSentOn": "2026-10-01", "policy": policy, "asOf": TODAY });
        ask("consentEffects", with(&sent, json!({ "choices": choices })))
    };
    let mut answers = vec![effects(json!({})), question("sv", all(&CHOICES, "given"))];
    for state in STATES {
        answers.extend(CHOICES.map(|id| question("en", json!({ id: state }))));
    }
    for reason in ["documentation", "otherDataInMessage", "claim"] {
        let holds = json!([{ "reason": reason, "until": "2031-12-31" }]);
        let request = json!({ "lastMarketingSentOn": "2026-10-01", "asOf": TODAY, "holds": holds });
        answers.push(ask("retention", request));
    }
    for received_on in ["2026-09-02", "2026-10-21"] {
        answers.push(ask("rightsAnswer", json!({ "receivedOn": received_on })));
    }
    for policy in ["en", "sv"] {
        let given = json!({ "edition": "privacy-sv-undated", "choices": { "profiling": "given" } });
        answers.push(ask(
            "consentsToAskAgain",
            json!({ "given": given, "now": { "policy": policy } }),
        ));
    }
    answers
}

/// What is said by each clause: the choice whose effect cites it, or the smallest object with a reason.
fn said(json: &Json, whole: Option<&Json>, found: &mut BTreeMap<String, BTreeSet<String>>) {
    match json {
        Json::Object(fields) => {
            let whole = whole.or(fields.contains_key("mayHappen").then_some(json));
            if fields.contains_key("because") {
                for clause in clauses(json) {
                    let object = whole.unwrap_or(json).to_string();
                    found.entry(clause.to_owned()).or_default().insert(object);
                }
            }
            fields.values().for_each(|inner| said(inner, whole, found));
        }
        Json::Array(entries) => entries.iter().for_each(|inner| said(inner, whole, found)),
        _ => {}
    }
}

#[test]
fn every_clause_is_cited_and_what_is_computed_changes_with_the_facts() {
    let mut found = BTreeMap::new();
    corpus().iter().for_each(|answer| said(answer, None, &mut found));
    for clause in of_policy() {
        let id = text(&clause["id"]);
        let answers = found.get(id).map_or(0, BTreeSet::len);
        assert!(answers > 0, "no answer cites {id}");
        assert!(clause["status"] != "computed" || answers > 1, "{id} says the same to everybody");
    }
}

#[test]
fn every_citation_is_in_the_table() {
    let table: BTreeSet<_> =
        clause::CLAUSES.iter().map(|clause| clause.id.name().to_owned()).collect();
    let mut found = BTreeMap::new();
    corpus().iter().for_each(|answer| said(answer, None, &mut found));
    for id in found.keys() {
        assert!(table.contains(id), "{id}");
    }
}

/// Every object with an id, a date or an article gives its reasons.
fn reasoned(json: &Json, within: bool) {
    match json {
        Json::Object(fields) => {
            let has = within || fields.contains_key("because");
            let said = ["article", "keepUntil", "answerBy", "ids", "met", "kind", "modality"];
            assert!(
                has || !said.iter().any(|name| fields.contains_key(*name)),
                "no reason: {json}"
            );
            if let Some(because) = fields.get("because") {
                assert!(!list(&because["clauses"]).is_empty(), "no clause: {json}");
            }
            for (name, inner) in fields {
                if name != "because" {
                    reasoned(inner, false);
                }
            }
        }
        Json::Array(entries) => entries.iter().for_each(|inner| reasoned(inner, within)),
        _ => {}
    }
}

#[test]
fn no_value_leaves_without_a_reason() {
    // Where nothing may happen there is no category, and so no reason for one.
    corpus().iter().for_each(|answer| reasoned(answer, false));
}
