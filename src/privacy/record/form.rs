//! Forms: documents as tables, with blanks that are filled in when the document is written out.

use super::terms::{NONE, Terms, terms};
use crate::base::date::Date;
use crate::base::names::{ConsentId, ConsentState};
use crate::edition::privacy::{Edition, StatedUse};
use crate::facts::consents::Choices;
use crate::privacy::effects::ConsentQuestion;
use crate::privacy::identifier;
use crate::privacy::policy::Activity;
use crate::privacy::table::ACTIVITIES;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// A part of a form.
#[derive(Clone, Copy)]
pub(super) enum Form {
    /// A text that is the same in every record.
    Text(&'static str),
    /// Several.
    List(&'static [Form]),
    /// Fields, in order.
    Object(&'static [(&'static str, Form)]),
    /// A blank: its content depends on the record.
    Blank(for<'r> fn(&Filled<'r>) -> Content<'r>),
}

/// What a blank is filled with.
pub(super) enum Content<'r> {
    /// Nothing: the field is left out.
    Missing,
    /// A text with something in it that the host gave.
    Text(String),
    /// A text that is known in advance.
    Code(&'static str),
    /// Terms of the vocabulary.
    Codes(&'static [&'static str]),
    /// A further form.
    Form(Filled<'r>),
    /// Several.
    List(Vec<Content<'r>>),
}

/// The event that a record is about: who decided, when, and how. What was decided is in the question.
#[derive(Clone, Copy, Debug)]
pub struct Event<'v> {
    /// The identifier of the record: a UUID.
    pub record_id: &'v str,
    /// The identifier of the receipt, where the record is handed to the person: another UUID.
    pub receipt_id: Option<&'v str>,
    /// The person: an IRI, or a token that only the host understands.
    pub subject_id: &'v str,
    /// When, as an instant of UTC: "2026-11-21T09:29:41Z".
    pub at: &'v str,
    /// How, in the host's own words.
    pub method: Option<&'v str>,
}

impl Event<'_> {
    /// The person as an IRI; `None` where only a token is known.
    pub(super) fn subject_iri(&self) -> Option<&str> {
        Some(self.subject_id).filter(|id| identifier::is_iri(id))
    }
}

/// What the blanks are filled from.
#[derive(Clone, Debug)]
pub(super) struct RecordFacts<'v> {
    pub question: ConsentQuestion,
    pub event: Event<'v>,
    /// The last day on which the proof of a marketing consent is kept, where it can be computed.
    pub proof_until: Option<Date>,
    /// The uses of profiling over all texts.
    pub uses: Vec<StatedUse>,
}

/// The choices that a record is about.
pub(super) fn consents(choices: &Choices) -> impl Iterator<Item = &'static Activity> {
    let asked = |row: &&Activity| choices.state(row.choice) != ConsentState::NotAsked;
    ACTIVITIES.iter().filter(|row| row.needs_consent()).filter(asked)
}

/// What a part of a form is about.
#[derive(Clone, Copy)]
pub(super) enum Topic<'r> {
    /// The record as a whole.
    Record,
    /// One consent.
    Consent(&'static Activity),
    /// One use of profiling.
    Use(&'r StatedUse),
}

/// A form, and what its blanks are filled from.
#[derive(Clone, Copy)]
pub(super) struct Filled<'r> {
    pub form: &'r Form,
    pub facts: &'r RecordFacts<'r>,
    pub topic: Topic<'r>,
}

impl Serialize for Filled<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.form {
            Form::Text(text) => to.serialize_str(text),
            Form::List(forms) => to.collect_seq(forms.iter().map(|form| Filled { form, ..*self })),
            Form::Object(fields) => {
                let mut map = to.serialize_map(None)?;
                for (name, form) in *fields {
                    let value = Filled { form, ..*self }.content();
                    if !matches!(value, Content::Missing) {
                        map.serialize_entry(name, &value)?;
                    }
                }
                map.end()
            }
            Form::Blank(fill) => fill(self).serialize(to),
        }
    }
}

impl<'r> Filled<'r> {
    fn content(self) -> Content<'r> {
        match self.form {
            Form::Blank(fill) => fill(&self),
            _ => Content::Form(self),
        }
    }

    /// Another form about the same.
    pub(super) fn form(&self, form: &'static Form) -> Content<'r> {
        Content::Form(Filled { form, ..*self })
    }

    /// The form for each consent.
    pub(super) fn consents(&self, form: &'static Form) -> Content<'r> {
        let filled = |activity| Filled { form, topic: Topic::Consent(activity), ..*self };
        let consents = consents(&self.facts.question.choices);
        Content::List(consents.map(|activity| Content::Form(filled(activity))).collect())
    }

    /// The text shown.
    pub(super) fn edition(&self) -> &'static Edition {
        self.facts.question.edition
    }

    /// Whether it is about this choice.
    pub(super) fn is_about(&self, choice: ConsentId) -> bool {
        matches!(self.topic, Topic::Consent(activity) if activity.choice == choice)
    }

    /// What became of the choice it is about.
    pub(super) fn state(&self) -> ConsentState {
        match self.topic {
            Topic::Consent(activity) => self.facts.question.choices.state(activity.choice),
            Topic::Record | Topic::Use(_) => ConsentState::NotAsked,
        }
    }

    /// The name of what it is about.
    pub(super) fn name(&self) -> &'static str {
        match self.topic {
            Topic::Consent(activity) => activity.choice.name(),
            Topic::Use(used) => used.id.name(),
            Topic::Record => "",
        }
    }

    /// The consent it is about, in the terms of the vocabulary.
    pub(super) fn terms(&self) -> &'static Terms {
        match self.topic {
            Topic::Consent(activity) => terms(activity.choice),
            Topic::Record | Topic::Use(_) => &NONE,
        }
    }
}

impl Serialize for Content<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Content::Missing => to.serialize_none(),
            Content::Text(text) => to.serialize_str(text),
            Content::Code(text) => to.serialize_str(text),
            Content::Codes(codes) => codes.serialize(to),
            Content::Form(form) => form.serialize(to),
            Content::List(entries) => to.collect_seq(entries),
        }
    }
}
