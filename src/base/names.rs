//! The names of facts and parameters, and the codes that facts can have as values, as in requests and reasons.

use super::codes::codes;

codes! {
    /// A fact by its path, where the path has no index in it.
    pub enum FactName {
        /// The day of the answer: "today".
        AsOf "asOf",
        /// Business or consumer (terms 11.1b).
        Customer "customer",
        /// Whether the work is done at the customer's premises (terms 9.1).
        OnSite "onSite",
        /// Whether the customer wants to bring the product (terms 3.4).
        HandInInPerson "handInInPerson",
        /// Whether the matter is created on the service portal (terms 1.1.1).
        CreatedOnPortal "createdOnPortal",
        /// Whether the product was sold under other terms (terms 1.1.2).
        SoldUnderOtherTerms "soldUnderOtherTerms",
        /// Whether another service agreement covers it (terms 1.1.3).
        OtherServiceAgreement "otherServiceAgreement",
        /// Whether the defect is described (terms 2.1.1).
        DescriptionGiven "descriptionGiven",
        /// Whether a repair estimate is asked for (terms 6.2a).
        RepairEstimateRequested "repairEstimateRequested",
        /// The day the repair estimate was sent (terms 6.2b).
        RepairEstimateSentOn "repairEstimate.sentOn",
        /// The answer to the repair estimate (terms 6.2, 6.3).
        RepairEstimateAnswer "repairEstimate.answer",
        /// What becomes of the product after declining (terms 6.2d).
        RepairEstimateAfterDecline "repairEstimate.afterDecline",
        /// Whether the reminder went unanswered (terms 6.3).
        RepairEstimateReminderUnanswered "repairEstimate.reminderUnanswered",
        /// The day the product arrives, or a request for a right does (terms 9.2a).
        ReceivedOn "receivedOn",
        /// The day the service is delivered (terms 8.1b).
        DeliveredOn "deliveredOn",
        /// The day of the first correct invoice (terms 11.1a).
        InvoicedOn "invoicedOn",
        /// The agreed day of payment (terms 11.1a).
        AgreedPaymentOn "agreedPaymentOn",
        /// The VAT rate to show prices with (terms 10.1).
        VatPercent "vatPercent",
        /// The rate for the way to the workshop (terms 3.1).
        RateCardOutboundShipping "rateCard.outboundShipping",
        /// The rate for the way back (terms 6.1c, 6.2d).
        RateCardReturnShipping "rateCard.returnShipping",
        /// The rate for disposal (terms 6.2d, 6.3b).
        RateCardDisposal "rateCard.disposal",
        /// The rate for drive time (terms 9.1b).
        RateCardDriveTime "rateCard.driveTime",
        /// The rate for mileage (terms 9.1b).
        RateCardMileage "rateCard.mileage",
        /// What is sent in (terms 4.1, 5.1, 6.1a).
        Items "items",
        /// The day from which working days are counted (terms 9.2).
        From "from",
        /// How many working days are counted (terms 9.2).
        Count "count",
        /// The day the repair estimate was sent, in a question about it alone (terms 6.2b).
        SentOn "sentOn",
        /// What is owed, without interest (terms 11.1b).
        Principal "principal",
        /// The last day of payment (terms 11.1b).
        DueOn "dueOn",
        /// A yearly lawful maximum, in place of the table (terms 11.1b).
        LegalMaximumAnnualPercent "legalMaximum.annualPercent",
        /// A monthly lawful maximum, in place of the table (terms 11.1b).
        LegalMaximumMonthlyPercent "legalMaximum.monthlyPercent",
        /// What one new product costs, in a question about the cap alone (terms 12.3).
        ReplacementValue "replacementValue",
        /// The product's wear in per cent, in a question about the cap alone (terms 12.3).
        WearPercent "wearPercent",
        /// The product's wear as an amount (terms 12.3).
        Wear "wear",
        /// The loss that is claimed (terms 12.3).
        Claim "claim",
        /// Whether nothing is owed for a loss of its kind (terms 12.2).
        ExcludedLoss "excludedLoss",
        /// The id of the text that consent was given to (privacy changes.1).
        GivenEdition "given.edition",
        /// The content hash of that text (privacy changes.1).
        GivenHash "given.hash",
        /// The language of the text shown now (privacy changes.1).
        NowPolicy "now.policy",
        /// The day the last marketing e-mail was sent (privacy storage.3).
        LastMarketingSentOn "lastMarketingSentOn",
        /// The last day of a hold (privacy storage.2, 4, 5).
        HoldsUntil "holds.until",
        /// Why there is a hold (privacy storage.2, 4, 5).
        HoldsReason "holds.reason",
        /// Whether the request for a right is complex.
        Complex "complex",
    }
}

codes! {
    /// A fact of an item, by its field.
    pub enum ItemFact {
        /// The service asked for (terms 5.1, 6.1).
        Service "service",
        /// The product, as the rate card spells it (terms 6.1a).
        Product "product",
        /// How many products.
        Quantity "quantity",
        /// What the customer claims about the warranty (terms 4.1).
        Warranty "warranty",
        /// What the examination found (terms 4.1).
        Examination "examination",
        /// The causes that the customer knows of and that are not included (terms 7.1).
        Causes "causes",
        /// Whether it is another maker's product (terms 7.2).
        ThirdParty "thirdParty",
        /// Whether it is contaminated (terms 7.4).
        Contaminated "contaminated",
        /// Whether the customer expects it to be put back in place (terms 7.3).
        ExpectsReinstallation "expectsReinstallation",
        /// Whether the customer wants the results (terms 5.2b).
        WantsResults "wantsResults",
        /// What one new product costs (terms 12.3).
        ReplacementValue "replacementValue",
        /// The product's wear in per cent (terms 12.3).
        WearPercent "wearPercent",
    }
}

codes! {
    /// Who the customer is before the law.
    pub enum Customer {
        /// Acts in the course of trade.
        Business "business",
        /// Does not.
        Consumer "consumer",
    }
}

codes! {
    /// The service asked for.
    #[derive(PartialOrd, Ord)]
    pub enum Service {
        /// A sample test (section 5).
        SampleTest "sampleTest",
        /// A control measurement (section 5).
        ControlMeasurement "controlMeasurement",
        /// A reverification (section 5).
        Reverification "reverification",
        /// A repair (sections 4 and 6).
        Repair "repair",
    }
}

impl Service {
    /// A standard service of section 5.
    pub fn is_standard(self) -> bool {
        self != Service::Repair
    }
}

codes! {
    /// What the customer says about the product warranty: a claim, which settles nothing.
    pub enum WarrantyClaim {
        /// It is covered.
        Covered "covered",
        /// It is not claimed.
        NotCovered "notCovered",
        /// The customer does not know.
        Unknown "unknown",
    }
}

codes! {
    /// What the examination of 4.1 found about all products of an item.
    pub enum Examination {
        /// The product warranty covers the defect (4.2).
        Covered "covered",
        /// It does not: the product is an ordinary repair under section 6.
        NotCovered "notCovered",
        /// It does not, and no work is done (7.1, 7.2, 7.4, or nothing to repair).
        NotWorkedOn "notWorkedOn",
    }
}

codes! {
    /// A cause of a defect whose repair is not included (7.1).
    pub enum Cause {
        /// (a) wrong or unauthorised use, unusual surroundings.
        Misuse "misuse",
        /// (b) wrong installation.
        Installation "installation",
        /// (c) lack of maintenance.
        Maintenance "maintenance",
        /// (d) unauthorised repair.
        UnauthorisedRepair "unauthorisedRepair",
        /// (e) acts or omissions of the customer or others.
        ActsOrOmissions "actsOrOmissions",
    }
}

codes! {
    /// The answer to a repair estimate.
    pub enum Answer {
        /// Go ahead.
        Accepted "accepted",
        /// Do not repair.
        Declined "declined",
        /// No answer so far.
        None "none",
    }
}

codes! {
    /// What happens to the product after declining (6.2).
    pub enum AfterDecline {
        /// It is sent back.
        Return "return",
        /// It is disposed of.
        Dispose "dispose",
    }
}

codes! {
    /// Something that a customer can agree to or refuse, in the order of answers.
    pub enum ConsentId {
        /// Sending the service request itself.
        ServiceRequest "serviceRequest",
        /// Marketing by e-mail, newsletters included.
        MarketingEmail "marketingEmail",
        /// Tracking in e-mails and on the site.
        Tracking "tracking",
        /// Profiling for marketing.
        Profiling "profiling",
        /// Being told of events and taking part.
        Events "events",
        /// Customer surveys.
        Survey "survey",
        /// An account on the service portal.
        Account "account",
    }
}

codes! {
    /// The state of a choice.
    #[derive(Default)]
    pub enum ConsentState {
        /// The customer was not asked. In a request, the same as a missing field.
        #[default]
        NotAsked "notAsked",
        /// The customer was asked and has not decided.
        Requested "requested",
        /// Agreed to.
        Given "given",
        /// Declined.
        Refused "refused",
        /// Agreed to, and withdrawn later.
        Withdrawn "withdrawn",
    }
}

codes! {
    /// Where choices stand in a request.
    #[derive(Default)]
    pub enum ConsentPlace {
        /// In a question about them.
        #[default]
        Question "choices",
        /// In the facts of an estimate.
        Facts "consents",
        /// Among what was given to another text.
        Given "given.choices",
    }
}

codes! {
    /// Why the proof of a consent is kept longer.
    pub enum HoldReason {
        /// It is needed as documentation (privacy storage.2).
        Documentation "documentation",
        /// A contract needs it (privacy storage.2).
        Contract "contract",
        /// The law asks for it (privacy storage.2).
        LegalRequirement "legalRequirement",
        /// Other data in the same message are still needed (privacy storage.4).
        OtherDataInMessage "otherDataInMessage",
        /// It is needed for a claim (privacy storage.5).
        Claim "claim",
    }
}

codes! {
    /// A parameter of an edition, or of the law.
    pub enum ParameterName {
        /// Where products are sent (terms 3.2).
        ServiceAddress "serviceAddress",
        /// The fee for investigating a claimed defect (terms 6.1b).
        InvestigationFee "investigationFee",
        /// How many months a repair estimate holds (terms 6.2b).
        RepairEstimateValidity "repairEstimateValidity",
        /// After how many months without an answer the customer is reminded (terms 6.3a).
        ReminderAfter "reminderAfter",
        /// How many months the work is under warranty (terms 8.1b).
        ServiceWarranty "serviceWarranty",
        /// How many working days a standard service is expected to take (terms 9.2a).
        ExpectedProcessing "expectedProcessing",
        /// The latest payment, in days after a correct invoice (terms 11.1a).
        LatestPayment "latestPayment",
        /// Late interest for each commenced month (terms 11.1b).
        LateInterestPerCommencedMonth "lateInterestPerCommencedMonth",
        /// The currency of all prices (terms 10.1).
        Currency "currency",
        /// The court of first instance (terms 13.2).
        Court "court",
        /// The law that governs disputes (terms 13.3).
        GoverningLaw "governingLaw",
        /// The surcharge on the reference rate, by the day a claim fell due.
        LawfulInterestSurcharge "lawfulInterestSurcharge",
        /// The lawful yearly rates, by the day each begins.
        LawfulInterest "lawfulInterest",
        /// The reference rate of a half-year.
        ReferenceRate "referenceRate",
        /// The company that is responsible for the data (privacy contact.1).
        Controller "controller",
        /// Its street and number (privacy contact.1).
        ControllerStreet "controllerStreet",
        /// Its postal code (privacy contact.1).
        ControllerPostalCode "controllerPostalCode",
        /// Its town (privacy contact.1).
        ControllerTown "controllerTown",
        /// Its country, by its code (privacy contact.1).
        ControllerCountry "controllerCountry",
        /// The day the page of the policy was last updated (privacy changes.1).
        LastUpdated "lastUpdated",
        /// The hash of the words of the text (privacy changes.1).
        ContentHash "contentHash",
        /// What profiling is used for (privacy purposes.13).
        ProfilingUses "profilingUses",
        /// How many years proof of a marketing consent is kept (privacy storage.3).
        ConsentProofKept "consentProofKept",
        /// The authority for complaints (privacy rights.7).
        Authority "authority",
        /// The mailbox for questions and rights (privacy contact.1).
        Contact "contact",
        /// How many months there are to answer a request for a right.
        RightsAnswer "rightsAnswer",
        /// How many months more there are where the request is complex.
        RightsAnswerExtension "rightsAnswerExtension",
    }
}

codes! {
    /// What a parameter is counted in.
    pub enum Unit {
        /// Danish kroner.
        Kroner "DKK",
        /// Per cent.
        Percent "percent",
        /// Calendar days.
        Days "days",
        /// Working days.
        WorkingDays "workingDays",
        /// Calendar months.
        Months "months",
        /// Calendar years.
        Years "years",
    }
}
