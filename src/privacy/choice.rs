//! The choices a form offers, and what became of each.

use crate::because::{Because, serialize_code};
use crate::decode::{self, At, Fields, Issues};
use crate::value::Value;
use serde::{Serialize, Serializer};

macro_rules! choices {
    ($($(#[$doc:meta])* $choice:ident $name:literal,)+) => {
        /// Something a customer can agree to or leave.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Choice { $($(#[$doc])* $choice,)+ }

        impl Choice {
            /// Every choice, in the order of results.
            pub const ALL: [Choice; COUNT] = [$(Choice::$choice),+];

            /// The name in requests and results.
            pub fn name(self) -> &'static str {
                match self { $(Choice::$choice => $name,)+ }
            }

            /// The path of its state in a question about choices.
            fn in_question(self) -> &'static str {
                match self { $(Choice::$choice => concat!("choices.", $name),)+ }
            }

            /// The path of its state in the facts of an estimate.
            fn in_facts(self) -> &'static str {
                match self { $(Choice::$choice => concat!("consents.", $name),)+ }
            }
        }

        const NAMES: [&str; COUNT] = [$($name),+];
    };
}

const COUNT: usize = 7;

choices! {
    /// Sending the service request itself.
    ServiceRequest "serviceRequest",
    /// Marketing by e-mail, newsletters included.
    MarketingEmail "marketingEmail",
    /// Tracking in e-mails and on the site.
    Tracking "tracking",
    /// Profiling for marketing.
    Profiling "profiling",
    /// Being told of events and taking part.
    Events "events",
    /// Customer surveys.
    Survey "survey",
    /// An account on the service portal.
    Account "account",
}

impl Serialize for Choice {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        serialize_code(self.name(), to)
    }
}

/// What became of a choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// Not put to the customer yet.
    #[default]
    NotAsked,
    /// Put to the customer, who has not decided.
    Requested,
    /// Agreed to.
    Given,
    /// Declined.
    Refused,
    /// Agreed to and taken back.
    Withdrawn,
}

/// The names of [`State`] in requests; not asked is the same as not there.
const STATES: &[(&str, State)] = &[
    ("given", State::Given),
    ("refused", State::Refused),
    ("withdrawn", State::Withdrawn),
    ("requested", State::Requested),
];

impl State {
    /// The name in requests and results.
    pub fn name(self) -> &'static str {
        STATES.iter().find(|(_, state)| *state == self).map_or("notAsked", |(name, _)| name)
    }
}

/// The state of every choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    states: [State; COUNT],
    in_facts: bool,
}

impl Choices {
    /// Reads the `choices` of a question.
    pub(crate) fn read(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<Choices> {
        let fields = Fields::of(value, at, &NAMES, issues)?;
        let mut choices = Choices::default();
        for (state, choice) in choices.states.iter_mut().zip(Choice::ALL) {
            let read =
                fields.optional(choice.name(), issues, |v, at, i| decode::choice(v, at, i, STATES));
            *state = read.unwrap_or_default();
        }
        Some(choices)
    }

    /// The same choices, as the `consents` of an estimate's facts.
    pub(crate) fn in_facts(self) -> Choices {
        Choices { in_facts: true, ..self }
    }

    /// What became of a choice.
    pub fn state(&self, choice: Choice) -> State {
        self.states.get(choice as usize).copied().unwrap_or_default()
    }

    /// Whether a choice was agreed to and not taken back.
    pub fn given(&self, choice: Choice) -> bool {
        self.state(choice) == State::Given
    }

    /// Adds the state of a choice to the reasons, where it was asked about.
    pub(crate) fn cite(&self, because: Because, choice: Choice) -> Because {
        let path = if self.in_facts { choice.in_facts() } else { choice.in_question() };
        match self.state(choice) {
            State::NotAsked => because,
            state => because.fact(path, state.name()),
        }
    }
}
