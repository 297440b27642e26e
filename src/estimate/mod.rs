//! Everything together: outcomes, figures, what is missing, what is assumed, what would be otherwise.

pub mod assumptions;
pub mod compare;
pub mod decode;
pub mod differences;
pub mod figures;
pub mod missing;
mod values;
mod whole;

pub use whole::{Editions, Estimate, Scenario, Stale, estimate};
