//! The clause table and the edition table, held to the rules: no clause without a status, none that silently does
//! nothing, no citation of what is not there, no parameter that nothing uses, no literal of the terms in a rule.

#![allow(clippy::indexing_slicing)] // `Json` answers null for what is not there.
#![allow(clippy::panic)] // A test that cannot find what it looks for fails there.

#[path = "../support/mod.rs"]
mod support;

mod clauses;
mod corpus;
mod parameters;
mod reasons;
