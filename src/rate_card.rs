//! The host's own usual rates. The terms refer to rates that they do not publish, and nothing is ever invented.

use crate::because::Path;
use crate::date::Date;
use crate::decode::{self, At, Fields, Issues};
use crate::error::IssueCode;
use crate::facts::{Item, SERVICES, Service};
use crate::money::Money;
use crate::value::Value;
use serde::{Serialize, Serializer};
use std::rc::Rc;

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
    products: Products<'v>,
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

/// Most listed rates that are named as reasons where a product can be any of them.
const MAX_CITED: usize = 2;

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
                products: fields
                    .optional("products", issues, read_rates)
                    .map(Products::of)
                    .unwrap_or_default(),
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
    for (name, value) in fields.each().filter(|(_, value)| **value != Value::Undefined) {
        if let Some(rate) = MoneyRange::read(value, at.field(name), issues) {
            rates.push((name, rate));
        }
    }
    if rates.len() > MAX_RATES {
        let message = format!("at most {MAX_RATES} rates can be given");
        issues.push(at, IssueCode::TooMany, message);
    }
    Some(rates)
}

/// The rates for replacing products, by name. A card is copied often, and they are many.
#[derive(Clone, Debug, Default)]
struct Products<'v> {
    rates: Rc<[(&'v str, MoneyRange)]>,
    /// From the lowest of them to the highest.
    all: Option<MoneyRange>,
}

impl<'v> Products<'v> {
    fn of(rates: Vec<(&'v str, MoneyRange)>) -> Self {
        let all = rates.iter().map(|(_, rate)| *rate).reduce(MoneyRange::or);
        Products { rates: rates.into(), all }
    }

    fn rate(&self, name: &str) -> Option<MoneyRange> {
        self.rates.iter().find(|(known, _)| *known == name).map(|(_, rate)| *rate)
    }
}

impl<'v> Rates<'v> {
    fn of_service(&self, service: Service) -> Option<MoneyRange> {
        self.services.iter().find(|(known, _)| *known == service).map(|(_, rate)| *rate)
    }

    /// Replacing a product. One that is not named can be any that the card lists, or none of them; the rates behind it are
    /// told with it.
    fn replacing(&self, product: Option<&str>) -> Option<MoneyRange> {
        match product {
            Some(name) => self.products.rate(name).or(self.replacement),
            None => {
                let other = self.replacement?;
                Some(self.products.all.map_or(other, |listed| listed.or(other)))
            }
        }
    }

    /// The listed product that is replaced at the lowest rate.
    pub(crate) fn cheapest_product(&self) -> Option<&'v str> {
        let cheapest = self.products.rates.iter().min_by_key(|(_, rate)| rate.max);
        cheapest.map(|(name, _)| *name)
    }

    /// Whether the card has any rate for replacing. One that has none prices a repair as a whole.
    fn prices_replacing(&self) -> bool {
        self.replacement.is_some() || self.products.all.is_some()
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
        let replacing = self.replacing(item.product);
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
    pub(crate) fn behind(&self, item: &Item<'_>) -> Vec<(Path, MoneyRange)> {
        let mut behind = Vec::new();
        if let Some(rate) = self.of_service(item.service) {
            behind.push((Path::service_rate(item.service.name()), rate));
        }
        if item.service.is_standard() {
            return behind;
        }
        let named = item.product.and_then(|name| Some((name, self.products.rate(name)?)));
        if let Some((name, rate)) = named {
            behind.push((Path::product_rate(name), rate));
            return behind;
        }
        behind.extend(self.replacement.map(|rate| (Path::service_rate(REPLACEMENT), rate)));
        // The product can be any of them: those that set the ends.
        let of_ends = |rate: &MoneyRange| {
            self.products.all.is_some_and(|all| rate.min == all.min || rate.max == all.max)
        };
        if item.product.is_none() && self.replacement.is_some() {
            let listed =
                self.products.rates.iter().filter(|(_, rate)| of_ends(rate)).take(MAX_CITED);
            behind.extend(listed.map(|(name, rate)| (Path::product_rate(name), *rate)));
        }
        behind
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
        let replacing = of_repair && self.replacing(item.product).is_none();
        let replacing = replacing.then(|| match item.product {
            Some(name) => Path::product_rate(name),
            None => Path::Item(index, "product"),
        });
        service.into_iter().chain(replacing)
    }
}
