//! What everything else is built of: money, days, codes, clause ids, and the error that a wrong request gets.

pub mod clause;
pub mod codes;
pub mod date;
pub mod error;
pub(crate) mod facts;
pub mod money;
pub mod names;
pub(crate) mod order;
