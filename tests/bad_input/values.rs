//! Days, amounts, percentages, counts: what is accepted and what is refused.

use crate::names::message;
use crate::support::*;
use serde_json::{Value as Json, json};
use upfront_terms::request::value::Value;

const NO_DATES: [&str; 22] = [
    "",
    "2026",
    "2026-11",
    "2026-02-30",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2023-02-29",
    "1900-02-29",
    "0000-01-01",
    "10000-01-01",
    "-001-01-01",
    "26-11-20",
    "2026-1-1",
    "20261120",
    "2026/11/20",
    "20-11-2026",
    "2026-11-20T00:00",
    "2026-11-20T00:00:00Z",
    " 2026-11-20",
    "2026-11-20 ",
];

#[test]
fn a_day_is_four_two_and_two_digits_of_the_calendar_and_nothing_else() {
    for day in NO_DATES {
        assert_refused("estimate", json!({ "asOf": day }), &[("asOf", "invalidDate")]);
        assert_refused(
            "turnaround",
            json!({ "receivedOn": day }),
            &[("receivedOn", "invalidDate")],
        );
        assert_refused(
            "paymentDue",
            json!({ "invoicedOn": day }),
            &[("invoicedOn", "invalidDate")],
        );
    }
    // Digits of another script, a minus that is a dash, and a millisecond count.
    for day in ["２０２６-11-20", "2026–11–20", "٢٠٢٦-١١-٢٠"] {
        assert_refused("estimate", json!({ "asOf": day }), &[("asOf", "invalidDate")]);
    }
    assert_refused("estimate", json!({ "asOf": 1_795_132_800_000_i64 }), &[("asOf", "wrongType")]);
    assert_refused("estimate", json!({ "asOf": 20_261_120 }), &[("asOf", "wrongType")]);
}

#[test]
fn a_leap_day_and_the_ends_of_the_calendar_are_days() {
    for day in ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"] {
        ask("estimate", json!({ "asOf": day }));
    }
}

const NO_AMOUNTS: [&str; 24] = [
    "",
    " ",
    "1e3",
    "1E3",
    "1,000",
    "1.000,00",
    "1 000",
    "1_000",
    "+5",
    "-5",
    "-0",
    ".5",
    "5.",
    "0.125",
    "007",
    "00",
    "0x10",
    "1000 DKK",
    "kr. 1000",
    "∞",
    "NaN",
    "Infinity",
    "１０",
    "1234567890123456",
];

#[test]
fn an_amount_is_digits_with_at_most_two_decimals_and_nothing_else() {
    for amount in NO_AMOUNTS {
        let question = json!({ "replacementValue": amount });
        assert_refused("liabilityCap", question, &[("replacementValue", "invalidMoney")]);
        let card = json!({ "asOf": TODAY, "rateCard": { "disposal": amount } });
        assert_refused("estimate", card, &[("rateCard.disposal", "invalidMoney")]);
    }
}

#[test]
fn a_whole_number_is_an_amount_and_a_fraction_is_not() {
    assert_eq!(ask("liabilityCap", json!({ "replacementValue": 8000 }))["cap"], "8000.00");
    let fraction = json!({ "replacementValue": 0.1 + 0.2 });
    assert_refused("liabilityCap", fraction.clone(), &[("replacementValue", "wrongType")]);
    assert!(message("liabilityCap", fraction).contains("a number that is not whole"));
    let negative = json!({ "replacementValue": -1 });
    assert_refused("liabilityCap", negative, &[("replacementValue", "invalidMoney")]);
    // One krone more than fifteen digits hold.
    let absurd = json!({ "replacementValue": 1_000_000_000_000_000_i64 });
    assert_refused("liabilityCap", absurd, &[("replacementValue", "invalidMoney")]);
    let largest = json!({ "replacementValue": 999_999_999_999_999_i64 });
    assert_eq!(ask("liabilityCap", largest)["cap"], "999999999999999.00");
}

#[test]
fn a_percentage_is_digits_with_at_most_six_decimals_and_nothing_else() {
    for percent in ["", "-1", "25%", "1e1", "1,5", "0.1234567", "12345", ".5", "5.", "025"] {
        let request = with(&nothing_known(), json!({ "vatPercent": percent }));
        assert_refused("estimate", request, &[("vatPercent", "invalidPercent")]);
    }
    let negative = with(&nothing_known(), json!({ "vatPercent": -25 }));
    assert_refused("estimate", negative, &[("vatPercent", "invalidPercent")]);
    ask("estimate", with(&nothing_known(), json!({ "vatPercent": "0.123456" })));
    ask("estimate", with(&nothing_known(), json!({ "vatPercent": "100" })));
    let slip = with(&nothing_known(), json!({ "vatPercent": "100.000001" }));
    assert_refused("estimate", slip, &[("vatPercent", "outOfRange")]);
}

#[test]
fn a_quantity_is_a_whole_number_from_one_to_a_hundred_thousand() {
    let of = |quantity: Json| {
        with(&nothing_known(), json!({ "items": [{ "service": "repair", "quantity": quantity }] }))
    };
    for quantity in
        [json!(0), json!(-1), json!(100_001), json!(i64::MIN), json!(9_007_199_254_740_991_i64)]
    {
        assert_refused("estimate", of(quantity), &[("items[0].quantity", "outOfRange")]);
    }
    for quantity in [json!("2"), json!(1.5), json!(true), json!([1])] {
        assert_refused("estimate", of(quantity), &[("items[0].quantity", "wrongType")]);
    }
    ask("estimate", of(json!(1)));
    ask("estimate", of(json!(100_000)));
}

#[test]
fn a_count_of_working_days_is_from_nothing_to_ten_thousand() {
    for count in [-1, 10_001, i64::MAX] {
        let request = json!({ "from": TODAY, "count": count });
        assert_refused("addWorkingDays", request, &[("count", "outOfRange")]);
    }
}

#[test]
fn a_year_is_from_1_to_9999() {
    for year in [0, -1, 10_000, 20_261_120] {
        assert_refused("closedDays", json!({ "year": year }), &[("year", "outOfRange")]);
    }
    assert_refused("closedDays", json!({ "year": "2026" }), &[("year", "wrongType")]);
}

#[test]
fn what_cannot_be_done_without_is_asked_for_by_name() {
    let missing = |function: &str, fields: &[&str]| {
        let expected: Vec<_> = fields.iter().map(|field| (*field, "missing")).collect();
        assert_refused(function, json!({}), &expected);
    };
    missing("estimate", &["asOf"]);
    missing("turnaround", &["receivedOn"]);
    missing("addWorkingDays", &["from", "count"]);
    missing("closedDays", &["year"]);
    missing("repairEstimateValidity", &["sentOn", "asOf"]);
    missing("serviceWarranty", &["deliveredOn", "asOf"]);
    missing("paymentDue", &["invoicedOn"]);
    missing("lateInterest", &["principal", "dueOn", "asOf", "customer"]);
    missing("liabilityCap", &["replacementValue"]);
    let item = with(&nothing_known(), json!({ "items": [{}] }));
    assert_refused("estimate", item, &[("items[0].service", "missing")]);
    let closure = with(&nothing_known(), json!({ "calendar": { "closures": [{}] } }));
    let expected =
        [("calendar.closures[0].from", "missing"), ("calendar.closures[0].to", "missing")];
    assert_refused("estimate", closure, &expected);
    let range = with(&nothing_known(), json!({ "rateCard": { "disposal": {} } }));
    let expected = [("rateCard.disposal.min", "missing"), ("rateCard.disposal.max", "missing")];
    assert_refused("estimate", range, &expected);
}

#[test]
fn what_is_required_and_undefined_is_missing() {
    let request = Value::Record(vec![("asOf".into(), Value::Undefined)]);
    let expected = [("asOf".to_owned(), "missing".to_owned())];
    assert_eq!(refused_value("estimate", &request), expected);
}

#[test]
fn a_request_that_is_no_object_is_refused_as_a_whole() {
    for function in FUNCTIONS {
        for request in [json!([]), json!("2026-11-20"), json!(5), json!(true), Json::Null] {
            assert_refused(function, request, &[("", "wrongType")]);
        }
        let nothing = refused_value(function, &Value::Undefined);
        assert_eq!(nothing, [(String::new(), "wrongType".to_owned())]);
    }
}
