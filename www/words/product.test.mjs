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

test("On paper every product is named, whatever it is named for", () => {
  const facts = {
    asOf: "2026-11-20",
    receivedOn: "2026-11-02",
    items: items.map((item, place) =>
      place % 2 ? { ...item, contaminated: true } : { ...item, service: "sampleTest" },
    ),
  };
  const estimate = rules.estimate(facts);
  const { sections } = statementOf(words, { estimate, facts });
  const lines = sections.flatMap((section) => section.lines.map(({ text }) => text));
  const many = lines.filter((text) => text.includes("Meter 1, Meter 3, Meter 5, Meter 7, Meter 9"));
  assert.ok(many.length >= 3, `only ${many.length} lines name the products with a fault`);
  for (const line of many) assert.ok(line.includes("and Meter 199"), line);
  assert.deepEqual(
    lines.filter((text) => /\d others/.test(text)),
    [],
  );
});
