//! Purposes and profiling.

use crate::support::*;
use crate::*;

#[test]
fn each_choice_has_its_purposes_with_the_clause_of_each() {
    let expected: [(&str, &[&str], &[&str]); 7] = [
        ("serviceRequest", &["followUpQueries", "queriesAndComplaints"], &["2", "8"]),
        ("marketingEmail", &["improveServiceAndMarketing", "directMarketing"], &["3", "4"]),
        (
            "tracking",
            &["improveWebsite", "improveServiceAndMarketing", "statistics"],
            &["1", "3", "12"],
        ),
        ("profiling", &["profiling"], &["13"]),
        ("events", &["improveServiceAndMarketing", "directMarketing"], &["3", "4"]),
        ("survey", &["improveServiceAndMarketing", "statistics"], &["3", "12"]),
        ("account", &["improveWebsite", "followUpQueries"], &["1", "2"]),
    ];
    let answer = effects(json!({}));
    for (id, purposes, numbers) in expected {
        let stated = &choice(&answer, id)["purposes"];
        assert_eq!(ids(stated), purposes, "{id}");
        let clauses: Vec<_> = numbers.iter().map(|number| format!("purposes.{number}")).collect();
        assert_cites(stated, &clauses.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

#[test]
fn some_purposes_go_on_whatever_is_chosen() {
    for choices in [json!({}), all(&CHOICES, "given"), all(&CHOICES, "refused")] {
        let answer = effects(choices);
        assert_eq!(ids_of(&answer["anyway"]), ["legalDuties", "legitimateInterests"]);
        let duties = named(&answer["anyway"], "legalDuties");
        let purposes = ["complyWithLaw", "documentCompliance", "securityBreaches", "inspections"];
        assert_eq!(ids(&duties["purposes"]), purposes);
        assert_cites(
            &duties["purposes"],
            &["purposes.5", "purposes.6", "purposes.9", "purposes.10"],
        );
    }
}

#[test]
fn all_thirteen_purposes_are_told() {
    let answer = effects(json!({}));
    let entries = list(&answer["choices"]).iter().chain(list(&answer["anyway"]));
    let told: std::collections::BTreeSet<_> =
        entries.flat_map(|entry| clauses(&entry["purposes"])).collect();
    let expected: std::collections::BTreeSet<_> =
        (1..=13).map(|number| format!("privacy/purposes.{number}")).collect();
    assert_eq!(told, expected.iter().map(String::as_str).collect());
}

#[test]
fn profiling_discloses_the_wider_text_to_all_and_says_whose_it_is() {
    for (policy, wider) in [("en", true), ("sv", false)] {
        let answer =
            ask("consentEffects", json!({ "policy": policy, "asOf": TODAY, "choices": {} }));
        let profiling = &answer["profiling"];
        let expected = json!([
            { "id": "segmentation", "statedBy": ["privacy-en-2021-11-15", "privacy-sv-undated"] },
            { "id": "leadClassification", "statedBy": ["privacy-sv-undated"] },
            { "id": "targetPersonPreparation", "statedBy": ["privacy-sv-undated"] },
        ]);
        assert_eq!(profiling["uses"], expected, "{policy}");
        assert_eq!(profiling["wider"], wider, "{policy}");
        assert_cites(profiling, &["purposes.13"]);
        let told = findings(&answer, "profilingWiderInOtherText");
        assert_eq!(told.len(), usize::from(wider), "{policy}");
        if let [told] = told.as_slice() {
            assert_eq!(told["values"]["edition"], "privacy-sv-undated");
            assert_cites(told, &["purposes.13"]);
        }
    }
}

#[test]
fn profiling_takes_visits_and_clicks_from_tracking_and_reaches_people_by_marketing() {
    for (state, met) in [("given", true), ("refused", false)] {
        let answer = effects(json!({ "tracking": state, "profiling": "given" }));
        let depends_on = list(&choice(&answer, "profiling")["dependsOn"]);
        let [tracking, marketing] = depends_on else { panic!("{depends_on:?}") };
        assert_eq!(tracking["choice"], "tracking");
        assert_eq!((text(&tracking["takes"]), &tracking["met"]), ("visitsAndClicks", &json!(met)));
        assert_cites(tracking, &["purposes.13"]);
        assert_eq!(fact(tracking, "choices.tracking"), state);
        assert_eq!(marketing["choice"], "marketingEmail");
        assert_eq!((text(&marketing["takes"]), &marketing["met"]), ("messages", &json!(false)));
    }
}

#[test]
fn tracking_in_emails_has_something_to_track_only_where_emails_are_sent() {
    let answer = effects(json!({ "marketingEmail": "given" }));
    let depends_on = list(&choice(&answer, "tracking")["dependsOn"]);
    let [marketing] = depends_on else { panic!("{depends_on:?}") };
    assert_eq!(marketing["choice"], "marketingEmail");
    assert_eq!((text(&marketing["takes"]), &marketing["met"]), ("opensAndClicks", &json!(true)));
}

#[test]
fn automated_decisions_are_not_mentioned() {
    let gap = effects(json!({}));
    let gap = finding(&gap, "automatedDecisionsUnstated");
    assert_eq!(gap["modality"], "unstated");
    assert_cites(gap, &["purposes.13"]);
}
