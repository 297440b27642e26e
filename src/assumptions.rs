//! Readings relied on, and what another choice would have given. Ambiguity is data, not a secret.

use crate::because::code;
use crate::changes::{Change, changes};
use crate::facts::Facts;
use crate::figures::Figures;
use crate::reading::{Chosen, TABLE};
use serde::Serialize;

/// A reading that the estimate relied on.
#[derive(Clone, Debug, Serialize)]
pub struct Assumption {
    /// Its name.
    #[serde(serialize_with = "code")]
    pub reading: &'static str,
    /// The choice.
    #[serde(serialize_with = "code")]
    pub chosen: &'static str,
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
    #[serde(serialize_with = "code")]
    pub choice: &'static str,
    /// What it would have changed.
    pub changes: Vec<Change>,
}

/// The one reading that changes charges.
const FEE: &str = "investigationFee";

/// The readings relied on, in the order of the clause inventory, with every other choice tried. A choice under which the
/// facts are refused, or nothing can be computed, such as a day past the year 9999, has nothing to be compared with and is
/// left out.
pub(crate) fn assumptions(
    facts: &Facts<'_>,
    figures: &Figures,
    relied_on: &[Chosen],
) -> Vec<Assumption> {
    let mut out = Vec::new();
    let mut other_facts = facts.clone();
    for reading in TABLE {
        let Some(chosen) = relied_on.iter().find(|chosen| chosen.name() == reading.name) else {
            continue;
        };
        let mut alternatives = Vec::new();
        for choice in reading.choices.iter().filter(|choice| **choice != chosen.choice()) {
            let Some(readings) = facts.readings.with(reading.name, choice) else { continue };
            other_facts.readings = readings;
            // Whether a reminder can be due yet depends on how periods end: facts can contradict under another choice.
            if !other_facts.contradictions().is_empty() {
                continue;
            }
            let fee_changed = reading.name == FEE;
            let Ok(other) = figures.under(&other_facts, fee_changed) else { continue };
            alternatives.push(Alternative { choice, changes: changes(figures, &other) });
        }
        let otherwise = alternatives.iter().find_map(|alternative| {
            let change = alternative.changes.first()?;
            let value = change.to.as_ref().map_or("-".into(), ToString::to_string);
            Some([alternative.choice, ": ", change.path, " ", &value].concat())
        });
        out.push(Assumption {
            reading: reading.name,
            chosen: chosen.choice(),
            otherwise,
            alternatives,
        });
    }
    out
}
