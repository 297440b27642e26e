//! Section 3: sending in.

use super::charge::{ChargeCode, Line, Modality, Place};
use super::clauses as t;
use super::finding::{Matter, Rule, Shown, named};
use crate::facts::Facts;

/// 3.1: the way there is the customer's, unless the work is done on site.
pub(crate) fn charges(facts: &Facts<'_>, out: &mut Vec<Line>) {
    let line = match way_there(facts) {
        Modality::Will => Line::will(ChargeCode::OutboundShipping, &[t::C3_1]),
        _ => Line::may(ChargeCode::OutboundShipping, &[t::C3_1, t::C3_4]),
    };
    let line = line.citing(&["handInInPerson"]).at(Place::Workshop);
    out.push(line.priced(facts.rates().outbound_shipping));
}

/// Whether the product is shipped there: only an express agreement lets the customer bring it, which is a course once
/// the customer wishes for it.
pub(crate) fn way_there(facts: &Facts<'_>) -> Modality {
    if facts.hand_in == Some(true) { Modality::May } else { Modality::Will }
}

/// What section 3 tells.
pub(crate) const FINDINGS: &[Rule] = &[
    Rule::duty("arrangeShipment", &[t::C3_1]).when(may_be_sent).from(&["onSite"]),
    Rule::duty("sendToAddress", &[t::C3_2])
        .when(may_be_sent)
        .with(&[Shown::Parameter(|terms| named(&terms.address))]),
    Rule::duty("markParcel", &[t::C3_3]).when(may_be_sent),
    Rule::warning("handInNotAgreed", &[t::C3_4])
        .when(|matter| may_be_sent(matter) && matter.facts.hand_in == Some(true))
        .from(&["handInInPerson"]),
    Rule::exclusion("noHandIn", &[t::C3_4])
        .when(|matter| may_be_sent(matter) && matter.facts.hand_in != Some(true)),
];

/// The work is not known to be done on site.
pub(crate) fn may_be_sent(matter: &Matter<'_, '_>) -> bool {
    matter.facts.on_site != Some(true)
}
