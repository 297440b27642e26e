//! One pass over the rows of a ledger.

use super::block::{Block, RowRule};
use super::question::{self, SweepQuestion};
use crate::base::error::Result;
use crate::request::value::Value;

/// One pass over the rows of a ledger, block by block.
pub struct Sweep<'v> {
    question: SweepQuestion<'v>,
    /// The columns of the current rows: filled in by the host, answered by [`Sweep::run`].
    pub block: Block,
}

impl<'v> Sweep<'v> {
    /// Reads the question of a function; `columns` names the fields that are columns. `float`: amounts are floats.
    ///
    /// # Errors
    /// Every problem of the question. The host checks the columns.
    pub fn of(
        function: &str,
        columns: &[&str],
        float: bool,
        question: &'v Value,
    ) -> Result<Sweep<'v>> {
        let question = question::read(function, columns, float, question)?;
        let block = Block::new(question.rule.has_amounts());
        Ok(Sweep { question, block })
    }

    /// Answers the first rows of the block.
    pub fn run(&mut self, rows: usize) {
        let SweepQuestion { rule, sources, .. } = &mut self.question;
        self.block.run(rows, sources, rule);
    }
}
