//! The numbers that stand for *none* in columns, and the largest numbers that stand for a value.

/// No day: not given, or not computed.
pub const NO_DAY: i32 = i32::MIN;
/// What was given is no day: text such as 30 February, which is another problem than a day that is missing.
pub(super) const NOT_A_DAY: i32 = NO_DAY + 1;
/// No amount.
pub const NO_ORE: i64 = i64::MIN;
/// No code.
pub const NO_CODE: u8 = u8::MAX;
/// The largest amount that a request can hold: fifteen digits of kroner, and two of øre.
pub(super) const MOST_ORE: i64 = 99_999_999_999_999_999;
/// The largest whole number that a float holds exactly, as JavaScript counts them.
pub(super) const MOST_SAFE: i64 = 9_007_199_254_740_991;
