//! How long data are kept: the policy's own three years for the proof of a marketing consent, and longer holds.

use super::basis::Source;
use crate::base::clause::{ClauseId, privacy as p};
use crate::base::date::Date;
use crate::base::error::{Contradiction, Result};
use crate::base::names::{FactName, HoldReason, Unit};
use crate::calendar::period;
use crate::cite::because::{Because, Reasons};
use crate::cite::reading::Readings;
use crate::edition::privacy::Edition;
use serde::Serialize;

/// A period from a fact, in years.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct YearsAfter {
    /// The fact it starts with.
    pub after: FactName,
    /// How many.
    pub count: u32,
    /// Always years.
    pub unit: Unit,
}

/// A reason to keep the proof longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hold {
    /// The reason.
    pub reason: HoldReason,
    /// The last day; `None` where it is not known.
    pub until: Option<Date>,
}

impl Hold {
    /// The clause that allows it.
    fn clause(&self) -> ClauseId {
        match self.reason {
            HoldReason::Documentation | HoldReason::Contract | HoldReason::LegalRequirement => {
                p::STORAGE_2
            }
            HoldReason::OtherDataInMessage => p::STORAGE_4,
            HoldReason::Claim => p::STORAGE_5,
        }
    }
}

/// Most holds in one question.
pub const MAX_HOLDS: usize = 20;

/// How long the proof of a marketing consent is kept.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Retention {
    /// The last day on which it may be kept, that day included; `None` before a message was sent, and with a hold that has no
    /// last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keep_until: Option<Date>,
    /// The day after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delete_from: Option<Date>,
    /// Whether it may be kept on the day asked about.
    pub may_keep: bool,
    /// The rule by which the policy counts.
    pub rule: YearsAfter,
    /// The hold that lasts longer than the policy's years, where one does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub held_for: Option<HoldReason>,
    /// Always the policy: the law sets no such period, and the authority's own example is shorter.
    pub source: Source,
    /// Why.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}

/// What the storage period of the proof depends on.
#[derive(Clone, Copy, Debug)]
pub struct Proof {
    /// The day of the last marketing e-mail: each new one starts the years anew (A-13).
    pub last_sent: Option<Date>,
    /// The day asked about.
    pub as_of: Date,
    /// The readings chosen.
    pub readings: Readings,
}

impl Proof {
    pub(crate) fn contradiction(&self) -> Option<Contradiction> {
        let message = "asOf lies before the last marketing e-mail was sent";
        let is_early = self.last_sent.is_some_and(|sent| self.as_of < sent);
        is_early.then(|| Contradiction::order(FactName::AsOf, p::STORAGE_3, message))
    }

    /// The rule by which the policy counts.
    pub(crate) fn rule(edition: &Edition) -> YearsAfter {
        let count = edition.proof_years.value;
        YearsAfter { after: FactName::LastMarketingSentOn, count, unit: Unit::Years }
    }
}

/// How long the proof of a marketing consent is kept (storage.3): the policy's years after the last marketing e-mail, the last
/// day included, and longer where a hold lasts longer (storage.2, 4, 5).
///
/// # Errors
/// `order` where the day asked about lies before the message; `outOfRange` past the year 9999.
///
/// # Example: a leap day, a hold, and no message so far
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::base::names::HoldReason;
/// use upfront_terms::cite::reading::Readings;
/// use upfront_terms::edition::privacy::DEFAULT;
/// use upfront_terms::privacy::retention::{Hold, Proof, retention};
/// let day = |text| Date::parse(text).unwrap();
/// let on = |as_of| {
///     let last_sent = Some(day("2024-02-29"));
///     let proof = Proof { last_sent, as_of: day(as_of), readings: Readings::default() };
///     retention(&proof, DEFAULT, &[]).unwrap()
/// };
/// assert_eq!(on("2026-11-20").keep_until, Some(day("2027-02-28")));
/// assert!(on("2027-02-28").may_keep);
/// assert!(!on("2027-03-01").may_keep);
///
/// let sent = Proof { last_sent: Some(day("2024-02-29")), as_of: day("2026-11-20"), readings: Readings::default() };
/// let hold = |until| [Hold { reason: HoldReason::Claim, until }];
/// let held = |until| retention(&sent, DEFAULT, &hold(until)).unwrap();
/// assert_eq!(held(Some(day("2028-01-31"))).keep_until, Some(day("2028-01-31")));
/// // A hold that ends earlier changes nothing; one without an end leaves no date.
/// assert_eq!(held(Some(day("2026-12-31"))).keep_until, Some(day("2027-02-28")));
/// assert_eq!((held(None).keep_until, held(None).held_for), (None, Some(HoldReason::Claim)));
///
/// let none = Proof { last_sent: None, ..sent };
/// assert_eq!(retention(&none, DEFAULT, &[]).unwrap().keep_until, None);
/// ```
pub fn retention(proof: &Proof, edition: &Edition, holds: &[Hold]) -> Result<Retention> {
    retention_with(proof, edition, holds, Reasons::Told)
}

/// The same, with reasons or without.
pub(super) fn retention_with(
    proof: &Proof,
    edition: &Edition,
    holds: &[Hold],
    reasons: Reasons,
) -> Result<Retention> {
    Contradiction::refuse(proof.contradiction())?;
    let Proof { last_sent, as_of, readings } = *proof;
    let mut because = reasons
        .of(&[p::STORAGE_3, p::INTRODUCTION_3])
        .known(FactName::LastMarketingSentOn, last_sent)
        .fact(FactName::AsOf, as_of)
        .parameter(&edition.proof_years);
    let mut keep_until = None;
    if let Some(sent) = last_sent {
        let months = edition.proof_years.value.saturating_mul(12);
        let end = period::months(sent, months, readings)?;
        because = end.cite(because, readings);
        keep_until = Some(end.on);
    }
    let hold = keep_until.and_then(|end| longest(holds, end));
    if let Some(hold) = hold {
        because.push_clause(hold.clause());
        because = because
            .known(FactName::HoldsUntil, hold.until)
            .fact(FactName::HoldsReason, hold.reason);
        keep_until = hold.until;
    }
    Ok(Retention {
        keep_until,
        delete_from: keep_until.map(Date::next).transpose()?,
        may_keep: may_keep(keep_until, as_of),
        rule: Proof::rule(edition),
        held_for: hold.map(|hold| hold.reason),
        source: Source::Policy,
        because,
    })
}

/// Whether the proof may be kept on a day; its last day is included. For days, or their numbers in a ledger.
pub(crate) fn may_keep<D: PartialOrd>(keep_until: Option<D>, as_of: D) -> bool {
    keep_until.is_none_or(|end| as_of <= end)
}

/// The hold that lasts longest, where it lasts longer than the policy's years. One without a last day lasts longest.
fn longest(holds: &[Hold], end: Date) -> Option<&Hold> {
    let lasting = holds.iter().filter(|hold| hold.until.is_none_or(|until| end < until));
    lasting.max_by_key(|hold| (hold.until.is_none(), hold.until))
}
