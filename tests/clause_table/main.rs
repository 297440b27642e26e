//! The clause table and the edition table, compared with the rules: every clause has a status and does what it says, every
//! citation exists, every parameter is used, and no rule holds a value of the terms.

#![allow(clippy::indexing_slicing)] // `Json` answers null for what is not there.
#![allow(clippy::panic)] // A test that cannot find what it looks for fails there.

#[path = "../support/mod.rs"]
mod support;

mod clauses;
mod codes;
mod corpus;
mod parameters;
mod reasons;
