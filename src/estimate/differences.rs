//! What differs between two estimates: under another reading, or with other facts.

use super::values::Values;
use crate::answer::outcome::Outcome;
use crate::answer::total::Total;
use crate::base::date::Date;
use crate::base::money::Money;
use serde::{Serialize, Serializer};
use std::fmt;

/// One value that differs between two estimates: an answer, an amount, or a date that the terms state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Its path in the estimate.
    pub path: &'static str,
    /// The value in the first; `None` where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Compared>,
    /// The value in the second.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Compared>,
}

/// A value that is compared. Results hold its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compared {
    /// A code.
    Code(&'static str),
    /// A count.
    Count(u32),
    /// An amount.
    Amount(Money),
    /// A day.
    Day(Date),
}

macro_rules! compared_from {
    ($($type:ty => $variant:ident),+) => {
        $(impl From<$type> for Compared {
            fn from(value: $type) -> Compared { Compared::$variant(value) }
        })+
    };
}
compared_from!(&'static str => Code, u32 => Count, Money => Amount, Date => Day);

impl fmt::Display for Compared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Compared::Code(code) => f.write_str(code),
            Compared::Count(count) => count.fmt(f),
            Compared::Amount(amount) => amount.fmt(f),
            Compared::Day(day) => day.fmt(f),
        }
    }
}

impl Serialize for Compared {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

struct Changes(Vec<Change>);

impl Changes {
    /// Notes a value where it differs.
    fn note<T: PartialEq + Into<Compared>>(
        &mut self,
        path: &'static str,
        from: Option<T>,
        to: Option<T>,
    ) {
        if from != to {
            self.0.push(Change { path, from: from.map(Into::into), to: to.map(Into::into) });
        }
    }

    fn total(&mut self, paths: &TotalPaths, from: Option<Total>, to: Option<Total>) {
        if from == to {
            return;
        }
        self.note(paths.min, from.map(|total| total.min), to.map(|total| total.min));
        let max = |total: Option<Total>| total.and_then(|total| total.max());
        self.note(paths.max, max(from), max(to));
        if max(from).or(max(to)).is_none() {
            let priced = |total: Option<Total>| total.map(|total| total.priced_max);
            self.note(paths.priced_max, priced(from), priced(to));
        }
    }
}

/// Every compared value in which the second estimate differs from the first, in the order of the estimate.
pub(crate) fn changes(from: &Values, to: &Values) -> Vec<Change> {
    let mut out = Changes(Vec::new());
    // Most readings change nothing.
    if from == to {
        return out.0;
    }
    let (answer, other) = (from.answer.name(), to.answer.name());
    out.note("applicability.answer", Some(answer), Some(other));
    out.total(&RANGE, Some(from.range.total), Some(to.range.total));
    let (one, other) = (from.with_vat, to.with_vat);
    out.note("range.minInclVat", one.min, other.min);
    out.note("range.maxInclVat", one.max, other.max);
    if one.max.or(other.max).is_none() {
        out.note("range.pricedMaxInclVat", one.priced_max, other.priced_max);
    }
    for (outcome, paths) in &TOTALS {
        let total = |figures: &Values| {
            figures.scenarios.iter().find(|(o, _)| o == outcome).map(|(_, total)| *total)
        };
        out.total(paths, total(from), total(to));
    }
    let mut date = |path: &'static str, of: fn(&Values) -> Option<Date>| {
        out.note(path, of(from), of(to));
    };
    date("timeline.expectedCompletion", |f| f.expected_completion);
    date("timeline.repairEstimateValidUntil", |f| f.estimate.map(|e| e.valid_until.on));
    date("timeline.reminderFrom", |f| f.reminder_from);
    date("timeline.serviceWarrantyUntil", |f| f.warranty_until);
    date("timeline.paymentDue", |f| f.payment_due);
    let months = |f: &Values| f.late.map(|late| late.months_commenced);
    out.note("lateInterest.monthsCommenced", months(from), months(to));
    let interest = |f: &Values| f.late.map(|late| late.interest);
    out.note("lateInterest.interest", interest(from), interest(to));
    out.0
}

/// Where the values of a total stand in an estimate.
struct TotalPaths {
    min: &'static str,
    max: &'static str,
    priced_max: &'static str,
}

macro_rules! total_at {
    ($place:literal) => {
        TotalPaths {
            min: concat!($place, ".min"),
            max: concat!($place, ".max"),
            priced_max: concat!($place, ".pricedMax"),
        }
    };
}

const RANGE: TotalPaths = total_at!("range");

/// The total of each outcome.
const TOTALS: [(Outcome, TotalPaths); 7] = [
    (Outcome::Warranty, total_at!("scenarios.warranty.total")),
    (Outcome::Standard, total_at!("scenarios.standard.total")),
    (Outcome::Repair, total_at!("scenarios.repair.total")),
    (Outcome::EstimateAccepted, total_at!("scenarios.estimateAccepted.total")),
    (Outcome::EstimateDeclined, total_at!("scenarios.estimateDeclined.total")),
    (Outcome::EstimateUnanswered, total_at!("scenarios.estimateUnanswered.total")),
    (Outcome::NotWorkedOn, total_at!("scenarios.notWorkedOn.total")),
];
