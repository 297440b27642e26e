// `npm run lighthouse`: what Lighthouse makes of the demo page on a telephone and on a desk, the median of three runs each.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { TYPES } from "../tests/browser/server.mjs";
import { median } from "./bench/time.mjs";
import { build } from "./build.mjs";
import { setUpChromium } from "./chromium.mjs";
import { setUpPackages } from "./packages.mjs";
import { main, say } from "./say.mjs";
import { setUp } from "./setup.mjs";
import { root } from "./tools.mjs";

const FOLDER = "scripts/lighthouse";
const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const NUMBERS = {
  "first paint": "first-contentful-paint",
  "largest paint": "largest-contentful-paint",
  blocked: "total-blocking-time",
  shift: "cumulative-layout-shift",
};

/** The built demo page, compressed and kept for good where its name has a hash, as any static host serves it. */
async function serveDemo() {
  const compress = promisify(brotliCompress);
  const kept = new Map();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = normalize(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    try {
      if (!kept.has(path)) kept.set(path, await compress(await readFile(join(root, "dist/demo", path))));
      const cache = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
      const headers = { "Content-Type": TYPES[extname(path)], "Content-Encoding": "br", "Cache-Control": cache };
      response.writeHead(200, headers).end(kept.get(path));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** Lighthouse and what it starts the browser with, from their own folder: nothing else needs them. */
async function loadLighthouse() {
  const { resolve } = createRequire(join(root, FOLDER, "package.json"));
  const load = (name) => import(pathToFileURL(resolve(name)).href);
  const [{ default: lighthouse, desktopConfig }, { launch }] = await Promise.all([
    load("lighthouse"),
    load("chrome-launcher"),
  ]);
  return { lighthouse, desktopConfig, launch };
}

/** The scores of one run, of 100, its numbers, and the audits that something was found in. */
function read({ categories, audits }) {
  const scores = CATEGORIES.map((name) => [name, Math.round(categories[name].score * 100)]);
  const numbers = Object.entries(NUMBERS).map(([name, audit]) => [name, audits[audit].numericValue]);
  const found = CATEGORIES.flatMap((name) =>
    categories[name].auditRefs
      .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
      .map(({ id }) => `${name}: ${audits[id].title} (${audits[id].displayValue ?? audits[id].score})`),
  );
  return { values: Object.fromEntries([...scores, ...numbers]), found };
}

async function run({ lighthouse, launch }, address, chromePath, config) {
  const chrome = await launch({ chromePath, chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"] });
  try {
    const result = await lighthouse(
      address,
      { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error" },
      config,
    );
    return read(result.lhr);
  } finally {
    await chrome.kill();
  }
}

await main(async () => {
  setUp();
  setUpPackages(FOLDER, "Lighthouse");
  const { browser, version } = setUpChromium();
  await build(["module", "entries", "element", "demo"]);
  const tool = await loadLighthouse();
  const site = await serveDemo();
  const table = {};
  const found = new Set();
  for (const [name, config] of Object.entries({ telephone: undefined, desk: tool.desktopConfig })) {
    say(`Running Lighthouse as on a ${name}`);
    const runs = [];
    for (let count = 0; count < RUNS; count += 1) runs.push(await run(tool, site.address, browser, config));
    const middle = (key) => Number(median(runs.map(({ values }) => values[key])).toFixed(key === "shift" ? 3 : 0));
    table[name] = Object.fromEntries(Object.keys(runs[0].values).map((key) => [key, middle(key)]));
    for (const one of runs.flatMap((each) => each.found)) found.add(`${name}, ${one}`);
  }
  site.close();
  console.log(
    `Chromium ${version}; scores of 100, paints and what is blocked in milliseconds; medians of ${RUNS} runs:`,
  );
  console.table(table);
  for (const one of found) console.log(one);
});
