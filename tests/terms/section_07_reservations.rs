//! 7: what the service does not include, and what the provider may refuse.

use crate::support::*;
use serde_json::{Value as Json, json};

const CAUSES: [(&str, &str, &str); 5] = [
    ("misuse", "excludedMisuse", "7.1a"),
    ("installation", "excludedInstallation", "7.1b"),
    ("maintenance", "excludedMaintenance", "7.1c"),
    ("unauthorisedRepair", "excludedUnauthorisedRepair", "7.1d"),
    ("actsOrOmissions", "excludedActsOrOmissions", "7.1e"),
];

/// A repair that is not examined.
fn with_causes(causes: Json) -> Json {
    let item = json!({ "service": "repair", "warranty": "notCovered", "causes": causes });
    ask("estimate", with(&sent_in(item), json!({ "repairEstimateRequested": false })))
}

#[test]
fn each_excluded_cause_is_warned_of_by_its_letter() {
    for (cause, id, clause) in CAUSES {
        let estimate = with_causes(json!([cause]));
        let warning = finding(&estimate, id);
        assert_eq!(warning["kind"], "warning", "{cause}");
        assert_eq!(warning["item"], 0, "{cause}");
        assert_clauses(warning, &[clause, "4.3"]);
        assert_eq!(fact(warning, "items[0].causes"), &json!([cause]));
        for (_, other, _) in CAUSES.iter().filter(|(name, ..)| *name != cause) {
            assert!(findings(&estimate, other).is_empty(), "{cause} {other}");
        }
    }
}

#[test]
fn all_causes_at_once_are_all_warned_of() {
    let estimate = with_causes(json!([
        "misuse",
        "installation",
        "maintenance",
        "unauthorisedRepair",
        "actsOrOmissions"
    ]));
    for (_, id, _) in CAUSES {
        assert_eq!(findings(&estimate, id).len(), 1, "{id}");
    }
}

#[test]
fn a_cause_that_is_named_twice_is_warned_of_once() {
    let estimate = with_causes(json!(["misuse", "maintenance", "misuse"]));
    assert_eq!(findings(&estimate, "excludedMisuse").len(), 1);
    assert_eq!(findings(&estimate, "excludedMaintenance").len(), 1);
}

#[test]
fn an_excluded_defect_is_not_repaired_but_its_investigation_may_be_charged() {
    let estimate = with_causes(json!(["misuse"]));
    assert_eq!(outcomes(&estimate), ["notWorkedOn", "repair"]);
    let undone = scenario(&estimate, "notWorkedOn");
    assert_eq!(fact(undone, "items[0].causes"), &json!(["misuse"]));
    assert!(charges(undone, "usualRates").is_empty());
    let fee = charge(undone, "investigationFee");
    assert_eq!((text(&fee["modality"]), text(&fee["amount"])), ("may", "1000.00"));
    assert_clauses(fee, &["4.3", "6.1b"]);
}

#[test]
fn who_pays_the_way_back_of_a_product_that_was_not_repaired_is_not_said() {
    let estimate = with_causes(json!(["installation"]));
    let undone = scenario(&estimate, "notWorkedOn");
    let back = charge(undone, "returnShipping");
    assert_eq!((text(&back["payer"]), text(&back["modality"])), ("unstated", "unstated"));
    assert_clauses(back, &["4.3", "6.1c"]);
    // The way there; with the fee and, at most, the way back.
    assert_eq!(
        (text(&undone["total"]["min"]), text(&undone["total"]["max"])),
        ("150.00", "1330.00")
    );
    assert_eq!(finding(&estimate, "notWorkedOnReturnUnstated")["modality"], "unstated");
}

#[test]
fn a_ticked_cause_does_not_settle_what_only_the_examination_can() {
    let item = json!({ "service": "repair", "product": "Not listed", "warranty": "covered", "causes": ["misuse"] });
    let request = with(&sent_in(item), json!({ "repairEstimateRequested": false }));
    let estimate = ask("estimate", request);
    assert_eq!(outcomes(&estimate), ["notWorkedOn", "warranty", "repair"]);
    // The examination may find another cause: 150 there, 180 back, 2,500 for the repair, the fee.
    assert_eq!(scenario(&estimate, "repair")["total"]["max"], "3830.00");
    assert_eq!(estimate["range"]["max"], "3830.00");
    assert_eq!(findings(&estimate, "excludedMisuse").len(), 1);
}

#[test]
fn once_it_is_examined_a_ticked_cause_is_no_longer_warned_of() {
    for found in ["covered", "notCovered"] {
        let item = json!({ "service": "repair", "examination": found, "causes": ["misuse"] });
        let estimate = ask("estimate", sent_in(item));
        assert!(findings(&estimate, "excludedMisuse").is_empty(), "{found}");
        assert!(!outcomes(&estimate).contains(&"notWorkedOn"), "{found}");
    }
    let item = json!({ "service": "repair", "examination": "notWorkedOn", "causes": ["misuse"] });
    let estimate = ask("estimate", sent_in(item));
    assert_eq!(findings(&estimate, "excludedMisuse").len(), 1);
    assert_eq!(outcomes(&estimate), ["notWorkedOn"]);
}

#[test]
fn a_repair_estimate_that_is_accepted_is_carried_out_whatever_the_cause() {
    let item = json!({ "service": "repair", "examination": "notCovered", "causes": ["misuse"] });
    let answer = json!({ "repairEstimate": { "answer": "accepted" } });
    let estimate = ask("estimate", with(&sent_in(item), answer));
    let accepted = scenario(&estimate, "estimateAccepted");
    assert_eq!(charge(accepted, "usualRates")["modality"], "may");
    assert_eq!(charge(accepted, "returnShipping")["payer"], "customer");
}

#[test]
fn an_examination_that_finds_the_defect_covered_outweighs_a_ticked_cause() {
    let item = json!({ "service": "repair", "causes": ["misuse"], "examination": "covered" });
    assert_eq!(outcomes(&ask("estimate", sent_in(item))), ["warranty"]);
}

#[test]
fn the_five_causes_are_told_where_none_is_known() {
    for causes in [json!([]), Json::Null] {
        let item = match causes {
            Json::Null => json!({ "service": "repair" }),
            causes => json!({ "service": "repair", "causes": causes }),
        };
        let estimate = ask("estimate", sent_in(item));
        let told = finding(&estimate, "excludedCauses");
        assert_eq!(told["kind"], "exclusion");
        assert_clauses(told, &["7.1a", "7.1b", "7.1c", "7.1d", "7.1e"]);
    }
    assert!(findings(&with_causes(json!(["misuse"])), "excludedCauses").is_empty());
}

#[test]
fn the_causes_are_missing_until_they_were_asked_about() {
    assert!(missing(&ask("estimate", repair())).contains(&"items[0].causes"));
    let none = ask("estimate", sent_in(json!({ "service": "repair", "causes": [] })));
    assert!(!missing(&none).contains(&"items[0].causes"));
}

#[test]
fn a_cause_of_one_item_does_not_touch_the_other() {
    let items = json!([
        { "service": "repair", "product": "Not listed", "warranty": "notCovered", "causes": ["maintenance"] },
        { "service": "repair", "product": "Not listed", "examination": "notCovered" },
    ]);
    let estimate = ask("estimate", with(&plain_repair(), json!({ "items": items })));
    assert_eq!(outcomes(&estimate), ["notWorkedOn", "repair"]);
    let undone = scenario(&estimate, "notWorkedOn");
    assert_eq!(charge(undone, "usualRates")["item"], 1);
    let payers: Vec<_> =
        charges(undone, "returnShipping").iter().map(|back| text(&back["payer"])).collect();
    assert_eq!(payers, ["customer", "unstated"]);
    // 150 there and 180 back are certain; 2,500 for the other repair and one fee may be charged. The way back is one.
    assert_eq!(
        (text(&undone["total"]["min"]), text(&undone["total"]["max"])),
        ("330.00", "3830.00")
    );
    assert_eq!(finding(&estimate, "excludedMaintenance")["item"], 0);
}

#[test]
fn a_ticked_cause_leaves_the_question_of_warranty_open() {
    let item = json!({ "service": "repair", "causes": ["misuse"] });
    let estimate = ask("estimate", sent_in(item));
    assert!(missing(&estimate).contains(&"items[0].warranty"));
    assert!(!missing(&estimate).contains(&"items[0].causes"));
}

#[track_caller]
fn assert_warned(field: &str, warning: &str, general: &str, clause: &str, modality: &str) {
    let flagged = |flag: bool| {
        let mut item = json!({ "service": "repair" });
        item[field] = json!(flag);
        ask("estimate", sent_in(item))
    };
    let yes = flagged(true);
    let found = finding(&yes, warning);
    assert_eq!((text(&found["kind"]), text(&found["modality"])), ("warning", modality));
    assert_eq!(found["item"], 0);
    assert_clauses(found, &[clause]);
    assert_eq!(fact(found, &format!("items[0].{field}")), true);
    assert!(findings(&yes, general).is_empty());
    assert!(!missing(&yes).contains(&format!("items[0].{field}").as_str()));
    let no = flagged(false);
    assert!(findings(&no, warning).is_empty());
    assert_clauses(finding(&no, general), &[clause]);
    assert!(!missing(&no).contains(&format!("items[0].{field}").as_str()));
    let unknown = ask("estimate", repair());
    assert!(findings(&unknown, warning).is_empty());
    assert!(missing(&unknown).contains(&format!("items[0].{field}").as_str()));
}

#[test]
fn a_third_party_product_is_warned_of() {
    assert_warned("thirdParty", "thirdPartyProduct", "noThirdPartyProducts", "7.2", "will");
}

#[test]
fn a_customer_who_expects_reinstallation_is_told_that_there_is_none() {
    assert_warned(
        "expectsReinstallation",
        "reinstallationExpected",
        "noReinstallation",
        "7.3",
        "will",
    );
}

#[test]
fn a_contaminated_product_may_be_refused() {
    assert_warned("contaminated", "contaminatedProduct", "contaminatedMayBeRefused", "7.4", "may");
}

#[test]
fn anonymised_calibration_data_may_be_used_for_standard_services_only() {
    for service in ["sampleTest", "controlMeasurement", "reverification"] {
        let estimate = ask("estimate", sent_in(json!({ "service": service })));
        let told = finding(&estimate, "anonymisedCalibrationData");
        assert_eq!(
            (text(&told["kind"]), text(&told["modality"])),
            ("disclosure", "may"),
            "{service}"
        );
        assert_clauses(told, &["7.5"]);
    }
    assert!(findings(&ask("estimate", repair()), "anonymisedCalibrationData").is_empty());
    // Which service it will be is not known yet.
    assert_eq!(findings(&ask("estimate", nothing_known()), "anonymisedCalibrationData").len(), 1);
}

fn contaminated(more: Json) -> Json {
    let item = json!({ "service": "repair", "contaminated": true });
    ask("estimate", with(&sent_in(item), more))
}

#[test]
fn before_a_contaminated_product_is_sent_the_service_department_is_to_be_asked() {
    let estimate = contaminated(json!({}));
    let duty = finding(&estimate, "askBeforeSending");
    assert_eq!((text(&duty["kind"]), text(&duty["due"])), ("duty", "beforeSending"));
    assert_eq!(duty["item"], 0);
    assert_clauses(duty, &["7.4", "3.2"]);
    assert_eq!(fact(duty, "items[0].contaminated"), true);
    let address = &finding(&estimate, "sendToAddress")["values"]["serviceAddress"];
    assert_eq!(&duty["values"]["serviceAddress"], address);
}

#[test]
fn there_is_nothing_to_ask_where_nothing_is_contaminated_or_still_to_be_sent() {
    for estimate in [
        ask("estimate", repair()),
        contaminated(json!({ "onSite": true })),
        contaminated(json!({ "receivedOn": TODAY })),
    ] {
        assert!(findings(&estimate, "askBeforeSending").is_empty());
    }
    // It is still to come.
    finding(&contaminated(json!({ "receivedOn": "2026-12-01" })), "askBeforeSending");
}
