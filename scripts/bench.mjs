// `npm run bench`: a full estimate beside big.js + date-fns computing four numbers of it, in the same run. The answers are
// compared before anything is timed. Ratios carry over to another machine; microseconds do not.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { estimate, fourNumbers as ours } from "./bench/ours.mjs";
import { fourNumbers as peers } from "./bench/peer.mjs";
import { facts } from "./bench/question.mjs";
import { root } from "./tools.mjs";

const ROUNDS = 40;
const ROUND_MS = 25;
const COLD_STARTS = 15;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** How often `run` goes within one round. */
function countInRound(run) {
  let count = 0;
  for (const end = performance.now() + ROUND_MS; performance.now() < end; count += 1) run();
  return count;
}

/** Microseconds a call, each contestant's median over rounds that take turns, so that noise falls on all alike. */
function time(contestants) {
  const rounds = Object.values(contestants).map((run) => ({ run, count: countInRound(run), times: [] }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { run, count, times } of rounds) {
      const begin = performance.now();
      for (let call = 0; call < count; call += 1) run();
      times.push(((performance.now() - begin) * 1000) / count);
    }
  }
  return rounds.map(({ times }) => median(times));
}

function coldStart(side) {
  const script = join(root, "scripts/bench/cold.mjs");
  const once = () => Number(execFileSync(process.execPath, [script, side], { encoding: "utf8" }));
  return median(Array.from({ length: COLD_STARTS }, once));
}

const read = (file) => JSON.parse(readFileSync(join(root, file), "utf8"));
const version = (name) => read(`node_modules/${name}/package.json`).version;
const row = (what, unit, value, peer) => ({
  what,
  [unit]: Number(value.toFixed(1)),
  ratio: Number((value / peer).toFixed(2)),
});

const everything = read("tests/examples/estimate-everything.json").q;
assert.deepEqual(ours(facts), peers(facts), "the two sides do not answer the same");
console.log("Both sides answer:", peers(facts));

const peer = `big.js ${version("big.js")} + date-fns ${version("date-fns")}: four numbers, no reasons`;
const [peerTime, tenTime, everythingTime] = time({
  peer: () => peers(facts),
  ten: () => ours(facts),
  everything: () => estimate(everything),
});
console.table([
  row(peer, "µs", peerTime, peerTime),
  row("upfront-terms: full estimate, ten facts", "µs", tenTime, peerTime),
  row("upfront-terms: full estimate, everything given", "µs", everythingTime, peerTime),
]);

const peerStart = coldStart("peer");
console.table([
  row(`${peer}, cold start in Node`, "ms", peerStart, peerStart),
  row("upfront-terms: full estimate, ten facts, cold start in Node", "ms", coldStart("ours"), peerStart),
]);
console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}`);
