//! Section 7: what the service does not include, and what the provider may refuse.

use super::clauses as t;
use super::finding::{Matter, Rule};
use super::matter::may_go_undone;
use super::standard::may_be_standard;
use crate::facts::{Cause, Item};

/// What section 7 tells.
pub(crate) const FINDINGS: &[Rule] = &[
    Rule::warning("excludedMisuse", &[t::C7_1A, t::C4_3])
        .each(|matter, item| {
            may_go_undone(item, &matter.prospects) && item.causes.contains(&Cause::Misuse)
        })
        .from(&["item.causes"]),
    Rule::warning("excludedInstallation", &[t::C7_1B, t::C4_3])
        .each(|matter, item| {
            may_go_undone(item, &matter.prospects) && item.causes.contains(&Cause::Installation)
        })
        .from(&["item.causes"]),
    Rule::warning("excludedMaintenance", &[t::C7_1C, t::C4_3])
        .each(|matter, item| {
            may_go_undone(item, &matter.prospects) && item.causes.contains(&Cause::Maintenance)
        })
        .from(&["item.causes"]),
    Rule::warning("excludedUnauthorisedRepair", &[t::C7_1D, t::C4_3])
        .each(|matter, item| {
            may_go_undone(item, &matter.prospects)
                && item.causes.contains(&Cause::UnauthorisedRepair)
        })
        .from(&["item.causes"]),
    Rule::warning("excludedActsOrOmissions", &[t::C7_1E, t::C4_3])
        .each(|matter, item| {
            may_go_undone(item, &matter.prospects) && item.causes.contains(&Cause::ActsOrOmissions)
        })
        .from(&["item.causes"]),
    Rule::warning("thirdPartyProduct", &[t::C7_2])
        .each(|matter, item| {
            may_go_undone(item, &matter.prospects) && item.third_party == Some(true)
        })
        .from(&["item.thirdParty"]),
    Rule::warning("reinstallationExpected", &[t::C7_3])
        .each(|_, item| item.reinstallation == Some(true))
        .from(&["item.expectsReinstallation"]),
    Rule::warning("contaminatedProduct", &[t::C7_4])
        .each(|matter, item| {
            may_go_undone(item, &matter.prospects) && item.contaminated == Some(true)
        })
        .from(&["item.contaminated"])
        .may(),
    Rule::exclusion("excludedCauses", &[t::C7_1A, t::C7_1B, t::C7_1C, t::C7_1D, t::C7_1E])
        .when(|matter| !any_warned(matter, |item| !item.causes.is_empty())),
    Rule::exclusion("noThirdPartyProducts", &[t::C7_2])
        .when(|matter| !any_warned(matter, |item| item.third_party == Some(true))),
    Rule::exclusion("noReinstallation", &[t::C7_3])
        .when(|matter| !matter.any_item(|item| item.reinstallation == Some(true))),
    Rule::right("contaminatedMayBeRefused", &[t::C7_4])
        .when(|matter| !any_warned(matter, |item| item.contaminated == Some(true)))
        .may(),
    Rule::disclosure("anonymisedCalibrationData", &[t::C7_5])
        .when(|matter| may_be_standard(matter.facts))
        .may(),
];

/// Whether what holds in general is told as a warning about one of the items.
fn any_warned(matter: &Matter<'_, '_>, condition: fn(&Item<'_>) -> bool) -> bool {
    matter.facts.items.iter().any(|item| may_go_undone(item, &matter.prospects) && condition(item))
}
