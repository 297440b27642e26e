// Whatever is done to a document: it is refused as a document, or "same" means what Node means by it, and nothing else happens.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { DocumentError, recompute } from "upfront-terms/server";
import { CLOSURES, RATES, submitted } from "./documents.mjs";

const document = submitted();
const KNOWN = [{}, { rateCard: RATES, calendar: CLOSURES }, { asOf: "2026-12-01", editions: {}, interpretations: {} }];

/** Every object and list in a document with its fields, those of others' making too. */
const places = (value) =>
  Object(value) === value
    ? [...Object.keys(value).map((key) => [value, key]), ...Object.values(value).flatMap(places)]
    : [];

/** What somebody does to one place of a document. */
const CHANGES = {
  replaced: (holder, key, value) => Object.defineProperty(holder, key, { value, enumerable: true, configurable: true }),
  added: (holder, _, value, name) => {
    if (Array.isArray(holder)) holder.push(value);
    else CHANGES.replaced(holder, name, value);
  },
  removed: (holder, key) => (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key]),
  doubled: (holder, key) => Array.isArray(holder) && holder.push(holder[key]),
  reversed: (holder) => Array.isArray(holder) && holder.reverse(),
};

const change = fc.record({
  what: fc.constantFrom(...Object.keys(CHANGES)),
  // The first places are those of the document itself.
  where: fc.oneof(fc.nat(20), fc.nat()),
  value: fc.jsonValue(),
  name: fc.oneof(
    fc.constantFrom("__proto__", "constructor", "toString", "because", "id", "[0]", "charges[0]", "range.max"),
    fc.string(),
  ),
});

test("A document to which anything was done is refused, or compared as Node compares", async () => {
  const seen = new Set();
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 3 }), fc.constantFrom(...KNOWN), async (changes, known) => {
      const forged = structuredClone(document);
      for (const { what, where, value, name } of changes) {
        const all = places(forged);
        const [holder, key] = all[where % all.length];
        CHANGES[what](holder, key, value, name);
      }
      // As it travels: JSON knows no -0.
      const sent = JSON.parse(JSON.stringify(forged));
      const answer = await recompute(sent, known).catch((error) => error);
      seen.add(answer.result ?? answer.name);
      if (answer instanceof DocumentError) return assert.ok(answer.issues.length > 0);
      assert.ok(!(answer instanceof Error), answer);
      const { result, estimate, differences, reasons } = answer;
      if (sent.estimate === undefined) return assert.equal(result, "noEstimate");
      assert.equal(result === "same", isDeepStrictEqual(sent.estimate, JSON.parse(JSON.stringify(estimate))));
      assert.equal(result === "same", differences.length + reasons.length === 0);
      const paths = [...differences, ...reasons].map(({ path }) => path);
      assert.equal(new Set(paths).size, paths.length, "a path stands twice");
    }),
    { numRuns: 800 },
  );
  assert.deepEqual([...seen].sort(), ["DocumentError", "differs", "noEstimate", "same"].sort());
  assert.equal({}.polluted, undefined);
});
