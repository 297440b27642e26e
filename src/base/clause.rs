//! The clauses of the documents: their ids, and what the rules do with each.
//!
//! A clause is cited by its id only, so no result can cite a clause that does not exist.
//!
//! ```
//! use upfront_terms::base::clause::{CLAUSES, ClauseId, Status};
//! let fee = CLAUSES.iter().find(|clause| clause.id == ClauseId::C6_1B).unwrap();
//! assert_eq!((fee.id.name(), fee.section), ("terms/6.1b", "6.1"));
//! assert_eq!(fee.status, Status::Computed);
//! ```

use super::codes::codes;
use serde::Serialize;

codes! {
    /// The document a clause stands in.
    pub enum Document {
        /// The terms for product service and repairs.
        Terms "terms",
        /// The privacy policy.
        Privacy "privacy",
        /// Danish and EU law behind them: the source of parameters, never of clauses.
        Law "law",
    }
}

codes! {
    /// What a clause is about.
    pub enum ClauseKind {
        /// Says what something is.
        Definition "definition",
        /// Decides whether the document applies.
        Eligibility "eligibility",
        /// Takes something out.
        Exclusion "exclusion",
        /// How something is done.
        Procedure "procedure",
        /// Who bears a cost.
        WhoPays "whoPays",
        /// What somebody may or must get.
        Right "right",
        /// A price.
        Fee "fee",
        /// A time.
        Deadline "deadline",
        /// Interest.
        Interest "interest",
        /// Something the reader is told.
        Disclosure "disclosure",
    }
}

codes! {
    /// Why nothing about a clause can be known before submission.
    pub enum NotYet {
        /// The product is examined when it arrives.
        ExaminedOnReceipt "examinedOnReceipt",
        /// The time starts when a defect is found.
        StartsWhenDefectIsFound "startsWhenDefectIsFound",
        /// It is decided in a dispute.
        DecidedInADispute "decidedInADispute",
        /// It ends with the contact.
        EndsWithTheContact "endsWithTheContact",
    }
}

codes! {
    /// What the rules do with a clause.
    pub enum Status {
        /// A value of an answer follows from it and the facts.
        Computed "computed",
        /// Answers point to it; nothing depends on the facts.
        Shown "shown",
        /// Nothing about it can be known before the request is submitted. Answers may still point to it.
        NotBeforeSubmission "notBeforeSubmission",
    }
}

/// One row of the clause table.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Clause {
    /// Stable id.
    pub id: ClauseId,
    /// The document it stands in.
    pub document: Document,
    /// Where a reader of the document finds it.
    pub section: &'static str,
    /// What it is about.
    pub kind: ClauseKind,
    /// What the rules do with it.
    pub status: Status,
    /// Why nothing about it can be known before submission, where that is so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<NotYet>,
}

macro_rules! optional {
    () => {
        None
    };
    ($why:ident) => {
        Some(NotYet::$why)
    };
}

/// The ids of all clauses, one after the other, and a table row for each: `NAME "id" "section" Kind Status Why?;`.
macro_rules! clauses {
    ($($(#[$doc:meta])* $document:ident $module:ident {
        $($name:ident $id:literal $section:literal $kind:ident $status:ident $($why:ident)?;)+
    })+) => {
        codes! {
            /// A clause of a document: "terms/6.1b", "privacy/storage.3".
            #[allow(non_camel_case_types, clippy::upper_case_acronyms)] // Named as the documents number them.
            #[derive(PartialOrd, Ord, Hash)]
            pub enum ClauseId { $($(#[doc = concat!("Clause `", $id, "`.")] $name $id,)+)+ }
        }

        $(
            $(#[$doc])*
            pub mod $module {
                pub use super::ClauseId::{$($name),+};
            }
        )+

        /// Every clause, in the documents' order.
        pub const CLAUSES: &[Clause] = &[$($(Clause {
            id: ClauseId::$name,
            document: Document::$document,
            section: $section,
            kind: ClauseKind::$kind,
            status: Status::$status,
            why: optional!($($why)?),
        },)+)+];
    };
}

clauses! {
    /// The clauses of the service terms. A letter after the number tells the statements of one numbered clause apart.
    Terms terms {
        C1_1 "terms/1.1" "1.1" Definition Computed;
        C1_1_1 "terms/1.1.1" "1.1.1" Eligibility Computed;
        C1_1_2 "terms/1.1.2" "1.1.2" Eligibility Computed;
        C1_1_3 "terms/1.1.3" "1.1.3" Eligibility Computed;
        C1_2 "terms/1.2" "1.2" Exclusion Shown;
        C2_1 "terms/2.1" "2.1" Definition Shown;
        C2_1_1 "terms/2.1.1" "2.1.1" Definition Computed;
        C2_1_2 "terms/2.1.2" "2.1.2" Definition Shown;
        C3_1 "terms/3.1" "3.1" WhoPays Computed;
        C3_2 "terms/3.2" "3.2" Procedure Shown;
        C3_3 "terms/3.3" "3.3" Procedure Shown;
        C3_4 "terms/3.4" "3.4" Exclusion Computed;
        C4_1 "terms/4.1" "4.1" Procedure NotBeforeSubmission ExaminedOnReceipt;
        C4_2A "terms/4.2a" "4.2" Right Computed;
        C4_2B "terms/4.2b" "4.2" Definition Shown;
        C4_2C "terms/4.2c" "4.2" WhoPays Computed;
        C4_3 "terms/4.3" "4.3" Procedure Computed;
        C5_1 "terms/5.1" "5.1" Fee Computed;
        C5_2A "terms/5.2a" "5.2" Procedure Computed;
        C5_2B "terms/5.2b" "5.2" Right Computed;
        C6_1A "terms/6.1a" "6.1" Fee Computed;
        C6_1B "terms/6.1b" "6.1" Fee Computed;
        C6_1C "terms/6.1c" "6.1" WhoPays Computed;
        C6_2A "terms/6.2a" "6.2" Right Computed;
        C6_2B "terms/6.2b" "6.2" Deadline Computed;
        C6_2C "terms/6.2c" "6.2" Fee Computed;
        C6_2D "terms/6.2d" "6.2" WhoPays Computed;
        C6_2E "terms/6.2e" "6.2" Exclusion Computed;
        C6_3A "terms/6.3a" "6.3" Deadline Computed;
        C6_3B "terms/6.3b" "6.3" WhoPays Computed;
        C6_3C "terms/6.3c" "6.3" Fee Computed;
        C7_1A "terms/7.1a" "7.1" Exclusion Computed;
        C7_1B "terms/7.1b" "7.1" Exclusion Computed;
        C7_1C "terms/7.1c" "7.1" Exclusion Computed;
        C7_1D "terms/7.1d" "7.1" Exclusion Computed;
        C7_1E "terms/7.1e" "7.1" Exclusion Computed;
        C7_2 "terms/7.2" "7.2" Exclusion Computed;
        C7_3 "terms/7.3" "7.3" Exclusion Computed;
        C7_4 "terms/7.4" "7.4" Right Computed;
        C7_5 "terms/7.5" "7.5" Disclosure Computed;
        C8_1A "terms/8.1a" "8.1" Right Shown;
        C8_1B "terms/8.1b" "8.1" Deadline Computed;
        C8_2 "terms/8.2" "8.2" Deadline NotBeforeSubmission StartsWhenDefectIsFound;
        C8_3 "terms/8.3" "8.3" Right Shown;
        C8_3_1 "terms/8.3.1" "8.3.1" Right Shown;
        C8_3_2 "terms/8.3.2" "8.3.2" Right Shown;
        C9_1A "terms/9.1a" "9.1" Procedure Shown;
        C9_1B "terms/9.1b" "9.1" Fee Computed;
        C9_2A "terms/9.2a" "9.2" Deadline Computed;
        C9_2B "terms/9.2b" "9.2" Deadline Computed;
        C9_3 "terms/9.3" "9.3" Disclosure Shown;
        C10_1 "terms/10.1" "10.1" Definition Computed;
        C11_1A "terms/11.1a" "11.1" Deadline Computed;
        C11_1B "terms/11.1b" "11.1" Interest Computed;
        C11_1C "terms/11.1c" "11.1" Right Computed;
        C12_1A "terms/12.1a" "12.1" WhoPays Computed;
        C12_1B "terms/12.1b" "12.1" WhoPays Computed;
        C12_2 "terms/12.2" "12.2" Exclusion Shown;
        C12_3 "terms/12.3" "12.3" Exclusion Computed;
        C13_1 "terms/13.1" "13.1" Procedure Shown;
        C13_2 "terms/13.2" "13.2" Procedure Computed;
        C13_3 "terms/13.3" "13.3" Procedure Shown;
    }
    /// The clauses of the privacy policy, English and Swedish alike: both have the same headings in the same order. The
    /// number after the heading is the statement's place under it, in the order of the text.
    Privacy privacy {
        INTRODUCTION_1 "privacy/introduction.1" "Introduction" Disclosure Shown;
        INTRODUCTION_2 "privacy/introduction.2" "Introduction" Definition Computed;
        INTRODUCTION_3 "privacy/introduction.3" "Introduction" Deadline Computed;
        INTRODUCTION_4 "privacy/introduction.4" "Introduction" Disclosure Shown;
        CATEGORIES_1 "privacy/categories.1" "Categories" Definition Computed;
        CATEGORIES_2 "privacy/categories.2" "Categories" Definition Computed;
        CATEGORIES_3 "privacy/categories.3" "Categories" Definition Computed;
        CATEGORIES_4 "privacy/categories.4" "Categories" Definition Computed;
        DATA_TYPES_1 "privacy/dataTypes.1" "Data types" Disclosure Computed;
        DATA_TYPES_2 "privacy/dataTypes.2" "Data types" Disclosure Computed;
        DATA_TYPES_3 "privacy/dataTypes.3" "Data types" Disclosure Computed;
        DATA_TYPES_4 "privacy/dataTypes.4" "Data types" Disclosure Computed;
        PURPOSES_1 "privacy/purposes.1" "Purpose for collecting data" Disclosure Computed;
        PURPOSES_2 "privacy/purposes.2" "Purpose for collecting data" Disclosure Computed;
        PURPOSES_3 "privacy/purposes.3" "Purpose for collecting data" Disclosure Computed;
        PURPOSES_4 "privacy/purposes.4" "Purpose for collecting data" Disclosure Computed;
        PURPOSES_5 "privacy/purposes.5" "Purpose for collecting data" Disclosure Shown;
        PURPOSES_6 "privacy/purposes.6" "Purpose for collecting data" Disclosure Shown;
        PURPOSES_7 "privacy/purposes.7" "Purpose for collecting data" Disclosure Shown;
        PURPOSES_8 "privacy/purposes.8" "Purpose for collecting data" Disclosure Computed;
        PURPOSES_9 "privacy/purposes.9" "Purpose for collecting data" Disclosure Shown;
        PURPOSES_10 "privacy/purposes.10" "Purpose for collecting data" Disclosure Shown;
        PURPOSES_11 "privacy/purposes.11" "Purpose for collecting data" Disclosure Shown;
        PURPOSES_12 "privacy/purposes.12" "Purpose for collecting data" Disclosure Computed;
        PURPOSES_13 "privacy/purposes.13" "Purpose for collecting data" Disclosure Computed;
        SOURCE_1 "privacy/source.1" "Source" Disclosure Shown;
        LEGAL_BASIS_1 "privacy/legalBasis.1" "Legal basis" Disclosure Computed;
        LEGAL_BASIS_2 "privacy/legalBasis.2" "Legal basis" Disclosure Computed;
        LEGAL_BASIS_3 "privacy/legalBasis.3" "Legal basis" Disclosure Computed;
        LEGAL_BASIS_4 "privacy/legalBasis.4" "Legal basis" Disclosure Shown;
        LEGAL_BASIS_5 "privacy/legalBasis.5" "Legal basis" Disclosure Computed;
        LEGAL_BASIS_6 "privacy/legalBasis.6" "Legal basis" Disclosure Computed;
        LEGAL_BASIS_7 "privacy/legalBasis.7" "Legal basis" Disclosure NotBeforeSubmission DecidedInADispute;
        WITHDRAWAL_1 "privacy/withdrawal.1" "Withdrawal of consent" Right Computed;
        STORAGE_1 "privacy/storage.1" "Storage period" Deadline NotBeforeSubmission EndsWithTheContact;
        STORAGE_2 "privacy/storage.2" "Storage period" Deadline Computed;
        STORAGE_3 "privacy/storage.3" "Storage period" Deadline Computed;
        STORAGE_4 "privacy/storage.4" "Storage period" Exclusion Computed;
        STORAGE_5 "privacy/storage.5" "Storage period" Deadline Computed;
        OBLIGATION_1 "privacy/obligation.1" "Obligation to provide information" Right Computed;
        OBLIGATION_2 "privacy/obligation.2" "Obligation to provide information" Disclosure Computed;
        RIGHTS_1 "privacy/rights.1" "Your rights" Right Computed;
        RIGHTS_2 "privacy/rights.2" "Your rights" Right Computed;
        RIGHTS_3 "privacy/rights.3" "Your rights" Right Computed;
        RIGHTS_4 "privacy/rights.4" "Your rights" Right Computed;
        RIGHTS_5 "privacy/rights.5" "Your rights" Right Computed;
        RIGHTS_6 "privacy/rights.6" "Your rights" Right Computed;
        RIGHTS_7 "privacy/rights.7" "Your rights" Right Computed;
        CHANGES_1 "privacy/changes.1" "Changes" Procedure Computed;
        CONTACT_1 "privacy/contact.1" "Contact" Procedure Shown;
    }
}
