//! Section 8: the warranty on the work that was done.

use super::clauses as t;
use super::edition;
use super::finding::{Rule, Shown, named};
use super::milestone::{Milestone, Unit};
use super::period;
use crate::because::Because;
use crate::calendar::Calendar;
use crate::date::Date;
use crate::decode::{self, At, Fields, Issues};
use crate::error::{IssueCode, Result};
use crate::facts::Facts;
use crate::reading::Readings;
use crate::value::Value;
use serde::Serialize;

/// What section 8 tells.
pub(crate) const FINDINGS: &[Rule] = &[
    Rule::right("workWarranty", &[t::C8_1A, t::C8_1B])
        .with(&[Shown::Parameter(|terms| named(&terms.warranty_months))]),
    Rule::duty("giveNoticeAtOnce", &[t::C8_2]),
    Rule::right("workRemedies", &[t::C8_3, t::C8_3_1, t::C8_3_2]).may(),
];

pub(crate) fn milestones(facts: &Facts<'_>, out: &mut Vec<Milestone>) -> Result<()> {
    let months = &facts.terms.warranty_months;
    let because = Because::of(&[t::C8_1B]).parameter(months);
    let Some(delivered_on) = facts.delivered_on else {
        let (id, start) = ("serviceWarrantyUntil", "deliveredOn");
        out.push(Milestone::after(id, start, months.value, Unit::Months, because));
        return Ok(());
    };
    let calendar = Calendar::legal(facts.readings.closed_days);
    let delivered = facts.citing(&[t::C8_1B], "deliveredOn");
    out.push(Milestone::on("delivered", delivered_on, calendar, delivered));
    let until = period::months(delivered_on, months.value, facts.readings)?;
    let because = until.cite(facts.adding(because, "deliveredOn"), facts.readings);
    out.push(Milestone::on("serviceWarrantyUntil", until.on, calendar, because));
    Ok(())
}

/// The warranty on the work.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ServiceWarranty {
    /// Its last day, that day included.
    pub warranty_until: Date,
    /// Whether it still runs on the day asked about.
    pub in_warranty: bool,
    /// Why.
    pub because: Because,
}

/// `serviceWarranty`: `{ deliveredOn, asOf, readings? }` (8.1).
///
/// # Errors
/// Every problem of the request; `order` where asOf lies before the delivery.
pub fn service_warranty(question: &Value) -> Result<ServiceWarranty> {
    let mut issues = Issues::default();
    let read = read_question(question, &mut issues);
    let (delivered_on, as_of, readings) = issues.finish(read)?;
    let months = &edition::CURRENT.warranty_months;
    let until = period::months(delivered_on, months.value, readings)?;
    let because = Because::of(&[t::C8_1B])
        .fact("deliveredOn", delivered_on)
        .fact("asOf", as_of)
        .parameter(months);
    Ok(ServiceWarranty {
        warranty_until: until.on,
        in_warranty: as_of <= until.on,
        because: until.cite(because, readings),
    })
}

fn read_question(question: &Value, issues: &mut Issues) -> Option<(Date, Date, Readings)> {
    let fields = Fields::of(question, At::ROOT, &["deliveredOn", "asOf", "readings"], issues)?;
    let delivered_on = fields.required("deliveredOn", issues, decode::date);
    let as_of = fields.required("asOf", issues, decode::date);
    let readings = fields.optional("readings", issues, Readings::read).unwrap_or_default();
    let (delivered_on, as_of) = (delivered_on?, as_of?);
    if as_of < delivered_on {
        let message = "asOf lies before the delivery";
        issues.push_by(At::ROOT.field("asOf"), IssueCode::Order, t::C8_1B, message);
    }
    Some((delivered_on, as_of, readings))
}
