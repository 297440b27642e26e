// What the page could not take after all comes back to the customer: also once another request stands there, and however late the page says so.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { element, idOf, listen, note, openEnds, press, received, status } from "./ends.mjs";
import { isKept, keptNow, product } from "./kept.mjs";
import { fillRequired, focusedId, openSite, script, settled } from "./site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const FAILED = "The request that stood here before could not be handed over.";
const fail = async (page, id) => {
  await element(page).evaluate((form, id) => form.handOverFailed(id), id);
  await settled(page);
};
const another = async (page) => {
  await page.getByRole("button", { name: "Start another request" }).click();
  await settled(page);
};
const bringBack = (page) => note(page).getByRole("button", { name: "Bring it back" });
const choice = (page) => page.locator("#consent-profiling-yes");

test("A request after which another has been begun comes back whole, is kept again, and is handed over as the same one", async () => {
  const { page, close } = await openEnds(site);
  await page.locator("#keep-personal").check();
  await page.locator(".consents").waitFor();
  await element(page).evaluate((form) => form.shadowRoot.querySelector("#consent-profiling-yes").click());
  const id = await idOf(page);
  await press(page);
  await another(page);
  assert.equal(await product(page).inputValue(), "");
  await fail(page);
  await note(page).getByText(FAILED).waitFor();
  await status(page, FAILED);
  await bringBack(page).press("Enter");
  await page.locator("#submit:focus").waitFor();
  await page.locator(".form-submit").getByText("could not be handed over").waitFor();
  assert.deepEqual([await idOf(page), await product(page).inputValue()], [id, "Heat meter DN 20"]);
  assert.equal(await choice(page).isChecked(), true);
  assert.deepEqual([await note(page).count(), await page.getByRole("button", { name: "Undo" }).count()], [0, 0]);
  await isKept(page, "customer@example.com");
  await page.keyboard.press("Enter");
  await page.locator("#done:focus").waitFor();
  assert.deepEqual([await received(page), await keptNow(page)], [[id, id], null]);
  await close();
});

test("What has been typed since comes back by undo", async () => {
  const { page, close } = await openEnds(site);
  await press(page);
  await another(page);
  await product(page).fill("Another meter");
  const id = await idOf(page);
  await fail(page);
  // What is left of a double click takes nothing back again.
  await bringBack(page).dblclick();
  await settled(page);
  assert.equal(await product(page).inputValue(), "Heat meter DN 20");
  await page.getByRole("button", { name: "Undo" }).click();
  await settled(page);
  assert.deepEqual([await product(page).inputValue(), await idOf(page)], ["Another meter", id]);
  await close();
});

test("The page can name which one failed; of one that it has emptied nothing comes back, and it is told all the same", async () => {
  const { page, close } = await openEnds(site);
  const first = await idOf(page);
  await press(page);
  await another(page);
  await fillRequired(page, "Sample test");
  await press(page);
  await fail(page, first);
  // The second one has been taken.
  await page.locator("#done").waitFor();
  await bringBack(page).click();
  await settled(page);
  assert.equal(await idOf(page), first);
  await press(page);
  await element(page).evaluate((form) => form.reset());
  await fail(page);
  await note(page).getByText(FAILED).waitFor();
  assert.deepEqual([await bringBack(page).count(), await focusedId(page)], [0, undefined]);
  await close();
});

test("That it failed is not forgotten where the page says so before the scripts are there", async () => {
  const { page, close } = await openEnds(site, { waits: true });
  await page.locator("#keep-personal").check();
  await press(page);
  await isKept(page, '"since"');
  const id = await idOf(page);
  let arrive;
  const held = new Promise((resolve) => {
    arrive = resolve;
  });
  await page.route(script("answered"), (route) => held.then(() => route.continue()));
  await page.reload();
  await element(page).evaluate((form) => form.handOverFailed());
  await listen(page);
  arrive();
  await page.locator(".form-submit").getByText("could not be handed over").waitFor();
  assert.equal(await note(page).count(), 0);
  await press(page);
  assert.deepEqual(await received(page), [id]);
  await close();
});
