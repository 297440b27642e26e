//! The Danish calendar: the holiday table, the closed days of each interpretation, working days counted and passed over.

#![allow(clippy::indexing_slicing)] // `Json` answers null for what is not there.

#[path = "../support/mod.rs"]
mod support;

mod closed_days;
mod working_days;
