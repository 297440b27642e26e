//! How long what is kept: a date where one can be computed, the rule where not, and where the policy is silent, that.

use super::choice::Choice;
use super::clauses as p;
use super::policy::{Activity, Keeping};
use super::question::Question;
use super::retention::{Proof, YearsAfter};
use super::stated::Code;
use crate::because::Because;
use crate::date::Date;
use crate::error::Result;
use crate::terms::charge::Modality;
use serde::Serialize;

/// How long something is kept.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Kept {
    /// What: the data themselves, or the proof of the consent.
    pub what: Code,
    /// The last day, that day included, where it can be computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keep_until: Option<Date>,
    /// The day after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delete_from: Option<Date>,
    /// How the policy counts, where it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<YearsAfter>,
    /// What it ends with, where that has no date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends_with: Option<Code>,
    /// Unstated where the policy gives no time.
    pub modality: Modality,
    /// Why.
    pub because: Because,
}

/// How long the data of a choice, and the proof of it, are kept.
pub(super) fn kept(activity: &Activity, question: &Question) -> Result<Vec<Kept>> {
    let mut all = vec![match activity.keeping {
        Keeping::WhileInContact => Kept {
            ends_with: Some(Code("contact")),
            ..data(Modality::Will, Because::of(&[p::STORAGE_1, p::STORAGE_2, p::STORAGE_5]))
        },
        Keeping::Unstated => data(Modality::Unstated, Because::of(&[p::INTRODUCTION_3])),
    }];
    if activity.choice == Choice::MarketingEmail {
        let proof = question.proof.retention(question.edition, &[])?;
        all.push(Kept {
            what: Code("proofOfConsent"),
            keep_until: proof.keep_until,
            delete_from: proof.delete_from,
            rule: Some(Proof::rule(question.edition)),
            ends_with: None,
            modality: Modality::Will,
            because: proof.because,
        });
    }
    Ok(all)
}

fn data(modality: Modality, because: Because) -> Kept {
    let what = Code("data");
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
