// What stays with the customer: the draft on the device, and the link to the answers.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openSite, Page, until } from "./page.mjs";

let opened;
let page;
before(async () => {
  opened = await openSite();
  page = new Page(opened);
});
after(() => opened.close());

const PERSONAL = ["A. Customer", "customer@example.com", "Example Street", "The display stays dark"];
const kept = () => page.run(() => Object.values(localStorage));
const typedIn = (id) => page.element((form, id) => form.shadowRoot.getElementById(id).value, id);

test("A draft without anything personal comes back after loading the page again, and goes when it is cleared", async () => {
  await page.open();
  await page.fillRequired();
  const [draft] = await kept();
  for (const words of PERSONAL) assert.ok(!draft.includes(words), words);
  await page.open("", { keep: true });
  await page.part(".kept-restored");
  assert.equal(await typedIn("item-1-product"), "Heat meter DN 20");
  assert.equal(await typedIn("contact-name"), "");
  await page.click("#draft-drop");
  await until(async () => (await typedIn("item-1-product")) === "", "the empty form");
  assert.deepEqual(await kept(), []);
  page.assertQuiet();
});

test("Submitting leaves no draft behind", async () => {
  await page.open();
  await page.fillRequired();
  await page.submit();
  assert.deepEqual(await kept(), []);
});

test("A link restores the answers, and nothing in it tells whose they are", async () => {
  await page.open();
  await page.fillRequired();
  const before = await page.element((form) => form.facts);
  await page.click(".along-actions button:nth-last-child(2)");
  await page.part("#along-link");
  const { hash } = new URL(await typedIn("along-link"));
  const carried = Buffer.from(hash.split("=1.")[1], "base64url").toString("utf8");
  for (const words of PERSONAL) assert.ok(!carried.includes(words), words);
  await page.open(hash);
  const after = await page.element((form) => form.facts);
  // That there is a description is a fact; its words are not in the link.
  const { descriptionGiven, ...rest } = before;
  assert.equal(descriptionGiven, true);
  assert.deepEqual(after, rest);
  page.assertQuiet();
});
