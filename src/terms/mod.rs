//! The service terms: one file a section, in the document's order, and what the sections have in common.
//!
//! | file | holds |
//! | --- | --- |
//! | [`matter`] | what the facts leave open: outcomes, and what becomes of each item |
//! | [`rates`] | what the work costs by the host's rates |
//! | `lines`, `courses` | charges and totals of an outcome; the range over every course |
//! | `rule` | how findings are told |
//! | [`contradictions`] | facts that cannot be true together |
//! | [`decode`] | the questions about one section alone, as requests ask them |

pub mod contradictions;
pub(crate) mod courses;
pub mod decode;
pub mod disputes;
pub mod interest;
pub mod liability;
pub(crate) mod lines;
pub mod matter;
pub mod payment;
pub mod prices;
pub mod rates;
pub mod repair;
pub mod reservations;
pub(crate) mod rule;
pub mod scope;
pub mod sending;
pub mod standard;
pub mod time;
pub mod warranty;
pub mod work_warranty;

use crate::answer::finding::Finding;
use crate::answer::milestone::Milestone;
use crate::answer::outcome::Outcome;
use crate::base::error::Result;
use crate::base::order::in_order;
use crate::facts::Facts;
use lines::{Line, Place};
use matter::{Prospects, outcomes_with};
use rule::{AssessedMatter, Rule};

/// Every charge of an outcome, in the document's order.
pub(crate) fn charges(facts: &Facts<'_>, outcome: Outcome) -> Result<Vec<Line>> {
    let mut lines = Vec::with_capacity(8);
    sending::charges(facts, &mut lines);
    warranty::charges(facts, outcome, &mut lines);
    standard::charges(facts, outcome, &mut lines)?;
    repair::charges(facts, outcome, &mut lines)?;
    time::charges(facts, &mut lines);
    // A charge of the place where the work is known not to be done does not arise.
    lines.retain(|line| match facts.on_site {
        Some(true) => line.place != Place::Workshop,
        Some(false) => line.place != Place::OnSite,
        None => true,
    });
    Ok(lines)
}

/// Everything else the terms say about a matter, in the document's order.
pub(crate) fn findings(facts: &Facts<'_>) -> Result<Vec<Finding>> {
    let prospects = Prospects::of(facts);
    let matter = AssessedMatter {
        facts,
        prospects,
        outcomes: outcomes_with(facts, &prospects),
        fee: repair::highest_fee(facts, &prospects)?,
        due: payment::due_of(facts)?.map(|due| due.on),
        cap: liability::cap_of(facts)?,
    };
    let tables: [&[Rule]; _] = [
        scope::FINDINGS,
        sending::FINDINGS,
        warranty::FINDINGS,
        standard::FINDINGS,
        repair::FINDINGS,
        reservations::FINDINGS,
        work_warranty::FINDINGS,
        time::FINDINGS,
        prices::FINDINGS,
        payment::FINDINGS,
        liability::FINDINGS,
        disputes::FINDINGS,
    ];
    Ok(rule::told(&matter, &tables))
}

/// Every date and period of a matter, in the order they come.
pub(crate) fn timeline(facts: &Facts<'_>) -> Result<Vec<Milestone>> {
    let mut out = Vec::with_capacity(8);
    time::milestones(facts, &mut out)?;
    repair::milestones(facts, &mut out)?;
    work_warranty::milestones(facts, &mut out)?;
    payment::milestones(facts, &mut out)?;
    // Known days by date, periods that have not begun after them; else in the document's order.
    Ok(in_order(out, |a, b| (a.date.is_none(), a.date) <= (b.date.is_none(), b.date)))
}
