//! The facts, as the module tells of them: `facts()`.

use super::kind::FactKind;
use super::matter::{Facts, Item, RateCard, RepairEstimate};
use super::table::{Ask, FactInfo, RATES};
use crate::base::clause::ClauseId;
use crate::base::clause::terms::C9_2B;
use crate::base::codes::Code;
use crate::base::money::MoneyRange;
use crate::edition::privacy::PolicyLanguage;

/// The rates by service, and by product: the host's own names.
const RATES_BY_NAME: &[FactInfo] = &[
    rate("rateCard.services.sampleTest"),
    rate("rateCard.services.controlMeasurement"),
    rate("rateCard.services.reverification"),
    rate("rateCard.services.repair"),
    rate("rateCard.services.replacement"),
    rate("rateCard.products.*"),
];

const fn rate(path: &'static str) -> FactInfo {
    FactInfo::of::<Option<MoneyRange>>(path, RATES)
}

/// What a request tells besides facts: how it is to be answered, and what is asked beside the matter.
const BESIDES: &[FactInfo] = &[
    besides("editions", FactKind::Fields, &[]),
    besides("calendar", FactKind::Fields, &[C9_2B]),
    besides("interpretations", FactKind::Fields, &[]),
    besides("consents", FactKind::Fields, &[]),
    FactInfo { choices: PolicyLanguage::NAMES, ..besides("policy", FactKind::Choice, &[]) },
];

/// The host passes them on; none of them is ever missing.
const fn besides(path: &'static str, kind: FactKind, clauses: &'static [ClauseId]) -> FactInfo {
    FactInfo { path, kind, choices: &[], required: false, ask: Ask::Host, clauses }
}

/// Every fact of a matter, in the order of the [table](crate::base::facts), the rates by service and product, and what else
/// a request can tell.
pub fn facts() -> Vec<FactInfo> {
    let tables = [Facts::TABLE, RepairEstimate::TABLE, RateCard::TABLE, Item::TABLE];
    [tables.concat().as_slice(), RATES_BY_NAME, BESIDES].concat()
}
