// Answers as columns of Arrow, made by the copy of Arrow that the host's tables are of.

import { COUNTS, FUNCTIONS, ISSUE_CODES } from "./sweep-functions.js";
import { NO_AMOUNT, NO_CODE, NO_DAY } from "./texts.js";

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

/** "term" as a number: Arrow, and those who write its files, count their dictionaries from 0, and never meet ours. */
const FIRST_ID = 0x7465726d;

/** A column for each kind of value: its type, and its buffers for the values of rows. */
function columnKinds({ Bool, DateDay, Dictionary, Int32, Int64, makeData, Uint8, Utf8, Vector }) {
  let id = FIRST_ID;
  const plain = (type, none) => ({ type, buffersOf: (values) => ({ ...nullsOf(values, none), data: values }) });
  const textsOf = (names) => {
    const data = new TextEncoder().encode(names.join(""));
    let end = 0;
    const valueOffsets = Int32Array.from([0, ...names.map((name) => (end += name.length))]);
    return new Vector([makeData({ type: new Utf8(), length: names.length, valueOffsets, data })]);
  };
  return {
    day: () => plain(new DateDay(), NO_DAY),
    count: () => plain(new Int32(), NO_DAY),
    ore: () => plain(new Int64(), NO_AMOUNT),
    flag: () => ({
      type: new Bool(),
      buffersOf: (codes) => ({ ...nullsOf(codes, NO_CODE), data: bitsOf(codes, (code) => code === 1) }),
    }),
    /** The names are one dictionary for good, which a writer of many batches writes once. */
    named: (names, none) => {
      const dictionary = textsOf(names);
      const type = new Dictionary(new Utf8(), new Uint8(), id++);
      return { type, buffersOf: (codes) => ({ ...nullsOf(codes, none), data: codes, dictionary }) };
    },
  };
}

function columnsOf({ found: { days, ore, codes } }, { day, count, ore: amount, flag, named }) {
  return Object.fromEntries([
    ...days.map((field) => [field, COUNTS.includes(field) ? count() : day()]),
    ...ore.map((field) => [field, amount()]),
    ...codes.map(({ name, choices }) => [name, typeof choices[0] === "string" ? named(choices, NO_CODE) : flag()]),
    // Number 0, no error, needs a name in the dictionary too. No row has it.
    ["error", named(["", ...ISSUE_CODES.slice(1)], 0)],
  ]);
}

/**
 * Functions from answers to tables, by the name of the function asked. Each has one schema for good, in which every column
 * may be null, so that the answers to the batches of a stream are a stream. A row with an error holds its code, and nulls.
 */
export function answerTables(arrow) {
  const { Field, makeData, RecordBatch, Schema, Struct, Table } = arrow;
  const kinds = columnKinds(arrow);
  const tableOf = (columns) => {
    const schema = new Schema(Object.entries(columns).map(([name, { type }]) => new Field(name, type, true)));
    return ({ rows: length, ...answers }) => {
      const children = Object.entries(columns).map(([name, { type, buffersOf }]) =>
        makeData({ type, length, ...buffersOf(answers[name]) }),
      );
      const data = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children });
      return new Table(schema, [new RecordBatch(schema, data)]);
    };
  };
  return Object.fromEntries(
    Object.entries(FUNCTIONS).map(([name, described]) => [name, tableOf(columnsOf(described, kinds))]),
  );
}
