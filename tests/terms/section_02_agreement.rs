//! 2: what the agreement consists of.

use crate::support::*;
use serde_json::json;

#[test]
fn the_agreement_is_the_matter_with_its_description_and_the_terms() {
    let estimate = ask("estimate", nothing_known());
    let parts = finding(&estimate, "agreementParts");
    assert_eq!(parts["kind"], "disclosure");
    assert_clauses(parts, &["2.1", "2.1.1", "2.1.2"]);
}

#[test]
fn the_text_that_was_shown_is_recorded_by_its_edition() {
    let estimate = ask("estimate", nothing_known());
    assert_eq!(estimate["editions"]["terms"], "service-terms-en-undated");
    assert_eq!(
        finding(&estimate, "agreementParts")["values"]["edition"],
        "service-terms-en-undated"
    );
}

#[test]
fn an_edition_can_be_asked_for_by_its_id() {
    let asked = json!({ "editions": { "terms": "service-terms-en-undated" } });
    let estimate = ask("estimate", with(&nothing_known(), asked));
    assert_eq!(estimate["editions"]["terms"], "service-terms-en-undated");
}

#[test]
fn a_description_is_required_until_it_is_given_for_it_is_what_is_examined() {
    for known in [json!({}), json!({ "descriptionGiven": false })] {
        let estimate = ask("estimate", with(&nothing_known(), known));
        let duty = finding(&estimate, "describeDefect");
        assert_eq!(duty["kind"], "duty");
        assert_clauses(duty, &["2.1.1", "4.1"]);
    }
    let given = ask("estimate", with(&nothing_known(), json!({ "descriptionGiven": true })));
    assert!(findings(&given, "describeDefect").is_empty());
}

#[test]
fn the_description_is_missing_while_nobody_has_said_whether_there_is_one() {
    let unknown = ask("estimate", nothing_known());
    assert!(missing(&unknown).contains(&"descriptionGiven"));
    let refused = ask("estimate", with(&nothing_known(), json!({ "descriptionGiven": false })));
    assert!(!missing(&refused).contains(&"descriptionGiven"));
}
