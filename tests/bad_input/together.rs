//! Many problems in one request, and what a problem looks like.

use crate::names::message;
use crate::order::closures;
use crate::support::*;
use serde_json::json;

#[test]
fn thousands_of_items_closures_or_products_are_refused_as_a_whole() {
    let items = vec![json!({ "service": "repair" }); 201];
    assert_refused(
        "estimate",
        with(&nothing_known(), json!({ "items": items })),
        &[("items", "tooMany")],
    );
    let many = vec![json!({ "from": TODAY, "to": TODAY }); 201];
    assert_refused("estimate", closures(json!(many)), &[("calendar.closures", "tooMany")]);
    let causes = vec![json!("misuse"); 6];
    let items = json!([{ "service": "repair", "causes": causes }]);
    assert_refused(
        "estimate",
        with(&nothing_known(), json!({ "items": items })),
        &[("items[0].causes", "tooMany")],
    );
    let products: serde_json::Map<_, _> =
        (0..2_001).map(|i| (format!("P{i}"), json!("1.00"))).collect();
    let card = json!({ "rateCard": { "products": products } });
    assert_refused("estimate", with(&nothing_known(), card), &[("rateCard.products", "tooMany")]);
}

#[test]
fn every_problem_of_a_request_is_told_at_once_by_its_path() {
    let request = json!({
        "customer": "bussiness",
        "items": [
            { "service": "repair", "quantity": 0 },
            { "servise": "repair" },
            { "service": "repair", "causes": ["misuse", "weather"], "wearPercent": "-1" },
        ],
        "onSite": "no",
        "receivedOn": "2026-02-30",
        "rateCard": { "services": { "repair": "1,000", "polish": "5.0O" }, "disposal": null },
        "calendar": { "closures": [{ "from": "2026-07-31", "to": "2026-07-13" }] },
        "interpretations": { "rounding": "down" },
        "vatPercent": 25.5,
        "surprise": 1,
    });
    let mut found = refused("estimate", request);
    found.sort();
    let expected = [
        ("asOf", "missing"),
        ("calendar.closures[0].to", "order"),
        ("customer", "unknownChoice"),
        ("interpretations.rounding", "unknownChoice"),
        ("items[0].quantity", "outOfRange"),
        ("items[1].service", "missing"),
        ("items[1].servise", "unknownField"),
        ("items[2].causes[1]", "unknownChoice"),
        ("items[2].wearPercent", "invalidPercent"),
        ("onSite", "wrongType"),
        ("rateCard.disposal", "wrongType"),
        ("rateCard.services.polish", "unknownField"),
        ("rateCard.services.repair", "invalidMoney"),
        ("receivedOn", "invalidDate"),
        ("surprise", "unknownField"),
        ("vatPercent", "wrongType"),
    ];
    assert_eq!(found, expected.map(|(path, code)| (path.to_owned(), code.to_owned())));
}

#[test]
fn more_problems_than_anybody_reads_are_cut_at_a_hundred() {
    let items = vec![json!({ "service": "polish", "quantity": 0 }); 200];
    let found = refused("estimate", with(&nothing_known(), json!({ "items": items })));
    assert_eq!(found.len(), 100);
}

#[test]
fn a_message_says_what_was_found_and_is_short_however_long_that_was() {
    let request = json!({ "asOf": "x".repeat(1_000) });
    let message = message("estimate", request);
    assert!(message.starts_with("asOf: ") && message.contains("xxx"), "{message}");
    assert!(message.len() < 250, "{}", message.len());
}

#[test]
fn a_problem_crosses_the_boundary_as_a_list_of_plain_objects() {
    let Err(error) = ask_value("estimate", &value(&json!({ "asOf": 5 }))) else {
        panic!("answered")
    };
    let crossed = serde_json::to_value(&error).unwrap_or_default();
    let [issue] = list(&crossed) else { panic!("{crossed}") };
    assert_eq!((text(&issue["path"]), text(&issue["code"])), ("asOf", "wrongType"));
    assert_eq!(issue.get("clause"), None);
}
