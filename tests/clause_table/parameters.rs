//! The edition tables: what they hold, that all of it is used, and that nothing of it stands in a rule.

use crate::corpus::corpus;
use crate::support::*;
use serde_json::{Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn editions() -> Json {
    serde_json::to_value(upfront_terms::edition::listed::editions()).unwrap_or_default()
}

fn edition(id: &str) -> Json {
    let editions = editions();
    let found = list(&editions).iter().find(|edition| edition["id"] == id);
    found.unwrap_or_else(|| panic!("no edition {id}")).clone()
}

/// The service department's address on one line, from the part that is nearest to the recipient to the country.
const ADDRESS: &str = concat!(
    // company
    "Kamstrup A/S",
    ", Att. ",
    // department
    "Service department",
    ", ",
    // street
    "Industrivej 28",
    ", ",
    // postal code
    "8660",
    " ",
    // town
    "Skanderborg",
    ", ",
    // country
    "Denmark",
);

/// Every parameter of the terms: name, value, unit, clause.
const TERMS: [(&str, &str, &str, &str); 11] = [
    ("serviceAddress", ADDRESS, "", "3.2"),
    ("investigationFee", "1000.00", "DKK", "6.1b"),
    ("repairEstimateValidity", "3", "months", "6.2b"),
    ("reminderAfter", "3", "months", "6.3a"),
    ("serviceWarranty", "3", "months", "8.1b"),
    ("expectedProcessing", "14", "workingDays", "9.2a"),
    ("currency", "DKK", "", "10.1"),
    ("latestPayment", "30", "days", "11.1a"),
    ("lateInterestPerCommencedMonth", "2.00", "percent", "11.1b"),
    ("court", "Aarhus", "", "13.2"),
    ("governingLaw", "DK", "", "13.3"),
];

#[test]
fn the_undated_english_terms_hold_these_parameters() {
    let edition = edition("service-terms-en-undated");
    assert_eq!((text(&edition["document"]), text(&edition["language"])), ("terms", "en"));
    // The text carries no date, and none is invented.
    assert_eq!(edition.get("appliesFrom"), None);
    let parameters = list(&edition["parameters"]);
    assert_eq!(parameters.len(), TERMS.len());
    for (parameter, (name, value, unit, clause)) in parameters.iter().zip(TERMS) {
        let is_counted = matches!(unit, "days" | "workingDays" | "months");
        let shown = printed(&parameter["value"]);
        assert_eq!((text(&parameter["name"]), shown.as_str()), (name, value));
        // A count is a number, as in an edition of a host's own.
        assert_eq!(parameter["value"].is_number(), is_counted, "{name}");
        assert_eq!(parameter["unit"].as_str().unwrap_or_default(), unit, "{name}");
        assert_eq!(parameter["clause"], format!("terms/{clause}"), "{name}");
        assert!(!text(&parameter["source"]).is_empty(), "{name}");
    }
}

/// The reference rates as published, by half-year.
#[rustfmt::skip]
const REFERENCE_RATES: [(&str, &str); 28] = [
    ("2013-01-01", "0.20"), ("2013-07-01", "0.20"), ("2014-01-01", "0.20"), ("2014-07-01", "0.20"),
    ("2015-01-01", "0.20"), ("2015-07-01", "0.05"), ("2016-01-01", "0.05"), ("2016-07-01", "0.05"),
    ("2017-01-01", "0.05"), ("2017-07-01", "0.05"), ("2018-01-01", "0.05"), ("2018-07-01", "0.05"),
    ("2019-01-01", "0.05"), ("2019-07-01", "0.05"), ("2020-01-01", "0.05"), ("2020-07-01", "0.05"),
    ("2021-01-01", "0.05"), ("2021-07-01", "-0.35"), ("2022-01-01", "-0.45"), ("2022-07-01", "-0.45"),
    ("2023-01-01", "1.90"), ("2023-07-01", "3.25"), ("2024-01-01", "3.75"), ("2024-07-01", "3.50"),
    ("2025-01-01", "2.75"), ("2025-07-01", "1.75"), ("2026-01-01", "1.75"), ("2026-07-01", "2.00"),
];

fn law(name: &str) -> Vec<(String, String)> {
    let law = edition("law-dk");
    let rows = list(&law["parameters"]).iter().filter(|parameter| parameter["name"] == name);
    rows.map(|row| (text(&row["from"]).to_owned(), text(&row["value"]).to_owned())).collect()
}

#[test]
fn the_law_holds_the_published_reference_rates_each_with_its_source() {
    let expected = REFERENCE_RATES.map(|(from, rate)| (from.to_owned(), rate.to_owned()));
    assert_eq!(law("referenceRate"), expected);
    for parameter in list(&edition("law-dk")["parameters"]) {
        assert!(!text(&parameter["source"]).is_empty(), "{parameter}");
        assert_eq!(parameter["unit"], "percent", "{parameter}");
    }
}

#[test]
fn the_surcharge_is_seven_points_and_eight_for_claims_due_from_march_2013() {
    let expected = [("0001-01-01", "7.00"), ("2013-03-01", "8.00")];
    assert_eq!(
        law("lawfulInterestSurcharge"),
        expected.map(|(from, points)| (from.to_owned(), points.to_owned()))
    );
}

/// Every parameter that an answer of the corpus names, with its values.
fn used() -> BTreeMap<String, BTreeSet<String>> {
    fn walk(json: &Json, used: &mut BTreeMap<String, BTreeSet<String>>) {
        match json {
            Json::Object(fields) => {
                let parameters =
                    fields.get("because").and_then(|because| because["parameters"].as_object());
                for (name, value) in parameters.into_iter().flatten() {
                    used.entry(name.clone())
                        .or_default()
                        .insert(value.as_str().map_or_else(|| value.to_string(), str::to_owned));
                }
                fields.values().for_each(|inner| walk(inner, used));
            }
            Json::Array(entries) => entries.iter().for_each(|inner| walk(inner, used)),
            _ => {}
        }
    }
    let mut used = BTreeMap::new();
    corpus().iter().for_each(|asked| walk(&asked.answer, &mut used));
    used
}

#[test]
fn every_parameter_of_the_terms_is_used_with_its_value() {
    let used = used();
    for (name, value, ..) in TERMS {
        assert_eq!(used.get(name), Some(&BTreeSet::from([value.to_owned()])), "{name}");
    }
}

#[test]
fn every_parameter_that_an_answer_names_is_one_of_an_edition() {
    let listed: BTreeSet<_> = list(&editions())
        .iter()
        .flat_map(|edition| list(&edition["parameters"]))
        .map(|parameter| text(&parameter["name"]).to_owned())
        .collect();
    for name in used().keys() {
        // The lawful yearly rates, day by day: reference rate and surcharge, added.
        assert!(listed.contains(name) || name == "lawfulInterest", "{name}");
    }
}

#[test]
fn the_lawful_rates_that_are_cited_are_the_listed_ones_added() {
    let answer = ask(
        "lateInterest",
        json!({ "principal": "1.00", "dueOn": "2013-03-01", "asOf": "2026-12-31", "customer": "consumer" }),
    );
    let of = |rate: &Json| format!("{}: {}", text(&rate["from"]), text(&rate["annualPercent"]));
    let cited: Vec<_> = list(parameter(&answer, "lawfulInterest")).iter().map(of).collect();
    let hundredths = |rate: &str| rate.replace('.', "").parse::<i32>().unwrap_or(i32::MIN);
    let yearly = |rate: &str| {
        let sum = hundredths(rate) + 800;
        format!("{}.{:02}", sum / 100, sum % 100)
    };
    let mut expected =
        REFERENCE_RATES.map(|(from, rate)| format!("{from}: {}", yearly(rate))).to_vec();
    // The first day that bears interest is the day after the due date.
    expected[0] = "2013-03-02: 8.20".to_owned();
    assert_eq!(cited, expected);
}

/// The program text of a file without its comments and its own tests; without its texts too, where only numbers are looked for.
fn program(path: &Path, keep_texts: bool) -> String {
    let source =
        fs::read_to_string(path).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()));
    let rules = source.split("#[cfg(all(test").next().unwrap_or_default();
    let uncommented: Vec<_> =
        rules.lines().map(|line| line.split("//").next().unwrap_or_default()).collect();
    let uncommented = uncommented.join("\n");
    if keep_texts {
        return uncommented;
    }
    uncommented.split('"').step_by(2).collect::<Vec<_>>().join("\"")
}

/// Every file of a folder, and of the folders in it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|problem| panic!("{}: {problem}", folder.display()));
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The rules of the terms.
fn rules() -> Vec<PathBuf> {
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/terms"))
}

#[test]
fn no_rule_holds_a_number_of_the_terms() {
    // Each number as it stands and in hundredths: 1,000 kroner are 100,000 øre, 2 % are 200 hundredths.
    let numbers: BTreeSet<String> = TERMS
        .iter()
        .filter(|(.., unit, _)| !unit.is_empty())
        .flat_map(|(_, value, ..)| {
            let whole = value.split('.').next().unwrap_or_default();
            [whole.to_owned(), format!("{whole}00")]
        })
        .collect();
    let files = rules();
    assert!(files.len() > 10, "the rules have moved");
    for path in files {
        let program = program(&path, false).replace('_', "");
        let words = program.split(|c: char| !c.is_ascii_alphanumeric());
        for word in words.filter(|word| word.starts_with(|c: char| c.is_ascii_digit())) {
            assert!(!numbers.contains(word), "{} holds {word}", path.display());
        }
    }
}

#[test]
fn no_rule_holds_a_text_of_the_terms() {
    for path in rules() {
        let program = program(&path, true);
        for (name, value, ..) in TERMS.iter().filter(|(.., unit, _)| unit.is_empty()) {
            assert!(!program.contains(&format!("\"{value}\"")), "{} holds {name}", path.display());
        }
    }
}

#[test]
fn the_search_for_literals_finds_one_where_there_is_one() {
    let tables = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/edition/terms.rs");
    assert!(program(&tables, false).contains("14"));
    assert!(program(&tables, true).contains("\"Aarhus\""));
}
