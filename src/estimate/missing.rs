//! Which of the missing facts matters most: each is tried with every value it can have, and ranked by how much the best of
//! them would narrow the estimate. A fact that can only contradict others, or changes nothing, is left out.

use super::values::{Values, Width};
use crate::answer::charge::ChargeCode;
use crate::answer::outcome::Outcome;
use crate::base::clause::ClauseId;
use crate::base::codes::codes;
use crate::base::date::Date;
use crate::base::error::Result;
use crate::base::money::Money;
use crate::base::names::{
    AfterDecline, Answer, Examination, FactName, ItemFact, Service, WarrantyClaim,
};
use crate::base::order::in_order;
use crate::cite::fact::Path;
use crate::facts::products::Product;
use crate::facts::table::{Ask, Asked};
use crate::facts::{Facts, Item};
use crate::terms::contradictions::contradictions;
use crate::terms::matter::{Prospects, may_be_covered, may_be_repaired, may_go_undone};
use crate::terms::{rates, scope, standard, time};
use serde::Serialize;

/// A fact that would still change the answer.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Missing {
    /// Its path.
    pub fact: Path,
    /// Whom to ask.
    pub ask: Ask,
    /// The clauses that ask for it.
    pub clauses: &'static [ClauseId],
    /// What it narrows most, alone or together with others that are missing.
    pub narrows: Narrows,
    /// By how much it alone would shrink the range at best.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_up_to: Option<Money>,
    /// Fewer charges without a price, then fewer kroner between the ends, then fewer outcomes.
    #[serde(skip)]
    rank: Width,
}

codes! {
    /// What a fact narrows, the most telling first.
    #[derive(PartialOrd, Ord)]
    pub enum Narrows {
        /// What it costs.
        Range "range",
        /// Which outcomes are possible.
        Scenarios "scenarios",
        /// Whether the terms apply.
        Applicability "applicability",
        /// When something happens.
        Timeline "timeline",
        /// Duties, rights, warnings.
        Findings "findings",
    }
}

/// Every fact that would still change the answer, the one that narrows it most first, and those that nobody can know yet last.
pub(crate) fn missing(facts: &Facts<'_>, values: &Values) -> Result<Vec<Missing>> {
    let width = values.width();
    let prospects = Prospects::of(facts);
    let mut search = Search { facts, values, width, prospects, found: Vec::new() };
    search.scope();
    search.matter()?;
    search.items()?;
    search.estimate()?;
    search.rates();
    search.dates();
    // What narrows alike stays in the order of the terms.
    Ok(in_order(search.found, |a, b| {
        (a.is_for_later(), a.narrows, b.rank) <= (b.is_for_later(), b.narrows, a.rank)
    }))
}

impl Missing {
    fn is_for_later(&self) -> bool {
        self.ask == Ask::Later
    }
}

struct Search<'a, 'v> {
    facts: &'a Facts<'v>,
    values: &'a Values,
    width: Width,
    prospects: Prospects,
    found: Vec<Missing>,
}

/// An answer to try.
#[derive(Clone, Copy)]
enum Told<'v> {
    /// The only item, of which nothing but the service is known.
    Item(Service),
    OnSite(bool),
    /// The name of an item's product.
    Named(usize, Product<'v>),
    /// What is claimed about an item.
    Claimed(usize, WarrantyClaim),
    /// What is found about an item.
    Found(usize, Examination),
    /// What is found about all other repairs that are not examined.
    OthersFound(Option<usize>, Examination),
    Requested(bool),
    Sent(Date),
    Answered(Answer),
    AfterDecline(AfterDecline),
    ReminderUnanswered,
}

impl<'v> Told<'v> {
    /// The facts with the answer; `None` where they contradict it.
    fn with(self, facts: &Facts<'v>) -> Option<Facts<'v>> {
        let mut known = facts.clone();
        match self {
            Told::Item(service) => known.items = vec![Item::of(service)],
            Told::OnSite(on_site) => known.on_site = Some(on_site),
            Told::Named(index, product) => known.items.get_mut(index)?.product = Some(product),
            Told::Claimed(index, claim) => known.items.get_mut(index)?.claim = Some(claim),
            Told::Found(index, found) => known.items.get_mut(index)?.examine(found),
            Told::OthersFound(index, found) => {
                let others = known.items.iter_mut().enumerate().filter(|(i, _)| Some(*i) != index);
                others.for_each(|(_, item)| item.examine(found));
            }
            Told::Requested(requested) => known.estimate_requested = Some(requested),
            Told::Sent(on) => known.repair_estimate.sent_on = Some(on),
            Told::Answered(answer) => known.repair_estimate.answer = Some(answer),
            Told::AfterDecline(after) => known.repair_estimate.after_decline = Some(after),
            Told::ReminderUnanswered => known.repair_estimate.reminder_unanswered = Some(true),
        }
        contradictions(&known).is_empty().then_some(known)
    }

    /// Whether it answers what is not known: a known fact is never replaced.
    fn is_open(self, facts: &Facts<'_>) -> bool {
        let estimate = &facts.repair_estimate;
        match self {
            Told::Requested(_) => facts.estimate_requested.is_none(),
            Told::Answered(_) => estimate.may_be_answered(),
            Told::AfterDecline(_) => estimate.after_decline.is_none(),
            _ => true,
        }
    }
}

impl Item<'_> {
    /// An examination of a repair that is not examined yet: it replaces the claim.
    fn examine(&mut self, found: Examination) {
        if !self.service.is_standard() && self.examination.is_none() {
            self.examination = Some(found);
            self.claim = None;
        }
    }
}

/// A fact that is not known, and what could be answered.
struct Question<'q, 'v> {
    fact: Path,
    answers: &'q [Told<'v>],
    /// Answers to others that are missing, with each of which it may narrow the range where it alone does not.
    together: &'q [Told<'v>],
    /// What it changes where it narrows neither the range nor the outcomes.
    otherwise: Option<Narrows>,
}

impl<'v> Search<'_, 'v> {
    fn add(&mut self, fact: impl Into<Path>, narrows: Narrows) {
        self.push(fact.into(), narrows, Width::default());
    }

    fn push(&mut self, fact: Path, narrows: Narrows, rank: Width) {
        let Some(Asked { ask, why }) = fact.asked() else { return };
        // Asking for a repair estimate is over once the product is there: whether it was done, the host knows.
        let is_over = fact == FactName::RepairEstimateRequested.into() && self.facts.is_received();
        let ask = if is_over { Ask::Host } else { ask };
        let by_up_to = (rank.ore > 0).then_some(Money::from_ore(rank.ore));
        self.found.push(Missing { fact, ask, clauses: why, narrows, by_up_to, rank });
    }

    /// Tries each answer; notes the fact where one of them is accepted and changes something.
    fn ask(&mut self, question: Question<'_, 'v>) -> Result<()> {
        let Question { fact, answers, together, otherwise } = question;
        let Some(alone) = narrowed(self.facts, self.width, answers)? else { return Ok(()) };
        let narrows = if alone.narrows_range() || self.narrows_range_with(together, answers)? {
            Some(Narrows::Range)
        } else if alone.outcomes > 0 {
            Some(Narrows::Scenarios)
        } else {
            otherwise
        };
        if let Some(narrows) = narrows {
            self.push(fact, narrows, alone);
        }
        Ok(())
    }

    fn narrows_range_with(&self, others: &[Told<'v>], answers: &[Told<'v>]) -> Result<bool> {
        for other in others.iter().filter(|other| other.is_open(self.facts)) {
            let Some(known) = other.with(self.facts) else { continue };
            let width = Width::of(&known)?;
            if narrowed(&known, width, answers)?.is_some_and(Width::narrows_range) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn scope(&mut self) {
        let facts = self.facts;
        let conditions = [
            (FactName::CreatedOnPortal, facts.on_portal),
            (FactName::SoldUnderOtherTerms, facts.other_terms),
            (FactName::OtherServiceAgreement, facts.other_agreement),
        ];
        for (place, (fact, known)) in conditions.into_iter().enumerate() {
            if known.is_none() {
                let decides = scope::depends_on(facts, place);
                let narrows = if decides { Narrows::Applicability } else { Narrows::Findings };
                self.add(fact, narrows);
            }
        }
    }

    fn matter(&mut self) -> Result<()> {
        let facts = self.facts;
        if facts.on_site.is_none() {
            let dates = time::any_stated(facts) || facts.received_on.is_some();
            self.ask(Question {
                fact: FactName::OnSite.into(),
                answers: &[Told::OnSite(true), Told::OnSite(false)],
                together: &[],
                otherwise: Some(if dates { Narrows::Timeline } else { Narrows::Findings }),
            })?;
        }
        if facts.customer.is_none() {
            self.add(FactName::Customer, Narrows::Findings);
        }
        if facts.described.is_none() {
            self.add(FactName::DescriptionGiven, Narrows::Findings);
        }
        if facts.hand_in.is_none() && facts.on_site != Some(true) {
            self.add(FactName::HandInInPerson, Narrows::Findings);
        }
        Ok(())
    }

    fn items(&mut self) -> Result<()> {
        if self.facts.items.is_empty() {
            self.ask(Question {
                fact: FactName::Items.into(),
                answers: &[
                    Told::Item(Service::Repair),
                    Told::Item(Service::SampleTest),
                    Told::Item(Service::ControlMeasurement),
                    Told::Item(Service::Reverification),
                ],
                together: &[],
                otherwise: Some(Narrows::Findings),
            })?;
        }
        for (index, item) in self.facts.items.iter().enumerate() {
            self.item(index, item)?;
        }
        self.cap();
        Ok(())
    }

    fn item(&mut self, index: usize, item: &Item<'v>) -> Result<()> {
        let repair = !item.service.is_standard();
        if repair && item.examination.is_none() {
            self.undecided(index, item)?;
        }
        self.product(index, item)?;
        let may_go_undone = may_go_undone(item, &self.prospects);
        let asked = [
            (ItemFact::Causes, repair && may_go_undone && item.causes.is_none()),
            (ItemFact::WantsResults, standard::has_results(item) && item.wants_results.is_none()),
            (ItemFact::ThirdParty, may_go_undone && item.third_party.is_none()),
            (ItemFact::Contaminated, may_go_undone && item.contaminated.is_none()),
            (ItemFact::ExpectsReinstallation, item.reinstallation.is_none()),
        ];
        for (field, is_unknown) in asked {
            if is_unknown {
                self.add(Path::Item(index, field), Narrows::Findings);
            }
        }
        Ok(())
    }

    /// The name of a product, which can be any on the card, where the cheapest of them would narrow the range. Where the
    /// name closes the range, it stands among the rates.
    fn product(&mut self, index: usize, item: &Item<'v>) -> Result<()> {
        let card = &self.facts.rate_card;
        let priced = !item.service.is_standard() && rates::of_one(card, item).is_some();
        let (true, None, Some(cheapest)) = (priced, item.product, rates::cheapest_product(card))
        else {
            return Ok(());
        };
        self.ask(Question {
            fact: Path::Item(index, ItemFact::Product),
            answers: &[Told::Named(index, cheapest)],
            together: &[Told::Requested(false), Told::Answered(Answer::Accepted)],
            otherwise: None,
        })
    }

    /// What the customer claims about a repair, and what the examination will find.
    fn undecided(&mut self, index: usize, item: &Item<'_>) -> Result<()> {
        if matches!(item.claim, None | Some(WarrantyClaim::Unknown)) {
            let told = may_be_covered(item, &self.prospects);
            self.ask(Question {
                fact: Path::Item(index, ItemFact::Warranty),
                answers: &[WarrantyClaim::Covered, WarrantyClaim::NotCovered]
                    .map(|claim| Told::Claimed(index, claim)),
                together: &[],
                otherwise: told.then_some(Narrows::Findings),
            })?;
        }
        // Two products that end differently can cost more than either: a choice after declining may rule that out with it.
        let [covered, ordinary, undone] =
            EXAMINATIONS.map(|found| Told::OthersFound(Some(index), found));
        let [returned, disposed] =
            [AfterDecline::Return, AfterDecline::Dispose].map(Told::AfterDecline);
        self.ask(Question {
            fact: Path::Item(index, ItemFact::Examination),
            answers: &EXAMINATIONS.map(|found| Told::Found(index, found)),
            together: &[covered, ordinary, undone, returned, disposed],
            otherwise: None,
        })
    }

    /// 12.3: there is a cap once the value of every item is given, and the wear of each lowers it. Asked for only where the
    /// customer has given some of it, and where the answer gives a cap.
    fn cap(&mut self) {
        let items = &self.facts.items;
        let begun = |item: &Item<'_>| item.replacement_value.is_some() || item.wear.is_some();
        let unvalued = items.iter().filter(|item| item.replacement_value.is_none()).count();
        if !items.iter().any(begun) || unvalued > 1 {
            return;
        }
        for (index, item) in items.iter().enumerate() {
            let field = match (item.replacement_value, item.wear) {
                (None, _) => ItemFact::ReplacementValue,
                (Some(_), None) if unvalued == 0 => ItemFact::WearPercent,
                _ => continue,
            };
            self.add(Path::Item(index, field), Narrows::Findings);
        }
    }

    fn estimate(&mut self) -> Result<()> {
        let facts = self.facts;
        let estimate = facts.repair_estimate;
        let possible = |outcome| self.values.scenarios.iter().any(|(o, _)| *o == outcome);
        let may_be_declined = possible(Outcome::EstimateDeclined);
        if !self.values.scenarios.iter().any(|(outcome, _)| outcome.follows_estimate()) {
            return Ok(());
        }
        if facts.estimate_requested.is_none() && !estimate.was_sent() {
            self.ask(Question {
                fact: FactName::RepairEstimateRequested.into(),
                answers: &[Told::Requested(true), Told::Requested(false)],
                together: &[Told::OthersFound(None, Examination::NotCovered)],
                otherwise: Some(Narrows::Findings),
            })?;
        }
        if estimate.sent_on.is_none() {
            self.ask(Question {
                fact: FactName::RepairEstimateSentOn.into(),
                answers: &[Told::Sent(facts.as_of)],
                together: &[],
                otherwise: Some(Narrows::Timeline),
            })?;
        }
        if estimate.may_be_answered() {
            self.ask(Question {
                fact: FactName::RepairEstimateAnswer.into(),
                answers: &[Answer::Accepted, Answer::Declined, Answer::None].map(Told::Answered),
                together: &[],
                otherwise: None,
            })?;
        }
        if estimate.reminder_unanswered.is_none() {
            self.ask(Question {
                fact: FactName::RepairEstimateReminderUnanswered.into(),
                answers: &[Told::ReminderUnanswered],
                together: &[],
                otherwise: None,
            })?;
        }
        if estimate.after_decline.is_none() && may_be_declined {
            let sent_in = facts.on_site != Some(true);
            self.ask(Question {
                fact: FactName::RepairEstimateAfterDecline.into(),
                answers: &[AfterDecline::Return, AfterDecline::Dispose].map(Told::AfterDecline),
                together: &[Told::Answered(Answer::Declined)],
                otherwise: sent_in.then_some(Narrows::Findings),
            })?;
        }
        Ok(())
    }

    /// The rates that would close the range. One that closes nothing alone is asked for all the same: it does together
    /// with the others.
    fn rates(&mut self) {
        let card = &self.facts.rate_card;
        let asks = |code| self.values.range.total.open.codes().any(|open| open == code);
        let no_return = card.return_shipping.is_none();
        let either = asks(ChargeCode::ReturnOrDisposal);
        let no_disposal = card.disposal.is_none() && (either || asks(ChargeCode::Disposal));
        let asks_return = no_return && (either || asks(ChargeCode::ReturnShipping));
        let both = u32::from(asks_return && no_disposal && either);
        let closes = |codes: [ChargeCode; 2]| {
            let open = codes.into_iter().filter(|code| asks(*code)).count();
            u32::try_from(open).unwrap_or(0).saturating_sub(both)
        };
        let matter = [
            (FactName::RateCardOutboundShipping, asks(ChargeCode::OutboundShipping), 1),
            (
                FactName::RateCardReturnShipping,
                asks_return,
                closes([ChargeCode::ReturnShipping, ChargeCode::ReturnOrDisposal]),
            ),
            (
                FactName::RateCardDisposal,
                no_disposal,
                closes([ChargeCode::Disposal, ChargeCode::ReturnOrDisposal]),
            ),
            (FactName::RateCardDriveTime, asks(ChargeCode::DriveTime), 1),
            (FactName::RateCardMileage, asks(ChargeCode::Mileage), 1),
        ];
        let usual = asks(ChargeCode::UsualRates);
        for (fact, is_asked, open) in matter {
            if is_asked {
                let rank = Width { open, ..Width::default() };
                self.push(fact.into(), Narrows::Range, rank);
            }
        }
        if usual {
            self.usual_rates();
        }
        if self.facts.vat.is_none() {
            self.add(FactName::VatPercent, Narrows::Findings);
        }
    }

    fn usual_rates(&mut self) {
        let may_be_done = self.prospects.endings.may_be_done();
        let charged =
            |item: &Item<'_>| item.service.is_standard() || (may_be_done && may_be_repaired(item));
        let mut paths: Vec<Path> = Vec::new();
        for (index, item) in self.facts.items.iter().enumerate().filter(|(_, item)| charged(item)) {
            for path in rates::not_known(&self.facts.rate_card, index, item) {
                if !paths.contains(&path) {
                    paths.push(path);
                }
            }
        }
        let rank = Width { open: u32::from(paths.len() == 1), ..Width::default() };
        for path in paths {
            self.push(path, Narrows::Range, rank);
        }
    }

    fn dates(&mut self) {
        let facts = self.facts;
        // A product that is still to come cannot have been delivered.
        let expected = facts.on_site != Some(true) && facts.received_on.is_some();
        let is_to_come = expected && !facts.is_received();
        let may_be_delivered = facts.delivered_on.is_none() && !is_to_come;
        // An agreed deadline says nothing before the invoice, which sets the latest day.
        let may_be_agreed = facts.agreed_payment_on.is_none() && facts.invoiced_on.is_some();
        let may_be_received = facts.received_on.is_none() && facts.on_site != Some(true);
        let unknown = [
            (FactName::ReceivedOn, may_be_received),
            (FactName::DeliveredOn, may_be_delivered),
            (FactName::InvoicedOn, facts.invoiced_on.is_none()),
            (FactName::AgreedPaymentOn, may_be_agreed),
        ];
        for (fact, is_unknown) in unknown {
            if is_unknown {
                self.add(fact, Narrows::Timeline);
            }
        }
    }
}

const EXAMINATIONS: [Examination; 3] =
    [Examination::Covered, Examination::NotCovered, Examination::NotWorkedOn];

/// By how much the best of the answers narrows an estimate of that width; `None` where all of them are refused.
fn narrowed<'v>(facts: &Facts<'v>, width: Width, answers: &[Told<'v>]) -> Result<Option<Width>> {
    let mut best = None;
    for answer in answers {
        if let Some(known) = answer.with(facts) {
            best = best.max(Some(width.less(Width::of(&known)?)));
        }
    }
    Ok(best)
}
