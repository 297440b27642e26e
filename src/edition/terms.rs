//! The parameters of each published version of the service terms. No rule holds a literal of the terms.
//!
//! A new edition is a new table here and nothing else. A host can make one of its own: the same clauses with other numbers.
//! In a request it is `editions.terms`; in Rust:
//!
//! ```
//! use upfront_terms::base::date::Date;
//! use upfront_terms::cite::fact::Parameter;
//! use upfront_terms::cite::interpretation::Interpretations;
//! use upfront_terms::edition::terms::{CURRENT, Edition, find};
//! use upfront_terms::estimate::estimate;
//! use upfront_terms::facts::Facts;
//! use upfront_terms::terms::payment::{PaymentTerms, due};
//! assert_eq!(find("service-terms-en-undated").unwrap().id, CURRENT.id);
//! assert!(find("service-terms-2099").is_none());
//!
//! let own = Edition {
//!     payment_days: Parameter { value: 14, ..CURRENT.payment_days },
//!     ..CURRENT.with_id("our-terms")
//! };
//! let invoice = PaymentTerms { invoiced_on: Date::parse("2026-11-20").unwrap(), agreed_payment_on: None };
//! let due_under = |terms| due(&invoice, terms, Interpretations::default());
//! assert_eq!(due_under(CURRENT)?.due_on.to_string(), "2026-12-20");
//! assert_eq!(due_under(&own)?.due_on.to_string(), "2026-12-04");
//! // Every reason says that the numbers are the host's.
//! assert_eq!(due_under(CURRENT)?.because.edition, None);
//! assert_eq!(due_under(&own)?.because.edition.unwrap(), "our-terms");
//!
//! // A whole estimate under one's own terms.
//! let facts = Facts { terms: own.into(), ..Facts::on(Date::parse("2026-11-20").unwrap()) };
//! assert_eq!(estimate(&facts)?.editions.terms, "our-terms");
//! # Ok::<(), upfront_terms::base::error::RulesError>(())
//! ```

use crate::base::clause::ClauseId;
use crate::base::clause::terms as t;
use crate::base::date::Date;
use crate::base::money::{Money, Percent};
use crate::base::names::{ParameterName, Unit};
use crate::cite::because::{Because, Reasons};
use crate::cite::fact::Parameter;
use std::borrow::Cow;
use std::ops::Deref;
use std::rc::Rc;

/// One published version of the service terms, or a host's own.
#[derive(Clone, Debug)]
pub struct Edition {
    /// Its id in requests and results.
    pub id: Cow<'static, str>,
    /// The published edition that a host's own is based on; `None` for a published one.
    pub based_on: Option<Cow<'static, str>>,
    /// The language of the text.
    pub language: &'static str,
    /// The day it applies from; `None` where the text carries no date.
    pub applies_from: Option<Date>,
    /// Where products are sent.
    pub address: Parameter<Cow<'static, str>>,
    /// The fee for investigating a claimed defect, without VAT.
    pub investigation_fee: Parameter<Money>,
    /// How many months a repair estimate holds.
    pub estimate_months: Parameter<u32>,
    /// After how many months without an answer the customer is reminded.
    pub reminder_months: Parameter<u32>,
    /// How many months the work is under warranty.
    pub warranty_months: Parameter<u32>,
    /// Working days expected for a standard service, after the week of receipt.
    pub working_days: Parameter<u32>,
    /// The latest payment, in days after a correct invoice.
    pub payment_days: Parameter<u32>,
    /// Late interest, in per cent of the principal for each commenced month.
    pub monthly_interest: Parameter<Percent>,
    /// The currency of all prices.
    pub currency: Parameter<&'static str>,
    /// The court of first instance.
    pub court: Parameter<Cow<'static, str>>,
    /// The law that governs disputes.
    pub law: Parameter<&'static str>,
}

/// An address on one line, of the parts that a parcel needs.
macro_rules! address {
    (
        company: $company:literal,
        attention: $attention:literal,
        street: $street:literal,
        postal_code: $code:literal,
        town: $town:literal,
        country: $country:literal,
    ) => {
        concat!(
            $company, ", Att. ", $attention, ", ", $street, ", ", $code, " ", $town, ", ", $country
        )
    };
}

/// The undated English text, the only one known.
static UNDATED: Edition = Edition {
    id: Cow::Borrowed("service-terms-en-undated"),
    based_on: None,
    language: "en",
    applies_from: None,
    address: Parameter::text(
        ParameterName::ServiceAddress,
        Cow::Borrowed(address! {
            company: "Kamstrup A/S",
            attention: "Service department",
            street: "Industrivej 28",
            postal_code: "8660",
            town: "Skanderborg",
            country: "Denmark",
        }),
        t::C3_2,
    ),
    investigation_fee: Parameter::counted(
        ParameterName::InvestigationFee,
        Money::from_kroner(1000),
        Unit::Kroner,
        t::C6_1B,
    ),
    estimate_months: Parameter::counted(
        ParameterName::RepairEstimateValidity,
        3,
        Unit::Months,
        t::C6_2B,
    ),
    reminder_months: Parameter::counted(ParameterName::ReminderAfter, 3, Unit::Months, t::C6_3A),
    warranty_months: Parameter::counted(ParameterName::ServiceWarranty, 3, Unit::Months, t::C8_1B),
    working_days: Parameter::counted(
        ParameterName::ExpectedProcessing,
        14,
        Unit::WorkingDays,
        t::C9_2A,
    ),
    payment_days: Parameter::counted(ParameterName::LatestPayment, 30, Unit::Days, t::C11_1A),
    monthly_interest: Parameter::counted(
        ParameterName::LateInterestPerCommencedMonth,
        Percent::from_hundredths(200),
        Unit::Percent,
        t::C11_1B,
    ),
    currency: Parameter::text(ParameterName::Currency, "DKK", t::C10_1),
    court: Parameter::text(ParameterName::Court, Cow::Borrowed("Aarhus"), t::C13_2),
    law: Parameter::text(ParameterName::GoverningLaw, "DK", t::C13_3),
};

/// Every edition, the newest last.
pub const EDITIONS: &[&Edition] = &[CURRENT];

/// The edition that is used where a request names none.
pub const CURRENT: &Edition = &UNDATED;

/// The published edition with an id; `None` where there is none.
pub fn find(id: &str) -> Option<&'static Edition> {
    EDITIONS.iter().find(|edition| edition.id == id).copied()
}

impl Edition {
    /// The same numbers as a host's own edition: a start for one that changes some of them.
    #[must_use]
    pub fn with_id(&self, id: impl Into<Cow<'static, str>>) -> Edition {
        let based_on = self.based_on.as_ref().unwrap_or(&self.id).clone();
        Edition { id: id.into(), based_on: Some(based_on), ..self.clone() }
    }

    /// The reasons of a value that follows from these clauses of this edition, or no reasons.
    pub fn because(&self, reasons: Reasons, clauses: &'static [ClauseId]) -> Because {
        match self.based_on {
            Some(_) => reasons.of(clauses).under(self.id.clone()),
            None => reasons.of(clauses),
        }
    }
}

/// The edition to compute with: a published one, or a host's own. Rules take it as an [`Edition`].
///
/// ```
/// use upfront_terms::edition::terms::{CURRENT, TermsEdition};
/// let published = TermsEdition::default();
/// assert_eq!((&published.id, &published.based_on), (&CURRENT.id, &None));
/// let own = TermsEdition::from(CURRENT.with_id("our-terms"));
/// assert_eq!(own.based_on, Some(CURRENT.id.clone()));
/// ```
#[derive(Clone, Debug)]
pub enum TermsEdition {
    /// A published one.
    Published(&'static Edition),
    /// A host's own.
    Own(Rc<Edition>),
}

impl Default for TermsEdition {
    /// The edition where a request names none.
    fn default() -> Self {
        TermsEdition::Published(CURRENT)
    }
}

impl From<&'static Edition> for TermsEdition {
    fn from(edition: &'static Edition) -> Self {
        TermsEdition::Published(edition)
    }
}

impl From<Edition> for TermsEdition {
    fn from(edition: Edition) -> Self {
        TermsEdition::Own(Rc::new(edition))
    }
}

impl Deref for TermsEdition {
    type Target = Edition;

    fn deref(&self) -> &Edition {
        match self {
            TermsEdition::Published(edition) => edition,
            TermsEdition::Own(edition) => edition,
        }
    }
}
