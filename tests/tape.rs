//! What crosses on the tape is what serde-wasm-bindgen would have made of the same answer, whatever crossed before it.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used)] // A test that cannot go on fails there.

use serde::Serialize;
use upfront_terms::value::Value;
use upfront_terms::{calendar, compare, estimate, terms, wasm};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn text(js: &JsValue) -> String {
    js_sys::JSON::stringify(js).unwrap().into()
}

fn reference<T: Serialize>(answer: &T) -> String {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    text(&answer.serialize(&serializer).unwrap())
}

/// The same request for both sides.
fn request<'t>(fields: &[(&'t str, Value<'t>)]) -> (JsValue, Value<'t>) {
    let value = Value::Record(fields.iter().map(|(name, v)| ((*name).into(), v.clone())).collect());
    (to_js(&value), value)
}

fn to_js(value: &Value) -> JsValue {
    match value {
        Value::Bool(flag) => (*flag).into(),
        Value::Integer(number) => (*number as f64).into(),
        Value::Text(text) => text.as_ref().into(),
        Value::List(entries) => entries.iter().map(to_js).collect::<js_sys::Array>().into(),
        Value::Record(fields) => {
            let object = js_sys::Object::new();
            for (name, field) in fields {
                js_sys::Reflect::set(&object, &name.as_ref().into(), &to_js(field)).unwrap();
            }
            object.into()
        }
        _ => JsValue::UNDEFINED,
    }
}

fn say(text: &str) -> Value<'_> {
    Value::Text(text.into())
}

#[wasm_bindgen_test]
fn an_estimate_with_names_of_the_hosts_own_in_any_script_is_the_same() {
    let item = |product: &'static str| {
        Value::Record(vec![
            ("service".into(), say("repair")),
            ("product".into(), say(product)),
            ("quantity".into(), Value::Integer(3)),
        ])
    };
    let rates = ["Måler", "水表", "__proto__", "plain"]
        .iter()
        .map(|name| ((*name).into(), say("120.50")))
        .collect();
    let card = Value::Record(vec![("products".into(), Value::Record(rates))]);
    let (js, value) = request(&[
        ("asOf", say("2026-11-21")),
        ("receivedOn", say("2026-12-01")),
        ("customer", say("consumer")),
        ("vatPercent", Value::Integer(25)),
        ("invoicedOn", say("2026-07-01")),
        ("items", Value::List(vec![item("Måler"), item("水表"), item("plain")])),
        ("rateCard", card),
    ]);
    let on_tape = wasm::estimate(&js).unwrap();
    assert_eq!(text(&on_tape), reference(&estimate::estimate(&value).unwrap()));
}

#[wasm_bindgen_test]
fn dates_from_the_first_year_to_the_last_are_the_same() {
    for from in ["0001-01-01", "0099-12-31", "1900-02-28", "2024-02-28", "9999-11-01"] {
        let (js, value) = request(&[("from", say(from)), ("count", Value::Integer(5))]);
        let on_tape = wasm::add_working_days(&js).unwrap();
        assert_eq!(text(&on_tape), reference(&calendar::add_working_days(&value).unwrap()));
    }
}

#[wasm_bindgen_test]
fn interest_with_its_segments_is_the_same() {
    let (js, value) = request(&[
        ("principal", say("999999999999999.99")),
        ("dueOn", say("2014-05-31")),
        ("asOf", say("2031-02-28")),
        ("customer", say("consumer")),
    ]);
    let on_tape = wasm::late_interest(&js).unwrap();
    assert_eq!(text(&on_tape), reference(&terms::interest::late_interest(&value).unwrap()));
}

#[wasm_bindgen_test]
fn percentages_of_any_number_of_decimals_are_the_same() {
    for percent in ["0", "25", "7.5", "9.75", "0.125", "99.999999", "12.500"] {
        let (js, value) = request(&[("asOf", say("2026-11-21")), ("vatPercent", say(percent))]);
        let on_tape = wasm::estimate(&js).unwrap();
        assert_eq!(text(&on_tape), reference(&estimate::estimate(&value).unwrap()), "{percent}");
    }
}

#[wasm_bindgen_test]
fn a_refusal_is_the_same() {
    let (js, value) = request(&[("asof", say("2026-02-30")), ("items", Value::Integer(1))]);
    let on_tape = wasm::estimate(&js).unwrap_err();
    assert_eq!(text(&on_tape), reference(&estimate::estimate(&value).unwrap_err()));
}

/// Facts of which an estimate has more or fewer fields, and fields of other kinds.
fn facts() -> Vec<(&'static str, Value<'static>)> {
    let item = Value::Record(vec![("service".into(), say("repair"))]);
    vec![
        ("items", Value::List(vec![item])),
        ("receivedOn", say("2026-12-14")),
        ("customer", say("consumer")),
        ("vatPercent", Value::Integer(25)),
        ("repairEstimateRequested", Value::Bool(true)),
        ("invoicedOn", say("2026-01-15")),
    ]
}

/// The request with the facts whose bits are set.
fn subset(bits: u32) -> (JsValue, Value<'static>) {
    let chosen = facts().into_iter().enumerate().filter(|(bit, _)| bits >> bit & 1 == 1);
    let mut fields = vec![("asOf", say("2026-11-21"))];
    fields.extend(chosen.map(|(_, field)| field));
    request(&fields)
}

fn assert_same_estimate(bits: u32) {
    let (js, value) = subset(bits);
    let on_tape = wasm::estimate(&js).unwrap();
    assert_eq!(text(&on_tape), reference(&estimate::estimate(&value).unwrap()), "{bits:b}");
}

#[wasm_bindgen_test]
fn records_have_the_fields_of_their_own_in_their_order_whichever_others_crossed_before() {
    // Fewer fields and then more, and the other way round; the second time every shape is known.
    for bits in (0..64).chain((0..64).rev()) {
        assert_same_estimate(bits);
    }
}

#[wasm_bindgen_test]
fn records_within_records_of_the_same_type_are_the_same() {
    let (js_facts, facts) = subset(63);
    let change =
        |name: &'static str, value: Value<'static>| Value::Record(vec![(name.into(), value)]);
    let changes = Value::List(vec![
        change("customer", say("business")),
        change("receivedOn", say("2026-12-01")),
        change("onSite", Value::Bool(true)),
    ]);
    let on_tape = wasm::compare(&js_facts, &to_js(&changes)).unwrap();
    assert_eq!(text(&on_tape), reference(&compare::compare(&facts, &changes).unwrap()));
}

#[wasm_bindgen_test]
fn after_a_refusal_and_after_many_names_of_the_hosts_own_shapes_are_what_they_were() {
    assert_same_estimate(63);
    let rates = (0..500).map(|at: u32| (format!("meter {at}").into(), say("1.00"))).collect();
    let card = Value::Record(vec![("products".into(), Value::Record(rates))]);
    let (js, value) = request(&[("asOf", say("2026-11-21")), ("rateCard", card)]);
    let on_tape = wasm::estimate(&js).unwrap();
    assert_eq!(text(&on_tape), reference(&estimate::estimate(&value).unwrap()));
    let nested = (0..50).fold(Value::Null, |inner, _| Value::List(vec![inner]));
    let (js, _) = request(&[("asOf", nested)]);
    assert!(wasm::estimate(&js).is_err());
    assert_same_estimate(63);
    assert_same_estimate(1);
}
