//! The service terms: the edition table, then one file a clause family in the document's order.

pub mod charge;
pub mod clauses;
pub(crate) mod courses;
pub mod disputes;
pub mod edition;
pub mod finding;
pub mod interest;
pub mod lawful;
pub mod liability;
pub mod matter;
pub mod milestone;
pub mod payment;
pub mod period;
pub mod prices;
pub mod repair;
pub mod reservations;
pub mod scope;
pub mod sending;
pub mod standard;
pub mod time;
pub mod warranty;
pub mod work_warranty;

use crate::error::Result;
use crate::facts::Facts;
use crate::order::in_order;
use charge::Line;
use finding::Finding;
use matter::Outcome;
use milestone::Milestone;

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
        Some(true) => line.place != charge::Place::Workshop,
        Some(false) => line.place != charge::Place::OnSite,
        None => true,
    });
    Ok(lines)
}

/// Everything else the terms say about a matter, in the document's order.
pub(crate) fn findings(facts: &Facts<'_>) -> Result<Vec<Finding>> {
    finding::findings(
        facts,
        &[
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
        ],
    )
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
