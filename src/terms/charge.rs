//! Charges and their totals: who pays what, whether it must or may be charged, and what has no price.

use crate::because::{Because, Path};
use crate::clause::ClauseId;
use crate::error::Result;
use crate::facts::Facts;
use crate::money::Money;
use crate::rate_card::MoneyRange;
use serde::{Serialize, Serializer};

/// What is charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ChargeCode {
    /// The way to the provider (3.1).
    OutboundShipping,
    /// The technician's drive time (9.1).
    DriveTime,
    /// The technician's mileage (9.1).
    Mileage,
    /// The warranty remedy (4.2).
    Remedy,
    /// The provider's usual rates (5.1, 6.1).
    UsualRates,
    /// Investigating the claimed defect (6.1, 6.2, 6.3).
    InvestigationFee,
    /// The way back (4.2, 6.1, 6.2).
    ReturnShipping,
    /// Disposal (6.2, 6.3).
    Disposal,
    /// The way back or disposal, before it is known which (6.2).
    ReturnOrDisposal,
}

const CODES: [ChargeCode; 9] = [
    ChargeCode::OutboundShipping,
    ChargeCode::DriveTime,
    ChargeCode::Mileage,
    ChargeCode::Remedy,
    ChargeCode::UsualRates,
    ChargeCode::InvestigationFee,
    ChargeCode::ReturnShipping,
    ChargeCode::Disposal,
    ChargeCode::ReturnOrDisposal,
];

/// Who pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Payer {
    /// The customer.
    Customer,
    /// The provider.
    Provider,
    /// The documents do not say.
    Unstated,
}

/// Whether it happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Modality {
    /// The documents say that it does.
    Will,
    /// The provider decides.
    May,
    /// The documents do not say.
    Unstated,
}

/// What a charge hangs on, besides its outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum OnlyIf {
    /// The product is sent in: certain then, while the place of work is unknown.
    SentIn,
    /// The work is done at the customer's premises: certain then, while the place is unknown.
    OnSite,
    /// Under warranty the price is refunded (4.2): the terms speak of the return of other products only.
    Refunded,
}

/// Where the work must be done for a charge to arise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Anywhere,
    Workshop,
    OnSite,
}

/// A charge before it is put into words and reasons: small, and copied freely.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Line {
    pub code: ChargeCode,
    /// The item it belongs to.
    pub of: Option<usize>,
    pub payer: Payer,
    pub modality: Modality,
    pub place: Place,
    pub amount: Option<MoneyRange>,
    pub only_if: Option<OnlyIf>,
    pub clauses: &'static [ClauseId],
    /// The names of the facts it follows from; see [`Facts::cite`].
    pub facts: &'static [&'static str],
}

impl Line {
    /// A charge to the customer that the terms call certain.
    pub(crate) fn will(code: ChargeCode, clauses: &'static [ClauseId]) -> Self {
        Line {
            code,
            of: None,
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

    /// Only where the work is done in that place.
    pub(crate) fn at(self, place: Place) -> Self {
        Line { place, ..self }
    }

    /// It follows from these facts, among others.
    pub(crate) fn citing(self, facts: &'static [&'static str]) -> Self {
        Line { facts, ..self }
    }

    /// The price, where there is one.
    pub(crate) fn priced(self, amount: Option<MoneyRange>) -> Self {
        Line { amount, ..self }
    }

    /// What it adds to a total. A product that is declined goes back or is disposed of: where another one goes back
    /// anyway, the return is counted there, and the disposal is all that comes on top.
    fn counted_amount(&self, lines: &[Line], facts: &Facts<'_>) -> Option<MoneyRange> {
        if self.code != ChargeCode::ReturnOrDisposal || !is_any_returned(lines) {
            return self.amount;
        }
        let disposal = facts.rates().disposal;
        self.amount.zip(disposal).map(|(own, disposal)| MoneyRange { max: disposal.max, ..own })
    }

    /// Of return or disposal without a price, the one that has one.
    fn known_part(&self, lines: &[Line], facts: &Facts<'_>) -> Option<Money> {
        if self.code != ChargeCode::ReturnOrDisposal || self.amount.is_some() {
            return None;
        }
        let rates = facts.rates();
        let back = rates.return_shipping.filter(|_| !is_any_returned(lines));
        back.or(rates.disposal).map(|rate| rate.max)
    }

    /// What a certain charge of one place hangs on while the place is unknown.
    fn hangs_on(&self, facts: &Facts<'_>) -> Option<OnlyIf> {
        match self.place {
            _ if facts.on_site.is_some() || self.modality != Modality::Will => self.only_if,
            Place::Anywhere => self.only_if,
            Place::Workshop => Some(OnlyIf::SentIn),
            Place::OnSite => Some(OnlyIf::OnSite),
        }
    }

    /// What a reader is shown: a certain charge of one place is only possible while the place is unknown.
    fn shown_modality(&self, facts: &Facts<'_>) -> Modality {
        match self.modality {
            Modality::Will if self.hangs_on(facts).is_some() => Modality::May,
            modality => modality,
        }
    }

    /// The charge with its reasons.
    pub(crate) fn with_reasons(&self, facts: &Facts<'_>) -> Result<Charge> {
        let mut because = Because::of(self.clauses);
        for name in self.facts {
            facts.cite(&mut because, name, self.of);
        }
        if self.place != Place::Anywhere {
            facts.cite(&mut because, "onSite", None);
        }
        facts.cite_rate(&mut because, self.code, self.of);
        if self.code == ChargeCode::InvestigationFee {
            because = because.parameter(&facts.terms.investigation_fee);
            because = because.reading(facts.readings.investigation_fee);
        }
        let incl_vat = match (self.amount, facts.vat) {
            (Some(amount), Some(vat)) => {
                let rounding = facts.readings.rounding;
                let gross = |amount: Money| amount.with_percent(vat, rounding);
                Some(MoneyRange { min: gross(amount.min)?, max: gross(amount.max)? })
            }
            _ => None,
        };
        Ok(Charge {
            item: self.code,
            of: self.of.map(Path::Whole),
            payer: self.payer,
            modality: self.shown_modality(facts),
            only_if: self.hangs_on(facts),
            amount: self.amount,
            amount_incl_vat: incl_vat,
            because,
        })
    }
}

/// One charge of a scenario, with its reasons.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Charge {
    /// What is charged.
    pub item: ChargeCode,
    /// The path of the item it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<Path>,
    /// Who pays.
    pub payer: Payer,
    /// Whether it is charged.
    pub modality: Modality,
    /// What else must come true for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub only_if: Option<OnlyIf>,
    /// How much, without VAT; `None` where no rate was supplied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<MoneyRange>,
    /// How much with VAT, where a VAT rate was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount_incl_vat: Option<MoneyRange>,
    /// Why.
    pub because: Because,
}

/// The codes of charges without a price, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Open(u16);

impl Open {
    fn bit(code: ChargeCode) -> u16 {
        1u16.checked_shl(code as u32).unwrap_or(0)
    }

    /// With a charge more.
    pub(crate) fn with(self, code: ChargeCode) -> Self {
        Open(self.0 | Self::bit(code))
    }

    fn union(self, other: Self) -> Self {
        Open(self.0 | other.0)
    }

    /// Nothing is without a price.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many kinds of charge have no price.
    pub fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// The codes, in the order of the terms.
    pub fn codes(self) -> impl Iterator<Item = ChargeCode> {
        CODES.into_iter().filter(move |code| self.0 & Self::bit(*code) != 0)
    }
}

impl Serialize for Open {
    fn serialize<S: Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
        to.collect_seq(self.codes())
    }
}

/// What a set of charges comes to for the customer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// What must be paid at least: the certain charges at their lowest.
    pub min: Money,
    /// All charges that have a price, at their highest.
    pub priced_max: Money,
    /// The charges that have none: while there is one, the total has no maximum.
    pub open: Open,
}

impl Total {
    /// The maximum, where everything has a price.
    pub fn max(&self) -> Option<Money> {
        self.open.is_empty().then_some(self.priced_max)
    }

    /// From the lower of two totals to the higher.
    pub fn or(self, other: Self) -> Self {
        Total {
            min: self.min.min(other.min),
            priced_max: self.priced_max.max(other.priced_max),
            open: self.open.union(other.open),
        }
    }

    /// With a charge more: certain or not, at its price or without one.
    pub(crate) fn add(
        &mut self,
        code: ChargeCode,
        modality: Modality,
        amount: Option<MoneyRange>,
    ) -> Result<()> {
        match amount {
            Some(amount) => {
                if modality == Modality::Will {
                    self.min = self.min.plus(amount.min)?;
                }
                self.priced_max = self.priced_max.plus(amount.max)?;
            }
            None => self.open = self.open.with(code),
        }
        Ok(())
    }

    /// Both totals together.
    pub(crate) fn plus(self, other: Self) -> Result<Self> {
        Ok(Total {
            min: self.min.plus(other.min)?,
            priced_max: self.priced_max.plus(other.priced_max)?,
            open: self.open.union(other.open),
        })
    }

    /// The total of an outcome's charges. While the place of work is unknown it spans both.
    pub(crate) fn of(lines: &[Line], facts: &Facts<'_>) -> Result<Self> {
        Self::of_amounts(lines, facts, &Ok)
    }

    /// The same of what each amount comes to: with VAT, say.
    fn of_amounts(
        lines: &[Line],
        facts: &Facts<'_>,
        amount: &dyn Fn(Money) -> Result<Money>,
    ) -> Result<Self> {
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

    /// The total of these charges as results show it.
    pub(crate) fn shown_of(
        &self,
        lines: &[Line],
        facts: &Facts<'_>,
        because: Because,
    ) -> Result<ShownTotal> {
        let vat_on_sum = (!add_up_with_vat(lines, self, facts)?).then_some(true);
        Ok(ShownTotal { vat_on_sum, ..self.shown(facts, because)? })
    }

    /// The total as results show it, with VAT beside it where a rate was given (10.1).
    pub(crate) fn shown(&self, facts: &Facts<'_>, because: Because) -> Result<ShownTotal> {
        let with_vat = self.with_vat(facts)?;
        Ok(ShownTotal {
            min: self.min,
            max: self.max(),
            priced_max: self.priced_max,
            open: self.open,
            min_incl_vat: with_vat.min,
            max_incl_vat: with_vat.max,
            priced_max_incl_vat: with_vat.priced_max,
            vat_on_sum: None,
            because: super::prices::cite(facts, because),
        })
    }

    /// The total with VAT, worked out once on the sum.
    pub(crate) fn with_vat(&self, facts: &Facts<'_>) -> Result<WithVat> {
        let gross = |net: Money| {
            facts.vat.map(|vat| net.with_percent(vat, facts.readings.rounding)).transpose()
        };
        Ok(WithVat {
            min: gross(self.min)?,
            max: self.max().map(gross).transpose()?.flatten(),
            priced_max: gross(self.priced_max)?,
        })
    }
}

/// Whether a product goes back by a charge of its own, which the provider does not pay.
fn is_any_returned(lines: &[Line]) -> bool {
    let returned = |line: &Line| line.code == ChargeCode::ReturnShipping;
    lines.iter().any(|line| returned(line) && line.payer != Payer::Provider)
}

/// The charges that count where the work is done in a place: all but the provider's, and what is for the matter once.
fn counted(lines: &[Line], place: Place) -> impl Iterator<Item = &Line> {
    let there = move |line: &&Line| line.place == Place::Anywhere || line.place == place;
    let numbered = lines.iter().filter(there).enumerate();
    let counts = move |(i, line): &(usize, &Line)| {
        line.payer != Payer::Provider && !is_counted_elsewhere(lines, place, *i, line)
    };
    numbered.filter(counts).map(|(_, line)| line)
}

/// The card's rates for shipping and the like are for the matter: a charge listed for several of its parts counts once,
/// where it is certain if it is certain anywhere.
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

/// Whether the charges with VAT, each rounded by itself, come to the total with VAT.
fn add_up_with_vat(lines: &[Line], total: &Total, facts: &Facts<'_>) -> Result<bool> {
    let Some(vat) = facts.vat else { return Ok(true) };
    let gross = |amount: Money| amount.with_percent(vat, facts.readings.rounding);
    let of_lines = Total::of_amounts(lines, facts, &gross)?;
    Ok(of_lines.min == gross(total.min)? && of_lines.priced_max == gross(total.priced_max)?)
}

/// A total with VAT, where a rate is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WithVat {
    pub min: Option<Money>,
    pub max: Option<Money>,
    pub priced_max: Option<Money>,
}

/// A total with its reasons.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ShownTotal {
    /// What must be paid at least.
    pub min: Money,
    /// What can be charged at most; `None` while something has no price.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<Money>,
    /// What everything that has a price comes to at most: `max`, or the part of it that is known.
    pub priced_max: Money,
    /// What has no price.
    pub open: Open,
    /// The minimum with VAT.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_incl_vat: Option<Money>,
    /// The maximum with VAT.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_incl_vat: Option<Money>,
    /// What has a price, at most, with VAT.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priced_max_incl_vat: Option<Money>,
    /// The charges with VAT, each rounded by itself, do not add up to the total with VAT; else not there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vat_on_sum: Option<bool>,
    /// Why.
    pub because: Because,
}
