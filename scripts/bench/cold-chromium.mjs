// Cold start in Chromium: from opening an empty page's bundle to the first answer, nothing cached. In milliseconds.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { build } from "vite";
import { serve } from "../../tests/packaging/serve.mjs";
import { root } from "../tools.mjs";
import { median } from "./time.mjs";

const LOADS = 15;
const here = join(root, "scripts/bench");

const script = (side) => `import { facts } from ${JSON.stringify(join(here, "question.mjs"))};
import { fourNumbers } from ${JSON.stringify(join(here, side))};
fourNumbers(facts);
document.title = String(performance.now());
`;

/** Bundles one side as a page, as Vite does for anybody. */
async function bundle(folder, side) {
  const own = join(folder, side.replaceAll(/\W/g, "-"));
  mkdirSync(own);
  writeFileSync(join(own, "page.js"), script(side));
  writeFileSync(
    join(own, "index.html"),
    '<!doctype html><html lang="en"><script type="module" src="/page.js"></script></html>',
  );
  // The package as it is built, as a browser gets it.
  const alias = { "upfront-terms": join(root, "dist/index.js") };
  const options = { outDir: "bundle", target: "es2022", modulePreload: { polyfill: false }, assetsInlineLimit: 0 };
  await build({ root: own, configFile: false, logLevel: "error", resolve: { alias }, build: options });
  return join(own, "bundle");
}

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

/** The median of each side, in order; the sides take turns. */
export async function coldStartsInChromium(executablePath, sides) {
  const folder = mkdtempSync(join(tmpdir(), "upfront-terms-bench-"));
  const ends = [() => rmSync(folder, { recursive: true, force: true })];
  const t = { after: (end) => ends.push(end) };
  try {
    const addresses = [];
    for (const side of sides) addresses.push((await serve(t, await bundle(folder, side))).address);
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
