//! The rules of the privacy policy: what it says about each choice, and what follows.
//!
//! | file | holds |
//! | --- | --- |
//! | [`basis`], [`policy`], [`table`] | what the policy says about each choice, as data |
//! | [`effects`] | what each choice does: [`effects::consent_effects`] |
//! | [`retention`], [`kept`] | how long data and proofs are kept: [`retention::retention`] |
//! | [`right`] | the rights, and by when a request is answered: [`right::answer`] |
//! | [`ask_again`] | consents that were given to another text: [`ask_again::ask_again`] |
//! | [`record`] | the consent record and the receipt: [`record::record`] |
//! | [`decode`] | the questions, as requests ask them |

pub mod ask_again;
pub mod basis;
pub mod codes;
pub mod decode;
mod disclosures;
pub mod effects;
mod identifier;
pub mod kept;
pub mod policy;
pub mod record;
pub mod retention;
pub mod right;
pub mod stated;
pub mod table;
