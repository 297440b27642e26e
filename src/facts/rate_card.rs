//! The host's own usual rates. The terms refer to rates that they do not publish, and nothing is ever invented.

use crate::base::date::Date;
use crate::base::money::MoneyRange;
use crate::base::names::Service;
use std::collections::HashMap;
use std::rc::Rc;

/// A host's rate card; what is missing has no price.
#[derive(Clone, Debug, Default)]
pub struct RateCard<'v> {
    /// The day it was checked.
    pub valid_on: Option<Date>,
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

impl<'v> RateCard<'v> {
    /// The rate of a service, for one product.
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

/// The rates for replacing products, by name. A card is copied often, and they are many.
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
