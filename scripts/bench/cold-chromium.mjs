// Cold start in Chromium: from opening an empty page's bundle to the first answer, nothing cached. In milliseconds.
// All sides are bundled by the same bundler, and sent in brotli by the same server.

import { chromium } from "playwright-core";
import { serve } from "../../tests/packaging/serve.mjs";
import { bundleEach } from "./bundle.mjs";
import { median } from "./time.mjs";

const LOADS = 25;

async function load(browser, address) {
  // A context of its own: no cache, no compiled code of an earlier load.
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}index.html`);
  await page.waitForFunction(() => document.title, undefined, { timeout: 20_000 });
  const milliseconds = Number(await page.title());
  await context.close();
  return milliseconds;
}

/** The median of each side, in order; the sides take turns. A side is what bundle.mjs bundles. */
export async function coldStartsInChromium(executablePath, sides) {
  const ends = [];
  const t = { after: (end) => ends.push(end) };
  try {
    const addresses = [];
    for (const bundled of await bundleEach(t, sides)) addresses.push((await serve(t, bundled)).address);
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
    t.after(() => browser.close());
    const times = sides.map(() => []);
    for (let turn = 0; turn < LOADS; turn += 1) {
      for (const [side, address] of addresses.entries()) times[side].push(await load(browser, address));
    }
    return times.map(median);
  } finally {
    for (const end of ends.reverse()) await end();
  }
}
