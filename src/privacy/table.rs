//! The table of the choices: what the policy says of each, in the order of [`Choice::ALL`].

use super::choice::Choice;
use super::clauses as p;
use super::policy::{
    Act, Activity, Anyway, Basis, Category, Datum, Dependency, Effect, EffectKind, Ground, Keeping,
    Purpose,
};
use super::stated::Code;
use crate::clause::ClauseId;
use crate::terms::charge::Modality;
use crate::terms::clauses as t;

const VISITOR: Category = Category { id: Code("websiteVisitor"), clause: p::CATEGORIES_1 };
const MARKETING: Category = Category { id: Code("marketing"), clause: p::CATEGORIES_2 };
const EVENTS: Category = Category { id: Code("events"), clause: p::CATEGORIES_3 };
const ENQUIRY: Category = Category { id: Code("generalEnquiries"), clause: p::CATEGORIES_4 };

const fn datum(id: &'static str, term: &'static str) -> Datum {
    Datum { id: Code(id), term: Some(Code(term)) }
}

const fn without_term(id: &'static str) -> Datum {
    Datum { id: Code(id), term: None }
}

const NAME: Datum = datum("name", "pd:Name");
const TELEPHONE: Datum = datum("telephone", "pd:TelephoneNumber");
const EMAIL: Datum = datum("email", "pd:EmailAddress");
const POSTAL: Datum = datum("postalAddress", "pd:PhysicalAddress");
const TITLE: Datum = datum("jobTitle", "pd:Job");
const INTEREST: Datum = datum("areaOfInterest", "pd:Interest");
const EMPLOYER: Datum = datum("employer", "pd:CurrentEmployment");
const CONSENT: Datum = datum("consentGranted", "pd:PrivacyPreference");
const OPENS_AND_CLICKS: Datum = datum("opensAndClicks", "pd:LinkClicked");
const METERING: Datum = datum("meteringAndCosts", "pd:ServiceConsumptionBehaviour");
const PARTICIPATION: Datum = datum("participation", "pd:Interaction");
const SITE_BEHAVIOUR: Datum = datum("siteBehaviour", "pd:BrowsingBehaviour");
const VISITS: Datum = datum("visitHistory", "pd:BrowserHistory");
const SUBMITTED: Datum = datum("submittedInformation", "dpv:ProvidedPersonalData");

const fn purpose(id: &'static str, clause: ClauseId, terms: &'static [Code]) -> Purpose {
    Purpose { id: Code(id), clause, terms }
}

/// Every purpose, in the order of the policy.
pub const PURPOSES: &[Purpose] = &[
    purpose(
        "improveWebsite",
        p::PURPOSES_1,
        &[Code("dpv:ImproveExistingProductsAndServices"), Code("dpv:OptimiseUserInterface")],
    ),
    purpose("followUpQueries", p::PURPOSES_2, &[]),
    purpose(
        "improveServiceAndMarketing",
        p::PURPOSES_3,
        &[Code("dpv:ServiceOptimisation"), Code("dpv:Marketing")],
    ),
    purpose("directMarketing", p::PURPOSES_4, &[Code("dpv:DirectMarketing")]),
    purpose("complyWithLaw", p::PURPOSES_5, &[]),
    purpose("documentCompliance", p::PURPOSES_6, &[]),
    purpose("security", p::PURPOSES_7, &[]),
    purpose("queriesAndComplaints", p::PURPOSES_8, &[]),
    purpose("securityBreaches", p::PURPOSES_9, &[]),
    purpose("inspections", p::PURPOSES_10, &[]),
    purpose("disputes", p::PURPOSES_11, &[]),
    purpose("statistics", p::PURPOSES_12, &[Code("dpv:ServiceUsageAnalytics")]),
    purpose("profiling", p::PURPOSES_13, &[Code("dpv:Personalisation")]),
];

/// The purposes that clauses name.
pub fn purposes(clauses: &'static [ClauseId]) -> impl Iterator<Item = &'static Purpose> {
    PURPOSES.iter().filter(move |purpose| clauses.contains(&purpose.clause))
}

const fn act(id: &'static str, section: &'static str) -> Act {
    Act { id: Code(id), section: Code(section) }
}

// The Marketing Practices Act; Directive 2002/58/EC and the Danish order no. 1148 of 9 December 2011 that carries it out.
const MARKETING_ACT: Act = act("marketingPracticesAct", "10(1)");
const DIRECTIVE: Act = act("ePrivacyDirective", "5(3)");
const ORDER: Act = act("cookieOrder", "3");

const MARKETING_CONSENT: Ground =
    Ground { acts: &[MARKETING_ACT], ..Ground::stated(Basis::Consent, &[p::LEGAL_BASIS_1]) };
const TRACKING_CONSENT: Ground =
    Ground { acts: &[DIRECTIVE, ORDER], ..Ground::stated(Basis::Consent, &[p::LEGAL_BASIS_2]) };
const PROFILING_CONSENT: Ground =
    Ground::stated(Basis::Consent, &[p::LEGAL_BASIS_1, p::LEGAL_BASIS_2]).unstated();
const AT_REQUEST: Ground =
    Ground::stated(Basis::StepsAtRequest, &[p::LEGAL_BASIS_5, p::LEGAL_BASIS_6]);
const INTERESTS: Ground = Ground::stated(Basis::LegitimateInterest, &[p::LEGAL_BASIS_3]);
const OBLIGATIONS: Ground = Ground::stated(Basis::LegalObligation, &[p::LEGAL_BASIS_4]);

const fn effect(id: &'static str, kind: EffectKind, clauses: &'static [ClauseId]) -> Effect {
    Effect { id: Code(id), kind, modality: Modality::Will, article: None, clauses }
}

const fn perhaps(id: &'static str, kind: EffectKind, clauses: &'static [ClauseId]) -> Effect {
    Effect { modality: Modality::May, ..effect(id, kind, clauses) }
}

use EffectKind::{NotUndone, Stays, Stops};

/// No consent may be made a condition of the service.
const REQUEST_GOES_AHEAD: Effect = Effect {
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
        data: &[
            NAME,
            TELEPHONE,
            EMAIL,
            POSTAL,
            TITLE,
            INTEREST,
            without_term("protocolsAndProductDetails"),
        ],
        data_clauses: &[p::DATA_TYPES_4],
        purposes: &[p::PURPOSES_2, p::PURPOSES_8],
        grounds: &[AT_REQUEST],
        keeping: Keeping::WhileInContact,
        refused: &[
            perhaps("serviceNotAvailable", Stops, &[p::OBLIGATION_2]),
            effect("noDutyToProvide", Stays, &[p::OBLIGATION_1]),
        ],
        withdrawn: &[NO_CONSENT, effect("keptWhileInContact", NotUndone, &[p::STORAGE_1]), ERASURE],
        depends_on: &[],
        processing: &[],
    },
    Activity {
        choice: Choice::MarketingEmail,
        category: MARKETING,
        data: &[NAME, TELEPHONE, EMAIL, POSTAL, TITLE, INTEREST, EMPLOYER, CONSENT, METERING],
        data_clauses: &[p::DATA_TYPES_2],
        purposes: &[p::PURPOSES_3, p::PURPOSES_4],
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
        processing: &[Code("dpv:Collect"), Code("dpv:Store"), Code("dpv:Use")],
    },
    Activity {
        choice: Choice::Tracking,
        category: MARKETING,
        data: &[OPENS_AND_CLICKS, VISITS, SITE_BEHAVIOUR],
        data_clauses: &[p::DATA_TYPES_2, p::PURPOSES_13, p::SOURCE_1],
        purposes: &[p::PURPOSES_1, p::PURPOSES_3, p::PURPOSES_12],
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
            clauses: &[p::DATA_TYPES_2],
        }],
        processing: &[Code("dpv:Observe"), Code("dpv:Store"), Code("dpv:Analyse")],
    },
    Activity {
        choice: Choice::Profiling,
        category: MARKETING,
        data: &[SUBMITTED, VISITS, SITE_BEHAVIOUR, OPENS_AND_CLICKS],
        data_clauses: &[p::PURPOSES_13],
        purposes: &[p::PURPOSES_13],
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
                clauses: &[p::PURPOSES_13],
            },
            Dependency {
                on: Choice::MarketingEmail,
                takes: Code("messages"),
                clauses: &[p::PURPOSES_4, p::PURPOSES_13],
            },
        ],
        processing: &[Code("dpv:Profiling")],
    },
    Activity {
        choice: Choice::Events,
        category: EVENTS,
        data: &[NAME, TITLE, EMAIL, TELEPHONE, INTEREST, EMPLOYER, PARTICIPATION],
        data_clauses: &[p::DATA_TYPES_3],
        purposes: &[p::PURPOSES_3, p::PURPOSES_4],
        grounds: &[MARKETING_CONSENT.unstated(), INTERESTS.unstated()],
        keeping: Keeping::Unstated,
        refused: &[
            effect("noInvitations", Stops, &[p::INTRODUCTION_2, p::PURPOSES_4]),
            REQUEST_GOES_AHEAD,
        ],
        withdrawn: WITHDRAWN,
        depends_on: &[],
        processing: &[Code("dpv:Collect"), Code("dpv:Store"), Code("dpv:Use")],
    },
    Activity {
        choice: Choice::Survey,
        category: MARKETING,
        data: &[NAME, TELEPHONE, EMAIL, POSTAL, TITLE, INTEREST, EMPLOYER, CONSENT],
        data_clauses: &[p::DATA_TYPES_2],
        purposes: &[p::PURPOSES_3, p::PURPOSES_12],
        grounds: &[MARKETING_CONSENT.unstated()],
        keeping: Keeping::Unstated,
        refused: &[
            effect("noSurveys", Stops, &[p::INTRODUCTION_2, p::CATEGORIES_2]),
            REQUEST_GOES_AHEAD,
        ],
        withdrawn: WITHDRAWN,
        depends_on: &[],
        processing: &[Code("dpv:Collect"), Code("dpv:Store"), Code("dpv:Analyse")],
    },
    Activity {
        choice: Choice::Account,
        category: VISITOR,
        data: &[without_term("login"), without_term("queriesAndAnswers")],
        data_clauses: &[p::DATA_TYPES_1],
        purposes: &[p::PURPOSES_1, p::PURPOSES_2],
        grounds: &[AT_REQUEST.unstated()],
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
        processing: &[],
    },
];

/// What goes on whatever is chosen. The policy does not say which purpose rests on which basis.
pub const ANYWAY: &[Anyway] = &[
    Anyway {
        id: Code("legalDuties"),
        purposes: &[p::PURPOSES_5, p::PURPOSES_6, p::PURPOSES_9, p::PURPOSES_10],
        ground: OBLIGATIONS.unstated(),
    },
    Anyway {
        id: Code("legitimateInterests"),
        purposes: &[p::PURPOSES_1, p::PURPOSES_3, p::PURPOSES_7, p::PURPOSES_11, p::PURPOSES_12],
        ground: INTERESTS.unstated(),
    },
];
