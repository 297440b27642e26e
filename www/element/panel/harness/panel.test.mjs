// Opens every part of the panel in headless Chromium: each part's own tests, and axe on every example.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { createServer } from "vite";
import { messages } from "../../i18n/messages-plugin.js";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
/** A part by itself is no page: it stands below headings and landmarks that only the page has. */
const WHOLE_PAGE_RULES = ["page-has-heading-one", "heading-order", "region"];

const server = await createServer({
  configFile: false,
  root: at("."),
  publicDir: false,
  logLevel: "error",
  plugins: [messages(at("../../../messages"))],
  resolve: { alias: { "upfront-terms": at("../../../../dist/index.js") } },
  // Nothing changes while the tests run.
  server: { fs: { strict: false }, watch: null, hmr: false },
});
await server.listen(0);
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
  // Chromium has no sandbox for root, nor inside most containers; the pages are the tests' own.
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const page = await browser.newPage({ locale: "en-GB" });
await page.goto(`http://localhost:${server.httpServer.address().port}/`);
await page.waitForFunction("window.harness", null, { timeout: 60_000 });
await page.evaluate(axe);
after(async () => {
  await browser.close();
  await server.close();
});

const outcomes = await page.evaluate(() => window.harness.runTests());
const names = await page.evaluate(() => window.harness.names());

for (const { name, message } of outcomes) {
  test(name, () => assert.equal(message, undefined));
}

/** What axe finds in what is shown, as one line each. */
async function findings() {
  const rules = Object.fromEntries(WHOLE_PAGE_RULES.map((rule) => [rule, { enabled: false }]));
  const options = { ...RULES, rules };
  const { violations, passes } = await page.evaluate((run) => globalThis.axe.run("#stage", run), options);
  assert.ok(
    passes.some(({ nodes }) => nodes.some(({ target }) => Array.isArray(target[0]))),
    "axe did not look into the panel",
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.failureSummary} ${node.html}`));
}

for (const [index, name] of names.entries()) {
  test(`axe finds nothing in ${name}, light and dark, narrow and wide, and nothing is cut off`, async () => {
    for (const colorScheme of ["light", "dark"]) {
      for (const width of [320, 1280]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await page.evaluate((example) => window.harness.showExample(example, true), index);
        const where = `${colorScheme}, ${width} pixels wide`;
        assert.deepEqual(await findings(), [], where);
        assert.ok(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), `cut off: ${where}`);
      }
    }
  });
}
