//! The clause table of the privacy policy, English and Swedish alike: both have the same headings in the same order.
//!
//! The number after the heading is the statement's place under it, in the order of the text.

use crate::clause::Status::{Computed, NotBeforeSubmission, Shown};
use crate::clause::clause_table;

clause_table! { Privacy after crate::terms::clauses::IDS.len();
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
    LEGAL_BASIS_7 "privacy/legalBasis.7" "Legal basis" Disclosure NotBeforeSubmission("decidedInADispute");
    WITHDRAWAL_1 "privacy/withdrawal.1" "Withdrawal of consent" Right Computed;
    STORAGE_1 "privacy/storage.1" "Storage period" Deadline NotBeforeSubmission("endsWithTheContact");
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
