//! Section 9: where and when the work is done.

use super::lines::{Line, Place};
use super::matter::some_items;
use super::rule::{Rule, Shown, named};
use super::sending::may_be_sent;
use super::standard::may_be_standard;
use crate::answer::charge::ChargeCode;
use crate::answer::finding::FindingId;
use crate::answer::milestone::{Milestone, MilestoneId, PeriodUnit};
use crate::answer::outcome::Outcome;
use crate::base::clause::terms as t;
use crate::base::codes::codes;
use crate::base::date::Date;
use crate::base::error::Result;
use crate::base::names::FactName;
use crate::calendar::holidays::{ClosedKind, DayCode};
use crate::calendar::working_days::{Calendar, Closure};
use crate::cite::because::{Because, Reasons};
use crate::cite::interpretation::{Choice, Interpretations, Receipt, TurnaroundScope};
use crate::edition::terms::Edition;
use crate::facts::FactRef::OfMatter;
use crate::facts::{Facts, Item};
use serde::Serialize;

/// 9.1: drive time and mileage are charged for work on site, under warranty too (A-22).
pub(crate) fn charges(facts: &Facts<'_>, out: &mut Vec<Line>) {
    let rates = &facts.rate_card;
    let drive_time = Line::will(ChargeCode::DriveTime, &[t::C9_1B]).at(Place::OnSite);
    out.push(drive_time.priced(rates.drive_time));
    let mileage = Line::will(ChargeCode::Mileage, &[t::C9_1B]).at(Place::OnSite);
    out.push(mileage.priced(rates.mileage));
}

/// The findings of section 9.
pub(crate) const FINDINGS: &[Rule] = &[
    Rule::disclosure(FindingId::MainlyInWorkshop, &[t::C9_1A]).from(&[OfMatter(FactName::OnSite)]),
    Rule::warning(FindingId::OnSiteIsInvoiced, &[t::C9_1B])
        .when(|matter| matter.facts.on_site == Some(true))
        .from(&[OfMatter(FactName::OnSite)]),
    Rule::disclosure(FindingId::ExpectedTime, &[t::C9_2A, t::C9_2B])
        .when(|matter| any_stated(matter.facts))
        .about(|matter, item| is_stated_for(matter.facts, item))
        .with(&[WORKING_DAYS, Shown::Interpretation(scope_of_stated)])
        .may(),
    Rule::disclosure(FindingId::NoTimeStated, &[t::C9_2A])
        .when(|matter| {
            may_be_sent(matter) && !matter.outcomes.iter().all(|o| is_stated(matter.facts, *o))
        })
        .about(|matter, item| !is_stated_for(matter.facts, item))
        .with(&[
            WORKING_DAYS,
            Shown::Interpretation(|facts| Some(facts.interpretations.turnaround_scope.into())),
        ])
        .unstated(),
    Rule::disclosure(FindingId::LongerOverClosedDays, &[t::C9_2B]).when(may_be_sent).may(),
    Rule::disclosure(FindingId::TimesNotBinding, &[t::C9_3]),
];

const WORKING_DAYS: Shown = Shown::Parameter(|terms| named(&terms.working_days));

/// Whether 9.2 states a time for anything in the matter. Where there are repairs, for the standard services beside them.
pub(crate) fn any_stated(facts: &Facts<'_>) -> bool {
    facts.on_site != Some(true) && (any_service(facts) || may_be_standard(facts))
}

/// Whether 9.2 is read as being about all work in the workshop (A-08).
fn any_service(facts: &Facts<'_>) -> bool {
    facts.interpretations.turnaround_scope == TurnaroundScope::AllWorkshopServices
}

/// Whether 9.2 states a time for an item that is sent in.
fn is_stated_for(facts: &Facts<'_>, item: &Item<'_>) -> bool {
    any_service(facts) || item.service.is_standard()
}

/// The items for which a time is stated, where it is not for all of them.
pub(crate) fn stated_items(facts: &Facts<'_>) -> Vec<usize> {
    some_items(facts, &|item| is_stated_for(facts, item))
}

/// The interpretation by which a time is stated; `None` for a standard service, for which none is needed.
fn scope_of_stated(facts: &Facts<'_>) -> Option<Choice> {
    (!may_be_standard(facts)).then(|| facts.interpretations.turnaround_scope.into())
}

/// Whether 9.2 states a time for everything that is done in an outcome of a matter: for standard services, and by the
/// interpretation of A-08 for all work in the workshop.
pub fn is_stated(facts: &Facts<'_>, outcome: Outcome) -> bool {
    facts.on_site != Some(true) && (any_service(facts) || outcome == Outcome::Standard)
}

/// Whether 9.2 states a time for anything that is done in an outcome: a standard service has its day beside every end of a
/// repair.
fn is_stated_in_part(facts: &Facts<'_>, outcome: Outcome) -> bool {
    let beside = facts.items.iter().any(|item| item.service.is_standard());
    is_stated(facts, outcome) || (facts.on_site != Some(true) && beside)
}

/// The week of receipt and the working days after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TurnaroundDates {
    /// The Sunday that ends the week of receipt.
    pub week_ends_on: Date,
    /// The last counted working day.
    pub completed_on: Date,
    /// The product is received on a closed day, so that the interpretation of A-05 matters.
    on_closed_day: bool,
}

/// The days of a standard service that is received on a day (9.2): first the rest of the week of receipt, then the working
/// days of the terms, over the closures of the workshop. [`turnaround`] answers the same with every day on the way, and with reasons.
///
/// # Errors
/// `outOfRange` where a day lies past the year 9999.
///
/// # Example: received on a Sunday, by the interpretation of A-05
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::cite::interpretation::{Interpretations, Receipt};
/// use upfront_terms::edition::terms::CURRENT;
/// use upfront_terms::terms::time::dates;
/// let sunday = Date::parse("2026-11-22").unwrap();
/// let done = |receipt| {
///     let interpretations = Interpretations { receipt, ..Interpretations::default() };
///     dates(sunday, CURRENT, &[], interpretations).map(|dates| dates.completed_on.to_string())
/// };
/// assert_eq!(done(Receipt::WeekOfReceipt)?, "2026-12-10");
/// assert_eq!(done(Receipt::NextWorkingDay)?, "2026-12-17");
/// # Ok::<(), upfront_terms::base::error::RulesError>(())
/// ```
pub fn dates(
    received_on: Date,
    terms: &Edition,
    closures: &[Closure<'_>],
    interpretations: Interpretations,
) -> Result<TurnaroundDates> {
    let calendar = Calendar::workshop(closures, interpretations.closed_days);
    let counted_from = match interpretations.receipt {
        Receipt::WeekOfReceipt => received_on,
        Receipt::NextWorkingDay => calendar.roll_forward(received_on)?,
    };
    let week_ends_on = counted_from.week_end()?;
    let completed_on = calendar.add_working_days(week_ends_on, terms.working_days.value)?;
    let on_closed_day = calendar.is_closed(received_on);
    Ok(TurnaroundDates { week_ends_on, completed_on, on_closed_day })
}

impl TurnaroundDates {
    fn because(
        &self,
        received_on: Date,
        terms: &Edition,
        interpretations: Interpretations,
        reasons: Reasons,
    ) -> Because {
        let because = terms
            .because(reasons, &[t::C9_2A, t::C9_2B, t::C9_3])
            .fact(FactName::ReceivedOn, received_on)
            .parameter(&terms.working_days)
            .interpretation(interpretations.closed_days);
        if self.on_closed_day { because.interpretation(interpretations.receipt) } else { because }
    }
}

/// When a standard service is expected to be done.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Turnaround {
    /// The outcomes of a matter in which the terms state this time for something; `None` where it is asked about by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stated_for: Option<Vec<Outcome>>,
    /// The places of the items for which they state it, where that is for some of them only; else empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<usize>,
    /// The day of receipt.
    pub received_on: Date,
    /// The Sunday that ends the week of receipt.
    pub week_ends_on: Date,
    /// The last counted working day; return shipping comes on top.
    pub completed_on: Date,
    /// How many working days are counted.
    pub working_days: u32,
    /// Every day from receipt to completion, in runs of days that count as the same.
    pub days: Vec<DayRun>,
    /// Always false: times are expected, never binding (9.3).
    pub binding: bool,
    /// Why.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}

/// Consecutive days on the way that count as the same, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DayRun {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// What they count as.
    pub kind: DayKind,
    /// What closes them; `None` for working days and for ordinary week-ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<DayCode>,
    /// The name that the host gave its closure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl DayRun {
    fn counts_like(&self, other: &DayRun) -> bool {
        (self.kind, self.code, &self.name) == (other.kind, other.code, &other.name)
    }
}

codes! {
    /// What a day on the way counts as.
    pub enum DayKind {
        /// A working day of the week of receipt.
        RestOfWeek "restOfWeek",
        /// One of the counted working days.
        Counted "counted",
        /// Not a working day.
        Closed "closed",
    }
}

/// The days from receipt to completion, in runs.
fn runs(
    received_on: Date,
    dates: &TurnaroundDates,
    calendar: &Calendar<'_>,
) -> Result<Vec<DayRun>> {
    let mut runs: Vec<DayRun> = Vec::new();
    let mut date = received_on;
    loop {
        let closed = calendar.closed(date);
        let kind = match &closed {
            Some(_) => DayKind::Closed,
            None if date <= dates.week_ends_on => DayKind::RestOfWeek,
            None => DayKind::Counted,
        };
        let closed = closed.filter(|day| day.kind != ClosedKind::Weekend);
        let (code, name) = closed.map_or((None, None), |day| (Some(day.code), day.name));
        let run = DayRun { from: date, to: date, kind, code, name };
        match runs.last_mut().filter(|last| last.counts_like(&run)) {
            Some(last) => last.to = date,
            None => runs.push(run),
        }
        if date >= dates.completed_on {
            return Ok(runs);
        }
        date = date.next()?;
    }
}

/// The day on which the workshop receives the product, where it is known. After work on site there is none.
fn received_on(facts: &Facts<'_>) -> Option<Date> {
    facts.received_on.filter(|_| facts.on_site != Some(true))
}

/// The days of a matter's standard service, once it is received.
pub(crate) fn dates_of(facts: &Facts<'_>) -> Result<Option<TurnaroundDates>> {
    let of = |received_on| dates(received_on, &facts.terms, &facts.closures, facts.interpretations);
    received_on(facts).map(of).transpose()
}

/// What a standard service of a matter would take, once it is received, and which of the outcomes the terms state that
/// time for (A-08).
pub(crate) fn of_matter(facts: &Facts<'_>, outcomes: &[Outcome]) -> Result<Option<Turnaround>> {
    let Some(received_on) = received_on(facts) else { return Ok(None) };
    let turnaround =
        answer(received_on, &facts.terms, &facts.closures, facts.interpretations, facts.reasons)?;
    let stated = outcomes.iter().copied().filter(|outcome| is_stated_in_part(facts, *outcome));
    let is_read = outcomes.iter().any(|outcome| *outcome != Outcome::Standard);
    let scope = is_read.then(|| facts.interpretations.turnaround_scope.into());
    Ok(Some(Turnaround {
        stated_for: Some(stated.collect()),
        items: stated_items(facts),
        because: turnaround.because.known_interpretation(scope),
        ..turnaround
    }))
}

pub(crate) fn milestones(facts: &Facts<'_>, out: &mut Vec<Milestone>) -> Result<()> {
    if facts.on_site == Some(true) {
        return Ok(());
    }
    let stated = any_stated(facts);
    let scope = scope_of_stated(facts);
    let terms = &facts.terms;
    let Some(received_on) = facts.received_on else {
        if stated {
            let because = facts
                .because(&[t::C9_2A, t::C9_2B, t::C9_3])
                .parameter(&terms.working_days)
                .known_interpretation(scope);
            let (days, unit) = (terms.working_days.value, PeriodUnit::WorkingDaysAfterWeek);
            out.push(
                Milestone::after(
                    MilestoneId::ExpectedCompletion,
                    FactName::ReceivedOn,
                    days,
                    unit,
                    because,
                )
                .may(),
            );
        }
        return Ok(());
    };
    let calendar = Calendar::workshop(&facts.closures, facts.interpretations.closed_days);
    let received = facts.citing(&[t::C9_2A], FactName::ReceivedOn);
    out.push(Milestone::on(MilestoneId::Received, received_on, calendar, received));
    if stated {
        let dates = dates(received_on, terms, &facts.closures, facts.interpretations)?;
        let because = dates
            .because(received_on, terms, facts.interpretations, facts.reasons)
            .known_interpretation(scope);
        out.push(
            Milestone::on(MilestoneId::WeekEnds, dates.week_ends_on, calendar, because.clone())
                .may(),
        );
        let (id, on) = (MilestoneId::ExpectedCompletion, dates.completed_on);
        out.push(Milestone::on(id, on, calendar, because).may());
    }
    Ok(())
}

/// When a standard service whose product arrives on a day is expected to be done (9.2). Shipping back comes on top, and the
/// time is never binding (9.3).
///
/// # Errors
/// `outOfRange` where the day lies past the year 9999.
///
/// # Example: over the turn of the year, with and without a closure of the workshop
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::calendar::working_days::Closure;
/// use upfront_terms::cite::interpretation::Interpretations;
/// use upfront_terms::edition::terms::CURRENT;
/// use upfront_terms::terms::time::turnaround;
/// let day = |text| Date::parse(text).unwrap();
/// let interpretations = Interpretations::default();
/// let received_on = day("2026-12-14");
/// let time = turnaround(received_on, CURRENT, &[], interpretations).unwrap();
/// assert_eq!(time.week_ends_on.to_string(), "2026-12-20");
/// assert_eq!(time.completed_on.to_string(), "2027-01-13");
///
/// let between = Closure { from: day("2026-12-28"), to: day("2026-12-30"), name: None };
/// let longer = turnaround(received_on, CURRENT, &[between], interpretations).unwrap();
/// assert_eq!(longer.completed_on.to_string(), "2027-01-18");
/// ```
pub fn turnaround(
    received_on: Date,
    terms: &Edition,
    closures: &[Closure<'_>],
    interpretations: Interpretations,
) -> Result<Turnaround> {
    answer(received_on, terms, closures, interpretations, Reasons::Told)
}

fn answer(
    received_on: Date,
    terms: &Edition,
    closures: &[Closure<'_>],
    interpretations: Interpretations,
    reasons: Reasons,
) -> Result<Turnaround> {
    let calendar = Calendar::workshop(closures, interpretations.closed_days);
    let dates = dates(received_on, terms, closures, interpretations)?;
    Ok(Turnaround {
        stated_for: None,
        items: Vec::new(),
        received_on,
        week_ends_on: dates.week_ends_on,
        completed_on: dates.completed_on,
        working_days: terms.working_days.value,
        days: runs(received_on, &dates, &calendar)?,
        binding: false,
        because: dates.because(received_on, terms, interpretations, reasons),
    })
}
