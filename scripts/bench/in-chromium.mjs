// What the benchmarks of the form share: what they need is built and served, Chromium is opened, and both are closed at the end.

import { chromium } from "playwright-core";
import { serveSite } from "../../tests/browser/server.mjs";
import { build } from "../build.mjs";
import { setUpChromium } from "../chromium.mjs";
import { main } from "../say.mjs";
import { setUp } from "../setup.mjs";

/** Two digits and their removal: every key changes a number, and with it the estimate. */
export const DIGITS = ["2", "5", "Backspace", "Backspace"];

/** Measures in a browser. `--built` takes what is built already; where it is served from can be said. */
export const inChromium = (parts, measure, serve = serveSite) =>
  main(async () => {
    setUp();
    const { browser: executablePath, version } = setUpChromium();
    if (!process.argv.includes("--built")) await build(parts);
    const site = await serve();
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
    try {
      await measure(browser, site.address, version);
    } finally {
      await browser.close();
      await site.close();
    }
  });

/** The demo page on a desk, with the session that measures it. */
export async function openDesk(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  await page.goto(address);
  return { page, session: await page.context().newCDPSession(page) };
}
