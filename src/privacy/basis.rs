//! The legal bases of the policy, each with its article and the acts behind it.

use super::codes::ActId;
use super::stated::Cites;
use crate::answer::modality::Modality;
use crate::base::clause::{ClauseId, privacy as p};
use crate::base::codes::codes;
use crate::cite::because::Reasons;
use serde::Serialize;

codes! {
    /// What a value comes from.
    pub enum Source {
        /// The policy.
        Policy "policy",
        /// The Regulation.
        Regulation "regulation",
    }
}

codes! {
    /// A legal basis of the Regulation (EU) 2016/679.
    pub enum Basis {
        /// Consent.
        Consent "consent",
        /// Steps before a contract, or an answer, at the person's request.
        StepsAtRequest "stepsAtRequest",
        /// A legal obligation.
        LegalObligation "legalObligation",
        /// Legitimate interests.
        LegitimateInterest "legitimateInterest",
    }
}

/// A section of an act.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Act {
    /// The act.
    pub id: ActId,
    /// The section, or the article of a directive.
    pub section: &'static str,
}

/// A legal basis as it applies to a choice.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Ground {
    /// Which basis.
    pub id: Basis,
    /// Its article of the Regulation. The policy gives an article only for legitimate interests.
    pub article: &'static str,
    /// The acts behind it, a directive before the order that implements it.
    #[serde(skip_serializing_if = "<[Act]>::is_empty")]
    pub acts: &'static [Act],
    /// Unstated where the policy names the basis, but not for this choice.
    pub modality: Modality,
    /// The clauses that name the basis.
    #[serde(skip_serializing_if = "Cites::is_left_out")]
    pub because: Cites,
}

impl Ground {
    /// With its reasons or without.
    pub(super) fn with(&self, reasons: Reasons) -> Self {
        Ground { because: self.because.with(reasons), ..*self }
    }
}

const fn act(id: ActId, section: &'static str) -> Act {
    Act { id, section }
}

// The Marketing Practices Act; Directive 2002/58/EC and the Danish order no. 1148 of 9 December 2011 that implements it.
const MARKETING_ACT: Act = act(ActId::MarketingPracticesAct, "10(1)");
const DIRECTIVE: Act = act(ActId::EPrivacyDirective, "5(3)");
const ORDER: Act = act(ActId::CookieOrder, "3");

const fn ground(id: Basis, article: &'static str, clauses: &'static [ClauseId]) -> Ground {
    let (modality, because) = (Modality::Will, Cites::of(clauses));
    Ground { id, article, acts: &[], modality, because }
}

/// The same for a choice for which the policy does not name it.
pub(super) const fn unstated(ground: Ground) -> Ground {
    Ground { modality: Modality::Unstated, ..ground }
}

pub(super) const MARKETING_CONSENT: Ground =
    Ground { acts: &[MARKETING_ACT], ..ground(Basis::Consent, "6(1)(a)", &[p::LEGAL_BASIS_1]) };
pub(super) const TRACKING_CONSENT: Ground =
    Ground { acts: &[DIRECTIVE, ORDER], ..ground(Basis::Consent, "6(1)(a)", &[p::LEGAL_BASIS_2]) };
pub(super) const PROFILING_CONSENT: Ground =
    unstated(ground(Basis::Consent, "6(1)(a)", &[p::LEGAL_BASIS_1, p::LEGAL_BASIS_2]));
pub(super) const AT_REQUEST: Ground =
    ground(Basis::StepsAtRequest, "6(1)(b)", &[p::LEGAL_BASIS_5, p::LEGAL_BASIS_6]);
pub(super) const OBLIGATIONS: Ground =
    unstated(ground(Basis::LegalObligation, "6(1)(c)", &[p::LEGAL_BASIS_4]));
pub(super) const INTERESTS: Ground =
    unstated(ground(Basis::LegitimateInterest, "6(1)(f)", &[p::LEGAL_BASIS_3]));
