//! What a meter service request can cost, when it comes back, which deadlines and late interest follow, and what each
//! consent does: the published service terms and privacy policy as rules.
//!
//! # First examples
//!
//! When is an invoice due?
//!
//! ```
//! use upfront_terms::base::date::Date;
//! use upfront_terms::cite::interpretation::Interpretations;
//! use upfront_terms::edition::terms::CURRENT;
//! use upfront_terms::terms::payment::{PaymentTerms, due};
//!
//! let invoiced_on = Date::parse("2026-11-20").unwrap();
//! let invoice = PaymentTerms { invoiced_on, agreed_payment_on: None };
//! let answer = due(&invoice, CURRENT, Interpretations::default())?;
//! assert_eq!(answer.due_on.to_string(), "2026-12-20");
//! assert_eq!(answer.because.clauses[0].name(), "terms/11.1a");
//! # Ok::<(), upfront_terms::base::error::RulesError>(())
//! ```
//!
//! What can a repair cost?
//!
//! ```
//! use upfront_terms::base::date::Date;
//! use upfront_terms::base::money::{Money, MoneyRange};
//! use upfront_terms::base::names::Service;
//! use upfront_terms::estimate::estimate;
//! use upfront_terms::facts::RateCard;
//! use upfront_terms::facts::{Facts, Item};
//!
//! let kroner = |kroner| MoneyRange::exactly(Money::from_kroner(kroner));
//! let facts = Facts {
//!     on_site: Some(false),
//!     items: vec![Item::of(Service::Repair)],
//!     estimate_requested: Some(false),
//!     rate_card: RateCard {
//!         repair: Some(kroner(650)),
//!         outbound_shipping: Some(kroner(95)),
//!         return_shipping: Some(kroner(95)),
//!         ..RateCard::default()
//!     },
//!     ..Facts::on(Date::parse("2026-11-20").unwrap())
//! };
//! let answer = estimate(&facts)?;
//! // Shipping to the workshop at least; the repair, an investigation fee and shipping back at most.
//! assert_eq!(answer.range.min, Money::from_kroner(95));
//! assert_eq!(answer.range.max, Some(Money::from_kroner(95 + 650 + 1000 + 95)));
//! // What is not known yet and would narrow the answer:
//! assert!(answer.missing.iter().any(|missing| missing.fact.to_string() == "items[0].warranty"));
//! # Ok::<(), upfront_terms::base::error::RulesError>(())
//! ```
//!
//! # The model
//!
//! - **Facts** ([`facts::Facts`]): what is known about a matter. All but the day are optional, and what is missing stays
//!   unknown: answers are wider then, and name what would narrow them.
//! - **Rules**: functions from facts to charges, dates and findings, one file a section of the documents. They return data,
//!   and no text for people.
//! - **Modality** ([`answer::modality::Modality`]): a *may* of the documents never becomes a *will*, and what they do not say
//!   is *unstated*.
//! - **Because** ([`cite::because::Because`]): each value carries the clauses, facts, parameters and interpretations it was computed
//!   from.
//! - **Editions** ([`edition`]): the values of a published version of a document, each with its clause, or a host's own: the
//!   same clauses with other numbers. Rules take the edition as an argument and hold no such value themselves.
//! - **Interpretations** ([`cite::interpretation`]): where the documents can be read in several ways, the caller can choose; the default is
//!   named.
//! - **Errors** ([`base::error::RulesError`]): what is wrong with a request, every problem with its path and code. Nothing
//!   panics, and results that are too large are errors.
//!
//! The rules are pure: no clock, no randomness, no network, no global state. Money is counted in whole øre.
//!
//! # Which room holds what
//!
//! A room uses only the rooms above it, which `tests/layers.rs` checks.
//!
//! | room | holds |
//! | --- | --- |
//! | [`base`] | money, percentages and days; codes, clause ids, errors |
//! | [`request`] | requests as the host passed them, and functions that read them |
//! | [`cite`] | interpretations and reasons: what a value can cite |
//! | [`calendar`] | Danish working days, the workshop's closures, and where periods end |
//! | [`edition`] | the dated tables of the terms, of the policy and of the law |
//! | [`facts`] | what is known about a matter |
//! | [`answer`] | the types of answers |
//! | [`terms`], [`privacy`] | the rules, in the documents' order |
//! | [`estimate`] | the whole answer for a matter |
//! | [`ledger`] | the rules over the rows of a ledger |
//! | `js` | the exports of the WebAssembly module, the only room that knows JavaScript |
//!
//! # Platforms and features
//!
//! There are no Cargo features. A native build compiles no `wasm-bindgen`, `js-sys` or `serde-wasm-bindgen`: they are
//! dependencies of wasm32 targets only, where the `js` room exports the functions of the npm package. Answers derive
//! [`serde::Serialize`].
//!
//! # Not supported
//!
//! Times of day and time zones, currencies other than Danish kroner, negative amounts, years before 1 or after 9999, and the
//! terms or policies of other companies. An edition of one's own has the same clauses with other numbers
//! ([`edition::terms`]).

pub mod answer;
pub mod base;
pub mod calendar;
pub mod cite;
pub mod edition;
pub mod estimate;
pub mod facts;
#[cfg(target_arch = "wasm32")]
pub mod js;
pub mod ledger;
pub mod privacy;
pub mod request;
pub mod terms;
