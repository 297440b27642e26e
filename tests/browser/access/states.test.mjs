// Every state of the form for everyone: axe finds nothing, nothing is cut off at 320 pixels, with text at twice its size and
// spaced out, targets are large enough, and in forced colours one sees where the focus is.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { loaded, openAll, openForm, openSite, settled } from "../site.mjs";
import { cutOff, findings } from "./axe.mjs";
import { custodyOnPaper, LONG, STATES } from "./states.mjs";

const LANGUAGES = ["en", "sv", "da"];
/** What somebody who reads with difficulty may set (WCAG 1.4.12). */
const SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** What is higher than its place, and hidden there. */
const hidden = (page) =>
  page.locator("service-request").evaluate((form) =>
    [...form.shadowRoot.querySelectorAll("*")]
      .filter((one) => {
        const { overflowY, clipPath } = getComputedStyle(one);
        if (!/hidden|clip/.test(overflowY) || clipPath !== "none" || one.closest("svg")) return false;
        return one.clientHeight > 0 && one.scrollHeight > one.clientHeight + 1;
      })
      .map((one) => `${one.tagName} ${one.className} is ${one.scrollHeight} high in ${one.clientHeight}`),
  );

async function spaceOut(page) {
  await page.locator("service-request").evaluate((form, css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    form.shadowRoot.adoptedStyleSheets = [...form.shadowRoot.adoptedStyleSheets, sheet];
  }, SPACED);
  await settled(page);
}

/** What can have the focus, and does not show it by an outline of its own or of what it stands in. */
async function unmarked(page) {
  // From the keyboard on, the browser takes every focus for the keyboard's.
  await page.keyboard.press("Tab");
  return page.locator("service-request").evaluate((form) => {
    const marked = (one) =>
      one && getComputedStyle(one).outlineStyle !== "none" && one.matches(":focus-visible, :has(:focus-visible)");
    const all = form.shadowRoot.querySelectorAll("button, input, textarea, select, a[href], summary, [tabindex]");
    return [...all]
      .filter((one) => one.checkVisibility() && !one.disabled)
      .filter((one) => {
        one.focus({ preventScroll: true });
        if (form.shadowRoot.activeElement !== one) return false;
        return !marked(one) && !marked(one.parentElement) && !marked(one.parentElement.parentElement);
      })
      .map((one) => `${one.tagName} ${one.id} ${one.className}: ${one.textContent.trim().slice(0, 40)}`);
  });
}

for (const [place, [name, reach]] of Object.entries(STATES).entries()) {
  const lang = LANGUAGES[place % LANGUAGES.length];
  test(`The form ${name} is for everyone (${lang})`, async () => {
    const opened = await openForm(site, { path: `?lang=${lang}`, viewport: { width: 320, height: 800 } });
    const { page, close } = opened;
    await loaded(opened, lang);
    await reach(page);
    if (!LONG.includes(name)) await openAll(page);
    assert.deepEqual([...(await findings(page)), ...(await cutOff(page)), ...(await hidden(page))], [], "320 pixels");
    await page.setViewportSize({ width: 640, height: 800 });
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    await settled(page);
    assert.deepEqual([...(await cutOff(page)), ...(await hidden(page))], [], "with text at twice its size");
    await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
    await page.setViewportSize({ width: 320, height: 800 });
    await spaceOut(page);
    assert.deepEqual([...(await cutOff(page)), ...(await hidden(page))], [], "with text that is spaced out");
    await page.emulateMedia({ forcedColors: "active" });
    assert.deepEqual([...(await cutOff(page)), ...(await unmarked(page))], [], "in forced colours");
    await close();
  });
}

for (const lang of LANGUAGES) {
  test(`The custody sheet is for everyone on paper (${lang})`, async () => {
    const opened = await openForm(site, { path: `?lang=${lang}` });
    const { page, close } = opened;
    await loaded(opened, lang);
    await custodyOnPaper(page);
    assert.deepEqual([...(await findings(page)), ...(await cutOff(page))], []);
    assert.equal(await page.locator("service-request .custody thead th[scope=col]").count(), 10);
    await close();
  });
}
