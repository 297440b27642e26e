//! The requests whose answers must together cite every clause and use every parameter.

use crate::support::*;
use serde_json::{Value as Json, json};

/// A function, a request and its answer.
pub struct Asked {
    pub function: &'static str,
    pub request: Json,
    pub answer: Json,
}

/// Everything that is asked.
pub fn corpus() -> Vec<Asked> {
    let matters = matters().into_iter().map(|request| ("estimate", request));
    let asked = matters.chain(questions());
    asked
        .map(|(function, request)| Asked {
            function,
            answer: ask_as_it_is(function, &request),
            request,
        })
        .collect()
}

/// One matter for each way through the terms.
fn matters() -> Vec<Json> {
    let item = |item: Json| sent_in(with(&json!({ "service": "repair" }), item));
    let not_covered = item(json!({ "examination": "notCovered" }));
    let estimate = |estimate: Json| with(&not_covered, json!({ "repairEstimate": estimate }));
    let causes = ["misuse", "installation", "maintenance", "unauthorisedRepair", "actsOrOmissions"];
    let invoiced = |customer: &str| json!({ "customer": customer, "invoicedOn": "2026-10-01", "vatPercent": "25" });
    vec![
        // 1 and 2: does it apply, what does it consist of.
        nothing_known(),
        with(
            &nothing_known(),
            json!({ "createdOnPortal": true, "soldUnderOtherTerms": true, "descriptionGiven": true }),
        ),
        with(&nothing_known(), json!({ "createdOnPortal": false, "otherServiceAgreement": true })),
        // 3: sent in, handed in.
        with(&repair(), json!({ "handInInPerson": true })),
        // 4: claimed, found covered, found not to be worked on, found not covered.
        item(json!({ "warranty": "covered" })),
        item(json!({ "examination": "covered" })),
        item(json!({ "examination": "notWorkedOn" })),
        not_covered.clone(),
        // 5: standard services.
        sent_in(json!({ "service": "sampleTest", "quantity": 3 })),
        sent_in(json!({ "service": "reverification", "wantsResults": true })),
        sent_in(json!({ "service": "reverification", "wantsResults": false })),
        // 6: a plain repair, and every end of a repair estimate.
        plain_repair(),
        with(&not_covered, json!({ "repairEstimateRequested": true })),
        estimate(json!({ "sentOn": "2026-11-20" })),
        estimate(json!({ "sentOn": "2026-08-20", "answer": "accepted" })),
        estimate(json!({ "answer": "declined", "afterDecline": "return" })),
        estimate(json!({ "answer": "declined", "afterDecline": "dispose" })),
        estimate(json!({ "sentOn": "2026-08-19", "answer": "none", "reminderUnanswered": true })),
        // 7: what is excluded.
        item(
            json!({ "causes": causes, "thirdParty": true, "contaminated": true, "expectsReinstallation": true }),
        ),
        // 8 and 9: delivered, received, on site.
        with(&repair(), json!({ "receivedOn": "2026-04-05", "deliveredOn": "2026-05-20" })),
        with(&sent_in(json!({ "service": "sampleTest" })), json!({ "receivedOn": "2026-11-02" })),
        with(&repair(), json!({ "onSite": true })),
        // 10 and 11: priced with VAT, invoiced, paid late.
        with(&plain_repair(), invoiced("business")),
        with(
            &plain_repair(),
            with(&invoiced("consumer"), json!({ "agreedPaymentOn": "2026-10-20" })),
        ),
        // 12 and 13: liability; a consumer's court.
        item(json!({ "replacementValue": "3000.00", "wearPercent": "20" })),
    ]
}

/// One question at least for each function on its own.
fn questions() -> Vec<(&'static str, Json)> {
    let interest = |due: &str, more: Json| {
        with(
            &json!({ "principal": "1000.00", "dueOn": due, "asOf": TODAY, "customer": "consumer" }),
            more,
        )
    };
    vec![
        ("turnaround", json!({ "receivedOn": "2026-12-18" })),
        ("addWorkingDays", json!({ "from": "2026-12-23", "count": 3 })),
        ("repairEstimateValidity", json!({ "sentOn": "2026-11-20", "asOf": "2026-11-20" })),
        ("serviceWarranty", json!({ "deliveredOn": "2026-11-20", "asOf": "2026-11-20" })),
        ("paymentDue", json!({ "invoicedOn": "2026-11-20" })),
        ("lateInterest", interest("2013-01-31", json!({}))),
        ("lateInterest", interest("2013-03-01", json!({}))),
        ("lateInterest", interest("2026-10-01", json!({ "customer": "business" }))),
        (
            "lateInterest",
            interest("2026-10-01", json!({ "legalMaximum": { "annualPercent": "12" } })),
        ),
        (
            "lateInterest",
            interest("2026-10-01", json!({ "legalMaximum": { "monthlyPercent": "1" } })),
        ),
        ("lateInterest", interest("2026-12-01", json!({}))),
        (
            "liabilityCap",
            json!({ "replacementValue": "3000.00", "wear": "600.00", "claim": "1.00", "excludedLoss": true }),
        ),
    ]
}
