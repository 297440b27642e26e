//! A request understood: what is known about a matter.

mod cite;
pub mod consents;
pub mod decode;
mod matter;
pub mod rate_card;

pub(crate) use cite::FactRef;
pub use matter::{Causes, Facts, Item, MAX_ITEMS, MAX_QUANTITY, RepairEstimate};
