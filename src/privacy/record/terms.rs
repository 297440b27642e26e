//! The choices in the terms of the Data Privacy Vocabulary.

use crate::privacy::choice::Choice;
use crate::privacy::stated::Code;

/// A choice in the terms of the vocabulary.
#[derive(Clone, Copy, Debug)]
pub(super) struct Terms {
    /// The purposes.
    pub purposes: &'static [Code],
    /// What is done with the data.
    pub processing: &'static [Code],
    /// The data.
    pub data: &'static [Code],
}

/// Several codes.
macro_rules! codes {
    ($($code:literal),+) => { &[$(Code($code)),+] };
}

const MARKETING_EMAIL: Terms = Terms {
    purposes: codes!("dpv:ServiceOptimisation", "dpv:Marketing", "dpv:DirectMarketing"),
    processing: codes!("dpv:Collect", "dpv:Store", "dpv:Use"),
    data: codes!(
        "pd:Name",
        "pd:TelephoneNumber",
        "pd:EmailAddress",
        "pd:PhysicalAddress",
        "pd:Job",
        "pd:Interest",
        "pd:CurrentEmployment",
        "pd:PrivacyPreference",
        "pd:ServiceConsumptionBehaviour"
    ),
};

const TRACKING: Terms = Terms {
    purposes: codes!(
        "dpv:ImproveExistingProductsAndServices",
        "dpv:OptimiseUserInterface",
        "dpv:ServiceOptimisation",
        "dpv:Marketing",
        "dpv:ServiceUsageAnalytics"
    ),
    processing: codes!("dpv:Observe", "dpv:Store", "dpv:Analyse"),
    data: codes!("pd:LinkClicked", "pd:BrowserHistory", "pd:BrowsingBehaviour"),
};

const PROFILING: Terms = Terms {
    purposes: codes!("dpv:Personalisation"),
    processing: codes!("dpv:Profiling"),
    data: codes!(
        "dpv:ProvidedPersonalData",
        "pd:BrowserHistory",
        "pd:BrowsingBehaviour",
        "pd:LinkClicked"
    ),
};

const EVENTS: Terms = Terms {
    purposes: codes!("dpv:ServiceOptimisation", "dpv:Marketing", "dpv:DirectMarketing"),
    processing: codes!("dpv:Collect", "dpv:Store", "dpv:Use"),
    data: codes!(
        "pd:Name",
        "pd:Job",
        "pd:EmailAddress",
        "pd:TelephoneNumber",
        "pd:Interest",
        "pd:CurrentEmployment",
        "pd:Interaction"
    ),
};

const SURVEY: Terms = Terms {
    purposes: codes!("dpv:ServiceOptimisation", "dpv:Marketing", "dpv:ServiceUsageAnalytics"),
    processing: codes!("dpv:Collect", "dpv:Store", "dpv:Analyse"),
    data: codes!(
        "pd:Name",
        "pd:TelephoneNumber",
        "pd:EmailAddress",
        "pd:PhysicalAddress",
        "pd:Job",
        "pd:Interest",
        "pd:CurrentEmployment",
        "pd:PrivacyPreference"
    ),
};

/// What needs no consent is no part of a consent record.
pub(super) const NONE: Terms = Terms { purposes: &[], processing: &[], data: &[] };

/// A choice in the terms of the vocabulary.
pub(super) const fn terms(choice: Choice) -> &'static Terms {
    match choice {
        Choice::MarketingEmail => &MARKETING_EMAIL,
        Choice::Tracking => &TRACKING,
        Choice::Profiling => &PROFILING,
        Choice::Events => &EVENTS,
        Choice::Survey => &SURVEY,
        Choice::ServiceRequest | Choice::Account => &NONE,
    }
}
