//! What the work on an item costs by the host's usual rates (5.1, 6.1).

use crate::base::error::Result;
use crate::base::money::MoneyRange;
use crate::base::names::ItemFact;
use crate::cite::fact::Path;
use crate::facts::Item;
use crate::facts::rate_card::{Product, RateCard};

/// Replacing a product. One that is not named can be any that the card lists, or none of them; the rates behind it are
/// told with it.
fn replacing(card: &RateCard<'_>, item: &Item<'_>) -> Option<MoneyRange> {
    match item.product {
        Some(product) => product.replacing.or(card.replacement),
        None => {
            let other = card.replacement?;
            Some(card.products.all().map_or(other, |listed| listed.or(other)))
        }
    }
}

/// The listed product that is replaced at the lowest rate.
pub(crate) fn cheapest_product<'v>(card: &RateCard<'v>) -> Option<Product<'v>> {
    let cheapest = card.products.listed().iter().min_by_key(|(_, rate)| rate.max);
    cheapest.map(|(name, rate)| Product { name, replacing: Some(*rate) })
}

/// Whether the card has any rate for replacing. One that has none prices a repair as a whole.
fn prices_replacing(card: &RateCard<'_>) -> bool {
    card.replacement.is_some() || card.products.all().is_some()
}

/// The usual rate for one product of an item; `None` where the card has no price for it.
///
/// A standard service costs its rate (5.1). A repair ends with the product repaired or replaced, as the provider
/// chooses (6.1): from the lower to the higher of both rates, and without a price while one of them is unknown.
pub fn of_one(card: &RateCard<'_>, item: &Item<'_>) -> Option<MoneyRange> {
    let doing = card.of_service(item.service);
    if item.service.is_standard() || !prices_replacing(card) {
        return doing;
    }
    let replacing = replacing(card, item);
    doing.zip(replacing).map(|(repairing, replacing)| repairing.or(replacing))
}

/// The usual rates for all products of an item.
///
/// # Errors
/// `overflow`.
pub fn of_item(card: &RateCard<'_>, item: &Item<'_>) -> Result<Option<MoneyRange>> {
    of_one(card, item).map(|rate| rate.times(item.quantity)).transpose()
}

/// The rates behind an item's price, by the path each has in the facts.
pub(crate) fn behind(card: &RateCard<'_>, item: &Item<'_>) -> Vec<(Path, MoneyRange)> {
    let mut behind = Vec::new();
    if let Some(rate) = card.of_service(item.service) {
        behind.push((Path::ServiceRate(item.service), rate));
    }
    if item.service.is_standard() {
        return behind;
    }
    let of_product = |name: &str, rate| (Path::ProductRate(name.to_owned()), rate);
    if let Some((name, rate)) =
        item.product.and_then(|product| Some((product.name, product.replacing?)))
    {
        behind.push(of_product(name, rate));
        return behind;
    }
    behind.extend(card.replacement.map(|rate| (Path::ReplacementRate, rate)));
    // The product can be any of them: those that set the ends.
    if item.product.is_none() && card.replacement.is_some() {
        let listed = || card.products.listed().iter();
        let ends = card.products.all().map(|all| {
            let lowest = listed().find(|(_, rate)| rate.min == all.min);
            (lowest, listed().find(|(_, rate)| rate.max == all.max))
        });
        if let Some((Some(lowest), Some(highest))) = ends {
            behind.push(of_product(lowest.0, lowest.1));
            if highest.0 != lowest.0 {
                behind.push(of_product(highest.0, highest.1));
            }
        }
    }
    behind
}

/// What would have to be known for an item's price: rates of the card, or the product's name.
pub(crate) fn not_known(
    card: &RateCard<'_>,
    index: usize,
    item: &Item<'_>,
) -> impl Iterator<Item = Path> + use<> {
    let service = card.of_service(item.service).is_none();
    let service = service.then_some(Path::ServiceRate(item.service));
    let of_repair = !item.service.is_standard() && prices_replacing(card);
    let replacing = of_repair && replacing(card, item).is_none();
    let replacing = replacing.then(|| match item.product {
        Some(product) => Path::ProductRate(product.name.to_owned()),
        None => Path::Item(index, ItemFact::Product),
    });
    service.into_iter().chain(replacing)
}
