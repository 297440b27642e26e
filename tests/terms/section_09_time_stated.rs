//! 9.2 and 9.3 in an estimate: for which services a time is stated, and what the timeline tells of it.

use crate::support::*;
use serde_json::{Value as Json, json};

fn received(item: Json) -> Json {
    with(&sent_in(item), json!({ "receivedOn": "2026-11-20" }))
}

#[test]
fn a_standard_service_has_its_expected_day_in_the_timeline() {
    let estimate = ask("estimate", received(json!({ "service": "reverification" })));
    // To 22 November; 23-27 (5), 30 November to 4 December (10), 7-10 (14).
    assert_eq!(milestone(&estimate, "received")["date"], "2026-11-20");
    assert_eq!(milestone(&estimate, "weekEnds")["date"], "2026-11-22");
    let done = milestone(&estimate, "expectedCompletion");
    assert_eq!((text(&done["date"]), text(&done["modality"])), ("2026-12-10", "may"));
    assert_clauses(done, &["9.2a", "9.2b", "9.3"]);
    assert_eq!(estimate["turnaround"]["completedOn"], "2026-12-10");
    assert_eq!(texts(&estimate["turnaround"]["statedFor"]), ["standard"]);
}

#[test]
fn for_a_repair_no_time_is_stated_and_what_a_standard_service_would_take_is_shown() {
    let estimate = ask("estimate", received(json!({ "service": "repair" })));
    assert!(!milestones(&estimate).contains(&"expectedCompletion"));
    let told = finding(&estimate, "noTimeStated");
    assert_eq!(told["modality"], "unstated");
    assert_clauses(told, &["9.2a"]);
    assert!(findings(&estimate, "expectedTime").is_empty());
    let shown = &estimate["turnaround"];
    assert!(list(&shown["statedFor"]).is_empty());
    assert_eq!(shown["completedOn"], "2026-12-10");
    assert!(interpretations(shown).contains(&"turnaroundScope=standardServices".to_owned()));
}

#[test]
fn the_time_can_be_read_as_stated_for_everything_done_in_the_workshop() {
    let request = received(json!({ "service": "repair" }));
    let estimate = ask("estimate", under(&request, "turnaroundScope", "allWorkshopServices"));
    assert_eq!(milestone(&estimate, "expectedCompletion")["date"], "2026-12-10");
    assert_eq!(texts(&estimate["turnaround"]["statedFor"]), outcomes(&estimate));
    assert_eq!(findings(&estimate, "noTimeStated").len(), 0);
    let by_default = ask("estimate", request);
    assert_eq!(
        changes(&by_default, "turnaroundScope", "allWorkshopServices"),
        ["timeline.weekEnds: - -> 2026-11-22", "timeline.expectedCompletion: - -> 2026-12-10"]
    );
}

#[test]
fn before_receipt_only_the_rule_is_known() {
    let estimate = ask("estimate", sent_in(json!({ "service": "sampleTest" })));
    let done = milestone(&estimate, "expectedCompletion");
    assert_eq!(
        done["rule"],
        json!({ "after": "receivedOn", "count": 14, "unit": "workingDaysAfterWeek" })
    );
    assert_eq!(done.get("date"), None);
    assert_eq!(done["modality"], "may");
    assert_eq!(estimate.get("turnaround"), None);
    assert!(missing(&estimate).contains(&"receivedOn"));
    let told = finding(&estimate, "expectedTime");
    assert_eq!(
        (text(&told["modality"]), &told["values"]["expectedProcessing"]),
        ("may", &json!(14))
    );
}

#[test]
fn nothing_is_received_and_no_time_is_stated_for_work_on_site() {
    let item = json!({ "service": "sampleTest" });
    let estimate = ask("estimate", with(&received(item), json!({ "onSite": true })));
    assert_eq!(estimate.get("turnaround"), None);
    for id in ["received", "weekEnds", "expectedCompletion"] {
        assert!(!milestones(&estimate).contains(&id), "{id}");
    }
    assert!(
        !missing(&ask(
            "estimate",
            with(&sent_in(json!({ "service": "sampleTest" })), json!({ "onSite": true }))
        ))
        .contains(&"receivedOn")
    );
}

#[test]
fn closed_days_may_make_it_longer_and_no_time_binds() {
    let estimate = ask("estimate", repair());
    let longer = finding(&estimate, "longerOverClosedDays");
    assert_eq!(longer["modality"], "may");
    assert_clauses(longer, &["9.2b"]);
    assert_clauses(finding(&estimate, "timesNotBinding"), &["9.3"]);
}

#[test]
fn an_estimate_says_what_other_closed_days_and_another_day_of_receipt_would_have_given() {
    let request =
        with(&sent_in(json!({ "service": "sampleTest" })), json!({ "receivedOn": "2026-11-29" }));
    let estimate = ask("estimate", request);
    assert!(changes(&estimate, "closedDays", "publicHolidays").is_empty());
    assert_eq!(
        changes(&estimate, "receiptOnClosedDay", "nextWorkingDay"),
        [
            "timeline.weekEnds: 2026-11-29 -> 2026-12-06",
            "timeline.expectedCompletion: 2026-12-17 -> 2026-12-28",
        ]
    );
}

#[test]
fn a_closure_of_the_workshop_moves_the_expected_day_of_an_estimate() {
    let closures = json!([{ "from": "2026-12-07", "to": "2026-12-08", "name": "Stocktaking" }]);
    let request = with(
        &received(json!({ "service": "sampleTest" })),
        json!({ "calendar": { "closures": closures } }),
    );
    // Thursday 10 December without it, two working days later with it: Monday 14.
    assert_eq!(milestone(&ask("estimate", request), "expectedCompletion")["date"], "2026-12-14");
}

#[test]
fn beside_a_repair_the_time_of_a_standard_service_is_still_stated() {
    let items = json!([{ "service": "sampleTest" }, { "service": "repair" }]);
    let request =
        json!({ "asOf": TODAY, "onSite": false, "items": items, "receivedOn": "2026-11-20" });
    let estimate = ask("estimate", request);
    assert_eq!(milestone(&estimate, "expectedCompletion")["date"], "2026-12-10");
    // Each names its own product.
    assert_eq!(milestone(&estimate, "expectedCompletion")["items"], json!([0]));
    assert_eq!(milestone(&estimate, "weekEnds")["items"], json!([0]));
    assert_eq!(milestone(&estimate, "received").get("items"), None);
    assert_eq!(finding(&estimate, "expectedTime")["items"], json!([0]));
    assert_eq!(finding(&estimate, "noTimeStated")["items"], json!([1]));
    // It has its day however the repair ends.
    let turnaround = &estimate["turnaround"];
    assert_eq!(texts(&turnaround["statedFor"]), outcomes(&estimate));
    assert_eq!(turnaround["items"], json!([0]));
}

#[test]
fn where_all_products_are_alike_none_is_named() {
    let all = |service| json!([{ "service": service }, { "service": service }]);
    for (service, stated) in [("sampleTest", true), ("repair", false)] {
        let request = json!({ "asOf": TODAY, "onSite": false, "items": all(service), "receivedOn": "2026-11-20" });
        let estimate = ask("estimate", request);
        let told = finding(&estimate, if stated { "expectedTime" } else { "noTimeStated" });
        assert_eq!(told.get("items"), None, "{service}");
        assert_eq!(estimate["turnaround"].get("items"), None, "{service}");
    }
}

#[test]
fn before_receipt_the_rule_names_its_product_too() {
    let items = json!([{ "service": "repair" }, { "service": "reverification" }]);
    let request = json!({ "asOf": TODAY, "onSite": false, "items": items });
    let estimate = ask("estimate", request.clone());
    assert_eq!(milestone(&estimate, "expectedCompletion")["items"], json!([1]));
    // By the other interpretation the time is stated for both.
    let both = ask("estimate", under(&request, "turnaroundScope", "allWorkshopServices"));
    assert_eq!(milestone(&both, "expectedCompletion").get("items"), None);
    assert_eq!(finding(&both, "expectedTime").get("items"), None);
}

#[test]
fn the_dates_of_a_repair_estimate_name_the_repairs() {
    let items = json!([{ "service": "sampleTest" }, { "service": "repair" }]);
    let request =
        json!({ "asOf": TODAY, "onSite": false, "items": items, "repairEstimateRequested": true });
    let estimate = ask("estimate", request.clone());
    for id in ["repairEstimateValidUntil", "reminderFrom"] {
        assert_eq!(milestone(&estimate, id)["items"], json!([1]), "{id}");
    }
    let sent = ask("estimate", with(&request, json!({ "repairEstimate": { "sentOn": TODAY } })));
    for id in ["repairEstimateSent", "repairEstimateValidUntil", "reminderFrom"] {
        assert_eq!(milestone(&sent, id)["items"], json!([1]), "{id}");
    }
    assert_eq!(milestone(&sent, "paymentDue").get("items"), None);
}

#[test]
fn that_no_time_is_stated_rests_on_a_interpretation() {
    let estimate = ask("estimate", sent_in(json!({ "service": "repair" })));
    let told = finding(&estimate, "noTimeStated");
    assert!(interpretations(told).contains(&"turnaroundScope=standardServices".to_owned()));
    let standard = ask("estimate", sent_in(json!({ "service": "sampleTest" })));
    let told = finding(&standard, "expectedTime");
    assert!(told["because"].get("interpretations").is_none());
    let request = sent_in(json!({ "service": "repair" }));
    let read = ask("estimate", under(&request, "turnaroundScope", "allWorkshopServices"));
    for rests in [finding(&read, "expectedTime"), milestone(&read, "expectedCompletion")] {
        assert!(interpretations(rests).contains(&"turnaroundScope=allWorkshopServices".to_owned()));
    }
}

#[test]
fn on_site_no_time_binds_either() {
    let item = json!({ "service": "repair" });
    let estimate = ask("estimate", json!({ "asOf": TODAY, "onSite": true, "items": [item] }));
    assert_clauses(finding(&estimate, "timesNotBinding"), &["9.3"]);
}
