// Carries the rows of a ledger into the module and the answers out of it, block by block.
// The module decides how long a block is; nothing here grows with the ledger but the answers themselves.

import * as core from "./core.js";
import { call } from "./loading.js";
import { RulesError } from "./rules-error.js";
import { columnsOf } from "./sweep-columns.js";
import { FUNCTIONS } from "./sweep-functions.js";

/** Rows after which a sweep that shares its thread lets others have it: some ten milliseconds' work. */
const TURN = 262_144;

/** One pass over a ledger. The module calls `read` and `write` in turns. */
class Ledger {
  #given;
  #found;
  #rows;
  #options;
  #done = 0;
  /** The row to stop before. */
  until = 0;
  /** What was thrown while the module was at work. Thrown through it, it would leave the module in the middle. */
  problem;

  constructor(given, found, rows, options) {
    this.#given = given;
    this.#found = found;
    this.#rows = rows;
    this.#options = options;
  }

  get isDone() {
    return this.#done === this.#rows;
  }

  read(days, ore, codes) {
    try {
      if (!this.#goOn()) return 0;
      const count = Math.min(codes.length / 4, this.until - this.#done);
      for (const { kind, at, column } of this.#given) {
        const all = { days, ore: column.isFloat ? floats(ore) : ore, codes }[kind];
        column.copy(place(all, at, codes.length / 4, count), this.#done);
      }
      return count;
    } catch (problem) {
      this.problem = { problem };
      return 0;
    }
  }

  /** Tells how far it has come, and whether there is more to do. */
  #goOn() {
    const { signal, progress } = this.#options;
    if (this.#done > 0 && progress?.(this.#done, this.#rows) === false) {
      throw new DOMException("the sweep was stopped by its progress function", "AbortError");
    }
    signal?.throwIfAborted();
    return this.#done < this.until;
  }

  write(days, ore, codes) {
    const length = codes.length / 4;
    const count = Math.min(length, this.until - this.#done);
    for (const { kind, at, values } of this.#found) {
      const all = { days, ore: values instanceof Float64Array ? floats(ore) : ore, codes }[kind];
      values.set(place(all, at, length, count), this.#done);
    }
    this.#done += count;
  }
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
    { name: "errors", kind: "codes", at: 3, values: new Uint8Array(rows) },
  ];
  return { places, answers: Object.fromEntries(places.map(({ name, values }) => [name, values])) };
}

/** Reads and checks the columns; the module checks the rest of the question before it asks for the first row. */
function prepare(name, question, options) {
  const { given, rest, issues, rows } = columnsOf(FUNCTIONS[name], question);
  const isFloat = given.every(({ column }) => column.isFloat !== false);
  const names = given.map((field) => field.name).join();
  const sweep = (ledger) => call(name, () => core.sweep(name, names, isFloat, rest, ledger));
  if (issues.length) throw new RulesError([...issues, ...issuesOfQuestion(sweep)]);
  const { places, answers } = makeRoom(FUNCTIONS[name], isFloat, rows);
  const ledger = new Ledger(given, places, rows, options);
  const run = (until) => {
    ledger.until = Math.min(until, rows);
    sweep(ledger);
    if (ledger.problem) throw ledger.problem.problem;
  };
  return { ledger, run, rows, finish: () => ({ rows, ...answers, failed: count(answers.errors) }) };
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

/** Answers every row, and lets go of the thread in between. */
export async function sweepInTurns(name, question, options = {}) {
  const { ledger, run, finish } = prepare(name, question, options);
  for (let until = TURN; !ledger.isDone; until += TURN) {
    run(until);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return finish();
}
