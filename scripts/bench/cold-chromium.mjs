// Cold start in Chromium: from opening an empty page's bundle to the first answer, nothing cached. In milliseconds.
// All sides are bundled by the same bundler, and sent in brotli by the same server.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "playwright-core";
import { build } from "vite";
import { serve } from "../../tests/packaging/serve.mjs";
import { root } from "../tools.mjs";
import { median } from "./time.mjs";

const LOADS = 25;
const here = join(root, "scripts/bench");

const script = (file) => `import { facts } from ${JSON.stringify(join(here, "question.mjs"))};
import { fourNumbers } from ${JSON.stringify(join(here, file))};
fourNumbers(facts);
document.title = String(performance.now());
`;

/** Has the page ask for the module at once, as docs/tasks/show-an-estimate.md advises, and not only when the script has come. */
function preload(bundled) {
  const module = readdirSync(join(bundled, "assets")).find((file) => file.endsWith(".wasm"));
  const page = join(bundled, "index.html");
  const link = `<link rel="preload" as="fetch" crossorigin href="/assets/${module}">`;
  writeFileSync(page, readFileSync(page, "utf8").replace("<script", `${link}<script`));
}

/** Writes each file in brotli beside itself, as hosts of static files do. */
function compress(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile()) writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  }
}

/** Bundles one side as a page, as Vite does for anybody. `entry`: the package's, as a browser gets it. */
async function bundle(folder, { file, entry = "index.js", preloads = false }) {
  mkdirSync(folder);
  writeFileSync(join(folder, "page.js"), script(file));
  writeFileSync(
    join(folder, "index.html"),
    '<!doctype html><html lang="en"><script type="module" src="/page.js"></script></html>',
  );
  const alias = { "upfront-terms": join(root, "dist", entry) };
  const options = { outDir: "bundle", target: "es2022", modulePreload: { polyfill: false }, assetsInlineLimit: 0 };
  await build({ root: folder, configFile: false, logLevel: "error", resolve: { alias }, build: options });
  const bundled = join(folder, "bundle");
  if (preloads) preload(bundled);
  compress(bundled);
  return bundled;
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

/** The median of each side, in order; the sides take turns. A side is `{ file, entry?, preloads? }`. */
export async function coldStartsInChromium(executablePath, sides) {
  const folder = mkdtempSync(join(tmpdir(), "upfront-terms-bench-"));
  const ends = [() => rmSync(folder, { recursive: true, force: true })];
  const t = { after: (end) => ends.push(end) };
  try {
    const addresses = [];
    for (const [index, side] of sides.entries()) {
      addresses.push((await serve(t, await bundle(join(folder, String(index)), side))).address);
    }
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
