//! Section 13: disputes.

use super::rule::{Rule, Shown, named};
use crate::answer::finding::FindingId;
use crate::base::clause::terms as t;
use crate::base::names::{Customer, FactName};
use crate::facts::FactRef::OfMatter;

/// The findings of section 13.
pub(crate) const FINDINGS: &[Rule] = &[
    Rule::disclosure(FindingId::NegotiateFirst, &[t::C13_1]),
    Rule::disclosure(FindingId::Court, &[t::C13_2])
        .with(&[Shown::Parameter(|terms| named(&terms.court))]),
    Rule::disclosure(FindingId::ConsumersMayHaveAnotherCourt, &[t::C13_2])
        .when(|matter| matter.facts.customer == Some(Customer::Consumer))
        .from(&[OfMatter(FactName::Customer)])
        .unstated(),
    Rule::disclosure(FindingId::GoverningLaw, &[t::C13_3])
        .with(&[Shown::Parameter(|terms| named(&terms.law))]),
];
