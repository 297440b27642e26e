//! No value leaves the module without its reasons: a walk over every answer of the corpus.

use crate::corpus::{Asked, corpus};
use crate::support::*;
use serde_json::Value as Json;

/// Everything in an answer that by the public types carries a `because`.
fn must_give_reasons(asked: &Asked) -> Vec<&Json> {
    let answer = &asked.answer;
    if asked.function != "estimate" {
        return vec![answer];
    }
    let mut all = vec![&answer["applicability"], &answer["range"]];
    all.extend(list(&answer["scenarios"]));
    all.extend(list(&answer["charges"]));
    all.extend(answer.get("turnaround"));
    all.extend(list(&answer["timeline"]));
    all.extend(list(&answer["findings"]));
    all.extend(answer.get("lateInterest"));
    all
}

#[test]
fn everything_that_must_give_reasons_cites_a_clause() {
    for asked in corpus() {
        for value in must_give_reasons(&asked) {
            assert!(!clauses(value).is_empty(), "{value}");
            for part in ["facts", "parameters", "interpretations"] {
                let part = &value["because"][part];
                let is_any = part.as_object().is_some_and(|entries| !entries.is_empty());
                assert!(part.is_null() || is_any, "{value}");
            }
        }
    }
}

#[test]
fn no_clause_is_cited_twice_for_the_same_thing() {
    for asked in corpus() {
        for value in must_give_reasons(&asked) {
            let mut clauses = clauses(value);
            let count = clauses.len();
            clauses.sort_unstable();
            clauses.dedup();
            assert_eq!(clauses.len(), count, "{value}");
        }
    }
}

fn facts(of: &Json) -> Vec<&str> {
    of["because"]["facts"]
        .as_object()
        .into_iter()
        .flat_map(|facts| facts.keys())
        .map(String::as_str)
        .collect()
}

fn parameters(of: &Json) -> Vec<String> {
    let parameters = of["because"]["parameters"].as_object();
    parameters.into_iter().flat_map(|parameters| parameters.values()).map(printed).collect()
}

#[test]
fn a_price_rests_on_a_rate_of_the_card_or_on_a_parameter() {
    let mut priced = 0;
    for asked in corpus().iter().filter(|asked| asked.function == "estimate") {
        for charge in list(&asked.answer["charges"]) {
            let Some(amount) = charge.get("amount").filter(|amount| **amount != "0.00") else {
                continue;
            };
            priced += 1;
            let by_rate = facts(charge).iter().any(|path| path.starts_with("rateCard."));
            let by_parameter = amount
                .as_str()
                .is_some_and(|amount| parameters(charge).iter().any(|known| known == amount));
            assert!(by_rate || by_parameter, "{charge}");
        }
    }
    assert!(priced > 100, "{priced}");
}

#[test]
fn a_day_rests_on_the_fact_it_is_counted_from_and_a_rule_on_its_parameter() {
    for asked in corpus().iter().filter(|asked| asked.function == "estimate") {
        for milestone in list(&asked.answer["timeline"]) {
            match milestone.get("rule") {
                Some(rule) => {
                    assert!(
                        parameters(milestone).contains(&rule["count"].to_string()),
                        "{milestone}"
                    );
                    assert_eq!(milestone.get("date"), None);
                }
                None => assert!(!facts(milestone).is_empty(), "{milestone}"),
            }
        }
    }
}

#[test]
fn a_value_for_the_words_of_a_finding_is_a_parameter_or_follows_from_facts() {
    for asked in corpus().iter().filter(|asked| asked.function == "estimate") {
        for finding in list(&asked.answer["findings"]) {
            for (name, value) in finding["values"].as_object().into_iter().flatten() {
                let is_edition = name == "edition" && *value == asked.answer["editions"]["terms"];
                let known =
                    parameter(finding, name) == value || is_edition || !facts(finding).is_empty();
                assert!(known, "{name} of {finding}");
            }
        }
    }
}

#[test]
fn a_fact_that_is_cited_has_the_value_that_was_given() {
    for asked in corpus() {
        for value in must_give_reasons(&asked) {
            let cited = value["because"]["facts"].as_object();
            for (path, cited) in cited.into_iter().flatten() {
                let pointer = format!("/{}", path.replace("].", "/").replace(['.', '['], "/"));
                let Some(given) = asked.request.pointer(&pointer) else { continue };
                let number = |json: &Json| json.as_str().and_then(|text| text.parse::<f64>().ok());
                let same =
                    cited == given || (number(cited).is_some() && number(cited) == number(given));
                assert!(same, "{path}: {given} was given, {cited} is cited");
            }
        }
    }
}

#[test]
fn a_function_on_its_own_rests_on_every_fact_it_was_given() {
    for asked in corpus().iter().filter(|asked| asked.function != "estimate") {
        for (field, given) in asked.request.as_object().into_iter().flatten() {
            let cited =
                facts(&asked.answer).iter().any(|path| path.split('.').next() == Some(field));
            assert!(cited, "{} does not cite {field}: {given}", asked.function);
        }
    }
}

#[test]
fn the_codes_of_an_answer_are_codes_and_never_words() {
    for asked in corpus().iter().filter(|asked| asked.function == "estimate") {
        let codes = list(&asked.answer["findings"]).iter().chain(list(&asked.answer["timeline"]));
        for code in codes.map(|entry| text(&entry["id"])) {
            assert!(code.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{code}");
        }
    }
}
