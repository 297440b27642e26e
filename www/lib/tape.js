// Reads the tape that src/tape.rs writes: plain objects, arrays, strings, numbers and booleans.

const FLAG = 0;
const NUMBER = 1;
const CODE = 2;
const TEXT = 3;
const LIST = 4;
const RECORD = 5;
const AGAIN = 6;
const SHARED = 7;
const DAY = 8;
const SHAPED = 9;
const AMOUNT = 10;
const DIGITS = 11;
const ITEM = 12;
const CONSTANT = 13;
const NEW_CONSTANT = 14;

// A text of the host may begin with what a decoder takes for a byte order mark.
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** Days by their number since 1 January of the year 1. */
const days = new Map();
const MILLISECONDS = 86_400_000;
const FIRST_DAY = Date.UTC(2001, 0, 1) - 730_485 * MILLISECONDS;

/** The texts of the program by address and length: they lie in the module's own data, which never changes. */
const codes = new Map();

// A look into the map costs as much as the rest of a value: here most texts are found by two comparisons.
const PLACES = 4096;
const placed = new Uint32Array(2 * PLACES);
const placedTexts = new Array(PLACES).fill("");

/** The paths of items and of their fields, by the address of the field's name and the item's number. */
const paths = new Map();

/** What is the same in every answer, by its place: lists of texts, and findings whose reasons hold no facts. */
const constants = [];

/** What makes a record of a shape out of the values that come next, by the shape's number. */
const shapes = [];

// The records that answers are full of. A literal is made several times faster than field after field.
const LITERALS = {
  "clauses,facts,parameters": () => ({ clauses: next(), facts: next(), parameters: next() }),
  "clauses,facts,parameters,readings": () => ({
    clauses: next(),
    facts: next(),
    parameters: next(),
    readings: next(),
  }),
  "id,kind,modality,because": () => ({ id: next(), kind: next(), modality: next(), because: next() }),
  "id,kind,modality,values,because": () => ({
    id: next(),
    kind: next(),
    modality: next(),
    values: next(),
    because: next(),
  }),
  "date,kind": () => ({ date: next(), kind: next() }),
  "date,kind,name": () => ({ date: next(), kind: next(), name: next() }),
  "fact,why,narrows": () => ({ fact: next(), why: next(), narrows: next() }),
  "choice,changes": () => ({ choice: next(), changes: next() }),
  "min,max": () => ({ min: next(), max: next() }),
  "total,completedOn,completionStated,validUntil,interest": () => ({
    total: next(),
    completedOn: next(),
    completionStated: next(),
    validUntil: next(),
    interest: next(),
  }),
};

let words;
let at;
let text;
let textAt;
let shared;

/**
 * The value on a tape.
 * @param {Uint32Array} tape a view into the module's memory; behind the value the shapes that no tape before had
 * @param {Uint8Array} bytes all texts of the tape, one after the other
 * @param {number} end how many words the value has
 */
export function read(tape, bytes, end) {
  words = tape;
  if (end < tape.length) learn(end);
  at = 0;
  textAt = 0;
  shared = [];
  text = bytes.length === 0 ? "" : utf8.decode(bytes);
  // Where all is ASCII the one string serves for all texts; a byte is a character then.
  if (text.length !== bytes.length) text = bytes;
  const value = next();
  words = text = shared = undefined;
  return value;
}

function next() {
  const word = words[at++];
  const rest = word >>> 4;
  switch (word & 15) {
    case FLAG:
      return rest === 1;
    case NUMBER:
      return words[at++];
    case CODE:
      return code(words[at++], rest);
    case TEXT:
      return slice(rest);
    case LIST:
      return list(rest);
    case RECORD:
      return record(rest);
    case AGAIN:
      return shared[rest];
    case SHARED:
      return share();
    case DAY:
      return day(rest);
    case SHAPED:
      return shapes[rest]();
    case AMOUNT:
      return amount(words[at++], words[at++]);
    case DIGITS:
      return String(rest);
    case ITEM:
      return path(rest, words[at++], words[at++]);
    case CONSTANT:
      return copy(constants[rest]);
    case NEW_CONSTANT:
      constants[rest] = next();
      return copy(constants[rest]);
    default:
      throw new TypeError("no such word");
  }
}

/** Kroner with two decimals, of the two halves of a number of øre. */
function amount(low, high) {
  const ore = high * 2 ** 32 + low;
  if (!Number.isSafeInteger(ore)) return largeAmount(low, high);
  const rest = ore % 100;
  return `${(ore - rest) / 100}.${rest < 10 ? "0" : ""}${rest}`;
}

function largeAmount(low, high) {
  const digits = String((BigInt(high) << 32n) | BigInt(low));
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** "items[1].service", or "items[1]" where the field's name is empty. */
function path(item, address, length) {
  if (!paths.has(address)) paths.set(address, []);
  const known = paths.get(address);
  known[item] ??= length === 0 ? `items[${item}]` : `items[${item}].${code(address, length)}`;
  return known[item];
}

/** A constant of its own for each answer, which belongs to the host. */
function copy(constant) {
  if (Array.isArray(constant)) return constant.slice();
  const { id, kind, modality, values, because } = constant;
  if (values === undefined) return { id, kind, modality, because: copyOfReasons(because) };
  return { id, kind, modality, values: { ...values }, because: copyOfReasons(because) };
}

/** No fact and no reading is among the reasons for what is the same in every answer. */
function copyOfReasons({ clauses, facts, parameters }) {
  return { clauses: clauses.slice(), facts, parameters: parameters === EMPTY ? EMPTY : { ...parameters } };
}

/** Of each new shape its number, how many fields it has, and the address and length of each one's name. */
function learn(from) {
  for (let i = from; i < words.length; ) {
    const number = words[i];
    const end = i + 2 + 2 * words[i + 1];
    const names = [];
    for (i += 2; i < end; i += 2) names.push(code(words[i], words[i + 1]));
    shapes[number] = LITERALS[names] ?? (() => shaped(names));
  }
}

function code(address, length) {
  // Mixed by a number that is odd and large, so that near addresses do not meet in one place.
  const place = Math.imul(address + length, 0x9e3779b1) >>> 20;
  if (placed[2 * place] === address && placed[2 * place + 1] === length) return placedTexts[place];
  return otherCode(address, length, place);
}

function otherCode(address, length, place) {
  const key = address * 2 ** 16 + length;
  let text = codes.get(key);
  if (text === undefined) {
    text = utf8.decode(new Uint8Array(words.buffer, address, length));
    codes.set(key, text);
  }
  // Whoever comes first keeps the place.
  if (placed[2 * place] === 0) {
    placed[2 * place] = address;
    placed[2 * place + 1] = length;
    placedTexts[place] = text;
  }
  return text;
}

function day(number) {
  let known = days.get(number);
  if (known === undefined) {
    known = new Date(FIRST_DAY + number * MILLISECONDS).toISOString().slice(0, 10);
    // A ledger may ask for every day there is: what is kept has a bound.
    if (days.size > 10_000) days.clear();
    days.set(number, known);
  }
  return known;
}

function slice(length) {
  const from = textAt;
  textAt += length;
  return typeof text === "string" ? text.slice(from, textAt) : utf8.decode(text.subarray(from, textAt));
}

function list(count) {
  // Most lists are this short. One that grows takes room for many more.
  if (count === 0) return [];
  if (count === 1) return [next()];
  if (count === 2) return [next(), next()];
  const values = new Array(count);
  for (let i = 0; i < count; i++) values[i] = next();
  return values;
}

/** Reasons without facts or without parameters are many: one object serves for all. */
const EMPTY = Object.freeze({});

function record(count) {
  if (count === 0) return EMPTY;
  const values = {};
  for (let i = 0; i < count; i++) {
    const key = next();
    // A name of the host's own may be "__proto__": assigned, it would vanish.
    if (key === "__proto__")
      Object.defineProperty(values, key, { value: next(), enumerable: true, writable: true, configurable: true });
    else values[key] = next();
  }
  return values;
}

function shaped(names) {
  const values = {};
  for (let i = 0; i < names.length; i++) values[names[i]] = next();
  return values;
}

function share() {
  const index = shared.push(undefined) - 1;
  shared[index] = next();
  return shared[index];
}
