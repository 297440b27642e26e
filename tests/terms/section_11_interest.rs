//! 11.1, second half: 2 % per commenced month, and when a month commences.

use crate::support::*;
use serde_json::{Value as Json, json};

fn business(principal: &str, due_on: &str, as_of: &str) -> Json {
    json!({ "principal": principal, "dueOn": due_on, "asOf": as_of, "customer": "business" })
}

#[track_caller]
fn assert_months(choice: &str, due_on: &str, expected: &[(&str, u32)]) {
    for (as_of, months) in expected {
        let request = under(&business("10000.00", due_on, as_of), "commencedMonth", choice);
        let answer = ask("lateInterest", request);
        assert_eq!(answer["monthsCommenced"], json!(months), "due {due_on}, {choice}, on {as_of}");
    }
}

#[test]
fn the_first_month_commences_the_day_after_the_due_date() {
    assert_months(
        "dayAfterDue",
        "2026-01-30",
        &[("2026-01-29", 0), ("2026-01-30", 0), ("2026-01-31", 1)],
    );
}

#[test]
fn the_ministrys_example_a_claim_due_on_30_january_is_charged_on_the_last_days_of_the_months() {
    assert_months(
        "dayAfterDue",
        "2026-01-30",
        &[
            ("2026-02-27", 1),
            ("2026-02-28", 2),
            ("2026-03-30", 2),
            ("2026-03-31", 3),
            ("2026-04-29", 3),
            ("2026-04-30", 4),
            ("2026-05-30", 4),
            ("2026-05-31", 5),
        ],
    );
}

#[test]
fn in_a_leap_year_the_second_month_of_that_claim_commences_on_29_february() {
    assert_months(
        "dayAfterDue",
        "2024-01-30",
        &[("2024-02-28", 1), ("2024-02-29", 2), ("2024-03-30", 2), ("2024-03-31", 3)],
    );
}

#[test]
fn a_claim_due_at_the_end_of_a_month_is_charged_on_the_first_of_each() {
    assert_months(
        "dayAfterDue",
        "2026-01-31",
        &[("2026-02-01", 1), ("2026-02-28", 1), ("2026-03-01", 2), ("2026-04-01", 3)],
    );
}

#[test]
fn months_run_on_over_the_turn_of_the_year() {
    assert_months(
        "dayAfterDue",
        "2025-12-15",
        &[("2025-12-16", 1), ("2026-01-15", 1), ("2026-01-16", 2), ("2026-12-16", 13)],
    );
}

#[test]
fn months_can_be_read_as_commencing_the_day_after_each_anniversary_of_the_due_date() {
    assert_months(
        "dueAnniversary",
        "2026-01-30",
        &[
            ("2026-01-30", 0),
            ("2026-01-31", 1),
            // One month after 30 January is 28 February: the second month commences on the day after.
            ("2026-02-28", 1),
            ("2026-03-01", 2),
            ("2026-03-30", 2),
            ("2026-03-31", 3),
        ],
    );
}

#[test]
fn months_can_be_read_as_commencing_on_each_anniversary_of_the_due_date() {
    assert_months(
        "dueAnniversaryInclusive",
        "2026-01-30",
        &[
            ("2026-01-30", 0),
            ("2026-01-31", 1),
            ("2026-02-27", 1),
            ("2026-02-28", 2),
            ("2026-03-29", 2),
            ("2026-03-30", 3),
        ],
    );
    // The example of January 2021: due 15 December, a new month from 15 January.
    assert_months(
        "dueAnniversaryInclusive",
        "2020-12-15",
        &[("2020-12-15", 0), ("2020-12-16", 1), ("2021-01-14", 1), ("2021-01-15", 2)],
    );
}

#[test]
fn months_can_be_read_as_every_calendar_month_touched() {
    assert_months(
        "calendarMonths",
        "2026-01-30",
        &[
            ("2026-01-30", 0),
            ("2026-01-31", 1),
            ("2026-02-01", 2),
            ("2026-02-28", 2),
            ("2026-03-01", 3),
            ("2027-01-01", 13),
        ],
    );
    // From the day after the due date: January itself is not touched.
    assert_months(
        "calendarMonths",
        "2026-01-31",
        &[("2026-02-01", 1), ("2026-02-28", 1), ("2026-03-01", 2)],
    );
}

#[test]
fn each_commenced_month_costs_two_per_cent() {
    let answer = ask("lateInterest", business("10000.00", "2026-01-30", "2026-02-28"));
    assert_eq!(answer["contractual"], "400.00");
    assert_eq!(answer["interest"], "400.00");
    assert_eq!(answer["total"], "10400.00");
    assert_eq!(answer["limitedBy"], "contract");
    assert_clauses(&answer, &["11.1b"]);
    assert_eq!(parameter(&answer, "lateInterestPerCommencedMonth"), "2.00");
    for (path, value) in [
        ("principal", "10000.00"),
        ("dueOn", "2026-01-30"),
        ("asOf", "2026-02-28"),
        ("customer", "business"),
    ] {
        assert_eq!(fact(&answer, path), value);
    }
    assert_eq!(interpretations(&answer), ["commencedMonth=dayAfterDue", "rounding=halfUpOnce"]);
}

#[test]
fn a_business_has_no_lawful_maximum_below_what_it_agreed_to() {
    let answer = ask("lateInterest", business("10000.00", "2026-01-30", "2026-02-28"));
    assert_eq!(answer.get("legalMaximum"), None);
    assert_eq!(answer["segments"], json!([]));
    assert_eq!(answer["stale"], false);
}

#[test]
fn interest_bears_no_interest() {
    // Twenty-four months of 2 % of 1,000 are 480, not the 608.44 of compound interest.
    let answer = ask("lateInterest", business("1000.00", "2024-01-15", "2026-01-15"));
    assert_eq!(answer["monthsCommenced"], 24);
    assert_eq!(answer["interest"], "480.00");
}

#[test]
fn on_and_before_the_due_date_nothing_is_owed_and_that_is_no_error() {
    for as_of in ["2026-01-30", "2026-01-29", "2001-01-01"] {
        for customer in ["business", "consumer"] {
            let request = json!({ "principal": "10000.00", "dueOn": "2026-01-30", "asOf": as_of, "customer": customer });
            let answer = ask("lateInterest", request);
            assert_eq!(answer["monthsCommenced"], 0, "{as_of}");
            assert_eq!(answer["interest"], "0.00", "{as_of}");
            assert_eq!(answer["total"], "10000.00", "{as_of}");
            assert_eq!(answer["limitedBy"], "contract", "{as_of}");
            assert_eq!(answer["segments"], json!([]), "{as_of}");
        }
    }
}

#[test]
fn nothing_owed_bears_no_interest() {
    let answer = ask("lateInterest", business("0", "2026-01-30", "2027-01-30"));
    assert_eq!((text(&answer["interest"]), text(&answer["total"])), ("0.00", "0.00"));
}

#[track_caller]
fn assert_rounded(principal: &str, as_of: &str, expected: [&str; 3]) {
    for (choice, interest) in
        ["halfUpOnce", "halfEvenOnce", "halfUpEachMonth"].into_iter().zip(expected)
    {
        let answer = ask(
            "lateInterest",
            under(&business(principal, "2026-01-31", as_of), "rounding", choice),
        );
        assert_eq!(answer["interest"], interest, "{principal} on {as_of}, {choice}");
    }
}

#[test]
fn half_an_oere_is_rounded_up_to_even_or_month_by_month() {
    // One month: 0.005.
    assert_rounded("0.25", "2026-02-28", ["0.01", "0.00", "0.01"]);
    // Three months: 0.015, or three times a rounded 0.005.
    assert_rounded("0.25", "2026-04-30", ["0.02", "0.02", "0.03"]);
    // Five months: 0.025.
    assert_rounded("0.25", "2026-06-30", ["0.03", "0.02", "0.05"]);
    // One month: 0.0048 and 0.0052 are no ties.
    assert_rounded("0.24", "2026-02-28", ["0.00", "0.00", "0.00"]);
    assert_rounded("0.26", "2026-02-28", ["0.01", "0.01", "0.01"]);
}

#[test]
fn a_whole_number_of_oere_is_the_same_however_it_is_rounded() {
    assert_rounded("1234.50", "2026-04-30", ["74.07", "74.07", "74.07"]);
}

#[test]
fn the_largest_principal_is_computed_exactly() {
    let answer = ask("lateInterest", business("999999999999999.99", "2026-01-31", "2026-02-01"));
    // 2 % is 19,999,999,999,999.9998.
    assert_eq!(answer["interest"], "20000000000000.00");
    assert_eq!(answer["total"], "1019999999999999.99");
}

#[test]
fn more_than_can_be_stated_exactly_is_an_error_and_no_wrong_number() {
    let request = business("999999999999999.99", "0001-01-01", "9999-12-31");
    assert_refused("lateInterest", request, &[("", "overflow")]);
}

fn invoiced(more: Json) -> Json {
    ask("estimate", with(&with(&plain_repair(), json!({ "invoicedOn": "2026-10-01" })), more))
}

#[test]
fn an_estimate_tells_what_the_most_that_can_be_owed_to_the_provider_would_cost_if_paid_today() {
    let estimate = invoiced(json!({ "customer": "business" }));
    let late = &estimate["lateInterest"];
    // Due on 31 October; 2,500, 180 back and the fee of 1,000 for the month from 1 November. The way there is not owed to
    // the provider.
    assert_eq!(
        (text(&late["principal"]), text(&late["dueOn"]), text(&late["asOf"])),
        ("3680.00", "2026-10-31", TODAY)
    );
    assert_eq!((&late["monthsCommenced"], text(&late["interest"])), (&json!(1), "73.60"));
    assert_eq!(late["total"], "3753.60");
}

#[test]
fn interest_runs_on_the_price_with_vat_where_vat_is_given() {
    let estimate = invoiced(json!({ "customer": "business", "vatPercent": "25" }));
    let late = &estimate["lateInterest"];
    assert_eq!((text(&late["principal"]), text(&late["interest"])), ("4600.00", "92.00"));
}

#[test]
fn before_the_due_date_an_estimate_tells_what_the_first_late_day_would_cost() {
    let estimate = invoiced(json!({ "customer": "business", "invoicedOn": TODAY }));
    let late = &estimate["lateInterest"];
    assert_eq!((text(&late["dueOn"]), text(&late["asOf"])), ("2026-12-20", "2026-12-21"));
    assert_eq!((&late["monthsCommenced"], text(&late["interest"])), (&json!(1), "73.60"));
}

#[test]
fn the_interest_of_an_estimate_starts_from_the_day_its_payment_is_due_by_the_interpretation() {
    let request =
        with(&plain_repair(), json!({ "invoicedOn": "2026-10-01", "customer": "business" }));
    let estimate = ask("estimate", under(&request, "paymentOnClosedDay", "nextWorkingDay"));
    // 31 October 2026 is a Saturday.
    assert_eq!(estimate["lateInterest"]["dueOn"], "2026-11-02");
}

#[test]
fn there_is_no_interest_to_tell_before_invoice_customer_and_price_are_known() {
    assert_eq!(invoiced(json!({})).get("lateInterest"), None);
    assert_eq!(
        invoiced(json!({ "customer": "business", "rateCard": {} })).get("lateInterest"),
        None
    );
    let not_invoiced = ask("estimate", with(&plain_repair(), json!({ "customer": "business" })));
    assert_eq!(not_invoiced.get("lateInterest"), None);
}

#[test]
fn an_estimate_says_what_other_interpretations_of_a_commenced_month_would_have_given() {
    let estimate = invoiced(json!({ "customer": "business", "invoicedOn": "2026-09-20" }));
    // Due on 20 October, on 20 November: the second month commences today only on the anniversary itself.
    assert_eq!(estimate["lateInterest"]["monthsCommenced"], 1);
    let two_months =
        ["lateInterest.monthsCommenced: 1 -> 2", "lateInterest.interest: 73.60 -> 147.20"];
    assert_eq!(changes(&estimate, "commencedMonth", "dueAnniversaryInclusive"), two_months);
    assert_eq!(changes(&estimate, "commencedMonth", "calendarMonths"), two_months);
    assert!(changes(&estimate, "commencedMonth", "dueAnniversary").is_empty());
}
