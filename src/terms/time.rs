//! Section 9: where and when the work is done.

use super::charge::{ChargeCode, Line, Place};
use super::clauses as t;
use super::edition::{self, Edition};
use super::finding::{Rule, Shown, named};
use super::matter::Outcome;
use super::milestone::{Milestone, Unit};
use super::sending::may_be_sent;
use super::standard::may_be_standard;
use crate::because::Because;
use crate::calendar::{Calendar, Closure, read_closures, serialize_some_name};
use crate::date::Date;
use crate::decode::{self, At, Fields, Issues};
use crate::error::Result;
use crate::facts::Facts;
use crate::reading::{Chosen, Readings, Receipt, TurnaroundScope};
use crate::shared::Shared;
use crate::value::Value;
use serde::Serialize;
use std::borrow::Cow;

/// 9.1: drive time and mileage, warranty or not.
pub(crate) fn charges(facts: &Facts<'_>, out: &mut Vec<Line>) {
    let rates = facts.rates();
    let drive_time = Line::will(ChargeCode::DriveTime, &[t::C9_1B]).at(Place::OnSite);
    out.push(drive_time.priced(rates.drive_time));
    let mileage = Line::will(ChargeCode::Mileage, &[t::C9_1B]).at(Place::OnSite);
    out.push(mileage.priced(rates.mileage));
}

/// What section 9 tells.
pub(crate) const FINDINGS: &[Rule] = &[
    Rule::disclosure("mainlyInWorkshop", &[t::C9_1A]).from(&["onSite"]),
    Rule::warning("onSiteIsInvoiced", &[t::C9_1B])
        .when(|matter| matter.facts.on_site == Some(true))
        .from(&["onSite"]),
    Rule::disclosure("expectedTime", &[t::C9_2A, t::C9_2B])
        .when(|matter| any_stated(matter.facts))
        .with(&[WORKING_DAYS, Shown::Reading(scope_of_stated)])
        .may(),
    Rule::disclosure("noTimeStated", &[t::C9_2A])
        .when(|matter| {
            may_be_sent(matter) && !matter.outcomes.iter().all(|o| is_stated(matter.facts, *o))
        })
        .with(&[WORKING_DAYS, Shown::Reading(|facts| Some(facts.readings.turnaround_scope.into()))])
        .unstated(),
    Rule::disclosure("longerOverClosedDays", &[t::C9_2B]).when(may_be_sent).may(),
    Rule::disclosure("timesNotBinding", &[t::C9_3]),
];

const WORKING_DAYS: Shown = Shown::Parameter(|terms| named(&terms.working_days));

/// Whether 9.2 states a time for anything in the matter: beside repairs, for its standard services.
pub(crate) fn any_stated(facts: &Facts<'_>) -> bool {
    let any_service = facts.readings.turnaround_scope == TurnaroundScope::AllWorkshopServices;
    facts.on_site != Some(true) && (any_service || may_be_standard(facts))
}

/// The reading by which a time is stated: none is needed for a standard service.
fn scope_of_stated(facts: &Facts<'_>) -> Option<Chosen> {
    (!may_be_standard(facts)).then(|| facts.readings.turnaround_scope.into())
}

/// Whether 9.2 states a time for an outcome of the matter.
pub(crate) fn is_stated(facts: &Facts<'_>, outcome: Outcome) -> bool {
    if facts.on_site == Some(true) {
        return false;
    }
    facts.readings.turnaround_scope == TurnaroundScope::AllWorkshopServices
        || outcome == Outcome::Standard
}

/// The week of receipt and the working days after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dates {
    pub week_ends_on: Date,
    pub completed_on: Date,
    /// Received on a closed day: the reading of A-05 matters.
    on_closed_day: bool,
}

/// 9.2: the rest of the week of receipt, then the working days.
pub(crate) fn dates(
    received_on: Date,
    terms: &Edition,
    calendar: Calendar<'_>,
    receipt: Receipt,
) -> Result<Dates> {
    let counted_from = match receipt {
        Receipt::WeekOfReceipt => received_on,
        Receipt::NextWorkingDay => calendar.roll_forward(received_on)?,
    };
    let week_ends_on = counted_from.week_end()?;
    let completed_on = calendar.add_working_days(week_ends_on, terms.working_days.value)?;
    let on_closed_day = calendar.is_closed(received_on);
    Ok(Dates { week_ends_on, completed_on, on_closed_day })
}

impl Dates {
    fn because(&self, received_on: Date, terms: &Edition, readings: Readings) -> Because {
        let because = Because::of(&[t::C9_2A, t::C9_2B, t::C9_3])
            .fact("receivedOn", received_on)
            .parameter(&terms.working_days)
            .reading(readings.closed_days);
        if self.on_closed_day { because.reading(readings.receipt) } else { because }
    }
}

/// When a standard service is expected to be done.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Turnaround {
    /// Whether the terms state this time for the service.
    pub stated: bool,
    /// The Sunday that ends the week of receipt.
    pub week_ends_on: Date,
    /// The last counted working day; return shipping comes on top.
    pub completed_on: Date,
    /// Every day from receipt to completion.
    pub days: Shared<Vec<TurnaroundDay>>,
    /// Never (9.3).
    pub binding: bool,
    /// Why.
    pub because: Because,
}

/// One day on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TurnaroundDay {
    /// The day.
    pub date: Date,
    /// What it counts as.
    pub kind: DayKind,
    /// What closes it.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "serialize_some_name")]
    pub name: Option<Cow<'static, str>>,
}

/// What a day on the way counts as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum DayKind {
    /// A working day of the week of receipt.
    RestOfWeek,
    /// One of the counted working days.
    Counted,
    /// No working day.
    Closed,
}

pub(crate) fn turnaround_of(
    received_on: Date,
    stated: bool,
    terms: &Edition,
    calendar: Calendar<'_>,
    readings: Readings,
) -> Result<Turnaround> {
    let dates = dates(received_on, terms, calendar, readings.receipt)?;
    let mut days = Vec::new();
    let mut date = received_on;
    loop {
        let closed = calendar.closed(date);
        let kind = match &closed {
            Some(_) => DayKind::Closed,
            None if date <= dates.week_ends_on => DayKind::RestOfWeek,
            None => DayKind::Counted,
        };
        days.push(TurnaroundDay { date, kind, name: closed.map(|day| day.name) });
        if date >= dates.completed_on {
            break;
        }
        date = date.next()?;
    }
    Ok(Turnaround {
        stated,
        week_ends_on: dates.week_ends_on,
        completed_on: dates.completed_on,
        days: Shared::new(days),
        binding: false,
        because: dates.because(received_on, terms, readings),
    })
}

/// The day on which the workshop gets the product, once it is known: what is done on site is not received.
fn received_on(facts: &Facts<'_>) -> Option<Date> {
    facts.received_on.filter(|_| facts.on_site != Some(true))
}

/// The days of a matter's standard service, once it is received.
pub(crate) fn dates_of(facts: &Facts<'_>) -> Result<Option<Dates>> {
    let Some(received_on) = received_on(facts) else { return Ok(None) };
    let calendar = Calendar::workshop(&facts.closures, facts.readings.closed_days);
    dates(received_on, facts.terms, calendar, facts.readings.receipt).map(Some)
}

/// What a standard service would take, once it is received.
pub(crate) fn of_matter(facts: &Facts<'_>) -> Result<Option<Turnaround>> {
    let Some(received_on) = received_on(facts) else { return Ok(None) };
    let calendar = Calendar::workshop(&facts.closures, facts.readings.closed_days);
    turnaround_of(received_on, true, facts.terms, calendar, facts.readings).map(Some)
}

/// The same for an outcome that is no standard service: whether the terms state that time for it.
pub(crate) fn of_repair(facts: &Facts<'_>, standard: &Turnaround) -> Turnaround {
    let mut turnaround = standard.clone();
    turnaround.stated = is_stated(facts, Outcome::Repair);
    turnaround.because.push_reading(facts.readings.turnaround_scope.into());
    turnaround
}

pub(crate) fn milestones(facts: &Facts<'_>, out: &mut Vec<Milestone>) -> Result<()> {
    if facts.on_site == Some(true) {
        return Ok(());
    }
    let stated = any_stated(facts);
    let scope = scope_of_stated(facts);
    let terms = facts.terms;
    let Some(received_on) = facts.received_on else {
        if stated {
            let because = Because::of(&[t::C9_2A, t::C9_2B, t::C9_3])
                .parameter(&terms.working_days)
                .known_reading(scope);
            let (days, unit) = (terms.working_days.value, Unit::WorkingDaysAfterWeek);
            out.push(
                Milestone::after("expectedCompletion", "receivedOn", days, unit, because).may(),
            );
        }
        return Ok(());
    };
    let calendar = Calendar::workshop(&facts.closures, facts.readings.closed_days);
    let received = facts.citing(&[t::C9_2A], "receivedOn");
    out.push(Milestone::on("received", received_on, calendar, received));
    if stated {
        let dates = dates(received_on, terms, calendar, facts.readings.receipt)?;
        let because = dates.because(received_on, terms, facts.readings).known_reading(scope);
        out.push(Milestone::on("weekEnds", dates.week_ends_on, calendar, because.clone()).may());
        let (id, on) = ("expectedCompletion", dates.completed_on);
        out.push(Milestone::on(id, on, calendar, because).may());
    }
    Ok(())
}

/// `turnaround`: `{ receivedOn, calendar?, readings? }`, for a standard service (9.2).
///
/// # Errors
/// Every problem of the request; `outOfRange` where the day lies past the year 9999.
pub fn turnaround(question: &Value) -> Result<Turnaround> {
    let mut issues = Issues::default();
    let read = read_question(question, &mut issues);
    let (received_on, closures, readings) = issues.finish(read)?;
    let calendar = Calendar::workshop(&closures, readings.closed_days);
    turnaround_of(received_on, true, edition::CURRENT, calendar, readings)
}

fn read_question<'v>(
    question: &'v Value<'v>,
    issues: &mut Issues,
) -> Option<(Date, Vec<Closure<'v>>, Readings)> {
    let known = ["receivedOn", "calendar", "readings"];
    let fields = Fields::of(question, At::ROOT, &known, issues)?;
    let received_on = fields.required("receivedOn", issues, decode::date);
    let closures = fields.optional("calendar", issues, read_closures).unwrap_or_default();
    let readings = fields.optional("readings", issues, Readings::read).unwrap_or_default();
    Some((received_on?, closures, readings))
}
