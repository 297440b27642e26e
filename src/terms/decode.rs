//! Reading the questions about one section, and answering them.

use super::liability::{self, LiabilityCap, Loss, Wear};
use super::payment::{self, PaymentDue, PaymentTerms};
use super::repair::{self, RepairEstimateValidity, SentEstimate};
use super::time::{self, Turnaround};
use super::work_warranty::{self, DeliveredWork, ServiceWarranty};
use crate::base::clause::terms as t;
use crate::base::error::{Contradiction, IssueCode, Result};
use crate::base::names::FactName;
use crate::calendar::decode::read_closures;
use crate::edition::decode::under_terms;
use crate::request::decode;
use crate::request::value::Value;

/// `turnaround`: `{ receivedOn, calendar?, editions?, interpretations? }`, for a standard service (9.2).
///
/// # Errors
/// Every problem of the request; `outOfRange` where the day lies past the year 9999.
pub fn turnaround(request: &Value) -> Result<Turnaround> {
    let known = ["receivedOn", "calendar", "editions", "interpretations"];
    let (received_on, closures, terms, interpretations) =
        decode::question(request, &known, |fields| {
            let received_on = fields.required("receivedOn", decode::date);
            let closures = fields.optional("calendar", read_closures).unwrap_or_default();
            let (terms, interpretations) = under_terms(fields);
            Some((received_on?, closures, terms, interpretations))
        })?;
    time::turnaround(received_on, &terms, &closures, interpretations)
}

/// `repairEstimateValidity`: `{ sentOn, asOf, editions?, interpretations? }` (6.2, 6.3).
///
/// # Errors
/// Every problem of the request; `order` where asOf lies before the day of sending.
pub fn repair_estimate_validity(request: &Value) -> Result<RepairEstimateValidity> {
    let known = ["sentOn", "asOf", "editions", "interpretations"];
    let (estimate, terms, interpretations) = decode::question(request, &known, |fields| {
        let sent_on = fields.required("sentOn", decode::date);
        let as_of = fields.required("asOf", decode::date);
        let (terms, interpretations) = under_terms(fields);
        let estimate = SentEstimate { sent_on: sent_on?, as_of: as_of? };
        fields.contradiction(estimate.contradiction());
        Some((estimate, terms, interpretations))
    })?;
    repair::validity(&estimate, &terms, interpretations)
}

/// `serviceWarranty`: `{ deliveredOn, asOf, editions?, interpretations? }` (8.1).
///
/// # Errors
/// Every problem of the request; `order` where asOf lies before the delivery.
pub fn service_warranty(request: &Value) -> Result<ServiceWarranty> {
    let known = ["deliveredOn", "asOf", "editions", "interpretations"];
    let (work, terms, interpretations) = decode::question(request, &known, |fields| {
        let delivered_on = fields.required("deliveredOn", decode::date);
        let as_of = fields.required("asOf", decode::date);
        let (terms, interpretations) = under_terms(fields);
        let work = DeliveredWork { delivered_on: delivered_on?, as_of: as_of? };
        fields.contradiction(work.contradiction());
        Some((work, terms, interpretations))
    })?;
    work_warranty::warranty(&work, &terms, interpretations)
}

/// `paymentDue`: `{ invoicedOn, agreedPaymentOn?, editions?, interpretations? }` (11.1).
///
/// # Errors
/// Every problem of the request; `order` where the agreed day lies before the invoice.
pub fn payment_due(request: &Value) -> Result<PaymentDue> {
    let known = ["invoicedOn", "agreedPaymentOn", "editions", "interpretations"];
    let (payment, terms, interpretations) = decode::question(request, &known, |fields| {
        let invoiced_on = fields.required("invoicedOn", decode::date);
        let agreed_payment_on = fields.optional("agreedPaymentOn", decode::date);
        let (terms, interpretations) = under_terms(fields);
        let payment = PaymentTerms { invoiced_on: invoiced_on?, agreed_payment_on };
        fields.contradiction(payment.contradiction());
        Some((payment, terms, interpretations))
    })?;
    payment::due(&payment, &terms, interpretations)
}

/// `liabilityCap`: see the public types (12.2, 12.3).
///
/// # Errors
/// Every problem of the request; `conflict` where wear is given both as an amount and as a percentage.
pub fn liability_cap(request: &Value) -> Result<LiabilityCap> {
    let known = ["replacementValue", "wearPercent", "wear", "claim", "excludedLoss"];
    let loss = decode::question(request, &known, |fields| {
        let value = fields.required("replacementValue", decode::money);
        let percent = fields.optional("wearPercent", decode::percent);
        let amount = fields.optional("wear", decode::money);
        if fields.get("wear").is_some() && fields.get("wearPercent").is_some() {
            fields.contradiction(Some(Contradiction {
                fact: FactName::Wear,
                code: IssueCode::Conflict,
                clause: t::C12_3,
                message: "give wear as an amount or as a percentage, not both",
            }));
        }
        Some(Loss {
            claim: fields.optional("claim", decode::money),
            excluded: fields.optional("excludedLoss", decode::bool),
            replacement_value: value?,
            wear: amount.map(Wear::Amount).or(percent.map(Wear::Percent)),
        })
    })?;
    liability::cap(&loss)
}
