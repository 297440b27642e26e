//! The range of an estimate: what the customer can come to pay on every course of the matter (the rulings of
//! decision 0001).

use crate::support::*;
use serde_json::{Value as Json, json};

/// A card on which only replacing has no price.
fn card() -> Json {
    json!({
        "services": { "repair": "650.00", "sampleTest": "180.00" },
        "outboundShipping": "95.00",
        "returnShipping": "95.00",
        "disposal": "60.00",
        "driveTime": "800.00",
        "mileage": "200.00",
    })
}

/// A matter that is sent in.
fn matter(items: Json, more: Json) -> Json {
    let sent_in = json!({ "asOf": TODAY, "onSite": false, "items": items, "rateCard": card() });
    with(&sent_in, more)
}

/// A repair that was examined, and is an ordinary one.
fn ordinary() -> Json {
    json!({ "service": "repair", "examination": "notCovered" })
}

fn undecided() -> Json {
    json!({ "service": "repair" })
}

fn examined(found: &str) -> Json {
    json!({ "service": "repair", "examination": found })
}

fn sample_test() -> Json {
    json!({ "service": "sampleTest" })
}

fn not_asked_for() -> Json {
    json!({ "repairEstimateRequested": false })
}

fn estimate_of(more: Json) -> Json {
    json!({ "repairEstimate": more })
}

/// The range as "min to max", "or more" where something has no price.
#[track_caller]
fn range(estimate: &Json) -> String {
    total(&estimate["range"])
}

#[track_caller]
fn total(total: &Json) -> String {
    let kroner = |amount: &Json| text(amount).trim_end_matches(".00").to_owned();
    match &total["max"] {
        Json::Null => {
            format!("{} to {} or more", kroner(&total["min"]), kroner(&total["pricedMax"]))
        }
        max => format!("{} to {}", kroner(&total["min"]), kroner(max)),
    }
}

#[track_caller]
fn range_of(items: Json, more: Json) -> String {
    range(&ask("estimate", matter(items, more)))
}

#[track_caller]
fn outcomes_of(items: Json, more: Json) -> Vec<String> {
    let estimate = ask("estimate", matter(items, more));
    outcomes(&estimate).into_iter().map(str::to_owned).collect()
}

#[track_caller]
fn refused_with(items: Json, more: Json, expected: &[(&str, &str)]) {
    assert_refused("estimate", matter(items, more), expected);
}

//

#[test]
fn one_declined_product_goes_back_or_is_disposed_of_and_never_both() {
    let declined = estimate_of(json!({ "answer": "declined" }));
    assert_eq!(range_of(json!([ordinary()]), declined), "155 to 1190");
}

#[test]
fn of_several_declined_products_some_can_go_back_and_others_not() {
    let declined = estimate_of(json!({ "answer": "declined" }));
    let two = json!({ "service": "repair", "examination": "notCovered", "quantity": 2 });
    for items in [json!([ordinary(), ordinary()]), json!([two])] {
        let estimate = ask("estimate", matter(items, declined.clone()));
        assert_eq!(range(&estimate), "155 to 1250");
        let either = charge(scenario(&estimate, "estimateDeclined"), "returnOrDisposal");
        assert_eq!(either["amount"], json!({ "min": "60.00", "max": "155.00" }));
    }
}

#[test]
fn a_declined_product_beside_one_that_goes_back_anyway_can_be_disposed_of() {
    let declined = estimate_of(json!({ "answer": "declined" }));
    let estimate = ask("estimate", matter(json!([ordinary(), sample_test()]), declined));
    assert_eq!(range(&estimate), "155 to 1430");
    assert_eq!(total(&scenario(&estimate, "estimateDeclined")["total"]), "155 to 1430");
}

#[test]
fn what_the_customer_wants_after_declining_holds_for_all_products() {
    let after = |after: &str| {
        let declined = estimate_of(json!({ "answer": "declined", "afterDecline": after }));
        range_of(json!([ordinary(), ordinary()]), declined)
    };
    assert_eq!(after("return"), "190 to 1190");
    assert_eq!(after("dispose"), "155 to 1155");
}

#[test]
fn some_products_can_be_accepted_while_others_are_declined_until_there_is_an_answer() {
    // The cheaper repair is declined and disposed of: 60.00 where repairing costs 50.00.
    let items = json!([
        { "service": "repair", "examination": "notCovered", "product": "A" },
        { "service": "repair", "examination": "notCovered", "product": "B" },
    ]);
    let cheap = json!({ "repair": "50.00" });
    let dear =
        with(&card(), json!({ "services": cheap, "products": { "A": "20.00", "B": "400.00" } }));
    let sent = |answer: Json| {
        let estimate = with(&json!({ "sentOn": "2026-11-01" }), answer);
        range_of(items.clone(), json!({ "rateCard": dear, "repairEstimate": estimate }))
    };
    assert_eq!(sent(json!({})), "95 to 1650");
    assert_eq!(sent(json!({ "answer": "accepted" })), "190 to 1640");
    assert_eq!(sent(json!({ "answer": "declined" })), "155 to 1250");
}

#[test]
fn on_site_nothing_goes_back_and_disposal_is_certain_only_where_it_was_chosen() {
    let on_site = |estimate: Json| {
        range_of(json!([ordinary()]), json!({ "onSite": true, "repairEstimate": estimate }))
    };
    assert_eq!(on_site(json!({ "answer": "declined" })), "1000 to 2060");
    assert_eq!(on_site(json!({ "answer": "declined", "afterDecline": "return" })), "1000 to 2000");
    let disposed = on_site(json!({ "answer": "declined", "afterDecline": "dispose" }));
    assert_eq!(disposed, "1060 to 2060");
}

//

#[test]
fn a_card_without_rates_for_replacing_prices_a_repair_as_a_whole() {
    assert_eq!(range_of(json!([ordinary()]), not_asked_for()), "190 to 1840");
}

#[test]
fn a_repair_of_an_unnamed_product_has_no_price_on_a_card_that_lists_products() {
    let products = with(&card(), json!({ "products": { "meter": "2890.00" } }));
    let more = with(&not_asked_for(), json!({ "rateCard": products }));
    let estimate = ask("estimate", matter(json!([ordinary()]), more));
    assert_eq!(range(&estimate), "190 to 1190 or more");
    assert_eq!(texts(&estimate["range"]["open"]), ["usualRates"]);
    let asked = &list(&estimate["missing"])[0];
    assert_eq!((&asked["fact"], &asked["ask"]), (&json!("items[0].product"), &json!("customer")));
}

#[test]
fn a_repair_has_no_price_while_the_rate_for_repairing_is_unknown() {
    let only_replacing =
        with(&card(), json!({ "services": {}, "products": { "meter": "100.00" } }));
    let more = with(&not_asked_for(), json!({ "rateCard": only_replacing }));
    let item = with(&ordinary(), json!({ "product": "meter" }));
    let estimate = ask("estimate", matter(json!([item]), more));
    assert_eq!(range(&estimate), "190 to 1190 or more");
    let asked = &list(&estimate["missing"])[0];
    assert_eq!(
        (&asked["fact"], &asked["ask"]),
        (&json!("rateCard.services.repair"), &json!("host"))
    );
}

#[test]
fn a_product_that_the_card_does_not_list_is_replaced_at_the_rate_for_replacing() {
    let rates = |services: Json| {
        let card =
            with(&card(), json!({ "services": services, "products": { "meter": "2890.00" } }));
        let item = with(&ordinary(), json!({ "product": "other" }));
        ask("estimate", matter(json!([item]), with(&not_asked_for(), json!({ "rateCard": card }))))
    };
    let with_rate = rates(json!({ "repair": "650.00", "replacement": "900.00" }));
    assert_eq!(range(&with_rate), "190 to 2090");
    let repair = scenario(&with_rate, "repair");
    let usual = charge(repair, "usualRates");
    assert_eq!(usual["amount"], json!({ "min": "650.00", "max": "900.00" }));
    assert_eq!(fact(usual, "rateCard.services.replacement"), "900.00");
    let without = rates(json!({ "repair": "650.00" }));
    assert_eq!(range(&without), "190 to 1190 or more");
    assert_eq!(missing(&without)[0], "rateCard.products.other");
}

//

#[test]
fn a_repair_that_nobody_examined_can_be_examined_and_not_worked_on() {
    let item = json!({ "service": "repair", "warranty": "notCovered" });
    let estimate = ask("estimate", matter(json!([item]), not_asked_for()));
    assert_eq!(outcomes(&estimate), ["repair", "notWorkedOn"]);
    assert_eq!(range(&estimate), "95 to 1840");
    let undone = scenario(&estimate, "notWorkedOn");
    assert_eq!(total(&undone["total"]), "95 to 1190");
    assert!(charges(undone, "usualRates").is_empty());
    assert_eq!(charge(undone, "investigationFee")["modality"], "may");
    assert_eq!(charge(undone, "returnShipping")["payer"], "unstated");
}

#[test]
fn a_reason_not_to_work_on_it_puts_that_outcome_first_and_leaves_the_range_as_it_is() {
    for reason in [
        json!({ "causes": ["maintenance"] }),
        json!({ "thirdParty": true }),
        json!({ "contaminated": true }),
    ] {
        let item = with(&json!({ "service": "repair", "warranty": "notCovered" }), reason);
        let estimate = ask("estimate", matter(json!([item]), not_asked_for()));
        assert_eq!(outcomes(&estimate), ["notWorkedOn", "repair"]);
        assert_eq!(range(&estimate), "95 to 1840");
    }
    let none = json!({
        "service": "repair", "warranty": "notCovered",
        "causes": [], "thirdParty": false, "contaminated": false,
    });
    assert_eq!(outcomes_of(json!([none]), not_asked_for()), ["repair", "notWorkedOn"]);
}

#[test]
fn a_reason_given_for_a_standard_service_changes_no_amount_and_no_outcome() {
    let item = json!({ "service": "sampleTest", "thirdParty": true, "contaminated": true });
    let estimate = ask("estimate", matter(json!([item]), json!({})));
    assert_eq!((outcomes(&estimate), range(&estimate)), (vec!["standard"], "95 to 370".to_owned()));
    assert_eq!(findings(&estimate, "thirdPartyProduct").len(), 1);
    assert_eq!(findings(&estimate, "contaminatedProduct").len(), 1);
}

#[test]
fn an_examination_settles_whether_a_repair_is_worked_on() {
    let misused = |found: &str| with(&examined(found), json!({ "causes": ["misuse"] }));
    assert_eq!(outcomes_of(json!([misused("notCovered")]), not_asked_for()), ["repair"]);
    assert_eq!(outcomes_of(json!([misused("notWorkedOn")]), not_asked_for()), ["notWorkedOn"]);
    assert_eq!(range_of(json!([misused("notWorkedOn")]), not_asked_for()), "95 to 1190");
}

#[test]
fn a_customer_who_does_not_claim_the_warranty_is_shown_its_outcome_only_once_it_is_found() {
    let claims_nothing = json!({ "service": "repair", "warranty": "notCovered" });
    assert!(!outcomes_of(json!([claims_nothing]), json!({})).contains(&"warranty".to_owned()));
    let found = with(&claims_nothing, json!({ "examination": "covered" }));
    assert_eq!(outcomes_of(json!([found]), json!({})), ["warranty"]);
}

//

#[test]
fn after_a_refund_nobody_says_who_pays_the_way_back() {
    let estimate = ask("estimate", matter(json!([examined("covered")]), json!({})));
    assert_eq!(range(&estimate), "95 to 190");
    let returns = charges(scenario(&estimate, "warranty"), "returnShipping");
    let [repaired, refunded] = returns.as_slice() else { panic!("{returns:?}") };
    assert_eq!((&repaired["payer"], &repaired["onlyIf"]), (&json!("provider"), &Json::Null));
    assert_eq!((&refunded["payer"], &refunded["onlyIf"]), (&json!("unstated"), &json!("refunded")));
    assert_eq!(refunded["modality"], "unstated");
}

//

#[test]
fn silence_settles_nothing_until_a_reminder_went_unanswered() {
    for (as_of, sent_on) in [("2026-11-20", "2026-11-19"), ("2026-11-20", "2026-07-19")] {
        let silent = json!({
            "asOf": as_of, "repairEstimate": { "sentOn": sent_on, "answer": "none" },
        });
        assert_eq!(range_of(json!([ordinary()]), silent.clone()), "95 to 1840");
        let endings = ["estimateAccepted", "estimateDeclined", "estimateUnanswered"];
        assert_eq!(outcomes_of(json!([ordinary()]), silent), endings);
    }
}

#[test]
fn a_reminder_that_went_unanswered_settles_silence_and_makes_disposal_certain() {
    for answer in [json!({}), json!({ "answer": "none" })] {
        let reminded = json!({ "sentOn": "2026-08-19", "reminderUnanswered": true });
        let more = estimate_of(with(&reminded, answer));
        assert_eq!(outcomes_of(json!([ordinary()]), more.clone()), ["estimateUnanswered"]);
        assert_eq!(range_of(json!([ordinary()]), more), "155 to 1155");
    }
    let said_no = estimate_of(json!({ "sentOn": "2026-08-19", "reminderUnanswered": false }));
    assert_eq!(range_of(json!([ordinary()]), said_no), "95 to 1840");
}

#[test]
fn no_reminder_can_have_gone_unanswered_before_one_can_be_due() {
    let at = "repairEstimate.reminderUnanswered";
    let reminded = |more: Json| estimate_of(with(&json!({ "reminderUnanswered": true }), more));
    let items = || json!([ordinary()]);
    refused_with(items(), reminded(json!({})), &[(at, "conflict")]);
    refused_with(items(), reminded(json!({ "answer": "none" })), &[(at, "conflict")]);
    let answered = json!({ "sentOn": "2026-08-01", "answer": "declined" });
    refused_with(items(), reminded(answered), &[(at, "conflict")]);
    // Three months after 20 August are over with 20 November: the first day is the 21st.
    refused_with(items(), reminded(json!({ "sentOn": "2026-08-20" })), &[(at, "order")]);
    ask("estimate", matter(items(), reminded(json!({ "sentOn": "2026-08-19" }))));
}

//

#[test]
fn an_estimate_that_nobody_asked_for_cannot_have_been_sent() {
    let expected = [("repairEstimateRequested", "conflict")];
    for known in [json!({ "sentOn": "2026-11-19" }), json!({ "answer": "none" })] {
        let more = with(&not_asked_for(), estimate_of(known));
        refused_with(json!([ordinary()]), more.clone(), &expected);
        let error = ask_value("estimate", &value(&matter(json!([ordinary()]), more)));
        let message = error.err().map(|error| error.issues[0].message.clone()).unwrap_or_default();
        assert!(message.contains("repairEstimateRequested"), "{message}");
        assert!(message.contains("repairEstimate.sentOn"), "{message}");
    }
}

#[test]
fn an_estimate_is_about_a_repair_that_was_not_found_to_be_something_else() {
    let sent = estimate_of(json!({ "sentOn": "2026-11-19" }));
    for items in
        [json!([examined("covered")]), json!([examined("covered"), examined("notWorkedOn")])]
    {
        refused_with(items, sent.clone(), &[("repairEstimate.sentOn", "conflict")]);
    }
    let answered = estimate_of(json!({ "answer": "accepted" }));
    let items = json!([examined("notWorkedOn")]);
    refused_with(items, answered, &[("repairEstimate.answer", "conflict")]);
}

#[test]
fn an_estimate_that_was_sent_settles_that_a_single_repair_is_an_ordinary_one() {
    let accepted = estimate_of(json!({ "sentOn": "2026-11-19", "answer": "accepted" }));
    assert_eq!(outcomes_of(json!([undecided()]), accepted.clone()), ["estimateAccepted"]);
    assert_eq!(range_of(json!([undecided()]), accepted.clone()), "190 to 1840");
    // Of two, one can still be covered, or come back as it is: that is a course, and no outcome of the whole matter.
    assert_eq!(
        outcomes_of(json!([undecided(), undecided()]), accepted.clone()),
        ["estimateAccepted"]
    );
    // Beside one that certainly is an ordinary repair, all others can.
    let beside = outcomes_of(json!([ordinary(), undecided()]), accepted);
    assert_eq!(beside, ["warranty", "estimateAccepted", "notWorkedOn"]);
}

#[test]
fn what_is_covered_is_remedied_beside_whatever_becomes_of_the_estimate() {
    let covered = with(&examined("covered"), json!({ "causes": ["misuse"] }));
    let sent = estimate_of(json!({ "sentOn": "2026-11-19" }));
    let estimate = ask("estimate", matter(json!([covered, ordinary()]), sent));
    let endings = ["estimateAccepted", "estimateDeclined", "estimateUnanswered"];
    assert_eq!(outcomes(&estimate), endings);
    for ending in endings {
        assert_eq!(charge(scenario(&estimate, ending), "remedy")["item"], 0);
    }
}

#[test]
fn a_mixed_course_can_cost_more_than_every_outcome() {
    // Two undecided products, declined, to be disposed of: one is, the other turns out to need no repair and goes back.
    let estimate = json!({ "answer": "declined", "afterDecline": "dispose" });
    let estimate =
        ask("estimate", matter(json!([undecided(), undecided()]), estimate_of(estimate)));
    assert_eq!(total(&scenario(&estimate, "estimateDeclined")["total"]), "155 to 1155");
    assert_eq!(range(&estimate), "155 to 1250");
}

#[test]
fn the_fee_cites_the_clause_of_the_ending() {
    let fee = |items: Json, more: Json, outcome: &str| {
        let estimate = ask("estimate", matter(items, more));
        let fee = charge(scenario(&estimate, outcome), "investigationFee").clone();
        clauses(&fee).join(" ")
    };
    let any = || json!({});
    assert_eq!(fee(json!([ordinary()]), any(), "repair"), "terms/6.1b");
    assert_eq!(fee(json!([ordinary()]), any(), "estimateAccepted"), "terms/6.1b");
    assert_eq!(fee(json!([ordinary()]), any(), "estimateDeclined"), "terms/6.2c");
    assert_eq!(fee(json!([ordinary()]), any(), "estimateUnanswered"), "terms/6.3c");
    let beside = json!([ordinary(), examined("notWorkedOn")]);
    assert_eq!(fee(beside, any(), "estimateDeclined"), "terms/6.1b");
}

//

#[test]
fn while_the_place_is_unknown_the_range_spans_both_and_mixes_neither() {
    let anywhere = json!({
        "asOf": TODAY, "items": [ordinary()], "rateCard": card(), "repairEstimateRequested": false,
    });
    let at = |on_site: bool| range(&ask("estimate", with(&anywhere, json!({ "onSite": on_site }))));
    assert_eq!((at(false), at(true)), ("190 to 1840".to_owned(), "1000 to 2650".to_owned()));
    assert_eq!(range(&ask("estimate", anywhere)), "190 to 2650");
}

#[test]
fn a_customer_who_wishes_to_bring_it_may_not_have_to_ship_it() {
    let wished = with(&not_asked_for(), json!({ "handInInPerson": true }));
    let estimate = ask("estimate", matter(json!([ordinary()]), wished));
    assert_eq!(range(&estimate), "95 to 1840");
    let way = charge(scenario(&estimate, "repair"), "outboundShipping");
    assert_eq!(way["modality"], "may");
    assert_clauses(way, &["3.1", "3.4"]);
    let no = with(&not_asked_for(), json!({ "handInInPerson": false }));
    assert_eq!(range_of(json!([ordinary()]), no), "190 to 1840");
}

//

fn invoiced() -> Json {
    json!({ "customer": "business", "invoicedOn": "2026-10-01" })
}

#[test]
fn late_interest_runs_on_what_is_owed_to_the_provider_alone() {
    let late = |items: Json, more: Json| {
        let estimate = ask("estimate", matter(items, with(&invoiced(), more)));
        estimate["lateInterest"]["principal"].clone()
    };
    // Without the way to the workshop, whether it has a price or not.
    assert_eq!(late(json!([sample_test()]), json!({})), "275.00");
    let unpriced = json!({ "services": { "sampleTest": "180.00" }, "returnShipping": "95.00" });
    assert_eq!(late(json!([sample_test()]), json!({ "rateCard": unpriced })), "275.00");
    assert_eq!(late(json!([sample_test()]), json!({ "vatPercent": "25" })), "343.75");
    let nothing = json!({
        "services": { "sampleTest": "0.00" }, "returnShipping": "0.00", "outboundShipping": "1000.00",
    });
    assert_eq!(late(json!([sample_test()]), json!({ "rateCard": nothing })), Json::Null);
}

#[test]
fn the_vat_of_a_total_is_worked_out_on_the_sum_and_it_says_where_the_lines_differ() {
    let with_rates = |way: &str, back: &str| {
        let rates = json!({
            "services": { "sampleTest": "0.00" }, "outboundShipping": way, "returnShipping": back,
        });
        let more = json!({ "rateCard": rates, "vatPercent": "25" });
        let estimate = ask("estimate", matter(json!([sample_test()]), more));
        scenario(&estimate, "standard")["total"].clone()
    };
    // 12.5 øre and 12.5 øre are 13 øre each by themselves, and 25 øre together.
    let total = with_rates("0.10", "0.10");
    assert_eq!((&total["maxInclVat"], &total["vatOnSum"]), (&json!("0.25"), &json!(true)));
    let total = with_rates("0.20", "0.20");
    assert_eq!((&total["maxInclVat"], &total["vatOnSum"]), (&json!("0.50"), &Json::Null));
}

#[test]
fn what_has_a_price_has_its_vat_where_the_range_is_open() {
    let unpriced =
        json!({ "outboundShipping": "100.00", "returnShipping": "100.00", "disposal": "0.00" });
    let more = json!({ "rateCard": unpriced, "vatPercent": "25" });
    let estimate = ask("estimate", matter(json!([sample_test(), undecided()]), more));
    assert_eq!(estimate["range"]["pricedMax"], "1200.00");
    assert_eq!(estimate["range"]["pricedMaxInclVat"], "1500.00");
    assert_eq!(estimate["range"]["maxInclVat"], Json::Null);
}

//

#[test]
fn results_are_asked_for_with_reverifications_and_sample_tests() {
    let warned = |service: &str| {
        let estimate = ask("estimate", matter(json!([{ "service": service }]), json!({})));
        let asked = missing(&estimate).contains(&"items[0].wantsResults");
        (findings(&estimate, "askForResultsNow").len(), asked)
    };
    assert_eq!(warned("reverification"), (1, true));
    assert_eq!(warned("sampleTest"), (1, true));
    assert_eq!(warned("controlMeasurement"), (0, false));
}

// Every matter

#[test]
fn outcomes_stay_few_however_many_items_there_are() {
    let items: Vec<Json> = (0..200).map(|_| undecided()).collect();
    let estimate = ask("estimate", matter(json!(items), json!({})));
    let all = [
        "warranty",
        "repair",
        "estimateAccepted",
        "estimateDeclined",
        "estimateUnanswered",
        "notWorkedOn",
    ];
    assert_eq!(outcomes(&estimate), all);
}

#[test]
fn of_an_unknown_matter_no_answer_closes_the_range() {
    for more in [json!({}), estimate_of(json!({ "answer": "declined" }))] {
        let estimate = ask("estimate", matter(json!([]), more));
        assert!(texts(&estimate["range"]["open"]).contains(&"usualRates"));
        assert_eq!(estimate["range"]["max"], Json::Null);
    }
}

#[test]
fn an_unknown_matter_may_be_of_several_products() {
    let estimate = ask("estimate", matter(json!([]), json!({})));
    let declined = scenario(&estimate, "estimateDeclined");
    let either = charge(declined, "returnOrDisposal");
    assert_eq!(either["amount"], json!({ "min": "60.00", "max": "155.00" }));
    let per_item = under(&matter(json!([]), json!({})), "investigationFee", "oncePerItem");
    let estimate = ask("estimate", per_item);
    let declined = scenario(&estimate, "estimateDeclined");
    assert_eq!(texts(&declined["total"]["open"]), ["investigationFee"]);
    assert_eq!(charge(declined, "investigationFee").get("amount"), None);
}

#[test]
fn of_return_or_disposal_the_one_that_has_a_price_is_part_of_what_is_known() {
    let declined = estimate_of(json!({ "answer": "declined" }));
    let rates = json!({ "outboundShipping": "95.00", "disposal": "60.00" });
    let more = with(&declined, json!({ "rateCard": rates }));
    let estimate = ask("estimate", matter(json!([ordinary()]), more));
    assert_eq!(range(&estimate), "95 to 1155 or more");
    assert_eq!(total(&scenario(&estimate, "estimateDeclined")["total"]), "95 to 1155 or more");
}

#[test]
fn a_certain_charge_of_one_place_says_which_while_the_place_is_unknown() {
    let anywhere = json!({ "asOf": TODAY, "items": [ordinary()], "rateCard": card() });
    let estimate = ask("estimate", with(&anywhere, not_asked_for()));
    let repair = scenario(&estimate, "repair");
    let hangs_on = |item: &str| {
        (charge(repair, item)["modality"].clone(), charge(repair, item)["onlyIf"].clone())
    };
    for (item, place) in [
        ("outboundShipping", "sentIn"),
        ("returnShipping", "sentIn"),
        ("driveTime", "onSite"),
        ("mileage", "onSite"),
    ] {
        assert_eq!(hangs_on(item), (json!("may"), json!(place)), "{item}");
    }
    assert_eq!(hangs_on("investigationFee"), (json!("may"), Json::Null));
    let sent_in = ask("estimate", matter(json!([ordinary()]), not_asked_for()));
    let way = charge(scenario(&sent_in, "repair"), "outboundShipping");
    assert_eq!((&way["modality"], way.get("onlyIf")), (&json!("will"), None));
}

#[test]
fn on_site_nothing_is_said_to_go_back_after_declining() {
    let on_site = ask("estimate", matter(json!([ordinary()]), json!({ "onSite": true })));
    assert!(findings(&on_site, "declinedMayCost").is_empty());
    assert_eq!(finding(&on_site, "declinedOnSiteMayCost")["values"]["investigationFee"], "1000.00");
}

#[test]
fn a_product_without_a_name_can_be_any_on_the_card_or_none_of_them() {
    let services = json!({ "repair": "650.00", "replacement": "500.00" });
    let rates = with(
        &card(),
        json!({ "services": services, "products": { "meter": "2890.00", "valve": "90.00" } }),
    );
    let more = || with(&not_asked_for(), json!({ "rateCard": rates }));
    let estimate = ask("estimate", matter(json!([ordinary()]), more()));
    assert_eq!(range(&estimate), "190 to 4080");
    let usual = charge(scenario(&estimate, "repair"), "usualRates");
    assert_eq!(usual["amount"], json!({ "min": "90.00", "max": "2890.00" }));
    assert_eq!(fact(usual, "rateCard.products.meter"), "2890.00");
    assert_eq!(narrowing(&estimate, "items[0].product"), Some(json!("2240.00")));
    for (name, expected) in
        [("meter", "190 to 4080"), ("valve", "190 to 1840"), ("other", "190 to 1840")]
    {
        let item = with(&ordinary(), json!({ "product": name }));
        assert_eq!(range_of(json!([item]), more()), expected);
    }
}

#[test]
fn a_blank_name_names_no_product() {
    let rates = with(&card(), json!({ "products": { "meter": "2890.00" } }));
    let more = with(&not_asked_for(), json!({ "rateCard": rates }));
    let item = with(&ordinary(), json!({ "product": " " }));
    let estimate = ask("estimate", matter(json!([item]), more));
    assert_eq!(range(&estimate), "190 to 1190 or more");
    assert!(missing(&estimate).contains(&"items[0].product"));
}

/// By how much a fact narrows the range, where it is missing.
fn narrowing(estimate: &Json, fact: &str) -> Option<Json> {
    let missing = list(&estimate["missing"]).iter();
    missing.clone().find(|missing| missing["fact"] == fact).map(|missing| missing["byUpTo"].clone())
}

#[test]
fn other_interpretations_change_what_has_a_price_with_vat_too() {
    let rates = json!({ "outboundShipping": "0.00", "returnShipping": "0.02" });
    let more = json!({ "rateCard": rates, "vatPercent": "25" });
    let estimate = ask("estimate", matter(json!([sample_test()]), more));
    let changed = changes(&estimate, "rounding", "halfEvenOnce");
    assert_eq!(changed, ["range.pricedMaxInclVat: 0.03 -> 0.02"]);
}

#[test]
fn an_examination_is_missing_where_it_narrows_with_what_is_wanted_after_declining() {
    let two = json!({ "service": "repair", "quantity": 2 });
    let estimate =
        ask("estimate", matter(json!([two]), estimate_of(json!({ "answer": "declined" }))));
    assert!(missing(&estimate).contains(&"items[0].examination"));
}
