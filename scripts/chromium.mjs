// Headless Chromium and the driver of the same version: found, or installed by apt-get where that is allowed.

import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { aptInstall } from "./apt.mjs";
import { have, output, Stop } from "./say.mjs";
import { versionOf } from "./tools.mjs";

const BROWSERS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const DRIVERS = ["chromedriver", "/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver"];

const pathOf = (tool) => (tool.includes("/") ? existsSync(tool) && tool : output("which", [tool]));
const firstOf = (named, usual) => [named, ...usual].filter(Boolean).map(pathOf).find(Boolean);
const major = (version) => version.split(".")[0];

/** The browser and its driver where both are installed with the same major version, else what is wrong. */
function find() {
  const browser = firstOf(process.env.CHROME_PATH, BROWSERS);
  if (!browser) return { problem: "Chromium was not found" };
  const driver = firstOf(process.env.CHROMEDRIVER_PATH, DRIVERS);
  if (!driver) return { problem: "ChromeDriver was not found" };
  const [ofBrowser, ofDriver] = [versionOf(browser), versionOf(driver)];
  if (!ofBrowser || !ofDriver) return { problem: `${ofBrowser ? driver : browser} does not start` };
  if (major(ofBrowser) !== major(ofDriver)) {
    return { problem: `Chromium ${ofBrowser} and ChromeDriver ${ofDriver} do not fit together` };
  }
  return { browser, driver, version: ofBrowser };
}

/** Makes sure of the browser and its driver, and tells every test where they are. */
export function setUpChromium() {
  let found = find();
  if (found.problem && aptInstall("Chromium and its driver", "chromium", "chromium-driver")) found = find();
  if (found.problem) {
    const help = "Install Chromium or Chrome and the ChromeDriver of the same version, and name them in CHROME_PATH";
    throw new Stop(`${found.problem}. ${help} and CHROMEDRIVER_PATH where they are in an unusual place.`);
  }
  process.env.CHROME_PATH = found.browser;
  process.env.CHROMEDRIVER_PATH = found.driver;
  have(`Chromium ${found.version} in ${dirname(found.browser)}, with its driver`);
  return found;
}
