//! The whole answer for a matter: [`estimate`], its figures alone, and comparisons.
//!
//! | file | holds |
//! | --- | --- |
//! | `whole` | [`estimate`]: outcomes, charges, range, dates, findings |
//! | [`figures`] | the four figures of an estimate, for lists: [`figures::figures`] |
//! | [`compare`] | what-ifs: [`compare::compare`] |
//! | [`missing`] | the facts that would still change the answer, and whom to ask |
//! | [`assumptions`] | the interpretations relied on, and what other choices would change |
//! | [`differences`] | what differs between two estimates |
//! | `values` | the values of an estimate without reasons |
//! | [`decode`] | the questions about a matter, as requests ask them |

pub mod assumptions;
pub mod compare;
pub mod decode;
pub mod differences;
pub mod figures;
pub mod missing;
mod values;
mod whole;

pub use whole::{Editions, Estimate, Scenario, Stale, estimate};
