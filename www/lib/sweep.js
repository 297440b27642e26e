// Carries the rows of a ledger into the module and the answers out of it, block by block.
// The module decides how long a block is; nothing here grows with the ledger but the answers themselves.

import * as core from "./core.js";
import { call } from "./loading.js";
import { RulesError } from "./rules-error.js";
import { columnsOf } from "./sweep-columns.js";
import { FUNCTIONS } from "./sweep-functions.js";

/** Rows after which a sweep that shares its thread pauses: some ten milliseconds' work. */
const TURN = 262_144;

/** Rows of a block of the module, as in src/ledger/block.rs. */
const BLOCK = 8192;

/** Arrays for rows, by the kind of column. */
const ARRAYS = { days: Int32Array, ore: BigInt64Array, codes: Uint8Array };

/**
 * One pass over a ledger. The module calls `read` and `write` in turns, and hands each of them views into its memory.
 *
 * Code of the host may call the module, which can make its memory grow, and every view into it is lost then. So it runs
 * only while no view is in use: `#prepare` fills arrays outside the module, and `read` copies from those.
 */
class Ledger {
  #given;
  #found;
  #rows;
  #options;
  #done = 0;
  /** How many rows are ready to be read. */
  #count = 0;
  /** The row to stop before. */
  #until = 0;
  /** What the host's code threw. Thrown through the module, it would leave it in the middle of a call. */
  #problem;

  constructor(given, found, rows, options) {
    const length = Math.min(rows, BLOCK);
    this.#given = given.map((field) => ({ ...field, ready: makeArray(field, length) }));
    this.#found = found;
    this.#rows = rows;
    this.#options = options;
  }

  get isDone() {
    return this.#done === this.#rows;
  }

  /** Answers the rows up to one; `sweep` has the module do it. */
  run(until, sweep) {
    this.#until = Math.min(until, this.#rows);
    this.#prepare(() => this.#options.signal?.throwIfAborted());
    sweep();
    if (this.#problem) throw this.#problem.thrown;
  }

  read(days, ore, codes) {
    for (const { kind, at, column, ready } of this.#given) {
      const all = { days, ore: column.isFloat ? floats(ore) : ore, codes }[kind];
      place(all, at, codes.length / 4, this.#count).set(ready.subarray(0, this.#count));
    }
    return this.#count;
  }

  write(days, ore, codes) {
    for (const { kind, at, values } of this.#found) {
      const all = { days, ore: values instanceof Float64Array ? floats(ore) : ore, codes }[kind];
      values.set(place(all, at, codes.length / 4, this.#count), this.#done);
    }
    this.#done += this.#count;
    this.#prepare(() => this.#tell());
  }

  /** Tells how far it has come; throws where it is to stop. */
  #tell() {
    const { signal, progress } = this.#options;
    if (progress?.(this.#done, this.#rows) === false) {
      throw new DOMException("the sweep was stopped by its progress function", "AbortError");
    }
    signal?.throwIfAborted();
  }

  /** Runs the host's code: what comes first, and then the columns of the next rows. */
  #prepare(first) {
    this.#count = 0;
    try {
      first();
      const count = Math.min(BLOCK, this.#until - this.#done);
      for (const { column, ready } of this.#given) column.copy(ready.subarray(0, count), this.#done);
      this.#count = count;
    } catch (thrown) {
      this.#problem = { thrown };
    }
  }
}

/** An array for a column's rows. */
function makeArray({ kind, column }, length) {
  return new (column.isFloat ? Float64Array : ARRAYS[kind])(length);
}

/** The rows of a block's column. */
const place = (all, at, length, count) => all.subarray(at * length, at * length + count);

/** The same bytes, read as floats. */
const floats = (ore) => new Float64Array(ore.buffer, ore.byteOffset, ore.length);

/** Room for the answers, by name; `places` says which column of a block each comes from. */
function makeRoom({ found: { days, ore, codes } }, isFloat, rows) {
  const Amounts = isFloat ? Float64Array : BigInt64Array;
  const places = [
    ...days.map((name, i) => ({ name, kind: "days", at: 2 + i, values: new Int32Array(rows) })),
    ...ore.map((name, i) => ({ name, kind: "ore", at: 1 + i, values: new Amounts(rows) })),
    ...codes.map(({ name }, i) => ({ name, kind: "codes", at: 1 + i, values: new Uint8Array(rows) })),
    { name: "error", kind: "codes", at: 3, values: new Uint8Array(rows) },
  ];
  return { places, answers: Object.fromEntries(places.map(({ name, values }) => [name, values])) };
}

/**
 * Reads and checks the columns; the module checks the rest of the question before it asks for the first row. `keep` makes of
 * that rest what every turn is asked with.
 */
function prepare(name, question, options, keep) {
  const { given, rest, issues, rows } = columnsOf(FUNCTIONS[name], question);
  const isFloat = given.every(({ column }) => column.isFloat !== false);
  const names = given.map((field) => field.name);
  const asking = (asked) => (ledger) => call(name, () => core.sweep(name, names, isFloat, asked, ledger));
  if (issues.length || keep) issues.push(...issuesOfQuestion(asking(rest)));
  if (issues.length) throw new RulesError(issues);
  const sweep = asking(keep ? keep(rest) : rest);
  const { places, answers } = makeRoom(FUNCTIONS[name], isFloat, rows);
  const ledger = new Ledger(given, places, rows, options);
  const run = (until) => ledger.run(until, () => sweep(ledger));
  return { ledger, run, rows, finish: () => ({ rows, ...answers, failed: count(answers.error) }) };
}

/** What the module finds wrong with the question besides, by a sweep of no rows. */
function issuesOfQuestion(sweep) {
  try {
    sweep({ read: () => 0 });
    return [];
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    return error.issues;
  }
}

/** The same values. A proxy cannot be copied, and stays what the host makes of it. */
function copy(question) {
  try {
    return structuredClone(question);
  } catch {
    return question;
  }
}

function count(errors) {
  let failed = 0;
  for (const error of errors) if (error !== 0) failed += 1;
  return failed;
}

/** Answers every row before it returns. */
export function sweepAtOnce(name, question, options = {}) {
  const { run, rows, finish } = prepare(name, question, options);
  run(rows);
  return finish();
}

/** Answers every row, with pauses in between, in which the host may change what it has given. */
export async function sweepInTurns(name, question, options = {}) {
  const { ledger, run, finish } = prepare(name, question, options, copy);
  for (let until = TURN; !ledger.isDone; until += TURN) {
    run(until);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return finish();
}
