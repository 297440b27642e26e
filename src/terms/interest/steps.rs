//! How interest grows up to a day: the days on which its curve bends.

use super::claim::Claim;
use super::rates::Segment;
use super::rules::{InterestCharge, InterestLimit, Rules};
use crate::base::codes::codes;
use crate::base::date::Date;
use crate::base::error::Result;
use crate::base::money::Money;
use serde::Serialize;

/// What would be owed on a day: what [`late_interest`](super::late_interest) answers with that day as `as_of`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// The day.
    pub on: Date,
    /// Months commenced by then.
    pub months_commenced: u32,
    /// The interest by then.
    pub interest: Money,
    /// How it has risen since the step before, or since the due date.
    pub rises: Rises,
}

codes! {
    /// How interest rises from one step to the next.
    pub enum Rises {
        /// It stays as it was until the day before.
        AtOnce "atOnce",
        /// By the same amount every day.
        Evenly "evenly",
    }
}

/// Most commenced months whose steps an answer names: those of five years.
pub const MOST_MONTHS: u32 = 60;

/// Every day on which the curve bends, from the due date to the day of payment. By the terms it rises at once on the first
/// day of a commenced month; by a lawful yearly rate it grows evenly while the rate stays.
pub(super) fn steps(
    rules: &Rules,
    claim: &Claim,
    months_commenced: u32,
    segments: &[Segment],
) -> Result<Vec<Step>> {
    let bends = rules.bends(claim.customer, segments)?;
    let grows_by_day = rules.grows_by_day(claim.customer);
    let mut curve = Curve { rules, claim, steps: Vec::new() };
    // On the due date, both by the terms and by law nothing is owed.
    let mut by_law = grows_by_day;
    for month in 0..months_commenced.min(MOST_MONTHS) {
        let first = rules.month_begins(claim.due_on, month)?;
        let next = month.saturating_add(1);
        let last = match next == months_commenced {
            true => claim.as_of,
            false => rules.month_begins(claim.due_on, next)?.previous()?,
        };
        match curve.last_by_law(first, last)?.filter(|_| grows_by_day) {
            None => {
                if by_law {
                    curve.step(first.previous()?, Rises::Evenly)?;
                }
                curve.step(first, Rises::AtOnce)?;
                by_law = false;
            }
            Some(until) => {
                if !by_law {
                    curve.step(first, Rises::AtOnce)?;
                }
                for bend in bends.iter().filter(|bend| (first..=until).contains(bend)) {
                    curve.step(*bend, Rises::Evenly)?;
                }
                by_law = until == last;
                if !by_law {
                    curve.step(until, Rises::Evenly)?;
                    curve.step(until.next()?, Rises::AtOnce)?;
                }
            }
        }
    }
    if by_law {
        for bend in bends {
            if !curve.is_by_law(bend)? {
                break;
            }
            curve.step(bend, Rises::Evenly)?;
        }
    }
    Ok(curve.steps)
}

struct Curve<'a> {
    rules: &'a Rules,
    claim: &'a Claim,
    steps: Vec<Step>,
}

impl Curve<'_> {
    fn is_by_law(&self, on: Date) -> Result<bool> {
        let (_, charge) = self.rules.paid_on(self.claim, on)?;
        Ok(charge.limited_by == InterestLimit::Law)
    }

    /// The last day of a commenced month on which the law sets what is owed; `None` where the terms do from its first day on.
    fn last_by_law(&self, first: Date, last: Date) -> Result<Option<Date>> {
        if !self.is_by_law(first)? {
            return Ok(None);
        }
        if self.is_by_law(last)? {
            return Ok(Some(last));
        }
        // Within a month the terms' amount stays and the law's only grows: once they have met, the terms' is the lower one.
        let (mut by_law, mut by_terms) = (first, last);
        while by_terms.days_since(by_law) > 1 {
            let half = by_terms.days_since(by_law).midpoint(0);
            let middle = by_law.plus_days(half.unsigned_abs())?;
            match self.is_by_law(middle)? {
                true => by_law = middle,
                false => by_terms = middle,
            }
        }
        Ok(Some(by_law))
    }

    /// A step on a day that comes after the steps so far.
    fn step(&mut self, on: Date, rises: Rises) -> Result<()> {
        if on > self.steps.last().map_or(self.claim.due_on, |last| last.on) {
            let (_, charge) = self.rules.paid_on(self.claim, on)?;
            let InterestCharge { months_commenced, interest, .. } = charge;
            self.steps.push(Step { on, months_commenced, interest, rises });
        }
        Ok(())
    }
}
