//! What the work on an item costs by the host's usual rates (5.1, 6.1), in kroner without VAT.

use crate::base::error::Result;
use crate::base::money::MoneyRange;
use crate::base::names::ItemFact;
use crate::cite::fact::Path;
use crate::facts::Item;
use crate::facts::RateCard;
use crate::facts::products::Product;

/// The rate for replacing a product. A product without a name can be any that the card lists, or another.
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

/// Whether the card has any rate for replacing. On a card that has none, the rate of a repair is for the whole repair.
fn prices_replacing(card: &RateCard<'_>) -> bool {
    card.replacement.is_some() || card.products.all().is_some()
}

/// The usual rate for one product of an item; `None` where the card has no price for it.
///
/// A standard service costs its rate (5.1). A repair ends with the product repaired or replaced, as the provider
/// chooses (6.1, R-02): from the lower to the higher of both rates, and without a price while one of them is not known. On a
/// card without rates for replacing, the rate of a repair is for the whole repair.
///
/// # Example: repaired or replaced, a product that is not named, and a rate that is not given
/// ```
/// use upfront_terms::base::money::{Money, MoneyRange};
/// use upfront_terms::base::names::Service;
/// use upfront_terms::facts::Item;
/// use upfront_terms::facts::RateCard;
/// use upfront_terms::facts::products::Products;
/// use upfront_terms::terms::rates::of_one;
/// let kroner = |kroner| MoneyRange::exactly(Money::from_kroner(kroner));
/// let repair = Item::of(Service::Repair);
/// let whole = RateCard { repair: Some(kroner(650)), ..RateCard::default() };
/// assert_eq!(of_one(&whole, &repair), Some(kroner(650)));
///
/// let listed = Products::of(vec![("Flow sensor", kroner(1800)), ("Calculator", kroner(900))]);
/// let card = RateCard { products: listed, ..whole };
/// let calculator = Item { product: Some(card.product("Calculator")), ..repair };
/// assert_eq!(of_one(&card, &calculator), Some(kroner(650).or(kroner(900))));
/// // Any product, also one that the card does not list: what replacing that one costs is not known.
/// assert_eq!(of_one(&card, &repair), None);
/// let card = RateCard { replacement: Some(kroner(2000)), ..card };
/// assert_eq!(of_one(&card, &repair), Some(kroner(650).or(kroner(2000))));
/// ```
pub fn of_one(card: &RateCard<'_>, item: &Item<'_>) -> Option<MoneyRange> {
    let doing = card.of_service(item.service);
    if item.service.is_standard() || !prices_replacing(card) {
        return doing;
    }
    let replacing = replacing(card, item);
    doing.zip(replacing).map(|(repairing, replacing)| repairing.or(replacing))
}

/// The usual rates for all products of an item: those of [`of_one`] times the quantity.
///
/// # Errors
/// `overflow` past 92 quadrillion kroner.
///
/// ```
/// use upfront_terms::base::money::{Money, MoneyRange};
/// use upfront_terms::base::names::Service;
/// use upfront_terms::facts::Item;
/// use upfront_terms::facts::RateCard;
/// use upfront_terms::terms::rates::of_item;
/// let rate = MoneyRange { min: Money::from_kroner(150), max: Money::from_kroner(180) };
/// let card = RateCard { sample_test: Some(rate), ..RateCard::default() };
/// let three = Item { quantity: 3, ..Item::of(Service::SampleTest) };
/// assert_eq!(of_item(&card, &three)?.unwrap().max, Money::from_kroner(540));
/// assert_eq!(of_item(&card, &Item::of(Service::Reverification))?, None);
/// # Ok::<(), upfront_terms::base::error::RulesError>(())
/// ```
pub fn of_item(card: &RateCard<'_>, item: &Item<'_>) -> Result<Option<MoneyRange>> {
    of_one(card, item).map(|rate| rate.times(item.quantity)).transpose()
}

/// The rates that an item's price is made of, each with its path in the facts.
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
    // The product can be any of them: name those with the lowest and the highest rate.
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

/// What is missing for an item's price: rates of the card, or the product's name.
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
