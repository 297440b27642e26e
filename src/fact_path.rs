//! Facts by name, for the reasons: the path a reader finds a fact under, and its value where it is known.

use crate::because::{Because, Fact};
use crate::facts::{AfterDecline, Answer, Customer, Facts, Item, Warranty};
use crate::terms::charge::ChargeCode;
use std::borrow::Cow;

impl Facts<'_> {
    /// Adds a fact to the reasons, where it is known. A name starting with "item." is looked up in the item.
    pub(crate) fn cite(&self, because: Because, name: &'static str, of: Option<usize>) -> Because {
        let Some(field) = name.strip_prefix("item.") else {
            return because.known(name, self.value(name));
        };
        let Some((index, item)) = of.and_then(|i| Some((i, self.items.get(i)?))) else {
            return because;
        };
        because.known(format!("items[{index}].{field}"), item_value(item, field))
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

    /// Adds the rate that a charge was priced with, where the card has one.
    pub(crate) fn cite_rate(
        &self,
        because: Because,
        code: ChargeCode,
        of: Option<usize>,
    ) -> Because {
        let rates = self.rates();
        match code {
            ChargeCode::OutboundShipping => {
                because.known("rateCard.outboundShipping", rates.outbound_shipping)
            }
            ChargeCode::ReturnShipping => {
                because.known("rateCard.returnShipping", rates.return_shipping)
            }
            ChargeCode::Disposal => because.known("rateCard.disposal", rates.disposal),
            ChargeCode::ReturnOrDisposal => because
                .known("rateCard.returnShipping", rates.return_shipping)
                .known("rateCard.disposal", rates.disposal),
            ChargeCode::DriveTime => because.known("rateCard.driveTime", rates.drive_time),
            ChargeCode::Mileage => because.known("rateCard.mileage", rates.mileage),
            ChargeCode::UsualRates => match of.and_then(|i| self.items.get(i)) {
                Some(item) => rates
                    .behind(item)
                    .fold(because, |because, (path, rate)| because.fact(path, rate)),
                None => because,
            },
            ChargeCode::Remedy | ChargeCode::InvestigationFee => because,
        }
    }
}

fn item_value(item: &Item<'_>, field: &str) -> Option<Fact> {
    match field {
        "service" => Some(item.service.name().into()),
        "product" => item.product.map(|name| Fact::Text(Cow::Owned(name.to_owned()))),
        "quantity" => Some(item.quantity.into()),
        "warranty" => match item.warranty {
            Warranty::ClaimedCovered => Some("covered".into()),
            Warranty::ClaimedNotCovered => Some("notCovered".into()),
            Warranty::Unknown => Some("unknown".into()),
            _ => None,
        },
        "examination" => match item.warranty {
            Warranty::FoundCovered => Some("covered".into()),
            Warranty::FoundNotCovered => Some("notCovered".into()),
            _ => None,
        },
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
