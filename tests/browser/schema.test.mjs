// dist/request.schema.json is of the documents that the form really hands over, and of no others.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Ajv } from "ajv";
import { choose, fillRequired, openForm, openSite, submit } from "./site.mjs";

const schema = JSON.parse(readFileSync(new URL("../../dist/request.schema.json", import.meta.url), "utf8"));
const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
/** What is wrong with a document, by path. */
const wrong = (document) =>
  validate(document) ? [] : validate.errors.map((one) => `${one.instancePath}: ${one.message}`);

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

/** The parts of the schema that describe what the form itself hands over; what the rules say is described by their own types. */
const OWN = ["ContactAnswers", "InvoiceTo", "Visit", "RequestedProduct", "Condition", "NamedFile", "ConsentDocument"];

test("Every field of the document says what it is", () => {
  const of = [schema, ...OWN.map((name) => schema.definitions[name])];
  const fields = of.flatMap(({ properties }) => Object.entries(properties));
  assert.ok(fields.length > 35, `only ${fields.length} fields`);
  const mute = fields.filter(([, { description }]) => !description).map(([name]) => name);
  assert.deepEqual(mute, []);
});
