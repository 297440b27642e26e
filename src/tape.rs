//! Answers on their way to JavaScript: a serde serializer that writes a tape of words, read in one go by
//! `www/lib/tape.js`.
//!
//! Calling JavaScript once for every key and value costs more than all rules together; see
//! `docs/decisions/0003-own-serializer-for-answers.md` for the figures. A text of the program travels as its address and is decoded once in
//! the life of the module; everything else travels as bytes and is decoded in one piece.
//!
//! Not supported, since no answer has it: floats, numbers past 32 bits but amounts, bytes, `None`, enums with content.

use crate::because::DIGITS;
use crate::constants::Constants;
use crate::date::DAY;
use crate::money::AMOUNT;
use crate::shapes::Shapes;
use crate::shared::{SHARED, Source};
use serde::ser::{self, Impossible, Serialize};
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
    /// The value shared before as the so-manieth.
    Again = 6,
    /// The next value is shared, as the next in order.
    Shared = 7,
    /// Days since 1 January of the year 1.
    Day = 8,
    /// A record of the shape of that number: its values, in the order of the shape's fields.
    Shaped = 9,
    /// An amount: the next two words are its øre, the low one first.
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
        }
    }

    /// The next answer begins, for a reader of the last one.
    pub(crate) fn begin_answer(&mut self) {
        self.words.clear();
        self.text.clear();
        self.shared.clear();
        self.shapes.begin_tape();
    }
}

// Out of line: inlined into every field of every answer they would be most of the module.
impl Tape {
    #[inline(never)]
    fn word(&mut self, kind: Kind, rest: usize) -> Written {
        let rest = u32::try_from(rest).ok().filter(|rest| *rest < 1 << 28).ok_or(Unsupported)?;
        self.words.push(rest << 4 | kind as u32);
        Ok(())
    }

    #[inline(never)]
    fn code(&mut self, code: &'static str) -> Written {
        self.word(Kind::Code, code.len())?;
        self.words.push(u32::try_from(code.as_ptr().addr()).map_err(|_| Unsupported)?);
        Ok(())
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
        self.word(Kind::Item, usize::try_from(index).map_err(|_| Unsupported)?)?;
        self.words.push(u32::try_from(field.as_ptr().addr()).map_err(|_| Unsupported)?);
        self.words.push(u32::try_from(field.len()).map_err(|_| Unsupported)?);
        Ok(())
    }

    #[inline(never)]
    fn number(&mut self, number: u32) -> Written {
        self.word(Kind::Number, 0)?;
        self.words.push(number);
        Ok(())
    }

    /// Begins a list or a record, whose count is set when it ends.
    fn begin(&mut self, kind: Kind) -> Result<Open<'_>, Unsupported> {
        let at = self.words.len();
        self.word(kind, 0)?;
        Ok(Open { tape: self, at, kind, count: 0 })
    }

    /// Begins a record of a type, whose shape is set when it ends; the shape it is likely to have.
    #[inline(never)]
    fn begin_shaped(&mut self, name: &'static str, count: usize) -> usize {
        self.words.push(0);
        self.shapes.guess(name, count)
    }

    #[inline(never)]
    fn field(&mut self, shape: usize, place: usize, key: &'static str) -> usize {
        self.shapes.with_field(shape, place, key)
    }

    #[inline(never)]
    fn end_shaped(&mut self, at: usize, shape: usize, count: usize) -> Written {
        self.shapes.end(shape, count)?;
        let word = self.words.get_mut(at).ok_or(Unsupported)?;
        let shape = u32::try_from(shape).map_err(|_| Unsupported)?;
        *word = shape << 4 | Kind::Shaped as u32;
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
        let word = self.tape.words.get_mut(self.at).ok_or(Unsupported)?;
        *word = self.count << 4 | self.kind as u32;
        Ok(())
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
    fn field(&mut self, key: &'static str) {
        self.shape = self.tape.field(self.shape, self.count, key);
        self.count = self.count.saturating_add(1);
    }

    fn close(self) -> Written {
        self.tape.end_shaped(self.at, self.shape, self.count)
    }
}

/// A constant that is being written: first where it comes from, then the value, for a reader who does not know it.
pub(crate) struct Keyed<'t> {
    tape: &'t mut Tape,
    place: usize,
    source: Option<Source>,
    known: bool,
}

impl ser::SerializeTuple for Keyed<'_> {
    type Ok = ();
    type Error = Unsupported;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        if self.source.is_some() {
            return if self.known { Ok(()) } else { value.serialize(&mut *self.tape) };
        }
        value.serialize(&mut *self.tape)?;
        self.begin()
    }

    fn end(self) -> Written {
        // Only now, as the reader does: a constant within this one may have had its place.
        let source = self.source.ok_or(Unsupported)?;
        self.tape.constants.put(self.place, source);
        Ok(())
    }
}

impl Keyed<'_> {
    #[inline(never)]
    fn begin(&mut self) -> Written {
        let (high, low) = (self.tape.words.pop(), self.tape.words.pop());
        let (high, low) = high.zip(low).ok_or(Unsupported)?;
        let source = Source(u64::from(high) << 32 | u64::from(low));
        (self.place, self.known) = self.tape.constants.place(source);
        self.source = Some(source);
        let kind = if self.known { Kind::Constant } else { Kind::NewConstant };
        self.tape.word(kind, self.place)
    }
}

macro_rules! unsupported {
    ($($method:ident($($arg:ident: $type:ty),*) -> $result:ty;)+) => {
        $(fn $method(self, $($arg: $type),*) -> Result<$result, Unsupported> {
            $(let _ = $arg;)*
            Err(Unsupported)
        })+
    };
}

impl<'t> ser::Serializer for &'t mut Tape {
    type Ok = ();
    type Error = Unsupported;
    type SerializeSeq = Open<'t>;
    type SerializeTuple = Keyed<'t>;
    type SerializeTupleStruct = Impossible<(), Unsupported>;
    type SerializeTupleVariant = Impossible<(), Unsupported>;
    type SerializeMap = Open<'t>;
    type SerializeStruct = Shaped<'t>;
    type SerializeStructVariant = Impossible<(), Unsupported>;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_bool(self, flag: bool) -> Written {
        self.word(Kind::Flag, usize::from(flag))
    }

    fn serialize_u8(self, number: u8) -> Written {
        self.number(number.into())
    }

    fn serialize_u16(self, number: u16) -> Written {
        self.number(number.into())
    }

    fn serialize_u32(self, number: u32) -> Written {
        self.number(number)
    }

    fn serialize_u64(self, number: u64) -> Written {
        self.halves(number)
    }

    fn serialize_i64(self, number: i64) -> Written {
        self.halves(number.cast_unsigned())
    }

    fn serialize_str(self, text: &str) -> Written {
        self.text(text)
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Written {
        let before = self.text.len();
        write!(self, "{value}").map_err(|_| Unsupported)?;
        self.word(Kind::Text, self.text.len().saturating_sub(before))
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        self.code(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Written {
        let kind = match name {
            AMOUNT => {
                self.word(Kind::Amount, 0)?;
                return value.serialize(self);
            }
            DAY => Some(Kind::Day),
            DIGITS => Some(Kind::Digits),
            _ => None,
        };
        if let Some(kind) = kind {
            value.serialize(&mut *self)?;
            let number = self.words.pop().and_then(|number| usize::try_from(number).ok());
            self.words.pop();
            return self.word(kind, number.ok_or(Unsupported)?);
        }
        if name != SHARED {
            return value.serialize(self);
        }
        let address = std::ptr::from_ref(value).cast::<()>().addr();
        if let Some(index) = self.shared.iter().position(|known| *known == address) {
            return self.word(Kind::Again, index);
        }
        self.shared.push(address);
        self.word(Kind::Shared, 0)?;
        value.serialize(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Keyed<'t>, Unsupported> {
        Ok(Keyed { tape: self, place: 0, source: None, known: false })
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'t>, Unsupported> {
        self.begin(Kind::List)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'t>, Unsupported> {
        self.begin(Kind::Record)
    }

    fn serialize_struct(self, name: &'static str, len: usize) -> Result<Shaped<'t>, Unsupported> {
        let at = self.words.len();
        let shape = self.begin_shaped(name, len);
        Ok(Shaped { tape: self, at, shape, count: 0 })
    }

    unsupported! {
        serialize_i8(number: i8) -> ();
        serialize_i16(number: i16) -> ();
        serialize_i32(number: i32) -> ();
        serialize_f32(number: f32) -> ();
        serialize_f64(number: f64) -> ();
        serialize_char(character: char) -> ();
        serialize_bytes(bytes: &[u8]) -> ();
        serialize_none() -> ();
        serialize_unit() -> ();
        serialize_unit_struct(name: &'static str) -> ();
        serialize_tuple_struct(name: &'static str, len: usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(name: &'static str, index: u32, variant: &'static str, len: usize) -> Self::SerializeTupleVariant;
        serialize_struct_variant(name: &'static str, index: u32, variant: &'static str, len: usize) -> Self::SerializeStructVariant;
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        index: u32,
        field: &'static str,
        _: &T,
    ) -> Written {
        self.item(index, field)
    }
}

impl ser::SerializeSeq for Open<'_> {
    type Ok = ();
    type Error = Unsupported;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.counted();
        value.serialize(&mut *self.tape)
    }

    fn end(self) -> Written {
        self.close()
    }
}

impl ser::SerializeMap for Open<'_> {
    type Ok = ();
    type Error = Unsupported;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Written {
        self.counted();
        key.serialize(&mut *self.tape)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        value.serialize(&mut *self.tape)
    }

    fn end(self) -> Written {
        self.close()
    }
}

impl ser::SerializeStruct for Shaped<'_> {
    type Ok = ();
    type Error = Unsupported;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Written {
        self.field(key);
        value.serialize(&mut *self.tape)
    }

    fn end(self) -> Written {
        self.close()
    }
}
