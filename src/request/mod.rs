//! A request before it is understood: its values, and the reading of them that finds every problem by its path.

pub(crate) mod decode;
pub(crate) mod issues;
pub mod value;
