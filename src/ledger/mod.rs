//! The rules over the rows of a ledger, as columns of numbers and without reasons.
//!
//! The questions are those of the functions for one answer, but a field may be a column. Each row is answered by itself: a
//! row that cannot be answered holds the code of its first problem. Answers for a day, or a pair of days, are kept for the
//! rows that follow (`memo`), so that the rules are not asked once for each row.
//!
//! # Example: late interest on two invoices
//! ```
//! use upfront_terms::ledger::ROWS;
//! use upfront_terms::ledger::decode::sweep;
//! use upfront_terms::request::value::Value;
//! let text = |text: &str| Value::Text(text.to_owned());
//! let question = Value::Record(vec![
//!     ("dueOn".to_owned(), text("2026-01-30")),
//!     ("asOf".to_owned(), text("2026-03-31")),
//!     ("customer".to_owned(), text("business")),
//! ]);
//! let mut sweep = sweep("lateInterest", &["principal"], false, &question)?;
//! sweep.block.ore[..2].copy_from_slice(&[1_000_00, 2_500_00]); // the column asked with
//! sweep.run(2);
//! // The third of the columns answered with is the interest: 2 % for each of three months.
//! let interest = &sweep.block.ore[3 * ROWS..];
//! assert_eq!(interest[..2], [60_00, 150_00]);
//! # Ok::<(), upfront_terms::base::error::RulesError>(())
//! ```
//!
//! | file | holds |
//! | --- | --- |
//! | `sweep` | one pass over a ledger |
//! | [`decode`] | its question: which fields are columns, and which are one value for all rows |
//! | `interest`, `periods` | what is computed for a row |
//! | `block` | columns of [`ROWS`] rows, and the loop over them |
//! | `day`, `none`, `memo` | days as numbers, the numbers for *none*, answers that are kept |

mod block;
mod day;
pub mod decode;
mod interest;
mod memo;
mod none;
mod periods;
mod sweep;

pub use block::{Block, ROWS};
pub use none::{NO_CODE, NO_DAY, NO_ORE};
pub use sweep::Sweep;
