// What a customer sees before scrolling, and how much there is to scroll.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { choose, loaded, openPage, openQuestions, openSite, reveal, settled, TODAY } from "./site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const DESK = { width: 1280, height: 900 };
const TELEPHONE = { width: 390, height: 844 };
const LANGUAGES = ["en", "sv", "da"];
/** The most that the whole page, and of it the estimate, may take while nothing has been answered. */
const HEIGHTS = [
  { viewport: DESK, page: 2500, panel: 2500 },
  { viewport: TELEPHONE, page: 6000, panel: 1700 },
];

const element = (page) => page.locator("service-request");
const heightOf = (page) => page.evaluate(() => document.documentElement.scrollHeight);
const panelOf = (page) =>
  element(page).evaluate((form) => form.shadowRoot.querySelector(".estimate-panel").getBoundingClientRect().height);

async function untouched(lang, viewport) {
  const opened = await openPage(site, `?lang=${lang}`, { viewport });
  await element(opened.page).evaluate((form, today) => {
    form.asOf = today;
  }, TODAY);
  await loaded(opened, lang);
  return opened;
}

test("Name, quantity and serial numbers of a product are typed into in one line, whatever hints stand above them", async () => {
  const { page, close } = await untouched("en", DESK);
  const tops = await element(page).evaluate((form) =>
    ["product", "quantity", "serials"].map(
      (name) => form.shadowRoot.querySelector(`#item-1-${name}`).getBoundingClientRect().top,
    ),
  );
  await close();
  assert.deepEqual(tops, Array(3).fill(tops[0]));
});

for (const { viewport, page: most, panel: mostOfPanel } of HEIGHTS) {
  for (const lang of LANGUAGES) {
    test(`Untouched, form and estimate are at most ${most} pixels high at ${viewport.width}: ${lang}`, async () => {
      const { page, close } = await untouched(lang, viewport);
      const height = await heightOf(page);
      await close();
      assert.ok(height <= most, `${height} pixels`);
    });

    test(`Untouched, the estimate is at most ${mostOfPanel} pixels high at ${viewport.width}: ${lang}`, async () => {
      const { page, close } = await untouched(lang, viewport);
      const height = await panelOf(page);
      await close();
      assert.ok(height <= mostOfPanel, `${height} pixels`);
    });
  }
}

test("On a desk the four answers are seen without scrolling, untouched and with a service", async () => {
  const { page, estimate, close } = await untouched("en", DESK);
  for (const service of [undefined, "Sample test"]) {
    if (service) await choose(page, "Which service do you need?", service);
    await page.evaluate(() => scrollTo(0, 0));
    for (const title of [
      "What it can cost",
      "When it is expected to be ready",
      "What happens to your data",
      "What to do now",
    ]) {
      const box = await estimate.getByRole("heading", { name: title }).boundingBox();
      assert.ok(box.y > 0 && box.y + box.height < DESK.height, `${title} stands at ${box.y}`);
    }
  }
  await close();
});

test("The first screen asks for the day of arrival, and shows the expected day once it is known", async () => {
  const { page, estimate, close } = await untouched("en", DESK);
  await choose(page, "Which service do you need?", "Sample test");
  await estimate.getByRole("button", { name: "Give the expected arrival" }).click();
  await settled(page);
  assert.equal(await element(page).evaluate((form) => form.shadowRoot.activeElement.id), "receivedOn");
  await page.getByLabel("When do you expect it to arrive at the workshop?").fill("2026-11-25");
  await settled(page);
  assert.match(await estimate.locator(".first-ready").textContent(), /Thursday, 17 December 2026/);
  await close();
});

test("What is said about the data leads to the consents by keyboard, and follows what is answered there", async () => {
  const { page, estimate, close } = await untouched("en", DESK);
  const data = estimate.locator(".first-data");
  await data.getByRole("button", { name: "See the consents" }).press("Enter");
  await settled(page);
  assert.match(await element(page).evaluate((form) => form.shadowRoot.activeElement.id), /^consent-/);
  await page.keyboard.press("Space");
  await settled(page);
  assert.match(await data.textContent(), /You agree to 1 of the 5 uses that need your consent\./);
  await close();
});

test("Before a service is chosen no outcome is shown, and the question asks for the service", async () => {
  const { page, estimate, close } = await untouched("en", DESK);
  assert.equal(await estimate.getByRole("heading", { name: /possible outcome/ }).count(), 0);
  await estimate.locator(".missing").getByRole("button", { name: "Answer this" }).click();
  await settled(page);
  assert.equal(await element(page).evaluate((form) => form.shadowRoot.activeElement.name), "item-1-service");
  await choose(page, "Which service do you need?", "Repair");
  await estimate.getByRole("heading", { name: "6 possible outcomes" }).waitFor();
  await openQuestions(estimate);
  assert.equal(await estimate.getByRole("button", { name: "Products" }).count(), 0);
  await close();
});

test("On a telephone the bar at the foot has what it can cost and the expected day", async () => {
  const { page, close } = await untouched("en", TELEPHONE);
  await choose(page, "Which service do you need?", "Sample test");
  await page.getByLabel("When do you expect it to arrive at the workshop?").fill("2026-11-25");
  await settled(page);
  assert.match(await page.locator(".peek").textContent(), /Estimate: .*Expected to be ready: 17 Dec 2026/s);
  await close();
});

test("An outcome opens by keyboard, and stays open while what it says changes", async () => {
  const { page, estimate, close } = await untouched("en", DESK);
  await choose(page, "Which service do you need?", "Repair");
  const outcome = estimate.locator(".scenario", { hasText: "You decline the repair estimate" });
  await outcome.locator("summary").first().press("Enter");
  await outcome.getByText("investigation fee").first().waitFor();
  await reveal(page, "What the estimate assumes");
  await page.getByLabel("Show prices with 25% VAT as well").check();
  await settled(page);
  assert.match(await outcome.locator(".scenario-total").textContent(), /1,250/);
  await close();
});
