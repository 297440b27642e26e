//! How long data are kept: the policy's own three years for the proof of a marketing consent, and longer holds.

use super::clauses as p;
use super::edition::{DEFAULT, Edition};
use super::policy::Source;
use super::stated::Code;
use crate::because::Because;
use crate::clause::ClauseId;
use crate::date::Date;
use crate::decode::{self, At, Fields, Issues};
use crate::error::{IssueCode, Result};
use crate::reading::Readings;
use crate::terms::period;
use crate::value::Value;
use serde::Serialize;

/// A period from a fact, in years.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct YearsAfter {
    /// The fact it starts with.
    pub after: Code,
    /// How many.
    pub count: u32,
    /// Always years.
    pub unit: Code,
}

/// Something that makes the proof be kept longer.
#[derive(Clone, Copy, Debug)]
pub struct Hold {
    /// What.
    reason: Code,
    /// The clause that allows it.
    clause: ClauseId,
    /// The last day, where one is known.
    until: Option<Date>,
}

/// The reasons for keeping longer, by name, each with its clause.
const REASONS: &[(&str, (Code, ClauseId))] = &[
    ("documentation", (Code("documentation"), p::STORAGE_2)),
    ("contract", (Code("contract"), p::STORAGE_2)),
    ("legalRequirement", (Code("legalRequirement"), p::STORAGE_2)),
    ("otherDataInMessage", (Code("otherDataInMessage"), p::STORAGE_4)),
    ("claim", (Code("claim"), p::STORAGE_5)),
];

/// Most holds in one question.
pub const MAX_HOLDS: usize = 20;

/// How long the proof of a marketing consent is kept.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Retention {
    /// The last day on which it may be kept, that day included; none before a message was sent, and none while it is
    /// held without an end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keep_until: Option<Date>,
    /// The day after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delete_from: Option<Date>,
    /// Whether it may be kept on the day asked about.
    pub may_keep: bool,
    /// How the policy counts.
    pub rule: YearsAfter,
    /// The hold that makes it longer than the policy's years, where one does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub held_for: Option<Code>,
    /// The policy says so: the law sets no such time, and the authority's own example is shorter.
    pub source: Source,
    /// Why.
    pub because: Because,
}

/// `retention`: `{ lastMarketingSentOn?, asOf, readings?, holds? }` (storage.3).
///
/// # Errors
/// Every problem of the request; `order` where asOf lies before the message, `outOfRange` past the year 9999.
pub fn retention(question: &Value) -> Result<Retention> {
    let mut issues = Issues::default();
    let read = read_question(question, &mut issues);
    let (proof, holds) = issues.finish(read)?;
    proof.retention(DEFAULT, &holds)
}

/// What the time depends on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Proof {
    /// The day of the last marketing e-mail: each new one starts the years anew.
    pub last_sent: Option<Date>,
    /// The day asked about.
    pub as_of: Date,
    /// The readings chosen.
    pub readings: Readings,
}

const LAST_SENT: &str = "lastMarketingSentOn";

impl Proof {
    /// Reads the fields that retention and consent effects have in common.
    pub(crate) fn read(fields: &Fields<'_, '_>, at: At<'_>, issues: &mut Issues) -> Option<Proof> {
        let last_sent = fields.optional(LAST_SENT, issues, decode::date);
        let as_of = fields.required("asOf", issues, decode::date);
        let readings = fields.optional("readings", issues, Readings::read).unwrap_or_default();
        let as_of = as_of?;
        if last_sent.is_some_and(|sent| as_of < sent) {
            let message = "asOf lies before the last marketing e-mail was sent";
            issues.push_by(at.field("asOf"), IssueCode::Order, p::STORAGE_3, message);
        }
        Some(Proof { last_sent, as_of, readings })
    }

    /// How the policy counts.
    pub(crate) fn rule(edition: &Edition) -> YearsAfter {
        let count = edition.proof_years.value;
        YearsAfter { after: Code(LAST_SENT), count, unit: Code(edition.proof_years.unit) }
    }

    /// How long the proof is kept.
    ///
    /// # Errors
    /// `outOfRange` past the year 9999.
    pub(crate) fn retention(&self, edition: &Edition, holds: &[Hold]) -> Result<Retention> {
        let mut because = Because::of(&[p::STORAGE_3, p::INTRODUCTION_3])
            .known(LAST_SENT, self.last_sent)
            .fact("asOf", self.as_of)
            .parameter(&edition.proof_years);
        let mut keep_until = None;
        if let Some(sent) = self.last_sent {
            let months = edition.proof_years.value.saturating_mul(12);
            let end = period::months(sent, months, self.readings)?;
            because = end.cite(because, self.readings);
            keep_until = Some(end.on);
        }
        let hold = keep_until.and_then(|end| longest(holds, end));
        if let Some(hold) = hold {
            because.push_clause(hold.clause);
            because = because.known("holds.until", hold.until).fact("holds.reason", hold.reason.0);
            keep_until = hold.until;
        }
        Ok(Retention {
            keep_until,
            delete_from: keep_until.map(Date::next).transpose()?,
            may_keep: keep_until.is_none_or(|end| self.as_of <= end),
            rule: Self::rule(edition),
            held_for: hold.map(|hold| hold.reason),
            source: Source::Policy,
            because,
        })
    }
}

/// The hold that lasts longest, where it lasts longer than the policy's own time; one without an end lasts longest.
fn longest(holds: &[Hold], end: Date) -> Option<&Hold> {
    let lasting = holds.iter().filter(|hold| hold.until.is_none_or(|until| end < until));
    lasting.max_by_key(|hold| (hold.until.is_none(), hold.until))
}

fn read_question(question: &Value, issues: &mut Issues) -> Option<(Proof, Vec<Hold>)> {
    let known = [LAST_SENT, "asOf", "readings", "holds"];
    let fields = Fields::of(question, At::ROOT, &known, issues)?;
    let proof = Proof::read(&fields, At::ROOT, issues);
    let holds = fields.optional("holds", issues, read_holds);
    Some((proof?, holds.unwrap_or_default()))
}

/// Reads `[{ reason, until? }]`.
pub(crate) fn read_holds(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<Vec<Hold>> {
    decode::list(value, at, issues, MAX_HOLDS, read_hold)
}

fn read_hold(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<Hold> {
    let fields = Fields::of(value, at, &["reason", "until"], issues)?;
    let reason =
        fields.required("reason", issues, |value, at, i| decode::choice(value, at, i, REASONS));
    let until = fields.optional("until", issues, decode::date);
    let (reason, clause) = reason?;
    Some(Hold { reason, clause, until })
}
