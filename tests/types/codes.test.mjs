// Each code that requests and answers have is declared, and no other: codes.json is what the rules list, and a test of the
// rules holds it to that. Codes that stand in no list of the rules are those of the examples' answers.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, test } from "node:test";
import { findingCodes } from "../../www/words/sources.mjs";
import { examples } from "./examples.mjs";
import { API, check } from "./programs.mjs";

const api = await import("upfront-terms");

const listed = JSON.parse(readFileSync(new URL("codes.json", import.meta.url), "utf8"));
const loading = readFileSync(new URL("../../www/lib/loading.js", import.meta.url), "utf8");
const same = readFileSync(new URL("same.ts", import.meta.url), "utf8").split("\n\n// It sees")[0];

/** Every value of a field, in whichever object of the answers. */
function valuesOf(value, name, found = new Set()) {
  if (typeof value !== "object" || value === null) return found;
  for (const [field, entry] of Object.entries(value)) {
    if (field === name && typeof entry === "string") found.add(entry);
    valuesOf(entry, name, found);
  }
  return found;
}

/** The values of a field in the objects of a list of the answers of some functions. */
function shown(functions, objectsOf, name) {
  const answers = examples.filter(({ fn }) => functions.includes(fn)).map(({ fn, args }) => api[fn](...args));
  return [...new Set(answers.flatMap(objectsOf).flatMap((one) => [...valuesOf(one, name)]))];
}

const ofTerms = findingCodes();

const SHOWN = {
  TermsFindingId: () => ofTerms,
  PolicyFindingId: () => listed.FindingId.filter((code) => !ofTerms.includes(code)),
  LoadErrorCode: () => [...loading.matchAll(/code: "(\w+)"/g)].map(([, code]) => code),
  "Edition.language": () => shown(["editions"], (edition) => edition, "language"),
  "PeriodRule.after": () => shown(["estimate"], ({ timeline }) => timeline.map(({ rule = {} }) => rule), "after"),
  "LegalBasis.article": () =>
    shown(
      ["consentEffects"],
      ({ choices, anyway }) => [
        ...choices.flatMap(({ legalBases }) => legalBases),
        ...anyway.map(({ legalBasis }) => legalBasis),
      ],
      "article",
    ),
};

/** "Charge.onlyIf" is a field's type, "keyof FindingValues" its names, "Service" a type of its own. */
function typeOf(place) {
  if (place.startsWith("keyof ")) return `keyof api.${place.slice(6)}`;
  const [type, field] = place.split(".");
  return field ? `NonNullable<api.${type}[${JSON.stringify(field)}]>` : `api.${type}`;
}

const union = (codes) => codes.map((code) => JSON.stringify(code)).join(" | ");
const program = (place, codes) => `${API}
${same.slice(same.indexOf("export type Same"))}
export const isDeclared: Same<${typeOf(place)}, ${union(codes)}> = true;
`;
const fileOf = (place) => place.replaceAll(/[ .]/g, "-");

describe("The codes that are declared are those of the rules", () => {
  const all = { ...listed };
  let said;

  before(async () => {
    await api.default();
    for (const [place, codes] of Object.entries(SHOWN)) all[place] = codes();
    const programs = Object.entries(all).map(([place, codes]) => [fileOf(place), program(place, codes)]);
    const [first, ...others] = listed.FindingId;
    said = check({
      ...Object.fromEntries(programs),
      "one that is missing": program("FindingId", others),
      "one too many": program("FindingId", [first, ...others, "another"]),
      texts: program("Clause.section", ["1.1"]),
    });
  });

  for (const place of [...Object.keys(listed), ...Object.keys(SHOWN)]) {
    test(place, () => {
      assert.ok(all[place].length > 0);
      assert.equal(said[fileOf(place)], "");
    });
  }

  for (const name of ["one that is missing", "one too many", "texts"])
    test(`${name} is found`, () => assert.match(said[name], /error TS/));

  test("every union of texts of the declarations is held against a list", () => {
    const text = readFileSync(new URL("../../www/lib/api.d.ts", import.meta.url), "utf8");
    const types = [...text.matchAll(/^export type (\w+) =\s+(?:\| )?"[^;]+;/gm)].map(([, name]) => name);
    assert.ok(types.length > 20);
    // What somebody decided in a question: the state that needs none is no choice.
    const known = new Set([...Object.keys(listed), ...Object.keys(SHOWN), "ConsentState"]);
    assert.deepEqual(
      types.filter((name) => !known.has(name)),
      [],
    );
  });
});
