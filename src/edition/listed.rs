//! The editions and their parameters, as `editions()` lists them.

use super::law::{REFERENCE_RATES, SURCHARGES};
use super::{law_eu, privacy, terms};
use crate::base::clause::{ClauseId, Document};
use crate::base::date::Date;
use crate::base::names::{ParameterName, Unit};
use crate::cite::fact::{Parameter, ParameterValue};
use serde::Serialize;
use std::borrow::Cow;

/// One version of a document, or the law behind them.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListedEdition {
    /// Its id in requests and results.
    pub id: Cow<'static, str>,
    /// Which document.
    pub document: Document,
    /// The language of the text.
    pub language: &'static str,
    /// The day it applies from; `None` where it carries no date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applies_from: Option<Date>,
    /// Its parameters.
    pub parameters: Vec<ListedParameter>,
}

/// One parameter of an edition.
#[derive(Clone, Debug, Serialize)]
pub struct ListedParameter {
    /// Its name in `because.parameters`.
    pub name: ParameterName,
    /// Its value.
    pub value: ParameterValue,
    /// What it is counted in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// The day it applies from, for a dated value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The clause that sets it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<ClauseId>,
    /// Where it was found.
    pub source: &'static str,
}

impl ListedParameter {
    #[inline(never)]
    fn of<T: Clone + Into<ParameterValue>>(parameter: &Parameter<T>, source: &'static str) -> Self {
        ListedParameter {
            name: parameter.name,
            value: parameter.value.clone().into(),
            unit: parameter.unit,
            from: None,
            clause: Some(parameter.clause),
            source,
        }
    }

    fn of_law(
        name: ParameterName,
        value: impl Into<ParameterValue>,
        unit: Unit,
        from: Option<Date>,
        source: &'static str,
    ) -> Self {
        let value = value.into();
        ListedParameter { name, value, unit: Some(unit), from, clause: None, source }
    }
}

/// Every edition of the terms and of the privacy policy, and the dated values of the law.
///
/// ```
/// use upfront_terms::base::names::ParameterName;
/// use upfront_terms::edition::listed::editions;
/// let editions = editions();
/// let ids: Vec<&str> = editions.iter().map(|edition| &*edition.id).collect();
/// assert_eq!(ids[0], "service-terms-en-undated");
/// assert!(ids.contains(&"privacy-en-2021-11-15") && ids.contains(&"law-dk"));
///
/// let mut parameters = editions[0].parameters.iter();
/// let fee = parameters.find(|parameter| parameter.name == ParameterName::InvestigationFee).unwrap();
/// assert_eq!(fee.value.to_string(), "1000.00");
/// assert_eq!(fee.clause.unwrap().name(), "terms/6.1b");
/// ```
pub fn editions() -> Vec<ListedEdition> {
    let mut editions: Vec<ListedEdition> = terms::EDITIONS.iter().map(|e| of_terms(e)).collect();
    editions.extend(privacy::EDITIONS.iter().map(|edition| of_privacy(edition)));
    editions.extend([of_eu_law(), of_danish_law()]);
    editions
}

/// Whether there is an edition of this id.
pub(crate) fn is_listed(id: &str) -> bool {
    terms::find(id).is_some() || privacy::find(id).is_some() || [EU_LAW, DANISH_LAW].contains(&id)
}

const EU_LAW: &str = "law-eu";
const DANISH_LAW: &str = "law-dk";

fn of_terms(edition: &terms::Edition) -> ListedEdition {
    const SOURCE: &str = "terms for product service and repairs";
    ListedEdition {
        id: edition.id.clone(),
        document: Document::Terms,
        language: edition.language,
        applies_from: edition.applies_from,
        parameters: vec![
            ListedParameter::of(&edition.address, SOURCE),
            ListedParameter::of(&edition.investigation_fee, SOURCE),
            ListedParameter::of(&edition.estimate_months, SOURCE),
            ListedParameter::of(&edition.reminder_months, SOURCE),
            ListedParameter::of(&edition.warranty_months, SOURCE),
            ListedParameter::of(&edition.working_days, SOURCE),
            ListedParameter::of(&edition.currency, SOURCE),
            ListedParameter::of(&edition.payment_days, SOURCE),
            ListedParameter::of(&edition.monthly_interest, SOURCE),
            ListedParameter::of(&edition.court, SOURCE),
            ListedParameter::of(&edition.law, SOURCE),
        ],
    }
}

fn of_privacy(edition: &privacy::Edition) -> ListedEdition {
    const TEXT: &str = "privacy policy";
    const MADE: &str = "sha256 of the words of the text, by scripts/policy-hash.mjs";
    const PAGE: &str = "date of the page on the controller's web site";
    let controller = &edition.controller;
    let texts = [
        &edition.authority,
        &edition.mailbox,
        &controller.name,
        &controller.street,
        &controller.postal_code,
        &controller.town,
        &controller.country,
    ];
    let mut parameters = vec![ListedParameter::of(&edition.content_hash, MADE)];
    parameters.extend(edition.last_updated.iter().map(|day| ListedParameter::of(day, PAGE)));
    parameters.push(ListedParameter::of(&edition.proof_years, TEXT));
    parameters.push(ListedParameter::of(&edition.profiling_uses, TEXT));
    parameters.extend(texts.map(|parameter| ListedParameter::of(parameter, TEXT)));
    ListedEdition {
        id: edition.id.into(),
        document: Document::Privacy,
        language: edition.language.name(),
        applies_from: None,
        parameters,
    }
}

fn of_eu_law() -> ListedEdition {
    let parameters = [law_eu::ANSWER, law_eu::EXTENSION]
        .map(|law| ListedParameter::of_law(law.name, law.value, law.unit, None, law.source));
    of_law(EU_LAW, "en", parameters.into())
}

fn of_danish_law() -> ListedEdition {
    const ACT: &str = "Interest Act s. 5(1)";
    let rates = REFERENCE_RATES.iter().map(|rate| {
        let (name, from) = (ParameterName::ReferenceRate, rate.from());
        ListedParameter::of_law(name, rate.rate, Unit::Percent, from, rate.source)
    });
    let surcharges = SURCHARGES.iter().map(|surcharge| {
        let (name, from) = (ParameterName::LawfulInterestSurcharge, surcharge.from());
        ListedParameter::of_law(name, surcharge.points, Unit::Percent, from, ACT)
    });
    of_law(DANISH_LAW, "da", rates.chain(surcharges).collect())
}

fn of_law(
    id: &'static str,
    language: &'static str,
    parameters: Vec<ListedParameter>,
) -> ListedEdition {
    let document = Document::Law;
    ListedEdition { id: id.into(), document, language, applies_from: None, parameters }
}
