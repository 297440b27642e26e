//! The host's own usual rates. The terms refer to rates that they do not publish, and nothing is ever invented.

use crate::because::Path;
use crate::date::Date;
use crate::decode::{self, At, Fields, Issues};
use crate::error::IssueCode;
use crate::facts::{Item, SERVICES, Service};
use crate::money::Money;
use crate::value::Value;
use serde::{Serialize, Serializer};

/// A price, or the lowest and the highest it can be. Without VAT.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoneyRange {
    /// The lowest.
    pub min: Money,
    /// The highest.
    pub max: Money,
}

impl MoneyRange {
    /// A price that is known exactly.
    pub const fn exactly(amount: Money) -> Self {
        MoneyRange { min: amount, max: amount }
    }

    /// From the lower of two prices to the higher.
    pub fn or(self, other: MoneyRange) -> Self {
        MoneyRange { min: self.min.min(other.min), max: self.max.max(other.max) }
    }

    /// So many times the price. # Errors: `overflow`.
    pub fn times(self, count: u32) -> crate::error::Result<Self> {
        Ok(MoneyRange { min: self.min.times(count)?, max: self.max.times(count)? })
    }

    fn read(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<Self> {
        if !matches!(value, Value::Record(_)) {
            return decode::money(value, at, issues).map(MoneyRange::exactly);
        }
        let fields = Fields::of(value, at, &["min", "max"], issues)?;
        let min = fields.required("min", issues, decode::money);
        let max = fields.required("max", issues, decode::money);
        let (min, max) = (min?, max?);
        if max < min {
            issues.push(at.field("max"), IssueCode::Order, "max is lower than min");
        }
        Some(MoneyRange { min, max })
    }
}

impl Serialize for MoneyRange {
    /// One amount where both ends are the same, else `{ min, max }`.
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if self.min == self.max {
            return self.min.serialize(to);
        }
        use serde::ser::SerializeStruct;
        let mut both = to.serialize_struct("MoneyRange", 2)?;
        both.serialize_field("min", &self.min)?;
        both.serialize_field("max", &self.max)?;
        both.end()
    }
}

/// A host's rate card.
#[derive(Clone, Debug, Default)]
pub struct RateCard<'v> {
    /// The day it was checked.
    pub valid_on: Option<Date>,
    /// The rates.
    pub rates: Rates<'v>,
}

/// The rates of a card; what is missing has no price.
#[derive(Clone, Debug, Default)]
pub struct Rates<'v> {
    services: Vec<(Service, MoneyRange)>,
    products: Vec<(&'v str, MoneyRange)>,
    /// The way there, per matter.
    pub outbound_shipping: Option<MoneyRange>,
    /// The way back, per matter.
    pub return_shipping: Option<MoneyRange>,
    /// Disposal, per matter.
    pub disposal: Option<MoneyRange>,
    /// The technician's drive time, per matter.
    pub drive_time: Option<MoneyRange>,
    /// The technician's mileage, per matter.
    pub mileage: Option<MoneyRange>,
}

/// Most services on a card, and most products.
const MAX_RATES: usize = 2_000;

impl<'v> RateCard<'v> {
    pub(crate) fn read(value: &'v Value<'v>, at: At<'_>, issues: &mut Issues) -> Option<Self> {
        let known = [
            "validOn",
            "services",
            "products",
            "outboundShipping",
            "returnShipping",
            "disposal",
            "driveTime",
            "mileage",
        ];
        let fields = Fields::of(value, at, &known, issues)?;
        Some(RateCard {
            valid_on: fields.optional("validOn", issues, decode::date),
            rates: Rates {
                services: fields.optional("services", issues, read_services).unwrap_or_default(),
                products: fields.optional("products", issues, read_rates).unwrap_or_default(),
                outbound_shipping: fields.optional("outboundShipping", issues, MoneyRange::read),
                return_shipping: fields.optional("returnShipping", issues, MoneyRange::read),
                disposal: fields.optional("disposal", issues, MoneyRange::read),
                drive_time: fields.optional("driveTime", issues, MoneyRange::read),
                mileage: fields.optional("mileage", issues, MoneyRange::read),
            },
        })
    }
}

/// The rates of services that can be asked for; a host's card may list more of them, which must be rates too.
fn read_services(
    value: &Value,
    at: At<'_>,
    issues: &mut Issues,
) -> Option<Vec<(Service, MoneyRange)>> {
    let rates = read_rates(value, at, issues)?;
    let of =
        |name: &str| SERVICES.iter().find(|(known, _)| *known == name).map(|(_, service)| *service);
    Some(rates.into_iter().filter_map(|(name, rate)| Some((of(name)?, rate))).collect())
}

fn read_rates<'v>(
    value: &'v Value<'v>,
    at: At<'_>,
    issues: &mut Issues,
) -> Option<Vec<(&'v str, MoneyRange)>> {
    let fields = Fields::open(value, at, issues)?;
    let mut rates = Vec::new();
    for (name, _) in fields.each() {
        if let Some(rate) = fields.optional(name, issues, MoneyRange::read) {
            rates.push((name, rate));
        }
    }
    if rates.len() > MAX_RATES {
        let message = format!("at most {MAX_RATES} rates can be given");
        issues.push(at, IssueCode::TooMany, message);
    }
    Some(rates)
}

impl Rates<'_> {
    fn of_service(&self, item: &Item<'_>) -> Option<MoneyRange> {
        self.services.iter().find(|(service, _)| *service == item.service).map(|(_, rate)| *rate)
    }

    fn of_product(&self, item: &Item<'_>) -> Option<MoneyRange> {
        let listed = self.products.iter().find(|(name, _)| Some(*name) == item.product);
        listed.map(|(_, rate)| *rate).filter(|_| item.service == Service::Repair)
    }

    /// The usual rates for all products of one item; `None` where the card has no price for it.
    ///
    /// A standard service costs its rate. A repair ends with the product repaired, at the service's rate, or replaced,
    /// at the product's: where the card has both, from the lower to the higher.
    pub fn of_item(&self, item: &Item<'_>) -> crate::error::Result<Option<MoneyRange>> {
        let one = match (self.of_service(item), self.of_product(item)) {
            (Some(repaired), Some(replaced)) => Some(repaired.or(replaced)),
            (repaired, replaced) => repaired.or(replaced),
        };
        one.map(|rate| rate.times(item.quantity)).transpose()
    }

    /// The rates behind an item's price, by the path each has in the facts.
    pub(crate) fn behind(
        &self,
        item: &Item<'_>,
    ) -> impl Iterator<Item = (Path, MoneyRange)> + use<> {
        let service = self.of_service(item);
        let product = self.of_product(item);
        let name = item.product.unwrap_or_default();
        let service =
            service.map(|rate| (Path::Rate("services", item.service.name().into()), rate));
        let product = product.map(|rate| (Path::Rate("products", name.to_owned().into()), rate));
        service.into_iter().chain(product)
    }
}
