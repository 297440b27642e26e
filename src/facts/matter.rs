//! The facts of a matter. Every field but the day may be missing, and what is missing stays unknown.

use super::consents::Consents;
use super::rate_card::{Product, RateCard};
use crate::base::date::Date;
use crate::base::error::Result;
use crate::base::money::{Money, Percent};
use crate::base::names::{
    AfterDecline, Answer, Cause, Customer, Examination, Service, WarrantyClaim,
};
use crate::calendar::working_days::Closure;
use crate::cite::because::Reasons;
use crate::cite::interpretation::Interpretations;
use crate::edition::terms::TermsEdition;
use std::rc::Rc;

/// Everything that is known about one service matter. `None` is *not known*, never *no*.
#[derive(Clone, Debug)]
pub struct Facts<'v> {
    /// The day of the answer: "today".
    pub as_of: Date,
    /// The edition of the terms to compute with.
    pub terms: TermsEdition,
    /// Business or consumer.
    pub customer: Option<Customer>,
    /// What is sent in; empty while that is not known.
    pub items: Vec<Item<'v>>,
    /// The work is done at the customer's premises.
    pub on_site: Option<bool>,
    /// The customer wants to bring the product in person.
    pub hand_in: Option<bool>,
    /// 1.1.1: the matter is created on the service portal.
    pub on_portal: Option<bool>,
    /// 1.1.2: the product was sold under other terms.
    pub other_terms: Option<bool>,
    /// 1.1.3: another service agreement covers it.
    pub other_agreement: Option<bool>,
    /// 2.1.1: a description of the defect is given.
    pub described: Option<bool>,
    /// 6.2: a repair estimate is asked for.
    pub estimate_requested: Option<bool>,
    /// What became of the repair estimate.
    pub repair_estimate: RepairEstimate,
    /// The day the product arrives.
    pub received_on: Option<Date>,
    /// The day the service is delivered.
    pub delivered_on: Option<Date>,
    /// The day of the first correct invoice.
    pub invoiced_on: Option<Date>,
    /// The agreed payment deadline.
    pub agreed_payment_on: Option<Date>,
    /// The host's usual rates.
    pub rate_card: RateCard<'v>,
    /// The workshop's closures.
    pub closures: Rc<[Closure<'v>]>,
    /// The choices for the open points.
    pub interpretations: Interpretations,
    /// The VAT rate to show prices with, in per cent.
    pub vat: Option<Percent>,
    /// The text of the privacy policy shown, and the choices made.
    pub consents: Consents,
    /// Whether answers say why.
    pub reasons: Reasons,
}

impl Facts<'_> {
    /// Facts of which only the day is known, with the editions of a request that names none and the default interpretations.
    pub fn on(as_of: Date) -> Self {
        Facts {
            as_of,
            terms: TermsEdition::default(),
            customer: None,
            items: Vec::new(),
            on_site: None,
            hand_in: None,
            on_portal: None,
            other_terms: None,
            other_agreement: None,
            described: None,
            estimate_requested: None,
            repair_estimate: RepairEstimate::default(),
            received_on: None,
            delivered_on: None,
            invoiced_on: None,
            agreed_payment_on: None,
            rate_card: RateCard::default(),
            closures: Rc::default(),
            interpretations: Interpretations::default(),
            vat: None,
            consents: Consents::default(),
            reasons: Reasons::Told,
        }
    }

    /// An amount with VAT; `None` where no VAT rate is given (10.1).
    ///
    /// # Errors
    /// `overflow`.
    pub(crate) fn with_vat(&self, amount: Money) -> Result<Option<Money>> {
        let rounding = self.interpretations.rounding.once();
        self.vat.map(|vat| amount.with_percent(vat, rounding)).transpose()
    }

    /// Whether the product has arrived by the day of the estimate.
    pub(crate) fn is_received(&self) -> bool {
        self.received_on.is_some_and(|received_on| received_on <= self.as_of)
    }
}

/// What became of the repair estimate (6.2, 6.3).
#[derive(Clone, Copy, Debug, Default)]
pub struct RepairEstimate {
    /// The day it was sent.
    pub sent_on: Option<Date>,
    /// What the customer answered.
    pub answer: Option<Answer>,
    /// What the customer wants after declining.
    pub after_decline: Option<AfterDecline>,
    /// The reminder went unanswered.
    pub reminder_unanswered: Option<bool>,
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

/// Some of the causes whose repair is not included (7.1), each once, in the order given.
///
/// ```
/// use upfront_terms::base::names::Cause::{Installation, Misuse};
/// use upfront_terms::facts::Causes;
/// let causes = Causes::from_iter([Misuse, Installation, Misuse]);
/// assert_eq!(causes.iter().collect::<Vec<_>>(), [Misuse, Installation]);
/// assert!(!Causes::default().contains(Misuse));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Causes([Option<Cause>; Cause::ALL.len()]);

impl Causes {
    /// The causes, in their order.
    pub fn iter(&self) -> impl Iterator<Item = Cause> {
        self.0.into_iter().flatten()
    }

    /// Whether a cause is among them.
    pub fn contains(&self, cause: Cause) -> bool {
        self.iter().any(|known| known == cause)
    }
}

impl FromIterator<Cause> for Causes {
    /// The causes, each once.
    fn from_iter<I: IntoIterator<Item = Cause>>(causes: I) -> Self {
        let mut all = Causes::default();
        for cause in causes {
            let mut places = all.0.iter_mut();
            let place = places.find(|place| place.is_none_or(|known| known == cause));
            if let Some(place) = place {
                *place = Some(cause);
            }
        }
        all
    }
}

/// One kind of product sent in for one service.
#[derive(Clone, Copy, Debug)]
pub struct Item<'v> {
    /// The service asked for.
    pub service: Service,
    /// The product, where it is named.
    pub product: Option<Product<'v>>,
    /// How many.
    pub quantity: u32,
    /// What the customer claims about the warranty; `None` where that is not known, and after an examination.
    pub claim: Option<WarrantyClaim>,
    /// What the examination found.
    pub examination: Option<Examination>,
    /// The excluded causes that the customer names; `None` where that is not known.
    pub causes: Option<Causes>,
    /// It is another maker's product.
    pub third_party: Option<bool>,
    /// It is contaminated with toxic or harmful media.
    pub contaminated: Option<bool>,
    /// The customer expects it to be put back in place.
    pub reinstallation: Option<bool>,
    /// The customer wants the results of a reverification or a sample test.
    pub wants_results: Option<bool>,
    /// What one new product costs, in kroner.
    pub replacement_value: Option<Money>,
    /// The product's ordinary wear, in per cent of its value.
    pub wear: Option<Percent>,
}

impl Item<'_> {
    /// Whether the customer names this cause.
    pub(crate) fn names_cause(&self, cause: Cause) -> bool {
        self.causes.is_some_and(|causes| causes.contains(cause))
    }

    /// Whether the customer names any cause.
    pub(crate) fn names_any_cause(&self) -> bool {
        self.causes.is_some_and(|causes| causes.iter().next().is_some())
    }

    /// One product for a service, of which nothing else is known.
    pub fn of(service: Service) -> Self {
        Item {
            service,
            product: None,
            quantity: 1,
            claim: None,
            examination: None,
            causes: None,
            third_party: None,
            contaminated: None,
            reinstallation: None,
            wants_results: None,
            replacement_value: None,
            wear: None,
        }
    }
}

/// Most kinds of product in one matter.
pub const MAX_ITEMS: usize = 200;
/// Most products of one kind.
pub const MAX_QUANTITY: u32 = 100_000;
