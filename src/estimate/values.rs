//! The values of an estimate without their reasons. They are computed again under every other interpretation, and for every possible
//! value of a missing fact.

use crate::answer::milestone::{Milestone, MilestoneId, Moment};
use crate::answer::outcome::Outcome;
use crate::answer::total::{Total, WithVat};
use crate::base::error::Result;
use crate::cite::interpretation::Interpretations;
use crate::facts::Facts;
use crate::terms::courses::{self, Range};
use crate::terms::lines::{Line, total_of};
use crate::terms::matter::{Prospects, outcomes, outcomes_with};
use crate::terms::{self, interest, prices, scope};

/// The values of an estimate.
#[derive(PartialEq)]
pub(crate) struct Values {
    pub answer: scope::ApplicabilityAnswer,
    pub scenarios: Vec<(Outcome, Total)>,
    pub range: Range,
    /// The range with VAT, where a rate is given.
    pub with_vat: WithVat,
    /// Dates and periods, in their order.
    pub timeline: Vec<(MilestoneId, Moment)>,
    pub late: Option<interest::InterestCharge>,
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

fn totals(scenarios: &Scenarios) -> Vec<(Outcome, Total)> {
    scenarios.iter().map(|(outcome, _, total)| (*outcome, *total)).collect()
}

fn moments(timeline: &[Milestone]) -> Vec<(MilestoneId, Moment)> {
    let mut moments = Vec::with_capacity(timeline.len());
    for milestone in timeline {
        moments.extend(milestone.moment().map(|moment| (milestone.id, moment)));
    }
    moments
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
        let prospects = Prospects::of(facts);
        let outcomes = outcomes_with(facts, &prospects).len();
        Ok(Self::of_range(courses::range_with(facts, &prospects)?.total, outcomes))
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
    /// Of scenarios and a timeline that were found already.
    pub(crate) fn of_scenarios(
        facts: &Facts<'_>,
        scenarios: &Scenarios,
        timeline: &[Milestone],
    ) -> Result<Values> {
        Self::with(facts, totals(scenarios), courses::range(facts)?, moments(timeline))
    }

    /// The values of the same matter under other interpretations than those of `facts`; no reasons are needed for them. Charges
    /// rest on the interpretation of the fee only, and dates on five others: where those stay, they do.
    pub(crate) fn under(&self, facts: &Facts<'_>, other: &Facts<'_>) -> Result<Values> {
        let (before, now) = (&facts.interpretations, &other.interpretations);
        let of_dates = |interpretations: &Interpretations| {
            let Interpretations {
                period_end,
                receipt,
                closed_days,
                turnaround_scope,
                payment_day,
                ..
            } = *interpretations;
            (period_end, receipt, closed_days, turnaround_scope, payment_day)
        };
        let timeline = match of_dates(before) == of_dates(now) {
            true => self.timeline.clone(),
            false => moments(&terms::timeline(other)?),
        };
        if before.investigation_fee == now.investigation_fee {
            return Self::with(other, self.scenarios.clone(), self.range, timeline);
        }
        let scenarios = totals(&scenarios(other)?);
        Self::with(other, scenarios, courses::range(other)?, timeline)
    }

    /// How wide the estimate is.
    pub(crate) fn width(&self) -> Width {
        Width::of_range(self.range.total, self.scenarios.len())
    }

    fn with(
        facts: &Facts<'_>,
        scenarios: Vec<(Outcome, Total)>,
        range: Range,
        timeline: Vec<(MilestoneId, Moment)>,
    ) -> Result<Values> {
        Ok(Values {
            answer: scope::answer(facts),
            late: late(facts, range)?,
            with_vat: prices::with_vat(&range.total, facts)?,
            timeline,
            scenarios,
            range,
        })
    }
}

/// What paying late costs, on the most that can be owed.
pub(crate) fn late(facts: &Facts<'_>, range: Range) -> Result<Option<interest::InterestCharge>> {
    let claim = interest::claim_of(facts, range.owed)?;
    claim.map(|claim| interest::charge(&claim, &facts.terms, facts.interpretations)).transpose()
}
