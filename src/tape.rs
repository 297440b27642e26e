//! Answers on their way to JavaScript: a serde serializer that writes a tape of words, read in one go by
//! `www/lib/tape.js`.
//!
//! Calling JavaScript once for every key and value costs more than all rules together; see
//! `docs/decisions/0003-own-serializer-for-answers.md` for the figures. A text of the program travels as its address and is decoded once in
//! the life of the module; everything else travels as bytes and is decoded in one piece.
//!
//! Not supported, since no answer has it: floats, numbers past 32 bits but amounts, bytes, `None`, enums with content.

mod serializer;

use crate::constants::Constants;
use crate::shapes::Shapes;
use crate::shared::Source;
use serde::ser;
use std::fmt::{self, Display, Write};

/// The kind of a word, in its low four bits; the rest is a count, a length or an index.
#[derive(Clone, Copy)]
#[repr(u32)]
enum Kind {
    /// 0 is false, 1 is true.
    Flag = 0,
    /// The next word is the number.
    Number = 1,
    /// A text of the program: its length; the next word is its address.
    Code = 2,
    /// A text: how many bytes of the text buffer, in order.
    Text = 3,
    /// So many values follow.
    List = 4,
    /// So many pairs follow.
    Record = 5,
    /// The value shared before, by its place among those shared.
    Again = 6,
    /// The next value is shared, as the next in order.
    Shared = 7,
    /// Days since 1 January of the year 1.
    Day = 8,
    /// A record of the shape of that number: its values, in the order of the shape's fields.
    Shaped = 9,
    /// An amount or a percentage: the next two words are its hundredths, the low one first.
    Amount = 10,
    /// A number that is shown as text.
    Digits = 11,
    /// The path of the item of that number; the next two words are a text of the program, the field's name or nothing.
    Item = 12,
    /// The constant in that place.
    Constant = 13,
    /// The next value is the constant in that place from now on.
    NewConstant = 14,
}

/// A written answer, and what its reader knows from earlier ones.
#[derive(Debug, Default)]
pub(crate) struct Tape {
    pub(crate) words: Vec<u32>,
    pub(crate) text: Vec<u8>,
    /// The addresses of the shared values, in the order in which they were begun.
    shared: Vec<usize>,
    pub(crate) shapes: Shapes,
    constants: Constants,
    /// The answer held something that the tape has no words for. Noted and not returned: else each of an answer's
    /// thousand calls would have to ask after every other whether it went well.
    failed: bool,
}

/// A value that the tape has no words for: none of ours.
#[derive(Debug)]
pub(crate) struct Unsupported;

impl Display for Unsupported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer holds a value that cannot be sent")
    }
}
impl std::error::Error for Unsupported {}
impl ser::Error for Unsupported {
    fn custom<T: Display>(_: T) -> Self {
        Unsupported
    }
}
type Written = Result<(), Unsupported>;

impl Tape {
    /// A tape for a reader who knows nothing yet.
    pub(crate) const fn new() -> Tape {
        Tape {
            words: Vec::new(),
            text: Vec::new(),
            shared: Vec::new(),
            shapes: Shapes::new(),
            constants: Constants::new(),
            failed: false,
        }
    }

    /// The next answer begins, for a reader of the last one.
    pub(crate) fn begin_answer(&mut self) {
        self.words.clear();
        self.text.clear();
        self.shared.clear();
        self.shapes.begin_tape();
    }

    /// Writes what the reader must be told of shapes that it does not know.
    ///
    /// # Errors
    /// Where the answer holds something that cannot be sent.
    pub(crate) fn tell_news(&mut self) -> Written {
        self.shapes.tell_news(&mut self.words);
        if self.failed { Err(Unsupported) } else { Ok(()) }
    }
}

// Out of line: inlined into every field of every answer they would be most of the module.
impl Tape {
    #[cold]
    fn fail(&mut self) -> Written {
        self.failed = true;
        Ok(())
    }

    #[inline(never)]
    fn word(&mut self, kind: Kind, rest: usize) -> Written {
        match u32::try_from(rest) {
            Ok(rest) if rest < 1 << 28 => self.words.push(rest << 4 | kind as u32),
            _ => return self.fail(),
        }
        Ok(())
    }

    /// A number of 32 bits: an address or a length of this memory.
    fn raw(&mut self, number: usize) -> Written {
        match u32::try_from(number) {
            Ok(number) => self.words.push(number),
            Err(_) => return self.fail(),
        }
        Ok(())
    }

    #[inline(never)]
    fn code(&mut self, code: &'static str) -> Written {
        self.word(Kind::Code, code.len())?;
        self.raw(code.as_ptr().addr())
    }

    /// The two halves of a number past 32 bits, for whoever writes the word before them.
    fn halves(&mut self, number: u64) -> Written {
        self.words.push((number & 0xffff_ffff) as u32);
        self.words.push((number >> 32) as u32);
        Ok(())
    }

    #[inline(never)]
    fn text(&mut self, text: &str) -> Written {
        self.text.extend_from_slice(text.as_bytes());
        self.word(Kind::Text, text.len())
    }

    #[inline(never)]
    fn item(&mut self, index: u32, field: &'static str) -> Written {
        self.word(Kind::Item, index as usize)?;
        self.raw(field.as_ptr().addr())?;
        self.raw(field.len())
    }

    #[inline(never)]
    fn number(&mut self, number: u32) -> Written {
        self.word(Kind::Number, 0)?;
        self.words.push(number);
        Ok(())
    }

    /// Where something begins whose word is set when it ends.
    #[inline(never)]
    fn begin(&mut self) -> usize {
        let at = self.words.len();
        self.words.push(0);
        at
    }

    #[inline(never)]
    fn guess(&mut self, name: &'static str, count: usize) -> usize {
        self.shapes.guess(name, count)
    }

    /// Sets the word of what has begun there.
    #[inline(never)]
    fn end(&mut self, at: usize, kind: Kind, rest: u32) -> Written {
        match self.words.get_mut(at) {
            Some(word) => *word = rest << 4 | kind as u32,
            None => return self.fail(),
        }
        Ok(())
    }
}

impl Write for Tape {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.text.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

/// A list or a record that is being written.
pub(crate) struct Open<'t> {
    tape: &'t mut Tape,
    at: usize,
    kind: Kind,
    count: u32,
}

impl Open<'_> {
    fn counted(&mut self) {
        self.count = self.count.saturating_add(1);
    }

    fn close(self) -> Written {
        self.tape.end(self.at, self.kind, self.count)
    }
}

/// A record of a known shape that is being written.
pub(crate) struct Shaped<'t> {
    tape: &'t mut Tape,
    at: usize,
    shape: usize,
    count: usize,
}

impl Shaped<'_> {
    #[inline(never)]
    fn field(&mut self, key: &'static str) {
        self.shape = self.tape.shapes.with_field(self.shape, self.count, key);
        self.count = self.count.saturating_add(1);
    }

    #[inline(never)]
    fn close(self) -> Written {
        match self.tape.shapes.end(self.shape, self.count) {
            Some(shape) => self.tape.end(self.at, Kind::Shaped, shape),
            None => self.tape.fail(),
        }
    }
}

/// A constant that is being written: first where it comes from, then the value, for a reader who does not know it.
pub(crate) struct Keyed<'t> {
    tape: &'t mut Tape,
    place: usize,
    source: Option<Source>,
    known: bool,
}
impl Keyed<'_> {
    #[inline(never)]
    fn begin(&mut self) -> Written {
        let (high, low) = (self.tape.words.pop(), self.tape.words.pop());
        let Some((high, low)) = high.zip(low) else { return self.tape.fail() };
        let source = Source(u64::from(high) << 32 | u64::from(low));
        (self.place, self.known) = self.tape.constants.place(source);
        self.source = Some(source);
        let kind = if self.known { Kind::Constant } else { Kind::NewConstant };
        self.tape.word(kind, self.place)
    }
}
