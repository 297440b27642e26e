// The command line, run for real: one request. Needs `npm run build`.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { before, test } from "node:test";
import { at, atTerminal, FACTS, file, hasTerminal, json, PROGRAM, run } from "./program.mjs";

let api;

before(async () => {
  api = await import("../../dist/node.js");
  await api.default();
});

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

test("A request alone is one for an estimate, in a file or on standard input", (t) => {
  for (const [args, input] of [
    [[file(t, json(FACTS))], ""],
    [[], json(FACTS)],
    [["-"], json(FACTS)],
  ]) {
    const { status, stdout } = run(args, input);
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), api.estimate(FACTS));
  }
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
  const others = ["default", "initSync", "RulesError", "clauses", "editions", "facts", "interpretations"];
  const exported = Object.keys(api).filter((name) => typeof api[name] === "function" && !others.includes(name));
  assert.deepEqual(listed, exported.sort().map(kebab));
});

test("The tables take no request", () => {
  for (const name of ["clauses", "editions", "facts", "interpretations"]) {
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
  // Read as if it were UTF-8, the name of a product would silently be another.
  "text in another encoding": [Buffer.from(json({ asOf: "2026-11-20", x: "Måler" }), "latin1"), /^not UTF-8: /],
  "UTF-16": [Buffer.from(`\uFEFF${json(FACTS)}`, "utf16le"), /^not UTF-8: /],
  "more than 64 MiB": [Buffer.alloc(2 ** 26 + 1, " "), /^the request is longer than 64 MiB$/m],
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
  "an unknown function": [["estimat"], /no function estimat: there are .*estimate/],
  "a name of JavaScript's": [["constructor"], /no function constructor/],
  "call alone": [["call"], /needs the name/],
  "an unknown option": [["estimate", "--txt"], /^Unknown option '--txt'\nTry: upfront-terms --help\n$/],
  "an option twice": [["estimate", "--text", "--lang", "sv", "--lang", "da"], /^--lang is given twice\n/],
  "an option without its value": [["estimate", "--text", "--lang"], /--lang/],
  "two files": [["estimate", "a", "b"], /unexpected argument: b/],
  "a file that is not there": [["estimate", "/nowhere/request.json"], /cannot be read/],
  "a folder": [["estimate", tmpdir()], /cannot be read/],
  "lines of a file that is not there": [["estimate", "/nowhere/requests.jsonl", "--lines"], /cannot be read/],
  "fields kept of one request": [["estimate", "--keep", "id"], /--keep is for the fields of --lines/],
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

test("The document that the form hands over is a request, under its editions and interpretations", () => {
  const interpretations = { closedDays: "statutory" };
  const terms = { id: "our-terms", basedOn: "service-terms-en-undated", parameters: { investigationFee: "1250.00" } };
  const document = {
    version: 2,
    language: "da",
    facts: FACTS,
    editions: { terms },
    interpretations,
    estimate: {},
    sampleRates: true,
  };
  const facts = { ...FACTS, editions: { terms }, interpretations };
  const answer = (args, request) => JSON.parse(run(args, json(request)).stdout);
  assert.deepEqual(answer(["estimate"], document), api.estimate(facts));
  assert.deepEqual(answer(["estimate", "--lines"], document), api.estimate(facts));
  assert.deepEqual(answer(["figures"], document), api.figures(facts));
  const changes = [{ customer: "business" }];
  assert.deepEqual(answer(["compare"], { facts: document, changes }), api.compare(facts, changes));
  assert.match(run(["estimate", "--text"], json(document)).stdout, /our-terms/);
  // What is not a document is a request, and says what is wrong with it.
  assert.equal(run(["estimate"], json({ facts: FACTS })).status, 1);
});

const HOSTILE = "\u001b]0;owned\u0007\u009b2J\u202e\r\n";
test("What a request says is not obeyed by a terminal, and is one line on standard error", {
  skip: !hasTerminal,
}, (t) => {
  const bad = file(t, json({ asOf: "2026-11-20", [HOSTILE]: 1 }));
  const good = file(
    t,
    json({
      ...FACTS,
      items: [{ service: "repair", product: `a${HOSTILE.slice(0, -2)}b` }],
      rateCard: { products: {} },
    }),
  );
  const isControl = /[^\P{Cc}\r\n]|\u202e/u;
  const { stderr, status } = run(["estimate", bad]);
  assert.deepEqual([status, stderr.trim().split("\n").length, isControl.test(stderr)], [1, 1, false]);
  assert.match(stderr, /\\u001b\]0;owned\\u0007\\u009b2J\\u202e\\u000d\\u000a/);
  for (const args of [
    ["estimate", bad],
    ["estimate", good],
    ["estimate", good, "--json"],
    ["estimate", good, "--lines"],
  ]) {
    assert.doesNotMatch(atTerminal(args).stdout, isControl, args.join(" "));
  }
  // A program gets what it has sent.
  assert.deepEqual(JSON.parse(run(["estimate", good]).stdout), api.estimate(JSON.parse(readFileSync(good, "utf8"))));
});

test("--version prints the package's version, --help the exit codes", () => {
  const { version } = JSON.parse(readFileSync(at("../../package.json"), "utf8"));
  assert.deepEqual(run(["--version"]), { status: 0, stdout: `${version}\n`, stderr: "" });
  const { status, stdout } = run(["-h"]);
  assert.equal(status, 0);
  assert.deepEqual(run(["help"]), { status, stdout, stderr: "" });
  for (const code of ["0  every request or row", "1  a request", "2  the arguments"]) assert.ok(stdout.includes(code));
});

for (const lang of ["en", "sv", "da"]) {
  test(`A statement in ${lang} has every section in that language, and no key in place of a word`, () => {
    const read = (file) => JSON.parse(readFileSync(at(`../../www/messages/${lang}/${file}.json`), "utf8"));
    const [words, { along }] = [read("estimate"), read("form")];
    for (const name of ["everything", "first-keystroke", "estimate-asked-for"]) {
      const { q } = JSON.parse(readFileSync(at(`../examples/estimate-${name}.json`), "utf8"));
      const { status, stdout, stderr } = run(["estimate", "--text", "--lang", lang], json(q));
      assert.deepEqual([status, stderr], [0, ""]);
      assert.equal(stdout.split("\n")[0], along.statement);
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

const OF_THEIR_OWN = { en: "an edition of the terms of their own", sv: "en egen utgåva", da: "sin egen udgave" };
for (const [lang, sentence] of Object.entries(OF_THEIR_OWN)) {
  test(`A statement in ${lang} says that the numbers are those of a host's own edition, and tells them`, () => {
    const parameters = { investigationFee: "1250.00" };
    const terms = { id: "our-terms-2027", basedOn: "service-terms-en-undated", parameters };
    const facts = { ...FACTS, items: [{ service: "repair", warranty: "notCovered" }] };
    const told = (q) => run(["estimate", "--text", "--lang", lang], json(q)).stdout;
    const [own, published] = [told({ ...facts, editions: { terms } }), told(facts)];
    assert.ok(own.includes(sentence), own);
    assert.match(own, /our-terms-2027/);
    assert.match(own, /1[.,\s]250/);
    assert.doesNotMatch(own, /1[.,\s]000[.,]00/);
    assert.ok(!published.includes(sentence));
  });
}

test("A statement of what has no price names no most, and one with VAT has it in every line", () => {
  const facts = {
    asOf: "2026-11-20",
    onSite: false,
    items: [{ service: "repair" }, { service: "sampleTest" }],
    rateCard: { outboundShipping: "100.00", returnShipping: "100.00" },
    vatPercent: "25",
  };
  const { stdout } = run(["estimate", "--text"], json(facts));
  assert.match(
    stdout,
    /^ {2}DKK\s100\.00 to 1,200\.00 or more excl\. VAT\n {2}DKK\s125\.00 to 1,500\.00 or more incl\. VAT$/m,
  );
  assert.match(
    stdout,
    /^Not worked on: DKK\s100\.00 to 1,200\.00 or more, DKK\s125\.00 to 1,500\.00 or more incl\. VAT$/m,
  );
  assert.match(
    stdout,
    /- investigation fee \(product 1\): DKK\s1,000\.00, DKK\s1,250\.00 incl\. VAT \(you may have to pay\) \[6\.1\]/,
  );
  assert.doesNotMatch(stdout, /Result of the examination|rate for/i, "what the customer can't answer is asked");
});

test("A statement to a consumer has prices with VAT first, and says what the law may add as a word of ours", () => {
  const facts = { ...FACTS, customer: "consumer", vatPercent: "25", items: [{ service: "repair" }] };
  const { stdout } = run(["estimate", "--text"], json(facts));
  assert.match(
    stdout,
    /^ {2}DKK\s0\.00 to 1,250\.00 or more incl\. VAT\n {2}DKK\s0\.00 to 1,000\.00 or more excl\. VAT$/m,
  );
  assert.match(stdout, /- investigation fee: DKK\s1,250\.00 incl\. VAT, DKK\s1,000\.00 excl\. VAT/);
  assert.match(stdout, /less ordinary wear\. \[12\.3\]\n {4}Our note, not the terms’: the law may give you more/);
  const { vatPercent: _, ...untold } = facts;
  const without = run(["estimate", "--text"], json(untold)).stdout;
  assert.match(without, /^ {2}DKK\s0\.00 to 1,000\.00 or more excl\. VAT, which is added$/m);
});

test("The statement of a document says what it says besides its facts, by name what is the page's own", () => {
  const document = {
    version: 2,
    id: "R-7",
    facts: FACTS,
    interpretations: {},
    description: "It stays dark.\nRange\n  DKK 0.00",
    contact: { name: "A. Customer", email: 5 },
    products: [{ serialNumbers: ["SN-1", 2], condition: { seal: "constructor", reading: "12 MWh" } }],
    reference: "PO-1",
    visit: { access: "Ring." },
    more: { costCentre: "4711", sites: ["north", "south"], broken: { a: 1 } },
  };
  const { stdout } = run(["estimate", "--text"], json(document));
  for (const line of [
    "Reference of this request: R-7.",
    "- Name: A. Customer",
    "- Serial numbers: SN-1",
    "- Your order or reference number: PO-1",
    "Further details\n  - costCentre: 4711\n  - sites: north, south\n",
    // What is typed on lines of its own is no line of the statement.
    "It stays dark.\n      Range\n        DKK 0.00\n",
  ]) {
    assert.ok(stdout.includes(line), `${line} is not in:\n${stdout}`);
  }
  assert.doesNotMatch(stdout, /constructor|undefined|\[object/);
  for (const lang of ["sv", "da"]) {
    assert.doesNotMatch(run(["estimate", "--text", "--lang", lang], json(document)).stdout, /(desk|form)\.\w+\./);
  }
  for (const strange of [{ products: 5 }, { contact: null, more: [1], files: ["a"] }, { visit: "now", invoice: [] }]) {
    assert.equal(run(["estimate", "--text"], json({ ...document, ...strange })).status, 0, json(strange));
  }
});

test("A statement calls no edition by its id", () => {
  assert.doesNotMatch(run(["estimate", "--text"], json(FACTS)).stdout, /service-terms-en-undated/);
});

const hasFull = existsSync("/dev/full");
test("An answer that cannot be written is said so, exit code 2", { skip: !hasFull }, () => {
  const full = openSync("/dev/full", "w");
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, "interpretations"], {
    stdio: ["ignore", full, "pipe"],
    encoding: "utf8",
  });
  closeSync(full);
  assert.equal(status, 2);
  assert.match(stderr, /^cannot write: .*\n$/, "nothing about the arguments, which are right");
});

test("At a terminal an estimate is a statement, and JSON where that is asked for", { skip: !hasTerminal }, (t) => {
  const path = file(t, json(FACTS));
  assert.match(atTerminal(["estimate", path]).stdout, /^Estimate for a service request/);
  assert.deepEqual(JSON.parse(atTerminal(["estimate", path, "--json"]).stdout), api.estimate(FACTS));
});

test("At a terminal without a request the program does not wait", { skip: !hasTerminal }, () => {
  const { status, stdout } = atTerminal(["estimate"]);
  assert.deepEqual([status, /name a file, or pipe one in/.test(stdout)], [2, true]);
});
