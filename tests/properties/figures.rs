//! The four answers alone are those of the estimate.

use crate::draw::*;
use crate::support::*;
use proptest::prelude::*;
use serde_json::{Map, Value as Json, json};

/// The figures as they stand in an estimate, each in its place.
fn in_estimate(estimate: &Json) -> Json {
    let range = &estimate["range"];
    let ends = ["min", "max", "minInclVat", "maxInclVat"];
    let amounts = ends.iter().map(|end| ((*end).to_owned(), range[end].clone()));
    let completed_on = &estimate["turnaround"]["completedOn"];
    let stated_for = estimate["turnaround"]["statedFor"].as_array().map_or(0, Vec::len);
    let stated = stated_for == list(&estimate["scenarios"]).len()
        && estimate["turnaround"]["items"].is_null();
    let valid_until = list(&estimate["timeline"])
        .iter()
        .find(|milestone| milestone["id"] == "repairEstimateValidUntil")
        .map_or(Json::Null, |milestone| milestone["date"].clone());
    known(json!({
        "range": known(Json::Object(amounts.collect())),
        "completedOn": completed_on,
        "completionStated": if completed_on.is_null() { Json::Null } else { stated.into() },
        "repairEstimateValidUntil": valid_until,
        "interest": estimate["lateInterest"]["interest"],
    }))
}

/// The fields that have a value.
fn known(fields: Json) -> Json {
    let fields = fields.as_object().cloned().unwrap_or_default();
    Json::Object(fields.into_iter().filter(|(_, value)| !value.is_null()).collect::<Map<_, _>>())
}

proptest! {
    #![proptest_config(draws(400))]

    #[test]
    fn the_figures_are_what_the_estimate_says_in_the_same_places(matter in any_matter()) {
        let estimate = ask("estimate", matter.clone());
        prop_assert_eq!(ask("figures", matter), in_estimate(&estimate));
    }

    #[test]
    fn at_the_end_of_the_calendar_figures_are_refused_only_where_the_estimate_is(
        matter in any_matter(),
        late in prop::sample::select(vec!["9999-06-30", "9999-11-30", "9999-12-03", "9999-12-31"]),
        field in prop::sample::select(vec!["receivedOn", "invoicedOn", "asOf"]),
    ) {
        let matter = with(&matter, json!({ field: late, "deliveredOn": null }));
        let matter = known(matter);
        match (ask_value("figures", &value(&matter)), ask_value("estimate", &value(&matter))) {
            (Ok(figures), Ok(estimate)) => prop_assert_eq!(figures, in_estimate(&estimate)),
            (Err(refused), Err(other)) => prop_assert_eq!(refused, other),
            (Err(refused), Ok(_)) => prop_assert!(false, "{refused}"),
            (Ok(_), Err(_)) => {}
        }
    }
}

#[test]
fn what_the_figures_are_of_is_refused_like_an_estimate() {
    for request in [json!({}), json!({ "asOf": "2026-02-30", "custmer": "business" }), json!([])] {
        assert_eq!(refused("figures", request.clone()), refused("estimate", request));
    }
}

#[test]
fn an_amount_past_the_largest_number_is_refused_by_both_for_the_same_reason() {
    let item = json!({ "service": "sampleTest", "quantity": 100_000 });
    let card = json!({ "services": { "sampleTest": "999999999999999.99" } });
    let request = json!({ "asOf": TODAY, "items": [item], "rateCard": card });
    assert_eq!(refused("figures", request.clone()), refused("estimate", request));
}
