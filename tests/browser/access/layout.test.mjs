// For everyone: narrow screens, the focus in view, forced colours, less motion.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { choose, loaded, openForm, openSite, settled } from "../site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

test("The estimate stands beside the form where there is room, and below it where there is none", async () => {
  for (const [width, beside] of [
    [1280, true],
    [768, false],
  ]) {
    const { page, estimate, close } = await openForm(site, { viewport: { width, height: 900 } });
    await estimate.locator(".figures").waitFor();
    const [form, panel] = await Promise.all([page.locator("#form").boundingBox(), estimate.boundingBox()]);
    assert.equal(panel.x >= form.x + form.width, beside);
    assert.equal(await page.locator(".peek").count(), 0, "the first questions are covered");
    await choose(page, "Which service do you need?", "Repair");
    await page.locator(".peek").waitFor({ state: "attached" });
    assert.equal(await page.locator(".peek").isVisible(), !beside);
    await close();
  }
});

/** Where what has the focus stands; undefined once that is behind the form. */
async function placeOfFocus() {
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
  const focused = document.querySelector("service-request").shadowRoot.activeElement;
  if (!focused?.closest(".form")) return undefined;
  const peek = focused.getRootNode().querySelector(".peek");
  // Not there while the estimate itself is in view.
  const range = peek.checkVisibility({ visibilityProperty: true })
    ? peek.getBoundingClientRect()
    : new DOMRect(0, -1, 0, 0);
  const box = focused.getBoundingClientRect();
  // Of a tall field its first lines are enough: that is where the typing is.
  const bottom = box.top + Math.min(box.height, 60);
  const isSeen = box.top > -1 && bottom < innerHeight + 1 && (bottom <= range.top || box.top >= range.bottom);
  return { id: focused.id || focused.textContent.trim(), isSeen };
}

/** Narrow and zoomed windows: how large the text is, and at the end a range of many lines. */
const NARROW = {
  "320 pixels wide": { viewport: { width: 320, height: 640 } },
  "zoomed in to four times the size": { viewport: { width: 320, height: 256 } },
  "with text at twice its size": { viewport: { width: 640, height: 800 }, fontSize: "200%" },
  "320 pixels wide, with text at twice its size": { viewport: { width: 320, height: 640 }, fontSize: "200%" },
  "with more words in the range than there is usually room for": {
    viewport: { width: 320, height: 640 },
    words: "A range of many words, as a page of somebody else's may have it. ".repeat(4),
  },
};

for (const [name, { viewport, fontSize = "", words }] of Object.entries(NARROW)) {
  test(`On a screen ${name} the range at the foot of the window never hides what has the focus`, async () => {
    const opened = await openForm(site, { viewport });
    const { page, close } = opened;
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, fontSize);
    await page.locator("service-request").evaluate((form, words) => {
      if (words) form.messages = { form: { live: { open: words, none: words } } };
    }, words);
    await loaded(opened);
    await choose(page, "Which service do you need?", "Repair");
    const hidden = [];
    let fields = 0;
    // What is pressed stays where it was pressed; from there on it goes by keyboard.
    await page.keyboard.press("Tab");
    for (let at = await page.evaluate(placeOfFocus); at; at = await page.evaluate(placeOfFocus)) {
      if (!at.isSeen) hidden.push(at.id);
      fields += 1;
      await page.keyboard.press("Tab");
    }
    assert.deepEqual(hidden, []);
    assert.ok(fields > 30, `only ${fields} fields`);
    await close();
  });
}

test("What has the focus is not hidden by a range that appears over it, and nothing moves where it is not in the way", async () => {
  for (const [at, stays] of [
    ["end", false],
    ["center", true],
  ]) {
    const { page, estimate, close } = await openForm(site, { viewport: { width: 320, height: 640 } });
    await estimate.locator(".figures").waitFor();
    const first = page.locator("#item-1-service");
    await first.focus();
    await settled(page);
    const scrolled = await first.evaluate((field, block) => {
      field.style.scrollMarginBlock = "0";
      field.scrollIntoView({ block });
      field.style.scrollMarginBlock = "";
      return scrollY;
    }, at);
    await page.keyboard.press("Space");
    await page.locator(".peek").waitFor();
    await settled(page);
    const { id, isSeen } = await page.evaluate(placeOfFocus);
    assert.deepEqual([id, isSeen], ["item-1-service", true]);
    assert.equal((await page.evaluate("scrollY")) === scrolled, stays);
    await close();
  }
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
  const { page, estimate, close } = await openForm(site, { reducedMotion: "reduce" });
  await estimate.locator(".figures").waitFor();
  await settled(page);
  const moving = await page.locator("service-request").evaluate((form) =>
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
