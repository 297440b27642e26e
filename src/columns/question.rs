//! Reading what a sweep is asked: the fields of the row function's question, each a value for all rows or a column.

use super::block::{Rule, Run, Source, Sources};
use super::interest::LateInterest;
use super::periods::{PaymentDue, Retention, Turnaround, Validity};
use super::{NO_CODE, NO_DAY, NO_ORE, day};
use crate::calendar::read_closures;
use crate::decode::{self, At, Fields, Issues};
use crate::error::{IssueCode, Result};
use crate::facts::CUSTOMERS;
use crate::privacy::retention::read_holds;
use crate::reading::Readings;
use crate::terms::edition::CURRENT;
use crate::terms::interest::read_legal_maximum;
use crate::value::Value;

/// What is asked of every row.
pub(super) struct Question<'v> {
    pub rule: Box<dyn Run + 'v>,
    pub sources: Sources,
    pub with_ore: bool,
}

/// A function over columns: its name, and how its question is read.
type Function = (&'static str, for<'v> fn(&mut Ask<'_, 'v>) -> Option<Question<'v>>);

const FUNCTIONS: &[Function] = &[
    ("lateInterest", late_interest),
    ("paymentDue", payment_due),
    ("turnaround", turnaround),
    ("repairEstimateValidity", repair_estimate_validity),
    ("retention", retention),
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
) -> Result<Question<'v>> {
    let mut issues = Issues::default();
    let mut ask = Ask { value: question, columns, float, issues: &mut issues };
    let names: Vec<_> = FUNCTIONS.to_vec();
    let name = Value::Text(function.to_owned());
    let read = decode::choice(&name, At::ROOT, ask.issues, &names);
    let read = read.and_then(|read| read(&mut ask));
    issues.finish(read)
}

struct Ask<'a, 'v> {
    value: &'v Value,
    columns: &'a [&'a str],
    float: bool,
    issues: &'a mut Issues,
}

impl<'v> Ask<'_, 'v> {
    fn fields(&mut self, known: &[&'static str]) -> Option<Fields<'v, 'static>> {
        Fields::of(self.value, At::ROOT, known, self.issues)
    }

    fn is_column(&self, name: &str) -> bool {
        self.columns.contains(&name)
    }

    fn day(&mut self, fields: &Fields<'v, '_>, name: &str) -> Option<Source<i32>> {
        if self.is_column(name) {
            return Some(Source::Column);
        }
        let date = fields.required(name, self.issues, decode::date);
        date.map(|date| Source::Same(day::number(date)))
    }

    fn optional_day(&mut self, fields: &Fields<'v, '_>, name: &str) -> Source<i32> {
        if self.is_column(name) {
            return Source::Column;
        }
        let date = fields.optional(name, self.issues, decode::date);
        Source::Same(date.map_or(NO_DAY, day::number))
    }

    fn readings(&mut self, fields: &Fields<'v, '_>) -> Readings {
        fields.optional("readings", self.issues, Readings::read).unwrap_or_default()
    }

    /// The sources of a question about days only.
    fn days(&self, first: Source<i32>, second: Source<i32>) -> Sources {
        Sources {
            days: [first, second],
            ore: Source::Same(NO_ORE),
            code: Source::Same(NO_CODE),
            float: self.float,
        }
    }
}

impl<'v> Question<'v> {
    fn of_days(rule: impl Rule + 'v, sources: Sources) -> Option<Self> {
        Some(Question { rule: Box::new(rule), sources, with_ore: false })
    }
}

fn late_interest<'v>(ask: &mut Ask<'_, 'v>) -> Option<Question<'v>> {
    let known = ["principal", "dueOn", "asOf", "customer", "legalMaximum", "readings"];
    let fields = ask.fields(&known)?;
    let ore = if ask.is_column("principal") {
        Some(Source::Column)
    } else {
        let principal = fields.required("principal", ask.issues, decode::money);
        principal.map(|principal| Source::Same(principal.ore()))
    };
    let due_on = ask.day(&fields, "dueOn");
    let as_of = ask.day(&fields, "asOf");
    let code = if ask.is_column("customer") {
        Some(Source::Column)
    } else {
        let codes: Vec<_> = (0u8..).zip(CUSTOMERS).map(|(code, (name, _))| (*name, code)).collect();
        let read = |value: &Value, at: At<'_>, issues: &mut Issues| {
            decode::choice(value, at, issues, &codes)
        };
        fields.required("customer", ask.issues, read).map(Source::Same)
    };
    let legal_maximum = fields.optional("legalMaximum", ask.issues, read_legal_maximum);
    let readings = ask.readings(&fields);
    let sources = Sources { days: [due_on?, as_of?], ore: ore?, code: code?, float: ask.float };
    let rule = LateInterest::new(CURRENT, legal_maximum, readings);
    let rule =
        rule.map_err(|_| ask.issues.push(At::ROOT, IssueCode::Overflow, "too large")).ok()?;
    Some(Question { rule: Box::new(rule), sources, with_ore: true })
}

fn payment_due<'v>(ask: &mut Ask<'_, 'v>) -> Option<Question<'v>> {
    let fields = ask.fields(&["invoicedOn", "agreedOn", "readings"])?;
    let invoiced_on = ask.day(&fields, "invoicedOn");
    let agreed_on = ask.optional_day(&fields, "agreedOn");
    let readings = ask.readings(&fields);
    Question::of_days(PaymentDue::new(readings), ask.days(invoiced_on?, agreed_on))
}

fn turnaround<'v>(ask: &mut Ask<'_, 'v>) -> Option<Question<'v>> {
    let fields = ask.fields(&["receivedOn", "calendar", "readings"])?;
    let received_on = ask.day(&fields, "receivedOn");
    let closures = fields.optional("calendar", ask.issues, read_closures).unwrap_or_default();
    let readings = ask.readings(&fields);
    let sources = ask.days(received_on?, Source::Same(NO_DAY));
    Question::of_days(Turnaround::new(closures, readings), sources)
}

fn repair_estimate_validity<'v>(ask: &mut Ask<'_, 'v>) -> Option<Question<'v>> {
    let fields = ask.fields(&["sentOn", "asOf", "readings"])?;
    let (sent_on, as_of) = (ask.day(&fields, "sentOn"), ask.day(&fields, "asOf"));
    let readings = ask.readings(&fields);
    Question::of_days(Validity::new(readings), ask.days(sent_on?, as_of?))
}

fn retention<'v>(ask: &mut Ask<'_, 'v>) -> Option<Question<'v>> {
    let fields = ask.fields(&["lastMarketingSentOn", "asOf", "readings", "holds"])?;
    let sent_on = ask.optional_day(&fields, "lastMarketingSentOn");
    let as_of = ask.day(&fields, "asOf");
    let readings = ask.readings(&fields);
    let holds = fields.optional("holds", ask.issues, read_holds).unwrap_or_default();
    Question::of_days(Retention::new(holds, readings), ask.days(sent_on, as_of?))
}
