// For everyone: narrow screens, the focus in view, forced colours, less motion.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { choose, openForm, openSite } from "../site.mjs";

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
    const [form, panel] = await Promise.all([page.locator("#form").boundingBox(), estimate.boundingBox()]);
    assert.equal(panel.x >= form.x + form.width, beside);
    assert.equal(await page.locator(".peek").count(), 0, "the first questions are covered");
    await choose(page, "Which service do you need?", "Repair");
    await page.locator(".peek").waitFor({ state: "attached" });
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
