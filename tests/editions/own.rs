//! A host's own edition: each parameter changes what it should, and nothing else.

use crate::support::*;
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;

pub const PUBLISHED: &str = "service-terms-en-undated";

/// Every parameter that a host can change, with another value than the published one.
pub fn others() -> Json {
    json!({
        "serviceAddress": "Another Place 1",
        "investigationFee": "1250.00",
        "repairEstimateValidity": 2,
        "reminderAfter": 1,
        "serviceWarranty": 12,
        "expectedProcessing": 5,
        "latestPayment": 14,
        "lateInterestPerCommencedMonth": "1.50",
        "court": "Odense",
    })
}

/// A host's own edition, as `editions` of a request.
pub fn own(parameters: Json) -> Json {
    json!({ "terms": { "id": "our-terms", "basedOn": PUBLISHED, "parameters": parameters } })
}

pub fn under_own(request: &Json, parameters: Json) -> Json {
    with(request, json!({ "editions": own(parameters) }))
}

/// A matter in which every parameter of the terms shows.
pub fn everything() -> Json {
    let known = json!({
        "items": [{ "service": "repair" }, { "service": "reverification" }],
        "repairEstimateRequested": true, "repairEstimate": { "sentOn": "2026-11-02" },
        "receivedOn": "2026-10-12", "deliveredOn": "2026-11-10",
        "invoicedOn": "2026-09-01", "customer": "business",
    });
    with(&sent_in(json!({})), known)
}

/// A request of every function that takes an edition of the terms.
pub fn questions() -> Vec<(&'static str, Json)> {
    vec![
        ("estimate", everything()),
        ("figures", everything()),
        ("turnaround", json!({ "receivedOn": "2026-11-20" })),
        ("repairEstimateValidity", json!({ "sentOn": "2026-11-20", "asOf": "2026-11-20" })),
        ("serviceWarranty", json!({ "deliveredOn": "2026-11-20", "asOf": "2026-11-20" })),
        ("paymentDue", json!({ "invoicedOn": "2026-11-20" })),
        (
            "lateInterest",
            json!({ "principal": "1000", "dueOn": "2026-09-20", "asOf": "2026-11-20", "customer": "business" }),
        ),
    ]
}

/// Fields that name the edition or give reasons.
const NAMING: [&str; 3] = ["because", "editions", "edition"];

/// The places at which two answers differ, without the reasons and the editions: "timeline.paymentDue.date". Entries of lists
/// go by their code.
fn different(path: &str, one: &Json, other: &Json, found: &mut BTreeSet<String>) {
    let inner = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match (one, other) {
        (Json::Object(one), Json::Object(other)) => {
            let keys: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
            for key in keys.into_iter().filter(|key| !NAMING.contains(&key.as_str())) {
                let of = |fields: &serde_json::Map<String, Json>| {
                    fields.get(key).cloned().unwrap_or_default()
                };
                different(&inner(key), &of(one), &of(other), found);
            }
        }
        (Json::Array(one), Json::Array(other)) if one.len() == other.len() => {
            for (index, (one, other)) in one.iter().zip(other).enumerate() {
                let code =
                    ["id", "code", "interpretation"].iter().find_map(|key| one[key].as_str());
                let key = code.map_or_else(|| index.to_string(), str::to_owned);
                different(&inner(&key), one, other, found);
            }
        }
        _ if one != other => _ = found.insert(path.to_owned()),
        _ => {}
    }
}

/// What one parameter changes in a function's answer.
fn changed(function: &str, request: &Json, name: &str) -> Vec<String> {
    let parameters = json!({ name: others()[name] });
    let before = ask_as_it_is(function, request);
    let now = ask_as_it_is(function, &under_own(request, parameters));
    let mut found = BTreeSet::new();
    different("", &before, &now, &mut found);
    // An estimate's assumptions say the same again for other interpretations.
    found.into_iter().filter(|path| !path.starts_with("assumptions")).collect()
}

#[test]
fn each_parameter_changes_in_each_building_block_what_it_should() {
    let expected: &[(&str, &str, &[&str])] = &[
        ("turnaround", "expectedProcessing", &["completedOn", "days.4", "days", "workingDays"]),
        ("repairEstimateValidity", "repairEstimateValidity", &["daysLeft", "validUntil"]),
        ("repairEstimateValidity", "reminderAfter", &["reminderFrom"]),
        ("serviceWarranty", "serviceWarranty", &["warrantyUntil"]),
        ("paymentDue", "latestPayment", &["dueOn"]),
        ("lateInterest", "lateInterestPerCommencedMonth", &["contractual", "interest", "total"]),
    ];
    let names = others();
    for (function, request) in &questions()[2..] {
        for name in names.as_object().into_iter().flatten().map(|(name, _)| name.as_str()) {
            let found: Vec<_> = changed(function, request, name)
                .into_iter()
                .filter(|path| !path.starts_with("steps."))
                .collect();
            let wanted = expected.iter().find(|(of, by, _)| of == function && *by == name);
            let is_wanted =
                |path: &String| wanted.is_some_and(|(.., paths)| paths.contains(&path.as_str()));
            assert!(found.iter().all(is_wanted), "{function} under {name}: {found:?}");
            assert_eq!(found.is_empty(), wanted.is_none(), "{function} under {name}");
        }
    }
}

#[test]
fn each_parameter_changes_in_an_estimate_and_its_figures_what_it_should() {
    let expected: &[(&str, &[&str], &[&str])] = &[
        ("serviceAddress", &["findings.sendToAddress"], &[]),
        (
            "investigationFee",
            &[
                "charges.investigationFee",
                "findings.declinedMayCost",
                "findings.silenceMayCost",
                "scenarios",
                "range",
                "mostOwed",
                "lateInterest",
            ],
            &["range.max", "interest"],
        ),
        (
            "repairEstimateValidity",
            &["timeline", "findings.repairEstimateHolds"],
            &["repairEstimateValidUntil"],
        ),
        ("reminderAfter", &["timeline", "findings.silenceLeadsToDisposal"], &[]),
        ("serviceWarranty", &["timeline", "findings.workWarranty"], &[]),
        (
            "expectedProcessing",
            &["timeline", "turnaround", "findings.expectedTime", "findings.noTimeStated"],
            &["completedOn"],
        ),
        (
            "latestPayment",
            &["timeline", "findings.payInTime", "findings.paymentOverdue", "lateInterest"],
            &["interest"],
        ),
        (
            "lateInterestPerCommencedMonth",
            &["findings.lateInterestBusiness", "lateInterest"],
            &["interest"],
        ),
        ("court", &["findings.court"], &[]),
    ];
    assert_eq!(expected.len(), others().as_object().map_or(0, serde_json::Map::len));
    for (name, of_estimate, of_figures) in expected {
        for (function, wanted) in [("estimate", of_estimate), ("figures", of_figures)] {
            let found = changed(function, &everything(), name);
            let is_wanted = |path: &String| wanted.iter().any(|start| path.starts_with(start));
            assert!(found.iter().all(is_wanted), "{function} under {name}: {found:?}");
            assert_eq!(found.is_empty(), wanted.is_empty(), "{function} under {name}");
        }
    }
}

#[test]
fn an_edition_without_other_values_answers_as_the_one_it_is_based_on() {
    for (function, request) in questions() {
        let mut found = BTreeSet::new();
        let before = ask_as_it_is(function, &request);
        different(
            "",
            &before,
            &ask_as_it_is(function, &under_own(&request, json!({}))),
            &mut found,
        );
        assert_eq!(found, BTreeSet::new(), "{function}");
    }
}

#[test]
fn the_id_of_a_published_edition_is_taken_everywhere_and_named_by_no_reason() {
    for (function, request) in questions() {
        let named = with(&request, json!({ "editions": { "terms": PUBLISHED } }));
        assert_eq!(ask_as_it_is(function, &named), ask_as_it_is(function, &request), "{function}");
        assert!(!ask_as_it_is(function, &named).to_string().contains("\"edition\":\"our"));
    }
}
