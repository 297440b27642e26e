//! The kinds of facts. A fact's kind follows from its Rust type, and with it how reasons show it. How it is read follows from
//! the type, too: see `facts::decode`.

use super::causes::Causes;
use super::products::Product;
use crate::base::codes::{Code, codes};
use crate::base::date::Date;
use crate::base::money::{Money, MoneyRange, Percent};
use crate::base::names::Cause;
use crate::cite::fact::Fact;

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
        /// Fields of their own, that no rule of the terms follows from one by one.
        Fields "fields",
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

macro_rules! kinds {
    ($($type:ty: $kind:ident;)+) => { $(
        impl Kind for $type {
            const KIND: FactKind = FactKind::$kind;

            fn shown(&self) -> Option<Fact> {
                Some((*self).into())
            }
        }
    )+ };
}

kinds! {
    bool: Flag;
    Date: Date;
    Money: Amount;
    Percent: Percent;
    MoneyRange: Price;
    u32: Count;
}

impl Kind for Product<'_> {
    const KIND: FactKind = FactKind::Text;

    fn shown(&self) -> Option<Fact> {
        Some(Fact::Text(self.name.to_owned()))
    }
}

impl Kind for Causes {
    const KIND: FactKind = FactKind::List;
    const CHOICES: &'static [&'static str] = <Cause as Code>::NAMES;

    fn shown(&self) -> Option<Fact> {
        Some(Fact::Causes(self.iter().collect()))
    }
}
