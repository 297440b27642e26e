//! Section 3: sending in.

use super::lines::{Line, Place};
use super::rule::{AssessedMatter, Rule, Shown, named};
use crate::answer::charge::ChargeCode;
use crate::answer::finding::FindingId;
use crate::answer::modality::Modality;
use crate::base::clause::terms as t;
use crate::base::names::FactName;
use crate::facts::FactRef::OfMatter;
use crate::facts::Facts;

/// 3.1: the customer pays for shipping to the workshop, unless the work is done on site.
pub(crate) fn charges(facts: &Facts<'_>, out: &mut Vec<Line>) {
    let line = match way_there(facts) {
        Modality::Will => Line::will(ChargeCode::OutboundShipping, &[t::C3_1]),
        _ => Line::may(ChargeCode::OutboundShipping, &[t::C3_1, t::C3_4]),
    };
    let line = line.citing(&[OfMatter(FactName::HandInInPerson)]).at(Place::Workshop);
    out.push(line.priced(facts.rate_card.outbound_shipping));
}

/// Whether the product is shipped to the workshop. The customer may bring it only by express agreement, which counts as
/// possible where the customer wishes for it.
pub(crate) fn way_there(facts: &Facts<'_>) -> Modality {
    if facts.hand_in == Some(true) { Modality::May } else { Modality::Will }
}

/// The findings of section 3.
pub(crate) const FINDINGS: &[Rule] = &[
    Rule::duty(FindingId::ArrangeShipment, &[t::C3_1])
        .when(may_be_sent)
        .from(&[OfMatter(FactName::OnSite)]),
    Rule::duty(FindingId::SendToAddress, &[t::C3_2])
        .when(may_be_sent)
        .with(&[Shown::Parameter(|terms| named(&terms.address))]),
    Rule::duty(FindingId::MarkParcel, &[t::C3_3]).when(may_be_sent),
    Rule::warning(FindingId::HandInNotAgreed, &[t::C3_4])
        .when(|matter| may_be_sent(matter) && matter.facts.hand_in == Some(true))
        .from(&[OfMatter(FactName::HandInInPerson)]),
    Rule::exclusion(FindingId::NoHandIn, &[t::C3_4])
        .when(|matter| may_be_sent(matter) && matter.facts.hand_in != Some(true)),
];

/// Whether the product may be sent in: the work is not known to be done on site.
pub(crate) fn may_be_sent(matter: &AssessedMatter<'_, '_>) -> bool {
    matter.facts.on_site != Some(true)
}
