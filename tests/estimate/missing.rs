//! What is missing, and how much each fact would narrow.

use crate::support::*;
use serde_json::{Value as Json, json};

/// What a fact narrows, and by how much.
fn narrowed(estimate: &Json, fact: &str) -> (String, Option<String>) {
    let missing = list(&estimate["missing"]).iter().find(|missing| missing["fact"] == fact);
    let missing = missing.unwrap_or_else(|| panic!("{fact} is not missing"));
    (text(&missing["narrows"]).to_owned(), missing["byUpTo"].as_str().map(str::to_owned))
}

#[test]
fn the_fact_that_narrows_the_range_most_comes_first() {
    let request =
        json!({ "asOf": TODAY, "items": [{ "service": "sampleTest" }], "rateCard": rate_card() });
    let estimate = ask("estimate", request);
    // 150 to 2,750; sent in 150 to 780.
    assert_eq!(missing(&estimate).first(), Some(&"onSite"));
    assert_eq!(narrowed(&estimate, "onSite"), ("range".to_owned(), Some("1970.00".to_owned())));
}

#[test]
fn asking_for_no_repair_estimate_makes_the_way_back_certain() {
    let item = json!({ "service": "repair", "examination": "notCovered" });
    let estimate = ask("estimate", sent_in(item));
    // 150 to 3,830; without a repair estimate 330 to 3,830.
    assert_eq!(missing(&estimate).first(), Some(&"repairEstimateRequested"));
    let expected = ("range".to_owned(), Some("180.00".to_owned()));
    assert_eq!(narrowed(&estimate, "repairEstimateRequested"), expected);
}

#[test]
fn a_fact_that_only_rules_an_outcome_out_narrows_the_scenarios() {
    let estimate = ask("estimate", with(&repair(), json!({ "repairEstimateRequested": true })));
    assert_eq!(narrowed(&estimate, "items[0].warranty"), ("scenarios".to_owned(), None));
}

#[test]
fn what_narrows_the_range_is_ranked_by_kroner_and_stands_before_the_rest() {
    for request in [repair(), nothing_known(), with(&repair(), json!({ "rateCard": {} }))] {
        let estimate = ask("estimate", request);
        let missing = list(&estimate["missing"]);
        let order = ["range", "scenarios", "applicability", "timeline", "findings"];
        let place = |m: &Json| order.iter().position(|narrows| m["narrows"] == *narrows);
        let kroner = |m: &Json| m["byUpTo"].as_str().and_then(|k| k.parse::<f64>().ok());
        // What cannot be known yet comes last, and there too what narrows the range by itself comes first.
        let now = missing.iter().position(|m| m["ask"] == "later").unwrap_or(missing.len());
        let (now, later) = missing.split_at(now);
        assert!(later.iter().all(|m| m["ask"] == "later"), "{}", estimate["missing"]);
        for missing in [now, later] {
            assert!(missing.iter().map(place).is_sorted(), "{}", estimate["missing"]);
            let amounts: Vec<_> = missing.iter().filter_map(kroner).collect();
            assert!(amounts.iter().rev().is_sorted(), "{amounts:?}");
        }
    }
}

#[test]
fn each_charge_without_a_price_asks_for_its_rate() {
    let estimate = ask("estimate", with(&repair(), json!({ "rateCard": {} })));
    let asked = missing(&estimate);
    for rate in ["outboundShipping", "returnShipping", "disposal", "services.repair"] {
        assert!(asked.contains(&format!("rateCard.{rate}").as_str()), "{rate}");
    }
    for on_site_only in ["rateCard.driveTime", "rateCard.mileage"] {
        assert!(!asked.contains(&on_site_only), "{on_site_only}");
    }
    let priced = ask("estimate", repair());
    assert!(missing(&priced).iter().all(|fact| !fact.starts_with("rateCard")));
}

#[test]
fn of_return_or_disposal_the_rate_that_is_known_is_not_asked_for() {
    let declined = json!({ "answer": "declined" });
    let item = json!({ "service": "repair", "examination": "notCovered" });
    let asked = |card: Json| {
        let known = json!({ "repairEstimate": declined, "rateCard": card });
        let request = with(&sent_in(item.clone()), known);
        let estimate = ask("estimate", request);
        assert_eq!(texts(&estimate["range"]["open"]), ["outboundShipping", "returnOrDisposal"]);
        let asked = missing(&estimate).into_iter().filter(|fact| fact.starts_with("rateCard."));
        asked.map(str::to_owned).collect::<Vec<_>>()
    };
    let with_return = asked(json!({ "returnShipping": "180.00" }));
    assert_eq!(with_return, ["rateCard.outboundShipping", "rateCard.disposal"]);
    let with_disposal = asked(json!({ "disposal": "95.00" }));
    assert_eq!(with_disposal, ["rateCard.outboundShipping", "rateCard.returnShipping"]);
}

#[test]
fn nothing_is_missing_that_is_known_and_each_fact_is_named_once() {
    let item = json!({ "service": "repair", "examination": "notCovered", "causes": [] });
    let item = with(&every_no("items[]."), item);
    let known = json!({
        "customer": "business", "createdOnPortal": true, "descriptionGiven": true,
        "receivedOn": "2026-11-02", "deliveredOn": "2026-11-18",
        "invoicedOn": "2026-11-19", "agreedPaymentOn": "2026-12-01", "vatPercent": "25",
    });
    let estimate = ask("estimate", with(&sent_in(item), with(&every_no(""), known)));
    assert_eq!(missing(&estimate), Vec::<&str>::new());
    let open = ask("estimate", nothing_known());
    let mut facts = missing(&open);
    facts.sort_unstable();
    assert!(facts.is_sorted_by(|a, b| a < b), "{facts:?}");
}

#[test]
fn items_are_asked_for_first_where_none_is_given() {
    let estimate = ask(
        "estimate",
        with(&nothing_known(), json!({ "rateCard": rate_card(), "onSite": false })),
    );
    assert_eq!(missing(&estimate).first(), Some(&"items"));
    assert_eq!(narrowed(&estimate, "items").0, "range");
}

#[test]
fn once_a_reminder_can_be_due_it_is_asked_whether_one_went_unanswered() {
    let asked = |estimate: Json| {
        let item = json!({ "service": "repair", "examination": "notCovered" });
        let asked = ask("estimate", with(&sent_in(item), json!({ "repairEstimate": estimate })));
        missing(&asked).contains(&"repairEstimate.reminderUnanswered")
    };
    // Three months after 19 August are over on 20 November.
    assert!(asked(json!({ "sentOn": "2026-08-19" })));
    assert!(asked(json!({ "sentOn": "2026-08-19", "answer": "none" })));
    assert!(!asked(json!({ "sentOn": "2026-08-19", "reminderUnanswered": false })));
    assert!(!asked(json!({ "sentOn": "2026-08-19", "answer": "declined" })));
    // A yes would be refused: too early, or the day the estimate was sent is not known.
    assert!(!asked(json!({ "sentOn": "2026-08-20", "answer": "none" })));
    assert!(!asked(json!({ "answer": "none" })));
}

#[test]
fn it_is_said_whom_to_ask_for_each_fact() {
    let whom = |estimate: &Json, fact: &str| {
        let missing = list(&estimate["missing"]).iter().find(|missing| missing["fact"] == fact);
        missing.map(|missing| text(&missing["ask"]).to_owned())
    };
    let estimate = ask("estimate", with(&repair(), json!({ "rateCard": {} })));
    for (fact, asked) in [
        ("items[0].warranty", "customer"),
        ("repairEstimateRequested", "customer"),
        // Whether this form is the service portal the site knows that embeds it.
        ("createdOnPortal", "host"),
        ("soldUnderOtherTerms", "customer"),
        ("rateCard.services.repair", "host"),
        ("vatPercent", "host"),
        ("items[0].examination", "later"),
        ("repairEstimate.answer", "later"),
    ] {
        assert_eq!(whom(&estimate, fact).as_deref(), Some(asked), "{fact}");
    }
}

#[test]
fn of_value_and_wear_the_one_that_is_missing_is_asked_for() {
    let asked = |item: Json| {
        let estimate = ask("estimate", json!({ "asOf": TODAY, "items": [item] }));
        let of = |fact: &&str| fact.ends_with("replacementValue") || fact.ends_with("wearPercent");
        missing(&estimate).into_iter().filter(of).map(str::to_owned).collect::<Vec<_>>()
    };
    let repair = json!({ "service": "repair" });
    assert!(asked(repair.clone()).is_empty());
    let value = json!({ "replacementValue": "8000.00" });
    assert_eq!(asked(with(&repair, value)), ["items[0].wearPercent"]);
    let wear = json!({ "wearPercent": "40" });
    assert_eq!(asked(with(&repair, wear)), ["items[0].replacementValue"]);
}

#[test]
fn an_estimate_that_was_not_answered_so_far_can_still_be_answered() {
    let silent = json!({ "sentOn": "2026-11-19", "answer": "none" });
    let item = json!({ "service": "repair", "examination": "notCovered" });
    let estimate = ask("estimate", with(&sent_in(item), json!({ "repairEstimate": silent })));
    assert_eq!(narrowed(&estimate, "repairEstimate.answer").0, "range");
    assert_eq!(narrowed(&estimate, "repairEstimate.afterDecline").0, "range");
}

#[test]
fn once_the_product_is_received_the_host_is_asked_whether_an_estimate_was_asked_for() {
    let item = json!({ "service": "repair", "examination": "notCovered" });
    let whom = |day: &str, on: &str| {
        let estimate = ask("estimate", with(&sent_in(item.clone()), json!({ day: on })));
        let missing = list(&estimate["missing"]).iter();
        let asked = missing.clone().find(|m| m["fact"] == "repairEstimateRequested");
        asked.map(|asked| asked["ask"].clone())
    };
    assert_eq!(whom("receivedOn", TODAY), Some(json!("host")));
    assert_eq!(whom("receivedOn", "2026-11-21"), Some(json!("customer")));
    // What is delivered has been received.
    assert_eq!(whom("deliveredOn", TODAY), Some(json!("host")));
}
