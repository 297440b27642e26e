//! A consent record, and the receipt handed to the person: ISO/IEC TS 27560:2023 in the terms of the Data Privacy
//! Vocabulary 2.3, as JSON-LD.
//!
//! A consent record leaves out choices that need no consent, and those that were not asked about. Every change of a consent
//! is an event with a record of its own; the host keeps the earlier records.

mod context;
mod document;
mod form;
mod parts;
mod process;
mod terms;
mod whole;

pub use form::Event;
pub(crate) use whole::is_any_asked;
pub use whole::{Record, record};
