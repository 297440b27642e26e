//! The whole estimate: from the day alone to everything known, what is missing, what was assumed, what is stale.

#![allow(clippy::indexing_slicing)] // `Json` answers null for what is not there.
#![allow(clippy::panic)] // A test that cannot find what it looks for fails there.

#[path = "../support/mod.rs"]
mod support;

mod assumptions;
mod missing;
mod range;
mod told_of;
mod whole;
