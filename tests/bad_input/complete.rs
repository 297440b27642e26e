//! Complete requests, and ways to spoil them in one place.

use crate::support::*;
use serde_json::{Value as Json, json};
use upfront_terms::request::value::Value;

/// A host's own edition, with every parameter that it can change.
fn editions() -> Json {
    json!({ "terms": {
        "id": "our-terms", "basedOn": "service-terms-en-undated",
        "parameters": {
            "serviceAddress": "Another Place 1", "investigationFee": "1250.00",
            "repairEstimateValidity": 2, "reminderAfter": 1, "serviceWarranty": 12,
            "expectedProcessing": 5, "latestPayment": 14,
            "lateInterestPerCommencedMonth": "1.50", "court": "Odense",
        },
    } })
}

/// A request with every field of every kind, answered as it stands.
fn everything() -> Json {
    let item = json!({
        "service": "repair", "product": "Heat meter A", "quantity": 2, "warranty": "covered",
        "examination": "notCovered", "causes": ["misuse"], "wantsResults": true,
        "replacementValue": "3000.00", "wearPercent": "12.5",
    });
    let known = json!({
        "asOf": "2026-11-20",
        "editions": editions(),
        "customer": "consumer",
        "items": [with(&every_no("items[]."), item), { "service": "sampleTest" }],
        "createdOnPortal": true,
        "repairEstimateRequested": true,
        "repairEstimate": {
            "sentOn": "2026-08-10", "answer": "declined", "afterDecline": "return",
            "reminderUnanswered": false,
        },
        "descriptionGiven": true,
        "receivedOn": "2026-07-06",
        "deliveredOn": "2026-11-10",
        "invoicedOn": "2026-11-12",
        "agreedPaymentOn": "2026-12-01",
        "rateCard": with(&rate_card(), json!({ "validUntil": "2026-01-01" })),
        "calendar": { "closures": [{ "from": "2026-07-13", "to": "2026-07-31", "name": "Summer" }] },
        "interpretations": { "rounding": "halfEvenOnce" },
        "vatPercent": "25",
        "consents": { "marketingEmail": "given", "tracking": "refused" },
        "policy": "en",
    });
    with(&every_no(""), known)
}

/// A complete request for each function of the terms.
fn complete_terms() -> Vec<(&'static str, Json)> {
    let calendar =
        json!({ "closures": [{ "from": "2026-07-13", "to": "2026-07-31", "name": "Summer" }] });
    let interpretations = json!({ "closedDays": "banks" });
    let with_both = |request: Json| {
        with(&request, json!({ "calendar": calendar, "interpretations": interpretations }))
    };
    let under_terms = |request: Json| {
        with(&request, json!({ "editions": editions(), "interpretations": interpretations }))
    };
    vec![
        ("estimate", everything()),
        ("figures", everything()),
        ("turnaround", under_terms(with_both(json!({ "receivedOn": "2026-11-20" })))),
        ("addWorkingDays", with_both(json!({ "from": "2026-11-20", "count": 5 }))),
        ("closedDays", with_both(json!({ "year": 2026 }))),
        ("repairEstimateValidity", under_terms(json!({ "sentOn": "2026-08-10", "asOf": TODAY }))),
        ("serviceWarranty", under_terms(json!({ "deliveredOn": "2026-08-10", "asOf": TODAY }))),
        (
            "paymentDue",
            under_terms(json!({ "invoicedOn": "2026-11-12", "agreedPaymentOn": "2026-12-01" })),
        ),
        (
            "lateInterest",
            under_terms(json!({
                "principal": "1000.00", "dueOn": "2026-08-10", "asOf": TODAY, "customer": "consumer",
                "legalMaximum": { "annualPercent": "9.75" },
            })),
        ),
        (
            "liabilityCap",
            json!({
                "replacementValue": "3000.00", "wearPercent": "10", "claim": "1.00", "excludedLoss": false,
            }),
        ),
    ]
}

/// A complete request for each function of the privacy policy.
fn complete_privacy() -> Vec<(&'static str, Json)> {
    let choices = json!({ "marketingEmail": "given", "tracking": "refused" });
    let question = json!({
        "policy": "en", "asOf": TODAY, "lastMarketingSentOn": "2026-10-01", "choices": choices,
        "interpretations": { "periodEndOnClosedDay": "nextWorkingDay" },
    });
    let record = json!({
        "recordId": "2f0b8a52-8f0d-4a5e-8b0e-4a9c2c7d1e02",
        "receiptId": "7b1a2a0e-6f5d-4a0c-9a59-0d1c6b6f3a11",
        "subjectId": "customer-4711", "at": "2026-11-20T09:29:41Z", "method": "form",
    });
    let holds = json!([{ "reason": "claim", "until": "2031-12-31" }]);
    let sent = json!({ "asOf": TODAY, "lastMarketingSentOn": "2026-10-01", "holds": holds,
        "editions": { "privacy": "privacy-sv-undated" } });
    let given =
        json!({ "edition": "privacy-en-2021-11-15", "hash": "0".repeat(64), "choices": choices });
    vec![
        ("consentEffects", question.clone()),
        ("retention", sent),
        ("rightsAnswer", json!({ "receivedOn": TODAY, "complex": true })),
        ("consentsToAskAgain", json!({ "given": given, "now": { "policy": "sv" } })),
        ("consentRecord", with(&question, record)),
    ]
}

/// A complete request for each function.
pub fn complete() -> Vec<(&'static str, Json)> {
    complete_terms().into_iter().chain(complete_privacy()).collect()
}

/// Every place of a request: the path a problem there would have, and how to put another value there.
pub fn places(json: &Json) -> Vec<(String, String)> {
    fn walk(json: &Json, path: &str, pointer: &str, out: &mut Vec<(String, String)>) {
        out.push((path.to_owned(), pointer.to_owned()));
        match json {
            Json::Object(fields) => {
                for (name, inner) in fields {
                    let dot = if path.is_empty() { "" } else { "." };
                    walk(inner, &format!("{path}{dot}{name}"), &format!("{pointer}/{name}"), out);
                }
            }
            Json::Array(entries) => {
                for (i, inner) in entries.iter().enumerate() {
                    walk(inner, &format!("{path}[{i}]"), &format!("{pointer}/{i}"), out);
                }
            }
            _ => {}
        }
    }
    let mut out = Vec::new();
    walk(json, "", "", &mut out);
    out
}

/// The request with another value in one place.
pub fn replaced(request: &Json, pointer: &str, by: &Value) -> Value {
    fn put(value: &mut Value, steps: &[&str], by: &Value) {
        let [step, rest @ ..] = steps else {
            *value = by.clone();
            return;
        };
        match value {
            Value::Record(fields) => {
                let found = fields.iter_mut().find(|(name, _)| name == step);
                let Some((_, inner)) = found else { panic!("no field {step}") };
                put(inner, rest, by);
            }
            Value::List(entries) => {
                let index: usize = step.parse().unwrap_or(usize::MAX);
                let Some(inner) = entries.get_mut(index) else { panic!("no entry {step}") };
                put(inner, rest, by);
            }
            _ => panic!("nothing in {value:?}"),
        }
    }
    let steps: Vec<&str> = pointer.split('/').skip(1).collect();
    let mut whole = value(request);
    put(&mut whole, &steps, by);
    whole
}

#[test]
fn the_complete_requests_are_answered_as_they_stand() {
    let complete = complete();
    let names: Vec<_> = complete.iter().map(|(function, _)| *function).collect();
    assert_eq!(names, FUNCTIONS);
    for (function, request) in complete {
        ask(function, request);
    }
}
