//! What the policy says besides the choices, what it leaves unsaid, and what the authority adds.

use super::choice::{Choice, State};
use super::clauses as p;
use super::edition::{EDITIONS, Edition};
use super::question::Question;
use crate::because::{Because, Fact};
use crate::clause::ClauseId;
use crate::shared::Source;
use crate::terms::charge::Modality;
use crate::terms::finding::{Finding, FindingKind, named};

/// A parameter of an edition, by name.
type Named = fn(&Edition) -> (&'static str, Fact);

/// One row: a code, what it is to its reader, and a parameter of the edition that its words need.
struct Told {
    id: &'static str,
    kind: FindingKind,
    modality: Modality,
    clauses: &'static [ClauseId],
    value: Option<Named>,
}

const fn disclosure(id: &'static str, clauses: &'static [ClauseId]) -> Told {
    let (kind, modality) = (FindingKind::Disclosure, Modality::Will);
    Told { id, kind, modality, clauses, value: None }
}

const fn right(id: &'static str, clauses: &'static [ClauseId]) -> Told {
    Told { kind: FindingKind::Right, ..disclosure(id, clauses) }
}

const fn perhaps(id: &'static str, clauses: &'static [ClauseId]) -> Told {
    Told { modality: Modality::May, ..disclosure(id, clauses) }
}

/// A point that a notice under art. 13 of the Regulation states and the policy leaves open, with the clause where a
/// reader would look for it.
const fn unstated(id: &'static str, clauses: &'static [ClauseId]) -> Told {
    Told { modality: Modality::Unstated, ..disclosure(id, clauses) }
}

/// Told whatever is chosen, in the order of the policy; what it leaves unsaid last.
const ALWAYS: &[Told] = &[
    disclosure("governedByRegulation", &[p::INTRODUCTION_1]),
    disclosure("onlyAsPresented", &[p::INTRODUCTION_2]),
    disclosure("deletedAfterwards", &[p::INTRODUCTION_3]),
    disclosure("jobSeekersToldElsewhere", &[p::DATA_TYPES_1]),
    Told {
        value: Some(|text| named(&text.profiling_uses)),
        ..disclosure("profilingUses", &[p::PURPOSES_13])
    },
    disclosure("collectedFromYou", &[p::SOURCE_1]),
    disclosure("basisInDisputes", &[p::LEGAL_BASIS_7]),
    right("withdrawAnyTime", &[p::WITHDRAWAL_1]),
    perhaps("keptLongerIfNeeded", &[p::STORAGE_2]),
    perhaps("keptLongerWithOtherData", &[p::STORAGE_4]),
    perhaps("keptForInterests", &[p::STORAGE_5]),
    right("noDutyToProvide", &[p::OBLIGATION_1]),
    perhaps("serviceNeedsRequiredData", &[p::OBLIGATION_2]),
    Told { value: Some(|text| named(&text.authority)), ..right("complaint", &[p::RIGHTS_7]) },
    perhaps("policyMayChange", &[p::CHANGES_1]),
    Told { value: Some(|text| named(&text.mailbox)), ..disclosure("contact", &[p::CONTACT_1]) },
    unstated("recipientsUnstated", &[p::INTRODUCTION_4]),
    unstated("transfersUnstated", &[p::INTRODUCTION_4]),
    unstated("storageTimeUnstated", &[p::INTRODUCTION_3, p::STORAGE_1]),
    unstated("storagePlaceUnstated", &[p::STORAGE_1]),
    unstated(
        "articlesUnstated",
        &[p::LEGAL_BASIS_1, p::LEGAL_BASIS_2, p::LEGAL_BASIS_4, p::LEGAL_BASIS_5],
    ),
    unstated(
        "basisOfPurposesUnstated",
        &[p::LEGAL_BASIS_1, p::LEGAL_BASIS_3, p::LEGAL_BASIS_4, p::LEGAL_BASIS_5],
    ),
    unstated("automatedDecisionsUnstated", &[p::PURPOSES_13]),
    unstated("controllerNumberUnstated", &[p::CONTACT_1]),
    unstated("prevailingTextUnstated", &[p::CHANGES_1]),
];

/// Told where the text shown carries no date.
const UNDATED: Told = unstated("dateOfTextUnstated", &[p::CHANGES_1]);

/// Told where another text names a use of profiling that the one shown does not.
const WIDER: Told = Told {
    value: Some(|text| named(&text.profiling_uses)),
    ..disclosure("profilingWiderInOtherText", &[p::PURPOSES_13])
};

/// After a withdrawal the authority expects deletion soon, whatever the policy's years: decision 2020-431-0075.
const EARLIER_DELETION: Told =
    perhaps("authorityExpectsEarlierDeletion", &[p::STORAGE_3, p::WITHDRAWAL_1]);

impl Told {
    #[inline(never)]
    fn of(&self, edition: &Edition) -> Finding {
        let mut because = Because::of(self.clauses);
        let mut values = Vec::new();
        if let Some(value) = self.value {
            let (name, value) = value(edition);
            because.push_parameter(name, value.clone());
            values.push((name, value));
        }
        Finding::new(self.id, self.kind, self.modality, values, because)
    }
}

/// Everything besides the choices.
pub(super) fn findings(question: &Question) -> Vec<Finding> {
    let edition = question.edition;
    let number = EDITIONS.iter().position(|known| std::ptr::eq(*known, edition));
    let always =
        |told: &'static Told| told.of(edition).always_from(Source::of_edition(told, number));
    let mut out: Vec<Finding> = ALWAYS.iter().map(always).collect();
    if let Some(wider) = EDITIONS.iter().find(|other| other.adds_uses_to(edition)) {
        let mut told = WIDER.of(wider);
        told.values.push(("edition", wider.id.into()));
        out.push(told);
    }
    if edition.last_updated.is_none() {
        out.push(UNDATED.of(edition));
    }
    if question.choices.state(Choice::MarketingEmail) == State::Withdrawn {
        let mut told = EARLIER_DELETION.of(edition);
        question.choices.cite(&mut told.because, Choice::MarketingEmail);
        out.push(told);
    }
    out
}
