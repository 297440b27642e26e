//! Section 13: disputes.

use super::clauses as t;
use super::finding::Finding;
use crate::facts::{Customer, Facts};

pub(crate) fn findings(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    out.push(Finding::disclosure("negotiateFirst", &[t::C13_1]));
    out.push(Finding::disclosure("court", &[t::C13_2]).parameter(&facts.terms.court));
    if facts.customer == Some(Customer::Consumer) {
        let venue = Finding::disclosure("consumersMayHaveAnotherCourt", &[t::C13_2]).unstated();
        out.push(venue.fact(facts, "customer", None));
    }
    out.push(Finding::disclosure("governingLaw", &[t::C13_3]).parameter(&facts.terms.law));
}
