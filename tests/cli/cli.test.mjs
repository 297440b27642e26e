// The command line, run for real. Needs `npm run build`.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const PROGRAM = at("../../bin/upfront-terms.mjs");
const FACTS = { asOf: "2026-11-20", customer: "consumer", items: [{ service: "repair" }] };
let api;

before(async () => {
  api = await import("../../dist/node.js");
  await api.default();
});

function run(args, input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}

/** A file that is gone when the test ends. */
function file(t, content) {
  const folder = mkdtempSync(join(tmpdir(), "upfront-terms-cli-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "request.json");
  writeFileSync(path, content);
  return path;
}

const json = JSON.stringify;

test("A request on standard input gives the function's own answer as JSON on one line", () => {
  const { status, stdout, stderr } = run(["estimate"], json(FACTS));
  assert.deepEqual([status, stderr, stdout.split("\n").length], [0, "", 2]);
  assert.deepEqual(JSON.parse(stdout), api.estimate(FACTS));
});

test("A request can be a file, and begin with a byte order mark", (t) => {
  const path = file(t, `\uFEFF${json(FACTS)}`);
  assert.deepEqual(JSON.parse(run(["estimate", path]).stdout), api.estimate(FACTS));
  assert.deepEqual(JSON.parse(run(["estimate", "-"], json(FACTS)).stdout), api.estimate(FACTS));
});

test("A file alone is a request for an estimate", (t) => {
  const { status, stdout } = run([file(t, json(FACTS))]);
  assert.equal(status, 0);
  assert.deepEqual(JSON.parse(stdout), api.estimate(FACTS));
});

test("Every function can be called by its name, with dashes or without", () => {
  const q = { principal: "1000", dueOn: "2026-01-30", asOf: "2026-03-30", customer: "consumer" };
  for (const args of [["late-interest"], ["lateInterest"], ["call", "lateInterest"], ["call", "late-interest"]]) {
    assert.deepEqual(JSON.parse(run(args, json(q)).stdout), api.lateInterest(q));
  }
});

test("The functions that --help lists are those of the package", () => {
  const listed = run(["--help"])
    .stdout.match(/Functions:\n(.*?)\n\n/s)[1]
    .split("\n")
    .map((line) => line.trim());
  const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const others = ["default", "initSync", "RulesError", "clauses", "editions", "readings"];
  const exported = Object.keys(api).filter((name) => typeof api[name] === "function" && !others.includes(name));
  assert.deepEqual(listed, exported.sort().map(kebab));
});

test("The tables take no request", () => {
  for (const name of ["clauses", "editions", "readings"]) {
    const { status, stdout } = run([name]);
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), api[name]());
    assert.equal(run([name, "file.json"]).status, 2);
  }
});

test("What-ifs come as one request", () => {
  if (!api.compare) return;
  const changes = [{ customer: "business" }];
  assert.deepEqual(JSON.parse(run(["compare"], json({ facts: FACTS, changes })).stdout), api.compare(FACTS, changes));
});

test("A refused request has every problem on standard error, by path, and exit code 1", () => {
  const { status, stdout, stderr } = run(["estimate"], json({ asOf: "2026-02-30", items: [{ service: "mend" }] }));
  assert.deepEqual([status, stdout], [1, ""]);
  assert.deepEqual(
    stderr
      .trim()
      .split("\n")
      .map((line) => line.split(":")[0]),
    ["asOf", "items[0].service"],
  );
});

const REFUSED = {
  "no JSON": ["{", /^not JSON: /],
  nothing: ["", /^the request is empty$/m],
  "white space": [" \n\t", /^the request is empty$/m],
  "JSON that is no request": ["7", /expected an object/],
  "a request nested ten thousand deep": [`${"[".repeat(10_000)}${"]".repeat(10_000)}`, /expected an object/],
  "text of 5 MB": [json({ asOf: "x".repeat(5_000_000) }), /^asOf: /],
};
for (const [what, [input, message]] of Object.entries(REFUSED)) {
  test(`Refused with exit code 1: ${what}`, () => {
    const { status, stdout, stderr } = run(["estimate"], input);
    assert.deepEqual([status, stdout], [1, ""]);
    assert.match(stderr, message);
  });
}

const MISUSED = {
  "no function": [[], /no function is named/],
  "an unknown function": [["estimat"], /no function estimat: there are .*estimate/],
  "a name of JavaScript's": [["constructor"], /no function constructor/],
  "call alone": [["call"], /needs the name/],
  "an unknown option": [["estimate", "--txt"], /--txt/],
  "an option without its value": [["estimate", "--text", "--lang"], /--lang/],
  "two files": [["estimate", "a", "b"], /unexpected argument: b/],
  "a file that is not there": [["estimate", "/nowhere/request.json"], /cannot be read/],
  "a folder": [["estimate", tmpdir()], /cannot be read/],
  "lines of a file that is not there": [["estimate", "/nowhere/requests.jsonl", "--lines"], /cannot be read/],
  "text and JSON": [["estimate", "--text", "--json"], /exclude each other/],
  "text of lines": [["estimate", "--text", "--lines"], /exclude each other/],
  "text of something else": [["late-interest", "--text"], /only estimates/],
  "a language for JSON": [["estimate", "--lang", "sv"], /--text/],
  "a language without words": [["estimate", "--text", "--lang", "tlh"], /no words in the language tlh/],
};
for (const [what, [args, message]] of Object.entries(MISUSED)) {
  test(`Misused, exit code 2: ${what}`, () => {
    const { status, stdout, stderr } = run(args, json(FACTS));
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /\n\s+at /, "a stack is not for users");
  });
}

test("--version prints the package's version, --help the exit codes", () => {
  const { version } = JSON.parse(readFileSync(at("../../package.json"), "utf8"));
  assert.deepEqual(run(["--version"]), { status: 0, stdout: `${version}\n`, stderr: "" });
  const { status, stdout } = run(["-h"]);
  assert.equal(status, 0);
  for (const code of ["0  every", "1  a request", "2  the arguments"]) assert.ok(stdout.includes(code));
});

for (const lang of ["en", "sv", "da"]) {
  test(`A statement in ${lang} has every section in that language, and no key in place of a word`, () => {
    const words = JSON.parse(readFileSync(at(`../../www/messages/${lang}/estimate.json`), "utf8"));
    for (const name of ["everything", "first-keystroke", "estimate-asked-for"]) {
      const { q } = JSON.parse(readFileSync(at(`../examples/estimate-${name}.json`), "utf8"));
      const { status, stdout, stderr } = run(["estimate", "--text", "--lang", lang], json(q));
      assert.deepEqual([status, stderr], [0, ""]);
      assert.equal(stdout.split("\n")[0], words.title);
      for (const { title } of [words.range, words.deadlines, words.assumptions]) {
        assert.ok(stdout.includes(`\n${title}\n`), title);
      }
      assert.doesNotMatch(stdout, /estimate\.\w|undefined|\[object|NaN|\{/);
    }
  });
}

test("A statement says the amounts of the estimate, with clauses", () => {
  const { stdout } = run(
    ["estimate", "--text"],
    json({ ...FACTS, items: [{ service: "repair", warranty: "notCovered" }] }),
  );
  assert.match(stdout, /investigation fee: DKK\s1,000\.00 \(you may have to pay\) \[6\.1\]/);
});

test("JSON Lines: an answer a line in the same order, refusals in their place, exit code 1", () => {
  const lines = [json(FACTS), "", json({ asOf: "never" }), "{", `${json({ asOf: "2026-01-01" })}\r`];
  const { status, stdout, stderr } = run(["estimate", "--lines"], lines.join("\n"));
  assert.equal(status, 1);
  const answers = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    answers.map((answer) => answer.asOf ?? answer.issues[0].code),
    [...["2026-11-20", "invalidDate", "unreadable", "2026-01-01"]],
  );
  assert.match(stderr, /^line 3: asOf: .*\nline 4: not JSON: .*\n$/);
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

const hasFull = existsSync("/dev/full");
test("An answer that cannot be written is said so, exit code 2", { skip: !hasFull }, () => {
  const full = openSync("/dev/full", "w");
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, "readings"], {
    stdio: ["ignore", full, "pipe"],
    encoding: "utf8",
  });
  closeSync(full);
  assert.equal(status, 2);
  assert.match(stderr, /^cannot write: /);
});

/** Runs at a terminal: Python's standard library has one to give. */
const TERMINAL = `import pty, sys, os
status = pty.spawn(sys.argv[1:], lambda fd: os.read(fd, 65536))
sys.exit(os.waitstatus_to_exitcode(status))`;
const hasTerminal = spawnSync("python3", ["-c", "import pty"]).status === 0;

function atTerminal(args) {
  const command = ["-c", TERMINAL, process.execPath, PROGRAM, ...args];
  return spawnSync("python3", command, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 2 ** 28 });
}

test("At a terminal an estimate is a statement, and JSON where that is asked for", { skip: !hasTerminal }, (t) => {
  const path = file(t, json(FACTS));
  assert.match(atTerminal(["estimate", path]).stdout, /^Your estimate/);
  assert.deepEqual(JSON.parse(atTerminal(["estimate", path, "--json"]).stdout), api.estimate(FACTS));
});

test("At a terminal many requests show how far they are; a pipe shows nothing", { skip: !hasTerminal }, (t) => {
  const path = file(t, `${json(FACTS)}\n`.repeat(2000));
  const { status, stdout } = atTerminal(["estimate", path, "--lines"]);
  assert.equal(status, 0);
  assert.match(stdout, /\[#*-*\] \d+ % \d+ answered/);
  assert.equal(run(["estimate", path, "--lines"]).stderr, "");
});

test("At a terminal without a request the program does not wait", { skip: !hasTerminal }, () => {
  const { status, stdout } = atTerminal(["estimate"]);
  assert.deepEqual([status, /name a file, or pipe one in/.test(stdout)], [2, true]);
});
