//! The parameters of each published text of the privacy policy. No rule holds a literal of the policy.
//!
//! A new edition is a new table here and nothing else. The texts do not say which of them prevails (A-30). So each is
//! recorded by its language and content hash, and what one of them discloses beyond the others is told to all readers.
//!
//! ```
//! use upfront_terms::edition::privacy::{DEFAULT, PolicyLanguage, find, in_language};
//! let swedish = in_language(PolicyLanguage::Swedish);
//! assert_eq!(find("privacy-sv-undated").unwrap().id, swedish.id);
//! assert!(swedish.last_updated.is_none());
//! // The Swedish text names uses of profiling that the English one does not.
//! assert!(swedish.adds_uses_to(DEFAULT));
//! assert!(!DEFAULT.adds_uses_to(swedish));
//! ```

use crate::base::clause::privacy as p;
use crate::base::codes::codes;
use crate::base::names::{ParameterName, Unit};
use crate::cite::fact::{Parameter, ParameterValue};
use serde::Serialize;

codes! {
    /// The language of a text of the policy.
    pub enum PolicyLanguage {
        /// English.
        English "en",
        /// Swedish.
        Swedish "sv",
    }
}

codes! {
    /// What profiling is used for.
    pub enum ProfilingUse {
        /// Sorting people into groups (privacy purposes.13).
        Segmentation "segmentation",
        /// Rating possible customers (privacy purposes.13).
        LeadClassification "leadClassification",
        /// Preparing to address chosen persons (privacy purposes.13).
        TargetPersonPreparation "targetPersonPreparation",
    }
}

/// The uses of profiling that a text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProfilingUses(pub &'static [ProfilingUse]);

impl From<ProfilingUses> for ParameterValue {
    fn from(uses: ProfilingUses) -> ParameterValue {
        ParameterValue::Codes(uses.0.iter().map(|one| one.name()).collect())
    }
}

/// One published text of the privacy policy.
#[derive(Clone, Debug)]
pub struct Edition {
    /// Its id in requests and results.
    pub id: &'static str,
    /// The language of the text.
    pub language: PolicyLanguage,
    /// The day its page was last updated; `None` where the page does not say. No text says from when it applies.
    pub last_updated: Option<Parameter<&'static str>>,
    /// The sha256 of the words of the text, made by `scripts/policy-hash.mjs` from the copy kept with the
    /// specification, in which the name of a person is left out.
    pub content_hash: Parameter<&'static str>,
    /// What profiling is used for.
    pub profiling_uses: Parameter<ProfilingUses>,
    /// How many years proof of a marketing consent is kept.
    pub proof_years: Parameter<u32>,
    /// The authority that the text names for complaints.
    pub authority: Parameter<&'static str>,
    /// Where questions and rights are addressed: a role's mailbox.
    pub mailbox: Parameter<&'static str>,
    /// Who is responsible for the data.
    pub controller: Controller,
}

/// Who is responsible for the data, and where.
#[derive(Clone, Copy, Debug)]
pub struct Controller {
    /// The company.
    pub name: Parameter<&'static str>,
    /// Street and number.
    pub street: Parameter<&'static str>,
    /// Postal code.
    pub postal_code: Parameter<&'static str>,
    /// Town.
    pub town: Parameter<&'static str>,
    /// Country, by its code.
    pub country: Parameter<&'static str>,
}

const CONTROLLER: Controller = Controller {
    name: Parameter::text(ParameterName::Controller, "Kamstrup A/S", p::CONTACT_1),
    street: Parameter::text(ParameterName::ControllerStreet, "Industrivej 28", p::CONTACT_1),
    postal_code: Parameter::text(ParameterName::ControllerPostalCode, "8660", p::CONTACT_1),
    town: Parameter::text(ParameterName::ControllerTown, "Skanderborg", p::CONTACT_1),
    country: Parameter::text(ParameterName::ControllerCountry, "DK", p::CONTACT_1),
};

/// The English text of 15 November 2021.
const ENGLISH: Edition = Edition {
    id: "privacy-en-2021-11-15",
    language: PolicyLanguage::English,
    last_updated: Some(Parameter::text(ParameterName::LastUpdated, "2021-11-15", p::CHANGES_1)),
    content_hash: Parameter::text(
        ParameterName::ContentHash,
        "abc7ec58c4da63a05c478f68ad1ce68a47f199d88b0a22ed027444539b0e0ce2",
        p::CHANGES_1,
    ),
    profiling_uses: Parameter::text(
        ParameterName::ProfilingUses,
        ProfilingUses(&[ProfilingUse::Segmentation]),
        p::PURPOSES_13,
    ),
    proof_years: Parameter::counted(ParameterName::ConsentProofKept, 3, Unit::Years, p::STORAGE_3),
    authority: Parameter::text(ParameterName::Authority, "Datatilsynet", p::RIGHTS_7),
    mailbox: Parameter::text(ParameterName::Contact, "dpo@kamstrup.com", p::CONTACT_1),
    controller: CONTROLLER,
};

/// The undated Swedish text: it puts profiling to more uses.
const SWEDISH: Edition = Edition {
    id: "privacy-sv-undated",
    language: PolicyLanguage::Swedish,
    last_updated: None,
    content_hash: Parameter::text(
        ParameterName::ContentHash,
        "108a7cf907001cb0e6b16fdc87169db236cdd696a210cde83d919fe55ac98631",
        p::CHANGES_1,
    ),
    profiling_uses: Parameter::text(
        ParameterName::ProfilingUses,
        ProfilingUses(&[
            ProfilingUse::Segmentation,
            ProfilingUse::LeadClassification,
            ProfilingUse::TargetPersonPreparation,
        ]),
        p::PURPOSES_13,
    ),
    ..ENGLISH
};

/// Every edition, the default first.
pub const EDITIONS: &[&Edition] = &[&ENGLISH, &SWEDISH];

/// The edition that is used where a request names none.
pub const DEFAULT: &Edition = &ENGLISH;

impl Edition {
    /// The uses of profiling that the text names.
    pub fn uses(&self) -> &'static [ProfilingUse] {
        self.profiling_uses.value.0
    }

    /// The text as an IRI: the hash of its words (RFC 6920).
    pub fn iri(&self) -> String {
        ["nih:sha-256;", self.content_hash.value].concat()
    }

    /// Whether the text names a use of profiling that another does not.
    pub fn adds_uses_to(&self, other: &Edition) -> bool {
        self.uses().iter().any(|of| !other.uses().contains(of))
    }
}

/// A use of profiling, and where it is stated.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StatedUse {
    /// The use.
    pub id: ProfilingUse,
    /// The editions whose text names it.
    pub stated_by: Vec<&'static str>,
}

/// Every use of profiling that any text names, in the order of the texts.
///
/// ```
/// use upfront_terms::edition::privacy::{ProfilingUse, profiling_uses};
/// let uses = profiling_uses();
/// assert_eq!(uses[0].id, ProfilingUse::Segmentation);
/// assert_eq!(uses[0].stated_by, ["privacy-en-2021-11-15", "privacy-sv-undated"]);
/// assert_eq!(uses[1].stated_by, ["privacy-sv-undated"]);
/// ```
pub fn profiling_uses() -> Vec<StatedUse> {
    let mut uses: Vec<StatedUse> = Vec::new();
    for edition in EDITIONS {
        for of in edition.uses() {
            match uses.iter_mut().find(|known| known.id == *of) {
                Some(known) => known.stated_by.push(edition.id),
                None => uses.push(StatedUse { id: *of, stated_by: vec![edition.id] }),
            }
        }
    }
    uses
}

/// The edition of a language.
pub fn in_language(language: PolicyLanguage) -> &'static Edition {
    match language {
        PolicyLanguage::English => &ENGLISH,
        PolicyLanguage::Swedish => &SWEDISH,
    }
}

/// The edition with an id; `None` where there is none.
pub fn find(id: &str) -> Option<&'static Edition> {
    EDITIONS.iter().find(|edition| edition.id == id).copied()
}
