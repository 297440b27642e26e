// The page of examples for integrators, under a strict policy: what runs in it, and the sources that it shows.

import assert from "node:assert/strict";
import { cpSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before, test } from "node:test";
import { openPage } from "./browser.mjs";
import { freshFolder, root } from "./fresh.mjs";
import { POLICY, serve } from "./serve.mjs";

const EXAMPLES = join(root, "docs/integrate");

let address;
before(async (t) => {
  const folder = freshFolder(t);
  cpSync(EXAMPLES, join(folder, "integrate"), { recursive: true });
  cpSync(join(root, "dist"), join(folder, "upfront-terms"), { recursive: true });
  const site = await serve(t, folder, `${POLICY}; style-src 'self'; frame-src 'self'`);
  address = `${site.address}integrate/`;
});

const widthOf = (page) => page.evaluate("document.documentElement.scrollWidth");

test("Every live example shows the estimate in its own frame, without a word on the console", async (t) => {
  const { page, messages } = await openPage(t, `${address}index.html`);
  const frames = await page.locator("iframe").all();
  assert.equal(frames.length, 5);
  for (const frame of frames) {
    await frame.scrollIntoViewIfNeeded();
    const estimates = frame.contentFrame().locator("service-request, service-estimate");
    await estimates.first().waitFor();
    for (const estimate of await estimates.all()) await estimate.locator(".range-figure").first().waitFor();
  }
  assert.deepEqual(messages, []);
});

test("Every source that is opened is the file itself", async (t) => {
  const { page, messages } = await openPage(t, `${address}index.html`);
  const files = [...readFileSync(join(EXAMPLES, "index.html"), "utf8").matchAll(/<li><a href="\.\/([^"]+)">/g)];
  const shown = await page.locator(".sources details").all();
  assert.equal(shown.length, files.length);
  assert.ok(files.length > 15);
  for (const [index, [, file]] of files.entries()) {
    if (!(await shown[index].evaluate((details) => details.open))) await shown[index].locator("summary").click();
    await shown[index].locator("pre:not(:empty)").waitFor();
    assert.equal(await shown[index].locator("pre").textContent(), readFileSync(join(EXAMPLES, file), "utf8"));
  }
  assert.deepEqual(messages, []);
});

test("On a narrow screen nothing sticks out", async (t) => {
  const { page } = await openPage(t, `${address}index.html`);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.locator(".sources pre:not(:empty)").first().waitFor();
  assert.equal(await widthOf(page), 320);
  await page.setViewportSize({ width: 1280, height: 800 });
  assert.equal(await widthOf(page), 1280);
});

for (const colorScheme of ["light", "dark"]) {
  test(`The page of examples is for everybody: axe finds nothing, ${colorScheme}`, async (t) => {
    const { page } = await openPage(t, `${address}index.html`);
    await page.emulateMedia({ colorScheme });
    await page.locator(".sources pre:not(:empty)").first().waitFor();
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8"));
    // What runs in the frames is looked at by the tests of the element.
    const { violations, passes } = await page.evaluate("axe.run(document, { iframes: false })");
    assert.ok(passes.length > 10);
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
      [],
    );
  });
}

test("In three languages the page asks for the catalogues of three", async (t) => {
  const { page, messages } = await openPage(t, `${address}languages.html`);
  for (const words of ["What it can cost", "Vad det kan kosta", "Hvad det kan koste"]) {
    await page.getByRole("heading", { name: words }).waitFor();
  }
  assert.deepEqual(messages, []);
});
