//! The estimate of any matter, whichever facts are known.

use crate::draw::*;
use crate::support::*;
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use upfront_terms::base::clause;
use upfront_terms::base::money::Money;

fn ore(amount: &Json) -> i64 {
    Money::parse(text(amount)).unwrap_or_else(|| panic!("{amount} is no amount")).ore()
}

/// The lowest and the highest of a total, and how many charges have no price.
fn ends(total: &Json) -> (i64, i64, usize) {
    (ore(&total["min"]), ore(&total["pricedMax"]), list(&total["open"]).len())
}

/// Every object that gives reasons, wherever it stands.
fn reasons<'a>(json: &'a Json, found: &mut Vec<&'a Json>) {
    match json {
        Json::Object(fields) => {
            found.extend(fields.get("because"));
            fields.values().for_each(|inner| reasons(inner, found));
        }
        Json::Array(entries) => entries.iter().for_each(|inner| reasons(inner, found)),
        _ => {}
    }
}

/// The facts of a matter that can be taken away, as JSON pointers.
fn known_facts(matter: &Json) -> Vec<String> {
    let structure = ["asOf", "items", "rateCard", "calendar", "interpretations", "repairEstimate"];
    let keys = |object: &Json| {
        object.as_object().map(|o| o.keys().cloned().collect::<Vec<_>>()).unwrap_or_default()
    };
    let mut facts: Vec<String> = keys(matter)
        .into_iter()
        // A wish, which brings a course that is none without it.
        .filter(|key| *key != "handInInPerson" || matter["handInInPerson"] == false)
        .filter(|key| !structure.contains(&key.as_str()))
        .map(|key| format!("/{key}"))
        .collect();
    facts.extend(
        keys(&matter["repairEstimate"]).into_iter().map(|key| format!("/repairEstimate/{key}")),
    );
    for (i, item) in list(&matter["items"]).iter().enumerate() {
        // No answers: a product without a quantity is one, and its name picks a rate.
        let of_item = keys(item)
            .into_iter()
            .filter(|key| !["service", "quantity", "product"].contains(&key.as_str()));
        facts.extend(of_item.map(|key| format!("/items/{i}/{key}")));
    }
    facts
}

fn without(matter: &Json, pointer: &str) -> Json {
    let mut less = matter.clone();
    let (parent, key) = pointer.rsplit_once('/').unwrap_or(("", ""));
    if let Some(Json::Object(fields)) = less.pointer_mut(parent) {
        fields.remove(key);
    }
    less
}

/// A matter of which one fact more is known, and the same without it; what is left must not contradict itself.
fn any_fact_more() -> impl Strategy<Value = (Json, Json, String)> {
    (any_matter(), any::<prop::sample::Index>()).prop_filter_map(
        "nothing to take away",
        |(matter, which)| {
            let facts = known_facts(&matter);
            let pointer = (!facts.is_empty()).then(|| which.get(&facts).clone())?;
            let less = without(&matter, &pointer);
            (!is_contradictory(&less)).then_some((matter, less, pointer))
        },
    )
}

/// What an examination finds can bring an outcome of the whole matter that was only a course before: the warranty that
/// the customer did not claim, and what can become of the others once it is settled that this one is in the
/// repair estimate.
fn brings_an_outcome(matter: &Json, pointer: &str) -> bool {
    let Some(item) = pointer.strip_suffix("/examination").and_then(|item| matter.pointer(item))
    else {
        return false;
    };
    let sent = ["sentOn", "answer"].iter().any(|of| matter["repairEstimate"].get(of).is_some());
    let unclaimed = item["examination"] == "covered" && item["warranty"] == "notCovered";
    unclaimed || (item["examination"] == "notCovered" && sent)
}

proptest! {
    #![proptest_config(draws(150))]

    #[test]
    fn any_facts_at_all_give_an_estimate_with_its_ends_in_order(matter in any_matter()) {
        let estimate = ask("estimate", matter);
        let (least, most, _) = ends(&estimate["range"]);
        prop_assert!(0 <= least && least <= most);
        prop_assert!(!list(&estimate["scenarios"]).is_empty());
    }

    #[test]
    fn every_outcome_lies_within_the_range(matter in any_matter()) {
        let estimate = ask("estimate", matter);
        let range = &estimate["range"];
        let (least, most, _) = ends(range);
        let open = texts(&range["open"]);
        for scenario in list(&estimate["scenarios"]) {
            let total = &scenario["total"];
            let (min, max, _) = ends(total);
            prop_assert!(least <= min && min <= max && max <= most, "{total} in {range}");
            prop_assert!(texts(&total["open"]).iter().all(|code| open.contains(code)), "{total} in {range}");
        }
    }

    #[test]
    fn a_total_has_a_maximum_exactly_where_everything_in_it_has_a_price(matter in any_matter()) {
        let estimate = ask("estimate", matter);
        let totals = list(&estimate["scenarios"]).iter().map(|scenario| &scenario["total"]);
        for total in totals.chain([&estimate["range"]]) {
            let closed = list(&total["open"]).is_empty();
            prop_assert_eq!(total.get("max").is_some(), closed);
            prop_assert!(!closed || total["max"] == total["pricedMax"]);
        }
    }

    #[test]
    fn every_reason_cites_clauses_that_are_in_the_table(matter in any_matter()) {
        let table: BTreeSet<_> = clause::CLAUSES.iter().map(|clause| clause.id.name()).collect();
        let estimate = ask("estimate", matter);
        let mut found = Vec::new();
        reasons(&estimate, &mut found);
        prop_assert!(found.len() > 10);
        for because in found {
            let clauses = texts(&because["clauses"]);
            prop_assert!(!clauses.is_empty(), "{because}");
            prop_assert!(clauses.iter().all(|clause| table.contains(clause)), "{because}");
        }
    }

    #[test]
    fn every_interpretation_that_a_reason_names_is_among_the_assumptions(matter in any_matter()) {
        let estimate = ask("estimate", matter);
        let assumed: BTreeSet<_> = list(&estimate["assumptions"])
            .iter()
            .map(|assumption| format!("{}={}", text(&assumption["interpretation"]), text(&assumption["choice"])))
            .collect();
        let mut found = Vec::new();
        reasons(&estimate, &mut found);
        for because in found.into_iter().filter(|because| because.get("interpretations").is_some()) {
            for (name, choice) in because["interpretations"].as_object().into_iter().flatten() {
                let interpretation = format!("{name}={}", text(choice));
                prop_assert!(assumed.contains(&interpretation), "{interpretation}");
            }
        }
    }

    #[test]
    fn every_fact_that_a_reason_names_is_one_of_the_request(matter in any_matter()) {
        let estimate = ask("estimate", matter.clone());
        let mut found = Vec::new();
        reasons(&estimate, &mut found);
        // The interest of an estimate is a what-if of its own, and a quantity that is not given is one.
        let computed = ["principal", "dueOn", "asOf"];
        for because in found {
            for path in because["facts"].as_object().into_iter().flat_map(|facts| facts.keys()) {
                let pointer = format!("/{}", path.replace("].", "/").replace(['.', '['], "/"));
                let known = matter.pointer(&pointer).is_some();
                prop_assert!(known || computed.contains(&path.as_str()) || path.ends_with(".quantity"), "{path}");
            }
        }
    }

    #[test]
    fn knowing_a_fact_more_never_adds_an_outcome((matter, less, pointer) in any_fact_more()) {
        prop_assume!(!brings_an_outcome(&matter, &pointer));
        let (more, less) = (ask("estimate", matter), ask("estimate", less));
        let before = outcomes(&less);
        for outcome in outcomes(&more) {
            prop_assert!(before.contains(&outcome), "{pointer} adds {outcome}");
        }
    }

    #[test]
    fn knowing_a_fact_more_never_widens_the_range((matter, less, pointer) in any_fact_more()) {
        let (more, less) = (ask("estimate", matter), ask("estimate", less));
        let ((min, max, open), (min_before, max_before, open_before)) = (ends(&more["range"]), ends(&less["range"]));
        prop_assert!(min >= min_before, "{pointer}: at least {min_before}, then {min}");
        prop_assert!(open <= open_before, "{pointer}: {open_before} open, then {open}");
        prop_assert!(max <= max_before || open_before > 0, "{pointer}: at most {max_before}, then {max}");
    }

    #[test]
    fn what_is_missing_is_not_known(matter in any_matter()) {
        let estimate = ask("estimate", matter.clone());
        for fact in missing(&estimate) {
            let pointer = format!("/{}", fact.replace("].", "/").replace(['.', '['], "/"));
            // "unknown" answers nothing, nor does "none": an estimate that was sent can still be answered.
            let says_nothing = [json!("unknown"), json!("none"), json!([])];
            let known = matter.pointer(&pointer).filter(|known| !says_nothing.contains(known));
            prop_assert!(known.is_none(), "{fact}");
        }
    }

    #[test]
    fn consents_do_not_touch_what_a_matter_costs_or_when_it_is_done(matter in any_matter()) {
        let consents = json!({ "consents": { "marketingEmail": "given", "profiling": "refused", "tracking": "withdrawn" } });
        let (without, with) = (ask("estimate", matter.clone()), ask("estimate", with(&matter, consents)));
        for part in ["applicability", "scenarios", "range", "timeline", "lateInterest", "missing", "assumptions"] {
            prop_assert_eq!(&with[part], &without[part], "{}", part);
        }
    }

    #[test]
    fn vat_stands_beside_every_price_or_beside_none(matter in any_matter()) {
        let given = matter.get("vatPercent").is_some();
        let estimate = ask("estimate", matter);
        for charge in list(&estimate["charges"]) {
            prop_assert_eq!(charge.get("amountInclVat").is_some(), given && charge.get("amount").is_some());
        }
        let totals = list(&estimate["scenarios"]).iter().map(|scenario| &scenario["total"]);
        for total in totals.chain([&estimate["range"]]) {
            for (net, gross) in [("min", "minInclVat"), ("max", "maxInclVat"), ("pricedMax", "pricedMaxInclVat")] {
                prop_assert_eq!(total.get(gross).is_some(), given && total.get(net).is_some());
            }
        }
    }
}
