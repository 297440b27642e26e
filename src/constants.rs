//! The values that are the same in every answer: sent to the reader once, and then as a number.
//!
//! Most findings are the same whatever the matter is. The reader copies what it keeps: lists of codes, and findings
//! whose reasons hold no fact and no reading.

use crate::shared::Source;

/// Places for them: some more than an estimate has. A power of two.
const PLACES: usize = 1024;

/// In how many places, one after the other, a value may stand. Where others have all of them it takes the first.
const TRIES: usize = 8;

/// What stands in each place of the reader's.
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
        let first = usize::try_from(mixed).unwrap_or_default();
        for place in (first..).take(TRIES) {
            match self.0.get(place % PLACES) {
                Some(known) if *known == source => return (place % PLACES, true),
                Some(known) if *known == Source::default() => return (place % PLACES, false),
                _ => {}
            }
        }
        (first, false)
    }

    /// The reader has put the value into its place.
    pub(crate) fn put(&mut self, place: usize, source: Source) {
        if let Some(known) = self.0.get_mut(place) {
            *known = source;
        }
    }
}
