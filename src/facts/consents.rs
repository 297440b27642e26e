//! The facts about the privacy policy: the text shown, and the state of each choice.

use crate::base::names::{ConsentId, ConsentPlace, ConsentState};
use crate::cite::because::Because;
use crate::cite::fact::Path;
use crate::edition::privacy::{self, Edition};

/// The text shown and the choices made.
#[derive(Clone, Copy, Debug)]
pub struct Consents {
    /// The edition shown.
    pub edition: &'static Edition,
    /// The state of every choice; `None` where the request says nothing about consents.
    pub choices: Option<Choices>,
}

impl Default for Consents {
    fn default() -> Self {
        Consents { edition: privacy::DEFAULT, choices: None }
    }
}

/// The state of every choice. Without more, none was asked about.
///
/// ```
/// use upfront_terms::base::names::{ConsentId, ConsentState};
/// use upfront_terms::facts::consents::Choices;
/// let mut choices = Choices::default();
/// choices.set(ConsentId::Tracking, ConsentState::Withdrawn);
/// assert_eq!(choices.state(ConsentId::Tracking), ConsentState::Withdrawn);
/// assert!(!choices.given(ConsentId::Tracking));
/// assert_eq!(choices.state(ConsentId::Survey), ConsentState::NotAsked);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    states: [ConsentState; ConsentId::ALL.len()],
    place: ConsentPlace,
}

impl Choices {
    /// Sets the state of a choice.
    pub fn set(&mut self, choice: ConsentId, state: ConsentState) {
        if let Some(known) = self.states.get_mut(choice as usize) {
            *known = state;
        }
    }

    /// The same choices, at another place of a request.
    pub(crate) fn at(self, place: ConsentPlace) -> Choices {
        Choices { place, ..self }
    }

    /// The state of a choice.
    pub fn state(&self, choice: ConsentId) -> ConsentState {
        self.states.get(choice as usize).copied().unwrap_or_default()
    }

    /// Whether a choice was agreed to and not withdrawn.
    pub fn given(&self, choice: ConsentId) -> bool {
        self.state(choice) == ConsentState::Given
    }

    /// Adds the state of a choice to the reasons, where it was asked about.
    #[inline(never)]
    pub(crate) fn cite(&self, because: &mut Because, choice: ConsentId) {
        match self.state(choice) {
            ConsentState::NotAsked => {}
            state => because.push_fact(Path::Consent(self.place, choice), state.into()),
        }
    }
}
