//! The tape as a serde serializer: which words each kind of value becomes.

use super::{Keyed, Kind, Open, Shaped, Tape, Unsupported, Written};
use crate::because::DIGITS;
use crate::date::DAY;
use crate::money::AMOUNT;
use crate::shared::SHARED;
use serde::ser::{self, Impossible, Serialize};
use std::fmt::{Display, Write};

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
        match self.source {
            // Only now, as the reader does: a constant within this one may have had its place.
            Some(source) => self.tape.constants.put(self.place, source),
            None => return self.tape.fail(),
        }
        Ok(())
    }
}

macro_rules! unsupported {
    ($($method:ident($($arg:ident: $type:ty),*);)+) => {
        $(fn $method(self, $($arg: $type),*) -> Written {
            $(let _ = $arg;)*
            self.fail()
        })+
    };
}

macro_rules! never_begun {
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
        if write!(self, "{value}").is_err() {
            return self.fail();
        }
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
            let number = self.words.pop().unwrap_or_default();
            let at = self.words.len().saturating_sub(1);
            return self.end(at, kind, number);
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
        Ok(Open { at: self.begin(), tape: self, kind: Kind::List, count: 0 })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'t>, Unsupported> {
        Ok(Open { at: self.begin(), tape: self, kind: Kind::Record, count: 0 })
    }

    fn serialize_struct(self, name: &'static str, len: usize) -> Result<Shaped<'t>, Unsupported> {
        let shape = self.guess(name, len);
        Ok(Shaped { at: self.begin(), tape: self, shape, count: 0 })
    }

    unsupported! {
        serialize_i8(number: i8);
        serialize_i16(number: i16);
        serialize_i32(number: i32);
        serialize_f32(number: f32);
        serialize_f64(number: f64);
        serialize_char(character: char);
        serialize_bytes(bytes: &[u8]);
        serialize_none();
        serialize_unit();
        serialize_unit_struct(name: &'static str);
    }

    never_begun! {
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
