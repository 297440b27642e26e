//! The interpretations that an estimate relies on, and what another choice would have changed.

use super::differences::Differences;
use super::values::Values;
use crate::cite::because::Reasons;
use crate::cite::interpretation::{Choice, INTERPRETATIONS, InterpretationName};
use crate::facts::Facts;
use crate::terms::contradictions::contradictions;
use serde::Serialize;

/// An interpretation that the estimate relied on.
#[derive(Clone, Debug, Serialize)]
pub struct Assumption {
    /// Its name.
    pub interpretation: InterpretationName,
    /// The choice it was made under.
    pub choice: Choice,
    /// The other choices that would have changed something, and what.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<Alternative>,
}

/// Another choice of an interpretation.
#[derive(Clone, Debug, Serialize)]
pub struct Alternative {
    /// The choice.
    pub choice: Choice,
    /// What it would have changed.
    pub differences: Differences,
}

/// The interpretations relied on, in the order of the clause inventory, and what every other choice would change. Left out are
/// choices under which the facts contradict each other or nothing can be computed.
pub(crate) fn assumptions(
    facts: &Facts<'_>,
    values: &Values,
    relied_on: &[Choice],
) -> Vec<Assumption> {
    let mut out = Vec::new();
    let mut other_facts = Facts { reasons: Reasons::LeftOut, ..facts.clone() };
    for interpretation in INTERPRETATIONS {
        let chosen =
            relied_on.iter().copied().find(|chosen| chosen.interpretation() == interpretation.name);
        let Some(chosen) = chosen else { continue };
        let mut alternatives = Vec::new();
        for choice in interpretation.choices.iter().copied().filter(|choice| *choice != chosen) {
            other_facts.interpretations = facts.interpretations.with(choice);
            // Whether a reminder can be due yet depends on how periods end: facts can contradict under another choice.
            if !contradictions(&other_facts).is_empty() {
                continue;
            }
            let Ok(other) = values.under(facts, &other_facts) else { continue };
            let differences = Differences::of(values, &other);
            if !differences.is_none() {
                alternatives.push(Alternative { choice, differences });
            }
        }
        out.push(Assumption { interpretation: interpretation.name, choice: chosen, alternatives });
    }
    out
}
