//! 3: sending in.

use crate::support::*;
use serde_json::json;

#[test]
fn the_customer_will_pay_the_way_there() {
    let estimate = ask("estimate", plain_repair());
    let shipment = charge(scenario(&estimate, "repair"), "outboundShipping");
    assert_eq!(shipment["payer"], "customer");
    assert_eq!(shipment["modality"], "will");
    assert_eq!(shipment["amount"], "150.00");
    assert_clauses(shipment, &["3.1"]);
    assert_eq!(fact(shipment, "rateCard.outboundShipping"), "150.00");
    assert_eq!(fact(shipment, "onSite"), false);
}

#[test]
fn the_way_there_is_paid_by_the_customer_in_every_outcome_warranty_too() {
    let estimate = ask("estimate", repair());
    for id in outcomes(&estimate) {
        let shipment = charge(scenario(&estimate, id), "outboundShipping");
        assert_eq!(shipment["payer"], "customer", "{id}");
        assert_eq!(shipment["modality"], "will", "{id}");
    }
}

#[test]
fn the_way_there_is_only_possible_while_it_is_unknown_whether_the_product_travels() {
    let unknown =
        json!({ "asOf": TODAY, "items": [{ "service": "repair" }], "rateCard": rate_card() });
    let estimate = ask("estimate", unknown);
    let shipment = charge(scenario(&estimate, "repair"), "outboundShipping");
    assert_eq!(shipment["modality"], "may");
}

#[test]
fn nothing_is_sent_where_the_work_is_done_on_site() {
    let estimate = ask("estimate", with(&repair(), json!({ "onSite": true })));
    for id in outcomes(&estimate) {
        assert!(charges(scenario(&estimate, id), "outboundShipping").is_empty(), "{id}");
    }
    for id in ["arrangeShipment", "sendToAddress", "markParcel"] {
        assert!(findings(&estimate, id).is_empty(), "{id}");
    }
}

#[test]
fn the_way_there_has_no_price_without_a_rate_and_none_is_invented() {
    let item = json!([{ "service": "repair", "examination": "notCovered" }]);
    let request =
        json!({ "asOf": TODAY, "onSite": false, "repairEstimateRequested": false, "items": item });
    let estimate = ask("estimate", request);
    let repair = scenario(&estimate, "repair");
    assert_eq!(charge(repair, "outboundShipping").get("amount"), None);
    assert_eq!(repair["total"].get("max"), None);
    assert_eq!(
        texts(&repair["total"]["open"]),
        ["outboundShipping", "usualRates", "returnShipping"]
    );
}

#[test]
fn the_customer_arranges_the_shipment() {
    let estimate = ask("estimate", repair());
    let duty = finding(&estimate, "arrangeShipment");
    assert_eq!(duty["kind"], "duty");
    assert_eq!(duty["modality"], "will");
    assert_clauses(duty, &["3.1"]);
}

#[test]
fn the_address_of_the_service_department_is_shown() {
    let estimate = ask("estimate", repair());
    let duty = finding(&estimate, "sendToAddress");
    let address = text(&duty["values"]["serviceAddress"]);
    for part in ["8660 Skanderborg", "Denmark", "Att. Service department", "Industrivej 28"] {
        assert!(address.contains(part), "{part}: {address}");
    }
    assert_eq!(parameter(duty, "serviceAddress"), address);
    assert_clauses(duty, &["3.2"]);
}

#[test]
fn the_parcel_carries_the_matter_number_and_the_return_label() {
    let estimate = ask("estimate", nothing_known());
    let duty = finding(&estimate, "markParcel");
    assert_eq!(duty["kind"], "duty");
    assert_clauses(duty, &["3.3"]);
}

#[test]
fn handing_in_in_person_is_warned_against_where_the_customer_wants_to() {
    let estimate = ask("estimate", with(&repair(), json!({ "handInInPerson": true })));
    let warning = finding(&estimate, "handInNotAgreed");
    assert_eq!(warning["kind"], "warning");
    assert_clauses(warning, &["3.4"]);
    assert_eq!(fact(warning, "handInInPerson"), true);
    assert!(findings(&estimate, "noHandIn").is_empty());
}

#[test]
fn no_hand_in_is_told_to_everybody_else() {
    for known in [json!({}), json!({ "handInInPerson": false })] {
        let estimate = ask("estimate", with(&repair(), known));
        assert_clauses(finding(&estimate, "noHandIn"), &["3.4"]);
        assert!(findings(&estimate, "handInNotAgreed").is_empty());
    }
}

#[test]
fn whether_the_product_travels_is_missing_while_it_is_unknown() {
    let estimate = ask(
        "estimate",
        json!({ "asOf": TODAY, "items": [{ "service": "repair" }], "rateCard": rate_card() }),
    );
    assert!(missing(&estimate).contains(&"onSite"));
    assert!(!missing(&ask("estimate", repair())).contains(&"onSite"));
}
