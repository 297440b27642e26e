// `npm run errands -- FOLDER`: pictures of the form as five customers leave it, and untouched, in each language, on a
// telephone and on a desk, and how high each page is. To look at before a change of the form lands.

import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { launchChromium } from "../tests/browser/chromium.mjs";
import { serveSite } from "../tests/browser/server.mjs";
import { openPage, settled, TODAY } from "../tests/browser/site.mjs";
import { build } from "./build.mjs";
import { setUpChromium } from "./chromium.mjs";
import { main, say } from "./say.mjs";
import { setUp } from "./setup.mjs";
import { root } from "./tools.mjs";

const LANGUAGES = ["en", "sv", "da"];
const WIDTHS = [390, 1440];
const ERRANDS = JSON.parse(readFileSync(join(root, "scripts/errands.json"), "utf8"));

/** Fills the form in as the errand has it, with the sample rates of the demonstration. */
async function fillIn(page, { facts, fields = {} }) {
  if (Object.keys(facts).length === 0) return;
  await page.locator("service-request").evaluate((form, known) => {
    form.rateCard = form.sampleRates;
    form.facts = known;
  }, facts);
  await settled(page);
  for (const [id, text] of Object.entries(fields)) await page.locator(`service-request [id="${id}"]`).fill(text);
  await settled(page);
}

/** One errand in one language at one width. Answers with the height of its page in pixels. */
async function picture(site, folder, [name, errand], lang, width) {
  const size = { viewport: { width, height: width < 600 ? 844 : 900 } };
  const { page, close } = await openPage(site, `?lang=${lang}`, size);
  await page.locator("service-request").evaluate((form, today) => {
    form.asOf = today;
  }, TODAY);
  await page.locator(".consents").waitFor();
  await settled(page);
  await fillIn(page, errand);
  const file = join(folder, `${name}-${lang}-${width}`);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: `${file}.png` });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  // Beside the form the estimate scrolls by itself: of the whole picture it is all of it.
  await page.locator("service-request").evaluate((form) => {
    const style = { position: "static", maxBlockSize: "none", overflow: "visible" };
    Object.assign(form.shadowRoot.querySelector(".layout-estimate").style, style);
  });
  await page.screenshot({ path: `${file}-whole.png`, fullPage: true });
  await close();
  return height;
}

await main(async () => {
  const folder = resolve(process.argv[2] ?? join(root, "target/errands"));
  mkdirSync(folder, { recursive: true });
  setUp();
  setUpChromium();
  await build(["module", "entries", "element", "demo"]);
  say(`Taking pictures into ${folder}`);
  const site = { ...(await serveSite()), browser: await launchChromium() };
  try {
    const heights = {};
    for (const errand of Object.entries(ERRANDS)) {
      for (const lang of LANGUAGES) {
        for (const width of WIDTHS) {
          heights[errand[0]] ??= {};
          heights[errand[0]][`${lang} ${width}`] = await picture(site, folder, errand, lang, width);
        }
      }
    }
    console.log("Heights of the page in pixels, by language and width:");
    console.table(heights);
  } finally {
    await site.browser.close();
    site.close();
  }
});
