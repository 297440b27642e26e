//! A second edition of the terms is a second table and no new code: one with other numbers gives other answers.

use crate::support::*;
use serde_json::{Value as Json, json};
use std::borrow::Cow;
use upfront_terms::base::date::Date;
use upfront_terms::base::money::{Money, Percent};
use upfront_terms::cite::fact::Parameter;
use upfront_terms::cite::interpretation::Interpretations;
use upfront_terms::edition::terms::{CURRENT, Edition, TermsEdition};
use upfront_terms::estimate::{self, decode};
use upfront_terms::facts::Facts;
use upfront_terms::terms::repair::{SentEstimate, validity};

/// The same clauses with other numbers in every one of them.
pub static OTHER: Edition = Edition {
    id: Cow::Borrowed("service-terms-other"),
    based_on: None,
    language: "da",
    applies_from: None,
    address: Parameter { value: Cow::Borrowed("Somewhere else"), ..CURRENT.address },
    investigation_fee: Parameter { value: Money::from_kroner(1500), ..CURRENT.investigation_fee },
    estimate_months: Parameter { value: 2, ..CURRENT.estimate_months },
    reminder_months: Parameter { value: 1, ..CURRENT.reminder_months },
    warranty_months: Parameter { value: 12, ..CURRENT.warranty_months },
    working_days: Parameter { value: 5, ..CURRENT.working_days },
    payment_days: Parameter { value: 14, ..CURRENT.payment_days },
    monthly_interest: Parameter {
        value: Percent::from_hundredths(150),
        ..CURRENT.monthly_interest
    },
    currency: Parameter { value: "EUR", ..CURRENT.currency },
    court: Parameter { value: Cow::Borrowed("Odense"), ..CURRENT.court },
    law: Parameter { value: "SE", ..CURRENT.law },
};

fn under_other(request: &Json) -> Json {
    let request = value(request);
    let facts = decode::facts(&request).unwrap_or_else(|error| panic!("{error}"));
    let estimate = estimate::estimate(&Facts { terms: TermsEdition::from(&OTHER), ..facts });
    with_charges(
        serde_json::to_value(estimate.unwrap_or_else(|error| panic!("{error}")))
            .unwrap_or_default(),
    )
}

fn matter() -> Json {
    with(
        &sent_in(
            json!({ "service": "repair", "product": "Not listed", "examination": "notCovered" }),
        ),
        json!({ "repairEstimateRequested": true }),
    )
}

#[test]
fn an_estimate_names_the_edition_it_was_made_under() {
    let estimate = under_other(&matter());
    assert_eq!(estimate["editions"]["terms"], "service-terms-other");
    assert_eq!(finding(&estimate, "agreementParts")["values"]["edition"], "service-terms-other");
}

#[test]
fn another_fee_changes_every_outcome_that_may_charge_it() {
    let estimate = under_other(&matter());
    for id in ["repair", "estimateAccepted", "estimateDeclined", "estimateUnanswered"] {
        let fee = charge(scenario(&estimate, id), "investigationFee");
        assert_eq!(fee["amount"], "1500.00", "{id}");
        assert_eq!(parameter(fee, "investigationFee"), "1500.00", "{id}");
    }
    // 150 + 2,500 + 180 + 1,500.
    assert_eq!(estimate["range"]["max"], "4330.00");
    assert_eq!(finding(&estimate, "declinedMayCost")["values"]["investigationFee"], "1500.00");
}

#[test]
fn other_months_move_the_ends_of_an_estimate_and_of_a_warranty() {
    let known =
        json!({ "repairEstimate": { "sentOn": "2026-11-20" }, "deliveredOn": "2026-11-20" });
    let estimate = under_other(&with(&matter(), known));
    assert_eq!(milestone(&estimate, "repairEstimateValidUntil")["date"], "2027-01-20");
    // One month without an answer, and the day after.
    assert_eq!(milestone(&estimate, "reminderFrom")["date"], "2026-12-21");
    assert_eq!(milestone(&estimate, "serviceWarrantyUntil")["date"], "2027-11-20");
}

#[test]
fn a_reminder_rests_on_the_interpretations_that_its_own_months_end_by() {
    // The estimate holds until Wednesday 20 January; the month without an answer ends on Sunday 20 December.
    let known = json!({ "repairEstimate": { "sentOn": "2026-11-20" } });
    let estimate = under_other(&with(&matter(), known));
    assert_eq!(interpretations(milestone(&estimate, "repairEstimateValidUntil")), [""; 0]);
    let expected = ["closedDays=statutory", "periodEndOnClosedDay=notMoved"];
    assert_eq!(interpretations(milestone(&estimate, "reminderFrom")), expected);
    let moved = changes(&estimate, "periodEndOnClosedDay", "nextWorkingDay");
    assert!(moved.iter().any(|change| change.starts_with("timeline.reminderFrom")), "{moved:?}");

    let sent = SentEstimate { sent_on: day("2026-11-20"), as_of: day("2026-11-20") };
    let validity = validity(&sent, &OTHER, Interpretations::default());
    let because = validity.unwrap_or_else(|error| panic!("{error}")).because;
    assert_eq!(because.interpretations.len(), 2, "{because:?}");
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|| panic!("{text} is not a day"))
}

#[test]
fn other_periods_show_in_the_rules_before_they_begin() {
    let items = json!({ "items": [{ "service": "repair", "examination": "notCovered" }, { "service": "sampleTest" }] });
    let request = under(&with(&matter(), items), "turnaroundScope", "allWorkshopServices");
    let estimate = under_other(&request);
    for (id, count) in [
        ("expectedCompletion", 5),
        ("repairEstimateValidUntil", 2),
        ("reminderFrom", 1),
        ("serviceWarrantyUntil", 12),
        ("paymentDue", 14),
    ] {
        assert_eq!(milestone(&estimate, id)["rule"]["count"], count, "{id}");
    }
}

#[test]
fn other_working_days_move_the_expected_day() {
    let received = json!({ "receivedOn": "2026-11-20" });
    let estimate = under_other(&with(&sent_in(json!({ "service": "sampleTest" })), received));
    // The week ends on the 22nd; 23-27 November.
    assert_eq!(milestone(&estimate, "expectedCompletion")["date"], "2026-11-27");
    assert_eq!(estimate["turnaround"]["completedOn"], "2026-11-27");
}

#[test]
fn another_latest_payment_and_another_interest_change_what_paying_late_costs() {
    let known = json!({ "invoicedOn": "2026-10-01", "customer": "business", "repairEstimateRequested": false });
    let estimate = under_other(&with(&matter(), known));
    // Due on 15 October; months commence on the 16th of October and November.
    let late = &estimate["lateInterest"];
    assert_eq!((text(&late["dueOn"]), &late["monthsCommenced"]), ("2026-10-15", &json!(2)));
    // Twice 1.5 % of 4,180: 4,330 without the way there.
    assert_eq!(late["interest"], "125.40");
    assert_eq!(parameter(late, "lateInterestPerCommencedMonth"), "1.50");
}

#[test]
fn other_words_are_told_as_they_are() {
    let estimate = under_other(&matter());
    assert_eq!(finding(&estimate, "sendToAddress")["values"]["serviceAddress"], "Somewhere else");
    assert_eq!(finding(&estimate, "court")["values"]["court"], "Odense");
    assert_eq!(finding(&estimate, "governingLaw")["values"]["governingLaw"], "SE");
    assert_eq!(finding(&estimate, "pricesWithoutVat")["values"]["currency"], "EUR");
}

#[test]
fn nothing_of_the_current_edition_is_left_in_an_estimate_under_another() {
    let known = json!({
        "repairEstimate": { "sentOn": "2026-08-10" }, "deliveredOn": "2026-11-10", "receivedOn": "2026-07-06",
        "invoicedOn": "2026-10-01", "customer": "consumer",
        "items": [{ "service": "repair" }, { "service": "reverification" }],
    });
    let estimate = under_other(&with(&matter(), known)).to_string();
    for parameter in [&*CURRENT.address.value, &*CURRENT.court.value, "1000.00"] {
        assert!(!estimate.contains(parameter), "{parameter}");
    }
}
