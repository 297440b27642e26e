//! A consent record, and the receipt handed to the person: ISO/IEC TS 27560:2023 in the terms of the Data Privacy
//! Vocabulary 2.3, as JSON-LD.
//!
//! Choices that need no consent are no part of a consent record, nor are those that nobody was asked about. Every state
//! of a consent is an event of its own; an earlier record is kept by whoever made it.

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
