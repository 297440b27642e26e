// `npm run test:browsers`: the same tests in Chromium, Firefox and WebKitGTK. `npm run test:browsers -- firefox` runs one.
// Longer than what CI runs: it installs two more browsers, and drives each by its own WebDriver.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { setUpChromium } from "./chromium.mjs";
import { setUpFirefox } from "./firefox.mjs";
import { setUpPackages } from "./packages.mjs";
import { main, Stop, say } from "./say.mjs";
import { setUp } from "./setup.mjs";
import { root } from "./tools.mjs";
import { countOfNode, watch } from "./watch.mjs";
import { setUpWebKitGtk } from "./webkitgtk.mjs";

const FOLDER = "tests/browsers";
const BROWSERS = { chromium: setUpChromium, firefox: setUpFirefox, webkitgtk: setUpWebKitGtk };

/** Runs the tests in one browser; what came of it. */
async function runIn(name) {
  const { browser, driver, before = [] } = BROWSERS[name]();
  const files = readdirSync(join(root, FOLDER)).filter((file) => file.endsWith(".test.mjs"));
  // One window at a time: what has the focus is what is tested.
  const options = ["--test-concurrency=1", "--test-reporter=spec", "--test-timeout=1800000"];
  const command = [...before, process.execPath, "--test", ...options, ...files.map((file) => join(FOLDER, file))];
  say(`Testing the form in ${name}`);
  const { text, ok } = await watch(command, { BROWSER: name, BROWSER_PATH: browser, DRIVER_PATH: driver });
  const { passed, failed } = countOfNode(text);
  const version = text.match(/^Tested in (.+)$/m)?.[1];
  // A run that fell over, or tested nothing, has no failed test to count: it counts as one itself.
  return { browser: name, version, passed, failed: ok && passed ? failed : Math.max(failed, 1) };
}

await main(async () => {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(BROWSERS);
  const unknown = names.find((name) => !(name in BROWSERS));
  if (unknown) throw new Stop(`No browser "${unknown}": there are ${Object.keys(BROWSERS).join(", ")}.`);
  setUp();
  setUpPackages(FOLDER, "selenium-webdriver");
  await build();
  const results = [];
  for (const name of names) results.push(await runIn(name));
  console.table(results);
  const total = (word) => results.reduce((all, result) => all + result[word], 0);
  console.log(`${total("passed")} passed, ${total("failed")} failed`);
  if (total("failed")) process.exitCode = 1;
});
