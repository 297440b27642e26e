//! The same facts under several what-ifs, each with its differences from the first.

use crate::changes::{Change, changes};
use crate::decode::{At, Issues};
use crate::error::Result;
use crate::estimate::{Estimate, estimate_with_figures};
use crate::facts::Facts;
use crate::value::Value;
use serde::Serialize;
use std::borrow::Cow;

/// Most what-ifs in one comparison.
const MAX_CHANGES: usize = 50;

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
    /// Where it differs from the base, in the values that are compared: see [`Change`].
    pub differences: Vec<Change>,
}

/// `compare`: the estimate for the facts, and for the facts with each of the changes in place of theirs.
///
/// # Errors
/// Every problem of the facts under `facts`, and of each change under `changes[n]`, where the changed facts are read
/// whole: a change that contradicts the facts it leaves is refused like any other request.
pub fn compare<'v>(facts: &Value<'v>, changes_given: &'v Value<'v>) -> Result<Comparison> {
    let mut issues = Issues::default();
    let variants = merged(facts, changes_given, &mut issues);
    let base = Facts::read_at(facts, At::ROOT.field("facts"), &mut issues);
    let mut read = Vec::new();
    for (index, (changed, value)) in variants.iter().enumerate() {
        let all = At::ROOT.field("changes");
        let variant = Facts::read_at(value, all.index(index), &mut issues);
        read.extend(variant.map(|facts| (changed, facts)));
    }
    let (base, figures) = estimate_with_figures(&issues.finish(base)?)?;
    let mut variants = Vec::with_capacity(read.len());
    for (changed, facts) in read {
        let (estimate, others) = estimate_with_figures(&facts)?;
        let differences = changes(&figures, &others);
        variants.push(Variant { changed: changed.clone(), estimate, differences });
    }
    Ok(Comparison { base, variants })
}

/// The facts with each change in place of theirs, field by field.
fn merged<'v>(
    facts: &Value<'v>,
    given: &'v Value<'v>,
    issues: &mut Issues,
) -> Vec<(Vec<String>, Value<'v>)> {
    let at = At::ROOT.field("changes");
    let Value::Record(known) = facts else { return Vec::new() };
    let read = crate::decode::list(given, at, issues, MAX_CHANGES, |value, at, issues| {
        let Value::Record(changed) = value else {
            issues.wrong_type(at, "an object", value);
            return None;
        };
        let is_changed = |name: &Cow<'_, str>| changed.iter().any(|(field, _)| field == name);
        let kept = known.iter().filter(|(name, _)| !is_changed(name)).cloned();
        let names = changed.iter().map(|(name, _)| name.to_string()).collect();
        Some((names, Value::Record(kept.chain(changed.iter().cloned()).collect())))
    });
    read.unwrap_or_default()
}
