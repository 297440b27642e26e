//! 11.1, first half: the day of payment, and what the provider may do while it is not paid.

use crate::support::*;
use serde_json::{Value as Json, json};

fn due(invoiced_on: &str) -> Json {
    ask("paymentDue", json!({ "invoicedOn": invoiced_on }))
}

fn agreed(invoiced_on: &str, agreed_payment_on: &str) -> (String, String) {
    let due = ask(
        "paymentDue",
        json!({ "invoicedOn": invoiced_on, "agreedPaymentOn": agreed_payment_on }),
    );
    (text(&due["dueOn"]).to_owned(), text(&due["limitedBy"]).to_owned())
}

fn limited(day: &str, by: &str) -> (String, String) {
    (day.to_owned(), by.to_owned())
}

#[test]
fn an_invoice_must_be_paid_within_thirty_days_the_thirtieth_included() {
    let due = due("2026-11-20");
    assert_eq!((text(&due["dueOn"]), text(&due["limitedBy"])), ("2026-12-20", "latestPayment"));
    assert_clauses(&due, &["11.1a"]);
    assert_eq!(fact(&due, "invoicedOn"), "2026-11-20");
    assert_eq!(parameter(&due, "latestPayment"), 30);
}

#[test]
fn thirty_days_are_days_and_no_month() {
    assert_eq!(due("2023-01-31")["dueOn"], "2023-03-02");
    assert_eq!(due("2024-01-31")["dueOn"], "2024-03-01");
    assert_eq!(due("2026-12-05")["dueOn"], "2027-01-04");
    assert_eq!(due("2024-02-29")["dueOn"], "2024-03-30");
}

#[test]
fn an_agreed_deadline_that_is_earlier_counts() {
    assert_eq!(agreed("2026-11-20", "2026-12-10"), limited("2026-12-10", "agreed"));
    assert_eq!(agreed("2026-11-20", "2026-11-20"), limited("2026-11-20", "agreed"));
}

#[test]
fn an_agreed_deadline_can_reach_the_thirtieth_day_and_no_further() {
    assert_eq!(agreed("2026-11-20", "2026-12-20"), limited("2026-12-20", "agreed"));
    assert_eq!(agreed("2026-11-20", "2026-12-21"), limited("2026-12-20", "latestPayment"));
    assert_eq!(agreed("2026-11-20", "2027-11-20"), limited("2026-12-20", "latestPayment"));
}

#[test]
fn a_day_of_payment_on_a_closed_day_is_not_moved() {
    // 20 December 2026 is a Sunday.
    let due = due("2026-11-20");
    assert_eq!(due["dueOn"], "2026-12-20");
    assert_eq!(interpretations(&due), ["closedDays=statutory", "paymentOnClosedDay=notMoved"]);
}

#[test]
fn a_day_of_payment_can_be_read_as_moving_to_the_next_working_day() {
    let moved = |request: Json| {
        text(&ask("paymentDue", under(&request, "paymentOnClosedDay", "nextWorkingDay"))["dueOn"])
            .to_owned()
    };
    assert_eq!(moved(json!({ "invoicedOn": "2026-11-20" })), "2026-12-21");
    // Christmas Eve, a Thursday, to Monday the 28th.
    assert_eq!(moved(json!({ "invoicedOn": "2026-11-24" })), "2026-12-28");
    // Maundy Thursday 2026 to the Tuesday after Easter.
    assert_eq!(moved(json!({ "invoicedOn": "2026-03-03" })), "2026-04-07");
    // An agreed Saturday to the Monday.
    assert_eq!(
        moved(json!({ "invoicedOn": "2026-11-20", "agreedPaymentOn": "2026-12-05" })),
        "2026-12-07"
    );
    // A Monday stays.
    assert_eq!(moved(json!({ "invoicedOn": "2026-12-05" })), "2027-01-04");
}

#[test]
fn which_days_move_a_payment_is_itself_a_interpretation() {
    let moved = |choice: &str, invoiced_on: &str| {
        let interpretations =
            json!({ "paymentOnClosedDay": "nextWorkingDay", "closedDays": choice });
        text(
            &ask(
                "paymentDue",
                json!({ "invoicedOn": invoiced_on, "interpretations": interpretations }),
            )["dueOn"],
        )
        .to_owned()
    };
    assert_eq!(moved("publicHolidays", "2026-11-24"), "2026-12-24");
    assert_eq!(moved("statutory", "2026-04-15"), "2026-05-15");
    assert_eq!(moved("banks", "2026-04-15"), "2026-05-18");
}

#[test]
fn a_payment_on_a_working_day_relies_on_no_interpretation() {
    assert!(interpretations(&due("2026-12-05")).is_empty());
}

#[test]
fn before_the_invoice_only_the_rule_is_known() {
    let estimate = ask("estimate", nothing_known());
    let due = milestone(&estimate, "paymentDue");
    assert_eq!(due["rule"], json!({ "after": "invoicedOn", "count": 30, "unit": "days" }));
    assert_eq!(due.get("date"), None);
    assert_clauses(due, &["11.1a"]);
    assert!(missing(&estimate).contains(&"invoicedOn"));
}

#[test]
fn after_the_invoice_the_days_stand_in_the_timeline() {
    let estimate = ask("estimate", with(&nothing_known(), json!({ "invoicedOn": "2026-11-20" })));
    assert_eq!(milestone(&estimate, "invoiced")["date"], "2026-11-20");
    let due = milestone(&estimate, "paymentDue");
    assert_eq!((text(&due["date"]), text(&due["modality"])), ("2026-12-20", "will"));
    assert_eq!(
        due["closedDay"],
        json!({ "date": "2026-12-20", "code": "sunday", "kind": "weekend" })
    );
    let interest = milestone(&estimate, "interestFrom");
    assert_eq!(interest["date"], "2026-12-21");
    assert_clauses(interest, &["11.1a", "11.1b"]);
}

#[test]
fn an_agreed_deadline_shows_in_the_timeline() {
    let known = json!({ "invoicedOn": "2026-11-20", "agreedPaymentOn": "2026-12-10" });
    let estimate = ask("estimate", with(&nothing_known(), known));
    let due = milestone(&estimate, "paymentDue");
    assert_eq!(due["date"], "2026-12-10");
    assert_eq!(fact(due, "agreedPaymentOn"), "2026-12-10");
    assert_eq!(milestone(&estimate, "interestFrom")["date"], "2026-12-11");
}

#[test]
fn paying_in_time_is_a_duty() {
    let estimate = ask("estimate", nothing_known());
    let duty = finding(&estimate, "payInTime");
    assert_eq!((text(&duty["kind"]), &duty["values"]["latestPayment"]), ("duty", &json!(30)));
    assert_clauses(duty, &["11.1a"]);
}

#[test]
fn a_payment_that_falls_on_a_closed_day_had_better_be_made_before() {
    let estimate = ask("estimate", with(&nothing_known(), json!({ "invoicedOn": "2026-11-20" })));
    let warning = finding(&estimate, "payBeforeClosedDay");
    assert_eq!(
        (text(&warning["kind"]), text(&warning["values"]["dueOn"])),
        ("warning", "2026-12-20")
    );
    assert_clauses(warning, &["11.1a"]);
    let monday = ask("estimate", with(&nothing_known(), json!({ "invoicedOn": "2026-12-05" })));
    assert!(findings(&monday, "payBeforeClosedDay").is_empty());
    let request = with(&nothing_known(), json!({ "invoicedOn": "2026-11-20" }));
    let moved = ask("estimate", under(&request, "paymentOnClosedDay", "nextWorkingDay"));
    assert!(findings(&moved, "payBeforeClosedDay").is_empty());
}

#[test]
fn a_payment_is_overdue_from_the_day_after() {
    let on = |as_of: &str| ask("estimate", json!({ "asOf": as_of, "invoicedOn": "2026-10-01" }));
    assert!(findings(&on("2026-10-31"), "paymentOverdue").is_empty());
    let late = on("2026-11-01");
    let warning = finding(&late, "paymentOverdue");
    assert_eq!(warning["values"]["dueOn"], "2026-10-31");
    assert_clauses(warning, &["11.1a", "11.1b", "11.1c"]);
    assert_eq!(fact(warning, "asOf"), "2026-11-01");
}

#[test]
fn the_provider_may_suspend_until_it_is_paid() {
    let estimate = ask("estimate", nothing_known());
    let right = finding(&estimate, "maySuspend");
    assert_eq!((text(&right["kind"]), text(&right["modality"])), ("right", "may"));
    assert_clauses(right, &["11.1c"]);
}

#[test]
fn what_late_interest_is_told_depends_on_who_the_customer_is() {
    for (known, id) in [
        (json!({}), "lateInterest"),
        (json!({ "customer": "business" }), "lateInterestBusiness"),
        (json!({ "customer": "consumer" }), "lateInterestConsumer"),
    ] {
        let estimate = ask("estimate", with(&nothing_known(), known));
        let told = finding(&estimate, id);
        assert_eq!(told["values"]["lateInterestPerCommencedMonth"], "2.00", "{id}");
        assert_clauses(told, &["11.1b"]);
    }
    assert!(missing(&ask("estimate", nothing_known())).contains(&"customer"));
}

#[test]
fn an_estimate_says_what_moving_the_payment_would_have_given() {
    let estimate = ask("estimate", with(&nothing_known(), json!({ "invoicedOn": "2026-11-20" })));
    assert_eq!(
        changes(&estimate, "paymentOnClosedDay", "nextWorkingDay"),
        [
            "timeline.paymentDue: 2026-12-20 -> 2026-12-21",
            "timeline.interestFrom: 2026-12-21 -> 2026-12-22",
        ]
    );
}
