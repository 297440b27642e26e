//! 11.1, second half: the answer says itself on which days interest rises, and what is owed on each.

use crate::support::*;
use serde_json::{Value as Json, json};
use upfront_terms::base::date::Date;
use upfront_terms::base::error::{IssueCode, Result};
use upfront_terms::base::money::{Money, Percent};
use upfront_terms::base::names::Customer;
use upfront_terms::cite::reading::Readings;
use upfront_terms::edition::terms::CURRENT;
use upfront_terms::terms::interest::{Claim, LateInterest, LegalMaximum, late_interest};

fn owed(customer: &str, due_on: &str, as_of: &str) -> Json {
    json!({ "principal": "1000.00", "dueOn": due_on, "asOf": as_of, "customer": customer })
}

fn steps(request: Json) -> Vec<(String, u64, String)> {
    let answer = ask("lateInterest", request);
    let step = |step: &Json| {
        let months = step["monthsCommenced"].as_u64().unwrap_or(u64::MAX);
        (text(&step["on"]).to_owned(), months, text(&step["interest"]).to_owned())
    };
    list(&answer["steps"]).iter().map(step).collect()
}

#[track_caller]
fn assert_steps(request: Json, expected: &[(&str, u64, &str)]) {
    let found = steps(request);
    let found: Vec<_> =
        found.iter().map(|(on, months, owed)| (on.as_str(), *months, owed.as_str())).collect();
    assert_eq!(found, expected);
}

#[test]
fn by_the_terms_interest_rises_on_the_first_day_of_each_commenced_month() {
    assert_steps(
        owed("business", "2026-01-30", "2026-04-30"),
        &[
            ("2026-01-31", 1, "20.00"),
            ("2026-02-28", 2, "40.00"),
            ("2026-03-31", 3, "60.00"),
            ("2026-04-30", 4, "80.00"),
        ],
    );
}

#[test]
fn under_the_other_readings_months_begin_on_other_days() {
    let begin = |choice, as_of| {
        let request = under(&owed("business", "2026-01-30", as_of), "commencedMonth", choice);
        steps(request).into_iter().map(|(on, ..)| on).collect::<Vec<_>>()
    };
    assert_eq!(begin("dueAnniversary", "2026-04-01"), ["2026-01-31", "2026-03-01", "2026-03-31"]);
    assert_eq!(
        begin("dueAnniversaryInclusive", "2026-04-01"),
        ["2026-01-31", "2026-02-28", "2026-03-30"]
    );
    assert_eq!(
        begin("calendarMonths", "2026-04-01"),
        ["2026-01-31", "2026-02-01", "2026-03-01", "2026-04-01"]
    );
}

#[test]
fn by_law_interest_bends_on_the_last_day_of_each_rate() {
    // 41 days at 9.75 %, and 72 at 10 % more.
    assert_steps(
        owed("consumer", "2026-05-20", "2026-09-10"),
        &[("2026-06-30", 2, "10.95"), ("2026-09-10", 4, "30.68")],
    );
}

#[test]
fn on_the_due_date_nothing_has_risen_yet() {
    assert_steps(owed("business", "2026-01-30", "2026-01-30"), &[]);
    assert_steps(owed("consumer", "2026-01-30", "2026-01-30"), &[]);
}

#[test]
fn the_first_five_years_of_months_are_named() {
    let found = steps(owed("business", "2010-01-30", "2026-01-31"));
    assert_eq!(found.len(), 60);
    assert_eq!(
        found.last().map(|(on, months, _)| (on.as_str(), *months)),
        Some(("2014-12-31", 60))
    );
}

#[test]
fn a_step_early_in_a_claim_can_be_limited_by_law_where_its_end_is_not() {
    // 2.5 % a month by the day, which the first month's two per cent at once are above for 24 days.
    let more = json!({ "legalMaximum": { "annualPercent": "30" } });
    let request = with(&owed("business", "2026-01-01", "2026-03-31"), more);
    assert_steps(
        request,
        &[
            ("2026-01-25", 1, "19.73"),
            ("2026-01-26", 1, "20.00"),
            ("2026-02-02", 2, "26.30"),
            ("2026-02-18", 2, "39.45"),
            ("2026-02-19", 2, "40.00"),
            ("2026-03-02", 3, "49.32"),
            ("2026-03-14", 3, "59.18"),
            ("2026-03-15", 3, "60.00"),
        ],
    );
}

/// How each step rises: "=" evenly, "|" at once.
fn rises(request: Json) -> String {
    let answer = ask("lateInterest", request);
    let rise = |step: &Json| if step["rises"] == "evenly" { '=' } else { '|' };
    list(&answer["steps"]).iter().map(rise).collect()
}

#[test]
fn interest_rises_at_once_by_the_terms_and_evenly_by_a_yearly_rate() {
    assert_eq!(rises(owed("business", "2026-01-30", "2026-04-30")), "||||");
    assert_eq!(rises(owed("consumer", "2026-05-20", "2026-09-10")), "==");
    let yearly = json!({ "legalMaximum": { "annualPercent": "30" } });
    let both = with(&owed("business", "2026-01-01", "2026-03-31"), yearly);
    assert_eq!(rises(both), "=||=||=|");
    // A monthly maximum rises with the months, too.
    let monthly = json!({ "legalMaximum": { "monthlyPercent": "1" } });
    let request = with(&owed("business", "2026-01-31", "2026-02-28"), monthly);
    assert_eq!(rises(request.clone()), "|");
    assert_steps(request, &[("2026-02-01", 1, "10.00")]);
}

#[test]
fn where_the_day_of_payment_bears_no_interest_the_line_ends_on_it_all_the_same() {
    // One day of 9.75 %, which is 15 June.
    let request = under(&owed("consumer", "2026-06-15", "2026-06-16"), "dayCount", "halfOpen");
    assert_steps(request, &[("2026-06-16", 1, "0.27")]);
    // 30 June bears interest for whoever pays on 1 July.
    let request = under(&owed("consumer", "2026-06-15", "2026-07-10"), "dayCount", "halfOpen");
    assert_steps(request, &[("2026-07-01", 1, "4.27"), ("2026-07-10", 1, "6.74")]);
}

fn typed(principal: Money, legal_maximum: Option<LegalMaximum>) -> Result<LateInterest> {
    let (due_on, as_of) = (Date::FIRST, Date::FIRST.next()?);
    let claim = Claim { principal, due_on, as_of, customer: Customer::Business, legal_maximum };
    late_interest(&claim, CURRENT, Readings::default())
}

#[track_caller]
fn assert_problem(answer: Result<LateInterest>, path: &str, code: IssueCode) {
    let error = answer.err();
    let found = error.as_ref().and_then(|error| error.issues.first());
    assert_eq!(found.map(|issue| (issue.path.as_str(), issue.code)), Some((path, code)));
}

#[test]
fn a_claim_below_zero_is_refused() {
    assert!(typed(Money::ZERO, None).is_ok());
    assert_problem(typed(Money::from_ore(-1), None), "principal", IssueCode::InvalidMoney);
}

#[test]
fn a_lawful_maximum_below_zero_is_refused() {
    let (at, code) = ("legalMaximum", IssueCode::InvalidPercent);
    let below = Percent::from_hundredths(-1);
    assert_problem(typed(Money::ZERO, Some(LegalMaximum::Annual(below))), at, code);
    assert_problem(typed(Money::ZERO, Some(LegalMaximum::Monthly(below))), at, code);
}

#[test]
fn an_amount_that_not_even_twice_64_bits_hold_the_interest_of_is_refused() {
    let most = Money::from_ore(i64::MAX);
    assert_problem(typed(most, None), "", IssueCode::Overflow);
    let rate = Percent::from_hundredths(i32::MAX);
    assert_problem(typed(most, Some(LegalMaximum::Annual(rate))), "", IssueCode::Overflow);
}
