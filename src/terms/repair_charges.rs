//! The charges of section 6: the usual rates, the investigation fee, and the way back or disposal.

use super::lines::{Line, Part, Place};
use super::matter::{ItemEnding, Prospects, item_endings};
use crate::answer::charge::ChargeCode;
use crate::answer::modality::Modality;
use crate::answer::outcome::Outcome;
use crate::base::clause::terms as t;
use crate::base::error::Result;
use crate::base::money::{Money, MoneyRange};
use crate::base::names::{AfterDecline, FactName, ItemFact};
use crate::cite::interpretation::InvestigationFee;
use crate::facts::FactRef::{self, OfItem, OfMatter};
use crate::facts::Facts;

/// 6.1 to 6.3: the usual rates and the investigation fee may be charged; the customer pays shipping back or disposal.
pub(crate) fn charges(facts: &Facts<'_>, outcome: Outcome, out: &mut Vec<Line>) -> Result<()> {
    let mut counts = EndingCounts::default();
    for (item, ending) in item_endings(facts, outcome) {
        counts.count(ending, item.map_or(1, |(_, item)| item.quantity));
        if ending == ItemEnding::Repaired {
            out.push(Line::usual_rates(facts, item, &[t::C6_1A])?.citing(ITEM_FACTS));
        }
    }
    investigation_fee(facts, &counts, out)?;
    way_back(facts, &counts, out)
}

const ITEM_FACTS: &[FactRef] = &[
    OfItem(ItemFact::Service),
    OfItem(ItemFact::Product),
    OfItem(ItemFact::Quantity),
    OfItem(ItemFact::Warranty),
    OfItem(ItemFact::Examination),
];

const ANSWER: FactRef = OfMatter(FactName::RepairEstimateAnswer);

/// How many products end in each way of section 6.
#[derive(Clone, Copy, Default)]
struct EndingCounts {
    repaired: u32,
    declined: u32,
    unanswered: u32,
    not_worked_on: u32,
}

impl EndingCounts {
    fn count(&mut self, ending: ItemEnding, quantity: u32) {
        let kind = match ending {
            ItemEnding::Repaired => &mut self.repaired,
            ItemEnding::Declined => &mut self.declined,
            ItemEnding::Unanswered => &mut self.unanswered,
            ItemEnding::NotWorkedOn => &mut self.not_worked_on,
            ItemEnding::Standard | ItemEnding::Remedied => return,
        };
        *kind = kind.saturating_add(quantity);
    }

    fn investigated(&self) -> u32 {
        [self.repaired, self.declined, self.unanswered, self.not_worked_on]
            .into_iter()
            .fold(0, u32::saturating_add)
    }
}

/// The fee for a number of investigated products: once for the matter, or once for each product. `None` where it is
/// for each of an unknown number.
///
/// # Errors
/// `overflow`.
fn fee(facts: &Facts<'_>, products: u32) -> Result<Option<Money>> {
    let fee = facts.terms.investigation_fee.value;
    match facts.interpretations.investigation_fee {
        InvestigationFee::OncePerMatter => fee.times(products.min(1)).map(Some),
        InvestigationFee::OncePerItem if facts.items.is_empty() => Ok(None),
        InvestigationFee::OncePerItem => fee.times(products).map(Some),
    }
}

/// The fee where as many products are investigated as possible.
pub(crate) fn highest_fee(facts: &Facts<'_>, prospects: &Prospects) -> Result<Option<Money>> {
    fee(facts, prospects.repairs().saturating_add(prospects.not_worked_on))
}

/// The charge for investigating. It cites the clause of the ending, and 6.1b where products end in several ways.
fn investigation_fee(facts: &Facts<'_>, counts: &EndingCounts, out: &mut Vec<Line>) -> Result<()> {
    if counts.investigated() == 0 {
        return Ok(());
    }
    let clauses: &'static [_] = match counts {
        EndingCounts { repaired: 0, unanswered: 0, not_worked_on: 0, .. } => &[t::C6_2C],
        EndingCounts { repaired: 0, declined: 0, not_worked_on: 0, .. } => &[t::C6_3C],
        EndingCounts { repaired: 0, declined: 0, unanswered: 0, .. } => &[t::C4_3, t::C6_1B],
        _ => &[t::C6_1B],
    };
    let because: &'static [_] = match facts.interpretations.investigation_fee {
        InvestigationFee::OncePerMatter => &[ANSWER],
        InvestigationFee::OncePerItem => &[ANSWER, OfItem(ItemFact::Quantity)],
    };
    let amount = fee(facts, counts.investigated())?.map(MoneyRange::exactly);
    let line = Line::may(ChargeCode::InvestigationFee, clauses).part(Part::Section6);
    out.push(line.priced(amount).citing(because));
    Ok(())
}

fn way_back(facts: &Facts<'_>, counts: &EndingCounts, out: &mut Vec<Line>) -> Result<()> {
    let rates = &facts.rate_card;
    if counts.repaired > 0 {
        let line = Line::will(ChargeCode::ReturnShipping, &[t::C6_1C]);
        let line = line.part(Part::Ending(ItemEnding::Repaired));
        out.push(line.at(Place::Workshop).priced(rates.return_shipping));
    }
    if counts.not_worked_on > 0 {
        // the terms do not say who pays for shipping back a product that was not repaired.
        let line = Line::unstated(ChargeCode::ReturnShipping, &[t::C4_3, t::C6_1C]);
        let line = line.at(Place::Workshop).priced(rates.return_shipping);
        let line = line.part(Part::Ending(ItemEnding::NotWorkedOn));
        out.push(line.citing(&[OfItem(ItemFact::Examination)]));
    }
    if counts.declined > 0 {
        declined(facts, counts.declined, out)?;
    }
    if counts.unanswered > 0 {
        // certain only once a reminder has gone unanswered.
        let line = match facts.repair_estimate.reminder_unanswered {
            Some(true) => Line::will(ChargeCode::Disposal, &[t::C6_3A, t::C6_3B]),
            _ => Line::may(ChargeCode::Disposal, &[t::C6_3A, t::C6_3B]),
        };
        let line = line.priced(rates.disposal).part(Part::Ending(ItemEnding::Unanswered));
        out.push(line.citing(&[
            OfMatter(FactName::RepairEstimateAnswer),
            OfMatter(FactName::RepairEstimateReminderUnanswered),
        ]));
    }
    Ok(())
}

/// 6.2d: shipping back or disposal. After work on site, only disposal can cost anything.
fn declined(facts: &Facts<'_>, products: u32, out: &mut Vec<Line>) -> Result<()> {
    let rates = &facts.rate_card;
    let because = &[ANSWER, OfMatter(FactName::RepairEstimateAfterDecline)];
    let of = |code| Line::will(code, &[t::C6_2D]).part(Part::Ending(ItemEnding::Declined));
    let returned = of(ChargeCode::ReturnShipping).at(Place::Workshop);
    let disposed = of(ChargeCode::Disposal).priced(rates.disposal);
    match facts.repair_estimate.after_decline {
        Some(AfterDecline::Return) => {
            out.push(returned.priced(rates.return_shipping).citing(because));
        }
        Some(AfterDecline::Dispose) => out.push(disposed.citing(because)),
        None => {
            let rate = rates.return_shipping.zip(rates.disposal);
            // A matter without items may have several products.
            let several = products > 1 || facts.items.is_empty();
            let rate = rate.map(|(returned, disposed)| one_or_both(returned, disposed, several));
            let either = Line { code: ChargeCode::ReturnOrDisposal, ..returned };
            out.push(either.priced(rate.transpose()?).citing(because));
            let possible = Line { modality: Modality::May, ..disposed };
            out.push(possible.at(Place::OnSite).citing(because));
        }
    }
    Ok(())
}

/// One product is shipped back or disposed of. Of several, some can be shipped back and others disposed of.
fn one_or_both(returned: MoneyRange, disposed: MoneyRange, several: bool) -> Result<MoneyRange> {
    let one = returned.or(disposed);
    if !several {
        return Ok(one);
    }
    Ok(MoneyRange { max: returned.max.plus(disposed.max)?, ..one })
}
