//! Late interest on the rows of a ledger (11.1b): reads a row, asks the rules, and writes the answer as numbers.

use super::block::{Row, RowAnswer, RowQuestion};
use super::day;
use super::memo::Memo;
use super::none::{MOST_ORE, NO_CODE, NO_DAY, NO_ORE};
use super::periods::code;
use crate::base::error::{IssueCode, Result};
use crate::base::money::Money;
use crate::base::names::Customer;
use crate::cite::interpretation::Interpretations;
use crate::edition::terms::Edition;
use crate::terms::interest::{InterestPeriod, LegalMaximum, Rules};

/// Late interest, row by row.
pub(super) struct InterestRows {
    rules: Rules,
    of_businesses: Memo<Row<InterestPeriod>>,
    of_consumers: Memo<Row<InterestPeriod>>,
}

impl InterestRows {
    pub(super) fn of(
        terms: &Edition,
        given: Option<LegalMaximum>,
        interpretations: Interpretations,
    ) -> Result<InterestRows> {
        let rules = Rules::of(terms, given, interpretations)?;
        Ok(InterestRows { rules, of_businesses: Memo::new(), of_consumers: Memo::new() })
    }

    /// What follows from two days, for any amount.
    fn period(&mut self, due_on: i32, as_of: i32, customer: Customer) -> Row<InterestPeriod> {
        let known = match customer {
            Customer::Business => &mut self.of_businesses,
            Customer::Consumer => &mut self.of_consumers,
        };
        if let Some(known) = known.get(due_on, as_of) {
            return known;
        }
        let dates = (day::date(due_on)?, day::date(as_of)?);
        let found = self.rules.period(dates.0, dates.1, customer).map_err(code);
        known.put(due_on, as_of, found)
    }

    pub(super) fn row(&mut self, given: &RowQuestion) -> Row<RowAnswer> {
        let principal = amount(given.ore)?;
        let [due_on, as_of] = given.days;
        day::checked(due_on)?;
        day::checked(as_of)?;
        let period = self.period(due_on, as_of, customer(given.code)?)?;
        let charge = self.rules.charge(principal, &period).map_err(code)?;
        let months = i32::try_from(charge.months_commenced).unwrap_or(NO_DAY);
        let lawful = charge.legal_maximum.map_or(NO_ORE, Money::ore);
        Ok(RowAnswer {
            days: [months, NO_DAY, NO_DAY],
            ore: [charge.contractual.ore(), lawful, charge.interest.ore(), charge.total.ore()],
            codes: [charge.limited_by as u8, u8::from(charge.stale)],
        })
    }
}

/// An amount as a request can hold it: not negative, at most fifteen digits before the point.
fn amount(ore: i64) -> Row<Money> {
    match ore {
        NO_ORE => Err(IssueCode::Missing),
        0..=MOST_ORE => Ok(Money::from_ore(ore)),
        _ => Err(IssueCode::InvalidMoney),
    }
}

fn customer(code: u8) -> Row<Customer> {
    if code == NO_CODE {
        return Err(IssueCode::Missing);
    }
    Customer::ALL.get(usize::from(code)).copied().ok_or(IssueCode::UnknownChoice)
}
