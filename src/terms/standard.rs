//! Section 5: sample tests, control measurements, reverifications.

use super::charge::{ChargeCode, Line, Modality, Payer, Place};
use super::clauses as t;
use super::finding::Finding;
use super::matter::{Fate, Outcome, fates};
use crate::error::Result;
use crate::facts::{Facts, Service};

/// 5.1: the usual rates may be charged; who pays the way back is not said.
pub(crate) fn charges(facts: &Facts<'_>, outcome: Outcome, out: &mut Vec<Line>) -> Result<()> {
    let mut any = false;
    for (item, _) in fates(facts, outcome).filter(|(_, fate)| *fate == Fate::Standard) {
        any = true;
        let rate = item.map(|(_, item)| facts.rates().of_item(item)).transpose()?.flatten();
        let line = Line::may(ChargeCode::UsualRates, &[t::C5_1]).priced(rate);
        let line = line.citing(&["item.service", "item.quantity"]);
        out.push(Line { of: item.map(|(i, _)| i), ..line });
    }
    if any {
        let line = Line::will(ChargeCode::ReturnShipping, &[t::C5_1]).at(Place::Workshop);
        let line = line.priced(facts.rates().return_shipping);
        out.push(Line { payer: Payer::Unstated, modality: Modality::Unstated, ..line });
    }
    Ok(())
}

pub(crate) fn findings(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let standard = facts.items.iter().any(|item| item.service.is_standard());
    if standard && facts.on_site != Some(true) {
        out.push(Finding::disclosure("standardReturnUnstated", &[t::C5_1]).unstated());
    }
    let items = facts.items.iter().enumerate();
    for (i, item) in items.filter(|(_, item)| item.service == Service::Reverification) {
        let adjusted = Finding::disclosure("adjustedWherePracticable", &[t::C5_2A]).of_item(i);
        out.push(adjusted.fact(facts, "item.service", Some(i)));
        let results = match item.wants_results {
            Some(true) => Finding::right("resultsAskedFor", &[t::C5_2B]),
            Some(false) => Finding::exclusion("noResults", &[t::C5_2B]),
            None => Finding::warning("askForResultsNow", &[t::C5_2B]),
        };
        let results = results.of_item(i).fact(facts, "item.service", Some(i));
        out.push(results.fact(facts, "item.wantsResults", Some(i)));
    }
}
