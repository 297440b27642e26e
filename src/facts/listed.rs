//! The facts, as the module tells of them: `facts()`.

use super::matter::{Facts, Item, RateCard, RepairEstimate};
use super::table::{FactInfo, RATES};
use crate::base::money::MoneyRange;

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

/// Every fact of a matter, in the order of the [table](crate::base::facts), and the rates by service and product.
pub fn facts() -> Vec<FactInfo> {
    [Facts::TABLE, RepairEstimate::TABLE, RateCard::TABLE, Item::TABLE, RATES_BY_NAME].concat()
}
