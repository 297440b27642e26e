//! Section 6: repairs outside warranty, and the repair estimate.

use super::charge::{ChargeCode, Line, Modality, Payer, Place};
use super::clauses as t;
use super::edition::{self, Edition};
use super::finding::{Matter, Rule, Shown, named};
use super::matter::{Fate, Outcome, Prospects, fates, may_be_not_worked_on, outcomes};
use super::milestone::{Milestone, Unit};
use super::period::{self, Ended};
use super::sending::may_be_sent;
use crate::because::Because;
use crate::calendar::Calendar;
use crate::date::Date;
use crate::decode::{self, At, Fields, Issues};
use crate::error::{IssueCode, Result};
use crate::facts::{AfterDecline, Answer, Contradiction, Examination, Facts, Item};
use crate::money::Money;
use crate::rate_card::MoneyRange;
use crate::reading::{InvestigationFee, Readings};
use crate::value::Value;
use serde::Serialize;

/// 6.1 to 6.3: the usual rates and the investigation fee may be charged, the way back or disposal is the customer's.
pub(crate) fn charges(facts: &Facts<'_>, outcome: Outcome, out: &mut Vec<Line>) -> Result<()> {
    let mut products = Products::default();
    for (item, fate) in fates(facts, outcome) {
        products.count(fate, item.map_or(1, |(_, item)| item.quantity));
        if fate == Fate::Repaired {
            let rate = item.map(|(_, item)| facts.rates().of_item(item)).transpose()?.flatten();
            let line = Line::may(ChargeCode::UsualRates, &[t::C6_1A]).priced(rate);
            let line = line.citing(ITEM_FACTS);
            out.push(Line { of: item.map(|(i, _)| i), ..line });
        }
    }
    investigation_fee(facts, &products, out)?;
    way_back(facts, &products, out)
}

const ITEM_FACTS: &[&str] =
    &["item.service", "item.product", "item.quantity", "item.warranty", "item.examination"];

/// How many products end in which way of section 6.
#[derive(Clone, Copy, Default)]
struct Products {
    repaired: u32,
    declined: u32,
    unanswered: u32,
    not_worked_on: u32,
}

impl Products {
    fn count(&mut self, fate: Fate, quantity: u32) {
        let kind = match fate {
            Fate::Repaired => &mut self.repaired,
            Fate::Declined => &mut self.declined,
            Fate::Unanswered => &mut self.unanswered,
            Fate::NotWorkedOn => &mut self.not_worked_on,
            Fate::Standard | Fate::Remedied => return,
        };
        *kind = kind.saturating_add(quantity);
    }

    fn investigated(&self) -> u32 {
        [self.repaired, self.declined, self.unanswered, self.not_worked_on]
            .into_iter()
            .fold(0, u32::saturating_add)
    }
}

/// The fee for so many products investigated: at most once per matter, or once for each. `None` where it is once
/// for each, and nobody knows how many there are.
///
/// # Errors
/// `overflow`.
fn fee(facts: &Facts<'_>, products: u32) -> Result<Option<Money>> {
    let fee = facts.terms.investigation_fee.value;
    match facts.readings.investigation_fee {
        InvestigationFee::OncePerMatter => fee.times(products.min(1)).map(Some),
        InvestigationFee::OncePerItem if facts.items.is_empty() => Ok(None),
        InvestigationFee::OncePerItem => fee.times(products).map(Some),
    }
}

/// The fee where every product that can be is investigated.
pub(crate) fn highest_fee(facts: &Facts<'_>) -> Result<Option<Money>> {
    let prospects = Prospects::of(facts);
    fee(facts, prospects.repairs().saturating_add(prospects.not_worked_on))
}

/// It cites the clause of the ending: 6.1b where products end in several ways.
fn investigation_fee(facts: &Facts<'_>, products: &Products, out: &mut Vec<Line>) -> Result<()> {
    if products.investigated() == 0 {
        return Ok(());
    }
    let clauses: &'static [_] = match products {
        Products { repaired: 0, unanswered: 0, not_worked_on: 0, .. } => &[t::C6_2C],
        Products { repaired: 0, declined: 0, not_worked_on: 0, .. } => &[t::C6_3C],
        Products { repaired: 0, declined: 0, unanswered: 0, .. } => &[t::C4_3, t::C6_1B],
        _ => &[t::C6_1B],
    };
    let because: &'static [_] = match facts.readings.investigation_fee {
        InvestigationFee::OncePerMatter => &["repairEstimate.answer"],
        InvestigationFee::OncePerItem => &["repairEstimate.answer", "item.quantity"],
    };
    let amount = fee(facts, products.investigated())?.map(MoneyRange::exactly);
    let line = Line::may(ChargeCode::InvestigationFee, clauses);
    out.push(line.priced(amount).citing(because));
    Ok(())
}

fn way_back(facts: &Facts<'_>, products: &Products, out: &mut Vec<Line>) -> Result<()> {
    let rates = facts.rates();
    if products.repaired > 0 {
        let line = Line::will(ChargeCode::ReturnShipping, &[t::C6_1C]);
        out.push(line.at(Place::Workshop).priced(rates.return_shipping));
    }
    let unstated_already = |line: &Line| {
        let unstated = line.payer == Payer::Unstated && line.only_if.is_none();
        unstated && line.code == ChargeCode::ReturnShipping
    };
    if products.not_worked_on > 0 && !out.iter().any(unstated_already) {
        // nobody says who pays the way back of a product that was not repaired.
        let line = Line::unstated(ChargeCode::ReturnShipping, &[t::C4_3, t::C6_1C]);
        let line = line.at(Place::Workshop).priced(rates.return_shipping);
        out.push(line.citing(&["item.examination"]));
    }
    if products.declined > 0 {
        declined(facts, products.declined, out)?;
    }
    if products.unanswered > 0 {
        // certain only once a reminder has gone unanswered.
        let line = match facts.repair_estimate.reminder_unanswered {
            Some(true) => Line::will(ChargeCode::Disposal, &[t::C6_3A, t::C6_3B]),
            _ => Line::may(ChargeCode::Disposal, &[t::C6_3A, t::C6_3B]),
        };
        let line = line.priced(rates.disposal);
        out.push(line.citing(&["repairEstimate.answer", "repairEstimate.reminderUnanswered"]));
    }
    Ok(())
}

/// 6.2d: the way back or disposal. What is done on site is there already: only disposal can cost there.
fn declined(facts: &Facts<'_>, products: u32, out: &mut Vec<Line>) -> Result<()> {
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
            let rate = rates.return_shipping.zip(rates.disposal);
            // Of an unknown matter nobody knows whether it is one.
            let several = products > 1 || facts.items.is_empty();
            let rate = rate.map(|(returned, disposed)| one_or_both(returned, disposed, several));
            let either = Line { code: ChargeCode::ReturnOrDisposal, ..returned };
            out.push(either.priced(rate.transpose()?).citing(because));
            let possible = Line { modality: Modality::May, ..disposed };
            out.push(possible.at(Place::OnSite).citing(because));
        }
    }
    Ok(())
}

/// One product goes back or is disposed of; of several, some can go back and others not.
fn one_or_both(returned: MoneyRange, disposed: MoneyRange, several: bool) -> Result<MoneyRange> {
    let one = returned.or(disposed);
    if !several {
        return Ok(one);
    }
    Ok(MoneyRange { max: returned.max.plus(disposed.max)?, ..one })
}

/// What section 6 tells.
pub(crate) const FINDINGS: &[Rule] = &[
    Rule::disclosure("notWorkedOnReturnUnstated", &[t::C4_3, t::C6_1C])
        .when(|matter| {
            let any_undone = |item: &Item<'_>| may_be_not_worked_on(item, &matter.prospects);
            let possible = matter.possible(Outcome::NotWorkedOn);
            may_be_sent(matter) && (possible || matter.facts.items.iter().any(any_undone))
        })
        .from(&["item.examination"])
        .unstated(),
    Rule::disclosure("repairEstimateNotOwed", &[t::C6_2A])
        .when(|matter| may_be_asked_for(matter) && matter.facts.estimate_requested == Some(true))
        .from(&["repairEstimateRequested"])
        .may(),
    Rule::right("askForRepairEstimateNow", &[t::C6_2A])
        .when(|matter| may_be_asked_for(matter) && matter.facts.estimate_requested != Some(true))
        .from(&["repairEstimateRequested"])
        .may(),
    Rule::disclosure("repairEstimateHolds", &[t::C6_2B])
        .when(may_be_estimated)
        .from(&["repairEstimate.sentOn"])
        .with(&[Shown::Parameter(|terms| named(&terms.estimate_months))]),
    Rule::disclosure("declinedMayCost", &[t::C6_2C, t::C6_2D])
        .when(|matter| may_be_sent(matter) && matter.possible(Outcome::EstimateDeclined))
        .with(&[Shown::Fee])
        .may(),
    // What is done on site is there already: nothing goes back.
    Rule::disclosure("declinedOnSiteMayCost", &[t::C6_2C, t::C6_2D])
        .when(|matter| !may_be_sent(matter) && matter.possible(Outcome::EstimateDeclined))
        .from(&["onSite", "repairEstimate.afterDecline"])
        .with(&[Shown::Fee])
        .may(),
    Rule::warning("returnedOpen", &[t::C6_2E])
        .when(|matter| {
            let after_decline = matter.facts.repair_estimate.after_decline;
            may_be_sent(matter)
                && matter.possible(Outcome::EstimateDeclined)
                && after_decline != Some(AfterDecline::Dispose)
        })
        .from(&["repairEstimate.afterDecline"])
        .may(),
    SILENCE.when(|matter| may_be_silent(matter) && !is_reminded(matter)).may(),
    SILENCE.when(|matter| may_be_silent(matter) && is_reminded(matter)),
    Rule::disclosure("silenceMayCost", &[t::C6_3C]).when(may_be_silent).with(&[Shown::Fee]).may(),
];

/// disposal is certain only once a reminder has gone unanswered.
const SILENCE: Rule = Rule::warning("silenceLeadsToDisposal", &[t::C6_3A, t::C6_3B])
    .from(&["repairEstimate.reminderUnanswered"])
    .with(&[Shown::Parameter(|terms| named(&terms.reminder_months))]);

fn may_be_estimated(matter: &Matter<'_, '_>) -> bool {
    matter.any_outcome(Outcome::follows_estimate)
}

/// An estimate can be asked for on creating the matter only: not once one was sent, or the product received.
fn may_be_asked_for(matter: &Matter<'_, '_>) -> bool {
    may_be_estimated(matter) && !matter.prospects.sent && !matter.facts.is_received()
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
    let outcomes = outcomes(facts);
    if !outcomes.iter().any(|outcome| outcome.follows_estimate()) {
        return Ok(());
    }
    // Silence is what a reminder is about.
    let may_be_silent = outcomes.contains(&Outcome::EstimateUnanswered);
    const START: &str = "repairEstimate.sentOn";
    let terms = facts.terms;
    let valid = Because::of(&[t::C6_2B]).parameter(&terms.estimate_months);
    let reminder = Because::of(&[t::C6_3A]).parameter(&terms.reminder_months);
    let Some(sent_on) = facts.repair_estimate.sent_on else {
        let (id, months) = ("repairEstimateValidUntil", terms.estimate_months.value);
        out.push(Milestone::after(id, START, months, Unit::Months, valid).may());
        if may_be_silent {
            let months = terms.reminder_months.value;
            out.push(Milestone::after("reminderFrom", START, months, Unit::Months, reminder).may());
        }
        return Ok(());
    };
    let calendar = Calendar::legal(facts.readings.closed_days);
    let dates = dates(sent_on, terms, facts.readings)?;
    let sent = facts.citing(&[t::C6_2B], START);
    out.push(Milestone::on("repairEstimateSent", sent_on, calendar, sent));
    let because = dates.valid_until.cite(facts.adding(valid, START), facts.readings);
    out.push(Milestone::on("repairEstimateValidUntil", dates.valid_until.on, calendar, because));
    if may_be_silent {
        let because = dates.valid_until.cite(facts.adding(reminder, START), facts.readings);
        out.push(Milestone::on("reminderFrom", dates.reminder_from, calendar, because).may());
    }
    Ok(())
}

/// What cannot be true at the same time about the repair estimate.
pub(crate) fn contradictions(facts: &Facts<'_>) -> impl Iterator<Item = Contradiction> {
    let estimate = &facts.repair_estimate;
    let conflict = |wrong: bool, path, clause, message| {
        let code = IssueCode::Conflict;
        wrong.then_some(Contradiction { path, code, clause, message })
    };
    //
    let not_asked_for = conflict(
        facts.estimate_requested == Some(false) && estimate.was_sent(),
        "repairEstimateRequested",
        t::C6_2A,
        "repairEstimateRequested is false, but repairEstimate.sentOn or repairEstimate.answer says that one was sent",
    );
    // a standard service is no repair, and of an unknown matter any product can be one.
    let repairs = || facts.items.iter().filter(|item| !item.service.is_standard());
    let in_it = |item: &Item<'_>| matches!(item.examination, None | Some(Examination::NotCovered));
    let about_nothing = conflict(
        estimate.was_sent() && repairs().next().is_some() && !repairs().any(in_it),
        if estimate.sent_on.is_some() { "repairEstimate.sentOn" } else { "repairEstimate.answer" },
        t::C6_2A,
        "a repair estimate is about an ordinary repair, but every repair was examined as covered or not worked on",
    );
    //
    let reminded = estimate.reminder_unanswered == Some(true);
    let not_silent = !matches!(estimate.answer, None | Some(Answer::None));
    let cannot_be_silent = conflict(
        reminded && (estimate.sent_on.is_none() || not_silent),
        "repairEstimate.reminderUnanswered",
        t::C6_3A,
        "a reminder can go unanswered only where repairEstimate.sentOn is given and repairEstimate.answer is none",
    );
    let reminder_from = || {
        let sent_on = estimate.sent_on.filter(|_| reminded && !not_silent)?;
        dates(sent_on, facts.terms, facts.readings).ok().map(|dates| dates.reminder_from)
    };
    let too_early = reminder_from().filter(|from| *from > facts.as_of).map(|_| Contradiction {
        path: "repairEstimate.reminderUnanswered",
        code: IssueCode::Order,
        clause: t::C6_3A,
        message: "on asOf no reminder can be due yet: the months after repairEstimate.sentOn have not passed",
    });
    [not_asked_for, about_nothing, cannot_be_silent, too_early].into_iter().flatten()
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
