//! The dated tables: what each published version of a document sets, and what the law does. Rules read these tables and hold
//! no value of their own.
//!
//! | file | holds |
//! | --- | --- |
//! | [`terms`] | the editions of the service terms |
//! | [`privacy`] | the texts of the privacy policy |
//! | [`law`], [`law_eu`] | what the law adds: interest rates, and times to answer |
//! | [`listed`] | all of these as one list |
//! | [`decode`] | the editions that a request names |

pub mod decode;
pub mod law;
pub mod law_eu;
pub mod listed;
pub mod privacy;
pub mod terms;
