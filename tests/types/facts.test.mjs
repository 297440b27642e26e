// The facts of the declared types are those of the module's own table: the same names, kinds, choices and question marks.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { declarations } from "./examples.mjs";
import { API, check } from "./programs.mjs";

const api = await import("upfront-terms");

/** Where each interface of facts stands in a request. */
const PLACES = { Facts: "", RepairEstimateFacts: "repairEstimate.", RateCard: "rateCard.", ItemFacts: "items[]." };
/** Fields that hold facts, or are none: a choice of documents, of interpretations, of closures, of consents. */
const NO_FACTS = ["editions", "repairEstimate", "rateCard", "calendar", "interpretations", "consents", "policy"];
const OF_RATES = ["rateCard.services", "rateCard.products"];
/** The kinds by the types that stand for them; every other type is a choice. */
const KINDS = {
  boolean: "flag",
  IsoDate: "date",
  Money: "amount",
  MoneyInput: "amount",
  Percent: "percent",
  PercentInput: "percent",
  MoneyRange: "price",
  Rate: "price",
  string: "text",
  number: "count",
};

const textsIn = (type) => [...type.matchAll(/"(\w+)"/g)].map(([, text]) => text);
const union = (name) => textsIn(new RegExp(`export type ${name} =([^;]+);`).exec(declarations)?.[1] ?? "");
const choicesOf = (type) => (type.startsWith('"') ? textsIn(type) : union(type));

function declaredFact(path, mark, type) {
  const entry = /^(?:readonly )?(\w+)\[\]$/.exec(type)?.[1];
  const kind = entry ? "list" : (KINDS[type] ?? "choice");
  const choices = entry || kind === "choice" ? choicesOf(entry ?? type) : [];
  return { path, kind, ...(choices.length > 0 && { choices }), ...(mark === "" && { required: true }) };
}

/** The facts of an interface, as `facts()` would list them. */
function declaredFacts(name) {
  const [, body] = new RegExp(`export interface ${name} \\{([^}]+?)\n\\}`).exec(
    declarations.replace(/\{ .+ \}/g, "object"),
  );
  return [...body.matchAll(/^ {2}(\w+)(\??): (.+);$/gm)]
    .filter(([, field]) => !(name === "Facts" && NO_FACTS.includes(field)))
    .map(([, field, mark, type]) => declaredFact(PLACES[name] + field, mark, type))
    .filter(({ path }) => !OF_RATES.includes(path));
}

describe("The declared facts are those of the module", () => {
  let told;

  before(async () => {
    await api.default();
    told = api.facts().map(({ ask: _ask, clauses: _clauses, ...declared }) => declared);
  });

  for (const [name, start] of Object.entries(PLACES)) {
    test(name, () => {
      const inIt = ({ path }) =>
        path.startsWith(start) && path.lastIndexOf(".") === start.lastIndexOf(".") && !NO_FACTS.includes(path);
      assert.deepEqual(declaredFacts(name), told.filter(inIt));
    });
  }

  test("the rates by service and by product", () => {
    const services = [...union("Service"), "replacement"].map((service) => `rateCard.services.${service}`);
    const rates = told.filter(({ path }) => OF_RATES.some((of) => path.startsWith(`${of}.`)));
    assert.deepEqual(
      rates,
      [...services, "rateCard.products.*"].map((path) => ({ path, kind: "price" })),
    );
  });

  test("what else a request tells", () => {
    const fields = (path) => ({ path, kind: "fields" });
    assert.deepEqual(
      told.filter(({ path }) => NO_FACTS.includes(path)),
      [
        ...["editions", "calendar", "interpretations", "consents"].map(fields),
        { path: "policy", kind: "choice", choices: union("PolicyLanguage") },
      ],
    );
    const listed = new Set(told.map(({ path }) => path.split(/[.[]/)[0]));
    const [, body] = /export interface Facts \{(.+?)\n\}/s.exec(declarations);
    for (const [, field] of body.matchAll(/^ {2}(\w+)\??: /gm)) assert.ok(listed.has(field), field);
  });

  test("each clause that asks for a fact is one of the documents'", () => {
    const known = new Set(api.clauses().map(({ id }) => id));
    for (const { path, clauses } of api.facts()) for (const clause of clauses) assert.ok(known.has(clause), path);
  });
});

test("A path of a fact compiles, with an item's number and a product's name, and a misspelt one does not", async () => {
  await api.default();
  const program = (path, name) =>
    [
      API,
      `export const path: api.FactPath = ${JSON.stringify(path)};`,
      `export const name: api.FactName = ${JSON.stringify(name)};`,
      "",
    ].join("\n");
  const names = api.facts().map(({ path }) => path);
  const pathOf = (name) => name.replace("[]", "[12]").replace("*", "Flow sensor 2.5");
  const right = Object.fromEntries(names.map((name, place) => [`right${place}`, program(pathOf(name), name)]));
  for (const place of [0, 10, 100, 199]) right[`item${place}`] = program(`items[${place}].service`, "items[].service");
  const wrong = {
    misspelt: program("onsite", "onSite"),
    ofItem: program("items[0].waranty", "items[].warranty"),
    holder: program("repairEstimate", "customer"),
    below: program("items[-1].service", "customer"),
    between: program("items[1.5].service", "customer"),
    written: program("items[01].service", "customer"),
    beyond: program("items[200].service", "customer"),
    name: program("customer", "items[0].warranty"),
  };
  const said = check({ ...right, ...wrong });
  for (const name of Object.keys(right)) assert.equal(said[name], "", right[name]);
  for (const name of Object.keys(wrong)) assert.match(said[name], /error TS/, name);
});
