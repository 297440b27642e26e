//! The facts of a matter. Every field but the day may be missing, and what is missing stays unknown.
//!
//! The facts stand in the [table of facts](crate::base::facts); here is what they are held in, and what else is.

use super::causes::Causes;
use super::consents::Consents;
use super::kind::{FactKind, Kind};
use super::products::{Product, Products};
use super::table::{Ask, Asked, FactInfo, asked, held};
use crate::base::date::Date;
use crate::base::error::Result;
use crate::base::facts::{facts, item_facts};
use crate::base::money::{Money, MoneyRange, Percent};
use crate::base::names::{
    AfterDecline, Answer, Cause, Customer, Examination, FactName, ItemFact, Service, WarrantyClaim,
};
use crate::calendar::working_days::Closure;
use crate::cite::because::Reasons;
use crate::cite::fact::Fact;
use crate::cite::interpretation::Interpretations;
use crate::edition::terms::TermsEdition;
use std::rc::Rc;

facts! { held { FactName "";
    /// Everything that is known about one service matter. `None` is *not known*, never *no*.
    #[derive(Clone, Debug)]
    pub struct Facts<'v> {
        /// The day of the answer: "today".
        pub as_of: Date = Date::FIRST,
        /// The edition of the terms to compute with.
        pub terms: TermsEdition = TermsEdition::default(),
        /// The text of the privacy policy shown, and the choices made.
        pub consents: Consents = Consents::default(),
        /// Whether answers say why.
        pub reasons: Reasons = Reasons::Told,
    }

    /// What became of the repair estimate (6.2, 6.3).
    #[derive(Clone, Copy, Debug, Default)]
    pub struct RepairEstimate {}

    /// A host's rate card: rates in kroner without VAT, each exact or a range. What is missing has no price.
    ///
    /// ```
    /// use upfront_terms::base::money::{Money, MoneyRange};
    /// use upfront_terms::base::names::Service;
    /// use upfront_terms::facts::RateCard;
    /// use upfront_terms::facts::products::Products;
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
        /// A sample test, for one product.
        pub sample_test: Option<MoneyRange> = None,
        /// A control measurement, for one product.
        pub control_measurement: Option<MoneyRange> = None,
        /// A reverification, for one product.
        pub reverification: Option<MoneyRange> = None,
        /// Repairing one product.
        pub repair: Option<MoneyRange> = None,
        /// Replacing a product that is not listed by name.
        pub replacement: Option<MoneyRange> = None,
    }
} }

item_facts! { held { ItemFact "items[].";
    /// One kind of product sent in for one service.
    #[derive(Clone, Copy, Debug)]
    pub struct Item<'v> {
        /// The service asked for.
        pub service: Service = Service::Repair,
        /// How many.
        pub quantity: u32 = 1,
    }
} }

impl Facts<'_> {
    /// Facts of which only the day is known, with the editions of a request that names none and the default interpretations.
    pub fn on(as_of: Date) -> Self {
        Facts { as_of, ..Facts::unknown() }
    }

    /// An amount with VAT; `None` where no VAT rate is given (10.1).
    ///
    /// # Errors
    /// `overflow`.
    pub(crate) fn with_vat(&self, amount: Money) -> Result<Option<Money>> {
        let rounding = self.interpretations.rounding.once();
        self.vat.map(|vat| amount.with_percent(vat, rounding)).transpose()
    }

    /// Whether the product has arrived by the day of the estimate: what has been delivered has arrived, too.
    pub(crate) fn is_received(&self) -> bool {
        [self.received_on, self.delivered_on].into_iter().flatten().any(|day| day <= self.as_of)
    }
}

impl RepairEstimate {
    /// Whether a repair estimate was sent. Any answer to it says so, even that there is none so far (R-06).
    ///
    /// ```
    /// use upfront_terms::base::names::Answer;
    /// use upfront_terms::facts::RepairEstimate;
    /// assert!(!RepairEstimate::default().was_sent());
    /// let silent = RepairEstimate { answer: Some(Answer::None), ..RepairEstimate::default() };
    /// assert!(silent.was_sent() && silent.may_be_answered());
    /// ```
    pub fn was_sent(&self) -> bool {
        self.sent_on.is_some() || self.answer.is_some()
    }

    /// Whether an answer can still come.
    pub fn may_be_answered(&self) -> bool {
        matches!(self.answer, None | Some(Answer::None))
    }
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

impl Item<'_> {
    /// One product for a service, of which nothing else is known.
    pub fn of(service: Service) -> Self {
        Item { service, ..Item::unknown() }
    }

    /// Whether the customer names this cause.
    pub(crate) fn names_cause(&self, cause: Cause) -> bool {
        self.causes.is_some_and(|causes| causes.contains(cause))
    }

    /// Whether the customer names any cause.
    pub(crate) fn names_any_cause(&self) -> bool {
        self.causes.is_some_and(|causes| causes.iter().next().is_some())
    }
}

/// Reasons show what is known of each item, and never all of them at once.
impl Kind for Vec<Item<'_>> {
    const KIND: FactKind = FactKind::List;
    const IS_REQUIRED: bool = false;

    fn shown(&self) -> Option<Fact> {
        None
    }
}

/// Most kinds of product in one matter.
pub const MAX_ITEMS: usize = 200;
/// Most products of one kind.
pub const MAX_QUANTITY: u32 = 100_000;
