//! 1: whether the terms apply, in three answers.

use crate::support::*;
use serde_json::{Value as Json, json};

fn matter(on_portal: bool, sold_under_other_terms: bool, other_agreement: bool) -> Json {
    json!({
        "asOf": TODAY,
        "createdOnPortal": on_portal,
        "soldUnderOtherTerms": sold_under_other_terms,
        "otherServiceAgreement": other_agreement,
    })
}

fn answer(request: Json) -> String {
    text(&ask("estimate", request)["applicability"]["answer"]).to_owned()
}

#[test]
fn the_terms_apply_where_all_three_conditions_hold_under_every_interpretation() {
    let matter = matter(true, false, false);
    for choice in ["threeAnswers", "eitherSuffices", "bothNeeded"] {
        assert_eq!(answer(under(&matter, "applicability", choice)), "applies", "{choice}");
    }
}

#[test]
fn other_terms_must_be_looked_at_where_only_one_of_the_two_conditions_holds() {
    assert_eq!(answer(matter(true, true, false)), "check");
    assert_eq!(answer(matter(true, false, true)), "check");
}

#[test]
fn the_terms_do_not_apply_where_neither_of_the_two_conditions_holds() {
    for choice in ["threeAnswers", "eitherSuffices", "bothNeeded"] {
        let matter = under(&matter(true, true, true), "applicability", choice);
        assert_eq!(answer(matter), "doesNotApply", "{choice}");
    }
}

#[test]
fn the_terms_do_not_apply_without_a_matter_on_the_portal_whatever_else_holds() {
    for choice in ["threeAnswers", "eitherSuffices", "bothNeeded"] {
        for (sold, agreed) in [(false, false), (false, true), (true, false), (true, true)] {
            let matter = under(&matter(false, sold, agreed), "applicability", choice);
            assert_eq!(answer(matter), "doesNotApply", "{choice} {sold} {agreed}");
        }
    }
}

#[test]
fn one_condition_is_enough_where_and_or_is_read_as_or() {
    for (sold, agreed) in [(true, false), (false, true)] {
        let matter = under(&matter(true, sold, agreed), "applicability", "eitherSuffices");
        assert_eq!(answer(matter), "applies");
    }
}

#[test]
fn one_condition_is_not_enough_where_and_or_is_read_as_and() {
    for (sold, agreed) in [(true, false), (false, true)] {
        let matter = under(&matter(true, sold, agreed), "applicability", "bothNeeded");
        assert_eq!(answer(matter), "doesNotApply");
    }
}

#[test]
fn nothing_known_leaves_the_answer_open() {
    assert_eq!(answer(nothing_known()), "check");
}

#[test]
fn an_unknown_condition_leaves_the_answer_open_unless_it_is_the_same_either_way() {
    let known = |fields: Json| with(&nothing_known(), fields);
    // No matter on the portal: the other two cannot change that.
    assert_eq!(answer(known(json!({ "createdOnPortal": false }))), "doesNotApply");
    // Neither of the two holds: the portal cannot change that.
    let neither = json!({ "soldUnderOtherTerms": true, "otherServiceAgreement": true });
    assert_eq!(answer(known(neither)), "doesNotApply");
    // Both hold: without the portal they do not apply, with it they do.
    let both = json!({ "soldUnderOtherTerms": false, "otherServiceAgreement": false });
    assert_eq!(answer(known(both)), "check");
    // On the portal and one holds: enough where one suffices.
    let one = known(json!({ "createdOnPortal": true, "soldUnderOtherTerms": false }));
    assert_eq!(answer(one.clone()), "check");
    assert_eq!(answer(under(&one, "applicability", "eitherSuffices")), "applies");
    assert_eq!(answer(under(&one, "applicability", "bothNeeded")), "check");
}

#[test]
fn the_answer_rests_on_the_three_conditions_the_facts_given_and_the_interpretation() {
    let estimate = ask("estimate", matter(true, false, true));
    let applicability = &estimate["applicability"];
    assert_clauses(applicability, &["1.1", "1.1.1", "1.1.2", "1.1.3"]);
    assert_eq!(fact(applicability, "createdOnPortal"), true);
    assert_eq!(fact(applicability, "soldUnderOtherTerms"), false);
    assert_eq!(fact(applicability, "otherServiceAgreement"), true);
    assert_eq!(interpretations(applicability), ["applicability=threeAnswers"]);
}

#[test]
fn an_estimate_says_what_another_interpretation_of_and_or_would_have_given() {
    let estimate = ask("estimate", matter(true, false, true));
    let changed = |choice| changes(&estimate, "applicability", choice);
    assert_eq!(changed("eitherSuffices"), ["applicability.answer: check -> applies"]);
    assert_eq!(changed("bothNeeded"), ["applicability.answer: check -> doesNotApply"]);
}

#[test]
fn where_every_interpretation_agrees_no_other_choice_would_have_changed_anything() {
    let estimate = ask("estimate", matter(true, false, false));
    assert!(changes(&estimate, "applicability", "eitherSuffices").is_empty());
    assert!(changes(&estimate, "applicability", "bothNeeded").is_empty());
    assert_eq!(assumption(&estimate, "applicability").get("otherwise"), None);
}

#[test]
fn the_matter_must_be_created_on_the_portal_until_it_is() {
    let created = |known: Json| ask("estimate", with(&nothing_known(), known));
    for not_yet in [json!({}), json!({ "createdOnPortal": false })] {
        let estimate = created(not_yet);
        let duty = finding(&estimate, "createMatterOnPortal");
        assert_eq!(duty["kind"], "duty");
        assert_clauses(duty, &["1.1.1"]);
    }
    let done = created(json!({ "createdOnPortal": true }));
    assert!(findings(&done, "createMatterOnPortal").is_empty());
}

#[test]
fn a_product_sold_under_other_terms_is_sent_to_those() {
    let estimate = ask("estimate", matter(true, true, false));
    let warning = finding(&estimate, "soldUnderOtherTerms");
    assert_eq!(warning["kind"], "warning");
    assert_clauses(warning, &["1.1.2"]);
    assert_eq!(fact(warning, "soldUnderOtherTerms"), true);
    assert!(findings(&estimate, "coveredByOtherAgreement").is_empty());
}

#[test]
fn a_product_under_another_service_agreement_is_sent_to_that() {
    let estimate = ask("estimate", matter(true, false, true));
    let warning = finding(&estimate, "coveredByOtherAgreement");
    assert_eq!(warning["kind"], "warning");
    assert_clauses(warning, &["1.1.3"]);
    assert_eq!(fact(warning, "otherServiceAgreement"), true);
    assert!(findings(&estimate, "soldUnderOtherTerms").is_empty());
}

#[test]
fn an_unknown_condition_warns_of_nothing() {
    let estimate = ask("estimate", nothing_known());
    assert!(findings(&estimate, "soldUnderOtherTerms").is_empty());
    assert!(findings(&estimate, "coveredByOtherAgreement").is_empty());
}

#[test]
fn the_customers_own_conditions_do_not_count() {
    let estimate = ask("estimate", nothing_known());
    let finding = finding(&estimate, "customersOwnConditions");
    assert_eq!(finding["kind"], "exclusion");
    assert_clauses(finding, &["1.2"]);
}

#[test]
fn what_the_terms_would_give_is_told_even_where_they_do_not_apply() {
    let estimate = ask("estimate", with(&plain_repair(), json!({ "createdOnPortal": false })));
    assert_eq!(estimate["applicability"]["answer"], "doesNotApply");
    assert_eq!(outcomes(&estimate), ["repair"]);
}

#[test]
fn the_three_conditions_are_asked_for_while_they_are_unknown() {
    let estimate = ask("estimate", nothing_known());
    for (fact, clause) in [
        ("createdOnPortal", "terms/1.1.1"),
        ("soldUnderOtherTerms", "terms/1.1.2"),
        ("otherServiceAgreement", "terms/1.1.3"),
    ] {
        let asked = list(&estimate["missing"]).iter().find(|missing| missing["fact"] == fact);
        assert_eq!(asked.map(|asked| &asked["narrows"]), Some(&json!("applicability")), "{fact}");
        assert_eq!(asked.map(|asked| &asked["clauses"]), Some(&json!([clause])), "{fact}");
    }
    let known = ask("estimate", matter(true, true, false));
    assert!(!missing(&known).iter().any(|fact| {
        ["createdOnPortal", "soldUnderOtherTerms", "otherServiceAgreement"].contains(fact)
    }));
}
