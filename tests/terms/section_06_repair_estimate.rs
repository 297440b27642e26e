//! 6.2 and 6.3: what a repair estimate can cost: accepted, declined, or never answered.

use crate::support::*;
use serde_json::{Value as Json, json};

fn not_covered(more: Json) -> Json {
    let item = json!({ "service": "repair", "product": "Not listed", "examination": "notCovered" });
    ask("estimate", with(&sent_in(item), more))
}

/// A repair estimate that has reached an answer.
fn answered(estimate: Json) -> Json {
    not_covered(json!({ "repairEstimateRequested": true, "repairEstimate": estimate }))
}

#[test]
fn a_repair_estimate_can_be_asked_for_when_creating_the_matter() {
    let estimate = not_covered(json!({}));
    let right = finding(&estimate, "askForRepairEstimateNow");
    assert_eq!(right["kind"], "right");
    assert_eq!(right["modality"], "may");
    assert_clauses(right, &["6.2a"]);
    assert!(missing(&estimate).contains(&"repairEstimateRequested"));
}

#[test]
fn a_repair_estimate_that_was_asked_for_is_not_owed() {
    let estimate = not_covered(json!({ "repairEstimateRequested": true }));
    let told = finding(&estimate, "repairEstimateNotOwed");
    assert_eq!(told["modality"], "may");
    assert_clauses(told, &["6.2a"]);
    assert_eq!(
        outcomes(&estimate),
        ["repair", "estimateAccepted", "estimateDeclined", "estimateUnanswered"]
    );
}

#[test]
fn without_asking_there_is_no_repair_estimate() {
    let estimate = not_covered(json!({ "repairEstimateRequested": false }));
    assert_eq!(outcomes(&estimate), ["repair"]);
    for id in [
        "repairEstimateHolds",
        "declinedMayCost",
        "returnedOpen",
        "silenceLeadsToDisposal",
        "silenceMayCost",
    ] {
        assert!(findings(&estimate, id).is_empty(), "{id}");
    }
}

#[test]
fn once_a_repair_estimate_is_sent_nothing_is_repaired_without_an_answer() {
    let estimate = answered(json!({ "sentOn": "2026-11-02" }));
    assert_eq!(outcomes(&estimate), ["estimateAccepted", "estimateDeclined", "estimateUnanswered"]);
    assert!(missing(&estimate).contains(&"repairEstimate.answer"));
}

#[test]
fn an_accepted_estimate_costs_what_a_repair_costs_the_fee_included() {
    let estimate = answered(json!({ "sentOn": "2026-11-02", "answer": "accepted" }));
    assert_eq!(outcomes(&estimate), ["estimateAccepted"]);
    let accepted = scenario(&estimate, "estimateAccepted");
    assert_clauses(accepted, &["6.1a", "6.2a"]);
    assert_eq!(fact(accepted, "repairEstimate.answer"), "accepted");
    let fee = charge(accepted, "investigationFee");
    assert_eq!(fee["modality"], "may");
    assert_clauses(fee, &["6.1b"]);
    assert_eq!(
        (text(&accepted["total"]["min"]), text(&accepted["total"]["max"])),
        ("330.00", "3830.00")
    );
}

#[test]
fn declining_may_cost_the_fee_and_no_usual_rates() {
    let estimate = answered(json!({ "sentOn": "2026-11-02", "answer": "declined" }));
    assert_eq!(outcomes(&estimate), ["estimateDeclined"]);
    let declined = scenario(&estimate, "estimateDeclined");
    assert!(charges(declined, "usualRates").is_empty());
    let fee = charge(declined, "investigationFee");
    assert_eq!(fee["modality"], "may");
    assert_eq!(fee["amount"], "1000.00");
    assert_clauses(fee, &["6.2c"]);
    assert_eq!(fact(fee, "repairEstimate.answer"), "declined");
}

#[test]
fn a_declined_product_is_sent_back_or_disposed_of_at_the_customers_cost() {
    let estimate = answered(json!({ "answer": "declined" }));
    let declined = scenario(&estimate, "estimateDeclined");
    let either = charge(declined, "returnOrDisposal");
    assert_eq!(either["payer"], "customer");
    assert_eq!(either["modality"], "will");
    assert_eq!(either["amount"], json!({ "min": "95.00", "max": "180.00" }));
    assert_clauses(either, &["6.2d"]);
    // 150 and the cheaper of the two; 150, the dearer and the fee.
    assert_eq!(
        (text(&declined["total"]["min"]), text(&declined["total"]["max"])),
        ("245.00", "1330.00")
    );
    assert!(missing(&estimate).contains(&"repairEstimate.afterDecline"));
}

#[test]
fn return_or_disposal_has_no_price_while_one_of_them_has_none() {
    let card = json!({ "outboundShipping": "150.00", "returnShipping": "180.00" });
    let estimate = answered(json!({ "answer": "declined" }));
    assert_eq!(texts(&estimate["range"]["open"]), Vec::<&str>::new());
    let declined = json!({ "rateCard": card, "repairEstimate": { "answer": "declined" } });
    let estimate = not_covered(declined);
    assert_eq!(texts(&estimate["range"]["open"]), ["returnOrDisposal"]);
}

#[test]
fn a_declined_product_that_goes_back_costs_the_way_back() {
    let estimate = answered(json!({ "answer": "declined", "afterDecline": "return" }));
    let declined = scenario(&estimate, "estimateDeclined");
    let back = charge(declined, "returnShipping");
    assert_eq!((text(&back["payer"]), text(&back["modality"])), ("customer", "will"));
    assert_clauses(back, &["6.2d"]);
    assert_eq!(
        (text(&declined["total"]["min"]), text(&declined["total"]["max"])),
        ("330.00", "1330.00")
    );
}

#[test]
fn a_declined_product_that_is_disposed_of_costs_the_disposal() {
    let estimate = answered(json!({ "answer": "declined", "afterDecline": "dispose" }));
    let declined = scenario(&estimate, "estimateDeclined");
    let disposal = charge(declined, "disposal");
    assert_eq!((text(&disposal["payer"]), text(&disposal["modality"])), ("customer", "will"));
    assert_clauses(disposal, &["6.2d"]);
    assert_eq!(
        (text(&declined["total"]["min"]), text(&declined["total"]["max"])),
        ("245.00", "1245.00")
    );
    assert!(charges(declined, "returnShipping").is_empty());
}

#[test]
fn a_declined_product_may_come_back_open_unless_it_is_disposed_of() {
    for estimate in [
        json!({}),
        json!({ "answer": "declined" }),
        json!({ "answer": "declined", "afterDecline": "return" }),
    ] {
        let estimate = answered(estimate);
        let warning = finding(&estimate, "returnedOpen");
        assert_eq!((text(&warning["kind"]), text(&warning["modality"])), ("warning", "may"));
        assert_clauses(warning, &["6.2e"]);
    }
    let disposed = answered(json!({ "answer": "declined", "afterDecline": "dispose" }));
    assert!(findings(&disposed, "returnedOpen").is_empty());
}

#[test]
fn the_worst_case_of_asking_is_told_before_asking() {
    let estimate = not_covered(json!({}));
    let told = finding(&estimate, "declinedMayCost");
    assert_eq!(told["modality"], "may");
    assert_eq!(told["values"]["investigationFee"], "1000.00");
    assert_clauses(told, &["6.2c", "6.2d"]);
}

#[test]
fn silence_may_cost_disposal_and_the_fee() {
    let estimate = answered(json!({ "sentOn": "2026-11-02", "answer": "none" }));
    // So far: the reminder is there to be answered.
    assert_eq!(outcomes(&estimate), ["estimateAccepted", "estimateDeclined", "estimateUnanswered"]);
    let silent = scenario(&estimate, "estimateUnanswered");
    assert_clauses(silent, &["6.2a", "6.3a"]);
    let disposal = charge(silent, "disposal");
    assert_eq!((text(&disposal["payer"]), text(&disposal["modality"])), ("customer", "may"));
    assert_clauses(disposal, &["6.3a", "6.3b"]);
    let fee = charge(silent, "investigationFee");
    assert_eq!(fee["modality"], "may");
    assert_clauses(fee, &["6.3c"]);
    // Only the way there is certain.
    assert_eq!(
        (text(&silent["total"]["min"]), text(&silent["total"]["max"])),
        ("150.00", "1245.00")
    );
    assert!(charges(silent, "returnShipping").is_empty());
}

#[test]
fn disposal_is_certain_only_after_a_reminder_has_gone_unanswered() {
    let reminded = |unanswered: bool| {
        let estimate =
            json!({ "sentOn": "2026-08-02", "answer": "none", "reminderUnanswered": unanswered });
        answered(estimate)
    };
    let before = reminded(false);
    assert_eq!(charge(scenario(&before, "estimateUnanswered"), "disposal")["modality"], "may");
    assert_eq!(finding(&before, "silenceLeadsToDisposal")["modality"], "may");
    let after = reminded(true);
    assert_eq!(outcomes(&after), ["estimateUnanswered"]);
    let silent = scenario(&after, "estimateUnanswered");
    assert_eq!(charge(silent, "disposal")["modality"], "will");
    // The way there and the disposal are certain now; the fee stays a may.
    assert_eq!(
        (text(&silent["total"]["min"]), text(&silent["total"]["max"])),
        ("245.00", "1245.00")
    );
    assert_eq!(charge(silent, "investigationFee")["modality"], "may");
    let warning = finding(&after, "silenceLeadsToDisposal");
    assert_eq!(warning["modality"], "will");
    assert_clauses(warning, &["6.3a", "6.3b"]);
    assert_eq!(fact(warning, "repairEstimate.reminderUnanswered"), true);
}

#[test]
fn what_silence_may_cost_is_told_before_asking() {
    let estimate = not_covered(json!({}));
    let warning = finding(&estimate, "silenceLeadsToDisposal");
    assert_eq!((text(&warning["kind"]), text(&warning["modality"])), ("warning", "may"));
    assert_eq!(warning["values"]["reminderAfter"], 3);
    let fee = finding(&estimate, "silenceMayCost");
    assert_eq!(fee["values"]["investigationFee"], "1000.00");
    assert_clauses(fee, &["6.3c"]);
}

#[test]
fn a_standard_service_beside_a_repair_is_charged_in_every_outcome() {
    let items = json!([
        { "service": "repair", "examination": "notCovered" },
        { "service": "sampleTest", "quantity": 2 },
    ]);
    let request = with(&repair(), json!({ "items": items }));
    let estimate = ask(
        "estimate",
        with(
            &request,
            json!({ "repairEstimate": { "answer": "declined", "afterDecline": "dispose" } }),
        ),
    );
    assert_eq!(outcomes(&estimate), ["estimateDeclined"]);
    let declined = scenario(&estimate, "estimateDeclined");
    let tests = charge(declined, "usualRates");
    assert_eq!((&tests["item"], text(&tests["amount"])), (&json!(1), "900.00"));
    assert_clauses(tests, &["5.1"]);
    // 150 there and 95 for disposal; with two tests, the fee, and the way back of the tested meters.
    assert_eq!(
        (text(&declined["total"]["min"]), text(&declined["total"]["max"])),
        ("245.00", "2325.00")
    );
}

#[test]
fn beside_a_covered_product_another_goes_the_way_the_answer_to_the_estimate_tells() {
    let items = json!([
        { "service": "repair", "examination": "covered" },
        { "service": "repair", "examination": "notCovered" },
    ]);
    let answer = json!({ "answer": "declined", "afterDecline": "dispose" });
    let estimate =
        ask("estimate", with(&repair(), json!({ "items": items, "repairEstimate": answer })));
    assert_eq!(outcomes(&estimate), ["estimateDeclined"]);
    for id in outcomes(&estimate) {
        let scenario = scenario(&estimate, id);
        assert_eq!(charge(scenario, "remedy")["item"], 0, "{id}");
        assert!(charges(scenario, "usualRates").is_empty(), "{id}");
        // 150 there and 95 for disposal; with the fee, and 180 back if the covered one is refunded.
        let total = &scenario["total"];
        assert_eq!((text(&total["min"]), text(&total["max"])), ("245.00", "1425.00"), "{id}");
    }
}
