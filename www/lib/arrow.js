// Ledgers and registers in Apache Arrow tables: see arrow.d.ts. Arrow itself is the host's, and is not bundled.
// Columns are read where they lie; the answers become columns of a table without being copied.

import { Bool, DataType, DateDay, Dictionary, Int32, Int64, makeData, Table, Uint8, Utf8, Vector } from "apache-arrow";
import { NO_AMOUNT, NO_CODE, NO_DAY } from "./columns-api.js";
import { RulesError } from "./rules-error.js";
import { sweepAtOnce, sweepInTurns } from "./sweep.js";
import { Column } from "./sweep-columns.js";
import { CUSTOMERS, FUNCTIONS, ISSUE_CODES } from "./sweep-functions.js";

/** What stands for null, by the kind of column. */
const NONE = { days: NO_DAY, ore: NO_AMOUNT, codes: NO_CODE };
/** A number for a customer of neither kind, which is an error of its row. */
const NEITHER = 254;

/** The types a column may have, by its kind, in words and as a test. */
const TYPES = {
  days: ["Date32 or Int32", (type) => (DataType.isDate(type) ? type.unit === 0 : DataType.isInt(type) && is(type, 32))],
  ore: ["Int64", (type) => DataType.isInt(type) && is(type, 64)],
  codes: ["Utf8, a Dictionary of Utf8, or Uint8", (type) => isText(type) || isTextDictionary(type) || isCode(type)],
};

const is = ({ isSigned, bitWidth }, bits) => isSigned && bitWidth === bits;
const isText = (type) => DataType.isUtf8(type) || DataType.isLargeUtf8(type);
const isTextDictionary = (type) => DataType.isDictionary(type) && isText(type.dictionary);
const isCode = (type) => DataType.isInt(type) && !type.isSigned && type.bitWidth === 8;

const codeOf = (name) => {
  const code = CUSTOMERS.indexOf(name);
  return code < 0 ? NEITHER : code;
};

/** Copies rows of a chunk, nulls included. */
function copyValues(target, chunk, from) {
  const { type } = chunk;
  if (isText(type)) return copyTexts(target, chunk, from);
  const values = chunk.values.subarray(from, from + target.length);
  if (!isTextDictionary(type)) return target.set(values);
  const codes = Array.from(chunk.dictionary, codeOf);
  for (let i = 0; i < values.length; i += 1) target[i] = codes[values[i]];
}

function copyTexts(target, chunk, from) {
  const texts = new Vector([chunk]);
  for (let i = 0; i < target.length; i += 1) target[i] = codeOf(texts.get(from + i));
}

/** Copies rows of a column of several chunks. */
function copier(chunks, none) {
  return (target, from) => {
    let begin = 0;
    for (const chunk of chunks) {
      const [first, last] = [Math.max(from, begin), Math.min(from + target.length, begin + chunk.length)];
      if (first < last) copyRows(target.subarray(first - from, last - from), chunk, first - begin, none);
      begin += chunk.length;
    }
  };
}

function copyRows(target, chunk, from, none) {
  copyValues(target, chunk, from);
  if (chunk.nullCount === 0) return;
  for (let i = 0; i < target.length; i += 1) if (!chunk.getValid(from + i)) target[i] = none;
}

/** The question with the columns of a table or record batch that are named like its fields. */
function questionOf(name, rows, question) {
  const issues = [];
  const columns = Object.entries(FUNCTIONS[name].given).flatMap(([field, kind]) => {
    const vector = rows.getChild(field);
    if (!vector) return [];
    const [expected, fits] = TYPES[kind];
    if (!fits(vector.type)) {
      const message = `expected a column of ${expected}, found ${vector.type}`;
      issues.push({ path: field, code: "wrongType", message });
    }
    if (question && Object.hasOwn(question, field)) {
      issues.push({ path: field, code: "conflict", message: "given as a column and as a value for all rows" });
    }
    return [[field, new Column(vector.length, copier(vector.data, NONE[kind]), kind === "ore" ? false : undefined)]];
  });
  if (issues.length) throw new RulesError(issues);
  return { ...question, ...Object.fromEntries(columns) };
}

/** A bit for each row: whether it passes a test. */
function bitsOf(values, passes) {
  const bits = new Uint8Array((values.length + 7) >> 3);
  for (let i = 0; i < values.length; i += 1) if (passes(values[i])) bits[i >> 3] |= 1 << (i & 7);
  return bits;
}

function nullsOf(values, none) {
  let nullCount = 0;
  for (const value of values) if (value === none) nullCount += 1;
  return nullCount === 0 ? {} : { nullCount, nullBitmap: bitsOf(values, (value) => value !== none) };
}

const vector = (type, values, none, more) =>
  new Vector([makeData({ type, length: values.length, ...nullsOf(values, none), data: values, ...more })]);

const textsOf = (names) => {
  const bytes = new TextEncoder().encode(names.join(""));
  let end = 0;
  const valueOffsets = Int32Array.from([0, ...names.map((name) => (end += name.length))]);
  return new Vector([makeData({ type: new Utf8(), length: names.length, valueOffsets, data: bytes })]);
};

/** Codes as a dictionary of their names. */
const named = (codes, names, none) =>
  vector(new Dictionary(new Utf8(), new Uint8()), codes, none, { dictionary: textsOf(names) });

function codesColumn(codes, choices) {
  if (typeof choices[0] === "string") return named(codes, choices, NO_CODE);
  return vector(new Bool(), codes, NO_CODE, { data: bitsOf(codes, (code) => code === 1) });
}

const COUNTS = ["monthsCommenced", "daysLeft"];

/** The answers as a table; a row with an error holds its code, and nulls. */
function tableOf(name, answers) {
  const { days, ore, codes } = FUNCTIONS[name].found;
  const dayType = (field) => (COUNTS.includes(field) ? new Int32() : new DateDay());
  return new Table({
    ...Object.fromEntries(days.map((field) => [field, vector(dayType(field), answers[field], NO_DAY)])),
    ...Object.fromEntries(ore.map((field) => [field, vector(new Int64(), answers[field], NO_AMOUNT)])),
    ...Object.fromEntries(codes.map(({ name: field, choices }) => [field, codesColumn(answers[field], choices)])),
    // Number 0, no error, needs a name in the dictionary too. No row has it.
    error: named(answers.error, ["", ...ISSUE_CODES.slice(1)], 0),
  });
}

const atOnce = (name) => (rows, question, options) =>
  tableOf(name, sweepAtOnce(name, questionOf(name, rows, question), options));

export const lateInterest = atOnce("lateInterest");
export const paymentDue = atOnce("paymentDue");
export const turnaround = atOnce("turnaround");
export const repairEstimateValidity = atOnce("repairEstimateValidity");
export const retention = atOnce("retention");

export async function inTurns(name, rows, question, options) {
  if (!Object.hasOwn(FUNCTIONS, name)) throw new RangeError(`there is no function ${name} over columns`);
  return tableOf(name, await sweepInTurns(name, questionOf(name, rows, question), options));
}
