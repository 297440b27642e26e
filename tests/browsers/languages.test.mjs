// English, Swedish and Danish: chosen, inherited, and with the numbers and days that the browser itself writes.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openSite, Page, until } from "./page.mjs";

const TITLE = { en: "What would you like serviced?", sv: "Vad vill du få utfört?", da: "Hvad vil du have udført?" };
/** The highest amount of one repair, and a day in December 2026, as each language has them. */
const WRITTEN = {
  en: [/1,000/, /December|Dec/],
  sv: [/1 000/, /december|dec/],
  da: [/1\.000/, /december|dec/],
};

let opened;
let page;
before(async () => {
  opened = await openSite();
  page = new Page(opened);
});
after(() => opened.close());

const reads = (title) => until(async () => (await page.text("#form-title")) === title, title);

for (const lang of Object.keys(TITLE)) {
  test(`The page and the form come in ${lang}, with its amounts and days, and no other language is loaded`, async () => {
    await page.open(`?lang=${lang}`);
    await reads(TITLE[lang]);
    assert.equal(await page.run(() => document.documentElement.lang), lang);
    await page.element((form) => {
      form.facts = { items: [{ service: "repair" }], receivedOn: "2026-12-16", customer: "business" };
    });
    await page.says(".range-figure", WRITTEN[lang][0]);
    await page.says(".timeline", WRITTEN[lang][1]);
    const catalogues = opened.site.asked.flatMap((path) => /element-(en|sv|da)\b/.exec(path)?.[1] ?? []);
    assert.deepEqual([...new Set(catalogues)], [lang]);
    page.assertQuiet();
  });
}

test("Another language keeps the answers, and the element's own lang goes before the page's", async () => {
  await page.open();
  await page.type("#item-1-product", "Heat meter DN 20");
  await page.run(() => document.querySelector('.languages a[lang="da"]').click());
  await reads(TITLE.da);
  const product = await page.element((form) => form.shadowRoot.getElementById("item-1-product").value);
  assert.equal(product, "Heat meter DN 20");
  await page.element((form) => form.setAttribute("lang", "sv-FI"));
  await reads(TITLE.sv);
  await page.element((form) => form.removeAttribute("lang"));
  await reads(TITLE.da);
  page.assertQuiet();
});
