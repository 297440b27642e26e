//! The values that are the same in every answer: sent to the reader once, and then as a number.
//!
//! Most findings are told for the same reasons whatever the matter is. The reader copies what it keeps: lists of codes,
//! and reasons without facts and readings.

use crate::shared::Source;

/// Places for them: some more than an estimate has. A power of two.
const PLACES: usize = 1024;

/// What stands in each place of the reader's. A newcomer takes the place of whoever had it.
#[derive(Debug, Default)]
pub(crate) struct Constants(Vec<Source>);

impl Constants {
    /// The reader knows none yet.
    pub(crate) const fn new() -> Self {
        Constants(Vec::new())
    }

    /// The place of a value, and whether the reader has it there.
    pub(crate) fn place(&mut self, source: Source) -> (usize, bool) {
        self.0.resize(PLACES, Source::default());
        // Odd and large, so that near addresses do not meet in one place.
        let mixed = source.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 54;
        let place = usize::try_from(mixed).unwrap_or_default();
        (place, self.0.get(place) == Some(&source))
    }

    /// The reader has put the value into its place.
    pub(crate) fn put(&mut self, place: usize, source: Source) {
        if let Some(known) = self.0.get_mut(place) {
            *known = source;
        }
    }
}
