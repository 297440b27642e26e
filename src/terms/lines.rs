//! The charges of an outcome before they have reasons, and what they come to together.

use super::matter::{ItemEnding, Prospects, ending, some_items};
use super::rates;
use crate::answer::charge::{Charge, ChargeCode, OnlyIf, Payer};
use crate::answer::modality::Modality;
use crate::answer::outcome::Outcome;
use crate::answer::total::Total;
use crate::base::clause::ClauseId;
use crate::base::error::Result;
use crate::base::money::{Money, MoneyRange};
use crate::base::names::FactName;
use crate::cite::because::Because;
use crate::facts::FactRef::{self, OfMatter};
use crate::facts::{Facts, Item};

/// Where the work must be done for a charge to arise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Anywhere,
    Workshop,
    OnSite,
}

/// The products that a charge for the whole matter comes from, by what becomes of them in its outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// All of them.
    Matter,
    /// Those that end so.
    Ending(ItemEnding),
    /// Those that are investigated under section 6.
    Section6,
}

impl Part {
    fn has(self, ending: ItemEnding) -> bool {
        match self {
            Part::Matter => true,
            Part::Ending(one) => one == ending,
            Part::Section6 => !matches!(ending, ItemEnding::Standard | ItemEnding::Remedied),
        }
    }

    /// The places of its items in an outcome, where they are not all there are.
    pub(crate) fn places(self, facts: &Facts<'_>, outcome: Outcome) -> Vec<usize> {
        // Most charges are of this kind, one for each item: looking through all items for each would grow with the square.
        if self == Part::Matter {
            return Vec::new();
        }
        let prospects = Prospects::of(facts);
        some_items(facts, &|item| self.has(ending(&prospects, item, outcome)))
    }
}

/// A charge before it has reasons: small, and cheap to copy.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Line {
    pub code: ChargeCode,
    /// The item it belongs to.
    pub of: Option<usize>,
    /// The products that it comes from, where it is for the whole matter.
    pub part: Part,
    pub payer: Payer,
    pub modality: Modality,
    pub place: Place,
    pub amount: Option<MoneyRange>,
    pub only_if: Option<OnlyIf>,
    pub clauses: &'static [ClauseId],
    /// The facts it follows from; see [`Facts::cite`].
    pub facts: &'static [FactRef],
}

impl Line {
    /// A charge to the customer that the terms call certain.
    pub(crate) fn will(code: ChargeCode, clauses: &'static [ClauseId]) -> Self {
        Line {
            code,
            of: None,
            part: Part::Matter,
            payer: Payer::Customer,
            modality: Modality::Will,
            place: Place::Anywhere,
            amount: None,
            only_if: None,
            clauses,
            facts: &[],
        }
    }

    /// A charge to the customer that the terms leave to the provider.
    pub(crate) fn may(code: ChargeCode, clauses: &'static [ClauseId]) -> Self {
        Line { modality: Modality::May, ..Self::will(code, clauses) }
    }

    /// A charge for which the documents name no payer.
    pub(crate) fn unstated(code: ChargeCode, clauses: &'static [ClauseId]) -> Self {
        let line = Self::will(code, clauses);
        Line { payer: Payer::Unstated, modality: Modality::Unstated, ..line }
    }

    /// The usual rates for all products of an item, which the provider may charge; without a price for an item that is not
    /// known.
    pub(crate) fn usual_rates(
        facts: &Facts<'_>,
        item: Option<(usize, &Item<'_>)>,
        clauses: &'static [ClauseId],
    ) -> Result<Self> {
        let of_item = |(_, item): (_, &Item<'_>)| rates::of_item(&facts.rate_card, item);
        let amount = item.map(of_item).transpose()?.flatten();
        let of = item.map(|(index, _)| index);
        Ok(Line { of, amount, ..Self::may(ChargeCode::UsualRates, clauses) })
    }

    /// Only where the work is done in that place.
    pub(crate) fn at(self, place: Place) -> Self {
        Line { place, ..self }
    }

    /// It follows from these facts, among others.
    pub(crate) fn citing(self, facts: &'static [FactRef]) -> Self {
        Line { facts, ..self }
    }

    /// It comes from these products of the matter.
    pub(crate) fn part(self, part: Part) -> Self {
        Line { part, ..self }
    }

    /// The price, where there is one.
    pub(crate) fn priced(self, amount: Option<MoneyRange>) -> Self {
        Line { amount, ..self }
    }

    /// What it adds to a total. A declined product is shipped back or disposed of. Where another one is shipped back anyway,
    /// that charge is counted there, and only the disposal comes on top.
    fn counted_amount(&self, lines: &[Line], facts: &Facts<'_>) -> Option<MoneyRange> {
        if self.code != ChargeCode::ReturnOrDisposal || !is_any_returned(lines) {
            return self.amount;
        }
        let disposal = facts.rate_card.disposal;
        self.amount.zip(disposal).map(|(own, disposal)| MoneyRange { max: disposal.max, ..own })
    }

    /// Of a return or disposal that has no price together, the part that has one.
    fn known_part(&self, lines: &[Line], facts: &Facts<'_>) -> Option<Money> {
        if self.code != ChargeCode::ReturnOrDisposal || self.amount.is_some() {
            return None;
        }
        let rates = &facts.rate_card;
        let back = rates.return_shipping.filter(|_| !is_any_returned(lines));
        back.or(rates.disposal).map(|rate| rate.max)
    }

    /// What a certain charge of one place depends on while the place is not known.
    fn hangs_on(&self, facts: &Facts<'_>) -> Option<OnlyIf> {
        match self.place {
            _ if facts.on_site.is_some() || self.modality != Modality::Will => self.only_if,
            Place::Anywhere => self.only_if,
            Place::Workshop => Some(OnlyIf::SentIn),
            Place::OnSite => Some(OnlyIf::OnSite),
        }
    }

    /// The modality of the answer: a certain charge of one place is only possible while the place is not known.
    fn shown_modality(&self, facts: &Facts<'_>) -> Modality {
        match self.modality {
            Modality::Will if self.hangs_on(facts).is_some() => Modality::May,
            modality => modality,
        }
    }

    /// The charge with its reasons, and with the items that it comes from.
    pub(crate) fn with_reasons(&self, facts: &Facts<'_>, items: Vec<usize>) -> Result<Charge> {
        let mut because = facts.because(self.clauses);
        for fact in self.facts {
            facts.cite(&mut because, *fact, self.of);
        }
        if self.place != Place::Anywhere {
            facts.cite(&mut because, OfMatter(FactName::OnSite), None);
        }
        self.cite_rates(facts, &mut because);
        if self.code == ChargeCode::InvestigationFee {
            because = because.parameter(&facts.terms.investigation_fee);
            because = because.interpretation(facts.interpretations.investigation_fee);
        }
        let gross = |amount: MoneyRange| -> Result<Option<MoneyRange>> {
            let ends = facts.with_vat(amount.min)?.zip(facts.with_vat(amount.max)?);
            Ok(ends.map(|(min, max)| MoneyRange { min, max }))
        };
        let incl_vat = self.amount.map(gross).transpose()?.flatten();
        Ok(Charge {
            code: self.code,
            item: self.of,
            items,
            payer: self.payer,
            modality: self.shown_modality(facts),
            only_if: self.hangs_on(facts),
            amount: self.amount,
            amount_incl_vat: incl_vat,
            because,
        })
    }

    /// Adds the rates that it was priced with, where the card has them.
    fn cite_rates(&self, facts: &Facts<'_>, because: &mut Because) {
        if because.is_left_out() {
            return;
        }
        let names: &[FactName] = match self.code {
            ChargeCode::OutboundShipping => &[FactName::RateCardOutboundShipping],
            ChargeCode::ReturnShipping => &[FactName::RateCardReturnShipping],
            ChargeCode::Disposal => &[FactName::RateCardDisposal],
            ChargeCode::ReturnOrDisposal => {
                &[FactName::RateCardReturnShipping, FactName::RateCardDisposal]
            }
            ChargeCode::DriveTime => &[FactName::RateCardDriveTime],
            ChargeCode::Mileage => &[FactName::RateCardMileage],
            ChargeCode::UsualRates | ChargeCode::Remedy | ChargeCode::InvestigationFee => &[],
        };
        for name in names {
            facts.cite(because, OfMatter(*name), None);
        }
        let item = self.of.and_then(|index| facts.items.get(index));
        if let Some(item) = item.filter(|_| self.code == ChargeCode::UsualRates) {
            for (path, rate) in rates::behind(&facts.rate_card, item) {
                because.push_fact(path, rate.into());
            }
        }
    }
}

/// The total of an outcome's charges. While the place of work is not known it covers both places.
pub(crate) fn total_of(lines: &[Line], facts: &Facts<'_>) -> Result<Total> {
    of_amounts(lines, facts, &Ok)
}

/// The same of amounts that are changed first, by adding VAT for example.
pub(crate) fn of_amounts(
    lines: &[Line],
    facts: &Facts<'_>,
    amount: &dyn Fn(Money) -> Result<Money>,
) -> Result<Total> {
    let at = |place: Place| -> Result<Total> {
        let mut total = Total::default();
        for line in counted(lines, place) {
            let counts = |rate: MoneyRange| -> Result<MoneyRange> {
                Ok(MoneyRange { min: amount(rate.min)?, max: amount(rate.max)? })
            };
            let rate = line.counted_amount(lines, facts).map(counts).transpose()?;
            total.add(line.code, line.modality, rate)?;
            let known = line.known_part(lines, facts).unwrap_or_default();
            total.priced_max = total.priced_max.plus(amount(known)?)?;
        }
        Ok(total)
    };
    match facts.on_site {
        Some(true) => at(Place::OnSite),
        Some(false) => at(Place::Workshop),
        None => Ok(at(Place::Workshop)?.or(at(Place::OnSite)?)),
    }
}

/// Whether a product is shipped back with a charge for it alone that the provider does not pay.
fn is_any_returned(lines: &[Line]) -> bool {
    let returned = |line: &Line| line.code == ChargeCode::ReturnShipping;
    lines.iter().any(|line| returned(line) && line.payer != Payer::Provider)
}

/// The charges that count where the work is done in a place: not those that the provider pays, and each charge for the whole
/// matter once.
fn counted(lines: &[Line], place: Place) -> impl Iterator<Item = &Line> {
    let there = move |line: &&Line| line.place == Place::Anywhere || line.place == place;
    let numbered = lines.iter().filter(there).enumerate();
    let counts = move |(i, line): &(usize, &Line)| {
        line.payer != Payer::Provider && !is_counted_elsewhere(lines, place, *i, line)
    };
    numbered.filter(counts).map(|(_, line)| line)
}

/// Whether a charge for the whole matter, such as shipping, is counted at another of its lines: at the first certain one, or
/// else at the first.
fn is_counted_elsewhere(lines: &[Line], place: Place, index: usize, line: &Line) -> bool {
    let certain = |line: &Line| line.modality == Modality::Will;
    let there = |line: &&Line| line.place == Place::Anywhere || line.place == place;
    line.of.is_none()
        && lines.iter().filter(there).enumerate().any(|(i, other)| {
            let same = i != index && other.code == line.code;
            let first = match (certain(other), certain(line)) {
                (true, false) => true,
                (false, true) => false,
                _ => i < index,
            };
            same && first && other.of.is_none() && other.payer != Payer::Provider
        })
}
