//! One wrong value, in every place of every request in turn.

use crate::complete::{complete, places, replaced};
use crate::support::*;
use serde_json::Value as Json;
use upfront_terms::request::value::{Foreign, Value};

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
    for past in [Foreign::TooMany, Foreign::TooLong, Foreign::TooLarge] {
        assert_refused_everywhere(&Value::Foreign(past), "tooMany");
    }
}

#[test]
fn a_value_of_another_type_is_refused_wherever_it_stands() {
    for (function, request) in complete() {
        for (path, pointer) in places(&request) {
            let here = request.pointer(&pointer).unwrap_or(&request);
            let is_price = path.starts_with("rateCard.") && path != "rateCard.validUntil";
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
            // Which products have a rate is for the host to say.
            if path == "rateCard.products" {
                continue;
            }
            let Some(Json::Object(fields)) = request.pointer(&pointer) else { continue };
            let mut more = value(&Json::Object(fields.clone()));
            if let Value::Record(fields) = &mut more {
                fields.push(("surprise".into(), Value::Bool(true)));
            }
            let dot = if path.is_empty() { "" } else { "." };
            let found = refused_value(function, &replaced(&request, &pointer, &more));
            let expected = [(format!("{path}{dot}surprise"), "unknownField".to_owned())];
            assert_eq!(found, expected, "{function}");
        }
    }
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
