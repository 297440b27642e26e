//! Reading the question of a sweep: the fields of the function's question, each a value for all rows or a column.

use super::block::{FieldSource, FieldSources};
use super::day;
use super::interest::InterestRows;
use super::none::{NO_CODE, NO_DAY, NO_ORE};
use super::periods::{PeriodKind, PeriodRows};
use super::sweep::{Asked, Sweep};
use crate::base::error::{IssueCode, Result, RulesError};
use crate::base::names::Customer;
use crate::calendar::decode::read_closures;
use crate::cite::decode::interpretations_of;
use crate::cite::interpretation::Interpretations;
use crate::edition::decode::{read_editions_of_policy, under_terms};
use crate::edition::privacy;
use crate::edition::terms::TermsEdition;
use crate::privacy::decode::read_holds;
use crate::request::decode::{self, Fields};
use crate::request::value::Value;
use crate::terms::interest::decode::read_legal_maximum;

/// A function over columns.
struct Function {
    name: &'static str,
    /// Every field of its question.
    fields: &'static [&'static str],
    /// The days it is asked with, and whether each is required; "" where there is none.
    days: [(&'static str, bool); 2],
    /// Whether it is asked with a principal and a customer.
    asks_amounts: bool,
    /// Reads what is the same for all rows.
    read: for<'v> fn(&mut Fields<'v, '_>) -> Option<Asked<'v>>,
}

const FUNCTIONS: &[Function] = &[
    Function {
        name: "lateInterest",
        fields: &[
            "principal",
            "dueOn",
            "asOf",
            "customer",
            "legalMaximum",
            "editions",
            "interpretations",
        ],
        days: [("dueOn", true), ("asOf", true)],
        asks_amounts: true,
        read: late_interest,
    },
    Function {
        name: "paymentDue",
        fields: &["invoicedOn", "agreedPaymentOn", "editions", "interpretations"],
        days: [("invoicedOn", true), ("agreedPaymentOn", false)],
        asks_amounts: false,
        read: |fields| periods(PeriodKind::PaymentDue, under_terms(fields)),
    },
    Function {
        name: "turnaround",
        fields: &["receivedOn", "calendar", "editions", "interpretations"],
        days: [("receivedOn", true), ("", false)],
        asks_amounts: false,
        read: |fields| {
            let basis = under_terms(fields);
            let closures = fields.optional("calendar", read_closures).unwrap_or_default();
            periods(PeriodKind::Turnaround(closures), basis)
        },
    },
    Function {
        name: "repairEstimateValidity",
        fields: &["sentOn", "asOf", "editions", "interpretations"],
        days: [("sentOn", true), ("asOf", true)],
        asks_amounts: false,
        read: |fields| periods(PeriodKind::Validity, under_terms(fields)),
    },
    Function {
        name: "retention",
        fields: &["lastMarketingSentOn", "asOf", "editions", "interpretations", "holds"],
        days: [("lastMarketingSentOn", false), ("asOf", true)],
        asks_amounts: false,
        read: |fields| {
            let edition = fields.optional("editions", read_editions_of_policy);
            let edition = edition.unwrap_or(privacy::DEFAULT);
            let interpretations = interpretations_of(fields);
            let holds = fields.optional("holds", read_holds).unwrap_or_default();
            let kind = PeriodKind::Retention(edition, holds);
            periods(kind, (TermsEdition::default(), interpretations))
        },
    },
];

/// What answers are computed under: an edition of the terms, and interpretations.
type Basis = (TermsEdition, Interpretations);

fn periods(kind: PeriodKind<'_>, (terms, interpretations): Basis) -> Option<Asked<'_>> {
    Some(Asked::Periods(PeriodRows::new(kind, terms, interpretations)))
}

fn late_interest<'v>(fields: &mut Fields<'v, '_>) -> Option<Asked<'v>> {
    let (terms, interpretations) = under_terms(fields);
    let given = fields.optional("legalMaximum", read_legal_maximum);
    let rows = InterestRows::of(&terms, given, interpretations);
    if rows.is_err() {
        let message = "the rate is too high to be computed with";
        fields.problem("legalMaximum", IssueCode::Overflow, message);
    }
    rows.ok().map(Asked::LateInterest)
}

/// Begins a sweep: reads the question of a function. `columns` names the fields that are columns, which the host has checked;
/// `float`: amounts are floats.
///
/// # Errors
/// Every problem of the question.
pub fn sweep<'v>(
    function: &str,
    columns: &[&str],
    float: bool,
    question: &'v Value,
) -> Result<Sweep<'v>> {
    let Some(function) = FUNCTIONS.iter().find(|known| known.name == function) else {
        return Err(RulesError::one("", IssueCode::UnknownChoice, "there is no such function"));
    };
    decode::question(question, function.fields, |fields| {
        let mut values = SameForAll { fields, columns };
        let amounts = function.asks_amounts;
        let ore = if amounts { values.principal() } else { Some(FieldSource::Same(NO_ORE)) };
        let days = function.days.map(|(name, required)| values.day(name, required));
        let code = if amounts { values.customer() } else { Some(FieldSource::Same(NO_CODE)) };
        let rule = (function.read)(values.fields);
        let [first, second] = days;
        let sources = FieldSources { days: [first?, second?], ore: ore?, code: code?, float };
        Some(Sweep::new(rule?, sources, amounts))
    })
}

/// Reads the fields that are not columns.
struct SameForAll<'a, 'v, 'f> {
    fields: &'a mut Fields<'v, 'f>,
    columns: &'a [&'a str],
}

impl SameForAll<'_, '_, '_> {
    fn is_column(&self, name: &str) -> bool {
        self.columns.contains(&name)
    }

    fn day(&mut self, name: &str, required: bool) -> Option<FieldSource<i32>> {
        if self.is_column(name) {
            return Some(FieldSource::Column);
        }
        if !required && self.fields.get(name).is_none() {
            return Some(FieldSource::Same(NO_DAY));
        }
        let date = self.fields.required(name, decode::date)?;
        Some(FieldSource::Same(day::number(date)))
    }

    fn principal(&mut self) -> Option<FieldSource<i64>> {
        if self.is_column("principal") {
            return Some(FieldSource::Column);
        }
        let principal = self.fields.required("principal", decode::money)?;
        Some(FieldSource::Same(principal.ore()))
    }

    fn customer(&mut self) -> Option<FieldSource<u8>> {
        if self.is_column("customer") {
            return Some(FieldSource::Column);
        }
        let customer: Customer = self.fields.required("customer", decode::code)?;
        Some(FieldSource::Same(customer as u8))
    }
}
