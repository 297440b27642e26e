// The form in the states that it passes through: lists that were read, what was handed over and what became of it, answers
// that were kept. What is done goes by ids, for its words are in any of the languages.

import { KEY } from "../kept.mjs";
import { settled } from "../site.mjs";

const element = (page) => page.locator("service-request");
const field = (page, id) => page.locator(`service-request #${id}`);
const waitFor = (page, selector) => page.locator(`service-request ${selector}`).first().waitFor();

/** Fills in what must be filled in, and answers whatever opens more questions. */
async function fillRequired(page) {
  await field(page, "item-1-service").check();
  for (const id of ["item-1-product", "description", "contact-name", "contact-address"]) {
    await field(page, id).fill("Heat meter DN 20");
  }
  await field(page, "contact-email").fill("customer@example.com");
  await settled(page);
}

/** Products of several kinds, one of them contaminated and one of another maker. */
const products = (count) =>
  Array.from({ length: count }, (_, at) => ({
    service: ["repair", "sampleTest", "reverification", "controlMeasurement"][at % 4],
    product: `Heat meter DN ${at} with a long name`,
    quantity: 5,
    ...(at === 1 && { contaminated: true }),
    ...(at === 2 && { thirdParty: true }),
  }));

async function setFacts(page, facts) {
  await element(page).evaluate((form, facts) => {
    form.rateCard = form.sampleRates;
    form.facts = facts;
  }, facts);
  await settled(page);
}

const folded = (count) => async (page) => {
  await setFacts(page, { onSite: false, receivedOn: "2026-12-01", customer: "business", items: products(count) });
  await waitFor(page, ".item-fold");
};

async function readList(page, text) {
  await waitFor(page, "#read-list");
  const buffer = Buffer.from(text);
  await page.locator("service-request .list-file").setInputFiles({ name: "meters.csv", mimeType: "text/csv", buffer });
  await waitFor(page, "#list-note");
  await settled(page);
}

const DOUBTS = [
  "Serial number;Product;Service",
  "60120001;Heat meter;repair",
  "60120001;Heat meter;repair",
  "1,23E+10;Heat meter;washing",
  ";Heat meter;",
].join("\n");
const NO_HEADS = Array.from({ length: 6 }, (_, at) => `${60120001 + at};${1000000 + at * 7};Heat meter`).join("\n");

/** Hands over to a page that says later what becomes of it. */
async function handOver(page) {
  await fillRequired(page);
  await element(page).evaluate((form) => {
    form.addEventListener("service-request", ({ detail }) => detail.until(new Promise(() => undefined)), {
      once: true,
    });
  });
  await field(page, "submit").click();
  await settled(page);
}

/** Hands over to a page that says nothing of it. */
async function done(page) {
  await fillRequired(page);
  await field(page, "submit").click();
  await waitFor(page, ".form-done");
}

/** Hands over a meter whose measurement may be in question. */
async function measured(page) {
  const items = [{ service: "sampleTest", product: "Heat meter DN 20", quantity: 2 }];
  await setFacts(page, { onSite: false, customer: "business", items });
  await fillRequired(page);
  await page.locator('service-request [name="item-1-service"][value="sampleTest"]').check();
  await field(page, "item-1-seal").evaluate((choice) => choice.closest("details").setAttribute("open", ""));
  await field(page, "item-1-seal").check();
  await settled(page);
  await field(page, "submit").click();
  await waitFor(page, ".form-done");
}

/** Puts the custody sheet of such a meter on paper, as printing it does. */
export async function custodyOnPaper(page) {
  await measured(page);
  await page.evaluate(() => {
    window.print = () => dispatchEvent(new Event("beforeprint"));
  });
  await page.locator("service-request .form-done button").nth(2).click();
  await page.emulateMedia({ media: "print" });
  await waitFor(page, ".custody");
}

/** Leaves a draft in the browser, as it was kept yesterday. */
async function leaveDraft(page, answers) {
  await page.evaluate(
    ([key, answers]) => {
      const kept = {
        version: 1,
        personal: false,
        changedAt: new Date().toISOString(),
        omitted: ["description"],
        answers,
      };
      localStorage.setItem(key, JSON.stringify(kept));
    },
    [KEY, answers],
  );
}

const OTHER = { items: [{ service: "repair", product: "Water meter" }] };

/** Continues from a file in which another estimate stands than the one that is worked out now. */
async function continueFrom(page) {
  await fillRequired(page);
  const request = await element(page).evaluate((form) => form.request);
  request.estimate.range.max = { never: "so much" };
  request.estimate.asOf = "2026-10-01";
  const chooser = page.waitForEvent("filechooser");
  await field(page, "open-file").click();
  const buffer = Buffer.from(JSON.stringify({ ...request, answers: OTHER }));
  await (await chooser).setFiles({ name: "request.json", mimeType: "application/json", buffer });
  await waitFor(page, "#offered, #opened");
  await page.locator("service-request #offered button").first().click();
  await waitFor(page, "#opened");
}

/** Those that are looked at as they stand: all of many products open would be no state that anybody brings about. */
export const LONG = ["with 20 products", "with 200 products"];

/** Each state by its name, and how the form gets there from an empty one. */
export const STATES = {
  "with 4 products": folded(4),
  "with 20 products": folded(20),
  "with 200 products": folded(200),
  "with a list that was read with doubts": (page) => readList(page, DOUBTS),
  "with a list whose columns are asked for": (page) => readList(page, NO_HEADS),
  "with a list that was taken out again": async (page) => {
    await readList(page, DOUBTS);
    await page.locator("service-request .list-act button").first().click();
    await settled(page);
  },
  "with doubtful serial numbers": async (page) => {
    await fillRequired(page);
    await field(page, "item-1-serials").fill(
      "60120001\n60120001\n1,23E+10\nSerial-number-of-an-unusual-length-0000001",
    );
    await field(page, "item-1-quantity").fill("7");
    await field(page, "item-1-quantity").press("Tab");
    await waitFor(page, ".serials-problem");
  },
  "cleared, with the way back": async (page) => {
    await fillRequired(page);
    await field(page, "draft-drop").click();
    await waitFor(page, "#cleared");
  },
  "being handed over": handOver,
  "that could not be handed over": async (page) => {
    await done(page);
    await element(page).evaluate((form) => form.handOverFailed());
    await settled(page);
  },
  "handed over": done,
  "handed over, with a custody sheet": measured,
  "changed after it was handed over": async (page) => {
    await done(page);
    await field(page, "item-1-quantity").fill("3");
    await settled(page);
  },
  "filled in again from a draft": async (page) => {
    await leaveDraft(page, OTHER);
    await page.reload();
    await waitFor(page, ".kept-restored");
  },
  "with other answers kept in another window": async (page) => {
    await fillRequired(page);
    await page.waitForFunction((key) => localStorage.getItem(key), KEY);
    await leaveDraft(page, OTHER);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
    await waitFor(page, "#offered");
  },
  "continued from a file with another estimate": continueFrom,
  "with files": async (page) => {
    await element(page).evaluate((form) => {
      form.files = { accept: "image/*", mostBytes: 2000 };
    });
    await waitFor(page, "#desk-files");
    const file = (name, bytes) => ({ name, mimeType: "image/jpeg", buffer: Buffer.alloc(bytes, 1) });
    const long = "a-photograph-of-the-type-plate-with-a-name-that-is-longer-than-a-line.jpg";
    await field(page, "desk-files").setInputFiles([file(long, 1500), file("too-large.jpg", 2500)]);
    await settled(page);
  },
  "on the customer's premises, with all that the desk asks": async (page) => {
    const items = [{ service: "controlMeasurement", product: "Heat meter DN 20", quantity: 2 }];
    await setFacts(page, { onSite: true, customer: "business", items });
  },
  "that is read out on request": async (page) => {
    await fillRequired(page);
    await field(page, "readOut-request").evaluate((choice) => choice.closest("details").setAttribute("open", ""));
    await field(page, "readOut-request").check();
    await settled(page);
  },
};
