// What a service desk needs besides: typed with the keyboard alone, checked, handed over, and left out where the page wants that.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { findings } from "./access/axe.mjs";
import { choose, fillRequired, focusedId, openForm, openPage, openSite, reveal, settled, submit } from "./site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const element = (page) => page.locator("service-request");
/** The sections come after the estimate. */
const come = (page) => page.locator("#section-order").waitFor();
const set = (page, properties) => element(page).evaluate((form, all) => void Object.assign(form, all), properties);
const requestOf = (page) => element(page).evaluate((form) => form.request);

test("By keyboard alone: a reference, another one who is invoiced, and a wrong EAN number put right", async () => {
  const { page, said, close } = await openForm(site);
  await fillRequired(page, "Sample test");
  await come(page);
  await page.locator("summary", { has: page.locator("#section-order") }).focus();
  await page.keyboard.press("Enter");
  const type = async (text) => {
    await page.keyboard.press("Tab");
    await page.keyboard.type(text);
  };
  await type("PO-4711");
  // The clause that is cited, then the question.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.equal(await focusedId(page), "desk-invoiceTo");
  await page.keyboard.press("ArrowRight");
  await settled(page);
  for (const text of ["Example Water", "accounts@example.com", "2 Example Street", "5790000123453", "Cost centre 12"])
    await type(text);
  await settled(page);
  await page.locator("#desk-invoiceEan-error").waitFor();
  await page.keyboard.press("Shift+Tab");
  assert.equal(await focusedId(page), "desk-invoiceEan");
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("2");
  await settled(page);
  assert.equal(await page.locator("#desk-invoiceEan-error").count(), 0);
  await reveal(page, "Purchase and condition");
  await page.getByLabel("Reading when removed").fill("1234.5 m³");
  const request = await submit(page);
  assert.equal(request.reference, "PO-4711");
  assert.deepEqual(request.invoice, {
    name: "Example Water",
    address: "2 Example Street",
    email: "accounts@example.com",
    ean: "5790000123452",
    attention: "Cost centre 12",
  });
  assert.deepEqual(request.products[0].condition, { reading: "1234.5 m³" });
  assert.ok(!("visit" in request) && !("returnTo" in request));
  assert.deepEqual(said, []);
  await close();
});

test("A page leaves out the contact and the consents, tells what it knows, and requires a reference", async () => {
  const { page, said, close } = await openForm(site);
  await set(page, {
    sections: { contact: false, consent: false, reference: "required", refrence: false },
    contact: { name: "A. Customer", email: "customer@example.com" },
  });
  await come(page);
  await choose(page, "Which service do you need?", "Repair");
  await page.getByLabel("Product (required)").fill("Heat meter DN 20");
  await page.getByLabel(/What is wrong/).fill("The display stays dark.");
  await settled(page);
  assert.equal(await page.locator("#contact-name, .consents").count(), 0);
  await page.getByRole("button", { name: "Submit the request" }).click();
  await page.getByRole("link", { name: "Enter your order or reference number" }).click();
  assert.equal(await focusedId(page), "desk-reference");
  await page.keyboard.type("PO-1");
  const request = await submit(page);
  assert.deepEqual(request.contact, {
    name: "A. Customer",
    organisation: "",
    email: "customer@example.com",
    phone: "",
    address: "",
  });
  assert.equal(request.reference, "PO-1");
  assert.ok(!("consent" in request));
  assert.deepEqual(said.filter((line) => line.includes("sections.refrence: is not known")).length, 1);
  await close();
});

test("What the page knows is not said to be lost on the way back to the page", async () => {
  const { page, close } = await openForm(site);
  const know = { contact: { name: "A. Customer", email: "customer@example.com" }, reference: "PO-1" };
  const again = async (isKept) => {
    await page.waitForFunction((text) => localStorage.getItem("service-request:demo")?.includes(text), isKept);
    await page.reload();
    return page.locator(".kept-restored", { hasText: "Filled in again" }).innerText();
  };
  await set(page, know);
  await page.waitForFunction(() => document.querySelector("service-request").request.reference === "PO-1");
  await page.getByLabel("Product (required)").fill("Heat meter DN 20");
  assert.doesNotMatch(await again("DN 20"), /Not kept/);
  await set(page, know);
  await page.waitForFunction(() => document.querySelector("service-request").request.reference === "PO-1");
  await settled(page);
  // To keep personal details is offered at the first that the customer tells, and the page's are none.
  assert.equal(await page.locator("#keep-personal").count(), 0);
  await page.getByLabel("Telephone").fill("12 34 56 78");
  await page.locator("#keep-personal").waitFor();
  await page.getByLabel("Product (required)").fill("Heat meter DN 25");
  assert.match(await again("DN 25"), /Not kept: contact details\./);
  await close();
});

test("What the page knows stands in the fields at the beginning and after a reset, and never over what was typed", async () => {
  const { page, close } = await openForm(site);
  await page.getByLabel("Telephone").fill("12 34 56 78");
  await set(page, { contact: { name: "A. Customer", phone: "99" }, reference: "PO-1" });
  await come(page);
  const [name, phone] = [page.getByLabel("Name (required)"), page.getByLabel("Telephone")];
  await page.waitForFunction(() => document.querySelector("service-request").request.reference === "PO-1");
  await settled(page);
  assert.deepEqual([await name.inputValue(), await phone.inputValue()], ["A. Customer", "12 34 56 78"]);
  await name.fill("Somebody else");
  await set(page, { contact: { name: "B. Customer", phone: "99" }, reference: "PO-2" });
  await settled(page);
  assert.equal(await name.inputValue(), "Somebody else");
  assert.equal(await page.locator("#desk-reference").inputValue(), "PO-2");
  await element(page).evaluate((form) => form.reset());
  await settled(page);
  assert.deepEqual([await name.inputValue(), await phone.inputValue()], ["B. Customer", "99"]);
  await close();
});

test("Inside a form of somebody else's it travels with the request", async () => {
  const { page, close } = await openPage(site, "integrate/inside-a-form.html");
  await page.getByRole("heading", { name: "What would you like serviced?" }).waitFor();
  await come(page);
  await reveal(page, "Your reference, the invoice");
  await page.getByLabel("Your order or reference number").fill("PO-7");
  await settled(page);
  const sent = await element(page).evaluate((form) => JSON.parse(new FormData(form.form).get(form.name)));
  assert.equal(sent.reference, "PO-7");
  await close();
});

for (const lang of ["en", "sv", "da"]) {
  test(`On a narrow telephone in "${lang}": nothing is cut off, and axe finds nothing`, async () => {
    const { page, close } = await openForm(site, { viewport: { width: 320, height: 800 } });
    await set(page, {
      lang,
      facts: { onSite: true, items: [{ service: "sampleTest" }, { service: "repair", warranty: "covered" }] },
    });
    await page.locator(`.layout[lang=${lang}] .form-section-visit`).waitFor();
    await element(page).evaluate((form) => {
      for (const one of form.shadowRoot.querySelectorAll(".form-section-folded details")) one.open = true;
    });
    await settled(page);
    assert.ok((await page.locator(".form-section-products fieldset").count()) === 2);
    const wider = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
    assert.equal(wider, false);
    assert.deepEqual(await findings(page, []), []);
    await close();
  });
}

test("What was not asked is in no request", async () => {
  const { page, close } = await openForm(site);
  await come(page);
  const request = await requestOf(page);
  for (const name of ["reference", "invoice", "returnTo", "visit", "consent"]) assert.ok(!(name in request), name);
  await close();
});

test("Where the desk's script does not come, a draft that needs it says so and stays on the device once the rest is handed over", async () => {
  const { page, close } = await openForm(site);
  await fillRequired(page, "Sample test");
  await reveal(page, "Purchase and condition");
  await page.getByLabel("Day it was removed").fill("2026-11-02");
  await settled(page);
  const isKept = () => localStorage.getItem("service-request:demo")?.includes("2026-11-02");
  await page.waitForFunction(isKept);
  await page.context().route(/element-desk|\/desk-[\w-]+\.js/, (route) => route.abort());
  await page.reload();
  await page.getByText("What was filled in before could not be loaded").first().waitFor();
  await fillRequired(page, "Sample test");
  const request = await submit(page);
  assert.ok(!("condition" in request.products[0]));
  await page.locator("#done").waitFor();
  assert.ok(await page.evaluate(isKept));
  await page.context().unroute(/element-desk|\/desk-[\w-]+\.js/);
  await page.getByRole("button", { name: "Try again" }).first().click();
  await page.waitForFunction(
    () => document.querySelector("service-request").request.products[0].condition?.removedOn === "2026-11-02",
  );
  await close();
});
