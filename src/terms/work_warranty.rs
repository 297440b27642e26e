//! Section 8: the warranty on the work that was done.

use super::rule::{Rule, Shown, named};
use crate::answer::finding::FindingId;
use crate::answer::milestone::{Milestone, MilestoneId, PeriodUnit};
use crate::base::clause::terms as t;
use crate::base::date::Date;
use crate::base::error::{Contradiction, Result};
use crate::base::names::FactName;
use crate::calendar::period;
use crate::calendar::working_days::Calendar;
use crate::cite::because::{Because, Reasons};
use crate::cite::interpretation::Interpretations;
use crate::edition::terms::Edition;
use crate::facts::Facts;
use serde::Serialize;

/// The findings of section 8.
pub(crate) const FINDINGS: &[Rule] = &[
    Rule::right(FindingId::WorkWarranty, &[t::C8_1A, t::C8_1B])
        .with(&[Shown::Parameter(|terms| named(&terms.warranty_months))]),
    Rule::later_duty(FindingId::GiveNoticeAtOnce, &[t::C8_2]),
    Rule::right(FindingId::WorkRemedies, &[t::C8_3, t::C8_3_1, t::C8_3_2]).may(),
];

pub(crate) fn milestones(facts: &Facts<'_>, out: &mut Vec<Milestone>) -> Result<()> {
    let months = &facts.terms.warranty_months;
    let because = facts.because(&[t::C8_1B]).parameter(months);
    let Some(delivered_on) = facts.delivered_on else {
        let (id, start) = (MilestoneId::ServiceWarrantyUntil, FactName::DeliveredOn);
        out.push(Milestone::after(id, start, months.value, PeriodUnit::Months, because));
        return Ok(());
    };
    let calendar = Calendar::legal(facts.interpretations.closed_days);
    let delivered = facts.citing(&[t::C8_1B], FactName::DeliveredOn);
    out.push(Milestone::on(MilestoneId::Delivered, delivered_on, calendar, delivered));
    let until = period::months(delivered_on, months.value, facts.interpretations)?;
    let because = until.cite(facts.adding(because, FactName::DeliveredOn), facts.interpretations);
    out.push(Milestone::on(MilestoneId::ServiceWarrantyUntil, until.on, calendar, because));
    Ok(())
}

/// The warranty on the work.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ServiceWarranty {
    /// Its last day, that day included.
    pub warranty_until: Date,
    /// Whether it still runs on the day asked about.
    pub in_warranty: bool,
    /// Why.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}

/// Work that was done, and the day its warranty is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeliveredWork {
    /// The day the service was delivered.
    pub delivered_on: Date,
    /// The day asked about, not before the delivery.
    pub as_of: Date,
}

impl DeliveredWork {
    pub(crate) fn contradiction(&self) -> Option<Contradiction> {
        let message = "asOf lies before the delivery";
        let is_early = self.as_of < self.delivered_on;
        is_early.then(|| Contradiction::order(FactName::AsOf, t::C8_1B, message))
    }
}

/// How long the work is under warranty (8.1): calendar months from the delivery, the last day included.
///
/// # Errors
/// `order` where the day asked about lies before the delivery; `outOfRange` past the year 9999.
///
/// # Example: the last day and the day after
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::cite::interpretation::Interpretations;
/// use upfront_terms::edition::terms::CURRENT;
/// use upfront_terms::terms::work_warranty::{DeliveredWork, warranty};
/// let day = |text| Date::parse(text).unwrap();
/// let on = |as_of| {
///     let work = DeliveredWork { delivered_on: day("2026-11-30"), as_of: day(as_of) };
///     warranty(&work, CURRENT, Interpretations::default()).unwrap().in_warranty
/// };
/// assert!(on("2027-02-28"));
/// assert!(!on("2027-03-01"));
/// ```
pub fn warranty(
    work: &DeliveredWork,
    terms: &Edition,
    interpretations: Interpretations,
) -> Result<ServiceWarranty> {
    Contradiction::refuse(work.contradiction())?;
    let DeliveredWork { delivered_on, as_of } = *work;
    let months = &terms.warranty_months;
    let until = period::months(delivered_on, months.value, interpretations)?;
    let because = terms
        .because(Reasons::Told, &[t::C8_1B])
        .fact(FactName::DeliveredOn, delivered_on)
        .fact(FactName::AsOf, as_of)
        .parameter(months);
    Ok(ServiceWarranty {
        warranty_until: until.on,
        in_warranty: as_of <= until.on,
        because: until.cite(because, interpretations),
    })
}
