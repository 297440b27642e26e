//! How certain the documents make something.

use crate::base::codes::codes;

codes! {
    /// How certain the documents make something.
    pub enum Modality {
        /// The documents say that it happens.
        Will "will",
        /// The documents leave it to the provider.
        May "may",
        /// The documents do not say.
        Unstated "unstated",
    }
}
