// Opens every part of the element in headless Chromium: each part's own tests, and axe on every example, in one of the
// ways of looking at it. `npm run test:access` looks at each in all of them.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";
import { cutOff, findings, report } from "../../../tests/browser/access/axe.mjs";
import { lookIn, WAYS, waysFor } from "../../../tests/browser/access/ways.mjs";
import { launchChromium, WITHIN } from "../../../tests/browser/chromium.mjs";
import { messages } from "../../words/messages-plugin.js";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
/** A part by itself is not a page: it stands below headings and landmarks that only the page has. */
const WHOLE_PAGE_RULES = ["page-has-heading-one", "heading-order", "region"];
/** What is only ever seen on paper. */
const ON_PAPER = ["take-along/statement", "take-along/parcel", "done/custody"];

const server = await createServer({
  configFile: false,
  root: at("."),
  publicDir: false,
  logLevel: "error",
  plugins: [messages(at("../../messages"))],
  resolve: { alias: { "upfront-terms": at("../../../dist/index.js") } },
  // Nothing is bundled beforehand: what is found later on would load the page anew.
  optimizeDeps: { noDiscovery: true },
  // Nothing changes while the tests run.
  server: { fs: { strict: false }, watch: null, hmr: false },
});
await server.listen(0);
const browser = await launchChromium();
const page = await browser.newPage({ locale: "en-GB" });
// The server makes each script when it is first asked for it, a few hundred one after the other.
page.setDefaultTimeout(5 * WITHIN);
await page.goto(`http://localhost:${server.httpServer.address().port}/`);
await page.waitForFunction("window.harness");

const outcomes = await page.evaluate(() => window.harness.runTests());
const examples = await page.evaluate(() => window.harness.examples());
const seen = { runs: 0, found: 0 };

after(async () => {
  report("parts", examples.length, WAYS.length, seen.runs, seen.found, browser.version());
  await browser.close();
  await server.close();
});

for (const { name, message } of outcomes) {
  test(name, () => assert.equal(message, undefined));
}

/** What is wrong with an example when it is looked at in a way. */
async function look(index, { part }, way) {
  await lookIn(page, way);
  await page.emulateMedia({ media: ON_PAPER.includes(part) ? "print" : "screen" });
  await page.evaluate(([example, lang]) => window.harness.showExample(example, lang), [index, way.lang]);
  return [...(await findings(page, [...WHOLE_PAGE_RULES, ...way.without])), ...(await cutOff(page))];
}

/** What moves in an example, by its class. */
async function moving(index, reducedMotion) {
  await page.emulateMedia({ reducedMotion });
  await page.evaluate((example) => window.harness.showExample(example, "en"), index);
  return page.evaluate(() => {
    const inside = (root) =>
      [...root.querySelectorAll("*")].flatMap((one) => [one, ...(one.shadowRoot ? inside(one.shadowRoot) : [])]);
    const moves = ({ transitionDuration, animationName }) => transitionDuration !== "0s" || animationName !== "none";
    return inside(document.body)
      .filter((one) => moves(getComputedStyle(one)))
      .map(({ className }) => className);
  });
}

test("What waits moves, and stands still for who asked for less motion", async () => {
  const waiting = examples.findIndex(({ part, name }) => part === "panel/notices" && name === "loading");
  assert.deepEqual(await moving(waiting, "no-preference"), ["placeholder"]);
  for (const [index, { part, name }] of examples.entries()) {
    if (part === "." || part === "panel/notices") assert.deepEqual(await moving(index, "reduce"), [], name);
  }
});

for (const [index, example] of examples.entries()) {
  for (const way of waysFor(index)) {
    test(`${example.part}, ${example.name}: ${way.name}`, async () => {
      const found = await look(index, example, way);
      seen.runs += 1;
      seen.found += found.length;
      assert.deepEqual(found, []);
    });
  }
}
