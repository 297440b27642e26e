//! Requests from JavaScript: walks through what the host passed and makes a [`Value`] of it.
//!
//! Nothing is trusted. Getters and proxies can throw at every step, and objects can contain themselves. What cannot be read,
//! and what no request may hold, becomes a [`Foreign`] value in its place, and the walk goes on.

use crate::request::value::{
    Foreign, MAX_DEPTH, MAX_ENTRIES, MAX_TEXT, MAX_TEXTS, MAX_VALUES, Value,
};
use js_sys::{Array, Date, JsString, Object, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    // js-sys has these too, but without `catch`: an error that a proxy throws would then leave the module in the middle of a
    // call.
    #[wasm_bindgen(catch, js_namespace = Object, js_name = keys)]
    fn enumerable_names(object: &JsValue) -> Result<Array, JsValue>;
    #[wasm_bindgen(catch, js_namespace = Object, js_name = getOwnPropertySymbols)]
    fn symbols(object: &JsValue) -> Result<Array, JsValue>;
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(object: &JsValue) -> Result<bool, JsValue>;
}

/// What the host passed.
pub(super) fn value(js: &JsValue) -> Value {
    Walk { values: MAX_VALUES, texts: MAX_TEXTS }.value(js, 0)
}

/// How much is kept of a name that is too long.
const MOST_SHOWN: u32 = 100;

/// One walk through a request.
struct Walk {
    /// How many more values it may have.
    values: usize,
    /// How long its further texts and names may be together.
    texts: usize,
}

/// Reading threw an error.
struct Threw;

impl From<JsValue> for Threw {
    fn from(_: JsValue) -> Threw {
        Threw
    }
}

impl Walk {
    fn value(&mut self, js: &JsValue, depth: usize) -> Value {
        let Some(left) = self.values.checked_sub(1) else {
            return Value::Foreign(Foreign::TooLarge);
        };
        self.values = left;
        if let Some(text) = js.dyn_ref::<JsString>() {
            return match self.count(text) {
                Ok(()) => Value::Text(text.into()),
                Err(past) => Value::Foreign(past),
            };
        }
        if js.is_object() {
            return match self.object(js, depth) {
                Ok(value) => value,
                Err(Threw) => Value::Foreign(Foreign::Unreadable),
            };
        }
        if js.is_undefined() {
            return Value::Undefined;
        }
        if js.is_null() {
            return Value::Null;
        }
        match (js.as_f64(), js.as_bool()) {
            (Some(number), _) => integer(number),
            (_, Some(flag)) => Value::Bool(flag),
            _ => Value::Foreign(Foreign::Other),
        }
    }

    /// Counts a text that is within the limits; else says which it is past.
    fn count(&mut self, text: &JsString) -> Result<(), Foreign> {
        let length = text.length() as usize;
        if length > MAX_TEXT {
            return Err(Foreign::TooLong);
        }
        self.texts = self.texts.checked_sub(length).ok_or(Foreign::TooLarge)?;
        Ok(())
    }

    fn object(&mut self, js: &JsValue, depth: usize) -> Result<Value, Threw> {
        if depth >= MAX_DEPTH {
            return Ok(Value::Foreign(Foreign::TooDeep));
        }
        if is_plain(js)? {
            return self.record(js, depth);
        }
        if is_array(js)? {
            return self.list(js, depth);
        }
        let is_date = js.is_instance_of::<Date>();
        Ok(Value::Foreign(if is_date { Foreign::Date } else { Foreign::Object }))
    }

    /// The own enumerable fields of an object, as JSON and spreading see them.
    fn record(&mut self, js: &JsValue, depth: usize) -> Result<Value, Threw> {
        let names = enumerable_names(js)?;
        let symbols = enumerable_symbols(js)?;
        let count = (names.length() as usize).saturating_add(symbols.len());
        if count > MAX_ENTRIES {
            return Ok(Value::Foreign(Foreign::TooMany));
        }
        let mut fields = Vec::with_capacity(count);
        for key in names.iter() {
            let Some(name) = key.dyn_ref::<JsString>() else { continue };
            match self.count(name) {
                Ok(()) => fields.push((name.into(), self.entry(Reflect::get(js, &key), depth))),
                // The beginning of the name, for the path of the problem.
                Err(past) => fields.push((name.slice(0, MOST_SHOWN).into(), Value::Foreign(past))),
            }
        }
        for symbol in symbols {
            fields.push(("[symbol]".to_owned(), self.entry(Reflect::get(js, &symbol), depth)));
        }
        Ok(Value::Record(fields))
    }

    fn list(&mut self, js: &JsValue, depth: usize) -> Result<Value, Threw> {
        // A proxy can answer anything here, a value that is not a number too.
        let length = Reflect::get(js, &JsValue::from_str("length"))?.as_f64().ok_or(Threw)?;
        let count = length.max(0.0) as u32;
        if count as usize > MAX_ENTRIES {
            return Ok(Value::Foreign(Foreign::TooMany));
        }
        let entries = (0..count).map(|index| self.entry(Reflect::get_u32(js, index), depth));
        Ok(Value::List(entries.collect()))
    }

    fn entry(&mut self, read: Result<JsValue, JsValue>, depth: usize) -> Value {
        match read {
            Ok(js) => self.value(&js, depth.saturating_add(1)),
            Err(_) => Value::Foreign(Foreign::Unreadable),
        }
    }
}

/// Whether an object is plain: without a prototype, or with one that has none itself, so that objects of other realms are
/// plain, too.
fn is_plain(js: &JsValue) -> Result<bool, Threw> {
    let prototype = Reflect::get_prototype_of(js)?;
    Ok(prototype.is_null() || Reflect::get_prototype_of(&prototype)?.is_null())
}

fn enumerable_symbols(js: &JsValue) -> Result<Vec<JsValue>, Threw> {
    let object: &Object = js.unchecked_ref();
    let mut enumerable = Vec::new();
    for symbol in symbols(js)?.iter() {
        let descriptor = Reflect::get_own_property_descriptor(object, &symbol)?;
        // A proxy may have removed it since.
        if descriptor.is_object()
            && Reflect::get(&descriptor, &JsValue::from_str("enumerable"))?.is_truthy()
        {
            enumerable.push(symbol);
        }
    }
    Ok(enumerable)
}

/// A whole number that JavaScript holds exactly; any other number is foreign.
fn integer(number: f64) -> Value {
    const MOST: f64 = 9_007_199_254_740_991.0;
    if number.fract() == 0.0 && number.abs() <= MOST {
        Value::Integer(number as i64)
    } else {
        Value::Foreign(Foreign::InexactNumber)
    }
}
