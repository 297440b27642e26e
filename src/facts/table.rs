//! What is made of the [table of facts](crate::base::facts): the structs that hold the facts, their values in reasons, and
//! who is asked for them. How they are read is in `facts::decode`.

use super::kind::{FactKind, Kind};
use crate::base::clause::ClauseId;
use crate::base::codes::codes;
use crate::cite::fact::Path;
use serde::Serialize;

codes! {
    /// Who can answer.
    #[derive(PartialOrd, Ord)]
    pub enum Ask {
        /// The person who fills in the form.
        Customer "customer",
        /// The site that embeds the form.
        Host "host",
        /// Nobody yet: it depends on the examination or on the repair estimate.
        Later "later",
    }
}

/// Who is asked for a fact, and the clauses that ask for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Whom to ask.
    pub ask: Ask,
    /// The clauses that ask for it.
    pub why: &'static [ClauseId],
}

/// A fact, as the module tells of it.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct FactInfo {
    /// Its path: "items[].warranty" for that of each item, "rateCard.products.*" for a price by the host's own names.
    pub path: &'static str,
    /// What it is told as.
    pub kind: FactKind,
    /// The codes that it is one of, or holds.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub choices: &'static [&'static str],
    /// Whether a request without it is refused.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// Whom to ask.
    pub ask: Ask,
    /// The clauses that ask for it.
    pub clauses: &'static [ClauseId],
}

impl FactInfo {
    /// What there is to tell of a fact of this type.
    pub(super) const fn of<T: Kind>(path: &'static str, asked: Asked) -> FactInfo {
        let (kind, choices, required) = (T::KIND, T::CHOICES, T::IS_REQUIRED);
        FactInfo { path, kind, choices, required, ask: asked.ask, clauses: asked.why }
    }
}

/// Who is asked, and the clauses that ask.
macro_rules! asked {
    ($ask:ident $($clause:ident)*) => {
        Asked { ask: Ask::$ask, why: &[$(crate::base::clause::terms::$clause),*] }
    };
}
pub(super) use asked;

/// Declares the structs that hold the facts of each section, with their other fields and the values that these have while
/// nothing is known.
macro_rules! held {
    (
        { $names:ident $before:literal; $(
            $(#[$meta:meta])*
            pub struct $struct:ident $(<$life:lifetime>)? {
                $(#[$other_doc:meta] pub $other:ident: $other_type:ty = $unknown:expr,)*
            }
        )* }
        $($start:literal {
            $(
                #[$doc:meta] $name:literal
                $(own $own:ident: $own_type:ty, $own_ask:ident [$($own_clause:ident)*])?
                $(=> $field:ident: $type:ty $(, by $reader:ident)? $(| $fact:ident, $ask:ident [$($clause:ident)*])?)?;
            )*
        })*
    ) => {
        $(
            $(#[$meta])*
            pub struct $struct $(<$life>)? {
                $(#[$other_doc] pub $other: $other_type,)*
                $($(#[$doc] pub $field: $type,)?)*
            }

            impl $(<$life>)? $struct $(<$life>)? {
                /// Every field of such an object, in the order of the public types.
                pub const FIELDS: &'static [&'static str] = &[$($name),*];

                /// What the table says of each fact.
                pub const TABLE: &'static [FactInfo] = &[$(
                    $(FactInfo::of::<$own_type>(concat!($before, $start, $name), asked!($own_ask $($own_clause)*)),)?
                    $($(FactInfo::of::<$type>(concat!($before, $start, $name), asked!($ask $($clause)*)),)?)?
                )*];

                /// While nothing is known.
                pub(super) fn unknown() -> Self {
                    $struct { $($other: $unknown,)* $($($field: Default::default(),)?)* }
                }

                /// The value of a fact that is held here, where it is known.
                pub(super) fn held(&self, name: $names) -> Option<crate::cite::fact::Fact> {
                    match name {
                        $($($($names::$fact => self.$field.shown(),)?)?)*
                        _ => None,
                    }
                }
            }
        )*

        impl $names {
            /// Who is asked for it, and the clauses that ask. What only questions about something else have is asked of nobody.
            pub const fn asked(self) -> Option<Asked> {
                match self {
                    $($(
                        $($names::$own => Some(asked!($own_ask $($own_clause)*)),)?
                        $($($names::$fact => Some(asked!($ask $($clause)*)),)?)?
                    )*)*
                    #[allow(unreachable_patterns)] // Every fact of an item is in the table.
                    _ => None,
                }
            }
        }
    };
}
pub(super) use held;

/// The rates of services and products are asked for alike.
pub(super) const RATES: Asked = asked!(Host C5_1 C6_1A);

impl Path {
    /// Who is asked for the fact there, and the clauses that ask; `None` for what is asked of nobody.
    pub fn asked(&self) -> Option<Asked> {
        match self {
            Path::Fact(name) => name.asked(),
            Path::Item(_, name) => name.asked(),
            Path::ServiceRate(_) | Path::ReplacementRate | Path::ProductRate(_) => Some(RATES),
            Path::Consent(..) => None,
        }
    }
}
