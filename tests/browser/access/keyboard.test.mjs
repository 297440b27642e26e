// The form by keyboard alone: every question answered, mistakes put right, the request submitted.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { handedOver, loaded, openForm, openSite, settled, TODAY } from "../site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** The field that has the focus, or the words of what has it. */
const focused = (page) =>
  page.locator("service-request").evaluate((form) => {
    const active = form.shadowRoot.activeElement;
    return active && (active.id || active.textContent.replace(/\s+/g, " ").trim());
  });

/** Presses Tab until a field has the focus, or what has these words. */
async function tabTo(page, wanted) {
  for (let presses = 0; presses < 200; presses += 1) {
    if ((await focused(page)) === wanted) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`the keyboard does not reach ${wanted}`);
}

/** A person at the keyboard of a page. */
function typist(page) {
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  return {
    press,
    tabTo: (wanted) => tabTo(page, wanted),
    async type(id, text) {
      await tabTo(page, id);
      await page.keyboard.type(text);
    },
    /** Answers a question by the arrow keys: the first of its answers, or one further down. */
    async answer(id, further = 0) {
      await tabTo(page, id);
      await press("Space", ...Array(further).fill("ArrowDown"));
    },
  };
}

async function fillItem({ answer, type, press, tabTo }) {
  await answer("item-1-service");
  await type("item-1-product", "Heat meter DN 20");
  await type("item-1-quantity", "two");
  await type("item-1-serials", "1001, 1002");
  await answer("item-1-warranty", 1);
  await tabTo("item-1-causes");
  await press("Space", "Tab", "Space");
  await answer("item-1-thirdParty", 1);
  await answer("item-1-contaminated", 1);
  await answer("item-1-expectsReinstallation");
  await tabTo("What the product is worth (optional)");
  await press("Enter");
  await type("item-1-replacementValue", "1480,00");
  await type("item-1-wearPercent", "40");
}

async function fillRest({ answer, type, tabTo, press }) {
  await type("description", "The display stays dark.");
  await answer("repairEstimateRequested");
  await answer("afterDecline");
  await answer("onSite");
  // The same day, whichever of day and month the browser asks for first.
  await type("receivedOn", "12122026");
  await answer("handInInPerson", 1);
  await answer("customer");
  await type("contact-name", "A. Customer");
  await type("contact-organisation", "Example Utility");
  await type("contact-email", "customer@example");
  await type("contact-phone", "+45 12 34 56 78");
  await type("contact-address", "1 Example Street");
  await tabTo("Which agreement applies");
  await press("Enter");
  await answer("soldUnderOtherTerms", 1);
  await answer("otherServiceAgreement", 1);
  await tabTo("Dates that are known by now");
  await press("Enter");
  // The same day, whichever of day and month the browser asks for first.
  await type("estimateSentOn", "11112026");
  await tabTo("What the estimate assumes, and how it is read out");
  await press("Enter");
}

test("Every question is answered, mistakes are put right, and the request is submitted with keys only", async () => {
  const opened = await openForm(site);
  const { page, close } = opened;
  await loaded(opened);
  const person = typist(page);
  const { press, type } = person;
  await fillItem(person);
  await fillRest(person);
  await person.tabTo("withSampleRates");
  await press("Space");
  await person.tabTo("Give or refuse consent 0 of 5 questions answered");
  await press("Enter");
  for (const id of ["marketingEmail", "tracking"]) await person.answer(`consent-${id}-yes`, 1);
  await person.tabTo("submit");
  await press("Enter");
  await settled(page);

  assert.equal(await focused(page), "error-summary");
  const wrong = await page.locator("#error-summary a").evaluateAll((links) => links.map((link) => link.hash));
  assert.deepEqual(wrong, ["#item-1-quantity", "#contact-email"]);
  await press("Tab", "Enter");
  await settled(page);
  assert.equal(await focused(page), "item-1-quantity");
  await press("ControlOrMeta+A");
  await page.keyboard.type("2");
  // What stands in a field is selected when the keyboard reaches it.
  await type("contact-email", "customer@example.org");
  await person.tabTo("submit");
  await press("Enter");
  await settled(page);

  const request = await handedOver(page);
  assert.deepEqual(request.facts.items, [
    {
      service: "repair",
      product: "Heat meter DN 20",
      quantity: 2,
      warranty: "notCovered",
      causes: ["misuse", "installation"],
      thirdParty: false,
      contaminated: false,
      expectsReinstallation: true,
      replacementValue: "1480.00",
      wearPercent: "40",
    },
  ]);
  const { asOf, onSite, receivedOn, handInInPerson, customer, vatPercent } = request.facts;
  const { repairEstimateRequested, repairEstimate } = request.facts;
  assert.deepEqual(
    { asOf, onSite, receivedOn, handInInPerson, customer, vatPercent, repairEstimateRequested, repairEstimate },
    {
      asOf: TODAY,
      onSite: false,
      receivedOn: "2026-12-12",
      handInInPerson: false,
      customer: "business",
      // Who says so sees both prices, and is not asked.
      vatPercent: "25",
      repairEstimateRequested: true,
      repairEstimate: { sentOn: "2026-11-11", afterDecline: "return" },
    },
  );
  assert.equal(request.contact.email, "customer@example.org");
  assert.deepEqual([request.consent.choices.marketingEmail, request.consent.choices.tracking], ["refused", "refused"]);
  await close();
});
