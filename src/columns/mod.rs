//! Ledgers and registers: the rules over columns of rows, for those who ask for a million answers and no reasons.
//!
//! The same questions as those of the row functions, where a field may be a column. Each row is answered for itself:
//! a row that cannot be answered holds the code of its first problem, and the rest is computed. Rules are asked once
//! for every day or pair of days that a block of memory remembers (`memo`), and not once a row.
//!
//! | file | holds |
//! | --- | --- |
//! | `block` | columns of so many rows, and the loop over them |
//! | `question` | what is a column and what is one value for all rows |
//! | `interest`, `rates`, `share` | late interest: amounts by whole fractions |
//! | `periods` | the functions from days to days |
//! | `day`, `memo` | days as numbers, answers remembered |

mod block;
mod day;
mod interest;
mod memo;
mod periods;
mod question;
mod rates;
mod share;

pub use block::{Block, ROWS};

use crate::error::Result;
use crate::value::Value;
use question::Question;

/// No day: not given, or not to be had.
pub const NO_DAY: i32 = i32::MIN;
/// No amount.
pub const NO_ORE: i64 = i64::MIN;
/// No code.
pub const NO_CODE: u8 = u8::MAX;
/// The largest amount that a request can hold: fifteen digits of kroner, and two of øre.
const MOST_ORE: i64 = 99_999_999_999_999_999;
/// The largest whole number that a float holds exactly, as JavaScript counts them.
const MOST_SAFE: i64 = 9_007_199_254_740_991;

/// One pass over the rows of a ledger, block by block.
pub struct Sweep<'v> {
    question: Question<'v>,
    /// The columns of the rows in work: filled by the host, answered by [`Sweep::run`].
    pub block: Block,
}

impl<'v> Sweep<'v> {
    /// Reads the question of a function whose named fields are columns. `float`: amounts cross as floats.
    ///
    /// # Errors
    /// Every problem of the question; columns are the host's to check.
    pub fn of(
        function: &str,
        columns: &[&str],
        float: bool,
        question: &'v Value<'v>,
    ) -> Result<Sweep<'v>> {
        let question = question::read(function, columns, float, question)?;
        let block = Block::new(question.rule.has_amounts());
        Ok(Sweep { question, block })
    }

    /// Answers the first rows of the block.
    pub fn run(&mut self, rows: usize) {
        let Question { rule, sources, .. } = &mut self.question;
        self.block.run(rows, sources, rule);
    }
}
