// Reading the columns of a question: typed arrays, or anything that can copy its rows into one (see arrow.js).

/** The typed arrays that a column can be, by name. */
const ARRAYS = { Int32Array, Float64Array, BigInt64Array, Uint8Array };

/** What a typed array is, whichever realm it is of and whatever its own class says; `undefined` for anything else. */
const { get: tagOf } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Int32Array.prototype), Symbol.toStringTag);
const typeOf = (value) => tagOf.call(value);

/** A column that is a typed array. */
class ArrayColumn {
  #values;
  #length;

  constructor(values) {
    const name = typeOf(values);
    this.#length = values.length;
    // A new view: the host's can be of a class with methods of its own, or of another realm.
    this.#values = new ARRAYS[name](values.buffer, values.byteOffset, values.length);
    // Only amounts have two types.
    if (name === "Float64Array") this.isFloat = true;
    if (name === "BigInt64Array") this.isFloat = false;
  }

  get length() {
    return this.#length;
  }

  copy(target, from) {
    // A buffer can be transferred or resized between two blocks.
    if (this.#values.length !== this.#length) throw new TypeError("a column changed its length during the sweep");
    target.set(this.#values.subarray(from, from + target.length));
  }
}

/** A column of another kind, already checked. */
export class Column {
  constructor(length, copy, isFloat) {
    this.length = length;
    this.copy = copy;
    if (isFloat !== undefined) this.isFloat = isFloat;
  }
}

const TYPES = { days: ["Int32Array"], ore: ["Float64Array", "BigInt64Array"], codes: ["Uint8Array"] };

const isObject = (value) => typeof value === "object" && value !== null;
const issue = (path, code, message) => ({ path, code, message });

/** Whether the memory of an array was transferred elsewhere. */
function isDetached({ buffer }) {
  try {
    new Uint8Array(buffer);
    return false;
  } catch {
    return true;
  }
}

/** What stands in place of a typed array. */
function nameOf(value) {
  if (Array.isArray(value)) return "an array: make a typed array of it";
  return ArrayBuffer.isView(value) ? "DataView" : "an object";
}

/** What is wrong with a column's value, or `undefined`. */
function problemOf(name, kind, value) {
  const [type, other] = TYPES[kind];
  const found = typeOf(value) ?? nameOf(value);
  if (found !== type && found !== other) {
    const expected = other ? `${type} or ${other}` : type;
    return issue(name, "wrongType", `expected ${expected}, or one value for all rows, found ${found}`);
  }
  return isDetached(value) ? issue(name, "unreadable", "the array's memory was transferred elsewhere") : undefined;
}

/** A field's value; `undefined` where reading it throws, which the module will find and report. */
function fieldOf(question, name) {
  try {
    return question?.[name];
  } catch {
    return undefined;
  }
}

/** The columns of a question, where each stands in a block, and the question without them. */
export function columnsOf({ given: fields }, question) {
  const given = [];
  const issues = [];
  const places = { days: 0, ore: 0, codes: 0 };
  for (const [name, kind] of Object.entries(fields)) {
    const at = places[kind]++;
    const value = fieldOf(question, name);
    if (!isObject(value)) continue;
    const problem = value instanceof Column ? undefined : problemOf(name, kind, value);
    if (problem) issues.push(problem);
    const column = problem || value instanceof Column ? value : new ArrayColumn(value);
    given.push({ name, kind, at, column });
  }
  const rest = given.length ? without(question, given) : question;
  // What is no column has no length, or one of the host's own making.
  const rows = issues.length ? 0 : (given[0]?.column.length ?? 0);
  if (!issues.length) issues.push(...lengthIssues(given, rows));
  return { given, rest, rows, issues };
}

function without(question, given) {
  const names = new Set(given.map(({ name }) => name));
  try {
    return Object.fromEntries(Object.entries(question).filter(([name]) => !names.has(name)));
  } catch {
    // A field that cannot be read: the module reports it.
    return question;
  }
}

function lengthIssues(given, rows) {
  if (!given.length) return [issue("", "missing", "at least one field must be a column")];
  const different = given.filter(({ column }) => column.length !== rows);
  return different.map(({ name, column }) =>
    issue(name, "conflict", `${column.length} rows, where ${given[0].name} has ${rows}`),
  );
}
