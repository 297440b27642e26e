//! The range: the least and the most that the customer can have to pay, and how much of it is owed to the provider.
//!
//! A course is one way in which a matter can end: what the examination finds about each product, what the provider
//! chooses, what the customer answers. The outcomes of [`super::matter`] are the courses on which all undecided repairs
//! end in the same way; the range also covers the others. The courses are not computed one by one: what is charged for a
//! matter is charged once (A-16, R-01), so the two ends of the range lie on a few courses, and only these are computed.

use super::matter::{Prospects, may_be_repaired};
use super::{rates, repair_charges, sending};
use crate::answer::charge::ChargeCode;
use crate::answer::modality::Modality;
use crate::answer::total::Total;
use crate::base::error::Result;
use crate::base::money::{Money, MoneyRange};
use crate::base::names::AfterDecline;
use crate::facts::Facts;

/// What a matter can cost, in kroner without VAT.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Range {
    /// For the customer, over every course.
    pub total: Total,
    /// The most that can be owed to the provider, without the shipping to the workshop, which the customer arranges (3.1,
    /// R-12). `None` while something else has no price.
    pub owed: Option<Money>,
}

/// What a matter can cost. While the place of work is not known, the range covers both places, whose charges are never mixed
/// (R-10).
///
/// # Errors
/// `overflow` past 92 quadrillion kroner.
///
/// # Example: a repair, with a rate that is not given
/// ```
/// use upfront_terms::answer::charge::ChargeCode;
/// use upfront_terms::base::date::Date;
/// use upfront_terms::base::money::{Money, MoneyRange};
/// use upfront_terms::base::names::Service;
/// use upfront_terms::facts::RateCard;
/// use upfront_terms::facts::{Facts, Item};
/// use upfront_terms::terms::courses::range;
/// let kroner = |kroner| MoneyRange::exactly(Money::from_kroner(kroner));
/// let card = RateCard {
///     repair: Some(kroner(650)),
///     outbound_shipping: Some(kroner(95)),
///     ..RateCard::default()
/// };
/// let facts = Facts {
///     on_site: Some(false),
///     estimate_requested: Some(false),
///     items: vec![Item::of(Service::Repair)],
///     rate_card: card.clone(),
///     ..Facts::on(Date::parse("2026-11-20").unwrap())
/// };
/// let open = range(&facts)?;
/// // The rate and the fee of 1000.00 have a price, shipping back has none: so there is no maximum.
/// assert_eq!(open.total.priced_max, Money::from_kroner(95 + 650 + 1000));
/// assert_eq!((open.total.max(), open.owed), (None, None));
/// assert_eq!(open.total.open.codes().collect::<Vec<_>>(), [ChargeCode::ReturnShipping]);
///
/// let rate_card = RateCard { return_shipping: Some(kroner(95)), ..card };
/// let closed = range(&Facts { rate_card, ..facts })?;
/// assert_eq!(closed.total.max(), Some(Money::from_kroner(95 + 650 + 1000 + 95)));
/// assert_eq!(closed.owed, Some(Money::from_kroner(650 + 1000 + 95)));
/// # Ok::<(), upfront_terms::base::error::RulesError>(())
/// ```
pub fn range(facts: &Facts<'_>) -> Result<Range> {
    range_with(facts, &Prospects::of(facts))
}

/// The same, of prospects that are known already.
///
/// # Errors
/// `overflow`.
pub(crate) fn range_with(facts: &Facts<'_>, prospects: &Prospects) -> Result<Range> {
    let work = &Work::of(facts)?;
    match facts.on_site {
        Some(true) => on_site(facts, prospects, work),
        Some(false) => in_workshop(facts, prospects, work),
        None => {
            let (one, other) =
                (in_workshop(facts, prospects, work)?, on_site(facts, prospects, work)?);
            let owed = one.owed.zip(other.owed).map(|(one, other)| one.max(other));
            Ok(Range { total: one.total.or(other.total), owed })
        }
    }
}

fn in_workshop(facts: &Facts<'_>, prospects: &Prospects, work: &Work) -> Result<Range> {
    let rates = &facts.rate_card;
    let mut way = Total::default();
    way.add(ChargeCode::OutboundShipping, sending::way_there(facts), rates.outbound_shipping)?;
    let back = Way::at(rates.return_shipping);
    let ways = Ways { on_site: false, back, away: Way::at(rates.disposal) };
    let rest = rest(facts, prospects, work, &ways)?;
    Ok(Range { total: way.plus(rest)?, owed: rest.max() })
}

/// The range of work on site. Nothing is shipped back, but a product can be disposed of (R-01).
fn on_site(facts: &Facts<'_>, prospects: &Prospects, work: &Work) -> Result<Range> {
    let rates = &facts.rate_card;
    let mut total = Total::default();
    total.add(ChargeCode::DriveTime, Modality::Will, rates.drive_time)?;
    total.add(ChargeCode::Mileage, Modality::Will, rates.mileage)?;
    let ways = Ways { on_site: true, back: Way::NONE, away: Way::at(rates.disposal) };
    let total = total.plus(rest(facts, prospects, work, &ways)?)?;
    Ok(Range { total, owed: total.max() })
}

/// The most that the work can cost. The provider may charge these rates, so the least is nothing.
#[derive(Default)]
struct Work {
    /// The rates of all standard services.
    standard: Money,
    /// The rates of everything that can be an ordinary repair.
    repairs: Money,
    /// The lowest of those rates, for one product.
    cheapest: Money,
    /// Whether a standard service, or a repair, has no price.
    standard_open: bool,
    repairs_open: bool,
}

impl Work {
    /// Rates that are not given count as nothing here: they leave the total open.
    fn of(facts: &Facts<'_>) -> Result<Self> {
        let mut work = Work::default();
        let mut cheapest: Option<Money> = None;
        for item in &facts.items {
            let one = rates::of_one(&facts.rate_card, item).map(|rate| rate.max);
            let all = one.unwrap_or_default().times(item.quantity)?;
            if item.service.is_standard() {
                work.standard = work.standard.plus(all)?;
                work.standard_open |= one.is_none();
            } else if may_be_repaired(item) {
                work.repairs = work.repairs.plus(all)?;
                work.repairs_open |= one.is_none();
                let one = one.unwrap_or_default();
                cheapest = Some(cheapest.map_or(one, |known| known.min(one)));
            }
        }
        Ok(Work { cheapest: cheapest.unwrap_or_default(), ..work })
    }
}

/// What shipping back, or disposal, costs.
#[derive(Clone, Copy)]
struct Way {
    min: Money,
    max: Money,
    open: bool,
}

impl Way {
    const NONE: Way = Way { min: Money::ZERO, max: Money::ZERO, open: false };

    fn at(rate: Option<MoneyRange>) -> Way {
        rate.map_or(Way { open: true, ..Way::NONE }, |rate| Way {
            min: rate.min,
            max: rate.max,
            open: false,
        })
    }
}

/// What can be done with a product in the end. Each is charged once for the matter.
struct Ways {
    on_site: bool,
    back: Way,
    away: Way,
}

/// Everything but shipping to the workshop.
fn rest(facts: &Facts<'_>, prospects: &Prospects, work: &Work, ways: &Ways) -> Result<Total> {
    let dearest = dearest_ending(facts, prospects, work, ways)?;
    let fee = repair_charges::highest_fee(facts, prospects)?;
    let most = work.standard.plus(fee.unwrap_or_default())?.plus(dearest)?;
    let mut total =
        Total { min: certain(facts, prospects, ways), priced_max: most, ..Total::default() };
    if fee.is_none() {
        total.open = total.open.with(ChargeCode::InvestigationFee);
    }
    for code in open(facts, prospects, work, ways) {
        total.open = total.open.with(code);
    }
    Ok(total)
}

/// What is certain on the cheapest course: only ordinary repairs bring certain charges, where there is one for certain.
fn certain(facts: &Facts<'_>, prospects: &Prospects, ways: &Ways) -> Money {
    let Ways { back, away, .. } = ways;
    let endings = prospects.endings;
    if !prospects.any_certain() {
        return Money::ZERO;
    }
    let declined = match facts.repair_estimate.after_decline {
        Some(AfterDecline::Return) => back.min,
        Some(AfterDecline::Dispose) => away.min,
        None => back.min.min(away.min),
    };
    let unanswered = if endings.reminded { away.min } else { Money::ZERO };
    [
        endings.may_be_done().then_some(back.min),
        endings.declined.then_some(declined),
        endings.unanswered.then_some(unanswered),
    ]
    .into_iter()
    .flatten()
    .min()
    .unwrap_or_default()
}

/// The rates of repairs, shipping back and disposal on the most expensive course.
fn dearest_ending(
    facts: &Facts<'_>,
    prospects: &Prospects,
    work: &Work,
    ways: &Ways,
) -> Result<Money> {
    let (back, away) = (ways.back.max, ways.away.max);
    let others = prospects.others() > 0;
    let back_if = |returned: bool| if returned { back } else { Money::ZERO };
    if prospects.repairs() == 0 {
        return Ok(back_if(others));
    }
    let endings = prospects.endings;
    let after_decline = facts.repair_estimate.after_decline;
    let mut dearest = Money::ZERO;
    let mut course = |work: Money, back: Money, away: Money| -> Result<()> {
        dearest = dearest.max(work.plus(back)?.plus(away)?);
        Ok(())
    };
    if endings.may_be_done() {
        course(work.repairs, back, Money::ZERO)?;
    }
    if endings.declined && after_decline != Some(AfterDecline::Dispose) {
        course(Money::ZERO, back, Money::ZERO)?;
    }
    if endings.declined && after_decline != Some(AfterDecline::Return) {
        // The cheapest product is declined and disposed of. The others are accepted, where that is still possible. If not,
        // one of them goes back, or turns out not to be an ordinary repair and then goes back.
        let several = prospects.several_repairs();
        let (work, returned) = match after_decline {
            _ if endings.accepted => (work.repairs.less(work.cheapest), several),
            None => (Money::ZERO, several),
            Some(_) => (Money::ZERO, prospects.may_turn_out() && several),
        };
        course(work, back_if(others || returned), away)?;
    }
    if endings.unanswered {
        let returned = others || (prospects.may_turn_out() && prospects.several_repairs());
        course(Money::ZERO, back_if(returned), away)?;
    }
    Ok(dearest)
}

/// The charges without a price that arise on some course. How many products an unknown matter has is not known.
fn open(
    facts: &Facts<'_>,
    prospects: &Prospects,
    work: &Work,
    ways: &Ways,
) -> impl Iterator<Item = ChargeCode> + use<> {
    let Ways { on_site, back, away } = ways;
    let endings = prospects.endings;
    let any = prospects.repairs() > 0;
    let repairs_open = any && endings.may_be_done() && work.repairs_open;
    let declined = |after| may_be_declined(facts, prospects, after);
    let disposed = (any && endings.unanswered) || declined(Some(AfterDecline::Dispose));
    let either = declined(None);
    let known = |code, open: bool| open.then_some(code);
    [
        known(ChargeCode::UsualRates, prospects.unknown || work.standard_open || repairs_open),
        known(ChargeCode::ReturnShipping, back.open && goes_back(facts, prospects)),
        known(ChargeCode::Disposal, away.open && (disposed || (*on_site && either))),
        known(ChargeCode::ReturnOrDisposal, !on_site && (back.open || away.open) && either),
    ]
    .into_iter()
    .flatten()
}

fn may_be_declined(facts: &Facts<'_>, prospects: &Prospects, after: Option<AfterDecline>) -> bool {
    let declined = prospects.repairs() > 0 && prospects.endings.declined;
    declined && facts.repair_estimate.after_decline == after
}

/// Whether a product is shipped back on some course, with a charge for it alone.
fn goes_back(facts: &Facts<'_>, prospects: &Prospects) -> bool {
    (prospects.repairs() > 0 && prospects.endings.may_be_done())
        || prospects.others() > 0
        || prospects.may_turn_out()
        || may_be_declined(facts, prospects, Some(AfterDecline::Return))
}

/// Whether a product that was sent in is shipped back on some course, at anybody's cost.
pub(crate) fn may_be_returned(facts: &Facts<'_>) -> bool {
    let prospects = Prospects::of(facts);
    goes_back(facts, &prospects) || may_be_declined(facts, &prospects, None)
}
