//! Reading a request: every field is checked, and every problem is noted with its path. Reading goes on after a problem.

pub(crate) use super::issues::{At, Issues, shortened};

use super::value::Value;
use crate::base::codes::Code;
use crate::base::date::Date;
use crate::base::error::Contradiction;
use crate::base::error::{IssueCode, Result};
use crate::base::money::{Money, MoneyRange, Percent};

/// How a value is read: into its meaning, or `None` after its problems were noted.
pub(crate) type Read<'v, T> = fn(&'v Value, At<'_>, &mut Issues) -> Option<T>;

/// Reads the question of a function: its known fields, by `read`.
///
/// # Errors
/// Every problem of the request.
pub(crate) fn question<'v, T>(
    request: &'v Value,
    known: &[&'static str],
    read: impl FnOnce(&mut Fields<'v, '_>) -> Option<T>,
) -> Result<T> {
    let mut issues = Issues::default();
    let question =
        Fields::of(request, At::ROOT, known, &mut issues).and_then(|mut fields| read(&mut fields));
    issues.finish(question)
}

/// The fields of a plain object, and the problems that reading them finds.
pub(crate) struct Fields<'v, 'p> {
    entries: &'v [(String, Value)],
    /// The fields of another object, for names that are not among the entries.
    base: &'v [(String, Value)],
    /// Where the object stands.
    pub at: At<'p>,
    /// The problems so far.
    pub issues: &'p mut Issues,
}

impl<'v, 'p> Fields<'v, 'p> {
    /// The fields of an object, with an issue for each that is not known, offering the nearest name.
    #[inline(never)]
    pub(crate) fn of(
        value: &'v Value,
        at: At<'p>,
        known: &[&'static str],
        issues: &'p mut Issues,
    ) -> Option<Self> {
        Self::over(&[], value, at, known, issues)
    }

    /// The fields of an object, and those of another one that it does not have.
    pub(crate) fn over(
        base: &'v [(String, Value)],
        value: &'v Value,
        at: At<'p>,
        known: &[&'static str],
        issues: &'p mut Issues,
    ) -> Option<Self> {
        let fields = Fields { base, ..Self::open(value, at, issues)? };
        let kept =
            base.iter().filter(|(name, _)| !fields.entries.iter().any(|(own, _)| own == name));
        for (name, _) in kept.chain(fields.entries) {
            if !known.contains(&name.as_str()) {
                let path = fields.at.field(name);
                fields.issues.push(path, IssueCode::UnknownField, not_known("field", name, known));
            }
        }
        Some(fields)
    }

    /// The fields of an object whose field names are the host's own.
    pub(crate) fn open(value: &'v Value, at: At<'p>, issues: &'p mut Issues) -> Option<Self> {
        match value {
            Value::Record(entries) => Some(Fields { entries, base: &[], at, issues }),
            _ => {
                issues.wrong_type(at, "an object", value);
                None
            }
        }
    }

    /// Every field's name and value.
    pub(crate) fn each(&self) -> impl Iterator<Item = (&'v str, &'v Value)> + use<'v> {
        self.entries.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// A field's value as passed; `undefined` is the same as a missing field.
    #[inline(never)]
    pub(crate) fn get(&self, name: &str) -> Option<&'v Value> {
        let found = self.entries.iter().chain(self.base).find(|(field, _)| field == name);
        found.map(|(_, value)| value).filter(|value| **value != Value::Undefined)
    }

    /// A field that may be missing.
    // Not inlined: there is one of these for each type and not for each field.
    #[inline(never)]
    pub(crate) fn optional<T>(&mut self, name: &str, read: Read<'v, T>) -> Option<T> {
        self.get(name).and_then(|value| read(value, self.at.field(name), self.issues))
    }

    /// A field that is required.
    pub(crate) fn required<T>(&mut self, name: &str, read: Read<'v, T>) -> Option<T> {
        if self.get(name).is_none() {
            self.problem(name, IssueCode::Missing, "this field is required");
        }
        self.optional(name, read)
    }

    /// Notes a problem of a field.
    #[cold]
    #[inline(never)]
    pub(crate) fn problem(&mut self, name: &str, code: IssueCode, message: &str) {
        self.issues.push(self.at.field(name), code, message);
    }

    /// Notes a contradiction, where one was found.
    pub(crate) fn contradiction(&mut self, found: Option<Contradiction>) {
        if let Some(found) = found {
            self.issues.contradiction(self.at, found);
        }
    }
}

/// A day.
#[inline(never)]
pub(crate) fn date(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<Date> {
    let text = text(value, at, issues)?;
    let date = Date::parse(text);
    if date.is_none() {
        let message = format!("{} is not a day of the calendar written as YYYY-MM-DD", shown(text));
        issues.push(at, IssueCode::InvalidDate, message);
    }
    date
}

/// An amount of kroner: a decimal string, or a whole number.
#[inline(never)]
pub(crate) fn money(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<Money> {
    let expected =
        "an amount of kroner such as \"1000.00\": digits, at most two decimals, not negative";
    decimal(value, at, issues, IssueCode::InvalidMoney, expected, Money::parse)
}

/// A price: an amount, or the lowest and the highest.
pub(crate) fn price(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<MoneyRange> {
    if !matches!(value, Value::Record(_)) {
        return money(value, at, issues).map(MoneyRange::exactly);
    }
    let mut fields = Fields::of(value, at, &["min", "max"], issues)?;
    let min = fields.required("min", money);
    let max = fields.required("max", money);
    let (min, max) = (min?, max?);
    if max < min {
        fields.problem("max", IssueCode::Order, "max is lower than min");
    }
    Some(MoneyRange { min, max })
}

/// A percentage: a decimal string, or a whole number.
#[inline(never)]
pub(crate) fn percent(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<Percent> {
    let expected = "a percentage such as \"9.75\": digits, at most six decimals, not negative";
    decimal(value, at, issues, IssueCode::InvalidPercent, expected, Percent::parse)
}

/// A percentage of at most 100: a VAT rate of more is a typing mistake.
pub(crate) fn percent_of_whole(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<Percent> {
    let rate = percent(value, at, issues)?;
    if rate > Percent::HUNDRED {
        issues.push(at, IssueCode::OutOfRange, format!("{rate} is more than 100 per cent"));
    }
    Some(rate)
}

fn decimal<T>(
    value: &Value,
    at: At<'_>,
    issues: &mut Issues,
    code: IssueCode,
    expected: &str,
    parse: fn(&str) -> Option<T>,
) -> Option<T> {
    let number: String;
    let text: &str = match value {
        Value::Text(text) => text,
        Value::Integer(whole) => {
            number = whole.to_string();
            &number
        }
        _ => {
            issues.wrong_type(at, expected, value);
            return None;
        }
    };
    let parsed = parse(text);
    if parsed.is_none() {
        issues.push(at, code, format!("{} is not {expected}", shown(text)));
    }
    parsed
}

/// A string.
#[inline(never)]
pub(crate) fn text<'v>(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<&'v str> {
    match value {
        Value::Text(text) => Some(text),
        _ => {
            issues.wrong_type(at, "a string", value);
            None
        }
    }
}

/// A boolean.
#[inline(never)]
pub(crate) fn bool(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<bool> {
    match value {
        Value::Bool(flag) => Some(*flag),
        _ => {
            issues.wrong_type(at, "true or false", value);
            None
        }
    }
}

/// A whole number between two bounds, both included.
#[inline(never)]
pub(crate) fn integer(
    value: &Value,
    at: At<'_>,
    issues: &mut Issues,
    least: u32,
    most: u32,
) -> Option<u32> {
    match value {
        Value::Integer(number) => {
            let fits = u32::try_from(*number).ok().filter(|n| (least..=most).contains(n));
            if fits.is_none() {
                let message = format!("{number} is not between {least} and {most}");
                issues.push(at, IssueCode::OutOfRange, message);
            }
            fits
        }
        _ => {
            issues.wrong_type(at, "a whole number", value);
            None
        }
    }
}

/// One of the codes of a list.
pub(crate) fn code<T: Code>(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<T> {
    one_of(value, at, issues, T::ALL, T::name)
}

/// One of some choices, each with a name.
pub(crate) fn one_of<T: Copy>(
    value: &Value,
    at: At<'_>,
    issues: &mut Issues,
    choices: &[T],
    name: fn(T) -> &'static str,
) -> Option<T> {
    let name_of = |place: usize| choices.get(place).map(|choice| name(*choice));
    choices.get(place(value, at, issues, &name_of)?).copied()
}

/// The place of a text among some names, which are asked for by place.
#[inline(never)]
fn place(
    value: &Value,
    at: At<'_>,
    issues: &mut Issues,
    name: &dyn Fn(usize) -> Option<&'static str>,
) -> Option<usize> {
    let text = text(value, at, issues)?;
    let names = || (0..).map_while(name);
    let found = names().position(|name| name == text);
    if found.is_none() {
        let message = not_known("value", text, &names().collect::<Vec<_>>());
        issues.push(at, IssueCode::UnknownChoice, message);
    }
    found
}

/// The entries of an array, each read; a problem where there are more than `most`.
pub(crate) fn list<'v, T>(
    value: &'v Value,
    at: At<'_>,
    issues: &mut Issues,
    most: usize,
    mut read: impl FnMut(&'v Value, At<'_>, &mut Issues) -> Option<T>,
) -> Option<Vec<T>> {
    let Value::List(entries) = value else {
        issues.wrong_type(at, "an array", value);
        return None;
    };
    if entries.len() > most {
        let message = format!("{} entries; at most {most} can be given", entries.len());
        issues.push(at, IssueCode::TooMany, message);
        return None;
    }
    let read_all = entries.iter().enumerate().map(|(i, entry)| read(entry, at.index(i), issues));
    Some(read_all.collect::<Vec<_>>().into_iter().flatten().collect())
}

/// The text that was found, shortened.
fn shown(text: &str) -> String {
    let (start, more) = shortened(text);
    format!("`{start}{more}`")
}

/// A message that names what was found and the nearest known name, or all known names where they are few.
#[cold]
#[inline(never)]
pub(crate) fn not_known(what: &str, found: &str, known: &[&str]) -> String {
    let (start, _) = shortened(found);
    let distance =
        |name: &&str| strsim::osa_distance(&start.to_ascii_lowercase(), &name.to_ascii_lowercase());
    let nearest = known
        .iter()
        .map(|name| (distance(name), *name))
        .min()
        .filter(|(distance, name)| *distance <= name.len().div_ceil(3));
    let found = shown(found);
    match nearest {
        Some((_, name)) => format!("{what} {found} is not known; did you mean `{name}`?"),
        None if known.len() <= 12 => {
            format!("{what} {found} is not known; expected one of {}", known.join(", "))
        }
        None => format!("{what} {found} is not known"),
    }
}
