//! Sections 1 and 2: whether the terms apply, and what the agreement consists of.

use super::rule::{Rule, Shown};
use crate::answer::finding::FindingId;
use crate::base::clause::terms as t;
use crate::base::codes::codes;
use crate::base::names::FactName;
use crate::cite::because::Because;
use crate::cite::interpretation::Applicability as Interpretation;
use crate::facts::FactRef::OfMatter;
use crate::facts::Facts;
use serde::Serialize;

codes! {
    /// Whether the terms govern the matter.
    pub enum ApplicabilityAnswer {
        /// They do.
        Applies "applies",
        /// Other terms must be checked, or too little is known.
        Check "check",
        /// They do not.
        DoesNotApply "doesNotApply",
    }
}

/// The answer and its reasons.
#[derive(Clone, Debug, Serialize)]
pub struct Applicability {
    /// Whether the terms govern the matter.
    pub answer: ApplicabilityAnswer,
    /// Why.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}

/// Whether 1.1.1 to 1.1.3 hold, joined by the interpretation of A-01. Conditions that are not known leave the answer open, unless it
/// is the same either way.
pub(crate) fn answer(facts: &Facts<'_>) -> ApplicabilityAnswer {
    let interpretation = facts.interpretations.applicability;
    let mut answers =
        answers(facts.on_portal, facts.other_terms, facts.other_agreement, interpretation);
    let first = answers.next().unwrap_or(ApplicabilityAnswer::Check);
    if answers.all(|answer| answer == first) { first } else { ApplicabilityAnswer::Check }
}

/// Whether the answer can depend on one of the three conditions, named by its place, for some answers to the other two.
pub(crate) fn depends_on(facts: &Facts<'_>, place: usize) -> bool {
    let answers_where = |it_is: bool| {
        let mut known = [facts.on_portal, facts.other_terms, facts.other_agreement];
        if let Some(condition) = known.get_mut(place) {
            *condition = Some(it_is);
        }
        let [portal, other_terms, other_agreement] = known;
        answers(portal, other_terms, other_agreement, facts.interpretations.applicability)
    };
    answers_where(true).zip(answers_where(false)).any(|(yes, no)| yes != no)
}

/// The answers for all values of the conditions that are not known, in a fixed order.
fn answers(
    on_portal: Option<bool>,
    other_terms: Option<bool>,
    other_agreement: Option<bool>,
    interpretation: Interpretation,
) -> impl Iterator<Item = ApplicabilityAnswer> {
    let possible = |known: Option<bool>| known.map_or([true, false], |known| [known, known]);
    possible(on_portal).into_iter().flat_map(move |portal| {
        possible(other_terms).into_iter().flat_map(move |other_terms| {
            possible(other_agreement).into_iter().map(move |other_agreement| {
                settled(portal, !other_terms, !other_agreement, interpretation)
            })
        })
    })
}

fn settled(
    portal: bool,
    not_sold_under: bool,
    not_covered: bool,
    interpretation: Interpretation,
) -> ApplicabilityAnswer {
    let both = not_sold_under && not_covered;
    let either = not_sold_under || not_covered;
    match interpretation {
        _ if !portal => ApplicabilityAnswer::DoesNotApply,
        Interpretation::ThreeAnswers if either && !both => ApplicabilityAnswer::Check,
        Interpretation::EitherSuffices if either => ApplicabilityAnswer::Applies,
        _ if both => ApplicabilityAnswer::Applies,
        _ => ApplicabilityAnswer::DoesNotApply,
    }
}

/// Whether the terms govern a matter (1.1): it is created on the portal (1.1.1), the product was not sold under other terms
/// (1.1.2), and no other service agreement covers it (1.1.3). How the last two go together is open: the interpretation of A-01 says.
///
/// # Example: a condition that is not known, and the interpretations of A-01
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::cite::interpretation::{Applicability, Interpretations};
/// use upfront_terms::facts::Facts;
/// use upfront_terms::terms::scope::{ApplicabilityAnswer::*, applicability};
/// let facts = Facts {
///     on_portal: Some(true),
///     other_terms: Some(false),
///     ..Facts::on(Date::parse("2026-11-20").unwrap())
/// };
/// // Whether there is another service agreement is not known.
/// assert_eq!(applicability(&facts).answer, Check);
/// let none = Facts { other_agreement: Some(false), ..facts.clone() };
/// assert_eq!(applicability(&none).answer, Applies);
/// // Under another interpretation one of the two is enough, so the unknown one does not matter.
/// let interpretations = Interpretations { applicability: Applicability::EitherSuffices, ..facts.interpretations };
/// assert_eq!(applicability(&Facts { interpretations, ..facts.clone() }).answer, Applies);
/// // Without a matter on the portal the others do not matter either.
/// assert_eq!(applicability(&Facts { on_portal: Some(false), ..facts }).answer, DoesNotApply);
/// ```
pub fn applicability(facts: &Facts<'_>) -> Applicability {
    let mut because = facts.because(&[t::C1_1, t::C1_1_1, t::C1_1_2, t::C1_1_3]);
    for name in
        [FactName::CreatedOnPortal, FactName::SoldUnderOtherTerms, FactName::OtherServiceAgreement]
    {
        facts.cite(&mut because, OfMatter(name), None);
    }
    Applicability {
        answer: answer(facts),
        because: because.interpretation(facts.interpretations.applicability),
    }
}

/// The findings of sections 1 and 2.
pub(crate) const FINDINGS: &[Rule] = &[
    Rule::duty(FindingId::CreateMatterOnPortal, &[t::C1_1_1])
        .when(|matter| matter.facts.on_portal != Some(true))
        .from(&[OfMatter(FactName::CreatedOnPortal)]),
    Rule::warning(FindingId::SoldUnderOtherTerms, &[t::C1_1_2])
        .when(|matter| matter.facts.other_terms == Some(true))
        .from(&[OfMatter(FactName::SoldUnderOtherTerms)]),
    Rule::warning(FindingId::CoveredByOtherAgreement, &[t::C1_1_3])
        .when(|matter| matter.facts.other_agreement == Some(true))
        .from(&[OfMatter(FactName::OtherServiceAgreement)]),
    Rule::exclusion(FindingId::CustomersOwnConditions, &[t::C1_2]),
    Rule::disclosure(FindingId::AgreementParts, &[t::C2_1, t::C2_1_1, t::C2_1_2])
        .with(&[Shown::Edition]),
    Rule::duty(FindingId::DescribeDefect, &[t::C2_1_1, t::C4_1])
        .when(|matter| matter.facts.described != Some(true))
        .from(&[OfMatter(FactName::DescriptionGiven)]),
];
