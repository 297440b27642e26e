// axe finds nothing on the demo page in any state of the form, nor on the pages for integrators, and nothing is cut off.
// Here each is looked at in one of the ways; `npm run test:access` looks at each in all of them.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openAll, openPage, openSite, settled, TODAY } from "../site.mjs";
import { cutOff, findings, report } from "./axe.mjs";
import { PLACES } from "./places.mjs";
import { lookIn, WAYS, waysFor } from "./ways.mjs";

let site;
const seen = { runs: 0, found: 0 };
before(async () => {
  site = await openSite();
});
after(() => {
  report("pages", PLACES.length, WAYS.length, seen.runs, seen.found, site.browser.version());
  return site.close();
});

/** Makes a page and its elements speak a language, or waits for the page's own where none is asked for. */
async function speak(page, lang) {
  await page.locator("service-request, service-estimate").evaluateAll(
    (all, [lang, today]) => {
      if (lang) document.documentElement.lang = lang;
      for (const form of all) form.asOf = today;
    },
    [lang, TODAY],
  );
  await page.waitForFunction(() => {
    const spoken = (form) => form.shadowRoot?.querySelector("[lang]")?.lang;
    // One may have a language of its own, or stand in something that has.
    const wanted = (form) => form.lang || form.parentElement.closest("[lang]").lang;
    return [...document.querySelectorAll("service-request, service-estimate")].every(
      (form) => spoken(form) === wanted(form),
    );
  });
  await settled(page);
}

/** What is wrong with a place when it is looked at in a way. */
async function look({ path, show, ownLanguage, without = [] }, way) {
  const { page, close } = await openPage(site, path(way.lang));
  await lookIn(page, way);
  await speak(page, ownLanguage ? undefined : way.lang);
  await show(page);
  await settled(page);
  await openAll(page);
  const found = [...(await findings(page, [...without, ...way.without])), ...(await cutOff(page))];
  await close();
  return found;
}

for (const [index, place] of PLACES.entries()) {
  for (const way of waysFor(index)) {
    test(`${place.name}: ${way.name}`, async () => {
      const found = await look(place, way);
      seen.runs += 1;
      seen.found += found.length;
      assert.deepEqual(found, []);
    });
  }
}
