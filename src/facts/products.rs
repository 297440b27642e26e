//! The products that a host's rate card lists by name.

use crate::base::money::MoneyRange;
use std::collections::HashMap;
use std::rc::Rc;

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
