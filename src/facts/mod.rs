//! What is known about a matter: the facts of a request after they were read.
//!
//! ```
//! use upfront_terms::base::date::Date;
//! use upfront_terms::base::names::{Customer, Service};
//! use upfront_terms::facts::{Facts, Item};
//! let facts = Facts {
//!     customer: Some(Customer::Business),
//!     items: vec![Item { quantity: 3, ..Item::of(Service::SampleTest) }],
//!     ..Facts::on(Date::parse("2026-11-20").unwrap())
//! };
//! assert_eq!(facts.on_site, None); // not known
//! ```

pub mod causes;
mod cite;
pub mod consents;
pub mod decode;
pub mod kind;
pub mod listed;
mod matter;
pub mod products;
pub mod table;

pub use causes::Causes;
pub(crate) use cite::FactRef;
pub use matter::{Facts, Item, MAX_ITEMS, MAX_QUANTITY, RateCard, RepairEstimate};
