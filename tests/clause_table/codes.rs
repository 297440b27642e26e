//! The codes that requests and answers have, by the type of `www/lib/api.d.ts` that declares them. The list stands in
//! `tests/types/codes.json`, against which `tests/types` holds the declarations: a code that is missing there fails.

use serde_json::{Map, Value as Json};
use std::collections::BTreeSet;
use std::fs;
use upfront_terms::answer::charge::{ChargeCode, OnlyIf, Payer};
use upfront_terms::answer::finding::{FindingId, FindingKind, OtherValue};
use upfront_terms::answer::milestone::{MilestoneId, PeriodUnit};
use upfront_terms::answer::modality::Modality;
use upfront_terms::answer::outcome::Outcome;
use upfront_terms::base::clause::{ClauseKind, Document, NotYet, Status};
use upfront_terms::base::codes::Code;
use upfront_terms::base::error::IssueCode;
use upfront_terms::base::names::{
    AfterDecline, Answer, Cause, ConsentId, ConsentPlace, ConsentState, Customer, Examination,
    FactName, HoldReason, ParameterName, Service, Unit, WarrantyClaim,
};
use upfront_terms::calendar::holidays::{ClosedKind, DayCode};
use upfront_terms::cite::interpretation::{INTERPRETATIONS, InterpretationName};
use upfront_terms::edition::privacy::{PolicyLanguage, ProfilingUse};
use upfront_terms::estimate::Stale;
use upfront_terms::estimate::differences::Becomes;
use upfront_terms::estimate::missing::Narrows;
use upfront_terms::facts::kind::FactKind;
use upfront_terms::facts::listed::facts;
use upfront_terms::facts::table::Ask;
use upfront_terms::privacy::basis::{Basis, Source};
use upfront_terms::privacy::codes::{
    ActId, ChoiceEffectId, DataType, KeptUntil, KeptWhat, PeopleCategory, Processing, PurposeId,
    RightId, Taken, TextChangeCode,
};
use upfront_terms::privacy::policy::EffectKind;
use upfront_terms::terms::payment::DueLimit;
use upfront_terms::terms::repair::ValidityStatus;
use upfront_terms::terms::scope::ApplicabilityAnswer;
use upfront_terms::terms::time::DayKind;

fn all<C: Code>() -> Json {
    C::ALL.iter().map(|code| code.name()).collect()
}

/// The codes of all facts, each once.
fn fact_choices() -> Json {
    facts()
        .iter()
        .flat_map(|fact| fact.choices)
        .copied()
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect()
}

/// What reasons name that is no fact of a matter.
fn question_fields() -> Json {
    let facts = facts();
    let names = FactName::ALL.iter().map(|name| name.name());
    names.filter(|name| facts.iter().all(|fact| fact.path != *name)).collect()
}

/// The codes of each type, by its name in the declarations; of a field without a type of its own, by its place there.
fn codes() -> Json {
    let listed: [(&str, Json); 57] = [
        ("Applicability", all::<ApplicabilityAnswer>()),
        ("Cause", all::<Cause>()),
        ("ChargeCode", all::<ChargeCode>()),
        ("ChoiceEffectId", all::<ChoiceEffectId>()),
        ("ClauseKind", all::<ClauseKind>()),
        ("ClosedDayCode", all::<DayCode>()),
        ("ConsentId", all::<ConsentId>()),
        ("ConsentPlace", all::<ConsentPlace>()),
        ("CustomerKind", all::<Customer>()),
        ("DataType", all::<DataType>()),
        ("FactChoice", fact_choices()),
        ("FactKind", all::<FactKind>()),
        ("FindingId", all::<FindingId>()),
        ("HoldReason", all::<HoldReason>()),
        ("InterpretationName", all::<InterpretationName>()),
        ("IssueCode", all::<IssueCode>()),
        ("MilestoneId", all::<MilestoneId>()),
        ("Modality", all::<Modality>()),
        ("ParameterName", all::<ParameterName>()),
        ("Payer", all::<Payer>()),
        ("PeopleCategory", all::<PeopleCategory>()),
        ("PolicyLanguage", all::<PolicyLanguage>()),
        ("ProfilingUse", all::<ProfilingUse>()),
        ("PurposeId", all::<PurposeId>()),
        ("QuestionField", question_fields()),
        ("RightId", all::<RightId>()),
        ("ScenarioId", all::<Outcome>()),
        ("Service", all::<Service>()),
        ("Source", all::<Source>()),
        ("StaleSource", all::<Stale>()),
        ("Unit", all::<Unit>()),
        ("Charge.onlyIf", all::<OnlyIf>()),
        ("ChoiceDependency.takes", all::<Taken>()),
        ("ChoiceEffect.kind", all::<EffectKind>()),
        ("Clause.status", all::<Status>()),
        ("Clause.why", all::<NotYet>()),
        ("ClosedDay.kind", all::<ClosedKind>()),
        ("ConsentEffect.state", all::<ConsentState>()),
        ("DataProcessing.id", all::<Processing>()),
        ("DateDifference.is", all::<Becomes>()),
        ("DayRun.kind", all::<DayKind>()),
        ("Edition.document", all::<Document>()),
        ("Finding.kind", all::<FindingKind>()),
        ("ItemFacts.examination", all::<Examination>()),
        ("ItemFacts.warranty", all::<WarrantyClaim>()),
        ("Kept.endsWith", all::<KeptUntil>()),
        ("Kept.what", all::<KeptWhat>()),
        ("LegalAct.id", all::<ActId>()),
        ("LegalBasis.id", all::<Basis>()),
        ("Missing.ask", all::<Ask>()),
        ("Missing.narrows", all::<Narrows>()),
        ("PaymentDue.limitedBy", all::<DueLimit>()),
        ("PeriodRule.unit", all::<PeriodUnit>()),
        ("RepairEstimateFacts.afterDecline", all::<AfterDecline>()),
        ("RepairEstimateFacts.answer", all::<Answer>()),
        ("RepairEstimateValidity.status", all::<ValidityStatus>()),
        ("TextChange.code", all::<TextChangeCode>()),
    ];
    let mut types: Map<_, _> =
        listed.into_iter().map(|(name, codes)| (name.to_owned(), codes)).collect();
    let values = ParameterName::ALL.iter().map(|name| name.name());
    let values = values.chain(OtherValue::ALL.iter().map(|name| name.name())).collect();
    types.insert("keyof FindingValues".to_owned(), values);
    for one in INTERPRETATIONS {
        let choices = one.choices.iter().map(|choice| choice.name()).collect();
        types.insert(format!("InterpretationChoice.{}", one.name.name()), choices);
    }
    types.into()
}

#[test]
fn the_list_of_codes_that_the_declarations_are_held_against_is_that_of_the_rules() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/types/codes.json");
    let codes = codes();
    if std::env::var_os("WRITE_CODES").is_some() {
        let text = serde_json::to_string_pretty(&codes).unwrap_or_default();
        fs::write(path, text + "\n").unwrap_or_else(|error| panic!("{path}: {error}"));
    }
    let listed = fs::read_to_string(path).unwrap_or_default();
    let listed: Json = serde_json::from_str(&listed).unwrap_or_default();
    let all = codes.as_object().into_iter().flatten();
    let differing: Vec<_> = all.filter(|(name, codes)| listed[name.as_str()] != **codes).collect();
    assert!(
        differing.is_empty() && listed.as_object().map(Map::len) == codes.as_object().map(Map::len),
        "WRITE_CODES=1 cargo test --test clause_table codes writes the list of {differing:?}"
    );
}
