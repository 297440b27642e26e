//! The privacy policy: what it says of each choice, and what follows.
//!
//! | file | holds |
//! | --- | --- |
//! | [`basis`], [`policy`], [`table`] | what the texts say of each choice, as data |
//! | [`effects`] | what each choice does, before it is made |
//! | [`retention`], [`kept`] | how long what is kept |
//! | [`right`] | the rights, and by when a request is answered |
//! | [`ask_again`] | consents that were given to another text |
//! | [`record`] | the consent record and the receipt |
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
