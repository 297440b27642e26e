// What a customer reads beside the form while filling it in. The figures are worked out by hand from the terms.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { choose, openForm, openQuestions, openSite, reveal, settled } from "./site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const has = async (estimate, text) => {
  await estimate.getByText(text).first().waitFor();
};

test("One repair can cost the fee of DKK 1,000.00 and parts that have no price yet", async () => {
  const { page, estimate, close } = await openForm(site);
  await choose(page, "Which service do you need?", "Repair");
  await has(estimate, /DKK\s1,000(\.00)?/);
  const peek = await page.locator(".peek-range").textContent();
  assert.match(
    peek,
    /^Estimate: DKK\s0(\.00)? to (DKK\s)?1,000(\.00)? or more excl\. VAT, which is added\. Some parts have no price yet\.$/,
  );
  await close();
});

test("With the sample rates the range of one repair closes once its product is named, and says that the rates are made up", async () => {
  const { page, estimate, close } = await openForm(site);
  await choose(page, "Which service do you need?", "Repair");
  await reveal(page, "What the estimate assumes");
  await page.getByLabel("Try it with sample rates").check();
  await page.getByLabel("Where is the work to be done?").getByLabel("In the workshop").check();
  await has(estimate, "made-up rates");
  const peek = () => page.locator(".peek-range").textContent();
  assert.match(await peek(), / or more excl\. VAT, which is added\. Some parts have no price yet\.$/);
  await estimate.getByText("Repaired without a repair estimate").click();
  await has(estimate, "depends on the product: no price is known yet");
  await page.getByLabel("Product (required)").fill("Heat meter DN 20");
  await page.locator(".peek-range", { hasText: /\d excl\. VAT, which is added$/ }).waitFor({ state: "attached" });
  assert.match(await peek(), /^Estimate: DKK\s[\d,.]+ to (DKK\s)?[\d,.]+ excl\. VAT, which is added$/);
  await close();
});

test("A meter for a sample test that arrives on a Wednesday is expected back out after the week and fourteen working days", async () => {
  const { page, estimate, close } = await openForm(site);
  await choose(page, "Which service do you need?", "Sample test");
  await page.getByLabel("When do you expect it to arrive at the workshop?").fill("2026-11-25");
  await has(estimate, /17 Dec(ember)? 2026/);
  await close();
});

test("A closure of the workshop moves the expected day, past the closing day of Christmas Eve too", async () => {
  const { page, estimate, close } = await openForm(site);
  await choose(page, "Which service do you need?", "Sample test");
  await page.getByLabel("When do you expect it to arrive at the workshop?").fill("2026-11-25");
  await reveal(page, "What the estimate assumes");
  await page.getByRole("button", { name: "Add a closure" }).click();
  await page.getByLabel("First day").fill("2026-12-07");
  await page.getByLabel("Last day").fill("2026-12-11");
  await has(estimate, /28 Dec(ember)? 2026/);
  await close();
});

test("Prices with VAT stand beside those without it", async () => {
  const { page, estimate, close } = await openForm(site);
  await choose(page, "Which service do you need?", "Repair");
  await reveal(page, "What the estimate assumes");
  await page.getByLabel("Show prices with 25% VAT as well").check();
  await has(estimate, /DKK\s1,250(\.00)?|to 1,250/);
  await close();
});

test("A product without a service is named as not being in the estimate", async () => {
  const { page, estimate, close } = await openForm(site);
  await choose(page, "Which service do you need?", "Repair");
  await page.getByRole("button", { name: "Add another product" }).click();
  await has(estimate, "One product has no service yet");
  await close();
});

test("A question that the estimate misses leads to its field", async () => {
  const { page, estimate, close } = await openForm(site);
  await choose(page, "Which service do you need?", "Repair");
  await openQuestions(estimate);
  await estimate
    .getByRole("button", { name: /warranty/i })
    .first()
    .click();
  await settled(page);
  const focused = await page.locator("service-request").evaluate((form) => form.shadowRoot.activeElement?.id);
  assert.equal(focused, "item-1-warranty");
  await close();
});

test("What was answered with not sure is not the next question again: it stands aside until it is answered", async () => {
  const { page, estimate, close } = await openForm(site);
  await choose(page, "Which service do you need?", "Repair");
  const missing = estimate.locator(".missing");
  const next = () => missing.locator(".missing-question").textContent();
  const aside = missing.getByRole("list", { name: "You are not sure about:" });
  await missing.getByRole("button", { name: "Answer this" }).waitFor();
  await openQuestions(estimate);
  assert.equal(await aside.count(), 0);
  const offered = [];
  for (let round = 0; round < 3; round += 1) {
    offered.push(await next());
    await missing.getByRole("button", { name: "Answer this" }).click();
    await settled(page);
    const id = await page.locator("service-request").evaluate((form) => form.shadowRoot.activeElement.id);
    await page.locator(`[name="${id}"]:is([value=unsure], [value=unknown])`).check();
    await settled(page);
    await aside.getByRole("button").nth(round).waitFor();
  }
  assert.equal(new Set([...offered, await next()]).size, 4, "a question was offered twice");
  const before = await aside.getByRole("button").count();
  await aside.getByRole("button").first().click();
  await settled(page);
  await page.keyboard.press("Space");
  await aside
    .getByRole("button")
    .nth(before - 1)
    .waitFor({ state: "detached" });
  await close();
});

test("A change of the range is read out once the typing pauses, and not with every key", async () => {
  const { page, estimate, close } = await openForm(site, { before: (page) => page.clock.install() });
  const status = page.locator("service-request").getByRole("status").last();
  await has(estimate, "What it can cost");
  await choose(page, "Which service do you need?", "Repair");
  await reveal(page, "What the estimate assumes");
  // From here on time passes only where it is said. What was to be said by now has been.
  await page.clock.pauseAt(Date.now() + 3_600_000);
  const before = await status.textContent();
  await page.getByLabel("Try it with sample rates").check();
  await page.clock.runFor(1000);
  await page.getByLabel("How many?").pressSequentially("12");
  await page.clock.runFor(1000);
  assert.equal(await status.textContent(), before);
  await page.clock.runFor(1000);
  assert.match(await status.textContent(), /^Estimate: DKK/);
  assert.notEqual(await status.textContent(), before);
  await close();
});
