// Documents that no form hands over, and hosts that say something wrong: told by path, and nothing breaks.

import assert from "node:assert/strict";
import { test } from "node:test";
import { RulesError } from "upfront-terms";
import { DocumentError, recompute } from "upfront-terms/server";
import { changed, submitted } from "./documents.mjs";

const document = submitted();
const refused = (given, known = {}) =>
  recompute(given, known).then(
    () => assert.fail("it was answered"),
    (error) => error,
  );
const told = ({ issues }) => issues.map(({ path, code }) => `${path}: ${code}`);

test("What is no document is refused as a whole", async () => {
  const throwing = {
    get version() {
      throw new Error("boom");
    },
  };
  const circular = {};
  circular.facts = circular;
  const nothings = ["", "{", "[1,", throwing, circular, () => 1, undefined, { version: 2n }];
  for (const given of nothings) {
    const error = await refused(given);
    assert.ok(error instanceof DocumentError && !(error instanceof RulesError));
    assert.deepEqual(told(error), [": unreadable"]);
  }
  for (const given of ["7", 7, null, "null", [], '"2"', true]) {
    assert.deepEqual(told(await refused(given)), [": wrongType"]);
  }
});

test("An unknown version is refused by its name", async () => {
  for (const version of [1, 3, 2.5, -0, 1e300]) {
    const error = await refused({ ...document, version });
    assert.deepEqual(told(error), ["version: unknownChoice"]);
    assert.match(error.message, new RegExp(`version ${version} is not known`.replace("+", "\\+")));
  }
  assert.deepEqual(told(await refused({ ...document, version: "2" })), ["version: wrongType"]);
});

test("Every problem of the shape is told by its path, and then every problem of the facts", async () => {
  const shapeless = { version: "two", facts: [], editions: null, estimate: "none" };
  assert.deepEqual(told(await refused(shapeless)), [
    "version: wrongType",
    "facts: wrongType",
    "interpretations: missing",
    "editions: wrongType",
    "estimate: wrongType",
  ]);
  const wrong = changed(document, ({ facts, interpretations, editions }) => {
    facts.asOf = "2026-02-30";
    facts.items[0].quantity = -1;
    facts.items.push({ service: "mend" });
    facts.free = true;
    interpretations.closedDays = "none";
    editions.terms = 7;
  });
  assert.deepEqual(
    new Set(told(await refused(wrong))),
    new Set([
      "facts.asOf: invalidDate",
      "facts.items[0].quantity: outOfRange",
      "facts.items[1].service: unknownChoice",
      "facts.free: unknownField",
      "interpretations.closedDays: unknownChoice",
      "editions.terms: wrongType",
    ]),
  );
});

test("Names that lead to prototypes lead nowhere", async () => {
  const forged = JSON.stringify(document)
    .replace('"estimate":{', '"estimate":{"__proto__":{"range":{"max":"1.00"}},"constructor":{"prototype":{"a":1}},')
    .replace('{"version":2', '{"__proto__":{"sampleRates":true},"version":2');
  const { result, differences, notChecked } = await recompute(forged, {});
  assert.equal(result, "differs");
  assert.deepEqual(differences, [
    { path: "__proto__", customer: { range: { max: "1.00" } } },
    { path: "constructor", customer: { prototype: { a: 1 } } },
  ]);
  assert.ok(notChecked.unused.includes("__proto__"));
  assert.equal({}.a, undefined);
  const facts = JSON.stringify(document).replace('"facts":{', '"facts":{"__proto__":{"customer":"consumer"},');
  assert.deepEqual(told(await refused(facts)), ["facts.__proto__: unknownField"]);
  const hidden = JSON.stringify(document).replace('"facts":{', '"facts":{"constructor":1,"toString":2,');
  assert.deepEqual(told(await refused(hidden)), ["facts.constructor: unknownField", "facts.toString: unknownField"]);
});

test("Getters run once at most, before anything is compared", async () => {
  let asked = 0;
  const given = { ...document };
  Object.defineProperty(given, "estimate", {
    enumerable: true,
    get() {
      asked += 1;
      return asked === 1 ? document.estimate : { range: {} };
    },
  });
  assert.equal((await recompute(given, {})).result, "same");
  assert.equal(asked, 1);
});

test("Entries with strange names, or none, are compared all the same", async () => {
  const forged = changed(document, ({ estimate }) => {
    estimate.timeline[0].id = { toString: 1 };
    estimate.findings[0].id = `${estimate.findings[1].id}#2`;
    estimate.findings[2].id = estimate.findings[1].id;
    estimate.charges[0].item = {};
  });
  const { differences } = await recompute(forged, {});
  assert.ok(differences.some(({ path }) => path === "timeline[0].id"));
  assert.ok(differences.some(({ path }) => path === "charges.outboundShipping.item"));
  const [, { id }] = document.estimate.findings;
  // The first calls itself the second of that name, and the third really is it.
  for (const path of [`findings["${id}#2"]`, `findings.${id}#2`])
    assert.ok(differences.some((one) => one.path === path));
});

test("What is too long or too deep is refused, and what is long is answered", async () => {
  assert.deepEqual(told(await refused(`"${"x".repeat(5_000_000)}"`)), [": tooMany"]);
  assert.deepEqual(told(await refused(`${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`)), [": tooDeep"]);
  const deep = changed(document, ({ estimate }) => {
    estimate.range.max = JSON.parse(`${"[".repeat(60)}${"]".repeat(60)}`);
  });
  assert.deepEqual(told(await refused(deep)), [": tooDeep"]);
  const items = Array.from({ length: 201 }, () => ({ service: "repair" }));
  const many = changed(document, ({ facts }) => {
    facts.items = items;
  });
  assert.deepEqual(told(await refused(many)), ["facts.items: tooMany"]);
  const wide = changed(document, ({ estimate }) => {
    for (let field = 0; field < 50_000; field += 1) estimate[`field${field}`] = field;
  });
  assert.equal((await recompute(wide, {})).differences.length, 50_000);
});

test("What the host says wrongly is told as the host's, whatever the document is", async () => {
  for (const given of [document, "{", { version: 9 }]) {
    const error = await refused(given, { rateCard: { services: { repair: 1.5, mend: "1.00" } }, receivedOn: "soon" });
    assert.ok(error instanceof RulesError && !(error instanceof DocumentError));
    assert.deepEqual(
      new Set(told(error)),
      new Set([
        "rateCard.services.repair: wrongType",
        "rateCard.services.mend: unknownField",
        "receivedOn: invalidDate",
      ]),
    );
  }
});

test("A host that found nothing, or misspells a name, does not believe the document by that", async () => {
  assert.deepEqual(told(await refused(document, { rateCard: undefined })), ["rateCard: missing"]);
  assert.deepEqual(told(await refused(document, { ratecard: {}, items: [] })), [
    "ratecard: unknownField",
    "items: unknownField",
  ]);
  const { message } = await refused(document, { ratecard: {} });
  assert.match(message, /field `ratecard` is not known; expected one of asOf, rateCard, calendar, /);
  assert.deepEqual(told(await refused(document, { rateCard: null })), ["rateCard: wrongType"]);
  for (const known of [undefined, null, "rates", []]) {
    assert.deepEqual(told(await recompute(document, known).catch((error) => error)), [": wrongType"]);
  }
});

test("What a class or another object lends is refused, as it would not count", async () => {
  class Known {
    get rateCard() {
      return {};
    }
  }
  for (const known of [new Known(), Object.create({ rateCard: {} })]) {
    const error = await refused(document, known);
    assert.deepEqual(told(error), [": wrongType"]);
    assert.match(error.message, /what you know yourself, .*: expected a plain object, found an object$/);
  }
});

test("A request that the host has not read yet is the host's mistake, and no document", async () => {
  const text = JSON.stringify(document);
  for (const given of [Promise.resolve(document), Buffer.from(text), new TextEncoder().encode(text).buffer]) {
    const error = await refused(given);
    assert.ok(error instanceof TypeError);
    assert.match(error.message, /no promise of either, and no bytes/);
  }
});
