//! The types of answers: charges and totals, dates, findings.
//!
//! | file | holds |
//! | --- | --- |
//! | [`outcome`] | how a matter can end |
//! | [`modality`] | whether something will happen, may happen, or is not stated |
//! | [`charge`], [`total`] | who pays what, and what it comes to |
//! | [`milestone`] | dates and periods |
//! | [`finding`] | everything else: duties, rights, exclusions, warnings |

pub mod charge;
pub mod finding;
pub mod milestone;
pub mod modality;
pub mod outcome;
pub mod total;
