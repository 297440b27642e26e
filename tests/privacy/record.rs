//! The consent record: what is in it, and what a request for one must hold. That it is JSON-LD in published terms is
//! tested in `tests/consent-record`, by a processor.

use crate::support::*;
use crate::*;

const RECORD: &str = "2f0b8a52-8f0d-4a5e-8b0e-4a9c2c7d1e02";
const RECEIPT: &str = "7b1a2a0e-6f5d-4a0c-9a59-0d1c6b6f3a11";

fn question() -> Json {
    json!({
        "policy": "en",
        "asOf": TODAY,
        "choices": { "marketingEmail": "given" },
        "recordId": RECORD,
        "subjectId": "urn:example:data-subject:1",
        "at": "2026-11-20T09:29:41Z",
    })
}

fn record(more: Json) -> Json {
    ask("consentRecord", with(&question(), more))
}

#[track_caller]
fn assert_wrong(field: &str, value: &str, code: &str) {
    assert_refused("consentRecord", with(&question(), json!({ field: value })), &[(field, code)]);
}

#[test]
fn without_a_receipt_the_context_stands_in_the_record_and_with_one_in_the_receipt() {
    let alone = record(json!({}));
    assert_eq!(alone["@type"], "dpv:ConsentRecord");
    assert!(alone.get("@context").is_some());
    let receipt = record(json!({ "receiptId": RECEIPT }));
    assert_eq!(receipt["@type"], "dpv:ConsentReceipt");
    assert_eq!(receipt["@context"], alone["@context"]);
    let mut inner = alone;
    inner.as_object_mut().and_then(|fields| fields.remove("@context"));
    assert_eq!(receipt["dpv:hasRecordOfActivity"], inner);
}

#[test]
fn the_same_request_gives_the_same_bytes() {
    assert_eq!(record(json!({})).to_string(), record(json!({})).to_string());
}

#[test]
fn a_subject_by_token_is_a_part_of_the_record_and_one_by_iri_is_itself() {
    let iri = |subject: &str| {
        let record = record(json!({ "subjectId": subject }));
        let subject = &record["dpv:hasDataSubject"];
        (text(&subject["@id"]).to_owned(), text(&subject["dpv:hasIdentifier"]).to_owned())
    };
    let urn = "urn:example:data-subject:1".to_owned();
    assert_eq!(iri(&urn), (urn.clone(), urn));
    assert_eq!(
        iri("customer-4711"),
        (format!("urn:uuid:{RECORD}#subject"), "customer-4711".to_owned())
    );
}

#[test]
fn the_method_is_recorded_where_the_host_names_it() {
    let method = |more: Json| {
        let record = record(more);
        record["dpv:hasConsentStatus"][0].get("dpv:hasIndicationMethod").cloned()
    };
    assert_eq!(method(json!({})), None);
    assert_eq!(method(json!({ "method": "ticked and sent" })), Some(json!("ticked and sent")));
}

#[test]
fn only_the_dated_text_has_a_date() {
    let modified = |policy: &str| {
        record(json!({ "policy": policy }))["dpv:hasNotice"].get("dct:modified").cloned()
    };
    assert_eq!(modified("en"), Some(json!("2021-11-15")));
    assert_eq!(modified("sv"), None);
}

#[test]
fn where_nothing_is_a_consent_that_was_asked_for_there_is_nothing_to_record() {
    for choices in [json!({}), json!({ "serviceRequest": "given", "account": "refused" })] {
        let request = with(&question(), json!({ "choices": choices }));
        assert_refused("consentRecord", request, &[("choices", "missing")]);
    }
}

#[test]
fn an_identifier_is_a_uuid_in_lower_case() {
    let wrong = [
        "",
        "1",
        "2f0b8a528f0d4a5e8b0e4a9c2c7d1e02",
        "2F0B8A52-8F0D-4A5E-8B0E-4A9C2C7D1E02",
        "2f0b8a52-8f0d-4a5e-8b0e-4a9c2c7d1e0g",
        "2f0b8a52-8f0d-4a5e-8b0e-4a9c2c7d1e021",
        "2f0b8a5-28f0d-4a5e-8b0e-4a9c2c7d1e02",
    ];
    for value in wrong {
        assert_wrong("recordId", value, "invalidIdentifier");
        assert_wrong("receiptId", value, "invalidIdentifier");
    }
}

#[test]
fn a_receipt_has_an_identifier_of_its_own() {
    assert_wrong("receiptId", RECORD, "conflict");
}

#[test]
fn a_subject_is_an_iri_or_a_token() {
    for right in [
        "a",
        "customer-4711",
        "A_1.b~c",
        "urn:uuid:1",
        "mailto:a@example.com",
        "https://example.com/?a=1#b",
        "x+y-z.1:a",
    ] {
        assert!(record(json!({ "subjectId": right })).get("@id").is_some(), "{right}");
    }
    for wrong in [
        "",
        "a b",
        "a/b",
        ":a",
        "1a:b",
        "urn:",
        "urn:a b",
        "urn:<a>",
        "urn:a\"b",
        "urn:a\nb",
        "ø",
        "urn:ø",
        &"a".repeat(201),
    ] {
        assert_wrong("subjectId", wrong, "invalidIdentifier");
    }
}

#[test]
fn an_instant_is_utc_to_the_second_or_the_millisecond() {
    for right in ["2024-02-29T00:00:00Z", "2026-11-20T23:59:59.999Z"] {
        assert!(record(json!({ "at": right })).get("@id").is_some(), "{right}");
    }
    let wrong = [
        "",
        "2026-11-20",
        "2026-11-20T09:29:41",
        "2026-11-20T09:29:41+01:00",
        "2026-11-20 09:29:41Z",
        "2026-11-20T9:29:41Z",
        "2026-11-20T24:00:00Z",
        "2026-11-20T09:60:00Z",
        "2026-11-20T09:29:60Z",
        "2025-02-29T09:29:41Z",
        "2026-11-20T09:29:41.1Z",
        "2026-11-20T09:29:41.1234Z",
        "2026-11-20T09:29Z",
        "2026-11-20T09:29:41z",
        "2026-11-20T+9:29:41Z",
        "2026-11-20T09:29:41.12.Z",
        "2026-11-20T09:29:4ØZ",
    ];
    for value in wrong {
        assert_wrong("at", value, "invalidInstant");
    }
}

#[test]
fn every_missing_field_is_named_at_once() {
    let expected = [
        ("policy", "missing"),
        ("asOf", "missing"),
        ("choices", "missing"),
        ("recordId", "missing"),
        ("subjectId", "missing"),
        ("at", "missing"),
    ];
    assert_refused("consentRecord", json!({}), &expected);
}
