//! The kinds of facts. A fact's kind follows from its Rust type, and with it how it is read and how reasons show it.

use super::causes::Causes;
use super::products::Product;
use crate::base::codes::{Code, codes};
use crate::base::date::Date;
use crate::base::money::{Money, MoneyRange, Percent};
use crate::base::names::Cause;
use crate::cite::fact::Fact;
use crate::request::decode::{self, At, Fields, Issues};
use crate::request::value::Value;

codes! {
    /// What a fact can be told as.
    pub enum FactKind {
        /// `true` or `false`.
        Flag "flag",
        /// A day.
        Date "date",
        /// One of some codes.
        Choice "choice",
        /// An amount of kroner.
        Amount "amount",
        /// A percentage.
        Percent "percent",
        /// An amount, or the lowest and the highest.
        Price "price",
        /// A text of the host's or the customer's own.
        Text "text",
        /// A whole number.
        Count "count",
        /// Several entries: of some codes, or of items.
        List "list",
    }
}

/// A type that facts have.
pub(crate) trait Kind {
    /// The kind of such facts.
    const KIND: FactKind;
    /// Whether a request without such a fact is refused.
    const IS_REQUIRED: bool = true;

    /// The codes that such a fact is one of, or holds; none where it can be anything of its kind.
    const CHOICES: &'static [&'static str] = &[];

    /// The fact, as reasons show it; `None` where it is not known.
    fn shown(&self) -> Option<Fact>;
}

/// A type of facts that are read without knowing more than the value.
pub(crate) trait Readable<'v>: Sized {
    /// Reads the value of such a fact.
    fn read(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<Self>;
}

/// A type of fields that may be missing, and then are as without being told.
pub(crate) trait Field<'v>: Default {
    /// Reads the field of that name.
    fn of(fields: &mut Fields<'v, '_>, name: &'static str) -> Self;
}

impl<'v, T: Readable<'v>> Field<'v> for Option<T> {
    fn of(fields: &mut Fields<'v, '_>, name: &'static str) -> Self {
        fields.optional(name, T::read)
    }
}

impl<T: Kind> Kind for Option<T> {
    const KIND: FactKind = T::KIND;
    const IS_REQUIRED: bool = false;
    const CHOICES: &'static [&'static str] = T::CHOICES;

    fn shown(&self) -> Option<Fact> {
        self.as_ref().and_then(T::shown)
    }
}

impl<T: Code + Into<Fact>> Kind for T {
    const KIND: FactKind = FactKind::Choice;
    const CHOICES: &'static [&'static str] = T::NAMES;

    fn shown(&self) -> Option<Fact> {
        Some((*self).into())
    }
}

impl<'v, T: Code> Readable<'v> for T {
    fn read(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<Self> {
        decode::code(value, at, issues)
    }
}

macro_rules! kinds {
    ($($type:ty: $kind:ident $(, read by $reader:ident)?;)+) => { $(
        impl Kind for $type {
            const KIND: FactKind = FactKind::$kind;

            fn shown(&self) -> Option<Fact> {
                Some((*self).into())
            }
        }

        $(impl<'v> Readable<'v> for $type {
            fn read(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<Self> {
                decode::$reader(value, at, issues)
            }
        })?
    )+ };
}

kinds! {
    bool: Flag, read by bool;
    Date: Date, read by date;
    Money: Amount, read by money;
    Percent: Percent, read by percent;
    MoneyRange: Price, read by price;
    u32: Count;
}

impl Kind for Product<'_> {
    const KIND: FactKind = FactKind::Text;

    fn shown(&self) -> Option<Fact> {
        Some(Fact::Text(self.name.to_owned()))
    }
}

impl<'v> Readable<'v> for Product<'v> {
    /// A blank name is the same as none.
    fn read(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<Self> {
        let name = decode::text(value, at, issues)?;
        (!name.trim().is_empty()).then(|| Product::unlisted(name))
    }
}

impl Kind for Causes {
    const KIND: FactKind = FactKind::List;
    const CHOICES: &'static [&'static str] = <Cause as Code>::NAMES;

    fn shown(&self) -> Option<Fact> {
        Some(Fact::Causes(self.iter().collect()))
    }
}

impl<'v> Readable<'v> for Causes {
    fn read(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<Self> {
        let causes = decode::list(value, at, issues, Cause::ALL.len(), decode::code)?;
        Some(causes.into_iter().collect())
    }
}
