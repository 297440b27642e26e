//! Facts in, scenarios and findings out.

use super::assumptions::Assumption;
use super::assumptions::assumptions;
use super::missing::Missing;
use super::missing::missing;
use super::values;
use super::values::{Scenarios, Values};
use crate::answer::charge::{Charge, ChargeCode, Payer};
use crate::answer::finding::Finding;
use crate::answer::milestone::Milestone;
use crate::answer::outcome::Outcome;
use crate::answer::total::ShownTotal;
use crate::base::clause::{ClauseId, terms as t};
use crate::base::codes::codes;
use crate::base::date::Date;
use crate::base::error::Result;
use crate::base::names::{Customer, FactName, ItemFact};
use crate::cite::because::Because;
use crate::cite::reading::Choice;
use crate::edition::law;
use crate::facts::FactRef::{OfItem, OfMatter};
use crate::facts::Facts;
use crate::privacy::effects;
use crate::privacy::effects::ConsentEffects;
use crate::terms;
use crate::terms::contradictions::refuse_contradictions;
use crate::terms::interest::LateInterest;
use crate::terms::scope::Applicability;
use crate::terms::time::Turnaround;
use crate::terms::{interest, prices, scope, time};
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
    pub stale: Vec<Stale>,
}

/// The editions used, by id.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Editions {
    /// Of the terms.
    pub terms: &'static str,
    /// Of the privacy policy.
    pub privacy: &'static str,
}

/// One possible outcome.
#[derive(Clone, Debug, Serialize)]
pub struct Scenario {
    /// Which.
    pub id: Outcome,
    /// Its charges.
    pub items: Vec<Charge>,
    /// What they come to for the customer.
    pub total: ShownTotal,
    /// When it is expected to be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turnaround: Option<Turnaround>,
    /// Why it is possible.
    pub because: Because,
}

codes! {
    /// A parameter whose next known change date has passed.
    pub enum Stale {
        /// The reference rate of late interest.
        ReferenceRate "referenceRate",
        /// The host's rate card.
        RateCard "rateCard",
    }
}

/// The whole answer for the facts of a matter.
///
/// # Errors
/// Facts that contradict each other; `overflow` and `outOfRange` where a result cannot be stated.
pub fn estimate(facts: &Facts<'_>) -> Result<Estimate> {
    estimate_with_values(facts).map(|(estimate, _)| estimate)
}

/// The whole answer, and its values for comparing.
pub(crate) fn estimate_with_values(facts: &Facts<'_>) -> Result<(Estimate, Values)> {
    refuse_contradictions(facts)?;
    let found = values::scenarios(facts)?;
    let values = Values::of_scenarios(facts, &found)?;
    let scenarios = scenarios(facts, found)?;
    let claim = interest::claim_of(facts, values.payment_due, values.range.owed)?;
    let late_interest = claim
        .map(|claim| interest::late_interest(&claim, facts.terms, facts.readings))
        .transpose()?;
    let mut estimate = Estimate {
        editions: Editions { terms: facts.terms.id, privacy: facts.consents.edition.id },
        as_of: facts.as_of,
        applicability: scope::applicability(facts),
        range: prices::shown(&values.range.total, facts, over_all(&scenarios))?,
        scenarios,
        timeline: terms::timeline(facts)?,
        findings: terms::findings(facts)?,
        stale: stale(facts, late_interest.as_ref()),
        late_interest,
        consent: effects::of_matter(facts)?,
        missing: missing(facts, &values)?,
        assumptions: Vec::new(),
    };
    estimate.assumptions = assumptions(facts, &values, &estimate.readings());
    Ok((estimate, values))
}

/// The scenarios with their reasons.
fn scenarios(facts: &Facts<'_>, found: Scenarios) -> Result<Vec<Scenario>> {
    let standard = time::of_matter(facts)?;
    let repair = standard.as_ref().map(|time| time::of_repair(facts, time));
    let mut scenarios = Vec::with_capacity(7);
    for (outcome, lines, total) in found {
        let items =
            lines.iter().map(|line| line.with_reasons(facts)).collect::<Result<Vec<_>>>()?;
        let turnaround = if outcome == Outcome::Standard { &standard } else { &repair };
        let total = prices::shown_of(&total, &lines, facts, of_charges(&items))?;
        let turnaround = turnaround.clone();
        let because = outcome_because(facts, outcome);
        scenarios.push(Scenario { id: outcome, items, total, turnaround, because });
    }
    Ok(scenarios)
}

/// The examination, and what the service does not include or the provider may refuse.
const NOT_WORKED_ON: &[ClauseId] =
    &[t::C4_1, t::C4_3, t::C7_1A, t::C7_1B, t::C7_1C, t::C7_1D, t::C7_1E, t::C7_2, t::C7_4];

/// Why an outcome is possible: the clauses that lead to it, and the facts that leave it open.
fn outcome_because(facts: &Facts<'_>, outcome: Outcome) -> Because {
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
    for name in [ItemFact::Service, ItemFact::Warranty, ItemFact::Examination] {
        facts.cite(&mut because, OfItem(name), None);
    }
    if outcome == Outcome::NotWorkedOn {
        for name in [ItemFact::Causes, ItemFact::ThirdParty, ItemFact::Contaminated] {
            facts.cite(&mut because, OfItem(name), None);
        }
    }
    if outcome.follows_estimate() {
        facts.cite(&mut because, OfMatter(FactName::RepairEstimateRequested), None);
        facts.cite(&mut because, OfMatter(FactName::RepairEstimateSentOn), None);
        facts.cite(&mut because, OfMatter(FactName::RepairEstimateAnswer), None);
        facts.cite(&mut because, OfMatter(FactName::RepairEstimateReminderUnanswered), None);
    }
    because
}

/// A total rests on the clauses and readings of its charges.
fn of_charges(charges: &[Charge]) -> Because {
    let mut because = Because::default();
    for charge in charges.iter().filter(|c| c.payer != Payer::Provider) {
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
    fn readings(&self) -> Vec<Choice> {
        let mut relied_on: Vec<Choice> = Vec::new();
        for chosen in self.reasons().flat_map(|because| &because.readings) {
            if !relied_on.contains(chosen) {
                relied_on.push(*chosen);
            }
        }
        relied_on
    }
}

/// The parameters that may have changed by the day of the estimate.
fn stale(facts: &Facts<'_>, late: Option<&LateInterest>) -> Vec<Stale> {
    let mut stale = Vec::new();
    let late_is_stale = late.is_some_and(|late| late.stale);
    let consumer = facts.customer != Some(Customer::Business);
    let past_table = law::rates_end().is_some_and(|end| end <= facts.as_of);
    if late_is_stale || (consumer && past_table) {
        stale.push(Stale::ReferenceRate);
    }
    if facts.rate_card.valid_on.is_some_and(|valid_on| valid_on < facts.as_of) {
        stale.push(Stale::RateCard);
    }
    stale
}
