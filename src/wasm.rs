//! The only file that knows JavaScript: plain objects in, plain objects out, problems as an array.

use crate::columns::Sweep;
use crate::request::Request;
use crate::tape::{Tape, Unsupported};
use crate::{
    brief, calendar, catalogue, clause, compare, error, estimate, privacy, reading, terms,
};
use serde::Serialize;
use std::cell::Cell;
use wasm_bindgen::prelude::*;

/// An answer as a plain object; the problems of a request as an array of them, thrown.
fn answer<T: Serialize>(outcome: error::Result<T>) -> Result<JsValue, JsValue> {
    match outcome {
        Ok(value) => plain(&value),
        Err(error) => Err(plain(&error)?),
    }
}

thread_local! {
    /// The tape of the last answer, written over by the next. Taken away while it is written and read: whatever goes
    /// wrong meanwhile, the reader is told all again.
    static TAPE: Cell<Tape> = const { Cell::new(Tape::new()) };
}

fn plain<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    let mut tape = begin_tape();
    let written = value.serialize(&mut tape);
    sent(tape, written)
}

// These two are out of line: there is a `plain` for every kind of answer.
#[inline(never)]
fn begin_tape() -> Tape {
    let mut tape = TAPE.take();
    tape.begin_answer();
    tape
}

#[inline(never)]
fn sent(mut tape: Tape, written: Result<(), Unsupported>) -> Result<JsValue, JsValue> {
    let end = tape.words.len();
    let told = written.and_then(|()| tape.tell_news());
    told.map_err(|error| js_sys::Error::new(&error.to_string()))?;
    let answer = read_tape(&tape.words, &tape.text, end);
    TAPE.set(tape);
    Ok(answer)
}

#[wasm_bindgen(module = "/www/lib/tape.js")]
extern "C" {
    /// Reads a tape, whose value ends there, into a plain object; see `tape.rs`.
    #[wasm_bindgen(js_name = read)]
    fn read_tape(words: &[u32], text: &[u8], end: usize) -> JsValue;
}

macro_rules! exports {
    ($($name:ident $js:ident $rule:path;)+) => {
        $(
            #[wasm_bindgen(js_name = $js)]
            #[allow(missing_docs)] // Documented where hosts read it: in the public types.
            pub fn $name(question: &JsValue) -> Result<JsValue, JsValue> {
                answer($rule(&Request::of(question).value()))
            }
        )+
    };
}

exports! {
    estimate estimate estimate::estimate;
    figures figures brief::figures;
    turnaround turnaround terms::time::turnaround;
    add_working_days addWorkingDays calendar::add_working_days;
    closed_days closedDays calendar::closed_days;
    repair_estimate_validity repairEstimateValidity terms::repair::repair_estimate_validity;
    service_warranty serviceWarranty terms::work_warranty::service_warranty;
    payment_due paymentDue terms::payment::payment_due;
    late_interest lateInterest terms::interest::late_interest;
    liability_cap liabilityCap terms::liability::liability_cap;
    consent_effects consentEffects privacy::effects::consent_effects;
    retention retention privacy::retention::retention;
    rights_answer rightsAnswer privacy::right::rights_answer;
    consents_to_ask_again consentsToAskAgain privacy::ask_again::consents_to_ask_again;
    consent_record consentRecord privacy::record::consent_record;
}

/// The same facts under several what-ifs.
#[wasm_bindgen]
pub fn compare(facts: &JsValue, changes: &JsValue) -> Result<JsValue, JsValue> {
    let (facts, changes) = (Request::of(facts), Request::of(changes));
    answer(compare::compare(&facts.value(), &changes.value()))
}

#[wasm_bindgen]
extern "C" {
    /// A ledger of the host: `www/lib/sweep.js`.
    pub type Ledger;
    /// Fills in the columns asked with for the next rows, at most so many as a block holds, and says how many they
    /// are: none at the end.
    #[wasm_bindgen(method)]
    fn read(this: &Ledger, days: &mut [i32], ore: &mut [i64], codes: &mut [u8]) -> u32;
    /// Takes the columns answered with.
    #[wasm_bindgen(method)]
    fn write(this: &Ledger, days: &[i32], ore: &[i64], codes: &[u8]);
}

/// The answers of a function to every row of a ledger. `columns` names the fields of the question that are columns,
/// with a comma between; `float`: amounts cross as floats.
#[wasm_bindgen]
pub fn sweep(
    function: &str,
    columns: &str,
    float: bool,
    question: &JsValue,
    ledger: &Ledger,
) -> Result<(), JsValue> {
    let question = Request::of(question);
    let question = question.value();
    let columns: Vec<&str> = columns.split(',').collect();
    let mut sweep = match Sweep::of(function, &columns, float, &question) {
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
    plain(&clause::clauses().collect::<Vec<_>>())
}

/// Every edition, with its parameters.
#[wasm_bindgen]
pub fn editions() -> Result<JsValue, JsValue> {
    plain(&catalogue::editions())
}

/// Every reading, with its choices.
#[wasm_bindgen]
pub fn readings() -> Result<JsValue, JsValue> {
    plain(&reading::TABLE)
}
