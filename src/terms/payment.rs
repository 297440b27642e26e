//! Section 11, first half: when an invoice must be paid, and what the provider may do while it is not.

use super::clauses as t;
use super::edition::{self, Edition};
use super::finding::{Rule, Shown, named};
use super::milestone::{Milestone, Unit};
use super::period::{self, Ended};
use crate::because::Because;
use crate::calendar::Calendar;
use crate::date::Date;
use crate::decode::{self, At, Fields, Issues};
use crate::error::{IssueCode, Result};
use crate::facts::{Customer, Facts};
use crate::reading::{PaymentDay, Readings};
use crate::value::Value;
use serde::Serialize;

/// What sets the day of payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum DueLimit {
    /// The agreed deadline.
    Agreed,
    /// The latest day the terms allow.
    ThirtyDays,
}

/// The day of payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Due {
    pub on: Ended,
    pub limited_by: DueLimit,
}

/// 11.1a: the agreed day, but never later than so many days after a correct invoice; the last day is in.
pub(crate) fn due(
    invoiced_on: Date,
    agreed_on: Option<Date>,
    terms: &Edition,
    readings: Readings,
) -> Result<Due> {
    let latest = invoiced_on.plus_days(terms.payment_days.value.into())?;
    let (day, limited_by) = match agreed_on {
        Some(agreed) if agreed <= latest => (agreed, DueLimit::Agreed),
        _ => (latest, DueLimit::ThirtyDays),
    };
    let moved = readings.payment_day == PaymentDay::NextWorkingDay;
    Ok(Due { on: period::end(day, moved, readings)?, limited_by })
}

impl Due {
    fn cite(&self, because: Because, terms: &Edition, readings: Readings) -> Because {
        let mut because = because.parameter(&terms.payment_days);
        self.cite_readings(&mut because, readings);
        because
    }

    /// Adds the readings relied on: none where the day is a working day under all of them.
    pub(crate) fn cite_readings(&self, because: &mut Because, readings: Readings) {
        if self.on.rests_on_readings() {
            because.push_reading(readings.payment_day.into());
            because.push_reading(readings.closed_days.into());
        }
    }
}

/// The day of payment of a matter, once it is invoiced.
pub(crate) fn due_of(facts: &Facts<'_>) -> Result<Option<Due>> {
    let due_on =
        |invoiced_on| due(invoiced_on, facts.agreed_payment_on, facts.terms, facts.readings);
    facts.invoiced_on.map(due_on).transpose()
}

pub(crate) fn milestones(facts: &Facts<'_>, out: &mut Vec<Milestone>) -> Result<()> {
    let terms = facts.terms;
    let (Some(invoiced_on), Some(due)) = (facts.invoiced_on, due_of(facts)?) else {
        let because = Because::of(&[t::C11_1A]).parameter(&terms.payment_days);
        let (days, unit) = (terms.payment_days.value, Unit::Days);
        out.push(Milestone::after("paymentDue", "invoicedOn", days, unit, because));
        return Ok(());
    };
    let calendar = Calendar::legal(facts.readings.closed_days);
    let base = facts.citing(&[t::C11_1A], "invoicedOn");
    out.push(Milestone::on("invoiced", invoiced_on, calendar, base.clone()));
    let base = facts.adding(base, "agreedPaymentOn");
    let because = due.cite(base, terms, facts.readings);
    out.push(Milestone::on("paymentDue", due.on.on, calendar, because.clone()));
    let mut because = because;
    because.push_clause(t::C11_1B);
    out.push(Milestone::on("interestFrom", due.on.on.next()?, calendar, because));
    Ok(())
}

/// What section 11 tells.
pub(crate) const FINDINGS: &[Rule] = &[
    Rule::duty("payInTime", &[t::C11_1A])
        .from(&["invoicedOn"])
        .with(&[Shown::Parameter(|terms| named(&terms.payment_days))]),
    Rule::disclosure("lateInterestBusiness", &[t::C11_1B])
        .when(|matter| matter.facts.customer == Some(Customer::Business))
        .from(&["customer"])
        .with(&[INTEREST]),
    Rule::disclosure("lateInterestConsumer", &[t::C11_1B])
        .when(|matter| matter.facts.customer == Some(Customer::Consumer))
        .from(&["customer"])
        .with(&[INTEREST]),
    Rule::disclosure("lateInterest", &[t::C11_1B])
        .when(|matter| matter.facts.customer.is_none())
        .with(&[INTEREST]),
    Rule::right("maySuspend", &[t::C11_1C]).may(),
    Rule::warning("payBeforeClosedDay", &[t::C11_1A])
        .when(|matter| {
            let readings = matter.facts.readings;
            let stays = readings.payment_day == PaymentDay::NotMoved;
            stays && matter.due.is_some_and(|due| due.on.on_closed_day(readings))
        })
        .from(&["invoicedOn", "agreedPaymentOn"])
        .with(&[Shown::DueOn]),
    Rule::warning("paymentOverdue", &[t::C11_1A, t::C11_1B, t::C11_1C])
        .when(|matter| matter.due.is_some_and(|due| due.on.on < matter.facts.as_of))
        .from(&["invoicedOn", "agreedPaymentOn", "asOf"])
        .with(&[Shown::DueOn]),
];

const INTEREST: Shown = Shown::Parameter(|terms| named(&terms.monthly_interest));

/// When an invoice must be paid.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentDue {
    /// The last day of payment, that day included.
    pub due_on: Date,
    /// What sets it.
    pub limited_by: DueLimit,
    /// Why.
    pub because: Because,
}

/// `paymentDue`: `{ invoicedOn, agreedOn?, readings? }` (11.1).
///
/// # Errors
/// Every problem of the request; `order` where the agreed day lies before the invoice.
pub fn payment_due(question: &Value) -> Result<PaymentDue> {
    let mut issues = Issues::default();
    let read = read_question(question, &mut issues);
    let (invoiced_on, agreed_on, readings) = issues.finish(read)?;
    let terms = edition::CURRENT;
    let due = due(invoiced_on, agreed_on, terms, readings)?;
    let because =
        Because::of(&[t::C11_1A]).fact("invoicedOn", invoiced_on).known("agreedOn", agreed_on);
    Ok(PaymentDue {
        due_on: due.on.on,
        limited_by: due.limited_by,
        because: due.cite(because, terms, readings),
    })
}

fn read_question(question: &Value, issues: &mut Issues) -> Option<(Date, Option<Date>, Readings)> {
    let fields = Fields::of(question, At::ROOT, &["invoicedOn", "agreedOn", "readings"], issues)?;
    let invoiced_on = fields.required("invoicedOn", issues, decode::date);
    let agreed_on = fields.optional("agreedOn", issues, decode::date);
    let readings = fields.optional("readings", issues, Readings::read).unwrap_or_default();
    let invoiced_on = invoiced_on?;
    if agreed_on.is_some_and(|agreed_on| agreed_on < invoiced_on) {
        let message = "the agreed deadline lies before the invoice";
        issues.push_by(At::ROOT.field("agreedOn"), IssueCode::Order, t::C11_1A, message);
    }
    Some((invoiced_on, agreed_on, readings))
}
