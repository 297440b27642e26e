//! Findings and dates follow the courses of the matter: there is none about what can no longer happen, and charges without a
//! payer, and fees, have findings that say the same.

use crate::draw::*;
use crate::support::*;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

/// The estimate of a matter that is not refused.
fn answered(matter: &Json) -> Option<Json> {
    ask_value("estimate", &value(matter)).ok().map(with_charges)
}

fn tells(estimate: &Json, id: &str) -> bool {
    !findings(estimate, id).is_empty()
}

/// The charges of any outcome of an estimate for which this holds.
fn any_charge(estimate: &Json, holds: impl Fn(&Json) -> bool) -> bool {
    list(&estimate["charges"]).iter().any(holds)
}

/// Whether a charge without a payer is there that rests on a clause.
fn unstated_by(estimate: &Json, clause: &str) -> bool {
    any_charge(estimate, |charge| {
        charge["payer"] == "unstated" && clauses(charge).contains(&clause)
    })
}

proptest! {
    #![proptest_config(draws(300))]

    #[test]
    fn a_return_without_a_payer_is_told_wherever_it_is_charged(matter in any_matter()) {
        let Some(estimate) = answered(&matter) else { return Ok(()) };
        for (clause, id) in [
            ("terms/5.1", "standardReturnUnstated"),
            ("terms/4.2c", "returnAfterRefund"),
            ("terms/4.3", "notWorkedOnReturnUnstated"),
        ] {
            if unstated_by(&estimate, clause) {
                prop_assert!(tells(&estimate, id), "{id} in {matter}");
            }
        }
        let unstated = any_charge(&estimate, |charge| charge["payer"] == "unstated");
        if tells(&estimate, "standardReturnUnstated") && !list(&matter["items"]).is_empty() {
            prop_assert!(unstated, "no return is unstated in {matter}");
        }
    }

    #[test]
    fn nothing_is_said_of_returns_on_site(matter in any_matter()) {
        let matter = with(&matter, json!({ "onSite": true }));
        let Some(estimate) = answered(&matter) else { return Ok(()) };
        for id in [
            "providerPaysWarrantyReturn",
            "returnAfterRefund",
            "standardReturnUnstated",
            "notWorkedOnReturnUnstated",
            "declinedMayCost",
            "returnedOpen",
            "returnIsInsured",
            "handInNotAgreed",
            "noHandIn",
        ] {
            prop_assert!(!tells(&estimate, id), "{id} in {matter}");
        }
    }

    #[test]
    fn the_insured_return_is_told_wherever_a_return_is_charged(matter in any_matter()) {
        let Some(estimate) = answered(&matter) else { return Ok(()) };
        let returned = any_charge(&estimate, |charge| {
            matches!(text(&charge["code"]), "returnShipping" | "returnOrDisposal")
        });
        // Two products can end differently: one is disposed of, and the other comes back as it is.
        let products = list(&matter["items"]).iter().map(|item| item["quantity"].as_u64().unwrap_or(1));
        if returned || products.sum::<u64>() <= 1 {
            let told = tells(&estimate, "returnIsInsured");
            let unknown = list(&matter["items"]).is_empty() && matter["onSite"] != json!(true);
            prop_assert!(told == returned || unknown, "{matter}");
        }
    }

    #[test]
    fn a_reminder_is_a_date_only_while_silence_is_possible(matter in any_matter()) {
        let Some(estimate) = answered(&matter) else { return Ok(()) };
        let reminder = milestones(&estimate).contains(&"reminderFrom");
        prop_assert_eq!(reminder, outcomes(&estimate).contains(&"estimateUnanswered"), "{}", matter);
    }

    #[test]
    fn an_estimate_is_not_offered_once_one_was_sent_or_the_product_received(matter in any_matter()) {
        let Some(estimate) = answered(&matter) else { return Ok(()) };
        let known = &matter["repairEstimate"];
        let received = matter["receivedOn"].as_str().is_some_and(|on| on <= TODAY);
        if received || !known["sentOn"].is_null() || !known["answer"].is_null() {
            prop_assert!(!tells(&estimate, "askForRepairEstimateNow"), "{matter}");
            prop_assert!(!tells(&estimate, "repairEstimateNotOwed"), "{matter}");
        }
    }

    #[test]
    fn the_fee_that_is_told_is_the_fee_that_is_charged(matter in any_matter()) {
        let Some(estimate) = answered(&matter) else { return Ok(()) };
        for (outcome, id) in
            [("estimateDeclined", "declinedMayCost"), ("estimateUnanswered", "silenceMayCost")]
        {
            let on_site = matter["onSite"] == true && id == "declinedMayCost";
            let told = findings(&estimate, if on_site { "declinedOnSiteMayCost" } else { id });
            prop_assert_eq!(!told.is_empty(), outcomes(&estimate).contains(&outcome), "{}", matter);
            if let [told] = told.as_slice() {
                let charged = charge(scenario(&estimate, outcome), "investigationFee");
                // Once for each of an unknown number of products neither has an amount.
                prop_assert_eq!(&told["values"]["investigationFee"], &charged["amount"]);
            }
        }
    }

    #[test]
    fn what_is_settled_is_not_warned_of(matter in any_matter()) {
        let Some(estimate) = answered(&matter) else { return Ok(()) };
        for finding in list(&estimate["findings"]) {
            let id = text(&finding["id"]);
            let claimed = ["warrantyIsAClaim", "thirdPartyProduct", "contaminatedProduct"];
            let Some(place) = finding["item"].as_u64() else { continue };
            let item = &matter["items"][place as usize];
            let settled = ["covered", "notCovered"].iter().any(|found| item["examination"] == *found);
            if item["service"] == "repair" && settled {
                prop_assert!(!claimed.contains(&id) && !id.starts_with("excluded"), "{id} in {matter}");
            }
        }
    }
}

#[test]
fn without_wear_the_cap_is_the_replacement_value() {
    let cap = |items: Json| {
        let estimate = ask("estimate", json!({ "asOf": TODAY, "items": items }));
        finding(&estimate, "liabilityCapped")["values"]["cap"].clone()
    };
    let valued = json!({ "service": "sampleTest", "replacementValue": "3000.00" });
    assert_eq!(cap(json!([valued])), "3000.00");
    let worn = with(&valued, json!({ "wearPercent": "40" }));
    assert_eq!(cap(json!([worn])), "1800.00");
    assert_eq!(cap(json!([worn, valued])), "4800.00");
    // The value of one item and the wear of another are no cap.
    let only_wear = json!({ "service": "sampleTest", "wearPercent": "40" });
    assert_eq!(cap(json!([valued, only_wear])), Json::Null);
}
