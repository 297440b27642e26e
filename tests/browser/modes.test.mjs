// In a page of somebody else's: the complete form alone, inside a form, and the estimate beside a form. The pages are
// the examples for integrators.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { choose, fillRequired, loaded, openPage, openQuestions, openSite, settled } from "./site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const element = (page) => page.locator("service-request, service-estimate");
const ready = (page) => element(page).getByRole("heading", { name: "What it can cost" }).waitFor();
const received = (page) => page.locator("#received").textContent();

test("One script and one element are the complete form: today is Denmark's, and the page gets the request", async () => {
  const { page, said, close } = await openPage(site, "integrate/bare.html");
  await fillRequired(page);
  await ready(page);
  await page.getByRole("button", { name: "Submit the request" }).click();
  assert.equal(await received(page), "Received: 1 product(s)");
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen" }).format(new Date());
  assert.equal(await element(page).evaluate((form) => form.facts.asOf), today);
  assert.deepEqual(said, []);
  await close();
});

test("Inside a form its value travels along, and the form's own button submits it", async () => {
  const { page, said, close } = await openPage(site, "integrate/inside-a-form.html");
  await fillRequired(page);
  assert.equal(await page.getByRole("button", { name: "Submit the request" }).count(), 0);
  await page.locator("#reference").fill("M-1");
  await ready(page);
  await page.getByRole("button", { name: "Create the matter" }).click();
  assert.equal(await received(page), "M-1: The display stays dark since Monday. (repair)");
  const sent = await page.evaluate(() => JSON.parse(new FormData(document.querySelector("form")).get("request")));
  assert.equal(sent.contact.name, "A. Customer");
  assert.equal(sent.estimate.asOf, sent.facts.asOf);
  assert.deepEqual(said, []);
  await close();
});

test("A page that only asks whether its form is valid moves nothing and shows nothing", async () => {
  const { page, close } = await openPage(site, "integrate/inside-a-form.html");
  await element(page).getByRole("heading", { name: "What would you like serviced?" }).waitFor();
  assert.equal(await page.evaluate(() => document.querySelector("form").checkValidity()), false);
  const state = await element(page).evaluate((form) => ({
    missing: form.validity.valueMissing,
    message: form.validationMessage,
    name: form.name,
  }));
  assert.deepEqual(state, { missing: true, message: "Choose the service for product 1", name: "request" });
  await settled(page);
  assert.equal(await page.getByText("There are problems with").count(), 0);
  assert.equal(await page.evaluate("document.activeElement.localName"), "body");
  await close();
});

test("The form around it resets and disables it, and the browser restores it on the way back", async () => {
  const opened = await openPage(site, "integrate/inside-a-form.html");
  const { page, close } = opened;
  await fillRequired(page);
  // Nothing else draws it anew: it is disabled by what it is told alone.
  await loaded(opened);
  const kept = await element(page).evaluate((form) => {
    const { items } = JSON.parse(form.value).facts;
    return {
      items,
      stored: JSON.stringify({
        version: 1,
        personal: true,
        answers: { description: "Again", items: [{ service: "repair" }] },
      }),
    };
  });
  assert.deepEqual(kept.items, [{ service: "repair", product: "Heat meter DN 20", quantity: 1 }]);
  await page.getByRole("button", { name: "Start again" }).click();
  await settled(page);
  assert.equal(await page.getByLabel("Product (required)").inputValue(), "");
  await element(page).evaluate((form, stored) => form.formStateRestoreCallback(stored, "restore"), kept.stored);
  await settled(page);
  assert.equal(await page.getByLabel(/What is wrong/).inputValue(), "Again");
  await element(page).evaluate((form) => {
    form.disabled = true;
  });
  await page.waitForFunction(() => {
    const form = document.querySelector("service-request");
    return form.shadowRoot.querySelector("textarea").matches(":disabled");
  });
  assert.equal(await page.evaluate(() => new FormData(document.querySelector("form")).has("request")), false);
  await close();
});

test("Going back to the page brings the answers back", async () => {
  const { page, close } = await openPage(site, "integrate/inside-a-form.html");
  await fillRequired(page);
  await page.goto(new URL("integrate/bare.html", site.address).href);
  await page.goBack();
  await page.getByLabel("Product (required)").waitFor();
  await page.waitForFunction(() => {
    const root = document.querySelector("service-request").shadowRoot;
    return root.querySelector("#item-1-product")?.value === "Heat meter DN 20";
  });
  await close();
});

const facts = (page) => element(page).evaluate((form) => form.facts);

test("Beside a form, the facts are read from the fields that name them, and an empty field is no fact", async () => {
  const { page, said, close } = await openPage(site, "integrate/beside-a-form.html");
  await ready(page);
  assert.equal(await page.getByRole("heading", { name: "What would you like serviced?" }).count(), 0);
  const { asOf, ...nothing } = await facts(page);
  assert.deepEqual(nothing, { createdOnPortal: true });
  await page.locator("[name=service]").selectOption("Repair");
  await page.locator("[name=count]").fill("3");
  await page.locator("[name=arrival]").fill("2026-11-25");
  await page.locator("[name=fault]").fill("Dark display");
  await page.locator("[name=buyer][value=consumer]").check();
  await page.locator("[name=wet]").check();
  await page.locator("[name=old]").check();
  await settled(page);
  await page.waitForFunction(() => document.querySelector("service-estimate").facts.items?.[0].causes?.length === 2);
  assert.deepEqual(await facts(page), {
    asOf,
    items: [{ service: "repair", quantity: 3, causes: ["misuse", "maintenance"] }],
    receivedOn: "2026-11-25",
    descriptionGiven: true,
    customer: "consumer",
    createdOnPortal: true,
  });
  await page.waitForFunction(() => document.getElementById("range").textContent.startsWith("From 0.00"));
  const sent = await page.evaluate(() => JSON.parse(new FormData(document.querySelector("form")).get("estimate")));
  assert.equal(sent.estimate.scenarios[0].id, "notWorkedOn", "with a cause ticked, that comes first");
  assert.equal("contact" in sent, false);
  await page.getByRole("button", { name: "Start again" }).click();
  await page.waitForFunction(() => !("items" in document.querySelector("service-estimate").facts));
  assert.deepEqual(said, []);
  await close();
});

test("Beside a form, a question of the estimate leads to the page's own field, unless the page answers itself", async () => {
  const { page, estimate, close } = await openPage(site, "integrate/beside-a-form.html");
  await ready(page);
  await page.locator("[name=service]").selectOption("Repair");
  await settled(page);
  await openQuestions(estimate);
  const causes = estimate.getByRole("button", { name: /possible causes/i }).first();
  await causes.click();
  await settled(page);
  assert.equal(await page.evaluate("document.activeElement.name"), "wet");
  const asked = await element(page).evaluate(async (form) => {
    document.activeElement.blur();
    const question = new Promise((resolve) => {
      form.addEventListener("service-estimate-question", (event) => {
        event.preventDefault();
        resolve(event.detail.fact);
      });
    });
    form.shadowRoot.querySelector(".missing button").click();
    return question;
  });
  assert.ok(asked);
  assert.equal(await page.evaluate("document.activeElement.localName"), "body");
  await close();
});

test("Beside a form, what does not fit is told as what it is, and a product without a service is left out", async () => {
  const { page, estimate, close } = await openPage(site, "integrate/beside-a-form.html");
  await ready(page);
  await page.locator("[name=count]").fill("many");
  await settled(page);
  assert.equal((await facts(page)).items, undefined);
  await page.locator("[name=service]").selectOption("Repair");
  await estimate.getByText("Quantity").first().waitFor();
  const told = await element(page).evaluate(
    (form) =>
      new Promise((resolve) => {
        form.addEventListener("service-estimate-change", ({ detail }) => resolve(detail.issues));
        form.facts = { createdOnPortal: false };
      }),
  );
  assert.deepEqual(
    told.map(({ path, code }) => [path, code]),
    [["items[0].quantity", "wrongType"]],
  );
  await close();
});

test("A page can fill the form in with facts, and none that are malformed", async () => {
  const { page, close } = await openPage(site, "integrate/bare.html");
  const given = {
    customer: "business",
    receivedOn: "2026-12-01",
    items: [{ service: "reverification", quantity: 4, product: "Heat meter DN 20", wantsResults: false, causes: [] }],
  };
  await element(page).evaluate((form, facts) => {
    form.asOf = "2026-11-21";
    form.facts = facts;
  }, given);
  await page.getByLabel("Product (required)").waitFor();
  const { causes: _, ...item } = given.items[0];
  await page.waitForFunction(() => document.querySelector("service-request").facts.items);
  const { asOf, ...filled } = await facts(page);
  assert.deepEqual(filled, { ...given, items: [item] });
  assert.equal(asOf, "2026-11-21");
  await element(page).evaluate((form) => {
    form.facts = { items: [{ service: "magic" }] };
  });
  assert.equal((await facts(page)).items.length, 1);
  await close();
});

test("Themes by custom properties and parts reach the form", async () => {
  const { page, said, close } = await openPage(site, "integrate/themed.html");
  await choose(page, "Which service do you need?", "Repair");
  const look = await element(page).evaluate((form) => {
    const style = (selector) => getComputedStyle(form.shadowRoot.querySelector(selector));
    return [style("[part~=submit]").textTransform, style("[part~=section]").borderLeftWidth, style(".form").fontFamily];
  });
  assert.deepEqual(look, ["uppercase", "4px", 'Georgia, "Times New Roman", serif']);
  assert.deepEqual(said, []);
  await close();
});

test("Every event that is fired has a name and a detail of the declared kind", async () => {
  const { page, close } = await openPage(site, "integrate/bare.html");
  const states = await element(page).evaluate(
    (form) =>
      new Promise((resolve) => {
        const other = document.createElement("service-request");
        const states = [];
        document.addEventListener("service-estimate-state", ({ detail }) => {
          states.push(detail.state);
          if (states.length === 1) other.retry();
          else resolve(states);
        });
        let tries = 0;
        other.loader = async () => {
          tries += 1;
          if (tries === 1) throw new Error("no network");
          const rules = await import("/package/index.js");
          await rules.default();
          return rules;
        };
        form.replaceWith(other);
      }),
  );
  assert.deepEqual(states, ["failed", "ready"]);
  await close();
});
