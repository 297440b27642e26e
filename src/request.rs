//! Requests on their way from JavaScript: the words and the text that `www/lib/request.js` made of whatever the host
//! passed, read into a [`Value`].
//!
//! One call for a request instead of several for each of its values.

use crate::value::{Foreign, MAX_DEPTH, MAX_ENTRIES, MAX_TEXT, MAX_VALUES, Value};
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
    /// The texts of the value last written, a NUL after each.
    fn text() -> String;
}

/// What the host passed. Nothing in it is trusted.
pub(crate) fn read(js: &JsValue) -> Value {
    let words = words(js, MAX_DEPTH, MAX_ENTRIES, MAX_VALUES, MAX_TEXT);
    let text = text();
    let mut reader = Reader { words: words.iter(), is_ascii: text.is_ascii(), text: &text };
    reader.value().unwrap_or(Value::Foreign(Foreign::Unreadable))
}

struct Reader<'a> {
    words: std::slice::Iter<'a, u32>,
    text: &'a str,
    is_ascii: bool,
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

impl Reader<'_> {
    /// The next value; `None` where the words end too early, which they never do.
    fn value(&mut self) -> Option<Value> {
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

    fn name(&mut self) -> Option<String> {
        let length = (self.words.next()? >> 4) as usize;
        self.text(length)
    }

    /// The next text, which JavaScript counts so many characters in.
    fn text(&mut self, length: usize) -> Option<String> {
        let bytes = if self.is_ascii { length } else { self.bytes(length) };
        let (text, rest) = self.text.split_at_checked(bytes)?;
        self.text = rest.get(1..)?;
        Some(text.to_owned())
    }

    /// How many bytes so many characters of JavaScript are: the units of UTF-16.
    fn bytes(&self, units: usize) -> usize {
        let mut left = units;
        let fits = |character: &char| {
            let fits = left > 0;
            left = left.saturating_sub(character.len_utf16());
            fits
        };
        self.text.chars().take_while(fits).map(char::len_utf8).sum()
    }
}
