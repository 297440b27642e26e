//! 12: risk, insurance, excluded losses, and the most the provider can owe.

use crate::support::*;
use serde_json::{Value as Json, json};

fn cap(question: Json) -> Json {
    ask("liabilityCap", question)
}

#[test]
fn the_cap_is_the_replacement_value_less_wear() {
    let by_percent = cap(json!({ "replacementValue": "8000.00", "wearPercent": "25" }));
    assert_eq!((text(&by_percent["cap"]), &by_percent["wearGiven"]), ("6000.00", &json!(true)));
    let by_amount = cap(json!({ "replacementValue": "8000.00", "wear": "2500.00" }));
    assert_eq!((text(&by_amount["cap"]), &by_amount["wearGiven"]), ("5500.00", &json!(true)));
}

#[test]
fn without_wear_the_cap_is_at_most_the_whole_value() {
    let answer = cap(json!({ "replacementValue": "8000.00" }));
    assert_eq!((text(&answer["cap"]), &answer["wearGiven"]), ("8000.00", &json!(false)));
    assert_eq!(answer.get("payable"), None);
}

#[test]
fn no_wear_at_all_is_a_wear_that_was_given() {
    for wear in [json!({ "wearPercent": 0 }), json!({ "wear": "0.00" })] {
        let answer = cap(with(&json!({ "replacementValue": "8000.00" }), wear));
        assert_eq!((text(&answer["cap"]), &answer["wearGiven"]), ("8000.00", &json!(true)));
    }
}

#[test]
fn the_cap_is_never_below_zero() {
    for wear in [
        json!({ "wear": "8000.00" }),
        json!({ "wear": "8000.01" }),
        json!({ "wearPercent": "100" }),
        json!({ "wearPercent": "250" }),
    ] {
        assert_eq!(cap(with(&json!({ "replacementValue": "8000.00" }), wear))["cap"], "0.00");
    }
}

#[test]
fn a_claim_is_payable_up_to_the_cap() {
    let payable = |claim: &str| {
        let question =
            json!({ "replacementValue": "8000.00", "wearPercent": "25", "claim": claim });
        text(&cap(question)["payable"]).to_owned()
    };
    assert_eq!(payable("5999.99"), "5999.99");
    assert_eq!(payable("6000.00"), "6000.00");
    assert_eq!(payable("6000.01"), "6000.00");
}

#[test]
fn nothing_of_an_excluded_loss_is_payable() {
    let question =
        json!({ "replacementValue": "8000.00", "claim": "500.00", "excludedLoss": true });
    let answer = cap(question.clone());
    assert_eq!(answer["payable"], "0.00");
    assert_clauses(&answer, &["12.3", "12.2"]);
    let other = cap(with(&question, json!({ "excludedLoss": false })));
    assert_eq!(other["payable"], "500.00");
    assert_clauses(&other, &["12.3"]);
}

#[test]
fn half_an_oere_of_wear_is_rounded_once_and_half_up() {
    assert_eq!(cap(json!({ "replacementValue": "0.01", "wearPercent": "50" }))["cap"], "0.01");
    assert_eq!(cap(json!({ "replacementValue": "0.03", "wearPercent": "50" }))["cap"], "0.02");
    assert_eq!(
        cap(json!({ "replacementValue": "1.00", "wearPercent": "33.333333" }))["cap"],
        "0.67"
    );
}

#[test]
fn the_cap_rests_on_its_clause_and_every_figure_given() {
    let answer = cap(json!({ "replacementValue": 8000, "wearPercent": "25", "claim": 1 }));
    assert_clauses(&answer, &["12.3"]);
    assert_eq!(fact(&answer, "replacementValue"), "8000.00");
    assert_eq!(fact(&answer, "wearPercent"), "25.00");
    assert_eq!(fact(&answer, "claim"), "1.00");
}

fn valued(items: Json) -> Json {
    ask("estimate", with(&repair(), json!({ "items": items })))
}

#[test]
fn an_estimate_has_one_cap_for_the_whole_agreement() {
    let estimate = valued(json!([
        { "service": "repair", "quantity": 3, "replacementValue": "1000.00", "wearPercent": "10" },
        { "service": "sampleTest", "replacementValue": "500.00", "wearPercent": "50" },
    ]));
    // 2,700 and 250.
    let capped = finding(&estimate, "liabilityCapped");
    assert_eq!(capped["values"]["cap"], "2950.00");
    assert_clauses(capped, &["12.3"]);
    assert_eq!(fact(capped, "items[0].replacementValue"), "1000.00");
    assert_eq!(fact(capped, "items[1].wearPercent"), "50.00");
}

#[test]
fn without_wear_the_cap_of_an_estimate_is_the_whole_value() {
    let new = json!({ "service": "repair", "replacementValue": "1000.00" });
    let capped =
        |items: Json| text(&finding(&valued(items), "liabilityCapped")["values"]["cap"]).to_owned();
    assert_eq!(capped(json!([new])), "1000.00");
    let worn = json!({ "service": "repair", "replacementValue": "1000.00", "wearPercent": "10" });
    assert_eq!(capped(json!([new, worn])), "1900.00");
}

#[test]
fn an_estimate_gives_no_figure_while_a_value_is_unknown() {
    for items in [
        json!([{ "service": "repair" }]),
        json!([{ "service": "repair", "wearPercent": "10" }]),
        // The value of one and the wear of another do not belong together.
        json!([{ "service": "repair", "replacementValue": "1000.00" }, { "service": "repair", "wearPercent": "10" }]),
        json!([{ "service": "repair", "replacementValue": "1000.00", "wearPercent": "10" }, { "service": "repair" }]),
    ] {
        let estimate = valued(items);
        assert_eq!(finding(&estimate, "liabilityCapped").get("values"), None);
    }
}

#[test]
fn the_provider_answers_for_the_product_while_it_has_it_and_the_customer_on_the_way_there() {
    let estimate = ask("estimate", repair());
    assert_clauses(finding(&estimate, "riskWhileWithProvider"), &["12.1a", "3.1"]);
}

#[test]
fn the_return_transport_is_insured_whoever_pays_it() {
    let estimate = ask("estimate", plain_repair());
    let right = finding(&estimate, "returnIsInsured");
    assert_eq!(right["kind"], "right");
    assert_clauses(right, &["12.1b"]);
}

#[test]
fn nothing_is_stored_or_sent_back_where_the_work_is_done_on_site() {
    let estimate = ask("estimate", with(&repair(), json!({ "onSite": true })));
    assert!(findings(&estimate, "riskWhileWithProvider").is_empty());
    assert!(findings(&estimate, "returnIsInsured").is_empty());
}

#[test]
fn a_product_that_is_to_be_disposed_of_has_no_return_to_insure() {
    let insured = |estimate: Json| {
        let item = json!({ "service": "repair", "examination": "notCovered" });
        let request = with(&sent_in(item), json!({ "repairEstimate": estimate }));
        !findings(&ask("estimate", request), "returnIsInsured").is_empty()
    };
    // Silence can be broken still; after a reminder that went unanswered it cannot.
    assert!(insured(json!({ "sentOn": "2026-08-19", "answer": "none" })));
    assert!(!insured(json!({ "sentOn": "2026-08-19", "reminderUnanswered": true })));
    assert!(insured(json!({ "answer": "declined" })));
    assert!(!insured(json!({ "answer": "declined", "afterDecline": "dispose" })));
}

#[test]
fn indirect_losses_are_excluded() {
    let estimate = ask("estimate", nothing_known());
    let told = finding(&estimate, "excludedLosses");
    assert_eq!(told["kind"], "exclusion");
    assert_clauses(told, &["12.2"]);
}

#[test]
fn the_cap_of_several_products_is_rounded_once() {
    let item = |value: &str, quantity: u32| json!({ "service": "repair", "replacementValue": value, "wearPercent": "50", "quantity": quantity });
    let shown = |items: Json| {
        let estimate = ask("estimate", json!({ "asOf": TODAY, "items": items }));
        text(&finding(&estimate, "liabilityCapped")["values"]["cap"]).to_owned()
    };
    // Half of an øre is left of each: two halves are one.
    assert_eq!(shown(json!([item("100.01", 1), item("100.01", 1)])), "100.01");
    assert_eq!(shown(json!([item("100.01", 2)])), "100.01");
    // 12.5 + 0.5 + 7.5 øre.
    assert_eq!(shown(json!([item("0.25", 1), item("0.01", 1), item("0.05", 3)])), "0.21");
}
