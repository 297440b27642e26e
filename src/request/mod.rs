//! Requests as the host passed them: their values, and functions that read them field by field and find every problem.

pub(crate) mod decode;
mod issues;
pub mod value;
