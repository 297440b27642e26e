//! Making a record, and writing it out.

use super::document;
use super::form::{Event, Filled, RecordFacts, Topic, consents};
use crate::base::error;
use crate::edition::privacy;
use crate::facts::consents::Choices;
use crate::privacy::effects::ConsentQuestion;
use crate::privacy::retention::retention;
use serde::{Serialize, Serializer};

/// A consent record, or a receipt that holds one. It serializes to JSON-LD.
#[derive(Clone, Debug)]
pub struct Record<'v>(RecordFacts<'v>);

/// Makes the record of an event; with an id of a receipt, a receipt that holds the record. The caller checks the identifiers:
/// they are written out as they are.
///
/// # Errors
/// `order` where the day asked about lies before the last message; `outOfRange` past the year 9999.
///
/// # Example: a record of one consent
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::base::names::{ConsentId, ConsentState};
/// use upfront_terms::cite::because::Reasons;
/// use upfront_terms::cite::reading::Readings;
/// use upfront_terms::edition::privacy::DEFAULT;
/// use upfront_terms::facts::consents::Choices;
/// use upfront_terms::privacy::effects::ConsentQuestion;
/// use upfront_terms::privacy::record::{Event, record};
/// use upfront_terms::privacy::retention::Proof;
/// let mut choices = Choices::default();
/// choices.set(ConsentId::MarketingEmail, ConsentState::Given);
/// let as_of = Date::parse("2026-11-21").unwrap();
/// let proof = Proof { last_sent: None, as_of, readings: Readings::default() };
/// let question = ConsentQuestion { edition: DEFAULT, choices, proof, reasons: Reasons::Told };
/// let event = Event {
///     record_id: "2f0b8a52-8f0d-4a5e-8b0e-4a9c2c7d1e02",
///     receipt_id: None,
///     subject_id: "urn:example:data-subject:1",
///     at: "2026-11-21T09:29:41Z",
///     method: Some("web form"),
/// };
/// let json = serde_json::to_value(record(&question, event)?).unwrap();
/// assert_eq!(json["@type"], "dpv:ConsentRecord");
/// assert_eq!(json["dpv:hasConsentStatus"].as_array().unwrap().len(), 1);
///
/// let receipt_id = Some("7a1c4d0e-2b5f-4c3a-9d8e-1f6a7b8c9d02");
/// let receipt = serde_json::to_value(record(&question, Event { receipt_id, ..event })?).unwrap();
/// assert_eq!(receipt["@type"], "dpv:ConsentReceipt");
/// assert_eq!(receipt["dpv:hasRecordOfActivity"]["@type"], "dpv:ConsentRecord");
/// # Ok::<(), upfront_terms::base::error::RulesError>(())
/// ```
pub fn record<'v>(question: &ConsentQuestion, event: Event<'v>) -> error::Result<Record<'v>> {
    let kept = retention(&question.proof, question.edition, &[])?;
    Ok(Record(RecordFacts {
        question: *question,
        event,
        proof_until: kept.keep_until,
        uses: privacy::profiling_uses(),
    }))
}

/// Whether any choice is a consent that was asked for.
pub(crate) fn is_any_asked(choices: &Choices) -> bool {
    consents(choices).next().is_some()
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Record(facts) = self;
        let is_receipt = facts.event.receipt_id.is_some();
        let form = if is_receipt { &document::RECEIPT } else { &document::RECORD };
        Filled { form, facts, topic: Topic::Record }.serialize(to)
    }
}
