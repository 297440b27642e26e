//! What the facts leave open about a matter: which outcomes it can have, and what becomes of each item in them.
//!
//! What the customer states are claims (A-21). They change the order of the outcomes and rule none out, except that a
//! warranty that is not claimed is not an outcome. The examination, and a repair estimate that was sent, settle the question.

use crate::answer::outcome::Outcome;
use crate::base::names::{Answer, Examination, WarrantyClaim};
use crate::facts::{Facts, Item};

use Outcome::{EstimateAccepted, EstimateDeclined, EstimateUnanswered, Repair, Standard};

/// What becomes of one item in an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ItemEnding {
    /// Section 5.
    Standard,
    /// 4.2: repaired, replaced or refunded under warranty.
    Remedied,
    /// 6.1: repaired or replaced.
    Repaired,
    /// 6.2.
    Declined,
    /// 6.3.
    Unanswered,
    /// A-28: examined, and nothing done.
    NotWorkedOn,
}

/// What the facts leave open about the repairs of a matter, counted in products.
///
/// A matter without items counts as one product of any kind, and may be several.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Prospects {
    /// No item is given.
    pub unknown: bool,
    /// Products for standard services.
    pub standard: u32,
    /// Products found to be under warranty.
    pub covered: u32,
    /// Products that were examined and not worked on.
    pub not_worked_on: u32,
    /// Products found to be ordinary repairs under section 6.
    pub ordinary: u32,
    /// Products for repair that are not examined: they can end in any of these three ways.
    pub undecided: u32,
    /// The undecided ones that can turn out to be under warranty: it is not disclaimed.
    pub coverable: u32,
    /// A repair estimate was sent: every ordinary repair is in it, and there is one (R-09).
    pub sent: bool,
    /// How ordinary repairs can still end.
    pub endings: Endings,
}

/// How ordinary repairs can still end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Endings {
    /// Without a repair estimate.
    pub repaired: bool,
    /// After one was accepted; where it can be declined too, some products can be accepted and others declined.
    pub accepted: bool,
    /// After one was declined.
    pub declined: bool,
    /// After silence, which is about all of them.
    pub unanswered: bool,
    /// A reminder went unanswered, so that disposal is certain (A-20).
    pub reminded: bool,
}

impl Endings {
    /// Whether the work can still be done.
    pub(crate) fn may_be_done(self) -> bool {
        self.repaired || self.accepted
    }

    /// An answer of *none* says only that the estimate was sent: the reminder can still be answered (R-06).
    fn of(facts: &Facts<'_>, sent: bool) -> Self {
        let nothing = Endings::default();
        let after_estimate =
            Endings { accepted: true, declined: true, unanswered: true, ..nothing };
        let estimate = &facts.repair_estimate;
        match estimate.answer {
            Some(Answer::Accepted) => Endings { accepted: true, ..nothing },
            Some(Answer::Declined) => Endings { declined: true, ..nothing },
            _ if estimate.reminder_unanswered == Some(true) => {
                Endings { unanswered: true, reminded: true, ..nothing }
            }
            _ if sent => after_estimate,
            // The provider does not owe an estimate that was asked for (A-24).
            _ if facts.estimate_requested != Some(false) => {
                Endings { repaired: true, ..after_estimate }
            }
            _ => Endings { repaired: true, ..nothing },
        }
    }
}

impl Prospects {
    pub(crate) fn of(facts: &Facts<'_>) -> Self {
        let sent = facts.repair_estimate.was_sent();
        let endings = Endings::of(facts, sent);
        if facts.items.is_empty() {
            return Prospects {
                unknown: true,
                undecided: 1,
                coverable: 1,
                sent,
                endings,
                ..Prospects::default()
            };
        }
        let mut all = Prospects { sent, endings, ..Prospects::default() };
        for item in &facts.items {
            let kind = match item.examination {
                _ if item.service.is_standard() => &mut all.standard,
                Some(Examination::Covered) => &mut all.covered,
                Some(Examination::NotCovered) => &mut all.ordinary,
                Some(Examination::NotWorkedOn) => &mut all.not_worked_on,
                None => &mut all.undecided,
            };
            *kind = kind.saturating_add(item.quantity);
            if is_coverable(item) {
                all.coverable = all.coverable.saturating_add(item.quantity);
            }
        }
        all
    }

    /// The products that can go through section 6 as ordinary repairs.
    pub(crate) fn repairs(&self) -> u32 {
        self.ordinary.saturating_add(self.undecided)
    }

    /// Whether several products can go through section 6.
    pub(crate) fn several_repairs(&self) -> bool {
        self.unknown || self.repairs() > 1
    }

    /// The products that never go through section 6.
    pub(crate) fn others(&self) -> u32 {
        self.standard.saturating_add(self.covered).saturating_add(self.not_worked_on)
    }

    /// Whether some product is certainly an ordinary repair.
    pub(crate) fn any_certain(&self) -> bool {
        self.ordinary > 0 || (self.sent && self.undecided > 0)
    }

    /// Whether an undecided product can turn out to be covered, or not worked on. Not where it is the only product that an
    /// estimate can be about that was sent.
    pub(crate) fn may_turn_out(&self) -> bool {
        self.undecided > 0 && (!self.sent || self.several_repairs())
    }

    /// Whether no product can go through section 6 any more.
    fn all_settled(&self) -> bool {
        self.repairs() == 0
    }
}

/// A repair that is not examined, and whose warranty the customer does not disclaim (R-04).
fn is_coverable(item: &Item<'_>) -> bool {
    is_undecided(item) && item.claim != Some(WarrantyClaim::NotCovered)
}

/// Whether an item is an ordinary repair under section 6 on some course.
pub(crate) fn may_be_repaired(item: &Item<'_>) -> bool {
    is_undecided(item)
        || (!item.service.is_standard() && item.examination == Some(Examination::NotCovered))
}

fn is_undecided(item: &Item<'_>) -> bool {
    !item.service.is_standard() && item.examination.is_none()
}

/// Whether the product warranty covers an item on some course.
pub(crate) fn may_be_covered(item: &Item<'_>, prospects: &Prospects) -> bool {
    item.examination == Some(Examination::Covered) && !item.service.is_standard()
        || (is_coverable(item) && prospects.may_turn_out())
}

/// Whether an item is left undone on some course.
pub(crate) fn may_be_not_worked_on(item: &Item<'_>, prospects: &Prospects) -> bool {
    item.examination == Some(Examination::NotWorkedOn) && !item.service.is_standard()
        || (is_undecided(item) && prospects.may_turn_out())
}

/// Whether what section 7 says about an item still matters: not once an examination settled a repair in another way. With
/// standard services it is a finding, and changes no amount (R-03).
pub(crate) fn may_go_undone(item: &Item<'_>, prospects: &Prospects) -> bool {
    item.service.is_standard() || may_be_not_worked_on(item, prospects)
}

/// What becomes of an item in an outcome. An item that cannot end like the outcome is an ordinary repair, or ends as the
/// answer to the repair estimate says.
pub(crate) fn ending(prospects: &Prospects, item: &Item<'_>, outcome: Outcome) -> ItemEnding {
    match item.examination {
        _ if item.service.is_standard() => return ItemEnding::Standard,
        Some(Examination::Covered) => return ItemEnding::Remedied,
        Some(Examination::NotWorkedOn) => return ItemEnding::NotWorkedOn,
        Some(Examination::NotCovered) | None => {}
    }
    match outcome {
        Outcome::Warranty if is_coverable(item) => ItemEnding::Remedied,
        Outcome::NotWorkedOn if is_undecided(item) => ItemEnding::NotWorkedOn,
        EstimateDeclined => ItemEnding::Declined,
        EstimateUnanswered => ItemEnding::Unanswered,
        Repair | EstimateAccepted => ItemEnding::Repaired,
        Outcome::Warranty | Outcome::NotWorkedOn | Standard => {
            let endings = prospects.endings;
            match (endings.may_be_done(), endings.declined) {
                (true, _) => ItemEnding::Repaired,
                (false, true) => ItemEnding::Declined,
                (false, false) => ItemEnding::Unanswered,
            }
        }
    }
}

/// The places of the items for which something holds, where it does not hold for all of them: what is about every item is
/// about the matter.
#[inline(never)]
pub(crate) fn some_items(facts: &Facts<'_>, holds: &dyn Fn(&Item<'_>) -> bool) -> Vec<usize> {
    let mut places = Vec::new();
    for (place, item) in facts.items.iter().enumerate() {
        if holds(item) {
            places.push(place);
        }
    }
    if places.len() == facts.items.len() { Vec::new() } else { places }
}

/// What becomes of each item in an outcome; of one unknown item where none is given.
pub(crate) fn item_endings<'f, 'v>(
    facts: &'f Facts<'v>,
    outcome: Outcome,
) -> impl Iterator<Item = (Option<(usize, &'f Item<'v>)>, ItemEnding)> {
    let unknown = facts.items.is_empty().then_some((
        None,
        match outcome {
            Outcome::Warranty => ItemEnding::Remedied,
            Standard => ItemEnding::Standard,
            EstimateDeclined => ItemEnding::Declined,
            EstimateUnanswered => ItemEnding::Unanswered,
            Repair | EstimateAccepted => ItemEnding::Repaired,
            Outcome::NotWorkedOn => ItemEnding::NotWorkedOn,
        },
    ));
    let prospects = Prospects::of(facts);
    let known = facts.items.iter().enumerate();
    unknown
        .into_iter()
        .chain(known.map(move |(i, item)| (Some((i, item)), ending(&prospects, item, outcome))))
}

/// The outcomes that are still possible, in their order: [`Outcome::NotWorkedOn`] stands first where the customer names
/// a reason for it, and last where not (R-03).
///
/// # Example: a claim of warranty rules nothing out, an examination does
/// ```
/// use upfront_terms::answer::outcome::Outcome::{self, NotWorkedOn, Repair, Warranty};
/// use upfront_terms::base::date::Date;
/// use upfront_terms::base::names::{Examination, Service, WarrantyClaim};
/// use upfront_terms::facts::{Facts, Item};
/// use upfront_terms::terms::matter::outcomes;
/// let possible = |item| -> Vec<Outcome> {
///     let facts = Facts::on(Date::parse("2026-11-20").unwrap());
///     outcomes(&Facts { estimate_requested: Some(false), items: vec![item], ..facts })
/// };
/// let repair = Item::of(Service::Repair);
/// let claimed = Item { claim: Some(WarrantyClaim::Covered), ..repair };
/// assert_eq!(possible(claimed), [Warranty, Repair, NotWorkedOn]);
/// let contaminated = Item { contaminated: Some(true), ..repair };
/// assert_eq!(possible(contaminated), [NotWorkedOn, Warranty, Repair]);
/// let disclaimed = Item { claim: Some(WarrantyClaim::NotCovered), ..repair };
/// assert_eq!(possible(disclaimed), [Repair, NotWorkedOn]);
/// let examined = Item { examination: Some(Examination::Covered), ..repair };
/// assert_eq!(possible(examined), [Warranty]);
/// ```
pub fn outcomes(facts: &Facts<'_>) -> Vec<Outcome> {
    outcomes_with(facts, &Prospects::of(facts))
}

/// The same, of prospects that are known already.
pub(crate) fn outcomes_with(facts: &Facts<'_>, prospects: &Prospects) -> Vec<Outcome> {
    let Prospects { unknown, sent, ordinary, undecided, coverable, endings, .. } = *prospects;
    let any_repair = prospects.covered > 0 || prospects.not_worked_on > 0;
    if prospects.all_settled() {
        return vec![match prospects.not_worked_on {
            _ if !any_repair => Standard,
            0 => Outcome::Warranty,
            _ => Outcome::NotWorkedOn,
        }];
    }
    // All of these products can end so, where an estimate that was sent can be about another one.
    let all_may = |count: u32| count > 0 && (!sent || ordinary > 0);
    let mut outcomes = Vec::with_capacity(7);
    let mut add = |possible: bool, outcome: Outcome| {
        if possible {
            outcomes.push(outcome);
        }
    };
    let not_worked_on = all_may(undecided);
    let stands_first = not_worked_on && facts.items.iter().any(gives_reason_not_to_work);
    add(stands_first, Outcome::NotWorkedOn);
    add(all_may(coverable), Outcome::Warranty);
    add(unknown && !sent, Standard);
    add(endings.repaired, Repair);
    add(endings.accepted, EstimateAccepted);
    add(endings.declined, EstimateDeclined);
    add(endings.unanswered, EstimateUnanswered);
    add(not_worked_on && !stands_first, Outcome::NotWorkedOn);
    outcomes
}

/// Whether the customer states a cause of 7.1, another maker's product or contamination about a repair.
fn gives_reason_not_to_work(item: &Item<'_>) -> bool {
    is_undecided(item)
        && (item.names_any_cause()
            || item.third_party == Some(true)
            || item.contaminated == Some(true))
}
