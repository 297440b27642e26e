//! The choices in the terms of the Data Privacy Vocabulary.

use crate::base::names::ConsentId;

/// A choice in the terms of the vocabulary.
#[derive(Clone, Copy, Debug)]
pub(super) struct Terms {
    /// The purposes.
    pub purposes: &'static [&'static str],
    /// What is done with the data.
    pub processing: &'static [&'static str],
    /// The data.
    pub data: &'static [&'static str],
}

const MARKETING_EMAIL: Terms = Terms {
    purposes: &["dpv:ServiceOptimisation", "dpv:Marketing", "dpv:DirectMarketing"],
    processing: &["dpv:Collect", "dpv:Store", "dpv:Use"],
    data: &[
        "pd:Name",
        "pd:TelephoneNumber",
        "pd:EmailAddress",
        "pd:PhysicalAddress",
        "pd:Job",
        "pd:Interest",
        "pd:CurrentEmployment",
        "pd:PrivacyPreference",
        "pd:ServiceConsumptionBehaviour",
    ],
};

const TRACKING: Terms = Terms {
    purposes: &[
        "dpv:ImproveExistingProductsAndServices",
        "dpv:OptimiseUserInterface",
        "dpv:ServiceOptimisation",
        "dpv:Marketing",
        "dpv:ServiceUsageAnalytics",
    ],
    processing: &["dpv:Observe", "dpv:Store", "dpv:Analyse"],
    data: &["pd:LinkClicked", "pd:BrowserHistory", "pd:BrowsingBehaviour"],
};

const PROFILING: Terms = Terms {
    purposes: &["dpv:Personalisation"],
    processing: &["dpv:Profiling"],
    data: &[
        "dpv:ProvidedPersonalData",
        "pd:BrowserHistory",
        "pd:BrowsingBehaviour",
        "pd:LinkClicked",
    ],
};

const EVENTS: Terms = Terms {
    purposes: &["dpv:ServiceOptimisation", "dpv:Marketing", "dpv:DirectMarketing"],
    processing: &["dpv:Collect", "dpv:Store", "dpv:Use"],
    data: &[
        "pd:Name",
        "pd:Job",
        "pd:EmailAddress",
        "pd:TelephoneNumber",
        "pd:Interest",
        "pd:CurrentEmployment",
        "pd:Interaction",
    ],
};

const SURVEY: Terms = Terms {
    purposes: &["dpv:ServiceOptimisation", "dpv:Marketing", "dpv:ServiceUsageAnalytics"],
    processing: &["dpv:Collect", "dpv:Store", "dpv:Analyse"],
    data: &[
        "pd:Name",
        "pd:TelephoneNumber",
        "pd:EmailAddress",
        "pd:PhysicalAddress",
        "pd:Job",
        "pd:Interest",
        "pd:CurrentEmployment",
        "pd:PrivacyPreference",
    ],
};

/// For choices that need no consent, which a consent record leaves out.
pub(super) const NONE: Terms = Terms { purposes: &[], processing: &[], data: &[] };

/// A choice in the terms of the vocabulary.
pub(super) const fn terms(choice: ConsentId) -> &'static Terms {
    match choice {
        ConsentId::MarketingEmail => &MARKETING_EMAIL,
        ConsentId::Tracking => &TRACKING,
        ConsentId::Profiling => &PROFILING,
        ConsentId::Events => &EVENTS,
        ConsentId::Survey => &SURVEY,
        ConsentId::ServiceRequest | ConsentId::Account => &NONE,
    }
}
