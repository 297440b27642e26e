//! What the form knows so far: every field may be missing, and a missing one stays unknown.

use crate::calendar::{Closure, read_closures};
use crate::clause::ClauseId;
use crate::date::Date;
use crate::decode::{self, At, Fields, Issues, not_known};
use crate::error::{IssueCode, Result};
use crate::money::{Money, Percent};
use crate::privacy::Consents;
use crate::privacy::edition as privacy;
use crate::rate_card::{RateCard, Rates};
use crate::reading::Readings;
use crate::terms::clauses as t;
use crate::terms::edition::{self, Edition};
use crate::value::Value;

/// Everything known about one service matter.
#[derive(Clone, Debug)]
pub struct Facts<'v> {
    /// "Today".
    pub as_of: Date,
    /// The edition of the terms to compute with.
    pub terms: &'static Edition,
    /// Business or consumer.
    pub customer: Option<Customer>,
    /// What is sent in; empty while nothing is known about it.
    pub items: Vec<Item<'v>>,
    /// The work is done at the customer's premises.
    pub on_site: Option<bool>,
    /// The customer wants to bring the product in person.
    pub hand_in: Option<bool>,
    /// 1.1.1: the matter is created on the service portal.
    pub on_portal: Option<bool>,
    /// 1.1.2: the product was sold under other terms.
    pub other_terms: Option<bool>,
    /// 1.1.3: another service agreement covers it.
    pub other_agreement: Option<bool>,
    /// 2.1.1: a description of the defect is given.
    pub described: Option<bool>,
    /// 6.2: a repair estimate is asked for.
    pub estimate_requested: Option<bool>,
    /// What became of the repair estimate.
    pub repair_estimate: RepairEstimate,
    /// The day the product arrives.
    pub received_on: Option<Date>,
    /// The day the service is delivered.
    pub delivered_on: Option<Date>,
    /// The day of the first correct invoice.
    pub invoiced_on: Option<Date>,
    /// The agreed payment deadline.
    pub agreed_payment_on: Option<Date>,
    /// The host's usual rates.
    pub rate_card: RateCard<'v>,
    /// The workshop's closures.
    pub closures: Vec<Closure<'v>>,
    /// The choices for the open points.
    pub readings: Readings,
    /// The VAT rate to show prices with.
    pub vat: Option<Percent>,
    /// The text of the privacy policy shown, and the choices made.
    pub consents: Consents,
}

/// Who the customer is before the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Customer {
    /// Acts in the course of trade.
    Business,
    /// Does not.
    Consumer,
}

/// The names of [`Customer`] in requests.
pub(crate) const CUSTOMERS: &[(&str, Customer)] =
    &[("business", Customer::Business), ("consumer", Customer::Consumer)];

impl Customer {
    /// The name in requests and results.
    pub fn name(self) -> &'static str {
        match self {
            Customer::Business => "business",
            Customer::Consumer => "consumer",
        }
    }
}

/// What became of the repair estimate (6.2, 6.3).
#[derive(Clone, Copy, Debug, Default)]
pub struct RepairEstimate {
    /// The day it was sent.
    pub sent_on: Option<Date>,
    /// What the customer answered.
    pub answer: Option<Answer>,
    /// What the customer wants after declining.
    pub after_decline: Option<AfterDecline>,
    /// The reminder went unanswered.
    pub reminder_unanswered: Option<bool>,
}

impl RepairEstimate {
    /// Whether one was sent: every answer says so, *none* too.
    pub fn was_sent(&self) -> bool {
        self.sent_on.is_some() || self.answer.is_some()
    }

    /// Whether an answer can still come: *none* only says that it was sent.
    pub fn may_be_answered(&self) -> bool {
        matches!(self.answer, None | Some(Answer::None))
    }
}

/// The answer to a repair estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Go ahead.
    Accepted,
    /// Do not repair.
    Declined,
    /// Silence.
    None,
}

const ANSWERS: &[(&str, Answer)] =
    &[("accepted", Answer::Accepted), ("declined", Answer::Declined), ("none", Answer::None)];

impl Answer {
    /// The name in requests and results.
    pub fn name(self) -> &'static str {
        ANSWERS.iter().find(|(_, answer)| *answer == self).map_or("", |(name, _)| name)
    }
}

/// What happens to the product after declining (6.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AfterDecline {
    /// It is sent back.
    Return,
    /// It is disposed of.
    Dispose,
}

const AFTER_DECLINE: &[(&str, AfterDecline)] =
    &[("return", AfterDecline::Return), ("dispose", AfterDecline::Dispose)];

impl AfterDecline {
    /// The name in requests and results.
    pub fn name(self) -> &'static str {
        AFTER_DECLINE.iter().find(|(_, after)| *after == self).map_or("", |(name, _)| name)
    }
}

/// One kind of product sent in for one service.
#[derive(Clone, Debug)]
pub struct Item<'v> {
    /// What is to be done.
    pub service: Service,
    /// The product, as the rate card spells it.
    pub product: Option<&'v str>,
    /// How many.
    pub quantity: u32,
    /// What the customer claims; `None` where nobody has said, and once an examination has replaced it.
    pub claim: Option<Claim>,
    /// What the examination found.
    pub examination: Option<Examination>,
    /// Which of the excluded causes apply; empty where none is known.
    pub causes: Vec<Cause>,
    /// Whether the causes were asked about.
    pub causes_given: bool,
    /// Not the manufacturer's own product.
    pub third_party: Option<bool>,
    /// Contaminated with toxic or harmful media.
    pub contaminated: Option<bool>,
    /// Expects it to be put back in place.
    pub reinstallation: Option<bool>,
    /// Wants the results of a reverification or a sample test.
    pub wants_results: Option<bool>,
    /// What one new product costs.
    pub replacement_value: Option<Money>,
    /// The product's ordinary wear.
    pub wear: Option<Percent>,
}

impl Item<'_> {
    /// One product, of which nothing else is known.
    pub(crate) fn of(service: Service) -> Self {
        Item {
            service,
            product: None,
            quantity: 1,
            claim: None,
            examination: None,
            causes: Vec::new(),
            causes_given: false,
            third_party: None,
            contaminated: None,
            reinstallation: None,
            wants_results: None,
            replacement_value: None,
            wear: None,
        }
    }
}

/// The service asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Service {
    /// A sample test (section 5).
    SampleTest,
    /// A control measurement (section 5).
    ControlMeasurement,
    /// A reverification (section 5).
    Reverification,
    /// A repair (sections 4 and 6).
    Repair,
}

/// The names of [`Service`] in requests.
pub(crate) const SERVICES: &[(&str, Service)] = &[
    ("sampleTest", Service::SampleTest),
    ("controlMeasurement", Service::ControlMeasurement),
    ("reverification", Service::Reverification),
    ("repair", Service::Repair),
];

impl Service {
    /// The name in requests and results.
    pub fn name(self) -> &'static str {
        SERVICES.iter().find(|(_, service)| *service == self).map_or("", |(name, _)| name)
    }

    /// A standard service of section 5.
    pub fn is_standard(self) -> bool {
        self != Service::Repair
    }
}

/// What the customer says about the product warranty: a claim, which settles nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// It is covered.
    Covered,
    /// It is not claimed.
    NotCovered,
    /// The customer does not know.
    Unknown,
}

const CLAIMS: &[(&str, Claim)] =
    &[("covered", Claim::Covered), ("notCovered", Claim::NotCovered), ("unknown", Claim::Unknown)];

impl Claim {
    /// The name in requests and results.
    pub fn name(self) -> &'static str {
        CLAIMS.iter().find(|(_, claim)| *claim == self).map_or("", |(name, _)| name)
    }
}

/// What the examination of 4.1 found about all products of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Examination {
    /// The product warranty covers the defect (4.2).
    Covered,
    /// It does not: an ordinary repair under section 6.
    NotCovered,
    /// It does not, and no work is done: 7.1, 7.2, 7.4, or nothing to repair.
    NotWorkedOn,
}

const EXAMINATIONS: &[(&str, Examination)] = &[
    ("covered", Examination::Covered),
    ("notCovered", Examination::NotCovered),
    ("notWorkedOn", Examination::NotWorkedOn),
];

impl Examination {
    /// The name in requests and results.
    pub fn name(self) -> &'static str {
        EXAMINATIONS.iter().find(|(_, found)| *found == self).map_or("", |(name, _)| name)
    }
}

/// A cause of a defect whose repair is not included (7.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// (a) wrong or unauthorised use, unusual surroundings.
    Misuse,
    /// (b) wrong installation.
    Installation,
    /// (c) lack of maintenance.
    Maintenance,
    /// (d) unauthorised repair.
    UnauthorisedRepair,
    /// (e) acts or omissions of the customer or others.
    ActsOrOmissions,
}

pub(crate) const CAUSES: &[(&str, Cause)] = &[
    ("misuse", Cause::Misuse),
    ("installation", Cause::Installation),
    ("maintenance", Cause::Maintenance),
    ("unauthorisedRepair", Cause::UnauthorisedRepair),
    ("actsOrOmissions", Cause::ActsOrOmissions),
];

impl Cause {
    /// The name in requests and results.
    pub fn name(self) -> &'static str {
        CAUSES.iter().find(|(_, cause)| *cause == self).map_or("", |(name, _)| name)
    }
}

/// Most kinds of product in one matter.
pub const MAX_ITEMS: usize = 200;
/// Most products of one kind.
pub const MAX_QUANTITY: u32 = 100_000;

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
    "readings",
    "vatPercent",
    "consents",
    "policy",
];

impl<'v> Facts<'v> {
    /// Reads the facts of a request.
    ///
    /// # Errors
    /// Every problem of the request, none left out; nothing is computed then.
    pub fn read(value: &'v Value<'v>) -> Result<Facts<'v>> {
        let mut issues = Issues::default();
        let facts = Self::read_at(value, At::ROOT, &mut issues);
        issues.finish(facts)
    }

    pub(crate) fn read_at(value: &'v Value<'v>, at: At<'_>, issues: &mut Issues) -> Option<Self> {
        let fields = Fields::of(value, at, FACT_FIELDS, issues)?;
        let as_of = fields.required("asOf", issues, decode::date);
        let (terms, privacy) =
            fields.optional("editions", issues, read_editions).unwrap_or_default();
        let facts = Facts {
            as_of: as_of.unwrap_or(Date::FIRST),
            terms: terms.unwrap_or(edition::CURRENT),
            customer: fields
                .optional("customer", issues, |v, at, i| decode::choice(v, at, i, CUSTOMERS)),
            items: fields.optional("items", issues, read_items).unwrap_or_default(),
            on_site: fields.optional("onSite", issues, decode::bool),
            hand_in: fields.optional("handInInPerson", issues, decode::bool),
            on_portal: fields.optional("createdOnPortal", issues, decode::bool),
            other_terms: fields.optional("soldUnderOtherTerms", issues, decode::bool),
            other_agreement: fields.optional("otherServiceAgreement", issues, decode::bool),
            estimate_requested: fields.optional("repairEstimateRequested", issues, decode::bool),
            repair_estimate: fields
                .optional("repairEstimate", issues, read_repair_estimate)
                .unwrap_or_default(),
            described: fields.optional("descriptionGiven", issues, decode::bool),
            received_on: fields.optional("receivedOn", issues, decode::date),
            delivered_on: fields.optional("deliveredOn", issues, decode::date),
            invoiced_on: fields.optional("invoicedOn", issues, decode::date),
            agreed_payment_on: fields.optional("agreedPaymentOn", issues, decode::date),
            rate_card: fields.optional("rateCard", issues, RateCard::read).unwrap_or_default(),
            closures: fields.optional("calendar", issues, read_closures).unwrap_or_default(),
            readings: fields.optional("readings", issues, Readings::read).unwrap_or_default(),
            vat: fields.optional("vatPercent", issues, vat_rate),
            consents: Consents::read(&fields, privacy, at, issues),
        };
        as_of?;
        for Contradiction { path, code, clause, message } in facts.contradictions() {
            issues.push_by(at.field(path), code, clause, message);
        }
        Some(facts)
    }

    /// What cannot be true at the same time.
    pub(crate) fn contradictions(&self) -> Vec<Contradiction> {
        let mut found = Vec::new();
        let mut order = |path, clause, wrong: bool, message| {
            if wrong {
                found.push(Contradiction { path, code: IssueCode::Order, clause, message });
            }
        };
        let before = |a: Option<Date>, b: Option<Date>| a.zip(b).is_some_and(|(a, b)| a < b);
        let today = Some(self.as_of);
        let agreed_early = before(self.agreed_payment_on, self.invoiced_on);
        let message = "the agreed deadline lies before the invoice";
        order("agreedPaymentOn", t::C11_1A, agreed_early, message);
        let sent_later = before(today, self.repair_estimate.sent_on);
        let message = "asOf lies before the repair estimate was sent";
        order("asOf", t::C6_2B, sent_later, message);
        let delivered_later = before(today, self.delivered_on);
        order("asOf", t::C8_1B, delivered_later, "asOf lies before the delivery");
        let delivered_early = before(self.delivered_on, self.received_on);
        let message = "delivered before the product was received";
        order("deliveredOn", t::C8_1B, delivered_early && self.on_site != Some(true), message);
        found.extend(crate::terms::repair::contradictions(self));
        found
    }

    /// Whether the product has arrived by the day of the estimate.
    pub(crate) fn is_received(&self) -> bool {
        self.received_on.is_some_and(|received_on| received_on <= self.as_of)
    }

    /// What one product, one service, one shipment costs by the host's rates.
    pub(crate) fn rates(&self) -> &Rates<'v> {
        &self.rate_card.rates
    }
}

/// Facts that cannot be true at the same time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Contradiction {
    /// The fact that is wrong, or one of them.
    pub path: &'static str,
    pub code: IssueCode,
    /// The clause that rules it out.
    pub clause: ClauseId,
    pub message: &'static str,
}

/// The editions that a request names.
type Named = (Option<&'static Edition>, Option<&'static privacy::Edition>);

/// A VAT rate: more than the price itself is no rate but a slip of the keyboard.
fn vat_rate(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<Percent> {
    let rate = decode::percent(value, at, issues)?;
    if rate > Percent::HUNDRED {
        issues.push(at, IssueCode::OutOfRange, format!("{rate} is more than 100 per cent"));
    }
    Some(rate)
}

fn read_editions(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<Named> {
    let fields = Fields::of(value, at, &["terms", "privacy"], issues)?;
    let privacy = fields.optional("privacy", issues, privacy::read_id);
    let terms = fields.optional("terms", issues, |value, at, issues| {
        let id = decode::text(value, at, issues)?;
        let edition = edition::find(id);
        if edition.is_none() {
            let ids: Vec<&str> = edition::EDITIONS.iter().map(|edition| edition.id).collect();
            issues.push(at, IssueCode::UnknownEdition, not_known("edition", id, &ids));
        }
        edition
    });
    Some((terms, privacy))
}

fn read_repair_estimate(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<RepairEstimate> {
    let known = ["sentOn", "answer", "afterDecline", "reminderUnanswered"];
    let fields = Fields::of(value, at, &known, issues)?;
    Some(RepairEstimate {
        sent_on: fields.optional("sentOn", issues, decode::date),
        answer: fields.optional("answer", issues, |v, at, i| decode::choice(v, at, i, ANSWERS)),
        after_decline: fields
            .optional("afterDecline", issues, |v, at, i| decode::choice(v, at, i, AFTER_DECLINE)),
        reminder_unanswered: fields.optional("reminderUnanswered", issues, decode::bool),
    })
}

fn read_items<'v>(value: &'v Value<'v>, at: At<'_>, issues: &mut Issues) -> Option<Vec<Item<'v>>> {
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

fn read_item<'v>(value: &'v Value<'v>, at: At<'_>, issues: &mut Issues) -> Option<Item<'v>> {
    let fields = Fields::of(value, at, ITEM_FIELDS, issues)?;
    let service = fields.required("service", issues, |v, at, i| decode::choice(v, at, i, SERVICES));
    let quantity =
        fields.optional("quantity", issues, |v, at, i| decode::integer(v, at, i, 1, MAX_QUANTITY));
    let claim = fields.optional("warranty", issues, |v, at, i| decode::choice(v, at, i, CLAIMS));
    let examination =
        fields.optional("examination", issues, |v, at, i| decode::choice(v, at, i, EXAMINATIONS));
    let causes = fields.optional("causes", issues, |value, at, issues| {
        let mut causes = decode::list(value, at, issues, CAUSES.len(), |v, at, i| {
            decode::choice(v, at, i, CAUSES)
        })?;
        causes.dedup();
        Some(causes)
    });
    Some(Item {
        service: service.unwrap_or(Service::Repair),
        // A blank name names nothing.
        product: fields
            .optional("product", issues, decode::text)
            .filter(|name| !name.trim().is_empty()),
        quantity: quantity.unwrap_or(1),
        claim: claim.filter(|_| examination.is_none()),
        examination,
        causes_given: causes.is_some(),
        causes: causes.unwrap_or_default(),
        third_party: fields.optional("thirdParty", issues, decode::bool),
        contaminated: fields.optional("contaminated", issues, decode::bool),
        reinstallation: fields.optional("expectsReinstallation", issues, decode::bool),
        wants_results: fields.optional("wantsResults", issues, decode::bool),
        replacement_value: fields.optional("replacementValue", issues, decode::money),
        wear: fields.optional("wearPercent", issues, decode::percent),
    })
}
