//! Ledgers and registers: the rules over columns of rows, for those who ask for a million answers and no reasons.
//!
//! The same questions as those of the row functions, where a field may be a column. Each row is answered for itself:
//! a row that cannot be answered holds the code of its first problem, and the rest is computed. Rules are asked once
//! for every day or pair of days that a block of memory remembers (`memo`), and not once a row.
//!
//! | file | holds |
//! | --- | --- |
//! | `sweep` | one pass over a ledger |
//! | `question` | what is a column and what is one value for all rows |
//! | `interest`, `periods` | what is computed for a row |
//! | `block` | columns of so many rows, and the loop over them |
//! | `day`, `none`, `memo` | days as numbers, what stands for nothing, answers remembered |

mod block;
mod day;
mod interest;
mod memo;
mod none;
mod periods;
mod question;
mod sweep;

pub use block::{Block, ROWS};
pub use none::{NO_CODE, NO_DAY, NO_ORE};
pub use sweep::Sweep;
