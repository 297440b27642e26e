// What goes into the parcel: only where something is sent in, and in every language.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, rules, speak } from "./load.mjs";

const { parcelOf } = await load("parcel");
const { isSentIn } = await load("sent-in");
const words = await speak();

const told = (facts, spoken = words) => {
  const all = { asOf: "2026-11-21", ...facts };
  return parcelOf(spoken, { estimate: rules.estimate(all), facts: all });
};
const items = [{ service: "repair", product: "Heat meter", contaminated: true }];

test("There is such a page where something is sent in or may be, and none on site or before a service is chosen", () => {
  assert.equal(told({ items, onSite: true }), undefined);
  assert.equal(told({}), undefined);
  // What has arrived is not to be sent in again.
  for (const known of [{ deliveredOn: "2026-11-10" }, { repairEstimate: { sentOn: "2026-11-10" } }]) {
    assert.equal(told({ items, onSite: false, ...known }), undefined);
  }
  assert.equal(told({ items, onSite: false }).title, words.t("form.parcel.title"));
  assert.equal(told({ items }).title, words.t("form.parcel.titleIfSentIn"));
  assert.equal(isSentIn(rules.estimate({ asOf: "2026-11-21" }), {}), false);
});

test("The address is that of the edition, line by line", () => {
  const terms = {
    id: "ours",
    basedOn: "service-terms-en-undated",
    parameters: { serviceAddress: "Workshop, 1 Example Street, 8000 Aarhus" },
  };
  const { to } = told({ items, onSite: false, editions: { terms } }).label;
  assert.deepEqual(to.lines, ["Workshop", "1 Example Street", "8000 Aarhus"]);
});

test("What is contaminated is asked about first, and the page says so before it says that it may be refused", () => {
  const { lines } = told({ items, onSite: false }).before;
  assert.match(lines[0].text, /^Before you send a contaminated product, ask the service department/);
  assert.ok(lines.some(({ text }) => /may refuse/.test(text)));
  // By itself the address is on the label.
  assert.ok(!lines.some(({ text }) => text.startsWith("Send it to")));
});

test("What is known of a product is told by its label, after a question without a colon", () => {
  const all = { asOf: "2026-11-21", items, onSite: false };
  const about = { products: [{ condition: { reading: "12 m³", seal: "intact" } }] };
  const { notes } = parcelOf(words, { estimate: rules.estimate(all), facts: all, about }).list.rows[0];
  assert.deepEqual(notes, ["Reading when removed: 12 m³", "What was the seal like? Unbroken"]);
});

test("In every language each part of it has its words, and each thing to do its clause", async () => {
  for (const lang of ["en", "sv", "da"]) {
    const parcel = told({ items, onSite: false, handInInPerson: true }, await speak(lang));
    assert.doesNotMatch(JSON.stringify(parcel), /form\.\w|estimate\.\w|undefined/, lang);
    assert.ok(parcel.before.lines.length >= 4);
    for (const { text, clauses } of parcel.before.lines) assert.match(clauses.join(), /^(3|7)\.\d/, text);
  }
});
