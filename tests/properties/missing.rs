//! What is missing, compared with what happens when it is known: every fact is tried with every answer on every matter.

use crate::draw::*;
use crate::support::*;
use proptest::prelude::*;
use serde_json::{Map, Value as Json, json};
use upfront_terms::base::money::Money;
use upfront_terms::facts::listed::facts;

/// The answers that a fact can have, for each fact that a form or a host can be asked for.
fn answers(fact: &str) -> Vec<Json> {
    let flags = || vec![json!(true), json!(false)];
    let field = fact.rsplit(['.', ']']).next().unwrap_or(fact);
    match field {
        "customer" => vec![json!("business"), json!("consumer")],
        "items" => ["sampleTest", "controlMeasurement", "reverification", "repair"]
            .map(|service| json!([{ "service": service }]))
            .to_vec(),
        "warranty" => vec![json!("covered"), json!("notCovered")],
        "examination" => vec![json!("covered"), json!("notCovered"), json!("notWorkedOn")],
        "causes" => vec![json!(["misuse"]), json!([])],
        "answer" => vec![json!("accepted"), json!("declined"), json!("none")],
        "afterDecline" => vec![json!("return"), json!("dispose")],
        "sentOn" => vec![json!(TODAY), json!("2026-08-01")],
        "receivedOn" => vec![json!("2026-10-02"), json!(TODAY), json!("2026-11-25")],
        "deliveredOn" => vec![json!(TODAY)],
        "invoicedOn" => vec![json!("2026-10-01"), json!(TODAY)],
        "agreedPaymentOn" => vec![json!("2012-12-01"), json!("2026-10-10"), json!("2026-11-20")],
        "replacementValue" => vec![json!("3000.00")],
        "wearPercent" => vec![json!("40"), json!("100")],
        "vatPercent" => vec![json!("25")],
        "product" => vec![json!("Heat meter A")],
        _ if fact.starts_with("rateCard.") => vec![json!("100.00")],
        _ => flags(),
    }
}

/// The request with a fact told.
fn told(request: &Json, fact: &str, answer: &Json) -> Json {
    let mut all = request.clone();
    let mut at = &mut all;
    // "rateCard.products.Heat meter A" and "items[0].warranty" alike: a field, or an entry of a list.
    for step in fact.split('.') {
        let (name, index) = match step.strip_suffix(']').and_then(|step| step.split_once('[')) {
            Some((name, index)) => (name, index.parse::<usize>().ok()),
            None => (step, None),
        };
        if !at.is_object() {
            *at = Json::Object(Map::new());
        }
        at = &mut at[name];
        if let Some(index) = index {
            at = &mut at[index];
        }
    }
    *at = answer.clone();
    all
}

/// What is shown, without reasons and without what depends on what is shown.
fn shown(estimate: &Json) -> Json {
    let mut shown = estimate.clone();
    if let Json::Object(fields) = &mut shown {
        fields.remove("missing");
        fields.remove("assumptions");
    }
    without_reasons(&mut shown);
    shown
}

fn without_reasons(json: &mut Json) {
    match json {
        Json::Object(fields) => {
            fields.remove("because");
            fields.values_mut().for_each(without_reasons);
        }
        Json::Array(entries) => entries.iter_mut().for_each(without_reasons),
        _ => {}
    }
}

fn answered(request: &Json) -> Option<Json> {
    ask_value("estimate", &value(request)).ok()
}

/// How many charges have no price, and how many øre lie between the ends of what has one.
fn width(estimate: &Json) -> (usize, i64) {
    let range = &estimate["range"];
    let ore = |amount: &Json| Money::parse(text(amount)).unwrap_or_default().ore();
    (list(&range["open"]).len(), ore(&range["pricedMax"]) - ore(&range["min"]))
}

/// Fewer charges without a price, or fewer kroner between the ends.
fn is_narrower(estimate: &Json, than: &Json) -> bool {
    let ((open, ore), (known_open, known_ore)) = (width(estimate), width(than));
    open < known_open || (open == known_open && ore < known_ore)
}

/// The estimates that the answers to a fact give, where they are accepted.
fn estimates_with(request: &Json, fact: &str) -> Vec<Json> {
    answers(fact).iter().filter_map(|answer| answered(&told(request, fact, answer))).collect()
}

fn narrows_range(request: &Json, base: &Json, fact: &str) -> bool {
    estimates_with(request, fact).iter().any(|estimate| is_narrower(estimate, base))
}

/// Whether a fact narrows the range together with one other that is missing, or with all repairs examined alike.
fn narrows_range_together(request: &Json, facts: &[&str], fact: &str) -> bool {
    let mut with_others: Vec<Json> = Vec::new();
    for other in facts.iter().filter(|other| **other != fact) {
        with_others.extend(answers(other).iter().map(|answer| told(request, other, answer)));
    }
    for found in answers("examination") {
        let mut all = request.clone();
        for other in facts.iter().filter(|o| o.ends_with(".examination") && **o != fact) {
            all = told(&all, other, &found);
        }
        with_others.push(all);
    }
    // The last rate that is missing closes what the others leave open.
    let mut all_rates = request.clone();
    for other in facts.iter().filter(|o| **o != fact && asks_for_price(o)) {
        all_rates = told(&all_rates, other, &answers(other)[0]);
    }
    with_others.push(all_rates);
    with_others
        .iter()
        .any(|request| answered(request).is_some_and(|base| narrows_range(request, &base, fact)))
}

fn asks_for_price(fact: &str) -> bool {
    fact.starts_with("rateCard.") || fact.ends_with(".product")
}

/// Whether the answer on applicability depends on a fact, for some values of the other conditions.
fn decides(request: &Json, fact: &str) -> bool {
    let conditions = ["createdOnPortal", "soldUnderOtherTerms", "otherServiceAgreement"];
    let mut ways = vec![request.clone()];
    for other in conditions.iter().filter(|o| **o != fact && request[**o].is_null()) {
        let both = |way: &Json| [true, false].map(|yes| told(way, other, &json!(yes)));
        ways = ways.iter().flat_map(both).collect();
    }
    ways.iter().any(|way| {
        let answers = estimates_with(way, fact);
        answers
            .iter()
            .any(|a| a["applicability"]["answer"] != answers[0]["applicability"]["answer"])
    })
}

/// Every fact that the request does not tell, but for the rates and what a product is.
fn unknown_facts(request: &Json) -> Vec<String> {
    let given = ["asOf", "items", "items[].service", "items[].product", "items[].quantity"];
    // Nothing of the terms hangs on how a request is answered, and on the choices about data.
    let besides = ["editions", "calendar", "interpretations", "consents", "policy"];
    let listed = facts().into_iter().map(|fact| fact.path);
    let listed = listed.filter(|path| !besides.contains(path));
    let names = listed.filter(|path| !given.contains(path) && !path.starts_with("rateCard."));
    let items = list(&request["items"]);
    let of_request = names.flat_map(|path| match path.split_once("[].") {
        Some((_, field)) => {
            let unknown = items.iter().enumerate().filter(|(_, item)| item[field].is_null());
            unknown.map(|(index, _)| format!("items[{index}].{field}")).collect()
        }
        None => {
            let holder = path.split('.').fold(request, |at, name| &at[name]);
            if holder.is_null() { vec![path.to_owned()] } else { Vec::new() }
        }
    });
    of_request.collect()
}

proptest! {
    #![proptest_config(draws(150))]

    #[test]
    fn each_missing_fact_changes_what_it_says_by_an_answer_that_is_accepted(matter in any_matter()) {
        let Some(base) = answered(&matter) else { return Ok(()) };
        let facts = missing(&base);
        for missing in list(&base["missing"]) {
            let fact = text(&missing["fact"]);
            let estimates = estimates_with(&matter, fact);
            prop_assert!(!estimates.is_empty(), "{fact} is refused with every answer in {matter}");
            let changes = |part: &dyn Fn(&Json) -> Json| {
                estimates.iter().any(|estimate| part(&shown(estimate)) != part(&shown(&base)))
            };
            let by_itself = estimates.iter().any(|estimate| is_narrower(estimate, &base));
            let ids = |estimate: &Json| json!(outcomes(estimate).iter().collect::<std::collections::BTreeSet<_>>());
            match text(&missing["narrows"]) {
                "range" => {
                    let together = by_itself || narrows_range_together(&matter, &facts, fact);
                    prop_assert!(together, "{fact} narrows no range in {matter}");
                }
                other => {
                    prop_assert!(!by_itself, "{fact} narrows the range in {matter}");
                    let scenarios = changes(&ids);
                    let timeline = changes(&|estimate| estimate["timeline"].clone());
                    match other {
                        "scenarios" => prop_assert!(scenarios, "{fact} in {matter}"),
                        "timeline" => prop_assert!(timeline && !scenarios, "{fact} in {matter}"),
                        "findings" => {
                            prop_assert!(!scenarios && !timeline, "{fact} in {matter}");
                            prop_assert!(changes(&Json::clone), "{fact} changes nothing in {matter}");
                        }
                        "applicability" => prop_assert!(decides(&matter, fact), "{fact} in {matter}"),
                        unknown => prop_assert!(false, "{unknown}"),
                    }
                }
            }
            if let Some(by) = missing["byUpTo"].as_str() {
                let by = Money::parse(by).unwrap_or_default().ore();
                let narrowed = |estimate: &Json| width(&base).1 - width(estimate).1;
                prop_assert!(estimates.iter().any(|estimate| narrowed(estimate) == by), "{fact}");
            }
        }
    }

    #[test]
    fn each_fact_that_narrows_the_range_is_missing(matter in any_matter()) {
        let Some(base) = answered(&matter) else { return Ok(()) };
        let missing = missing(&base);
        for fact in unknown_facts(&matter) {
            if !missing.contains(&fact.as_str()) {
                prop_assert!(!narrows_range(&matter, &base, &fact), "{fact} in {matter}");
            }
        }
    }

    #[test]
    fn what_nobody_can_answer_yet_stands_last_and_is_asked_of_nobody(matter in any_matter()) {
        let Some(base) = answered(&matter) else { return Ok(()) };
        let later = |missing: &Json| missing["ask"] == "later";
        let all = list(&base["missing"]);
        prop_assert!(all.iter().map(later).is_sorted());
        for missing in all {
            let fact = text(&missing["fact"]);
            let settled_later = fact.starts_with("repairEstimate.") || fact.ends_with(".examination");
            prop_assert_eq!(later(missing), settled_later, "{}", fact);
        }
    }
}
