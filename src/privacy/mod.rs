//! The privacy policy.

pub mod clauses;

use crate::decode::{self, At, Fields, Issues, not_known};
use crate::error::{IssueCode, Result};
use crate::facts::Facts;
use crate::value::Value;
use serde::Serialize;

/// What each consent does.
#[derive(Clone, Debug, Serialize)]
pub struct ConsentEffects {}

pub(crate) fn read_in_facts(_fields: &Fields<'_, '_>, _issues: &mut Issues) {}

pub(crate) fn read_edition(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<()> {
    let id = decode::text(value, at, issues)?;
    if id != "privacy-en-2021-11-15" {
        issues.push(
            at,
            IssueCode::UnknownEdition,
            not_known("edition", id, &["privacy-en-2021-11-15"]),
        );
    }
    Some(())
}

pub(crate) fn edition_id(_facts: &Facts<'_>) -> &'static str {
    "privacy-en-2021-11-15"
}

pub(crate) fn in_estimate(_facts: &Facts<'_>) -> Result<Option<ConsentEffects>> {
    Ok(None)
}

pub(crate) fn editions() -> Vec<crate::catalogue::Edition> {
    Vec::new()
}
