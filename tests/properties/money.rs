//! Amounts and percentages.

use crate::draw::*;
use proptest::prelude::*;
use upfront_terms::base::money::Rounding;
use upfront_terms::base::money::{Money, Percent};

/// Fifteen digits of kroner.
const MOST: i64 = 99_999_999_999_999_999;

/// Millionths of a per cent, up to 9,999.999999 %.
fn percent(micro: u64) -> Percent {
    let text = format!("{}.{:06}", micro / 1_000_000, micro % 1_000_000);
    Percent::parse(&text).unwrap_or_else(|| panic!("{text} is no percentage"))
}

fn gross(ore: i64, micro: u64, rounding: Rounding) -> i64 {
    let gross = Money::from_ore(ore).with_percent(percent(micro), rounding);
    gross.unwrap_or_else(|error| panic!("{error}")).ore()
}

proptest! {
    #![proptest_config(draws(400))]

    #[test]
    fn an_amount_is_read_as_it_is_written(ore in 0..=MOST) {
        let amount = Money::from_ore(ore);
        prop_assert_eq!(Money::parse(&amount.to_string()), Some(amount));
        prop_assert_eq!(amount.to_string(), format!("{}.{:02}", ore / 100, ore % 100));
    }

    #[test]
    fn what_is_read_as_an_amount_is_digits_and_at_most_one_point(text in "[0-9]{0,17}(\\.[0-9]{0,3})?|.{0,8}|[-+]?[0-9]{1,4}[.,e ]?[0-9]{0,3}") {
        let Some(amount) = Money::parse(&text) else { return Ok(()) };
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        prop_assert!(digits(whole) && whole.len() <= 15 && digits(fraction) && fraction.len() <= 2);
        prop_assert!(whole == "0" || !whole.starts_with('0'));
        prop_assert_eq!(amount.to_string(), format!("{whole}.{fraction:0<2}"));
    }

    #[test]
    fn a_percentage_is_read_as_it_is_written(micro in 0u64..10_000_000_000) {
        let percent = percent(micro);
        prop_assert_eq!(Percent::parse(&percent.to_string()), Some(percent));
    }

    #[test]
    fn vat_is_within_half_an_oere_of_what_it_is_exactly(ore in 0..=MOST / 1_000, micro in 0u64..100_000_000) {
        let exact = i128::from(ore) * (100_000_000 + i128::from(micro));
        for rounding in [Rounding::HalfUp, Rounding::HalfEven] {
            let off = i128::from(gross(ore, micro, rounding)) * 100_000_000 - exact;
            prop_assert!(off.abs() <= 50_000_000, "{off}");
        }
    }

    #[test]
    fn the_two_ways_of_rounding_differ_only_on_a_tie_and_then_by_an_oere(ore in 0..=1_000_000i64, quarters in 0u64..400) {
        let micro = quarters * 250_000;
        let (up, even) = (gross(ore, micro, Rounding::HalfUp), gross(ore, micro, Rounding::HalfEven));
        let is_tie = (i128::from(ore) * (100_000_000 + i128::from(micro))).rem_euclid(100_000_000) == 50_000_000;
        prop_assert_eq!(up - even, i64::from(is_tie && up % 2 != 0));
    }

    #[test]
    fn more_money_and_more_vat_are_never_less(ore in 0..=MOST / 1_000, more in 0..=1_000_000i64, micro in 0u64..100_000_000, higher in 0u64..1_000_000) {
        let before = gross(ore, micro, Rounding::HalfUp);
        prop_assert!(ore <= before);
        prop_assert!(before <= gross(ore + more, micro, Rounding::HalfUp));
        prop_assert!(before <= gross(ore, micro + higher, Rounding::HalfUp));
    }

    #[test]
    fn wear_takes_away_between_nothing_and_everything(ore in 0..=MOST, micro in 0u64..10_000_000_000) {
        let left = Money::from_ore(ore).less_percent(percent(micro)).unwrap_or_default().ore();
        prop_assert!((0..=ore).contains(&left));
        prop_assert!(micro < 100_000_000 || left == 0);
    }

    #[test]
    fn a_sum_is_exact_or_an_error(a in 0..=i64::MAX, b in 0..=i64::MAX, count in 0u32..=100_000) {
        let sum = Money::from_ore(a).plus(Money::from_ore(b)).map(Money::ore);
        prop_assert_eq!(sum.ok(), a.checked_add(b));
        let product = Money::from_ore(a).times(count).map(Money::ore);
        prop_assert_eq!(product.ok(), a.checked_mul(i64::from(count)));
    }
}
