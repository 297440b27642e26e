//! Requests written in JavaScript, answers read as JSON.

use js_sys::JSON;
use serde_json::Value as Json;
use upfront_terms::js as module;
use wasm_bindgen::prelude::*;

/// The value of an expression of JavaScript.
#[track_caller]
pub fn js(expression: &str) -> JsValue {
    match js_sys::eval(&format!("({expression})")) {
        Ok(value) => value,
        Err(error) => panic!("{expression}: {error:?}"),
    }
}

/// A plain object as JSON.
#[track_caller]
pub fn json(value: &JsValue) -> Json {
    let text = JSON::stringify(value).ok().and_then(|text| text.as_string()).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_else(|problem| panic!("{problem}: {text}"))
}

/// JSON as a plain object.
#[track_caller]
pub fn plain(json: &Json) -> JsValue {
    JSON::parse(&json.to_string()).unwrap_or_else(|error| panic!("{json}: {error:?}"))
}

type Export = fn(&JsValue) -> Result<JsValue, JsValue>;

/// Every export that takes one request, by its name in JavaScript.
pub const EXPORTS: [(&str, Export); 15] = [
    ("estimate", |facts| module::estimate(facts, &JsValue::UNDEFINED)),
    ("figures", module::figures),
    ("turnaround", module::turnaround),
    ("addWorkingDays", module::add_working_days),
    ("closedDays", module::closed_days),
    ("repairEstimateValidity", module::repair_estimate_validity),
    ("serviceWarranty", module::service_warranty),
    ("paymentDue", module::payment_due),
    ("lateInterest", module::late_interest),
    ("liabilityCap", module::liability_cap),
    ("consentEffects", module::consent_effects),
    ("retention", module::retention),
    ("rightsAnswer", module::rights_answer),
    ("consentsToAskAgain", module::consents_to_ask_again),
    ("consentRecord", module::consent_record),
];

/// The export with a name.
#[track_caller]
pub fn export(name: &str) -> Export {
    let found = EXPORTS.iter().find(|(export, _)| *export == name);
    found.unwrap_or_else(|| panic!("no export {name}")).1
}

/// What an export answers to an expression of JavaScript.
#[track_caller]
pub fn answered(name: &str, expression: &str) -> JsValue {
    match export(name)(&js(expression)) {
        Ok(answer) => answer,
        Err(issues) => panic!("{name}({expression}) was refused: {}", json(&issues)),
    }
}

/// The problems that an export throws, as (path, code).
#[track_caller]
pub fn thrown(name: &str, request: &JsValue) -> Vec<(String, String)> {
    let issues = match export(name)(request) {
        Ok(answer) => panic!("{name} answered {}", json(&answer)),
        Err(issues) => issues,
    };
    assert!(js_sys::Array::is_array(&issues), "{name} threw {issues:?}");
    let of = |issue: &Json, key: &str| issue[key].as_str().unwrap_or_default().to_owned();
    let issues = json(&issues);
    issues.as_array().into_iter().flatten().map(|i| (of(i, "path"), of(i, "code"))).collect()
}

/// Asserts that an estimate of an expression of JavaScript is refused with these problems.
#[track_caller]
pub fn assert_thrown(expression: &str, expected: &[(&str, &str)]) {
    let found = thrown("estimate", &js(expression));
    let found: Vec<_> = found.iter().map(|(path, code)| (path.as_str(), code.as_str())).collect();
    assert_eq!(found, expected, "{expression}");
}
