//! A block of rows: columns of equal length, allocated once for a sweep, and the loop over them.

use super::none::{MOST_SAFE, NO_CODE, NO_DAY, NO_ORE};
use crate::base::error::IssueCode;

/// How many rows a block has: half a megabyte. Measured, a quarter and four times as many take the same time.
pub const ROWS: usize = 8192;

/// The values that a row is asked with.
#[derive(Clone, Copy, Debug)]
pub(super) struct RowQuestion {
    pub days: [i32; 2],
    pub ore: i64,
    pub code: u8,
}

/// The values that a row is answered with. A rule fills as many columns of each type as it has.
#[derive(Clone, Copy, Debug)]
pub(super) struct RowAnswer {
    pub days: [i32; 3],
    pub ore: [i64; 4],
    pub codes: [u8; 2],
}

impl RowAnswer {
    /// No value in any column.
    pub const NONE: RowAnswer =
        RowAnswer { days: [NO_DAY; 3], ore: [NO_ORE; 4], codes: [NO_CODE; 2] };
}

/// An answer, or the code of the first problem.
pub(super) type Row<T> = Result<T, IssueCode>;

/// A field of the question: one value for all rows, or a column.
#[derive(Clone, Copy, Debug)]
pub(super) enum FieldSource<T> {
    Same(T),
    Column,
}

impl<T: Copy + Default> FieldSource<T> {
    fn of_row(self, column: &[T], row: usize) -> T {
        match self {
            FieldSource::Same(value) => value,
            FieldSource::Column => column.get(row).copied().unwrap_or_default(),
        }
    }
}

/// Where the values of each row come from.
#[derive(Clone, Copy, Debug)]
pub(super) struct FieldSources {
    pub days: [FieldSource<i32>; 2],
    pub ore: FieldSource<i64>,
    pub code: FieldSource<u8>,
    /// Whether amounts are floats that are whole numbers, and not integers.
    pub float: bool,
}

/// The columns of a block, one after the other by type: those asked with, then those answered with.
#[derive(Debug)]
pub struct Block {
    /// Two columns asked with, three answered with.
    pub days: Vec<i32>,
    /// One asked with, four answered with: øre, or the bits of floats. Empty for rules without amounts.
    pub ore: Vec<i64>,
    /// One asked with, two answered with, and the errors.
    pub codes: Vec<u8>,
}

impl Block {
    pub(super) fn new(has_amounts: bool) -> Block {
        let ore_columns = if has_amounts { 5 } else { 0 };
        Block {
            days: vec![0; ROWS.saturating_mul(5)],
            ore: vec![0; ROWS.saturating_mul(ore_columns)],
            codes: vec![0; ROWS.saturating_mul(4)],
        }
    }

    /// Answers the first rows, each by the rule.
    pub(super) fn run(
        &mut self,
        rows: usize,
        sources: &FieldSources,
        mut rule: impl FnMut(&RowQuestion) -> Row<RowAnswer>,
    ) {
        let mut days = self.days.chunks_exact_mut(ROWS);
        let [first, second, days @ ..]: [_; 5] = columns(&mut days);
        let mut ore = self.ore.chunks_exact_mut(ROWS);
        let [amount, ore @ ..]: [_; 5] = columns(&mut ore);
        let mut codes = self.codes.chunks_exact_mut(ROWS);
        let [code, one, two, errors]: [_; 4] = columns(&mut codes);
        let (mut days, mut ore, mut codes) = (days, ore, [one, two]);
        for row in 0..rows.min(ROWS) {
            let given = RowQuestion {
                days: [sources.days[0].of_row(first, row), sources.days[1].of_row(second, row)],
                ore: sources.ore_of_row(amount, row),
                code: sources.code.of_row(code, row),
            };
            let (found, error) = match sources.answered(rule(&given)) {
                Ok(found) => (found, 0),
                Err(code) => (sources.none(), error_number(code)),
            };
            put(&mut days, row, found.days);
            put(&mut ore, row, found.ore);
            put(&mut codes, row, found.codes);
            put(&mut [&mut *errors], row, [error]);
        }
    }
}

/// The number of an error in a column: 0 for no error, else the place of its code in [`IssueCode`], from 1.
fn error_number(code: IssueCode) -> u8 {
    (code as u8).saturating_add(1)
}

fn columns<'b, T, const N: usize>(
    rest: &mut impl Iterator<Item = &'b mut [T]>,
) -> [&'b mut [T]; N] {
    std::array::from_fn(|_| rest.next().unwrap_or_default())
}

fn put<T: Copy, const N: usize>(columns: &mut [&mut [T]; N], row: usize, values: [T; N]) {
    for (column, value) in columns.iter_mut().zip(values) {
        if let Some(place) = column.get_mut(row) {
            *place = value;
        }
    }
}

impl FieldSources {
    fn ore_of_row(&self, column: &[i64], row: usize) -> i64 {
        let bits = self.ore.of_row(column, row);
        if !self.float || matches!(self.ore, FieldSource::Same(_)) {
            return bits;
        }
        let number = f64::from_bits(bits as u64);
        let whole = number as i64;
        if whole as f64 == number && (0..=MOST_SAFE).contains(&whole) {
            whole
        } else if number.is_nan() {
            NO_ORE
        } else {
            // Not an amount, which is another problem than a missing one.
            -1
        }
    }

    /// An answer as it stands in the columns.
    fn answered(&self, found: Row<RowAnswer>) -> Row<RowAnswer> {
        let found = found?;
        if !self.float {
            return Ok(found);
        }
        if found.ore.iter().any(|ore| *ore > MOST_SAFE) {
            return Err(IssueCode::Overflow);
        }
        Ok(RowAnswer { ore: found.ore.map(float_bits), ..found })
    }

    fn none(&self) -> RowAnswer {
        if self.float {
            return RowAnswer { ore: RowAnswer::NONE.ore.map(float_bits), ..RowAnswer::NONE };
        }
        RowAnswer::NONE
    }
}

/// An amount as the bits of a float; those of NaN where there is no amount.
fn float_bits(ore: i64) -> i64 {
    let number = if ore == NO_ORE { f64::NAN } else { ore as f64 };
    number.to_bits() as i64
}
