//! Section 7: what the service does not include, and what the provider may refuse.

use super::clauses as t;
use super::finding::Finding;
use crate::clause::ClauseId;
use crate::facts::{Cause, Facts, Item};

/// 7.1: the clause of each excluded cause, where a defect with it goes on, and its code.
fn excluded(cause: Cause) -> (&'static str, &'static [ClauseId]) {
    match cause {
        Cause::Misuse => ("excludedMisuse", &[t::C7_1A, t::C4_3]),
        Cause::Installation => ("excludedInstallation", &[t::C7_1B, t::C4_3]),
        Cause::Maintenance => ("excludedMaintenance", &[t::C7_1C, t::C4_3]),
        Cause::UnauthorisedRepair => ("excludedUnauthorisedRepair", &[t::C7_1D, t::C4_3]),
        Cause::ActsOrOmissions => ("excludedActsOrOmissions", &[t::C7_1E, t::C4_3]),
    }
}

pub(crate) fn findings(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    for (i, item) in facts.items.iter().enumerate() {
        item_findings(facts, i, item, out);
    }
    let all = &[t::C7_1A, t::C7_1B, t::C7_1C, t::C7_1D, t::C7_1E];
    if facts.items.iter().all(|item| item.causes.is_empty()) {
        out.push(Finding::exclusion("excludedCauses", all));
    }
    if facts.items.iter().all(|item| item.third_party != Some(true)) {
        out.push(Finding::exclusion("noThirdPartyProducts", &[t::C7_2]));
    }
    if facts.items.iter().all(|item| item.reinstallation != Some(true)) {
        out.push(Finding::exclusion("noReinstallation", &[t::C7_3]));
    }
    if facts.items.iter().all(|item| item.contaminated != Some(true)) {
        out.push(Finding::right("contaminatedMayBeRefused", &[t::C7_4]).may());
    }
    if facts.items.is_empty() || facts.items.iter().any(|item| item.service.is_standard()) {
        out.push(Finding::disclosure("anonymisedCalibrationData", &[t::C7_5]).may());
    }
}

fn item_findings(facts: &Facts<'_>, i: usize, item: &Item<'_>, out: &mut Vec<Finding>) {
    for cause in &item.causes {
        let (id, clauses) = excluded(*cause);
        let warning = Finding::warning(id, clauses).of_item(i);
        out.push(warning.fact(facts, "item.causes", Some(i)));
    }
    if item.third_party == Some(true) {
        let warning = Finding::warning("thirdPartyProduct", &[t::C7_2]).of_item(i);
        out.push(warning.fact(facts, "item.thirdParty", Some(i)));
    }
    if item.reinstallation == Some(true) {
        let warning = Finding::warning("reinstallationExpected", &[t::C7_3]).of_item(i);
        out.push(warning.fact(facts, "item.expectsReinstallation", Some(i)));
    }
    if item.contaminated == Some(true) {
        let warning = Finding::warning("contaminatedProduct", &[t::C7_4]).may().of_item(i);
        out.push(warning.fact(facts, "item.contaminated", Some(i)));
    }
}
