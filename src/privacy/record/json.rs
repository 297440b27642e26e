//! A JSON document as it is built: small, so that a record costs the module little.

use crate::because::Path;
use crate::privacy::stated::Code;
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// A text that is part of the program.
    Code(Code),
    /// Any other text.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object, its fields in order.
    Object(Vec<(&'static str, Json)>),
}

impl From<&'static str> for Json {
    fn from(text: &'static str) -> Json {
        Json::Code(Code(text))
    }
}

impl From<Code> for Json {
    fn from(code: Code) -> Json {
        Json::Code(code)
    }
}

impl From<String> for Json {
    fn from(text: String) -> Json {
        Json::Text(text)
    }
}

impl<T: Into<Json>> FromIterator<T> for Json {
    fn from_iter<I: IntoIterator<Item = T>>(entries: I) -> Json {
        Json::List(entries.into_iter().map(Into::into).collect())
    }
}

/// An object of these fields.
pub(super) fn object<const N: usize>(fields: [(&'static str, Json); N]) -> Json {
    Json::Object(fields.into())
}

impl Json {
    /// With a further field, where it has a value. Anything but an object stays as it is.
    pub(super) fn with(mut self, name: &'static str, value: Option<impl Into<Json>>) -> Json {
        if let (Json::Object(fields), Some(value)) = (&mut self, value) {
            fields.push((name, value.into()));
        }
        self
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Code(code) => code.serialize(to),
            Json::Text(text) => to.serialize_str(text),
            Json::List(entries) => {
                let mut seq = to.serialize_seq(Some(entries.len()))?;
                for entry in entries {
                    seq.serialize_element(entry)?;
                }
                seq.end()
            }
            Json::Object(fields) => {
                let mut map = to.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    map.serialize_entry(&Path::Fact(name), value)?;
                }
                map.end()
            }
        }
    }
}
