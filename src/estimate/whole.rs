//! The estimate of a matter.

use super::assumptions::{Assumption, assumptions};
use super::missing::{Missing, missing};
use super::values::{self, Scenarios, Values};
use crate::answer::charge::{Charge, ChargeCode};
use crate::answer::finding::Finding;
use crate::answer::milestone::Milestone;
use crate::answer::outcome::Outcome;
use crate::answer::total::{ShownTotal, Total};
use crate::base::clause::{ClauseId, terms as t};
use crate::base::codes::codes;
use crate::base::date::Date;
use crate::base::error::Result;
use crate::base::money::Money;
use crate::base::names::{Customer, FactName, ItemFact};
use crate::cite::because::Because;
use crate::cite::interpretation::Choice;
use crate::edition::law;
use crate::facts::FactRef::{OfItem, OfMatter};
use crate::facts::Facts;
use crate::privacy::effects::{self, ConsentEffects};
use crate::terms::contradictions::refuse_contradictions;
use crate::terms::interest::{self, LateInterest};
use crate::terms::lines::Line;
use crate::terms::scope::{self, Applicability};
use crate::terms::time::{self, Turnaround};
use crate::terms::{self, prices};
use serde::Serialize;
use std::borrow::Cow;

/// The whole answer for a matter. Amounts are in kroner, without VAT where the name does not say otherwise.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Estimate {
    /// The editions used.
    pub editions: Editions,
    /// The day it was made for.
    pub as_of: Date,
    /// Whether the terms govern the matter.
    pub applicability: Applicability,
    /// The possible outcomes, side by side.
    pub scenarios: Vec<Scenario>,
    /// The charges of all of them, each once.
    pub charges: Vec<Charge>,
    /// When a standard service of the matter is expected to be done, and for which outcomes the terms state that; `None` until
    /// the product is received.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turnaround: Option<Turnaround>,
    /// What the customer can have to pay on any course of the matter. It includes courses on which products end differently.
    pub range: ShownTotal,
    /// The most that can be owed to the provider, with VAT where a rate is given; `None` while something has no price.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most_owed: Option<Money>,
    /// Dates and periods.
    pub timeline: Vec<Milestone>,
    /// What the terms say besides: duties, rights, exclusions, warnings.
    pub findings: Vec<Finding>,
    /// What paying late costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub late_interest: Option<LateInterest>,
    /// What each consent does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent: Option<ConsentEffects>,
    /// The facts that would still change the answer, the one that narrows it most first.
    pub missing: Vec<Missing>,
    /// The interpretations relied on, and what another choice would change.
    pub assumptions: Vec<Assumption>,
    /// Parameters whose next known change date has passed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stale: Vec<Stale>,
}

/// The editions used, by id.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Editions {
    /// Of the terms.
    pub terms: Cow<'static, str>,
    /// The published edition that a host's own edition of the terms is based on; `None` where `terms` is a published one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms_based_on: Option<Cow<'static, str>>,
    /// Of the privacy policy.
    pub privacy: &'static str,
}

impl Editions {
    fn of(facts: &Facts<'_>) -> Editions {
        let terms = &facts.terms;
        Editions {
            terms: terms.id.clone(),
            terms_based_on: terms.based_on.clone(),
            privacy: facts.consents.edition.id,
        }
    }
}

/// One possible outcome.
#[derive(Clone, Debug, Serialize)]
pub struct Scenario {
    /// Which outcome.
    pub id: Outcome,
    /// The places of its charges among those of the estimate, in the order of the terms.
    pub charges: Vec<usize>,
    /// What they come to for the customer. The reasons are those of the charges and of the range.
    pub total: ShownTotal,
    /// Why it is possible.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}

codes! {
    /// A parameter whose next known change date has passed.
    pub enum Stale {
        /// The reference rate of late interest.
        ReferenceRate "referenceRate",
        /// The host's rate card.
        RateCard "rateCard",
    }
}

/// The whole answer for the facts of a matter. Facts that are not known are never an error: the answer is wider then, and
/// names them in `missing`.
///
/// # Errors
/// `order` and `conflict` for facts that contradict each other; `overflow` and `outOfRange` where a result cannot be stated.
///
/// # Example: a repair outside warranty, and a rate that is not given
/// ```
/// use upfront_terms::answer::outcome::Outcome;
/// use upfront_terms::base::date::Date;
/// use upfront_terms::base::money::{Money, MoneyRange};
/// use upfront_terms::base::names::{Service, WarrantyClaim};
/// use upfront_terms::estimate::estimate;
/// use upfront_terms::facts::RateCard;
/// use upfront_terms::facts::{Facts, Item};
/// let kroner = |kroner| MoneyRange::exactly(Money::from_kroner(kroner));
/// let rate_card = RateCard {
///     repair: Some(kroner(650)),
///     outbound_shipping: Some(kroner(95)),
///     return_shipping: Some(kroner(95)),
///     ..RateCard::default()
/// };
/// let repair = Item { claim: Some(WarrantyClaim::NotCovered), ..Item::of(Service::Repair) };
/// let facts = Facts {
///     on_site: Some(false),
///     items: vec![repair],
///     estimate_requested: Some(false),
///     rate_card,
///     ..Facts::on(Date::parse("2026-11-20").unwrap())
/// };
/// let estimate_of = estimate(&facts)?;
/// let outcomes: Vec<Outcome> = estimate_of.scenarios.iter().map(|scenario| scenario.id).collect();
/// assert_eq!(outcomes, [Outcome::Repair, Outcome::NotWorkedOn]);
/// // Shipping to the workshop is certain. The repair, the fee and shipping back may come on top.
/// assert_eq!(estimate_of.range.min, Money::from_kroner(95));
/// assert_eq!(estimate_of.range.max, Some(Money::from_kroner(95 + 650 + 1000 + 95)));
/// // Each charge says why.
/// let fee = &estimate_of.charges[2];
/// assert_eq!(fee.because.clauses[0].name(), "terms/6.1b");
///
/// // Without a rate for the repair there is no maximum, and the rate is missing.
/// let rate_card = RateCard { repair: None, ..facts.rate_card.clone() };
/// let open = estimate(&Facts { rate_card, ..facts })?;
/// assert_eq!((open.range.max, open.range.priced_max), (None, Money::from_kroner(95 + 1000 + 95)));
/// assert_eq!(open.missing[0].fact.to_string(), "rateCard.services.repair");
/// # Ok::<(), upfront_terms::base::error::RulesError>(())
/// ```
pub fn estimate(facts: &Facts<'_>) -> Result<Estimate> {
    refuse_contradictions(facts)?;
    with_values(facts).map(|(estimate, _)| estimate)
}

/// The whole answer for facts that do not contradict each other, and its values for comparing.
pub(crate) fn with_values(facts: &Facts<'_>) -> Result<(Estimate, Values)> {
    let found = values::scenarios(facts)?;
    let timeline = terms::timeline(facts)?;
    let values = Values::of_scenarios(facts, &found, &timeline)?;
    let (scenarios, charges) = scenarios(facts, found)?;
    let outcomes: Vec<Outcome> = scenarios.iter().map(|scenario| scenario.id).collect();
    let late_interest = interest::claim_of(facts, values.range.owed)?
        .map(|claim| {
            interest::with_reasons(&claim, &facts.terms, facts.interpretations, facts.reasons)
        })
        .transpose()?;
    let with_vat = |owed| Ok(facts.with_vat(owed)?.unwrap_or(owed));
    let mut estimate = Estimate {
        editions: Editions::of(facts),
        as_of: facts.as_of,
        applicability: scope::applicability(facts),
        range: range(&values, facts, &charges)?,
        scenarios,
        charges,
        turnaround: time::of_matter(facts, &outcomes)?,
        most_owed: values.range.owed.map(with_vat).transpose()?,
        timeline,
        findings: terms::findings(facts)?,
        stale: stale(facts, late_interest.as_ref()),
        late_interest,
        consent: effects::of_matter(facts)?,
        missing: missing(facts, &values)?,
        assumptions: Vec::new(),
    };
    estimate.assumptions = assumptions(facts, &values, &estimate.interpretations());
    Ok((estimate, values))
}

/// The scenarios, and the charges of all of them, each once.
fn scenarios(facts: &Facts<'_>, found: Scenarios) -> Result<(Vec<Scenario>, Vec<Charge>)> {
    let mut lines: Vec<Line> = Vec::with_capacity(16);
    let mut charges: Vec<Charge> = Vec::with_capacity(16);
    let mut scenarios = Vec::with_capacity(found.len());
    for (outcome, of_outcome, total) in found {
        let mut places = Vec::with_capacity(of_outcome.len());
        for line in &of_outcome {
            let items = line.part.places(facts, outcome);
            let same = |(known, charge): (&Line, &Charge)| known == line && charge.items == items;
            let known = lines.iter().zip(&charges).position(same);
            places.push(known.unwrap_or(lines.len()));
            if known.is_none() {
                charges.push(line.with_reasons(facts, items)?);
                lines.push(*line);
            }
        }
        scenarios.push(Scenario {
            id: outcome,
            charges: places,
            total: prices::shown_of(&total, &of_outcome, facts)?,
            because: outcome_because(facts, outcome),
        });
    }
    Ok((scenarios, charges))
}

/// The range with its reasons: those of all charges that are not the provider's own remedy.
fn range(values: &Values, facts: &Facts<'_>, charges: &[Charge]) -> Result<ShownTotal> {
    let mut because = facts.because(&[]);
    for charge in charges.iter().filter(|charge| charge.code != ChargeCode::Remedy) {
        because.merge(&charge.because);
    }
    let range = values.range.total;
    let of_scenarios = values.scenarios.iter().map(|(_, total)| *total).reduce(Total::or);
    let beyond_scenarios =
        of_scenarios.is_some_and(|all| range.min < all.min || all.priced_max < range.priced_max);
    Ok(ShownTotal { beyond_scenarios, ..prices::shown(&range, facts, because)? })
}

/// The examination, and what the service does not include or the provider may refuse.
const NOT_WORKED_ON: &[ClauseId] =
    &[t::C4_1, t::C4_3, t::C7_1A, t::C7_1B, t::C7_1C, t::C7_1D, t::C7_1E, t::C7_2, t::C7_4];

/// Why an outcome is possible: the clauses that lead to it, and the facts that leave it open.
fn outcome_because(facts: &Facts<'_>, outcome: Outcome) -> Because {
    let clauses: &'static [_] = match outcome {
        Outcome::Warranty => &[t::C4_1, t::C4_2A],
        Outcome::Standard => &[t::C5_1],
        Outcome::Repair => &[t::C4_3, t::C6_1A],
        Outcome::EstimateAccepted => &[t::C6_1A, t::C6_2A],
        Outcome::EstimateDeclined => &[t::C6_2A, t::C6_2C],
        Outcome::EstimateUnanswered => &[t::C6_2A, t::C6_3A],
        Outcome::NotWorkedOn => NOT_WORKED_ON,
    };
    let mut because = facts.because(clauses);
    for name in [ItemFact::Service, ItemFact::Warranty, ItemFact::Examination] {
        facts.cite(&mut because, OfItem(name), None);
    }
    if outcome == Outcome::NotWorkedOn {
        for name in [ItemFact::Causes, ItemFact::ThirdParty, ItemFact::Contaminated] {
            facts.cite(&mut because, OfItem(name), None);
        }
    }
    if outcome.follows_estimate() {
        facts.cite(&mut because, OfMatter(FactName::RepairEstimateRequested), None);
        facts.cite(&mut because, OfMatter(FactName::RepairEstimateSentOn), None);
        facts.cite(&mut because, OfMatter(FactName::RepairEstimateAnswer), None);
        facts.cite(&mut because, OfMatter(FactName::RepairEstimateReminderUnanswered), None);
    }
    because
}

impl Estimate {
    /// Every reason in the estimate but those of the consents, which rest on no interpretation.
    pub fn reasons(&self) -> impl Iterator<Item = &Because> {
        [&self.applicability.because, &self.range.because]
            .into_iter()
            .chain(self.scenarios.iter().map(|scenario| &scenario.because))
            .chain(self.charges.iter().map(|charge| &charge.because))
            .chain(self.turnaround.iter().map(|turnaround| &turnaround.because))
            .chain(self.timeline.iter().map(|milestone| &milestone.because))
            .chain(self.findings.iter().map(|finding| &finding.because))
            .chain(self.late_interest.iter().map(|late| &late.because))
    }

    /// Every interpretation that a reason names, once.
    fn interpretations(&self) -> Vec<Choice> {
        let mut relied_on: Vec<Choice> = Vec::new();
        for chosen in self.reasons().flat_map(|because| &because.interpretations) {
            if !relied_on.contains(chosen) {
                relied_on.push(*chosen);
            }
        }
        relied_on
    }
}

/// The parameters that may have changed by the day of the estimate.
fn stale(facts: &Facts<'_>, late: Option<&LateInterest>) -> Vec<Stale> {
    let mut stale = Vec::new();
    let late_is_stale = late.is_some_and(|late| late.stale);
    let consumer = facts.customer != Some(Customer::Business);
    let past_table = law::rates_end().is_some_and(|end| end <= facts.as_of);
    if late_is_stale || (consumer && past_table) {
        stale.push(Stale::ReferenceRate);
    }
    if facts.rate_card.valid_until.is_some_and(|valid_until| valid_until < facts.as_of) {
        stale.push(Stale::RateCard);
    }
    stale
}
