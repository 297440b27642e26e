//! What a meter service request can cost, when it comes back, which deadlines and late interest follow, and what each
//! consent does, computed from the published service terms and privacy policy.
//!
//! # The model
//!
//! Facts, all of them optional, go through rules, one file a clause family, and come out as charges, dates and
//! findings. A *may* never becomes a *will*, what the documents leave unsaid stays *unstated*, what is unknown leaves
//! a range, and every value carries its [`because::Because`]: clauses, facts, parameters, readings. Rules return data,
//! never prose. The core is pure: no clock, no randomness, no network, no global state.
//!
//! # Which room holds what
//!
//! | room | holds |
//! | --- | --- |
//! | [`money`], [`date`] | exact kroner and percentages, days and months |
//! | [`calendar`] | Danish working days and closures |
//! | [`clause`], [`reading`], [`because`] | what a value can cite |
//! | [`value`], [`error`] | a request before it is understood, and what is wrong with it |
//! | [`facts`], [`rate_card`] | a request understood |
//! | [`law`] | dated values of the law |
//! | [`terms`], [`privacy`] | the rules, in the documents' order |
//! | [`estimate`], [`missing`], [`assumptions`], [`compare`], [`brief`] | everything together |
//! | [`columns`] | the rules over ledgers and registers |
//! | [`catalogue`] | what the module knows, for whoever asks |
//!
//! # Not supported
//!
//! Times of day, time zones, other currencies than Danish kroner, terms or policies other than the editions listed.

pub mod assumptions;
pub mod because;
pub mod brief;
pub mod calendar;
pub mod catalogue;
mod changes;
pub mod clause;
pub mod columns;
pub mod compare;
#[cfg(target_arch = "wasm32")]
mod constants;
pub mod date;
mod decode;
pub mod error;
pub mod estimate;
mod fact_path;
pub mod facts;
mod figures;
pub mod law;
pub mod missing;
pub mod money;
mod order;
pub mod privacy;
pub mod rate_card;
pub mod reading;
#[cfg(target_arch = "wasm32")]
mod request;
#[cfg(target_arch = "wasm32")]
mod shapes;
pub mod shared;
#[cfg(target_arch = "wasm32")]
mod tape;
pub mod terms;
pub mod value;

pub use changes::{Change, Compared};

#[cfg(target_arch = "wasm32")]
pub mod wasm;
