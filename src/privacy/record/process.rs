//! What a consent is about: purposes, data, bases, times and rights, as the policy states them.
//!
//! What the policy leaves unsaid is recorded as not available, never filled in.

use super::Record;
use super::json::{Json, object};
use crate::error::Result;
use crate::privacy::choice::Choice;
use crate::privacy::edition::{self, Edition};
use crate::privacy::kept::{Kept, kept};
use crate::privacy::policy::Activity;
use crate::privacy::right;
use crate::privacy::table::purposes;

impl Record<'_> {
    /// One process of the record.
    pub(super) fn process(&self, activity: &Activity) -> Result<Json> {
        let rights = right::of(activity.grounds, activity.purposes).map(|right| right.term);
        let (data, recipients) = (activity.data.iter(), self.recipients());
        Ok(object([
            ("@id", self.process_iri(activity.choice)),
            ("@type", "dpv:Process".into()),
            ("dpv:hasPurpose", self.purposes(activity)),
            ("dpv:hasProcessing", activity.processing.iter().copied().collect()),
            ("dpv:hasPersonalData", data.filter_map(|datum| datum.term).collect()),
            ("dpv:hasLegalBasis", ["eu-gdpr:A6-1-a"].into_iter().collect()),
            ("dpv:hasDataController", [self.controller_iri()].into_iter().collect()),
            ("dpv:hasRecipient", recipients),
            ("dpv:hasDataSource", ["dpv:DataSubjectDataSource"].into_iter().collect()),
            ("dpv:hasJurisdiction", ["loc:DK"].into_iter().collect()),
            ("dpv:hasApplicableLaw", ["legal-eu:law-GDPR"].into_iter().collect()),
            ("dpv:hasAuthority", ["legal-dk:DPA-DK"].into_iter().collect()),
            ("dpv:hasStorageCondition", self.storage(activity)?),
            ("dpv:hasConsentControl", self.withdrawal()),
            ("dpv:hasRight", rights.collect()),
        ]))
    }

    fn purposes(&self, activity: &Activity) -> Json {
        let terms = purposes(activity.purposes).flat_map(|purpose| purpose.terms);
        let terms = terms.map(|term| Json::from(*term));
        if activity.choice != Choice::Profiling {
            return terms.collect();
        }
        // Every use that any text names is told before the choice, so it is part of what was agreed to.
        terms.chain(edition::all_uses().into_iter().map(|of| self.profiling_use(of))).collect()
    }

    fn profiling_use(&self, of: &'static str) -> Json {
        let named_by =
            edition::EDITIONS.iter().filter(|edition| edition.uses().any(|use_| use_ == of));
        object([
            ("@id", self.iri(&format!("#{of}"))),
            ("@type", "dpv:Purpose".into()),
            ("dct:identifier", of.into()),
            ("skos:broader", ["dpv:Personalisation"].into_iter().collect()),
            ("dct:source", named_by.map(|edition| notice_iri(edition)).collect()),
        ])
    }

    /// The controller receives the data; whether others do, the policy does not say.
    fn recipients(&self) -> Json {
        [self.controller_iri(), unavailable("dpv:Recipient")].into_iter().collect()
    }

    fn storage(&self, activity: &Activity) -> Result<Json> {
        let kept = kept(activity, &self.question)?;
        let place = unavailable("dpv:StorageLocation");
        Ok([place].into_iter().chain(kept.iter().map(duration)).collect())
    }

    fn withdrawal(&self) -> Json {
        let mailbox = self.question.edition.mailbox.value;
        [object([
            ("@type", "dpv:WithdrawConsent".into()),
            ("dpv:isExercisedAt", format!("mailto:{mailbox}").into()),
        ])]
        .into_iter()
        .collect()
    }
}

/// The identifier of a published text: the hash of its words (RFC 6920).
pub(super) fn notice_iri(edition: &Edition) -> Json {
    format!("nih:sha-256;{}", edition.content_hash.value).into()
}

/// Something that there is, but that the policy does not state.
fn unavailable(kind: &'static str) -> Json {
    object([("@type", kind.into()), ("dpv:hasApplicability", "dpv:NotAvailable".into())])
}

fn duration(kept: &Kept) -> Json {
    let until = |kind: &'static str, value: Json| {
        let duration = object([("@type", kind.into()), ("rdf:value", value)]);
        object([("@type", "dpv:StorageDuration".into()), ("dpv:hasDuration", duration)])
    };
    if let Some(day) = kept.keep_until {
        return until("dpv:UntilTimeDuration", day.to_string().into());
    }
    if let Some(rule) = kept.rule {
        // ISO 8601: so many years after the fact.
        let value = format!("{}/P{}Y", rule.after.0, rule.count);
        return until("dpv:UntilEventDuration", value.into());
    }
    match kept.ends_with {
        Some(end) => until("dpv:UntilEventDuration", end.into()),
        None => unavailable("dpv:StorageDuration"),
    }
}
