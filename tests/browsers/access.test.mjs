// axe in each browser: contrast, names and roles follow from what that browser makes of the styles.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openSite, Page } from "./page.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let opened;
let page;
before(async () => {
  opened = await openSite();
  page = new Page(opened);
});
after(() => opened.close());

/** What axe finds, as one line each. The page's policy lets it in, as a script from the page's own server. */
async function findings() {
  const results = await page.element(async (_form, rules) => {
    scrollTo(0, document.body.scrollHeight);
    if (!globalThis.axe) {
      const script = Object.assign(document.createElement("script"), { src: "/axe-core/axe.min.js" });
      await new Promise((loaded, failed) => {
        Object.assign(script, { onload: loaded, onerror: failed });
        document.head.append(script);
      });
    }
    const { violations, passes } = await globalThis.axe.run(document, { runOnly: rules });
    const looked = passes.some(({ nodes }) => nodes.some(({ target }) => Array.isArray(target[0])));
    return { looked, found: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)) };
  }, RULES);
  assert.ok(results.looked, "axe did not look into the element");
  return results.found;
}

/** Opens everything that can be opened; what stands in it is made then. */
async function openAll() {
  const unfold = (form) => {
    const closed = [...form.shadowRoot.querySelectorAll("details:not([open])")];
    const toggled = closed.map((one) => new Promise((done) => one.addEventListener("toggle", done, { once: true })));
    for (const details of closed) details.open = true;
    const loads = form.shadowRoot.querySelector(".what-if-loading") !== null;
    return Promise.all(toggled).then(() => closed.length > 0 || loads);
  };
  while (await page.element(unfold)) await page.settled();
}

for (const lang of ["en", "sv", "da"]) {
  test(`axe finds nothing in ${lang}, with mistakes and with everything open`, async () => {
    await page.open(`?lang=${lang}`);
    // What comes last moves the button.
    await page.part(".consents input");
    await page.click(".form-submit [type=submit]");
    await page.part("#error-summary");
    await page.settled();
    assert.deepEqual(await findings(), []);
    await page.element((form) => {
      const repair = { service: "repair", product: "Heat meter DN 20", warranty: "unknown", causes: ["misuse"] };
      const other = { service: "reverification", contaminated: true, thirdParty: true };
      form.facts = { customer: "business", receivedOn: "2026-12-16", items: [repair, other] };
    });
    await page.settled();
    await page.part(".warnings");
    await openAll();
    assert.deepEqual(await findings(), []);
  });
}
