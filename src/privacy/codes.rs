//! The codes of the privacy policy: people, data, purposes, rights, and what choices do.

use crate::base::codes::codes;

codes! {
    /// A category of people whose data are processed.
    pub enum PeopleCategory {
        /// Visitors of the website, and people with an account on it (privacy categories.1).
        WebsiteVisitor "websiteVisitor",
        /// People who receive marketing or are asked for an opinion (privacy categories.2).
        Marketing "marketing",
        /// People who are invited to events (privacy categories.3).
        Events "events",
        /// People who ask or request something (privacy categories.4).
        GeneralEnquiries "generalEnquiries",
    }
}

codes! {
    /// A type of data.
    pub enum DataType {
        /// The name (privacy dataTypes.2, 3, 4).
        Name "name",
        /// The telephone number (privacy dataTypes.2, 3, 4).
        Telephone "telephone",
        /// The e-mail address (privacy dataTypes.2, 3, 4).
        Email "email",
        /// The postal address (privacy dataTypes.2, 4).
        PostalAddress "postalAddress",
        /// The job title (privacy dataTypes.2, 3, 4).
        JobTitle "jobTitle",
        /// What the person is interested in (privacy dataTypes.2, 3, 4).
        AreaOfInterest "areaOfInterest",
        /// The company the person works for (privacy dataTypes.2, 3).
        Employer "employer",
        /// The consent itself (privacy dataTypes.2).
        ConsentGranted "consentGranted",
        /// Which e-mails are opened and which links followed (privacy dataTypes.2).
        OpensAndClicks "opensAndClicks",
        /// What is metered and what it costs (privacy dataTypes.2).
        MeteringAndCosts "meteringAndCosts",
        /// The events the person takes part in (privacy dataTypes.3).
        Participation "participation",
        /// Earlier visits to the website (privacy purposes.13).
        VisitHistory "visitHistory",
        /// What is done on the website (privacy purposes.13).
        SiteBehaviour "siteBehaviour",
        /// What the person hands in (privacy purposes.13).
        SubmittedInformation "submittedInformation",
        /// Data logs and details of the product (privacy dataTypes.4).
        ProtocolsAndProductDetails "protocolsAndProductDetails",
        /// The log-in of an account (privacy dataTypes.1).
        Login "login",
        /// Questions and the answers to them (privacy dataTypes.1).
        QueriesAndAnswers "queriesAndAnswers",
    }
}

codes! {
    /// What data are used for, in the order of the policy.
    pub enum PurposeId {
        /// A better website (privacy purposes.1).
        ImproveWebsite "improveWebsite",
        /// Answers to questions and messages (privacy purposes.2).
        FollowUpQueries "followUpQueries",
        /// Better service and marketing (privacy purposes.3).
        ImproveServiceAndMarketing "improveServiceAndMarketing",
        /// Direct marketing (privacy purposes.4).
        DirectMarketing "directMarketing",
        /// Complying with the law (privacy purposes.5).
        ComplyWithLaw "complyWithLaw",
        /// Documenting compliance (privacy purposes.6).
        DocumentCompliance "documentCompliance",
        /// Security, technical and organisational (privacy purposes.7).
        Security "security",
        /// Questions and complaints (privacy purposes.8).
        QueriesAndComplaints "queriesAndComplaints",
        /// Looking into security breaches and reporting them (privacy purposes.9).
        SecurityBreaches "securityBreaches",
        /// Inspections by authorities (privacy purposes.10).
        Inspections "inspections",
        /// Disputes (privacy purposes.11).
        Disputes "disputes",
        /// Statistics (privacy purposes.12).
        Statistics "statistics",
        /// Profiling for marketing (privacy purposes.13).
        Profiling "profiling",
    }
}

codes! {
    /// A right of the person whose data it is.
    pub enum RightId {
        /// To withdraw a consent (privacy withdrawal.1).
        WithdrawConsent "withdrawConsent",
        /// To see the data (privacy rights.1).
        Access "access",
        /// To have wrong data corrected (privacy rights.2).
        Rectification "rectification",
        /// To have data deleted (privacy rights.3).
        Erasure "erasure",
        /// To have the use of data limited (privacy rights.4).
        Restriction "restriction",
        /// To receive the data in a form that can be moved elsewhere (privacy rights.5).
        Portability "portability",
        /// To object to use for legitimate interests (privacy rights.6).
        Objection "objection",
        /// To object to direct marketing and profiling for it, without a reason (privacy rights.6).
        MarketingObjection "marketingObjection",
        /// To complain to the authority (privacy rights.7).
        Complaint "complaint",
    }
}

codes! {
    /// What follows from refusing a choice or withdrawing it.
    pub enum ChoiceEffectId {
        /// The service may not be available (privacy obligation.2).
        ServiceNotAvailable "serviceNotAvailable",
        /// An account may not be available (privacy dataTypes.1, obligation.2).
        AccountNotAvailable "accountNotAvailable",
        /// A matter on the portal may not be possible (terms 1.1.1, privacy obligation.2).
        PortalMatterNotAvailable "portalMatterNotAvailable",
        /// The data do not have to be given (privacy obligation.1).
        NoDutyToProvide "noDutyToProvide",
        /// No marketing e-mails (privacy introduction.2, purposes.4).
        NoMarketingEmail "noMarketingEmail",
        /// No tracking (privacy introduction.2, legalBasis.2).
        NoTracking "noTracking",
        /// A profile uses no visits and clicks (privacy introduction.2, purposes.13).
        ProfilingWithoutTracking "profilingWithoutTracking",
        /// No profile (privacy introduction.2, purposes.13).
        NoProfiling "noProfiling",
        /// Messages may fit the person less (privacy purposes.13).
        LessRelevantMessages "lessRelevantMessages",
        /// No invitations to events (privacy introduction.2, purposes.4).
        NoInvitations "noInvitations",
        /// No surveys (privacy introduction.2, categories.2).
        NoSurveys "noSurveys",
        /// The service request is handled all the same (privacy legalBasis.5, obligation.1).
        RequestGoesAhead "requestGoesAhead",
        /// The processing ends (privacy withdrawal.1).
        EndsFromNow "endsFromNow",
        /// What was done before stays lawful (privacy withdrawal.1).
        EarlierStaysLawful "earlierStaysLawful",
        /// The proof of the consent stays kept for its time (privacy storage.3).
        ProofStaysKept "proofStaysKept",
        /// The policy does not say whether what was collected is deleted (privacy introduction.3, withdrawal.1).
        DeletionOfCollectedData "deletionOfCollectedData",
        /// The data can be deleted on request (privacy rights.3).
        ErasureOnRequest "erasureOnRequest",
        /// It does not rest on consent, so there is none to withdraw (privacy legalBasis.5, withdrawal.1).
        NoConsentToWithdraw "noConsentToWithdraw",
        /// The data are kept while there is contact (privacy storage.1).
        KeptWhileInContact "keptWhileInContact",
        /// The policy does not say how an account is closed (privacy dataTypes.1, introduction.3).
        AccountClosing "accountClosing",
    }
}

codes! {
    /// What one choice uses that comes from another.
    pub enum Taken {
        /// Which marketing e-mails are opened and which links followed (privacy dataTypes.2).
        OpensAndClicks "opensAndClicks",
        /// Visits to the website and clicks (privacy purposes.13).
        VisitsAndClicks "visitsAndClicks",
        /// The marketing e-mails that a profile can shape (privacy purposes.4, 13).
        Messages "messages",
    }
}

codes! {
    /// An act behind a legal basis.
    pub enum ActId {
        /// The Danish Marketing Practices Act (privacy legalBasis.1).
        MarketingPracticesAct "marketingPracticesAct",
        /// Directive 2002/58/EC (privacy legalBasis.2).
        EPrivacyDirective "ePrivacyDirective",
        /// The Danish order that implements the directive (privacy legalBasis.2).
        CookieOrder "cookieOrder",
    }
}

codes! {
    /// A kind of processing that does not depend on the choices.
    pub enum Processing {
        /// What the law demands (privacy purposes.5, 6, 9, 10).
        LegalDuties "legalDuties",
        /// What rests on legitimate interests (privacy purposes.1, 3, 7, 11, 12).
        LegitimateInterests "legitimateInterests",
    }
}

codes! {
    /// What is kept.
    pub enum KeptWhat {
        /// The data themselves (privacy introduction.3, storage.1).
        Data "data",
        /// The proof of the consent (privacy storage.3).
        ProofOfConsent "proofOfConsent",
    }
}

codes! {
    /// What ends the storage period, where it has no date.
    pub enum KeptUntil {
        /// The contact with the person and the company (privacy storage.1).
        Contact "contact",
    }
}

codes! {
    /// A kind of difference between the text then and the text now.
    pub enum TextChangeCode {
        /// The edition.
        Edition "edition",
        /// The words, by their content hash.
        Text "text",
        /// The language.
        Language "language",
        /// Profiles have a new use (privacy purposes.13).
        ProfilingUseAdded "profilingUseAdded",
        /// Profiles no longer have a use (privacy purposes.13).
        ProfilingUseGone "profilingUseGone",
        /// The years for which proof of a marketing consent is kept (privacy storage.3).
        ConsentProofKept "consentProofKept",
    }
}
