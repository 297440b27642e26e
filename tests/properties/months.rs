//! Periods of months, and days as they are written.

use crate::draw::*;
use crate::support::*;
use proptest::prelude::*;
use serde_json::json;
use upfront_terms::base::date::Date;

fn is_last_of_month(day: Date) -> bool {
    day.next().is_ok_and(|next| next.day() == 1)
}

proptest! {
    #![proptest_config(draws(400))]

    #[test]
    fn a_period_ends_on_the_same_number_or_on_the_last_day_of_its_month(from in any_day(), months in 0u32..60) {
        let end = from.plus_months(months).unwrap_or(Date::FIRST);
        let total = |day: Date| day.year() * 12 + day.month() as i32;
        prop_assert_eq!(total(end) - total(from), months as i32);
        if end.day() != from.day() {
            prop_assert!(end.day() < from.day() && is_last_of_month(end), "{from} + {months} = {end}");
        }
    }

    #[test]
    fn what_starts_later_or_lasts_longer_never_ends_earlier(from in any_day(), days in 0u64..40, months in 0u32..24, more in 0u32..24) {
        let later = from.plus_days(days).unwrap_or(from);
        prop_assert!(from.plus_months(months) .unwrap_or(Date::FIRST) <= later.plus_months(months + more).unwrap_or(Date::FIRST));
    }

    #[test]
    fn an_estimate_holds_up_to_its_last_day_and_not_on_the_next(sent_on in any_day(), after in 0u64..120, interpretations in any_interpretations()) {
        let as_of = sent_on.plus_days(after).unwrap_or(sent_on);
        let answer = ask("repairEstimateValidity", json!({ "sentOn": sent_on, "asOf": as_of, "interpretations": interpretations }));
        let until = text(&answer["validUntil"]);
        let holds = as_of.to_string().as_str() <= until;
        prop_assert_eq!(answer["status"] == "valid", holds);
        let last = Date::parse(until).unwrap_or(Date::FIRST);
        prop_assert_eq!(answer["daysLeft"].as_i64(), Some(last.days_since(as_of).max(0)));
        // Three months are 89 to 92 days; moving it to a working day can add the five days around Easter.
        prop_assert!((89..=97).contains(&last.days_since(sent_on)), "{until}");
    }

    #[test]
    fn the_warranty_on_work_and_a_repair_estimate_of_the_same_day_end_together(day in any_day(), interpretations in any_interpretations()) {
        let warranty = ask("serviceWarranty", json!({ "deliveredOn": day, "asOf": day, "interpretations": interpretations }));
        let estimate = ask("repairEstimateValidity", json!({ "sentOn": day, "asOf": day, "interpretations": interpretations }));
        prop_assert_eq!(&warranty["warrantyUntil"], &estimate["validUntil"]);
        prop_assert_eq!(&warranty["inWarranty"], true);
    }

    #[test]
    fn a_day_is_read_as_it_is_written(days in 0u64..2_900_000) {
        let day = Date::FIRST.plus_days(days).unwrap_or(Date::FIRST);
        prop_assert_eq!(Date::parse(&day.to_string()), Some(day));
    }

    #[test]
    fn whatever_is_read_as_a_day_is_written_the_same_way(text in "[0-9]{3,5}-[0-9]{1,2}-[0-9]{1,2}|.{0,12}") {
        if let Some(day) = Date::parse(&text) {
            prop_assert_eq!(day.to_string(), text);
        }
    }

    #[test]
    fn a_payment_is_due_within_thirty_days_and_not_after_what_was_agreed(invoiced_on in any_day(), agreed in prop::option::of(0u64..60)) {
        let agreed_payment_on = agreed.and_then(|days| invoiced_on.plus_days(days).ok());
        let mut request = json!({ "invoicedOn": invoiced_on });
        if let Some(agreed_payment_on) = agreed_payment_on {
            request["agreedPaymentOn"] = json!(agreed_payment_on);
        }
        let answer = ask("paymentDue", request);
        let due = Date::parse(text(&answer["dueOn"])).unwrap_or(Date::FIRST);
        prop_assert!((0..=30).contains(&due.days_since(invoiced_on)));
        prop_assert!(agreed_payment_on.is_none_or(|agreed_payment_on| due <= agreed_payment_on));
        prop_assert_eq!(answer["limitedBy"] == "agreed", agreed_payment_on == Some(due));
    }
}
