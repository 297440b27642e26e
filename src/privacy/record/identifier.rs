//! Identifiers and instants that a host supplies for a record: a pure core has no clock and no randomness.

use crate::date::Date;
use crate::decode::{self, At, Issues};
use crate::error::IssueCode;
use crate::value::Value;

/// Longest identifier of a person.
pub const MAX_SUBJECT: usize = 200;

/// A UUID, "2f0b8a52-8f0d-4a5e-8b0e-4a9c2c7d1e02", in lower case.
pub(super) fn uuid<'v>(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<&'v str> {
    let expected = "a UUID such as 2f0b8a52-8f0d-4a5e-8b0e-4a9c2c7d1e02, in lower case";
    identifier(value, at, issues, expected, |text| {
        text.len() == 36
            && text.bytes().enumerate().all(|(i, byte)| match i {
                8 | 13 | 18 | 23 => byte == b'-',
                _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
            })
    })
}

/// The person a record is about: an IRI, or a token of letters, digits and `-._~`.
pub(super) fn subject<'v>(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<&'v str> {
    let expected = "an IRI such as urn:uuid:…, or a token of letters, digits and -._~";
    identifier(value, at, issues, expected, |text| {
        (1..=MAX_SUBJECT).contains(&text.len()) && (is_iri(text) || text.bytes().all(is_unreserved))
    })
}

fn identifier<'v>(
    value: &'v Value,
    at: At<'_>,
    issues: &mut Issues,
    expected: &str,
    is_right: fn(&str) -> bool,
) -> Option<&'v str> {
    let text = decode::text(value, at, issues)?;
    if !is_right(text) {
        issues.push(at, IssueCode::InvalidIdentifier, format!("expected {expected}"));
    }
    Some(text)
}

fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)
}

/// A scheme, a colon, and something without the characters that no IRI holds (RFC 3987).
pub(super) fn is_iri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let in_scheme = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    let refused = |c: char| c.is_control() || c.is_whitespace() || "<>\"{}|\\^`".contains(c);
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(in_scheme)
        && !rest.is_empty()
        && !rest.contains(refused)
}

/// An instant of UTC, "2026-11-21T09:29:41Z", with milliseconds or without.
pub(super) fn instant<'v>(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<&'v str> {
    let text = decode::text(value, at, issues)?;
    if !is_instant(text) {
        let message = "expected an instant of UTC such as 2026-11-21T09:29:41Z";
        issues.push(at, IssueCode::InvalidInstant, message);
    }
    Some(text)
}

fn is_instant(text: &str) -> bool {
    let Some((day, time)) = text.split_once('T') else { return false };
    let Some(time) = time.strip_suffix('Z') else { return false };
    let (clock, fraction) = time.split_once('.').unwrap_or((time, "000"));
    let digits =
        |part: &str, length| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
    let below = |part: &str, end: u8| digits(part, 2) && part.parse::<u8>().is_ok_and(|n| n < end);
    let parts: Vec<&str> = clock.split(':').collect();
    let [hours, minutes, seconds] = parts.as_slice() else { return false };
    Date::parse(day).is_some()
        && below(hours, 24)
        && below(minutes, 60)
        && below(seconds, 60)
        && digits(fraction, 3)
}
