//! Every answer and every reason says that the numbers are those of a host's own edition, and none holds an old one.

use crate::own::{PUBLISHED, everything, others, questions, under_own};
use crate::support::*;
use serde_json::{Value as Json, json};

/// Every object under a key, at any depth.
fn under_key<'a>(key: &str, json: &'a Json, found: &mut Vec<&'a Json>) {
    match json {
        Json::Object(fields) => {
            found.extend(fields.get(key));
            fields.values().for_each(|inner| under_key(key, inner, found));
        }
        Json::Array(entries) => entries.iter().for_each(|inner| under_key(key, inner, found)),
        _ => {}
    }
}

fn all<'a>(key: &str, json: &'a Json) -> Vec<&'a Json> {
    let mut found = Vec::new();
    under_key(key, json, &mut found);
    found
}

#[test]
fn an_estimate_names_the_hosts_edition_and_the_published_one_behind_it() {
    let editions = &ask("estimate", under_own(&everything(), others()))["editions"];
    assert_eq!(
        (text(&editions["terms"]), text(&editions["termsBasedOn"])),
        ("our-terms", PUBLISHED)
    );
    let published = &ask("estimate", everything())["editions"];
    assert_eq!((text(&published["terms"]), &published["termsBasedOn"]), (PUBLISHED, &Json::Null));
}

#[test]
fn every_reason_of_the_terms_names_the_hosts_edition_and_no_reason_names_a_published_one() {
    for (function, request) in questions() {
        let answer = ask_as_it_is(function, &under_own(&request, json!({})));
        let reasons = all("because", &answer);
        assert_eq!(reasons.is_empty(), function == "figures");
        for because in reasons {
            assert_eq!(because["edition"], "our-terms", "{function}: {because}");
        }
        for because in all("because", &ask_as_it_is(function, &request)) {
            assert_eq!(because["edition"], Json::Null, "{function}: {because}");
        }
    }
}

#[test]
fn what_a_consent_does_rests_on_the_policy_and_names_no_edition_of_the_terms() {
    let known = json!({ "consents": { "marketingEmail": "given" }, "policy": "en" });
    let estimate = ask("estimate", under_own(&with(&everything(), known), others()));
    let reasons = all("because", &estimate["consent"]);
    assert!(reasons.len() > 3);
    assert!(reasons.iter().all(|because| because["edition"].is_null()));
}

#[test]
fn every_parameter_that_an_answer_names_has_the_hosts_value() {
    let others = others();
    let mut named = Vec::new();
    for (function, request) in questions() {
        let answer = ask_as_it_is(function, &under_own(&request, others.clone()));
        for key in ["parameters", "values"] {
            for held in all(key, &answer) {
                for (name, value) in held.as_object().into_iter().flatten() {
                    let Some(wanted) = others.get(name) else { continue };
                    assert_eq!(printed(value), printed(wanted), "{function}: {name} of {key}");
                    named.push(name.clone());
                }
            }
        }
    }
    named.sort();
    named.dedup();
    assert_eq!(named.len(), others.as_object().map_or(0, serde_json::Map::len), "{named:?}");
}

#[test]
fn an_answer_without_reasons_names_the_edition_once() {
    let request = value(&under_own(&everything(), others()));
    let options = value(&json!({ "reasons": false }));
    let estimate = upfront_terms::estimate::decode::estimate(&request, &options);
    let estimate =
        serde_json::to_value(estimate.unwrap_or_else(|e| panic!("{e}"))).unwrap_or_default();
    assert_eq!(all("because", &estimate).len(), 0);
    assert_eq!(estimate["editions"]["terms"], "our-terms");
}

#[test]
fn what_an_own_edition_would_change_is_a_comparison() {
    let own = under_own(&json!({}), json!({ "investigationFee": "1250.00" }));
    let facts = plain_repair();
    let [facts, changes, options] =
        [facts, json!([own]), json!({ "reasons": false })].map(|json| value(&json));
    let comparison = upfront_terms::estimate::decode::compare(&facts, &changes, &options);
    let comparison = serde_json::to_value(comparison.unwrap_or_else(|error| panic!("{error}")));
    let variant = &comparison.unwrap_or_default()["variants"][0];
    assert_eq!(texts(&variant["changed"]), ["editions"]);
    assert_eq!(variant["estimate"]["editions"]["terms"], "our-terms");
    // 150 + 2,500 + 1,000 + 180 before.
    let range = flat(&variant["differences"]).into_iter().next().unwrap_or_default();
    assert_eq!(range, "range.max: 3830.00 -> 4080.00");
}
