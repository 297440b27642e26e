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
    /// Replacing a product that is not listed by name.
    replacement: Option<MoneyRange>,
    /// Replacing a product, by its name.
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
        let (services, replacement) =
            fields.optional("services", issues, read_services).unwrap_or_default();
        Some(RateCard {
            valid_on: fields.optional("validOn", issues, decode::date),
            rates: Rates {
                services,
                replacement,
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

/// The rates of services, and the one for replacing.
type ServiceRates = (Vec<(Service, MoneyRange)>, Option<MoneyRange>);

/// The name among the services of the rate for replacing a product that is not listed by name.
const REPLACEMENT: &str = "replacement";

/// The rates of services that can be asked for; a host's card may list more of them, which must be rates too.
fn read_services(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<ServiceRates> {
    let rates = read_rates(value, at, issues)?;
    let of =
        |name: &str| SERVICES.iter().find(|(known, _)| *known == name).map(|(_, service)| *service);
    let replacement =
        rates.iter().find(|(name, _)| *name == REPLACEMENT).map(|(_, replacing)| *replacing);
    let services = rates.into_iter().filter_map(|(name, rate)| Some((of(name)?, rate))).collect();
    Some((services, replacement))
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

impl<'v> Rates<'v> {
    fn of_service(&self, service: Service) -> Option<MoneyRange> {
        self.services.iter().find(|(known, _)| *known == service).map(|(_, rate)| *rate)
    }

    fn of_product(&self, name: Option<&str>) -> Option<MoneyRange> {
        let name = name?;
        self.products.iter().find(|(known, _)| *known == name).map(|(_, rate)| *rate)
    }

    /// The listed product that is replaced at the lowest rate.
    pub(crate) fn cheapest_product(&self) -> Option<&'v str> {
        let cheapest = self.products.iter().min_by_key(|(_, rate)| rate.max);
        cheapest.map(|(name, _)| *name)
    }

    /// Whether the card has any rate for replacing. One that has none prices a repair as a whole.
    fn prices_replacing(&self) -> bool {
        self.replacement.is_some() || !self.products.is_empty()
    }

    /// The usual rate for one product of an item; `None` where the card has no price for it.
    ///
    /// A standard service costs its rate (5.1). A repair ends with the product repaired or replaced, as the provider
    /// chooses (6.1): from the lower to the higher of both rates, and without a price while one of them is unknown.
    pub(crate) fn of_one(&self, item: &Item<'_>) -> Option<MoneyRange> {
        let doing = self.of_service(item.service);
        if item.service.is_standard() || !self.prices_replacing() {
            return doing;
        }
        let replacing = self.of_product(item.product).or(self.replacement);
        doing.zip(replacing).map(|(repairing, replacing)| repairing.or(replacing))
    }

    /// The usual rates for all products of an item.
    ///
    /// # Errors
    /// `overflow`.
    pub fn of_item(&self, item: &Item<'_>) -> crate::error::Result<Option<MoneyRange>> {
        self.of_one(item).map(|rate| rate.times(item.quantity)).transpose()
    }

    /// The rates behind an item's price, by the path each has in the facts.
    pub(crate) fn behind(
        &self,
        item: &Item<'_>,
    ) -> impl Iterator<Item = (Path, MoneyRange)> + use<> {
        let service = self.of_service(item.service);
        let service = service.map(|rate| (Path::service_rate(item.service.name()), rate));
        let of_product = self.of_product(item.product);
        let replacing = match (of_product, self.replacement) {
            (Some(rate), _) => Some((Path::product_rate(item.product.unwrap_or_default()), rate)),
            (None, rate) => rate.map(|rate| (Path::service_rate(REPLACEMENT), rate)),
        };
        let replacing = replacing.filter(|_| !item.service.is_standard());
        service.into_iter().chain(replacing)
    }

    /// What would have to be known for an item's price: rates of the card, or the product's name.
    pub(crate) fn not_known(
        &self,
        index: usize,
        item: &Item<'_>,
    ) -> impl Iterator<Item = Path> + use<> {
        let service = self.of_service(item.service).is_none();
        let service = service.then(|| Path::service_rate(item.service.name()));
        let of_repair = !item.service.is_standard() && self.prices_replacing();
        let replacing = of_repair && self.of_product(item.product).or(self.replacement).is_none();
        let replacing = replacing.then(|| match item.product {
            Some(name) => Path::product_rate(name),
            None => Path::Item(index, "product"),
        });
        service.into_iter().chain(replacing)
    }
}
