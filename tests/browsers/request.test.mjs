// The request itself: by keyboard from end to end, with mistakes, and with the figures that it leads to.

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { Key, openSite, Page, TODAY, until } from "./page.mjs";

let opened;
let page;
before(async () => {
  opened = await openSite();
  page = new Page(opened);
});
beforeEach(() => page.open());
after(() => opened.close());

/**
 * The twelfth of December 2026: the same whichever of day and month the browser asks for first. WebKitGTK's date field
 * does not move on by itself when a part is full.
 */
const dayKeys = () => ["12", "12", "2026"].join(opened.browser.name === "webkitgtk" ? Key.ARROW_RIGHT : "");

test("The whole request is filled in and submitted by keyboard alone, and its estimate appears", async () => {
  const type = async (id, text) => {
    await page.tabTo(id);
    await page.press(...text);
  };
  await page.tabTo("item-1-service");
  await page.press(Key.SPACE);
  await type("item-1-product", "Heat meter DN 20");
  await type("item-1-quantity", "3");
  await type("item-1-serials", "1001, 1002, 1003");
  await page.tabTo("item-1-warranty");
  await page.press(Key.SPACE);
  await page.press(Key.ARROW_RIGHT);
  await type("description", "No reading over radio.");
  await type("receivedOn", dayKeys());
  await type("contact-name", "A. Customer");
  await type("contact-email", "customer@example.com");
  await type("contact-address", "1 Example Street");
  await page.says(".range-figure", /1,000/);
  await page.tabTo("draft-drop");
  await page.press(Key.TAB);
  await page.press(Key.ENTER);
  await page.part(".form-done");
  const request = JSON.parse(await page.run(() => document.getElementById("document").textContent));
  assert.deepEqual(request.facts, {
    asOf: TODAY,
    items: [{ service: "repair", product: "Heat meter DN 20", quantity: 3, warranty: "notCovered" }],
    descriptionGiven: true,
    receivedOn: "2026-12-12",
  });
  assert.equal(request.estimate.asOf, TODAY);
  page.assertQuiet();
});

test("What is missing is listed on top with the focus on it, and each entry leads to its field", async () => {
  await page.click(".form-submit [type=submit]");
  await page.says("#error-summary", /^There are problems with 6 answers/);
  await page.settled();
  assert.equal(await page.focused(), "error-summary");
  const targets = [];
  for (let link = 1; link <= 6; link += 1) {
    const entry = await page.part(`#error-summary li:nth-child(${link}) a`);
    await entry.sendKeys(Key.ENTER);
    await page.settled();
    targets.push(await page.focused());
  }
  const asked = ["item-1-service", "item-1-product", "description", "contact-name", "contact-email", "contact-address"];
  assert.deepEqual(targets, asked);
});

test("A mistake is told on leaving the field, tied to it, and goes away as soon as it is put right", async () => {
  const described = () =>
    page.element((form) => {
      const field = form.shadowRoot.getElementById("contact-email");
      const ids = field.getAttribute("aria-describedby")?.split(" ") ?? [];
      const texts = ids.map((id) => form.shadowRoot.getElementById(id).textContent).join(" ");
      return { invalid: field.getAttribute("aria-invalid"), texts };
    });
  await page.type("#contact-email", `customer@example${Key.TAB}`);
  await page.says("#contact-email-error", /Enter the e-mail address in full/);
  const told = await described();
  assert.equal(told.invalid, "true");
  assert.match(told.texts, /Enter the e-mail address in full/);
  await page.type("#contact-email", ".com");
  await page.settled();
  assert.deepEqual((await described()).invalid, null);
});

test("The estimate's figures are those of the terms: one repair, with VAT, and the day on which a sample test is done", async () => {
  await page.click("#item-1-service");
  await page.says(".range-figure", /^DKK 0\.00 to 1,000\.00/);
  await page.click("#withVat");
  await page.says(".range-vat", /1,250/);
  // What a customer has answered stays: the page fills in a form that nobody has begun.
  await page.open();
  await page.element((form) => {
    form.facts = { items: [{ service: "sampleTest" }], receivedOn: "2026-11-25" };
  });
  await page.says(".first-ready", /17 Dec(ember)? 2026/);
});

test("A change is read out once the typing pauses, and not with every key", async () => {
  const status = () =>
    page.element((form) => [...form.shadowRoot.querySelectorAll('[role="status"]')].at(-1).textContent);
  await page.part(".range-figure");
  // All in one moment of the page: how long keys are on their way to it is not known here.
  const [before, atOnce] = await page.element(async (form) => {
    const said = () => [...form.shadowRoot.querySelectorAll('[role="status"]')].at(-1).textContent;
    const before = said();
    for (const id of ["item-1-service", "withSampleRates"]) form.shadowRoot.getElementById(id).click();
    const quantity = form.shadowRoot.getElementById("item-1-quantity");
    for (const value of ["1", "12"]) {
      Object.assign(quantity, { value }).dispatchEvent(new InputEvent("input", { bubbles: true }));
      await form.updateComplete;
    }
    return [before, said()];
  });
  assert.equal(atOnce, before);
  await until(async () => (await status()) !== before, "the live region");
  assert.match(await status(), /^Estimate: DKK/);
});
