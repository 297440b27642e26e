//! Identifiers and instants. The host supplies them, since the rules have no clock and no randomness.

use crate::base::date::Date;

/// Longest identifier of a person.
pub const MAX_SUBJECT: usize = 200;

/// Whether it is a UUID, "2f0b8a52-8f0d-4a5e-8b0e-4a9c2c7d1e02", in lower case.
pub(super) fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(i, byte)| match i {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => is_hexadecimal(byte),
        })
}

/// Whether it is a sha256, 64 hexadecimal digits in lower case.
pub(super) fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(is_hexadecimal)
}

/// Whether it can name the person a record is about: an IRI in ASCII, or a token of letters, digits and `-._~`.
pub(super) fn is_subject(text: &str) -> bool {
    let token = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    (1..=MAX_SUBJECT).contains(&text.len()) && (is_iri(text) || text.bytes().all(token))
}

fn is_hexadecimal(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'a'..=b'f')
}

/// Whether it is an IRI: a scheme, a colon, and something without the characters that no IRI holds (RFC 3986).
pub(super) fn is_iri(text: &str) -> bool {
    let colon = text.bytes().position(|byte| byte == b':').unwrap_or(0);
    let last = text.len().saturating_sub(1);
    text.bytes().enumerate().all(|(i, byte)| match i {
        0 => byte.is_ascii_alphabetic(),
        _ if i < colon => byte.is_ascii_alphanumeric() || b"+-.".contains(&byte),
        _ => byte.is_ascii_graphic() && !b"<>\"{}|\\^`".contains(&byte),
    }) && (1..last).contains(&colon)
}

/// Whether it is an instant of UTC, "2026-11-21T09:29:41Z", with milliseconds or without.
pub(super) fn is_instant(text: &str) -> bool {
    let part = |from: usize, length: usize| text.get(from..from.saturating_add(length));
    let below = |from, end: u8| {
        part(from, 2)
            .filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
            .is_some_and(|part| part.parse::<u8>().is_ok_and(|number| number < end))
    };
    let milliseconds = |part: &str| {
        part.bytes().enumerate().all(|(i, byte)| match i {
            0 => byte == b'.',
            4 => byte == b'Z',
            _ => byte.is_ascii_digit(),
        })
    };
    part(0, 10).and_then(Date::parse).is_some()
        && (part(10, 1), part(13, 1), part(16, 1)) == (Some("T"), Some(":"), Some(":"))
        && below(11, 24)
        && below(14, 60)
        && below(17, 60)
        && match text.len() {
            20 => part(19, 1) == Some("Z"),
            24 => part(19, 5).is_some_and(milliseconds),
            _ => false,
        }
}
