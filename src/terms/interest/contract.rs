//! 11.1b: a percentage of the unpaid principal for each commenced month, without compounding. A monthly lawful maximum
//! is charged in the same way.

use super::share::{Portion, Share, common_divisor};
use crate::base::error::{Result, RulesError};
use crate::base::money::Percent;
use crate::cite::reading::Rounding;

/// A percentage for each commenced month.
#[derive(Clone, Copy, Debug)]
pub(super) struct Monthly {
    one: Share,
    /// The yearly rate that it is compared as.
    pub yearly: Percent,
}

impl Monthly {
    /// # Errors
    /// `overflow` for a rate too high to be computed with.
    pub(super) fn of(percent: Percent) -> Result<Monthly> {
        let whole = Percent::HUNDRED.micro();
        let divisor = common_divisor(whole, percent.micro());
        let reduced = |number: i64| number.checked_div(divisor).ok_or_else(RulesError::overflow);
        let one = Share { parts: reduced(percent.micro())?, of: reduced(whole)? };
        Ok(Monthly { one, yearly: percent.times(12)? })
    }

    /// What a number of months comes to: rounded once, or each month where the reading says so.
    pub(super) fn over(&self, months: u32, rounding: Rounding) -> Portion {
        let (together, times) = match rounding {
            Rounding::HalfUpEachMonth => (1, months),
            _ => (months, 1),
        };
        // Cannot overflow: a rate is below 2^45, and ten thousand years have fewer than 2^17 months.
        let parts = self.one.parts.wrapping_mul(together.into());
        Portion { share: Share { parts, ..self.one }, times }
    }
}
