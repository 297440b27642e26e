//! Whether something happens.

use crate::base::codes::codes;

codes! {
    /// Whether it happens.
    pub enum Modality {
        /// The documents say that it does.
        Will "will",
        /// The provider decides.
        May "may",
        /// The documents do not say.
        Unstated "unstated",
    }
}
