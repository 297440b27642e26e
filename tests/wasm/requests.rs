//! Values of JavaScript that no request can hold, and plain ones in unusual clothes.

use crate::script::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

const TODAY: &str = "asOf: '2026-11-20'";

#[track_caller]
fn assert_quantity_refused(value: &str, code: &str) {
    let request = format!("{{ {TODAY}, items: [{{ service: 'repair', quantity: {value} }}] }}");
    assert_thrown(&request, &[("items[0].quantity", code)]);
}

#[track_caller]
fn assert_vat_refused(value: &str, code: &str) {
    assert_thrown(&format!("{{ {TODAY}, vatPercent: {value} }}"), &[("vatPercent", code)]);
}

#[wasm_bindgen_test]
fn a_date_is_an_instant_and_no_day() {
    assert_thrown("{ asOf: new Date() }", &[("asOf", "wrongType")]);
    assert_thrown("{ asOf: new Date(NaN) }", &[("asOf", "wrongType")]);
    let issues = export("estimate")(&js("{ asOf: new Date() }")).err().unwrap_or_default();
    let message = json(&issues)[0]["message"].as_str().unwrap_or_default().to_owned();
    assert!(message.contains("a Date"), "{message}");
}

#[wasm_bindgen_test]
fn a_number_that_is_not_whole_or_not_exact_is_refused() {
    for value in [
        "NaN",
        "Infinity",
        "-Infinity",
        "0.1 + 0.2",
        "1.5",
        "2 ** 53",
        "1e21",
        "Number.MAX_VALUE",
        "5e-324",
    ] {
        assert_quantity_refused(value, "wrongType");
        assert_vat_refused(value, "wrongType");
    }
}

#[wasm_bindgen_test]
fn a_whole_number_is_read_however_it_is_spelt() {
    for value in ["1", "1.0", "0x1", "1e0", "Number('1')"] {
        answered(
            "estimate",
            &format!("{{ {TODAY}, items: [{{ service: 'repair', quantity: {value} }}] }}"),
        );
    }
    // Minus nothing is nothing.
    answered("estimate", &format!("{{ {TODAY}, vatPercent: -0 }}"));
    assert_quantity_refused("-0", "outOfRange");
    assert_quantity_refused("2 ** 53 - 1", "outOfRange");
}

#[wasm_bindgen_test]
fn an_amount_in_another_notation_is_refused() {
    for value in ["'1e3'", "'1,000'", "'1.000,00'", "' 1'", "'1\\n'", "'\\u0661'", "''"] {
        let request = format!("{{ {TODAY}, rateCard: {{ disposal: {value} }} }}");
        assert_thrown(&request, &[("rateCard.disposal", "invalidMoney")]);
    }
}

#[wasm_bindgen_test]
fn what_json_cannot_hold_is_refused() {
    for value in [
        "() => 1",
        "Symbol('x')",
        "10n",
        "new Map()",
        "new Set([1])",
        "/x/",
        "new Number(25)",
        "new String('25')",
        "new Boolean(true)",
        "Promise.resolve(25)",
        "new Uint8Array(2)",
        "new (class Rate { })",
        "new Error('x')",
        "globalThis",
        "document.body",
        "Math",
        "new WeakMap()",
    ] {
        assert_vat_refused(value, "wrongType");
    }
}

#[wasm_bindgen_test]
fn null_is_no_value_and_undefined_is_no_field() {
    assert_thrown(&format!("{{ {TODAY}, customer: null }}"), &[("customer", "wrongType")]);
    answered("estimate", &format!("{{ {TODAY}, customer: undefined, items: undefined }}"));
    assert_thrown("{ asOf: undefined }", &[("asOf", "missing")]);
}

#[wasm_bindgen_test]
fn a_request_that_is_no_plain_object_is_refused_as_a_whole() {
    for request in [
        "null",
        "undefined",
        "5",
        "'2026-11-20'",
        "true",
        "[]",
        "() => ({})",
        "new Map([['asOf', '2026-11-20']])",
        "new (class Facts { asOf = '2026-11-20' })",
        "Object.create({ asOf: '2026-11-20' })",
        "Symbol()",
        "10n",
        "new Date()",
    ] {
        assert_thrown(request, &[("", "wrongType")]);
    }
}

#[wasm_bindgen_test]
fn every_export_refuses_what_is_no_request_with_a_list_of_plain_problems() {
    for (name, _) in EXPORTS {
        for request in ["undefined", "null", "[]", "'x'", "new Date()"] {
            let found = thrown(name, &js(request));
            assert_eq!(found, [(String::new(), "wrongType".to_owned())], "{name}({request})");
        }
    }
}

#[wasm_bindgen_test]
fn a_plain_object_may_be_frozen_sealed_or_without_a_prototype() {
    answered(
        "estimate",
        &format!(
            "Object.freeze({{ {TODAY}, items: Object.freeze([Object.freeze({{ service: 'repair' }})]) }})"
        ),
    );
    answered("estimate", &format!("Object.seal({{ {TODAY} }})"));
    answered("estimate", &format!("Object.assign(Object.create(null), {{ {TODAY} }})"));
    answered("estimate", &format!("JSON.parse(JSON.stringify({{ {TODAY} }}))"));
    answered("estimate", &format!("structuredClone({{ {TODAY} }})"));
}

#[wasm_bindgen_test]
fn plain_objects_of_another_realm_are_plain_and_its_dates_are_not() {
    let frame = "const frame = document.body.appendChild(document.createElement('iframe')); const other = frame.contentWindow;";
    let of_other =
        |expression: &str| format!("(() => {{ {frame} return other.eval(`({expression})`); }})()");
    answered("estimate", &of_other("{ asOf: '2026-11-20', items: [{ service: 'repair' }] }"));
    assert_thrown(&of_other("{ asOf: new Date() }"), &[("asOf", "wrongType")]);
    assert_thrown(&of_other("{ asOf: '2026-11-20', items: new Set() }"), &[("items", "wrongType")]);
}

#[wasm_bindgen_test]
fn what_an_object_inherits_is_none_of_its_fields() {
    let polluted = "(() => { Object.prototype.customer = 'business'; Object.prototype.surprise = 1; return { asOf: '2026-11-20' }; })()";
    let request = js(polluted);
    let answer = export("estimate")(&request);
    js("(() => { delete Object.prototype.customer; delete Object.prototype.surprise; })()");
    let answer = json(&answer.unwrap_or_else(|issues| panic!("refused: {}", json(&issues))));
    let asked = answer["missing"].as_array().into_iter().flatten();
    assert!(asked.map(|missing| &missing["fact"]).any(|fact| fact == "customer"));
}

#[wasm_bindgen_test]
fn a_field_of_its_own_called_proto_is_a_field_like_another() {
    let own =
        "JSON.parse('{ \"asOf\": \"2026-11-20\", \"__proto__\": { \"customer\": \"business\" } }')";
    assert_thrown(own, &[("__proto__", "unknownField")]);
    let product = "{ asOf: '2026-11-20', onSite: false, repairEstimateRequested: false, \
        items: [{ service: 'repair', product: '__proto__', examination: 'notCovered' }], \
        rateCard: JSON.parse('{ \"services\": { \"repair\": \"7.00\" }, \"products\": { \"__proto__\": \"9.00\" } }') }";
    let answer = json(&answered("estimate", product));
    let charges = answer["charges"].as_array().into_iter().flatten();
    let rates: Vec<_> = charges
        .filter(|charge| charge["code"] == "usualRates")
        .map(|charge| &charge["amount"])
        .collect();
    assert_eq!(rates, [&serde_json::json!({ "min": "7.00", "max": "9.00" })]);
    assert!(js("({}).customer === undefined").is_truthy());
}

#[wasm_bindgen_test]
fn a_field_named_by_a_symbol_is_unknown() {
    assert_thrown(&format!("{{ {TODAY}, [Symbol('x')]: 1 }}"), &[("[symbol]", "unknownField")]);
}

#[wasm_bindgen_test]
fn what_is_not_enumerable_is_not_there() {
    for key in ["'surprise'", "Symbol('mark')", "'customer'"] {
        let hidden = format!(
            "Object.defineProperty({{ {TODAY} }}, {key}, {{ value: 1, enumerable: false }})"
        );
        answered("estimate", &hidden);
    }
    let hidden = "Object.defineProperty({}, 'asOf', { value: '2026-11-20', enumerable: false })";
    assert_thrown(hidden, &[("asOf", "missing")]);
}

#[wasm_bindgen_test]
fn a_hole_in_a_list_is_no_item() {
    let request = format!("{{ {TODAY}, items: [, {{ service: 'repair' }}] }}");
    assert_thrown(&request, &[("items[0]", "wrongType")]);
}

#[wasm_bindgen_test]
fn a_list_is_an_array_and_nothing_like_one() {
    for list in [
        "{ 0: { service: 'repair' }, length: 1 }",
        "new Set([{ service: 'repair' }])",
        "(function () { return arguments; })({ service: 'repair' })",
        "'repair'",
    ] {
        let found = thrown("estimate", &js(&format!("{{ {TODAY}, items: {list} }}")));
        assert_eq!(found, [("items".to_owned(), "wrongType".to_owned())], "{list}");
    }
}

#[wasm_bindgen_test]
fn every_problem_of_a_request_is_thrown_at_once() {
    let request = "{ asOf: new Date(), customer: 'bussiness', vatPercent: NaN, items: [{ service: 'repair', quantity: 0 }, null], surprise: 1n }";
    let mut found = thrown("estimate", &js(request));
    found.sort();
    let expected = [
        ("asOf", "wrongType"),
        ("customer", "unknownChoice"),
        ("items[0].quantity", "outOfRange"),
        ("items[1]", "wrongType"),
        ("surprise", "unknownField"),
        ("vatPercent", "wrongType"),
    ];
    assert_eq!(found, expected.map(|(path, code)| (path.to_owned(), code.to_owned())));
}

#[wasm_bindgen_test]
fn what_is_thrown_is_a_list_of_plain_objects_with_path_code_and_message() {
    let issues =
        export("paymentDue")(&js("{ invoicedOn: '2026-11-12', agreedPaymentOn: '2026-11-11' }"));
    let issues = json(&issues.err().unwrap_or(JsValue::NULL));
    let issue = &issues[0];
    assert_eq!(
        (&issue["path"], &issue["code"], &issue["clause"]),
        (&"agreedPaymentOn".into(), &"order".into(), &"terms/11.1a".into())
    );
    assert!(issue["message"].as_str().is_some_and(|message| !message.is_empty()));
}
