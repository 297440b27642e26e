//! Section 12: risk, insurance, excluded losses, and the most the provider can owe.

use super::clauses as t;
use super::courses;
use super::finding::{Rule, Shown};
use super::sending::may_be_sent;
use crate::because::Because;
use crate::decode::{self, At, Fields, Issues};
use crate::error::{IssueCode, Result, RulesError};
use crate::facts::Facts;
use crate::money::{MICRO_PERCENT_IN_ONE, Money, Percent};
use crate::reading::Rounding;
use crate::value::Value;
use serde::Serialize;

/// What section 12 tells.
pub(crate) const FINDINGS: &[Rule] = &[
    Rule::disclosure("riskWhileWithProvider", &[t::C12_1A, t::C3_1]).when(may_be_sent),
    Rule::right("returnIsInsured", &[t::C12_1B])
        .when(|matter| may_be_sent(matter) && courses::may_be_returned(matter.facts)),
    Rule::exclusion("excludedLosses", &[t::C12_2]),
    Rule::disclosure("liabilityCapped", &[t::C12_3])
        .from(&["item.replacementValue", "item.wearPercent", "item.quantity"])
        .with(&[Shown::Cap]),
];

/// 12.3: one cap for the whole agreement, once the value of everything is given. It is the value where no wear is;
/// rounded once, at the end.
pub(crate) fn cap_of(facts: &Facts<'_>) -> Result<Option<Money>> {
    if facts.items.is_empty() {
        return Ok(None);
    }
    let mut micro_ore: i128 = 0;
    for item in &facts.items {
        let Some(value) = item.replacement_value else { return Ok(None) };
        let wear = item.wear.unwrap_or(Percent::ZERO);
        let rest = value.times(item.quantity)?.micro_less_percent(wear);
        micro_ore = micro_ore.checked_add(rest).ok_or_else(RulesError::overflow)?;
    }
    Money::from_fraction(micro_ore, MICRO_PERCENT_IN_ONE, Rounding::HalfUpOnce).map(Some)
}

/// The most the provider can owe.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LiabilityCap {
    /// The replacement value less wear, never below zero.
    pub cap: Money,
    /// Whether wear was given; without it the cap is at most this.
    pub wear_given: bool,
    /// What could be claimed of a loss.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payable: Option<Money>,
    /// Why.
    pub because: Because,
}

struct Question {
    value: Money,
    wear_percent: Option<Percent>,
    wear: Option<Money>,
    claim: Option<Money>,
    excluded: Option<bool>,
}

/// `liabilityCap`: see the public types (12.2, 12.3).
///
/// # Errors
/// Every problem of the request; `conflict` where wear is given both as an amount and as a percentage.
pub fn liability_cap(question: &Value) -> Result<LiabilityCap> {
    let mut issues = Issues::default();
    let read = read_question(question, &mut issues);
    let question = issues.finish(read)?;
    let cap = match (question.wear, question.wear_percent) {
        (Some(wear), _) => question.value.less(wear),
        (None, Some(percent)) => question.value.less_percent(percent)?,
        (None, None) => question.value,
    };
    let payable = match question.excluded {
        Some(true) => Some(Money::ZERO),
        _ => question.claim.map(|claim| claim.min(cap)),
    };
    let clauses: &'static [_] =
        if question.excluded == Some(true) { &[t::C12_3, t::C12_2] } else { &[t::C12_3] };
    let because = Because::of(clauses)
        .fact("replacementValue", question.value)
        .known("wearPercent", question.wear_percent)
        .known("wear", question.wear)
        .known("claim", question.claim)
        .known("excludedLoss", question.excluded);
    let wear_given = question.wear.is_some() || question.wear_percent.is_some();
    Ok(LiabilityCap { cap, wear_given, payable, because })
}

fn read_question(question: &Value, issues: &mut Issues) -> Option<Question> {
    let known = ["replacementValue", "wearPercent", "wear", "claim", "excludedLoss"];
    let fields = Fields::of(question, At::ROOT, &known, issues)?;
    let value = fields.required("replacementValue", issues, decode::money);
    let wear_percent = fields.optional("wearPercent", issues, decode::percent);
    let wear = fields.optional("wear", issues, decode::money);
    if fields.get("wear").is_some() && fields.get("wearPercent").is_some() {
        let message = "give wear as an amount or as a percentage, not both";
        issues.push_by(At::ROOT.field("wear"), IssueCode::Conflict, t::C12_3, message);
    }
    let claim = fields.optional("claim", issues, decode::money);
    let excluded = fields.optional("excludedLoss", issues, decode::bool);
    Some(Question { value: value?, wear_percent, wear, claim, excluded })
}
