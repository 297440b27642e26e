//! The values of an estimate without their reasons: cheap enough to compute again under every other reading and for
//! every possible answer to an open question.

use crate::date::Date;
use crate::error::Result;
use crate::facts::Facts;
use crate::terms::charge::{Line, Total, WithVat};
use crate::terms::courses::{self, Range};
use crate::terms::matter::{Outcome, outcomes};
use crate::terms::{self, interest, payment, period, repair, scope, time};

/// The values of an estimate.
#[derive(PartialEq)]
pub(crate) struct Figures {
    pub answer: scope::Answer,
    pub scenarios: Vec<(Outcome, Total)>,
    pub range: Range,
    /// The range with VAT, where a rate is given.
    pub with_vat: WithVat,
    pub expected_completion: Option<Date>,
    pub estimate: Option<repair::Dates>,
    /// The first day on which a reminder can be due, where silence is possible.
    pub reminder_from: Option<Date>,
    pub warranty_until: Option<Date>,
    pub payment_due: Option<Date>,
    pub late: Option<interest::Figures>,
}

/// The outcomes with their charges, and what they come to together.
pub(crate) type Scenarios = Vec<(Outcome, Vec<Line>, Total)>;

/// Every outcome that is still possible, with its charges and total.
pub(crate) fn scenarios(facts: &Facts<'_>) -> Result<Scenarios> {
    let mut scenarios = Vec::with_capacity(7);
    for outcome in outcomes(facts) {
        let lines = terms::charges(facts, outcome)?;
        let total = Total::of(&lines, facts)?;
        scenarios.push((outcome, lines, total));
    }
    Ok(scenarios)
}

/// How much is still open: charges without a price, kroner between the ends, outcomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Width {
    pub open: u32,
    pub ore: i64,
    pub outcomes: usize,
}

impl Width {
    /// How wide the estimate of these facts is.
    pub(crate) fn of(facts: &Facts<'_>) -> Result<Width> {
        Ok(Self::of_range(courses::range(facts)?.total, outcomes(facts).len()))
    }

    fn of_range(range: Total, outcomes: usize) -> Width {
        let ore = range.priced_max.less(range.min).ore();
        Width { open: range.open.count(), ore, outcomes }
    }

    /// Whether it is about the range at all, and not only about the outcomes.
    pub(crate) fn narrows_range(self) -> bool {
        self.open > 0 || self.ore > 0
    }

    /// By how much another estimate is narrower.
    pub(crate) fn less(self, narrower: Width) -> Width {
        Width {
            open: self.open.saturating_sub(narrower.open),
            ore: self.ore.saturating_sub(narrower.ore).max(0),
            outcomes: self.outcomes.saturating_sub(narrower.outcomes),
        }
    }
}

impl Figures {
    pub(crate) fn of(facts: &Facts<'_>) -> Result<Figures> {
        Self::of_scenarios(facts, &scenarios(facts)?)
    }

    /// Of scenarios that were found already.
    pub(crate) fn of_scenarios(facts: &Facts<'_>, scenarios: &Scenarios) -> Result<Figures> {
        let scenarios: Vec<_> =
            scenarios.iter().map(|(outcome, _, total)| (*outcome, *total)).collect();
        Self::with(facts, scenarios, courses::range(facts)?)
    }

    /// The same matter under other readings. Only the reading of the fee changes what it costs: under any other the
    /// charges stay as they are.
    pub(crate) fn under(&self, facts: &Facts<'_>, fee_changed: bool) -> Result<Figures> {
        if fee_changed {
            return Self::of(facts);
        }
        Self::with(facts, self.scenarios.clone(), self.range)
    }

    /// How wide the estimate is.
    pub(crate) fn width(&self) -> Width {
        Width::of_range(self.range.total, self.scenarios.len())
    }

    fn with(facts: &Facts<'_>, scenarios: Vec<(Outcome, Total)>, range: Range) -> Result<Figures> {
        let payment_due = payment::due_of(facts)?.map(|due| due.on.on);
        let estimate = estimate_dates(facts, scenarios.iter().map(|(outcome, _)| *outcome))?;
        let silent = scenarios.iter().any(|(o, _)| *o == Outcome::EstimateUnanswered);
        let months = facts.terms.warranty_months.value;
        let readings = facts.readings;
        Ok(Figures {
            answer: scope::answer(facts),
            expected_completion: expected_completion(facts)?,
            estimate,
            reminder_from: estimate.filter(|_| silent).map(|dates| dates.reminder_from),
            warranty_until: facts
                .delivered_on
                .map(|delivered| period::months(delivered, months, readings))
                .transpose()?
                .map(|until| until.on),
            payment_due,
            late: late(facts, payment_due, range)?,
            with_vat: range.total.with_vat(facts)?,
            scenarios,
            range,
        })
    }
}

fn expected_completion(facts: &Facts<'_>) -> Result<Option<Date>> {
    if !time::any_stated(facts) {
        return Ok(None);
    }
    Ok(time::dates_of(facts)?.map(|dates| dates.completed_on))
}

/// The days of the repair estimate, once it is sent and where an outcome follows it.
pub(crate) fn estimate_dates(
    facts: &Facts<'_>,
    mut outcomes: impl Iterator<Item = Outcome>,
) -> Result<Option<repair::Dates>> {
    let sent_on = facts.repair_estimate.sent_on.filter(|_| outcomes.any(Outcome::follows_estimate));
    sent_on.map(|sent_on| repair::dates(sent_on, facts.terms, facts.readings)).transpose()
}

/// What paying late costs, on the most that can be owed.
pub(crate) fn late(
    facts: &Facts<'_>,
    payment_due: Option<Date>,
    range: Range,
) -> Result<Option<interest::Figures>> {
    let question = interest::question_of(facts, payment_due, range.owed)?;
    question.map(|question| interest::figures(&question, facts.terms)).transpose()
}
