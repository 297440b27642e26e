//! Section 10: prices are in kroner and without VAT. Amounts with VAT stand beside them where the host gives a rate.

use super::lines::{Line, of_amounts};
use super::rule::{Rule, Shown, named};
use crate::answer::finding::FindingId;
use crate::answer::total::{ShownTotal, Total, WithVat};
use crate::base::clause::terms as t;
use crate::base::error::Result;
use crate::base::money::Money;
use crate::base::names::FactName;
use crate::cite::because::{Because, Reasons};
use crate::facts::FactRef::OfMatter;
use crate::facts::Facts;

/// The findings of section 10.
pub(crate) const FINDINGS: &[Rule] = &[Rule::disclosure(FindingId::PricesWithoutVat, &[t::C10_1])
    .from(&[OfMatter(FactName::VatPercent)])
    .with(&[Shown::Parameter(|terms| named(&terms.currency))])];

/// A total with VAT, computed once on the sum.
pub(crate) fn with_vat(total: &Total, facts: &Facts<'_>) -> Result<WithVat> {
    Ok(WithVat {
        min: facts.with_vat(total.min)?,
        max: total.max().map(|max| facts.with_vat(max)).transpose()?.flatten(),
        priced_max: facts.with_vat(total.priced_max)?,
    })
}

/// A total as answers show it, with VAT where a rate is given (10.1). `because` holds the reasons of its charges; those of
/// the total are added.
pub(crate) fn shown(total: &Total, facts: &Facts<'_>, because: Because) -> Result<ShownTotal> {
    let with_vat = with_vat(total, facts)?;
    Ok(ShownTotal {
        min: total.min,
        max: total.max(),
        priced_max: total.priced_max,
        open: total.open,
        min_incl_vat: with_vat.min,
        max_incl_vat: with_vat.max,
        priced_max_incl_vat: with_vat.priced_max,
        vat_on_sum: false,
        beyond_scenarios: false,
        because: cite(facts, because),
    })
}

/// The total of an outcome's charges as answers show it, without reasons: its charges have them.
pub(crate) fn shown_of(total: &Total, lines: &[Line], facts: &Facts<'_>) -> Result<ShownTotal> {
    let vat_on_sum = !add_up_with_vat(lines, total, facts)?;
    let because = Reasons::LeftOut.of(&[]);
    Ok(ShownTotal { vat_on_sum, ..shown(total, facts, because)? })
}

/// Whether the charges with VAT, each rounded by itself, come to the total with VAT.
fn add_up_with_vat(lines: &[Line], total: &Total, facts: &Facts<'_>) -> Result<bool> {
    let gross = |amount: Money| Ok(facts.with_vat(amount)?.unwrap_or(amount));
    let of_lines = of_amounts(lines, facts, &gross)?;
    Ok(of_lines.min == gross(total.min)? && of_lines.priced_max == gross(total.priced_max)?)
}

/// Adds the reasons of a total to those of its charges.
fn cite(facts: &Facts<'_>, mut because: Because) -> Because {
    because.push_clause(t::C10_1);
    because = because.parameter(&facts.terms.currency);
    if facts.vat.is_some() {
        facts.cite(&mut because, OfMatter(FactName::VatPercent), None);
        because = because.reading(facts.readings.rounding);
    }
    because
}
