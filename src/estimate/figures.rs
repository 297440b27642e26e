//! The four answers of an estimate alone, without reasons: for whoever repaints a ledger or a list.
//!
//! They come from the functions that an estimate asks: no rule is here, only which of them are asked.

use super::values;
use crate::answer::total::WithVat;
use crate::base::date::Date;
use crate::base::error::Result;
use crate::base::money::Money;
use crate::facts::Facts;
use crate::terms::contradictions::refuse_contradictions;
use crate::terms::payment;
use crate::terms::{courses, matter, prices, time};
use serde::Serialize;

/// What a matter costs, when it is done, how long the repair estimate holds, and what paying late costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    /// What it costs.
    pub total: FiguresTotal,
    /// The last counted working day, once the product's arrival in the workshop is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completed_on: Option<Date>,
    /// Whether the terms state that time whatever the outcome.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completion_stated: Option<bool>,
    /// The last day of the repair estimate, once it is sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Date>,
    /// What paying late costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interest: Option<Money>,
}

/// The range over every course of the matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FiguresTotal {
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

/// The four answers for the facts of a matter, as [`estimate`](super::whole::estimate) gives them.
///
/// # Errors
/// Facts that contradict each other; `overflow` and `outOfRange` where a figure cannot be stated.
pub fn figures(facts: &Facts<'_>) -> Result<Figures> {
    refuse_contradictions(facts)?;
    of_facts(facts)
}

/// The same of facts that do not contradict each other.
pub(crate) fn of_facts(facts: &Facts<'_>) -> Result<Figures> {
    let outcomes = matter::outcomes(facts);
    let outcomes = || outcomes.iter().copied();
    let range = courses::range(facts)?;
    // In the order of the estimate, which refuses for the first that cannot be stated.
    let payment_due = payment::due_of(facts)?.map(|due| due.on.on);
    let interest = values::late(facts, payment_due, range)?.map(|late| late.interest);
    let range = range.total;
    let WithVat { min: min_incl_vat, max: max_incl_vat, .. } = prices::with_vat(&range, facts)?;
    let completed_on = time::dates_of(facts)?.map(|dates| dates.completed_on);
    let is_stated = |_| outcomes().all(|outcome| time::is_stated(facts, outcome));
    Ok(Figures {
        total: FiguresTotal { min: range.min, max: range.max(), min_incl_vat, max_incl_vat },
        completed_on,
        completion_stated: completed_on.map(is_stated),
        valid_until: values::estimate_dates(facts, outcomes())?.map(|dates| dates.valid_until.on),
        interest,
    })
}
