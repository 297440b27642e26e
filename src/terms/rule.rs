//! How findings are told: each section has a table of rules, and all of them are applied in the same way.
//!
//! A rule is the code of a finding, its clauses, when it is told, the facts behind it, and the values for its text.

use super::matter::{Prospects, may_go_undone, some_items};
use crate::answer::finding::{DutyDue, Finding, FindingId, FindingKind, OtherValue, ValueName};
use crate::answer::modality::Modality;
use crate::answer::outcome::Outcome;
use crate::base::clause::ClauseId;
use crate::base::money::Money;
use crate::base::names::ParameterName;
use crate::calendar::period::Ended;
use crate::cite::fact::{Parameter, ParameterValue, Path};
use crate::cite::interpretation::Choice;
use crate::edition::terms::Edition;
use crate::facts::{FactRef, Facts, Item};

/// A matter as rules look at it: the facts, and what is computed from them once for all rules.
pub(crate) struct AssessedMatter<'a, 'v> {
    pub facts: &'a Facts<'v>,
    pub prospects: Prospects,
    pub outcomes: Vec<Outcome>,
    /// The fee where as many products are investigated as possible; `None` where it is for each of an unknown number.
    pub fee: Option<Money>,
    pub due: Option<Ended>,
    pub cap: Option<Money>,
}

impl AssessedMatter<'_, '_> {
    /// Whether a condition holds for any outcome that is still possible.
    pub(crate) fn any_outcome(&self, condition: fn(Outcome) -> bool) -> bool {
        self.outcomes.iter().any(|outcome| condition(*outcome))
    }

    /// Whether an outcome is still possible.
    pub(crate) fn possible(&self, outcome: Outcome) -> bool {
        self.outcomes.contains(&outcome)
    }

    /// Whether what section 7 says about an item still matters.
    pub(crate) fn may_go_undone(&self, item: &Item<'_>) -> bool {
        may_go_undone(item, &self.prospects)
    }
}

/// When a finding is told.
#[derive(Clone, Copy)]
enum When {
    /// About every matter.
    Always,
    /// About a matter for which this holds.
    Matter(fn(&AssessedMatter<'_, '_>) -> bool),
    /// About each item for which this holds.
    Item(OfItems),
}

/// Whether something holds for an item of a matter.
type OfItems = fn(&AssessedMatter<'_, '_>, &Item<'_>) -> bool;

/// A value for the text of a finding, or a further reason of it.
#[derive(Clone, Copy)]
pub(crate) enum Shown {
    /// The id of the edition.
    Edition,
    /// A parameter of the edition; also one of the reasons.
    Parameter(fn(&Edition) -> (ParameterName, ParameterValue)),
    /// No value: an interpretation that the finding rests on.
    Interpretation(fn(&Facts<'_>) -> Option<Choice>),
    /// The investigation fee, at its highest.
    Fee,
    /// The day of payment.
    DueOn,
    /// The liability cap, where it can be computed.
    Cap,
}

/// One row of a table of findings.
#[derive(Clone, Copy)]
pub(crate) struct Rule {
    id: FindingId,
    kind: FindingKind,
    modality: Modality,
    clauses: &'static [ClauseId],
    when: When,
    /// Which items it is about, where it is said once for all of them.
    items: Option<OfItems>,
    due: Option<DutyDue>,
    facts: &'static [FactRef],
    values: &'static [Shown],
}

impl Rule {
    const fn new(id: FindingId, kind: FindingKind, clauses: &'static [ClauseId]) -> Self {
        Rule {
            id,
            kind,
            modality: Modality::Will,
            clauses,
            when: When::Always,
            items: None,
            due: None,
            facts: &[],
            values: &[],
        }
    }

    /// Something the customer must do before sending.
    pub(crate) const fn duty(id: FindingId, clauses: &'static [ClauseId]) -> Self {
        let due = Some(DutyDue::BeforeSending);
        Rule { due, ..Self::new(id, FindingKind::Duty, clauses) }
    }

    /// Something the customer must do later, if it comes to that.
    pub(crate) const fn later_duty(id: FindingId, clauses: &'static [ClauseId]) -> Self {
        Rule { due: Some(DutyDue::Later), ..Self::duty(id, clauses) }
    }

    /// Something a party can demand.
    pub(crate) const fn right(id: FindingId, clauses: &'static [ClauseId]) -> Self {
        Self::new(id, FindingKind::Right, clauses)
    }

    /// Something not included.
    pub(crate) const fn exclusion(id: FindingId, clauses: &'static [ClauseId]) -> Self {
        Self::new(id, FindingKind::Exclusion, clauses)
    }

    /// Something to know.
    pub(crate) const fn disclosure(id: FindingId, clauses: &'static [ClauseId]) -> Self {
        Self::new(id, FindingKind::Disclosure, clauses)
    }

    /// Something in the facts of this matter.
    pub(crate) const fn warning(id: FindingId, clauses: &'static [ClauseId]) -> Self {
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
    pub(crate) const fn when(self, condition: fn(&AssessedMatter<'_, '_>) -> bool) -> Self {
        Rule { when: When::Matter(condition), ..self }
    }

    /// Told about each item for which this holds.
    pub(crate) const fn each(self, condition: OfItems) -> Self {
        Rule { when: When::Item(condition), ..self }
    }

    /// Told once about all items for which this holds, where it holds for any of them.
    pub(crate) const fn about(self, condition: OfItems) -> Self {
        Rule { items: Some(condition), ..self }
    }

    /// It follows from these facts; see [`Facts::cite`].
    pub(crate) const fn from(self, facts: &'static [FactRef]) -> Self {
        Rule { facts, ..self }
    }

    /// Its text needs these values.
    pub(crate) const fn with(self, values: &'static [Shown]) -> Self {
        Rule { values, ..self }
    }

    fn apply(&self, matter: &AssessedMatter<'_, '_>, out: &mut Vec<Finding>) {
        match self.when {
            When::Always => out.push(self.told(matter, None)),
            When::Matter(condition) if condition(matter) && self.is_about_any(matter) => {
                out.push(self.told(matter, None));
            }
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
    fn told(&self, matter: &AssessedMatter<'_, '_>, item: Option<usize>) -> Finding {
        let mut because = matter.facts.because(self.clauses);
        for fact in self.facts {
            matter.facts.cite(&mut because, *fact, item);
        }
        let mut values: Vec<(ValueName, ParameterValue)> = Vec::with_capacity(self.values.len());
        for value in self.values {
            match value {
                Shown::Edition => {
                    values.push((OtherValue::Edition.into(), matter.facts.terms.id.clone().into()));
                }
                Shown::Parameter(parameter) => {
                    let (name, value) = parameter(&matter.facts.terms);
                    because.push_parameter(name, value.clone());
                    values.push((name.into(), value));
                }
                Shown::Interpretation(of) => {
                    because = because.known_interpretation(of(matter.facts));
                }
                Shown::Fee => {
                    let parameter = &matter.facts.terms.investigation_fee;
                    because = because
                        .parameter(parameter)
                        .interpretation(matter.facts.interpretations.investigation_fee);
                    values.extend(matter.fee.map(|fee| (parameter.name.into(), fee.into())));
                }
                Shown::DueOn => {
                    let Some(due) = &matter.due else { continue };
                    let interpretations = matter.facts.interpretations;
                    because = due.cite_as(because, interpretations.payment_day, interpretations);
                    values.push((OtherValue::DueOn.into(), due.on.into()));
                }
                Shown::Cap => {
                    values.extend(matter.cap.map(|cap| (OtherValue::Cap.into(), cap.into())));
                }
            }
        }
        let Rule { id, kind, modality, due, .. } = *self;
        let items = self.places(matter);
        let set_off_by = self.set_off_by(matter.facts, item);
        Finding { id, kind, modality, item, items, due, set_off_by, values, because }
    }

    /// Whether there is an item that it is about, or none is known.
    fn is_about_any(&self, matter: &AssessedMatter<'_, '_>) -> bool {
        let Some(about) = self.items else { return true };
        let items = &matter.facts.items;
        items.is_empty() || items.iter().any(|item| about(matter, item))
    }

    /// The items that it is about, where they are not all of them.
    #[inline(never)]
    fn places(&self, matter: &AssessedMatter<'_, '_>) -> Vec<usize> {
        let Some(about) = self.items else { return Vec::new() };
        some_items(matter.facts, &|item| about(matter, item))
    }

    /// The known facts that set a warning off.
    #[inline(never)]
    fn set_off_by(&self, facts: &Facts<'_>, item: Option<usize>) -> Vec<Path> {
        let mut paths = Vec::new();
        if self.kind == FindingKind::Warning {
            for fact in self.facts {
                facts.each_known(*fact, item, &mut |path, _| paths.push(path));
            }
        }
        paths
    }
}

/// A parameter's name and value.
pub(crate) fn named<T: Clone + Into<ParameterValue>>(
    parameter: &Parameter<T>,
) -> (ParameterName, ParameterValue) {
    (parameter.name, parameter.value.clone().into())
}

/// All findings that the tables have for a matter, table by table.
pub(crate) fn told(matter: &AssessedMatter<'_, '_>, tables: &[&[Rule]]) -> Vec<Finding> {
    let mut out = Vec::with_capacity(48);
    for rule in tables.iter().copied().flatten() {
        rule.apply(matter, &mut out);
    }
    out
}
