//! What a meter service request can cost, when it comes back, which deadlines and late interest follow, and what each
//! consent does, computed from the published service terms and privacy policy.
//!
//! # The model
//!
//! Facts, all of them optional, go through rules, one file a clause family, and come out as charges, dates and
//! findings. A *may* never becomes a *will*, what the documents leave unsaid stays *unstated*, what is unknown leaves
//! a range, and every value carries its [`cite::because::Because`]: clauses, facts, parameters, readings. Rules return data,
//! never prose. The core is pure: no clock, no randomness, no network, no global state.
//!
//! # Which room holds what
//!
//! A room uses only the rooms above it.
//!
//! | room | holds |
//! | --- | --- |
//! | [`base`] | kroner, percentages and days; codes, clause ids, errors |
//! | [`request`] | a request before it is understood, and what is wrong with it |
//! | [`cite`] | readings and reasons: what a value can cite |
//! | [`calendar`] | Danish working days, closures, and where periods end |
//! | [`edition`] | the dated tables of the terms, of the policy and of the law |
//! | [`facts`] | a request understood |
//! | [`answer`] | what rules answer with |
//! | [`terms`], [`privacy`] | the rules, in the documents' order |
//! | [`estimate`] | everything together |
//! | [`ledger`] | the rules over ledgers and registers |
//! | `js` | the only room that knows JavaScript; not part of a native build |
//!
//! # Not supported
//!
//! Times of day, time zones, other currencies than Danish kroner, terms or policies other than the editions listed.

pub mod answer;
pub mod base;
pub mod calendar;
pub mod cite;
pub mod edition;
pub mod estimate;
pub mod facts;
#[cfg(target_arch = "wasm32")]
pub mod js;
pub mod ledger;
pub mod privacy;
pub mod request;
pub mod terms;
