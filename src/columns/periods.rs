//! The other sweeps: from days to days.

use super::block::{Found, Given, Rule};
use super::memo::Memo;
use super::{NO_CODE, NO_DAY, day};
use crate::calendar::{Calendar, Closure};
use crate::date::Date;
use crate::error::{IssueCode, RulesError};
use crate::privacy::edition::DEFAULT;
use crate::privacy::retention::{Hold, Proof};
use crate::reading::{PaymentDay, Readings};
use crate::terms::edition::CURRENT;
use crate::terms::payment::DueLimit;
use crate::terms::repair::ValidityStatus;
use crate::terms::{payment, period, repair, time};

type Row<T> = Result<T, IssueCode>;

/// The code of an error that a rule returned; rules on days have only one problem to report.
fn code(error: RulesError) -> IssueCode {
    error.issues.first().map_or(IssueCode::OutOfRange, |issue| issue.code)
}

/// A day that need not be given.
fn optional(number: i32) -> Row<Option<Date>> {
    if number == NO_DAY { Ok(None) } else { day::date(number).map(Some) }
}

/// Two days, the first of which need not be given and the second of which may not lie before it.
fn in_order(first: i32, second: i32) -> Row<()> {
    if first != NO_DAY {
        day::checked(first)?;
    }
    if day::checked(second)? < first { Err(IssueCode::Order) } else { Ok(()) }
}

/// 11.1a: from invoicedOn and, where one is agreed, agreedOn.
///
/// Remembered by the day, and not by both: of those pairs a ledger holds too many.
pub(super) struct PaymentDue {
    readings: Readings,
    latest: Memo<Row<i32>>,
    moved: Memo<Row<i32>>,
}

impl PaymentDue {
    pub(super) fn new(readings: Readings) -> Self {
        PaymentDue { readings, latest: Memo::new(), moved: Memo::new() }
    }

    /// The latest day that the terms allow, before any moving.
    fn latest(&mut self, invoiced_on: i32) -> Row<i32> {
        let unmoved = Readings { payment_day: PaymentDay::NotMoved, ..self.readings };
        self.latest.of(invoiced_on, NO_DAY, || {
            let due = payment::due(day::date(invoiced_on)?, None, CURRENT, unmoved);
            due.map(|due| day::number(due.on.on)).map_err(code)
        })
    }
}

impl Rule for PaymentDue {
    fn row(&mut self, given: &Given) -> Row<Found> {
        let [invoiced_on, agreed_on] = given.days;
        day::checked(invoiced_on)?;
        if agreed_on != NO_DAY {
            in_order(invoiced_on, agreed_on)?;
        }
        let latest = self.latest(invoiced_on)?;
        let (mut due_on, limit) = match agreed_on {
            NO_DAY => (latest, DueLimit::ThirtyDays),
            agreed if agreed <= latest => (agreed, DueLimit::Agreed),
            _ => (latest, DueLimit::ThirtyDays),
        };
        if self.readings.payment_day == PaymentDay::NextWorkingDay {
            let readings = self.readings;
            due_on = self.moved.of(due_on, NO_DAY, || {
                let end = period::end(day::date(due_on)?, true, readings).map_err(code)?;
                Ok(day::number(end.on))
            })?;
        }
        Ok(Found { days: [due_on, NO_DAY, NO_DAY], codes: [limit as u8, NO_CODE], ..Found::NONE })
    }
}

/// 9.2: from receivedOn.
pub(super) struct Turnaround<'v> {
    closures: Vec<Closure<'v>>,
    readings: Readings,
    known: Memo<Row<[i32; 2]>>,
}

impl<'v> Turnaround<'v> {
    pub(super) fn new(closures: Vec<Closure<'v>>, readings: Readings) -> Self {
        Turnaround { closures, readings, known: Memo::new() }
    }
}

impl Rule for Turnaround<'_> {
    fn row(&mut self, given: &Given) -> Row<Found> {
        let [received_on, _] = given.days;
        let [week_ends_on, completed_on] = self.known.of(received_on, NO_DAY, || {
            let calendar = Calendar::workshop(&self.closures, self.readings.closed_days);
            let received = day::date(received_on)?;
            let dates = time::dates(received, CURRENT, calendar, self.readings.receipt);
            let dates = dates.map_err(code)?;
            Ok([day::number(dates.week_ends_on), day::number(dates.completed_on)])
        })?;
        Ok(Found { days: [week_ends_on, completed_on, NO_DAY], ..Found::NONE })
    }
}

/// 6.2, 6.3: from sentOn and asOf.
pub(super) struct Validity {
    readings: Readings,
    known: Memo<Row<[i32; 2]>>,
}

impl Validity {
    pub(super) fn new(readings: Readings) -> Self {
        Validity { readings, known: Memo::new() }
    }
}

impl Rule for Validity {
    fn row(&mut self, given: &Given) -> Row<Found> {
        let [sent_on, as_of] = given.days;
        day::checked(sent_on)?;
        in_order(sent_on, as_of)?;
        let [valid_until, reminder_from] = self.known.of(sent_on, NO_DAY, || {
            let dates = repair::dates(day::date(sent_on)?, CURRENT, self.readings);
            let dates = dates.map_err(code)?;
            Ok([day::number(dates.valid_until.on), day::number(dates.reminder_from)])
        })?;
        let left = valid_until.saturating_sub(as_of);
        let status = if left < 0 { ValidityStatus::Expired } else { ValidityStatus::Valid };
        Ok(Found {
            days: [valid_until, reminder_from, left.max(0)],
            codes: [status as u8, NO_CODE],
            ..Found::NONE
        })
    }
}

/// storage.3: from lastMarketingSentOn, where a message was sent, and asOf; the holds are those of every row.
pub(super) struct Retention {
    holds: Vec<Hold>,
    readings: Readings,
    known: Memo<Row<[i32; 2]>>,
}

impl Retention {
    pub(super) fn new(holds: Vec<Hold>, readings: Readings) -> Self {
        Retention { holds, readings, known: Memo::new() }
    }
}

/// The last day on which the proof may be kept, and the day after: no days where there is no end.
fn kept(sent_on: i32, readings: Readings, holds: &[Hold]) -> Row<[i32; 2]> {
    let last_sent = optional(sent_on)?;
    // The end does not depend on the day asked about.
    let proof = Proof { last_sent, as_of: last_sent.unwrap_or(Date::FIRST), readings };
    let kept = proof.retention(DEFAULT, holds).map_err(code)?;
    Ok([kept.keep_until, kept.delete_from].map(|end| end.map_or(NO_DAY, day::number)))
}

impl Rule for Retention {
    fn row(&mut self, given: &Given) -> Row<Found> {
        let [sent_on, as_of] = given.days;
        in_order(sent_on, as_of)?;
        let [keep_until, delete_from] =
            self.known.of(sent_on, NO_DAY, || kept(sent_on, self.readings, &self.holds))?;
        let may_keep = keep_until == NO_DAY || as_of <= keep_until;
        Ok(Found {
            days: [keep_until, delete_from, NO_DAY],
            codes: [u8::from(may_keep), NO_CODE],
            ..Found::NONE
        })
    }
}
