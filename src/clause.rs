//! Clause ids and the shape of the clause tables.
//!
//! A clause can only be cited through the constants of a document's table, so no result cites one that is not there.

use crate::because::serialize_code;
use serde::{Serialize, Serializer};

/// A clause of a document: "terms/6.1b", "privacy/storage.3".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClauseId(pub(crate) &'static str);

impl ClauseId {
    /// The id as it stands in results.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl Serialize for ClauseId {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        serialize_code(self.0, to)
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

/// A document's clause table and a constant for each row: `NAME "id" "section" Kind Status;`.
macro_rules! clause_table {
    ($document:ident: $($name:ident $id:literal $section:literal $kind:ident $status:expr;)+) => {
        $(
            #[doc = concat!("Clause `", $id, "`.")]
            pub const $name: $crate::clause::ClauseId = $crate::clause::ClauseId($id);
        )+
        /// Every clause of the document, in its order.
        pub const TABLE: &[$crate::clause::Clause] = &[$($crate::clause::Clause {
            id: $name,
            document: $crate::clause::Document::$document,
            section: $section,
            kind: $crate::clause::Kind::$kind,
            status: $status,
        }),+];
    };
}
pub(crate) use clause_table;
