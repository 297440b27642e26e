//! The service terms, in the document's order: one file a section, each test a sentence that a reader of the terms can
//! check against the clause its result cites.
//!
//! Expected values are worked out by hand from the clause inventory, never copied from an answer. A holiday table to
//! check the dates with is in `tests/calendar`.

#![allow(clippy::indexing_slicing)] // `Json` answers null for what is not there.

#[path = "../support/mod.rs"]
mod support;

mod section_01_scope;
mod section_02_agreement;
mod section_03_sending;
mod section_04_warranty;
mod section_05_standard;
mod section_06_estimate_dates;
mod section_06_repair;
mod section_06_repair_estimate;
mod section_07_reservations;
mod section_08_work_warranty;
mod section_09_place;
mod section_09_time;
mod section_09_time_stated;
mod section_10_prices;
mod section_11_interest;
mod section_11_interest_steps;
mod section_11_lawful_interest;
mod section_11_lawful_maximum;
mod section_11_payment;
mod section_12_liability;
mod section_13_disputes;
