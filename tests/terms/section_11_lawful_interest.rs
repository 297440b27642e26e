//! 11.1, "or the lawful maximum when lower": reference rate and surcharge by the day for a consumer.

use crate::support::*;
use serde_json::{Value as Json, json};

fn consumer(due_on: &str, as_of: &str) -> Json {
    json!({ "principal": "10000.00", "dueOn": due_on, "asOf": as_of, "customer": "consumer" })
}

/// From, to, yearly rate, days, amount of each segment.
type Row<'a> = (&'a str, &'a str, &'a str, u64, &'a str);

fn segments(answer: &Json) -> Vec<Row<'_>> {
    list(&answer["segments"])
        .iter()
        .map(|s| {
            let days = s["days"].as_u64().unwrap_or_default();
            (text(&s["from"]), text(&s["to"]), text(&s["annualPercent"]), days, text(&s["amount"]))
        })
        .collect()
}

#[test]
fn a_consumer_pays_the_reference_rate_and_eight_points_by_the_day() {
    let answer = ask("lateInterest", consumer("2026-01-31", "2026-03-02"));
    // 1 February to 2 March: thirty days at 1.75 + 8.
    assert_eq!(segments(&answer), [("2026-02-01", "2026-03-02", "9.75", 30, "80.136986")]);
    assert_eq!(answer["legalMaximum"], "80.14");
    // Two months have commenced: the contract alone would give 400.
    assert_eq!((&answer["monthsCommenced"], text(&answer["contractual"])), (&json!(2), "400.00"));
    assert_eq!((text(&answer["interest"]), text(&answer["limitedBy"])), ("80.14", "law"));
    assert_eq!(answer["total"], "10080.14");
    assert_eq!(answer["stale"], false);
}

#[test]
fn the_lawful_amount_rests_on_the_rates_and_the_interpretations() {
    let answer = ask("lateInterest", consumer("2026-06-15", "2026-07-15"));
    assert_eq!(parameter(&answer, "lawfulInterestSurcharge"), "8.00");
    let rates = json!([
        { "from": "2026-06-16", "annualPercent": "9.75" },
        { "from": "2026-07-01", "annualPercent": "10.00" },
    ]);
    assert_eq!(parameter(&answer, "lawfulInterest"), &rates);
    for interpretation in ["legalMaximum=compareAmounts", "dayCount=actual365"] {
        assert!(interpretations(&answer).contains(&interpretation.to_owned()), "{interpretation}");
    }
    for segment in list(&answer["segments"]) {
        assert!(!text(&segment["source"]).is_empty());
    }
}

#[test]
fn a_claim_changes_rate_with_the_half_year() {
    let answer = ask("lateInterest", consumer("2026-06-15", "2026-07-15"));
    let expected = [
        ("2026-06-16", "2026-06-30", "9.75", 15, "40.068493"),
        ("2026-07-01", "2026-07-15", "10.00", 15, "41.095890"),
    ];
    assert_eq!(segments(&answer), expected);
    assert_eq!(answer["legalMaximum"], "81.16");
}

#[test]
fn a_reference_rate_can_be_negative() {
    let answer = ask("lateInterest", consumer("2021-12-16", "2022-01-15"));
    // -0.35 + 8 and -0.45 + 8.
    let expected = [
        ("2021-12-17", "2021-12-31", "7.65", 15, "31.438356"),
        ("2022-01-01", "2022-01-15", "7.55", 15, "31.027397"),
    ];
    assert_eq!(segments(&answer), expected);
    assert_eq!(answer["legalMaximum"], "62.47");
}

#[test]
fn every_half_year_has_its_published_rate() {
    let rates = [
        ("2013-01", "7.20"), // Due before 1 March 2013: 0.20 + 7.
        ("2013-07", "8.20"),
        ("2014-01", "8.20"),
        ("2014-07", "8.20"),
        ("2015-01", "8.20"),
        ("2015-07", "8.05"),
        ("2016-01", "8.05"),
        ("2016-07", "8.05"),
        ("2017-01", "8.05"),
        ("2017-07", "8.05"),
        ("2018-01", "8.05"),
        ("2018-07", "8.05"),
        ("2019-01", "8.05"),
        ("2019-07", "8.05"),
        ("2020-01", "8.05"),
        ("2020-07", "8.05"),
        ("2021-01", "8.05"),
        ("2021-07", "7.65"),
        ("2022-01", "7.55"),
        ("2022-07", "7.55"),
        ("2023-01", "9.90"),
        ("2023-07", "11.25"),
        ("2024-01", "11.75"),
        ("2024-07", "11.50"),
        ("2025-01", "10.75"),
        ("2025-07", "9.75"),
        ("2026-01", "9.75"),
        ("2026-07", "10.00"),
    ];
    for (half_year, percent) in rates {
        let answer =
            ask("lateInterest", consumer(&format!("{half_year}-01"), &format!("{half_year}-11")));
        // The ten days from the 2nd to the 11th.
        let found: Vec<_> = segments(&answer).iter().map(|row| (row.2.to_owned(), row.3)).collect();
        assert_eq!(found, [(percent.to_owned(), 10)], "{half_year}");
    }
}

#[test]
fn a_claim_due_before_march_2013_carries_seven_points_and_keeps_them() {
    let before = ask("lateInterest", consumer("2013-02-28", "2013-03-30"));
    assert_eq!(segments(&before), [("2013-03-01", "2013-03-30", "7.20", 30, "59.178082")]);
    assert_eq!(parameter(&before, "lawfulInterestSurcharge"), "7.00");
    let from = ask("lateInterest", consumer("2013-03-01", "2013-03-31"));
    assert_eq!(segments(&from), [("2013-03-02", "2013-03-31", "8.20", 30, "67.397260")]);
    let years_later = ask("lateInterest", consumer("2013-02-28", "2015-07-31"));
    // 0.05 + 7 in the summer of 2015.
    assert_eq!(segments(&years_later).last().map(|row| row.2), Some("7.05"));
}

#[test]
fn days_without_a_rate_are_named_before_an_amount_that_is_too_large() {
    let largest = json!({ "principal": "999999999999999.99" });
    let request = with(&consumer("1500-01-01", "2026-01-15"), largest);
    assert_refused("lateInterest", request, &[("dueOn", "noRate")]);
}

#[test]
fn before_the_first_known_reference_rate_there_is_no_answer_and_no_guess() {
    assert_refused("lateInterest", consumer("2012-12-30", "2013-01-15"), &[("dueOn", "noRate")]);
    assert_refused("lateInterest", consumer("1990-01-01", "2026-01-15"), &[("dueOn", "noRate")]);
    // The day after the due date is the first day that bears interest.
    let first = ask("lateInterest", consumer("2012-12-31", "2013-01-10"));
    assert_eq!(segments(&first), [("2013-01-01", "2013-01-10", "7.20", 10, "19.726027")]);
}

#[test]
fn neither_a_business_nor_a_given_maximum_nor_a_claim_in_time_needs_the_reference_rates() {
    let business = with(&consumer("1990-01-01", "1990-02-01"), json!({ "customer": "business" }));
    assert_eq!(ask("lateInterest", business)["interest"], "200.00");
    let given = with(
        &consumer("1990-01-01", "1990-01-11"),
        json!({ "legalMaximum": { "annualPercent": "10" } }),
    );
    assert_eq!(ask("lateInterest", given)["interest"], "27.40");
    assert_eq!(ask("lateInterest", consumer("1990-01-01", "1990-01-01"))["interest"], "0.00");
}

#[test]
fn past_the_last_published_rate_a_result_still_comes_marked_stale() {
    let answer = ask("lateInterest", consumer("2026-12-15", "2027-01-14"));
    let expected = [
        ("2026-12-16", "2026-12-31", "10.00", 16, "43.835616"),
        ("2027-01-01", "2027-01-14", "10.00", 14, "38.356164"),
    ];
    assert_eq!(segments(&answer), expected);
    assert_eq!(answer["interest"], "82.19");
    assert_eq!(answer["stale"], true);
    let marks: Vec<_> =
        list(&answer["segments"]).iter().map(|segment| segment.get("stale")).collect();
    assert_eq!(marks, [None, Some(&json!(true))]);
}

#[test]
fn the_last_day_of_2026_is_not_stale_and_the_next_is() {
    assert_eq!(ask("lateInterest", consumer("2026-12-15", "2026-12-31"))["stale"], false);
    assert_eq!(ask("lateInterest", consumer("2026-12-15", "2027-01-01"))["stale"], true);
    // Where the day of payment is not counted, it is 1 January that is not.
    let half_open =
        |as_of| ask("lateInterest", under(&consumer("2026-12-15", as_of), "dayCount", "halfOpen"));
    assert_eq!(half_open("2027-01-01")["stale"], false);
    assert_eq!(half_open("2027-01-02")["stale"], true);
}

#[test]
fn an_estimate_names_the_reference_rate_as_stale_from_2027_unless_the_customer_is_a_business() {
    let stale = |known: Json| ask("estimate", known)["stale"].clone();
    assert_eq!(stale(json!({ "asOf": "2026-12-31" })), Json::Null);
    assert_eq!(stale(json!({ "asOf": "2027-01-01" })), json!(["referenceRate"]));
    assert_eq!(
        stale(json!({ "asOf": "2027-01-01", "customer": "consumer" })),
        json!(["referenceRate"])
    );
    assert_eq!(stale(json!({ "asOf": "2027-01-01", "customer": "business" })), Json::Null);
}

#[test]
fn days_can_be_counted_over_the_length_of_their_own_year() {
    let request = consumer("2023-12-15", "2024-01-14");
    let by_365 = ask("lateInterest", request.clone());
    let expected = [
        ("2023-12-16", "2023-12-31", "11.25", 16, "49.315068"),
        ("2024-01-01", "2024-01-14", "11.75", 14, "45.068493"),
    ];
    assert_eq!(segments(&by_365), expected);
    assert_eq!(by_365["legalMaximum"], "94.38");
    let by_366 = ask("lateInterest", under(&request, "dayCount", "actualActual"));
    let expected = [
        ("2023-12-16", "2023-12-31", "11.25", 16, "49.315068"),
        ("2024-01-01", "2024-01-14", "11.75", 14, "44.945355"),
    ];
    assert_eq!(segments(&by_366), expected);
    assert_eq!(by_366["legalMaximum"], "94.26");
}

#[test]
fn a_given_yearly_rate_is_cut_at_the_turn_of_a_leap_year_too() {
    let given = json!({ "legalMaximum": { "annualPercent": "10" } });
    let request = with(&consumer("2023-12-21", "2024-01-10"), given);
    let answer = ask("lateInterest", under(&request, "dayCount", "actualActual"));
    let expected = [
        ("2023-12-22", "2023-12-31", "10.00", 10, "27.397260"),
        ("2024-01-01", "2024-01-10", "10.00", 10, "27.322404"),
    ];
    assert_eq!(segments(&answer), expected);
    assert_eq!(answer["legalMaximum"], "54.72");
}

#[test]
fn days_can_be_counted_from_the_due_date_to_the_day_before_payment() {
    let request = consumer("2023-12-15", "2024-01-14");
    let answer = ask("lateInterest", under(&request, "dayCount", "halfOpen"));
    let expected = [
        ("2023-12-15", "2023-12-31", "11.25", 17, "52.397260"),
        ("2024-01-01", "2024-01-13", "11.75", 13, "41.849315"),
    ];
    assert_eq!(segments(&answer), expected);
    assert_eq!(answer["legalMaximum"], "94.25");
}

#[test]
fn half_an_oere_by_law_is_rounded_once_at_the_end() {
    let one_day = |choice: &str| {
        // 5 kroner at 36.5 %: half an øre a day.
        let request = json!({
            "principal": "5.00", "dueOn": "2026-01-31", "asOf": "2026-02-01", "customer": "consumer",
            "legalMaximum": { "annualPercent": "36.5" },
        });
        text(&ask("lateInterest", under(&request, "rounding", choice))["legalMaximum"]).to_owned()
    };
    assert_eq!(one_day("halfUpOnce"), "0.01");
    assert_eq!(one_day("halfEvenOnce"), "0.00");
    assert_eq!(one_day("halfUpEachMonth"), "0.01");
}

#[test]
fn segments_are_added_before_they_are_rounded() {
    let request = json!({ "principal": "1.00", "dueOn": "2025-06-10", "asOf": "2026-01-10", "customer": "consumer" });
    let answer = ask("lateInterest", request);
    // 20 days at 10.75, 184 at 9.75, 10 at 9.75: 0.00589 + 0.04915 + 0.00267 = 0.05771.
    let amounts: Vec<_> = segments(&answer).iter().map(|row| (row.3, row.4.to_owned())).collect();
    let expected = [(20, "0.005890"), (184, "0.049151"), (10, "0.002671")];
    assert_eq!(amounts, expected.map(|(days, amount)| (days, amount.to_owned())));
    assert_eq!(answer["legalMaximum"], "0.06");
}

#[test]
fn a_consumers_estimate_tells_the_lawful_interest() {
    let known = json!({ "invoicedOn": "2026-10-01", "customer": "consumer" });
    let estimate = ask("estimate", with(&plain_repair(), known));
    let late = &estimate["lateInterest"];
    // 3,680 at 10 % for the twenty days from 1 November.
    assert_eq!((text(&late["interest"]), text(&late["limitedBy"])), ("20.16", "law"));
}
