// Every field of the form, from the table of facts and from the desk's: what of it a draft keeps without asking, what only where
// that is allowed, and that a saved file has all of it. A field that is new is in none of the tables, and fails here.

import assert from "node:assert/strict";
import { test } from "node:test";
import { rules } from "../../../words/load.mjs";
import { moduleLoader } from "../../../words/modules.mjs";

const load = await moduleLoader();
const { newClosure, newItem, noAnswers } = await load("www/element/form/answers.ts");
const reader = await load("www/element/form/restore/restore.ts");
const { DESK, ITEM_DESK } = await load("www/element/form/restore/desk.ts");
const { draftText } = await load("www/element/take-along/draft/draft.ts");
const { fileText, savedRequest } = await load("www/element/take-along/file/file.ts");
const { readSaved } = await load("www/element/form/saved/read.ts");
const { toFacts } = await load("www/element/form/facts.ts");
const { estimateDocument, serviceRequest } = await load("www/element/form/request.ts");

const ID = "0f5f0c3e-6a53-4f0e-9d27-1f0d2a1c9b11";
const DAY = "2026-12-01";
const HOST = { asOf: "2026-11-21", vatPercent: "25" };

/** What of the facts that customers are asked for stands elsewhere among the answers, or is asked in other words there. */
const ELSEWHERE = { items: "the products themselves", descriptionGiven: "the description" };
/** Facts that somebody else tells, or that are known later, and that the form asks for all the same. */
const ASKED_TOO = ["deliveredOn", "invoicedOn", "repairEstimate.sentOn", "repairEstimate.afterDecline"];

/** The values that a fact can have in the form. */
function valuesOf({ path, kind, choices }) {
  if (kind === "list") return [[], choices.slice(0, 1), choices];
  const values = {
    flag: [true, false],
    date: [DAY],
    count: [12],
    text: ["Målare DN 20 – 3×"],
    amount: ["1234.50"],
    percent: ["40"],
  };
  return kind === "choice" ? choices : (values[kind] ?? assert.fail(`${path}: no value of the kind ${kind}`));
}

/** The facts with one of them told. */
function withFact(path, value) {
  if (path.startsWith("items[].")) return { items: [{ service: "repair", [path.slice("items[].".length)]: value }] };
  const [name, part] = path.split(".");
  return { [name]: part ? { [part]: value } : value };
}

const NO = { onRequest: false, id: ID, changedAt: new Date("2026-11-21T12:00:00Z") };
const afterReload = (answers, personal) => reader.draftFrom(draftText(answers, { ...NO, personal })).answers;

async function afterFile(answers) {
  const facts = toFacts(answers, HOST);
  const document = estimateDocument({ id: ID, language: "en", facts, interpretations: {}, sampleRates: false });
  const text = fileText(savedRequest(serviceRequest(answers, document, undefined), answers));
  return (await readSaved(new Blob([text]), reader)).answers;
}

const asked = rules
  .facts()
  .filter(({ path, ask }) => (ask === "customer" && !(path in ELSEWHERE)) || ASKED_TOO.includes(path));

test("The table of facts has facts that customers are asked for", () =>
  assert.ok(asked.length > 15, `${asked.length}`));

for (const fact of asked) {
  test(`${fact.path} comes back from a draft and from a file, whichever answer it is`, async () => {
    for (const value of valuesOf(fact)) {
      const answers = reader.answersOfFacts(withFact(fact.path, value));
      assert.ok(answers, `${fact.path}: the form has no field for ${value}`);
      assert.notDeepEqual(answers, reader.answersOfFacts(withFact(fact.path, undefined)), `${value} is left out`);
      // None of these says who somebody is.
      assert.deepEqual(afterReload(answers, false), answers);
      assert.deepEqual(await afterFile(answers), answers);
    }
  });
}

const personal = "only where it is allowed";
const always = "always";
/** What else the form asks, a value each, and when a draft keeps it. */
const MATTER = {
  description: ["Dark.\nSince Monday.", personal],
  withVat: [true, always],
  withSampleRates: [true, always],
};
const ITEM = {
  serials: [{ text: "60120001\n0060120002", kept: ["0060120002"] }, personal],
  counts: ["serials", always],
};
const CONTACT = {
  name: "A. Customer",
  organisation: "Example A/S",
  email: "customer@example.com",
  phone: "+45 00 00 00 00",
  address: "1 Example Street\n8000 Aarhus",
};
const CLOSURE = { from: DAY, to: DAY, name: "Stocktaking" };
const DESK_VALUES = {
  invoiceTo: ["other", always],
  visitFrom: [DAY, always],
  visitTo: [DAY, always],
};
const ITEM_DESK_VALUES = { purchasedOn: [DAY, always], removedOn: [DAY, always], seal: ["broken", always] };

/** The names of a table, without those that are structure. */
const names = (table, ...without) =>
  Object.keys(table)
    .filter((name) => !without.includes(name))
    .sort();
const entriesOf = (schema) => schema.entries;
const typedOf = (schema) => Object.keys(entriesOf(schema).typed.wrapped.entries);

test("Every answer that the form can hold is in the table of facts or in one of these", () => {
  const ofFacts = new Set(asked.map(({ path }) => path.replace(/^items\[\]\.|^repairEstimate\./, "")));
  const renamed = { sentOn: "estimateSentOn" };
  const known = [...ofFacts].map((name) => renamed[name] ?? name);
  const unknown = (all, ...tables) => all.filter((name) => !known.includes(name) && !tables.some((one) => name in one));
  assert.deepEqual(unknown(names(noAnswers(), "items", "contact", "closures", "desk"), MATTER), []);
  assert.deepEqual(unknown(names(newItem([]), "id", "list", "desk"), ITEM), []);
  assert.deepEqual(names(noAnswers().contact), names(CONTACT));
  assert.deepEqual(names(newClosure([]), "id"), names(CLOSURE));
  assert.deepEqual(names(entriesOf(DESK), "typed"), names(DESK_VALUES));
  assert.deepEqual(names(entriesOf(ITEM_DESK), "typed"), names(ITEM_DESK_VALUES));
});

const item = (part) => ({ items: [{ ...newItem([]), service: "repair", ...part }] });
/** The same answers with what is told, by what the fields are called. */
const FIELDS = Object.fromEntries([
  ...Object.entries(MATTER).map(([name, [value, when]]) => [name, [{ [name]: value }, when]]),
  ...Object.entries(ITEM).map(([name, [value, when]]) => [`product: ${name}`, [item({ [name]: value }), when]]),
  ...Object.entries(CONTACT).map(([name, value]) => [
    `contact: ${name}`,
    [{ contact: { ...noAnswers().contact, [name]: value } }, personal],
  ]),
  ["closures", [{ closures: [{ ...newClosure([]), ...CLOSURE }] }, always]],
  ...typedOf(DESK).map((name) => [`desk: ${name}`, [{ desk: { typed: { [name]: ` as typed, ${name} ` } } }, personal]]),
  ...Object.entries(DESK_VALUES).map(([name, [value, when]]) => [`desk: ${name}`, [{ desk: { [name]: value } }, when]]),
  ...typedOf(ITEM_DESK).map((name) => [
    `product, desk: ${name}`,
    [item({ desk: { typed: { [name]: "12 m³" } } }), personal],
  ]),
  ...Object.entries(ITEM_DESK_VALUES).map(([name, [value, when]]) => [
    `product, desk: ${name}`,
    [item({ desk: { [name]: value } }), when],
  ]),
]);

for (const [name, [told, when]] of Object.entries(FIELDS)) {
  test(`${name} comes back from a file and from a draft, ${when}`, async () => {
    const none = { ...noAnswers(), ...("items" in told ? item({}) : {}) };
    const answers = { ...noAnswers(), ...told };
    assert.deepEqual(await afterFile(answers), answers);
    assert.deepEqual(afterReload(answers, true), answers);
    const without = afterReload(answers, false);
    if (when === always) assert.deepEqual(without, answers);
    else {
      // Nothing of it is left on the device, and it is named as missing.
      assert.deepEqual(JSON.parse(JSON.stringify(without.items)), JSON.parse(JSON.stringify(none.items)));
      const { omitted, answers: stored } = JSON.parse(draftText(answers, { ...NO, personal: false }));
      assert.equal(omitted.length, 1);
      const kept = JSON.parse(draftText(answers, { ...NO, personal: true })).answers;
      assert.notDeepEqual(stored, kept);
    }
  });
}

test("All of it together comes back, for several products and with several closures", async () => {
  const all = Object.values(FIELDS).map(([told]) => told);
  const merged = (key) => Object.assign({}, ...all.flatMap((told) => (told[key] ? [told[key]] : [])));
  const desk = { ...merged("desk"), typed: Object.fromEntries(typedOf(DESK).map((name) => [name, name])) };
  const product = {
    ...newItem([]),
    service: "repair",
    ...Object.fromEntries(Object.entries(ITEM).map(([name, [value]]) => [name, value])),
  };
  const second = { ...product, id: 2, desk: { seal: "none", typed: { reading: "1" } } };
  const closures = [
    { ...CLOSURE, id: 1 },
    { ...CLOSURE, id: 2, name: "" },
  ];
  const answers = {
    ...noAnswers(),
    ...Object.assign({}, ...all),
    contact: CONTACT,
    desk,
    items: [product, second],
    closures,
  };
  assert.deepEqual(await afterFile(answers), answers);
  assert.deepEqual(afterReload(answers, true), answers);
});
