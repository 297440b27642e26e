//! Clause ids and the shape of the clause tables.
//!
//! A clause can only be cited through the constants of a document's table, so no result cites one that is not there.

use crate::because::serialize_code;
use serde::{Serialize, Serializer};

/// A clause of a document: "terms/6.1b", "privacy/storage.3". Its place among all clauses: they are cited and compared
/// everywhere, and a place is shorter than a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClauseId(u8);

impl ClauseId {
    /// The clause in that row of a document's table, after so many clauses of other documents. For the tables.
    pub(crate) const fn after(others: usize, row: usize) -> Self {
        let place = others.saturating_add(row);
        assert!(place <= u8::MAX as usize, "more clauses than a place can tell apart");
        ClauseId(place as u8)
    }

    /// The id as it stands in results.
    pub fn as_str(self) -> &'static str {
        let place = usize::from(self.0);
        let (terms, privacy) = (crate::terms::clauses::IDS, crate::privacy::clauses::IDS);
        let id = terms.get(place).or_else(|| privacy.get(place.wrapping_sub(terms.len())));
        id.copied().unwrap_or_default()
    }
}

impl Serialize for ClauseId {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        serialize_code(self.as_str(), to)
    }
}

/// The document a clause stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Document {
    /// The terms for product service and repairs.
    Terms,
    /// The privacy policy.
    Privacy,
    /// Danish and EU law behind them: the source of parameters, never of clauses.
    Law,
}

/// What a clause does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// Says what something is.
    Definition,
    /// Decides whether the document applies.
    Eligibility,
    /// Takes something out.
    Exclusion,
    /// How something is done.
    Procedure,
    /// Who bears a cost.
    WhoPays,
    /// What somebody may or must get.
    Right,
    /// A price.
    Fee,
    /// A time.
    Deadline,
    /// Interest.
    Interest,
    /// Something the reader is told.
    Disclosure,
}

/// What the module does with a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase", tag = "status", content = "why")]
pub enum Status {
    /// A value or an answer follows from it and the facts.
    Computed,
    /// It is told as it stands.
    Shown,
    /// Nothing about it can be known before submission: the code says why. It may still be told.
    NotBeforeSubmission(&'static str),
}

/// One row of a clause table.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Clause {
    /// Stable id.
    pub id: ClauseId,
    /// The document it stands in.
    pub document: Document,
    /// Where a reader of the document finds it.
    pub section: &'static str,
    /// What it does.
    pub kind: Kind,
    /// What the module does with it.
    #[serde(flatten)]
    pub status: Status,
}

/// Every clause of every document, in the documents' order.
pub fn clauses() -> impl Iterator<Item = &'static Clause> {
    crate::terms::clauses::TABLE.iter().chain(crate::privacy::clauses::TABLE)
}

/// A document's clause table and a constant for each row: `NAME "id" "section" Kind Status;`, after the clauses of the
/// documents before it.
macro_rules! clause_table {
    ($document:ident after $before:expr; $($name:ident $id:literal $section:literal $kind:ident $status:expr;)+) => {
        /// The rows, for their places.
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Row { $($name),+ }
        $(
            #[doc = concat!("Clause `", $id, "`.")]
            pub const $name: $crate::clause::ClauseId =
                $crate::clause::ClauseId::after($before, Row::$name as usize);
        )+
        /// Every clause of the document, in its order.
        pub const TABLE: &[$crate::clause::Clause] = &[$($crate::clause::Clause {
            id: $name,
            document: $crate::clause::Document::$document,
            section: $section,
            kind: $crate::clause::Kind::$kind,
            status: $status,
        }),+];
        /// The id of each of them.
        pub(crate) const IDS: &[&str] = &[$($id),+];
    };
}
pub(crate) use clause_table;
