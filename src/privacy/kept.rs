//! How long data and proofs are kept: the date where it can be computed, else the rule, or that the policy states none.

use super::codes::{KeptUntil, KeptWhat};
use super::policy::{Activity, Keeping};
use super::retention::{Proof, YearsAfter, retention_with};
use crate::answer::modality::Modality;
use crate::base::clause::privacy as p;
use crate::base::date::Date;
use crate::base::error::Result;
use crate::base::names::ConsentId;
use crate::cite::because::{Because, Reasons};
use crate::edition::privacy::Edition;
use serde::Serialize;

/// How long something is kept.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Kept {
    /// What is kept: the data themselves, or the proof of the consent.
    pub what: KeptWhat,
    /// The last day, that day included, where it can be computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keep_until: Option<Date>,
    /// The day after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delete_from: Option<Date>,
    /// The rule by which the policy counts, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<YearsAfter>,
    /// What ends the period, where that has no date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends_with: Option<KeptUntil>,
    /// Unstated where the policy gives no period.
    pub modality: Modality,
    /// Why.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}

/// How long the data of a choice, and the proof of it, are kept.
pub(super) fn kept(
    activity: &Activity,
    edition: &Edition,
    proof: &Proof,
    reasons: Reasons,
) -> Result<Vec<Kept>> {
    let mut all = vec![match activity.keeping {
        Keeping::WhileInContact => Kept {
            ends_with: Some(KeptUntil::Contact),
            ..data(Modality::Will, reasons.of(&[p::STORAGE_1, p::STORAGE_2, p::STORAGE_5]))
        },
        Keeping::Unstated => data(Modality::Unstated, reasons.of(&[p::INTRODUCTION_3])),
    }];
    if activity.choice == ConsentId::MarketingEmail {
        let proof = retention_with(proof, edition, &[], reasons)?;
        all.push(Kept {
            what: KeptWhat::ProofOfConsent,
            keep_until: proof.keep_until,
            delete_from: proof.delete_from,
            rule: Some(Proof::rule(edition)),
            ends_with: None,
            modality: Modality::Will,
            because: proof.because,
        });
    }
    Ok(all)
}

fn data(modality: Modality, because: Because) -> Kept {
    let what = KeptWhat::Data;
    Kept {
        what,
        keep_until: None,
        delete_from: None,
        rule: None,
        ends_with: None,
        modality,
        because,
    }
}
