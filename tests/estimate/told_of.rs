//! What a charge, a date or a finding is about: the products it names, the facts that set it off, and by when it is due.

use crate::support::*;
use serde_json::{Value as Json, json};

/// A sample test beside two repairs, of which the customer claims no warranty for the second.
fn mixed() -> Json {
    let items = json!([
        { "service": "sampleTest" },
        { "service": "repair" },
        { "service": "repair", "warranty": "notCovered" },
    ]);
    with(&repair(), json!({ "items": items }))
}

/// The products that each charge of a kind comes from, with the clause it rests on.
fn from(estimate: &Json, outcome: &str, code: &str) -> Vec<(String, Json)> {
    let found = charges(scenario(estimate, outcome), code);
    found.iter().map(|charge| (clauses(charge).join(" "), charge["items"].clone())).collect()
}

fn told(all: &[(&str, Json)]) -> Vec<(String, Json)> {
    all.iter().map(|(clauses, items)| ((*clauses).to_owned(), items.clone())).collect()
}

#[test]
fn in_a_mixed_matter_each_charge_names_the_products_it_comes_from() {
    let estimate = ask("estimate", mixed());
    let fee = |outcome| from(&estimate, outcome, "investigationFee");
    assert_eq!(fee("repair"), told(&[("terms/6.1b", json!([1, 2]))]));
    assert_eq!(fee("warranty"), told(&[("terms/6.1b", json!([2]))]));
    assert_eq!(
        from(&estimate, "repair", "returnShipping"),
        told(&[("terms/5.1", json!([0])), ("terms/6.1c", json!([1, 2]))])
    );
    assert_eq!(
        from(&estimate, "warranty", "returnShipping"),
        told(&[
            ("terms/4.2c", json!([1])),
            ("terms/4.2a terms/4.2c", json!([1])),
            ("terms/5.1", json!([0])),
            ("terms/6.1c", json!([2])),
        ])
    );
    assert_eq!(
        from(&estimate, "estimateDeclined", "returnOrDisposal"),
        told(&[("terms/6.2d", json!([1, 2]))])
    );
    assert_eq!(
        from(&estimate, "estimateUnanswered", "disposal"),
        told(&[("terms/6.3a terms/6.3b", json!([1, 2]))])
    );
    // What is for all products together names none.
    assert_eq!(from(&estimate, "repair", "outboundShipping"), told(&[("terms/3.1", Json::Null)]));
}

#[test]
fn the_two_returns_for_which_nobody_is_named_are_told_each_with_its_product_and_counted_once() {
    let items = json!([{ "service": "sampleTest" }, { "service": "repair" }]);
    let estimate = ask("estimate", with(&repair(), json!({ "items": items })));
    assert_eq!(
        from(&estimate, "notWorkedOn", "returnShipping"),
        told(&[("terms/5.1", json!([0])), ("terms/4.3 terms/6.1c", json!([1]))])
    );
    // 150 there, 450 for the test, 1,000 for investigating, 180 back.
    assert_eq!(scenario(&estimate, "notWorkedOn")["total"]["max"], "1780.00");
    assert_eq!(finding(&estimate, "standardReturnUnstated")["items"], json!([0]));
    assert_eq!(finding(&estimate, "notWorkedOnReturnUnstated")["items"], json!([1]));
}

#[test]
fn where_all_products_end_alike_a_charge_names_none() {
    let items = json!([{ "service": "repair" }, { "service": "repair" }]);
    let estimate = ask("estimate", with(&repair(), json!({ "items": items })));
    for charge in list(&estimate["charges"]) {
        assert_eq!(charge.get("items"), None, "{charge}");
    }
    for milestone in list(&estimate["timeline"]) {
        assert_eq!(milestone.get("items"), None, "{milestone}");
    }
}

/// A matter in which every warning is set off, on a closed day and after it.
fn every_warning() -> Json {
    let careless = json!({
        "service": "repair",
        "warranty": "covered",
        "causes": ["misuse", "installation", "maintenance", "unauthorisedRepair", "actsOrOmissions"],
        "thirdParty": true,
        "contaminated": true,
        "expectsReinstallation": true,
    });
    json!({
        "asOf": TODAY,
        "onSite": false,
        "items": [{ "service": "reverification" }, careless],
        "handInInPerson": true,
        "soldUnderOtherTerms": true,
        "otherServiceAgreement": true,
        "repairEstimateRequested": true,
        "invoicedOn": "2026-08-06",
        "agreedPaymentOn": "2026-09-05",
    })
}

#[test]
fn every_warning_names_the_facts_that_set_it_off_without_reasons_too() {
    let request = every_warning();
    let options = value(&json!({ "reasons": false }));
    let bare = upfront_terms::estimate::decode::estimate(&value(&request), &options);
    let bare = json!(bare.unwrap_or_else(|error| panic!("{error}")));
    let on_site = ask("estimate", with(&repair(), json!({ "onSite": true })));
    let mut seen = Vec::new();
    for estimate in [&bare, &ask("estimate", request), &on_site] {
        for finding in list(&estimate["findings"]) {
            let named = finding["setOffBy"].as_array().map_or(0, Vec::len);
            let warns = finding["kind"] == "warning";
            // Of a repair estimate there is a warning too while nobody said whether one is asked for.
            let asked = estimate != &on_site;
            assert!(named == 0 || warns, "{finding}");
            assert!(named > 0 || !warns || !asked, "{finding}");
            if named > 0 {
                seen.push(text(&finding["id"]).to_owned());
            }
        }
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 18, "{seen:?}");
    let off = |id| texts(&finding(&bare, id)["setOffBy"]).join(" ");
    assert_eq!(off("contaminatedProduct"), "items[1].contaminated");
    assert_eq!(off("askForResultsNow"), "items[0].service");
    assert_eq!(off("handInNotAgreed"), "handInInPerson");
    assert_eq!(off("returnedOpen"), "repairEstimateRequested");
    assert_eq!(off("paymentOverdue"), "invoicedOn agreedPaymentOn asOf");
}

#[test]
fn every_duty_says_whether_it_is_due_before_sending() {
    let request = with(&every_warning(), json!({ "handInInPerson": false }));
    let estimate = ask("estimate", request);
    let mut due = Vec::new();
    for finding in list(&estimate["findings"]) {
        assert_eq!(finding["kind"] == "duty", finding.get("due").is_some(), "{finding}");
        if finding["kind"] == "duty" {
            due.push((text(&finding["id"]), text(&finding["due"])));
        }
    }
    assert_eq!(
        due,
        [
            ("createMatterOnPortal", "beforeSending"),
            ("describeDefect", "beforeSending"),
            ("arrangeShipment", "beforeSending"),
            ("sendToAddress", "beforeSending"),
            ("markParcel", "beforeSending"),
            ("askBeforeSending", "beforeSending"),
            ("giveNoticeAtOnce", "later"),
            ("payInTime", "later"),
        ]
    );
}

#[test]
fn every_period_becomes_a_day_once_its_start_is_told() {
    let items = json!([{ "service": "sampleTest" }, { "service": "repair" }]);
    let request = json!({ "asOf": TODAY, "onSite": false, "items": items });
    let estimate = ask("estimate", request.clone());
    let periods: Vec<&Json> =
        list(&estimate["timeline"]).iter().filter(|one| one.get("rule").is_some()).collect();
    assert_eq!(periods.len(), 5);
    for period in periods {
        let told = match text(&period["rule"]["after"]) {
            "repairEstimate.sentOn" => json!({ "repairEstimate": { "sentOn": TODAY } }),
            start => json!({ start: TODAY }),
        };
        let id = text(&period["id"]);
        let dated = ask("estimate", with(&request, told.clone()));
        assert!(milestone(&dated, id).get("date").is_some(), "{id} with {told}");
        assert_eq!(milestone(&dated, id).get("rule"), None, "{id}");
        assert_eq!(milestone(&dated, id)["items"], period["items"], "{id}");
    }
}
