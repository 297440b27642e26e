// `npm run bench:groups`: 5,000 serial numbers in 200 products, from a file to the estimate: how long reading takes, what the
// estimate costs, what a key costs beside a form with one product, and the memory of the page.
// The aims are an estimate within 100 ms, and a key of at most twice the work.

import { chromium } from "playwright-core";
import { serveSite } from "../../tests/browser/server.mjs";
import { build } from "../build.mjs";
import { setUpChromium } from "../chromium.mjs";
import { main } from "../say.mjs";
import { setUp } from "../setup.mjs";
import { DRAWN, markDrawing, trace, workOfKeys } from "./keystroke-trace.mjs";
import { median } from "./time.mjs";

const LINES = 5000;
const GROUPS = 200;
const AIM_ESTIMATE = 100;
const AIM_KEY = 2;
const WARM_UP = 8;
const KEYS = 16;
/** Milliseconds: longer than all that follows from a key takes. */
const PAUSE = 400;
const RUNS = 15;

/** A list as a utility sends it: as many products, with as many serial numbers each. */
const listOf = (groups, lines) => [
  "Serial number;Product;Service",
  ...Array.from({ length: lines }, (_, at) => `${60000000 + at};Heat meter type ${at % groups};Repair`),
];

/** The form with the list in it: the page, and the milliseconds from the file to what is said of it. */
async function openWith(browser, address, groups, lines) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  const session = await page.context().newCDPSession(page);
  await page.goto(address);
  await page.locator("service-request").evaluate((form) => Object.assign(form, { asOf: "2026-11-21" }));
  await page.locator("#read-list").waitFor();
  await page.waitForTimeout(2500);
  const heap = await heapOf(session);
  const buffer = Buffer.from(listOf(groups, lines).join("\r\n"));
  const began = performance.now();
  await page.locator("service-request .list-file").setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer });
  await page.locator("#list-note").waitFor();
  const read = performance.now() - began;
  await page.waitForTimeout(2500);
  await page.locator("service-request").evaluate(markDrawing, DRAWN);
  return { page, session, read, memory: (await heapOf(session)) - heap };
}

/** What is kept in memory, in bytes. */
async function heapOf(session) {
  await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize;
}

/** Milliseconds of the rules alone, for the facts that the form knows. */
const estimateOf = (page) =>
  page.locator("service-request").evaluate(async (form, runs) => {
    const rules = await import("/package/index.js");
    await rules.default();
    const { facts } = form;
    return Array.from({ length: runs }, () => {
      const began = performance.now();
      rules.estimate(facts, { reasons: false });
      return performance.now() - began;
    });
  }, RUNS);

/** The work of a key in a field. Beside a list the quantity is asked about, and is no fact: it is the form's work, without the rules'. */
async function keysIn({ page, session }, field) {
  await page.locator(`service-request ${field}`).first().focus();
  const type = async (count) => {
    for (let key = 0; key < count; key += 1) {
      await page.keyboard.press(["2", "5", "Backspace", "Backspace"][key % 4]);
      await page.waitForTimeout(PAUSE);
    }
  };
  await type(WARM_UP);
  const keys = workOfKeys(await trace(session, () => type(KEYS)), true);
  return median(keys.map(({ everything }) => everything.work));
}

const round = (number) => Number(number.toFixed(1));

async function measure(browser, address, groups, lines) {
  const opened = await openWith(browser, address, groups, lines);
  const estimate = median(await estimateOf(opened.page));
  const counted = await keysIn(opened, '[id^="item-"][id$="-quantity"]');
  await opened.page.close();
  return { read: opened.read, estimate, counted, memory: opened.memory / 1e6 };
}

await main(async () => {
  setUp();
  const { browser: executablePath, version } = setUpChromium();
  if (!process.argv.includes("--built")) await build(["module", "entries", "element", "csv", "demo"]);
  const site = await serveSite();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const one = await measure(browser, site.address, 1, LINES / GROUPS);
    const many = await measure(browser, site.address, GROUPS, LINES);
    const row = ({ read, estimate, counted, memory }) => ({
      "file to note, ms": round(read),
      "estimate, ms": round(estimate),
      "a key in the quantity, ms": round(counted),
      "memory, MB": round(memory),
    });
    console.log(`Chromium ${version}, medians:`);
    console.table({
      [`${LINES / GROUPS} serial numbers, 1 product`]: row(one),
      [`${LINES} serial numbers, ${GROUPS} products`]: row(many),
    });
    console.log(`The estimate: ${round(many.estimate)} ms, of an aim of ${AIM_ESTIMATE}`);
    console.log(`A key: ${round(many.counted / one.counted)} times the work, of an aim of ${AIM_KEY}`);
  } finally {
    await browser.close();
    site.close();
  }
});
