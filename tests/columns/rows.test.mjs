// A ledger is answered as its rows are, one by one: by the row functions, and by the oracle. Needs `npm run build`.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { OracleError } from "../oracle/errors.mjs";
import * as oracle from "../oracle/index.mjs";
import { drawing, IN_COLUMNS, interpretationsOf, LEDGERS, rowOf } from "./ledgers.mjs";

const ROWS = 600;
let api;
let columns;

before(async () => {
  api = await import("../../dist/node.js");
  columns = await import("../../dist/columns.node.js");
  await columns.default();
});

/** What a row function says: the values of its columns, or the code of its first problem. */
function ofRow(side, name, question, i) {
  const { row, outside } = rowOf(question, i);
  try {
    return IN_COLUMNS[name](side[name](row));
  } catch (error) {
    if (error instanceof OracleError) return error.code;
    if (error.name !== "RulesError") throw error;
    // A day that no text can name is left out of the question: its own code stands in its place.
    const [first] = error.issues;
    return outside.includes(first.path) ? "outOfRange" : first.code;
  }
}

/** The same of a row of columns. */
function ofColumns(found, i) {
  if (found.error[i]) return columns.ISSUE_CODES[found.error[i]];
  const { rows, failed, error, ...values } = found;
  return Object.fromEntries(Object.entries(values).map(([name, column]) => [name, column[i]]));
}

/** Without the fields that are undefined. */
const defined = (question) => Object.fromEntries(Object.entries(question).filter(([, value]) => value !== undefined));

function eachRow(name, draw, more, check) {
  const question = defined({ ...LEDGERS[name].make(draw, ROWS), ...more });
  const found = columns[name](question);
  let failed = 0;
  for (let i = 0; i < ROWS; i += 1) {
    const ours = ofColumns(found, i);
    if (typeof ours === "string") failed += 1;
    check(ours, question, i);
  }
  assert.equal(found.failed, failed);
  return failed;
}

for (const name of Object.keys(LEDGERS)) {
  test(`${name} over a ledger answers as ${name} does row by row, under every interpretation`, () => {
    const draw = drawing(20_261_121);
    let failed = 0;
    let asked = 0;
    for (const interpretations of interpretationsOf(name)) {
      for (let round = 0; round < 3; round += 1) {
        asked += ROWS;
        failed += eachRow(name, draw, { interpretations }, (ours, question, i) => {
          const isOptionalOutside = rowOf(question, i).outside.length > 0 && typeof ours === "string";
          const theirs = ofRow(api, name, question, i);
          // Without the day that no text can name, the question may be a good one: then only the code can be compared.
          if (isOptionalOutside && typeof theirs !== "string") assert.equal(ours, "outOfRange");
          else assert.deepEqual(ours, theirs, `row ${i}: ${inspect(rowOf(question, i))}`);
        });
      }
    }
    assert.ok(failed > 0 && failed < asked / 2, `${failed} of ${asked} rows failed`);
  });

  test(`${name} over a ledger answers as the oracle does`, () => {
    let answered = 0;
    // The oracle knows no holds.
    eachRow(name, drawing(11_262_021), { holds: undefined }, (ours, question, i) => {
      if (typeof ours === "string") return;
      answered += 1;
      assert.deepEqual(ours, ofRow(oracle, name, question, i), `row ${i}: ${inspect(rowOf(question, i))}`);
    });
    assert.ok(answered > ROWS / 2);
  });
}

const PARAMETERS = {
  repairEstimateValidity: 1,
  reminderAfter: 2,
  expectedProcessing: 5,
  latestPayment: 14,
  lateInterestPerCommencedMonth: "1.25",
};
const EDITIONS = { terms: { id: "our-terms", basedOn: "service-terms-en-undated", parameters: PARAMETERS } };

for (const name of Object.keys(LEDGERS).filter((name) => name !== "retention")) {
  test(`${name} over a ledger answers under a host's own edition as its rows do, and otherwise than under the published one`, () => {
    let different = 0;
    eachRow(name, drawing(27_021_126), { editions: EDITIONS }, (ours, question, i) => {
      if (rowOf(question, i).outside.length > 0) return;
      assert.deepEqual(ours, ofRow(api, name, question, i), `row ${i}: ${inspect(rowOf(question, i))}`);
      const { editions, ...published } = question;
      if (inspectAny(ours) !== inspectAny(ofRow(api, name, published, i))) different += 1;
    });
    assert.ok(different > ROWS / 4, `${different} rows differ`);
  });

  test(`${name} over a ledger refuses a bad edition by its path`, () => {
    const question = defined({
      ...LEDGERS[name].make(drawing(1), 2),
      editions: { terms: { id: "a", parameters: {} } },
    });
    const isRefused = ({ issues: [{ path, code }] }) => path === "editions.terms.basedOn" && code === "missing";
    assert.throws(() => columns[name](question), isRefused);
  });
}

const inspectAny = (value) => JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? `${inner}n` : inner));
const inspect = (row) => JSON.stringify(row);
