//! Section 3: sending in.

use super::charge::{ChargeCode, Line, Place};
use super::clauses as t;
use super::finding::Finding;
use crate::facts::Facts;

/// 3.1: the way there is the customer's, unless the work is done on site.
pub(crate) fn charges(facts: &Facts<'_>, out: &mut Vec<Line>) {
    let line = Line::will(ChargeCode::OutboundShipping, &[t::C3_1]).at(Place::Workshop);
    out.push(line.priced(facts.rates().outbound_shipping));
}

pub(crate) fn findings(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    if facts.on_site != Some(true) {
        let duty = Finding::duty("arrangeShipment", &[t::C3_1]);
        out.push(duty.fact(facts, "onSite", None));
        let address = Finding::duty("sendToAddress", &[t::C3_2]);
        out.push(address.parameter(&facts.terms.address));
        out.push(Finding::duty("markParcel", &[t::C3_3]));
    }
    if facts.hand_in == Some(true) {
        let warning = Finding::warning("handInNotAgreed", &[t::C3_4]);
        out.push(warning.fact(facts, "handInInPerson", None));
    } else {
        out.push(Finding::exclusion("noHandIn", &[t::C3_4]));
    }
}
