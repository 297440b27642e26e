//! Reading the choices for open points.

use super::reading::{Choice, READINGS, ReadingName, Readings};
use crate::request::decode::{self, At, Fields, Issues};
use crate::request::value::Value;

/// Reads `{ name: choice, … }`. Unknown names and choices are problems of the request.
pub(crate) fn read_readings(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<Readings> {
    let names: Vec<&str> = ReadingName::ALL.iter().map(|name| name.name()).collect();
    let mut readings = Readings::default();
    let fields = Fields::of(value, at, &names, issues)?;
    for reading in READINGS {
        let name = reading.name.name();
        let Some(value) = fields.get(name) else { continue };
        let at = at.field(name);
        let choice = decode::one_of(value, at, fields.issues, reading.choices, Choice::name);
        readings = choice.map_or(readings, |choice| readings.with(choice));
    }
    Some(readings)
}
