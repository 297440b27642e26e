//! 6.1: repairs outside warranty: the usual rates, the investigation fee, the way back.

use crate::support::*;
use serde_json::{Value as Json, json};

fn not_covered(more: Json) -> Json {
    let item = json!({ "service": "repair", "examination": "notCovered" });
    ask("estimate", with(&sent_in(item), more))
}

#[test]
fn the_usual_rate_of_a_repair_may_be_charged() {
    let estimate = ask("estimate", plain_repair());
    let rate = charge(scenario(&estimate, "repair"), "usualRates");
    assert_eq!(rate["payer"], "customer");
    assert_eq!(rate["modality"], "may");
    assert_eq!(rate["amount"], json!({ "min": "1200.00", "max": "2500.00" }));
    assert_clauses(rate, &["6.1a"]);
}

#[test]
fn a_product_on_the_card_is_repaired_or_replaced_at_the_lower_or_the_higher_rate() {
    let item =
        json!({ "service": "repair", "product": "Heat meter A", "examination": "notCovered" });
    let estimate = ask("estimate", sent_in(item));
    let rate = charge(scenario(&estimate, "repair"), "usualRates");
    // Repaired from 1,200 to 2,500, replaced 3,400.
    assert_eq!(rate["amount"], json!({ "min": "1200.00", "max": "3400.00" }));
    assert_eq!(fact(rate, "rateCard.products.Heat meter A"), "3400.00");
    assert_eq!(fact(rate, "items[0].product"), "Heat meter A");
}

#[test]
fn a_product_with_no_rate_of_its_own_has_the_rate_of_the_service() {
    let item =
        json!({ "service": "repair", "product": "heat meter a", "examination": "notCovered" });
    let estimate = ask("estimate", sent_in(item));
    let rate = charge(scenario(&estimate, "repair"), "usualRates");
    assert_eq!(rate["amount"], json!({ "min": "1200.00", "max": "2500.00" }));
}

#[test]
fn the_investigation_fee_may_be_charged_beside_the_usual_rates() {
    let estimate = ask("estimate", plain_repair());
    let fee = charge(scenario(&estimate, "repair"), "investigationFee");
    assert_eq!(fee["payer"], "customer");
    assert_eq!(fee["modality"], "may");
    assert_eq!(fee["amount"], "1000.00");
    assert_clauses(fee, &["6.1b"]);
    assert_eq!(parameter(fee, "investigationFee"), "1000.00");
}

#[test]
fn the_customer_will_pay_the_way_back_of_a_repair() {
    let estimate = ask("estimate", plain_repair());
    let back = charge(scenario(&estimate, "repair"), "returnShipping");
    assert_eq!(back["payer"], "customer");
    assert_eq!(back["modality"], "will");
    assert_eq!(back["amount"], "180.00");
    assert_clauses(back, &["6.1c"]);
}

#[test]
fn a_repair_costs_both_ways_at_least_and_everything_at_most() {
    let estimate = ask("estimate", plain_repair());
    let total = &scenario(&estimate, "repair")["total"];
    // 150 + 180; with 2,500 and 1,000.
    assert_eq!((text(&total["min"]), text(&total["max"])), ("330.00", "3830.00"));
    assert_eq!(total.get("because"), None, "its charges and the range say why");
    assert_clauses(&estimate["range"], &["3.1", "6.1a", "6.1b", "6.1c", "10.1"]);
}

#[test]
fn the_fee_can_be_charged_once_for_a_whole_matter() {
    let items = json!([
        { "service": "repair", "examination": "notCovered", "quantity": 3 },
        { "service": "repair", "examination": "notCovered" },
    ]);
    let estimate = not_covered(json!({ "items": items, "repairEstimateRequested": false }));
    let fee = charge(scenario(&estimate, "repair"), "investigationFee");
    assert_eq!(fee["amount"], "1000.00");
    assert_eq!(fee.get("of"), None);
    assert_eq!(interpretations(fee), ["investigationFee=oncePerMatter"]);
}

#[test]
fn the_fee_is_charged_for_every_product_where_that_is_how_it_is_read() {
    let items = json!([
        { "service": "repair", "examination": "notCovered", "quantity": 3 },
        { "service": "repair", "examination": "notCovered" },
        { "service": "sampleTest", "quantity": 7 },
        { "service": "repair", "examination": "covered", "quantity": 5 },
    ]);
    let request = with(&repair(), json!({ "items": items, "repairEstimateRequested": false }));
    let estimate = ask("estimate", under(&request, "investigationFee", "oncePerItem"));
    // Three and one: neither the standard service nor what is covered is charged for its investigation.
    let fee = charge(scenario(&estimate, "repair"), "investigationFee");
    assert_eq!(fee["amount"], "4000.00");
    assert_eq!(fee["because"]["facts"]["items[0].quantity"], 3);
}

#[test]
fn an_estimate_says_what_a_fee_for_every_product_would_have_come_to() {
    let items = json!([{ "service": "repair", "product": "Not listed", "examination": "notCovered", "quantity": 3 }]);
    let estimate = not_covered(json!({ "items": items, "repairEstimateRequested": false }));
    // Both ways 330, at most three repairs 7,500 and the fee of 1,000; with it thrice, 2,000 more.
    assert_eq!(
        changes(&estimate, "investigationFee", "oncePerItem"),
        ["range.max: 8830.00 -> 10830.00", "scenarios.repair.total.max: 8830.00 -> 10830.00"]
    );
}

#[test]
fn several_items_are_priced_one_by_one_and_sent_once() {
    let items = json!([
        { "service": "repair", "product": "Not listed", "examination": "notCovered", "quantity": 2 },
        { "service": "repair", "product": "Heat meter A", "examination": "notCovered" },
    ]);
    let estimate = not_covered(json!({ "items": items, "repairEstimateRequested": false }));
    let repair = scenario(&estimate, "repair");
    let rates = charges(repair, "usualRates");
    let amounts: Vec<_> =
        rates.iter().map(|rate| (rate["item"].clone(), rate["amount"].clone())).collect();
    let first = json!({ "min": "2400.00", "max": "5000.00" });
    let second = json!({ "min": "1200.00", "max": "3400.00" });
    assert_eq!(amounts, [(json!(0), first), (json!(1), second)]);
    assert_eq!(charges(repair, "outboundShipping").len(), 1);
    assert_eq!(charges(repair, "returnShipping").len(), 1);
    // 150 + 180; with 5,000 + 3,400 + 1,000.
    assert_eq!(
        (text(&repair["total"]["min"]), text(&repair["total"]["max"])),
        ("330.00", "9730.00")
    );
}

#[test]
fn the_fee_is_no_certain_cost_in_any_outcome() {
    let estimate = ask("estimate", repair());
    for id in outcomes(&estimate) {
        for fee in charges(scenario(&estimate, id), "investigationFee") {
            assert_eq!(fee["modality"], "may", "{id}");
        }
    }
}

#[test]
fn the_range_goes_from_the_cheapest_to_the_dearest_outcome() {
    let estimate = ask("estimate", repair());
    // Warranty and silence cost the way there; a repair 150 + 180 + 2,500 + 1,000.
    assert_eq!(
        (text(&estimate["range"]["min"]), text(&estimate["range"]["max"])),
        ("150.00", "3830.00")
    );
}

#[test]
fn what_goes_back_goes_back_once_a_matter_whatever_was_done_with_its_parts() {
    let items = json!([
        { "service": "repair", "product": "Not listed", "examination": "notCovered" },
        { "service": "sampleTest" },
    ]);
    let estimate = ask("estimate", with(&plain_repair(), json!({ "items": items })));
    let repair = scenario(&estimate, "repair");
    let payers: Vec<_> =
        charges(repair, "returnShipping").iter().map(|back| text(&back["payer"])).collect();
    assert_eq!(payers, ["unstated", "customer"]);
    // 150 + 180; with 2,500, 1,000 and 450: the way back is not counted twice.
    let total = &repair["total"];
    assert_eq!((text(&total["min"]), text(&total["max"])), ("330.00", "4280.00"));
}
