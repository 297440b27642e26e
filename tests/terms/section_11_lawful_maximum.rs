//! 11.1, "or the lawful maximum when lower": a maximum that is given, and how the two are compared.

use crate::support::*;
use serde_json::{Value as Json, json};

fn consumer(due_on: &str, as_of: &str) -> Json {
    json!({ "principal": "10000.00", "dueOn": due_on, "asOf": as_of, "customer": "consumer" })
}

fn given(maximum: Json, due_on: &str, as_of: &str, comparison: &str) -> (String, String) {
    let request = with(&consumer(due_on, as_of), json!({ "legalMaximum": maximum }));
    let answer = ask("lateInterest", under(&request, "legalMaximum", comparison));
    (text(&answer["interest"]).to_owned(), text(&answer["limitedBy"]).to_owned())
}

fn limited(interest: &str, by: &str) -> (String, String) {
    (interest.to_owned(), by.to_owned())
}

#[test]
fn amounts_are_compared_and_not_rates() {
    let on_28_february = |percent: &str, comparison: &str| {
        given(json!({ "annualPercent": percent }), "2026-01-31", "2026-02-28", comparison)
    };
    // One month: 200. Twenty-eight days at 30 %: 230.14; at 25 %: 191.78; at 23 %: 176.44.
    assert_eq!(on_28_february("30", "compareAmounts"), limited("200.00", "contract"));
    assert_eq!(on_28_february("25", "compareAmounts"), limited("191.78", "law"));
    assert_eq!(on_28_february("23", "compareAmounts"), limited("176.44", "law"));
}

#[test]
fn rates_can_be_compared_and_the_lower_charged_alone() {
    let on_28_february = |percent: &str| {
        given(json!({ "annualPercent": percent }), "2026-01-31", "2026-02-28", "compareRates")
    };
    assert_eq!(on_28_february("30"), limited("200.00", "contract"));
    // 25 % a year is more than twelve times 2 %, though its amount would be less.
    assert_eq!(on_28_february("25"), limited("200.00", "contract"));
    assert_eq!(on_28_february("24"), limited("200.00", "contract"));
    assert_eq!(on_28_february("23"), limited("176.44", "law"));
}

#[test]
fn the_lower_rate_can_give_the_higher_amount_and_only_the_interpretation_of_rates_charges_it() {
    // January has thirty-one days: at 23.9 % they come to 202.99, the month to 200.
    let january = |comparison: &str| {
        given(json!({ "annualPercent": "23.9" }), "2025-12-31", "2026-01-31", comparison)
    };
    assert_eq!(january("compareAmounts"), limited("200.00", "contract"));
    assert_eq!(january("compareRates"), limited("202.99", "law"));
}

#[test]
fn a_consumers_lawful_rate_is_always_below_the_contracts() {
    let request = consumer("2026-01-31", "2026-03-02");
    let answer = ask("lateInterest", under(&request, "legalMaximum", "compareRates"));
    assert_eq!((text(&answer["interest"]), text(&answer["limitedBy"])), ("80.14", "law"));
}

#[test]
fn a_lawful_maximum_can_be_given_by_the_month() {
    let two_months = |percent: &str| {
        given(json!({ "monthlyPercent": percent }), "2026-01-31", "2026-03-02", "compareAmounts")
    };
    assert_eq!(two_months("1.5"), limited("300.00", "law"));
    assert_eq!(two_months("2"), limited("400.00", "contract"));
    assert_eq!(two_months("3"), limited("400.00", "contract"));
    let by_rate =
        given(json!({ "monthlyPercent": "1.5" }), "2026-01-31", "2026-03-02", "compareRates");
    assert_eq!(by_rate, limited("300.00", "law"));
}

#[test]
fn a_maximum_by_the_month_is_one_segment_at_twelve_times_its_rate() {
    let given = json!({ "legalMaximum": { "monthlyPercent": "1.5" } });
    let answer = ask("lateInterest", with(&consumer("2026-01-31", "2026-03-02"), given));
    let days = json!({
        "from": "2026-02-01", "to": "2026-03-02", "annualPercent": "18.00", "days": 30,
        "amount": "300.000000", "source": "given",
    });
    assert_eq!(answer["segments"], json!([days]));
    assert_eq!(fact(&answer, "legalMaximum.monthlyPercent"), "1.50");
}

#[test]
fn a_given_maximum_limits_a_business_too_and_is_cited_as_a_fact() {
    let given = json!({ "customer": "business", "legalMaximum": { "annualPercent": "12" } });
    let answer = ask("lateInterest", with(&consumer("2026-01-31", "2026-03-02"), given));
    // Thirty days at 12 %.
    assert_eq!((text(&answer["interest"]), text(&answer["limitedBy"])), ("98.63", "law"));
    assert_eq!(fact(&answer, "legalMaximum.annualPercent"), "12.00");
    assert_eq!(answer["stale"], false);
}

#[test]
fn paid_in_time_nothing_is_owed_however_large_the_amount_and_its_maximum() {
    let largest = json!({
        "principal": "999999999999999.99", "legalMaximum": { "monthlyPercent": "9999.999999" },
    });
    let request = with(&consumer("2026-01-31", "2026-01-31"), largest);
    let answer = ask("lateInterest", under(&request, "rounding", "halfUpEachMonth"));
    assert_eq!((text(&answer["interest"]), text(&answer["legalMaximum"])), ("0.00", "0.00"));
}

#[test]
fn a_maximum_of_nothing_allows_nothing() {
    let nothing =
        given(json!({ "annualPercent": 0 }), "2026-01-31", "2026-03-02", "compareAmounts");
    assert_eq!(nothing, limited("0.00", "law"));
}
