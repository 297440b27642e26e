//! Facts as reasons: each by its name, with its value. What is not known is not a reason.

use super::kind::Kind;
use super::matter::{Facts, Item};
use crate::base::clause::ClauseId;
use crate::base::names::{FactName, ItemFact};
use crate::cite::because::Because;
use crate::cite::fact::{Fact, Path};

/// A fact that a rule follows from: of the matter, or of the item that the value is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FactRef {
    OfMatter(FactName),
    OfItem(ItemFact),
}

impl Facts<'_> {
    /// Adds a fact to the reasons, where it is known. Of a fact of items, that of one item, or of all of them.
    #[inline(never)]
    pub(crate) fn cite(&self, because: &mut Because, fact: FactRef, of: Option<usize>) {
        if because.is_left_out() {
            return;
        }
        self.each_known(fact, of, &mut |path, value| because.push_fact(path, value));
    }

    /// A fact with its path, where it is known. Of a fact of items, that of one item, or of all of them.
    pub(crate) fn each_known(
        &self,
        fact: FactRef,
        of: Option<usize>,
        then: &mut dyn FnMut(Path, Fact),
    ) {
        match fact {
            FactRef::OfMatter(name) => {
                if let Some(value) = self.value(name) {
                    then(Path::Fact(name), value);
                }
            }
            FactRef::OfItem(name) => {
                let (first, count) = of.map_or((0, self.items.len()), |index| (index, 1));
                for (index, item) in self.items.iter().enumerate().skip(first).take(count) {
                    if let Some(value) = item.value(name) {
                        then(Path::Item(index, name), value);
                    }
                }
            }
        }
    }

    /// Reasons of these clauses of the terms.
    pub(crate) fn because(&self, clauses: &'static [ClauseId]) -> Because {
        self.terms.because(self.reasons, clauses)
    }

    /// Reasons with one more fact, where it is known.
    pub(crate) fn adding(&self, mut because: Because, name: FactName) -> Because {
        self.cite(&mut because, FactRef::OfMatter(name), None);
        because
    }

    /// Reasons of these clauses with a fact, where it is known.
    pub(crate) fn citing(&self, clauses: &'static [ClauseId], name: FactName) -> Because {
        self.adding(self.because(clauses), name)
    }

    /// A fact's value, where it is known. `None` for facts that a matter does not have.
    fn value(&self, name: FactName) -> Option<Fact> {
        if name == FactName::AsOf {
            return self.as_of.shown();
        }
        let of_matter = self.held(name);
        of_matter.or_else(|| self.repair_estimate.held(name)).or_else(|| self.rate_card.held(name))
    }
}

impl Item<'_> {
    fn value(&self, name: ItemFact) -> Option<Fact> {
        match name {
            ItemFact::Service => self.service.shown(),
            ItemFact::Quantity => self.quantity.shown(),
            _ => self.held(name),
        }
    }
}
