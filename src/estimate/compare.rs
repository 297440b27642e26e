//! Estimates under several what-ifs, each with its differences from the first.

use super::differences::{Differences, FindingDifference};
use super::whole::{Estimate, with_values};
use crate::base::error::Result;
use crate::facts::Facts;
use crate::terms::contradictions::refuse_contradictions;
use serde::Serialize;

/// An estimate, and the estimates under the what-ifs.
#[derive(Clone, Debug, Serialize)]
pub struct Comparison {
    /// The estimate for the facts as they are.
    pub base: Estimate,
    /// The estimates under the what-ifs, in the order given.
    pub variants: Vec<Variant>,
}

/// The estimate under one what-if.
#[derive(Clone, Debug, Serialize)]
pub struct Variant {
    /// The facts that it sets, by name.
    pub changed: Vec<String>,
    /// The estimate with them.
    pub estimate: Estimate,
    /// What differs from the base.
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
/// Those of [`estimate`](super::estimate()), for the first of the facts that has any.
///
/// # Example: what if the warranty were claimed?
/// ```
/// use upfront_terms::answer::outcome::Outcome;
/// use upfront_terms::base::date::Date;
/// use upfront_terms::base::names::{Service, WarrantyClaim};
/// use upfront_terms::estimate::compare::{WhatIf, compare};
/// use upfront_terms::estimate::differences::Becomes;
/// use upfront_terms::facts::{Facts, Item};
/// let claimed = |claim| {
///     let repair = Item { claim: Some(claim), ..Item::of(Service::Repair) };
///     Facts { items: vec![repair], ..Facts::on(Date::parse("2026-11-20").unwrap()) }
/// };
/// let facts = claimed(WarrantyClaim::NotCovered);
/// let what_if = WhatIf { changed: vec!["items".to_owned()], facts: claimed(WarrantyClaim::Covered) };
/// let comparison = compare(&facts, vec![what_if])?;
/// let differences = &comparison.variants[0].differences;
/// let scenario = &differences.scenarios[0];
/// assert_eq!((scenario.id, scenario.is), (Outcome::Warranty, Becomes::New));
/// assert_eq!(differences.late_interest, None); // the same in both
/// # Ok::<(), upfront_terms::base::error::RulesError>(())
/// ```
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
