//! Answers that are kept by the day, or the two days, they are for. The rows of a ledger have the same few thousand days, and a
//! look-up takes a fraction of the time of a rule.

/// A direct-mapped cache: a fixed number of slots, with the newest answer in each. It does not grow.
pub(super) struct Memo<T> {
    slots: Vec<Option<(i32, i32, T)>>,
}

/// As many as the days of eleven years; a power of two.
const SLOTS: usize = 4096;
/// Odd and large, so that pairs of days that lie close together have different slots.
const SPREAD: u32 = 2_654_435_769;

fn slot(first: i32, second: i32) -> usize {
    let mixed = (second as u32).wrapping_mul(SPREAD);
    (first as u32).wrapping_add(mixed ^ (mixed >> 16)) as usize & (SLOTS - 1)
}

impl<T: Copy> Memo<T> {
    pub(super) fn new() -> Self {
        Memo { slots: vec![None; SLOTS] }
    }

    /// The answer for two numbers, where it is still kept.
    pub(super) fn get(&self, first: i32, second: i32) -> Option<T> {
        match self.slots.get(slot(first, second)) {
            Some(Some((a, b, known))) if (*a, *b) == (first, second) => Some(*known),
            _ => None,
        }
    }

    /// Keeps the answer for two numbers, and returns it.
    pub(super) fn put(&mut self, first: i32, second: i32, found: T) -> T {
        if let Some(slot) = self.slots.get_mut(slot(first, second)) {
            *slot = Some((first, second, found));
        }
        found
    }
}
