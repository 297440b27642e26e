//! 4: the product warranty. Coverage is never promised: only the examination settles it.

use crate::support::*;
use serde_json::{Value as Json, json};

fn claimed(warranty: &str) -> Json {
    ask("estimate", sent_in(json!({ "service": "repair", "warranty": warranty })))
}

fn examined(examination: &str) -> Json {
    ask("estimate", sent_in(json!({ "service": "repair", "examination": examination })))
}

const EVERY_OUTCOME: [&str; 6] = [
    "warranty",
    "repair",
    "estimateAccepted",
    "estimateDeclined",
    "estimateUnanswered",
    "notWorkedOn",
];

#[test]
fn a_repair_that_nobody_has_examined_stands_beside_its_warranty_outcome() {
    assert_eq!(outcomes(&ask("estimate", repair())), EVERY_OUTCOME);
    assert_eq!(outcomes(&claimed("unknown")), EVERY_OUTCOME);
}

#[test]
fn a_claim_of_coverage_promises_nothing() {
    let estimate = claimed("covered");
    assert_eq!(outcomes(&estimate), EVERY_OUTCOME);
    let warning = finding(&estimate, "warrantyIsAClaim");
    assert_eq!(warning["kind"], "warning");
    assert_eq!(warning["item"], 0);
    assert_clauses(warning, &["4.1", "4.3"]);
    assert_eq!(fact(warning, "items[0].warranty"), "covered");
}

#[test]
fn a_customer_who_claims_no_coverage_is_shown_none() {
    let estimate = claimed("notCovered");
    let without_warranty: Vec<_> = EVERY_OUTCOME.into_iter().skip(1).collect();
    assert_eq!(outcomes(&estimate), without_warranty);
    assert!(findings(&estimate, "remedyAtProvidersChoice").is_empty());
}

#[test]
fn an_examination_that_finds_the_defect_covered_leaves_one_outcome() {
    assert_eq!(outcomes(&examined("covered")), ["warranty"]);
}

#[test]
fn an_examination_that_finds_it_not_covered_sends_the_matter_to_section_6() {
    let estimate = examined("notCovered");
    assert!(!outcomes(&estimate).contains(&"warranty"));
    let repair = scenario(&estimate, "repair");
    assert_clauses(repair, &["4.3", "6.1a"]);
    assert_eq!(fact(repair, "items[0].examination"), "notCovered");
    assert_clauses(finding(&estimate, "notCoveredGoesOn"), &["4.3"]);
}

#[test]
fn the_examination_replaces_the_claim() {
    let both = |claim, found| {
        let item = json!({ "service": "repair", "warranty": claim, "examination": found });
        ask("estimate", sent_in(item))
    };
    let covered = both("notCovered", "covered");
    assert_eq!(outcomes(&covered), ["warranty"]);
    let not_covered = both("covered", "notCovered");
    assert!(!outcomes(&not_covered).contains(&"warranty"));
    assert!(findings(&not_covered, "warrantyIsAClaim").is_empty());
}

#[test]
fn what_is_covered_is_examined_on_receipt() {
    let estimate = ask("estimate", repair());
    let told = finding(&estimate, "examinedOnReceipt");
    assert_eq!(told["kind"], "disclosure");
    assert_clauses(told, &["4.1"]);
}

#[test]
fn the_remedy_costs_the_customer_nothing() {
    let estimate = examined("covered");
    let warranty = scenario(&estimate, "warranty");
    let remedy = charge(warranty, "remedy");
    assert_eq!(remedy["payer"], "provider");
    assert_eq!(remedy["modality"], "will");
    assert_eq!(remedy["amount"], "0.00");
    assert_eq!(remedy["item"], 0);
    assert_clauses(remedy, &["4.2a"]);
    assert!(charges(warranty, "usualRates").is_empty());
    assert!(charges(warranty, "investigationFee").is_empty());
}

#[test]
fn the_provider_pays_the_way_back_of_what_is_covered() {
    let estimate = examined("covered");
    let [back, _] = ways_back(&estimate);
    assert_eq!(back["payer"], "provider");
    assert_eq!(back["modality"], "will");
    assert_eq!(back.get("onlyIf"), None);
    assert_clauses(back, &["4.2c"]);
}

#[test]
fn beside_it_stands_the_way_back_after_a_refund_for_which_no_payer_is_named() {
    let estimate = examined("covered");
    let [_, refunded] = ways_back(&estimate);
    assert_eq!(refunded["payer"], "unstated");
    assert_eq!(refunded["modality"], "unstated");
    assert_eq!(refunded["onlyIf"], "refunded");
    assert_eq!(refunded["amount"], "180.00");
    assert_clauses(refunded, &["4.2a", "4.2c"]);
}

/// What is repaired or replaced goes back, or else what was refunded.
fn ways_back(estimate: &Json) -> [&Json; 2] {
    let backs = charges(scenario(estimate, "warranty"), "returnShipping");
    assert_eq!(backs.len(), 2, "{backs:?}");
    [backs[0], backs[1]]
}

#[test]
fn a_covered_repair_costs_the_way_there_and_after_a_refund_perhaps_the_way_back() {
    let estimate = examined("covered");
    // 150 there; 180 back at most.
    for total in [&scenario(&estimate, "warranty")["total"], &estimate["range"]] {
        assert_eq!((text(&total["min"]), text(&total["max"])), ("150.00", "330.00"));
        assert_eq!(texts(&total["open"]), Vec::<&str>::new());
    }
}

#[test]
fn the_way_back_after_a_refund_leaves_a_total_open_without_a_rate() {
    let item = json!([{ "service": "repair", "examination": "covered" }]);
    let at = |on_site: bool| {
        let card =
            json!({ "outboundShipping": "150.00", "driveTime": "800.00", "mileage": "200.00" });
        let request = json!({ "asOf": TODAY, "onSite": on_site, "items": item, "rateCard": card });
        ask("estimate", request)
    };
    let sent_in = at(false);
    assert!(ways_back(&sent_in).iter().all(|back| back.get("amount").is_none()));
    let total = &scenario(&sent_in, "warranty")["total"];
    assert_eq!(texts(&total["open"]), ["returnShipping"]);
    assert_eq!((total.get("max"), text(&total["pricedMax"])), (None, "150.00"));
    // On site nothing goes back.
    assert_eq!(scenario(&at(true), "warranty")["total"]["max"], "1000.00");
}

#[test]
fn the_remedy_is_at_the_providers_choice() {
    let right = claimed("unknown");
    let right = finding(&right, "remedyAtProvidersChoice");
    assert_eq!(right["kind"], "right");
    assert_eq!(right["modality"], "may");
    assert_clauses(right, &["4.2a"]);
}

#[test]
fn replaced_parts_go_to_the_provider() {
    assert_clauses(finding(&claimed("unknown"), "replacedPartsGoToProvider"), &["4.2b"]);
}

#[test]
fn the_way_back_after_a_refund_is_not_said() {
    let estimate = examined("covered");
    let told = finding(&estimate, "returnAfterRefund");
    assert_eq!(told["modality"], "unstated");
    assert_clauses(told, &["4.2a", "4.2c"]);
}

#[test]
fn an_outcome_under_warranty_rests_on_the_examination_and_the_remedy() {
    let estimate = claimed("covered");
    let warranty = scenario(&estimate, "warranty");
    assert_clauses(warranty, &["4.1", "4.2a"]);
    assert_eq!(fact(warranty, "items[0].service"), "repair");
    assert_eq!(fact(warranty, "items[0].warranty"), "covered");
}

#[test]
fn nothing_of_section_4_is_told_about_standard_services() {
    let estimate =
        ask("estimate", sent_in(json!({ "service": "sampleTest", "warranty": "covered" })));
    for id in
        ["examinedOnReceipt", "warrantyIsAClaim", "remedyAtProvidersChoice", "notCoveredGoesOn"]
    {
        assert!(findings(&estimate, id).is_empty(), "{id}");
    }
}

/// What the warranty brings.
const BRINGS: [&str; 3] =
    ["remedyAtProvidersChoice", "replacedPartsGoToProvider", "providerPaysWarrantyReturn"];

#[test]
fn what_the_warranty_brings_is_not_told_of_another_makers_product() {
    let of = |item: Json| ask("estimate", sent_in(item));
    let other = of(json!({ "service": "repair", "thirdParty": true }));
    let own = of(json!({ "service": "repair", "thirdParty": false }));
    // An examination settles what the customer says.
    let found = of(json!({ "service": "repair", "thirdParty": true, "examination": "covered" }));
    for id in BRINGS {
        assert!(findings(&other, id).is_empty(), "{id}");
        assert_eq!(finding(&own, id).get("items"), None, "{id}");
        finding(&found, id);
    }
    // That nobody is named for the way back after a refund is told wherever that is a charge.
    finding(&other, "returnAfterRefund");
}

#[test]
fn beside_another_makers_product_the_warranty_names_the_own_one() {
    let items = json!([{ "service": "repair", "thirdParty": true }, { "service": "repair" }]);
    let estimate = ask("estimate", with(&repair(), json!({ "items": items })));
    for id in BRINGS {
        assert_eq!(finding(&estimate, id)["items"], json!([1]), "{id}");
    }
    assert_eq!(finding(&estimate, "returnAfterRefund").get("items"), None);
}

#[test]
fn of_two_repairs_only_the_one_that_can_be_covered_is_remedied() {
    let items = json!([
        { "service": "repair", "product": "Not listed", "warranty": "covered" },
        { "service": "repair", "product": "Not listed", "warranty": "notCovered" },
    ]);
    let request = with(&repair(), json!({ "items": items, "repairEstimateRequested": false }));
    let estimate = ask("estimate", request);
    assert_eq!(outcomes(&estimate), ["warranty", "repair", "notWorkedOn"]);
    let warranty = scenario(&estimate, "warranty");
    assert_eq!(charge(warranty, "remedy")["item"], 0);
    assert_eq!(charge(warranty, "usualRates")["item"], 1);
    // 150 there and 180 back will be paid; 2,500 for the repair and the fee of 1,000 may be.
    assert_eq!(warranty["total"]["min"], "330.00");
    assert_eq!(warranty["total"]["max"], "3830.00");
    // Both repaired: 2,500 more.
    assert_eq!(scenario(&estimate, "repair")["total"]["max"], "6330.00");
}

#[test]
fn whether_it_is_covered_is_missing_until_there_is_a_claim_or_an_examination() {
    assert!(missing(&ask("estimate", repair())).contains(&"items[0].warranty"));
    assert!(missing(&claimed("unknown")).contains(&"items[0].warranty"));
    for settled in
        [claimed("covered"), claimed("notCovered"), examined("covered"), examined("notCovered")]
    {
        assert!(!missing(&settled).contains(&"items[0].warranty"));
    }
}
