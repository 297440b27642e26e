//! Readings relied on, and what another choice would have given. Ambiguity is data, not a secret.

use super::differences::Change;
use super::differences::changes;
use super::values::Values;
use crate::cite::reading::{Choice, READINGS, ReadingName};
use crate::facts::Facts;
use crate::terms::contradictions::contradictions;
use serde::Serialize;

/// A reading that the estimate relied on.
#[derive(Clone, Debug, Serialize)]
pub struct Assumption {
    /// Its name.
    pub reading: ReadingName,
    /// The choice.
    pub chosen: Choice,
    /// The first other choice that would have changed something, and what: "choice: path value".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub otherwise: Option<String>,
    /// Every other choice, and what it would have changed.
    pub alternatives: Vec<Alternative>,
}

/// Another choice of a reading.
#[derive(Clone, Debug, Serialize)]
pub struct Alternative {
    /// The choice.
    pub choice: Choice,
    /// What it would have changed.
    pub changes: Vec<Change>,
}

/// The readings relied on, in the order of the clause inventory, with every other choice tried. A choice under which the
/// facts are refused, or nothing can be computed, such as a day past the year 9999, has nothing to be compared with and is
/// left out.
pub(crate) fn assumptions(
    facts: &Facts<'_>,
    values: &Values,
    relied_on: &[Choice],
) -> Vec<Assumption> {
    let mut out = Vec::new();
    let mut other_facts = facts.clone();
    for reading in READINGS {
        let Some(chosen) =
            relied_on.iter().copied().find(|chosen| chosen.reading() == reading.name)
        else {
            continue;
        };
        let mut alternatives = Vec::new();
        for choice in reading.choices.iter().copied().filter(|choice| *choice != chosen) {
            other_facts.readings = facts.readings.with(choice);
            // Whether a reminder can be due yet depends on how periods end: facts can contradict under another choice.
            if !contradictions(&other_facts).is_empty() {
                continue;
            }
            let Ok(other) = values.under(facts, &other_facts) else { continue };
            alternatives.push(Alternative { choice, changes: changes(values, &other) });
        }
        let otherwise = alternatives.iter().find_map(|alternative| {
            let change = alternative.changes.first()?;
            let value = change.to.as_ref().map_or("-".into(), ToString::to_string);
            Some([alternative.choice.name(), ": ", change.path, " ", &value].concat())
        });
        out.push(Assumption { reading: reading.name, chosen, otherwise, alternatives });
    }
    out
}
