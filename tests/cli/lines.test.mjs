// The command line, run for real: many requests, a line each. Needs `npm run build`.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { Readable } from "node:stream";
import { before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { atTerminal, atTerminalInto, FACTS, file, hasTerminal, json, mostMemory, PROGRAM, run } from "./program.mjs";

let api;

before(async () => {
  api = await import("../../dist/node.js");
  await api.default();
});

test("JSON Lines: an answer a line in the same order, refusals in their place, exit code 1", () => {
  const latin1 = Buffer.from(json({ asOf: "2026-11-20", x: "Måler" }), "latin1");
  const lines = [json(FACTS), "", json({ asOf: "never" }), "{", latin1, `${json({ asOf: "2026-01-01" })}\r`];
  const input = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from("\n")]));
  const { status, stdout, stderr } = run(["estimate", "--lines"], input);
  assert.equal(status, 1);
  const answers = stdout
    .trimEnd()
    .split("\n")
    .map((line) => line && JSON.parse(line));
  assert.deepEqual(
    answers.map((answer) => answer && (answer.asOf ?? answer.issues[0].code)),
    ["2026-11-20", "", "invalidDate", "unreadable", "unreadable", "2026-01-01"],
  );
  assert.match(stderr, /^line 3: asOf: .*\nline 4: not JSON: .*\nline 5: not UTF-8: .*\n$/);
});

test("A blank line is answered by one, so that a line's answer stands on the line of the same number", () => {
  const { status, stdout } = run(["estimate", "--lines"], `\n${json(FACTS)}\n \t\r\n\n${json(FACTS)}`);
  assert.equal(status, 0);
  assert.deepEqual(stdout.split("\n").map(Boolean), [false, true, false, false, true, false]);
});

test("Fields of the host's own are passed on, before the answer and before the problems", () => {
  const requests = [
    { id: 7, ...FACTS, note: { of: ["a", 1.5] } },
    { ...FACTS, id: "x" },
    { asOf: "never", id: null },
    FACTS,
    { id: 2 ** 53, ...FACTS },
  ];
  const lines = [...requests.map(json), "[]", '{"id":12345678901234567890,"asOf":"2026-11-20"}'];
  const { status, stdout, stderr } = run(["--lines", "--keep", "id,note"], lines.join("\n"));
  assert.equal(status, 1);
  const answers = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const estimate = api.estimate(FACTS);
  assert.deepEqual(answers.slice(0, 2), [
    { id: 7, note: { of: ["a", 1.5] }, ...estimate },
    { id: "x", ...estimate },
  ]);
  assert.deepEqual(Object.keys(answers[0]).slice(0, 2), ["id", "note"]);
  assert.deepEqual([answers[2].id, answers[2].issues[0].path], [null, "asOf"]);
  assert.deepEqual(answers[3], estimate);
  // As a number the key would be another.
  assert.deepEqual(
    [4, 6].map((i) => answers[i].issues.map(({ path, code }) => [path, code])),
    [[["id", "outOfRange"]], [["id", "outOfRange"]]],
  );
  assert.match(stderr, /^line 7: id: .*text$/m);
});

test("A field whose name has a comma in it is kept", () => {
  const { stdout, stderr } = run(
    ["turnaround", "--lines", "--keep", "id\\, old,n"],
    '{ "id, old": 1, "n": 2, "receivedOn": "2026-11-20" }',
  );
  assert.equal(stderr, "");
  const { "id, old": id, n, completedOn } = JSON.parse(stdout);
  assert.deepEqual([id, n, completedOn], [1, 2, "2026-12-10"]);
});

test("What is kept stands beside a list, and is refused where the answer has a field of its name", () => {
  const kept = (args, request) => JSON.parse(run([...args, "--lines"], json(request)).stdout);
  assert.deepEqual(kept(["closed-days", "--keep", "id"], { id: 1, year: 2026 }), {
    id: 1,
    answer: api.closedDays({ year: 2026 }),
  });
  const question = { receivedOn: "2026-11-20", completedOn: "mine" };
  const { issues, ...rest } = kept(["turnaround", "--keep", "completedOn"], question);
  assert.deepEqual(
    [issues.map(({ path, code }) => [path, code]), rest],
    [[["completedOn", "conflict"]], { completedOn: "mine" }],
  );
});

test("No line ends a run, however long its names and however deep it is", () => {
  const long = "x".repeat(6 * 2 ** 20);
  const deep = 200_000;
  const lines = [
    json({
      ...FACTS,
      [long]: Object.fromEntries(Array.from({ length: 100 }, (_, i) => [i, i])),
      items: [{ [long]: 1 }],
    }),
    `{"asOf":"2026-11-20","items":${"[".repeat(deep)}${"]".repeat(deep)}}`,
    "nul",
    "\0",
    json(FACTS),
  ];
  const { status, stdout, stderr } = run(["--lines", "--keep", "id"], lines.join("\n"));
  const answers = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual([status, answers.map(({ issues }) => issues !== undefined)], [1, [true, true, true, true, false]]);
  assert.ok(stdout.length < 100_000 && stderr.length < 100_000);
});

test("JSON Lines of a file, and of nothing", (t) => {
  const path = file(t, `${json(FACTS)}\n`.repeat(3));
  const { status, stdout, stderr } = run(["estimate", path, "--lines"]);
  assert.deepEqual([status, stderr, stdout.trimEnd().split("\n").length], [0, "", 3]);
  assert.deepEqual(run(["estimate", "--lines"], ""), { status: 0, stdout: "", stderr: "" });
});

test("A line of 20 MB is one line, and letters cut in two by a pipe are whole", () => {
  const q = { asOf: "2026-11-20", rateCard: { products: { ["ø".repeat(900)]: "1.00" } } };
  const huge = json({ asOf: "ø".repeat(10_000_000) });
  const { status, stdout } = run(["estimate", "--lines"], `${huge}\n${`${json(q)}\n`.repeat(200)}`);
  const lines = stdout.trimEnd().split("\n");
  assert.deepEqual([status, lines.length], [1, 201]);
  assert.deepEqual(JSON.parse(lines[200]), api.estimate(q));
});

/** Runs with a reader that goes away after the first bytes. */
function cutOff(args, input) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: "pipe" });
    let stderr = "";
    child.stderr.on("data", (chunk) => (stderr += chunk));
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    child.stdout.once("data", () => child.stdout.destroy());
    child.on("close", (status, signal) => resolve({ status, signal, stderr }));
  });
}

test("A reader that goes away ends the program quietly", async () => {
  const requests = `${json(FACTS)}\n`.repeat(3000);
  assert.deepEqual(await cutOff(["estimate", "--lines"], requests), { status: 0, signal: null, stderr: "" });
});

/** So many lines of 4 kB. */
function writeLines(path, count) {
  writeFileSync(path, "");
  const thousand = `${json(FACTS).padEnd(4000)}\n`.repeat(1000);
  for (let written = 0; written < count; written += 1000) appendFileSync(path, thousand);
}

test("Ten times the requests, 80 MB instead of 8, need no more memory", (t) => {
  const path = file(t, "");
  const [few, many] = [2_000, 20_000].map((count) => {
    writeLines(path, count);
    return mostMemory(["--lines", path]);
  });
  assert.ok(many < 1.5 * few, `${few} kB, then ${many} kB`);
});

test("A program that takes the answers slowly is waited for", async () => {
  const [count, answerLength] = [12_000, json(api.estimate({ asOf: "2026-11-20" })).length + 1];
  let asked = 0;
  function* requests() {
    for (; asked < count; asked += 1) yield `${json({ asOf: "2026-11-20" })}\n`;
  }
  const child = spawn(process.execPath, [PROGRAM, "--lines"], { stdio: ["pipe", "pipe", "inherit"] });
  Readable.from(requests(), { objectMode: false, highWaterMark: 1024 }).pipe(child.stdin);
  let [taken, behind] = [0, 0];
  for await (const chunk of child.stdout) {
    taken += chunk.length;
    await sleep(1);
    behind = Math.max(behind, asked - taken / answerLength);
  }
  assert.equal(taken, count * answerLength);
  // What the pipes and their buffers hold, and one chunk that is being answered.
  assert.ok(behind < count * 0.9, `${behind} of ${count} requests were taken before their answers`);
});

test("At a terminal many requests show how far they are; a pipe shows nothing", { skip: !hasTerminal }, (t) => {
  const path = file(t, `${json(FACTS)}\n`.repeat(2000));
  const { status, stdout } = atTerminalInto(`${path}.answers`, ["estimate", path, "--lines"]);
  assert.equal(status, 0);
  assert.match(stdout, /\[#*-*\] \d+ % \d+ answered/);
  assert.equal(readFileSync(`${path}.answers`, "utf8").split("\n").length, 2001);
  assert.equal(run(["estimate", path, "--lines"]).stderr, "");
});

test("At a terminal that shows the answers no bar stands among them", { skip: !hasTerminal }, (t) => {
  const path = file(t, `${json(FACTS)}\n`.repeat(3));
  const { status, stdout } = atTerminal(["estimate", path, "--lines"]);
  assert.equal(status, 0);
  for (const line of stdout.trim().split("\n")) assert.deepEqual(JSON.parse(line), api.estimate(FACTS));
});
