// What the page's main thread does for one key with two hundred products in the form, beside one: a key is to take at most twice as
// long. All of it counts, until the page rests: with so many products a frame may come between the key and what it changes.

import { median } from "./time.mjs";

const SERVICES = ["repair", "sampleTest", "controlMeasurement", "reverification"];
const MOST = 200;
const WARM_UP = 6;
const KEYS = 12;
/** Milliseconds: longer than all work for a key. */
const PAUSE = 1500;
const DIGITS = ["2", "5", "Backspace", "Backspace"];

/** So many products, of which no two are alike. */
const items = (count) =>
  Array.from({ length: count }, (_, place) => {
    const service = SERVICES[place % SERVICES.length];
    const of = { service, product: `Heat meter ${place + 1}`, quantity: 1 + (place % 7), contaminated: place % 3 > 0 };
    return service === "repair" ? { ...of, warranty: place % 8 ? "covered" : "notCovered" } : of;
  });

async function open(browser, address, count) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  await page.goto(address);
  const form = page.locator("service-request");
  await form.evaluate((form, items) => {
    Object.assign(form, { asOf: "2026-11-21", rateCard: form.sampleRates });
    form.facts = { customer: "business", items, receivedOn: "2026-12-16", repairEstimateRequested: true };
  }, items(count));
  await page.locator(".peek-range").waitFor({ state: "attached" });
  await form.evaluate((form) => form.focusFact("items[0].quantity"));
  await page.keyboard.press("End");
  const session = await page.context().newCDPSession(page);
  // The thread's own time, which no other program of a busy machine is counted into.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return { page, session, count, pressed: 0 };
}

async function worked(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
}

/** The milliseconds that a key takes. */
async function press(opened) {
  const { page, session, pressed } = opened;
  opened.pressed += 1;
  const before = await worked(session);
  await page.keyboard.press(DIGITS[pressed % DIGITS.length]);
  await page.waitForTimeout(PAUSE);
  return (await worked(session)) - before;
}

/** Medians of one product and of many, the pages taking turns; a row each. */
export async function manyBesideOne(browser, address) {
  const rows = [];
  for (const count of [1, MOST]) {
    const opened = await open(browser, address, count);
    for (let key = 0; key < WARM_UP; key += 1) await press(opened);
    rows.push({ opened, works: [] });
  }
  for (let key = 0; key < KEYS; key += 1) {
    for (const { opened, works } of rows) {
      await opened.page.bringToFront();
      works.push(await press(opened));
    }
  }
  return rows.map(({ opened: { count }, works }) => ({ products: count, work: Number(median(works).toFixed(1)) }));
}
