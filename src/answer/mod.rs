//! What rules answer with.

pub mod charge;
pub mod finding;
pub mod milestone;
pub mod modality;
pub mod outcome;
pub mod total;
