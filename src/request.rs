//! Requests on their way from JavaScript: the words and the texts that `www/lib/request.js` made of whatever the host
//! passed, read into a [`Value`].
//!
//! One call for a request instead of several for each of its values; the texts are not copied again.

use crate::value::{Foreign, MAX_DEPTH, MAX_ENTRIES, MAX_TEXT, MAX_VALUES, Value};
use std::borrow::Cow;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/www/lib/request.js")]
extern "C" {
    /// The count of the words that a value makes, these words, and its texts, one after the other, in UTF-8.
    fn write(
        value: &JsValue,
        depth: usize,
        entries: usize,
        values: usize,
        length: usize,
    ) -> Vec<u8>;
}

/// What the host passed. Nothing in it is trusted.
pub(crate) struct Request(Vec<u8>);

impl Request {
    /// Asks JavaScript for what the host passed.
    pub(crate) fn of(js: &JsValue) -> Request {
        Request(write(js, MAX_DEPTH, MAX_ENTRIES, MAX_VALUES, MAX_TEXT))
    }

    /// The request as a value.
    pub(crate) fn value(&self) -> Value<'_> {
        let reader = Reader::of(&self.0);
        reader.and_then(|mut reader| reader.value()).unwrap_or(Value::Foreign(Foreign::Unreadable))
    }
}

struct Reader<'a> {
    words: std::slice::Iter<'a, [u8; WORD]>,
    text: &'a str,
}

/// The bytes of a word, the low one first.
const WORD: usize = 4;

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
    fn of(request: &'a [u8]) -> Option<Self> {
        let (count, rest) = request.split_first_chunk()?;
        let length = (u32::from_le_bytes(*count) as usize).checked_mul(WORD)?;
        let (words, texts) = rest.split_at_checked(length)?;
        let text = std::str::from_utf8(texts).ok()?;
        Some(Reader { words: words.as_chunks().0.iter(), text })
    }

    fn word(&mut self) -> Option<u32> {
        self.words.next().map(|word| u32::from_le_bytes(*word))
    }

    /// The next value; `None` where the words end too early, which they never do.
    fn value(&mut self) -> Option<Value<'a>> {
        let word = self.word()?;
        let rest = (word >> 4) as usize;
        Some(match word & 15 {
            0 => Value::Undefined,
            1 => Value::Null,
            2 => Value::Bool(rest == 1),
            3 => {
                let (low, high) = (self.word()?, self.word()?);
                Value::Integer(i64::from(high.cast_signed()) << 32 | i64::from(low))
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
        let length = (self.word()? >> 4) as usize;
        self.text(length)
    }

    /// The next text, of so many bytes.
    fn text(&mut self, length: usize) -> Option<Cow<'a, str>> {
        let (text, rest) = self.text.split_at_checked(length)?;
        self.text = rest;
        Some(Cow::Borrowed(text))
    }
}
