//! Section 11, second half: late interest by the terms, and the most the law allows.
//!
//! One claim is answered by [`late_interest`], with its reasons. For many, [`Rules`] are prepared once: what two days say
//! ([`Rules::period`]) holds for every amount, and [`Rules::charge`] says what it comes to. Rows, estimates and ledgers all
//! go through these. Each file imports only from files above it:
//!
//! | file | holds |
//! | --- | --- |
//! | `share` | shares of an amount, rounded to the øre (A-17) |
//! | `days` | the days that bear interest by law, and how long they are (A-12) |
//! | `months` | when months commence (A-10) |
//! | `contract` | so much for each commenced month (11.1b, A-18) |
//! | `rates` | yearly rates day after day, and their segments |
//! | `claim` | what is asked |
//! | `lawful` | the most the law allows: its tables, or what is given in their place |
//! | `rules` | all of these for an edition and some readings, and which of the two is owed (A-11) |
//! | `answer` | the answer for one claim, with its reasons and where it bends |
//! | `of_matter`, `decode` | the claim of an estimate, the claim of a request |

mod answer;
mod claim;
mod contract;
mod days;
mod decode;
mod lawful;
mod months;
mod of_matter;
mod rates;
mod rules;
mod share;

pub use answer::{LateInterest, MOST_STEPS, Step, late_interest};
pub(crate) use answer::{charge, with_reasons};
pub use claim::{Claim, LegalMaximum};
pub use decode::late_interest_of_request;
pub(crate) use decode::read_legal_maximum;
pub use months::months_commenced;
pub(crate) use of_matter::claim_of;
pub use rates::Segment;
pub use rules::{InterestCharge, InterestLimit, InterestPeriod, Rules};
