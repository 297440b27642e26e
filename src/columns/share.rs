//! A fraction of many amounts: exact, and quick for the amounts that ledgers hold.

use crate::error::IssueCode;
use crate::money::Money;
use crate::reading::Rounding;

/// So many parts of a whole that is cut in so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Share {
    pub parts: i128,
    pub of: i64,
}

/// The largest whole that is divided by in 64 bits.
const MOST_WHOLE: i64 = 1 << 61;

/// The greatest common divisor; 1 for two zeros.
pub(super) fn common_divisor(a: i64, b: i64) -> i64 {
    match a.checked_rem(b) {
        Some(rest) => common_divisor(b, rest),
        None => a.max(1),
    }
}

impl Share {
    /// This share of an amount in øre that is not negative, rounded as the reading says.
    ///
    /// # Errors
    /// `overflow` past 92 quadrillion kroner.
    pub(super) fn of_amount(self, ore: i64, rounding: Rounding) -> Result<i64, IssueCode> {
        match self.quickly(ore, rounding) {
            Some(share) => Ok(share),
            None => self.exactly(ore, rounding),
        }
    }

    /// In 64 bits, where they are enough: 128 take ten times as long. One division, of twice the product.
    fn quickly(self, ore: i64, rounding: Rounding) -> Option<i64> {
        let parts = i64::try_from(self.parts).ok()?;
        // Where both together have at most 61 bits, twice the product and a whole more stay below 64.
        let room = ore.leading_zeros().saturating_add(parts.leading_zeros()) >= 67;
        if !room || self.of > MOST_WHOLE {
            return None;
        }
        let (twice_whole, twice) = (self.of << 1, ore.wrapping_mul(parts) << 1);
        let up = twice.wrapping_add(self.of);
        let share = up.checked_div(twice_whole)?;
        let is_tie = || share.wrapping_mul(twice_whole) == up;
        let down = rounding == Rounding::HalfEvenOnce && share & 1 == 1 && is_tie();
        Some(share.wrapping_sub(i64::from(down)))
    }

    #[cold]
    fn exactly(self, ore: i64, rounding: Rounding) -> Result<i64, IssueCode> {
        // At most 10^17 øre, and parts below 10^20 (a rate over ten thousand years): 128 bits hold 10^38.
        let product = i128::from(ore).wrapping_mul(self.parts);
        let share = Money::from_fraction(product, self.of.into(), rounding);
        share.map(Money::ore).map_err(|_| IssueCode::Overflow)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))] // As the draws of tests/properties.
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn both_ways_give_the_same(ore in 0..4_000_000_000i64, parts in 0..2_000_000_000i128, of in 1..4_000_000i64) {
            let share = Share { parts, of };
            for rounding in [Rounding::HalfUpOnce, Rounding::HalfEvenOnce] {
                if let Some(quick) = share.quickly(ore, rounding) {
                    prop_assert_eq!(Ok(quick), share.exactly(ore, rounding));
                }
            }
        }
    }

    #[test]
    fn a_tie_goes_up_or_to_the_even_side() {
        let half = Share { parts: 1, of: 2 };
        let both =
            |ore| [Rounding::HalfUpOnce, Rounding::HalfEvenOnce].map(|r| half.quickly(ore, r));
        assert_eq!(both(1), [Some(1), Some(0)]);
        assert_eq!(both(3), [Some(2), Some(2)]);
    }
}
