// `npm run bench:keystroke`: what the browser has to do from a key until the estimate's figures are painted, and until
// everything that follows from them is, on a processor of a quarter of this one's speed, beside a field on an empty page.
// The aim for the figures is 16 ms of our own work, beyond that of the empty page: one frame.

import { DIGITS, inChromium, openDesk } from "./in-chromium.mjs";
import { manyBesideOne } from "./keystroke-many.mjs";
import { DRAWN, markDrawing, trace, workOfKeys } from "./keystroke-trace.mjs";
import { median } from "./time.mjs";

const SLOWER = 4;
const AIM = 16;
/** Typed before anything is measured: the browser compiles what it has seen often. */
const WARM_UP = 12;
/** Keys a round; the two pages take turns, so that other work of the machine falls on both alike. */
const KEYS = 12;
const ROUNDS = 4;
/** Milliseconds: longer than a few frames take on a busy machine, shorter than a pause after which the estimate is read out. */
const PAUSE = 500;

const FACTS = {
  customer: "business",
  items: [{ service: "repair", product: "Heat meter DN 20", quantity: 1, warranty: "notCovered" }],
  receivedOn: "2026-12-16",
  repairEstimateRequested: true,
};

const p95 = (numbers) => numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * 0.95) - 1];

async function type(page, count) {
  for (let key = 0; key < count; key += 1) {
    await page.keyboard.press(DIGITS[key % DIGITS.length]);
    await page.waitForTimeout(PAUSE);
  }
}

/** The form with an estimate that has everything in it, the focus at the end of the quantity. */
async function openForm(page) {
  await page.locator("service-request").evaluate((form, facts) => {
    Object.assign(form, { asOf: "2026-11-21", facts });
  }, FACTS);
  await page.getByText("What the estimate assumes").click();
  await page.getByLabel("Try it with sample rates").check();
  await page.locator(".peek-range").waitFor({ state: "attached" });
  await page.waitForTimeout(2000);
  await page.locator("service-request").evaluate(markDrawing, DRAWN);
  await page.getByLabel("How many?").focus();
  await page.keyboard.press("End");
}

/** A field on a page of nothing else: what the browser itself needs for a key. */
async function openPlainField(page, address) {
  await page.goto(new URL("integrate/page.css", address).href);
  await page.evaluate(() => {
    document.body.replaceChildren(document.createElement("input"));
    document.querySelector("input").focus();
  });
}

/** A page at a quarter of the speed, warm, and the keys that have been measured in it. */
async function openAt(browser, address, open) {
  const { page, session } = await openDesk(browser, address);
  await open(page, address);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await type(page, WARM_UP);
  return { page, session, keys: [], draws: open === openForm };
}

async function measure(browser, address) {
  const pages = [await openAt(browser, address, openForm), await openAt(browser, address, openPlainField)];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { page, session, keys, draws } of pages) {
      await page.bringToFront();
      keys.push(...workOfKeys(await trace(session, () => type(page, KEYS)), draws));
    }
  }
  return pages.map(({ keys }) => keys);
}

/** One row of the table: the work of a key and its kinds, and the time until it is painted. */
function row(keys) {
  const of = (kind, statistic = median) => Number(statistic(keys.map((key) => key[kind])).toFixed(1));
  const kinds = Object.fromEntries(["script", "style", "layout", "paint"].map((kind) => [kind, of(kind)]));
  const painted = { "to paint": of("wall"), "to paint, p95": of("wall", p95) };
  return { keys: keys.length, work: of("work"), "work, p95": of("work", p95), ...kinds, ...painted };
}

await inChromium(["module", "entries", "element", "demo"], async (browser, address, version) => {
  const [estimate, plain] = await measure(browser, address);
  const figures = row(estimate.map((key) => key.figures));
  const everything = row(estimate.map((key) => key.everything));
  const empty = row(plain.map((key) => key.figures));
  console.log(`Chromium ${version} at ${SLOWER}x CPU throttle, milliseconds, medians, from a key:`);
  console.table({
    "until the figures are painted": figures,
    "until everything is drawn": everything,
    "in a field on an empty page": empty,
  });
  const ours = figures.work - empty.work;
  const rest = everything.work - empty.work;
  console.log(`Our own work: ${ours.toFixed(1)} ms until the figures are painted, of an aim of ${AIM}`);
  console.log(`  and ${rest.toFixed(1)} ms until everything is drawn, those included`);
  const [one, many] = await manyBesideOne(browser, address);
  console.log("All work for a key, unthrottled, with one product in the form and with as many as there can be:");
  console.table([one, { ...many, ratio: Number((many.work / one.work).toFixed(2)) }]);
});
