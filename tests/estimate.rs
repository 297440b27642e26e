//! The whole estimate: from the day alone to everything known, what is missing, what was assumed, what is stale.

#![allow(clippy::indexing_slicing)] // `Json` answers null for what is not there.
#![allow(clippy::panic)] // A test that cannot find what it looks for fails there.

mod support;

use serde_json::{Value as Json, json};
use support::*;
use upfront_terms::value::Value;

#[test]
fn a_day_alone_gives_every_outcome_in_the_order_of_the_terms() {
    let estimate = ask("estimate", nothing_known());
    let expected = [
        "warranty",
        "standard",
        "repair",
        "estimateAccepted",
        "estimateDeclined",
        "estimateUnanswered",
    ];
    assert_eq!(outcomes(&estimate), expected);
    assert_eq!(estimate["asOf"], TODAY);
}

#[test]
fn a_day_alone_gives_a_range_with_its_open_parts_named() {
    let estimate = ask("estimate", nothing_known());
    let range = &estimate["range"];
    assert_eq!(range["min"], "0.00");
    assert_eq!(range.get("max"), None);
    let expected = [
        "outboundShipping",
        "driveTime",
        "mileage",
        "usualRates",
        "returnShipping",
        "disposal",
        "returnOrDisposal",
    ];
    assert_eq!(texts(&range["open"]), expected);
}

#[test]
fn a_day_alone_gives_every_period_as_a_rule() {
    let estimate = ask("estimate", nothing_known());
    let expected = [
        "expectedCompletion",
        "repairEstimateValidUntil",
        "reminderFrom",
        "serviceWarrantyUntil",
        "paymentDue",
    ];
    assert_eq!(milestones(&estimate), expected);
    for milestone in list(&estimate["timeline"]) {
        assert!(milestone.get("date").is_none() && milestone.get("rule").is_some(), "{milestone}");
    }
}

#[test]
fn a_matter_without_items_is_one_of_which_nothing_is_known() {
    let none = with(&nothing_known(), json!({ "items": [] }));
    assert_eq!(ask("estimate", none), ask("estimate", nothing_known()));
}

#[test]
fn a_field_that_is_undefined_is_one_that_is_not_there() {
    let Value::Record(mut fields) = value(&nothing_known()) else { unreachable!() };
    for field in ["customer", "items", "onSite", "receivedOn", "rateCard", "readings", "vatPercent"]
    {
        fields.push((field.to_owned(), Value::Undefined));
    }
    let answer = ask_value("estimate", &Value::Record(fields));
    assert_eq!(answer, Ok(ask("estimate", nothing_known())));
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    let request = with(&repair(), json!({ "customer": "consumer", "invoicedOn": "2026-10-01" }));
    let bytes = |request: Json| ask("estimate", request).to_string();
    assert_eq!(bytes(request.clone()), bytes(request));
}

#[test]
fn known_days_come_by_date_and_the_periods_that_have_not_begun_after_them() {
    let known = json!({
        "receivedOn": "2026-11-02", "invoicedOn": "2026-10-05", "repairEstimate": { "sentOn": "2026-10-06" },
        "items": [{ "service": "repair" }, { "service": "sampleTest" }],
    });
    let request = with(&repair(), known);
    let estimate = ask("estimate", under(&request, "turnaroundScope", "allWorkshopServices"));
    let expected = [
        ("invoiced", "2026-10-05"),
        ("repairEstimateSent", "2026-10-06"),
        ("received", "2026-11-02"),
        // Thirty days after 5 October, and the day after.
        ("paymentDue", "2026-11-04"),
        ("interestFrom", "2026-11-05"),
        ("weekEnds", "2026-11-08"),
        // 9-13, 16-20, 23-26 November.
        ("expectedCompletion", "2026-11-26"),
        ("repairEstimateValidUntil", "2027-01-06"),
        ("reminderFrom", "2027-01-07"),
    ];
    let dated: Vec<_> = list(&estimate["timeline"])
        .iter()
        .filter_map(|milestone| Some((text(&milestone["id"]), milestone["date"].as_str()?)))
        .collect();
    assert_eq!(dated, expected);
    assert_eq!(milestones(&estimate).last(), Some(&"serviceWarrantyUntil"));
}

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
        assert!(missing.iter().map(place).is_sorted(), "{}", estimate["missing"]);
        let kroner = |m: &Json| m["byUpTo"].as_str().and_then(|k| k.parse::<f64>().ok());
        let amounts: Vec<_> = missing.iter().filter_map(kroner).collect();
        assert!(amounts.iter().rev().is_sorted(), "{amounts:?}");
    }
}

#[test]
fn each_charge_without_a_price_asks_for_its_rate() {
    let estimate = ask("estimate", with(&repair(), json!({ "rateCard": {} })));
    let asked = missing(&estimate);
    for rate in ["outboundShipping", "returnShipping", "disposal", "services"] {
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
    let asked = |card: Json| {
        let request =
            with(&plain_repair(), json!({ "repairEstimate": declined, "rateCard": card }));
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
    let item = json!({
        "service": "repair", "examination": "notCovered", "causes": [], "thirdParty": false,
        "contaminated": false, "expectsReinstallation": false,
    });
    let known = json!({
        "customer": "business", "handInInPerson": false, "createdOnPortal": true,
        "soldUnderOtherTerms": false, "otherServiceAgreement": false, "descriptionGiven": true,
        "repairEstimateRequested": false, "receivedOn": "2026-11-02", "deliveredOn": "2026-11-18",
        "invoicedOn": "2026-11-19", "agreedPaymentOn": "2026-12-01", "vatPercent": "25",
    });
    let estimate = ask("estimate", with(&sent_in(item), known));
    assert_eq!(missing(&estimate), Vec::<&str>::new());
    let open = ask("estimate", nothing_known());
    let mut facts = missing(&open);
    facts.sort_unstable();
    assert!(facts.is_sorted_by(|a, b| a < b), "{facts:?}");
}

#[test]
fn items_are_asked_for_first_of_what_decides_the_outcome() {
    let estimate = ask(
        "estimate",
        with(&nothing_known(), json!({ "rateCard": rate_card(), "onSite": false })),
    );
    assert_eq!(narrowed(&estimate, "items").0, "scenarios");
}

#[test]
fn an_estimate_lists_the_readings_it_relied_on_in_the_order_of_the_inventory() {
    let estimate = ask("estimate", plain_repair());
    assert_eq!(relied_on(&estimate), ["applicability", "investigationFee"]);
    let everything = json!({
        "invoicedOn": "2026-10-01", "receivedOn": "2026-10-04", "deliveredOn": "2026-11-20",
        "customer": "consumer", "vatPercent": "25",
    });
    let estimate = ask("estimate", with(&repair(), everything));
    let expected = [
        "applicability",
        "periodEndOnClosedDay",
        "receiptOnClosedDay",
        "closedDays",
        "turnaroundScope",
        "paymentOnClosedDay",
        "commencedMonth",
        "legalMaximum",
        "dayCount",
        "investigationFee",
        "rounding",
    ];
    assert_eq!(relied_on(&estimate), expected);
}

#[test]
fn an_assumption_names_the_choice_that_was_made_and_every_other() {
    let chosen = |choice: &str| {
        let estimate = ask("estimate", under(&plain_repair(), "applicability", choice));
        let assumption = assumption(&estimate, "applicability").clone();
        let others = list(&assumption["alternatives"]).iter();
        let others: Vec<_> = others.map(|other| text(&other["choice"]).to_owned()).collect();
        (text(&assumption["chosen"]).to_owned(), others)
    };
    let expected =
        |chosen: &str, others: [&str; 2]| (chosen.to_owned(), others.map(str::to_owned).to_vec());
    assert_eq!(chosen("threeAnswers"), expected("threeAnswers", ["eitherSuffices", "bothNeeded"]));
    assert_eq!(chosen("bothNeeded"), expected("bothNeeded", ["threeAnswers", "eitherSuffices"]));
}

#[test]
fn the_choice_a_request_makes_is_the_one_its_reasons_name() {
    let estimate = ask("estimate", under(&plain_repair(), "investigationFee", "oncePerItem"));
    let fee = charge(scenario(&estimate, "repair"), "investigationFee");
    assert_eq!(readings(fee), ["investigationFee=oncePerItem"]);
}

#[test]
fn an_alternative_that_cannot_be_computed_does_not_spoil_the_estimate() {
    // Due on 31 December 2012: its interest begins with the first known reference rate, but under the reading that
    // counts the due date itself there is none.
    let known = json!({ "asOf": "2013-01-15", "invoicedOn": "2012-12-01", "customer": "consumer" });
    let estimate = ask("estimate", with(&plain_repair(), known));
    assert_eq!(estimate["lateInterest"]["stale"], false);
    // The customer is unknown: a consumer's interest would have no rate.
    let known = json!({ "asOf": "2012-06-01", "invoicedOn": "2012-01-02" });
    let estimate = ask("estimate", with(&plain_repair(), known));
    assert_eq!(estimate.get("lateInterest"), None);
}

#[test]
fn an_estimate_at_the_end_of_the_calendar_still_comes() {
    let estimate = ask("estimate", with(&plain_repair(), json!({ "asOf": "9999-12-31" })));
    assert_eq!(estimate["asOf"], "9999-12-31");
    // Received in time, but read as received on the Monday its time would end after the year 9999.
    let known = json!({ "asOf": "9999-12-05", "receivedOn": "9999-12-05" });
    let estimate = ask("estimate", with(&sent_in(json!({ "service": "sampleTest" })), known));
    // Sunday 5 December: counted from the 6th to Thursday the 23rd.
    assert_eq!(milestone(&estimate, "expectedCompletion")["date"], "9999-12-23");
}

#[test]
fn a_rate_card_is_stale_the_day_after_it_was_checked_and_still_used() {
    let checked = |valid_on: &str| {
        let card = with(&rate_card(), json!({ "validOn": valid_on }));
        ask("estimate", with(&plain_repair(), json!({ "rateCard": card, "customer": "business" })))
    };
    let old = checked("2026-11-19");
    assert_eq!(old["stale"], json!(["rateCard"]));
    assert_eq!(old["range"]["max"], "3830.00");
    assert_eq!(checked(TODAY).get("stale"), None);
    assert_eq!(checked("2026-11-21").get("stale"), None);
}

#[test]
fn both_tables_can_be_stale_at_once() {
    let card = with(&rate_card(), json!({ "validOn": "2026-11-19" }));
    let estimate = ask("estimate", json!({ "asOf": "2027-01-01", "rateCard": card }));
    assert_eq!(estimate["stale"], json!(["referenceRate", "rateCard"]));
}

#[test]
fn two_hundred_items_of_a_hundred_thousand_each_are_priced() {
    let item = json!({ "service": "sampleTest", "quantity": 100_000 });
    let items = vec![item; 200];
    let estimate = ask("estimate", with(&repair(), json!({ "items": items })));
    // 200 × 100,000 × 450, and both ways.
    assert_eq!(estimate["range"]["max"], "9000000330.00");
    assert_eq!(charges(scenario(&estimate, "standard"), "usualRates").len(), 200);
}

#[test]
fn a_price_too_large_to_be_stated_is_an_error_and_no_wrong_number() {
    let card = json!({ "services": { "sampleTest": "999999999999999.99" } });
    let items = json!([{ "service": "sampleTest", "quantity": 100_000 }]);
    let request = with(&repair(), json!({ "items": items, "rateCard": card }));
    assert_refused("estimate", request, &[("", "overflow")]);
}

#[test]
fn the_largest_rate_is_added_exactly() {
    let card = with(&rate_card(), json!({ "services": { "sampleTest": "999999999999999.99" } }));
    let items = json!([{ "service": "sampleTest" }]);
    let estimate = ask("estimate", with(&repair(), json!({ "items": items, "rateCard": card })));
    assert_eq!(estimate["range"]["max"], "1000000000000329.99");
}

#[test]
fn a_rate_of_nothing_is_a_price() {
    let card = with(&rate_card(), json!({ "outboundShipping": 0, "returnShipping": "0" }));
    let estimate = ask("estimate", with(&plain_repair(), json!({ "rateCard": card })));
    assert_eq!(
        (text(&estimate["range"]["min"]), text(&estimate["range"]["max"])),
        ("0.00", "3500.00")
    );
    assert_eq!(estimate["range"]["open"], json!([]));
}

#[test]
fn what_has_a_price_is_told_even_where_something_has_none() {
    let card = json!({ "outboundShipping": "150.00", "services": { "repair": "2500.00" } });
    let estimate = ask("estimate", with(&plain_repair(), json!({ "rateCard": card })));
    let range = &estimate["range"];
    assert_eq!(range.get("max"), None);
    // 150, 2,500 and the fee; only the way back is open.
    assert_eq!(range["pricedMax"], "3650.00");
    assert_eq!(texts(&range["open"]), ["returnShipping"]);
}

#[test]
fn consents_change_nothing_in_an_estimate_of_costs_and_dates() {
    let consents = json!({ "consents": { "marketingEmail": "given", "tracking": "refused", "profiling": "withdrawn" } });
    let without = ask("estimate", repair());
    let with = ask("estimate", with(&repair(), consents));
    for part in ["applicability", "scenarios", "range", "timeline", "missing", "assumptions"] {
        assert_eq!(with[part], without[part], "{part}");
    }
}
