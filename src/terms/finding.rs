//! Findings: what the terms say about a matter besides prices and dates.
//!
//! Each clause family has a table of rules: a code, the clauses, when it is told, the facts behind it and the values
//! its words need. This file holds the one way in which all of them are applied.

use super::charge::Modality;
use super::matter::{Outcome, Prospects, outcomes};
use super::{liability, payment, repair};
use crate::because::{Because, Fact, Parameter, Path, code, parameters_as_map};
use crate::clause::ClauseId;
use crate::error::Result;
use crate::facts::{Facts, Item};
use crate::money::Money;
use crate::reading::Chosen;
use crate::shared::{Source, constant};
use serde::{Serialize, Serializer};

/// What a finding is to its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum FindingKind {
    /// Something the customer must do.
    Duty,
    /// Something a party can demand or decide.
    Right,
    /// Something that is not included or not owed.
    Exclusion,
    /// Something to know.
    Disclosure,
    /// Something about this very matter that may cost the customer.
    Warning,
}

/// One finding: a code and values; the words are the host's.
#[derive(Clone, Debug)]
pub struct Finding {
    /// A stable code.
    pub id: &'static str,
    /// What it is to its reader.
    pub kind: FindingKind,
    /// Whether it will or may happen.
    pub modality: Modality,
    /// The path of the item it concerns.
    pub of: Option<Path>,
    /// Values to put into words.
    pub values: Vec<(&'static str, Fact)>,
    /// Why.
    pub because: Because,
    /// Where it comes from, where it is the same in every answer.
    source: Option<Source>,
}

impl Finding {
    /// About the whole matter.
    pub(crate) fn new(
        id: &'static str,
        kind: FindingKind,
        modality: Modality,
        values: Vec<(&'static str, Fact)>,
        because: Because,
    ) -> Self {
        Finding { id, kind, modality, of: None, values, because, source: None }
    }

    /// It is the same in every answer in which it comes from there.
    pub(crate) fn always_from(self, source: Option<Source>) -> Self {
        Finding { source, ..self }
    }
}

impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
        match self.source {
            Some(source) => constant(source, &Parts::of(self), to),
            None => Parts::of(self).serialize(to),
        }
    }
}

/// What is written of a finding.
#[derive(Serialize)]
#[serde(rename = "Finding")]
struct Parts<'a> {
    #[serde(serialize_with = "code")]
    id: &'static str,
    kind: FindingKind,
    modality: Modality,
    #[serde(skip_serializing_if = "Option::is_none")]
    of: &'a Option<Path>,
    #[serde(skip_serializing_if = "<[_]>::is_empty", serialize_with = "values_as_map")]
    values: &'a [(&'static str, Fact)],
    because: &'a Because,
}

impl Parts<'_> {
    fn of(finding: &Finding) -> Parts<'_> {
        let Finding { id, kind, modality, of, values, because, .. } = finding;
        Parts { id, kind: *kind, modality: *modality, of, values, because }
    }
}

fn values_as_map<S: Serializer>(
    values: &&[(&'static str, Fact)],
    to: S,
) -> std::result::Result<S::Ok, S::Error> {
    parameters_as_map(values, to)
}

/// What the rules look at besides the facts: computed once a matter.
pub(crate) struct Matter<'a, 'v> {
    pub facts: &'a Facts<'v>,
    pub prospects: Prospects,
    pub outcomes: Vec<Outcome>,
    /// The fee where every product that can be is investigated; `None` where it is for each of an unknown number.
    pub fee: Option<Money>,
    pub due: Option<payment::Due>,
    pub cap: Option<Money>,
}

impl Matter<'_, '_> {
    /// Whether a condition holds for any outcome that is still possible.
    pub(crate) fn any_outcome(&self, condition: fn(Outcome) -> bool) -> bool {
        self.outcomes.iter().any(|outcome| condition(*outcome))
    }

    /// Whether an outcome is still possible.
    pub(crate) fn possible(&self, outcome: Outcome) -> bool {
        self.outcomes.contains(&outcome)
    }

    /// Whether a condition holds for any of the items that are known.
    pub(crate) fn any_item(&self, condition: fn(&Item<'_>) -> bool) -> bool {
        self.facts.items.iter().any(condition)
    }
}

/// When a finding is told.
#[derive(Clone, Copy)]
enum When {
    /// About every matter.
    Always,
    /// About a matter for which this holds.
    Matter(fn(&Matter<'_, '_>) -> bool),
    /// About each item for which this holds.
    Item(fn(&Matter<'_, '_>, &Item<'_>) -> bool),
}

/// A value that the words of a finding need, as a parameter of the edition or a value of the matter.
#[derive(Clone, Copy)]
pub(crate) enum Shown {
    /// The id of the edition.
    Edition,
    /// A parameter of the edition: part of the reasons too.
    Parameter(fn(&super::edition::Edition) -> (&'static str, Fact)),
    /// No value: a reading that the finding rests on.
    Reading(fn(&Facts<'_>) -> Option<Chosen>),
    /// The investigation fee, as often as it can be charged.
    Fee,
    /// The day of payment.
    DueOn,
    /// The liability cap, where it can be computed.
    Cap,
}

/// One row of a table of findings.
#[derive(Clone, Copy)]
pub(crate) struct Rule {
    id: &'static str,
    kind: FindingKind,
    modality: Modality,
    clauses: &'static [ClauseId],
    when: When,
    facts: &'static [&'static str],
    values: &'static [Shown],
}

impl Rule {
    const fn new(id: &'static str, kind: FindingKind, clauses: &'static [ClauseId]) -> Self {
        let (modality, when) = (Modality::Will, When::Always);
        Rule { id, kind, modality, clauses, when, facts: &[], values: &[] }
    }

    /// Something the customer must do.
    pub(crate) const fn duty(id: &'static str, clauses: &'static [ClauseId]) -> Self {
        Self::new(id, FindingKind::Duty, clauses)
    }

    /// Something a party can demand.
    pub(crate) const fn right(id: &'static str, clauses: &'static [ClauseId]) -> Self {
        Self::new(id, FindingKind::Right, clauses)
    }

    /// Something not included.
    pub(crate) const fn exclusion(id: &'static str, clauses: &'static [ClauseId]) -> Self {
        Self::new(id, FindingKind::Exclusion, clauses)
    }

    /// Something to know.
    pub(crate) const fn disclosure(id: &'static str, clauses: &'static [ClauseId]) -> Self {
        Self::new(id, FindingKind::Disclosure, clauses)
    }

    /// Something about this very matter.
    pub(crate) const fn warning(id: &'static str, clauses: &'static [ClauseId]) -> Self {
        Self::new(id, FindingKind::Warning, clauses)
    }

    /// The provider decides whether it happens.
    pub(crate) const fn may(self) -> Self {
        Rule { modality: Modality::May, ..self }
    }

    /// The documents do not say.
    pub(crate) const fn unstated(self) -> Self {
        Rule { modality: Modality::Unstated, ..self }
    }

    /// Told about a matter for which this holds.
    pub(crate) const fn when(self, condition: fn(&Matter<'_, '_>) -> bool) -> Self {
        Rule { when: When::Matter(condition), ..self }
    }

    /// Told about each item for which this holds.
    pub(crate) const fn each(self, condition: fn(&Matter<'_, '_>, &Item<'_>) -> bool) -> Self {
        Rule { when: When::Item(condition), ..self }
    }

    /// It follows from these facts; see [`Facts::cite`].
    pub(crate) const fn from(self, facts: &'static [&'static str]) -> Self {
        Rule { facts, ..self }
    }

    /// Its words need these values.
    pub(crate) const fn with(self, values: &'static [Shown]) -> Self {
        Rule { values, ..self }
    }

    fn apply(&'static self, matter: &Matter<'_, '_>, out: &mut Vec<Finding>) {
        match self.when {
            When::Always => out.push(self.told(matter, None)),
            When::Matter(condition) if condition(matter) => out.push(self.told(matter, None)),
            When::Matter(_) => {}
            When::Item(condition) => {
                let items = matter.facts.items.iter().enumerate();
                for (index, _) in items.filter(|(_, item)| condition(matter, item)) {
                    out.push(self.told(matter, Some(index)));
                }
            }
        }
    }

    #[inline(never)]
    fn told(&'static self, matter: &Matter<'_, '_>, item: Option<usize>) -> Finding {
        let mut because = Because::of(self.clauses);
        for name in self.facts {
            matter.facts.cite(&mut because, name, item);
        }
        let mut values = Vec::with_capacity(self.values.len());
        for value in self.values {
            match value {
                Shown::Edition => values.push(("edition", matter.facts.terms.id.into())),
                Shown::Parameter(parameter) => {
                    let (name, value) = parameter(matter.facts.terms);
                    because.push_parameter(name, value.clone());
                    values.push((name, value));
                }
                Shown::Reading(of) => {
                    because = because.known_reading(of(matter.facts));
                }
                Shown::Fee => {
                    let parameter = &matter.facts.terms.investigation_fee;
                    because = because
                        .parameter(parameter)
                        .reading(matter.facts.readings.investigation_fee);
                    values.extend(matter.fee.map(|fee| (parameter.name, fee.into())));
                }
                Shown::DueOn => {
                    let Some(due) = &matter.due else { continue };
                    due.cite_readings(&mut because, matter.facts.readings);
                    values.push(("dueOn", due.on.on.into()));
                }
                Shown::Cap => values.extend(matter.cap.map(|cap| ("cap", cap.into()))),
            }
        }
        // Without anything of the matter in it, it is that of every matter of this edition.
        let of_edition = |shown: &Shown| matches!(shown, Shown::Edition | Shown::Parameter(_));
        let about_any_matter = item.is_none()
            && because.facts.is_empty()
            && because.readings.is_empty()
            && self.values.iter().all(of_edition);
        let edition = matter.facts.terms.number().filter(|_| about_any_matter);
        let finding = Finding::new(self.id, self.kind, self.modality, values, because);
        Finding { of: item.map(Path::Whole), ..finding }
            .always_from(Source::of_edition(self, edition))
    }
}

/// A parameter's name and value.
pub(crate) fn named<T: Copy + Into<Fact>>(parameter: &Parameter<T>) -> (&'static str, Fact) {
    (parameter.name, parameter.value.into())
}

/// Everything the tables tell about a matter, table by table.
pub(crate) fn findings(facts: &Facts<'_>, tables: &[&'static [Rule]]) -> Result<Vec<Finding>> {
    let matter = Matter {
        facts,
        prospects: Prospects::of(facts),
        outcomes: outcomes(facts),
        fee: repair::highest_fee(facts)?,
        due: payment::due_of(facts)?,
        cap: liability::cap_of(facts)?,
    };
    let mut out = Vec::with_capacity(48);
    for rule in tables.iter().copied().flatten() {
        rule.apply(&matter, &mut out);
    }
    Ok(out)
}
