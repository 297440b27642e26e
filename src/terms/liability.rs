//! Section 12: risk, insurance, excluded losses, and the most the provider can owe.

use super::courses;
use super::rule::{Rule, Shown};
use super::sending::may_be_sent;
use crate::answer::finding::FindingId;
use crate::base::clause::terms as t;
use crate::base::error::{Result, RulesError};
use crate::base::money::{MICRO_PERCENT_IN_ONE, Money, Percent, Rounding};
use crate::base::names::{FactName, ItemFact};
use crate::cite::because::Because;
use crate::facts::FactRef::OfItem;
use crate::facts::Facts;
use serde::Serialize;

/// The findings of section 12.
pub(crate) const FINDINGS: &[Rule] = &[
    Rule::disclosure(FindingId::RiskWhileWithProvider, &[t::C12_1A, t::C3_1]).when(may_be_sent),
    Rule::right(FindingId::ReturnIsInsured, &[t::C12_1B])
        .when(|matter| may_be_sent(matter) && courses::may_be_returned(matter.facts)),
    Rule::exclusion(FindingId::ExcludedLosses, &[t::C12_2]),
    Rule::disclosure(FindingId::LiabilityCapped, &[t::C12_3])
        .from(&[
            OfItem(ItemFact::ReplacementValue),
            OfItem(ItemFact::WearPercent),
            OfItem(ItemFact::Quantity),
        ])
        .with(&[Shown::Cap]),
];

/// The most the provider can owe for all products of a matter (12.3): one cap for the whole agreement (A-26), rounded once
/// (A-17). `None` until the value of every item is given. Wear that is not given counts as none.
///
/// # Errors
/// `overflow` past 92 quadrillion kroner.
///
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::base::money::{Money, Percent};
/// use upfront_terms::base::names::Service;
/// use upfront_terms::facts::{Facts, Item};
/// use upfront_terms::terms::liability::cap_of;
/// let worn = Item {
///     quantity: 2,
///     replacement_value: Some(Money::from_kroner(1000)),
///     wear: Percent::parse("35"),
///     ..Item::of(Service::Repair)
/// };
/// let facts = Facts::on(Date::parse("2026-11-20").unwrap());
/// let cap = |items| cap_of(&Facts { items, ..facts.clone() });
/// assert_eq!(cap(vec![worn])?, Some(Money::from_kroner(1300)));
/// assert_eq!(cap(vec![worn, Item::of(Service::Repair)])?, None);
/// # Ok::<(), upfront_terms::base::error::RulesError>(())
/// ```
pub fn cap_of(facts: &Facts<'_>) -> Result<Option<Money>> {
    if facts.items.is_empty() {
        return Ok(None);
    }
    let mut micro_ore: i128 = 0;
    for item in &facts.items {
        let Some(value) = item.replacement_value else { return Ok(None) };
        let wear = item.wear.unwrap_or(Percent::ZERO);
        let rest = value.times(item.quantity)?.micro_less_percent(wear);
        micro_ore = micro_ore.checked_add(rest).ok_or_else(RulesError::overflow)?;
    }
    Money::from_fraction(micro_ore, MICRO_PERCENT_IN_ONE, Rounding::HalfUp).map(Some)
}

/// The most the provider can owe, in kroner.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LiabilityCap {
    /// The replacement value less wear, never below zero.
    pub cap: Money,
    /// Whether wear was given. Without it, the cap is the full value, and the real one may be lower.
    pub wear_given: bool,
    /// What can be claimed of the loss; `None` where no claim is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payable: Option<Money>,
    /// Why.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}

/// How much a product is worn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wear {
    /// By this much of its value.
    Amount(Money),
    /// By this percentage of its value.
    Percent(Percent),
}

/// A loss, and what the product is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loss {
    /// What one new product costs.
    pub replacement_value: Money,
    /// The product's ordinary wear, where it is known.
    pub wear: Option<Wear>,
    /// What is claimed, where something is.
    pub claim: Option<Money>,
    /// Whether 12.2 excludes a loss of its kind, where that is known.
    pub excluded: Option<bool>,
}

/// The most the provider can owe for a loss (12.2, 12.3): the replacement value less wear, never below zero. Of a loss that
/// 12.2 excludes, nothing can be claimed.
///
/// # Errors
/// `overflow` past 92 quadrillion kroner.
///
/// # Example: wear of more than the value, a percentage of wear, and a loss that is excluded
/// ```
/// use upfront_terms::base::money::{Money, Percent};
/// use upfront_terms::terms::liability::{Loss, Wear, cap};
/// let kroner = Money::from_kroner;
/// let loss = Loss { replacement_value: kroner(100), wear: None, claim: Some(kroner(80)), excluded: None };
/// assert_eq!(cap(&loss).unwrap().payable, Some(kroner(80)));
/// let worn = Loss { wear: Some(Wear::Amount(kroner(120))), ..loss };
/// assert_eq!(cap(&worn).unwrap().cap, Money::ZERO);
/// let by_a_third = Loss { wear: Percent::parse("33.333333").map(Wear::Percent), ..loss };
/// assert_eq!(cap(&by_a_third).unwrap().cap, Money::from_ore(66_67));
/// let excluded = Loss { excluded: Some(true), ..loss };
/// assert_eq!(cap(&excluded).unwrap().payable, Some(Money::ZERO));
/// ```
pub fn cap(loss: &Loss) -> Result<LiabilityCap> {
    let (amount, percent) = match loss.wear {
        Some(Wear::Amount(amount)) => (Some(amount), None),
        Some(Wear::Percent(percent)) => (None, Some(percent)),
        None => (None, None),
    };
    let cap = match loss.wear {
        Some(Wear::Amount(wear)) => loss.replacement_value.less(wear),
        Some(Wear::Percent(percent)) => loss.replacement_value.less_percent(percent)?,
        None => loss.replacement_value,
    };
    let is_excluded = loss.excluded == Some(true);
    let payable =
        if is_excluded { Some(Money::ZERO) } else { loss.claim.map(|claim| claim.min(cap)) };
    let clauses: &'static [_] = if is_excluded { &[t::C12_3, t::C12_2] } else { &[t::C12_3] };
    let because = Because::of(clauses)
        .fact(FactName::ReplacementValue, loss.replacement_value)
        .known(FactName::WearPercent, percent)
        .known(FactName::Wear, amount)
        .known(FactName::Claim, loss.claim)
        .known(FactName::ExcludedLoss, loss.excluded);
    Ok(LiabilityCap { cap, wear_given: loss.wear.is_some(), payable, because })
}
