//! Reading the facts of a request.

use super::causes::Causes;
use super::consents::{Choices, Consents};
use super::matter::{Facts, Item, MAX_ITEMS, MAX_QUANTITY, RateCard, RepairEstimate};
use super::products::{Product, Products};
use crate::base::codes::Code;
use crate::base::date::Date;
use crate::base::error::IssueCode;
use crate::base::facts::{facts, item_facts};
use crate::base::money::{Money, MoneyRange, Percent};
use crate::base::names::{
    AfterDecline, Answer, Cause, ConsentId, ConsentPlace, ConsentState, Customer, Examination,
    Service, WarrantyClaim,
};
use crate::calendar::decode::read_closures;
use crate::calendar::working_days::Closure;
use crate::cite::decode::read_interpretations;
use crate::cite::fact::REPLACEMENT;
use crate::cite::interpretation::Interpretations;
use crate::edition::decode::{read_editions, read_policy};
use crate::edition::privacy;
use crate::request::decode::{self, At, Fields, Issues};
use crate::request::value::Value;
use std::rc::Rc;

/// Reads the facts of a request, and those of `base` that it does not give. Whether they contradict each other is for the
/// rules to say.
pub(crate) fn read_facts<'v>(
    base: &'v [(String, Value)],
    value: &'v Value,
    at: At<'_>,
    issues: &mut Issues,
) -> Option<Facts<'v>> {
    let mut fields = Fields::over(base, value, at, Facts::FIELDS, issues)?;
    let as_of = fields.required("asOf", decode::date);
    let named = fields.optional("editions", read_editions).unwrap_or_default();
    let mut facts = Facts::on(as_of.unwrap_or(Date::FIRST));
    facts.read(&mut fields);
    facts.terms = named.terms;
    facts.consents = read_consents(&mut fields, named.privacy);
    for item in &mut facts.items {
        item.product = item.product.map(|product| facts.rate_card.product(product.name));
    }
    as_of.map(|_| facts)
}

/// What holds facts. Reads those that are read by their types alone, in the order of the fields.
trait ReadFacts<'v> {
    fn read(&mut self, fields: &mut Fields<'v, '_>);
}

/// Reads a field: by a reader of `request::decode`, or by that of its type.
macro_rules! read {
    ($fields:ident, $name:literal, $type:ty, $reader:ident) => {
        $fields.optional($name, decode::$reader)
    };
    ($fields:ident, $name:literal, $type:ty) => {
        <$type as Field>::of($fields, $name)
    };
}

/// The same for the structs of each section of the table.
macro_rules! read_by_type {
    ({ $($struct:ty),* } $($start:literal {
        $(
            #[$doc:meta] $name:literal
            $(own $own:ident: $own_type:ty, $own_ask:ident [$($own_clause:ident)*])?
            $(=> $field:ident: $type:ty $(, by $reader:ident)? $(| $fact:ident, $ask:ident [$($clause:ident)*])?)?;
        )*
    })*) => { $(
        impl<'v> ReadFacts<'v> for $struct {
            fn read(&mut self, fields: &mut Fields<'v, '_>) {
                $($(self.$field = read!(fields, $name, $type $(, $reader)?);)?)*
            }
        }
    )* };
}

facts! { read_by_type { Facts<'v>, RepairEstimate, RateCard<'v> } }
item_facts! { read_by_type { Item<'v> } }

/// A type of fields that may be missing, and then are as without being told.
trait Field<'v>: Default {
    /// Reads the field of that name.
    fn of(fields: &mut Fields<'v, '_>, name: &'static str) -> Self;
}

/// A type of facts, by the function that reads them.
trait Readable<'v>: Sized {
    fn read(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<Self>;
}

impl<'v, T: Readable<'v>> Field<'v> for Option<T> {
    fn of(fields: &mut Fields<'v, '_>, name: &'static str) -> Self {
        fields.optional(name, T::read)
    }
}

impl<'v, T: Code> Readable<'v> for T {
    fn read(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<Self> {
        decode::code(value, at, issues)
    }
}

macro_rules! readable {
    ($($type:ty, $read:expr;)+) => { $(
        impl<'v> Readable<'v> for $type {
            fn read(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<Self> {
                $read(value, at, issues)
            }
        }
    )+ };
}

readable! {
    bool, decode::bool;
    Date, decode::date;
    Money, decode::money;
    Percent, decode::percent;
    MoneyRange, decode::price;
    Product<'v>, read_product;
    Causes, read_causes;
}

/// Fields that hold others, by the function that reads them.
macro_rules! fields_of_their_own {
    ($($type:ty, $read:expr;)+) => { $(
        impl<'v> Field<'v> for $type {
            fn of(fields: &mut Fields<'v, '_>, name: &'static str) -> Self {
                fields.optional(name, $read).unwrap_or_default().into()
            }
        }
    )+ };
}

fields_of_their_own! {
    Vec<Item<'v>>, read_items;
    RepairEstimate, read_repair_estimate;
    RateCard<'v>, read_rate_card;
    Products<'v>, read_products;
    Rc<[Closure<'v>]>, read_closures;
    Interpretations, read_interpretations;
}

/// A blank name is the same as none.
fn read_product<'v>(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<Product<'v>> {
    let name = decode::text(value, at, issues)?;
    (!name.trim().is_empty()).then(|| Product::unlisted(name))
}

fn read_causes(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<Causes> {
    let causes = decode::list(value, at, issues, Cause::ALL.len(), decode::code)?;
    Some(causes.into_iter().collect())
}

fn read_repair_estimate(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<RepairEstimate> {
    let mut estimate = RepairEstimate::unknown();
    estimate.read(&mut Fields::of(value, at, RepairEstimate::FIELDS, issues)?);
    Some(estimate)
}

fn read_items<'v>(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<Vec<Item<'v>>> {
    decode::list(value, at, issues, MAX_ITEMS, read_item)
}

fn read_item<'v>(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<Item<'v>> {
    let mut fields = Fields::of(value, at, Item::FIELDS, issues)?;
    let service = fields.required("service", decode::code);
    let quantity = fields.optional("quantity", |value, at, issues| {
        decode::integer(value, at, issues, 1, MAX_QUANTITY)
    });
    let mut item = Item::of(service.unwrap_or(Service::Repair));
    item.quantity = quantity.unwrap_or(1);
    item.read(&mut fields);
    // An examination replaces the claim.
    item.claim = item.claim.filter(|_| item.examination.is_none());
    Some(item)
}

/// Most products on a card.
const MAX_RATES: usize = 2_000;

fn read_rate_card<'v>(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<RateCard<'v>> {
    let mut fields = Fields::of(value, at, RateCard::FIELDS, issues)?;
    let mut card = fields.optional("services", read_services).unwrap_or_default();
    card.read(&mut fields);
    Some(card)
}

fn read_products<'v>(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<Products<'v>> {
    read_rates(value, at, issues).map(Products::of)
}

/// The rates of services, on a card that has no others. Which services there are is for the terms to say, unlike which
/// products.
fn read_services<'v>(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<RateCard<'v>> {
    let mut known: Vec<&str> = Service::ALL.iter().map(|service| service.name()).collect();
    known.push(REPLACEMENT);
    let mut fields = Fields::of(value, at, &known, issues)?;
    let mut rate_of = |name| fields.optional(name, decode::price);
    Some(RateCard {
        sample_test: rate_of(Service::SampleTest.name()),
        control_measurement: rate_of(Service::ControlMeasurement.name()),
        reverification: rate_of(Service::Reverification.name()),
        repair: rate_of(Service::Repair.name()),
        replacement: rate_of(REPLACEMENT),
        ..RateCard::unknown()
    })
}

fn read_rates<'v>(
    value: &'v Value,
    at: At<'_>,
    issues: &mut Issues,
) -> Option<Vec<(&'v str, MoneyRange)>> {
    let fields = Fields::open(value, at, issues)?;
    let mut rates = Vec::new();
    for (name, value) in fields.each().filter(|(_, value)| **value != Value::Undefined) {
        if let Some(rate) = decode::price(value, at.field(name), fields.issues) {
            rates.push((name, rate));
        }
    }
    if rates.len() > MAX_RATES {
        let message = format!("at most {MAX_RATES} rates can be given");
        fields.issues.push(at, IssueCode::TooMany, message);
    }
    Some(rates)
}

/// Reads `consents` and `policy`; `by_id` is the edition that `editions.privacy` names.
fn read_consents(
    fields: &mut Fields<'_, '_>,
    by_id: Option<&'static privacy::Edition>,
) -> Consents {
    let by_language = fields.optional("policy", read_policy);
    if let (Some(id), Some(language)) = (by_id, by_language)
        && id.id != language.id
    {
        let message = "editions.privacy names the text of another language";
        fields.problem("policy", IssueCode::Conflict, message);
    }
    let choices = fields.optional("consents", read_choices);
    let asked = by_language.is_some().then(Choices::default);
    Consents {
        edition: by_id.or(by_language).unwrap_or(privacy::DEFAULT),
        choices: choices.or(asked).map(|choices| choices.at(ConsentPlace::Facts)),
    }
}

/// Reads the state of each choice.
#[inline(never)]
pub(crate) fn read_choices(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<Choices> {
    let names = Vec::from_iter(ConsentId::ALL.iter().map(|choice| choice.name()));
    let mut fields = Fields::of(value, at, &names, issues)?;
    let mut choices = Choices::default();
    for choice in ConsentId::ALL {
        if let Some(state) = fields.optional(choice.name(), read_state) {
            choices.set(*choice, state);
        }
    }
    Some(choices)
}

/// The state of a choice. A choice that was not asked about is left out of a request.
fn read_state(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<ConsentState> {
    use ConsentState::{Given, Refused, Requested, Withdrawn};
    decode::one_of(value, at, issues, &[Given, Refused, Withdrawn, Requested], ConsentState::name)
}
