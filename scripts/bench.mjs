// `npm run bench`: a full estimate beside what a developer would use instead, computing four numbers of it, in the same run:
// how long it takes, what it weighs, and how soon it starts. At the end, how its time grows with what is asked.
// The answers are compared before anything is timed. Ratios carry over to another machine; microseconds do not.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { facts } from "./bench/question.mjs";
import { median, time, timeAsync } from "./bench/time.mjs";
import { build } from "./build.mjs";
import { setUpChromium } from "./chromium.mjs";
import { setUpPackages } from "./packages.mjs";
import { main } from "./say.mjs";
import { setUp } from "./setup.mjs";
import { root } from "./tools.mjs";

const COLD_STARTS = 15;

/** Each peer's file in bench/peers, and the packages that it is made of. The first is what the ratios are of. */
const PEERS = {
  big: ["big.js", "date-fns"],
  decimal: ["decimal.js", "date-holidays", "date-fns"],
  "json-rules-engine": ["json-rules-engine", "big.js", "date-fns"],
  publicodes: ["publicodes", "date-fns"],
  zen: ["@gorules/zen-engine-wasm"],
  "by-hand": [],
};
const STARTS = ["big", "decimal"];

/** Our ways to start: in Node there is one; a page may ask for the module early, or carry it inside its script. */
const OUR_STARTS = {
  "full estimate": { file: "ours.mjs" },
  "full estimate, module preloaded": { file: "ours.mjs", preloads: true },
  "full estimate, inline entry": { file: "ours.mjs", entry: "inline.js" },
};

const read = (file) => JSON.parse(readFileSync(join(root, file), "utf8"));

/** A package's pinned version: the peers' own come with bench/peers/package.json, the others are the tests' too. */
function version(name) {
  const { dependencies } = read("scripts/bench/peers/package.json");
  return dependencies[name] ?? read(`node_modules/${name}/package.json`).version;
}
const title = (peer) => PEERS[peer].map((name) => `${name} ${version(name)}`).join(" + ") || "whole numbers, by hand";

const row = (what, unit, value, peer) => ({
  what,
  [unit]: Number(value.toFixed(1)),
  ratio: Number((value / peer).toFixed(2)),
});

/** Each peer's function; none goes on whose answer is another. */
async function comparedPeers(expected) {
  const peers = {};
  for (const name of Object.keys(PEERS)) {
    const { fourNumbers } = await import(`./bench/peers/${name}.mjs`);
    assert.deepEqual(await fourNumbers(facts), expected, `${title(name)} does not answer the same`);
    peers[name] = () => fourNumbers(facts);
  }
  return peers;
}

async function timeAnswers(ours) {
  const expected = ours.fourNumbers(facts);
  const { "json-rules-engine": asynchronous, ...peers } = await comparedPeers(expected);
  console.log("All answer:", expected);
  const everything = read("tests/examples/estimate-everything.json").q;
  assert.deepEqual(ours.fourAlone(facts), expected, "the figures alone are others");
  const { total } = expected;
  const owed = ours.owed(facts);
  assert.deepEqual({ total, ...ours.threeAnswers(facts, owed) }, expected, "the building blocks give other answers");
  const mine = {
    "upfront-terms: full estimate, ten facts": () => ours.fourNumbers(facts),
    "upfront-terms: full estimate without reasons, ten facts": () => ours.estimate(facts, { reasons: false }),
    "upfront-terms: full estimate, everything given": () => ours.estimate(everything),
    "upfront-terms: the four answers alone, figures()": () => ours.fourAlone(facts),
    "upfront-terms: building blocks, the three besides the total": () => ours.threeAnswers(facts, owed),
  };
  const times = time({ ...peers, ...mine });
  const [first] = times;
  const names = [...Object.keys(peers).map((peer) => `${title(peer)}: four numbers`), ...Object.keys(mine)];
  const rows = names.map((name, index) => row(name, "µs", times[index], first));
  rows.push(row(`${title("json-rules-engine")}: four numbers`, "µs", await timeAsync(asynchronous), first));
  console.table(rows);
}

function coldStartInNode(file) {
  const script = join(root, "scripts/bench/cold.mjs");
  const once = () => Number(execFileSync(process.execPath, [script, file], { encoding: "utf8" }));
  return median(Array.from({ length: COLD_STARTS }, once));
}

function timeStartsInNode() {
  const files = [...STARTS.map((peer) => `peers/${peer}.mjs`), "ours.mjs"];
  const times = files.map(coldStartInNode);
  const names = [...STARTS.map(title), "upfront-terms: full estimate"];
  console.table(names.map((name, index) => row(`${name}, cold start in Node`, "ms", times[index], times[0])));
}

/** What a page downloads of each side: everything for the four numbers, or for the full estimate. */
async function weighDownloads() {
  const { weighEach } = await import("./bench/bundle.mjs");
  const peers = Object.keys(PEERS);
  const bytes = await weighEach([...peers.map((peer) => ({ file: `peers/${peer}.mjs` })), { file: "ours.mjs" }]);
  const names = [...peers.map((peer) => `${title(peer)}: four numbers`), "upfront-terms: everything it has"];
  console.table(names.map((name, index) => row(name, "kB in brotli", bytes[index] / 1000, bytes[0] / 1000)));
}

async function timeStartsInChromium(browser) {
  const { coldStartsInChromium } = await import("./bench/cold-chromium.mjs");
  const sides = [...STARTS.map((peer) => ({ file: `peers/${peer}.mjs` })), ...Object.values(OUR_STARTS)];
  const times = await coldStartsInChromium(browser, sides);
  const names = [...STARTS.map(title), ...Object.keys(OUR_STARTS).map((name) => `upfront-terms: ${name}`)];
  console.table(names.map((name, index) => row(`${name}, cold start in Chromium`, "ms", times[index], times[0])));
}

await main(async () => {
  setUp();
  setUpPackages("scripts/bench/peers", "the peers");
  const chromium = setUpChromium();
  await build(["module", "entries"]);
  await timeAnswers(await import("./bench/ours.mjs"));
  const { columnRows } = await import("./bench/columns.mjs");
  console.table(columnRows(time));
  await weighDownloads();
  timeStartsInNode();
  await timeStartsInChromium(chromium.browser);
  const { checkScale, scale } = await import("./bench/scale.mjs");
  const tooFast = scale();
  console.log(`Node ${process.versions.node}, Chromium ${chromium.version}, ${process.platform} ${process.arch}`);
  checkScale(tooFast);
});
