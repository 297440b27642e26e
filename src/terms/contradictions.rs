//! Facts of a matter that cannot be true at the same time: dates in the wrong order, and answers that exclude each other.

use super::payment;
use super::repair::{self, SentEstimate};
use super::work_warranty::DeliveredWork;
use crate::base::clause::terms as t;
use crate::base::error::{Contradiction, IssueCode, Result};
use crate::base::names::{Answer, Examination, FactName};
use crate::facts::{Facts, Item};

/// Every contradiction between the facts of a matter, in the order of the facts. Functions that take facts refuse the first.
///
/// # Example: an estimate that was sent though none was asked for, and a day before the delivery
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::base::error::IssueCode;
/// use upfront_terms::base::names::FactName;
/// use upfront_terms::estimate;
/// use upfront_terms::facts::{Facts, RepairEstimate};
/// use upfront_terms::terms::contradictions::contradictions;
/// let day = |text| Date::parse(text).unwrap();
/// let sent = RepairEstimate { sent_on: Some(day("2026-11-20")), ..RepairEstimate::default() };
/// let facts = Facts {
///     estimate_requested: Some(false),
///     repair_estimate: sent,
///     delivered_on: Some(day("2026-11-21")),
///     ..Facts::on(day("2026-11-20"))
/// };
/// let found = contradictions(&facts);
/// let found: Vec<_> = found.iter().map(|found| (found.fact, found.code)).collect();
/// assert_eq!(found, [
///     (FactName::AsOf, IssueCode::Order),
///     (FactName::RepairEstimateRequested, IssueCode::Conflict),
/// ]);
/// let error = estimate::estimate(&facts).unwrap_err();
/// assert_eq!(error.issues[0].clause.unwrap().name(), "terms/8.1b");
///
/// // On the very day there is no contradiction.
/// let same_day = Facts { delivered_on: Some(day("2026-11-20")), ..Facts::on(day("2026-11-20")) };
/// assert!(contradictions(&same_day).is_empty());
/// ```
pub fn contradictions(facts: &Facts<'_>) -> Vec<Contradiction> {
    let as_of = facts.as_of;
    let payment = payment::terms_of(facts).and_then(|payment| payment.contradiction());
    let sent = facts.repair_estimate.sent_on.map(|sent_on| SentEstimate { sent_on, as_of });
    let delivered = facts.delivered_on.map(|delivered_on| DeliveredWork { delivered_on, as_of });
    let in_order = [
        payment.map(|found| Contradiction { fact: FactName::AgreedPaymentOn, ..found }),
        sent.and_then(|sent| sent.contradiction()),
        delivered.and_then(|delivered| delivered.contradiction()),
        delivered_too_early(facts),
    ];
    in_order.into_iter().chain(about_the_estimate(facts)).flatten().collect()
}

/// A product that was sent in cannot be delivered before it was received.
fn delivered_too_early(facts: &Facts<'_>) -> Option<Contradiction> {
    let (delivered_on, received_on) = facts.delivered_on.zip(facts.received_on)?;
    let is_early = delivered_on < received_on && facts.on_site != Some(true);
    let message = "delivered before the product was received";
    is_early.then(|| Contradiction::order(FactName::DeliveredOn, t::C8_1B, message))
}

/// What cannot be true at the same time about the repair estimate.
fn about_the_estimate(facts: &Facts<'_>) -> [Option<Contradiction>; 4] {
    let estimate = &facts.repair_estimate;
    let conflict = |wrong: bool, fact, clause, message| {
        let code = IssueCode::Conflict;
        wrong.then_some(Contradiction { fact, code, clause, message })
    };
    // R-08
    let not_asked_for = conflict(
        facts.estimate_requested == Some(false) && estimate.was_sent(),
        FactName::RepairEstimateRequested,
        t::C6_2A,
        "repairEstimateRequested is false, but repairEstimate.sentOn or repairEstimate.answer says that one was sent",
    );
    // R-09: a standard service is not a repair; in a matter without items any product can be one.
    let repairs = || facts.items.iter().filter(|item| !item.service.is_standard());
    let in_it = |item: &Item<'_>| matches!(item.examination, None | Some(Examination::NotCovered));
    let by_date = estimate.sent_on.is_some();
    let about_nothing = conflict(
        estimate.was_sent() && repairs().next().is_some() && !repairs().any(in_it),
        if by_date { FactName::RepairEstimateSentOn } else { FactName::RepairEstimateAnswer },
        t::C6_2A,
        "a repair estimate is about an ordinary repair, but every repair was examined as covered or not worked on",
    );
    // R-07
    let reminded = estimate.reminder_unanswered == Some(true);
    let not_silent = !matches!(estimate.answer, None | Some(Answer::None));
    let cannot_be_silent = conflict(
        reminded && (estimate.sent_on.is_none() || not_silent),
        FactName::RepairEstimateReminderUnanswered,
        t::C6_3A,
        "a reminder can go unanswered only where repairEstimate.sentOn is given and repairEstimate.answer is none",
    );
    let reminder_from = || {
        let sent_on = estimate.sent_on.filter(|_| reminded && !not_silent)?;
        let dates = repair::dates(sent_on, &facts.terms, facts.interpretations);
        dates.ok().map(|dates| dates.reminder_from)
    };
    let is_early = reminder_from().is_some_and(|from| from > facts.as_of);
    let message = "on asOf no reminder can be due yet: the months after repairEstimate.sentOn have not passed";
    let fact = FactName::RepairEstimateReminderUnanswered;
    let too_early = is_early.then(|| Contradiction::order(fact, t::C6_3A, message));
    [not_asked_for, about_nothing, cannot_be_silent, too_early]
}

/// Refuses facts that contradict each other.
///
/// # Errors
/// The first contradiction.
pub(crate) fn refuse_contradictions(facts: &Facts<'_>) -> Result<()> {
    Contradiction::refuse(contradictions(facts).into_iter().next())
}
