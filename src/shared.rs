//! Values that several answers hold, sent to JavaScript once: what several places of one answer hold, and what is the
//! same in every answer.

use serde::Serialize;
use serde::ser::{SerializeTuple, Serializer};
use std::ops::Deref;
use std::rc::Rc;

/// The name of a newtype whose content is sent once and then referred to; other formats write the content each time.
pub(crate) const SHARED: &str = "$shared";

/// A value that several answers hold.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Shared(Rc::clone(&self.0))
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> Shared<T> {
    pub(crate) fn new(value: T) -> Self {
        Shared(Rc::new(value))
    }
}

impl<T: Serialize> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_newtype_struct(SHARED, &*self.0)
    }
}

/// What tells a value that is the same in every answer from all others: where in the program it comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Source(pub u64);

impl Source {
    /// Something of the program, by its address; `parts` tells apart what begins at the same one.
    pub(crate) fn of<T: ?Sized>(origin: &'static T, parts: usize) -> Source {
        let address = std::ptr::from_ref(origin).cast::<()>().addr() as u64;
        Source(address << 16 | parts as u64 & 0xffff)
    }

    /// Something of the program as an edition has it, by the edition's place among all; `None` for one not listed.
    pub(crate) fn of_edition<T>(origin: &'static T, edition: Option<usize>) -> Option<Source> {
        edition.map(|edition| Source::of(origin, edition))
    }
}

/// Serializes a value that is the same in every answer: JavaScript keeps it and copies it. Other formats write it each
/// time.
pub(crate) fn constant<T: Serialize + ?Sized, S: Serializer>(
    source: Source,
    value: &T,
    to: S,
) -> Result<S::Ok, S::Error> {
    if to.is_human_readable() {
        return value.serialize(to);
    }
    let mut both = to.serialize_tuple(2)?;
    both.serialize_element(&source.0)?;
    both.serialize_element(value)?;
    both.end()
}
