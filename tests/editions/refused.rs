//! A host's own edition is checked as strictly as the rest of a request: every problem by its path, all at once.

use crate::own::{PUBLISHED, others, questions};
use crate::support::*;
use serde_json::{Value as Json, json};
use upfront_terms::base::error::IssueCode;

fn of_terms(terms: Json) -> Json {
    json!({ "asOf": TODAY, "editions": { "terms": terms } })
}

fn of_parameter(name: &str, value: Json) -> Json {
    of_terms(json!({ "id": "ours", "basedOn": PUBLISHED, "parameters": { name: value } }))
}

#[test]
fn every_problem_of_an_own_edition_is_told_at_once() {
    let terms = json!({
        "id": " ", "basedOn": "service-terms-2099", "language": "en",
        "parameters": {
            "investigationFee": "1.000,00", "investigatonFee": "1", "serviceWarranty": 1.5,
            "latestPayment": 0, "lateInterestPerCommencedMonth": "-1", "court": "", "currency": "EUR",
        },
    });
    let found = [
        ("editions.terms.language", "unknownField"),
        ("editions.terms.id", "invalidIdentifier"),
        ("editions.terms.basedOn", "unknownEdition"),
        ("editions.terms.parameters.currency", "unknownField"),
        ("editions.terms.parameters.investigatonFee", "unknownField"),
        ("editions.terms.parameters.investigationFee", "invalidMoney"),
        ("editions.terms.parameters.serviceWarranty", "wrongType"),
        ("editions.terms.parameters.latestPayment", "outOfRange"),
        ("editions.terms.parameters.lateInterestPerCommencedMonth", "invalidPercent"),
        ("editions.terms.parameters.court", "missing"),
    ];
    assert_refused("estimate", of_terms(terms), &found);
}

#[test]
fn an_edition_is_an_id_or_an_object_with_an_id_a_basis_and_parameters() {
    for wrong in [json!(7), json!(null), json!([]), json!(true)] {
        assert_refused("figures", of_terms(wrong), &[("editions.terms", "wrongType")]);
    }
    let missing = ["id", "basedOn", "parameters"].map(|name| format!("editions.terms.{name}"));
    let missing = missing.each_ref().map(|path| (path.as_str(), "missing"));
    assert_refused("figures", of_terms(json!({})), &missing);
    let unknown = of_terms(json!("our-terms"));
    assert_refused("figures", unknown, &[("editions.terms", "unknownEdition")]);
}

#[test]
fn an_own_edition_is_not_based_on_another_own_one() {
    let inner = json!({ "id": "a", "basedOn": PUBLISHED, "parameters": {} });
    let terms = of_terms(json!({ "id": "b", "basedOn": inner, "parameters": {} }));
    assert_refused("figures", terms, &[("editions.terms.basedOn", "wrongType")]);
}

#[test]
fn an_id_is_a_plain_name_that_no_published_edition_has() {
    let long = "x".repeat(101);
    for (id, code) in [
        (json!(""), "invalidIdentifier"),
        (json!(" ours"), "invalidIdentifier"),
        (json!("our\nterms"), "invalidIdentifier"),
        (json!("our\u{202e}terms"), "invalidIdentifier"),
        (json!(long), "tooMany"),
        (json!(PUBLISHED), "conflict"),
        (json!("privacy-en-2021-11-15"), "conflict"),
        (json!("law-dk"), "conflict"),
        (json!(2027), "wrongType"),
    ] {
        let terms = of_terms(json!({ "id": id, "basedOn": PUBLISHED, "parameters": {} }));
        assert_refused("figures", terms, &[("editions.terms.id", code)]);
    }
    let at_most = json!({ "id": "å".repeat(100), "basedOn": PUBLISHED, "parameters": {} });
    ask("figures", of_terms(at_most));
}

#[test]
fn a_text_of_an_edition_holds_nothing_that_is_not_seen() {
    for name in ["serviceAddress", "court"] {
        for wrong in
            ["Odense\u{1b}[31m", "Odense\nAarhus", "Odense\0", "\u{202e}esnedO", "Odense\u{200f}"]
        {
            let path = format!("editions.terms.parameters.{name}");
            let refused = of_parameter(name, json!(wrong));
            assert_refused("figures", refused, &[(&path, "invalidIdentifier")]);
        }
        ask("figures", of_parameter(name, json!("Ørbæk, bygning 3 – “port B”")));
    }
}

#[test]
fn a_parameter_is_of_its_kind_and_within_its_limits() {
    for (name, good, bad) in [
        ("investigationFee", json!("0.00"), json!("0.001")),
        ("repairEstimateValidity", json!(120), json!(121)),
        ("reminderAfter", json!(1), json!(0)),
        ("serviceWarranty", json!(120), json!(-1)),
        ("expectedProcessing", json!(260), json!(261)),
        ("latestPayment", json!(366), json!(367)),
        ("lateInterestPerCommencedMonth", json!("100"), json!("100.000001")),
        ("court", json!("x".repeat(200)), json!("x".repeat(201))),
        ("serviceAddress", json!("x"), json!(" \n")),
    ] {
        ask("figures", of_parameter(name, good));
        let found = refused("figures", of_parameter(name, bad.clone()));
        let [(path, _)] = found.as_slice() else { panic!("{name} {bad}: {found:?}") };
        assert_eq!(*path, format!("editions.terms.parameters.{name}"));
    }
}

#[test]
fn the_currency_and_the_law_are_not_for_a_host_to_change() {
    for name in ["currency", "governingLaw"] {
        let path = format!("editions.terms.parameters.{name}");
        assert_refused("figures", of_parameter(name, json!("SE")), &[(&path, "unknownField")]);
    }
}

#[test]
fn a_misspelt_parameter_is_told_the_nearest_name() {
    let request = value(&of_parameter("investigatonFee", json!("1")));
    let error = ask_value("figures", &request).err();
    let issue = error.and_then(|error| error.issues.first().cloned());
    let issue = issue.unwrap_or_else(|| panic!("no problem"));
    assert_eq!(issue.code, IssueCode::UnknownField);
    assert!(issue.message.contains("`investigationFee`"), "{}", issue.message);
}

#[test]
fn no_date_leaves_the_calendar_under_the_longest_periods() {
    let longest = json!({
        "repairEstimateValidity": 120, "reminderAfter": 120, "serviceWarranty": 120,
        "expectedProcessing": 260, "latestPayment": 366, "lateInterestPerCommencedMonth": "100",
    });
    for (function, request) in questions() {
        ask_as_it_is(function, &crate::own::under_own(&request, longest.clone()));
    }
}

#[test]
fn every_question_that_takes_an_edition_refuses_a_bad_one_by_its_path() {
    for (function, request) in questions() {
        let terms = json!({ "id": "ours", "basedOn": "x", "parameters": with(&others(), json!({ "court": 1 })) });
        let request = with(&request, json!({ "editions": { "terms": terms } }));
        let found = [
            ("editions.terms.basedOn", "unknownEdition"),
            ("editions.terms.parameters.court", "wrongType"),
        ];
        assert_refused(function, request, &found);
    }
}

#[test]
fn the_other_functions_take_no_edition_of_the_terms() {
    let takes = Vec::from_iter(questions().into_iter().map(|(function, _)| function));
    for function in FUNCTIONS.iter().filter(|function| !takes.contains(function)) {
        let found = refused(function, json!({ "editions": { "terms": PUBLISHED } }));
        // Retention goes by a text of the privacy policy.
        let path = if *function == "retention" { "editions.terms" } else { "editions" };
        assert!(found.contains(&(path.to_owned(), "unknownField".to_owned())), "{function}");
    }
}

#[test]
fn retention_takes_the_text_of_the_policy_that_it_goes_by() {
    let asked = |edition: &str| json!({ "asOf": TODAY, "lastMarketingSentOn": TODAY, "editions": { "privacy": edition } });
    assert_eq!(ask("retention", asked("privacy-sv-undated"))["keepUntil"], "2029-11-20");
    let found = [("editions.privacy", "unknownEdition")];
    assert_refused("retention", asked("privacy-de"), &found);
}
