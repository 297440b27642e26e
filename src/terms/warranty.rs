//! Section 4: the product warranty. Coverage is never promised: only the examination settles it.

use super::charge::{ChargeCode, Line, Modality, Payer, Place};
use super::clauses as t;
use super::finding::Finding;
use super::matter::{Fate, Outcome, fates, outcomes};
use crate::facts::{Facts, Warranty};
use crate::money::Money;
use crate::rate_card::MoneyRange;

/// 4.2: no charge for the remedy, and the provider pays the way back.
pub(crate) fn charges(facts: &Facts<'_>, outcome: Outcome, out: &mut Vec<Line>) {
    let mut any = false;
    for (item, fate) in fates(facts, outcome).filter(|(_, fate)| *fate == Fate::Remedied) {
        any |= fate == Fate::Remedied;
        out.push(Line {
            of: item.map(|(i, _)| i),
            payer: Payer::Provider,
            amount: Some(MoneyRange::exactly(Money::ZERO)),
            ..Line::will(ChargeCode::Remedy, &[t::C4_2A]).citing(&[
                "item.service",
                "item.warranty",
                "item.examination",
                "item.causes",
            ])
        });
    }
    if any {
        let line = Line::will(ChargeCode::ReturnShipping, &[t::C4_2C]).at(Place::Workshop);
        out.push(Line { payer: Payer::Provider, ..line }.priced(facts.rates().return_shipping));
    }
}

pub(crate) fn findings(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let outcomes = outcomes(facts);
    if !outcomes.iter().any(|outcome| *outcome != Outcome::Standard) {
        return;
    }
    out.push(Finding::disclosure("examinedOnReceipt", &[t::C4_1]));
    let claims = facts.items.iter().enumerate().filter(|(_, item)| !item.service.is_standard());
    for (i, item) in claims {
        if item.warranty == Warranty::ClaimedCovered {
            let warning = Finding::warning("warrantyIsAClaim", &[t::C4_1, t::C4_3]).of_item(i);
            out.push(warning.fact(facts, "item.warranty", Some(i)));
        }
    }
    if outcomes.contains(&Outcome::Warranty) {
        out.push(Finding::right("remedyAtProvidersChoice", &[t::C4_2A]).may());
        out.push(Finding::disclosure("replacedPartsGoToProvider", &[t::C4_2B]));
        out.push(Finding::disclosure("providerPaysWarrantyReturn", &[t::C4_2C]));
        let unstated = Finding::disclosure("returnAfterRefund", &[t::C4_2A, t::C4_2C]);
        out.push(Finding { modality: Modality::Unstated, ..unstated });
    }
    if outcomes.iter().any(|o| !matches!(o, Outcome::Warranty | Outcome::Standard)) {
        out.push(Finding::disclosure("notCoveredGoesOn", &[t::C4_3]));
    }
}
