//! The shapes of records on a tape: which fields a record has, in order, told to the reader once in the life of the
//! module.
//!
//! Sent with every record, the names of its fields would be half of each tape, and looking them up most of the time
//! that reading takes.

/// More shapes than all answers have; a module that has met more forgets them, and begins anew.
const MOST: usize = 1024;

/// Places for guesses: some more than there are shapes in an estimate.
const GUESSES: usize = 64;

/// The fields of a record, in order.
#[derive(Debug)]
struct Shape {
    /// The type's name. Two types of one name only cost a second look.
    name: &'static str,
    keys: Vec<&'static str>,
    /// All its fields have been met.
    whole: bool,
}

/// Every shape that the reader knows, and those that the tape being written tells it.
#[derive(Debug, Default)]
pub(crate) struct Shapes {
    shapes: Vec<Shape>,
    /// How many of them the reader knew before this tape.
    told: usize,
    /// The shape last met where a name and a count of fields lead.
    guesses: Vec<usize>,
}

fn same(a: &'static str, b: &'static str) -> bool {
    std::ptr::eq(a, b)
}

impl Shapes {
    /// None yet.
    pub(crate) const fn new() -> Self {
        Shapes { shapes: Vec::new(), told: 0, guesses: Vec::new() }
    }

    /// A new tape begins, whose reader knows the shapes so far.
    pub(crate) fn begin_tape(&mut self) {
        if self.shapes.len() > MOST {
            self.shapes.clear();
        }
        self.told = self.shapes.len();
        self.guesses.resize(GUESSES, 0);
    }

    /// Writes what the reader must be told: of each new shape its number, its count of fields, and each field's name
    /// as address and length.
    pub(crate) fn tell_news(&self, words: &mut Vec<u32>) {
        // Numbers, addresses and counts of a memory of 32 bits.
        let mut push = |word: usize| words.push(word as u32);
        for (number, shape) in self.shapes.iter().enumerate().skip(self.told) {
            push(number);
            push(shape.keys.len());
            for key in &shape.keys {
                push(key.as_ptr().addr());
                push(key.len());
            }
        }
    }

    /// The likely shape of a record of this type with so many fields.
    pub(crate) fn guess(&mut self, name: &'static str, count: usize) -> usize {
        let fits =
            |shape: &Shape| shape.whole && shape.keys.len() == count && same(shape.name, name);
        let place = (name.as_ptr().addr() >> 2 ^ count) % GUESSES;
        let Some(guess) = self.guesses.get_mut(place) else { return usize::MAX };
        if self.shapes.get(*guess).is_some_and(fits) {
            return *guess;
        }
        match self.shapes.iter().position(fits) {
            Some(found) => {
                *guess = found;
                found
            }
            None => self.begin(name, &[]),
        }
    }

    /// The shape of a record that has this field in this place, and the fields of `shape` before it.
    #[inline]
    pub(crate) fn with_field(&mut self, shape: usize, place: usize, key: &'static str) -> usize {
        match self.shapes.get(shape).and_then(|shape| shape.keys.get(place)) {
            Some(known) if same(known, key) => shape,
            _ => self.other(shape, place, key),
        }
    }

    #[cold]
    fn other(&mut self, shape: usize, place: usize, key: &'static str) -> usize {
        let Some(left) = self.shapes.get_mut(shape) else { return usize::MAX };
        if !left.whole {
            left.keys.push(key);
            return shape;
        }
        let (name, count) = (left.name, left.keys.len());
        let mut keys = left.keys.get(..place).unwrap_or_default().to_vec();
        keys.push(key);
        let fits = |shape: &Shape| {
            let begins = shape.keys.iter().zip(&keys).all(|(a, b)| same(a, b));
            shape.whole && same(shape.name, name) && begins && shape.keys.len() == count
        };
        match self.shapes.iter().position(fits) {
            Some(found) => found,
            None => self.begin(name, &keys),
        }
    }

    fn begin(&mut self, name: &'static str, keys: &[&'static str]) -> usize {
        self.shapes.push(Shape { name, keys: keys.to_vec(), whole: false });
        self.shapes.len().saturating_sub(1)
    }

    /// A record of the shape has ended with so many fields: the shape's number, or `None` where it has other fields.
    pub(crate) fn end(&mut self, shape: usize, count: usize) -> Option<u32> {
        let known = self.shapes.get_mut(shape)?;
        known.whole = true;
        if known.keys.len() == count { u32::try_from(shape).ok() } else { None }
    }
}
