//! The question that the interest rules answer.

use crate::base::date::Date;
use crate::base::money::{Money, Percent};
use crate::base::names::Customer;

/// An amount that is owed, and the day it is paid.
///
/// The principal is in kroner and not negative. A claim that is paid on its due date, or before, is not late.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Claim {
    /// What is owed, without interest.
    pub principal: Money,
    /// The last day of payment (11.1a).
    pub due_on: Date,
    /// The day it is paid, or the day it is asked for.
    pub as_of: Date,
    /// Who owes it: the law protects a consumer where a business can be charged what was agreed.
    pub customer: Customer,
    /// A lawful maximum in place of the law's table, for a business as well; `None` takes the table.
    pub legal_maximum: Option<LegalMaximum>,
}

/// A lawful maximum given by the host in place of the table. Not negative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LegalMaximum {
    /// A yearly rate, by the day.
    Annual(Percent),
    /// A monthly rate, per commenced month.
    Monthly(Percent),
}
