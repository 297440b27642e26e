//! Reading which edition a request means.

use super::{privacy, terms};
use crate::base::error::IssueCode;
use crate::request::decode::{self, At, Fields, Issues, not_known};
use crate::request::value::Value;

/// The editions that a request names.
#[derive(Clone, Copy, Default)]
pub(crate) struct NamedEditions {
    pub terms: Option<&'static terms::Edition>,
    pub privacy: Option<&'static privacy::Edition>,
}

/// Reads `{ terms?, privacy? }`, each an edition's id.
pub(crate) fn read_editions(
    value: &Value,
    at: At<'_>,
    issues: &mut Issues,
) -> Option<NamedEditions> {
    let mut fields = Fields::of(value, at, &["terms", "privacy"], issues)?;
    let privacy = fields.optional("privacy", |value, at, issues| {
        by_id(value, at, issues, privacy::EDITIONS, |edition| edition.id)
    });
    let terms = fields.optional("terms", |value, at, issues| {
        by_id(value, at, issues, terms::EDITIONS, |edition| edition.id)
    });
    Some(NamedEditions { terms, privacy })
}

fn by_id<T>(
    value: &Value,
    at: At<'_>,
    issues: &mut Issues,
    editions: &[&'static T],
    id_of: fn(&T) -> &'static str,
) -> Option<&'static T> {
    let id = decode::text(value, at, issues)?;
    let found = editions.iter().find(|edition| id_of(edition) == id).copied();
    if found.is_none() {
        let ids: Vec<&str> = editions.iter().map(|edition| id_of(edition)).collect();
        issues.push(at, IssueCode::UnknownEdition, not_known("edition", id, &ids));
    }
    found
}

/// Reads the language of a text of the privacy policy: the `policy` of a request.
pub(crate) fn read_policy(
    value: &Value,
    at: At<'_>,
    issues: &mut Issues,
) -> Option<&'static privacy::Edition> {
    decode::code(value, at, issues).map(privacy::in_language)
}
