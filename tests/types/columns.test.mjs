// The declarations of the functions over columns, held to what the module takes and answers: every column of each.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { FUNCTIONS } from "../../www/lib/sweep-functions.js";
import { drawing, LEDGERS } from "../columns/ledgers.mjs";
import { API, check } from "./programs.mjs";

const columns = await import("upfront-terms/columns");
const arrow = await import("upfront-terms/arrow");

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const same = readFileSync(new URL("same.ts", import.meta.url), "utf8").split("\n\n// It sees")[0];
const HEAD = `${API}
import type * as columns from ${JSON.stringify(join(dist, "columns.js"))};
${same.slice(same.indexOf("export type Same"))}`;

const upper = (name) => name[0].toUpperCase() + name.slice(1);
const classOf = (value) => (typeof value === "number" ? "number" : value.constructor.name);

/** What a field may be besides one value for all rows, by the kind of its column. */
const COLUMN = { days: "columns.Days", ore: "Amounts | api.MoneyInput", codes: "Uint8Array | api.CustomerKind" };

/** The question is that of the function of the same name, in which some fields can be columns. */
const question = (name, type, amounts) => `${HEAD}
type Amounts = ${amounts};
type Question = Parameters<typeof api.${name}>[0];
type Given = { ${Object.entries(FUNCTIONS[name].given)
  .map(([field, kind]) => `${field}: ${COLUMN[kind]}`)
  .join("; ")} };
type Expected = { [Field in keyof Question]: Field extends keyof Given ? Given[Field] : Question[Field] };
export type Nothing = None<Differing<Expected, columns.${type}> | Exclude<keyof Given, keyof Question>>;
`;

/** Each column of an answer, as the class that it has. */
const answer = (found, type) => `${HEAD}
type Found = { ${Object.entries(found)
  .map(([field, value]) => `${field}: ${classOf(value)}`)
  .join("; ")} };
export type Nothing = None<Differing<Found, columns.${type}>>;
`;

const small = (name, amounts) => {
  const asked = LEDGERS[name].make(drawing(2026), 50);
  if (amounts === "Float64Array") asked.principal = Float64Array.from(asked.principal, Number);
  return asked;
};

const PROMISES = `${HEAD}
declare const { inTurns }: typeof columns;
declare const days: Int32Array, floats: Float64Array, integers: BigInt64Array;
const rest = { dueOn: days, asOf: days, customer: "business" } as const;
const [ofFloats, ofIntegers, ofOne, due] = await Promise.all([
  inTurns("lateInterest", { principal: floats, ...rest }),
  inTurns("lateInterest", { principal: integers, ...rest }),
  inTurns("lateInterest", { principal: "1000.00", ...rest }),
  inTurns("paymentDue", { invoicedOn: days }),
]);
export const is: [
  Same<typeof ofFloats, columns.LateInterestAnswers>,
  Same<typeof ofIntegers, columns.LateInterestAnswers<BigInt64Array>>,
  Same<typeof ofOne, columns.LateInterestAnswers<columns.Amounts>>,
  Same<typeof due, columns.PaymentDueAnswers>,
] = [true, true, true, true];
`;

const PROGRESS = `${HEAD}
declare const { turnaround }: typeof columns;
const seen: number[] = [];
const tell = (done: number): void => void seen.push(done);
turnaround({ receivedOn: new Int32Array(1) }, { progress: tell });
turnaround({ receivedOn: new Int32Array(1) }, { progress: (done, rows) => done < rows });
turnaround({ receivedOn: new Int32Array(1) }, { progress: (done) => { seen.push(done); } });
`;

const REASON = `${HEAD}
declare const { retention }: typeof columns;
const holds = [{ reason: "curiosity" }] as const;
retention({ asOf: new Int32Array(1), holds });
`;

describe("What is declared of columns is what there is", () => {
  let said;
  const programs = { promises: PROMISES, progress: PROGRESS, reason: REASON };

  before(async () => {
    await columns.default();
    for (const name of Object.keys(FUNCTIONS)) {
      const kinds = name === "lateInterest" ? ["Float64Array", "BigInt64Array"] : [""];
      for (const amounts of kinds) {
        const of = amounts && `<${amounts}>`;
        programs[`${name}-question${amounts}`] = question(name, `${upper(name)}Columns${of}`, amounts || "never");
        programs[`${name}-answer${amounts}`] = answer(
          columns[name](small(name, amounts)),
          `${upper(name)}Answers${of}`,
        );
      }
    }
    programs.undeclared = answer(
      { ...columns.turnaround(small("turnaround")), days: new Int32Array(1) },
      "TurnaroundAnswers",
    );
    said = check(programs);
  });

  for (const name of Object.keys(FUNCTIONS))
    test(name, () => {
      const own = Object.keys(said).filter((program) => program.startsWith(`${name}-`));
      assert.ok(own.length >= 2);
      for (const program of own) assert.equal(said[program], "");
    });

  test("an answer in turns has the arrays of its question", () => assert.equal(said.promises, ""));
  test("a progress function may return nothing", () => assert.equal(said.progress, ""));
  test("a hold's reason is one of the policy's", () => assert.match(said.reason, /"curiosity"/));
  test("a column that is not declared is found", () => assert.match(said.undeclared, /"days"/));
});

describe("Every function that is there is declared, and no other", () => {
  for (const [entry, module, others] of [
    ["columns", columns, ["default", "RulesError"]],
    ["arrow", arrow, []],
  ]) {
    test(entry, () => {
      const text = readFileSync(new URL(`../../www/lib/${entry}.d.ts`, import.meta.url), "utf8");
      const own = [...text.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name]) => name);
      assert.deepEqual([...new Set([...own, ...others])].sort(), Object.keys(module).sort());
    });
  }

  test("the numbers and lists are those that are declared", () => {
    assert.deepEqual([columns.NO_DAY, columns.NO_CODE, columns.NO_AMOUNT], [-2147483648, 255, -(2n ** 63n)]);
    assert.deepEqual(columns.CUSTOMERS, ["business", "consumer"]);
  });
});
