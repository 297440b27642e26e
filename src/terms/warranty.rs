//! Section 4: the product warranty. Coverage is never promised: only the examination settles it.

use super::charge::{ChargeCode, Line, OnlyIf, Payer, Place};
use super::clauses as t;
use super::finding::{Matter, Rule};
use super::matter::{Fate, Outcome, fates, may_be_covered};
use super::sending::may_be_sent;
use crate::facts::{Claim, Facts};
use crate::money::Money;
use crate::rate_card::MoneyRange;

/// 4.2: no charge for the remedy, and the provider pays the way back of what is repaired or replaced. Who pays it after
/// a refund is not said.
pub(crate) fn charges(facts: &Facts<'_>, outcome: Outcome, out: &mut Vec<Line>) {
    let mut any = false;
    for (item, _) in fates(facts, outcome).filter(|(_, fate)| *fate == Fate::Remedied) {
        any = true;
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
        let line = Line::unstated(ChargeCode::ReturnShipping, &[t::C4_2A, t::C4_2C]);
        let line = Line { only_if: Some(OnlyIf::Refunded), ..line }.at(Place::Workshop);
        out.push(line.priced(facts.rates().return_shipping));
    }
}

/// What section 4 tells.
pub(crate) const FINDINGS: &[Rule] = &[
    Rule::disclosure("examinedOnReceipt", &[t::C4_1]).when(may_be_repair),
    Rule::warning("warrantyIsAClaim", &[t::C4_1, t::C4_3])
        .each(|matter, item| {
            item.claim == Some(Claim::Covered) && may_be_covered(item, &matter.prospects)
        })
        .from(&["item.warranty"]),
    Rule::right("remedyAtProvidersChoice", &[t::C4_2A]).when(any_covered).may(),
    Rule::disclosure("replacedPartsGoToProvider", &[t::C4_2B]).when(any_covered),
    Rule::disclosure("providerPaysWarrantyReturn", &[t::C4_2C])
        .when(|matter| may_be_sent(matter) && any_covered(matter)),
    Rule::disclosure("returnAfterRefund", &[t::C4_2A, t::C4_2C])
        .when(|matter| may_be_sent(matter) && any_covered(matter))
        .unstated(),
    Rule::disclosure("notCoveredGoesOn", &[t::C4_3]).when(|matter| {
        matter.any_outcome(|outcome| !matches!(outcome, Outcome::Warranty | Outcome::Standard))
    }),
];

fn may_be_repair(matter: &Matter<'_, '_>) -> bool {
    matter.any_outcome(|outcome| outcome != Outcome::Standard)
}

/// Whether the warranty covers anything of the matter on some course.
fn any_covered(matter: &Matter<'_, '_>) -> bool {
    matter.possible(Outcome::Warranty)
        || matter.facts.items.iter().any(|item| may_be_covered(item, &matter.prospects))
}
