//! Charges: who pays what, and whether it must or may be charged.

use super::modality::Modality;
use crate::base::codes::codes;
use crate::base::money::MoneyRange;
use crate::cite::because::Because;
use serde::Serialize;

codes! {
    /// What is charged, in the order of the terms.
    #[derive(PartialOrd, Ord)]
    pub enum ChargeCode {
        /// Shipping to the workshop (3.1).
        OutboundShipping "outboundShipping",
        /// The technician's drive time (9.1).
        DriveTime "driveTime",
        /// The technician's mileage (9.1).
        Mileage "mileage",
        /// The warranty remedy (4.2).
        Remedy "remedy",
        /// The provider's usual rates (5.1, 6.1).
        UsualRates "usualRates",
        /// Investigating the claimed defect (6.1, 6.2, 6.3).
        InvestigationFee "investigationFee",
        /// Shipping back (4.2, 6.1, 6.2).
        ReturnShipping "returnShipping",
        /// Disposal (6.2, 6.3).
        Disposal "disposal",
        /// Shipping back or disposal, while it is not known which (6.2).
        ReturnOrDisposal "returnOrDisposal",
    }
}

codes! {
    /// Who pays.
    pub enum Payer {
        /// The customer.
        Customer "customer",
        /// The provider.
        Provider "provider",
        /// The documents do not say.
        Unstated "unstated",
    }
}

codes! {
    /// What a charge depends on, besides its outcome.
    pub enum OnlyIf {
        /// The product is sent in. The charge is certain then; the place of work is not known.
        SentIn "sentIn",
        /// The work is done at the customer's premises. The charge is certain then; the place of work is not known.
        OnSite "onSite",
        /// Under warranty the price is refunded (4.2). The terms name a payer only for the return of other products.
        Refunded "refunded",
    }
}

/// One charge of a scenario, with its reasons.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Charge {
    /// What is charged.
    pub code: ChargeCode,
    /// The place among the facts' items of the one it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<usize>,
    /// The places of those that a charge for the whole matter comes from; empty where it comes from all of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<usize>,
    /// Who pays.
    pub payer: Payer,
    /// Whether it is charged.
    pub modality: Modality,
    /// What else it depends on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub only_if: Option<OnlyIf>,
    /// How much in kroner, without VAT; `None` where no rate was supplied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<MoneyRange>,
    /// The same with VAT, where a VAT rate was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount_incl_vat: Option<MoneyRange>,
    /// Why.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}
