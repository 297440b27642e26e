// What follows once the request is complete: it is handed over once, the page is waited for, and the customer is told what comes next.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { choose, fillRequired, focusedId, openForm, openSite, reveal, settled } from "./site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const element = (page) => page.locator("service-request");
const button = (page) => page.locator("#submit");
const done = (page, name = "Your request has been handed over") => page.getByRole("heading", { name });

/** A filled in form whose page keeps what it is handed, and says by `settle` what becomes of it where it is to be waited for. */
async function open({ waits = false, service = "Repair", ...options } = {}) {
  const opened = await openForm(site, options);
  const { page } = opened;
  await element(page).evaluate((form, waits) => {
    window.received = [];
    form.addEventListener("service-request", ({ detail }) => {
      window.received.push(detail);
      if (!waits) return;
      detail.until(
        new Promise((take, refuse) => {
          window.settle = { take, refuse };
        }),
      );
    });
  }, waits);
  await fillRequired(page, service);
  return opened;
}

const received = (page) => page.evaluate(() => window.received.map(({ request }) => request));
const settle = async (page, how) => {
  await page.evaluate((how) => window.settle[how](new Error("refused")), how);
  await settled(page);
};
const press = async (page) => {
  await button(page).click();
  await settled(page);
};

for (const viewport of [
  { width: 1280, height: 900 },
  { width: 320, height: 568 },
]) {
  test(`What is handed over is said in a heading that is in view and has the focus, ${viewport.width} pixels wide`, async () => {
    const { page, said, close } = await open({ viewport });
    await page.getByLabel("Address (required)", { exact: true }).press("Tab");
    await button(page).focus();
    await page.keyboard.press("Enter");
    await done(page).waitFor();
    await settled(page);
    assert.equal(await focusedId(page), "done");
    const box = await done(page).boundingBox();
    assert.ok(box.y >= 0 && box.y + box.height <= viewport.height, JSON.stringify(box));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    assert.equal(await page.getByText("Create the service matter on the service portal").count(), 1);
    assert.equal((await received(page)).length, 1);
    assert.deepEqual(said, []);
    await close();
  });
}

test("Pressing again hands nothing over again, and leads back to what is said", async () => {
  const { page, close } = await open();
  await press(page);
  await press(page);
  assert.deepEqual([(await received(page)).length, await focusedId(page)], [1, "done"]);
  await close();
});

test("While the page is at it the button says so; where it fails the answers stay, and the same request is handed over again", async () => {
  const { page, close } = await open({ waits: true });
  await settled(page);
  await press(page);
  assert.equal((await button(page).textContent()).trim(), "Handing over …");
  assert.deepEqual([await button(page).isDisabled(), await focusedId(page)], [true, "submit"]);
  await button(page).press("Enter");
  assert.equal((await received(page)).length, 1);
  assert.equal((await page.evaluate(() => Object.keys(localStorage))).length, 1);
  await settle(page, "refuse");
  const failed = "Your request could not be handed over. Your answers are still here: submit it again.";
  await page.locator(".form-submit").getByText(failed).waitFor();
  await element(page).getByRole("status").filter({ hasText: failed }).waitFor();
  assert.equal(await page.getByLabel("Product (required)").inputValue(), "Heat meter DN 20");
  await press(page);
  await settle(page, "take");
  await done(page).waitFor();
  const [first, second] = await received(page);
  assert.equal(first.id, second.id);
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
  await close();
});

test("A page that learns later that it failed says so, and is handed the same request", async () => {
  const { page, close } = await open();
  await press(page);
  await element(page).evaluate((form) => form.handOverFailed());
  await settled(page);
  assert.equal(await done(page).count(), 0);
  assert.equal(await element(page).evaluate((form) => form.shadowRoot.activeElement?.id), "submit");
  await page.locator(".form-submit").getByText("could not be handed over").waitFor();
  await press(page);
  const [first, second] = await received(page);
  assert.equal(first.id, second.id);
  await close();
});

test("What is changed afterwards is said to be newer, and handed over as the same request", async () => {
  const { page, close } = await open();
  await press(page);
  await page.getByLabel("How many?").fill("3");
  await done(page, "What was handed over is older").waitFor();
  assert.equal(await done(page).count(), 0);
  await press(page);
  await done(page).waitFor();
  const [first, second] = await received(page);
  assert.deepEqual([first.id === second.id, second.facts.items[0].quantity], [true, 3]);
  await close();
});

test("A choice about data that is changed afterwards counts as well", async () => {
  const { page, close } = await open();
  await page.locator(".consents").waitFor();
  await press(page);
  await element(page).evaluate((form) => form.shadowRoot.querySelector("#consent-profiling-yes").click());
  await done(page, "What was handed over is older").waitFor();
  await close();
});

test("Another request begins empty, with an identifier of its own and the same contact", async () => {
  const { page, close } = await open();
  await press(page);
  await page.getByRole("button", { name: "Start another request" }).click();
  await settled(page);
  assert.deepEqual([await done(page).count(), await focusedId(page)], [0, "form"]);
  assert.equal(await page.getByLabel("Product (required)").inputValue(), "");
  assert.equal(await page.getByLabel("Name (required)").inputValue(), "A. Customer");
  await fillRequired(page);
  await press(page);
  const [first, second] = await received(page);
  assert.notEqual(first.id, second.id);
  await close();
});

/** What stands on paper when a button is pressed. */
async function printed(page, name) {
  const paper = page.evaluate(
    () =>
      new Promise((resolve) => {
        window.print = () => {
          dispatchEvent(new Event("beforeprint"));
          const place = document.querySelector("service-request").shadowRoot.querySelector(".statement");
          resolve([...place.querySelectorAll("h1")].map(({ textContent }) => textContent));
          dispatchEvent(new Event("afterprint"));
        };
      }),
  );
  await page.locator(".form-done").getByRole("button", { name }).click();
  return paper;
}

test("There is a copy to read, what goes into the parcel, a custody sheet for what is measured, and the dates", async () => {
  const { page, close } = await open({ service: "Sample test" });
  await choose(page, "Where is the work to be done?", "In the workshop: I send it in");
  await page.getByLabel("When do you expect it to arrive at the workshop?").fill("2026-11-25");
  await reveal(page, "Purchase and condition");
  await choose(page, "What was the seal like?", "Unbroken");
  await settled(page);
  await press(page);
  await done(page).waitFor();
  assert.deepEqual(await printed(page, "Print a copy of your request"), [
    "Estimate for a service request",
    "What goes into the parcel",
  ]);
  assert.deepEqual(await printed(page, "Print what goes into the parcel"), ["What goes into the parcel"]);
  assert.deepEqual(await printed(page, "Print the custody sheet"), ["Custody sheet"]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".form-done").getByRole("button", { name: "Add the dates to your calendar" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /\.ics$/);
  await close();
});

test("Where what follows does not come, it is said all the same that the request has been handed over", async () => {
  const { page, close } = await open({
    before: (page) => page.route(/done(-[\w-]{8})?\.js$/, (route) => route.abort()),
  });
  await press(page);
  await page.getByText("Your request is complete and has been handed over.").first().waitFor();
  assert.equal(await focusedId(page), "done");
  const [{ id }] = await received(page);
  const told = await page.locator(".done-id").textContent();
  assert.match(told, /^\s*\d+ \w+ \d{4}, \d\d:\d\d/);
  assert.ok(told.includes(id), told);
  await close();
});

test("A page that has moved the focus keeps it, and what was done is read out", async () => {
  const { page, close } = await open();
  await page.evaluate(() => {
    const title = document.querySelector("h1");
    title.tabIndex = -1;
    document.querySelector("service-request").addEventListener("service-request", () => title.focus());
  });
  await press(page);
  await element(page).getByRole("status").filter({ hasText: "has been handed over" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.localName), "h1");
  await close();
});

for (const [lang, title] of Object.entries({
  sv: "Din förfrågan har lämnats över",
  da: "Din anmodning er afleveret",
})) {
  test(`The end is in the element's language: ${lang}`, async () => {
    const { page, close } = await open();
    await element(page).evaluate((form, lang) => form.setAttribute("lang", lang), lang);
    await page.locator(`service-request .layout[lang=${lang}]`).waitFor();
    await press(page);
    await done(page, title).waitFor();
    assert.doesNotMatch(await page.locator(".form-done").textContent(), /handed over|done\.|form\./);
    await close();
  });
}
