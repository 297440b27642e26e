//! What a value can cite: clauses, facts, parameters, and the readings it was computed under.

pub mod because;
pub(crate) mod decode;
pub mod fact;
pub mod reading;
