//! What holds for every request, tried with many drawn ones.
//!
//! The draws are the same in every run; `PROPTEST_RNG_SEED=number cargo test --test properties` draws others.

#![cfg(not(target_arch = "wasm32"))] // proptest draws from the system, which a browser has not.
#![cfg(not(target_arch = "wasm32"))] // The draws need the system's random numbers; see Cargo.toml.
#![allow(clippy::indexing_slicing)] // `Json` answers null for what is not there.
#![allow(clippy::panic)] // A test that cannot find what it looks for fails there.
#![allow(clippy::arithmetic_side_effects)] // Small numbers; an overflow would stop the test.

#[path = "../support/mod.rs"]
mod support;

mod calendar;
mod draw;
mod estimate;
mod figures;
mod findings;
mod interest;
mod missing;
mod money;
mod months;
