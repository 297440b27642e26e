//! The clauses of the terms: the inventory, row by row, and who cites them.

use crate::corpus::corpus;
use crate::support::*;
use serde_json::{Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};
use upfront_terms::base::clause;

/// Every statement of the terms with the number it is printed under and the kinds of the inventory it can have.
const INVENTORY: [(&str, &str, &str); 62] = [
    ("1.1", "1.1", "definition eligibility"),
    ("1.1.1", "1.1.1", "eligibility"),
    ("1.1.2", "1.1.2", "eligibility"),
    ("1.1.3", "1.1.3", "eligibility"),
    ("1.2", "1.2", "exclusion"),
    ("2.1", "2.1", "definition"),
    ("2.1.1", "2.1.1", "definition procedure"),
    ("2.1.2", "2.1.2", "definition"),
    ("3.1", "3.1", "whoPays"),
    ("3.2", "3.2", "procedure"),
    ("3.3", "3.3", "procedure"),
    ("3.4", "3.4", "exclusion"),
    ("4.1", "4.1", "procedure"),
    ("4.2a", "4.2", "right"),
    ("4.2b", "4.2", "definition"),
    ("4.2c", "4.2", "whoPays"),
    ("4.3", "4.3", "procedure"),
    ("5.1", "5.1", "fee"),
    ("5.2a", "5.2", "procedure"),
    ("5.2b", "5.2", "right deadline"),
    ("6.1a", "6.1", "fee"),
    ("6.1b", "6.1", "fee"),
    ("6.1c", "6.1", "whoPays"),
    ("6.2a", "6.2", "right procedure"),
    ("6.2b", "6.2", "deadline"),
    ("6.2c", "6.2", "fee"),
    ("6.2d", "6.2", "whoPays"),
    ("6.2e", "6.2", "exclusion"),
    ("6.3a", "6.3", "procedure deadline"),
    ("6.3b", "6.3", "whoPays"),
    ("6.3c", "6.3", "fee"),
    ("7.1a", "7.1", "exclusion"),
    ("7.1b", "7.1", "exclusion"),
    ("7.1c", "7.1", "exclusion"),
    ("7.1d", "7.1", "exclusion"),
    ("7.1e", "7.1", "exclusion"),
    ("7.2", "7.2", "exclusion"),
    ("7.3", "7.3", "exclusion"),
    ("7.4", "7.4", "right"),
    ("7.5", "7.5", "right disclosure"),
    ("8.1a", "8.1", "right"),
    ("8.1b", "8.1", "deadline"),
    ("8.2", "8.2", "deadline"),
    ("8.3", "8.3", "right exclusion"),
    ("8.3.1", "8.3.1", "right exclusion"),
    ("8.3.2", "8.3.2", "right exclusion"),
    ("9.1a", "9.1", "procedure"),
    ("9.1b", "9.1", "fee"),
    ("9.2a", "9.2", "deadline"),
    ("9.2b", "9.2", "deadline"),
    ("9.3", "9.3", "disclosure"),
    ("10.1", "10.1", "definition"),
    ("11.1a", "11.1", "deadline"),
    ("11.1b", "11.1", "interest"),
    ("11.1c", "11.1", "right"),
    ("12.1a", "12.1", "whoPays"),
    ("12.1b", "12.1", "whoPays"),
    ("12.2", "12.2", "exclusion"),
    ("12.3", "12.3", "exclusion"),
    ("13.1", "13.1", "procedure"),
    ("13.2", "13.2", "procedure"),
    ("13.3", "13.3", "procedure"),
];

fn table() -> Vec<Json> {
    let shown = |clause| serde_json::to_value(clause).unwrap_or_default();
    clause::CLAUSES.iter().map(shown).collect()
}

fn of_terms() -> Vec<Json> {
    table().into_iter().filter(|clause| clause["document"] == "terms").collect()
}

#[test]
fn the_table_is_the_inventory_in_the_documents_order() {
    let found: Vec<_> = of_terms().iter().map(|clause| text(&clause["id"]).to_owned()).collect();
    let expected: Vec<_> = INVENTORY.iter().map(|(id, ..)| format!("terms/{id}")).collect();
    assert_eq!(found, expected);
}

#[test]
fn each_clause_is_found_under_the_number_in_print_and_is_of_a_kind_of_the_inventory() {
    for (clause, (_, section, kinds)) in of_terms().iter().zip(INVENTORY) {
        assert_eq!(clause["section"], section, "{clause}");
        assert!(kinds.split(' ').any(|kind| clause["kind"] == kind), "{clause}");
    }
}

#[test]
fn every_clause_has_a_status_and_a_reason_where_it_is_not_before_submission() {
    for clause in table() {
        match text(&clause["status"]) {
            "computed" | "shown" => assert_eq!(clause.get("why"), None, "{clause}"),
            "notBeforeSubmission" => assert!(!text(&clause["why"]).is_empty(), "{clause}"),
            status => panic!("{status}"),
        }
    }
}

#[test]
fn no_clause_is_listed_twice() {
    let ids: BTreeSet<_> = clause::CLAUSES.iter().map(|clause| clause.id).collect();
    assert_eq!(ids.len(), clause::CLAUSES.len());
}

/// Every object of an answer that gives reasons.
fn citing<'a>(json: &'a Json, found: &mut Vec<&'a Json>) {
    match json {
        Json::Object(fields) => {
            if fields.contains_key("because") {
                found.push(json);
            }
            fields.values().for_each(|inner| citing(inner, found));
        }
        Json::Array(entries) => entries.iter().for_each(|inner| citing(inner, found)),
        _ => {}
    }
}

/// What each answer of the corpus says by each clause.
fn said() -> BTreeMap<String, BTreeSet<String>> {
    let mut said = BTreeMap::<String, BTreeSet<String>>::new();
    for asked in corpus() {
        let mut by_clause = BTreeMap::<&str, Vec<&Json>>::new();
        let mut found = Vec::new();
        citing(&asked.answer, &mut found);
        for object in found {
            clauses(object)
                .into_iter()
                .for_each(|clause| by_clause.entry(clause).or_default().push(object));
        }
        for clause in clause::CLAUSES.iter() {
            let id = clause.id.name();
            let objects = by_clause.remove(id).unwrap_or_default();
            said.entry(id.to_owned()).or_default().insert(json!(objects).to_string());
        }
        assert!(by_clause.is_empty(), "cited and not in the table: {by_clause:?}");
    }
    said
}

#[test]
fn every_clause_is_cited_by_an_answer_and_every_citation_is_in_the_table() {
    let said = said();
    for clause in of_terms() {
        let id = text(&clause["id"]);
        let ever = said.get(id).is_some_and(|answers| answers.iter().any(|answer| answer != "[]"));
        assert!(ever, "no answer of the corpus cites {id}");
    }
}

#[test]
fn what_is_computed_from_a_clause_changes_with_the_facts() {
    let said = said();
    for clause in of_terms().iter().filter(|clause| clause["status"] == "computed") {
        let id = text(&clause["id"]);
        assert!(
            said.get(id).is_some_and(|answers| answers.len() > 1),
            "{id} says the same to everybody"
        );
    }
}

#[test]
fn every_clause_that_a_reading_or_an_edition_names_is_in_the_table() {
    let table: BTreeSet<_> =
        clause::CLAUSES.iter().map(|clause| clause.id.name().to_owned()).collect();
    let readings = serde_json::to_value(upfront_terms::cite::reading::READINGS).unwrap_or_default();
    for reading in list(&readings) {
        for clause in texts(&reading["clauses"]) {
            assert!(table.contains(clause), "{clause}");
        }
    }
    let editions =
        serde_json::to_value(upfront_terms::edition::listed::editions()).unwrap_or_default();
    for parameter in list(&editions).iter().flat_map(|edition| list(&edition["parameters"])) {
        if let Some(clause) = parameter["clause"].as_str() {
            assert!(table.contains(clause), "{clause}");
        }
    }
}

#[test]
fn the_readings_are_those_of_the_inventory_the_default_first() {
    let expected: [(&str, &[&str], &[&str]); 11] = [
        ("applicability", &["A-01"], &["threeAnswers", "eitherSuffices", "bothNeeded"]),
        ("periodEndOnClosedDay", &["A-03", "A-14"], &["notMoved", "nextWorkingDay"]),
        ("receiptOnClosedDay", &["A-05"], &["weekOfReceipt", "nextWorkingDay"]),
        ("closedDays", &["A-06"], &["statutory", "publicHolidays", "banks"]),
        ("turnaroundScope", &["A-08"], &["standardServices", "allWorkshopServices"]),
        ("paymentOnClosedDay", &["A-09"], &["notMoved", "nextWorkingDay"]),
        (
            "commencedMonth",
            &["A-10"],
            &["dayAfterDue", "dueAnniversary", "dueAnniversaryInclusive", "calendarMonths"],
        ),
        ("legalMaximum", &["A-11"], &["compareAmounts", "compareRates"]),
        ("dayCount", &["A-12"], &["actual365", "actualActual", "halfOpen"]),
        ("investigationFee", &["A-16"], &["oncePerMatter", "oncePerItem"]),
        ("rounding", &["A-17"], &["halfUpOnce", "halfEvenOnce", "halfUpEachMonth"]),
    ];
    let readings = serde_json::to_value(upfront_terms::cite::reading::READINGS).unwrap_or_default();
    let of_terms: Vec<_> = list(&readings)
        .iter()
        .filter(|reading| {
            texts(&reading["clauses"]).iter().any(|clause| clause.starts_with("terms/"))
        })
        .collect();
    assert_eq!(of_terms.len(), expected.len());
    for (reading, (name, points, choices)) in of_terms.into_iter().zip(expected) {
        assert_eq!(text(&reading["name"]), name);
        assert_eq!(texts(&reading["points"]), points, "{name}");
        assert_eq!(texts(&reading["choices"]), choices, "{name}");
        assert_eq!(Some(&text(&reading["default"])), choices.first(), "{name}");
    }
}
