// An answer asked for without reasons is the same with every `because` taken away, and its type has none.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { inspect } from "node:util";
import { estimateCases } from "../oracle/cases/estimate.mjs";
import { examples } from "./examples.mjs";
import { API, check, program } from "./programs.mjs";

const api = await import("upfront-terms");
const WITHOUT = { reasons: false };
const ours = examples.filter(({ fn }) => fn === "estimate" || fn === "compare");
/** Of the generated facts every so many-th is asked about. */
const EVERY = 6;

before(() => api.default());

function withoutReasons(value) {
  if (Array.isArray(value)) return value.map(withoutReasons);
  if (typeof value !== "object") return value;
  const fields = Object.entries(value).filter(([name]) => name !== "because");
  return Object.fromEntries(fields.map(([name, field]) => [name, withoutReasons(field)]));
}

/** The answer, or undefined where the facts are refused. */
function ask(fn, ...args) {
  try {
    return api[fn](...args);
  } catch (error) {
    if (error.name !== "RulesError") throw error;
    return undefined;
  }
}

const generated = () => [...estimateCases()].filter((_, index) => index % EVERY === 0).map(({ question }) => question);

describe("Without reasons the answer is the same but for them", () => {
  for (const { name, fn, args } of ours) {
    test(name, () => assert.deepEqual(api[fn](...args, WITHOUT), withoutReasons(api[fn](...args))));
  }

  test("for generated facts, with what-ifs too", () => {
    let asked = 0;
    for (const facts of generated()) {
      const whole = ask("estimate", facts);
      assert.deepEqual(ask("estimate", facts, WITHOUT), whole && withoutReasons(whole));
      if (!whole) continue;
      asked += 1;
      const changes = [{ onSite: true }, { receivedOn: facts.asOf, customer: "consumer" }];
      const compared = ask("compare", facts, changes);
      assert.deepEqual(ask("compare", facts, changes, WITHOUT), compared && withoutReasons(compared));
    }
    assert.ok(asked > 300, `only ${asked} facts were asked about`);
  });
});

test("What is refused with reasons is refused without them, in the same words", () => {
  let refused = 0;
  for (const facts of generated()) {
    if (ask("estimate", facts)) continue;
    refused += 1;
    const issues = (...args) => {
      try {
        return api.estimate(...args);
      } catch (error) {
        return error.issues;
      }
    };
    assert.deepEqual(issues(facts, WITHOUT), issues(facts));
  }
  assert.ok(refused > 0);
});

describe("Reasons are there unless they are left out", () => {
  const { args } = examples.find(({ name }) => name === "estimate-everything");
  const changes = [{ onSite: true }];
  for (const options of [undefined, {}, { reasons: undefined }, { reasons: true }]) {
    test(inspect(options), () => {
      assert.deepEqual(api.estimate(...args, options), api.estimate(...args));
      assert.deepEqual(api.compare(...args, changes, options), api.compare(...args, changes));
      assert.ok(api.estimate(...args, options).range.because);
    });
  }
});

describe("Options that are none are refused by their path", () => {
  const facts = { asOf: "2026-11-20" };
  const OPTIONS = [
    [{ x: 1 }, "options.x", "unknownField"],
    [{ reasons: false, because: false }, "options.because", "unknownField"],
    [{ reasons: "no" }, "options.reasons", "wrongType"],
    [{ reasons: null }, "options.reasons", "wrongType"],
    [3, "options", "wrongType"],
    [false, "options", "wrongType"],
    ["reasons", "options", "wrongType"],
    [null, "options", "wrongType"],
    [[], "options", "wrongType"],
  ];
  for (const [options, path, code] of OPTIONS) {
    test(JSON.stringify(options), () => {
      const refusal = ({ name, issues }) => {
        assert.equal(name, "RulesError");
        assert.deepEqual(
          issues.map((issue) => [issue.path, issue.code]),
          [[path, code]],
        );
        return true;
      };
      assert.throws(() => api.estimate(facts, options), refusal);
      assert.throws(() => api.compare(facts, [{ onSite: true }], options), refusal);
    });
  }

  test("beside what is wrong with the facts, all at once", () => {
    const paths = ({ issues }) => {
      assert.deepEqual(issues.map(({ path }) => path).sort(), ["asOf", "options.x"]);
      return true;
    };
    assert.throws(() => api.estimate({}, { x: 1 }), paths);
  });
});

/** The paths of all objects in an answer that can have reasons, with those reasons; "*" for every entry of a list. */
function reasonsIn(value, path = "", found = new Map()) {
  if (typeof value !== "object") return found;
  if (value.because && !found.has(path)) found.set(path, value.because);
  const all = Array.isArray(value) ? value.map((entry) => ["*", entry]) : Object.entries(value);
  for (const [name, entry] of all) if (name !== "because") reasonsIn(entry, `${path}/${name}`, found);
  return found;
}

/** The value with a field more in the first object that the path leads to; undefined where it leads to none. */
function withField(value, [name, ...rest], field) {
  if (value === undefined) return undefined;
  if (name === undefined) return { ...value, ...field };
  if (Array.isArray(value)) {
    const at = value.findIndex((entry) => withField(entry, rest, field) !== undefined);
    return at < 0 ? undefined : value.with(at, withField(value[at], rest, field));
  }
  const changed = withField(value[name], rest, field);
  return changed && { ...value, [name]: changed };
}

/** For each example its program, and one more with a because in each kind of place where there can be one. */
function programsOf({ name, fn, args }, spoilt) {
  const question = { fn, args: [...args, WITHOUT] };
  const answer = api[fn](...question.args);
  for (const [path, because] of reasonsIn(api[fn](...args))) {
    const place = `${fn}${path.replaceAll("/", "-").replaceAll("*", "each")}`;
    const more = withField(answer, path.split("/").slice(1), { because });
    if (!spoilt.has(place)) spoilt.set(place, program({ ...question, answer: more }));
  }
  return [name, program({ ...question, answer })];
}

/** Whether any object of a type has a because; records whose names the host gives are no objects of ours. */
const NO_BECAUSE = `${API}
type Keys<T> = T extends readonly (infer Entry)[]
  ? Keys<Entry>
  : T extends object
    ? (string extends keyof T ? never : keyof T) | { [Key in keyof T]: Keys<T[Key]> }[keyof T]
    : never;
type HasBecause<T> = "because" extends Keys<T> ? true : false;
export const whole: [HasBecause<api.Estimate>, HasBecause<api.Comparison>] = [true, true];
export const bare: [HasBecause<api.BareEstimate>, HasBecause<api.BareComparison>] = [false, false];
`;

/** Options as a host may have them, and whether the answer has reasons; "either" where only the running program knows. */
const OPTIONS = {
  "": "whole",
  "{}": "whole",
  undefined: "whole",
  "{ reasons: true }": "whole",
  "{ reasons: undefined }": "whole",
  "{ reasons: false }": "bare",
  "{ reasons }": "either",
  "{ reasons: perhaps }": "either",
  given: "either",
  perhapsGiven: "either",
  ofEstimate: "either",
  ofCompare: "either",
};
const TYPES = {
  estimate: { whole: "api.Estimate", bare: "api.BareEstimate", either: "api.Estimate | api.BareEstimate" },
  compare: { whole: "api.Comparison", bare: "api.BareComparison", either: "api.Comparison | api.BareComparison" },
};
const CALLS = Object.entries(OPTIONS).flatMap(([options, kind]) => [
  [`estimate(facts${options && `, ${options}`})`, TYPES.estimate[kind]],
  [`compare(facts, []${options && `, ${options}`})`, TYPES.compare[kind]],
]);
const EACH_CALL = `${API}
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare const { estimate, compare }: typeof api;
declare const facts: api.Facts;
declare const reasons: boolean;
declare const perhaps: boolean | undefined;
declare const given: { reasons?: boolean };
declare const perhapsGiven: { reasons?: boolean } | undefined;
declare const ofEstimate: Parameters<typeof estimate>[1];
declare const ofCompare: Parameters<typeof compare>[2];
${CALLS.map(
  ([call, type], at) => `const asked${at} = ${call};\nexport const is${at}: Same<typeof asked${at}, ${type}> = true;`,
).join("\n")}
`;

describe("The type of an answer without reasons", () => {
  let said;
  const spoilt = new Map();

  before(async () => {
    await api.default();
    const programs = Object.fromEntries(ours.map((example) => programsOf(example, spoilt)));
    said = check({ ...programs, "no because": NO_BECAUSE, "each call": EACH_CALL, ...Object.fromEntries(spoilt) });
  });

  for (const name of [...ours.map(({ name }) => name), "no because", "each call"])
    test(name, () => assert.equal(said[name], ""));

  test("takes a because in no place where there can be one", () => {
    assert.ok(spoilt.size >= 15, [...spoilt.keys()].join(", "));
    for (const place of spoilt.keys()) assert.match(said[place], /'"?because"?' does not exist in type/, place);
  });
});
