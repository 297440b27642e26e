//! Storage: the policy's own three years, longer holds, and what has no date.

use crate::support::*;
use crate::*;

fn retention(sent: &str, as_of: &str) -> Json {
    ask("retention", json!({ "lastMarketingSentOn": sent, "asOf": as_of }))
}

#[track_caller]
fn assert_kept(sent: &str, until: &str, delete_from: &str) {
    let kept = retention(sent, sent);
    assert_eq!(
        (text(&kept["keepUntil"]), text(&kept["deleteFrom"])),
        (until, delete_from),
        "{sent}"
    );
}

#[test]
fn contact_has_no_end_that_can_be_computed() {
    for id in ["serviceRequest", "marketingEmail"] {
        let effect = effect(id);
        let data = &effect["kept"][0];
        assert_eq!((text(&data["what"]), text(&data["endsWith"])), ("data", "contact"), "{id}");
        assert_eq!((data.get("keepUntil"), data.get("rule")), (None, None));
        assert_cites(data, &["storage.1", "storage.2", "storage.5"]);
    }
}

#[test]
fn for_web_event_survey_and_account_data_no_time_is_stated() {
    for id in ["tracking", "profiling", "events", "survey", "account"] {
        let effect = effect(id);
        let kept = list(&effect["kept"]);
        let [data] = kept else { panic!("{kept:?}") };
        assert_eq!((text(&data["what"]), text(&data["modality"])), ("data", "unstated"), "{id}");
        assert_eq!(data.get("endsWith"), None);
        assert_cites(data, &["introduction.3"]);
    }
    let answer = effects(json!({}));
    assert_eq!(finding(&answer, "storageTimeUnstated")["modality"], "unstated");
    assert_eq!(finding(&answer, "storagePlaceUnstated")["modality"], "unstated");
}

#[test]
fn proof_is_kept_three_years_after_the_last_message_that_day_included() {
    assert_kept("2026-10-01", "2029-10-01", "2029-10-02");
    assert_kept("2025-12-31", "2028-12-31", "2029-01-01");
}

#[test]
fn three_years_after_a_leap_day_end_with_february() {
    assert_kept("2024-02-29", "2027-02-28", "2027-03-01");
    assert_kept("2025-02-28", "2028-02-28", "2028-02-29");
}

#[test]
fn on_the_last_day_it_may_be_kept_and_on_the_next_it_may_not() {
    assert_eq!(retention("2023-11-20", "2026-11-20")["mayKeep"], true);
    assert_eq!(retention("2023-11-20", "2026-11-21")["mayKeep"], false);
    assert_eq!(retention("2023-11-20", "2023-11-20")["mayKeep"], true);
}

#[test]
fn three_years_ending_on_a_closed_day_are_not_moved_unless_it_is_read_so() {
    // 28 February 2027 is a Sunday.
    let request = json!({ "lastMarketingSentOn": "2024-02-29", "asOf": "2027-03-01" });
    let stays = ask("retention", request.clone());
    assert_eq!((text(&stays["keepUntil"]), &stays["mayKeep"]), ("2027-02-28", &json!(false)));
    assert_eq!(interpretations(&stays), ["closedDays=statutory", "periodEndOnClosedDay=notMoved"]);
    let moved = ask("retention", under(&request, "periodEndOnClosedDay", "nextWorkingDay"));
    assert_eq!(
        (text(&moved["keepUntil"]), text(&moved["deleteFrom"])),
        ("2027-03-01", "2027-03-02")
    );
    assert_eq!(moved["mayKeep"], true);
}

#[test]
fn ending_on_a_working_day_no_interpretation_is_relied_on() {
    // 2 October 2028 is a Monday.
    let kept = retention("2025-10-02", "2026-11-20");
    assert_eq!(text(&kept["keepUntil"]), "2028-10-02");
    assert!(interpretations(&kept).is_empty());
}

#[test]
fn before_a_message_is_sent_there_is_a_rule_and_no_date() {
    let kept = ask("retention", json!({ "asOf": TODAY }));
    assert_eq!((kept.get("keepUntil"), kept.get("deleteFrom")), (None, None));
    assert_eq!(kept["mayKeep"], true);
    let rule = json!({ "after": "lastMarketingSentOn", "count": 3, "unit": "years" });
    assert_eq!(kept["rule"], rule);
}

#[test]
fn it_is_marked_as_the_policys_own_words_and_rests_on_its_clause() {
    let kept = retention("2026-10-01", "2026-11-20");
    assert_eq!(kept["source"], "policy");
    assert_cites(&kept, &["storage.3", "introduction.3"]);
    assert_eq!(fact(&kept, "lastMarketingSentOn"), "2026-10-01");
    assert_eq!(parameter(&kept, "consentProofKept"), 3);
}

fn held(holds: Json) -> Json {
    let base = json!({ "lastMarketingSentOn": "2026-10-01", "asOf": TODAY });
    ask("retention", with(&base, json!({ "holds": holds })))
}

#[test]
fn a_longer_hold_lengthens_it_and_names_its_clause() {
    let expected = [
        ("documentation", "storage.2"),
        ("contract", "storage.2"),
        ("legalRequirement", "storage.2"),
        ("otherDataInMessage", "storage.4"),
        ("claim", "storage.5"),
    ];
    for (reason, clause) in expected {
        let kept = held(json!([{ "reason": reason, "until": "2031-12-31" }]));
        assert_eq!(text(&kept["keepUntil"]), "2031-12-31", "{reason}");
        assert_eq!(text(&kept["deleteFrom"]), "2032-01-01", "{reason}");
        assert_eq!(kept["heldFor"], reason);
        assert_cites(&kept, &["storage.3", "introduction.3", clause]);
    }
}

#[test]
fn a_hold_that_ends_before_the_three_years_changes_nothing() {
    for until in ["2029-10-01", "2029-09-30", "2020-01-01"] {
        let kept = held(json!([{ "reason": "claim", "until": until }]));
        assert_eq!(
            (text(&kept["keepUntil"]), kept.get("heldFor")),
            ("2029-10-01", None),
            "{until}"
        );
    }
}

#[test]
fn of_several_holds_the_longest_counts() {
    let kept = held(json!([
        { "reason": "contract", "until": "2030-01-01" },
        { "reason": "claim", "until": "2033-06-30" },
        { "reason": "legalRequirement", "until": "2031-12-31" },
    ]));
    assert_eq!((text(&kept["keepUntil"]), text(&kept["heldFor"])), ("2033-06-30", "claim"));
}

#[test]
fn while_a_hold_has_no_end_there_is_no_date_and_it_may_be_kept() {
    let kept = held(
        json!([{ "reason": "legalRequirement", "until": "2031-12-31" }, { "reason": "claim" }]),
    );
    assert_eq!((kept.get("keepUntil"), kept.get("deleteFrom")), (None, None));
    assert_eq!((text(&kept["heldFor"]), &kept["mayKeep"]), ("claim", &json!(true)));
    let request = json!({ "lastMarketingSentOn": "2020-01-01", "asOf": TODAY, "holds": [{ "reason": "claim" }] });
    assert_eq!(ask("retention", request)["mayKeep"], true);
}

#[test]
fn the_proof_stands_beside_the_marketing_choice_with_the_same_date() {
    let request = json!({ "policy": "en", "asOf": TODAY, "choices": {}, "lastMarketingSentOn": "2026-10-01" });
    let answer = ask("consentEffects", request);
    let kept = list(&choice(&answer, "marketingEmail")["kept"]);
    let [_, proof] = kept else { panic!("{kept:?}") };
    assert_eq!(proof["what"], "proofOfConsent");
    assert_eq!(
        (text(&proof["keepUntil"]), text(&proof["deleteFrom"])),
        ("2029-10-01", "2029-10-02")
    );
    assert_cites(proof, &["storage.3", "introduction.3"]);
}

#[test]
fn a_day_before_the_message_is_refused() {
    let request = json!({ "lastMarketingSentOn": "2026-11-21", "asOf": TODAY });
    assert_refused("retention", request.clone(), &[("asOf", "order")]);
    let effects = with(&request, json!({ "policy": "en", "choices": {} }));
    assert_refused("consentEffects", effects, &[("asOf", "order")]);
}

#[test]
fn past_the_calendar_there_is_no_answer() {
    let request = json!({ "lastMarketingSentOn": "9998-01-01", "asOf": "9998-01-01" });
    assert_refused("retention", request, &[("", "outOfRange")]);
    let last = json!({ "lastMarketingSentOn": "9996-12-31", "asOf": "9996-12-31" });
    assert_refused("retention", last, &[("", "outOfRange")]);
}

#[test]
fn a_hold_without_a_reason_or_with_another_is_refused() {
    let request = |hold: Json| json!({ "asOf": TODAY, "holds": [hold] });
    assert_refused("retention", request(json!({})), &[("holds[0].reason", "missing")]);
    let other = json!({ "reason": "habit", "until": "2026-02-30" });
    let expected = [("holds[0].reason", "unknownChoice"), ("holds[0].until", "invalidDate")];
    assert_refused("retention", request(other), &expected);
    let many = json!({ "asOf": TODAY, "holds": vec![json!({ "reason": "claim" }); 21] });
    assert_refused("retention", many, &[("holds", "tooMany")]);
}
