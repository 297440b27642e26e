//! The estimate as a whole.

use crate::support::*;
use serde_json::{Value as Json, json};
use upfront_terms::request::value::Value;

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
        "notWorkedOn",
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
    for field in
        ["customer", "items", "onSite", "receivedOn", "rateCard", "interpretations", "vatPercent"]
    {
        fields.push((field.into(), Value::Undefined));
    }
    let answer = ask_value("estimate", &Value::Record(fields));
    assert_eq!(answer, Ok(ask_as_it_is("estimate", &nothing_known())));
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

#[test]
fn a_period_that_only_is_counted_otherwise_is_a_difference_of_dates() {
    let facts =
        value(&json!({ "asOf": TODAY, "onSite": false, "items": [{ "service": "repair" }] }));
    let terms = json!({
        "id": "ours",
        "basedOn": "service-terms-en-undated",
        "parameters": { "repairEstimateValidity": 4 },
    });
    let changes = value(&json!([
        { "editions": { "terms": terms } },
        { "repairEstimate": { "sentOn": TODAY } },
    ]));
    let compared = upfront_terms::estimate::decode::compare(&facts, &changes, &Value::Undefined);
    let compared = json!(compared.unwrap_or_else(|error| panic!("{error}")));
    let timeline = |place: usize| &compared["variants"][place]["differences"]["timeline"];
    let months =
        |count: u32| json!({ "after": "repairEstimate.sentOn", "count": count, "unit": "months" });
    assert_eq!(
        timeline(0),
        &json!([{
            "id": "repairEstimateValidUntil",
            "is": "changed",
            "fromRule": months(3),
            "toRule": months(4),
        }])
    );
    // Where it becomes a day, how it was counted before stands beside it.
    assert_eq!(
        timeline(1)[1],
        json!({
            "id": "repairEstimateValidUntil",
            "is": "changed",
            "to": "2027-02-20",
            "fromRule": months(3),
        })
    );
}
