// The browser of the tests.

import { chromium } from "playwright-core";

/** Headless Chromium: the one that is set up for the tests, or the system's own. */
export function launchChromium() {
  return chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    // Chromium has no sandbox for root, nor inside most containers; the pages are the tests' own.
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}
