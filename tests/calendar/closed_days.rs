//! The closed days of a year. The table is the published one; the days of the week follow from it.

use crate::support::*;
use serde_json::{Value as Json, json};

/// Easter-bound holidays of each year as published, month and day: Maundy Thursday, Good Friday, Easter, Easter Monday,
/// the day 26 days after Easter while it was Great Prayer Day, Ascension, Whit Sunday, Whit Monday.
#[rustfmt::skip]
const MOVABLE: [(u32, [&str; 8]); 16] = [
    (2020, ["04-09", "04-10", "04-12", "04-13", "05-08", "05-21", "05-31", "06-01"]),
    (2021, ["04-01", "04-02", "04-04", "04-05", "04-30", "05-13", "05-23", "05-24"]),
    (2022, ["04-14", "04-15", "04-17", "04-18", "05-13", "05-26", "06-05", "06-06"]),
    (2023, ["04-06", "04-07", "04-09", "04-10", "05-05", "05-18", "05-28", "05-29"]),
    (2024, ["03-28", "03-29", "03-31", "04-01", "",      "05-09", "05-19", "05-20"]),
    (2025, ["04-17", "04-18", "04-20", "04-21", "",      "05-29", "06-08", "06-09"]),
    (2026, ["04-02", "04-03", "04-05", "04-06", "",      "05-14", "05-24", "05-25"]),
    (2027, ["03-25", "03-26", "03-28", "03-29", "",      "05-06", "05-16", "05-17"]),
    (2028, ["04-13", "04-14", "04-16", "04-17", "",      "05-25", "06-04", "06-05"]),
    (2029, ["03-29", "03-30", "04-01", "04-02", "",      "05-10", "05-20", "05-21"]),
    (2030, ["04-18", "04-19", "04-21", "04-22", "",      "05-30", "06-09", "06-10"]),
    (2031, ["04-10", "04-11", "04-13", "04-14", "",      "05-22", "06-01", "06-02"]),
    (2032, ["03-25", "03-26", "03-28", "03-29", "",      "05-06", "05-16", "05-17"]),
    (2033, ["04-14", "04-15", "04-17", "04-18", "",      "05-26", "06-05", "06-06"]),
    (2034, ["04-06", "04-07", "04-09", "04-10", "",      "05-18", "05-28", "05-29"]),
    (2035, ["03-22", "03-23", "03-25", "03-26", "",      "05-03", "05-13", "05-14"]),
];

const MOVABLE_NAMES: [&str; 8] = [
    "maundyThursday",
    "goodFriday",
    "easterSunday",
    "easterMonday",
    "greatPrayerDay",
    "ascensionDay",
    "whitSunday",
    "whitMonday",
];

const FIXED: [(&str, &str); 3] =
    [("01-01", "newYearsDay"), ("12-25", "christmasDay"), ("12-26", "secondChristmasDay")];

const CLOSING: [(&str, &str); 3] =
    [("06-05", "constitutionDay"), ("12-24", "christmasEve"), ("12-31", "newYearsEve")];

fn closed_days(year: u32, choice: &str) -> Vec<(String, String, String)> {
    let answer = ask("closedDays", under(&json!({ "year": year }), "closedDays", choice));
    let of = |day: &Json, key: &str| text(&day[key]).to_owned();
    list(&answer).iter().map(|day| (of(day, "date"), of(day, "code"), of(day, "kind"))).collect()
}

fn named(year: u32, days: &[(&str, &str)], kind: &str) -> Vec<(String, String, String)> {
    let row = |(date, name): &(&str, &str)| {
        (format!("{year}-{date}"), (*name).to_owned(), kind.to_owned())
    };
    days.iter().map(row).collect()
}

fn public_holidays(year: u32, movable: [&'static str; 8]) -> Vec<(String, String, String)> {
    let movable = movable.into_iter().zip(MOVABLE_NAMES).filter(|(date, _)| !date.is_empty());
    let days: Vec<_> = FIXED.into_iter().chain(movable).collect();
    named(year, &days, "publicHoliday")
}

fn sorted<T: Ord>(mut days: Vec<T>) -> Vec<T> {
    days.sort();
    days
}

#[test]
fn the_public_holidays_of_2020_to_2035_are_the_published_ones() {
    for (year, movable) in MOVABLE {
        let expected = sorted(public_holidays(year, movable));
        assert_eq!(sorted(closed_days(year, "publicHolidays")), expected, "{year}");
    }
}

#[test]
fn the_statutory_closed_days_are_the_holidays_5_june_and_24_and_31_december() {
    for (year, movable) in MOVABLE {
        let mut expected = public_holidays(year, movable);
        expected.extend(named(year, &CLOSING, "closingDay"));
        assert_eq!(sorted(closed_days(year, "statutory")), sorted(expected), "{year}");
    }
}

#[test]
fn banks_close_on_the_day_after_ascension_too() {
    let after = [
        "05-22", "05-14", "05-27", "05-19", "05-10", "05-30", "05-15", "05-07", "05-26", "05-11",
        "05-31", "05-23", "05-07", "05-27", "05-19", "05-04",
    ];
    for ((year, movable), day_after) in MOVABLE.into_iter().zip(after) {
        let mut expected = public_holidays(year, movable);
        expected.extend(named(year, &CLOSING, "closingDay"));
        expected.extend(named(year, &[(day_after, "dayAfterAscension")], "closingDay"));
        assert_eq!(sorted(closed_days(year, "banks")), sorted(expected), "{year}");
    }
}

#[test]
fn the_statutory_days_are_what_is_taken_where_nothing_is_chosen() {
    assert_eq!(
        ask("closedDays", json!({ "year": 2026 })),
        ask("closedDays", under(&json!({ "year": 2026 }), "closedDays", "statutory"))
    );
}

#[test]
fn closed_days_are_listed_in_order() {
    for (year, _) in MOVABLE {
        let dates: Vec<_> = closed_days(year, "banks").into_iter().map(|day| day.0).collect();
        assert!(dates.is_sorted(), "{year}");
    }
}

#[test]
fn great_prayer_day_is_a_holiday_up_to_2023_and_an_ordinary_friday_from_2024() {
    let has = |year| closed_days(year, "statutory").iter().any(|day| day.1 == "greatPrayerDay");
    assert!(has(1999) && has(2022) && has(2023));
    assert!(!has(2024) && !has(2025) && !has(2100));
}

#[test]
fn whit_sunday_on_constitution_day_is_listed_under_both_names() {
    let days: Vec<_> =
        closed_days(2022, "statutory").into_iter().filter(|day| day.0 == "2022-06-05").collect();
    let names: Vec<_> = days.iter().map(|day| day.1.as_str()).collect();
    assert_eq!(names, ["whitSunday", "constitutionDay"]);
}

#[test]
fn easter_is_right_over_the_centuries() {
    // Published extremes and leap rules: 22 March 1818 and 2285, 25 April 1943 and 2038.
    for (year, easter) in [
        (1818, "1818-03-22"),
        (1943, "1943-04-25"),
        (1900, "1900-04-15"),
        (2000, "2000-04-23"),
        (2038, "2038-04-25"),
        (2100, "2100-03-28"),
        (2285, "2285-03-22"),
    ] {
        let found = upfront_terms::calendar::holidays::easter(year).map(|day| day.to_string());
        assert_eq!(found.as_deref(), Some(easter));
    }
    assert_eq!(upfront_terms::calendar::holidays::easter(0), None);
    assert_eq!(upfront_terms::calendar::holidays::easter(10_000), None);
}

#[test]
fn the_closures_of_a_year_are_listed_among_its_closed_days() {
    let closures = json!([{ "from": "2026-12-30", "to": "2027-01-02", "name": "New Year" }]);
    let of = |year: u32| {
        let answer =
            ask("closedDays", json!({ "year": year, "calendar": { "closures": closures } }));
        let days = list(&answer).iter().filter(|day| day["kind"] == "closure");
        days.map(|day| text(&day["date"]).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(of(2026), ["2026-12-30", "2026-12-31"]);
    assert_eq!(of(2027), ["2027-01-01", "2027-01-02"]);
    assert!(of(2028).is_empty());
}

#[test]
fn ordinary_weekends_are_not_listed_but_holidays_on_them_are() {
    let days = closed_days(2026, "statutory");
    assert!(days.iter().all(|day| day.2 != "weekend"));
    // 26 December 2026 is a Saturday.
    assert!(days.iter().any(|day| day.0 == "2026-12-26"));
}

#[test]
fn the_first_and_the_last_year_of_the_calendar_are_listed() {
    assert!(!closed_days(1, "banks").is_empty());
    assert!(!closed_days(9999, "banks").is_empty());
}
