//! The boundary in a browser: what only JavaScript can pass, and what comes back.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::indexing_slicing)] // `Json` answers null for what is not there.
#![allow(clippy::panic)] // A test that cannot go on fails there.

#[path = "../support/mod.rs"]
mod support;

#[path = "../clause_table/corpus.rs"]
mod corpus;

mod answers;
mod hostile;
mod requests;
mod script;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
