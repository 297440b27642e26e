// What is read beside the form: reasons that open and close, questions, and consents that change no figure.

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { Key, openSite, Page, until } from "./page.mjs";

let opened;
let page;
before(async () => {
  opened = await openSite();
  page = new Page(opened);
});
beforeEach(() => page.open());
after(() => opened.close());

const WHY = ".range details.why";
const isOpen = () => page.element((form, why) => form.shadowRoot.querySelector(why).open, WHY);

test("Why opens with clauses and facts and closes again, by mouse and by keyboard", async () => {
  await page.click("#item-1-service");
  await page.settled();
  await page.click(`${WHY} summary`);
  await page.says(`${WHY} .why-body`, /6\.\d/);
  assert.equal(await isOpen(), true);
  await page.click(`${WHY} summary`);
  assert.equal(await isOpen(), false);
  await page.press(Key.ENTER);
  assert.equal(await isOpen(), true);
  await page.press(Key.SPACE);
  assert.equal(await isOpen(), false);
  page.assertQuiet();
});

test("What stands open stays open while the estimate changes", async () => {
  await page.click("#item-1-service");
  await page.settled();
  await page.click(`${WHY} summary`);
  await page.type("#item-1-quantity", "2");
  await until(() => page.element((form) => form.facts.items?.[0].quantity === 2), "the quantity");
  assert.equal(await isOpen(), true);
});

test("A question that the estimate misses leads to its field", async () => {
  await page.click("#item-1-service");
  await page.settled();
  await page.click(".missing button");
  await page.settled();
  const field = await page.focused();
  assert.match(field, /^(item-1-|onSite|receivedOn|customer|repairEstimate)/);
});

test("No consent is chosen beforehand; an answer says what it does, flows into the facts, and changes no figure", async () => {
  await page.click("#item-1-service");
  await page.settled();
  await page.part(".consents");
  const figures = () =>
    page.element((form) => {
      const { consent, ...rest } = form.estimate;
      return JSON.stringify(rest);
    });
  const before = await figures();
  assert.equal(await page.element((form) => form.shadowRoot.querySelectorAll(".consents input:checked").length), 0);
  for (const [answer, said] of [
    ["no", /You decline/],
    ["yes", /You agree/],
  ]) {
    await page.click(`#consent-profiling-${answer}`);
    await page.says("#consent-profiling-told", said);
    assert.equal(await figures(), before);
  }
  assert.equal(await page.element((form) => form.facts.consents.profiling), "given");
  page.assertQuiet();
});
