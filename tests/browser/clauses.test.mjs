// Reading the terms: every clause cited opens to what it says, by keyboard too, and leads to the document.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { choose, fillRequired, loaded, openForm, openSite, reveal, script, settled } from "./site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const DOCUMENTS = { terms: "https://example.com/terms.pdf", privacy: "/privacy" };

async function open(options) {
  const opened = await openForm(site, options);
  await loaded(opened);
  await opened.page.locator("service-request").evaluate((form, documents) => {
    form.documents = documents;
  }, DOCUMENTS);
  await settled(opened.page);
  return opened;
}

const textOf = async (locator) => (await locator.textContent()).replace(/\s+/g, " ").trim();

test("A question's clause opens by keyboard to what it says, with a link to the terms in another tab", async () => {
  const { page, said, close } = await open();
  const clause = page.locator(".field", { hasText: "When do you expect it to arrive" }).locator("details.clause");
  await clause.locator("summary").focus();
  await page.keyboard.press("Enter");
  await clause.locator(".clause-ours").waitFor();
  assert.match(await textOf(clause), /^Terms 9\.2 9\.2 A standard service is expected to take 14 working days, plus/);
  const link = clause.getByRole("link", { name: /Read the service terms/ });
  assert.deepEqual([await link.getAttribute("href"), await link.getAttribute("target")], [DOCUMENTS.terms, "_blank"]);
  // The focus stays where it was, and the same key closes it.
  assert.equal(await clause.locator("summary").evaluate((one) => one === one.getRootNode().activeElement), true);
  await page.keyboard.press("Enter");
  assert.equal(await clause.locator(".clause-ours").isVisible(), false);
  assert.deepEqual(said, []);
  await close();
});

test("What is cited of the policy opens to what it says, and leads to the policy", async () => {
  const { page, close } = await open();
  const consents = page.locator(".consents");
  await reveal(page, "Give or refuse consent");
  await consents.locator("details.consent-more > summary").first().click();
  const clause = consents.locator("details.clause").first();
  await clause.locator("summary").click();
  await clause.locator(".clause-ours").waitFor();
  const link = clause.getByRole("link", { name: /Read the privacy policy/ });
  assert.equal(await link.getAttribute("href"), new URL(DOCUMENTS.privacy, site.address).href);
  await close();
});

test("Why? says it in sentences, with what the clauses say and what was answered, and follows the answers", async () => {
  const { page, close } = await open();
  await fillRequired(page);
  const why = page.locator(".scenarios details.why", { hasText: "investigation fee" }).first();
  for (const outer of await page.locator(".scenarios details:not(.why)").all())
    await outer.evaluate((one) => (one.open = true));
  await why.evaluate((one) => (one.open = true));
  await why.locator(".clause-ours").waitFor();
  assert.match(await textOf(why), /Because clause [\d.]+ says: .*may charge DKK 1,000\.00/);
  assert.match(
    await textOf(why),
    /We interpret “How often the investigation fee can be charged” as “once for the whole matter”\./,
  );
  await close();
});

test("Without the host's addresses there is no link, and a wrong one is left out with a warning", async () => {
  const { page, said, close } = await open();
  const clause = page.locator("details.clause").first();
  for (const [documents, warned] of [
    [undefined, 0],
    [{ terms: "javascript:alert(1)" }, 1],
  ]) {
    await page.locator("service-request").evaluate((form, value) => (form.documents = value), documents);
    await clause.evaluate((one) => (one.open = true));
    await clause.locator(".clause-ours").waitFor();
    assert.equal(await clause.getByRole("link").count(), 0);
    await clause.evaluate((one) => (one.open = false));
    await settled(page);
    assert.equal(said.filter((text) => text.includes("documents.terms")).length, warned);
  }
  await close();
});

test("What the clauses say comes by itself, in the language shown; where it does not come it can be tried again", async () => {
  const lost = script("sv-clauses");
  const opened = await openForm(site, { before: (page) => page.route(lost, (route) => route.abort()) });
  const { page, close } = opened;
  await loaded(opened);
  await page.locator("service-request").evaluate((form) => {
    form.lang = "sv";
  });
  await page.getByText("Villkoren, punkt 9.2").first().waitFor();
  const clause = page.locator("details.clause").first();
  await clause.locator("summary").click();
  const again = clause.getByRole("button", { name: "Försök igen" });
  await again.waitFor();
  await page.unroute(lost);
  await again.click();
  await clause.locator(".clause-ours").waitFor();
  assert.match(await textOf(clause.locator(".clause-ours")), /^Med våra egna ord/);
  await close();
});

test("On paper the clauses that are cited are listed with what they say", async () => {
  const { page, close } = await open();
  await fillRequired(page);
  await choose(page, "Where is the work to be done?", "In the workshop: I send it in");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const rows = page.locator("#statement-clauses + table tr");
  assert.ok((await rows.count()) > 10);
  const texts = (await rows.allTextContents()).map((text) => text.replace(/\s+/g, " ").trim());
  assert.ok(
    texts.some((text) => /^You arrange the shipment to the manufacturer.* Terms 3\.1$/.test(text)),
    texts.join("\n"),
  );
  await close();
});
