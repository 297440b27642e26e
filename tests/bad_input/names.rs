//! Unknown fields, choices, interpretations and editions: the message offers the nearest name.

use crate::support::*;
use serde_json::{Value as Json, json};
use upfront_terms::edition::terms::EDITIONS;

pub fn message(function: &str, request: Json) -> String {
    match ask_value(function, &value(&request)) {
        Ok(answer) => panic!("{function} answered {answer}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_misspelt_field_is_told_the_nearest_name() {
    for (field, nearest) in [
        ("customr", "customer"),
        ("onsite", "onSite"),
        ("Items", "items"),
        ("recievedOn", "receivedOn"),
        ("invoiceOn", "invoicedOn"),
        ("rate_card", "rateCard"),
        ("vatPercentage", "vatPercent"),
    ] {
        let mut request = nothing_known();
        request[field] = json!("x");
        let message = message("estimate", request);
        assert!(message.contains(field) && message.contains(&format!("`{nearest}`")), "{message}");
    }
}

#[test]
fn a_misspelt_field_deep_inside_is_told_its_whole_path() {
    let request =
        with(&nothing_known(), json!({ "items": [{ "service": "repair", "quantitty": 2 }] }));
    assert_refused("estimate", request.clone(), &[("items[0].quantitty", "unknownField")]);
    assert!(message("estimate", request).contains("`quantity`"));
}

#[test]
fn a_misspelt_choice_is_told_the_nearest_one() {
    for (field, found, nearest) in
        [("customer", "bussiness", "business"), ("customer", "Consumer", "consumer")]
    {
        let mut request = nothing_known();
        request[field] = json!(found);
        assert_refused("estimate", request.clone(), &[(field, "unknownChoice")]);
        assert!(message("estimate", request).contains(&format!("`{nearest}`")), "{found}");
    }
    let request = with(&nothing_known(), json!({ "items": [{ "service": "reverfication" }] }));
    assert_refused("estimate", request.clone(), &[("items[0].service", "unknownChoice")]);
    assert!(message("estimate", request).contains("`reverification`"));
}

#[test]
fn a_misspelt_interpretation_or_choice_of_one_is_told_the_nearest() {
    let wrong_name =
        with(&nothing_known(), json!({ "interpretations": { "commencedMonths": "dayAfterDue" } }));
    assert_refused(
        "estimate",
        wrong_name.clone(),
        &[("interpretations.commencedMonths", "unknownField")],
    );
    assert!(message("estimate", wrong_name).contains("`commencedMonth`"));
    let wrong_choice = under(&nothing_known(), "rounding", "halfup");
    assert_refused(
        "estimate",
        wrong_choice.clone(),
        &[("interpretations.rounding", "unknownChoice")],
    );
    assert!(message("estimate", wrong_choice).contains("halfUpOnce"));
}

#[test]
fn something_quite_different_is_offered_every_name_where_they_are_few() {
    let request = with(&nothing_known(), json!({ "customer": "municipality" }));
    let message = message("estimate", request);
    assert!(message.contains("business") && message.contains("consumer"), "{message}");
}

#[test]
fn a_field_named_like_the_workings_of_an_object_is_a_field_like_another() {
    for name in ["__proto__", "constructor", "toString", ""] {
        let mut request = nothing_known();
        request[name] = json!({});
        assert_refused("estimate", request, &[(name, "unknownField")]);
    }
    let products = json!({ "__proto__": "1.00", "constructor": "2.00" });
    let item = json!({ "service": "repair", "product": "__proto__", "examination": "notCovered" });
    let card = json!({ "services": { "repair": "1.00" }, "products": products });
    let estimate = ask("estimate", with(&sent_in(item), json!({ "rateCard": card })));
    assert_eq!(charge(scenario(&estimate, "repair"), "usualRates")["amount"], "1.00");
}

#[test]
fn an_edition_that_is_not_held_is_refused() {
    let request =
        with(&nothing_known(), json!({ "editions": { "terms": "service-terms-en-2031" } }));
    assert_refused("estimate", request.clone(), &[("editions.terms", "unknownEdition")]);
    let said = message("estimate", request);
    assert!(EDITIONS.iter().any(|edition| said.contains(&*edition.id)), "{said}");
    let request = with(&nothing_known(), json!({ "editions": { "privacy": "privacy-xx" } }));
    assert_refused("estimate", request, &[("editions.privacy", "unknownEdition")]);
}

#[test]
fn a_service_that_there_is_none_of_has_no_rate_and_the_nearest_name_is_offered() {
    let card =
        |services: Json| json!({ "asOf": "2026-11-20", "rateCard": { "services": services } });
    let unknown = |name: &str| (format!("rateCard.services.{name}"), "unknownField".to_owned());
    assert_eq!(
        refused("estimate", card(json!({ "calibration": "5.00" }))),
        [unknown("calibration")]
    );
    let misspelt = card(json!({ "reparation": "5.00", "sampletest": "5.00" }));
    assert_eq!(refused("estimate", misspelt), [unknown("reparation"), unknown("sampletest")]);
    for (name, nearest) in [("sampletest", "sampleTest"), ("replacment", "replacement")] {
        let message = message("estimate", card(json!({ name: "5.00" })));
        assert!(message.contains(&format!("did you mean `{nearest}`?")), "{message}");
    }
    let known = json!({
        "sampleTest": "1.00", "controlMeasurement": "1.00", "reverification": "1.00", "repair": "1.00",
        "replacement": "1.00",
    });
    assert_eq!(ask("estimate", card(known))["range"]["min"], "0.00");
}
