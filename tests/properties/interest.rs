//! Late interest.

use crate::calendar::parsed;
use crate::draw::*;
use crate::support::*;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value as Json, json};
use upfront_terms::base::date::Date;
use upfront_terms::base::money::Money;

fn ore(amount: &Json) -> i64 {
    Money::parse(text(amount)).unwrap_or_else(|| panic!("{amount} is no amount")).ore()
}

fn interest(principal: i64, due_on: Date, as_of: Date, customer: &str, readings: &Json) -> Json {
    let principal = Money::from_ore(principal).to_string();
    let request = json!({
        "principal": principal, "dueOn": due_on, "asOf": as_of, "customer": customer, "readings": readings,
    });
    ask("lateInterest", request)
}

/// A due date from 2013, from which the reference rates are known.
fn due_date() -> impl Strategy<Value = Date> {
    (4_750u64..11_000).prop_map(day)
}

fn customer() -> impl Strategy<Value = &'static str> {
    select(vec!["business", "consumer"])
}

fn later(day: Date, days: u64) -> Date {
    day.plus_days(days).unwrap_or(day)
}

proptest! {
    #![proptest_config(draws(200))]

    #[test]
    fn paying_later_never_costs_less(principal in 0i64..1_000_000_000, due in due_date(), days in 0u64..800, more in 0u64..100, who in customer()) {
        let readings = json!({});
        let first = interest(principal, due, later(due, days), who, &readings);
        let second = interest(principal, due, later(due, days + more), who, &readings);
        prop_assert!(ore(&first["interest"]) <= ore(&second["interest"]));
        prop_assert!(first["monthsCommenced"].as_u64() <= second["monthsCommenced"].as_u64());
    }

    #[test]
    fn owing_more_never_costs_less(principal in 0i64..1_000_000_000, more in 0i64..1_000_000, due in due_date(), days in 0u64..800, who in customer(), readings in any_readings()) {
        let first = interest(principal, due, later(due, days), who, &readings);
        let second = interest(principal + more, due, later(due, days), who, &readings);
        prop_assert!(ore(&first["interest"]) <= ore(&second["interest"]));
    }

    #[test]
    fn where_amounts_are_compared_interest_is_the_lower_of_contract_and_law(principal in 0i64..1_000_000_000, due in due_date(), days in 0u64..800, percent in 0u32..80) {
        let request = json!({
            "principal": Money::from_ore(principal).to_string(), "dueOn": due, "asOf": later(due, days),
            "customer": "consumer", "legalMaximum": { "annualPercent": percent },
        });
        let answer = ask("lateInterest", request);
        let (contract, law) = (ore(&answer["contractual"]), ore(&answer["legalMaximum"]));
        prop_assert_eq!(ore(&answer["interest"]), contract.min(law));
        prop_assert_eq!(answer["limitedBy"] == "law", law < contract);
    }

    #[test]
    fn no_reading_charges_a_consumer_more_than_the_contract_or_the_law(principal in 0i64..1_000_000_000, due in due_date(), days in 0u64..800, readings in any_readings()) {
        let answer = interest(principal, due, later(due, days), "consumer", &readings);
        prop_assert!(ore(&answer["interest"]) <= ore(&answer["legalMaximum"]));
        prop_assert_eq!(ore(&answer["total"]), principal + ore(&answer["interest"]));
    }

    #[test]
    fn the_segments_follow_each_other_and_hold_every_day_once(due in due_date(), days in 1u64..2_000, readings in any_readings()) {
        let answer = interest(1_000_000, due, later(due, days), "consumer", &readings);
        let segments = list(&answer["segments"]);
        let date = |segment: &Json, key: &str| Date::parse(text(&segment[key])).unwrap_or(Date::FIRST);
        let half_open = readings["dayCount"] == "halfOpen";
        let from = if half_open { due } else { later(due, 1) };
        let mut next = from;
        for segment in segments {
            prop_assert_eq!(date(segment, "from"), next);
            let span = date(segment, "to").days_since(next) + 1;
            prop_assert_eq!(segment["days"].as_i64(), Some(span));
            prop_assert!(span > 0);
            next = later(date(segment, "to"), 1);
        }
        prop_assert_eq!(next.days_since(from), days as i64);
    }

    #[test]
    fn the_lawful_amount_is_the_sum_of_its_segments_rounded_once(principal in 0i64..1_000_000_000, due in due_date(), days in 1u64..2_000, readings in any_readings()) {
        let answer = interest(principal, due, later(due, days), "consumer", &readings);
        // In millionths of a krone; each segment is shown to half a millionth.
        let millionths = |amount: &Json| text(amount).replace('.', "").parse::<i64>().unwrap_or(-1);
        let segments = list(&answer["segments"]);
        let sum: i64 = segments.iter().map(|segment| millionths(&segment["amount"])).sum();
        let off = (ore(&answer["legalMaximum"]) * 10_000 - sum).abs();
        prop_assert!(off <= 5_000 + segments.len() as i64, "{off}");
    }

    #[test]
    fn months_are_as_many_as_the_days_allow(due in due_date(), days in 1u64..2_000, readings in any_readings()) {
        let answer = interest(100, due, later(due, days), "business", &readings);
        let months = answer["monthsCommenced"].as_u64().unwrap_or(0);
        // No month has more than 31 days; the shortest has 28, and a first and a last one can have commenced.
        prop_assert!(months >= days.div_ceil(31), "{months}");
        prop_assert!(months <= days / 28 + 2, "{months}");
    }

    #[test]
    fn two_per_cent_of_round_amounts_are_exact_under_every_rounding(hundreds in 0i64..10_000_000, due in due_date(), days in 1u64..800, readings in any_readings()) {
        let answer = interest(hundreds * 10_000, due, later(due, days), "business", &readings);
        let months = answer["monthsCommenced"].as_i64().unwrap_or(-1);
        prop_assert_eq!(ore(&answer["contractual"]), hundreds * 200 * months);
    }

    #[test]
    fn the_curve_through_the_steps_is_what_each_day_would_have_answered(principal in 0i64..1_000_000_000, due in due_date(), days in 0u64..1_500, who in customer(), percent in prop::option::of(0u32..60), by in select(vec!["annualPercent", "monthlyPercent"]), readings in any_readings()) {
        let mut request = json!({
            "principal": Money::from_ore(principal).to_string(), "dueOn": due, "asOf": later(due, days),
            "customer": who, "readings": readings,
        });
        if let Some(percent) = percent {
            request["legalMaximum"] = json!({ by: percent });
        }
        let answer = ask("lateInterest", request.clone());
        let steps: Vec<_> = list(&answer["steps"]).iter().map(step).collect();
        let bends = steps.iter().flat_map(|(day, ..)| [day.previous().unwrap_or(*day), *day]);
        let all: Vec<Date> = (0..=days).step_by(17).map(|past| later(due, past)).chain(bends).collect();
        for on in all {
            let asked = ask("lateInterest", with(&request, json!({ "asOf": on })));
            let drawn = drawn(due, &steps, on);
            // Each end of a straight line is rounded to the øre, and so is the day.
            prop_assert!((drawn - ore(&asked["interest"]) as f64).abs() <= 1.0, "{on}: {drawn} {asked}");
            if let Some((_, _, months)) = steps.iter().find(|(day, ..)| *day == on) {
                prop_assert_eq!(&asked["monthsCommenced"], *months);
            }
        }
    }

    #[test]
    fn no_step_is_named_in_vain(principal in 0i64..1_000_000_000, due in due_date(), days in 0u64..4_000, who in customer(), readings in any_readings()) {
        let answer = interest(principal, due, later(due, days), who, &readings);
        let steps = list(&answer["steps"]);
        let days: Vec<Date> = steps.iter().map(|step| parsed(&step["on"])).collect();
        prop_assert!(days.is_sorted_by(|a, b| a < b));
        if who == "business" {
            let months = answer["monthsCommenced"].as_u64().unwrap_or(0);
            prop_assert_eq!(steps.len() as u64, months.min(60));
        }
    }
}

/// A step's day, its interest in øre and whether it rises evenly, and its months.
type Drawn<'a> = (Date, (f64, bool), &'a Json);

fn step(step: &Json) -> Drawn<'_> {
    let evenly = step["rises"] == "evenly";
    (parsed(&step["on"]), (ore(&step["interest"]) as f64, evenly), &step["monthsCommenced"])
}

/// What a page would draw for a day, in øre.
fn drawn(due: Date, steps: &[Drawn<'_>], on: Date) -> f64 {
    let mut before = (due, 0.0);
    for (day, (interest, evenly), _) in steps {
        if *day >= on {
            let share = on.days_since(before.0) as f64 / day.days_since(before.0) as f64;
            return match evenly {
                true => before.1 + (interest - before.1) * share,
                false if *day == on => *interest,
                false => before.1,
            };
        }
        before = (*day, *interest);
    }
    before.1
}
