//! Section 11, second half: late interest by the terms, and the most the law allows.
//!
//! [`late_interest`] answers for one claim, with reasons. For many claims, prepare [`Rules`] once: [`Rules::period`] depends on
//! the days only and can be used for every amount, and [`Rules::charge`] gives the interest on one amount. Estimates and
//! ledgers use these, too. Each file imports only from files above it:
//!
//! | file | holds |
//! | --- | --- |
//! | `share` | shares of an amount, rounded to the øre (A-17) |
//! | `days` | the days that bear interest by law, and how long they are (A-12) |
//! | `months` | when months commence (A-10) |
//! | `contract` | a percentage for each commenced month (11.1b, A-18) |
//! | `rates` | yearly rates by the day, and their segments |
//! | `claim` | the question |
//! | `lawful` | the most the law allows: by its tables, or by a rate that the host gives instead |
//! | `rules` | both for an edition and some readings, and which of the two is owed (A-11) |
//! | `steps` | how it grows up to the day of payment |
//! | `answer` | the answer for one claim, with its reasons |
//! | `of_matter`, [`decode`] | the claim of an estimate, the claim of a request |

mod answer;
mod claim;
mod contract;
mod days;
pub mod decode;
mod lawful;
mod months;
mod of_matter;
mod rates;
mod rules;
mod share;
mod steps;

pub use answer::{LateInterest, late_interest};
pub(crate) use answer::{charge, with_reasons};
pub use claim::{Claim, LegalMaximum};
pub use months::months_commenced;
pub(crate) use of_matter::claim_of;
pub use rates::Segment;
pub use rules::{InterestCharge, InterestLimit, InterestPeriod, Rules};
pub use steps::{MOST_MONTHS, Rises, Step};
