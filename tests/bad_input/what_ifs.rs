//! What-ifs: the facts and each change are checked, and every problem is told once.

use crate::support::*;
use serde_json::{Value as Json, json};
use upfront_terms::estimate::decode::compare;
use upfront_terms::request::value::Value;

fn problems(facts: Json, changes: Json) -> Vec<(String, &'static str)> {
    let error = compare(&value(&facts), &value(&changes), &Value::Undefined).err();
    let issues = error.map(|error| error.issues.clone()).unwrap_or_default();
    issues.into_iter().map(|issue| (issue.path, issue.code.name())).collect()
}

#[test]
fn a_problem_of_the_facts_is_told_once_and_not_for_each_change() {
    let changes = json!([{}, { "onSite": true }, { "zzz": 1 }, { "onSite": "no" }]);
    assert_eq!(
        problems(json!({ "foo": 1 }), changes),
        [
            ("facts.foo".to_owned(), "unknownField"),
            ("facts.asOf".to_owned(), "missing"),
            ("changes[2].zzz".to_owned(), "unknownField"),
            ("changes[3].onSite".to_owned(), "wrongType"),
        ]
    );
}

#[test]
fn problems_of_the_facts_do_not_crowd_out_those_of_a_change() {
    let mut changes = vec![json!({}); 39];
    changes.push(json!({ "zzz": 1 }));
    let found = problems(json!({ "asOf": TODAY, "foo": 1, "bar": 1, "baz": 1 }), json!(changes));
    assert_eq!(found.len(), 4, "{found:?}");
    assert_eq!(found.last(), Some(&("changes[39].zzz".to_owned(), "unknownField")));
}

#[test]
fn a_change_that_contradicts_the_facts_is_refused() {
    let facts = json!({ "asOf": TODAY, "receivedOn": TODAY, "deliveredOn": TODAY });
    let found = problems(facts, json!([{ "receivedOn": "2026-12-24" }]));
    assert!(found.iter().all(|(path, _)| path.starts_with("changes[0].")), "{found:?}");
    assert!(!found.is_empty());
}

#[test]
fn more_than_forty_what_ifs_are_refused() {
    let found = problems(json!({ "asOf": TODAY }), json!(vec![json!({}); 41]));
    assert_eq!(found, [("changes".to_owned(), "tooMany")]);
}
