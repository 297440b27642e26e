//! What every suite needs: requests written as JSON, answers read as JSON, problems read as (path, code).
//!
//! Only the public functions and what they serialise to are looked at, so that no test knows how a rule is built.

#![allow(dead_code)] // Every test binary uses its own part.
#![allow(clippy::panic, clippy::indexing_slicing)] // A test that cannot find what it looks for fails there.

use serde_json::{Map, Value as Json, json};
use upfront_terms::base::error::RulesError;
use upfront_terms::facts::kind::FactKind;
use upfront_terms::facts::listed::facts;
use upfront_terms::request::value::{Foreign, Value};
use upfront_terms::{calendar, estimate, privacy, terms};

/// The request as the boundary would hand it over.
pub fn value(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(flag) => Value::Bool(*flag),
        Json::Number(number) => {
            number.as_i64().map_or(Value::Foreign(Foreign::InexactNumber), Value::Integer)
        }
        Json::String(text) => Value::Text(text.clone()),
        Json::Array(entries) => Value::List(entries.iter().map(value).collect()),
        Json::Object(fields) => {
            Value::Record(fields.iter().map(|(name, json)| (name.clone(), value(json))).collect())
        }
    }
}

/// Every function that takes a request, by the name hosts know it under.
pub const FUNCTIONS: [&str; 15] = [
    "estimate",
    "figures",
    "turnaround",
    "addWorkingDays",
    "closedDays",
    "repairEstimateValidity",
    "serviceWarranty",
    "paymentDue",
    "lateInterest",
    "liabilityCap",
    "consentEffects",
    "retention",
    "rightsAnswer",
    "consentsToAskAgain",
    "consentRecord",
];

/// What a function answers to a request.
pub fn ask_value(function: &str, request: &Value) -> Result<Json, RulesError> {
    fn shown<T: serde::Serialize>(answer: Result<T, RulesError>) -> Result<Json, RulesError> {
        answer.map(|answer| match serde_json::to_value(answer) {
            Ok(json) => json,
            Err(problem) => panic!("the answer is no JSON: {problem}"),
        })
    }
    match function {
        "estimate" => shown(estimate::decode::estimate(request, &Value::Undefined)),
        "figures" => shown(estimate::decode::figures(request)),
        "turnaround" => shown(terms::decode::turnaround(request)),
        "addWorkingDays" => shown(calendar::decode::add_working_days(request)),
        "closedDays" => shown(calendar::decode::closed_days(request)),
        "repairEstimateValidity" => shown(terms::decode::repair_estimate_validity(request)),
        "serviceWarranty" => shown(terms::decode::service_warranty(request)),
        "paymentDue" => shown(terms::decode::payment_due(request)),
        "lateInterest" => shown(terms::interest::decode::late_interest(request)),
        "liabilityCap" => shown(terms::decode::liability_cap(request)),
        "consentEffects" => shown(privacy::decode::consent_effects(request)),
        "retention" => shown(privacy::decode::retention(request)),
        "rightsAnswer" => shown(privacy::decode::rights_answer(request)),
        "consentsToAskAgain" => shown(privacy::decode::consents_to_ask_again(request)),
        "consentRecord" => shown(privacy::decode::consent_record(request)),
        _ => panic!("no function {function}"),
    }
}

/// The answer to a request that must be answered; an estimate [with its charges](with_charges).
#[track_caller]
pub fn ask(function: &str, request: Json) -> Json {
    let answer = ask_as_it_is(function, &request);
    if function == "estimate" { with_charges(answer) } else { answer }
}

/// An estimate in which each outcome has its charges beside it, as `items`, and not only their places.
#[must_use]
pub fn with_charges(mut estimate: Json) -> Json {
    let charges = estimate["charges"].clone();
    for scenario in estimate["scenarios"].as_array_mut().into_iter().flatten() {
        let places: Vec<_> = list(&scenario["charges"]).to_vec();
        let place = |place: &Json| place.as_u64().and_then(|place| usize::try_from(place).ok());
        let of = |at: &Json| place(at).map_or(Json::Null, |at| charges[at].clone());
        scenario["items"] = places.iter().map(of).collect();
    }
    estimate
}

/// The answer to a request that must be answered, with nothing added.
#[track_caller]
pub fn ask_as_it_is(function: &str, request: &Json) -> Json {
    match ask_value(function, &value(request)) {
        Ok(answer) => answer,
        Err(error) => panic!("{function} refused {request}: {error}"),
    }
}

/// The problems of a request that must be refused, as (path, code).
#[track_caller]
pub fn refused(function: &str, request: Json) -> Vec<(String, String)> {
    refused_value(function, &value(&request))
}

/// The problems of a request that must be refused, as (path, code).
#[track_caller]
pub fn refused_value(function: &str, request: &Value) -> Vec<(String, String)> {
    match ask_value(function, request) {
        Ok(answer) => panic!("{function} answered {answer}"),
        Err(error) => {
            error.issues.iter().map(|i| (i.path.clone(), text(&json!(i.code)).to_owned())).collect()
        }
    }
}

/// Asserts that a request is refused with these problems, in this order.
#[track_caller]
pub fn assert_refused(function: &str, request: Json, expected: &[(&str, &str)]) {
    let shown = request.to_string();
    let found = refused(function, request);
    let found: Vec<_> = found.iter().map(|(path, code)| (path.as_str(), code.as_str())).collect();
    assert_eq!(found, expected, "{function} {shown}");
}

/// The same object with more fields, or other values for them.
#[must_use]
pub fn with(base: &Json, more: Json) -> Json {
    let mut fields = base.as_object().cloned().unwrap_or_default();
    fields.extend(more.as_object().cloned().unwrap_or_default());
    Json::Object(fields)
}

/// A string that must be one.
#[track_caller]
pub fn text(json: &Json) -> &str {
    json.as_str().unwrap_or_else(|| panic!("no text: {json}"))
}

/// A text as it is, and anything else as JSON writes it.
pub fn printed(json: &Json) -> String {
    json.as_str().map_or_else(|| json.to_string(), str::to_owned)
}

/// An array that must be one.
#[track_caller]
pub fn list(json: &Json) -> &[Json] {
    json.as_array().unwrap_or_else(|| panic!("no list: {json}"))
}

/// The texts of an array.
#[track_caller]
pub fn texts(json: &Json) -> Vec<&str> {
    list(json).iter().map(text).collect()
}

fn entries<'a>(list_of: &'a Json, key: &str, wanted: &str) -> Vec<&'a Json> {
    list(list_of).iter().filter(|entry| entry[key] == wanted).collect()
}

#[track_caller]
fn only<'a>(list_of: &'a Json, key: &str, wanted: &str) -> &'a Json {
    match entries(list_of, key, wanted).as_slice() {
        [entry] => entry,
        found => panic!("{} with {key} {wanted} in {list_of}", found.len()),
    }
}

/// The outcomes of an estimate, in their order.
#[track_caller]
pub fn outcomes(estimate: &Json) -> Vec<&str> {
    list(&estimate["scenarios"]).iter().map(|scenario| text(&scenario["id"])).collect()
}

/// One outcome of an estimate.
#[track_caller]
pub fn scenario<'a>(estimate: &'a Json, id: &str) -> &'a Json {
    only(&estimate["scenarios"], "id", id)
}

/// The only charge of its kind in an outcome.
#[track_caller]
pub fn charge<'a>(scenario: &'a Json, code: &str) -> &'a Json {
    only(&scenario["items"], "code", code)
}

/// Every charge of a kind in an outcome.
#[track_caller]
pub fn charges<'a>(scenario: &'a Json, code: &str) -> Vec<&'a Json> {
    entries(&scenario["items"], "code", code)
}

/// The only finding with a code.
#[track_caller]
pub fn finding<'a>(estimate: &'a Json, id: &str) -> &'a Json {
    only(&estimate["findings"], "id", id)
}

/// Every finding with a code.
#[track_caller]
pub fn findings<'a>(estimate: &'a Json, id: &str) -> Vec<&'a Json> {
    entries(&estimate["findings"], "id", id)
}

/// The only milestone with an id.
#[track_caller]
pub fn milestone<'a>(estimate: &'a Json, id: &str) -> &'a Json {
    only(&estimate["timeline"], "id", id)
}

/// The ids of an estimate's milestones, in their order.
#[track_caller]
pub fn milestones(estimate: &Json) -> Vec<&str> {
    list(&estimate["timeline"]).iter().map(|milestone| text(&milestone["id"])).collect()
}

/// The assumption about an interpretation.
#[track_caller]
pub fn assumption<'a>(estimate: &'a Json, interpretation: &str) -> &'a Json {
    only(&estimate["assumptions"], "interpretation", interpretation)
}

/// The interpretations that an estimate names as relied on.
#[track_caller]
pub fn relied_on(estimate: &Json) -> Vec<&str> {
    list(&estimate["assumptions"])
        .iter()
        .map(|assumption| text(&assumption["interpretation"]))
        .collect()
}

/// What another choice of an interpretation would change: the changes, as "path: from -> to"; none where it is not named.
#[track_caller]
pub fn changes(estimate: &Json, interpretation: &str, choice: &str) -> Vec<String> {
    let alternatives = &assumption(estimate, interpretation)["alternatives"];
    let Some(alternatives) = alternatives.as_array() else { return Vec::new() };
    let found = alternatives.iter().find(|alternative| alternative["choice"] == choice);
    found.map(|alternative| flat(&alternative["differences"])).unwrap_or_default()
}

/// Differences as "path: from -> to", in the order of an estimate.
#[track_caller]
pub fn flat(differences: &Json) -> Vec<String> {
    let side = |json: &Json| match json {
        Json::Null => "-".to_owned(),
        Json::String(text) => text.clone(),
        other => other.to_string(),
    };
    let change = |path: &str, json: &Json| {
        (!json.is_null())
            .then(|| format!("{path}: {} -> {}", side(&json["from"]), side(&json["to"])))
    };
    let of_total = |path: &str, total: &Json| -> Vec<String> {
        let ends = ["min", "max", "pricedMax", "minInclVat", "maxInclVat", "pricedMaxInclVat"];
        ends.iter().filter_map(|end| change(&format!("{path}.{end}"), &total[*end])).collect()
    };
    let mut all = Vec::new();
    all.extend(change("applicability.answer", &differences["applicability"]));
    all.extend(of_total("range", &differences["range"]));
    for scenario in differences["scenarios"].as_array().into_iter().flatten() {
        let path = format!("scenarios.{}.total", text(&scenario["id"]));
        all.extend(of_total(&path, &scenario["total"]));
    }
    for date in differences["timeline"].as_array().into_iter().flatten() {
        all.extend(change(&format!("timeline.{}", text(&date["id"])), date));
    }
    let late = &differences["lateInterest"];
    all.extend(change("lateInterest.monthsCommenced", &late["monthsCommenced"]));
    all.extend(change("lateInterest.interest", &late["interest"]));
    all
}

/// The facts that an estimate names as missing, in their order.
#[track_caller]
pub fn missing(estimate: &Json) -> Vec<&str> {
    list(&estimate["missing"]).iter().map(|missing| text(&missing["fact"])).collect()
}

/// The clauses that something rests on.
#[track_caller]
pub fn clauses(of: &Json) -> Vec<&str> {
    texts(&of["because"]["clauses"])
}

/// Asserts that something rests on exactly these clauses of the terms, in this order.
#[track_caller]
pub fn assert_clauses(of: &Json, expected: &[&str]) {
    let expected: Vec<_> = expected.iter().map(|number| format!("terms/{number}")).collect();
    assert_eq!(clauses(of), expected, "{of}");
}

/// A fact that something was computed from.
pub fn fact<'a>(of: &'a Json, path: &str) -> &'a Json {
    &of["because"]["facts"][path]
}

/// A parameter that something was computed from.
pub fn parameter<'a>(of: &'a Json, name: &str) -> &'a Json {
    &of["because"]["parameters"][name]
}

/// The interpretations that something was computed under, as "name=choice".
#[track_caller]
pub fn interpretations(of: &Json) -> Vec<String> {
    let interpretations = of["because"]["interpretations"].as_object();
    interpretations
        .into_iter()
        .flatten()
        .map(|(name, choice)| format!("{name}={}", text(choice)))
        .collect()
}

/// The day most requests are made on: before the last known reference rate ends.
pub const TODAY: &str = "2026-11-20";

/// The yes-or-no facts of a matter by name, or with "items[]." those of an item.
pub fn flags_of(start: &str) -> Vec<&'static str> {
    let flags = facts().into_iter().filter(|fact| fact.kind == FactKind::Flag);
    let names = flags.filter_map(|fact| fact.path.strip_prefix(start));
    names.filter(|name| !name.contains('.')).collect()
}

/// All of them answered with no.
pub fn every_no(start: &str) -> Json {
    Json::Object(flags_of(start).into_iter().map(|name| (name.to_owned(), json!(false))).collect())
}

/// A request with only a day.
pub fn nothing_known() -> Json {
    json!({ "asOf": TODAY })
}

/// A rate card with a price for everything, so that every total has a maximum.
pub fn rate_card() -> Json {
    json!({
        "services": {
            "sampleTest": "450.00",
            "controlMeasurement": { "min": "600.00", "max": "900.00" },
            "reverification": "750.00",
            "repair": { "min": "1200.00", "max": "2500.00" },
            "replacement": "2500.00",
        },
        "products": { "Heat meter A": "3400.00" },
        "outboundShipping": "150.00",
        "returnShipping": "180.00",
        "disposal": "95.00",
        "driveTime": { "min": "800.00", "max": "1600.00" },
        "mileage": { "min": "200.00", "max": "700.00" },
    })
}

/// A matter of one item sent in, with a price for everything.
pub fn sent_in(item: Json) -> Json {
    json!({ "asOf": TODAY, "onSite": false, "items": [item], "rateCard": rate_card() })
}

/// One repair sent in, with a price for everything.
pub fn repair() -> Json {
    sent_in(json!({ "service": "repair", "product": "Not listed" }))
}

/// A repair that is not covered, asked to be done without an estimate: one outcome.
pub fn plain_repair() -> Json {
    let item = json!({ "service": "repair", "product": "Not listed", "examination": "notCovered" });
    with(&sent_in(item), json!({ "repairEstimateRequested": false }))
}

/// One choice of an interpretation.
pub fn interpretation(name: &str, choice: &str) -> Json {
    let mut interpretations = Map::new();
    interpretations.insert(name.to_owned(), json!(choice));
    Json::Object(interpretations)
}

/// The same request under one choice of an interpretation.
#[must_use]
pub fn under(base: &Json, name: &str, choice: &str) -> Json {
    with(base, json!({ "interpretations": interpretation(name, choice) }))
}
