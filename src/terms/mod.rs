//! The rules of the service terms: one file a section, in the document's order, and what the sections have in common.
//!
//! | section | file | a question it answers |
//! | --- | --- | --- |
//! | 1, 2 | [`scope`] | do the terms apply? [`scope::applicability`] |
//! | 3 | `sending` | |
//! | 4 | `warranty` | |
//! | 5 | `standard` | |
//! | 6 | [`repair`], `repair_charges` | how long does a repair estimate hold? [`repair::validity`] |
//! | 7 | `reservations` | |
//! | 8 | [`work_warranty`] | how long is the work under warranty? [`work_warranty::warranty`] |
//! | 9 | [`time`] | when is a standard service done? [`time::turnaround`] |
//! | 10 | `prices` | |
//! | 11 | [`payment`], [`interest`] | when is an invoice due, what does paying late cost? [`payment::due`], [`interest::late_interest`] |
//! | 12 | [`liability`] | what can the provider owe at most? [`liability::cap`] |
//! | 13 | `disputes` | |
//!
//! Sections without a question of their own contribute charges, dates and [`findings()`].
//!
//! | file | what the sections have in common |
//! | --- | --- |
//! | [`matter`] | what the facts leave open: which outcomes are possible |
//! | [`rates`] | what the work costs by the host's rates |
//! | `lines`, [`courses`] | the charges of an outcome; the range over every course |
//! | `rule` | how findings are told |
//! | [`contradictions`] | facts that cannot be true together |
//! | [`decode`] | the questions about one section, as requests ask them |

pub mod contradictions;
pub mod courses;
pub mod decode;
pub(crate) mod disputes;
pub mod interest;
pub mod liability;
pub(crate) mod lines;
pub mod matter;
pub mod payment;
pub(crate) mod prices;
pub mod rates;
pub mod repair;
pub(crate) mod repair_charges;
pub(crate) mod reservations;
pub(crate) mod rule;
pub mod scope;
pub(crate) mod sending;
pub(crate) mod standard;
pub mod time;
pub(crate) mod warranty;
pub mod work_warranty;

use crate::answer::finding::Finding;
use crate::answer::milestone::{Milestone, MilestoneId};
use crate::answer::outcome::Outcome;
use crate::base::error::Result;
use crate::base::order::in_order;
use crate::facts::Facts;
use lines::{Line, Place};
use matter::{Prospects, may_be_repaired, outcomes_with, some_items};
use rule::{AssessedMatter, Rule};

/// Every charge of an outcome, in the document's order.
pub(crate) fn charges(facts: &Facts<'_>, outcome: Outcome) -> Result<Vec<Line>> {
    let mut lines = Vec::with_capacity(8);
    sending::charges(facts, &mut lines);
    warranty::charges(facts, outcome, &mut lines);
    standard::charges(facts, outcome, &mut lines)?;
    repair_charges::charges(facts, outcome, &mut lines)?;
    time::charges(facts, &mut lines);
    // A charge of the place where the work is known not to be done does not arise.
    lines.retain(|line| match facts.on_site {
        Some(true) => line.place != Place::Workshop,
        Some(false) => line.place != Place::OnSite,
        None => true,
    });
    Ok(lines)
}

/// What the terms say about a matter besides charges and dates, in the document's order: duties, rights, exclusions, warnings.
///
/// # Errors
/// `overflow` and `outOfRange` where a value of a finding cannot be stated.
///
/// ```
/// use upfront_terms::answer::finding::FindingId;
/// use upfront_terms::base::date::Date;
/// use upfront_terms::facts::Facts;
/// use upfront_terms::terms::findings;
/// let facts = Facts { hand_in: Some(true), ..Facts::on(Date::parse("2026-11-20").unwrap()) };
/// let findings = findings(&facts)?;
/// let warned = findings.iter().find(|finding| finding.id == FindingId::HandInNotAgreed).unwrap();
/// assert_eq!(warned.because.clauses[0].name(), "terms/3.4");
/// # Ok::<(), upfront_terms::base::error::RulesError>(())
/// ```
pub fn findings(facts: &Facts<'_>) -> Result<Vec<Finding>> {
    let prospects = Prospects::of(facts);
    let matter = AssessedMatter {
        facts,
        prospects,
        outcomes: outcomes_with(facts, &prospects),
        fee: repair_charges::highest_fee(facts, &prospects)?,
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

/// The items that a date is about, where it is not about the whole matter.
#[inline(never)]
fn dated_items(facts: &Facts<'_>, id: MilestoneId) -> Vec<usize> {
    use MilestoneId::{ExpectedCompletion, ReminderFrom, RepairEstimateSent, WeekEnds};
    match id {
        WeekEnds | ExpectedCompletion => time::stated_items(facts),
        RepairEstimateSent | MilestoneId::RepairEstimateValidUntil | ReminderFrom => {
            some_items(facts, &may_be_repaired)
        }
        _ => Vec::new(),
    }
}

/// Every date and period of a matter: known days by date, then the periods that have not begun.
///
/// # Errors
/// `outOfRange` where a date lies past the year 9999.
///
/// ```
/// use upfront_terms::answer::milestone::MilestoneId;
/// use upfront_terms::base::date::Date;
/// use upfront_terms::facts::Facts;
/// use upfront_terms::terms::timeline;
/// let day = |text| Date::parse(text).unwrap();
/// let facts = Facts { invoiced_on: Some(day("2026-11-20")), ..Facts::on(day("2026-11-20")) };
/// let timeline = timeline(&facts)?;
/// let of = |id| timeline.iter().find(|milestone| milestone.id == id).unwrap();
/// assert_eq!(of(MilestoneId::InterestFrom).date, Some(day("2026-12-21")));
/// let warranty = of(MilestoneId::ServiceWarrantyUntil);
/// assert_eq!((warranty.date, warranty.rule.map(|rule| rule.count)), (None, Some(3)));
/// # Ok::<(), upfront_terms::base::error::RulesError>(())
/// ```
pub fn timeline(facts: &Facts<'_>) -> Result<Vec<Milestone>> {
    let mut out = Vec::with_capacity(8);
    time::milestones(facts, &mut out)?;
    repair::milestones(facts, &mut out)?;
    work_warranty::milestones(facts, &mut out)?;
    payment::milestones(facts, &mut out)?;
    for milestone in &mut out {
        milestone.items = dated_items(facts, milestone.id);
    }
    // Known days by date, periods that have not begun after them; else in the document's order.
    Ok(in_order(out, |a, b| (a.date.is_none(), a.date) <= (b.date.is_none(), b.date)))
}
