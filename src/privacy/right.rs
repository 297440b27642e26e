//! The rights of the person whose data it is, and by when a request for one must be answered.

use super::basis::{Basis, Ground, Source};
use super::codes::RightId;
use super::stated::{Cites, Stated};
use crate::base::clause::{ClauseId, privacy as p};
use crate::base::date::Date;
use crate::base::error::Result;
use crate::base::names::FactName;
use crate::calendar::working_days::Calendar;
use crate::cite::because::{Because, Reasons};
use crate::cite::interpretation::{ClosedDays, Interpretations, RightsAnswerDay};
use crate::edition::law_eu::{ANSWER, EXTENSION};
use serde::Serialize;

/// A right, its article and its clause.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Right {
    /// Which.
    pub id: RightId,
    /// The article of the Regulation (EU) 2016/679.
    pub article: &'static str,
    /// Where the policy names it.
    #[serde(skip_serializing_if = "Cites::is_left_out")]
    pub because: Cites,
    /// Its name in the Data Privacy Vocabulary.
    #[serde(skip)]
    pub term: &'static str,
    /// For which processing the person has it.
    #[serde(skip)]
    holds: Holds,
}

impl Right {
    /// With its reasons or without.
    pub(super) fn with(&self, reasons: Reasons) -> Self {
        Right { because: self.because.with(reasons), ..*self }
    }
}

/// For which processing the person has a right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    /// For any.
    Always,
    /// Where it rests on consent.
    Consent,
    /// Where it rests on consent, a contract, or steps before one.
    ConsentOrContract,
    /// Where it rests on legitimate interests.
    LegitimateInterest,
    /// Where it is direct marketing, or profiling for it.
    DirectMarketing,
}

const fn right(
    id: RightId,
    article: &'static str,
    clauses: &'static [ClauseId],
    term: &'static str,
    holds: Holds,
) -> Right {
    let because = Cites::of(clauses);
    Right { id, article, because, term, holds }
}

/// Every right, in the order of the policy. The objection to direct marketing needs no reason and has no exception.
pub const RIGHTS: &[Right] = &[
    right(RightId::WithdrawConsent, "7(3)", &[p::WITHDRAWAL_1], "eu-gdpr:A7-3", Holds::Consent),
    right(RightId::Access, "15", &[p::RIGHTS_1], "eu-gdpr:A15", Holds::Always),
    right(RightId::Rectification, "16", &[p::RIGHTS_2], "eu-gdpr:A16", Holds::Always),
    right(RightId::Erasure, "17", &[p::RIGHTS_3], "eu-gdpr:A17", Holds::Always),
    right(RightId::Restriction, "18", &[p::RIGHTS_4], "eu-gdpr:A18", Holds::Always),
    right(RightId::Portability, "20", &[p::RIGHTS_5], "eu-gdpr:A20", Holds::ConsentOrContract),
    right(RightId::Objection, "21(1)", &[p::RIGHTS_6], "eu-gdpr:A21", Holds::LegitimateInterest),
    right(
        RightId::MarketingObjection,
        "21(2)",
        &[p::RIGHTS_6],
        "eu-gdpr:A21",
        Holds::DirectMarketing,
    ),
    right(RightId::Complaint, "77", &[p::RIGHTS_7], "eu-gdpr:A77", Holds::Always),
];

/// Finds the rights that a person has where data are processed on these legal bases, for the purposes of these clauses.
#[derive(Clone, Copy, Debug)]
pub struct RightsWith {
    /// The legal bases.
    pub grounds: &'static [Ground],
    /// The clauses of the purposes.
    pub purposes: &'static [ClauseId],
}

impl RightsWith {
    /// Whether the person has a right.
    #[inline(never)]
    fn include(&self, right: &Right) -> bool {
        let rests_on = |basis: Basis| self.grounds.iter().any(|ground| ground.id == basis);
        let is_for = |purpose: &ClauseId| self.purposes.contains(purpose);
        match right.holds {
            Holds::Always => true,
            Holds::Consent => rests_on(Basis::Consent),
            Holds::ConsentOrContract => rests_on(Basis::Consent) || rests_on(Basis::StepsAtRequest),
            Holds::LegitimateInterest => rests_on(Basis::LegitimateInterest),
            Holds::DirectMarketing => is_for(&p::PURPOSES_4) || is_for(&p::PURPOSES_13),
        }
    }

    /// The codes of the rights that the person has, and why.
    pub(super) fn stated(self, reasons: Reasons) -> Stated<RightId> {
        let mut stated = Stated::none(reasons);
        self.rights().for_each(|right| stated.push(right.id, right.because));
        stated
    }

    /// The rights that the person has, in the order of the policy.
    pub fn rights(self) -> impl Iterator<Item = &'static Right> {
        RIGHTS.iter().filter(move |right| self.include(right))
    }
}

/// By when a request for a right must be answered.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RightsAnswer {
    /// The last day for the answer, that day included.
    pub answer_by: Date,
    /// The last day for telling the person that the answer takes longer; only where the request is complex.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension_notice_by: Option<Date>,
    /// Always the Regulation: the policy does not say.
    pub source: Source,
    /// Why.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}

/// A request for a right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RightsRequest {
    /// The day it was received.
    pub received_on: Date,
    /// Whether it is complex, or one of many, where that is known.
    pub complex: Option<bool>,
}

/// By when a request for a right must be answered: within a month, or three where it is complex (Regulation (EU) 2016/679
/// art. 12(3)). The day of receipt is not counted, the last day is included. By the interpretation of A-15, a closed day moves.
///
/// # Errors
/// `outOfRange` where the answer lies past the year 9999.
///
/// # Example: the end of the month on a Sunday, an ordinary day, and Easter Monday
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::cite::interpretation::Interpretations;
/// use upfront_terms::privacy::right::{RightsRequest, answer};
/// let by = |received_on, complex| {
///     let request = RightsRequest { received_on: Date::parse(received_on).unwrap(), complex };
///     answer(&request, Interpretations::default()).unwrap().answer_by.to_string()
/// };
/// // 28 February 2027 is a Sunday: the answer may come on Monday.
/// assert_eq!(by("2027-01-31", None), "2027-03-01");
/// assert_eq!(by("2027-01-04", None), "2027-02-04");
/// // Received on 29 December, complex: 29 March 2027 is Easter Monday.
/// assert_eq!(by("2026-12-29", Some(true)), "2027-03-30");
/// ```
pub fn answer(request: &RightsRequest, interpretations: Interpretations) -> Result<RightsAnswer> {
    let RightsRequest { received_on, complex } = *request;
    let because = Because::of(&[
        p::RIGHTS_1,
        p::RIGHTS_2,
        p::RIGHTS_3,
        p::RIGHTS_4,
        p::RIGHTS_5,
        p::RIGHTS_6,
        p::CONTACT_1,
    ]);
    let because = because
        .fact(FactName::ReceivedOn, received_on)
        .known(FactName::Complex, complex)
        .law(ANSWER.name, ANSWER.value);
    let (first, because) = ended(received_on, ANSWER.value, interpretations, because)?;
    if complex != Some(true) {
        let (source, extension_notice_by) = (Source::Regulation, None);
        return Ok(RightsAnswer { answer_by: first, extension_notice_by, source, because });
    }
    let because = because.law(EXTENSION.name, EXTENSION.value);
    let months = ANSWER.value.saturating_add(EXTENSION.value);
    let (answer_by, because) = ended(received_on, months, interpretations, because)?;
    let extension_notice_by = Some(first);
    Ok(RightsAnswer { answer_by, extension_notice_by, source: Source::Regulation, because })
}

/// The last day of the months after a day, moved where the interpretation says so (A-15), and the reasons.
fn ended(
    from: Date,
    months: u32,
    interpretations: Interpretations,
    why: Because,
) -> Result<(Date, Because)> {
    let day = from.plus_months(months)?;
    let moved = match interpretations.rights_answer {
        RightsAnswerDay::PublicHolidays => Some(ClosedDays::PublicHolidays),
        RightsAnswerDay::ClosingDays => Some(ClosedDays::Statutory),
        RightsAnswerDay::NotMoved => None,
    };
    let answer = moved.map_or(Ok(day), |days| Calendar::legal(days).roll_forward(day))?;
    // The interpretation matters where any of its choices would move the day.
    let relied_on = Calendar::legal(ClosedDays::Statutory).is_closed(day);
    Ok((answer, if relied_on { why.interpretation(interpretations.rights_answer) } else { why }))
}
