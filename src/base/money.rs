//! Exact kroner and percentages. No floating point anywhere.
//!
//! Not supported: other currencies, negative amounts, more than two decimals.

use super::error::{Result, RulesError};
use rust_decimal::Decimal;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use std::fmt;

/// An amount of Danish kroner in whole øre. Amounts in requests are never negative.
///
/// An amount is shown in kroner with two decimals and no sign for thousands: "1000.00".
///
/// # Example: what counts as an amount
/// ```
/// use upfront_terms::base::money::Money;
/// assert_eq!(Money::parse("1000").unwrap().to_string(), "1000.00");
/// assert_eq!(Money::parse("0.5").unwrap().ore(), 50);
/// for bad in ["1,000", "1e3", "+5", "-5", ".5", "5.", "007", "0.125", "", "1234567890123456"] {
///     assert!(Money::parse(bad).is_none(), "{bad}");
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

/// Most digits before the point of an amount in a request: one krone short of a quadrillion.
pub const MONEY_DIGITS: usize = 15;

impl Money {
    /// 0.00 kroner.
    pub const ZERO: Money = Money(0);

    /// An amount given in whole øre.
    pub const fn from_ore(ore: i64) -> Self {
        Money(ore)
    }

    /// An amount given in whole kroner.
    pub const fn from_kroner(kroner: i32) -> Self {
        Money((kroner as i64).saturating_mul(100))
    }

    /// The amount in øre.
    pub const fn ore(self) -> i64 {
        self.0
    }

    /// Reads an amount such as "1000", "1000.5" or "1000.50"; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut amount = parse_decimal(text, MONEY_DIGITS, 2)?;
        amount.rescale(2);
        i64::try_from(amount.mantissa()).ok().map(Money)
    }

    /// The sum of both amounts.
    ///
    /// # Errors
    /// `overflow` past 92 quadrillion kroner.
    pub fn plus(self, other: Self) -> Result<Self> {
        self.0.checked_add(other.0).map(Money).ok_or_else(RulesError::overflow)
    }

    /// The amount times a count.
    ///
    /// # Errors
    /// `overflow` past 92 quadrillion kroner.
    pub fn times(self, count: u32) -> Result<Self> {
        self.0.checked_mul(i64::from(count)).map(Money).ok_or_else(RulesError::overflow)
    }

    /// The amount less another, never below zero.
    ///
    /// ```
    /// use upfront_terms::base::money::Money;
    /// let kroner = Money::from_kroner;
    /// assert_eq!(kroner(100).less(kroner(30)), kroner(70));
    /// assert_eq!(kroner(100).less(kroner(130)), Money::ZERO);
    /// ```
    pub fn less(self, other: Self) -> Self {
        Money(self.0.saturating_sub(other.0).max(0))
    }

    /// By how much the amount is above another; negative where it is below. Only differences between answers are negative.
    pub(crate) fn above(self, other: Self) -> Self {
        Money(self.0.saturating_sub(other.0))
    }

    /// The amount with a percentage of it added, rounded once to the øre.
    ///
    /// # Errors
    /// `overflow` past 92 quadrillion kroner.
    ///
    /// # Example: VAT of 25 %, and a tie
    /// ```
    /// use upfront_terms::base::money::{Money, Percent, Rounding};
    /// let vat = Percent::parse("25").unwrap();
    /// let fee = Money::from_kroner(1000).with_percent(vat, Rounding::HalfUp).unwrap();
    /// assert_eq!(fee.to_string(), "1250.00");
    ///
    /// // 12.5 and 37.5 øre.
    /// let gross = |ore, rounding| Money::from_ore(ore).with_percent(vat, rounding).unwrap().ore();
    /// assert_eq!((gross(10, Rounding::HalfUp), gross(10, Rounding::HalfEven)), (13, 12));
    /// assert_eq!((gross(30, Rounding::HalfUp), gross(30, Rounding::HalfEven)), (38, 38));
    /// ```
    pub fn with_percent(self, percent: Percent, rounding: Rounding) -> Result<Self> {
        let whole = i128::from(Percent::HUNDRED.plus(percent)?.micro());
        let part = i128::from(self.0).checked_mul(whole).ok_or_else(RulesError::overflow)?;
        Self::from_fraction(part, MICRO_PERCENT_IN_ONE, rounding)
    }

    /// The amount less a percentage of it, never below zero, rounded once to the øre; half an øre goes up.
    ///
    /// # Errors
    /// None for amounts that a request can hold.
    ///
    /// ```
    /// use upfront_terms::base::money::{Money, Percent};
    /// let percent = |text| Percent::parse(text).unwrap();
    /// // 7.5 øre.
    /// assert_eq!(Money::from_ore(10).less_percent(percent("25")).unwrap().ore(), 8);
    /// assert_eq!(Money::from_ore(10).less_percent(percent("120")).unwrap(), Money::ZERO);
    /// ```
    pub fn less_percent(self, percent: Percent) -> Result<Self> {
        let rest = self.micro_less_percent(percent);
        Self::from_fraction(rest, MICRO_PERCENT_IN_ONE, Rounding::HalfUp)
    }

    /// The amount less a percentage of it, exact: in hundred-millionths of an øre. The product of the two always fits.
    pub(crate) fn micro_less_percent(self, percent: Percent) -> i128 {
        let rest = Percent::HUNDRED.micro().saturating_sub(percent.micro()).max(0);
        i128::from(self.0).saturating_mul(i128::from(rest))
    }

    /// A fraction of øre, rounded.
    ///
    /// # Errors
    /// `overflow`.
    pub(crate) fn from_fraction(ore: i128, of: i128, rounding: Rounding) -> Result<Self> {
        let whole = round(ore, of, rounding).and_then(|ore| i64::try_from(ore).ok());
        whole.map(Money).ok_or_else(RulesError::overflow)
    }
}

/// How a part of an øre is rounded to a whole one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// To the nearest øre; half an øre goes up.
    HalfUp,
    /// To the nearest øre; half an øre goes to the even neighbour.
    HalfEven,
}

/// Millionths of a per cent in the whole: 100 % = 100,000,000.
pub(crate) const MICRO_PERCENT_IN_ONE: i128 = 100_000_000;

/// A non-negative fraction rounded to a whole number: half up, or half to even.
#[inline(never)]
pub(crate) fn round(number: i128, by: i128, rounding: Rounding) -> Option<i128> {
    let whole = number.checked_div(by)?;
    let twice_rest = number.checked_rem(by)?.checked_mul(2)?;
    let up = match rounding {
        Rounding::HalfEven if twice_rest == by => whole & 1 == 1,
        _ => twice_rest >= by,
    };
    whole.checked_add(i128::from(up))
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (ore, sign) = (self.0.unsigned_abs(), if self.0 < 0 { "-" } else { "" });
        let (kroner, rest) = (ore.checked_div(100), ore.checked_rem(100));
        write!(f, "{sign}{}.{:02}", kroner.unwrap_or(0), rest.unwrap_or(0))
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

/// A price that is known exactly, or the lowest and the highest it can be. Without VAT.
///
/// ```
/// use upfront_terms::base::money::{Money, MoneyRange};
/// let kroner = |kroner| MoneyRange::exactly(Money::from_kroner(kroner));
/// let either = kroner(650).or(kroner(1400));
/// assert_eq!((either.min, either.max), (Money::from_kroner(650), Money::from_kroner(1400)));
/// assert_eq!(either.times(2).unwrap().max, Money::from_kroner(2800));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoneyRange {
    /// The lowest it can be.
    pub min: Money,
    /// The highest it can be.
    pub max: Money,
}

impl MoneyRange {
    /// A price that is known exactly.
    pub const fn exactly(amount: Money) -> Self {
        MoneyRange { min: amount, max: amount }
    }

    /// From the lower of two prices to the higher.
    pub fn or(self, other: MoneyRange) -> Self {
        MoneyRange { min: self.min.min(other.min), max: self.max.max(other.max) }
    }

    /// The price times a count.
    ///
    /// # Errors
    /// `overflow` past 92 quadrillion kroner.
    pub fn times(self, count: u32) -> Result<Self> {
        Ok(MoneyRange { min: self.min.times(count)?, max: self.max.times(count)? })
    }
}

impl Serialize for MoneyRange {
    /// One amount where both ends are the same, else `{ min, max }`.
    fn serialize<S: Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
        if self.min == self.max {
            return self.min.serialize(to);
        }
        let mut both = to.serialize_struct("MoneyRange", 2)?;
        both.serialize_field("min", &self.min)?;
        both.serialize_field("max", &self.max)?;
        both.end()
    }
}

/// A percentage in whole millionths of a per cent: at most six decimals. "9.75" is 9.75 %.
///
/// ```
/// use upfront_terms::base::money::Percent;
/// assert_eq!(Percent::parse("9.750").unwrap().to_string(), "9.75");
/// assert_eq!(Percent::parse("10").unwrap().to_string(), "10.00");
/// assert_eq!(Percent::parse("0.125").unwrap().to_string(), "0.125");
/// assert!(Percent::parse("12345").is_none());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(i64);

/// Most decimals of a percentage.
const PERCENT_DECIMALS: u32 = 6;

impl Percent {
    /// 100 %.
    pub const HUNDRED: Percent = Percent::from_hundredths(10_000);
    /// 0 %.
    pub const ZERO: Percent = Percent(0);

    /// A percentage given in hundredths: 975 is 9.75 %. Rates in the tables of the law can be negative.
    pub const fn from_hundredths(hundredths: i32) -> Self {
        Percent((hundredths as i64).saturating_mul(10_000))
    }

    /// Reads a percentage of at most four digits before the point and six after; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut percent = parse_decimal(text, 4, PERCENT_DECIMALS)?;
        percent.rescale(PERCENT_DECIMALS);
        i64::try_from(percent.mantissa()).ok().map(Percent)
    }

    /// The percentage in millionths of a per cent.
    pub(crate) const fn micro(self) -> i64 {
        self.0
    }

    /// The sum of two percentages, such as a reference rate and its surcharge.
    pub(crate) fn plus(self, other: Self) -> Result<Self> {
        self.0.checked_add(other.0).map(Percent).ok_or_else(RulesError::overflow)
    }

    /// The percentage times a count: a monthly rate as a yearly one.
    pub(crate) fn times(self, count: u32) -> Result<Self> {
        self.0.checked_mul(i64::from(count)).map(Percent).ok_or_else(RulesError::overflow)
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = Decimal::new(self.0, PERCENT_DECIMALS).normalize();
        if shown.scale() < 2 {
            shown.rescale(2);
        }
        fmt::Display::fmt(&shown, f)
    }
}

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

/// Digits with an optional point, nothing else: `Decimal` alone would also take "+5", "1_000" and "1e3".
#[inline(never)]
fn parse_decimal(text: &str, digits: usize, decimals: u32) -> Option<Decimal> {
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    let all_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    let leading_zero = whole.len() > 1 && whole.starts_with('0');
    let whole_fits = all_digits(whole) && whole.len() <= digits && !leading_zero;
    let fraction_fits = fraction.is_none_or(|f| all_digits(f) && f.len() <= decimals as usize);
    (whole_fits && fraction_fits).then(|| Decimal::from_str_exact(text).ok()).flatten()
}
