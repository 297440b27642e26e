//! The only room that knows JavaScript: plain objects in, plain objects out, problems as an array.

mod exports;
mod request;

pub use exports::*;
