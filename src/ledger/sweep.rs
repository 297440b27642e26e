//! One pass over the rows of a ledger.

use super::block::{Block, FieldSources};
use super::interest::InterestRows;
use super::periods::PeriodRows;

/// The rule that answers the rows.
pub(super) enum Asked<'v> {
    LateInterest(InterestRows),
    Periods(PeriodRows<'v>),
}

/// One pass over the rows of a ledger, block by block.
pub struct Sweep<'v> {
    rule: Asked<'v>,
    sources: FieldSources,
    /// The columns of the current rows: filled in by the host, answered by [`Sweep::run`].
    pub block: Block,
}

impl<'v> Sweep<'v> {
    pub(super) fn new(rule: Asked<'v>, sources: FieldSources, has_amounts: bool) -> Self {
        Sweep { rule, sources, block: Block::new(has_amounts) }
    }

    /// Answers the first rows of the block.
    pub fn run(&mut self, rows: usize) {
        let rule = &mut self.rule;
        self.block.run(rows, &self.sources, |given| match rule {
            Asked::LateInterest(rule) => rule.row(given),
            Asked::Periods(rule) => rule.row(given),
        });
    }
}
