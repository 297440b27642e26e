//! Facts as reasons: each by its name, with its value. What is not known is no reason.

use super::{Facts, Item};
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
        match fact {
            FactRef::OfMatter(name) => {
                if let Some(value) = self.value(name) {
                    because.push_fact(Path::Fact(name), value);
                }
            }
            FactRef::OfItem(name) => {
                let (first, count) = of.map_or((0, self.items.len()), |index| (index, 1));
                for (index, item) in self.items.iter().enumerate().skip(first).take(count) {
                    if let Some(value) = item.value(name) {
                        because.push_fact(Path::Item(index, name), value);
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
        use FactName as N;
        let (estimate, card) = (&self.repair_estimate, &self.rate_card);
        match name {
            N::AsOf => Some(self.as_of.into()),
            N::Customer => self.customer.map(Fact::from),
            N::OnSite => self.on_site.map(Fact::from),
            N::HandInInPerson => self.hand_in.map(Fact::from),
            N::CreatedOnPortal => self.on_portal.map(Fact::from),
            N::SoldUnderOtherTerms => self.other_terms.map(Fact::from),
            N::OtherServiceAgreement => self.other_agreement.map(Fact::from),
            N::DescriptionGiven => self.described.map(Fact::from),
            N::RepairEstimateRequested => self.estimate_requested.map(Fact::from),
            N::RepairEstimateSentOn => estimate.sent_on.map(Fact::from),
            N::RepairEstimateAnswer => estimate.answer.map(Fact::from),
            N::RepairEstimateAfterDecline => estimate.after_decline.map(Fact::from),
            N::RepairEstimateReminderUnanswered => estimate.reminder_unanswered.map(Fact::from),
            N::ReceivedOn => self.received_on.map(Fact::from),
            N::DeliveredOn => self.delivered_on.map(Fact::from),
            N::InvoicedOn => self.invoiced_on.map(Fact::from),
            N::AgreedPaymentOn => self.agreed_payment_on.map(Fact::from),
            N::VatPercent => self.vat.map(Fact::from),
            N::RateCardOutboundShipping => card.outbound_shipping.map(Fact::from),
            N::RateCardReturnShipping => card.return_shipping.map(Fact::from),
            N::RateCardDisposal => card.disposal.map(Fact::from),
            N::RateCardDriveTime => card.drive_time.map(Fact::from),
            N::RateCardMileage => card.mileage.map(Fact::from),
            _ => None,
        }
    }
}

impl Item<'_> {
    fn value(&self, name: ItemFact) -> Option<Fact> {
        match name {
            ItemFact::Service => Some(self.service.into()),
            ItemFact::Product => self.product.map(|product| Fact::Text(product.name.to_owned())),
            ItemFact::Quantity => Some(self.quantity.into()),
            ItemFact::Warranty => self.claim.map(Fact::from),
            ItemFact::Examination => self.examination.map(Fact::from),
            ItemFact::Causes => self.causes.map(|causes| Fact::Causes(causes.iter().collect())),
            ItemFact::ThirdParty => self.third_party.map(Fact::from),
            ItemFact::Contaminated => self.contaminated.map(Fact::from),
            ItemFact::ExpectsReinstallation => self.reinstallation.map(Fact::from),
            ItemFact::WantsResults => self.wants_results.map(Fact::from),
            ItemFact::ReplacementValue => self.replacement_value.map(Fact::from),
            ItemFact::WearPercent => self.wear.map(Fact::from),
        }
    }
}
