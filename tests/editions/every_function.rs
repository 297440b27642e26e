//! Every function of the module that rests on the terms, called from Rust under a second edition.

use crate::second::OTHER;
use crate::support::*;
use serde_json::Value as Json;
use std::fs;
use upfront_terms::base::date::Date;
use upfront_terms::base::money::Money;
use upfront_terms::base::names::Customer;
use upfront_terms::cite::interpretation::Interpretations;
use upfront_terms::edition::terms::{CURRENT, Edition, TermsEdition};
use upfront_terms::estimate::{compare, decode, figures};
use upfront_terms::facts::Facts;
use upfront_terms::terms::interest::{Claim, Rules, late_interest};
use upfront_terms::terms::payment::{PaymentTerms, due};
use upfront_terms::terms::repair::{self, SentEstimate, validity};
use upfront_terms::terms::time::{self, turnaround};
use upfront_terms::terms::work_warranty::{DeliveredWork, warranty};
use upfront_terms::terms::{findings, timeline};

fn day() -> Date {
    Date::parse("2026-11-20").unwrap_or(Date::FIRST)
}

fn shown<T: serde::Serialize, E: std::fmt::Display>(answer: Result<T, E>) -> Json {
    let answer = answer.unwrap_or_else(|error| panic!("{error}"));
    serde_json::to_value(answer).unwrap_or_default()
}

fn debug<T: std::fmt::Debug, E: std::fmt::Display>(answer: Result<T, E>) -> Json {
    format!("{:?}", answer.unwrap_or_else(|error| panic!("{error}"))).into()
}

/// What each function answers under an edition.
fn answers(terms: &'static Edition) -> Vec<(&'static str, Json)> {
    let interpretations = Interpretations::default();
    let claim = Claim {
        principal: Money::from_kroner(1000),
        due_on: day(),
        as_of: day().plus_days(40).unwrap_or(Date::FIRST),
        customer: Customer::Business,
        legal_maximum: None,
    };
    let payment = PaymentTerms { invoiced_on: day(), agreed_payment_on: None };
    let request = value(&crate::own::everything());
    let facts = decode::facts(&request).unwrap_or_else(|error| panic!("{error}"));
    let facts = Facts { terms: TermsEdition::from(terms), ..facts };
    let what_if = compare::WhatIf { changed: Vec::new(), facts: facts.clone() };
    let rules = Rules::of(terms, None, interpretations);
    let charge = rules.and_then(|rules| {
        let period = rules.period(claim.due_on, claim.as_of, claim.customer)?;
        rules.charge(claim.principal, &period)
    });
    vec![
        ("turnaround", shown(turnaround(day(), terms, &[], interpretations))),
        ("time::dates", debug(time::dates(day(), terms, &[], interpretations))),
        (
            "validity",
            shown(validity(&SentEstimate { sent_on: day(), as_of: day() }, terms, interpretations)),
        ),
        ("repair::dates", debug(repair::dates(day(), terms, interpretations))),
        (
            "warranty",
            shown(warranty(
                &DeliveredWork { delivered_on: day(), as_of: day() },
                terms,
                interpretations,
            )),
        ),
        ("due", shown(due(&payment, terms, interpretations))),
        ("late_interest", shown(late_interest(&claim, terms, interpretations))),
        ("Rules", debug(charge)),
        ("estimate", shown(upfront_terms::estimate::estimate(&facts))),
        ("figures", shown(figures::figures(&facts))),
        ("compare", shown(compare::compare(&facts, vec![what_if]))),
        ("findings", shown(findings(&facts))),
        ("timeline", shown(timeline(&facts))),
    ]
}

/// Every value of a parameter that an answer's reasons name, at any depth.
fn parameters(json: &Json, found: &mut Vec<(String, String)>) {
    match json {
        Json::Object(fields) => {
            for (name, value) in
                fields.get("parameters").and_then(Json::as_object).into_iter().flatten()
            {
                found.push((name.clone(), printed(value)));
            }
            fields.values().for_each(|inner| parameters(inner, found));
        }
        Json::Array(entries) => entries.iter().for_each(|inner| parameters(inner, found)),
        _ => {}
    }
}

#[test]
fn every_function_answers_with_the_numbers_of_a_second_edition() {
    for ((function, before), (_, now)) in answers(CURRENT).into_iter().zip(answers(&OTHER)) {
        assert_ne!(before, now, "{function}");
        let (mut old, mut new) = (Vec::new(), Vec::new());
        parameters(&before, &mut old);
        parameters(&now, &mut new);
        let left: Vec<_> = old.iter().filter(|parameter| new.contains(parameter)).collect();
        // The law's own values stay; every one of the terms is another.
        assert!(left.iter().all(|(name, _)| name.starts_with("lawful")), "{function}: {left:?}");
    }
}

#[test]
fn a_published_edition_is_named_by_the_estimate_and_not_by_each_reason() {
    let (_, estimate) =
        answers(&OTHER).into_iter().find(|(name, _)| *name == "estimate").unwrap_or_default();
    assert_eq!(estimate["editions"]["terms"], "service-terms-other");
    assert_eq!(estimate["editions"]["termsBasedOn"], Json::Null);
    assert_eq!(estimate["range"]["because"]["edition"], Json::Null);
}

/// The rules take the edition they are given: only its own file names the current one, which a request means that names
/// none; and the text of the policy only that file and those where facts and requests are read.
#[test]
fn no_rule_names_the_current_edition() {
    fn sources(folder: &str, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap_or_else(|e| panic!("{folder}: {e}")).flatten() {
            let path = entry.path().display().to_string();
            if entry.path().is_dir() { sources(&path, found) } else { found.push(path) }
        }
    }
    let mut files = Vec::new();
    sources("src", &mut files);
    let naming = |name: &str| -> Vec<&String> {
        let code = |file: &String| fs::read_to_string(file).unwrap_or_default();
        let names_it = |line: &str| line.split("//").next().is_some_and(|code| code.contains(name));
        files.iter().filter(|file| code(file).lines().any(names_it)).collect()
    };
    assert_eq!(naming("CURRENT"), ["src/edition/terms.rs"]);
    let reads = |file: &str| file.ends_with("decode.rs");
    let mut others = naming("DEFAULT");
    others.retain(|file| !reads(file));
    others.sort();
    assert_eq!(others, ["src/edition/privacy.rs", "src/facts/consents.rs"]);
}
