//! Section 13: disputes.

use super::clauses as t;
use super::finding::{Rule, Shown, named};
use crate::facts::Customer;

/// What section 13 tells.
pub(crate) const FINDINGS: &[Rule] = &[
    Rule::disclosure("negotiateFirst", &[t::C13_1]),
    Rule::disclosure("court", &[t::C13_2]).with(&[Shown::Parameter(|terms| named(&terms.court))]),
    Rule::disclosure("consumersMayHaveAnotherCourt", &[t::C13_2])
        .when(|matter| matter.facts.customer == Some(Customer::Consumer))
        .from(&["customer"])
        .unstated(),
    Rule::disclosure("governingLaw", &[t::C13_3])
        .with(&[Shown::Parameter(|terms| named(&terms.law))]),
];
