//! The table of facts: one row for each. What is said of a fact is said here, once.
//!
//! A row is read from left to right: the name of the field in a request; the Rust field, with its type, from which follows
//! the kind of the fact; the name in `FactName` or `ItemFact`; whom to ask; the clauses that ask for it. So
//!
//! ```text
//! /// Business or consumer.
//! "customer" => customer: Option<Customer> | Customer, Customer [C11_1B];
//! ```
//!
//! is a field of `facts::Facts`, read as a choice of the codes of `Customer`; rules cite it as `FactName::Customer`, and
//! `missing` asks the customer because of 11.1b. Rows that say less or more:
//!
//! * `own`: the struct has the field, and how it is read is code, as it is required or has a default;
//! * without a name after `|`: a field that holds other facts, or none that a rule follows from;
//! * the name alone: read by code into something else;
//! * `by`: a reader of `request::decode` in place of that of the type.
//!
//! The table is given to a macro where something is made of it: the names in `base::names`; the structs and their values in
//! `facts::table`; their reading in `facts::decode`. The types of the fields are those in use there.

/// The facts of a matter, section by section: the start of each path, and its fields in the order of the public types.
macro_rules! facts {
    ($then:ident $args:tt) => { $then! { $args
        "" {
            /// The day of the answer: "today".
            "asOf" own AsOf: Date, Host [];
            /// The editions to compute with, by id.
            "editions";
            /// Business or consumer.
            "customer" => customer: Option<Customer> | Customer, Customer [C11_1B];
            /// What is sent in; empty while that is not known.
            "items" => items: Vec<Item<'v>> | Items, Customer [C4_1 C5_1 C6_1A];
            /// Whether the work is done at the customer's premises.
            "onSite" => on_site: Option<bool> | OnSite, Customer [C3_1 C9_1B];
            /// Whether the customer wants to bring the product in person.
            "handInInPerson" => hand_in: Option<bool> | HandInInPerson, Customer [C3_4];
            /// Whether the matter is created on the service portal: the site that embeds the form knows whether it is that portal.
            "createdOnPortal" => on_portal: Option<bool> | CreatedOnPortal, Host [C1_1_1];
            /// Whether the product was sold under other terms.
            "soldUnderOtherTerms" => other_terms: Option<bool> | SoldUnderOtherTerms, Customer [C1_1_2];
            /// Whether another service agreement covers it.
            "otherServiceAgreement" => other_agreement: Option<bool> | OtherServiceAgreement, Customer [C1_1_3];
            /// Whether a repair estimate is asked for. Once the product is there, the host knows.
            "repairEstimateRequested" => estimate_requested: Option<bool> | RepairEstimateRequested, Customer [C6_2A];
            /// What became of the repair estimate.
            "repairEstimate" => repair_estimate: RepairEstimate;
            /// Whether the defect is described.
            "descriptionGiven" => described: Option<bool> | DescriptionGiven, Customer [C2_1_1 C4_1];
            /// The day the product arrives; in a question about a right, the day the request for it does.
            "receivedOn" => received_on: Option<Date> | ReceivedOn, Customer [C9_2A];
            /// The day the service is delivered.
            "deliveredOn" => delivered_on: Option<Date> | DeliveredOn, Host [C8_1B];
            /// The day of the first correct invoice.
            "invoicedOn" => invoiced_on: Option<Date> | InvoicedOn, Host [C11_1A];
            /// The agreed day of payment.
            "agreedPaymentOn" => agreed_payment_on: Option<Date> | AgreedPaymentOn, Host [C11_1A];
            /// The host's usual rates.
            "rateCard" => rate_card: RateCard<'v>;
            /// The workshop's closures.
            "calendar" => closures: Rc<[Closure<'v>]>;
            /// The choices for the open points.
            "interpretations" => interpretations: Interpretations;
            /// The VAT rate to show prices with, in per cent.
            "vatPercent" => vat: Option<Percent>, by percent_of_whole | VatPercent, Host [C10_1];
            /// The choices about data made so far.
            "consents";
            /// The language of the privacy policy shown.
            "policy";
        }
        "repairEstimate." {
            /// The day the repair estimate was sent.
            "sentOn" => sent_on: Option<Date> | RepairEstimateSentOn, Later [C6_2B C6_3A];
            /// The answer to the repair estimate.
            "answer" => answer: Option<Answer> | RepairEstimateAnswer, Later [C6_1A C6_2C C6_3A];
            /// What becomes of the product after declining.
            "afterDecline" => after_decline: Option<AfterDecline> | RepairEstimateAfterDecline, Later [C6_2D C6_2E];
            /// Whether the reminder went unanswered.
            "reminderUnanswered" => reminder_unanswered: Option<bool> | RepairEstimateReminderUnanswered, Later [C6_3A C6_3B];
        }
        "rateCard." {
            /// The last day on which the card holds. Later it is still used, and estimates say that it is stale.
            "validUntil" => valid_until: Option<Date> | RateCardValidUntil, Host [];
            /// The rates of the services, for one product each.
            "services";
            /// The rates for replacing products, by name.
            "products" => products: Products<'v>;
            /// The rate for the way to the workshop, once for the matter.
            "outboundShipping" => outbound_shipping: Option<MoneyRange> | RateCardOutboundShipping, Host [C3_1];
            /// The rate for the way back, once for the matter.
            "returnShipping" => return_shipping: Option<MoneyRange> | RateCardReturnShipping, Host [C6_1C C6_2D];
            /// The rate for disposal, once for the matter.
            "disposal" => disposal: Option<MoneyRange> | RateCardDisposal, Host [C6_2D C6_3B];
            /// The rate for the technician's drive time, once for the matter.
            "driveTime" => drive_time: Option<MoneyRange> | RateCardDriveTime, Host [C9_1B];
            /// The rate for the technician's mileage, once for the matter.
            "mileage" => mileage: Option<MoneyRange> | RateCardMileage, Host [C9_1B];
        }
    } };
}
pub(crate) use facts;

/// The facts of an item, in the order of the public types.
macro_rules! item_facts {
    ($then:ident $args:tt) => { $then! { $args
        "" {
            /// The service asked for.
            "service" own Service: Service, Customer [C5_1 C6_1A];
            /// The product, as the rate card spells it.
            "product" => product: Option<Product<'v>> | Product, Customer [C6_1A];
            /// How many products.
            "quantity" own Quantity: Option<u32>, Customer [];
            /// What the customer claims about the warranty; not known after an examination.
            "warranty" => claim: Option<WarrantyClaim> | Warranty, Customer [C4_1 C4_2A C4_3];
            /// What the examination found.
            "examination" => examination: Option<Examination> | Examination, Later [C4_1];
            /// The causes that the customer knows of and that are not included.
            "causes" => causes: Option<Causes> | Causes, Customer [C7_1A C7_1B C7_1C C7_1D C7_1E];
            /// Whether it is another maker's product.
            "thirdParty" => third_party: Option<bool> | ThirdParty, Customer [C7_2];
            /// Whether it is contaminated with toxic or harmful media.
            "contaminated" => contaminated: Option<bool> | Contaminated, Customer [C7_4];
            /// Whether the customer expects it to be put back in place.
            "expectsReinstallation" => reinstallation: Option<bool> | ExpectsReinstallation, Customer [C7_3];
            /// Whether the customer wants the results of a reverification or a sample test.
            "wantsResults" => wants_results: Option<bool> | WantsResults, Customer [C5_2B];
            /// What one new product costs, in kroner.
            "replacementValue" => replacement_value: Option<Money> | ReplacementValue, Customer [C12_3];
            /// The product's ordinary wear, in per cent of its value.
            "wearPercent" => wear: Option<Percent> | WearPercent, Customer [C12_3];
        }
    } };
}
pub(crate) use item_facts;
