//! The same facts under several what-ifs, each with its differences from the first.

use super::differences::{Differences, FindingDifference};
use super::whole::{Estimate, with_values};
use crate::base::error::Result;
use crate::facts::Facts;
use crate::terms::contradictions::refuse_contradictions;
use serde::Serialize;

/// An estimate and what would change it.
#[derive(Clone, Debug, Serialize)]
pub struct Comparison {
    /// The facts as they are.
    pub base: Estimate,
    /// The what-ifs, in the order given.
    pub variants: Vec<Variant>,
}

/// One what-if.
#[derive(Clone, Debug, Serialize)]
pub struct Variant {
    /// The facts that it sets, by name.
    pub changed: Vec<String>,
    /// The estimate with them.
    pub estimate: Estimate,
    /// Where it differs from the base.
    pub differences: Differences,
}

/// The facts with a change, and the names of the facts that it sets.
#[derive(Clone, Debug)]
pub struct WhatIf<'v> {
    /// The names, as the change gives them.
    pub changed: Vec<String>,
    /// All facts, the changed ones among them.
    pub facts: Facts<'v>,
}

/// The estimate for some facts, and for each of the what-ifs.
///
/// # Errors
/// Those of [`estimate`](super::whole::estimate), for the first that has any.
pub fn compare(facts: &Facts<'_>, what_ifs: Vec<WhatIf<'_>>) -> Result<Comparison> {
    refuse_contradictions(facts)?;
    what_ifs.iter().try_for_each(|what_if| refuse_contradictions(&what_if.facts))?;
    of_facts(facts, what_ifs)
}

/// The same of facts that do not contradict each other.
pub(crate) fn of_facts(facts: &Facts<'_>, what_ifs: Vec<WhatIf<'_>>) -> Result<Comparison> {
    let (base, values) = with_values(facts)?;
    let mut variants = Vec::with_capacity(what_ifs.len());
    for WhatIf { changed, facts } in what_ifs {
        let (estimate, others) = with_values(&facts)?;
        let differences = Differences {
            findings: FindingDifference::of(&base.findings, &estimate.findings),
            ..Differences::of(&values, &others)
        };
        variants.push(Variant { changed, estimate, differences });
    }
    Ok(Comparison { base, variants })
}
