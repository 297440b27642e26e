//! Reading the choices for open points.

use super::interpretation::{Choice, INTERPRETATIONS, InterpretationName, Interpretations};
use crate::request::decode::{self, At, Fields, Issues};
use crate::request::value::Value;

/// Reads the `interpretations` of a question: the defaults where there are none.
pub(crate) fn interpretations_of(fields: &mut Fields<'_, '_>) -> Interpretations {
    fields.optional("interpretations", read_interpretations).unwrap_or_default()
}

/// Reads `{ name: choice, … }`. Unknown names and choices are problems of the request.
pub(crate) fn read_interpretations(
    value: &Value,
    at: At<'_>,
    issues: &mut Issues,
) -> Option<Interpretations> {
    let names: Vec<&str> = InterpretationName::ALL.iter().map(|name| name.name()).collect();
    let mut interpretations = Interpretations::default();
    let fields = Fields::of(value, at, &names, issues)?;
    for interpretation in INTERPRETATIONS {
        let name = interpretation.name.name();
        let Some(value) = fields.get(name) else { continue };
        let at = at.field(name);
        let choice = decode::one_of(value, at, fields.issues, interpretation.choices, Choice::name);
        interpretations = choice.map_or(interpretations, |choice| interpretations.with(choice));
    }
    Some(interpretations)
}
