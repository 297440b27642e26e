//! Reading the facts of a request.

use super::consents::{Choices, Consents};
use super::matter::{MAX_ITEMS, MAX_QUANTITY, RepairEstimate};
use super::rate_card::{Product, Products, RateCard};
use super::{Facts, Item};
use crate::base::date::Date;
use crate::base::error::IssueCode;
use crate::base::money::MoneyRange;
use crate::base::names::{Cause, ConsentId, ConsentPlace, ConsentState, Service};
use crate::calendar::decode::read_closures;
use crate::cite::because::Reasons;
use crate::cite::fact::REPLACEMENT;
use crate::cite::interpretation::Interpretations;
use crate::edition::decode::{read_editions, read_policy};
use crate::edition::privacy;
use crate::request::decode;
use crate::request::decode::Fields;
use crate::request::issues::{At, Issues};
use crate::request::value::Value;

/// Every field of `Facts`, in the order of the public types.
pub const FACT_FIELDS: &[&str] = &[
    "asOf",
    "editions",
    "customer",
    "items",
    "onSite",
    "handInInPerson",
    "createdOnPortal",
    "soldUnderOtherTerms",
    "otherServiceAgreement",
    "repairEstimateRequested",
    "repairEstimate",
    "descriptionGiven",
    "receivedOn",
    "deliveredOn",
    "invoicedOn",
    "agreedPaymentOn",
    "rateCard",
    "calendar",
    "interpretations",
    "vatPercent",
    "consents",
    "policy",
];

/// Reads the facts of a request, and those of `base` that it does not give. Whether they contradict each other is for the
/// rules to say.
pub(crate) fn read_facts<'v>(
    base: &'v [(String, Value)],
    value: &'v Value,
    at: At<'_>,
    issues: &mut Issues,
) -> Option<Facts<'v>> {
    let mut fields = Fields::over(base, value, at, FACT_FIELDS, issues)?;
    let as_of = fields.required("asOf", decode::date);
    let named = fields.optional("editions", read_editions).unwrap_or_default();
    let mut facts = Facts {
        as_of: as_of.unwrap_or(Date::FIRST),
        terms: named.terms,
        customer: fields.optional("customer", decode::code),
        items: fields.optional("items", read_items).unwrap_or_default(),
        on_site: fields.optional("onSite", decode::bool),
        hand_in: fields.optional("handInInPerson", decode::bool),
        on_portal: fields.optional("createdOnPortal", decode::bool),
        other_terms: fields.optional("soldUnderOtherTerms", decode::bool),
        other_agreement: fields.optional("otherServiceAgreement", decode::bool),
        estimate_requested: fields.optional("repairEstimateRequested", decode::bool),
        repair_estimate: fields
            .optional("repairEstimate", read_repair_estimate)
            .unwrap_or_default(),
        described: fields.optional("descriptionGiven", decode::bool),
        received_on: fields.optional("receivedOn", decode::date),
        delivered_on: fields.optional("deliveredOn", decode::date),
        invoiced_on: fields.optional("invoicedOn", decode::date),
        agreed_payment_on: fields.optional("agreedPaymentOn", decode::date),
        rate_card: fields.optional("rateCard", read_rate_card).unwrap_or_default(),
        closures: fields.optional("calendar", read_closures).unwrap_or_default().into(),
        interpretations: fields
            .optional("interpretations", Interpretations::read)
            .unwrap_or_default(),
        vat: fields.optional("vatPercent", decode::percent_of_whole),
        consents: read_consents(&mut fields, named.privacy),
        reasons: Reasons::Told,
    };
    for item in &mut facts.items {
        item.product = item.product.map(|product| facts.rate_card.product(product.name));
    }
    as_of.map(|_| facts)
}

fn read_repair_estimate(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<RepairEstimate> {
    let known = ["sentOn", "answer", "afterDecline", "reminderUnanswered"];
    let mut fields = Fields::of(value, at, &known, issues)?;
    Some(RepairEstimate {
        sent_on: fields.optional("sentOn", decode::date),
        answer: fields.optional("answer", decode::code),
        after_decline: fields.optional("afterDecline", decode::code),
        reminder_unanswered: fields.optional("reminderUnanswered", decode::bool),
    })
}

fn read_items<'v>(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<Vec<Item<'v>>> {
    decode::list(value, at, issues, MAX_ITEMS, read_item)
}

/// Every field of `ItemFacts`, in the order of the public types.
pub const ITEM_FIELDS: &[&str] = &[
    "service",
    "product",
    "quantity",
    "warranty",
    "examination",
    "causes",
    "thirdParty",
    "contaminated",
    "expectsReinstallation",
    "wantsResults",
    "replacementValue",
    "wearPercent",
];

fn read_item<'v>(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<Item<'v>> {
    let mut fields = Fields::of(value, at, ITEM_FIELDS, issues)?;
    let service = fields.required("service", decode::code);
    let quantity = fields.optional("quantity", |value, at, issues| {
        decode::integer(value, at, issues, 1, MAX_QUANTITY)
    });
    let claim = fields.optional("warranty", decode::code);
    let examination = fields.optional("examination", decode::code);
    let causes = fields.optional("causes", |value, at, issues| {
        let causes = decode::list(value, at, issues, Cause::ALL.len(), decode::code)?;
        Some(causes.into_iter().collect())
    });
    let name = fields.optional("product", decode::text);
    Some(Item {
        service: service.unwrap_or(Service::Repair),
        // A blank name is the same as none.
        product: name.filter(|name| !name.trim().is_empty()).map(Product::unlisted),
        quantity: quantity.unwrap_or(1),
        claim: claim.filter(|_| examination.is_none()),
        examination,
        causes,
        third_party: fields.optional("thirdParty", decode::bool),
        contaminated: fields.optional("contaminated", decode::bool),
        reinstallation: fields.optional("expectsReinstallation", decode::bool),
        wants_results: fields.optional("wantsResults", decode::bool),
        replacement_value: fields.optional("replacementValue", decode::money),
        wear: fields.optional("wearPercent", decode::percent),
    })
}

/// Most services on a card, and most products.
const MAX_RATES: usize = 2_000;

fn read_rate_card<'v>(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<RateCard<'v>> {
    let known = [
        "validOn",
        "services",
        "products",
        "outboundShipping",
        "returnShipping",
        "disposal",
        "driveTime",
        "mileage",
    ];
    let mut fields = Fields::of(value, at, &known, issues)?;
    // A host's card may list services that these terms do not have. Their rates are checked, too.
    let of_services = fields.optional("services", read_rates).unwrap_or_default();
    let rate_of = |wanted| of_services.iter().find(|(name, _)| *name == wanted).map(|rate| rate.1);
    let valid_on = fields.optional("validOn", decode::date);
    let products = fields.optional("products", read_rates).unwrap_or_default();
    Some(RateCard {
        valid_on,
        sample_test: rate_of(Service::SampleTest.name()),
        control_measurement: rate_of(Service::ControlMeasurement.name()),
        reverification: rate_of(Service::Reverification.name()),
        repair: rate_of(Service::Repair.name()),
        replacement: rate_of(REPLACEMENT),
        products: Products::of(products),
        outbound_shipping: fields.optional("outboundShipping", decode::price),
        return_shipping: fields.optional("returnShipping", decode::price),
        disposal: fields.optional("disposal", decode::price),
        drive_time: fields.optional("driveTime", decode::price),
        mileage: fields.optional("mileage", decode::price),
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
