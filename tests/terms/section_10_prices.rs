//! 10: prices are in kroner without VAT; with VAT beside them where a rate is given.

use crate::support::*;
use serde_json::{Value as Json, json};

fn with_vat(percent: Json) -> Json {
    ask("estimate", with(&plain_repair(), json!({ "vatPercent": percent })))
}

#[test]
fn the_fee_is_1250_with_danish_vat() {
    let estimate = with_vat(json!("25"));
    let fee = charge(scenario(&estimate, "repair"), "investigationFee");
    assert_eq!((text(&fee["amount"]), text(&fee["amountInclVat"])), ("1000.00", "1250.00"));
}

#[test]
fn a_range_has_its_vat_at_both_ends() {
    let estimate = with_vat(json!("25"));
    let rate = charge(scenario(&estimate, "repair"), "usualRates");
    assert_eq!(rate["amountInclVat"], json!({ "min": "1500.00", "max": "3125.00" }));
}

#[test]
fn totals_and_the_range_have_vat_beside_them() {
    let estimate = with_vat(json!("25"));
    // 330 to 3,830.
    for total in [&scenario(&estimate, "repair")["total"], &estimate["range"]] {
        assert_eq!((text(&total["min"]), text(&total["max"])), ("330.00", "3830.00"));
        assert_eq!((text(&total["minInclVat"]), text(&total["maxInclVat"])), ("412.50", "4787.50"));
    }
    assert_eq!(fact(&estimate["range"], "vatPercent"), "25.00");
}

#[test]
fn without_a_rate_there_are_only_prices_without_vat() {
    let estimate = ask("estimate", plain_repair());
    assert_eq!(
        charge(scenario(&estimate, "repair"), "investigationFee").get("amountInclVat"),
        None
    );
    assert_eq!(estimate["range"].get("minInclVat"), None);
    assert_eq!(estimate["range"].get("maxInclVat"), None);
    assert!(missing(&estimate).contains(&"vatPercent"));
}

#[test]
fn an_open_total_has_no_maximum_with_vat_either() {
    let item = json!([{ "service": "repair", "examination": "notCovered" }]);
    let estimate = ask(
        "estimate",
        json!({ "asOf": TODAY, "onSite": false, "items": item, "vatPercent": "25" }),
    );
    assert_eq!(estimate["range"]["minInclVat"], "0.00");
    assert_eq!(estimate["range"].get("maxInclVat"), None);
}

#[test]
fn a_rate_of_nothing_is_a_rate() {
    let estimate = with_vat(json!(0));
    assert_eq!(estimate["range"]["maxInclVat"], "3830.00");
    assert!(!missing(&estimate).contains(&"vatPercent"));
}

#[test]
fn half_an_oere_of_vat_is_rounded_up_unless_it_is_read_otherwise() {
    let shipped = |choice: &str| {
        let card = with(&rate_card(), json!({ "outboundShipping": "0.50", "disposal": "0.02" }));
        let request = with(&plain_repair(), json!({ "rateCard": card, "vatPercent": "25" }));
        let estimate = ask("estimate", under(&request, "rounding", choice));
        let shipment = charge(scenario(&estimate, "repair"), "outboundShipping");
        text(&shipment["amountInclVat"]).to_owned()
    };
    // 0.625 lies between 0.62, which is even, and 0.63.
    assert_eq!(shipped("halfUpOnce"), "0.63");
    assert_eq!(shipped("halfEvenOnce"), "0.62");
    assert_eq!(shipped("halfUpEachMonth"), "0.63");
}

#[test]
fn all_prices_are_in_kroner_and_exclude_vat() {
    let estimate = ask("estimate", nothing_known());
    let told = finding(&estimate, "pricesWithoutVat");
    assert_eq!(told["values"]["currency"], "DKK");
    assert_clauses(told, &["10.1"]);
    assert_eq!(parameter(&estimate["range"], "currency"), "DKK");
}

#[test]
fn the_range_rests_on_section_10() {
    let estimate = ask("estimate", repair());
    assert!(clauses(&estimate["range"]).contains(&"terms/10.1"));
    assert_eq!(parameter(&estimate["range"], "currency"), "DKK");
}

#[test]
fn amounts_have_two_decimals_however_they_were_given() {
    let card = with(&rate_card(), json!({ "outboundShipping": 150, "returnShipping": "180.5" }));
    let estimate = ask("estimate", with(&plain_repair(), json!({ "rateCard": card })));
    let repair = scenario(&estimate, "repair");
    assert_eq!(charge(repair, "outboundShipping")["amount"], "150.00");
    assert_eq!(charge(repair, "returnShipping")["amount"], "180.50");
}
