//! The functions of the module, as JavaScript calls them. Their documentation for hosts is in the public types.

use super::request;
use crate::base::clause::CLAUSES;
use crate::base::error::Result as Ruled;
use crate::cite::interpretation::INTERPRETATIONS;
use crate::edition::listed;
use crate::facts::listed::facts as listed_facts;
use crate::ledger;
use crate::{calendar, estimate as whole, privacy, terms};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// An answer as a plain object; the problems of a request as an array of them, thrown.
fn answer<T: Serialize>(outcome: Ruled<T>) -> Result<JsValue, JsValue> {
    match outcome {
        Ok(value) => plain(&value),
        Err(error) => Err(plain(&error)?),
    }
}

fn plain<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::new().serialize_maps_as_objects(true))?)
}

macro_rules! exports {
    ($($name:ident $js:ident $rule:path;)+) => {
        $(
            #[wasm_bindgen(js_name = $js)]
            #[allow(missing_docs)] // In the public types.
            pub fn $name(question: &JsValue) -> Result<JsValue, JsValue> {
                answer($rule(&request::value(question)))
            }
        )+
    };
}

exports! {
    figures figures whole::decode::figures;
    turnaround turnaround terms::decode::turnaround;
    add_working_days addWorkingDays calendar::decode::add_working_days;
    closed_days closedDays calendar::decode::closed_days;
    repair_estimate_validity repairEstimateValidity terms::decode::repair_estimate_validity;
    service_warranty serviceWarranty terms::decode::service_warranty;
    payment_due paymentDue terms::decode::payment_due;
    late_interest lateInterest terms::interest::decode::late_interest;
    liability_cap liabilityCap terms::decode::liability_cap;
    consent_effects consentEffects privacy::decode::consent_effects;
    retention retention privacy::decode::retention;
    rights_answer rightsAnswer privacy::decode::rights_answer;
    consents_to_ask_again consentsToAskAgain privacy::decode::consents_to_ask_again;
    consent_record consentRecord privacy::decode::consent_record;
}

/// The whole answer for some facts.
#[wasm_bindgen]
pub fn estimate(facts: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    answer(whole::decode::estimate(&request::value(facts), &request::value(options)))
}

/// The same facts under several what-ifs.
#[wasm_bindgen]
pub fn compare(facts: &JsValue, changes: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let [facts, changes, options] = [facts, changes, options].map(request::value);
    answer(whole::decode::compare(&facts, &changes, &options))
}

#[wasm_bindgen]
extern "C" {
    /// A ledger of the host: `www/lib/sweep.js`.
    pub type Ledger;
    /// Fills in the columns asked with for the next rows, at most as many as a block has, and returns how many rows there
    /// were: 0 at the end.
    #[wasm_bindgen(method)]
    fn read(this: &Ledger, days: &mut [i32], ore: &mut [i64], codes: &mut [u8]) -> u32;
    /// Receives the columns answered with.
    #[wasm_bindgen(method)]
    fn write(this: &Ledger, days: &[i32], ore: &[i64], codes: &[u8]);
}

/// The answers of a function to every row of a ledger. `columns` names the fields of the question that are columns; `float`:
/// amounts are floats.
#[wasm_bindgen]
pub fn sweep(
    function: &str,
    columns: Vec<String>,
    float: bool,
    question: &JsValue,
    ledger: &Ledger,
) -> Result<(), JsValue> {
    let question = request::value(question);
    let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
    let mut sweep = match ledger::decode::sweep(function, &columns, float, &question) {
        Ok(sweep) => sweep,
        Err(error) => return Err(plain(&error)?),
    };
    loop {
        let block = &mut sweep.block;
        let rows = ledger.read(&mut block.days, &mut block.ore, &mut block.codes) as usize;
        if rows == 0 {
            return Ok(());
        }
        sweep.run(rows);
        let block = &sweep.block;
        ledger.write(&block.days, &block.ore, &block.codes);
    }
}

/// Every clause, with its status.
#[wasm_bindgen]
pub fn clauses() -> Result<JsValue, JsValue> {
    plain(&CLAUSES)
}

/// Every edition, with its parameters.
#[wasm_bindgen]
pub fn editions() -> Result<JsValue, JsValue> {
    plain(&listed::editions())
}

/// Every fact, with its kind.
#[wasm_bindgen]
pub fn facts() -> Result<JsValue, JsValue> {
    plain(&listed_facts())
}

/// Every interpretation, with its choices.
#[wasm_bindgen]
pub fn interpretations() -> Result<JsValue, JsValue> {
    plain(&INTERPRETATIONS)
}
