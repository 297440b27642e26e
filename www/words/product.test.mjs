// The products that a text is about: a few by name, of many the first and how many others there are.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, rules, speak } from "./load.mjs";

const { allProducts, ofProducts } = await load("product");
const { statementOf } = await load("statement");
const brief = async (lang) => ({ ...(await speak(lang)), brief: true });
const words = await brief("en");

const COUNT = 200;
const items = Array.from({ length: COUNT }, (_, place) => ({ service: "repair", product: `Meter ${place}` }));
const places = (count) => [...items.keys()].slice(0, count);

test("As many products as fit into a sentence are all named", () => {
  assert.equal(
    ofProducts(words, "return shipping", items, places(6)),
    "return shipping (Meter 0, Meter 1, Meter 2, Meter 3, Meter 4 and Meter 5)",
  );
  assert.equal(allProducts(words, items, places(6)), undefined);
});

test("Of many the first are named in each language, with how many others there are, and all can be asked for", async () => {
  const others = { en: "and 147 others", sv: "och 147 andra", da: "og 147 andre" };
  for (const [lang, end] of Object.entries(others)) {
    const of = await brief(lang);
    assert.equal(ofProducts(of, "x", items, places(150)), `x (Meter 0, Meter 1, Meter 2 ${end})`, lang);
    assert.equal(allProducts(of, items, places(150)).length, 150);
    assert.match(of.t("estimate.allProducts", { count: 150 }), /150/, lang);
  }
});

test("Who draws the words without an element gets every name", async () => {
  assert.match(ofProducts(await speak(), "x", items, places(150)), /Meter 5, .*Meter 149\)$/);
  assert.equal(allProducts(await speak(), items, places(150)), undefined);
});

test("On paper a long list is a table of its own, and every text names the products by their numbers there", async () => {
  const facts = {
    asOf: "2026-11-20",
    receivedOn: "2026-11-02",
    onSite: false,
    items: items.map((item, place) =>
      place % 2 ? { ...item, contaminated: true, quantity: 3 } : { ...item, service: "sampleTest" },
    ),
    rateCard: { services: { sampleTest: "30.00" } },
  };
  const estimate = rules.estimate(facts);
  const { sections } = statementOf(words, { estimate, facts });
  const rows = sections.find(({ id }) => id === "products").lines;
  assert.equal(rows.length, COUNT);
  assert.deepEqual([rows[0].text, rows[1].text], ["1. Meter 0", "2. Meter 1"]);
  assert.match(rows[0].value, /^sample test; usual rates: DKK\s30\.00 excl\. VAT, which is added$/);
  assert.match(rows[1].value, /^repair; × 3; Contaminated: yes; usual rates: no price given$/);
  const others = sections.filter(({ id }) => id !== "products").flatMap(({ lines }) => lines);
  const many = others.filter(({ text }) => text.includes("(products 2, 4, 6, 8, 10,"));
  assert.ok(many.length >= 3, `only ${many.length} lines say of which products they are`);
  for (const { text } of many) assert.ok(text.includes("198 and 200)"), text);
  // Nothing is said of each product in a line of its own, nor of others without saying of which.
  assert.ok(others.length < 150, `${others.length} lines`);
  assert.ok(!others.some(({ text }) => /\d others|Meter \d/.test(text)));
  const rates = others.find(({ text }) => text.startsWith("usual rates (products 1, 3, 5,"));
  assert.equal(rates.value, "listed for each under “Products”");
});

test("Numbers that follow each other are one", async () => {
  const numbered = { ...(await speak()), numbered: true };
  assert.equal(ofProducts(numbered, "x", items, [0, 1, 2, 6, 8, 9]), "x (products 1–3, 7 and 9–10)");
  assert.equal(ofProducts(numbered, "x", items, [0, 6]), "x (Meter 0 and Meter 6)");
});
