//! The names of facts and parameters, and the codes that facts can have as values, as in requests and reasons. Those of a
//! matter's facts come from the [table of facts](super::facts).

use super::codes::codes;
use super::facts::{facts, item_facts};

/// Declares an enum of the names in the table of facts, by path, and of those added here.
macro_rules! names {
    ({ #[doc = $says:literal] $type:ident { $($added:tt)* } } $($start:literal {
        $(
            #[$doc:meta] $name:literal
            $(own $own:ident: $own_type:ty, $own_ask:ident [$($own_clause:ident)*])?
            $(=> $field:ident: $field_type:ty $(, by $reader:ident)? $(| $fact:ident, $ask:ident [$($clause:ident)*])?)?;
        )*
    })*) => {
        codes! {
            #[doc = $says]
            pub enum $type {
                $($(
                    $(#[$doc] $own concat!($start, $name),)?
                    $($(#[$doc] $fact concat!($start, $name),)?)?
                )*)*
                $($added)*
            }
        }
    };
}

facts! { names {
    /// A fact by its path, where the path has no index in it.
    FactName {
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
} }

item_facts! { names {
    /// A fact of an item, by its field.
    ItemFact {}
} }

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
        /// (e) what the customer or others did, or failed to do.
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
