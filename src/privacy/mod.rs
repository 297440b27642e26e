//! The privacy policy: the edition table, what it says of each choice, and what follows.
//!
//! | file | holds |
//! | --- | --- |
//! | [`edition`], [`law`] | the parameters of each text, and of the law beside it |
//! | [`policy`], [`table`] | what the texts say of each choice, as data |
//! | [`choice`] | the choices, and what became of each |
//! | [`effects`] | what each choice does, before it is made |
//! | [`retention`], [`kept`] | how long what is kept |
//! | [`right`] | the rights, and by when a request is answered |
//! | [`ask_again`] | consents that were given to another text |
//! | [`record`] | the consent record and the receipt |

pub mod ask_again;
pub mod choice;
pub mod clauses;
mod disclosures;
pub mod edition;
pub mod effects;
mod ground;
mod identifier;
pub mod kept;
pub mod law;
pub mod policy;
mod question;
pub mod record;
pub mod retention;
pub mod right;
pub mod stated;
pub mod table;

use crate::catalogue;
use crate::decode::{At, Fields, Issues};
use crate::error::{IssueCode, Result};
use crate::facts::Facts;
use choice::{Choices, Place};
use edition::Edition;
use effects::ConsentEffects;
use question::Question;
use retention::Proof;

/// What the facts of a matter say about the privacy policy.
#[derive(Clone, Copy, Debug)]
pub struct Consents {
    /// The edition shown.
    pub edition: &'static Edition,
    /// The state of every choice; `None` where nothing about consents was asked.
    choices: Option<Choices>,
}

impl Default for Consents {
    fn default() -> Self {
        Consents { edition: edition::DEFAULT, choices: None }
    }
}

impl Consents {
    /// Reads `consents` and `policy`; `by_id` is the edition that `editions.privacy` names.
    pub(crate) fn read(
        fields: &Fields<'_, '_>,
        by_id: Option<&'static Edition>,
        at: At<'_>,
        issues: &mut Issues,
    ) -> Consents {
        let by_language = fields.optional("policy", issues, edition::read_language);
        if let (Some(id), Some(language)) = (by_id, by_language)
            && id.id != language.id
        {
            let message = "editions.privacy names the text of another language";
            issues.push(at.field("policy"), IssueCode::Conflict, message);
        }
        let choices = fields.optional("consents", issues, Choices::read);
        let asked = by_language.is_some().then(Choices::default);
        Consents {
            edition: by_id.or(by_language).unwrap_or(edition::DEFAULT),
            choices: choices.or(asked).map(|choices| choices.at(Place::Facts)),
        }
    }

    /// The effects of the choices, where anything about them was asked.
    ///
    /// # Errors
    /// `outOfRange` past the year 9999.
    pub(crate) fn effects(&self, facts: &Facts<'_>) -> Result<Option<ConsentEffects>> {
        let Some(choices) = self.choices else { return Ok(None) };
        let proof = Proof { last_sent: None, as_of: facts.as_of, readings: facts.readings };
        effects::of(&Question { edition: self.edition, choices, proof }).map(Some)
    }
}

/// Every edition of the policy, and the law beside it.
pub(crate) fn editions() -> impl Iterator<Item = catalogue::Edition> {
    edition::listed().chain([law::listed()])
}
