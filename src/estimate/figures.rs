//! The four figures of an estimate without the rest and without reasons, for lists that show many matters.
//!
//! The figures come from the same functions as an estimate. There is no rule in this file.

use super::values;
use crate::answer::total::WithVat;
use crate::base::date::Date;
use crate::base::error::Result;
use crate::base::money::Money;
use crate::facts::Facts;
use crate::terms::contradictions::refuse_contradictions;
use crate::terms::{courses, matter, prices, repair, time};
use serde::Serialize;

/// What a matter costs, when it is done, how long the repair estimate holds, and what paying late costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    /// What it costs.
    pub range: FiguresRange,
    /// The last counted working day, once the product's arrival in the workshop is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completed_on: Option<Date>,
    /// Whether the terms state that time for every possible outcome.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completion_stated: Option<bool>,
    /// The last day of the repair estimate, once it is sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repair_estimate_valid_until: Option<Date>,
    /// What paying late costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interest: Option<Money>,
}

/// What the customer can have to pay on any course of the matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FiguresRange {
    /// What must be paid at least.
    pub min: Money,
    /// What can be charged at most; `None` while something has no price.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<Money>,
    /// The minimum with VAT.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_incl_vat: Option<Money>,
    /// The maximum with VAT.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_incl_vat: Option<Money>,
}

/// The four figures for the facts of a matter, the same as in its [`estimate`](super::estimate()).
///
/// # Errors
/// `order` and `conflict` for facts that contradict each other; `overflow` and `outOfRange` where a figure cannot be stated.
///
/// # Example: two sample tests, invoiced and paid late
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::base::money::{Money, MoneyRange};
/// use upfront_terms::base::names::{Customer, Service};
/// use upfront_terms::estimate::figures::figures;
/// use upfront_terms::facts::RateCard;
/// use upfront_terms::facts::{Facts, Item};
/// let day = |text| Date::parse(text).unwrap();
/// let kroner = |kroner| MoneyRange::exactly(Money::from_kroner(kroner));
/// let facts = Facts {
///     customer: Some(Customer::Business),
///     on_site: Some(false),
///     items: vec![Item { quantity: 2, ..Item::of(Service::SampleTest) }],
///     received_on: Some(day("2026-12-14")),
///     invoiced_on: Some(day("2027-01-15")),
///     rate_card: RateCard {
///         sample_test: Some(kroner(180)),
///         outbound_shipping: Some(kroner(95)),
///         return_shipping: Some(kroner(95)),
///         ..RateCard::default()
///     },
///     ..Facts::on(day("2027-03-15"))
/// };
/// let figures = figures(&facts)?;
/// assert_eq!(figures.range.max, Some(Money::from_kroner(95 + 2 * 180 + 95)));
/// assert_eq!(figures.completed_on, Some(day("2027-01-13")));
/// assert_eq!(figures.completion_stated, Some(true));
/// // 2 % for each of two months on 455.00: shipping to the workshop is not owed to the provider.
/// assert_eq!(figures.interest, Some(Money::from_ore(18_20)));
/// # Ok::<(), upfront_terms::base::error::RulesError>(())
/// ```
pub fn figures(facts: &Facts<'_>) -> Result<Figures> {
    refuse_contradictions(facts)?;
    of_facts(facts)
}

/// The same of facts that do not contradict each other.
pub(crate) fn of_facts(facts: &Facts<'_>) -> Result<Figures> {
    let outcomes = matter::outcomes(facts);
    let range = courses::range(facts)?;
    // In the order of the estimate, which refuses for the first that cannot be stated.
    let interest = values::late(facts, range)?.map(|late| late.interest);
    let total = range.total;
    let WithVat { min: min_incl_vat, max: max_incl_vat, .. } = prices::with_vat(&total, facts)?;
    let completed_on = time::dates_of(facts)?.map(|dates| dates.completed_on);
    let is_stated = |_| outcomes.iter().all(|outcome| time::is_stated(facts, *outcome));
    let repair_estimate_valid_until =
        repair::dates_of(facts, &outcomes)?.map(|dates| dates.valid_until.on);
    Ok(Figures {
        range: FiguresRange { min: total.min, max: total.max(), min_incl_vat, max_incl_vat },
        completed_on,
        completion_stated: completed_on.map(is_stated),
        repair_estimate_valid_until,
        interest,
    })
}
