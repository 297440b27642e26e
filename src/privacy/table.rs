//! The table of the choices: what the policy says of each, in the order of [`Choice::ALL`].

use super::choice::Choice;
use super::clauses as p;
use super::ground::{
    AT_REQUEST, INTERESTS, MARKETING_CONSENT, OBLIGATIONS, PROFILING_CONSENT, TRACKING_CONSENT,
    unstated,
};
use super::policy::{Activity, Anyway, Category, Dependency, Effect, EffectKind, Keeping, Source};
use super::right::RightsWith;
use super::stated::{Cites, Code, Listed};
use crate::clause::ClauseId;
use crate::terms::charge::Modality;
use crate::terms::clauses as t;

const fn category(id: &'static str, clauses: &'static [ClauseId]) -> Category {
    Category { id: Code(id), because: Cites(clauses) }
}

const VISITOR: Category = category("websiteVisitor", &[p::CATEGORIES_1]);
const MARKETING: Category = category("marketing", &[p::CATEGORIES_2]);
const EVENTS: Category = category("events", &[p::CATEGORIES_3]);
const ENQUIRY: Category = category("generalEnquiries", &[p::CATEGORIES_4]);

/// Several codes.
macro_rules! codes {
    ($($code:literal),+) => { &[$(Code($code)),+] };
}

/// The codes, and the clauses they stand in.
const fn listed(ids: &'static [Code], clauses: &'static [ClauseId]) -> Listed {
    Listed { ids, because: Cites(clauses) }
}

const fn effect(id: &'static str, kind: EffectKind, clauses: &'static [ClauseId]) -> Effect {
    let (modality, source) = (Modality::Will, Source::Policy);
    Effect { id: Code(id), kind, modality, source, article: None, because: Cites(clauses) }
}

const fn perhaps(id: &'static str, kind: EffectKind, clauses: &'static [ClauseId]) -> Effect {
    Effect { modality: Modality::May, ..effect(id, kind, clauses) }
}

use EffectKind::{NotUndone, Stays, Stops};

/// No consent may be made a condition of the service.
const REQUEST_GOES_AHEAD: Effect = Effect {
    source: Source::Regulation,
    article: Some(Code("7(4)")),
    ..effect("requestGoesAhead", Stays, &[p::LEGAL_BASIS_5, p::OBLIGATION_1])
};
const ENDS: Effect = effect("endsFromNow", Stops, &[p::WITHDRAWAL_1]);
const EARLIER: Effect = effect("earlierStaysLawful", NotUndone, &[p::WITHDRAWAL_1]);
const ERASURE: Effect = perhaps("erasureOnRequest", Stops, &[p::RIGHTS_3]);
const COLLECTED: Effect = Effect {
    modality: Modality::Unstated,
    ..effect("deletionOfCollectedData", NotUndone, &[p::INTRODUCTION_3, p::WITHDRAWAL_1])
};
const NO_CONSENT: Effect =
    effect("noConsentToWithdraw", Stays, &[p::LEGAL_BASIS_5, p::WITHDRAWAL_1]);
const WITHDRAWN: &[Effect] = &[ENDS, EARLIER, COLLECTED, ERASURE, REQUEST_GOES_AHEAD];

/// Every choice, in the order of [`Choice::ALL`].
pub const ACTIVITIES: &[Activity] = &[
    Activity {
        choice: Choice::ServiceRequest,
        category: ENQUIRY,
        data: listed(
            codes!(
                "name",
                "telephone",
                "email",
                "postalAddress",
                "jobTitle",
                "areaOfInterest",
                "protocolsAndProductDetails"
            ),
            &[p::DATA_TYPES_4],
        ),
        purposes: listed(
            codes!("followUpQueries", "queriesAndComplaints"),
            &[p::PURPOSES_2, p::PURPOSES_8],
        ),
        grounds: &[AT_REQUEST],
        keeping: Keeping::WhileInContact,
        refused: &[
            perhaps("serviceNotAvailable", Stops, &[p::OBLIGATION_2]),
            effect("noDutyToProvide", Stays, &[p::OBLIGATION_1]),
        ],
        withdrawn: &[NO_CONSENT, effect("keptWhileInContact", NotUndone, &[p::STORAGE_1]), ERASURE],
        depends_on: &[],
    },
    Activity {
        choice: Choice::MarketingEmail,
        category: MARKETING,
        data: listed(
            codes!(
                "name",
                "telephone",
                "email",
                "postalAddress",
                "jobTitle",
                "areaOfInterest",
                "employer",
                "consentGranted",
                "meteringAndCosts"
            ),
            &[p::DATA_TYPES_2],
        ),
        purposes: listed(
            codes!("improveServiceAndMarketing", "directMarketing"),
            &[p::PURPOSES_3, p::PURPOSES_4],
        ),
        grounds: &[MARKETING_CONSENT],
        keeping: Keeping::WhileInContact,
        refused: &[
            effect("noMarketingEmail", Stops, &[p::INTRODUCTION_2, p::PURPOSES_4]),
            REQUEST_GOES_AHEAD,
        ],
        withdrawn: &[
            ENDS,
            EARLIER,
            effect("proofStaysKept", NotUndone, &[p::STORAGE_3]),
            COLLECTED,
            ERASURE,
            REQUEST_GOES_AHEAD,
        ],
        depends_on: &[],
    },
    Activity {
        choice: Choice::Tracking,
        category: MARKETING,
        data: listed(
            codes!("opensAndClicks", "visitHistory", "siteBehaviour"),
            &[p::DATA_TYPES_2, p::PURPOSES_13, p::SOURCE_1],
        ),
        purposes: listed(
            codes!("improveWebsite", "improveServiceAndMarketing", "statistics"),
            &[p::PURPOSES_1, p::PURPOSES_3, p::PURPOSES_12],
        ),
        grounds: &[TRACKING_CONSENT],
        keeping: Keeping::Unstated,
        refused: &[
            effect("noTracking", Stops, &[p::INTRODUCTION_2, p::LEGAL_BASIS_2]),
            effect("profilingWithoutTracking", Stops, &[p::INTRODUCTION_2, p::PURPOSES_13]),
            REQUEST_GOES_AHEAD,
        ],
        withdrawn: WITHDRAWN,
        depends_on: &[Dependency {
            on: Choice::MarketingEmail,
            takes: Code("opensAndClicks"),
            because: Cites(&[p::DATA_TYPES_2]),
        }],
    },
    Activity {
        choice: Choice::Profiling,
        category: MARKETING,
        data: listed(
            codes!("submittedInformation", "visitHistory", "siteBehaviour", "opensAndClicks"),
            &[p::PURPOSES_13],
        ),
        purposes: listed(codes!("profiling"), &[p::PURPOSES_13]),
        grounds: &[PROFILING_CONSENT],
        keeping: Keeping::Unstated,
        refused: &[
            effect("noProfiling", Stops, &[p::INTRODUCTION_2, p::PURPOSES_13]),
            perhaps("lessRelevantMessages", Stops, &[p::PURPOSES_13]),
            REQUEST_GOES_AHEAD,
        ],
        withdrawn: WITHDRAWN,
        depends_on: &[
            Dependency {
                on: Choice::Tracking,
                takes: Code("visitsAndClicks"),
                because: Cites(&[p::PURPOSES_13]),
            },
            Dependency {
                on: Choice::MarketingEmail,
                takes: Code("messages"),
                because: Cites(&[p::PURPOSES_4, p::PURPOSES_13]),
            },
        ],
    },
    Activity {
        choice: Choice::Events,
        category: EVENTS,
        data: listed(
            codes!(
                "name",
                "jobTitle",
                "email",
                "telephone",
                "areaOfInterest",
                "employer",
                "participation"
            ),
            &[p::DATA_TYPES_3],
        ),
        purposes: listed(
            codes!("improveServiceAndMarketing", "directMarketing"),
            &[p::PURPOSES_3, p::PURPOSES_4],
        ),
        grounds: &[unstated(MARKETING_CONSENT), INTERESTS],
        keeping: Keeping::Unstated,
        refused: &[
            effect("noInvitations", Stops, &[p::INTRODUCTION_2, p::PURPOSES_4]),
            REQUEST_GOES_AHEAD,
        ],
        withdrawn: WITHDRAWN,
        depends_on: &[],
    },
    Activity {
        choice: Choice::Survey,
        category: MARKETING,
        data: listed(
            codes!(
                "name",
                "telephone",
                "email",
                "postalAddress",
                "jobTitle",
                "areaOfInterest",
                "employer",
                "consentGranted"
            ),
            &[p::DATA_TYPES_2],
        ),
        purposes: listed(
            codes!("improveServiceAndMarketing", "statistics"),
            &[p::PURPOSES_3, p::PURPOSES_12],
        ),
        grounds: &[unstated(MARKETING_CONSENT)],
        keeping: Keeping::Unstated,
        refused: &[
            effect("noSurveys", Stops, &[p::INTRODUCTION_2, p::CATEGORIES_2]),
            REQUEST_GOES_AHEAD,
        ],
        withdrawn: WITHDRAWN,
        depends_on: &[],
    },
    Activity {
        choice: Choice::Account,
        category: VISITOR,
        data: listed(codes!("login", "queriesAndAnswers"), &[p::DATA_TYPES_1]),
        purposes: listed(
            codes!("improveWebsite", "followUpQueries"),
            &[p::PURPOSES_1, p::PURPOSES_2],
        ),
        grounds: &[unstated(AT_REQUEST)],
        keeping: Keeping::Unstated,
        refused: &[
            perhaps("accountNotAvailable", Stops, &[p::DATA_TYPES_1, p::OBLIGATION_2]),
            perhaps("portalMatterNotAvailable", Stops, &[t::C1_1_1, p::OBLIGATION_2]),
            effect("noDutyToProvide", Stays, &[p::OBLIGATION_1]),
        ],
        withdrawn: &[
            NO_CONSENT,
            Effect {
                modality: Modality::Unstated,
                ..effect("accountClosing", Stops, &[p::DATA_TYPES_1, p::INTRODUCTION_3])
            },
            ERASURE,
        ],
        depends_on: &[],
    },
];

/// What goes on whatever is chosen. The policy does not say which purpose rests on which basis.
pub const ANYWAY: &[Anyway] = &[
    Anyway {
        id: Code("legalDuties"),
        purposes: listed(
            codes!("complyWithLaw", "documentCompliance", "securityBreaches", "inspections"),
            &[p::PURPOSES_5, p::PURPOSES_6, p::PURPOSES_9, p::PURPOSES_10],
        ),
        legal_basis: OBLIGATIONS,
        rights: RightsWith { grounds: &[OBLIGATIONS], purposes: &[] },
    },
    Anyway {
        id: Code("legitimateInterests"),
        purposes: listed(
            codes!(
                "improveWebsite",
                "improveServiceAndMarketing",
                "security",
                "disputes",
                "statistics"
            ),
            &[p::PURPOSES_1, p::PURPOSES_3, p::PURPOSES_7, p::PURPOSES_11, p::PURPOSES_12],
        ),
        legal_basis: INTERESTS,
        rights: RightsWith { grounds: &[INTERESTS], purposes: &[] },
    },
];
