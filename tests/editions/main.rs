//! Editions of the terms: a second one is a second table and no new code, and a host can supply one of its own.

#![allow(clippy::indexing_slicing)] // `Json` answers null for what is not there.
#![allow(clippy::panic)] // A test that cannot go on fails there.

#[path = "../support/mod.rs"]
mod support;

mod every_function;
mod named;
mod own;
mod refused;
mod second;
