//! The only file that knows JavaScript: plain objects in, plain objects out, problems as an array.

use crate::columns::Sweep;
use crate::value::{Foreign, MAX_DEPTH, MAX_ENTRIES, MAX_TEXT, MAX_VALUES, Value};
use crate::{calendar, catalogue, clause, compare, error, estimate, privacy, reading, tape, terms};
use js_sys::Reflect;
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// An answer as a plain object; the problems of a request as an array of them, thrown.
fn answer<T: Serialize>(outcome: error::Result<T>) -> Result<JsValue, JsValue> {
    match outcome {
        Ok(value) => plain(&value),
        Err(error) => Err(plain(&error)?),
    }
}

fn plain<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    let tape = tape::write(value).map_err(|error| js_sys::Error::new(&error.to_string()))?;
    Ok(read_tape(&tape.words, &tape.text))
}

#[wasm_bindgen(module = "/www/lib/tape.js")]
extern "C" {
    /// Reads a tape into a plain object; see `tape.rs`.
    #[wasm_bindgen(js_name = read)]
    fn read_tape(words: &[u32], text: &[u8]) -> JsValue;
}

/// Reads whatever the host passed. Nothing in it is trusted: getters may throw, objects may contain themselves.
struct Reader {
    left: usize,
}

impl Reader {
    fn read(js: &JsValue) -> Value {
        Reader { left: MAX_VALUES }.value(js, 0)
    }

    fn value(&mut self, js: &JsValue, depth: usize) -> Value {
        let Some(left) = self.left.checked_sub(1) else { return Value::Foreign(Foreign::TooMany) };
        self.left = left;
        if js.is_undefined() {
            return Value::Undefined;
        }
        if js.is_null() {
            return Value::Null;
        }
        if let Some(flag) = js.as_bool() {
            return Value::Bool(flag);
        }
        if let Some(number) = js.as_f64() {
            return integer(number);
        }
        if js.is_string() {
            return text(js);
        }
        if js.is_object() && !js.is_function() {
            self.object(js, depth)
        } else {
            Value::Foreign(Foreign::Other)
        }
    }

    fn object(&mut self, js: &JsValue, depth: usize) -> Value {
        if depth >= MAX_DEPTH {
            return Value::Foreign(Foreign::TooDeep);
        }
        match is_plain(js) {
            Ok(true) => self.record(js, depth),
            Ok(false) => match is_array(js) {
                Ok(true) => self.list(js, depth),
                Ok(false) if js.is_instance_of::<js_sys::Date>() => Value::Foreign(Foreign::Date),
                Ok(false) => Value::Foreign(Foreign::Object),
                Err(_) => Value::Foreign(Foreign::Unreadable),
            },
            Err(_) => Value::Foreign(Foreign::Unreadable),
        }
    }

    fn list(&mut self, js: &JsValue, depth: usize) -> Value {
        let length = Reflect::get(js, &JsValue::from_str("length")).ok().and_then(|n| n.as_f64());
        let Some(length) = length.map(|n| n as usize) else {
            return Value::Foreign(Foreign::Unreadable);
        };
        // Longer lists are refused whatever is in them: no need to read it.
        if length > MAX_ENTRIES {
            return Value::Foreign(Foreign::TooMany);
        }
        let entry = |index: usize| Reflect::get_u32(js, index as u32);
        let entries = (0..length).map(|index| match entry(index) {
            Ok(entry) => self.value(&entry, depth.saturating_add(1)),
            Err(_) => Value::Foreign(Foreign::Unreadable),
        });
        Value::List(entries.collect())
    }

    fn record(&mut self, js: &JsValue, depth: usize) -> Value {
        let Ok(keys) = Reflect::own_keys(js) else { return Value::Foreign(Foreign::Unreadable) };
        if keys.length() as usize > MAX_ENTRIES {
            return Value::Foreign(Foreign::TooMany);
        }
        let mut fields = Vec::with_capacity(keys.length() as usize);
        for key in keys.iter() {
            let name = key.as_string().unwrap_or_else(|| "[symbol]".to_owned());
            let value = match Reflect::get(js, &key) {
                Ok(value) => self.value(&value, depth.saturating_add(1)),
                Err(_) => Value::Foreign(Foreign::Unreadable),
            };
            fields.push((name, value));
        }
        Value::Record(fields)
    }
}

#[wasm_bindgen]
extern "C" {
    /// `Array.isArray`. # Errors: it throws on a proxy that has been revoked.
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(js: &JsValue) -> Result<bool, JsValue>;
}

/// An object without a prototype, or with one that has none itself: the plain objects of any realm.
fn is_plain(js: &JsValue) -> Result<bool, JsValue> {
    let prototype = Reflect::get_prototype_of(js)?;
    if prototype.is_null() {
        return Ok(true);
    }
    Ok(Reflect::get_prototype_of(&prototype)?.is_null())
}

/// Whole numbers that JavaScript holds exactly.
fn integer(number: f64) -> Value {
    const MOST: f64 = 9_007_199_254_740_991.0;
    if number.fract() == 0.0 && number.abs() <= MOST {
        Value::Integer(number as i64)
    } else {
        Value::Foreign(Foreign::InexactNumber)
    }
}

fn text(js: &JsValue) -> Value {
    let string: &js_sys::JsString = js.unchecked_ref();
    if string.length() as usize > MAX_TEXT {
        return Value::Foreign(Foreign::TooMany);
    }
    js.as_string().map_or(Value::Foreign(Foreign::Unreadable), Value::Text)
}

macro_rules! exports {
    ($($name:ident $js:ident $rule:path;)+) => {
        $(
            #[wasm_bindgen(js_name = $js)]
            #[allow(missing_docs)] // Documented where hosts read it: in the public types.
            pub fn $name(question: &JsValue) -> Result<JsValue, JsValue> {
                answer($rule(&Reader::read(question)))
            }
        )+
    };
}

exports! {
    estimate estimate estimate::estimate;
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
    answer(compare::compare(&Reader::read(facts), &Reader::read(changes)))
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
    let question = Reader::read(question);
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
