// `upfront-terms recompute`, run for real. Needs `npm run build`.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import { recompute } from "upfront-terms/server";
import { atTerminal, hasTerminal, run } from "../cli/program.mjs";
import { CLOSURES, changed, RATES, submitted } from "./documents.mjs";

const document = submitted();
const forged = changed(document, ({ estimate }) => {
  estimate.range.max = "9\u001b[31m\u009b\u202e5.00\n";
});

let folder;
const at = (name) => join(folder, name);
before((t) => {
  folder = mkdtempSync(join(tmpdir(), "upfront-terms-recompute-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const edition = { id: "ours-2027", basedOn: "service-terms-en-undated", parameters: { latestPayment: 14 } };
  const files = {
    document,
    forged,
    rates: RATES,
    calendar: CLOSURES,
    edition,
    interpretations: { closedDays: "banks" },
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(at(`${name}.json`), JSON.stringify(content));
});

/** Runs the command on a document, by its name or as what comes in. */
const recomputed = (args, input = JSON.stringify(document)) => run(["recompute", ...args], input);

test("Exit code 0: the same, from a file and from standard input, with the package's own answer", async () => {
  const expected = JSON.parse(JSON.stringify(await recompute(document, { rateCard: RATES, calendar: CLOSURES })));
  const known = ["--rates", at("rates.json"), "--calendar", at("calendar.json")];
  for (const args of [[at("document.json")], [], ["-"]]) {
    const { status, stdout, stderr } = recomputed([...args, ...known]);
    assert.deepEqual([status, stderr, JSON.parse(stdout)], [0, "", expected]);
  }
});

test("Exit code 1: it differs, or there is no estimate", () => {
  const { status, stdout } = recomputed([at("forged.json")]);
  assert.deepEqual([status, JSON.parse(stdout).result], [1, "differs"]);
  const without = recomputed([], JSON.stringify(submitted({ loaded: false })));
  assert.deepEqual([without.status, JSON.parse(without.stdout).result], [1, "noEstimate"]);
});

test("Exit code 2: a malformed document, every problem by its path", () => {
  const malformed = [
    [{ ...document, version: 3 }, ["version"]],
    [{ version: 2, facts: { asOf: "soon", free: 1 }, interpretations: {} }, ["facts.free", "facts.asOf"]],
  ];
  for (const [given, paths] of malformed) {
    const { status, stdout, stderr } = recomputed([], JSON.stringify(given));
    assert.deepEqual([status, stdout], [2, ""]);
    assert.deepEqual(
      stderr
        .trim()
        .split("\n")
        .map((line) => line.split(":")[0]),
      paths,
    );
  }
  for (const input of ["{", "", "\ud800", "7"]) assert.equal(recomputed([], input).status, 2);
});

test("Exit code 2: what the host gave is wrong, with the option that gave it", () => {
  writeFileSync(at("wrong.json"), JSON.stringify({ services: { mend: "1.00" } }));
  writeFileSync(at("broken.json"), "{");
  const said = {
    "--rates services.mend": ["--rates", at("wrong.json")],
    "--received-on": ["--received-on", "soon"],
    "--edition terms": ["--edition", "service-terms-en-2031"],
    "--vat": ["--vat", "much"],
    "--rates .*broken.json: not JSON": ["--rates", at("broken.json")],
    ".*nowhere.json cannot be read": ["--rates", at("nowhere.json")],
    "unexpected argument": [at("document.json"), "more"],
    "there are no words in the language de": ["--text", "--language", "de"],
    "--text and --json exclude": ["--text", "--json"],
    "--language is the language": ["--json", "--lang", "da"],
    "Unknown option '--rate'": ["--rate", at("rates.json")],
  };
  for (const [begin, args] of Object.entries(said)) {
    const { status, stdout, stderr } = recomputed(args);
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr, new RegExp(`^${begin}`));
  }
});

test("Each thing that the host knows takes the document's place", () => {
  const told = {
    asOf: ["--as-of", "2026-11-23"],
    receivedOn: ["--received-on", "2026-12-04"],
    interpretations: ["--interpretations", at("interpretations.json")],
    vatPercent: ["--vat", "20"],
    editions: ["--edition", at("edition.json")],
  };
  for (const [name, args] of Object.entries(told)) {
    const { result, facts } = JSON.parse(recomputed(args).stdout);
    assert.equal(result, "differs", name);
    assert.notDeepEqual(facts[name], document.facts[name] ?? document[name], name);
  }
  assert.equal(recomputed(["--edition", "service-terms-en-undated"]).status, 0);
});

/** How the text begins in each language, and what stands in it. */
const IN_WORDS = {
  en: [
    /^The estimate computed again\nThe estimate in the document differs /,
    /the most it can cost excl\. VAT: DKK 550/,
  ],
  sv: [
    /^Beräkningen gjord på nytt\nBeräkningen i dokumentet skiljer sig /,
    /det mesta det kan kosta exkl\. moms: 550,00/,
  ],
  da: [
    /^Beregningen foretaget igen\nBeregningen i dokumentet afviger /,
    /det meste, det kan koste, ekskl\. moms: 550,00/,
  ],
};

for (const [language, expected] of Object.entries(IN_WORDS)) {
  test(`In words, ${language}: what differs, why, and what nobody has checked`, () => {
    const cheap = JSON.stringify(submitted({ rateCard: { ...RATES, services: { sampleTest: "18.00" } } }));
    for (const option of ["--language", "--lang"]) {
      const { status, stdout } = recomputed(["--rates", at("rates.json"), "--text", option, language], cheap);
      assert.equal(status, 1);
      for (const text of expected) assert.match(stdout.replaceAll("\u00a0", " "), text);
      assert.match(stdout, /[^ -].+ \(range\.max\): .*226[.,]00.+550[.,]00/);
      assert.match(stdout, /- facts\.items\n/);
      assert.match(stdout, /- products\n/);
      assert.doesNotMatch(stdout, /recompute\.|estimate\.|undefined/);
    }
  });
}

test("What a document holds commands no terminal: neither in words, nor as JSON, nor in a problem", () => {
  const commands = /(?!\n)[\p{Cc}\p{Cf}]/u;
  const spoken = recomputed([at("forged.json"), "--text"]).stdout;
  assert.match(spoken, /"9\\u001b\[31m\\u009b\\u202e5\.00\\n" in the document/);
  const json = recomputed([at("forged.json")]).stdout;
  const refused = recomputed([], JSON.stringify({ ...document, facts: { asOf: "\u001b[2J", "\u009b": 1 } })).stderr;
  assert.match(refused, /\\u001b\[2J/);
  for (const text of [spoken, json, refused]) assert.doesNotMatch(text, commands);
  const { customer } = JSON.parse(json).differences.find(({ path }) => path === "range.max");
  assert.equal(customer, forged.estimate.range.max);
});

test("What somebody has typed on several lines passes for no line of the answer, be it a product's name or a field", () => {
  const differing = changed(document, (told) => {
    told.facts.items = [{ service: "sampleTest", product: "Meter\n- it is the same" }, { service: "repair" }];
    told["x\n  - it is the same"] = 1;
  });
  const { stdout } = recomputed(["--text", "--rates", at("rates.json")], JSON.stringify(differing));
  assert.equal(stdout.match(/it is the same/g)?.length > 1, true, stdout);
  assert.doesNotMatch(stdout, /^ {0,4}- it is the same/m);
});

test("At a terminal the answer is in words", { skip: !hasTerminal }, () => {
  assert.match(atTerminal(["recompute", at("document.json")]).stdout, /^The estimate computed again\r\n/);
  assert.match(atTerminal(["recompute", at("document.json"), "--json"]).stdout, /^\{\r\n {2}"result": "same"/);
});

test("Its help names every option and the exit codes, and the program's own help names it", () => {
  const { status, stdout } = run(["recompute", "--help"]);
  assert.equal(status, 0);
  const options = ["rates", "calendar", "interpretations", "edition", "vat", "as-of", "received-on", "text", "json"];
  for (const option of [...options, "language"]) assert.match(stdout, new RegExp(`--${option}\\b`));
  assert.match(stdout, /\n {2}0 .+\n {2}1 .+\n {2}2 /);
  assert.match(run(["--help"]).stdout, /upfront-terms recompute/);
});
