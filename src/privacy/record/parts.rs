//! Identifiers that several parts of a document name.

use super::form::Form::{self, Blank};
use super::form::{Content, Filled};

/// The record's own IRI for the controller, since the policy gives no registration number of the company.
pub(super) const CONTROLLER_IRI: Form = Blank(|of| part(of, "controller"));

/// A UUID as an IRI.
pub(super) fn urn<'r>(uuid: &str) -> Content<'r> {
    Content::Text(["urn:uuid:", uuid].concat())
}

/// The record's IRI with a name after it.
pub(super) fn part<'r>(of: &Filled<'r>, name: &str) -> Content<'r> {
    Content::Text(["urn:uuid:", of.facts.event.record_id, "#", name].concat())
}
