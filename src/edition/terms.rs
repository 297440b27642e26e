//! The parameters of each published version of the service terms. No rule holds a literal of the terms.
//!
//! A new edition is a new table here and nothing else. A caller in Rust can make one of its own: the same clauses with other
//! numbers.
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
//!     id: "our-terms",
//!     payment_days: Parameter { value: 14, ..CURRENT.payment_days },
//!     ..CURRENT.clone()
//! };
//! let invoice = PaymentTerms { invoiced_on: Date::parse("2026-11-20").unwrap(), agreed_payment_on: None };
//! let due_on = |terms| due(&invoice, terms, Interpretations::default()).map(|due| due.due_on.to_string());
//! assert_eq!(due_on(CURRENT)?, "2026-12-20");
//! assert_eq!(due_on(&own)?, "2026-12-04");
//!
//! // A whole estimate under one's own terms.
//! let facts = Facts { terms: &own, ..Facts::on(Date::parse("2026-11-20").unwrap()) };
//! assert_eq!(estimate(&facts)?.editions.terms, "our-terms");
//! # Ok::<(), upfront_terms::base::error::RulesError>(())
//! ```

use crate::base::clause::terms as t;
use crate::base::date::Date;
use crate::base::money::{Money, Percent};
use crate::base::names::{ParameterName, Unit};
use crate::cite::fact::Parameter;

/// One published version of the service terms.
#[derive(Clone, Debug)]
pub struct Edition {
    /// Its id in requests and results.
    pub id: &'static str,
    /// The language of the text.
    pub language: &'static str,
    /// The day it applies from; `None` where the text carries no date.
    pub applies_from: Option<Date>,
    /// Where products are sent.
    pub address: Parameter<&'static str>,
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
    pub court: Parameter<&'static str>,
    /// The law that governs disputes.
    pub law: Parameter<&'static str>,
}

/// The undated English text, the only one known.
const UNDATED: Edition = Edition {
    id: "service-terms-en-undated",
    language: "en",
    applies_from: None,
    address: Parameter::text(
        ParameterName::ServiceAddress,
        "Kamstrup A/S, Att. Service department, Industrivej 28, 8660 Skanderborg, Denmark",
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
    court: Parameter::text(ParameterName::Court, "Aarhus", t::C13_2),
    law: Parameter::text(ParameterName::GoverningLaw, "DK", t::C13_3),
};

/// Every edition, the newest last.
pub const EDITIONS: &[&Edition] = &[CURRENT];

/// The edition that is used where a request names none.
pub const CURRENT: &Edition = &UNDATED;

/// The edition with an id; `None` where there is none.
pub fn find(id: &str) -> Option<&'static Edition> {
    EDITIONS.iter().find(|edition| edition.id == id).copied()
}
