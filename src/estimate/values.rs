//! The values of an estimate without their reasons: cheap enough to compute again under every other reading and for
//! every possible answer to an open question.

use crate::answer::outcome::Outcome;
use crate::answer::total::{Total, WithVat};
use crate::base::date::Date;
use crate::base::error::Result;
use crate::calendar::period;
use crate::facts::Facts;
use crate::terms::courses::Range;
use crate::terms::lines::{Line, total_of};
use crate::terms::matter::outcomes;
use crate::terms::{self, payment};
use crate::terms::{courses, interest, prices, repair, scope, time};

/// The values of an estimate.
#[derive(PartialEq)]
pub(crate) struct Values {
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
    pub late: Option<interest::Charge>,
}

/// The outcomes with their charges, and what they come to together.
pub(crate) type Scenarios = Vec<(Outcome, Vec<Line>, Total)>;

/// Every outcome that is still possible, with its charges and total.
pub(crate) fn scenarios(facts: &Facts<'_>) -> Result<Scenarios> {
    let mut scenarios = Vec::with_capacity(7);
    for outcome in outcomes(facts) {
        let lines = terms::charges(facts, outcome)?;
        let total = total_of(&lines, facts)?;
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

impl Values {
    pub(crate) fn of(facts: &Facts<'_>) -> Result<Values> {
        Self::of_scenarios(facts, &scenarios(facts)?)
    }

    /// Of scenarios that were found already.
    pub(crate) fn of_scenarios(facts: &Facts<'_>, scenarios: &Scenarios) -> Result<Values> {
        let scenarios: Vec<_> =
            scenarios.iter().map(|(outcome, _, total)| (*outcome, *total)).collect();
        Self::with(facts, scenarios, courses::range(facts)?)
    }

    /// The values of the same matter under other readings than those of `facts`. Charges rest on the reading of the fee
    /// only: where that stays, they do.
    pub(crate) fn under(&self, facts: &Facts<'_>, other: &Facts<'_>) -> Result<Values> {
        if facts.readings.investigation_fee == other.readings.investigation_fee {
            return Self::with(other, self.scenarios.clone(), self.range);
        }
        Self::of(other)
    }

    /// How wide the estimate is.
    pub(crate) fn width(&self) -> Width {
        Width::of_range(self.range.total, self.scenarios.len())
    }

    fn with(facts: &Facts<'_>, scenarios: Vec<(Outcome, Total)>, range: Range) -> Result<Values> {
        let payment_due = payment::due_of(facts)?.map(|due| due.on.on);
        let estimate = estimate_dates(facts, scenarios.iter().map(|(outcome, _)| *outcome))?;
        let silent = scenarios.iter().any(|(o, _)| *o == Outcome::EstimateUnanswered);
        let months = facts.terms.warranty_months.value;
        let readings = facts.readings;
        Ok(Values {
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
            with_vat: prices::with_vat(&range.total, facts)?,
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
) -> Result<Option<interest::Charge>> {
    let claim = interest::claim_of(facts, payment_due, range.owed)?;
    claim.map(|claim| interest::charge(&claim, facts.terms, facts.readings)).transpose()
}
