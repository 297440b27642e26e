//! What must hold for any day and any choices.

use crate::support::*;
use crate::*;
use proptest::prelude::*;
use upfront_terms::base::date::Date;

fn any_day() -> impl Strategy<Value = Date> {
    let day = |(year, month, day)| Date::new(year, month, day);
    (1990..2100, 1u32..=12, 1u32..=31).prop_filter_map("no such day", day)
}

fn any_choices() -> impl Strategy<Value = Json> {
    let state = prop::option::of(prop::sample::select(&STATES[..]));
    prop::collection::vec(state, CHOICES.len()).prop_map(|states| {
        let given = CHOICES.iter().zip(states);
        given
            .filter_map(|(id, state)| Some(((*id).to_owned(), json!(state?))))
            .collect::<serde_json::Map<_, _>>()
            .into()
    })
}

fn day(json: &Json) -> Date {
    Date::parse(text(json)).unwrap_or_else(|| panic!("{json} is not a day"))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn deletion_begins_the_day_after_keeping_ends(sent in any_day(), later in 0u64..3000) {
        let as_of = sent.plus_days(later).unwrap_or(sent);
        let kept = ask("retention", json!({ "lastMarketingSentOn": sent, "asOf": as_of }));
        let (until, from) = (day(&kept["keepUntil"]), day(&kept["deleteFrom"]));
        prop_assert_eq!(from.days_since(until), 1);
        prop_assert_eq!(&kept["mayKeep"], &json!(as_of < from));
    }

    #[test]
    fn three_years_are_three_years_of_the_calendar(sent in any_day()) {
        let until = day(&ask("retention", json!({ "lastMarketingSentOn": sent, "asOf": sent }))["keepUntil"]);
        prop_assert_eq!((until.year(), until.month()), (sent.year() + 3, sent.month()));
        prop_assert!(until.day() == sent.day() || (sent.month(), sent.day(), until.day()) == (2, 29, 28));
    }

    #[test]
    fn a_hold_never_shortens(sent in any_day(), until in any_day()) {
        let request = json!({ "lastMarketingSentOn": sent, "asOf": sent });
        let without = day(&ask("retention", request.clone())["keepUntil"]);
        let holds = json!({ "holds": [{ "reason": "claim", "until": until }] });
        let held = day(&ask("retention", with(&request, holds))["keepUntil"]);
        prop_assert_eq!(held, without.max(until));
    }

    #[test]
    fn an_answer_is_due_a_month_later_or_soon_after_and_never_on_a_weekend(received in any_day()) {
        let by = day(&ask("rightsAnswer", json!({ "receivedOn": received }))["answerBy"]);
        prop_assert!((28..=37).contains(&by.days_since(received)), "{by}");
        prop_assert!(by.weekend().is_none(), "{by}");
    }

    #[test]
    fn a_reading_only_ever_moves_an_answer_later(received in any_day()) {
        let request = json!({ "receivedOn": received });
        let by = |choice| day(&ask("rightsAnswer", under(&request, "rightsAnswerOnClosedDay", choice))["answerBy"]);
        prop_assert!(by("notMoved") <= by("publicHolidays"));
        prop_assert!(by("publicHolidays") <= by("closingDays"));
    }

    #[test]
    fn a_complex_request_is_due_later_and_told_when_a_simple_one_is_answered(received in any_day()) {
        let request = json!({ "receivedOn": received });
        let simple = ask("rightsAnswer", request.clone());
        let complex = ask("rightsAnswer", with(&request, json!({ "complex": true })));
        prop_assert_eq!(&complex["extensionNoticeBy"], &simple["answerBy"]);
        prop_assert!(day(&complex["answerBy"]) > day(&simple["answerBy"]));
    }

    #[test]
    fn one_choice_never_changes_what_another_does(choices in any_choices(), which in 0..CHOICES.len(), state in prop::sample::select(&STATES[..])) {
        let Some(changed) = CHOICES.get(which) else { return Ok(()) };
        let before = effects(choices.clone());
        let after = effects(with(&choices, json!({ *changed: state })));
        for id in CHOICES.iter().filter(|id| *id != changed) {
            let without = |effects: &Json| {
                let mut effect = choice(effects, id).clone();
                // Only what it takes from the other choice is told anew.
                effect.as_object_mut().and_then(|fields| fields.remove("dependsOn"));
                effect
            };
            prop_assert_eq!(without(&before), without(&after));
        }
    }

    #[test]
    fn nothing_that_needs_consent_happens_without_it(choices in any_choices()) {
        for effect in list(&effects(choices)["choices"]) {
            let consented = effect["needsConsent"] == false || effect["state"] == "given";
            prop_assert!(effect["mayHappen"] == false || consented, "{effect}");
        }
    }

    #[test]
    fn consent_given_to_the_text_shown_is_never_asked_again(choices in any_choices(), policy in prop::sample::select(&["en", "sv"][..])) {
        let shown = ask("consentEffects", json!({ "policy": policy, "asOf": TODAY, "choices": choices }));
        let given = json!({ "edition": shown["edition"], "hash": shown["hash"], "choices": choices });
        let again = ask("consentsToAskAgain", json!({ "given": given, "now": { "policy": policy } }));
        prop_assert_eq!(&again["askAgain"], &json!(false));
    }
}
