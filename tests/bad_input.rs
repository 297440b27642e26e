//! Malformed requests: every problem at once, by path, the nearest name offered, nothing computed.
//!
//! What only JavaScript can pass (NaN, a Date, a getter that throws) reaches the rules as `Value::Foreign`; how it gets
//! there is tested in `tests/wasm.rs`.

#![allow(clippy::indexing_slicing)] // `Json` answers null for what is not there.
#![allow(clippy::panic)] // A test that cannot go on fails there.

mod support;

use serde_json::{Value as Json, json};
use support::*;
use upfront_terms::value::{Foreign, Value};

/// A request with every field of every kind, answered as it stands.
fn everything() -> Json {
    json!({
        "asOf": "2026-11-20",
        "editions": { "terms": "service-terms-en-undated" },
        "customer": "consumer",
        "items": [
            {
                "service": "repair", "product": "Heat meter A", "quantity": 2, "warranty": "covered",
                "examination": "notCovered", "causes": ["misuse"], "thirdParty": false,
                "contaminated": false, "expectsReinstallation": false, "wantsResults": true,
                "replacementValue": "3000.00", "wearPercent": "12.5",
            },
            { "service": "sampleTest" },
        ],
        "onSite": false,
        "handInInPerson": false,
        "createdOnPortal": true,
        "soldUnderOtherTerms": false,
        "otherServiceAgreement": false,
        "repairEstimateRequested": true,
        "repairEstimate": {
            "sentOn": "2026-08-10", "answer": "declined", "afterDecline": "return",
            "reminderUnanswered": false,
        },
        "descriptionGiven": true,
        "receivedOn": "2026-07-06",
        "deliveredOn": "2026-11-10",
        "invoicedOn": "2026-11-12",
        "agreedPaymentOn": "2026-12-01",
        "rateCard": with(&rate_card(), json!({ "validOn": "2026-01-01" })),
        "calendar": { "closures": [{ "from": "2026-07-13", "to": "2026-07-31", "name": "Summer" }] },
        "readings": { "rounding": "halfEvenOnce" },
        "vatPercent": "25",
        "consents": { "marketingEmail": "given", "tracking": "refused" },
        "policy": "en",
    })
}

/// A complete request for each function.
fn complete() -> Vec<(&'static str, Json)> {
    let calendar =
        json!({ "closures": [{ "from": "2026-07-13", "to": "2026-07-31", "name": "Summer" }] });
    let readings = json!({ "closedDays": "banks" });
    let with_both =
        |request: Json| with(&request, json!({ "calendar": calendar, "readings": readings }));
    let with_readings = |request: Json| with(&request, json!({ "readings": readings }));
    vec![
        ("estimate", everything()),
        ("turnaround", with_both(json!({ "receivedOn": "2026-11-20" }))),
        ("addWorkingDays", with_both(json!({ "from": "2026-11-20", "count": 5 }))),
        ("closedDays", with_both(json!({ "year": 2026 }))),
        ("repairEstimateValidity", with_readings(json!({ "sentOn": "2026-08-10", "asOf": TODAY }))),
        ("serviceWarranty", with_readings(json!({ "deliveredOn": "2026-08-10", "asOf": TODAY }))),
        (
            "paymentDue",
            with_readings(json!({ "invoicedOn": "2026-11-12", "agreedOn": "2026-12-01" })),
        ),
        (
            "lateInterest",
            with_readings(json!({
                "principal": "1000.00", "dueOn": "2026-08-10", "asOf": TODAY, "customer": "consumer",
                "legalMaximum": { "annualPercent": "9.75" },
            })),
        ),
        (
            "liabilityCap",
            json!({
                "replacementValue": "3000.00", "wearPercent": "10", "claim": "1.00", "excludedLoss": false,
            }),
        ),
    ]
}

/// Every place of a request: the path a problem there would have, and how to put another value there.
fn places(json: &Json) -> Vec<(String, String)> {
    fn walk(json: &Json, path: &str, pointer: &str, out: &mut Vec<(String, String)>) {
        out.push((path.to_owned(), pointer.to_owned()));
        match json {
            Json::Object(fields) => {
                for (name, inner) in fields {
                    let dot = if path.is_empty() { "" } else { "." };
                    walk(inner, &format!("{path}{dot}{name}"), &format!("{pointer}/{name}"), out);
                }
            }
            Json::Array(entries) => {
                for (i, inner) in entries.iter().enumerate() {
                    walk(inner, &format!("{path}[{i}]"), &format!("{pointer}/{i}"), out);
                }
            }
            _ => {}
        }
    }
    let mut out = Vec::new();
    walk(json, "", "", &mut out);
    out
}

/// The request with another value in one place.
fn replaced(request: &Json, pointer: &str, by: &Value) -> Value {
    fn put(value: &mut Value, steps: &[&str], by: &Value) {
        let [step, rest @ ..] = steps else {
            *value = by.clone();
            return;
        };
        match value {
            Value::Record(fields) => {
                let found = fields.iter_mut().find(|(name, _)| name == step);
                let Some((_, inner)) = found else { panic!("no field {step}") };
                put(inner, rest, by);
            }
            Value::List(entries) => {
                let index: usize = step.parse().unwrap_or(usize::MAX);
                let Some(inner) = entries.get_mut(index) else { panic!("no entry {step}") };
                put(inner, rest, by);
            }
            _ => panic!("nothing in {value:?}"),
        }
    }
    let steps: Vec<&str> = pointer.split('/').skip(1).collect();
    let mut whole = value(request);
    put(&mut whole, &steps, by);
    whole
}

#[test]
fn the_complete_requests_are_answered_as_they_stand() {
    let complete = complete();
    let names: Vec<_> = complete.iter().map(|(function, _)| *function).collect();
    assert_eq!(names, FUNCTIONS);
    for (function, request) in complete {
        ask(function, request);
    }
}

#[track_caller]
fn assert_refused_everywhere(by: &Value, code: &str) {
    for (function, request) in complete() {
        for (path, pointer) in places(&request) {
            let found = refused_value(function, &replaced(&request, &pointer, by));
            assert_eq!(found, [(path, code.to_owned())], "{function}");
        }
    }
}

#[test]
fn null_is_refused_wherever_it_stands() {
    assert_refused_everywhere(&Value::Null, "wrongType");
}

#[test]
fn what_no_request_can_hold_is_refused_wherever_it_stands() {
    for foreign in [Foreign::Date, Foreign::Object, Foreign::Other, Foreign::InexactNumber] {
        assert_refused_everywhere(&Value::Foreign(foreign), "wrongType");
    }
}

#[test]
fn what_cannot_be_read_is_told_apart_from_what_is_of_the_wrong_type() {
    assert_refused_everywhere(&Value::Foreign(Foreign::Unreadable), "unreadable");
    assert_refused_everywhere(&Value::Foreign(Foreign::TooDeep), "tooDeep");
    assert_refused_everywhere(&Value::Foreign(Foreign::TooMany), "tooMany");
}

#[test]
fn a_value_of_another_type_is_refused_wherever_it_stands() {
    for (function, request) in complete() {
        for (path, pointer) in places(&request) {
            let here = request.pointer(&pointer).unwrap_or(&request);
            let is_price = path.starts_with("rateCard.") && path != "rateCard.validOn";
            let others = [
                (Value::Bool(true), here.is_boolean()),
                (Value::List(vec![]), here.is_array()),
                // A price can be a range, and a range a price.
                (Value::Record(vec![]), here.is_object() || is_price),
            ];
            for (other, _) in others.iter().filter(|(_, fits)| !fits) {
                let found = refused_value(function, &replaced(&request, &pointer, other));
                assert_eq!(found, [(path.clone(), "wrongType".to_owned())], "{function} {other:?}");
            }
        }
    }
}

#[test]
fn a_field_that_no_request_has_is_refused_wherever_it_stands() {
    for (function, request) in complete() {
        for (path, pointer) in places(&request) {
            // Products are named by the host.
            if path == "rateCard.products" {
                continue;
            }
            let Some(Json::Object(fields)) = request.pointer(&pointer) else { continue };
            let mut more = value(&Json::Object(fields.clone()));
            if let Value::Record(fields) = &mut more {
                fields.push(("surprise".to_owned(), Value::Bool(true)));
            }
            let dot = if path.is_empty() { "" } else { "." };
            let found = refused_value(function, &replaced(&request, &pointer, &more));
            let expected = [(format!("{path}{dot}surprise"), "unknownField".to_owned())];
            assert_eq!(found, expected, "{function}");
        }
    }
}

fn message(function: &str, request: Json) -> String {
    match ask_value(function, &value(&request)) {
        Ok(answer) => panic!("{function} answered {answer}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_misspelt_field_is_told_the_nearest_name() {
    for (field, nearest) in [
        ("customr", "customer"),
        ("onsite", "onSite"),
        ("Items", "items"),
        ("recievedOn", "receivedOn"),
        ("invoiceOn", "invoicedOn"),
        ("rate_card", "rateCard"),
        ("vatPercentage", "vatPercent"),
    ] {
        let mut request = nothing_known();
        request[field] = json!("x");
        let message = message("estimate", request);
        assert!(message.contains(field) && message.contains(&format!("`{nearest}`")), "{message}");
    }
}

#[test]
fn a_misspelt_field_deep_inside_is_told_its_whole_path() {
    let request =
        with(&nothing_known(), json!({ "items": [{ "service": "repair", "quantitty": 2 }] }));
    assert_refused("estimate", request.clone(), &[("items[0].quantitty", "unknownField")]);
    assert!(message("estimate", request).contains("`quantity`"));
}

#[test]
fn a_misspelt_choice_is_told_the_nearest_one() {
    for (field, found, nearest) in
        [("customer", "bussiness", "business"), ("customer", "Consumer", "consumer")]
    {
        let mut request = nothing_known();
        request[field] = json!(found);
        assert_refused("estimate", request.clone(), &[(field, "unknownChoice")]);
        assert!(message("estimate", request).contains(&format!("`{nearest}`")), "{found}");
    }
    let request = with(&nothing_known(), json!({ "items": [{ "service": "reverfication" }] }));
    assert_refused("estimate", request.clone(), &[("items[0].service", "unknownChoice")]);
    assert!(message("estimate", request).contains("`reverification`"));
}

#[test]
fn a_misspelt_reading_or_choice_of_one_is_told_the_nearest() {
    let wrong_name =
        with(&nothing_known(), json!({ "readings": { "commencedMonths": "dayAfterDue" } }));
    assert_refused("estimate", wrong_name.clone(), &[("readings.commencedMonths", "unknownField")]);
    assert!(message("estimate", wrong_name).contains("`commencedMonth`"));
    let wrong_choice = under(&nothing_known(), "rounding", "halfup");
    assert_refused("estimate", wrong_choice.clone(), &[("readings.rounding", "unknownChoice")]);
    assert!(message("estimate", wrong_choice).contains("halfUpOnce"));
}

#[test]
fn something_quite_different_is_offered_every_name_where_they_are_few() {
    let request = with(&nothing_known(), json!({ "customer": "municipality" }));
    let message = message("estimate", request);
    assert!(message.contains("business") && message.contains("consumer"), "{message}");
}

#[test]
fn a_field_named_like_the_workings_of_an_object_is_a_field_like_another() {
    for name in ["__proto__", "constructor", "toString", ""] {
        let mut request = nothing_known();
        request[name] = json!({});
        assert_refused("estimate", request, &[(name, "unknownField")]);
    }
    let products = json!({ "__proto__": "1.00", "constructor": "2.00" });
    let item = json!({ "service": "repair", "product": "__proto__", "examination": "notCovered" });
    let request = with(&sent_in(item), json!({ "rateCard": { "products": products } }));
    let estimate = ask("estimate", request);
    assert_eq!(charge(scenario(&estimate, "repair"), "usualRates")["amount"], "1.00");
}

#[test]
fn an_edition_that_is_not_held_is_refused() {
    let request =
        with(&nothing_known(), json!({ "editions": { "terms": "service-terms-en-2031" } }));
    assert_refused("estimate", request.clone(), &[("editions.terms", "unknownEdition")]);
    assert!(message("estimate", request).contains("service-terms-en-undated"));
    let request = with(&nothing_known(), json!({ "editions": { "privacy": "privacy-xx" } }));
    assert_refused("estimate", request, &[("editions.privacy", "unknownEdition")]);
}

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
    assert!(message("liabilityCap", fraction).contains("not a whole number"));
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
    let request = Value::Record(vec![("asOf".to_owned(), Value::Undefined)]);
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

#[test]
fn an_agreed_day_before_the_invoice_has_no_sense() {
    let question = json!({ "invoicedOn": "2026-11-12", "agreedOn": "2026-11-11" });
    assert_refused("paymentDue", question, &[("agreedOn", "order")]);
    let facts = with(
        &nothing_known(),
        json!({ "invoicedOn": "2026-11-12", "agreedPaymentOn": "2026-11-11" }),
    );
    assert_refused("estimate", facts, &[("agreedPaymentOn", "order")]);
}

#[test]
fn today_cannot_lie_before_what_has_happened() {
    let sent = json!({ "sentOn": "2026-11-21", "asOf": TODAY });
    assert_refused("repairEstimateValidity", sent, &[("asOf", "order")]);
    let delivered = json!({ "deliveredOn": "2026-11-21", "asOf": TODAY });
    assert_refused("serviceWarranty", delivered, &[("asOf", "order")]);
    let facts = with(&nothing_known(), json!({ "repairEstimate": { "sentOn": "2026-11-21" } }));
    assert_refused("estimate", facts, &[("asOf", "order")]);
    let facts = with(&nothing_known(), json!({ "deliveredOn": "2026-11-21" }));
    assert_refused("estimate", facts, &[("asOf", "order")]);
}

#[test]
fn a_product_is_not_delivered_before_it_is_received_unless_nothing_was_sent() {
    let known = json!({ "receivedOn": "2026-11-12", "deliveredOn": "2026-11-11" });
    let facts = with(&nothing_known(), known);
    assert_refused("estimate", facts.clone(), &[("deliveredOn", "order")]);
    ask("estimate", with(&facts, json!({ "onSite": true })));
}

#[test]
fn the_same_day_is_in_order() {
    ask("paymentDue", json!({ "invoicedOn": TODAY, "agreedOn": TODAY }));
    ask("repairEstimateValidity", json!({ "sentOn": TODAY, "asOf": TODAY }));
    ask("serviceWarranty", json!({ "deliveredOn": TODAY, "asOf": TODAY }));
    let known = json!({ "receivedOn": TODAY, "deliveredOn": TODAY, "invoicedOn": TODAY, "agreedPaymentOn": TODAY });
    ask("estimate", with(&nothing_known(), known));
}

#[test]
fn a_day_in_the_wrong_order_names_the_clause_that_rules_it_out() {
    let question = json!({ "invoicedOn": "2026-11-12", "agreedOn": "2026-11-11" });
    let Err(error) = ask_value("paymentDue", &value(&question)) else { panic!("answered") };
    let clauses: Vec<_> =
        error.issues.iter().map(|issue| issue.clause.map(|c| c.as_str())).collect();
    assert_eq!(clauses, [Some("terms/11.1a")]);
}

fn closures(closures: Json) -> Json {
    with(&nothing_known(), json!({ "calendar": { "closures": closures } }))
}

#[test]
fn a_closure_ends_and_not_before_it_begins() {
    let backwards = closures(json!([{ "from": "2026-07-31", "to": "2026-07-13" }]));
    assert_refused("estimate", backwards, &[("calendar.closures[0].to", "order")]);
    let for_ever = closures(json!([{ "from": "2026-07-13", "to": "9999-12-31" }]));
    assert_refused("estimate", for_ever, &[("calendar.closures[0].to", "outOfRange")]);
    let without_end = closures(json!([{ "from": "2026-07-13" }]));
    assert_refused("estimate", without_end, &[("calendar.closures[0].to", "missing")]);
    ask("estimate", closures(json!([{ "from": "2026-07-13", "to": "2026-07-13" }])));
}

#[test]
fn closures_that_close_every_day_for_years_still_end() {
    let year =
        |year: u32| json!({ "from": format!("{year}-01-01"), "to": format!("{year}-12-31") });
    let all: Vec<_> = (2000..2200).map(year).collect();
    let answer =
        ask("turnaround", json!({ "receivedOn": "2026-11-20", "calendar": { "closures": all } }));
    // The first day open is Thursday 2 January 2200.
    let days = list(&answer["days"]).iter();
    let first_counted = days.clone().find(|day| day["kind"] == "counted");
    assert_eq!(first_counted.map(|day| &day["date"]), Some(&json!("2200-01-02")));
}

#[test]
fn a_range_of_prices_begins_at_the_lower() {
    let request = with(
        &nothing_known(),
        json!({ "rateCard": { "disposal": { "min": "2.00", "max": "1.99" } } }),
    );
    assert_refused("estimate", request, &[("rateCard.disposal.max", "order")]);
}

#[test]
fn wear_is_an_amount_or_a_percentage_and_not_both() {
    let question = json!({ "replacementValue": "1.00", "wear": "0.10", "wearPercent": "10" });
    assert_refused("liabilityCap", question, &[("wear", "conflict")]);
}

#[test]
fn a_lawful_maximum_is_by_the_year_or_by_the_month() {
    let base = json!({ "principal": "1.00", "dueOn": "2026-08-10", "asOf": TODAY, "customer": "business" });
    let maximum = |maximum: Json| with(&base, json!({ "legalMaximum": maximum }));
    let both = maximum(json!({ "annualPercent": "10", "monthlyPercent": "1" }));
    assert_refused("lateInterest", both, &[("legalMaximum", "conflict")]);
    assert_refused("lateInterest", maximum(json!({})), &[("legalMaximum", "missing")]);
    let neither_readable = maximum(json!({ "annualPercent": "ten" }));
    assert_refused(
        "lateInterest",
        neither_readable,
        &[("legalMaximum.annualPercent", "invalidPercent")],
    );
}

#[test]
fn thousands_of_items_closures_or_products_are_refused_as_a_whole() {
    let items = vec![json!({ "service": "repair" }); 201];
    assert_refused(
        "estimate",
        with(&nothing_known(), json!({ "items": items })),
        &[("items", "tooMany")],
    );
    let many = vec![json!({ "from": TODAY, "to": TODAY }); 201];
    assert_refused("estimate", closures(json!(many)), &[("calendar.closures", "tooMany")]);
    let causes = vec![json!("misuse"); 6];
    let items = json!([{ "service": "repair", "causes": causes }]);
    assert_refused(
        "estimate",
        with(&nothing_known(), json!({ "items": items })),
        &[("items[0].causes", "tooMany")],
    );
    let products: serde_json::Map<_, _> =
        (0..2_001).map(|i| (format!("P{i}"), json!("1.00"))).collect();
    let card = json!({ "rateCard": { "products": products } });
    assert_refused("estimate", with(&nothing_known(), card), &[("rateCard.products", "tooMany")]);
}

#[test]
fn every_problem_of_a_request_is_told_at_once_by_its_path() {
    let request = json!({
        "customer": "bussiness",
        "items": [
            { "service": "repair", "quantity": 0 },
            { "servise": "repair" },
            { "service": "repair", "causes": ["misuse", "weather"], "wearPercent": "-1" },
        ],
        "onSite": "no",
        "receivedOn": "2026-02-30",
        "rateCard": { "services": { "repair": "1,000", "polish": "5.00" }, "disposal": null },
        "calendar": { "closures": [{ "from": "2026-07-31", "to": "2026-07-13" }] },
        "readings": { "rounding": "down" },
        "vatPercent": 25.5,
        "surprise": 1,
    });
    let mut found = refused("estimate", request);
    found.sort();
    let expected = [
        ("asOf", "missing"),
        ("calendar.closures[0].to", "order"),
        ("customer", "unknownChoice"),
        ("items[0].quantity", "outOfRange"),
        ("items[1].service", "missing"),
        ("items[1].servise", "unknownField"),
        ("items[2].causes[1]", "unknownChoice"),
        ("items[2].wearPercent", "invalidPercent"),
        ("onSite", "wrongType"),
        ("rateCard.disposal", "wrongType"),
        ("rateCard.services.polish", "unknownField"),
        ("rateCard.services.repair", "invalidMoney"),
        ("readings.rounding", "unknownChoice"),
        ("receivedOn", "invalidDate"),
        ("surprise", "unknownField"),
        ("vatPercent", "wrongType"),
    ];
    assert_eq!(found, expected.map(|(path, code)| (path.to_owned(), code.to_owned())));
}

#[test]
fn days_in_the_wrong_order_are_all_told_too() {
    let known = json!({
        "repairEstimate": { "sentOn": "2026-11-21" }, "receivedOn": "2026-11-30",
        "deliveredOn": "2026-11-22", "invoicedOn": "2026-11-12", "agreedPaymentOn": "2026-11-11",
    });
    let expected = [
        ("agreedPaymentOn", "order"),
        ("asOf", "order"),
        ("asOf", "order"),
        ("deliveredOn", "order"),
    ];
    assert_refused("estimate", with(&nothing_known(), known), &expected);
}

#[test]
fn more_problems_than_anybody_reads_are_cut_at_a_hundred() {
    let items = vec![json!({ "service": "polish", "quantity": 0 }); 200];
    let found = refused("estimate", with(&nothing_known(), json!({ "items": items })));
    assert_eq!(found.len(), 100);
}

#[test]
fn a_message_says_what_was_found_and_is_short_however_long_that_was() {
    let request = json!({ "asOf": "x".repeat(1_000) });
    let message = message("estimate", request);
    assert!(message.starts_with("asOf: ") && message.contains("xxx"), "{message}");
    assert!(message.len() < 250, "{}", message.len());
}

#[test]
fn every_problem_has_a_message() {
    for (function, request) in complete() {
        for (_, pointer) in places(&request) {
            let Err(error) = ask_value(function, &replaced(&request, &pointer, &Value::Null))
            else {
                panic!("answered")
            };
            for issue in &error.issues {
                assert!(!issue.message.is_empty());
                assert!(error.to_string().contains(&issue.message));
            }
        }
    }
}

#[test]
fn a_problem_crosses_the_boundary_as_a_list_of_plain_objects() {
    let Err(error) = ask_value("estimate", &value(&json!({ "asOf": 5 }))) else {
        panic!("answered")
    };
    let crossed = serde_json::to_value(&error).unwrap_or_default();
    let [issue] = list(&crossed) else { panic!("{crossed}") };
    assert_eq!((text(&issue["path"]), text(&issue["code"])), ("asOf", "wrongType"));
    assert_eq!(issue.get("clause"), None);
}
