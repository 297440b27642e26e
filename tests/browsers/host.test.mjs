// In a page of somebody else's: inside its form, beside its form, and with facts that the page sets.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { By } from "selenium-webdriver";
import { Key, openSite, Page, until } from "./page.mjs";

let opened;
let page;
before(async () => {
  opened = await openSite();
  page = new Page(opened);
});
after(() => opened.close());

const own = (selector) => page.driver.findElement(By.css(selector));
const received = () => page.run(() => document.getElementById("received").textContent);

test("Inside a form its value travels along, the form's own button submits it, and what is missing holds it back", async () => {
  await page.open("integrate/inside-a-form.html");
  // What is still being drawn moves the button from under the pointer.
  await page.says(".range h3", /What it can cost/);
  await own("#reference").sendKeys("M-1");
  await own("#matter [type=submit]").click();
  await page.says("#error-summary", /^There are problems with 6 answers/);
  await until(async () => (await page.focused()) === "item-1-service", "the focus on the first wrong field");
  assert.equal(await received(), "");
  await page.fillRequired();
  await until(() => page.element((form) => form.estimate), "the estimate");
  await own("#matter [type=submit]").click();
  assert.equal(await received(), "M-1: The display stays dark since Monday. (repair)");
  const sent = await page.run(() => JSON.parse(new FormData(document.querySelector("form")).get("request")));
  assert.equal(sent.contact.name, "A. Customer");
  assert.equal(sent.estimate.asOf, sent.facts.asOf);
  await own("#matter [type=reset]").click();
  await until(() => page.element((form) => form.shadowRoot.getElementById("item-1-product").value === ""), "the reset");
  page.assertQuiet();
});

for (const way of ["requestSubmit", "reportValidity"]) {
  test(`By form.${way}() what is missing is listed and linked, with the focus on the first wrong field; by checkValidity() nothing`, async () => {
    await page.open("integrate/inside-a-form.html");
    await page.part("#item-1-service");
    await own("#reference").sendKeys("M-1");
    assert.equal(await page.run(() => document.getElementById("matter").checkValidity()), false);
    await page.settled();
    assert.equal(await page.element((form) => form.shadowRoot.getElementById("error-summary")), null);
    await page.run((way) => document.getElementById("matter")[way](), way);
    await page.says("#error-summary", /^There are problems with 6 answers/);
    await page.settled();
    assert.equal(await page.focused(), "item-1-service");
    assert.equal(await received(), "");
    await (await page.part("#error-summary li:last-child a")).sendKeys(Key.ENTER);
    await page.settled();
    assert.equal(await page.focused(), "contact-address");
    page.assertQuiet();
  });
}

test("Beside a form the estimate follows the fields that name facts, and travels along", async () => {
  await page.open("integrate/beside-a-form.html");
  await page.says(".range h3", /What it can cost/);
  await own("[name=service] option[value=R-01]").click();
  await own("[name=count]").sendKeys("3");
  await own("[name=buyer][value=consumer]").click();
  await own("[name=wet]").click();
  await until(() => page.element((form) => form.facts.items?.[0].causes?.length === 1), "the cause");
  const { asOf, ...facts } = await page.element((form) => form.facts);
  assert.deepEqual(facts, {
    items: [{ service: "repair", quantity: 3, causes: ["misuse"] }],
    customer: "consumer",
    createdOnPortal: true,
  });
  await until(() => page.run(() => document.getElementById("range").textContent.startsWith("From 0.00")), "the range");
  const sent = await page.run(() => JSON.parse(new FormData(document.querySelector("form")).get("estimate")));
  assert.equal(sent.facts.asOf, asOf);
  page.assertQuiet();
});

test("A page fills the form in by property, and reads the facts and the estimate back", async () => {
  await page.open("integrate/bare.html");
  const items = [{ service: "reverification", quantity: 4, product: "Heat meter DN 20", wantsResults: false }];
  await page.element((form, items) => {
    form.asOf = "2026-11-21";
    form.facts = { customer: "business", receivedOn: "2026-12-01", items };
  }, items);
  await until(() => page.element((form) => form.estimate?.asOf === "2026-11-21"), "the estimate");
  const facts = await page.element((form) => form.facts);
  assert.deepEqual(facts, { asOf: "2026-11-21", customer: "business", receivedOn: "2026-12-01", items });
  const shown = await page.element((form) => form.shadowRoot.getElementById("receivedOn").value);
  assert.equal(shown, "2026-12-01");
  page.assertQuiet();
});

test("Themes by custom properties and parts reach the form", async () => {
  await page.open("integrate/themed.html");
  const look = await page.element((form) => {
    const style = (selector) => getComputedStyle(form.shadowRoot.querySelector(selector));
    return [style("[part~=submit]").textTransform, style("[part~=section]").borderLeftWidth];
  });
  assert.deepEqual(look, ["uppercase", "4px"]);
  page.assertQuiet();
});
