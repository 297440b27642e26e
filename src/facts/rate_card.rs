//! The host's own usual rates. The terms refer to usual rates that they do not publish, so the host supplies them, and a rate
//! that is not given is never made up.

use crate::base::date::Date;
use crate::base::money::MoneyRange;
use crate::base::names::Service;
use std::collections::HashMap;
use std::rc::Rc;

/// A host's rate card: rates in kroner without VAT, each exact or a range. What is missing has no price.
///
/// ```
/// use upfront_terms::base::money::{Money, MoneyRange};
/// use upfront_terms::base::names::Service;
/// use upfront_terms::facts::rate_card::{Products, RateCard};
/// let kroner = |kroner| MoneyRange::exactly(Money::from_kroner(kroner));
/// let card = RateCard {
///     repair: Some(kroner(650)),
///     products: Products::of(vec![("Flow sensor", kroner(1800)), ("Calculator", kroner(900))]),
///     ..RateCard::default()
/// };
/// assert_eq!(card.of_service(Service::Repair), Some(kroner(650)));
/// assert_eq!(card.of_service(Service::SampleTest), None);
/// assert_eq!(card.product("Flow sensor").replacing, Some(kroner(1800)));
/// assert_eq!(card.product("Another").replacing, None);
/// assert_eq!(card.products.all(), Some(kroner(900).or(kroner(1800))));
/// ```
#[derive(Clone, Debug, Default)]
pub struct RateCard<'v> {
    /// The last day on which the card holds. Later it is still used, and estimates say that it is stale.
    pub valid_until: Option<Date>,
    /// A sample test, for one product.
    pub sample_test: Option<MoneyRange>,
    /// A control measurement, for one product.
    pub control_measurement: Option<MoneyRange>,
    /// A reverification, for one product.
    pub reverification: Option<MoneyRange>,
    /// Repairing one product.
    pub repair: Option<MoneyRange>,
    /// Replacing a product that is not listed by name.
    pub replacement: Option<MoneyRange>,
    /// Replacing a product, by its name.
    pub products: Products<'v>,
    /// Shipping to the workshop, once for the matter.
    pub outbound_shipping: Option<MoneyRange>,
    /// Shipping back, once for the matter.
    pub return_shipping: Option<MoneyRange>,
    /// Disposal, once for the matter.
    pub disposal: Option<MoneyRange>,
    /// The technician's drive time, once for the matter.
    pub drive_time: Option<MoneyRange>,
    /// The technician's mileage, once for the matter.
    pub mileage: Option<MoneyRange>,
}

impl<'v> RateCard<'v> {
    /// The rate of a service for one product; `None` where the card has none.
    pub fn of_service(&self, service: Service) -> Option<MoneyRange> {
        match service {
            Service::SampleTest => self.sample_test,
            Service::ControlMeasurement => self.control_measurement,
            Service::Reverification => self.reverification,
            Service::Repair => self.repair,
        }
    }

    /// A product by its name, with the rate for replacing it.
    pub fn product(&self, name: &'v str) -> Product<'v> {
        Product { name, replacing: self.products.rate(name) }
    }
}

/// A product by its name. Its rate is looked up once: a card may list thousands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Product<'v> {
    /// The name, as the rate card spells it.
    pub name: &'v str,
    /// The rate for replacing it, where the card lists it.
    pub replacing: Option<MoneyRange>,
}

impl<'v> Product<'v> {
    /// A product that no card lists.
    pub fn unlisted(name: &'v str) -> Self {
        Product { name, replacing: None }
    }
}

/// The rates for replacing products, by name. Cheap to copy, since facts are copied often and a card may list thousands.
#[derive(Clone, Debug, Default)]
pub struct Products<'v>(Rc<Listed<'v>>);

#[derive(Debug, Default)]
struct Listed<'v> {
    rates: Vec<(&'v str, MoneyRange)>,
    by_name: HashMap<&'v str, MoneyRange>,
    /// From the lowest of them to the highest.
    all: Option<MoneyRange>,
}

impl<'v> Products<'v> {
    /// These names and rates.
    pub fn of(rates: Vec<(&'v str, MoneyRange)>) -> Self {
        let all = rates.iter().map(|(_, rate)| *rate).reduce(MoneyRange::or);
        let by_name = rates.iter().copied().collect();
        Products(Rc::new(Listed { rates, by_name, all }))
    }

    /// From the lowest rate to the highest; `None` where no product is listed.
    pub fn all(&self) -> Option<MoneyRange> {
        self.0.all
    }

    /// Every name and rate, in the order given.
    pub fn listed(&self) -> &[(&'v str, MoneyRange)] {
        &self.0.rates
    }

    /// The rate of a product.
    pub fn rate(&self, name: &str) -> Option<MoneyRange> {
        self.0.by_name.get(name).copied()
    }
}
