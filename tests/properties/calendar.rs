//! Working days and the week of receipt.

use crate::draw::*;
use crate::support::*;
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use upfront_terms::base::date::Date;

fn added(from: Date, count: u32, interpretations: &Json) -> Json {
    ask(
        "addWorkingDays",
        json!({ "from": from, "count": count, "interpretations": interpretations }),
    )
}

fn reached(from: Date, count: u32, interpretations: &Json) -> Date {
    parsed(&added(from, count, interpretations)["date"])
}

pub fn parsed(day: &Json) -> Date {
    Date::parse(text(day)).unwrap_or_else(|| panic!("{day} is not a day"))
}

/// 3 January 2000 was a Monday.
fn is_weekend(day: Date) -> bool {
    let monday = Date::new(2000, 1, 3).unwrap_or(Date::FIRST);
    day.days_since(monday).rem_euclid(7) >= 5
}

fn is_listed(day: Date, interpretations: &Json) -> bool {
    let listed =
        ask("closedDays", json!({ "year": day.year(), "interpretations": interpretations }));
    list(&listed).iter().any(|closed| parsed(&closed["date"]) == day)
}

proptest! {
    #![proptest_config(draws(200))]

    #[test]
    fn counting_never_ends_on_a_closed_day(from in any_day(), count in 1u32..60, interpretations in any_interpretations()) {
        let day = reached(from, count, &interpretations);
        prop_assert!(!is_weekend(day), "{day}");
        prop_assert!(!is_listed(day, &interpretations), "{day}");
    }

    #[test]
    fn counting_on_is_counting_at_once(from in any_day(), first in 0u32..40, then in 0u32..40, interpretations in any_interpretations()) {
        let in_two = reached(reached(from, first, &interpretations), then, &interpretations);
        prop_assert_eq!(in_two, reached(from, first + then, &interpretations));
    }

    #[test]
    fn the_days_counted_and_the_days_passed_over_make_up_the_span(from in any_day(), count in 0u32..60, interpretations in any_interpretations()) {
        let answer = added(from, count, &interpretations);
        let span = parsed(&answer["date"]).days_since(from);
        prop_assert_eq!(span, i64::from(count) + list(&answer["passedOver"]).len() as i64);
    }

    #[test]
    fn every_day_passed_over_is_a_weekend_or_listed(from in any_day(), count in 1u32..40, interpretations in any_interpretations()) {
        for closed in list(&added(from, count, &interpretations)["passedOver"]) {
            let day = parsed(&closed["date"]);
            let weekend = closed["kind"] == "weekend";
            prop_assert_eq!(!weekend, is_listed(day, &interpretations), "{}", closed);
            prop_assert!(!weekend || is_weekend(day), "{}", closed);
        }
    }

    #[test]
    fn who_starts_later_is_never_done_earlier(from in any_day(), later in 0u64..30, count in 0u32..40, interpretations in any_interpretations()) {
        let start = from.plus_days(later).unwrap_or(from);
        prop_assert!(reached(from, count, &interpretations) <= reached(start, count, &interpretations));
    }

    #[test]
    fn a_closure_never_makes_it_earlier(from in any_day(), count in 1u32..40, starts in 0u64..40, lasts in 0u64..30) {
        let first = from.plus_days(starts).unwrap_or(from);
        let last = first.plus_days(lasts).unwrap_or(first);
        let closures = json!([{ "from": first, "to": last }]);
        let request = json!({ "from": from, "count": count, "calendar": { "closures": closures } });
        let day = parsed(&ask("addWorkingDays", request)["date"]);
        let without = reached(from, count, &json!({}));
        prop_assert!(without <= day);
        prop_assert!(day < first || last < day, "{} lies in the closure", day);
    }

    #[test]
    fn the_week_of_receipt_ends_on_a_sunday_of_which_fourteen_days_are_counted(received_on in any_day(), interpretations in any_interpretations()) {
        let answer = ask("turnaround", json!({ "receivedOn": received_on, "interpretations": interpretations }));
        let week_end = parsed(&answer["weekEndsOn"]);
        prop_assert!(is_weekend(week_end) && !is_weekend(week_end.plus_days(1).unwrap_or(week_end)));
        prop_assert_eq!(parsed(&answer["completedOn"]), reached(week_end, 14, &interpretations));
        let runs = list(&answer["days"]);
        let ends: Vec<_> = runs.iter().map(|run| (parsed(&run["from"]), parsed(&run["to"]))).collect();
        let counted = runs.iter().zip(&ends).filter(|(run, _)| run["kind"] == "counted");
        prop_assert_eq!(counted.map(|(_, (from, to))| to.days_since(*from) + 1).sum::<i64>(), 14);
        prop_assert_eq!(&answer["workingDays"], 14);
        // One run after the other, from receipt to completion; two that count as the same are one.
        prop_assert_eq!(ends.first().map(|(from, _)| *from), Some(received_on));
        prop_assert_eq!(ends.last().map(|(_, to)| *to), Some(parsed(&answer["completedOn"])));
        prop_assert!(ends.is_sorted_by(|(_, to), (from, _)| from.days_since(*to) == 1));
        let same = |a: &Json, b: &Json| (&a["kind"], &a["code"], &a["name"]) != (&b["kind"], &b["code"], &b["name"]);
        prop_assert!(runs.is_sorted_by(same));
        prop_assert_eq!(&answer["binding"], false);
    }

    #[test]
    fn what_arrives_later_is_never_done_earlier(received_on in any_day(), later in 0u64..30, interpretations in any_interpretations()) {
        let done = |day: Date| parsed(&ask("turnaround", json!({ "receivedOn": day, "interpretations": interpretations }))["completedOn"]);
        prop_assert!(done(received_on) <= done(received_on.plus_days(later).unwrap_or(received_on)));
    }
}
