//! The exports of the WebAssembly module, the only room that knows JavaScript: plain objects in, plain objects out, and the
//! problems of a request thrown as an array.

mod exports;
mod request;

pub use exports::*;
