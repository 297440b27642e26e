//! Which unknown fact matters most: each is tried with every answer it can have, and ranked by how much the best of
//! them would narrow the estimate.

use crate::because::{Path, constant_clauses};
use crate::clause::ClauseId;
use crate::error::Result;
use crate::facts::{AfterDecline, Answer, Cause, Customer, Facts, RepairEstimate, Warranty};
use crate::figures::{Figures, Width};
use crate::money::Money;
use crate::order::in_order;
use crate::terms::charge::ChargeCode;
use crate::terms::clauses as t;
use crate::terms::matter::{Outcome, may_be_repair};
use serde::Serialize;

/// A fact that would still change the answer.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Missing {
    /// Its path.
    pub fact: Path,
    /// The clauses that ask for it.
    #[serde(serialize_with = "constant_clauses")]
    pub why: &'static [ClauseId],
    /// What it narrows most.
    pub narrows: Narrows,
    /// By how much the range would shrink at best.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_up_to: Option<Money>,
    /// Fewer charges without a price, then fewer kroner between the ends, then fewer outcomes.
    #[serde(skip)]
    rank: Width,
}

/// What a fact narrows, the most telling first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Narrows {
    /// What it costs.
    Range,
    /// Which outcomes are possible.
    Scenarios,
    /// Whether the terms apply.
    Applicability,
    /// When something happens.
    Timeline,
    /// Duties, rights, warnings.
    Findings,
}

/// Every fact that would still change the answer, the one that narrows it most first.
pub(crate) fn missing(facts: &Facts<'_>, figures: &Figures) -> Result<Vec<Missing>> {
    let width = figures.width();
    let mut search = Search { facts, figures, width, found: Vec::new() };
    search.scope();
    search.matter()?;
    search.items()?;
    search.estimate()?;
    search.rates();
    search.dates();
    // What narrows alike stays in the order of the terms.
    Ok(in_order(search.found, |a, b| (b.rank, a.narrows) <= (a.rank, b.narrows)))
}

struct Search<'a, 'v> {
    facts: &'a Facts<'v>,
    figures: &'a Figures,
    width: Width,
    found: Vec<Missing>,
}

impl<'v> Search<'_, 'v> {
    fn add(&mut self, fact: impl Into<Path>, why: &'static [ClauseId], narrows: Narrows) {
        self.push(fact.into(), why, narrows, Width::default());
    }

    fn push(&mut self, fact: Path, why: &'static [ClauseId], narrows: Narrows, rank: Width) {
        let by_up_to = (rank.ore > 0).then_some(Money::from_ore(rank.ore));
        self.found.push(Missing { fact, why, narrows, by_up_to, rank });
    }

    /// Tries each answer to a question; notes the fact where the best of them narrows something, or `otherwise`.
    fn try_answers(
        &mut self,
        fact: impl Into<Path>,
        why: &'static [ClauseId],
        otherwise: Option<Narrows>,
        answers: &[&dyn Fn(&mut Facts<'v>)],
    ) -> Result<()> {
        let mut best = Width::default();
        for answer in answers {
            let mut known = self.facts.clone();
            answer(&mut known);
            best = best.max(self.width.less(Width::of(&known)?));
        }
        let narrows = match best {
            Width { open: 0, ore: 0, outcomes: 0 } => otherwise,
            Width { open: 0, ore: 0, .. } => Some(Narrows::Scenarios),
            _ => Some(Narrows::Range),
        };
        if let Some(narrows) = narrows {
            self.push(fact.into(), why, narrows, best);
        }
        Ok(())
    }

    fn scope(&mut self) {
        let unknown = [
            ("createdOnPortal", self.facts.on_portal, &[t::C1_1_1] as &[_]),
            ("soldUnderOtherTerms", self.facts.other_terms, &[t::C1_1_2]),
            ("otherServiceAgreement", self.facts.other_agreement, &[t::C1_1_3]),
        ];
        for (fact, known, why) in unknown {
            if known.is_none() {
                self.add(fact, why, Narrows::Applicability);
            }
        }
    }

    fn matter(&mut self) -> Result<()> {
        let facts = self.facts;
        if facts.on_site.is_none() {
            self.try_answers(
                "onSite",
                &[t::C3_1, t::C9_1B],
                Some(Narrows::Timeline),
                &[&|facts| facts.on_site = Some(true), &|facts| facts.on_site = Some(false)],
            )?;
        }
        if facts.customer.is_none() {
            self.try_answers(
                "customer",
                &[t::C11_1B],
                Some(Narrows::Findings),
                &[&|facts| facts.customer = Some(Customer::Business), &|facts| {
                    facts.customer = Some(Customer::Consumer)
                }],
            )?;
        }
        if facts.described.is_none() {
            self.add("descriptionGiven", &[t::C2_1_1, t::C4_1], Narrows::Findings);
        }
        if facts.hand_in.is_none() && facts.on_site != Some(true) {
            self.add("handInInPerson", &[t::C3_4], Narrows::Findings);
        }
        Ok(())
    }

    fn items(&mut self) -> Result<()> {
        if self.facts.items.is_empty() {
            let outcomes = self.figures.scenarios.len().saturating_sub(1);
            let rank = Width { outcomes, ..Width::default() };
            self.push("items".into(), &[t::C4_1, t::C5_1, t::C6_1A], Narrows::Scenarios, rank);
        }
        for index in 0..self.facts.items.len() {
            self.item(index)?;
        }
        Ok(())
    }

    fn item(&mut self, index: usize) -> Result<()> {
        let Some(item) = self.facts.items.get(index) else { return Ok(()) };
        let path = |field: &'static str| Path::Item(index, field);
        let set = |facts: &mut Facts<'v>, warranty: Warranty| {
            if let Some(item) = facts.items.get_mut(index) {
                item.warranty = warranty;
            }
        };
        let repair = !item.service.is_standard();
        if repair {
            if matches!(item.warranty, Warranty::NotAsked | Warranty::Unknown) {
                let why = &[t::C4_1, t::C4_2A, t::C4_3];
                self.try_answers(
                    path("warranty"),
                    why,
                    Some(Narrows::Findings),
                    &[&|facts| set(facts, Warranty::ClaimedCovered), &|facts| {
                        set(facts, Warranty::ClaimedNotCovered)
                    }],
                )?;
            }
            if !item.causes_given && item.warranty != Warranty::FoundCovered {
                let why = &[t::C7_1A, t::C7_1B, t::C7_1C, t::C7_1D, t::C7_1E];
                self.try_answers(
                    path("causes"),
                    why,
                    Some(Narrows::Findings),
                    &[&|facts| {
                        if let Some(item) = facts.items.get_mut(index) {
                            item.causes = vec![Cause::Misuse];
                        }
                    }],
                )?;
            }
        }
        if item.service == crate::facts::Service::Reverification && item.wants_results.is_none() {
            self.add(path("wantsResults"), &[t::C5_2B], Narrows::Findings);
        }
        let asked = [
            ("thirdParty", item.third_party, &[t::C7_2] as &[_]),
            ("contaminated", item.contaminated, &[t::C7_4]),
            ("expectsReinstallation", item.reinstallation, &[t::C7_3]),
        ];
        for (field, known, why) in asked {
            if known.is_none() {
                self.add(path(field), why, Narrows::Findings);
            }
        }
        // One of the two alone gives no cap; neither is asked of a customer who does not think of one.
        match (item.replacement_value, item.wear) {
            (Some(_), None) => self.add(path("wearPercent"), &[t::C12_3], Narrows::Findings),
            (None, Some(_)) => self.add(path("replacementValue"), &[t::C12_3], Narrows::Findings),
            _ => {}
        }
        Ok(())
    }

    fn estimate(&mut self) -> Result<()> {
        let facts = self.facts;
        let follows = |(outcome, _): &(Outcome, _)| outcome.follows_estimate();
        if !may_be_repair(facts) || !self.figures.scenarios.iter().any(follows) {
            return Ok(());
        }
        let estimate = facts.repair_estimate;
        if facts.estimate_requested.is_none() && estimate.sent_on.is_none() {
            self.try_answers(
                "repairEstimateRequested",
                &[t::C6_2A],
                Some(Narrows::Findings),
                &[&|facts| facts.estimate_requested = Some(true), &|facts| {
                    facts.estimate_requested = Some(false)
                }],
            )?;
        }
        if estimate.answer.is_none() && estimate.sent_on.is_some() {
            let answered = |answer| move |facts: &mut Facts<'v>| set_answer(facts, answer);
            let why = &[t::C6_1A, t::C6_2C, t::C6_3A];
            self.try_answers(
                "repairEstimate.answer",
                why,
                Some(Narrows::Findings),
                &[
                    &answered(Answer::Accepted),
                    &answered(Answer::Declined),
                    &answered(Answer::None),
                ],
            )?;
        }
        let silent = estimate.answer == Some(Answer::None);
        if silent && estimate.reminder_unanswered.is_none() {
            self.try_answers(
                "repairEstimate.reminderUnanswered",
                &[t::C6_3A, t::C6_3B],
                Some(Narrows::Findings),
                &[&|facts| facts.repair_estimate.reminder_unanswered = Some(true), &|facts| {
                    facts.repair_estimate.reminder_unanswered = Some(false)
                }],
            )?;
        }
        let may_decline = estimate.answer.is_none_or(|answer| answer == Answer::Declined);
        if estimate.after_decline.is_none() && may_decline {
            let after = |after| {
                move |facts: &mut Facts<'v>| facts.repair_estimate.after_decline = Some(after)
            };
            let why = &[t::C6_2D, t::C6_2E];
            self.try_answers(
                "repairEstimate.afterDecline",
                why,
                Some(Narrows::Findings),
                &[&after(AfterDecline::Return), &after(AfterDecline::Dispose)],
            )?;
        }
        Ok(())
    }

    /// The rates that would close the range, one for each charge without a price.
    fn rates(&mut self) {
        const DISPOSAL: (&str, &[ClauseId]) = ("rateCard.disposal", &[t::C6_2D, t::C6_3B]);
        let rank = Width { open: 1, ..Width::default() };
        let rates = self.facts.rates();
        for code in self.figures.range.open.codes() {
            let (fact, why): (_, &'static [ClauseId]) = match code {
                ChargeCode::OutboundShipping => ("rateCard.outboundShipping", &[t::C3_1]),
                ChargeCode::DriveTime => ("rateCard.driveTime", &[t::C9_1B]),
                ChargeCode::Mileage => ("rateCard.mileage", &[t::C9_1B]),
                ChargeCode::ReturnOrDisposal if rates.return_shipping.is_some() => DISPOSAL,
                ChargeCode::ReturnShipping | ChargeCode::ReturnOrDisposal => {
                    ("rateCard.returnShipping", &[t::C6_1C, t::C6_2D])
                }
                ChargeCode::Disposal => DISPOSAL,
                ChargeCode::UsualRates => ("rateCard.services", &[t::C5_1, t::C6_1A]),
                ChargeCode::Remedy | ChargeCode::InvestigationFee => continue,
            };
            let fact = Path::Fact(fact);
            if !self.found.iter().any(|missing| missing.fact == fact) {
                self.push(fact, why, Narrows::Range, rank);
            }
        }
        if self.facts.vat.is_none() {
            self.add("vatPercent", &[t::C10_1], Narrows::Findings);
        }
    }

    fn dates(&mut self) {
        let facts = self.facts;
        let RepairEstimate { sent_on, .. } = facts.repair_estimate;
        let may_be_sent = facts.estimate_requested == Some(true) && sent_on.is_none();
        let unknown = [
            (
                "receivedOn",
                facts.received_on.is_none() && facts.on_site != Some(true),
                &[t::C9_2A] as &[_],
            ),
            ("repairEstimate.sentOn", may_be_sent && may_be_repair(facts), &[t::C6_2B, t::C6_3A]),
            ("deliveredOn", facts.delivered_on.is_none(), &[t::C8_1B]),
            ("invoicedOn", facts.invoiced_on.is_none(), &[t::C11_1A]),
            ("agreedPaymentOn", facts.agreed_payment_on.is_none(), &[t::C11_1A]),
        ];
        for (fact, is_unknown, why) in unknown {
            if is_unknown {
                self.add(fact, why, Narrows::Timeline);
            }
        }
    }
}

fn set_answer(facts: &mut Facts<'_>, answer: Answer) {
    facts.repair_estimate.answer = Some(answer);
}
