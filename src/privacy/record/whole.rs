//! What a record is made of, and its way into a document.

use super::document;
use super::form::Event;
use super::form::{Filled, Topic};
use super::form::{RecordFacts, consents};
use crate::base::error;
use crate::edition::privacy;
use crate::facts::consents::Choices;
use crate::privacy::effects::ConsentQuestion;
use crate::privacy::retention::retention;
use serde::{Serialize, Serializer};

/// A consent record, or a receipt that holds one. Written out it is JSON-LD.
#[derive(Clone, Debug)]
pub struct Record<'v>(RecordFacts<'v>);

/// Makes the record of an event.
///
/// # Errors
/// `order` where the day asked about lies before the last message; `outOfRange` past the year 9999.
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
