//! Section 11, first half: when an invoice must be paid, and what the provider may do while it is not.

use super::rule::{Rule, Shown, named};
use crate::answer::finding::FindingId;
use crate::answer::milestone::{Milestone, MilestoneId, PeriodUnit};
use crate::base::clause::terms as t;
use crate::base::codes::codes;
use crate::base::date::Date;
use crate::base::error::{Contradiction, Result};
use crate::base::names::{Customer, FactName};
use crate::calendar::period::{self, Ended};
use crate::calendar::working_days::Calendar;
use crate::cite::because::{Because, Reasons};
use crate::cite::interpretation::{Interpretations, PaymentDay};
use crate::edition::terms::Edition;
use crate::facts::FactRef::OfMatter;
use crate::facts::Facts;
use serde::Serialize;

codes! {
    /// What sets the day of payment.
    pub enum DueLimit {
        /// The agreed deadline.
        Agreed "agreed",
        /// The latest day that the terms allow.
        LatestPayment "latestPayment",
    }
}

/// An invoice, and the deadline that was agreed for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaymentTerms {
    /// The day of the first correct invoice.
    pub invoiced_on: Date,
    /// The agreed day of payment, where there is one; not before the invoice (A-29).
    pub agreed_payment_on: Option<Date>,
}

/// When an invoice must be paid.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentDue {
    /// The last day of payment, that day included.
    pub due_on: Date,
    /// What sets it.
    pub limited_by: DueLimit,
    /// Why.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}

/// When an invoice must be paid (11.1): by the agreed day, but never later than the latest day of the terms, which is counted
/// in calendar days from the invoice. By the interpretation of A-09, a closed day stays or moves.
///
/// # Errors
/// `order` where the agreed day lies before the invoice (A-29); `outOfRange` past the year 9999.
///
/// # Example: an agreed day, the latest day, a Sunday, and an agreement that is refused
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::cite::interpretation::{PaymentDay, Interpretations};
/// use upfront_terms::edition::terms::CURRENT;
/// use upfront_terms::terms::payment::{PaymentTerms, due};
/// let day = |text| Date::parse(text).unwrap();
/// let invoiced_on = day("2026-11-20");
/// let until = |agreed_payment_on, interpretations| {
///     due(&PaymentTerms { invoiced_on, agreed_payment_on }, CURRENT, interpretations).map(|due| due.due_on.to_string())
/// };
/// let interpretations = Interpretations::default();
/// assert_eq!(until(Some(day("2026-12-19")), interpretations).unwrap(), "2026-12-19");
/// // Later than the terms allow.
/// assert_eq!(until(Some(day("2026-12-21")), interpretations).unwrap(), "2026-12-20");
/// // A Sunday, which moves under the other interpretation of A-09.
/// assert_eq!(until(None, interpretations).unwrap(), "2026-12-20");
/// let moved = Interpretations { payment_day: PaymentDay::NextWorkingDay, ..interpretations };
/// assert_eq!(until(None, moved).unwrap(), "2026-12-21");
/// assert!(until(Some(day("2026-11-19")), interpretations).is_err());
/// ```
pub fn due(
    payment: &PaymentTerms,
    terms: &Edition,
    interpretations: Interpretations,
) -> Result<PaymentDue> {
    Contradiction::refuse(payment.contradiction())?;
    let due = due_day(payment, terms, interpretations)?;
    let because = terms
        .because(Reasons::Told, &[t::C11_1A])
        .fact(FactName::InvoicedOn, payment.invoiced_on)
        .known(FactName::AgreedPaymentOn, payment.agreed_payment_on);
    let because = due.cite(because, terms, interpretations);
    Ok(PaymentDue { due_on: due.on.on, limited_by: due.limited_by, because })
}

impl PaymentTerms {
    /// A-29: the agreed day does not lie before the invoice.
    pub(crate) fn contradiction(&self) -> Option<Contradiction> {
        let is_early = self
            .agreed_payment_on
            .is_some_and(|agreed_payment_on| agreed_payment_on < self.invoiced_on);
        let message = "the agreed deadline lies before the invoice";
        is_early.then(|| Contradiction::order(FactName::AgreedPaymentOn, t::C11_1A, message))
    }
}

/// The day of payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Due {
    pub on: Ended,
    pub limited_by: DueLimit,
}

/// 11.1a: the last day is included (A-27).
pub(crate) fn due_day(
    payment: &PaymentTerms,
    terms: &Edition,
    interpretations: Interpretations,
) -> Result<Due> {
    let latest = payment.invoiced_on.plus_days(terms.payment_days.value.into())?;
    let (day, limited_by) = limit(payment.agreed_payment_on, latest);
    let moved = interpretations.payment_day == PaymentDay::NextWorkingDay;
    Ok(Due { on: period::end(day, moved, interpretations)?, limited_by })
}

/// The agreed day, but never later than the latest day of the terms (11.1a). For days, or their numbers in a ledger.
pub(crate) fn limit<D: PartialOrd>(agreed_payment_on: Option<D>, latest: D) -> (D, DueLimit) {
    match agreed_payment_on {
        Some(agreed_payment_on) if agreed_payment_on <= latest => {
            (agreed_payment_on, DueLimit::Agreed)
        }
        _ => (latest, DueLimit::LatestPayment),
    }
}

impl Due {
    fn cite(&self, because: Because, terms: &Edition, interpretations: Interpretations) -> Because {
        let because = because.parameter(&terms.payment_days);
        self.on.cite_as(because, interpretations.payment_day, interpretations)
    }
}

/// The invoice of a matter, once there is one.
pub(crate) fn terms_of(facts: &Facts<'_>) -> Option<PaymentTerms> {
    let agreed_payment_on = facts.agreed_payment_on;
    facts.invoiced_on.map(|invoiced_on| PaymentTerms { invoiced_on, agreed_payment_on })
}

/// The day of payment of a matter, once it is invoiced.
pub(crate) fn due_of(facts: &Facts<'_>) -> Result<Option<Due>> {
    let due_on = |payment| due_day(&payment, &facts.terms, facts.interpretations);
    terms_of(facts).map(due_on).transpose()
}

pub(crate) fn milestones(facts: &Facts<'_>, out: &mut Vec<Milestone>) -> Result<()> {
    let terms = &facts.terms;
    let (Some(invoiced_on), Some(due)) = (facts.invoiced_on, due_of(facts)?) else {
        let because = facts.because(&[t::C11_1A]).parameter(&terms.payment_days);
        let (days, unit) = (terms.payment_days.value, PeriodUnit::Days);
        out.push(Milestone::after(
            MilestoneId::PaymentDue,
            FactName::InvoicedOn,
            days,
            unit,
            because,
        ));
        return Ok(());
    };
    let calendar = Calendar::legal(facts.interpretations.closed_days);
    let base = facts.citing(&[t::C11_1A], FactName::InvoicedOn);
    out.push(Milestone::on(MilestoneId::Invoiced, invoiced_on, calendar, base.clone()));
    let base = facts.adding(base, FactName::AgreedPaymentOn);
    let because = due.cite(base, terms, facts.interpretations);
    out.push(Milestone::on(MilestoneId::PaymentDue, due.on.on, calendar, because.clone()));
    let mut because = because;
    because.push_clause(t::C11_1B);
    out.push(Milestone::on(MilestoneId::InterestFrom, due.on.on.next()?, calendar, because));
    Ok(())
}

/// The findings of section 11.
pub(crate) const FINDINGS: &[Rule] = &[
    Rule::later_duty(FindingId::PayInTime, &[t::C11_1A])
        .from(&[OfMatter(FactName::InvoicedOn)])
        .with(&[Shown::Parameter(|terms| named(&terms.payment_days))]),
    Rule::disclosure(FindingId::LateInterestBusiness, &[t::C11_1B])
        .when(|matter| matter.facts.customer == Some(Customer::Business))
        .from(&[OfMatter(FactName::Customer)])
        .with(&[INTEREST]),
    Rule::disclosure(FindingId::LateInterestConsumer, &[t::C11_1B])
        .when(|matter| matter.facts.customer == Some(Customer::Consumer))
        .from(&[OfMatter(FactName::Customer)])
        .with(&[INTEREST]),
    Rule::disclosure(FindingId::LateInterest, &[t::C11_1B])
        .when(|matter| matter.facts.customer.is_none())
        .with(&[INTEREST]),
    Rule::right(FindingId::MaySuspend, &[t::C11_1C]).may(),
    Rule::warning(FindingId::PayBeforeClosedDay, &[t::C11_1A])
        .when(|matter| {
            let interpretations = matter.facts.interpretations;
            let stays = interpretations.payment_day == PaymentDay::NotMoved;
            stays && matter.due.is_some_and(|due| due.on_closed_day(interpretations))
        })
        .from(&[OfMatter(FactName::InvoicedOn), OfMatter(FactName::AgreedPaymentOn)])
        .with(&[Shown::DueOn]),
    Rule::warning(FindingId::PaymentOverdue, &[t::C11_1A, t::C11_1B, t::C11_1C])
        .when(|matter| matter.due.is_some_and(|due| due.on < matter.facts.as_of))
        .from(&[
            OfMatter(FactName::InvoicedOn),
            OfMatter(FactName::AgreedPaymentOn),
            OfMatter(FactName::AsOf),
        ])
        .with(&[Shown::DueOn]),
];

const INTEREST: Shown = Shown::Parameter(|terms| named(&terms.monthly_interest));
