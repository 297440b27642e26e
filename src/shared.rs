//! Values that several answers hold, sent to JavaScript once.

use serde::{Serialize, Serializer};
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
