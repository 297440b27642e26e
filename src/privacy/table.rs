//! The table of the choices: what the policy says about each, in the order of [`ConsentId`].

use super::basis::{
    AT_REQUEST, INTERESTS, MARKETING_CONSENT, OBLIGATIONS, PROFILING_CONSENT, Source,
    TRACKING_CONSENT, unstated,
};
use super::codes::{ChoiceEffectId, DataType, PeopleCategory, Processing, PurposeId, Taken};
use super::policy::{Activity, Always, Category, Dependency, Effect, EffectKind, Keeping};
use super::stated::{Cites, Listed};
use crate::answer::modality::Modality;
use crate::base::clause::{ClauseId, privacy as p, terms as t};
use crate::base::names::ConsentId;

const fn category(id: PeopleCategory, clauses: &'static [ClauseId]) -> Category {
    Category { id, because: Cites::of(clauses) }
}

const VISITOR: Category = category(PeopleCategory::WebsiteVisitor, &[p::CATEGORIES_1]);
const MARKETING: Category = category(PeopleCategory::Marketing, &[p::CATEGORIES_2]);
const EVENTS: Category = category(PeopleCategory::Events, &[p::CATEGORIES_3]);
const ENQUIRY: Category = category(PeopleCategory::GeneralEnquiries, &[p::CATEGORIES_4]);

/// The codes, and the clauses they stand in.
const fn listed<T>(ids: &'static [T], clauses: &'static [ClauseId]) -> Listed<T> {
    Listed { ids, because: Cites::of(clauses) }
}

const fn effect(id: ChoiceEffectId, kind: EffectKind, clauses: &'static [ClauseId]) -> Effect {
    let (modality, source) = (Modality::Will, Source::Policy);
    Effect { id, kind, modality, source, article: None, because: Cites::of(clauses) }
}

const fn perhaps(id: ChoiceEffectId, kind: EffectKind, clauses: &'static [ClauseId]) -> Effect {
    Effect { modality: Modality::May, ..effect(id, kind, clauses) }
}

use EffectKind::{NotUndone, Stays, Stops};

/// The service may not depend on a consent.
const REQUEST_GOES_AHEAD: Effect = Effect {
    source: Source::Regulation,
    article: Some("7(4)"),
    ..effect(ChoiceEffectId::RequestGoesAhead, Stays, &[p::LEGAL_BASIS_5, p::OBLIGATION_1])
};
const ENDS: Effect = effect(ChoiceEffectId::EndsFromNow, Stops, &[p::WITHDRAWAL_1]);
const EARLIER: Effect = effect(ChoiceEffectId::EarlierStaysLawful, NotUndone, &[p::WITHDRAWAL_1]);
const ERASURE: Effect = perhaps(ChoiceEffectId::ErasureOnRequest, Stops, &[p::RIGHTS_3]);
const COLLECTED: Effect = Effect {
    modality: Modality::Unstated,
    ..effect(
        ChoiceEffectId::DeletionOfCollectedData,
        NotUndone,
        &[p::INTRODUCTION_3, p::WITHDRAWAL_1],
    )
};
const NO_CONSENT: Effect =
    effect(ChoiceEffectId::NoConsentToWithdraw, Stays, &[p::LEGAL_BASIS_5, p::WITHDRAWAL_1]);
const WITHDRAWN: &[Effect] = &[ENDS, EARLIER, COLLECTED, ERASURE, REQUEST_GOES_AHEAD];

/// Every choice, in the order of [`ConsentId`].
pub const ACTIVITIES: &[Activity] = &[
    Activity {
        choice: ConsentId::ServiceRequest,
        category: ENQUIRY,
        data: listed(
            &[
                DataType::Name,
                DataType::Telephone,
                DataType::Email,
                DataType::PostalAddress,
                DataType::JobTitle,
                DataType::AreaOfInterest,
                DataType::ProtocolsAndProductDetails,
            ],
            &[p::DATA_TYPES_4],
        ),
        purposes: listed(
            &[PurposeId::FollowUpQueries, PurposeId::QueriesAndComplaints],
            &[p::PURPOSES_2, p::PURPOSES_8],
        ),
        grounds: &[AT_REQUEST],
        keeping: Keeping::WhileInContact,
        refused: &[
            perhaps(ChoiceEffectId::ServiceNotAvailable, Stops, &[p::OBLIGATION_2]),
            effect(ChoiceEffectId::NoDutyToProvide, Stays, &[p::OBLIGATION_1]),
        ],
        withdrawn: &[
            NO_CONSENT,
            effect(ChoiceEffectId::KeptWhileInContact, NotUndone, &[p::STORAGE_1]),
            ERASURE,
        ],
        depends_on: &[],
    },
    Activity {
        choice: ConsentId::MarketingEmail,
        category: MARKETING,
        data: listed(
            &[
                DataType::Name,
                DataType::Telephone,
                DataType::Email,
                DataType::PostalAddress,
                DataType::JobTitle,
                DataType::AreaOfInterest,
                DataType::Employer,
                DataType::ConsentGranted,
                DataType::MeteringAndCosts,
            ],
            &[p::DATA_TYPES_2],
        ),
        purposes: listed(
            &[PurposeId::ImproveServiceAndMarketing, PurposeId::DirectMarketing],
            &[p::PURPOSES_3, p::PURPOSES_4],
        ),
        grounds: &[MARKETING_CONSENT],
        keeping: Keeping::WhileInContact,
        refused: &[
            effect(ChoiceEffectId::NoMarketingEmail, Stops, &[p::INTRODUCTION_2, p::PURPOSES_4]),
            REQUEST_GOES_AHEAD,
        ],
        withdrawn: &[
            ENDS,
            EARLIER,
            effect(ChoiceEffectId::ProofStaysKept, NotUndone, &[p::STORAGE_3]),
            COLLECTED,
            ERASURE,
            REQUEST_GOES_AHEAD,
        ],
        depends_on: &[],
    },
    Activity {
        choice: ConsentId::Tracking,
        category: MARKETING,
        data: listed(
            &[DataType::OpensAndClicks, DataType::VisitHistory, DataType::SiteBehaviour],
            &[p::DATA_TYPES_2, p::PURPOSES_13, p::SOURCE_1],
        ),
        purposes: listed(
            &[
                PurposeId::ImproveWebsite,
                PurposeId::ImproveServiceAndMarketing,
                PurposeId::Statistics,
            ],
            &[p::PURPOSES_1, p::PURPOSES_3, p::PURPOSES_12],
        ),
        grounds: &[TRACKING_CONSENT],
        keeping: Keeping::Unstated,
        refused: &[
            effect(ChoiceEffectId::NoTracking, Stops, &[p::INTRODUCTION_2, p::LEGAL_BASIS_2]),
            effect(
                ChoiceEffectId::ProfilingWithoutTracking,
                Stops,
                &[p::INTRODUCTION_2, p::PURPOSES_13],
            ),
            REQUEST_GOES_AHEAD,
        ],
        withdrawn: WITHDRAWN,
        depends_on: &[Dependency {
            on: ConsentId::MarketingEmail,
            takes: Taken::OpensAndClicks,
            because: Cites::of(&[p::DATA_TYPES_2]),
        }],
    },
    Activity {
        choice: ConsentId::Profiling,
        category: MARKETING,
        data: listed(
            &[
                DataType::SubmittedInformation,
                DataType::VisitHistory,
                DataType::SiteBehaviour,
                DataType::OpensAndClicks,
            ],
            &[p::PURPOSES_13],
        ),
        purposes: listed(&[PurposeId::Profiling], &[p::PURPOSES_13]),
        grounds: &[PROFILING_CONSENT],
        keeping: Keeping::Unstated,
        refused: &[
            effect(ChoiceEffectId::NoProfiling, Stops, &[p::INTRODUCTION_2, p::PURPOSES_13]),
            perhaps(ChoiceEffectId::LessRelevantMessages, Stops, &[p::PURPOSES_13]),
            REQUEST_GOES_AHEAD,
        ],
        withdrawn: WITHDRAWN,
        depends_on: &[
            Dependency {
                on: ConsentId::Tracking,
                takes: Taken::VisitsAndClicks,
                because: Cites::of(&[p::PURPOSES_13]),
            },
            Dependency {
                on: ConsentId::MarketingEmail,
                takes: Taken::Messages,
                because: Cites::of(&[p::PURPOSES_4, p::PURPOSES_13]),
            },
        ],
    },
    Activity {
        choice: ConsentId::Events,
        category: EVENTS,
        data: listed(
            &[
                DataType::Name,
                DataType::JobTitle,
                DataType::Email,
                DataType::Telephone,
                DataType::AreaOfInterest,
                DataType::Employer,
                DataType::Participation,
            ],
            &[p::DATA_TYPES_3],
        ),
        purposes: listed(
            &[PurposeId::ImproveServiceAndMarketing, PurposeId::DirectMarketing],
            &[p::PURPOSES_3, p::PURPOSES_4],
        ),
        grounds: &[unstated(MARKETING_CONSENT), INTERESTS],
        keeping: Keeping::Unstated,
        refused: &[
            effect(ChoiceEffectId::NoInvitations, Stops, &[p::INTRODUCTION_2, p::PURPOSES_4]),
            REQUEST_GOES_AHEAD,
        ],
        withdrawn: WITHDRAWN,
        depends_on: &[],
    },
    Activity {
        choice: ConsentId::Survey,
        category: MARKETING,
        data: listed(
            &[
                DataType::Name,
                DataType::Telephone,
                DataType::Email,
                DataType::PostalAddress,
                DataType::JobTitle,
                DataType::AreaOfInterest,
                DataType::Employer,
                DataType::ConsentGranted,
            ],
            &[p::DATA_TYPES_2],
        ),
        purposes: listed(
            &[PurposeId::ImproveServiceAndMarketing, PurposeId::Statistics],
            &[p::PURPOSES_3, p::PURPOSES_12],
        ),
        grounds: &[unstated(MARKETING_CONSENT)],
        keeping: Keeping::Unstated,
        refused: &[
            effect(ChoiceEffectId::NoSurveys, Stops, &[p::INTRODUCTION_2, p::CATEGORIES_2]),
            REQUEST_GOES_AHEAD,
        ],
        withdrawn: WITHDRAWN,
        depends_on: &[],
    },
    Activity {
        choice: ConsentId::Account,
        category: VISITOR,
        data: listed(&[DataType::Login, DataType::QueriesAndAnswers], &[p::DATA_TYPES_1]),
        purposes: listed(
            &[PurposeId::ImproveWebsite, PurposeId::FollowUpQueries],
            &[p::PURPOSES_1, p::PURPOSES_2],
        ),
        grounds: &[unstated(AT_REQUEST)],
        keeping: Keeping::Unstated,
        refused: &[
            perhaps(
                ChoiceEffectId::AccountNotAvailable,
                Stops,
                &[p::DATA_TYPES_1, p::OBLIGATION_2],
            ),
            perhaps(ChoiceEffectId::PortalMatterNotAvailable, Stops, &[t::C1_1_1, p::OBLIGATION_2]),
            effect(ChoiceEffectId::NoDutyToProvide, Stays, &[p::OBLIGATION_1]),
        ],
        withdrawn: &[
            NO_CONSENT,
            Effect {
                modality: Modality::Unstated,
                ..effect(
                    ChoiceEffectId::AccountClosing,
                    Stops,
                    &[p::DATA_TYPES_1, p::INTRODUCTION_3],
                )
            },
            ERASURE,
        ],
        depends_on: &[],
    },
];

/// The processing that does not depend on the choices. The policy does not say which purpose rests on which basis.
pub const ANYWAY: &[Always] = &[
    Always {
        id: Processing::LegalDuties,
        purposes: listed(
            &[
                PurposeId::ComplyWithLaw,
                PurposeId::DocumentCompliance,
                PurposeId::SecurityBreaches,
                PurposeId::Inspections,
            ],
            &[p::PURPOSES_5, p::PURPOSES_6, p::PURPOSES_9, p::PURPOSES_10],
        ),
        grounds: &[OBLIGATIONS],
    },
    Always {
        id: Processing::LegitimateInterests,
        purposes: listed(
            &[
                PurposeId::ImproveWebsite,
                PurposeId::ImproveServiceAndMarketing,
                PurposeId::Security,
                PurposeId::Disputes,
                PurposeId::Statistics,
            ],
            &[p::PURPOSES_1, p::PURPOSES_3, p::PURPOSES_7, p::PURPOSES_11, p::PURPOSES_12],
        ),
        grounds: &[INTERESTS],
    },
];
