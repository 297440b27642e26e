//! The dated tables: what each published version of a document sets, and what the law does. No rule holds a literal of them.

pub mod decode;
pub mod law;
pub mod law_eu;
pub mod listed;
pub mod privacy;
pub mod terms;
