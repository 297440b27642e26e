//! The host's own usual rates. The terms refer to rates that they do not publish, and nothing is ever invented.

use crate::base::date::Date;
use crate::base::money::MoneyRange;
use crate::base::names::Service;
use std::rc::Rc;

/// A host's rate card; what is missing has no price.
#[derive(Clone, Debug, Default)]
pub struct RateCard<'v> {
    /// The day it was checked.
    pub valid_on: Option<Date>,
    /// What a service costs, for one product.
    pub services: Vec<(Service, MoneyRange)>,
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

impl RateCard<'_> {
    /// The rate of a service, for one product.
    pub fn of_service(&self, service: Service) -> Option<MoneyRange> {
        self.services.iter().find(|(known, _)| *known == service).map(|(_, rate)| *rate)
    }
}

/// The rates for replacing products, by name. A card is copied often, and they are many.
#[derive(Clone, Debug, Default)]
pub struct Products<'v> {
    rates: Rc<[(&'v str, MoneyRange)]>,
    /// From the lowest of them to the highest.
    all: Option<MoneyRange>,
}

impl<'v> Products<'v> {
    /// These names and rates.
    pub fn of(rates: Vec<(&'v str, MoneyRange)>) -> Self {
        let all = rates.iter().map(|(_, rate)| *rate).reduce(MoneyRange::or);
        Products { rates: rates.into(), all }
    }

    /// From the lowest rate to the highest; `None` where no product is listed.
    pub fn all(&self) -> Option<MoneyRange> {
        self.all
    }

    /// Every name and rate, in the order given.
    pub fn listed(&self) -> &[(&'v str, MoneyRange)] {
        &self.rates
    }

    /// The rate of a product.
    pub fn rate(&self, name: &str) -> Option<MoneyRange> {
        self.rates.iter().find(|(known, _)| *known == name).map(|(_, rate)| *rate)
    }
}
