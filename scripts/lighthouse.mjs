// `npm run lighthouse`: what Lighthouse makes of the demo page on a telephone and on a desk, the median of three runs each.

import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { median } from "./bench/time.mjs";
import { build } from "./build.mjs";
import { setUpChromium } from "./chromium.mjs";
import { serveDemo } from "./demo-server.mjs";
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
  const ends = [];
  const address = await serveDemo({ after: (end) => ends.push(end) });
  const table = {};
  const found = new Set();
  for (const [name, config] of Object.entries({ telephone: undefined, desk: tool.desktopConfig })) {
    say(`Running Lighthouse as on a ${name}`);
    const runs = [];
    for (let count = 0; count < RUNS; count += 1) runs.push(await run(tool, address, browser, config));
    const middle = (key) => Number(median(runs.map(({ values }) => values[key])).toFixed(key === "shift" ? 3 : 0));
    table[name] = Object.fromEntries(Object.keys(runs[0].values).map((key) => [key, middle(key)]));
    for (const one of runs.flatMap((each) => each.found)) found.add(`${name}, ${one}`);
  }
  for (const end of ends.reverse()) await end();
  console.log(
    `Chromium ${version}; scores of 100, paints and what is blocked in milliseconds; medians of ${RUNS} runs:`,
  );
  console.table(table);
  for (const one of found) console.log(one);
});
