// The request itself: by keyboard, with mistakes, submitted, and with the rules late or missing.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  choose,
  fillRequired,
  handedOver,
  loaded,
  openForm,
  openSite,
  question,
  reveal,
  settled,
  submit,
  TODAY,
} from "./site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const activeId = (page) => page.locator("service-request").evaluate((form) => form.shadowRoot.activeElement?.id);
/** What has the focus once all is drawn. */
const focusedId = async (page) => {
  await settled(page);
  return activeId(page);
};

/** Presses Tab until a field has the focus. */
async function tabTo(page, id) {
  for (let presses = 0; presses < 120; presses += 1) {
    if ((await activeId(page)) === id) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`the keyboard does not reach ${id}`);
}

test("The whole request is filled in and submitted by keyboard alone", async () => {
  const opened = await openForm(site);
  const { page, close } = opened;
  // The questions that come last stand before the button.
  await loaded(opened);
  const type = async (id, text) => {
    await tabTo(page, id);
    await page.keyboard.type(text);
  };
  await tabTo(page, "item-1-service");
  await page.keyboard.press("Space");
  await type("item-1-product", "Heat meter DN 20");
  await type("item-1-quantity", "3");
  await type("item-1-serials", "1001, 1002, 1003");
  await tabTo(page, "item-1-warranty");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await type("description", "No reading over radio.");
  // The same day, whichever of day and month the browser asks for first.
  await type("receivedOn", "12122026");
  await type("contact-name", "A. Customer");
  await type("contact-email", "customer@example.com");
  await type("contact-address", "1 Example Street");
  await tabTo(page, "draft-drop");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await settled(page);
  const request = await handedOver(page);
  assert.deepEqual(request.facts, {
    asOf: TODAY,
    items: [{ service: "repair", product: "Heat meter DN 20", quantity: 3, warranty: "notCovered" }],
    descriptionGiven: true,
    receivedOn: "2026-12-12",
  });
  assert.deepEqual(request.products[0].serialNumbers, ["1001", "1002", "1003"]);
  await close();
});

test("What is missing is listed on top with the focus on it, and each entry leads to its field", async () => {
  const { page, close } = await openForm(site);
  await page.getByRole("button", { name: "Submit the request" }).click();
  const summary = page.getByRole("group", { name: "There are problems with 6 answers" });
  await summary.waitFor();
  assert.equal(await focusedId(page), "error-summary");
  const targets = [];
  for (const link of await summary.getByRole("link").all()) {
    await link.focus();
    await page.keyboard.press("Enter");
    targets.push(await focusedId(page));
  }
  assert.deepEqual(targets, [
    "item-1-service",
    "item-1-product",
    "description",
    "contact-name",
    "contact-email",
    "contact-address",
  ]);
  assert.equal(new URL(page.url()).hash, "");
  await close();
});

test("A problem goes away as soon as it is put right, and its field says what was wrong until then", async () => {
  const { page, close } = await openForm(site);
  await page.getByRole("button", { name: "Submit the request" }).click();
  await settled(page);
  const name = page.getByLabel("Name (required)");
  assert.equal(await name.getAttribute("aria-invalid"), "true");
  assert.match(
    await name.evaluate(
      (field) => field.getRootNode().getElementById(field.getAttribute("aria-describedby")).textContent,
    ),
    /Enter your name/,
  );
  await name.fill("A. Customer");
  await settled(page);
  assert.equal(await name.getAttribute("aria-invalid"), null);
  await page.getByRole("group", { name: "There are problems with 5 answers" }).waitFor();
  await close();
});

test("A mistyped e-mail address or quantity is told on leaving the field, an empty one is not", async () => {
  const { page, close } = await openForm(site);
  for (const [label, value, message] of [
    [/E-mail address/, "customer@example", "Enter the e-mail address in full"],
    ["How many?", "two", "as a whole number"],
  ]) {
    await page.getByLabel(label).fill(value);
    await page.getByLabel(label).blur();
    await page.locator(".field-error", { hasText: message }).waitFor();
  }
  await page.getByLabel("Name (required)").focus();
  await page.getByLabel("Name (required)").blur();
  await settled(page);
  assert.equal(await page.getByText("Enter your name").count(), 0);
  await close();
});

test("What is said of a field that is left does not move what is being clicked away", async () => {
  const { page, close } = await openForm(site);
  await choose(page, "Which service do you need?", "Repair");
  await page.getByLabel("How many?").fill("two");
  await page.getByText("What the product is worth").click();
  await settled(page);
  assert.equal(await page.getByLabel(/^Replacement value/).isVisible(), true);
  await page.locator(".field-error", { hasText: "as a whole number" }).waitFor();
  await close();
});

test("A next product is added once the one before has a service, so that both are numbered alike everywhere", async () => {
  const { page, close } = await openForm(site);
  await page.getByRole("button", { name: "Add another product" }).click();
  assert.equal(await focusedId(page), "item-1-service");
  await page.getByText("Choose the service for product 1").waitFor();
  assert.equal(await page.getByRole("group", { name: "Product 2" }).count(), 0);
  await close();
});

test("The value and the wear of a product say what the provider can owe at most", async () => {
  const { page, close } = await openForm(site);
  await fillRequired(page);
  await page.getByText("What the product is worth").click();
  await page.getByLabel(/^Ordinary wear/).fill("130");
  await page.getByLabel(/^Ordinary wear/).blur();
  await page.locator(".field-error", { hasText: /wear of product 1/ }).waitFor();
  await page.getByLabel(/^Replacement value/).fill("1 500,50");
  await page.getByLabel(/^Ordinary wear/).fill("20 %");
  const { facts, estimate } = await submit(page);
  assert.deepEqual([facts.items[0].replacementValue, facts.items[0].wearPercent], ["1500.50", "20"]);
  const { values } = estimate.findings.find(({ id }) => id === "liabilityCapped");
  assert.deepEqual(values, { cap: "1200.40" });
  await close();
});

test("Submitting hands over the answers, the facts, the editions, the interpretations and the estimate as one document", async () => {
  const { page, close } = await openForm(site);
  await fillRequired(page);
  await choose(page, "Are you a business or a consumer?", "Consumer");
  await choose(page, "Do you want a repair estimate before the repair?", "Yes");
  await page.getByLabel("Lack of maintenance").check();
  const request = await submit(page);
  assert.equal(request.version, 2);
  assert.equal(request.description, "The display stays dark since Monday.");
  assert.equal(request.contact.email, "customer@example.com");
  assert.equal(request.sampleRates, false);
  assert.deepEqual(request.facts.items, [
    { service: "repair", product: "Heat meter DN 20", quantity: 1, causes: ["maintenance"] },
  ]);
  assert.equal(request.facts.customer, "consumer");
  assert.equal(request.facts.repairEstimateRequested, true);
  assert.equal(request.interpretations.investigationFee, "oncePerMatter");
  assert.equal(request.estimate.range.max, undefined);
  assert.deepEqual(request.editions, request.estimate.editions);
  assert.ok(!JSON.stringify(request.facts).includes("customer@example.com"));
  await close();
});

test("Under an edition of the page's own the document carries it whole, and is computed again from what it carries", async () => {
  const terms = {
    id: "our-terms-2027",
    basedOn: "service-terms-en-undated",
    parameters: { investigationFee: "1250.00", latestPayment: 14 },
  };
  const { page, close } = await openForm(site);
  await page.locator("service-request").evaluate((form, terms) => {
    form.editions = { terms };
  }, terms);
  await fillRequired(page);
  await page.getByText("an edition of the terms of their own, “our-terms-2027”").first().waitFor();
  const { facts, editions, interpretations, estimate } = await submit(page);
  assert.deepEqual(editions.terms, terms);
  assert.equal(estimate.editions.terms, "our-terms-2027");
  const { default: init, ...rules } = await import("../../dist/node.js");
  await init();
  assert.deepEqual(rules.estimate({ ...facts, editions, interpretations }), estimate);
  const { terms: _, ...published } = editions;
  assert.notDeepEqual(rules.estimate({ ...facts, editions: published, interpretations }), estimate);
  await close();
});

test("The document can be taken along as a file", async () => {
  const { page, close } = await openForm(site);
  await fillRequired(page);
  const request = await submit(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download as JSON" }).click(),
  ]);
  assert.equal(download.suggestedFilename(), "service-request.json");
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  assert.deepEqual(JSON.parse(Buffer.concat(chunks).toString("utf8")), request);
  await close();
});

test("A page that cancels the event keeps the form as it is", async () => {
  const { page, close } = await openForm(site);
  await fillRequired(page);
  await page.locator("service-request").evaluate((form) => {
    form.addEventListener("service-request", (event) => event.preventDefault());
  });
  await page.getByRole("button", { name: "Submit the request" }).click();
  await settled(page);
  assert.equal(await page.getByText("has been handed over").count(), 0);
  await close();
});

test("Several products keep their own answers, and one of them can be taken away again", async () => {
  const { page, close } = await openForm(site);
  await fillRequired(page);
  await page.getByRole("button", { name: "Add another product" }).click();
  assert.equal(await focusedId(page), "item-2-service");
  const second = page.getByRole("group", { name: "Product 2" });
  await second.getByRole("radio", { name: "Reverification" }).check();
  await second.getByLabel("Product (required)").fill("Water meter DN 15");
  await second
    .getByRole("radiogroup", { name: "Do you want the measuring results after the adjustment?" })
    .getByLabel("Yes")
    .check();
  await page.getByRole("button", { name: "Remove product 1" }).click();
  const request = await submit(page);
  assert.deepEqual(request.facts.items, [
    { service: "reverification", product: "Water meter DN 15", quantity: 1, wantsResults: true },
  ]);
  await close();
});

test("A date that is typed in part, or for another century, is not submitted", async () => {
  const { page, close } = await openForm(site);
  await fillRequired(page);
  const arrival = page.getByLabel("When do you expect it to arrive at the workshop?");
  for (const typed of ["1212", "12121926"]) {
    await arrival.fill("");
    await arrival.pressSequentially(typed);
    await page.getByRole("button", { name: "Submit the request" }).click();
    await settled(page);
    await page.getByRole("group", { name: "There is a problem with one answer" }).waitFor();
  }
  assert.equal(await page.locator("#handed-over").isVisible(), false);
  await close();
});

test("Not sure is an answer, and no fact", async () => {
  const { page, close } = await openForm(site);
  await fillRequired(page);
  await choose(page, "Is it made by another manufacturer?", "Not sure");
  await choose(page, "Do you claim it under the product warranty?", "Not sure");
  const [item] = (await submit(page)).facts.items;
  assert.deepEqual(item, { service: "repair", product: "Heat meter DN 20", quantity: 1, warranty: "unknown" });
  await close();
});

test("What is done on the customer's premises is not asked when it arrives", async () => {
  const { page, close } = await openForm(site);
  await choose(page, "Where is the work to be done?", "A technician comes to me");
  assert.equal(await page.getByLabel(/When do you expect it to arrive/).count(), 0);
  assert.equal(await question(page, "Would you like to hand it in yourself?").count(), 0);
  await close();
});

test("After loading, nothing is asked of any server, and the console stays empty under the strict policy", async () => {
  const opened = await openForm(site);
  const { page, said, asked, close } = opened;
  await loaded(opened);
  const loading = asked.length;
  assert.ok(
    asked.every((url) => url.startsWith(site.address)),
    `loaded from elsewhere: ${asked}`,
  );
  await fillRequired(page);
  await reveal(page, "What the estimate assumes");
  await page.getByLabel("Try it with sample rates").check();
  await submit(page);
  // What would be asked for when there is nothing else to do has been asked for as well.
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
  await settled(page);
  assert.deepEqual(asked.slice(loading), []);
  assert.deepEqual(said, []);
  await close();
});

test("The form can be filled in while the rules are still on their way", async () => {
  let arrive;
  const held = new Promise((resolve) => {
    arrive = resolve;
  });
  const { page, close } = await openForm(site, {
    before: (page) => page.route("**/*.wasm", async (route) => held.then(() => route.continue())),
  });
  await fillRequired(page);
  assert.equal(await page.locator(".peek-range").count(), 0);
  arrive();
  await page.locator(".peek-range").waitFor({ state: "attached" });
  await close();
});

test("Where the rules cannot be loaded the form says so, submits without an estimate, and can try again", async () => {
  const { page, estimate, close } = await openForm(site, {
    before: (page) => page.route("**/*.wasm", (route) => route.abort()),
  });
  const retry = estimate.getByRole("button", { name: /again/i });
  await retry.waitFor();
  await fillRequired(page);
  const request = await submit(page);
  assert.equal(request.estimate, undefined);
  assert.equal(request.facts.items[0].service, "repair");
  await page.unroute("**/*.wasm");
  await retry.click();
  await page.locator(".peek-range").waitFor({ state: "attached" });
  // What has been handed over is handed over again once something in it is another.
  await page.getByLabel("How many?").fill("2");
  assert.equal((await submit(page)).estimate.asOf, TODAY);
  await close();
});

test("A page can load the rules itself", async () => {
  const { page, close } = await openForm(site, {
    before: (page) => page.route("**/assets/*.wasm", (route) => route.abort()),
  });
  await page.locator("service-request").evaluate((form) => {
    const other = document.createElement("service-request");
    other.asOf = form.asOf;
    other.loader = async () => {
      const rules = await import("/package/index.js");
      await rules.default("/package/core_bg.wasm");
      return rules;
    };
    form.replaceWith(other);
  });
  await page.locator("#estimate .figures").waitFor({ state: "attached" });
  await close();
});

test("What is filled in by something that only says that a field has changed is noted, kept and handed over", async () => {
  const { page, close } = await openForm(site);
  await choose(page, "Which service do you need?", "Repair");
  const filled = {
    "item-1-product": "Heat meter DN 20",
    description: "The display stays dark.",
    receivedOn: "2026-12-02",
    "contact-name": "A. Customer",
    "contact-email": "customer@example.com",
    "contact-address": "1 Example Street",
  };
  await page.locator("service-request").evaluate((form, filled) => {
    for (const [id, value] of Object.entries(filled)) {
      const field = form.shadowRoot.getElementById(id);
      field.value = value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }, filled);
  await settled(page);
  const { contact, description, products, facts } = await submit(page);
  assert.equal(contact.name, "A. Customer");
  assert.equal(description, "The display stays dark.");
  assert.equal(products[0].product, "Heat meter DN 20");
  assert.equal(facts.receivedOn, "2026-12-02");
  for (const [id, value] of Object.entries(filled)) assert.equal(await page.locator(`#${id}`).inputValue(), value);
  await close();
});

/** How high the form is before anything is answered, and how high it may be, by the width of the window. */
const HEIGHTS = [
  [1280, 2400],
  [390, 3900],
];

test("Untouched, the form is no longer than what everybody is asked", async () => {
  for (const [width, most] of HEIGHTS) {
    const opened = await openForm(site, { viewport: { width, height: 900 } });
    await loaded(opened);
    const { height } = await opened.page.locator("#form").boundingBox();
    assert.ok(height <= most, `${height} px at ${width} px`);
    await opened.close();
  }
});

test("What is folded up opens where it is answered, led to, or filled in by the page, and never closes with the focus in it", async () => {
  const { page, close } = await openForm(site);
  const isOpen = (id) => page.locator(`#${id}`).evaluate((field) => field.closest("details").open);
  await choose(page, "Which service do you need?", "Repair");
  assert.equal(await isOpen("item-1-replacementValue"), false);
  await page.locator("service-request").evaluate((form) => form.focusFact("items[0].replacementValue"));
  assert.equal(await focusedId(page), "item-1-replacementValue");
  await page.keyboard.type("1");
  await page.keyboard.press("Backspace");
  assert.equal(await focusedId(page), "item-1-replacementValue");
  assert.equal(await isOpen("item-1-replacementValue"), true);
  assert.equal(await isOpen("soldUnderOtherTerms"), false);
  // What the page knows takes the place of nothing that was typed: it counts from the beginning.
  await page.locator("service-request").evaluate((form) => {
    form.facts = { soldUnderOtherTerms: true };
    form.reset();
  });
  await settled(page);
  assert.equal(await isOpen("soldUnderOtherTerms"), true);
  await close();
});

/** Notes what is read out from now on. */
const listen = (page) =>
  page.locator("service-request").evaluate((form) => {
    const region = form.shadowRoot.querySelector('[role="status"]');
    window.heard = [];
    new MutationObserver(() => window.heard.push(region.textContent)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
const heard = (page) => page.evaluate(() => window.heard.join("\n"));
/** Waits until something is read out. */
const isRead = (page, text) => page.waitForFunction((text) => window.heard.join().includes(text), text);

test("A warning that an answer sets off stands beside its question, is read out once, and goes with the answer", async () => {
  const { page, close } = await openForm(site);
  await choose(page, "Which service do you need?", "Repair");
  assert.equal(await page.locator(".field-warning").count(), 0);
  await listen(page);
  await choose(page, "Is it contaminated with something toxic or harmful to the environment?", "Yes");
  const beside = question(page, "Is it contaminated").locator(".field-warning");
  assert.match(await beside.textContent(), /may refuse a contaminated product\./);
  await isRead(page, "The manufacturer may refuse a contaminated product.");
  await choose(page, "Where is the work to be done?", "In the workshop: I send it in");
  await isRead(page, "shipping to the workshop, usual rates");
  assert.equal((await heard(page)).split("The manufacturer may refuse a contaminated product.").length, 2);
  await beside.getByRole("button").click();
  assert.equal(await focusedId(page), "estimate");
  await choose(page, "Is it contaminated with something toxic or harmful to the environment?", "No");
  assert.equal(await page.locator(".field-warning").count(), 0);
  await close();
});

test("The estimate is read out on request where the customer wants that, on the next visit too", async () => {
  const { page, close } = await openForm(site);
  await page.locator("#estimate .figures").waitFor({ state: "attached" });
  await listen(page);
  await reveal(page, "how it is read out");
  await choose(page, "When do the figures change?", "When I ask for it");
  await choose(page, "Which service do you need?", "Repair");
  await page.getByLabel("How many?").fill("2");
  await settled(page);
  await page.waitForTimeout(1500);
  assert.doesNotMatch(await heard(page), /Estimate:/);
  await page.getByRole("button", { name: "Show the new figures" }).click();
  await isRead(page, "Estimate:");
  await page.reload();
  await page.getByRole("button", { name: "Read the estimate out" }).waitFor();
  await close();
});

test("On request the figures change by the button only, and what is handed over has those of now", async () => {
  const { page, close } = await openForm(site);
  await fillRequired(page);
  await page.locator("service-request").evaluate((form) => form.setAttribute("read-out", "request"));
  const figures = page.locator("#estimate .figures");
  const show = page.getByRole("button", { name: "Show the new figures" });
  await page.getByRole("button", { name: "Read the estimate out" }).waitFor();
  const before = await figures.textContent();
  await page.getByLabel("A technician comes to me").check();
  await settled(page);
  await page.locator(".behind").waitFor();
  assert.equal(await figures.textContent(), before);
  const now = await page.locator("service-request").evaluate((form) => form.estimate.charges.map(({ code }) => code));
  assert.ok(now.includes("driveTime") && !now.includes("outboundShipping"), now.join());
  // The button keeps the focus, and does the next thing there is to do.
  await show.focus();
  await page.keyboard.press("Enter");
  await settled(page);
  assert.equal(await page.locator("service-request").evaluate((form) => form.shadowRoot.activeElement.id), "read-out");
  assert.notEqual(await figures.textContent(), before);
  await page.getByLabel("How many?").fill("3");
  const { facts, estimate } = await submit(page);
  assert.equal(facts.items[0].quantity, 3);
  assert.ok(estimate.charges.some(({ code }) => code === "mileage"));
  assert.equal(await page.getByText("Your answers have changed.").count(), 0);
  await close();
});

test("A page can have the estimate read out on request, until the customer wants it otherwise", async () => {
  const { page, close } = await openForm(site);
  await page.locator("#estimate .figures").waitFor({ state: "attached" });
  const button = page.getByRole("button", { name: "Read the estimate out" });
  assert.equal(await button.count(), 0);
  await page.locator("service-request").evaluate((form) => form.setAttribute("read-out", "request"));
  await button.waitFor();
  await listen(page);
  await button.click();
  await isRead(page, "It depends on the service.");
  await reveal(page, "how it is read out");
  await choose(page, "When do the figures change?", "As I type");
  assert.equal(await button.count(), 0);
  await close();
});

test("Days that are known by now make days of the deadlines, are kept and travel in a link", async () => {
  const { page, close } = await openForm(site);
  await choose(page, "Which service do you need?", "Repair");
  await reveal(page, "Dates that are known by now");
  await page.getByLabel("Repair estimate sent to you on").fill("2026-11-02");
  await page.getByLabel("Date of the first correct invoice").fill("2026-12-02");
  await page.getByLabel("Date of the first correct invoice").blur();
  await page.locator(".field-error", { hasText: "not after today" }).waitFor();
  await page.getByLabel("Date of the first correct invoice").fill("2026-11-03");
  await settled(page);
  const { facts, days } = await page.locator("service-request").evaluate(({ facts, estimate }) => ({
    facts,
    days: JSON.stringify(estimate.timeline),
  }));
  assert.deepEqual([facts.repairEstimate, facts.invoicedOn], [{ sentOn: "2026-11-02" }, "2026-11-03"]);
  assert.match(days, /2027-02-02/);
  await page.reload();
  await page.getByLabel("Date of the first correct invoice").waitFor();
  assert.equal(await page.getByLabel("Date of the first correct invoice").inputValue(), "2026-11-03");
  await close();
});

test("Whether the form is the service portal is the page's to say, and nobody is asked", async () => {
  const { page, close } = await openForm(site);
  const told = (portal) =>
    page.locator("service-request").evaluate(async (form, portal) => {
      if (portal === null) form.removeAttribute("portal");
      else form.setAttribute("portal", portal);
      await form.updateComplete;
      return [form.facts.createdOnPortal, form.estimate?.applicability.answer];
    }, portal);
  await page.locator("#estimate .figures").waitFor({ state: "attached" });
  assert.equal((await told(null))[0], undefined);
  assert.equal((await told("yes"))[0], true);
  assert.deepEqual(await told("no"), [false, "doesNotApply"]);
  assert.equal((await told("perhaps"))[0], undefined);
  assert.equal(await page.getByText(/service portal\?/).count(), 0);
  await told("yes");
  await fillRequired(page);
  await submit(page);
  assert.doesNotMatch(await page.locator(".form-done").textContent(), /create the matter/);
  await close();
});
