//! Malformed requests: every problem at once, by path, the nearest name offered, nothing computed.
//!
//! What only JavaScript can pass (NaN, a Date, a getter that throws) reaches the rules as `Value::Foreign`; how it gets
//! there is tested in `tests/wasm`.

#![allow(clippy::indexing_slicing)] // `Json` answers null for what is not there.
#![allow(clippy::panic)] // A test that cannot go on fails there.

#[path = "../support/mod.rs"]
mod support;

mod complete;
mod everywhere;
mod names;
mod order;
mod together;
mod values;
mod what_ifs;
