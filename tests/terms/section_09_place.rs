//! 9.1: where the work is done, and what going there costs.

use crate::support::*;
use serde_json::{Value as Json, json};

fn on_site(item: Json) -> Json {
    ask(
        "estimate",
        with(&sent_in(item), json!({ "onSite": true, "repairEstimateRequested": false })),
    )
}

#[test]
fn drive_time_and_mileage_will_be_charged_for_work_on_site() {
    let estimate = on_site(json!({ "service": "sampleTest" }));
    let standard = scenario(&estimate, "standard");
    for (item, amount) in [
        ("driveTime", json!({ "min": "800.00", "max": "1600.00" })),
        ("mileage", json!({ "min": "200.00", "max": "700.00" })),
    ] {
        let charge = charge(standard, item);
        assert_eq!(
            (text(&charge["payer"]), text(&charge["modality"])),
            ("customer", "will"),
            "{item}"
        );
        assert_eq!(charge["amount"], amount, "{item}");
        assert_clauses(charge, &["9.1b"]);
        assert_eq!(fact(charge, "onSite"), true);
        assert_eq!(fact(charge, &format!("rateCard.{item}")), &amount);
    }
    // 800 + 200; 1,600 + 700 + 450.
    assert_eq!(
        (text(&standard["total"]["min"]), text(&standard["total"]["max"])),
        ("1000.00", "2750.00")
    );
}

#[test]
fn drive_time_and_mileage_are_charged_under_warranty_too() {
    let estimate = on_site(json!({ "service": "repair", "examination": "covered" }));
    let warranty = scenario(&estimate, "warranty");
    assert_eq!(charge(warranty, "driveTime")["payer"], "customer");
    assert_eq!(charge(warranty, "mileage")["payer"], "customer");
    assert!(charges(warranty, "returnShipping").is_empty());
    assert_eq!(
        (text(&warranty["total"]["min"]), text(&warranty["total"]["max"])),
        ("1000.00", "2300.00")
    );
}

#[test]
fn a_repair_on_site_has_no_shipping_either_way() {
    let estimate = on_site(
        json!({ "service": "repair", "product": "Not listed", "examination": "notCovered" }),
    );
    let repair = scenario(&estimate, "repair");
    assert!(charges(repair, "outboundShipping").is_empty());
    assert!(charges(repair, "returnShipping").is_empty());
    // 800 + 200; 1,600 + 700 + 2,500 + 1,000.
    assert_eq!(
        (text(&repair["total"]["min"]), text(&repair["total"]["max"])),
        ("1000.00", "5800.00")
    );
}

#[test]
fn nobody_drives_to_a_product_that_is_sent_in() {
    let estimate = ask("estimate", repair());
    for id in outcomes(&estimate) {
        assert!(charges(scenario(&estimate, id), "driveTime").is_empty(), "{id}");
        assert!(charges(scenario(&estimate, id), "mileage").is_empty(), "{id}");
    }
}

#[test]
fn while_the_place_is_unknown_the_total_spans_both_and_adds_neither_to_the_other() {
    let request =
        json!({ "asOf": TODAY, "items": [{ "service": "sampleTest" }], "rateCard": rate_card() });
    let estimate = ask("estimate", request);
    let standard = scenario(&estimate, "standard");
    for item in ["outboundShipping", "driveTime", "mileage"] {
        assert_eq!(charge(standard, item)["modality"], "may", "{item}");
    }
    // Sent in 150, at most 150 + 180; on site 1,000 to 2,300; with or without the test's 450.
    assert_eq!(
        (text(&standard["total"]["min"]), text(&standard["total"]["max"])),
        ("150.00", "2750.00")
    );
}

#[test]
fn work_on_site_is_warned_of_because_its_rates_are_invoiced() {
    let estimate = on_site(json!({ "service": "sampleTest" }));
    let warning = finding(&estimate, "onSiteIsInvoiced");
    assert_eq!(warning["kind"], "warning");
    assert_clauses(warning, &["9.1b"]);
    assert_eq!(fact(warning, "onSite"), true);
    assert!(findings(&ask("estimate", repair()), "onSiteIsInvoiced").is_empty());
}

#[test]
fn work_is_mainly_done_in_the_workshop() {
    let estimate = ask("estimate", nothing_known());
    assert_clauses(finding(&estimate, "mainlyInWorkshop"), &["9.1a"]);
}

#[test]
fn going_there_has_no_price_without_a_rate() {
    let request = json!({ "asOf": TODAY, "onSite": true, "items": [{ "service": "sampleTest" }], "rateCard": { "services": { "sampleTest": 450 } } });
    let estimate = ask("estimate", request);
    assert_eq!(texts(&estimate["range"]["open"]), ["driveTime", "mileage"]);
    assert_eq!(estimate["range"].get("max"), None);
}

#[test]
fn a_declined_product_on_site_is_not_sent_back_but_can_be_disposed_of() {
    let after = |after: Json| {
        let mut declined = json!({ "answer": "declined" });
        if let Json::String(after) = after {
            declined["afterDecline"] = json!(after);
        }
        let item = json!({ "service": "repair", "examination": "notCovered" });
        let request = with(&sent_in(item), json!({ "onSite": true, "repairEstimate": declined }));
        let estimate = ask("estimate", request);
        let total = &scenario(&estimate, "estimateDeclined")["total"];
        (text(&total["min"]).to_owned(), text(&total["max"]).to_owned())
    };
    let total = |min: &str, max: &str| (min.to_owned(), max.to_owned());
    // Going there 1,000 to 2,300, the fee at most.
    assert_eq!(after(json!("return")), total("1000.00", "3300.00"));
    assert_eq!(after(json!("dispose")), total("1095.00", "3395.00"));
    // Not known yet: from the cheaper to the dearer.
    assert_eq!(after(Json::Null), total("1000.00", "3395.00"));
}
