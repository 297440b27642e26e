//! The functions from days to days, row by row.

use super::block::RowQuestion;
use super::block::{Row, RowAnswer};
use super::day;
use super::memo::Memo;
use super::none::{NO_CODE, NO_DAY};
use crate::base::date::Date;
use crate::base::error::{IssueCode, RulesError};
use crate::calendar::period;
use crate::calendar::working_days::{Calendar, Closure};
use crate::cite::interpretation::{Interpretations, PaymentDay};
use crate::edition::privacy::DEFAULT;
use crate::edition::terms::TermsEdition;
use crate::privacy::retention::retention;
use crate::privacy::retention::{Hold, Proof};
use crate::terms::payment;
use crate::terms::payment::{DueLimit, PaymentTerms};
use crate::terms::repair::ValidityStatus;
use crate::terms::{repair, time};

/// The function, with what else its answers depend on.
pub(super) enum PeriodKind<'v> {
    /// 11.1a: from invoicedOn and, where one is agreed, agreedOn.
    PaymentDue,
    /// 9.2: from receivedOn, with the closures of every row.
    Turnaround(Vec<Closure<'v>>),
    /// 6.2, 6.3: from sentOn and asOf.
    Validity,
    /// storage.3: from lastMarketingSentOn, where a message was sent, and asOf, with the holds of every row.
    Retention(Vec<Hold>),
}

/// A function and the answers kept for it, by the first day of a row: a ledger has too many pairs of days.
pub(super) struct PeriodRows<'v> {
    kind: PeriodKind<'v>,
    terms: TermsEdition,
    interpretations: Interpretations,
    known: Memo<Row<[i32; 2]>>,
}

/// What is kept for a day: where the periods from it end, or the working day it moves to.
#[derive(Clone, Copy)]
enum Remembered {
    Ends,
    Moved,
}

impl<'v> PeriodRows<'v> {
    pub(super) fn new(
        kind: PeriodKind<'v>,
        terms: TermsEdition,
        interpretations: Interpretations,
    ) -> Self {
        PeriodRows { kind, terms, interpretations, known: Memo::new() }
    }

    pub(super) fn row(&mut self, given: &RowQuestion) -> Row<RowAnswer> {
        let [first, second] = given.days;
        self.check(first, second)?;
        let [end, other] = self.of(first, Remembered::Ends)?;
        Ok(match self.kind {
            PeriodKind::PaymentDue => {
                let agreed = second != NO_DAY && second <= end;
                let limit = if agreed { DueLimit::Agreed } else { DueLimit::LatestPayment };
                let [due_on, _] = self.of(if agreed { second } else { end }, Remembered::Moved)?;
                found([due_on, NO_DAY, NO_DAY], limit as u8)
            }
            PeriodKind::Turnaround(_) => found([end, other, NO_DAY], NO_CODE),
            PeriodKind::Validity => {
                let left = end.saturating_sub(second);
                let expired = left < 0;
                let status = if expired { ValidityStatus::Expired } else { ValidityStatus::Valid };
                found([end, other, left.max(0)], status as u8)
            }
            PeriodKind::Retention(_) => {
                let may_keep = end == NO_DAY || second <= end;
                found([end, other, NO_DAY], may_keep.into())
            }
        })
    }

    /// Checks that the days are given where they are required, and that the second does not lie before the first.
    fn check(&self, first: i32, second: i32) -> Row<()> {
        if first != NO_DAY || !matches!(self.kind, PeriodKind::Retention(_)) {
            day::checked(first)?;
        }
        let is_optional = matches!(self.kind, PeriodKind::PaymentDue | PeriodKind::Turnaround(_));
        if second == NO_DAY && is_optional {
            return Ok(());
        }
        if day::checked(second)? < first { Err(IssueCode::Order) } else { Ok(()) }
    }

    fn of(&mut self, number: i32, what: Remembered) -> Row<[i32; 2]> {
        if let Some(known) = self.known.get(number, what as i32) {
            return known;
        }
        let found = match what {
            Remembered::Ends => self.ends(number),
            Remembered::Moved => self.moved(number),
        };
        self.known.put(number, what as i32, found)
    }

    /// What the rules say of a day.
    #[inline(never)]
    fn ends(&self, number: i32) -> Row<[i32; 2]> {
        let from = if number == NO_DAY { None } else { Some(day::date(number)?) };
        let ends = match (&self.kind, from) {
            (PeriodKind::Retention(holds), last_sent) => {
                // The end does not depend on the day asked about.
                let as_of = last_sent.unwrap_or(Date::FIRST);
                let proof = Proof { last_sent, as_of, interpretations: self.interpretations };
                retention(&proof, DEFAULT, holds).map(|kept| [kept.keep_until, kept.delete_from])
            }
            (_, None) => return Err(IssueCode::Missing),
            (PeriodKind::PaymentDue, Some(invoiced)) => {
                // The latest day before it is moved: the agreed day is compared with that.
                let unmoved =
                    Interpretations { payment_day: PaymentDay::NotMoved, ..self.interpretations };
                let payment = PaymentTerms { invoiced_on: invoiced, agreed_on: None };
                payment::due_day(&payment, &self.terms, unmoved).map(|due| [Some(due.on.on), None])
            }
            (PeriodKind::Turnaround(closures), Some(received)) => {
                let calendar = Calendar::workshop(closures, self.interpretations.closed_days);
                time::dates(received, &self.terms, calendar, self.interpretations.receipt)
                    .map(|dates| [Some(dates.week_ends_on), Some(dates.completed_on)])
            }
            (PeriodKind::Validity, Some(sent)) => {
                repair::dates(sent, &self.terms, self.interpretations)
                    .map(|dates| [Some(dates.valid_until.on), Some(dates.reminder_from)])
            }
        };
        ends.map(|ends| ends.map(|end| end.map_or(NO_DAY, day::number))).map_err(code)
    }

    /// The day of payment, by the interpretation of A-09.
    fn moved(&self, number: i32) -> Row<[i32; 2]> {
        let moved = self.interpretations.payment_day == PaymentDay::NextWorkingDay;
        let end = period::end(day::date(number)?, moved, self.interpretations).map_err(code)?;
        Ok([day::number(end.on), NO_DAY])
    }
}

fn found(days: [i32; 3], code: u8) -> RowAnswer {
    RowAnswer { days, codes: [code, NO_CODE], ..RowAnswer::NONE }
}

/// The code of an error that a rule returned; rules on days have only one problem to report.
pub(super) fn code(error: RulesError) -> IssueCode {
    error.issues.first().map_or(IssueCode::OutOfRange, |issue| issue.code)
}
