// dist/request.schema.json is of the documents that the form really hands over, and of no others.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as rules from "upfront-terms";
import { ERRANDS } from "./errands/all.mjs";
import { schema, wrong } from "./schema.mjs";
import { choose, fillRequired, openForm, openSite, submit, TODAY } from "./site.mjs";

let site;
let whole;
before(async () => {
  site = await openSite();
  const { page, close } = await openForm(site);
  await page.locator("service-request").evaluate((form) => {
    form.facts = { customer: "business", onSite: true, items: [{ service: "sampleTest" }] };
    form.files = true;
    const place = document.createElement("div");
    place.slot = "before-submit";
    place.innerHTML =
      '<input name="costCentre" value="4711"><input name="site" value="1"><input name="site" value="2">';
    form.append(place);
  });
  await fillRequired(page, "Sample test");
  await page.locator("#section-order").waitFor();
  for (const id of ["order", "visit", "products"]) await page.locator(`#section-${id}`).click();
  await page.getByLabel("Your order or reference number").fill("PO-1");
  await choose(page, "Who is invoiced?", "Somebody else");
  await page.getByLabel("Name or organisation on the invoice").fill("Example Water");
  await page.getByLabel("EAN number").fill("5790 0001 2345 2");
  await page.getByLabel("How does the technician get in?").fill("Ring at the gate.");
  await page.getByLabel("Preferred day").first().fill("2026-12-01");
  await choose(page, "What was the seal like?", "Broken");
  const photograph = { name: "plate.jpg", mimeType: "image/jpeg", buffer: Buffer.from("photograph") };
  await page.locator("#desk-files").setInputFiles([photograph]);
  whole = await submit(page);
  await close();
});
after(() => site.close());

test("A request with everything that a service desk needs is such a document", () => {
  assert.equal(whole.products[0].condition.seal, "broken");
  assert.equal(whole.visit.from, "2026-12-01");
  assert.deepEqual(whole.more, { costCentre: "4711", site: ["1", "2"] });
  assert.deepEqual(whole.files, [{ name: "plate.jpg", type: "image/jpeg", size: 10 }]);
  assert.ok(whole.estimate);
  assert.deepEqual(wrong(whole), []);
});

test("So is one that nobody has begun, and one without an estimate", async () => {
  const { page, close } = await openForm(site);
  const blank = await page.locator("service-request").evaluate((form) => JSON.parse(form.value));
  assert.deepEqual(wrong(blank), []);
  const { estimate: _, ...without } = whole;
  assert.deepEqual(wrong(without), []);
  await close();
});

/** The documents kept by hand, whole: with the estimate that the rules make of their facts. */
async function ofErrand(name) {
  const { document } = await import(`./errands/${name}.mjs`);
  const facts = { asOf: TODAY, ...document.facts };
  const interpretations = Object.fromEntries(rules.interpretations().map(({ name, choices }) => [name, choices[0]]));
  const estimate = rules.estimate(facts);
  return JSON.parse(
    JSON.stringify({
      version: 2,
      id: "R-1",
      language: "da",
      sampleRates: true,
      ...document,
      facts,
      interpretations,
      estimate,
    }),
  );
}

for (const name of ERRANDS) {
  test(`So is the one that is kept by hand: ${name}`, async () => {
    await rules.default();
    const document = await ofErrand(name);
    assert.deepEqual(wrong(document), []);
    assert.notDeepEqual(wrong({ ...document, products: [{ ...document.products[0], service: "painting" }] }), []);
  });
}

test("What is no such document is refused where it is wrong", () => {
  for (const [path, change] of [
    ["", ({ id: _, ...rest }) => rest],
    ["", (document) => ({ ...document, refrence: "PO-1" })],
    ["/version", (document) => ({ ...document, version: 1 })],
    ["/reference", (document) => ({ ...document, reference: 4711 })],
    ["/invoice", (document) => ({ ...document, invoice: { gln: "5790000123452" } })],
    ["/more/costCentre", (document) => ({ ...document, more: { costCentre: 4711 } })],
    ["/files/0/size", (document) => ({ ...document, files: [{ name: "a", type: "", size: "10 MB" }] })],
    ["/contact", (document) => ({ ...document, contact: { name: "A. Customer" } })],
    [
      "/products/0/condition/seal",
      (document) => ({ ...document, products: [{ ...document.products[0], condition: { seal: "open" } }] }),
    ],
    [
      "/facts/items/0/service",
      (document) => ({ ...document, facts: { ...document.facts, items: [{ service: "painting" }] } }),
    ],
  ]) {
    const found = wrong(change(whole));
    assert.ok(
      found.some((one) => one.startsWith(`${path}: `)),
      `${path}: ${found}`,
    );
  }
});

test("A path is one of a fact's, wherever the document names one", () => {
  const { estimate } = whole;
  const [missing, ...others] = estimate.missing;
  assert.ok(missing.fact, "nothing is missing");
  const withPath = (fact) => ({ ...whole, estimate: { ...estimate, missing: [{ ...missing, fact }, ...others] } });
  for (const fact of ["customer", "items[0].warranty", "items[199].causes", "rateCard.products.Any (name)"]) {
    assert.deepEqual(wrong(withPath(fact)), [], fact);
  }
  for (const fact of ["", "custmer", "items[].warranty", "items[200].warranty", "items[01].warranty"]) {
    assert.ok(
      wrong(withPath(fact)).some((one) => one.includes("/missing/0/fact: must match pattern")),
      fact,
    );
  }
  const told = schema.definitions.Because.properties.facts.propertyNames.pattern;
  for (const path of ["items[3].service", "given.choices.survey", "from"]) assert.match(path, new RegExp(told));
  assert.doesNotMatch("items[3].servic", new RegExp(told));
});

/** What is told of a matter: the facts, and what stands within them. */
const OF_FACTS = ["Facts", "ItemFacts", "RepairEstimateFacts", "RateCard", "Calendar", "Interpretations"];

test("Every fact says what it is, and lists its choices where it has some", () => {
  const fields = OF_FACTS.flatMap((name) => Object.entries(schema.definitions[name].properties));
  assert.ok(fields.length > 50, `only ${fields.length} facts`);
  assert.deepEqual(
    fields.filter(([, { description }]) => !description).map(([name]) => name),
    [],
  );
  const choicesOf = ({ $ref, ...rest }) => ($ref ? choicesOf(schema.definitions[$ref.split("/").at(-1)]) : rest.enum);
  for (const [of, name] of [
    ["Facts", "customer"],
    ["ItemFacts", "service"],
    ["ItemFacts", "warranty"],
    ["RepairEstimateFacts", "answer"],
    ["Interpretations", "rounding"],
  ]) {
    assert.ok(choicesOf(schema.definitions[of].properties[name])?.length > 1, `${name} lists no choices`);
  }
});

/** Every field that a part of the schema describes, in whichever depth, by what it is in. */
function fieldsIn(part, place = "") {
  if (typeof part !== "object" || part === null) return [];
  const own = Object.entries(part.properties ?? {}).map(([name, field]) => [`${place}/${name}`, field]);
  return [...own, ...Object.entries(part).flatMap(([key, inner]) => fieldsIn(inner, `${place}/${key}`))];
}

test("Every field of the document, of the estimate in it too, says what it is", () => {
  const fields = fieldsIn(schema);
  assert.ok(fields.length > 300, `only ${fields.length} fields`);
  const mute = fields.filter(([, { description }]) => !description).map(([place]) => place);
  assert.deepEqual(mute, []);
});
