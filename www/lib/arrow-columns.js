// Reads the columns of an Arrow table or record batch where they lie, chunk by chunk. What a type could mean in two ways is
// refused by name, and a value that is no day or no amount is an error of its row.

import { DataType } from "apache-arrow";
import { RulesError } from "./rules-error.js";
import { Column } from "./sweep-columns.js";
import { FUNCTIONS } from "./sweep-functions.js";
import { customer, NO_AMOUNT, NO_CODE, NO_DAY, NOT_A_CODE, NOT_A_DAY, NOT_AN_AMOUNT } from "./texts.js";

/** What stands for null, by the kind of column. */
const NONE = { days: NO_DAY, ore: NO_AMOUNT, codes: NO_CODE };

const isInt = (type, bits) => DataType.isInt(type) && type.isSigned && type.bitWidth === bits;
const isCode = (type) => DataType.isInt(type) && !type.isSigned && type.bitWidth === 8;
const isText = (type) => DataType.isUtf8(type) || DataType.isLargeUtf8(type);
const isTextDictionary = (type) => DataType.isDictionary(type) && isText(type.dictionary);
/** Milliseconds of days. Where Arrow holds these, or times, as pairs of 32 bits, they are refused. */
const isDate64 = (type) => DataType.isDate(type) && type.unit === 1 && type.ArrayType === BigInt64Array;
/** A time of day that is the same everywhere; with a time zone it is a moment, which lies on two days. */
const isLocalTime = (type) => DataType.isTimestamp(type) && !type.timezone && type.ArrayType === BigInt64Array;
/** With fewer decimals it could be kroner or øre. */
const isKroner = (type) => DataType.isDecimal(type) && type.scale >= 2;

/** The types a column may have by its kind, in words, with what makes one of text and with what copies their values. */
const TYPES = {
  days: {
    expected: "Date32, Int32, Date64 or a Timestamp without time zone",
    ofText: "day",
    copyOf: (type) => {
      if (isInt(type, 32) || (DataType.isDate(type) && type.unit === 0)) return copyNumbers;
      if (isDate64(type)) return copyMidnights(86_400_000n);
      return isLocalTime(type) ? copyMidnights(86_400n * 1000n ** BigInt(type.unit)) : undefined;
    },
  },
  ore: {
    expected: "Int64 in øre, or Decimal in kroner with two decimals or more",
    ofText: "kroner",
    copyOf: (type) => {
      if (isInt(type, 64)) return copyNumbers;
      return isKroner(type) ? copyDecimals : undefined;
    },
  },
  codes: {
    expected: "Utf8, a Dictionary of Utf8, or Uint8",
    copyOf: (type) => {
      if (isCode(type)) return copyNumbers;
      return isTextDictionary(type) ? copyOfDictionary : undefined;
    },
  },
};

function copyNumbers(target, { values }, from) {
  target.set(values.subarray(from, from + target.length));
}

/** Days of times that are midnight; any other time of day may be one that was moved from another time zone. */
const copyMidnights = (ticks) => (target, chunk, from) => {
  for (let i = 0; i < target.length; i += 1) {
    const time = chunk.values[from + i];
    const day = Number(time / ticks);
    target[i] = time % ticks === 0n && Math.abs(day) < -NOT_A_DAY ? day : NOT_A_DAY;
  }
};

/** As many øre as an amount in a request can have. */
const MOST_ORE = 10n ** 17n - 1n;

function copyDecimals(target, { values, type }, from) {
  const width = type.bitWidth / 32;
  const unit = 10n ** BigInt(type.scale - 2);
  for (let i = 0; i < target.length; i += 1) {
    const parts = wholeOf(values.subarray((from + i) * width, (from + i + 1) * width));
    const isOre = parts % unit === 0n && parts >= 0n && parts / unit <= MOST_ORE;
    target[i] = isOre ? parts / unit : NOT_AN_AMOUNT;
  }
}

/** The integer in words of 32 bits, the lowest first. */
const wholeOf = (words) =>
  BigInt.asIntN(
    words.length * 32,
    words.reduceRight((higher, word) => (higher << 32n) | BigInt(word), 0n),
  );

function copyOfDictionary(target, { values, dictionary }, from) {
  const codes = Array.from(dictionary, customer);
  for (let i = 0; i < target.length; i += 1) target[i] = codes[values[from + i]] ?? NOT_A_CODE;
}

/** Copies rows of a column of text. */
const textCopier = (vector) => (target, from) => {
  for (let i = 0; i < target.length; i += 1) target[i] = customer(vector.get(from + i));
};

/** Copies rows of a column of several chunks, nulls included. */
function copier(chunks, copyValues, none) {
  const copyRows = (target, chunk, from) => {
    copyValues(target, chunk, from);
    if (chunk.nullCount === 0) return;
    for (let i = 0; i < target.length; i += 1) if (!chunk.getValid(from + i)) target[i] = none;
  };
  return (target, from) => {
    let begin = 0;
    for (const chunk of chunks) {
      const [first, last] = [Math.max(from, begin), Math.min(from + target.length, begin + chunk.length)];
      if (first < last) copyRows(target.subarray(first - from, last - from), chunk, first - begin);
      begin += chunk.length;
    }
  };
}

const issue = (path, code, message) => ({ path, code, message });

/** What is to be done with a column of a type that is often met. */
function whatToDo({ ofText }, type) {
  if (ofText && (isText(type) || isTextDictionary(type)))
    return `: read text by ${ofText}() of upfront-terms/columns first`;
  if (DataType.isTimestamp(type) && type.timezone) return ": cast it to Date32 first, in the zone whose days count";
  return DataType.isFloat(type) ? ": cast it to Decimal with two decimals first" : "";
}

/** The column of a field, and after it what is wrong with it. `found` is its name in the table. */
function columnOf(rows, field, kind, found) {
  const same = rows.schema.names.filter((name) => name === found);
  if (same.length > 1) return [undefined, issue(field, "conflict", `${same.length} columns are named ${found}`)];
  const vector = rows.getChild(found);
  if (kind === "codes" && isText(vector.type)) return [new Column(vector.length, textCopier(vector))];
  const copyValues = TYPES[kind].copyOf(vector.type);
  if (!copyValues) {
    const expected = `expected a column of ${TYPES[kind].expected}, found ${vector.type}`;
    return [undefined, issue(field, "wrongType", expected + whatToDo(TYPES[kind], vector.type))];
  }
  return [new Column(vector.length, copier(vector.data, copyValues, NONE[kind]), kind === "ore" ? false : undefined)];
}

/** What is wrong with the names that the host gave the fields. */
function namingIssues(rows, given, names) {
  return Object.entries(names).flatMap(([field, found]) => {
    const path = `columns.${field}`;
    if (!Object.hasOwn(given, field)) return [issue(path, "unknownField", "no field that can be a column")];
    return rows.schema.names.includes(found) ? [] : [issue(path, "missing", `the table has no column ${found}`)];
  });
}

/** The question with the columns of a table or record batch: those named like its fields, or as `names` says. */
export function questionOf(name, rows, question, names = {}) {
  const { given } = FUNCTIONS[name];
  const issues = namingIssues(rows, given, names);
  const columns = {};
  for (const [field, kind] of Object.entries(given)) {
    const found = names[field] ?? field;
    if (!rows.schema.names.includes(found)) continue;
    const [column, ...problems] = columnOf(rows, field, kind, found);
    columns[field] = column;
    issues.push(...problems);
    if (question && Object.hasOwn(question, field)) {
      issues.push(issue(field, "conflict", "given as a column and as a value for all rows"));
    }
  }
  if (issues.length) throw new RulesError(issues);
  return { ...question, ...columns };
}
