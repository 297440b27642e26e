//! What differs between two estimates: under another interpretation, or with other facts. What is the same is left out.

use super::values::Values;
use crate::answer::charge::ChargeCode;
use crate::answer::finding::Finding;
use crate::answer::milestone::{MilestoneId, Moment, PeriodRule};
use crate::answer::outcome::Outcome;
use crate::answer::total::Total;
use crate::base::codes::codes;
use crate::base::date::Date;
use crate::base::money::Money;
use crate::terms::scope;
use serde::Serialize;

/// What differs in the second estimate from the first, under the same names as in an estimate.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Differences {
    /// Whether the terms apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applicability: Option<Change<scope::ApplicabilityAnswer>>,
    /// The range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<TotalDifference>,
    /// Outcomes that are new, gone, or have another total; in the order of the second, those that are gone last.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub scenarios: Vec<ScenarioDifference>,
    /// Dates and periods that are new, gone or moved, in the same order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub timeline: Vec<DateDifference>,
    /// Findings that are new or gone; only where whole estimates are compared.
    #[serde(skip_serializing_if = "FindingDifference::is_none")]
    pub findings: FindingDifference,
    /// What paying late costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub late_interest: Option<InterestDifference>,
}

codes! {
    /// What became of something.
    pub enum Becomes {
        /// It is in the second only.
        New "new",
        /// It is in the first only.
        Gone "gone",
        /// It is in both, with another value.
        Changed "changed",
    }
}

/// A value in both; `None` where it is in one only.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Change<T> {
    /// In the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<T>,
    /// In the second.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<T>,
}

impl<T: PartialEq> Change<T> {
    fn of(from: Option<T>, to: Option<T>) -> Option<Self> {
        (from != to).then_some(Change { from, to })
    }
}

/// An amount in both.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct AmountChange {
    /// In the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Money>,
    /// In the second.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Money>,
    /// By how much the second is higher; negative where it is lower, `None` where it is in one only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Money>,
}

impl AmountChange {
    fn of(from: Option<Money>, to: Option<Money>) -> Option<Self> {
        let by = from.zip(to).map(|(from, to)| to.above(from));
        (from != to).then_some(AmountChange { from, to, by })
    }
}

/// What differs in a total.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TotalDifference {
    /// What must be paid at least.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<AmountChange>,
    /// What can be charged at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<AmountChange>,
    /// What has a price, at most; only where one of the two has no maximum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priced_max: Option<AmountChange>,
    /// The same with VAT: of the range only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_incl_vat: Option<AmountChange>,
    /// The maximum with VAT.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_incl_vat: Option<AmountChange>,
    /// What has a price, at most, with VAT.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priced_max_incl_vat: Option<AmountChange>,
    /// The charges that have no price in the second only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub opened: Vec<ChargeCode>,
    /// The charges that have no price in the first only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<ChargeCode>,
}

impl TotalDifference {
    fn of(from: Option<&Total>, to: Option<&Total>) -> Self {
        let max = |total: Option<&Total>| total.and_then(Total::max);
        let both_end = max(from).is_some() && max(to).is_some();
        let priced = |total: Option<&Total>| total.map(|total| total.priced_max);
        let open = |total: Option<&Total>| total.map(|total| total.open).unwrap_or_default();
        TotalDifference {
            min: AmountChange::of(from.map(|total| total.min), to.map(|total| total.min)),
            max: AmountChange::of(max(from), max(to)),
            priced_max: AmountChange::of(priced(from), priced(to)).filter(|_| !both_end),
            opened: open(to).without(open(from)).codes().collect(),
            closed: open(from).without(open(to)).codes().collect(),
            ..TotalDifference::default()
        }
    }
}

/// An outcome that differs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScenarioDifference {
    /// Which one.
    pub id: Outcome,
    /// What became of it.
    pub is: Becomes,
    /// What it comes to.
    pub total: TotalDifference,
}

/// A date that differs, or a period.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DateDifference {
    /// Which one.
    pub id: MilestoneId,
    /// What became of it.
    pub is: Becomes,
    /// The day in the first, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The day in the second, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
    /// How it is counted in the first, where it has no day there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_rule: Option<PeriodRule>,
    /// How it is counted in the second, where it has no day there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_rule: Option<PeriodRule>,
    /// How many days later it is; negative where it is earlier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<i32>,
}

/// Findings that are new or gone, by their places.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FindingDifference {
    /// The places in the second estimate of those that are new.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub new: Vec<usize>,
    /// The places in the first estimate of those that are gone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gone: Vec<usize>,
}

impl FindingDifference {
    fn is_none(&self) -> bool {
        self.new.is_empty() && self.gone.is_empty()
    }

    /// Of the findings of two estimates. Findings with other reasons only are the same.
    pub(crate) fn of(from: &[Finding], to: &[Finding]) -> Self {
        let same = |a: &Finding, b: &Finding| {
            (a.id, a.modality, a.item, &a.items, &a.values)
                == (b.id, b.modality, b.item, &b.items, &b.values)
        };
        let only_in = |some: &[Finding], others: &[Finding]| {
            let is_new = |finding: &Finding| !others.iter().any(|other| same(finding, other));
            let places = some.iter().enumerate().filter(|(_, finding)| is_new(finding));
            places.map(|(place, _)| place).collect()
        };
        FindingDifference { new: only_in(to, from), gone: only_in(from, to) }
    }
}

/// What differs in late interest.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InterestDifference {
    /// Months commenced.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months_commenced: Option<Change<u32>>,
    /// What it costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interest: Option<AmountChange>,
}

impl Differences {
    /// Between the values of two estimates.
    pub(crate) fn of(from: &Values, to: &Values) -> Self {
        // Most interpretations change nothing.
        if from == to {
            return Differences::default();
        }
        Differences {
            applicability: Change::of(Some(from.answer), Some(to.answer)),
            range: range(from, to),
            scenarios: scenarios(from, to),
            timeline: timeline(from, to),
            findings: FindingDifference::default(),
            late_interest: late_interest(from, to),
        }
    }

    /// Whether nothing differs.
    pub fn is_none(&self) -> bool {
        *self == Differences::default()
    }
}

fn range(from: &Values, to: &Values) -> Option<TotalDifference> {
    let (one, other) = (&from.with_vat, &to.with_vat);
    let both_end = one.max.is_some() && other.max.is_some();
    let priced = AmountChange::of(one.priced_max, other.priced_max);
    let difference = TotalDifference {
        min_incl_vat: AmountChange::of(one.min, other.min),
        max_incl_vat: AmountChange::of(one.max, other.max),
        priced_max_incl_vat: priced.filter(|_| !both_end),
        ..TotalDifference::of(Some(&from.range.total), Some(&to.range.total))
    };
    (difference != TotalDifference::default()).then_some(difference)
}

/// Something in either of two lists: which, what became of it, and its values in the first and in the second.
type Difference<K, V> = (K, Becomes, Option<V>, Option<V>);

/// What is new or changed in the second list, in its order, then what is gone.
fn differing<K: Copy + PartialEq, V: Copy + PartialEq>(
    from: &[(K, V)],
    to: &[(K, V)],
) -> Vec<Difference<K, V>> {
    let value_in = |list: &[(K, V)], key| list.iter().find(|(k, _)| *k == key).map(|(_, v)| *v);
    let new_or_changed = to.iter().filter_map(|&(key, now)| match value_in(from, key) {
        None => Some((key, Becomes::New, None, Some(now))),
        Some(before) if before != now => Some((key, Becomes::Changed, Some(before), Some(now))),
        Some(_) => None,
    });
    let gone = from.iter().filter(|(key, _)| value_in(to, *key).is_none());
    let gone = gone.map(|&(key, before)| (key, Becomes::Gone, Some(before), None));
    new_or_changed.chain(gone).collect()
}

fn scenarios(from: &Values, to: &Values) -> Vec<ScenarioDifference> {
    let of = |(id, is, from, to): Difference<_, Total>| {
        let total = TotalDifference::of(from.as_ref(), to.as_ref());
        ScenarioDifference { id, is, total }
    };
    differing(&from.scenarios, &to.scenarios).into_iter().map(of).collect()
}

fn timeline(from: &Values, to: &Values) -> Vec<DateDifference> {
    let of = |(id, is, before, now): Difference<_, Moment>| {
        let (from, to) = (before.and_then(Moment::date), now.and_then(Moment::date));
        let (from_rule, to_rule) = (before.and_then(Moment::rule), now.and_then(Moment::rule));
        let days = from.zip(to).and_then(|(from, to)| i32::try_from(to.days_since(from)).ok());
        DateDifference { id, is, from, to, from_rule, to_rule, days }
    };
    differing(&from.timeline, &to.timeline).into_iter().map(of).collect()
}

fn late_interest(from: &Values, to: &Values) -> Option<InterestDifference> {
    let months = |values: &Values| values.late.map(|late| late.months_commenced);
    let interest = |values: &Values| values.late.map(|late| late.interest);
    let difference = InterestDifference {
        months_commenced: Change::of(months(from), months(to)),
        interest: AmountChange::of(interest(from), interest(to)),
    };
    let is_any = difference.months_commenced.is_some() || difference.interest.is_some();
    is_any.then_some(difference)
}
