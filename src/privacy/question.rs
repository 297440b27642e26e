//! A question about choices: the text shown, what became of each choice, and the day.

use super::choice::Choices;
use super::edition::{self, Edition};
use super::retention::Proof;
use crate::decode::{At, Fields, Issues};

/// A question about choices.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Question {
    /// The edition shown.
    pub edition: &'static Edition,
    /// The state of every choice.
    pub choices: Choices,
    /// What the time of keeping depends on.
    pub proof: Proof,
}

/// The fields of a question about choices.
pub(crate) const FIELDS: [&str; 5] =
    ["policy", "asOf", "lastMarketingSentOn", "choices", "readings"];

impl Question {
    /// Reads the fields of [`FIELDS`].
    pub(crate) fn read(fields: &Fields<'_, '_>, issues: &mut Issues) -> Option<Question> {
        let edition = fields.required("policy", issues, edition::read_language);
        let proof = Proof::read(fields, At::ROOT, issues);
        let choices = fields.required("choices", issues, Choices::read);
        Some(Question { edition: edition?, choices: choices?, proof: proof? })
    }
}
