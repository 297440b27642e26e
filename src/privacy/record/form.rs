//! The form of a document with blanks in it, and how it is written out: a record is a table, not code.

use super::terms::{NONE, Terms, terms};
use super::{Record, consents};
use crate::because::{Path, serialize_code};
use crate::privacy::choice::{Choice, State};
use crate::privacy::edition::{Edition, ProfilingUse};
use crate::privacy::policy::Activity;
use crate::privacy::stated::Code;
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
    /// What depends on the record.
    Blank(for<'r> fn(&Filled<'r>) -> Content<'r>),
}

/// What a blank is filled with.
pub(super) enum Content<'r> {
    /// Nothing: the field is left out.
    Missing,
    /// A text of the host's, or with one in it.
    Text(String),
    /// A text of the program.
    Code(&'static str),
    /// Terms of the vocabulary.
    Codes(&'static [Code]),
    /// A further form.
    Form(Filled<'r>),
    /// Several.
    List(Vec<Content<'r>>),
}

/// What a part of a form is about.
#[derive(Clone, Copy)]
pub(super) enum Topic<'r> {
    /// The record as a whole.
    Record,
    /// One consent.
    Consent(&'static Activity),
    /// One use of profiling.
    Use(&'r ProfilingUse),
}

/// A form, and what fills its blanks.
#[derive(Clone, Copy)]
pub(super) struct Filled<'r> {
    pub form: &'r Form,
    pub record: &'r Record<'r>,
    pub topic: Topic<'r>,
}

impl Serialize for Filled<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.form {
            Form::Text(text) => serialize_code(text, to),
            Form::List(forms) => to.collect_seq(forms.iter().map(|form| Filled { form, ..*self })),
            Form::Object(fields) => {
                let mut map = to.serialize_map(None)?;
                for (name, form) in *fields {
                    let value = Filled { form, ..*self }.content();
                    if !matches!(value, Content::Missing) {
                        map.serialize_entry(&Path::Fact(name), &value)?;
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
        let consents = consents(&self.record.question.choices);
        Content::List(consents.map(|activity| Content::Form(filled(activity))).collect())
    }

    /// The text shown.
    pub(super) fn edition(&self) -> &'static Edition {
        self.record.question.edition
    }

    /// Whether it is about this choice.
    pub(super) fn is_about(&self, choice: Choice) -> bool {
        matches!(self.topic, Topic::Consent(activity) if activity.choice == choice)
    }

    /// What became of the choice it is about.
    pub(super) fn state(&self) -> State {
        match self.topic {
            Topic::Consent(activity) => self.record.question.choices.state(activity.choice),
            Topic::Record | Topic::Use(_) => State::NotAsked,
        }
    }

    /// The name of what it is about.
    pub(super) fn name(&self) -> &'static str {
        match self.topic {
            Topic::Consent(activity) => activity.choice.name(),
            Topic::Use(used) => used.id.0,
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
            Content::Code(text) => serialize_code(text, to),
            Content::Codes(codes) => to.collect_seq(*codes),
            Content::Form(form) => form.serialize(to),
            Content::List(entries) => to.collect_seq(entries),
        }
    }
}
