//! What paying late costs, with its reasons.

use super::claim::{Claim, LegalMaximum};
use super::rates::Segment;
use super::rules::{InterestCharge, InterestLimit, Rules};
use super::steps::{Step, steps};
use crate::base::clause::terms as t;
use crate::base::date::Date;
use crate::base::error::Result;
use crate::base::money::{Money, Percent};
use crate::base::names::{FactName, ParameterName};
use crate::cite::because::{Because, Reasons};
use crate::cite::fact::YearlyRate;
use crate::cite::interpretation::Interpretations;
use crate::edition::law::surcharge;
use crate::edition::terms::Edition;
use serde::Serialize;

/// What paying late costs.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LateInterest {
    /// What is owed, without interest.
    pub principal: Money,
    /// The day of payment.
    pub due_on: Date,
    /// The day it is paid.
    pub as_of: Date,
    /// Months commenced by the interpretation of A-10.
    pub months_commenced: u32,
    /// The interest by the terms alone.
    pub contractual: Money,
    /// The most the law allows; `None` where it sets no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legal_maximum: Option<Money>,
    /// The interest that is owed: one of the two, by the interpretation of A-11.
    pub interest: Money,
    /// Principal and interest.
    pub total: Money,
    /// Which of the two is owed.
    pub limited_by: InterestLimit,
    /// The statutory amount, rate by rate.
    pub segments: Vec<Segment>,
    /// How the interest grows up to that day: every day on which its curve bends, of the first [`MOST_MONTHS`](super::steps::MOST_MONTHS) commenced months,
    /// and after them as long as the law's yearly rates set it.
    pub steps: Vec<Step>,
    /// Whether the days reach past the last published rate.
    pub stale: bool,
    /// Why.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}

/// What paying a claim late costs (11.1b): the terms' interest for each commenced month, or the lawful maximum where
/// that is lower. On the due date and before, nothing is owed.
///
/// Amounts are kroner to the øre, rates per cent. The terms' interest counts months by the interpretation of A-10, the law's
/// counts days by that of A-12; A-11 says how the two are compared, and A-17 how they are rounded.
///
/// # Errors
/// - `noRate` for a consumer's days before the reference-rate table, which begins on 1 January 2013;
/// - `invalidMoney` for a principal, `invalidPercent` for a lawful maximum below zero;
/// - `overflow` for a result past 92 quadrillion kroner;
/// - `outOfRange` for days past the year 9999.
///
/// # Example: the due date and the day after
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::base::names::Customer;
/// use upfront_terms::base::money::Money;
/// use upfront_terms::cite::interpretation::Interpretations;
/// use upfront_terms::edition::terms::CURRENT;
/// use upfront_terms::terms::interest::{Claim, InterestLimit, late_interest};
///
/// let owed = |as_of| {
///     let claim = Claim {
///         principal: Money::from_kroner(1000),
///         due_on: Date::parse("2026-01-30").unwrap(),
///         as_of: Date::parse(as_of).unwrap(),
///         customer: Customer::Business,
///         legal_maximum: None,
///     };
///     late_interest(&claim, CURRENT, Interpretations::default())
/// };
/// assert_eq!(owed("2026-01-30")?.interest, Money::ZERO);
/// let next_day = owed("2026-01-31")?;
/// assert_eq!((next_day.months_commenced, next_day.interest), (1, Money::from_kroner(20)));
/// assert_eq!(next_day.limited_by, InterestLimit::Contract);
/// // Months begin on the 31st, or on the last day of a month that has none.
/// let steps = owed("2026-04-30")?.steps;
/// let days: Vec<String> = steps.iter().map(|step| step.on.to_string()).collect();
/// assert_eq!(days, ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]);
/// assert_eq!(steps[1].interest, Money::from_kroner(40));
/// # Ok::<(), upfront_terms::base::error::RulesError>(())
/// ```
///
/// # Example: half an øre
/// ```
/// # use upfront_terms::base::date::Date;
/// # use upfront_terms::base::names::Customer;
/// # use upfront_terms::base::money::Money;
/// # use upfront_terms::cite::interpretation::{Interpretations, Rounding};
/// # use upfront_terms::edition::terms::CURRENT;
/// # use upfront_terms::terms::interest::{Claim, late_interest};
/// let owed = |as_of, rounding| {
///     let claim = Claim {
///         principal: Money::from_ore(25),
///         due_on: Date::parse("2026-01-01").unwrap(),
///         as_of: Date::parse(as_of).unwrap(),
///         customer: Customer::Business,
///         legal_maximum: None,
///     };
///     let interpretations = Interpretations { rounding, ..Interpretations::default() };
///     late_interest(&claim, CURRENT, interpretations).map(|late| late.interest.ore())
/// };
/// // A month on 25 øre is half an øre: it goes up, or to the even side.
/// assert_eq!(owed("2026-01-02", Rounding::HalfUpOnce)?, 1);
/// assert_eq!(owed("2026-01-02", Rounding::HalfEvenOnce)?, 0);
/// // Three are one and a half; rounded one by one they are three.
/// assert_eq!(owed("2026-03-02", Rounding::HalfUpOnce)?, 2);
/// assert_eq!(owed("2026-03-02", Rounding::HalfEvenOnce)?, 2);
/// assert_eq!(owed("2026-03-02", Rounding::HalfUpEachMonth)?, 3);
/// # Ok::<(), upfront_terms::base::error::RulesError>(())
/// ```
///
/// # Example: a given maximum, over the end of a leap year
/// ```
/// # use upfront_terms::base::date::Date;
/// # use upfront_terms::base::names::Customer;
/// # use upfront_terms::base::money::{Money, Percent};
/// # use upfront_terms::cite::interpretation::{DayCount, Interpretations};
/// # use upfront_terms::edition::terms::CURRENT;
/// use upfront_terms::terms::interest::{Claim, LegalMaximum, late_interest};
/// let claim = Claim {
///     principal: Money::from_kroner(10_000),
///     due_on: Date::parse("2028-12-30").unwrap(),
///     as_of: Date::parse("2029-01-01").unwrap(),
///     customer: Customer::Business,
///     legal_maximum: Percent::parse("10").map(LegalMaximum::Annual),
/// };
/// let amounts = |day_count| {
///     let interpretations = Interpretations { day_count, ..Interpretations::default() };
///     let late = late_interest(&claim, CURRENT, interpretations)?;
///     let amounts = late.segments.iter().map(|segment| segment.amount.to_string());
///     Ok::<Vec<String>, upfront_terms::base::error::RulesError>(amounts.collect())
/// };
/// // Two days over 365; or one over 366 and one over 365.
/// assert_eq!(amounts(DayCount::Actual365)?, ["5.479452"]);
/// assert_eq!(amounts(DayCount::ActualActual)?, ["2.732240", "2.739726"]);
/// # Ok::<(), upfront_terms::base::error::RulesError>(())
/// ```
///
/// # Example: where the table of rates begins and ends
/// ```
/// # use upfront_terms::base::date::Date;
/// # use upfront_terms::base::error::IssueCode;
/// # use upfront_terms::base::names::Customer;
/// # use upfront_terms::edition::law::rates_end;
/// # use upfront_terms::base::money::Money;
/// # use upfront_terms::cite::interpretation::Interpretations;
/// # use upfront_terms::edition::terms::CURRENT;
/// # use upfront_terms::terms::interest::{Claim, InterestLimit, late_interest};
/// let owed = |due_on, as_of| {
///     let claim = Claim {
///         principal: Money::from_kroner(1000),
///         due_on,
///         as_of,
///         customer: Customer::Consumer,
///         legal_maximum: None,
///     };
///     late_interest(&claim, CURRENT, Interpretations::default())
/// };
/// let day = |text| Date::parse(text).unwrap();
/// // The first late day is the first with a rate, or the day before it.
/// assert!(owed(day("2012-12-31"), day("2013-01-10")).is_ok());
/// let error = owed(day("2012-12-30"), day("2013-01-10")).unwrap_err();
/// assert_eq!((error.issues[0].path.as_str(), error.issues[0].code), ("dueOn", IssueCode::NoRate));
/// // Past its end the last rate goes on, and the answer says so.
/// let end = rates_end().unwrap();
/// let last_known = owed(day("2026-12-01"), end.previous()?)?;
/// assert_eq!((last_known.limited_by, last_known.stale), (InterestLimit::Law, false));
/// let stale = owed(day("2026-12-01"), end)?;
/// assert!(stale.stale);
/// assert_eq!(stale.segments.last().map(|segment| (segment.from, segment.stale)), Some((end, true)));
/// # Ok::<(), upfront_terms::base::error::RulesError>(())
/// ```
pub fn late_interest(
    claim: &Claim,
    terms: &Edition,
    interpretations: Interpretations,
) -> Result<LateInterest> {
    with_reasons(claim, terms, interpretations, Reasons::Told)
}

/// The same, with reasons or without.
pub(crate) fn with_reasons(
    claim: &Claim,
    terms: &Edition,
    interpretations: Interpretations,
    reasons: Reasons,
) -> Result<LateInterest> {
    let rules = Rules::of(terms, claim.legal_maximum, interpretations)?;
    let (period, charge) = rules.paid_on(claim, claim.as_of)?;
    let segments = rules.segments(claim, &period)?;
    Ok(LateInterest {
        principal: claim.principal,
        due_on: claim.due_on,
        as_of: claim.as_of,
        months_commenced: charge.months_commenced,
        contractual: charge.contractual,
        legal_maximum: charge.legal_maximum,
        interest: charge.interest,
        total: charge.total,
        limited_by: charge.limited_by,
        steps: steps(&rules, claim, charge.months_commenced, &segments)?,
        stale: charge.stale,
        because: because(claim, &charge, &segments, terms, interpretations, reasons),
        segments,
    })
}

/// What paying a claim late costs, without reasons, segments and steps.
pub(crate) fn charge(
    claim: &Claim,
    terms: &Edition,
    interpretations: Interpretations,
) -> Result<InterestCharge> {
    let rules = Rules::of(terms, claim.legal_maximum, interpretations)?;
    rules.paid_on(claim, claim.as_of).map(|(_, charge)| charge)
}

fn because(
    claim: &Claim,
    charge: &InterestCharge,
    segments: &[Segment],
    terms: &Edition,
    interpretations: Interpretations,
    reasons: Reasons,
) -> Because {
    let because = terms
        .because(reasons, &[t::C11_1B])
        .fact(FactName::Principal, claim.principal)
        .fact(FactName::DueOn, claim.due_on)
        .fact(FactName::AsOf, claim.as_of)
        .fact(FactName::Customer, claim.customer)
        .parameter(&terms.monthly_interest)
        .interpretation(interpretations.commenced_month)
        .interpretation(interpretations.rounding);
    if charge.legal_maximum.is_none() {
        return because;
    }
    let because = because
        .interpretation(interpretations.legal_maximum)
        .interpretation(interpretations.day_count);
    if because.is_left_out() {
        return because;
    }
    match claim.legal_maximum {
        Some(LegalMaximum::Annual(rate)) => because.fact(FactName::LegalMaximumAnnualPercent, rate),
        Some(LegalMaximum::Monthly(rate)) => {
            because.fact(FactName::LegalMaximumMonthlyPercent, rate)
        }
        None => {
            let points = surcharge(claim.due_on).unwrap_or(Percent::ZERO);
            let rate_of = |segment: &Segment| YearlyRate {
                from: segment.from,
                annual_percent: segment.annual_percent,
            };
            let rates: Vec<YearlyRate> = segments.iter().map(rate_of).collect();
            because
                .law(ParameterName::LawfulInterestSurcharge, points)
                .law(ParameterName::LawfulInterest, rates)
        }
    }
}
