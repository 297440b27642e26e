//! What comes back: the same as natively, as plain objects, from every export.

use crate::corpus::corpus;
use crate::script::*;
use crate::support::{ask_value, value};
use js_sys::{Object, Reflect};
use serde_json::{Value as Json, json as object};
use std::collections::BTreeSet;
use upfront_terms::js as module;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// Asserts that a request has the same answer through the boundary as from the rules.
#[track_caller]
fn assert_same(name: &str, request: &Json) {
    let by_rules = ask_value(name, &value(request));
    match (export(name)(&plain(request)), by_rules) {
        (Ok(crossed), Ok(answer)) => assert_eq!(json(&crossed), answer, "{name} {request}"),
        (Err(crossed), Err(error)) => {
            assert_eq!(json(&crossed), object!(error), "{name} {request}")
        }
        (Ok(crossed), Err(error)) => panic!("{name} {request}: {} and {error}", json(&crossed)),
        (Err(crossed), Ok(answer)) => panic!("{name} {request}: {} and {answer}", json(&crossed)),
    }
}

#[wasm_bindgen_test]
fn every_answer_crosses_the_boundary_as_the_rules_gave_it() {
    for asked in corpus() {
        match export(asked.function)(&plain(&asked.request)) {
            Ok(crossed) => assert_eq!(json(&crossed), asked.answer, "{}", asked.request),
            Err(issues) => panic!("{}: {}", asked.request, json(&issues)),
        }
    }
}

#[wasm_bindgen_test]
fn problems_cross_the_boundary_as_the_rules_gave_them() {
    assert_same("estimate", &object!({ "asOf": 5, "customer": "bussiness", "surprise": null }));
    assert_same(
        "paymentDue",
        &object!({ "invoicedOn": "2026-11-12", "agreedPaymentOn": "2026-11-11" }),
    );
    assert_same("lateInterest", &object!({}));
}

#[wasm_bindgen_test]
fn texts_of_the_host_come_back_unchanged_whatever_they_hold() {
    for name in [
        "Sommerferie på Ærø",
        "夏休み",
        "🏖️",
        "\u{feff}Summer",
        "a\u{0}b",
        "\"quoted\\\"",
        "",
        " ",
        "\u{2028}",
        "é\u{301}",
    ] {
        let closures = object!([{ "from": "2026-11-23", "to": "2026-11-24", "name": name }]);
        let calendar = object!({ "closures": closures });
        assert_same(
            "addWorkingDays",
            &object!({ "from": "2026-11-20", "count": 1, "calendar": calendar }),
        );
        assert_same("turnaround", &object!({ "receivedOn": "2026-11-20", "calendar": calendar }));
        let item = object!({ "service": "repair", "product": name });
        let card = object!({ "products": { name: "1.00" } });
        assert_same(
            "estimate",
            &object!({ "asOf": "2026-11-20", "items": [item], "rateCard": card }),
        );
    }
}

#[wasm_bindgen_test]
fn the_ends_of_the_calendar_cross_as_they_are() {
    for day in ["0001-01-01", "0099-12-31", "1582-10-15", "1969-12-31", "1970-01-01", "9999-11-30"]
    {
        assert_same("addWorkingDays", &object!({ "from": day, "count": 3 }));
        assert_same("estimate", &object!({ "asOf": day }));
    }
    for year in [1, 99, 100, 1900, 9999] {
        assert_same("closedDays", &object!({ "year": year }));
    }
}

#[wasm_bindgen_test]
fn large_answers_cross_whole() {
    assert_same("addWorkingDays", &object!({ "from": "2026-11-20", "count": 10_000 }));
    let item = object!({ "service": "repair", "product": "Måler", "causes": ["misuse"], "thirdParty": true });
    assert_same("estimate", &object!({ "asOf": "2026-11-20", "items": vec![item; 200] }));
}

/// Asserts that a value is made of plain objects, arrays, strings, booleans and exact whole numbers.
#[track_caller]
fn assert_plain(value: &JsValue) {
    if let Some(list) = value.dyn_ref::<js_sys::Array>() {
        list.iter().for_each(|entry| assert_plain(&entry));
    } else if value.is_object() {
        let prototype = Object::get_prototype_of(value);
        assert!(JsValue::from(prototype) == js("Object.prototype"), "{value:?}");
        let fields: &Object = value.unchecked_ref();
        assert_eq!(
            Object::keys(fields).length(),
            Reflect::own_keys(value).map_or(0, |keys| keys.length())
        );
        Object::values(fields).iter().for_each(|inner| assert_plain(&inner));
    } else {
        let exact = value.as_f64().is_some_and(|number| number.fract() == 0.0);
        assert!(value.is_string() || value.as_bool().is_some() || exact, "{value:?}");
    }
}

#[wasm_bindgen_test]
fn answers_are_plain_objects_without_null_or_undefined() {
    for asked in corpus() {
        match export(asked.function)(&plain(&asked.request)) {
            Ok(answer) => assert_plain(&answer),
            Err(issues) => panic!("{}", json(&issues)),
        }
    }
    for answer in
        [module::clauses(), module::editions(), module::facts(), module::interpretations()]
    {
        assert_plain(&answer.unwrap_or(JsValue::NULL));
    }
}

#[wasm_bindgen_test]
fn an_answer_belongs_to_the_host_and_changing_it_changes_no_other() {
    let request = "{ asOf: '2026-11-20', items: [{ service: 'repair' }] }";
    let first = answered("estimate", request);
    let before = json(&first);
    let wreck = js(
        "(function wreck(o) { for (const k of Object.keys(o)) { if (typeof o[k] === 'object') wreck(o[k]); delete o[k]; } })",
    );
    let wreck: &js_sys::Function = wreck.unchecked_ref();
    assert!(wreck.call1(&JsValue::NULL, &first).is_ok());
    assert_eq!(json(&answered("estimate", request)), before);
}

#[wasm_bindgen_test]
fn reasons_are_left_out_where_nobody_asks_for_them() {
    let facts = js("{ asOf: '2026-11-20', items: [{ service: 'repair' }], policy: 'en' }");
    let Ok(bare) = module::estimate(&facts, &js("{ reasons: false }")) else { panic!("refused") };
    let text = json(&bare).to_string();
    assert!(!text.contains("because") && text.contains("assumptions"), "{text}");
    for options in ["{ reasons: true }", "{}", "{ reasons: undefined }", "undefined"] {
        let Ok(whole) = module::estimate(&facts, &js(options)) else { panic!("{options}") };
        assert!(json(&whole).to_string().contains("because"), "{options}");
    }
    for (options, path) in [
        ("5", "options"),
        ("{ reasons: 1 }", "options.reasons"),
        ("{ reason: false }", "options.reason"),
    ] {
        let issues = module::estimate(&facts, &js(options)).err().unwrap_or(JsValue::NULL);
        assert_eq!(json(&issues)[0]["path"], path, "{options}");
    }
}

#[wasm_bindgen_test]
fn a_request_is_not_changed_by_asking() {
    let request = plain(
        &object!({ "asOf": "2026-11-20", "items": [{ "service": "repair" }], "rateCard": { "disposal": 5 } }),
    );
    let before = json(&request);
    assert!(export("estimate")(&request).is_ok());
    assert_eq!(json(&request), before);
}

/// A request for each function of the privacy policy, and one for the figures alone.
const EXAMPLES: [&str; 6] = [
    include_str!("../examples/figures-invoiced.json"),
    include_str!("../examples/consent-effects-everything-given.json"),
    include_str!("../examples/retention-leap-day.json"),
    include_str!("../examples/rights-answer.json"),
    include_str!("../examples/ask-again-wider-text.json"),
    include_str!("../examples/consent-receipt.json"),
];

#[wasm_bindgen_test]
fn the_figures_cross_as_the_rules_gave_them_for_every_matter() {
    for asked in corpus().iter().filter(|asked| asked.function == "estimate") {
        assert_same("figures", &asked.request);
    }
}

#[wasm_bindgen_test]
fn every_export_answers() {
    let mut answered: BTreeSet<String> = BTreeSet::new();
    for asked in corpus() {
        assert!(export(asked.function)(&plain(&asked.request)).is_ok());
        answered.insert(asked.function.to_owned());
    }
    assert!(module::closed_days(&js("{ year: 2026 }")).is_ok());
    answered.insert("closedDays".to_owned());
    for example in EXAMPLES {
        let example: Json = serde_json::from_str(example).unwrap_or_default();
        let name = example["fn"].as_str().unwrap_or_default();
        assert!(export(name)(&plain(&example["q"])).is_ok(), "{name}");
        assert_same(name, &example["q"]);
        answered.insert(name.to_owned());
    }
    let names: BTreeSet<String> = EXPORTS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(answered, names);
}

#[wasm_bindgen_test]
fn what_the_module_knows_is_listed() {
    for (list, least) in [
        (module::clauses(), 60),
        (module::editions(), 3),
        (module::facts(), 40),
        (module::interpretations(), 11),
    ] {
        let list = json(&list.unwrap_or(JsValue::NULL));
        assert!(list.as_array().is_some_and(|list| list.len() >= least), "{list}");
    }
}

#[wasm_bindgen_test]
fn the_same_facts_can_be_compared_under_several_what_ifs() {
    let example: Json =
        serde_json::from_str(include_str!("../examples/compare.json")).unwrap_or_default();
    let (facts, changes) = (plain(&example["args"][0]), plain(&example["args"][1]));
    match module::compare(&facts, &changes, &JsValue::UNDEFINED) {
        Ok(answer) => assert_plain(&answer),
        Err(issues) => panic!("{}", json(&issues)),
    }
    assert!(module::compare(&JsValue::NULL, &JsValue::NULL, &JsValue::UNDEFINED).is_err());
}

#[wasm_bindgen_test]
fn nothing_is_exported_that_is_not_tried_here() {
    let exports = wasm_bindgen::exports();
    let exported = Object::keys(exports.unchecked_ref::<Object>());
    // The harness of these tests has exports of its own.
    let harness = ["__", "wasmbindgentest", "wasm_bindgen", "memory", "main"];
    let public = |name: &String| !harness.iter().any(|start| name.starts_with(start));
    let found: BTreeSet<String> =
        exported.iter().filter_map(|name| name.as_string()).filter(public).collect();
    // A ledger is swept by the package's own JavaScript: tested there.
    let others = ["compare", "clauses", "editions", "facts", "interpretations", "sweep"];
    let tried = EXPORTS.iter().map(|(name, _)| *name).chain(others).map(str::to_owned);
    assert_eq!(found, tried.collect());
}
