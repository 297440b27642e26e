//! Objects that throw, lie, contain themselves, or never end. The module answers afterwards as before.

use crate::script::*;
use js_sys::Function;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const TODAY: &str = "asOf: '2026-11-20'";
const THROWS: &str = "(() => { throw new Error('boom'); })";

#[wasm_bindgen_test]
fn a_getter_that_throws_is_a_problem_of_its_field() {
    assert_thrown(
        &format!("{{ {TODAY}, get customer() {{ throw new Error('boom'); }} }}"),
        &[("customer", "unreadable")],
    );
    assert_thrown("{ get asOf() { throw null; } }", &[("asOf", "unreadable")]);
    let in_a_list =
        format!("{{ {TODAY}, items: Object.defineProperty([], 0, {{ get: {THROWS} }}) }}");
    assert_thrown(&in_a_list, &[("items[0]", "unreadable")]);
}

#[wasm_bindgen_test]
fn a_getter_that_answers_is_asked_once() {
    let request = js(&format!(
        "{{ {TODAY}, asked: undefined, get customer() {{ globalThis.asked = (globalThis.asked ?? 0) + 1; return 'business'; }} }}"
    ));
    // `asked` is undefined here and so not there.
    assert_eq!(thrown("estimate", &request), [("asked".to_owned(), "unknownField".to_owned())]);
    assert_eq!(js("globalThis.asked").as_f64(), Some(1.0));
}

#[wasm_bindgen_test]
fn a_proxy_that_only_watches_is_as_good_as_what_it_watches() {
    answered(
        "estimate",
        &format!(
            "new Proxy({{ {TODAY}, items: new Proxy([{{ service: 'repair' }}], {{}}) }}, {{}})"
        ),
    );
}

#[wasm_bindgen_test]
fn a_proxy_whose_traps_throw_is_unreadable() {
    for trap in ["get", "ownKeys", "getPrototypeOf"] {
        let field = format!(
            "{{ {TODAY}, rateCard: new Proxy({{ disposal: '1.00' }}, {{ {trap}: {THROWS} }}) }}"
        );
        let path = if trap == "get" { "rateCard.disposal" } else { "rateCard" };
        assert_thrown(&field, &[(path, "unreadable")]);
    }
    assert_thrown(
        &format!("new Proxy({{ {TODAY} }}, {{ ownKeys: {THROWS} }})"),
        &[("", "unreadable")],
    );
    let list =
        format!("{{ {TODAY}, items: new Proxy([{{ service: 'repair' }}], {{ get: {THROWS} }}) }}");
    assert_thrown(&list, &[("items", "unreadable")]);
}

#[wasm_bindgen_test]
fn a_revoked_proxy_is_unreadable() {
    let revoked = |target: &str| {
        format!(
            "(() => {{ const {{ proxy, revoke }} = Proxy.revocable({target}, {{}}); revoke(); return proxy; }})()"
        )
    };
    assert_thrown(&revoked("{}"), &[("", "unreadable")]);
    assert_thrown(
        &format!("{{ {TODAY}, rateCard: {} }}", revoked("{}")),
        &[("rateCard", "unreadable")],
    );
    assert_thrown(&format!("{{ {TODAY}, items: {} }}", revoked("[]")), &[("items", "unreadable")]);
}

#[wasm_bindgen_test]
fn a_list_that_lies_about_its_length_is_refused() {
    let lies = |length: &str| {
        format!(
            "{{ {TODAY}, items: new Proxy([], {{ get: (target, key) => (key === 'length' ? {length} : undefined) }}) }}"
        )
    };
    for length in ["Infinity", "2 ** 32", "1e9"] {
        assert_thrown(&lies(length), &[("items", "tooMany")]);
    }
    assert_thrown(&lies("'many'"), &[("items", "unreadable")]);
    assert_thrown(&lies("1"), &[("items[0]", "wrongType")]);
    // No length at all is none.
    for length in ["NaN", "-1", "0"] {
        answered("estimate", &lies(length));
    }
}

#[wasm_bindgen_test]
fn what_contains_itself_is_too_deep() {
    let object = format!(
        "(() => {{ const facts = {{ {TODAY} }}; facts.rateCard = facts; return facts; }})()"
    );
    let found = thrown("estimate", &js(&object));
    assert!(found.iter().all(|(path, _)| path.starts_with("rateCard.")), "{found:?}");
    let list = format!(
        "(() => {{ const items = []; items.push(items); return {{ {TODAY}, items }}; }})()"
    );
    assert_thrown(&list, &[("items[0]", "wrongType")]);
    // Where the objects are of the shape that is asked for, only the depth tells.
    let nested = format!(
        "(() => {{ const range = {{}}; range.min = range; range.max = '1.00'; return {{ {TODAY}, rateCard: {{ disposal: range }} }}; }})()"
    );
    assert_thrown(&nested, &[("rateCard.disposal.min", "wrongType")]);
}

#[wasm_bindgen_test]
fn what_is_nested_thousands_deep_is_refused_at_once() {
    let deep = |open: &str, close: &str| {
        format!("JSON.parse('{}{}')", open.repeat(2_000), close.repeat(2_000))
    };
    assert_thrown(
        &format!("{{ {TODAY}, items: {} }}", deep("[", "]")),
        &[("items[0]", "wrongType")],
    );
    assert_thrown(&deep("[", "]"), &[("", "wrongType")]);
}

#[wasm_bindgen_test]
fn a_list_of_a_million_is_refused_without_reading_it() {
    let request =
        format!("{{ {TODAY}, items: new Array(1_000_000).fill({{ service: 'repair' }}) }}");
    assert_thrown(&request, &[("items", "tooMany")]);
    assert_thrown(
        &format!("{{ {TODAY}, items: new Array(2 ** 32 - 1) }}"),
        &[("items", "tooMany")],
    );
}

#[wasm_bindgen_test]
fn an_object_of_a_hundred_thousand_fields_is_refused_without_reading_it() {
    let fields = "Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`p${i}`, '1.00']))";
    assert_thrown(
        &format!("{{ {TODAY}, rateCard: {{ products: {fields} }} }}"),
        &[("rateCard.products", "tooMany")],
    );
    assert_thrown(fields, &[("", "tooMany")]);
}

#[wasm_bindgen_test]
fn a_text_of_a_million_characters_is_refused_without_copying_it() {
    assert_thrown("{ asOf: 'x'.repeat(1_000_000) }", &[("asOf", "tooMany")]);
    let product =
        format!("{{ {TODAY}, items: [{{ service: 'repair', product: 'x'.repeat(1_000_000) }}] }}");
    assert_thrown(&product, &[("items[0].product", "tooMany")]);
    let field = format!("{{ {TODAY}, ['x'.repeat(1_000_000)]: 1 }}");
    let issues = export("estimate")(&js(&field)).err().unwrap_or(JsValue::NULL);
    assert_eq!(json(&issues)[0]["code"], "unknownField");
    let long = json(&issues)[0]["message"].as_str().map(str::len);
    assert!(long.is_some_and(|length| length < 500), "{long:?}");
}

#[wasm_bindgen_test]
fn names_of_a_million_characters_make_a_short_error() {
    // A hundred wrong rates under one name, which stands in every path.
    let rates =
        "Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`p${i}`, 'x'.repeat(900)]))";
    let nested = format!(
        "{{ {TODAY}, ['x'.repeat(1_000_000)]: {rates}, rateCard: {{ products: {rates} }} }}"
    );
    let issues = json(&export("estimate")(&js(&nested)).err().unwrap_or(JsValue::NULL));
    assert_eq!(issues.as_array().map_or(0, Vec::len), 100);
    assert!(issues.to_string().len() < 40_000, "{}", issues.to_string().len());
    let long = "['x'.repeat(1_001)]: '1.00', ['x'.repeat(1_000)]: '1.00'";
    let found =
        thrown("estimate", &js(&format!("{{ {TODAY}, rateCard: {{ products: {{ {long} }} }} }}")));
    let path = format!("rateCard.products.{}…", "x".repeat(60));
    assert_eq!(found, [(path, "tooMany".to_owned())]);
    let product =
        format!("{{ {TODAY}, items: [{{ service: 'repair', product: 'x'.repeat(1_001) }}] }}");
    let issues = json(&export("estimate")(&js(&product)).err().unwrap_or(JsValue::NULL));
    assert_eq!(issues[0]["message"], "expected a string, found more than 1,000 characters");
}

#[wasm_bindgen_test]
fn a_million_characters_are_all_that_the_texts_of_a_request_have_together() {
    let products = |count: u32| {
        let names = format!(
            "Array.from({{ length: {count} }}, (_, i) => [`${{i}}`.padStart(1_000), '1.00'])"
        );
        format!("{{ {TODAY}, rateCard: {{ products: Object.fromEntries({names}) }} }}")
    };
    answered("estimate", &products(990));
    let found = thrown("estimate", &js(&products(1_010)));
    // What lies past the end has one cause, which is told once.
    let codes: Vec<_> = found.iter().map(|(_, code)| code.as_str()).collect();
    assert_eq!(codes, ["tooMany"], "{found:?}");
}

#[wasm_bindgen_test]
fn a_proxy_that_is_revoked_while_it_is_read_is_unreadable() {
    let revoking = |trap: &str, answer: &str| {
        format!(
            "(() => {{ const handler = {{}}; const {{ proxy, revoke }} = Proxy.revocable([], handler); \
             handler.{trap} = () => {{ revoke(); return {answer}; }}; return {{ {TODAY}, items: proxy }}; }})()"
        )
    };
    assert_thrown(&revoking("getPrototypeOf", "Array.prototype"), &[("items", "unreadable")]);
    assert_thrown(&revoking("get", "1"), &[("items[0]", "unreadable")]);
}

#[wasm_bindgen_test]
fn more_values_than_a_request_has_are_not_read_to_the_end() {
    // Two thousand lists of two thousand.
    let request = format!(
        "(() => {{ const row = new Array(2_000).fill(1); return {{ {TODAY}, items: new Array(2_000).fill(row) }}; }})()"
    );
    assert_thrown(&request, &[("items", "tooMany")]);
}

#[wasm_bindgen_test]
fn a_getter_may_itself_ask_the_module() {
    let inner = Closure::<dyn FnMut() -> JsValue>::new(|| {
        answered("paymentDue", "{ invoicedOn: '2026-11-20' }")
    });
    let make = Function::new_with_args("ask", "return { get asOf() { return ask().dueOn; } };");
    let request = make.call1(&JsValue::NULL, inner.as_ref()).unwrap_or(JsValue::NULL);
    let answer = export("estimate")(&request).unwrap_or_else(|issues| panic!("{}", json(&issues)));
    assert_eq!(json(&answer)["asOf"], "2026-12-20");
}

#[wasm_bindgen_test]
fn the_module_answers_after_a_hostile_request_as_before() {
    let before = json(&answered("estimate", &format!("{{ {TODAY} }}")));
    for _ in 0..50 {
        thrown(
            "estimate",
            &js(&format!("{{ {TODAY}, get customer() {{ throw 1; }}, items: new Array(3_000) }}")),
        );
    }
    assert_eq!(json(&answered("estimate", &format!("{{ {TODAY} }}"))), before);
}
