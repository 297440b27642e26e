// What a form of somebody else's is told of an element in it that lacks something, and what the customer is shown then.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fillRequired, openPage, openSite, settled } from "./site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const element = (page) => page.locator("service-request");
const focused = async (page) => {
  await settled(page);
  return element(page).evaluate((form) => form.shadowRoot.activeElement?.id);
};
const listed = (page) => page.getByRole("group", { name: /problems? with/ });
const received = (page) => page.locator("#received").textContent();
const onForm = (page, method) => page.evaluate((method) => document.querySelector("form")[method](), method);

async function openInside(options) {
  const opened = await openPage(site, "integrate/inside-a-form.html", options);
  await opened.page.getByRole("heading", { name: "What would you like serviced?" }).waitFor();
  return opened;
}

const WAYS = {
  "the form's submit button": (page) => page.getByRole("button", { name: "Create the matter" }).click(),
  "Enter in a field of the page": (page) => page.locator("#reference").press("Enter"),
  "form.requestSubmit()": (page) => onForm(page, "requestSubmit"),
  "form.reportValidity()": (page) => onForm(page, "reportValidity"),
  "the element's own reportValidity()": (page) => element(page).evaluate((form) => form.reportValidity()),
};

for (const [name, submit] of Object.entries(WAYS)) {
  test(`By ${name}: the focus goes to the first wrong field, and everything that is missing is listed and linked`, async () => {
    const { page, said, close } = await openInside();
    await page.locator("#reference").fill("M-1");
    await submit(page);
    await page.getByRole("group", { name: "There are problems with 6 answers" }).waitFor();
    assert.equal(await focused(page), "item-1-service");
    await page.locator("#item-1-service-error").waitFor();
    await element(page).getByRole("status").filter({ hasText: "There are problems with 6 answers" }).waitFor();
    assert.equal(await received(page), "");
    await listed(page).getByRole("link", { name: "Enter your name" }).click();
    assert.equal(await focused(page), "contact-name");
    await fillRequired(page);
    assert.equal(await listed(page).count(), 0);
    await onForm(page, "requestSubmit");
    assert.match(await received(page), /^M-1: .* \(repair\)$/);
    assert.deepEqual(said, []);
    await close();
  });
}

for (const way of ["requestSubmit", "reportValidity"]) {
  test(`By form.${way}(), a wrong field of the page's own before it gets the focus, and what is missing is listed all the same`, async () => {
    const { page, close } = await openInside();
    await onForm(page, way);
    await page.getByRole("group", { name: "There are problems with 6 answers" }).waitFor();
    assert.equal(await page.evaluate("document.activeElement.id"), "reference");
    await close();
  });
}

test("The message that the browser shows is in the element's language", async () => {
  const { page, close } = await openInside();
  const message = (lang) =>
    element(page).evaluate(async (form, lang) => {
      form.lang = lang;
      const root = form.shadowRoot;
      while (root.querySelector(".layout").lang !== lang) await new Promise(requestAnimationFrame);
      await form.updateComplete;
      return [form.validationMessage, root.querySelector("#item-1-service-error")?.textContent];
    }, lang);
  const [english] = await message("en");
  assert.equal(english, "Choose the service for product 1");
  await onForm(page, "reportValidity");
  for (const lang of ["sv", "da"]) {
    const [told, shown] = await message(lang);
    assert.notEqual(told, english);
    assert.ok(shown.includes(told), `${lang}: ${told} is not in ${shown}`);
  }
  await close();
});

test("A mistake in something that is folded up gets the focus on what unfolds it, and its link unfolds it", async () => {
  const { page, said, close } = await openInside();
  await page.locator("#reference").fill("M-1");
  await fillRequired(page);
  const fold = page.getByText("What the product is worth");
  await fold.click();
  await page.getByLabel(/^Ordinary wear/).fill("130");
  await fold.click();
  await page.locator("#reference").focus();
  await settled(page);
  assert.equal(await onForm(page, "reportValidity"), false);
  const at = await element(page).evaluate((form) => form.shadowRoot.activeElement?.localName);
  assert.equal(at, "summary");
  await listed(page).getByRole("link").click();
  assert.equal(await focused(page), "item-1-wearPercent");
  assert.deepEqual(said, []);
  await close();
});

for (const [what, path] of Object.entries({ rules: /\.wasm$/, "estimate's script": /element-estimate\.js$/ })) {
  test(`Where the ${what} cannot be loaded the form around it still says what is missing, and is submitted`, async () => {
    const { page, close } = await openInside({ before: (page) => page.route(path, (route) => route.abort()) });
    await element(page).getByText("You can still fill in and submit").waitFor();
    await page.locator("#reference").fill("M-1");
    assert.equal(await onForm(page, "reportValidity"), false);
    await listed(page).waitFor();
    await fillRequired(page);
    await page.getByRole("button", { name: "Create the matter" }).click();
    assert.match(await received(page), /^M-1: .* \(repair\)$/);
    await close();
  });
}
