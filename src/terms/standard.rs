//! Section 5: sample tests, control measurements, reverifications.

use super::lines::{Line, Part, Place};
use super::matter::{ItemEnding, item_endings};
use super::rule::Rule;
use super::sending::may_be_sent;
use crate::answer::charge::ChargeCode;
use crate::answer::finding::FindingId;
use crate::answer::outcome::Outcome;
use crate::base::clause::terms as t;
use crate::base::error::Result;
use crate::base::names::{ItemFact, Service};
use crate::facts::FactRef::OfItem;
use crate::facts::{Facts, Item};

/// 5.1: the usual rates may be charged; the terms do not say who pays for shipping back.
pub(crate) fn charges(facts: &Facts<'_>, outcome: Outcome, out: &mut Vec<Line>) -> Result<()> {
    let mut any = false;
    for (item, _) in
        item_endings(facts, outcome).filter(|(_, ending)| *ending == ItemEnding::Standard)
    {
        any = true;
        let line = Line::usual_rates(facts, item, &[t::C5_1])?;
        out.push(line.citing(&[OfItem(ItemFact::Service), OfItem(ItemFact::Quantity)]));
    }
    if any {
        let line = Line::unstated(ChargeCode::ReturnShipping, &[t::C5_1]).at(Place::Workshop);
        let line = line.part(Part::Ending(ItemEnding::Standard));
        out.push(line.priced(facts.rate_card.return_shipping));
    }
    Ok(())
}

/// The findings of section 5.
pub(crate) const FINDINGS: &[Rule] = &[
    Rule::disclosure(FindingId::StandardReturnUnstated, &[t::C5_1])
        .when(|matter| may_be_sent(matter) && may_be_standard(matter.facts))
        .about(|_, item| item.service.is_standard())
        .unstated(),
    Rule::disclosure(FindingId::AdjustedWherePracticable, &[t::C5_2A])
        .each(|_, item| has_results(item))
        .from(&[OfItem(ItemFact::Service)]),
    Rule::right(FindingId::ResultsAskedFor, &[t::C5_2B])
        .each(|_, item| has_results(item) && item.wants_results == Some(true))
        .from(&[OfItem(ItemFact::Service), OfItem(ItemFact::WantsResults)]),
    Rule::exclusion(FindingId::NoResults, &[t::C5_2B])
        .each(|_, item| has_results(item) && item.wants_results == Some(false))
        .from(&[OfItem(ItemFact::Service), OfItem(ItemFact::WantsResults)]),
    Rule::warning(FindingId::AskForResultsNow, &[t::C5_2B])
        .each(|_, item| has_results(item) && item.wants_results.is_none())
        .from(&[OfItem(ItemFact::Service)]),
];

/// Whether 5.2 is about a service, after which results are given to who asks. It speaks of *Reverification/Test*, which we
/// read as sample tests, too: to ask costs nothing, and not to ask can defeat the purpose of the order.
pub(crate) fn has_results(item: &Item<'_>) -> bool {
    matches!(item.service, Service::Reverification | Service::SampleTest)
}

/// Whether anything of the matter is, or can be, a standard service.
pub(crate) fn may_be_standard(facts: &Facts<'_>) -> bool {
    facts.items.is_empty() || facts.items.iter().any(|item| item.service.is_standard())
}
