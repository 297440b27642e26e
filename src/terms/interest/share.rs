//! A share of an amount, rounded to the øre: exact, and fast for the amounts that ledgers hold.

use crate::base::error::{Result, RulesError};
use crate::base::money::{self, Money, round};
use crate::cite::interpretation::Rounding;
use rust_decimal::Decimal;

/// A fraction: `parts` of the `of` parts of a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Share {
    pub parts: i64,
    pub of: i64,
}

/// The largest whole that is divided by in 64 bits.
const MOST_WHOLE: i64 = 1 << 61;

/// Millionths of a krone in an øre.
const MILLIONTHS: i128 = 10_000;

/// The greatest common divisor; 1 for two zeros.
pub(super) fn common_divisor(a: i64, b: i64) -> i64 {
    match a.checked_rem(b) {
        Some(rest) => common_divisor(b, rest),
        None => a.max(1),
    }
}

impl Share {
    pub(super) const NOTHING: Share = Share { parts: 0, of: 1 };
    pub(super) const ALL: Share = Share { parts: 1, of: 1 };

    /// This share of an amount that is not negative, to the øre: a tie goes to the even side where the interpretation
    /// says so, and else up.
    ///
    /// # Errors
    /// `overflow` past 92 quadrillion kroner.
    pub(super) fn of_amount(self, amount: Money, rounding: Rounding) -> Result<Money> {
        match self.quickly(amount.ore(), rounding) {
            Some(ore) => Ok(Money::from_ore(ore)),
            None => self.exactly(amount, rounding),
        }
    }

    /// The same in 64 bits, where they are enough: 128 bits take ten times as long. One division, of twice the product.
    fn quickly(self, ore: i64, rounding: Rounding) -> Option<i64> {
        // Where both together have at most 61 bits, twice the product and a whole more stay below 64.
        let room = ore.leading_zeros().saturating_add(self.parts.leading_zeros()) >= 67;
        if !room || self.of > MOST_WHOLE {
            return None;
        }
        let (twice_whole, twice) = (self.of << 1, ore.wrapping_mul(self.parts) << 1);
        let up = twice.wrapping_add(self.of);
        let share = up.checked_div(twice_whole)?;
        let is_tie = || share.wrapping_mul(twice_whole) == up;
        let down = rounding == Rounding::HalfEvenOnce && share & 1 == 1 && is_tie();
        Some(share.wrapping_sub(i64::from(down)))
    }

    #[cold]
    fn exactly(self, amount: Money, rounding: Rounding) -> Result<Money> {
        let product = i128::from(amount.ore()).checked_mul(self.parts.into());
        Money::from_fraction(
            product.ok_or_else(RulesError::overflow)?,
            self.of.into(),
            rounding.once(),
        )
    }

    /// This share of an amount in kroner with six decimals, not rounded to the øre.
    ///
    /// # Errors
    /// `overflow`.
    pub(super) fn to_six_decimals(self, amount: Money) -> Result<Decimal> {
        i128::from(amount.ore())
            .checked_mul(self.parts.into())
            .and_then(|product| product.checked_mul(MILLIONTHS))
            .and_then(|product| round(product, self.of.into(), money::Rounding::HalfUp))
            .and_then(|millionths| Decimal::try_from_i128_with_scale(millionths, 6).ok())
            .ok_or_else(RulesError::overflow)
    }
}

/// A share that is charged a number of times, rounded each time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Portion {
    pub share: Share,
    pub times: u32,
}

impl Portion {
    pub(super) const NOTHING: Portion = Portion { share: Share::NOTHING, times: 0 };

    /// What it comes to of an amount that is not negative.
    ///
    /// # Errors
    /// `overflow`.
    pub(super) fn of_amount(&self, amount: Money, rounding: Rounding) -> Result<Money> {
        let once = self.share.of_amount(amount, rounding)?;
        // In WebAssembly a checked product of 64 bits is computed in 128, which takes as long as all the rest.
        if self.times == 1 { Ok(once) } else { once.times(self.times) }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))] // As the draws of tests/properties.
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn both_ways_give_the_same(ore in 0..4_000_000_000i64, parts in 0..2_000_000_000i64, of in 1..4_000_000i64) {
            let share = Share { parts, of };
            for rounding in [Rounding::HalfUpOnce, Rounding::HalfEvenOnce] {
                if let Some(quick) = share.quickly(ore, rounding) {
                    prop_assert_eq!(Ok(Money::from_ore(quick)), share.exactly(Money::from_ore(ore), rounding));
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
