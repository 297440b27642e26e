//! Requests on their way from JavaScript: the words and the texts that `www/lib/request.js` made of whatever the host
//! passed, read into a [`Value`].
//!
//! Two calls for a request instead of several for each of its values; the texts are not copied again.

use crate::value::{Foreign, MAX_DEPTH, MAX_ENTRIES, MAX_TEXT, MAX_VALUES, Value};
use std::borrow::Cow;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/www/lib/request.js")]
extern "C" {
    /// The words of a value.
    #[wasm_bindgen(js_name = write)]
    fn words(
        value: &JsValue,
        depth: usize,
        entries: usize,
        values: usize,
        length: usize,
    ) -> Vec<u32>;
    /// The texts of the value last written, one after the other, in UTF-8.
    fn texts() -> Vec<u8>;
}

/// What the host passed. Nothing in it is trusted.
pub(crate) struct Request {
    words: Vec<u32>,
    texts: Vec<u8>,
}

impl Request {
    /// Asks JavaScript for what the host passed.
    pub(crate) fn of(js: &JsValue) -> Request {
        let words = words(js, MAX_DEPTH, MAX_ENTRIES, MAX_VALUES, MAX_TEXT);
        Request { words, texts: texts() }
    }

    /// The request as a value.
    pub(crate) fn value(&self) -> Value<'_> {
        let text = std::str::from_utf8(&self.texts).unwrap_or_default();
        let mut reader = Reader { words: self.words.iter(), text };
        reader.value().unwrap_or(Value::Foreign(Foreign::Unreadable))
    }
}

struct Reader<'a> {
    words: std::slice::Iter<'a, u32>,
    text: &'a str,
}

/// The values of the constants in `www/lib/request.js`.
const FOREIGN: [Foreign; 7] = [
    Foreign::InexactNumber,
    Foreign::Date,
    Foreign::Object,
    Foreign::Other,
    Foreign::Unreadable,
    Foreign::TooDeep,
    Foreign::TooMany,
];

impl<'a> Reader<'a> {
    /// The next value; `None` where the words end too early, which they never do.
    fn value(&mut self) -> Option<Value<'a>> {
        let word = self.words.next()?;
        let rest = (word >> 4) as usize;
        Some(match word & 15 {
            0 => Value::Undefined,
            1 => Value::Null,
            2 => Value::Bool(rest == 1),
            3 => {
                let (low, high) = (self.words.next()?, self.words.next()?);
                Value::Integer(i64::from(high.cast_signed()) << 32 | i64::from(*low))
            }
            4 => Value::Text(self.text(rest)?),
            5 => {
                let mut entries = Vec::with_capacity(rest);
                for _ in 0..rest {
                    entries.push(self.value()?);
                }
                Value::List(entries)
            }
            6 => {
                let mut fields = Vec::with_capacity(rest);
                for _ in 0..rest {
                    fields.push((self.name()?, self.value()?));
                }
                Value::Record(fields)
            }
            _ => Value::Foreign(*FOREIGN.get(rest)?),
        })
    }

    fn name(&mut self) -> Option<Cow<'a, str>> {
        let length = (self.words.next()? >> 4) as usize;
        self.text(length)
    }

    /// The next text, of so many bytes.
    fn text(&mut self, length: usize) -> Option<Cow<'a, str>> {
        let (text, rest) = self.text.split_at_checked(length)?;
        self.text = rest;
        Some(Cow::Borrowed(text))
    }
}
