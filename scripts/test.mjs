// `npm test`: sets up what the tests need, builds, and runs every suite. `npm test -- rules oracle` runs some of them.
// A suite that runs no test has failed: a test that is not run protects nothing.

import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { build } from "./build.mjs";
import { setUpChromium } from "./chromium.mjs";
import { main, Stop, say } from "./say.mjs";
import { setUp } from "./setup.mjs";
import { root } from "./tools.mjs";
import { countOfNode, sum, watch } from "./watch.mjs";

/** The counts of cargo test and of wasm-bindgen's runner: one line for each binary, and one for the examples. */
function countOfCargo(text) {
  const of = (word) => sum([...text.matchAll(new RegExp(`^test result: .*?(\\d+) ${word}`, "gm"))]);
  return { passed: of("passed"), failed: of("failed"), skipped: of("ignored") };
}

function cargoSuite() {
  return { command: ["cargo", "test", "--locked"], count: countOfCargo };
}

/** The boundary's tests, in the browser itself. */
function wasmSuite({ browser, driver }) {
  // Chromium has no sandbox for root, nor inside most containers; the pages are the tests' own.
  const args = ["headless=new", "no-sandbox", "disable-gpu", "disable-background-networking"];
  const file = join(root, "target", "webdriver.json");
  mkdirSync(join(root, "target"), { recursive: true });
  writeFileSync(file, JSON.stringify({ "goog:chromeOptions": { binary: browser, args } }));
  const options = ["--headless", "--chrome", "--chromedriver", driver, "--mode", "no-install"];
  return {
    command: ["wasm-pack", "test", ...options, "--", "--test", "wasm"],
    env: { WASM_BINDGEN_TEST_WEBDRIVER_JSON: file },
    count: countOfCargo,
  };
}

/**
 * Half an hour for a file, which is one test to the runner: it must not fail on a busy machine. A page that hangs fails
 * much sooner, by the limits of the tests themselves.
 */
const TIMEOUT = "--test-timeout=1800000";

/** A file of tests on each processor: by itself, Node leaves one of them idle, and much of a browser's test is waiting. */
const AT_ONCE = `--test-concurrency=${availableParallelism()}`;

/** Every *.test.mjs below the folder, by Node's own runner. */
function nodeSuite(folder) {
  const files = readdirSync(join(root, folder), { recursive: true })
    .filter((file) => file.endsWith(".test.mjs"))
    .map((file) => join(folder, file));
  if (!files.length) throw new Stop(`There is no test in ${folder}.`);
  return { command: ["node", "--test", "--test-reporter=spec", TIMEOUT, AT_ONCE, ...files], count: countOfNode };
}

const suites = {
  rules: { what: "the rules, natively", of: cargoSuite },
  wasm: { what: "the boundary, in headless Chromium", of: wasmSuite },
  package: { what: "the package, packed and installed", of: () => nodeSuite("tests/packaging") },
  types: { what: "the declared types against the module", of: () => nodeSuite("tests/types") },
  record: { what: "the consent record, read as JSON-LD", of: () => nodeSuite("tests/consent-record") },
  oracle: { what: "the rules against an independent calculation", of: () => nodeSuite("tests/oracle") },
  courses: { what: "the range against every course of small matters", of: () => nodeSuite("tests/courses") },
  server: { what: "requests recomputed on the server", of: () => nodeSuite("tests/server") },
  columns: { what: "ledgers and Arrow tables", of: () => nodeSuite("tests/columns") },
  cli: { what: "the command line", of: () => nodeSuite("tests/cli") },
  words: { what: "answers put into words", of: () => nodeSuite("www/words") },
  parts: { what: "the parts of the form, each by itself", of: () => nodeSuite("www/element") },
  browser: { what: "the form, in headless Chromium", of: () => nodeSuite("tests/browser") },
};

async function runSuite(name, chromium) {
  const { what, of } = suites[name];
  say(`Testing ${what}`);
  const { command, env, count } = of(chromium);
  const { text, ok } = await watch(command, env);
  const result = count(text);
  if (ok && result.passed) return result;
  console.error(`✗ ${name}: ${ok ? "no test was run" : "failed"}`);
  // A suite that did not compile, or ran nothing, has no failed test to count: it counts as one itself.
  return { ...result, failed: Math.max(result.failed, 1) };
}

await main(async () => {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(suites);
  const unknown = names.find((name) => !(name in suites));
  if (unknown) throw new Stop(`No suite "${unknown}": there are ${Object.keys(suites).join(", ")}.`);
  setUp();
  const chromium = setUpChromium();
  await build();
  const results = [];
  for (const name of names) results.push({ name, ...(await runSuite(name, chromium)) });
  console.table(results);
  const total = (word) => results.reduce((all, result) => all + result[word], 0);
  const skipped = total("skipped") ? `, ${total("skipped")} skipped` : "";
  console.log(`${total("passed")} passed, ${total("failed")} failed${skipped}`);
  if (total("failed")) process.exitCode = 1;
});
