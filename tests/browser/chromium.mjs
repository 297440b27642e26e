// The browser of the tests.

import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

/** What every browser of the tests is told of where it runs: the tests bring their fonts, where fontconfig is listened to. */
export const browserEnvironment = {
  ...process.env,
  FONTCONFIG_FILE: fileURLToPath(new URL("fonts.conf", import.meta.url)),
};
/** How long anything may take that a page does, in milliseconds: long for a machine that has much else to do. */
export const WITHIN = 60_000;

/** Headless Chromium: the one that is set up for the tests, or the system's own; `more` is what it is told besides. */
export function launchChromium(more = []) {
  return chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    // Chromium has no sandbox for root, nor inside most containers; the pages are the tests' own.
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", ...more],
    env: browserEnvironment,
    timeout: WITHIN,
  });
}
