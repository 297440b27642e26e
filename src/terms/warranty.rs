//! Section 4: the product warranty. Answers never promise coverage: only the examination settles it.

use super::lines::{Line, Part, Place};
use super::matter::{ItemEnding, item_endings, may_be_covered};
use super::rule::{AssessedMatter, Rule};
use super::sending::may_be_sent;
use crate::answer::charge::{ChargeCode, OnlyIf, Payer};
use crate::answer::finding::FindingId;
use crate::answer::outcome::Outcome;
use crate::base::clause::terms as t;
use crate::base::money::{Money, MoneyRange};
use crate::base::names::{Examination, ItemFact, WarrantyClaim};
use crate::facts::FactRef::{self, OfItem};
use crate::facts::{Facts, Item};

/// 4.2: the remedy is free, and the provider pays for shipping back what is repaired or replaced. The terms do not say who
/// pays for it after a refund.
pub(crate) fn charges(facts: &Facts<'_>, outcome: Outcome, out: &mut Vec<Line>) {
    let mut any = false;
    for (item, _) in
        item_endings(facts, outcome).filter(|(_, ending)| *ending == ItemEnding::Remedied)
    {
        any = true;
        out.push(Line {
            of: item.map(|(i, _)| i),
            payer: Payer::Provider,
            amount: Some(MoneyRange::exactly(Money::ZERO)),
            ..Line::will(ChargeCode::Remedy, &[t::C4_2A]).citing(&[
                OfItem(ItemFact::Service),
                OfItem(ItemFact::Warranty),
                OfItem(ItemFact::Examination),
                OfItem(ItemFact::Causes),
            ])
        });
    }
    if any {
        let back = |line: Line| {
            let line = line.at(Place::Workshop).priced(facts.rate_card.return_shipping);
            line.part(Part::Ending(ItemEnding::Remedied))
        };
        let line = back(Line::will(ChargeCode::ReturnShipping, &[t::C4_2C]));
        out.push(Line { payer: Payer::Provider, ..line });
        let line = back(Line::unstated(ChargeCode::ReturnShipping, &[t::C4_2A, t::C4_2C]));
        out.push(Line { only_if: Some(OnlyIf::Refunded), ..line });
    }
}

/// The findings of section 4.
pub(crate) const FINDINGS: &[Rule] = &[
    Rule::disclosure(FindingId::ExaminedOnReceipt, &[t::C4_1]).when(may_be_repair),
    Rule::warning(FindingId::WarrantyIsAClaim, &[t::C4_1, t::C4_3])
        .each(|matter, item| {
            item.claim == Some(WarrantyClaim::Covered) && may_be_covered(item, &matter.prospects)
        })
        .from(&[OfItem(ItemFact::Warranty)]),
    Rule::right(FindingId::RemedyAtProvidersChoice, &[t::C4_2A])
        .when(any_covered)
        .about(is_own_covered)
        .from(MAKER)
        .may(),
    Rule::disclosure(FindingId::ReplacedPartsGoToProvider, &[t::C4_2B])
        .when(any_covered)
        .about(is_own_covered)
        .from(MAKER),
    Rule::disclosure(FindingId::ProviderPaysWarrantyReturn, &[t::C4_2C])
        .when(|matter| may_be_sent(matter) && any_covered(matter))
        .about(is_own_covered)
        .from(MAKER),
    // Told wherever that return is a charge: the customer's word on the maker takes no outcome away.
    Rule::disclosure(FindingId::ReturnAfterRefund, &[t::C4_2A, t::C4_2C])
        .when(|matter| may_be_sent(matter) && any_covered(matter))
        .about(|matter, item| may_be_covered(item, &matter.prospects))
        .unstated(),
    Rule::disclosure(FindingId::NotCoveredGoesOn, &[t::C4_3]).when(|matter| {
        matter.any_outcome(|outcome| !matches!(outcome, Outcome::Warranty | Outcome::Standard))
    }),
];

fn may_be_repair(matter: &AssessedMatter<'_, '_>) -> bool {
    matter.any_outcome(|outcome| outcome != Outcome::Standard)
}

/// The warranty is the provider's own, for its own products (7.2).
const MAKER: &[FactRef] = &[OfItem(ItemFact::ThirdParty)];

/// Whether the warranty covers anything of the matter on some course.
fn any_covered(matter: &AssessedMatter<'_, '_>) -> bool {
    matter.possible(Outcome::Warranty)
        || matter.facts.items.iter().any(|item| may_be_covered(item, &matter.prospects))
}

/// Whether the warranty covers an item on some course, and the customer does not say that it is another maker's. Only an
/// examination that found it to be covered says otherwise.
fn is_own_covered(matter: &AssessedMatter<'_, '_>, item: &Item<'_>) -> bool {
    let found = item.examination == Some(Examination::Covered);
    may_be_covered(item, &matter.prospects) && (found || item.third_party != Some(true))
}
