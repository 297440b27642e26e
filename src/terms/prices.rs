//! Section 10: prices are in kroner and without VAT; with VAT beside it where the host gives a rate.

use super::clauses as t;
use super::finding::{Rule, Shown, named};
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

/// What section 10 tells.
pub(crate) const FINDINGS: &[Rule] = &[Rule::disclosure("pricesWithoutVat", &[t::C10_1])
    .from(&["vatPercent"])
    .with(&[Shown::Parameter(|terms| named(&terms.currency))])];
