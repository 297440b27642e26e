// `npm run test:access`: axe on every example of every part, on the demo page in every state and on every page for
// integrators, each in every language, light and dark, wide, narrow, and with text at twice its size.
// Longer than what CI runs, which looks at each of them in one of these ways.

import { build } from "./build.mjs";
import { setUpChromium } from "./chromium.mjs";
import { main, say } from "./say.mjs";
import { setUp } from "./setup.mjs";
import { watch } from "./watch.mjs";

const SUITES = ["www/element/harness/parts.test.mjs", "tests/browser/access/pages.test.mjs"];
/** Two hours: each file is one test to the runner, and there are thousands of looks in it. */
const TIMEOUT = "--test-timeout=7200000";

await main(async () => {
  setUp();
  setUpChromium();
  await build();
  say("Looking at everything in every way");
  // Each of the two needs one processor. Left to itself Node keeps one free, and on two has them wait for each other.
  const together = `--test-concurrency=${SUITES.length}`;
  const command = [process.execPath, "--test", "--test-reporter=spec", TIMEOUT, together, ...SUITES];
  const { text, ok } = await watch(command, { ACCESS: "every" });
  const looks = [...text.matchAll(/^Looked at: (.+)$/gm)].map(([, look]) => JSON.parse(look));
  console.table(looks);
  const total = (what) => looks.reduce((sum, look) => sum + look[what], 0);
  console.log(`${total("runs")} runs, ${total("found")} findings`);
  // A suite that fell over before it looked at anything has found nothing either.
  if (!ok || looks.length < SUITES.length) process.exitCode = 1;
});
