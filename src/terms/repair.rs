//! Section 6: repairs outside warranty, and the repair estimate.

use super::charge::{ChargeCode, Line, Modality, Payer, Place};
use super::clauses as t;
use super::edition::{self, Edition};
use super::finding::{Matter, Rule, Shown, named};
use super::matter::{Fate, Outcome, fates, outcomes};
use super::milestone::{Milestone, Unit};
use super::period::{self, Ended};
use crate::because::Because;
use crate::calendar::Calendar;
use crate::date::Date;
use crate::decode::{self, At, Fields, Issues};
use crate::error::{IssueCode, Result};
use crate::facts::{AfterDecline, Facts};
use crate::rate_card::MoneyRange;
use crate::reading::{InvestigationFee, Readings};
use crate::value::Value;
use serde::Serialize;

/// 6.1 to 6.3: the usual rates and the investigation fee may be charged, the way back or disposal is the customer's.
pub(crate) fn charges(facts: &Facts<'_>, outcome: Outcome, out: &mut Vec<Line>) -> Result<()> {
    for (item, fate) in fates(facts, outcome) {
        if fate == Fate::Repaired {
            let rate = item.map(|(_, item)| facts.rates().of_item(item)).transpose()?.flatten();
            let line = Line::may(ChargeCode::UsualRates, &[t::C6_1A]).priced(rate);
            let line = line.citing(ITEM_FACTS);
            out.push(Line { of: item.map(|(i, _)| i), ..line });
        }
    }
    investigation_fee(facts, outcome, out)?;
    way_back(facts, outcome, out);
    Ok(())
}

const ITEM_FACTS: &[&str] = &[
    "item.service",
    "item.product",
    "item.quantity",
    "item.warranty",
    "item.examination",
    "item.causes",
];

fn is_investigated(fate: Fate) -> bool {
    !matches!(fate, Fate::Standard | Fate::Remedied)
}

/// The fee, at most once per matter, or once for every product investigated.
fn investigation_fee(facts: &Facts<'_>, outcome: Outcome, out: &mut Vec<Line>) -> Result<()> {
    let investigated = fates(facts, outcome).filter(|(_, fate)| is_investigated(*fate));
    let products = investigated
        .map(|(item, _)| item.map_or(1, |(_, item)| item.quantity))
        .fold(0u32, u32::saturating_add);
    if products == 0 {
        return Ok(());
    }
    let reading = facts.readings.investigation_fee;
    let times = match reading {
        InvestigationFee::OncePerMatter => 1,
        InvestigationFee::OncePerItem => products,
    };
    let fee = facts.terms.investigation_fee;
    let amount = MoneyRange::exactly(fee.value).times(times)?;
    let line = match outcome {
        Outcome::EstimateDeclined => Line::may(ChargeCode::InvestigationFee, &[t::C6_2C]),
        Outcome::EstimateUnanswered => Line::may(ChargeCode::InvestigationFee, &[t::C6_3C]),
        _ => Line::may(ChargeCode::InvestigationFee, &[t::C6_1B]),
    };
    let because: &'static [_] = match facts.readings.investigation_fee {
        InvestigationFee::OncePerMatter => &["repairEstimate.answer"],
        InvestigationFee::OncePerItem => &["repairEstimate.answer", "item.quantity"],
    };
    out.push(line.priced(Some(amount)).citing(because));
    Ok(())
}

fn way_back(facts: &Facts<'_>, outcome: Outcome, out: &mut Vec<Line>) {
    let has = |wanted: Fate| fates(facts, outcome).any(|(_, fate)| fate == wanted);
    let rates = facts.rates();
    if has(Fate::Repaired) {
        let line = Line::will(ChargeCode::ReturnShipping, &[t::C6_1C]);
        out.push(line.at(Place::Workshop).priced(rates.return_shipping));
    }
    let unstated_already = out
        .iter()
        .any(|line| line.code == ChargeCode::ReturnShipping && line.payer == Payer::Unstated);
    if has(Fate::Excluded) && !unstated_already {
        // nobody says who pays the way back of a product that was not repaired.
        let line = Line::will(ChargeCode::ReturnShipping, &[t::C4_3, t::C6_1C]).at(Place::Workshop);
        let line = line.priced(rates.return_shipping);
        out.push(Line { payer: Payer::Unstated, modality: Modality::Unstated, ..line });
    }
    if has(Fate::Declined) {
        declined(facts, out);
    }
    if has(Fate::Unanswered) {
        // certain only once a reminder has gone unanswered.
        let line = match facts.repair_estimate.reminder_unanswered {
            Some(true) => Line::will(ChargeCode::Disposal, &[t::C6_3A, t::C6_3B]),
            _ => Line::may(ChargeCode::Disposal, &[t::C6_3A, t::C6_3B]),
        };
        let line = line.priced(rates.disposal);
        out.push(line.citing(&["repairEstimate.answer", "repairEstimate.reminderUnanswered"]));
    }
}

/// 6.2d: the way back or disposal. What is done on site is there already: only disposal can cost there.
fn declined(facts: &Facts<'_>, out: &mut Vec<Line>) {
    let rates = facts.rates();
    let because = &["repairEstimate.answer", "repairEstimate.afterDecline"];
    let returned = Line::will(ChargeCode::ReturnShipping, &[t::C6_2D]).at(Place::Workshop);
    let disposed = Line::will(ChargeCode::Disposal, &[t::C6_2D]).priced(rates.disposal);
    match facts.repair_estimate.after_decline {
        Some(AfterDecline::Return) => {
            out.push(returned.priced(rates.return_shipping).citing(because));
        }
        Some(AfterDecline::Dispose) => out.push(disposed.citing(because)),
        None => {
            let either = rates.return_shipping.zip(rates.disposal);
            let rate = either.map(|(returned, disposed)| returned.or(disposed));
            let either = Line { code: ChargeCode::ReturnOrDisposal, ..returned };
            out.push(either.priced(rate).citing(because));
            let possible = Line { modality: Modality::May, ..disposed };
            out.push(possible.at(Place::OnSite).citing(because));
        }
    }
}

/// What section 6 tells.
pub(crate) const FINDINGS: &[Rule] = &[
    Rule::disclosure("repairEstimateNotOwed", &[t::C6_2A])
        .when(|matter| may_be_estimated(matter) && matter.facts.estimate_requested == Some(true))
        .from(&["repairEstimateRequested"])
        .may(),
    Rule::right("askForRepairEstimateNow", &[t::C6_2A])
        .when(|matter| may_be_estimated(matter) && matter.facts.estimate_requested != Some(true))
        .from(&["repairEstimateRequested"])
        .may(),
    Rule::disclosure("repairEstimateHolds", &[t::C6_2B])
        .when(may_be_estimated)
        .from(&["repairEstimate.sentOn"])
        .with(&[Shown::Parameter(|terms| named(&terms.estimate_months))]),
    Rule::disclosure("declinedMayCost", &[t::C6_2C, t::C6_2D])
        .when(|matter| matter.possible(Outcome::EstimateDeclined))
        .with(&[FEE])
        .may(),
    Rule::warning("returnedOpen", &[t::C6_2E])
        .when(|matter| {
            let after_decline = matter.facts.repair_estimate.after_decline;
            matter.possible(Outcome::EstimateDeclined)
                && after_decline != Some(AfterDecline::Dispose)
        })
        .from(&["repairEstimate.afterDecline"])
        .may(),
    SILENCE.when(|matter| may_be_silent(matter) && !is_reminded(matter)).may(),
    SILENCE.when(|matter| may_be_silent(matter) && is_reminded(matter)),
    Rule::disclosure("silenceMayCost", &[t::C6_3C]).when(may_be_silent).with(&[FEE]).may(),
];

const FEE: Shown = Shown::Parameter(|terms| named(&terms.investigation_fee));

/// disposal is certain only once a reminder has gone unanswered.
const SILENCE: Rule = Rule::warning("silenceLeadsToDisposal", &[t::C6_3A, t::C6_3B])
    .from(&["repairEstimate.reminderUnanswered"])
    .with(&[Shown::Parameter(|terms| named(&terms.reminder_months))]);

fn may_be_estimated(matter: &Matter<'_, '_>) -> bool {
    matter.any_outcome(Outcome::follows_estimate)
}

fn may_be_silent(matter: &Matter<'_, '_>) -> bool {
    matter.possible(Outcome::EstimateUnanswered)
}

fn is_reminded(matter: &Matter<'_, '_>) -> bool {
    matter.facts.repair_estimate.reminder_unanswered == Some(true)
}

/// How long a repair estimate holds and when a reminder can first be due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dates {
    pub valid_until: Ended,
    pub reminder_from: Date,
}

/// 6.2b, 6.3a: the months after sending; the reminder comes the day after.
pub(crate) fn dates(sent_on: Date, terms: &Edition, readings: Readings) -> Result<Dates> {
    let silent_until = period::months(sent_on, terms.reminder_months.value, readings)?;
    Ok(Dates {
        valid_until: period::months(sent_on, terms.estimate_months.value, readings)?,
        reminder_from: silent_until.on.next()?,
    })
}

pub(crate) fn milestones(facts: &Facts<'_>, out: &mut Vec<Milestone>) -> Result<()> {
    if !outcomes(facts).iter().any(|outcome| outcome.follows_estimate()) {
        return Ok(());
    }
    const START: &str = "repairEstimate.sentOn";
    let terms = facts.terms;
    let valid = Because::of(&[t::C6_2B]).parameter(&terms.estimate_months);
    let reminder = Because::of(&[t::C6_3A]).parameter(&terms.reminder_months);
    let Some(sent_on) = facts.repair_estimate.sent_on else {
        let (id, months) = ("repairEstimateValidUntil", terms.estimate_months.value);
        out.push(Milestone::after(id, START, months, Unit::Months, valid).may());
        let months = terms.reminder_months.value;
        out.push(Milestone::after("reminderFrom", START, months, Unit::Months, reminder).may());
        return Ok(());
    };
    let calendar = Calendar::legal(facts.readings.closed_days);
    let dates = dates(sent_on, terms, facts.readings)?;
    let sent = facts.citing(&[t::C6_2B], START);
    out.push(Milestone::on("repairEstimateSent", sent_on, calendar, sent));
    let because = dates.valid_until.cite(facts.adding(valid, START), facts.readings);
    out.push(Milestone::on("repairEstimateValidUntil", dates.valid_until.on, calendar, because));
    let because = dates.valid_until.cite(facts.adding(reminder, START), facts.readings);
    out.push(Milestone::on("reminderFrom", dates.reminder_from, calendar, because).may());
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
    /// Days after the day asked about that are still in.
    pub days_left: u32,
    /// Why.
    pub because: Because,
}

/// Whether a repair estimate holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ValidityStatus {
    /// It holds.
    Valid,
    /// It no longer does.
    Expired,
}

/// `repairEstimateValidity`: `{ sentOn, asOf, readings? }` (6.2, 6.3).
///
/// # Errors
/// Every problem of the request; `order` where asOf lies before the day of sending.
pub fn repair_estimate_validity(question: &Value) -> Result<RepairEstimateValidity> {
    let mut issues = Issues::default();
    let read = read_question(question, &mut issues);
    let (sent_on, as_of, readings) = issues.finish(read)?;
    let terms = edition::CURRENT;
    let dates = dates(sent_on, terms, readings)?;
    let until = dates.valid_until.on;
    let because = Because::of(&[t::C6_2B, t::C6_3A])
        .fact("sentOn", sent_on)
        .fact("asOf", as_of)
        .parameter(&terms.estimate_months)
        .parameter(&terms.reminder_months);
    Ok(RepairEstimateValidity {
        valid_until: until,
        reminder_from: dates.reminder_from,
        status: if as_of <= until { ValidityStatus::Valid } else { ValidityStatus::Expired },
        days_left: u32::try_from(until.days_since(as_of)).unwrap_or(0),
        because: dates.valid_until.cite(because, readings),
    })
}

fn read_question(question: &Value, issues: &mut Issues) -> Option<(Date, Date, Readings)> {
    let fields = Fields::of(question, At::ROOT, &["sentOn", "asOf", "readings"], issues)?;
    let sent_on = fields.required("sentOn", issues, decode::date);
    let as_of = fields.required("asOf", issues, decode::date);
    let readings = fields.optional("readings", issues, Readings::read).unwrap_or_default();
    let (sent_on, as_of) = (sent_on?, as_of?);
    if as_of < sent_on {
        let message = "asOf lies before the estimate was sent";
        issues.push_by(At::ROOT.field("asOf"), IssueCode::Order, t::C6_2B, message);
    }
    Some((sent_on, as_of, readings))
}
