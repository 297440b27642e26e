//! Section 10: prices are in kroner and without VAT; with VAT beside it where the host gives a rate.

use super::clauses as t;
use super::finding::Finding;
use crate::because::Because;
use crate::facts::Facts;

/// Adds what a total rests on besides its charges.
pub(crate) fn cite(facts: &Facts<'_>, mut because: Because) -> Because {
    because.push_clause(t::C10_1);
    because = because.parameter(&facts.terms.currency);
    if facts.vat.is_some() {
        facts.cite(&mut because, "vatPercent", None);
        because = because.reading(facts.readings.rounding);
    }
    because
}

pub(crate) fn findings(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let finding = Finding::disclosure("pricesWithoutVat", &[t::C10_1]);
    out.push(finding.parameter(&facts.terms.currency).fact(facts, "vatPercent", None));
}
