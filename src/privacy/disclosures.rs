//! What the policy says besides the choices, what it does not say, and what the authority adds.

use crate::answer::finding::{Finding, FindingId, FindingKind, OtherValue};
use crate::answer::modality::Modality;
use crate::base::clause::{ClauseId, privacy as p};
use crate::base::names::{ConsentId, ConsentState, ParameterName};
use crate::cite::because::Reasons;
use crate::cite::fact::ParameterValue;
use crate::edition::privacy::{EDITIONS, Edition};
use crate::facts::consents::Choices;
use crate::terms::rule::named;

/// A parameter of an edition, by name.
type NamedParameter = fn(&Edition) -> (ParameterName, ParameterValue);

/// One row: a code, its kind, and a parameter of the edition for its text.
struct DisclosureRow {
    id: FindingId,
    kind: FindingKind,
    modality: Modality,
    clauses: &'static [ClauseId],
    value: Option<NamedParameter>,
}

const fn disclosure(id: FindingId, clauses: &'static [ClauseId]) -> DisclosureRow {
    let (kind, modality) = (FindingKind::Disclosure, Modality::Will);
    DisclosureRow { id, kind, modality, clauses, value: None }
}

const fn right(id: FindingId, clauses: &'static [ClauseId]) -> DisclosureRow {
    DisclosureRow { kind: FindingKind::Right, ..disclosure(id, clauses) }
}

const fn perhaps(id: FindingId, clauses: &'static [ClauseId]) -> DisclosureRow {
    DisclosureRow { modality: Modality::May, ..disclosure(id, clauses) }
}

/// A point that a notice under art. 13 of the Regulation has to state and the policy does not, with the clause where a reader
/// would look for it.
const fn unstated(id: FindingId, clauses: &'static [ClauseId]) -> DisclosureRow {
    DisclosureRow { modality: Modality::Unstated, ..disclosure(id, clauses) }
}

/// Told for any choices, in the order of the policy; what it does not say comes last.
const ALWAYS: &[DisclosureRow] = &[
    disclosure(FindingId::GovernedByRegulation, &[p::INTRODUCTION_1]),
    disclosure(FindingId::OnlyAsPresented, &[p::INTRODUCTION_2]),
    disclosure(FindingId::DeletedAfterwards, &[p::INTRODUCTION_3]),
    disclosure(FindingId::JobSeekersToldElsewhere, &[p::DATA_TYPES_1]),
    DisclosureRow {
        value: Some(|text| named(&text.profiling_uses)),
        ..disclosure(FindingId::ProfilingUses, &[p::PURPOSES_13])
    },
    disclosure(FindingId::CollectedFromYou, &[p::SOURCE_1]),
    disclosure(FindingId::BasisInDisputes, &[p::LEGAL_BASIS_7]),
    right(FindingId::WithdrawAnyTime, &[p::WITHDRAWAL_1]),
    perhaps(FindingId::KeptLongerIfNeeded, &[p::STORAGE_2]),
    perhaps(FindingId::KeptLongerWithOtherData, &[p::STORAGE_4]),
    perhaps(FindingId::KeptForInterests, &[p::STORAGE_5]),
    right(FindingId::NoDutyToProvide, &[p::OBLIGATION_1]),
    perhaps(FindingId::ServiceNeedsRequiredData, &[p::OBLIGATION_2]),
    DisclosureRow {
        value: Some(|text| named(&text.authority)),
        ..right(FindingId::Complaint, &[p::RIGHTS_7])
    },
    perhaps(FindingId::PolicyMayChange, &[p::CHANGES_1]),
    DisclosureRow {
        value: Some(|text| named(&text.mailbox)),
        ..disclosure(FindingId::Contact, &[p::CONTACT_1])
    },
    unstated(FindingId::RecipientsUnstated, &[p::INTRODUCTION_4]),
    unstated(FindingId::TransfersUnstated, &[p::INTRODUCTION_4]),
    unstated(FindingId::StorageTimeUnstated, &[p::INTRODUCTION_3, p::STORAGE_1]),
    unstated(FindingId::StoragePlaceUnstated, &[p::STORAGE_1]),
    unstated(
        FindingId::ArticlesUnstated,
        &[p::LEGAL_BASIS_1, p::LEGAL_BASIS_2, p::LEGAL_BASIS_4, p::LEGAL_BASIS_5],
    ),
    unstated(
        FindingId::BasisOfPurposesUnstated,
        &[p::LEGAL_BASIS_1, p::LEGAL_BASIS_3, p::LEGAL_BASIS_4, p::LEGAL_BASIS_5],
    ),
    unstated(FindingId::AutomatedDecisionsUnstated, &[p::PURPOSES_13]),
    unstated(FindingId::ControllerNumberUnstated, &[p::CONTACT_1]),
    unstated(FindingId::PrevailingTextUnstated, &[p::CHANGES_1]),
];

/// Told where the text shown carries no date.
const UNDATED: DisclosureRow = unstated(FindingId::DateOfTextUnstated, &[p::CHANGES_1]);

/// Told where another text names a use of profiling that the one shown does not.
const WIDER: DisclosureRow = DisclosureRow {
    value: Some(|text| named(&text.profiling_uses)),
    ..disclosure(FindingId::ProfilingWiderInOtherText, &[p::PURPOSES_13])
};

/// After a withdrawal the authority expects deletion sooner than after the policy's years: decision 2020-431-0075.
const EARLIER_DELETION: DisclosureRow =
    perhaps(FindingId::AuthorityExpectsEarlierDeletion, &[p::STORAGE_3, p::WITHDRAWAL_1]);

impl DisclosureRow {
    #[inline(never)]
    fn of(&self, edition: &Edition, reasons: Reasons) -> Finding {
        let mut because = reasons.of(self.clauses);
        let mut values = Vec::new();
        if let Some(value) = self.value {
            let (name, value) = value(edition);
            because.push_parameter(name, value.clone());
            values.push((name.into(), value));
        }
        let DisclosureRow { id, kind, modality, .. } = *self;
        Finding {
            id,
            kind,
            modality,
            item: None,
            items: Vec::new(),
            due: None,
            set_off_by: Vec::new(),
            values,
            because,
        }
    }
}

/// Everything besides the choices.
pub(super) fn findings(edition: &Edition, choices: &Choices, reasons: Reasons) -> Vec<Finding> {
    let mut out: Vec<Finding> = ALWAYS.iter().map(|told| told.of(edition, reasons)).collect();
    if let Some(wider) = EDITIONS.iter().find(|other| other.adds_uses_to(edition)) {
        let mut told = WIDER.of(wider, reasons);
        told.values.push((OtherValue::Edition.into(), wider.id.into()));
        out.push(told);
    }
    if edition.last_updated.is_none() {
        out.push(UNDATED.of(edition, reasons));
    }
    if choices.state(ConsentId::MarketingEmail) == ConsentState::Withdrawn {
        let mut told = EARLIER_DELETION.of(edition, reasons);
        choices.cite(&mut told.because, ConsentId::MarketingEmail);
        out.push(told);
    }
    out
}
