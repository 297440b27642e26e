//! Facts in, scenarios and findings out.

use crate::assumptions::{Assumption, assumptions};
use crate::because::{Because, code};
use crate::clause::ClauseId;
use crate::date::Date;
use crate::error::Result;
use crate::facts::Facts;
use crate::figures::{self, Figures, Scenarios};
use crate::law;
use crate::missing::{Missing, missing};
use crate::privacy::effects::ConsentEffects;
use crate::reading::Chosen;
use crate::shared::Shared;
use crate::terms;
use crate::terms::charge::{Charge, ChargeCode, Line, ShownTotal};
use crate::terms::finding::Finding;
use crate::terms::interest::{self, LateInterest};
use crate::terms::matter::Outcome;
use crate::terms::milestone::Milestone;
use crate::terms::scope::{self, Applicability};
use crate::terms::time::{self, Turnaround};
use crate::value::Value;
use serde::Serialize;

/// The whole answer for the form.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Estimate {
    /// The editions used.
    pub editions: Editions,
    /// The day it was made for.
    pub as_of: Date,
    /// Whether the terms govern the matter.
    pub applicability: Applicability,
    /// The possible outcomes, side by side.
    pub scenarios: Vec<Scenario>,
    /// Over every course of the matter: products that end differently are courses too.
    pub range: ShownTotal,
    /// Dates and periods.
    pub timeline: Vec<Milestone>,
    /// Everything else the terms say.
    pub findings: Vec<Finding>,
    /// What paying late costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub late_interest: Option<LateInterest>,
    /// What each consent does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent: Option<ConsentEffects>,
    /// The facts that would still change the answer.
    pub missing: Vec<Missing>,
    /// The readings relied on.
    pub assumptions: Vec<Assumption>,
    /// Parameters whose next known change date has passed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stale: Vec<&'static str>,
}

/// The editions used, by id.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Editions {
    /// Of the terms.
    #[serde(serialize_with = "code")]
    pub terms: &'static str,
    /// Of the privacy policy.
    #[serde(serialize_with = "code")]
    pub privacy: &'static str,
}

/// One possible outcome.
#[derive(Clone, Debug, Serialize)]
pub struct Scenario {
    /// Which.
    pub id: Outcome,
    /// Its charges.
    pub items: Vec<Shared<Charge>>,
    /// What they come to for the customer.
    pub total: ShownTotal,
    /// When it is expected to be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turnaround: Option<Shared<Turnaround>>,
    /// Why it is possible.
    pub because: Because,
}

/// `estimate`: the whole answer for the facts of a request.
///
/// # Errors
/// Every problem of the request; `overflow` and `outOfRange` where a result cannot be stated.
pub fn estimate(request: &Value) -> Result<Estimate> {
    estimate_of(&Facts::read(request)?)
}

/// The whole answer for facts that were read.
///
/// # Errors
/// `overflow` and `outOfRange` where a result cannot be stated.
pub fn estimate_of(facts: &Facts<'_>) -> Result<Estimate> {
    estimate_with_figures(facts).map(|(estimate, _)| estimate)
}

/// The whole answer, and its values for comparing.
pub(crate) fn estimate_with_figures(facts: &Facts<'_>) -> Result<(Estimate, Figures)> {
    let found = figures::scenarios(facts)?;
    let figures = Figures::of_scenarios(facts, &found)?;
    let scenarios = scenarios(facts, found)?;
    let question = interest::question_of(facts, figures.payment_due, figures.range.owed)?;
    let late_interest = question
        .zip(figures.late.clone())
        .map(|(question, late)| interest::late_interest_of(&question, late, facts.terms))
        .transpose()?;
    let mut estimate = Estimate {
        editions: Editions { terms: facts.terms.id, privacy: facts.consents.edition.id },
        as_of: facts.as_of,
        applicability: scope::applicability(facts),
        range: figures.range.total.shown(facts, over_all(&scenarios))?,
        scenarios,
        timeline: terms::timeline(facts)?,
        findings: terms::findings(facts)?,
        stale: stale(facts, late_interest.as_ref()),
        late_interest,
        consent: facts.consents.effects(facts)?,
        missing: missing(facts, &figures)?,
        assumptions: Vec::new(),
    };
    estimate.assumptions = assumptions(facts, &figures, &estimate.readings());
    Ok((estimate, figures))
}

/// The scenarios with their reasons. What several of them have in common is put together once.
fn scenarios(facts: &Facts<'_>, found: Scenarios) -> Result<Vec<Scenario>> {
    let standard = time::of_matter(facts)?.map(Shared::new);
    let repair = standard.as_ref().map(|time| Shared::new(time::of_repair(facts, time)));
    let mut charges: Vec<(Line, Shared<Charge>)> = Vec::with_capacity(16);
    let mut scenarios = Vec::with_capacity(7);
    for (outcome, lines, total) in found {
        let mut items = Vec::with_capacity(lines.len());
        for line in &lines {
            let known = charges.iter().find(|(known, _)| known == line);
            let charge = match known {
                Some((_, charge)) => charge.clone(),
                None => Shared::new(line.with_reasons(facts)?),
            };
            if known.is_none() {
                charges.push((*line, charge.clone()));
            }
            items.push(charge);
        }
        let turnaround = if outcome == Outcome::Standard { &standard } else { &repair };
        let total = total.shown_of(&lines, facts, of_charges(&items))?;
        let turnaround = turnaround.clone();
        let because = outcome_because(facts, outcome);
        scenarios.push(Scenario { id: outcome, items, total, turnaround, because });
    }
    Ok(scenarios)
}

/// The examination, and what the service does not include or the provider may refuse.
const NOT_WORKED_ON: &[ClauseId] = {
    use crate::terms::clauses as t;
    &[t::C4_1, t::C4_3, t::C7_1A, t::C7_1B, t::C7_1C, t::C7_1D, t::C7_1E, t::C7_2, t::C7_4]
};

/// Why an outcome is possible: the clauses that lead to it, and the facts that leave it open.
fn outcome_because(facts: &Facts<'_>, outcome: Outcome) -> Because {
    use crate::terms::clauses as t;
    let clauses: &'static [_] = match outcome {
        Outcome::Warranty => &[t::C4_1, t::C4_2A],
        Outcome::Standard => &[t::C5_1],
        Outcome::Repair => &[t::C4_3, t::C6_1A],
        Outcome::EstimateAccepted => &[t::C6_1A, t::C6_2A],
        Outcome::EstimateDeclined => &[t::C6_2A, t::C6_2C],
        Outcome::EstimateUnanswered => &[t::C6_2A, t::C6_3A],
        Outcome::NotWorkedOn => NOT_WORKED_ON,
    };
    let mut because = Because::of(clauses);
    for name in ["item.service", "item.warranty", "item.examination"] {
        facts.cite(&mut because, name, None);
    }
    if outcome == Outcome::NotWorkedOn {
        for name in ["item.causes", "item.thirdParty", "item.contaminated"] {
            facts.cite(&mut because, name, None);
        }
    }
    if outcome.follows_estimate() {
        facts.cite(&mut because, "repairEstimateRequested", None);
        facts.cite(&mut because, "repairEstimate.sentOn", None);
        facts.cite(&mut because, "repairEstimate.answer", None);
        facts.cite(&mut because, "repairEstimate.reminderUnanswered", None);
    }
    because
}

/// A total rests on the clauses and readings of its charges.
fn of_charges(charges: &[Shared<Charge>]) -> Because {
    let mut because = Because::default();
    for charge in charges.iter().filter(|c| c.payer != crate::terms::charge::Payer::Provider) {
        because.merge(&charge.because);
    }
    because
}

/// The range rests on what its scenarios' totals rest on.
fn over_all(scenarios: &[Scenario]) -> Because {
    let mut because = Because::default();
    for charge in scenarios.iter().flat_map(|scenario| &scenario.items) {
        if charge.item != ChargeCode::Remedy {
            because.merge(&charge.because);
        }
    }
    because
}

impl Estimate {
    /// Every reason in the estimate.
    pub fn reasons(&self) -> impl Iterator<Item = &Because> {
        let charges = self.scenarios.iter().flat_map(|scenario| {
            let charges = scenario.items.iter().map(|charge| &charge.because);
            let turnaround = scenario.turnaround.iter().map(|turnaround| &turnaround.because);
            charges.chain(turnaround).chain([&scenario.because, &scenario.total.because])
        });
        [&self.applicability.because, &self.range.because]
            .into_iter()
            .chain(charges)
            .chain(self.timeline.iter().map(|milestone| &milestone.because))
            .chain(self.findings.iter().map(|finding| &finding.because))
            .chain(self.late_interest.iter().map(|late| &late.because))
    }

    /// Every reading that a reason names, once.
    fn readings(&self) -> Vec<Chosen> {
        let mut relied_on: Vec<Chosen> = Vec::new();
        for chosen in self.reasons().flat_map(|because| &because.readings) {
            if !relied_on.contains(chosen) {
                relied_on.push(*chosen);
            }
        }
        relied_on
    }
}

/// The parameters that may have changed by the day of the estimate.
fn stale(facts: &Facts<'_>, late: Option<&LateInterest>) -> Vec<&'static str> {
    let mut stale = Vec::new();
    let late_is_stale = late.is_some_and(|late| late.stale);
    let consumer = facts.customer != Some(crate::facts::Customer::Business);
    let past_table = law::rates_end().is_some_and(|end| end <= facts.as_of);
    if late_is_stale || (consumer && past_table) {
        stale.push("referenceRate");
    }
    if facts.rate_card.valid_on.is_some_and(|valid_on| valid_on < facts.as_of) {
        stale.push("rateCard");
    }
    stale
}
