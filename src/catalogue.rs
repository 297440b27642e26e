//! What the module knows: the editions and their parameters, as `editions()` lists them.

use crate::because::Parameter;
use crate::clause::{ClauseId, Document};
use crate::date::Date;
use crate::law::{REFERENCE_RATES, SURCHARGES};
use crate::terms;
use serde::Serialize;
use std::fmt::Display;

/// One version of a document, or the law behind them.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Edition {
    /// Its id in requests and results.
    pub id: &'static str,
    /// Which document.
    pub document: Document,
    /// The language of the text.
    pub language: &'static str,
    /// The day it applies from; `None` where it carries no date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applies_from: Option<Date>,
    /// Its parameters.
    pub parameters: Vec<EditionParameter>,
}

/// One parameter of an edition.
#[derive(Clone, Debug, Serialize)]
pub struct EditionParameter {
    /// Its name in `because.parameters`.
    pub name: &'static str,
    /// Its value.
    pub value: String,
    /// What it is counted in.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub unit: &'static str,
    /// The day it applies from, for a dated value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The clause that sets it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<ClauseId>,
    /// Where it was found.
    pub source: &'static str,
}

impl EditionParameter {
    #[inline(never)]
    pub(crate) fn of<T: Display>(parameter: &Parameter<T>, source: &'static str) -> Self {
        EditionParameter {
            name: parameter.name,
            value: parameter.value.to_string(),
            unit: parameter.unit,
            from: None,
            clause: Some(parameter.clause),
            source,
        }
    }
}

/// Every edition of the terms, of the privacy policy, and the dated values of the law.
pub fn editions() -> Vec<Edition> {
    let mut editions: Vec<Edition> = terms::edition::EDITIONS.iter().map(|e| of_terms(e)).collect();
    editions.extend(crate::privacy::editions());
    editions.push(of_law());
    editions
}

fn of_terms(edition: &terms::edition::Edition) -> Edition {
    const SOURCE: &str = "terms for product service and repairs";
    Edition {
        id: edition.id,
        document: Document::Terms,
        language: edition.language,
        applies_from: edition.applies_from,
        parameters: vec![
            EditionParameter::of(&edition.address, SOURCE),
            EditionParameter::of(&edition.investigation_fee, SOURCE),
            EditionParameter::of(&edition.estimate_months, SOURCE),
            EditionParameter::of(&edition.reminder_months, SOURCE),
            EditionParameter::of(&edition.warranty_months, SOURCE),
            EditionParameter::of(&edition.working_days, SOURCE),
            EditionParameter::of(&edition.currency, SOURCE),
            EditionParameter::of(&edition.payment_days, SOURCE),
            EditionParameter::of(&edition.monthly_interest, SOURCE),
            EditionParameter::of(&edition.court, SOURCE),
            EditionParameter::of(&edition.law, SOURCE),
        ],
    }
}

fn of_law() -> Edition {
    let rates = REFERENCE_RATES.iter().map(|rate| EditionParameter {
        name: "referenceRate",
        value: rate.rate.to_string(),
        unit: "percent",
        from: rate.from(),
        clause: None,
        source: rate.source,
    });
    let surcharges = SURCHARGES.iter().map(|surcharge| EditionParameter {
        name: "lawfulInterestSurcharge",
        value: surcharge.points.to_string(),
        unit: "percent",
        from: surcharge.from(),
        clause: None,
        source: "Interest Act s. 5(1)",
    });
    Edition {
        id: "law-dk",
        document: Document::Law,
        language: "da",
        applies_from: None,
        parameters: rates.chain(surcharges).collect(),
    }
}
