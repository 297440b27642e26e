//! The causes of a defect that the customer knows of.

use crate::base::names::Cause;

/// Some of the causes whose repair is not included (7.1), each once, in the order given.
///
/// ```
/// use upfront_terms::base::names::Cause::{Installation, Misuse};
/// use upfront_terms::facts::Causes;
/// let causes = Causes::from_iter([Misuse, Installation, Misuse]);
/// assert_eq!(causes.iter().collect::<Vec<_>>(), [Misuse, Installation]);
/// assert!(!Causes::default().contains(Misuse));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Causes([Option<Cause>; Cause::ALL.len()]);

impl Causes {
    /// The causes, in their order.
    pub fn iter(&self) -> impl Iterator<Item = Cause> {
        self.0.into_iter().flatten()
    }

    /// Whether a cause is among them.
    pub fn contains(&self, cause: Cause) -> bool {
        self.iter().any(|known| known == cause)
    }
}

impl FromIterator<Cause> for Causes {
    /// The causes, each once.
    fn from_iter<I: IntoIterator<Item = Cause>>(causes: I) -> Self {
        let mut all = Causes::default();
        for cause in causes {
            let mut places = all.0.iter_mut();
            let place = places.find(|place| place.is_none_or(|known| known == cause));
            if let Some(place) = place {
                *place = Some(cause);
            }
        }
        all
    }
}
