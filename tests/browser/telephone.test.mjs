// The form on a telephone: what lies over it, what follows it, and what is pressed with a thumb.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { handedOver, loaded, openPage, openSite, settled, TODAY } from "./site.mjs";

const LANGUAGES = ["en", "sv", "da"];
const errands = JSON.parse(await readFile(new URL("../../scripts/errands.json", import.meta.url), "utf8"));

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const element = (page) => page.locator("service-request");
const part = (page, selector) => page.locator(`service-request ${selector}`);

/** The form as a customer has left it, on a telephone of a width. */
async function openErrand(name, lang, width, height = 568) {
  const opened = await openPage(site, `?lang=${lang}`, { viewport: { width, height }, hasTouch: true });
  const { page } = opened;
  await element(page).evaluate((form, today) => {
    form.asOf = today;
  }, TODAY);
  await loaded(opened, lang);
  await element(page).evaluate((form, facts) => {
    form.rateCard = form.sampleRates;
    form.facts = facts;
  }, errands[name].facts);
  await settled(page);
  await part(page, ".peek-range").waitFor({ state: "attached" });
  return opened;
}

/** Scrolls until a part stands at a place of the window, and waits until that has been taken in. */
async function scrollTo(page, selector, block) {
  await part(page, selector).evaluate((one, block) => one.scrollIntoView({ block, behavior: "instant" }), block);
  await settled(page);
}

test("Below the form the estimate follows at once, with nothing empty between", async () => {
  const { page, close } = await openErrand("utility", "en", 390);
  const [form, estimate] = [await part(page, "#form").boundingBox(), await part(page, "#estimate").boundingBox()];
  const between = estimate.y - form.y - form.height;
  assert.ok(between < 48, `${between} pixels`);
  await close();
});

for (const lang of LANGUAGES) {
  test(`The bar at the foot takes no more than a sixth of the smallest telephone: ${lang}`, async () => {
    for (const name of ["utility", "consumer", "five-kinds"]) {
      const { page, close } = await openErrand(name, lang, 320);
      const { height } = await part(page, ".peek").boundingBox();
      assert.ok(height <= 568 / 6, `${name}: ${height} pixels`);
      await close();
    }
  });
}

for (const lang of LANGUAGES) {
  test(`In a low window the bar covers nothing, neither a field nor what has to be put right: ${lang}`, async () => {
    const { page, close } = await openErrand("utility", lang, 320, 300);
    await scrollTo(page, "#submit", "center");
    await part(page, "#submit").click();
    const summary = part(page, "#error-summary");
    await summary.waitFor();
    for (const place of ["#error-summary", "#description"]) {
      await scrollTo(page, place, "end");
      const [shown, bar] = [await part(page, place).boundingBox(), await part(page, ".peek").boundingBox()];
      assert.ok(bar === null || bar.y >= 300 || bar.y + bar.height <= shown.y, `${place} is covered`);
    }
    await close();
  });
}

test("The bar at the foot goes once the estimate is in view, and comes back above it", async () => {
  const { page, close } = await openErrand("utility", "en", 320);
  const peek = part(page, ".peek");
  await scrollTo(page, "#description", "start");
  await peek.waitFor();
  await scrollTo(page, "#estimate", "end");
  await peek.waitFor({ state: "hidden" });
  await scrollTo(page, "#submit", "center");
  const [button, bar] = [await part(page, "#submit").boundingBox(), await peek.boundingBox()];
  assert.ok(button.y + button.height <= (bar?.y ?? 568), "the button is covered");
  await scrollTo(page, "#description", "start");
  await peek.waitFor();
  await close();
});

for (const lang of LANGUAGES) {
  for (const width of [320, 390]) {
    test(`No figure of an outcome is broken, nor does the page scroll sideways, at ${width}: ${lang}`, async () => {
      const { page, close } = await openErrand("utility", lang, width);
      const broken = await element(page).evaluate((form) =>
        [...form.shadowRoot.querySelectorAll(".scenario-cells dd")]
          .filter((cell) => /^[^ ]*\d[^ ]*$/.test(cell.textContent.trim()))
          .filter((cell) => {
            const range = document.createRange();
            range.selectNodeContents(cell);
            return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
          })
          .map((cell) => cell.textContent),
      );
      assert.deepEqual(broken, []);
      const cells = await part(page, ".scenario-cells dd").allTextContents();
      assert.ok(
        cells.some((text) => /200.700/.test(text)),
        cells.join("; "),
      );
      assert.equal(await page.evaluate("document.documentElement.scrollWidth"), width);
      await close();
    });
  }
}

test("A warning beside a question stands clear of its answers, and a product is taken out beside its number", async () => {
  const { page, close } = await openErrand("plumber", "en", 390);
  const apart = await element(page).evaluate((form) =>
    [...form.shadowRoot.querySelectorAll(".field-warning")].map(
      (note) => note.getBoundingClientRect().top - note.previousElementSibling.getBoundingClientRect().bottom,
    ),
  );
  assert.ok(apart.length > 1 && apart.every((pixels) => pixels >= 6), apart.join(", "));
  await close();

  const several = await openErrand("utility", "en", 390);
  const [number, remove] = [
    await part(several.page, ".item-number").first().boundingBox(),
    await part(several.page, ".item-remove").first().boundingBox(),
  ];
  assert.ok(Math.abs(number.y + number.height / 2 - remove.y - remove.height / 2) < 8, "they stand on two lines");
  assert.ok(remove.x > number.x + number.width, "they overlap");
  await several.close();
});

test("Two taps on a button press it twice and do not zoom, and a request is handed over once", async () => {
  const { page, close } = await openErrand("utility", "en", 390);
  for (const [id, text] of [
    ["description", "Reverification of a batch"],
    ["contact-name", "A. Customer"],
    ["contact-email", "customer@example.com"],
    ["contact-address", "Harbour Street 1"],
  ]) {
    await part(page, `#${id}`).fill(text);
  }
  await settled(page);
  await element(page).evaluate((form) => {
    form.presses = 0;
    form.addEventListener("service-request", () => {
      form.presses += 1;
    });
  });
  await scrollTo(page, "#submit", "center");
  const { x, y, width, height } = await part(page, "#submit").boundingBox();
  for (const _ of [1, 2]) await page.touchscreen.tap(x + width / 2, y + height / 2);
  await handedOver(page);
  assert.equal(await element(page).evaluate((form) => form.presses), 1);
  assert.equal(await page.evaluate("visualViewport.scale"), 1);
  const actions = await part(page, "button").evaluateAll((buttons) =>
    buttons.map((one) => getComputedStyle(one.getRootNode().host).touchAction),
  );
  assert.deepEqual([...new Set(actions)], ["manipulation"]);
  await close();
});
