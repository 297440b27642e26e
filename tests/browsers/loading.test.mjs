// Under the strict policy, with the rules missing, and with nothing asked of anybody but the page's own server.

import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { openSite, Page, TODAY, until } from "./page.mjs";

/** What is as it was handed over is not handed over again. */
const CHANGE = " It flickers.";

let opened;
let page;
before(async () => {
  opened = await openSite();
  page = new Page(opened);
});
afterEach(() => {
  opened.site.lost = undefined;
});
after(() => opened.close());

test("Where the rules cannot be loaded the form says so, submits without an estimate, and can try again", async () => {
  opened.site.lost = /\.wasm/;
  await page.open();
  await page.part(".failed button");
  // That the console is read at all shows here, where there is something to say.
  if (opened.browser.said)
    assert.match(opened.browser.said.join("\n"), /the rules could not be loaded|the estimate could not be loaded/);
  await page.fillRequired();
  const without = await page.submit();
  assert.equal(without.estimate, undefined);
  assert.equal(without.facts.items[0].service, "repair");
  opened.site.lost = undefined;
  await page.click(".failed button");
  await page.part(".range-figure");
  await page.type("#description", CHANGE);
  assert.equal((await page.submit()).estimate.asOf, TODAY);
});

for (const [file, place, says] of [
  [/\/(element-)?estimate-[\w-]{8}\.js/, "#estimate .failed", /The estimate could not be loaded/],
  [/\/(element-)?consents-[\w-]{8}\.js/, ".form .notice-failed", /about your data could not be loaded/],
]) {
  test(`A script that was lost, ${file}, is had by another try`, async (t) => {
    opened.site.lost = file;
    await page.open();
    await page.says(place, says);
    await page.fillRequired();
    assert.equal((await page.submit()).facts.items[0].service, "repair");
    opened.site.lost = undefined;
    if (opened.browser.name === "firefox") {
      t.diagnostic("Firefox does not ask again for a script that it could not have, until the page is loaded anew.");
      return;
    }
    await page.click(`${place} button`);
    await page.part(".range-figure");
    await page.part(".consents #consent-tracking-yes");
    await page.type("#description", CHANGE);
    assert.equal((await page.submit()).estimate.asOf, TODAY);
  });
}

test("Under the strict policy nothing is refused and nothing said, and after loading nothing more is asked for", async () => {
  await page.open();
  const last = ["packing-", "comparison-", "whatIf-", "en-consent-"];
  const isThere = (part) => opened.site.asked.some((path) => path.includes(part));
  await until(() => last.every(isThere), "what is loaded last");
  const loading = opened.site.asked.length;
  await page.fillRequired();
  await page.click("#withSampleRates");
  await page.says(".notice-sample", /made-up rates/);
  await page.submit();
  assert.deepEqual(opened.site.asked.slice(loading), []);
  page.assertQuiet();
});

test("A policy that is broken is told: what the tests rely on", async () => {
  await page.open();
  await page.run(() => {
    new Image().src = "http://127.0.0.1:9/elsewhere.png";
  });
  await until(() => opened.site.reports.some((report) => report.includes("elsewhere.png")), "the report");
});
