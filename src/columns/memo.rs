//! What a rule gave for a day or two before. A ledger asks about the same few thousand days again and again, and a
//! look-up takes a fraction of the time of a rule.

/// A direct-mapped cache: a fixed number of slots, the newest answer in each. Bounded, whatever is asked.
pub(super) struct Memo<T> {
    slots: Vec<Option<(i32, i32, T)>>,
}

/// Eleven years of days, one after the other; a power of two.
const SLOTS: usize = 4096;
/// Odd and large, so that pairs of near days do not meet in one slot.
const SPREAD: u32 = 2_654_435_769;

impl<T: Copy> Memo<T> {
    pub(super) fn new() -> Self {
        Memo { slots: vec![None; SLOTS] }
    }

    /// The answer for two days, computed where it is not there.
    pub(super) fn of(&mut self, first: i32, second: i32, compute: impl FnOnce() -> T) -> T {
        let mixed = (second as u32).wrapping_mul(SPREAD);
        let at = (first as u32).wrapping_add(mixed ^ (mixed >> 16)) as usize & (SLOTS - 1);
        match self.slots.get(at) {
            Some(Some((a, b, known))) if (*a, *b) == (first, second) => *known,
            _ => {
                let found = compute();
                if let Some(slot) = self.slots.get_mut(at) {
                    *slot = Some((first, second, found));
                }
                found
            }
        }
    }
}
