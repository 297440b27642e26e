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

        }

        const NAMES: [&str; COUNT] = [$($name),+];

        impl Place {
            /// The paths of the choices' states, in the order of [`Choice::ALL`].
            fn paths(self) -> &'static [&'static str; COUNT] {
                match self {
                    Place::Question => &[$(concat!("choices.", $name)),+],
                    Place::Facts => &[$(concat!("consents.", $name)),+],
                    Place::Given => &[$(concat!("given.choices.", $name)),+],
                }
            }
        }
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

/// Where choices stand in a request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Place {
    /// In a question about them.
    #[default]
    Question,
    /// In the facts of an estimate.
    Facts,
    /// Among what was given to another text.
    Given,
}

/// The state of every choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    states: [State; COUNT],
    place: Place,
}

impl Choices {
    /// Reads the state of each choice.
    #[inline(never)]
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

    /// The same choices, elsewhere in a request.
    pub(crate) fn at(self, place: Place) -> Choices {
        Choices { place, ..self }
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
    #[inline(never)]
    pub(crate) fn cite(&self, because: &mut Because, choice: Choice) {
        let Some(path) = self.place.paths().get(choice as usize) else { return };
        match self.state(choice) {
            State::NotAsked => {}
            state => because.push_fact((*path).into(), state.name().into()),
        }
    }
}
