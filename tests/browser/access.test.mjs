// For everyone: axe in every state, narrow screens, large text, forced colours.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { choose, fillRequired, openForm, openSite, submit } from "./site.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** What axe finds, as one line each. */
async function findings(page) {
  // The range at the foot of a narrow window covers what lies there, until one scrolls on: at the end it covers nothing.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  // The page's policy lets no script in but its own; the debugger's hand is not bound by it.
  if (!(await page.evaluate("typeof axe !== 'undefined'"))) await page.evaluate(axe);
  const { violations, passes } = await page.evaluate((rules) => globalThis.axe.run(document, rules), RULES);
  assert.ok(
    passes.some(({ nodes }) => nodes.some(({ target }) => Array.isArray(target[0]))),
    "axe did not look into the element",
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.flat().join(" ")} ${node.failureSummary}`),
  );
}

const STATES = {
  untouched: async () => {},
  "with every section open": async (page) => {
    await fillRequired(page);
    await page.getByRole("button", { name: "Add another product" }).click();
    await page.getByRole("group", { name: "Product 2" }).getByRole("radio", { name: "Reverification" }).check();
    await page.getByLabel("When do you expect it to arrive at the workshop?").fill("2026-11-25");
    await page.getByLabel("Try it with sample rates").check();
    await page.getByLabel("Show prices with 25% VAT as well").check();
    await page.getByRole("button", { name: "Add a closure" }).click();
    for (const closed of await page.locator("service-estimate details:not([open]) > summary").all()) {
      if (await closed.isVisible()) await closed.click();
    }
  },
  "with mistakes": async (page) => {
    await choose(page, "Which service do you need?", "Repair");
    await page.getByRole("button", { name: "Submit the request" }).click();
  },
  submitted: async (page) => {
    await fillRequired(page, "Control measurement");
    await submit(page);
  },
};

for (const [state, reach] of Object.entries(STATES)) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [320, 1280]) {
      test(`axe finds nothing in the form ${state}, ${colorScheme}, ${width} pixels wide`, async () => {
        const { page, close } = await openForm(site, { colorScheme, viewport: { width, height: 900 } });
        await page.locator(".peek-range").waitFor({ state: "attached" });
        await reach(page);
        assert.deepEqual(await findings(page), []);
        await close();
      });
    }
  }
}

const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("Nothing has to be scrolled sideways at 320 pixels, with every section open", async () => {
  const { page, close } = await openForm(site, { viewport: { width: 320, height: 800 } });
  await STATES["with every section open"](page);
  assert.equal(await overflow(page), 0);
  await close();
});

test("Text at twice its size leaves the form whole", async () => {
  const { page, close } = await openForm(site, { viewport: { width: 1280, height: 900 } });
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  await STATES["with every section open"](page);
  assert.equal(await overflow(page), 0);
  await close();
});

test("The estimate stands beside the form where there is room, and below it where there is none", async () => {
  for (const [width, beside] of [
    [1280, true],
    [768, false],
  ]) {
    const { page, estimate, close } = await openForm(site, { viewport: { width, height: 900 } });
    const [form, panel] = await Promise.all([page.locator("#form").boundingBox(), estimate.boundingBox()]);
    assert.equal(panel.x >= form.x + form.width, beside);
    assert.equal(await page.locator(".peek").isVisible(), !beside);
    await close();
  }
});

test("On a narrow screen the range at the foot of the window never hides what has the focus", async () => {
  const { page, close } = await openForm(site, { viewport: { width: 320, height: 640 } });
  await choose(page, "Which service do you need?", "Repair");
  const hidden = [];
  const place = async () => {
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    const focused = document.querySelector("service-estimate").shadowRoot.activeElement;
    if (!focused?.closest(".form")) return undefined;
    const top = focused.getRootNode().querySelector(".peek").getBoundingClientRect().top;
    const box = focused.getBoundingClientRect();
    // Of a tall field its first lines are enough: that is where the typing is.
    return { id: focused.id || focused.textContent.trim(), below: box.top + Math.min(box.height, 60) > top };
  };
  for (let at = await page.evaluate(place); at; at = await page.evaluate(place)) {
    if (at.below) hidden.push(at.id);
    await page.keyboard.press("Tab");
  }
  assert.deepEqual(hidden, []);
  await close();
});

test("In forced colours a chosen answer is told apart by more than its background", async () => {
  const { page, close } = await openForm(site, { forcedColors: "active" });
  await choose(page, "Which service do you need?", "Repair");
  const outline = await page
    .locator(".choice-option:has(:checked)")
    .first()
    .evaluate((card) => getComputedStyle(card).outlineStyle);
  assert.equal(outline, "solid");
  await close();
});

test("Nothing moves for somebody who asked for less motion", async () => {
  const { page, close } = await openForm(site, { reducedMotion: "reduce" });
  const moving = await page.locator("service-estimate").evaluate((form) =>
    [...form.shadowRoot.querySelectorAll("*")]
      .filter((part) => {
        const { transitionDuration, animationName } = getComputedStyle(part);
        return transitionDuration !== "0s" || animationName !== "none";
      })
      .map((part) => part.className),
  );
  assert.deepEqual(moving, []);
  await close();
});
