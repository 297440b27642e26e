//! The possible outcomes of a service matter, and what becomes of each item in them.

use crate::facts::{Answer, Facts, Item, Warranty};
use serde::Serialize;

/// How a matter can end, in the order of the terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// Section 4: the product warranty covers the defect.
    Warranty,
    /// Section 5: a standard service.
    Standard,
    /// 6.1: repaired or replaced outside warranty.
    Repair,
    /// 6.1 after a repair estimate was accepted.
    EstimateAccepted,
    /// 6.2: the repair estimate is declined.
    EstimateDeclined,
    /// 6.3: the repair estimate stays unanswered.
    EstimateUnanswered,
}

use Outcome::{EstimateAccepted, EstimateDeclined, EstimateUnanswered, Repair, Standard};

impl Outcome {
    /// The outcomes that a repair estimate leads to.
    pub fn follows_estimate(self) -> bool {
        matches!(self, EstimateAccepted | EstimateDeclined | EstimateUnanswered)
    }

    /// The name in results.
    pub fn name(self) -> &'static str {
        match self {
            Outcome::Warranty => "warranty",
            Standard => "standard",
            Repair => "repair",
            EstimateAccepted => "estimateAccepted",
            EstimateDeclined => "estimateDeclined",
            EstimateUnanswered => "estimateUnanswered",
        }
    }
}

/// What becomes of one item in an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// Section 5.
    Standard,
    /// 4.2: repaired, replaced or refunded under warranty.
    Remedied,
    /// 6.1.
    Repaired,
    /// 7.1: the defect's repair is not included.
    Excluded,
    /// 6.2.
    Declined,
    /// 6.3.
    Unanswered,
}

/// Whether the product warranty can still turn out to cover an item: a claim does not settle it, nor does a cause that
/// the customer ticks; the examination does, and a customer who claims nothing.
fn warranty_possible(item: &Item<'_>) -> bool {
    !matches!(item.warranty, Warranty::FoundNotCovered | Warranty::ClaimedNotCovered)
}

fn fate(facts: &Facts<'_>, item: &Item<'_>, outcome: Outcome) -> Fate {
    if item.service.is_standard() {
        return Fate::Standard;
    }
    let covered = item.warranty == Warranty::FoundCovered
        || (outcome == Outcome::Warranty && warranty_possible(item));
    if covered {
        return Fate::Remedied;
    }
    // Beside a product under warranty, one that is not goes the way the answer to the estimate tells.
    let outcome = match (outcome, facts.repair_estimate.answer) {
        (Outcome::Warranty, Some(Answer::Accepted)) => EstimateAccepted,
        (Outcome::Warranty, Some(Answer::Declined)) => EstimateDeclined,
        (Outcome::Warranty, Some(Answer::None)) => EstimateUnanswered,
        (outcome, _) => outcome,
    };
    match outcome {
        EstimateDeclined => Fate::Declined,
        EstimateUnanswered => Fate::Unanswered,
        EstimateAccepted => Fate::Repaired,
        _ if item.causes.is_empty() => Fate::Repaired,
        _ => Fate::Excluded,
    }
}

/// What becomes of each item in an outcome; of an unknown item where none is known yet.
pub(crate) fn fates<'f, 'v>(
    facts: &'f Facts<'v>,
    outcome: Outcome,
) -> impl Iterator<Item = (Option<(usize, &'f Item<'v>)>, Fate)> {
    let unknown = facts.items.is_empty().then_some((
        None,
        match outcome {
            Outcome::Warranty => Fate::Remedied,
            Standard => Fate::Standard,
            EstimateDeclined => Fate::Declined,
            EstimateUnanswered => Fate::Unanswered,
            Repair | EstimateAccepted => Fate::Repaired,
        },
    ));
    let known = facts.items.iter().enumerate();
    unknown
        .into_iter()
        .chain(known.map(move |(i, item)| (Some((i, item)), fate(facts, item, outcome))))
}

/// Whether any item is, or may be, a repair.
pub(crate) fn may_be_repair(facts: &Facts<'_>) -> bool {
    facts.items.is_empty() || facts.items.iter().any(|item| !item.service.is_standard())
}

/// The outcomes that are still possible, in the order of the terms.
///
/// Asking for a repair estimate does not rule a plain repair out: the provider can prepare one and need not.
pub(crate) fn outcomes(facts: &Facts<'_>) -> Vec<Outcome> {
    let mut outcomes = Vec::with_capacity(6);
    let repairs = || facts.items.iter().filter(|item| !item.service.is_standard());
    if !may_be_repair(facts) {
        return vec![Standard];
    }
    if facts.items.is_empty() || repairs().any(warranty_possible) {
        outcomes.push(Outcome::Warranty);
    }
    if facts.items.is_empty() {
        outcomes.push(Standard);
    }
    if !facts.items.is_empty() && repairs().all(|item| item.warranty == Warranty::FoundCovered) {
        return outcomes;
    }
    let estimate = &facts.repair_estimate;
    let sent = estimate.sent_on.is_some() || estimate.answer.is_some();
    if !sent {
        outcomes.push(Repair);
    }
    if sent || facts.estimate_requested != Some(false) {
        match estimate.answer {
            Some(Answer::Accepted) => outcomes.push(EstimateAccepted),
            Some(Answer::Declined) => outcomes.push(EstimateDeclined),
            Some(Answer::None) => outcomes.push(EstimateUnanswered),
            None => outcomes.extend([EstimateAccepted, EstimateDeclined, EstimateUnanswered]),
        }
    }
    outcomes
}
