//! Facts by name, for the reasons: the path a reader finds a fact under, and its value where it is known.

use crate::because::{Because, Fact, Path};
use crate::clause::ClauseId;
use crate::facts::{AfterDecline, Answer, Claim, Customer, Examination, Facts, Item};
use crate::rate_card::MoneyRange;
use crate::terms::charge::ChargeCode;

impl Facts<'_> {
    /// Adds a fact to the reasons, where it is known. A name starting with "item." is looked up in the item; what
    /// concerns the whole matter rests on the fact of every item.
    #[inline(never)]
    pub(crate) fn cite(&self, because: &mut Because, name: &'static str, of: Option<usize>) {
        let Some(field) = name.strip_prefix("item.") else {
            if let Some(value) = self.value(name) {
                because.push_fact(Path::Fact(name), value);
            }
            return;
        };
        let (first, count) = of.map_or((0, self.items.len()), |index| (index, 1));
        for (index, item) in self.items.iter().enumerate().skip(first).take(count) {
            if let Some(value) = item_value(item, field) {
                because.push_fact(Path::Item(index, field), value);
            }
        }
    }

    /// Reasons with one more fact, where it is known.
    pub(crate) fn adding(&self, mut because: Because, name: &'static str) -> Because {
        self.cite(&mut because, name, None);
        because
    }

    /// Reasons of these clauses with a fact, where it is known.
    pub(crate) fn citing(&self, clauses: &'static [ClauseId], name: &'static str) -> Because {
        self.adding(Because::of(clauses), name)
    }

    fn value(&self, name: &str) -> Option<Fact> {
        let estimate = &self.repair_estimate;
        match name {
            "asOf" => Some(self.as_of.into()),
            "customer" => self.customer.map(Customer::name).map(Fact::from),
            "onSite" => self.on_site.map(Fact::from),
            "handInInPerson" => self.hand_in.map(Fact::from),
            "createdOnPortal" => self.on_portal.map(Fact::from),
            "soldUnderOtherTerms" => self.other_terms.map(Fact::from),
            "otherServiceAgreement" => self.other_agreement.map(Fact::from),
            "descriptionGiven" => self.described.map(Fact::from),
            "repairEstimateRequested" => self.estimate_requested.map(Fact::from),
            "repairEstimate.sentOn" => estimate.sent_on.map(Fact::from),
            "repairEstimate.answer" => estimate.answer.map(Answer::name).map(Fact::from),
            "repairEstimate.afterDecline" => {
                estimate.after_decline.map(AfterDecline::name).map(Fact::from)
            }
            "repairEstimate.reminderUnanswered" => estimate.reminder_unanswered.map(Fact::from),
            "receivedOn" => self.received_on.map(Fact::from),
            "deliveredOn" => self.delivered_on.map(Fact::from),
            "invoicedOn" => self.invoiced_on.map(Fact::from),
            "agreedPaymentOn" => self.agreed_payment_on.map(Fact::from),
            "vatPercent" => self.vat.map(Fact::from),
            _ => None,
        }
    }

    /// Adds the rates that a charge was priced with, where the card has them.
    pub(crate) fn cite_rate(&self, because: &mut Because, code: ChargeCode, of: Option<usize>) {
        let rates = self.rates();
        let mut cite = |path: &'static str, rate: Option<MoneyRange>| {
            if let Some(rate) = rate {
                because.push_fact(path.into(), rate.into());
            }
        };
        match code {
            ChargeCode::OutboundShipping => {
                cite("rateCard.outboundShipping", rates.outbound_shipping);
            }
            ChargeCode::ReturnShipping => cite("rateCard.returnShipping", rates.return_shipping),
            ChargeCode::Disposal => cite("rateCard.disposal", rates.disposal),
            ChargeCode::ReturnOrDisposal => {
                cite("rateCard.returnShipping", rates.return_shipping);
                cite("rateCard.disposal", rates.disposal);
            }
            ChargeCode::DriveTime => cite("rateCard.driveTime", rates.drive_time),
            ChargeCode::Mileage => cite("rateCard.mileage", rates.mileage),
            ChargeCode::UsualRates => {
                for (path, rate) in of
                    .and_then(|i| self.items.get(i))
                    .into_iter()
                    .flat_map(|item| rates.behind(item))
                {
                    because.push_fact(path, rate.into());
                }
            }
            ChargeCode::Remedy | ChargeCode::InvestigationFee => {}
        }
    }
}

fn item_value(item: &Item<'_>, field: &str) -> Option<Fact> {
    match field {
        "service" => Some(item.service.name().into()),
        "product" => item.product.map(|name| Fact::Text(name.to_owned())),
        "quantity" => Some(item.quantity.into()),
        "warranty" => item.claim.map(Claim::name).map(Fact::from),
        "examination" => item.examination.map(Examination::name).map(Fact::from),
        "causes" => item.causes_given.then(|| {
            Fact::List(item.causes.iter().map(|cause| Fact::from(cause.name())).collect())
        }),
        "thirdParty" => item.third_party.map(Fact::from),
        "contaminated" => item.contaminated.map(Fact::from),
        "expectsReinstallation" => item.reinstallation.map(Fact::from),
        "wantsResults" => item.wants_results.map(Fact::from),
        "replacementValue" => item.replacement_value.map(Fact::from),
        "wearPercent" => item.wear.map(Fact::from),
        _ => None,
    }
}
