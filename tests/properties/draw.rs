//! What is drawn: days, amounts, and matters of which some facts are known.

use crate::support::*;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use serde_json::{Map, Value as Json, json};
use upfront_terms::base::date::Date;
use upfront_terms::cite::interpretation::INTERPRETATIONS;

/// So many draws, the same ones in every run unless the environment asks for others.
pub fn draws(cases: u32) -> ProptestConfig {
    let standard = ProptestConfig::default();
    let rng_seed = match standard.rng_seed {
        RngSeed::Random => RngSeed::Fixed(20_261_120),
        asked_for => asked_for,
    };
    ProptestConfig { cases, rng_seed, failure_persistence: None, ..standard }
}

/// The day so many days after the first of the year 2000.
pub fn day(days: u64) -> Date {
    let first = Date::new(2000, 1, 1).unwrap_or(Date::FIRST);
    first.plus_days(days).unwrap_or(first)
}

/// A day from 2000 to 2060.
pub fn any_day() -> impl Strategy<Value = Date> {
    (0u64..22_000).prop_map(day)
}

/// A choice of every interpretation, or of none.
pub fn any_interpretations() -> impl Strategy<Value = Json> {
    merged(
        INTERPRETATIONS
            .iter()
            .map(|interpretation| {
                maybe(
                    interpretation.name.name(),
                    choices(
                        &interpretation
                            .choices
                            .iter()
                            .map(|choice| choice.name())
                            .collect::<Vec<_>>(),
                    ),
                )
            })
            .collect(),
    )
}

fn choices(names: &[&str]) -> Vec<Json> {
    names.iter().map(|name| json!(name)).collect()
}

/// One of the values for a field, or no such field.
fn maybe(field: &'static str, values: Vec<Json>) -> BoxedStrategy<Json> {
    prop::option::of(select(values))
        .prop_map(move |value| match value {
            Some(value) => Json::Object(Map::from_iter([(field.to_owned(), value)])),
            None => json!({}),
        })
        .boxed()
}

/// An object of all the fields drawn.
fn merged(fields: Vec<BoxedStrategy<Json>>) -> BoxedStrategy<Json> {
    fields
        .prop_map(|drawn| drawn.iter().fold(json!({}), |all, field| with(&all, field.clone())))
        .boxed()
}

fn flag(field: &'static str) -> BoxedStrategy<Json> {
    maybe(field, vec![json!(true), json!(false)])
}

/// The yes-or-no facts of a matter or an item, but for some.
fn flags(of: &str, but: &[&str]) -> BoxedStrategy<Json> {
    let drawn = flags_of(of).into_iter().filter(|name| !but.contains(name));
    merged(drawn.map(flag).collect())
}

fn any_item() -> BoxedStrategy<Json> {
    let services =
        choices(&["sampleTest", "controlMeasurement", "reverification", "repair", "repair"]);
    let causes = vec![json!([]), json!(["misuse"]), json!(["installation", "actsOrOmissions"])];
    let item = merged(vec![
        maybe("product", choices(&["Heat meter A", "Unlisted"])),
        maybe("quantity", vec![json!(1), json!(7), json!(100_000)]),
        maybe("warranty", choices(&["covered", "notCovered", "unknown"])),
        maybe("examination", choices(&["covered", "notCovered", "notWorkedOn"])),
        maybe("causes", causes),
        flags("items[].", &[]),
        maybe("replacementValue", choices(&["3000.00", "0.01"])),
        maybe("wearPercent", choices(&["0", "12.5", "150"])),
    ]);
    (select(services), item)
        .prop_map(|(service, item)| with(&item, json!({ "service": service })))
        .boxed()
}

fn any_rate_card() -> BoxedStrategy<Json> {
    let services = merged(vec![
        maybe("sampleTest", choices(&["450.00"])),
        maybe("reverification", vec![json!({ "min": "700.00", "max": "750.00" })]),
        maybe("repair", vec![json!("1200.00"), json!({ "min": "1200.00", "max": "2500.00" })]),
        maybe("replacement", vec![json!("3000.00"), json!({ "min": "100.00", "max": "5000.00" })]),
    ]);
    let services = services.prop_map(|services| json!({ "services": services })).boxed();
    let drawn = merged(vec![
        services,
        maybe("products", vec![json!({ "Heat meter A": "3400.00" })]),
        maybe("outboundShipping", choices(&["150.00"])),
        maybe("returnShipping", vec![json!("180.00"), json!({ "min": "0", "max": "999.99" })]),
        maybe("disposal", choices(&["95.00", "900.00"])),
        maybe("driveTime", vec![json!({ "min": "800.00", "max": "1600.00" })]),
        maybe("mileage", choices(&["0.00", "200.00"])),
    ]);
    prop_oneof![Just(rate_card()), Just(json!({})), drawn].boxed()
}

/// What became of the repair estimate: nothing is known of it, or it was sent, or a reminder went unanswered.
fn any_repair_estimate() -> BoxedStrategy<Json> {
    let after_decline = || maybe("afterDecline", choices(&["return", "dispose"]));
    let not_reminded = || maybe("reminderUnanswered", vec![json!(false)]);
    let sent = merged(vec![
        maybe("sentOn", choices(&["2026-08-19", "2026-11-19"])),
        maybe("answer", choices(&["accepted", "declined", "none"])),
        after_decline(),
        not_reminded(),
    ]);
    let reminded = merged(vec![maybe("answer", choices(&["none"])), after_decline()]);
    let reminded = reminded.prop_map(|more| {
        with(&more, json!({ "sentOn": "2026-08-19", "reminderUnanswered": true }))
    });
    prop_oneof![2 => merged(vec![after_decline(), not_reminded()]), 4 => sent, 1 => reminded]
        .boxed()
}

/// Whether facts contradict each other, so that no estimate is made of them.
pub fn is_contradictory(matter: &Json) -> bool {
    let refused = ask_value("figures", &value(matter)).err();
    let contradicts = |code: &Json| *code == "conflict" || *code == "order";
    refused.is_some_and(|error| error.issues.iter().all(|issue| contradicts(&json!(issue.code))))
}

/// A matter of which some facts are known, under some interpretations; its days are in order, and its facts do not contradict
/// each other.
pub fn any_matter() -> BoxedStrategy<Json> {
    let closures = json!({ "closures": [{ "from": "2026-11-16", "to": "2026-11-18" }] });
    let facts = merged(vec![
        maybe("customer", choices(&["business", "consumer"])),
        // What goes with a repair estimate is drawn with it.
        flags("", &["repairEstimateRequested"]),
        maybe("receivedOn", choices(&["2026-03-27", "2026-04-03", "2026-11-01"])),
        maybe("deliveredOn", choices(&["2026-11-05", "2026-11-20"])),
        maybe("invoicedOn", choices(&["2012-11-30", "2026-10-01", "2026-11-20"])),
        maybe("agreedPaymentOn", choices(&["2026-11-20", "2026-12-31"])),
        maybe("vatPercent", vec![json!("25"), json!(0)]),
        maybe("calendar", vec![closures]),
    ]);
    let items = prop::collection::vec(any_item(), 0..4);
    let requested = flag("repairEstimateRequested");
    let parts =
        (facts, items, any_rate_card(), (requested, any_repair_estimate()), any_interpretations());
    parts
        .prop_map(|(facts, items, rate_card, (requested, repair_estimate), interpretations)| {
            let drawn = json!({
                "asOf": TODAY, "items": items, "rateCard": rate_card,
                "repairEstimate": repair_estimate, "interpretations": interpretations,
            });
            // Of what was not asked for nothing can have been sent.
            let sent = ["sentOn", "answer"].iter().any(|of| repair_estimate.get(of).is_some());
            let asked = if sent && requested["repairEstimateRequested"] == false {
                json!({})
            } else {
                requested
            };
            with(&with(&facts, drawn), asked)
        })
        // Left are estimates of nothing: every repair was examined as something else than an ordinary one.
        .prop_filter("contradictory", |matter| !is_contradictory(matter))
        .boxed()
}
