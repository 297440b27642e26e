//! Categories and data types: whose data, and which.

use crate::support::*;
use crate::*;

#[test]
fn each_choice_puts_the_customer_in_one_of_the_four_categories() {
    let expected = [
        ("serviceRequest", "generalEnquiries"),
        ("marketingEmail", "marketing"),
        ("tracking", "marketing"),
        ("profiling", "marketing"),
        ("events", "events"),
        ("survey", "marketing"),
        ("account", "websiteVisitor"),
    ];
    let answer = effects(json!({}));
    for (id, category) in expected {
        assert_eq!(choice(&answer, id)["category"], category, "{id}");
    }
}

#[test]
fn the_categories_are_those_of_what_may_happen() {
    let categories = |choices: Json| {
        let answer = effects(choices);
        ids(&answer["categories"]).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let asked_for = json!({ "account": "refused" });
    assert_eq!(categories(asked_for), ["generalEnquiries"]);
    assert_eq!(categories(json!({})), ["generalEnquiries", "websiteVisitor"]);
    let some =
        json!({ "tracking": "given", "survey": "given", "events": "given", "account": "refused" });
    assert_eq!(categories(some), ["generalEnquiries", "marketing", "events"]);
    assert_eq!(categories(all(&CHOICES, "refused")), [""; 0]);
}

#[test]
fn the_categories_rest_on_their_clauses_and_on_the_choices() {
    let answer = effects(json!({ "events": "given", "account": "withdrawn" }));
    let categories = &answer["categories"];
    assert_cites(categories, &["categories.4", "categories.3"]);
    assert_eq!(categories["because"]["facts"], json!({ "choices.events": "given" }));
}

/// The data of a choice and the clauses that list them.
#[track_caller]
fn assert_data(id: &str, expected: &[&str], clauses: &[&str]) {
    let effect = effect(id);
    assert_eq!(ids(&effect["data"]), expected, "{id}");
    assert_cites(&effect["data"], clauses);
}

#[test]
fn an_account_takes_the_log_in_and_what_is_asked_and_answered() {
    assert_data("account", &["login", "queriesAndAnswers"], &["dataTypes.1"]);
}

#[test]
fn marketing_takes_who_one_is_where_one_works_the_consent_and_metering_with_its_costs() {
    let expected = [
        "name",
        "telephone",
        "email",
        "postalAddress",
        "jobTitle",
        "areaOfInterest",
        "employer",
        "consentGranted",
        "meteringAndCosts",
    ];
    assert_data("marketingEmail", &expected, &["dataTypes.2"]);
}

#[test]
fn tracking_takes_opens_clicks_and_visits() {
    let expected = ["opensAndClicks", "visitHistory", "siteBehaviour"];
    assert_data("tracking", &expected, &["dataTypes.2", "purposes.13", "source.1"]);
}

#[test]
fn events_take_who_one_is_where_one_works_and_what_one_took_part_in() {
    let expected =
        ["name", "jobTitle", "email", "telephone", "areaOfInterest", "employer", "participation"];
    assert_data("events", &expected, &["dataTypes.3"]);
}

#[test]
fn an_enquiry_takes_who_one_is_and_the_details_of_the_product() {
    let expected = [
        "name",
        "telephone",
        "email",
        "postalAddress",
        "jobTitle",
        "areaOfInterest",
        "protocolsAndProductDetails",
    ];
    assert_data("serviceRequest", &expected, &["dataTypes.4"]);
}

#[test]
fn job_seekers_are_told_elsewhere_and_data_come_from_the_customer() {
    let answer = effects(json!({}));
    assert_cites(finding(&answer, "jobSeekersToldElsewhere"), &["dataTypes.1"]);
    assert_cites(finding(&answer, "collectedFromYou"), &["source.1"]);
}
