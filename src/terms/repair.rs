//! Section 6: repairs outside warranty, and the repair estimate.

use super::matter::{may_be_not_worked_on, outcomes};
use super::rule::{AssessedMatter, Rule, Shown, named};
use super::sending::may_be_sent;
use crate::answer::finding::FindingId;
use crate::answer::milestone::{Milestone, MilestoneId, PeriodUnit};
use crate::answer::outcome::Outcome;
use crate::base::clause::terms as t;
use crate::base::codes::codes;
use crate::base::date::Date;
use crate::base::error::{Contradiction, Result};
use crate::base::names::{AfterDecline, FactName, ItemFact};
use crate::calendar::period::{self, Ended};
use crate::calendar::working_days::Calendar;
use crate::cite::because::{Because, Reasons};
use crate::cite::interpretation::Interpretations;
use crate::edition::terms::Edition;
use crate::facts::FactRef::{self, OfItem, OfMatter};
use crate::facts::{Facts, Item};
use serde::Serialize;

/// The findings of section 6.
pub(crate) const FINDINGS: &[Rule] = &[
    Rule::disclosure(FindingId::NotWorkedOnReturnUnstated, &[t::C4_3, t::C6_1C])
        .when(|matter| {
            let any_undone = |item: &Item<'_>| may_be_not_worked_on(item, &matter.prospects);
            let possible = matter.possible(Outcome::NotWorkedOn);
            may_be_sent(matter) && (possible || matter.facts.items.iter().any(any_undone))
        })
        .about(|matter, item| may_be_not_worked_on(item, &matter.prospects))
        .from(&[OfItem(ItemFact::Examination)])
        .unstated(),
    Rule::disclosure(FindingId::RepairEstimateNotOwed, &[t::C6_2A])
        .when(|matter| may_be_asked_for(matter) && matter.facts.estimate_requested == Some(true))
        .from(&[OfMatter(FactName::RepairEstimateRequested)])
        .may(),
    Rule::right(FindingId::AskForRepairEstimateNow, &[t::C6_2A])
        .when(|matter| may_be_asked_for(matter) && matter.facts.estimate_requested != Some(true))
        .from(&[OfMatter(FactName::RepairEstimateRequested)])
        .may(),
    Rule::disclosure(FindingId::RepairEstimateHolds, &[t::C6_2B])
        .when(may_be_estimated)
        .from(&[OfMatter(FactName::RepairEstimateSentOn)])
        .with(&[Shown::Parameter(|terms| named(&terms.estimate_months))]),
    Rule::disclosure(FindingId::DeclinedMayCost, &[t::C6_2C, t::C6_2D])
        .when(|matter| may_be_sent(matter) && matter.possible(Outcome::EstimateDeclined))
        .with(&[Shown::Fee])
        .may(),
    // After work on site nothing is shipped back.
    Rule::disclosure(FindingId::DeclinedOnSiteMayCost, &[t::C6_2C, t::C6_2D])
        .when(|matter| !may_be_sent(matter) && matter.possible(Outcome::EstimateDeclined))
        .from(&[OfMatter(FactName::OnSite), OfMatter(FactName::RepairEstimateAfterDecline)])
        .with(&[Shown::Fee])
        .may(),
    Rule::warning(FindingId::ReturnedOpen, &[t::C6_2E])
        .when(|matter| {
            let after_decline = matter.facts.repair_estimate.after_decline;
            may_be_sent(matter)
                && matter.possible(Outcome::EstimateDeclined)
                && after_decline != Some(AfterDecline::Dispose)
        })
        .from(&[ASKED_FOR, OfMatter(FactName::RepairEstimateAfterDecline)])
        .may(),
    SILENCE.when(|matter| may_be_silent(matter) && !is_reminded(matter)).may(),
    SILENCE.when(|matter| may_be_silent(matter) && is_reminded(matter)),
    Rule::disclosure(FindingId::SilenceMayCost, &[t::C6_3C])
        .when(may_be_silent)
        .with(&[Shown::Fee])
        .may(),
];

/// A-20: disposal is certain only once a reminder has gone unanswered.
const SILENCE: Rule = Rule::warning(FindingId::SilenceLeadsToDisposal, &[t::C6_3A, t::C6_3B])
    .from(&[ASKED_FOR, OfMatter(FactName::RepairEstimateReminderUnanswered)])
    .with(&[Shown::Parameter(|terms| named(&terms.reminder_months))]);

/// Who asks for a repair estimate, or was sent one, can decline it and can leave it unanswered.
const ASKED_FOR: FactRef = OfMatter(FactName::RepairEstimateRequested);

fn may_be_estimated(matter: &AssessedMatter<'_, '_>) -> bool {
    matter.any_outcome(Outcome::follows_estimate)
}

/// An estimate can be asked for only when the matter is created (A-24): not after one was sent or the product received.
fn may_be_asked_for(matter: &AssessedMatter<'_, '_>) -> bool {
    may_be_estimated(matter) && !matter.prospects.sent && !matter.facts.is_received()
}

fn may_be_silent(matter: &AssessedMatter<'_, '_>) -> bool {
    matter.possible(Outcome::EstimateUnanswered)
}

fn is_reminded(matter: &AssessedMatter<'_, '_>) -> bool {
    matter.facts.repair_estimate.reminder_unanswered == Some(true)
}

/// How long a repair estimate holds, and when a reminder can first be due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EstimateDates {
    /// The last day on which it holds.
    pub valid_until: Ended,
    /// The last day of the months without an answer.
    pub silent_until: Ended,
    /// The first day on which a reminder can be due: the day after.
    pub reminder_from: Date,
}

/// How long a repair estimate that was sent on a day holds, and when a reminder can first be due: the day after the months of
/// silence (6.2b, 6.3a). [`validity`] answers the same with reasons, as of a day.
///
/// # Errors
/// `outOfRange` past the year 9999.
///
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::cite::interpretation::Interpretations;
/// use upfront_terms::edition::terms::CURRENT;
/// use upfront_terms::terms::repair::dates;
/// let dates = dates(Date::parse("2026-11-05").unwrap(), CURRENT, Interpretations::default())?;
/// assert_eq!(dates.valid_until.on.to_string(), "2027-02-05");
/// assert_eq!(dates.reminder_from.to_string(), "2027-02-06");
/// # Ok::<(), upfront_terms::base::error::RulesError>(())
/// ```
pub fn dates(
    sent_on: Date,
    terms: &Edition,
    interpretations: Interpretations,
) -> Result<EstimateDates> {
    let silent_until = period::months(sent_on, terms.reminder_months.value, interpretations)?;
    let valid_until = period::months(sent_on, terms.estimate_months.value, interpretations)?;
    Ok(EstimateDates { valid_until, silent_until, reminder_from: silent_until.on.next()? })
}

/// The days of the repair estimate of a matter, once it is sent and where an outcome follows it.
pub(crate) fn dates_of(facts: &Facts<'_>, outcomes: &[Outcome]) -> Result<Option<EstimateDates>> {
    let follows = outcomes.iter().any(|outcome| outcome.follows_estimate());
    let sent_on = facts.repair_estimate.sent_on.filter(|_| follows);
    sent_on.map(|sent_on| dates(sent_on, &facts.terms, facts.interpretations)).transpose()
}

pub(crate) fn milestones(facts: &Facts<'_>, out: &mut Vec<Milestone>) -> Result<()> {
    let outcomes = outcomes(facts);
    if !outcomes.iter().any(|outcome| outcome.follows_estimate()) {
        return Ok(());
    }
    // A reminder is sent only where no answer came.
    let may_be_silent = outcomes.contains(&Outcome::EstimateUnanswered);
    const START: FactName = FactName::RepairEstimateSentOn;
    let terms = &facts.terms;
    let valid = facts.because(&[t::C6_2B]).parameter(&terms.estimate_months);
    let reminder = facts.because(&[t::C6_3A]).parameter(&terms.reminder_months);
    let Some(sent_on) = facts.repair_estimate.sent_on else {
        let (id, months) = (MilestoneId::RepairEstimateValidUntil, terms.estimate_months.value);
        out.push(Milestone::after(id, START, months, PeriodUnit::Months, valid).may());
        if may_be_silent {
            let (id, months) = (MilestoneId::ReminderFrom, terms.reminder_months.value);
            out.push(Milestone::after(id, START, months, PeriodUnit::Months, reminder).may());
        }
        return Ok(());
    };
    let calendar = Calendar::legal(facts.interpretations.closed_days);
    let dates = dates(sent_on, terms, facts.interpretations)?;
    let sent = facts.citing(&[t::C6_2B], START);
    out.push(Milestone::on(MilestoneId::RepairEstimateSent, sent_on, calendar, sent));
    let because = dates.valid_until.cite(facts.adding(valid, START), facts.interpretations);
    let (id, until) = (MilestoneId::RepairEstimateValidUntil, dates.valid_until.on);
    out.push(Milestone::on(id, until, calendar, because));
    if may_be_silent {
        let because = dates.silent_until.cite(facts.adding(reminder, START), facts.interpretations);
        let (id, from) = (MilestoneId::ReminderFrom, dates.reminder_from);
        out.push(Milestone::on(id, from, calendar, because).may());
    }
    Ok(())
}

/// How long a repair estimate holds.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RepairEstimateValidity {
    /// The last day, that day included.
    pub valid_until: Date,
    /// The first day on which a reminder can be due.
    pub reminder_from: Date,
    /// Whether it still holds on the day asked about.
    pub status: ValidityStatus,
    /// How many days after the day asked about it still holds; 0 on the last day and afterwards.
    pub days_left: u32,
    /// Why.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}

codes! {
    /// Whether a repair estimate holds.
    pub enum ValidityStatus {
        /// It holds.
        Valid "valid",
        /// It no longer does.
        Expired "expired",
    }
}

impl ValidityStatus {
    /// Of an estimate that holds until a day, that day included (A-04). For days, or their numbers in a ledger.
    pub(crate) fn on<D: PartialOrd>(as_of: D, until: D) -> Self {
        if as_of <= until { ValidityStatus::Valid } else { ValidityStatus::Expired }
    }
}

/// A repair estimate, and the day it is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SentEstimate {
    /// The day it was sent.
    pub sent_on: Date,
    /// The day asked about, not before it was sent.
    pub as_of: Date,
}

impl SentEstimate {
    pub(crate) fn contradiction(&self) -> Option<Contradiction> {
        let message = "asOf lies before the repair estimate was sent";
        let is_early = self.as_of < self.sent_on;
        is_early.then(|| Contradiction::order(FactName::AsOf, t::C6_2B, message))
    }
}

/// How long a repair estimate holds, and from when a reminder can be due (6.2, 6.3). Both count calendar months from the day
/// of sending; the last day is included (A-04).
///
/// # Errors
/// `order` where the day asked about lies before the day of sending; `outOfRange` past the year 9999.
///
/// # Example: the end of the month, the last day and the day after
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::cite::interpretation::Interpretations;
/// use upfront_terms::edition::terms::CURRENT;
/// use upfront_terms::terms::repair::{SentEstimate, ValidityStatus::*, validity};
/// let day = |text| Date::parse(text).unwrap();
/// let on = |as_of| {
///     let sent = SentEstimate { sent_on: day("2025-11-30"), as_of: day(as_of) };
///     validity(&sent, CURRENT, Interpretations::default())
/// };
/// let last = on("2026-02-28").unwrap();
/// assert_eq!((last.status, last.days_left), (Valid, 0));
/// assert_eq!(last.valid_until.to_string(), "2026-02-28");
/// assert_eq!(last.reminder_from.to_string(), "2026-03-01");
/// assert_eq!(on("2026-03-01").unwrap().status, Expired);
/// assert!(on("2025-11-29").is_err());
/// ```
pub fn validity(
    estimate: &SentEstimate,
    terms: &Edition,
    interpretations: Interpretations,
) -> Result<RepairEstimateValidity> {
    Contradiction::refuse(estimate.contradiction())?;
    let SentEstimate { sent_on, as_of } = *estimate;
    let dates = dates(sent_on, terms, interpretations)?;
    let until = dates.valid_until.on;
    let because = terms
        .because(Reasons::Told, &[t::C6_2B, t::C6_3A])
        .fact(FactName::SentOn, sent_on)
        .fact(FactName::AsOf, as_of)
        .parameter(&terms.estimate_months)
        .parameter(&terms.reminder_months);
    Ok(RepairEstimateValidity {
        valid_until: until,
        reminder_from: dates.reminder_from,
        status: ValidityStatus::on(as_of, until),
        days_left: u32::try_from(until.days_since(as_of)).unwrap_or(0),
        because: dates
            .silent_until
            .cite(dates.valid_until.cite(because, interpretations), interpretations),
    })
}
