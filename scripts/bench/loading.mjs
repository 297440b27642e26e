// `npm run bench:loading`: how long the demo page takes on a slow telephone line, nothing cached, until the form can be
// filled in and until the first estimate stands there. Medians of a few loads; no test rests on them.

import { serveDemo } from "../demo-server.mjs";
import { inChromium } from "./in-chromium.mjs";
import { median } from "./time.mjs";

const LOADS = 5;
/** What browsers' tools call slow 3G: 400 kbit a second, and 400 ms there and back. */
const LINE = { offline: false, downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 };
const SLOWER = 4;

/** Milliseconds from opening the page until each of the two stands there */
async function load(browser, address) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.emulateNetworkConditions", LINE);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const began = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  const since = async (selector) => {
    await page.locator(`service-request ${selector}`).first().waitFor({ state: "attached", timeout: 60_000 });
    return performance.now() - began;
  };
  const times = { form: await since("form"), estimate: await since(".figures") };
  await context.close();
  return times;
}

/** The demo page, as {@link serveDemo} serves it to tests. */
async function serve() {
  const ends = [];
  const address = await serveDemo({ after: (end) => ends.push(end) });
  const close = async () => {
    for (const end of ends.reverse()) await end();
  };
  return { address, close };
}

async function measure(browser, address, version) {
  const loads = [];
  for (let count = 0; count < LOADS; count += 1) loads.push(await load(browser, address));
  const middle = (what) => Math.round(median(loads.map((times) => times[what])));
  console.log(`Chromium ${version}, ${SLOWER}x CPU throttle, 400 kbit/s, 400 ms; milliseconds, medians of ${LOADS}:`);
  console.table({ "until the form stands there": middle("form"), "until the first estimate": middle("estimate") });
}

await inChromium(["module", "entries", "element", "demo"], measure, serve);
