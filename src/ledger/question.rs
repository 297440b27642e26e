//! Reading the question of a sweep: the fields of the function's question, each a value for all rows or a column.

use super::block::{FieldSource, FieldSources, Row, RowAnswer};
use super::block::{RowQuestion, RowRule};
use super::day;
use super::interest::InterestRows;
use super::none::{NO_CODE, NO_DAY, NO_ORE};
use super::periods::PeriodKind;
use super::periods::PeriodRows;
use crate::base::error::{IssueCode, Result, RulesError};
use crate::base::names::Customer;
use crate::calendar::decode::read_closures;
use crate::cite::interpretation::Interpretations;
use crate::edition::decode::read_editions_of_terms;
use crate::edition::terms::Edition;
use crate::privacy::decode::read_holds;
use crate::request::decode;
use crate::request::decode::Fields;
use crate::request::value::Value;
use crate::terms::interest::read_legal_maximum;

/// The rule that answers the rows.
pub(super) enum Asked<'v> {
    LateInterest(InterestRows),
    PeriodRows(PeriodRows<'v>),
}

impl RowRule for Asked<'_> {
    fn has_amounts(&self) -> bool {
        matches!(self, Asked::LateInterest(_))
    }

    fn row(&mut self, given: &RowQuestion) -> Row<RowAnswer> {
        match self {
            Asked::LateInterest(rule) => rule.row(given),
            Asked::PeriodRows(rule) => rule.row(given),
        }
    }
}

/// The question of a sweep, read.
pub(super) struct SweepQuestion<'v> {
    pub rule: Asked<'v>,
    pub sources: FieldSources,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Name {
    LateInterest,
    PaymentDue,
    Turnaround,
    Validity,
    Retention,
}

/// A function over columns.
struct Function {
    name: Name,
    /// Every field of its question.
    fields: &'static [&'static str],
    /// The days it is asked with, and whether each is required; "" where there is none.
    days: [(&'static str, bool); 2],
}

const fn function(
    name: Name,
    fields: &'static [&'static str],
    days: [(&'static str, bool); 2],
) -> Function {
    Function { name, fields, days }
}

const FUNCTIONS: &[(&str, Function)] = &[
    (
        "lateInterest",
        function(
            Name::LateInterest,
            &[
                "principal",
                "dueOn",
                "asOf",
                "customer",
                "legalMaximum",
                "editions",
                "interpretations",
            ],
            [("dueOn", true), ("asOf", true)],
        ),
    ),
    (
        "paymentDue",
        function(
            Name::PaymentDue,
            &["invoicedOn", "agreedOn", "editions", "interpretations"],
            [("invoicedOn", true), ("agreedOn", false)],
        ),
    ),
    (
        "turnaround",
        function(
            Name::Turnaround,
            &["receivedOn", "calendar", "editions", "interpretations"],
            [("receivedOn", true), ("", false)],
        ),
    ),
    (
        "repairEstimateValidity",
        function(
            Name::Validity,
            &["sentOn", "asOf", "editions", "interpretations"],
            [("sentOn", true), ("asOf", true)],
        ),
    ),
    (
        "retention",
        function(
            Name::Retention,
            &["lastMarketingSentOn", "asOf", "interpretations", "holds"],
            [("lastMarketingSentOn", false), ("asOf", true)],
        ),
    ),
];

/// Reads the question of a function; the named fields are columns, which the host has checked.
///
/// # Errors
/// Every problem of the question.
pub(super) fn read<'v>(
    function: &str,
    columns: &[&str],
    float: bool,
    question: &'v Value,
) -> Result<SweepQuestion<'v>> {
    let Some((_, function)) = FUNCTIONS.iter().find(|(name, _)| *name == function) else {
        return Err(RulesError::one("", IssueCode::UnknownChoice, "there is no such function"));
    };
    decode::question(question, function.fields, |fields| {
        QuestionReader { function, fields, columns, float }.read()
    })
}

struct QuestionReader<'a, 'v, 'f> {
    function: &'static Function,
    fields: &'a mut Fields<'v, 'f>,
    columns: &'a [&'a str],
    float: bool,
}

impl<'v> QuestionReader<'_, 'v, '_> {
    fn read(&mut self) -> Option<SweepQuestion<'v>> {
        let asks_amounts = self.function.name == Name::LateInterest;
        let ore = if asks_amounts { self.principal() } else { Some(FieldSource::Same(NO_ORE)) };
        let days = self.function.days.map(|(name, required)| self.day(name, required));
        let code = if asks_amounts { self.customer() } else { Some(FieldSource::Same(NO_CODE)) };
        let rule = self.rule();
        let [first, second] = days;
        let sources =
            FieldSources { days: [first?, second?], ore: ore?, code: code?, float: self.float };
        Some(SweepQuestion { rule: rule?, sources })
    }

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
        let date = self.fields.required(name, decode::date);
        date.map(|date| FieldSource::Same(day::number(date)))
    }

    fn principal(&mut self) -> Option<FieldSource<i64>> {
        if self.is_column("principal") {
            return Some(FieldSource::Column);
        }
        let principal = self.fields.required("principal", decode::money);
        principal.map(|principal| FieldSource::Same(principal.ore()))
    }

    fn customer(&mut self) -> Option<FieldSource<u8>> {
        if self.is_column("customer") {
            return Some(FieldSource::Column);
        }
        let customer: Option<Customer> = self.fields.required("customer", decode::code);
        customer.map(|customer| FieldSource::Same(customer as u8))
    }

    fn rule(&mut self) -> Option<Asked<'v>> {
        let interpretations =
            self.fields.optional("interpretations", Interpretations::read).unwrap_or_default();
        let terms = self.fields.optional("editions", read_editions_of_terms).unwrap_or_default();
        let kind = match self.function.name {
            Name::LateInterest => return self.late_interest(&terms, interpretations),
            Name::PaymentDue => PeriodKind::PaymentDue,
            Name::Turnaround => {
                let closures = self.fields.optional("calendar", read_closures);
                PeriodKind::Turnaround(closures.unwrap_or_default())
            }
            Name::Validity => PeriodKind::Validity,
            Name::Retention => {
                let holds = self.fields.optional("holds", read_holds);
                PeriodKind::Retention(holds.unwrap_or_default())
            }
        };
        Some(Asked::PeriodRows(PeriodRows::new(kind, terms, interpretations)))
    }

    fn late_interest(
        &mut self,
        terms: &Edition,
        interpretations: Interpretations,
    ) -> Option<Asked<'v>> {
        let given = self.fields.optional("legalMaximum", read_legal_maximum);
        let rule = InterestRows::of(terms, given, interpretations);
        if rule.is_err() {
            let message = "the rate is too high to be computed with";
            self.fields.problem("legalMaximum", IssueCode::Overflow, message);
        }
        rule.ok().map(Asked::LateInterest)
    }
}
