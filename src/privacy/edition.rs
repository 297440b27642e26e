//! The parameters of each published text of the privacy policy. No rule holds a literal of the policy.
//!
//! A new edition is a new table here and nothing else. Which text prevails is not said: each is recorded by its
//! language and content hash, and what one of them discloses beyond the others is told to all.

use super::clauses as p;
use super::stated::Code;
use crate::because::Parameter;
use crate::catalogue::{self, EditionParameter};
use crate::clause::Document;
use crate::decode::{self, At, Issues, not_known};
use crate::error::IssueCode;
use crate::value::Value;
use serde::Serialize;

/// One published text of the privacy policy.
#[derive(Clone, Debug)]
pub struct Edition {
    /// Its id in requests and results.
    pub id: &'static str,
    /// The language of the text.
    pub language: &'static str,
    /// The day its page was last updated; `None` where nothing says so. No text says from when it applies.
    pub last_updated: Option<Parameter<&'static str>>,
    /// The sha256 of the words of the text, made by `scripts/policy-hash.mjs` from the copy kept with the
    /// specification, in which the name of a person is left out.
    pub content_hash: Parameter<&'static str>,
    /// What profiling is used for: codes with a space between.
    pub profiling_uses: Parameter<&'static str>,
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

macro_rules! parameter {
    ($name:literal, $value:expr, $clause:expr) => {
        parameter!($name, $value, $clause, "")
    };
    ($name:literal, $value:expr, $clause:expr, $unit:literal) => {
        Parameter { name: $name, value: $value, unit: $unit, clause: $clause }
    };
}

const CONTROLLER: Controller = Controller {
    name: parameter!("controller", "Kamstrup A/S", p::CONTACT_1),
    street: parameter!("controllerStreet", "Industrivej 28", p::CONTACT_1),
    postal_code: parameter!("controllerPostalCode", "8660", p::CONTACT_1),
    town: parameter!("controllerTown", "Skanderborg", p::CONTACT_1),
    country: parameter!("controllerCountry", "DK", p::CONTACT_1),
};

/// The English text of 15 November 2021.
const ENGLISH: Edition = Edition {
    id: "privacy-en-2021-11-15",
    language: "en",
    last_updated: Some(parameter!("lastUpdated", "2021-11-15", p::CHANGES_1)),
    content_hash: parameter!(
        "contentHash",
        "abc7ec58c4da63a05c478f68ad1ce68a47f199d88b0a22ed027444539b0e0ce2",
        p::CHANGES_1
    ),
    profiling_uses: parameter!("profilingUses", "segmentation", p::PURPOSES_13),
    proof_years: parameter!("consentProofKept", 3, p::STORAGE_3, "years"),
    authority: parameter!("authority", "Datatilsynet", p::RIGHTS_7),
    mailbox: parameter!("contact", "dpo@kamstrup.com", p::CONTACT_1),
    controller: CONTROLLER,
};

/// The undated Swedish text: it puts profiling to more uses.
const SWEDISH: Edition = Edition {
    id: "privacy-sv-undated",
    language: "sv",
    last_updated: None,
    content_hash: parameter!(
        "contentHash",
        "108a7cf907001cb0e6b16fdc87169db236cdd696a210cde83d919fe55ac98631",
        p::CHANGES_1
    ),
    profiling_uses: parameter!(
        "profilingUses",
        "segmentation leadClassification targetPersonPreparation",
        p::PURPOSES_13
    ),
    ..ENGLISH
};

/// Every edition, the default first.
pub const EDITIONS: &[&Edition] = &[&ENGLISH, &SWEDISH];

/// The edition taken where a request names none.
pub const DEFAULT: &Edition = &ENGLISH;

impl Edition {
    /// The uses of profiling that the text names.
    #[inline(never)]
    pub fn uses(&self) -> Vec<&'static str> {
        self.profiling_uses.value.split(' ').collect()
    }

    /// The text as an IRI: the hash of its words (RFC 6920).
    pub(super) fn iri(&self) -> String {
        ["nih:sha-256;", self.content_hash.value].concat()
    }

    /// Whether the text names a use of profiling that another does not.
    pub fn adds_uses_to(&self, other: &Edition) -> bool {
        let named = other.uses();
        self.uses().iter().any(|of| !named.contains(of))
    }
}

/// A use of profiling.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProfilingUse {
    /// Which.
    pub id: Code,
    /// The editions whose text names it.
    pub stated_by: Vec<Code>,
}

/// Every use of profiling that any text names.
pub fn profiling_uses() -> Vec<ProfilingUse> {
    let mut uses: Vec<ProfilingUse> = Vec::new();
    for edition in EDITIONS {
        for of in edition.uses() {
            match uses.iter_mut().find(|known| known.id.0 == of) {
                Some(known) => known.stated_by.push(Code(edition.id)),
                None => uses.push(ProfilingUse { id: Code(of), stated_by: vec![Code(edition.id)] }),
            }
        }
    }
    uses
}

/// The edition with an id.
pub fn find(id: &str) -> Option<&'static Edition> {
    EDITIONS.iter().find(|edition| edition.id == id).copied()
}

/// Reads an edition's id.
pub(crate) fn read_id(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<&'static Edition> {
    let id = decode::text(value, at, issues)?;
    let edition = find(id);
    if edition.is_none() {
        let ids: Vec<&str> = EDITIONS.iter().map(|edition| edition.id).collect();
        issues.push(at, IssueCode::UnknownEdition, not_known("edition", id, &ids));
    }
    edition
}

/// Reads the language of an edition: the `policy` of a request.
pub(crate) fn read_language(
    value: &Value,
    at: At<'_>,
    issues: &mut Issues,
) -> Option<&'static Edition> {
    decode::choice(value, at, issues, &[("en", &ENGLISH), ("sv", &SWEDISH)])
}

/// Every edition, as `editions()` lists it.
pub(crate) fn listed() -> impl Iterator<Item = catalogue::Edition> {
    const TEXT: &str = "privacy policy";
    const MADE: &str = "sha256 of the words of the text, by scripts/policy-hash.mjs";
    const PAGE: &str = "date of the page on the controller's web site";
    EDITIONS.iter().map(|edition| {
        let controller = &edition.controller;
        let texts = [
            &edition.profiling_uses,
            &edition.authority,
            &edition.mailbox,
            &controller.name,
            &controller.street,
            &controller.postal_code,
            &controller.town,
            &controller.country,
        ];
        let mut parameters = vec![EditionParameter::of(&edition.content_hash, MADE)];
        parameters.extend(edition.last_updated.iter().map(|day| EditionParameter::of(day, PAGE)));
        parameters.push(EditionParameter::of(&edition.proof_years, TEXT));
        parameters.extend(texts.map(|parameter| EditionParameter::of(parameter, TEXT)));
        catalogue::Edition {
            id: edition.id,
            document: Document::Privacy,
            language: edition.language,
            applies_from: None,
            parameters,
        }
    })
}
