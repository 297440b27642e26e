//! The functions from days to days, row by row.

use super::block::{Row, RowAnswer, RowQuestion};
use super::day;
use super::memo::Memo;
use super::none::{NO_CODE, NO_DAY};
use crate::base::date::Date;
use crate::base::error::{IssueCode, RulesError};
use crate::calendar::period;
use crate::calendar::working_days::Closure;
use crate::cite::interpretation::{Interpretations, PaymentDay};
use crate::edition::privacy;
use crate::edition::terms::TermsEdition;
use crate::privacy::retention::{Hold, Proof, may_keep, retention};
use crate::terms::payment::{self, PaymentTerms};
use crate::terms::repair::{self, ValidityStatus};
use crate::terms::time;

/// The function, with what else its answers depend on.
pub(super) enum PeriodKind<'v> {
    /// 11.1a: from invoicedOn and, where one is agreed, agreedPaymentOn.
    PaymentDue,
    /// 9.2: from receivedOn, with the closures of every row.
    Turnaround(Vec<Closure<'v>>),
    /// 6.2, 6.3: from sentOn and asOf.
    Validity,
    /// storage.3: from lastMarketingSentOn, where a message was sent, and asOf, by a text of the policy, with the holds of
    /// every row.
    Retention(&'static privacy::Edition, Vec<Hold>),
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
                let (day, limit) = payment::limit(given_day(second), end);
                let [due_on, _] = self.of(day, Remembered::Moved)?;
                found([due_on, NO_DAY, NO_DAY], limit as u8)
            }
            PeriodKind::Turnaround(_) => found([end, other, NO_DAY], NO_CODE),
            PeriodKind::Validity => {
                let left = end.saturating_sub(second).max(0);
                found([end, other, left], ValidityStatus::on(second, end) as u8)
            }
            PeriodKind::Retention(..) => {
                found([end, other, NO_DAY], may_keep(given_day(end), second).into())
            }
        })
    }

    /// Checks that the days are given where they are required, and that the second does not lie before the first.
    fn check(&self, first: i32, second: i32) -> Row<()> {
        if first != NO_DAY || !matches!(self.kind, PeriodKind::Retention(..)) {
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
        let from = given_day(number).map(day::date).transpose()?;
        let ends = match (&self.kind, from) {
            (PeriodKind::Retention(edition, holds), last_sent) => {
                // The end does not depend on the day asked about.
                let as_of = last_sent.unwrap_or(Date::FIRST);
                let proof = Proof { last_sent, as_of, interpretations: self.interpretations };
                retention(&proof, edition, holds).map(|kept| [kept.keep_until, kept.delete_from])
            }
            (_, None) => return Err(IssueCode::Missing),
            (PeriodKind::PaymentDue, Some(invoiced)) => {
                // The latest day before it is moved: the agreed day is compared with that.
                let unmoved =
                    Interpretations { payment_day: PaymentDay::NotMoved, ..self.interpretations };
                let payment = PaymentTerms { invoiced_on: invoiced, agreed_payment_on: None };
                payment::due_day(&payment, &self.terms, unmoved).map(|due| [Some(due.on.on), None])
            }
            (PeriodKind::Turnaround(closures), Some(received)) => {
                time::dates(received, &self.terms, closures, self.interpretations)
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

/// The number of a day; `None` where it stands for no day.
fn given_day(number: i32) -> Option<i32> {
    Some(number).filter(|number| *number != NO_DAY)
}

fn found(days: [i32; 3], code: u8) -> RowAnswer {
    RowAnswer { days, codes: [code, NO_CODE], ..RowAnswer::NONE }
}

/// The code of an error that a rule returned; rules on days have only one problem to report.
pub(super) fn code(error: RulesError) -> IssueCode {
    error.issues.first().map_or(IssueCode::OutOfRange, |issue| issue.code)
}
