// Ledgers and registers in Apache Arrow tables: see arrow.d.ts. Arrow itself is the host's, and is not bundled.
// Columns are read where they lie; the answers become columns of a table without being copied.

import * as own from "apache-arrow";
import { answerTables } from "./arrow-answers.js";
import { questionOf } from "./arrow-columns.js";
import { RulesError } from "./rules-error.js";
import { sweepAtOnce, sweepInTurns } from "./sweep.js";
import { answeredBy, FUNCTIONS } from "./sweep-functions.js";

/** Tables of two copies of Arrow cannot be joined: their types are not each other's. */
function checkRows({ DataType, RecordBatch, Table }, rows) {
  const isTable = rows instanceof Table || rows instanceof RecordBatch;
  if (isTable && rows.schema.fields.every(({ type }) => type instanceof DataType)) return;
  throw new TypeError(
    "expected a Table or RecordBatch of the apache-arrow that this module imports; for those of another copy or version, ask the functions of withArrow(thatArrow)",
  );
}

/** What can be said besides the question. A misspelt name would have another column read than the host means. */
const OPTIONS = ["columns", "keep", "signal", "progress"];

function checkOptions(given) {
  const unknown = Object.keys(given).filter((name) => !OPTIONS.includes(name));
  if (unknown.length) throw new TypeError(`${unknown.join(", ")}: no such option; expected ${OPTIONS.join(", ")}`);
}

function checkKept(name, rows, keep) {
  const answered = answeredBy(name);
  const problemOf = (kept) => {
    if (answered.includes(kept)) return ["conflict", `the answer has a column ${kept} of its own`];
    return rows.schema.names.includes(kept) ? undefined : ["missing", `the table has no column ${kept}`];
  };
  const issues = keep.flatMap((kept, i) => {
    const [code, message] = problemOf(kept) ?? [];
    return code ? [{ path: `keep[${i}]`, code, message }] : [];
  });
  if (issues.length) throw new RulesError(issues);
}

/** The functions for the tables of a copy of Arrow. */
export function withArrow(arrow) {
  const { RecordBatch, Table } = arrow;
  const tables = answerTables(arrow);

  /** The answers beside the columns that the host keeps. */
  const beside = (rows, keep, answer) => {
    if (!keep.length) return answer;
    const table = rows instanceof RecordBatch ? new Table(rows.schema, [rows]) : rows;
    return table.select(keep).assign(answer);
  };

  /** What is asked of some rows, checked, and what makes the answer's table. */
  const asked = (name, rows, question, given = {}) => {
    checkRows(arrow, rows);
    checkOptions(given);
    const { columns, keep = [], ...options } = given;
    checkKept(name, rows, keep);
    const whole = questionOf(name, rows, question, columns);
    return { whole, options, finish: (answers) => beside(rows, keep, tables[name](answers)) };
  };

  const atOnce = (name) => (rows, question, given) => {
    const { whole, options, finish } = asked(name, rows, question, given);
    return finish(sweepAtOnce(name, whole, options));
  };

  return {
    ...Object.fromEntries(Object.keys(FUNCTIONS).map((name) => [name, atOnce(name)])),
    async inTurns(name, rows, question, given) {
      if (!Object.hasOwn(FUNCTIONS, name)) throw new RangeError(`there is no function ${name} over columns`);
      const { whole, options, finish } = asked(name, rows, question, given);
      return finish(await sweepInTurns(name, whole, options));
    },
  };
}

export const { lateInterest, paymentDue, turnaround, repairEstimateValidity, retention, inTurns } = withArrow(own);
