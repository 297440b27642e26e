//! Section 7: what the service does not include, and what the provider may refuse.

use super::rule::{AssessedMatter, Rule, Shown, named};
use super::sending::may_be_sent;
use super::standard::may_be_standard;
use crate::answer::finding::FindingId;
use crate::base::clause::terms as t;
use crate::base::names::{Cause, ItemFact};
use crate::facts::FactRef::OfItem;
use crate::facts::Item;

/// The findings of section 7.
pub(crate) const FINDINGS: &[Rule] = &[
    Rule::warning(FindingId::ExcludedMisuse, &[t::C7_1A, t::C4_3])
        .each(|matter, item| matter.may_go_undone(item) && item.names_cause(Cause::Misuse))
        .from(&[OfItem(ItemFact::Causes)]),
    Rule::warning(FindingId::ExcludedInstallation, &[t::C7_1B, t::C4_3])
        .each(|matter, item| matter.may_go_undone(item) && item.names_cause(Cause::Installation))
        .from(&[OfItem(ItemFact::Causes)]),
    Rule::warning(FindingId::ExcludedMaintenance, &[t::C7_1C, t::C4_3])
        .each(|matter, item| matter.may_go_undone(item) && item.names_cause(Cause::Maintenance))
        .from(&[OfItem(ItemFact::Causes)]),
    Rule::warning(FindingId::ExcludedUnauthorisedRepair, &[t::C7_1D, t::C4_3])
        .each(|matter, item| {
            matter.may_go_undone(item) && item.names_cause(Cause::UnauthorisedRepair)
        })
        .from(&[OfItem(ItemFact::Causes)]),
    Rule::warning(FindingId::ExcludedActsOrOmissions, &[t::C7_1E, t::C4_3])
        .each(|matter, item| matter.may_go_undone(item) && item.names_cause(Cause::ActsOrOmissions))
        .from(&[OfItem(ItemFact::Causes)]),
    Rule::warning(FindingId::ThirdPartyProduct, &[t::C7_2])
        .each(|matter, item| matter.may_go_undone(item) && item.third_party == Some(true))
        .from(&[OfItem(ItemFact::ThirdParty)]),
    Rule::warning(FindingId::ReinstallationExpected, &[t::C7_3])
        .each(|_, item| item.reinstallation == Some(true))
        .from(&[OfItem(ItemFact::ExpectsReinstallation)]),
    Rule::warning(FindingId::ContaminatedProduct, &[t::C7_4])
        .each(|matter, item| matter.may_go_undone(item) && item.contaminated == Some(true))
        .from(&[OfItem(ItemFact::Contaminated)])
        .may(),
    // The terms name no one to ask but the department that products are sent to (3.2).
    Rule::duty(FindingId::AskBeforeSending, &[t::C7_4, t::C3_2])
        .each(|matter, item| {
            let is_to_be_sent = may_be_sent(matter) && !matter.facts.is_received();
            is_to_be_sent && matter.may_go_undone(item) && item.contaminated == Some(true)
        })
        .from(&[OfItem(ItemFact::Contaminated)])
        .with(&[Shown::Parameter(|terms| named(&terms.address))]),
    Rule::exclusion(FindingId::ExcludedCauses, &[t::C7_1A, t::C7_1B, t::C7_1C, t::C7_1D, t::C7_1E])
        .when(|matter| !any_warned(matter, |item| item.names_any_cause())),
    Rule::exclusion(FindingId::NoThirdPartyProducts, &[t::C7_2])
        .when(|matter| !any_warned(matter, |item| item.third_party == Some(true))),
    Rule::exclusion(FindingId::NoReinstallation, &[t::C7_3])
        .when(|matter| !matter.facts.items.iter().any(|item| item.reinstallation == Some(true))),
    Rule::right(FindingId::ContaminatedMayBeRefused, &[t::C7_4])
        .when(|matter| !any_warned(matter, |item| item.contaminated == Some(true)))
        .may(),
    Rule::disclosure(FindingId::AnonymisedCalibrationData, &[t::C7_5])
        .when(|matter| may_be_standard(matter.facts))
        .may(),
];

/// Whether there is a warning about an item already, so that the general statement is left out.
fn any_warned(matter: &AssessedMatter<'_, '_>, condition: fn(&Item<'_>) -> bool) -> bool {
    matter.facts.items.iter().any(|item| matter.may_go_undone(item) && condition(item))
}
