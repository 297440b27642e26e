//! Findings: what the documents say about a matter, besides prices and dates.

use super::modality::Modality;
use crate::base::codes::codes;
use crate::base::names::ParameterName;
use crate::cite::because::Because;
use crate::cite::fact::{ParameterValue, Path, as_object};
use serde::Serialize;

codes! {
    /// What kind of statement a finding is.
    pub enum FindingKind {
        /// Something the customer must do.
        Duty "duty",
        /// Something a party can demand or decide.
        Right "right",
        /// Something that is not included or not owed.
        Exclusion "exclusion",
        /// Something to know.
        Disclosure "disclosure",
        /// Something in the facts of this matter that may cost the customer.
        Warning "warning",
    }
}

codes! {
    /// By when a duty is to be done.
    pub enum DutyDue {
        /// Before the request is sent, or the product is.
        BeforeSending "beforeSending",
        /// Later, if it comes to that.
        Later "later",
    }
}

/// One finding: a code and values. The texts for people are elsewhere.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// What it says.
    pub id: FindingId,
    /// What kind of statement it is.
    pub kind: FindingKind,
    /// Whether it happens for certain.
    pub modality: Modality,
    /// The place among the facts' items of the one it concerns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<usize>,
    /// The places of those it concerns, where it is said once for several but not for all of them; else empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<usize>,
    /// By when it is to be done; `None` where it is no duty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<DutyDue>,
    /// The facts that set a warning off, by path; empty for all else. Said without reasons, too.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub set_off_by: Vec<Path>,
    /// Values for the text of the finding.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "as_object")]
    pub values: Vec<(ValueName, ParameterValue)>,
    /// Why.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}

/// The name of a value of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum ValueName {
    /// A parameter of the edition.
    Parameter(ParameterName),
    /// Something else.
    Other(OtherValue),
}

impl From<ParameterName> for ValueName {
    fn from(name: ParameterName) -> ValueName {
        ValueName::Parameter(name)
    }
}

impl From<OtherValue> for ValueName {
    fn from(name: OtherValue) -> ValueName {
        ValueName::Other(name)
    }
}

codes! {
    /// A value of a finding that is not a parameter.
    pub enum OtherValue {
        /// The id of an edition.
        Edition "edition",
        /// The last day of payment (terms 11.1a).
        DueOn "dueOn",
        /// The most the provider can owe in damages (terms 12.3).
        Cap "cap",
    }
}

codes! {
    /// What a finding says: first those of the terms, then those of the privacy policy, each in the order of its text.
    pub enum FindingId {
        /// The matter has to be created on the service portal (terms 1.1.1).
        CreateMatterOnPortal "createMatterOnPortal",
        /// The customer says that the product was sold under other terms (terms 1.1.2).
        SoldUnderOtherTerms "soldUnderOtherTerms",
        /// The customer says that another service agreement covers it (terms 1.1.3).
        CoveredByOtherAgreement "coveredByOtherAgreement",
        /// The customer's own conditions do not apply (terms 1.2).
        CustomersOwnConditions "customersOwnConditions",
        /// What the agreement consists of (terms 2.1).
        AgreementParts "agreementParts",
        /// The customer describes the defect (terms 2.1.1, 4.1).
        DescribeDefect "describeDefect",
        /// The customer arranges the way to the workshop (terms 3.1).
        ArrangeShipment "arrangeShipment",
        /// Where to send the product (terms 3.2).
        SendToAddress "sendToAddress",
        /// What has to stand on the parcel (terms 3.3).
        MarkParcel "markParcel",
        /// The customer wants to bring the product, which needs an agreement (terms 3.4).
        HandInNotAgreed "handInNotAgreed",
        /// Bringing the product in person is not included (terms 3.4).
        NoHandIn "noHandIn",
        /// Only the examination tells whether the warranty covers the defect (terms 4.1).
        ExaminedOnReceipt "examinedOnReceipt",
        /// The claim under warranty can be turned down (terms 4.1, 4.3).
        WarrantyIsAClaim "warrantyIsAClaim",
        /// The provider chooses the remedy under warranty (terms 4.2a).
        RemedyAtProvidersChoice "remedyAtProvidersChoice",
        /// The provider keeps what is replaced under warranty (terms 4.2b).
        ReplacedPartsGoToProvider "replacedPartsGoToProvider",
        /// The provider pays the way back under warranty (terms 4.2c).
        ProviderPaysWarrantyReturn "providerPaysWarrantyReturn",
        /// The terms do not say who pays the way back after a refund (terms 4.2a, 4.2c).
        ReturnAfterRefund "returnAfterRefund",
        /// What the warranty does not cover becomes an ordinary repair (terms 4.3).
        NotCoveredGoesOn "notCoveredGoesOn",
        /// The terms do not say who pays the way back after a standard service (terms 5.1).
        StandardReturnUnstated "standardReturnUnstated",
        /// Meters are adjusted as far as that makes sense (terms 5.2a).
        AdjustedWherePracticable "adjustedWherePracticable",
        /// The results were asked for in time (terms 5.2b).
        ResultsAskedFor "resultsAskedFor",
        /// No results, as they were not asked for (terms 5.2b).
        NoResults "noResults",
        /// Results can be asked for now, and not after the adjustment (terms 5.2b).
        AskForResultsNow "askForResultsNow",
        /// The terms do not say who pays the way back of a product that was not worked on (terms 4.3, 6.1c).
        NotWorkedOnReturnUnstated "notWorkedOnReturnUnstated",
        /// The repair estimate that was asked for need not be made (terms 6.2a).
        RepairEstimateNotOwed "repairEstimateNotOwed",
        /// A repair estimate can be asked for now, and not later (terms 6.2a).
        AskForRepairEstimateNow "askForRepairEstimateNow",
        /// How long a repair estimate holds (terms 6.2b).
        RepairEstimateHolds "repairEstimateHolds",
        /// What declining the repair estimate can cost (terms 6.2c, 6.2d).
        DeclinedMayCost "declinedMayCost",
        /// What declining it can cost where the work is done on site (terms 6.2c, 6.2d).
        DeclinedOnSiteMayCost "declinedOnSiteMayCost",
        /// A declined product can come back open or in parts (terms 6.2e).
        ReturnedOpen "returnedOpen",
        /// No answer to the repair estimate ends in disposal (terms 6.3a, 6.3b).
        SilenceLeadsToDisposal "silenceLeadsToDisposal",
        /// No answer can cost the investigation fee too (terms 6.3c).
        SilenceMayCost "silenceMayCost",
        /// The customer names wrong use as a cause, which is not included (terms 7.1a, 4.3).
        ExcludedMisuse "excludedMisuse",
        /// The customer names wrong installation as a cause, which is not included (terms 7.1b, 4.3).
        ExcludedInstallation "excludedInstallation",
        /// The customer names lack of maintenance as a cause, which is not included (terms 7.1c, 4.3).
        ExcludedMaintenance "excludedMaintenance",
        /// The customer names an unauthorised repair as a cause, which is not included (terms 7.1d, 4.3).
        ExcludedUnauthorisedRepair "excludedUnauthorisedRepair",
        /// The customer names an act or omission as a cause, which is not included (terms 7.1e, 4.3).
        ExcludedActsOrOmissions "excludedActsOrOmissions",
        /// The product is another maker's, on which no work is included (terms 7.2).
        ThirdPartyProduct "thirdPartyProduct",
        /// The customer expects the product to be put back in place, which is not included (terms 7.3).
        ReinstallationExpected "reinstallationExpected",
        /// The product is contaminated and can be refused (terms 7.4).
        ContaminatedProduct "contaminatedProduct",
        /// Whom to ask before a contaminated product is sent (terms 7.4, 3.2).
        AskBeforeSending "askBeforeSending",
        /// The causes that are not included, where none of them is named (terms 7.1).
        ExcludedCauses "excludedCauses",
        /// No work on products of other makers (terms 7.2).
        NoThirdPartyProducts "noThirdPartyProducts",
        /// Nothing is put back in place (terms 7.3).
        NoReinstallation "noReinstallation",
        /// The provider can refuse contaminated products (terms 7.4).
        ContaminatedMayBeRefused "contaminatedMayBeRefused",
        /// The provider can use calibration data for statistics, without names (terms 7.5).
        AnonymisedCalibrationData "anonymisedCalibrationData",
        /// How long the work is under warranty (terms 8.1).
        WorkWarranty "workWarranty",
        /// A fault in the work has to be reported soon (terms 8.2).
        GiveNoticeAtOnce "giveNoticeAtOnce",
        /// What the customer can ask for where the work is faulty (terms 8.3).
        WorkRemedies "workRemedies",
        /// Most work is done in the workshop (terms 9.1a).
        MainlyInWorkshop "mainlyInWorkshop",
        /// Work on site brings drive time and mileage (terms 9.1b).
        OnSiteIsInvoiced "onSiteIsInvoiced",
        /// How long a standard service is expected to take (terms 9.2).
        ExpectedTime "expectedTime",
        /// The terms give no time for a repair (terms 9.2a).
        NoTimeStated "noTimeStated",
        /// Closed days can make it longer (terms 9.2b).
        LongerOverClosedDays "longerOverClosedDays",
        /// Times are expected, not promised (terms 9.3).
        TimesNotBinding "timesNotBinding",
        /// The currency of prices, which have no VAT in them (terms 10.1).
        PricesWithoutVat "pricesWithoutVat",
        /// By when an invoice has to be paid (terms 11.1a).
        PayInTime "payInTime",
        /// What paying late costs a business (terms 11.1b).
        LateInterestBusiness "lateInterestBusiness",
        /// What paying late costs a consumer (terms 11.1b).
        LateInterestConsumer "lateInterestConsumer",
        /// What paying late costs, while it is not known whether the customer is a business (terms 11.1b).
        LateInterest "lateInterest",
        /// The provider can hold back work and product while a payment is late (terms 11.1c).
        MaySuspend "maySuspend",
        /// The day of payment is a closed day and does not move (terms 11.1a).
        PayBeforeClosedDay "payBeforeClosedDay",
        /// The day of payment has passed (terms 11.1).
        PaymentOverdue "paymentOverdue",
        /// Who bears the risk, and when (terms 12.1a, 3.1).
        RiskWhileWithProvider "riskWhileWithProvider",
        /// The provider insures the way back (terms 12.1b).
        ReturnIsInsured "returnIsInsured",
        /// The losses for which nothing is owed (terms 12.2).
        ExcludedLosses "excludedLosses",
        /// The most the provider can owe in damages (terms 12.3).
        LiabilityCapped "liabilityCapped",
        /// The parties negotiate disputes first (terms 13.1).
        NegotiateFirst "negotiateFirst",
        /// Which court decides (terms 13.2).
        Court "court",
        /// A consumer may have another court, of which the terms say nothing (terms 13.2).
        ConsumersMayHaveAnotherCourt "consumersMayHaveAnotherCourt",
        /// Which law applies (terms 13.3).
        GoverningLaw "governingLaw",
        /// Data are handled under the Regulation (privacy introduction.1).
        GovernedByRegulation "governedByRegulation",
        /// Data are used only for what was presented and agreed to (privacy introduction.2).
        OnlyAsPresented "onlyAsPresented",
        /// Data are deleted when there is no longer a reason to keep them (privacy introduction.3).
        DeletedAfterwards "deletedAfterwards",
        /// Job seekers are told elsewhere (privacy dataTypes.1).
        JobSeekersToldElsewhere "jobSeekersToldElsewhere",
        /// What the text shown uses profiles for (privacy purposes.13).
        ProfilingUses "profilingUses",
        /// Where the data come from (privacy source.1).
        CollectedFromYou "collectedFromYou",
        /// The legal basis counts in a dispute (privacy legalBasis.7).
        BasisInDisputes "basisInDisputes",
        /// A consent can be withdrawn at any time (privacy withdrawal.1).
        WithdrawAnyTime "withdrawAnyTime",
        /// Data can be kept longer for documentation, a contract or the law (privacy storage.2).
        KeptLongerIfNeeded "keptLongerIfNeeded",
        /// Proof of a consent can be kept longer with other data in the same message (privacy storage.4).
        KeptLongerWithOtherData "keptLongerWithOtherData",
        /// Data can be kept as long as somebody's interests require it (privacy storage.5).
        KeptForInterests "keptForInterests",
        /// No data have to be given (privacy obligation.1).
        NoDutyToProvide "noDutyToProvide",
        /// A service may not be available without the data it needs (privacy obligation.2).
        ServiceNeedsRequiredData "serviceNeedsRequiredData",
        /// Where to complain (privacy rights.7).
        Complaint "complaint",
        /// The policy can change (privacy changes.1).
        PolicyMayChange "policyMayChange",
        /// Where to write to (privacy contact.1).
        Contact "contact",
        /// The policy does not say who gets the data (privacy introduction.4).
        RecipientsUnstated "recipientsUnstated",
        /// It does not say whether data leave the EU (privacy introduction.4).
        TransfersUnstated "transfersUnstated",
        /// It does not say how long some data are kept (privacy introduction.3, storage.1).
        StorageTimeUnstated "storageTimeUnstated",
        /// It does not say where data are stored (privacy storage.1).
        StoragePlaceUnstated "storagePlaceUnstated",
        /// It gives most legal bases without their article (privacy legalBasis.1, 2, 4, 5).
        ArticlesUnstated "articlesUnstated",
        /// It does not say which purpose rests on which basis (privacy legalBasis.1, 3, 4, 5).
        BasisOfPurposesUnstated "basisOfPurposesUnstated",
        /// It does not say whether decisions are made by a profile alone (privacy purposes.13).
        AutomatedDecisionsUnstated "automatedDecisionsUnstated",
        /// It does not give the company's registration number (privacy contact.1).
        ControllerNumberUnstated "controllerNumberUnstated",
        /// It does not say which language prevails (privacy changes.1).
        PrevailingTextUnstated "prevailingTextUnstated",
        /// The text shown has no date (privacy changes.1).
        DateOfTextUnstated "dateOfTextUnstated",
        /// Another text names more uses of a profile than the one shown (privacy purposes.13).
        ProfilingWiderInOtherText "profilingWiderInOtherText",
        /// The authority may expect proof of a withdrawn consent to be deleted sooner (privacy storage.3, withdrawal.1).
        AuthorityExpectsEarlierDeletion "authorityExpectsEarlierDeletion",
    }
}
