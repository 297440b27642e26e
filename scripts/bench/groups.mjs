// `npm run bench:groups`: 5,000 serial numbers in 200 products, from a file to the estimate: how long reading takes, what the
// estimate costs, what a key among the serial numbers costs beside a form with one product, and the memory of the page.
// The aims are an estimate within 100 ms, and a key of at most twice the work, the products folded up but for the one that is typed in.

import { inChromium, openDesk } from "./in-chromium.mjs";
import { median } from "./time.mjs";
import { workOfAKey } from "./work-of-key.mjs";

const LINES = 5000;
const GROUPS = 200;
const AIM_ESTIMATE = 100;
const AIM_KEY = 2;
/** Milliseconds: longer than what follows from a list, or from opening all products, takes. */
const REST = 2500;
const RUNS = 15;

/** A list as a utility sends it: as many products, with as many serial numbers each. */
const listOf = (groups, lines) => [
  "Serial number;Product;Service",
  ...Array.from({ length: lines }, (_, at) => `${60000000 + at};Heat meter type ${at % groups};Repair`),
];

/** What is kept in memory, in bytes. */
async function heapOf(session) {
  await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize;
}

/** The form with the list in it: the page, and the milliseconds from the file to what is said of it. */
async function openWith(browser, address, groups, lines) {
  const { page, session } = await openDesk(browser, address);
  const form = page.locator("service-request");
  await form.evaluate((form) => Object.assign(form, { asOf: "2026-11-21" }));
  await page.locator("#read-list").waitFor();
  await page.waitForTimeout(REST);
  const heap = await heapOf(session);
  const buffer = Buffer.from(listOf(groups, lines).join("\r\n"));
  const began = performance.now();
  await form.locator(".list-file").setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer });
  await page.locator("#list-note").waitFor();
  const read = performance.now() - began;
  await page.waitForTimeout(REST);
  return { page, session, read, memory: ((await heapOf(session)) - heap) / 1e6 };
}

/** Milliseconds of the rules alone, for the facts that the form knows. */
async function estimateOf({ page }) {
  const runs = await page.locator("service-request").evaluate(async (form, runs) => {
    const rules = await import("/package/index.js");
    await rules.default();
    const { facts } = form;
    return Array.from({ length: runs }, () => {
      const began = performance.now();
      rules.estimate(facts, { reasons: false });
      return performance.now() - began;
    });
  }, RUNS);
  return median(runs);
}

/** Goes to a new line of the first product's serial numbers: their number is the quantity, and the estimate follows. */
async function goToSerials({ page }) {
  await page.locator("service-request").evaluate((form) => form.focusFact("items[0].quantity"));
  await page.locator('[id^="item-"][id$="-serials"]').first().focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
}

/** Opens every product that is folded up. */
async function openAll({ page }) {
  await page.locator("service-request").evaluate((form) => {
    for (const folded of form.shadowRoot.querySelectorAll(".item-fold")) folded.open = true;
  });
  await page
    .locator('[id^="item-"][id$="-serials"]')
    .nth(GROUPS - 1)
    .waitFor();
  await page.waitForTimeout(REST);
}

const round = (number) => Number(number.toFixed(1));

await inChromium(["module", "entries", "element", "demo"], async (browser, address, version) => {
  const one = await openWith(browser, address, 1, LINES / GROUPS);
  const folded = await openWith(browser, address, GROUPS, LINES);
  const open = await openWith(browser, address, GROUPS, LINES);
  await openAll(open);
  for (const opened of [one, folded, open]) await goToSerials(opened);
  const estimates = [await estimateOf(one), await estimateOf(folded)];
  const [ofOne, ofFolded, ofOpen] = await workOfAKey([one, folded, open]);
  const row = ({ read, memory }, estimate, key) => ({
    "file to note, ms": round(read),
    "estimate, ms": round(estimate),
    "a key, ms": round(key),
    "memory, MB": round(memory),
  });
  console.log(`Chromium ${version}, medians:`);
  console.table({
    [`${LINES / GROUPS} serial numbers, 1 product`]: row(one, estimates[0], ofOne),
    [`${LINES} serial numbers, ${GROUPS} products`]: row(folded, estimates[1], ofFolded),
  });
  console.log(`The estimate: ${round(estimates[1])} ms, of an aim of ${AIM_ESTIMATE}`);
  console.log(
    `A key: ${round(ofFolded / ofOne)} times the work, of an aim of ${AIM_KEY}; ${round(ofOpen / ofOne)} while all products stand open`,
  );
});
