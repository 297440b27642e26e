// The documentation's pages that are made from the module say all that the module knows.

import assert from "node:assert/strict";
import { test } from "node:test";
import { clauses, editions, facts, interpretations } from "upfront-terms";
import { codesOf, textsOf } from "../../scripts/docs-codes.mjs";
import { pages } from "../../scripts/docs-pages.mjs";
import { unionOf } from "../../www/words/sources.mjs";

const made = pages();
/** The rows of a page's tables, as lists of cells. */
const rows = (name) =>
  made[name].split("\n").flatMap((line) => (line.startsWith("| ") ? [line.slice(2, -2).split(" | ")] : []));
const dayOf = (text) => text.replaceAll("\u2011", "-");

test("Every clause is in the clause table, with its section, and what stays unsaid has its reason", () => {
  for (const { id, section, status, why } of clauses()) {
    const [row] = rows("clauses.md").filter(([first]) => first === `\`${id}\``);
    assert.equal(row[1], section);
    assert.equal(row[3], why ? `${status}: ${why}` : status);
  }
});

test("Every status of the clause table is explained", () => {
  const explained = rows("clauses.md").filter((row) => row.length === 2);
  for (const { status } of clauses()) assert.ok(explained.some(([name]) => name === status));
});

test("Every parameter of every edition has its value, and the day from which it holds", () => {
  const all = rows("editions.md");
  const parameters = editions().flatMap((edition) => edition.parameters);
  assert.ok(parameters.filter(({ from }) => from).length > 20);
  for (const { name, value, unit, from } of parameters) {
    const said = [[value].flat().join(", "), unit].filter(Boolean).join(" ");
    const found = all.some((row) => {
      const day = from === "0001-01-01" ? "the beginning" : from;
      return row[0] === name && row[1] === said && (!from || row.some((cell) => dayOf(cell) === day));
    });
    assert.ok(found, `${name} ${said} ${from}`);
  }
});

test("Every interpretation has its choices, the default in bold, each with what it means", () => {
  const sections = made["interpretations.md"].split(/^## /m).slice(1);
  for (const { name, choices, clauses: open, default: first } of interpretations()) {
    const [section] = sections.filter((text) => text.startsWith(`${name}\n`));
    const said = section.split("\n").flatMap((line) => (line.startsWith("| ") ? [line.slice(2, -2).split(" | ")] : []));
    const [, , ...explained] = said;
    assert.deepEqual(
      explained.map(([choice]) => choice.replaceAll("*", "")),
      choices,
    );
    assert.ok(explained.some(([choice]) => choice === `**${first}**`));
    for (const [choice, meaning] of explained) assert.match(meaning, /^\S.{10,}\.$/, choice);
    for (const clause of open) assert.ok(section.includes(clause), clause);
  }
});

test("A clause that can be read in several ways names the interpretations", () => {
  for (const { name, clauses: open } of interpretations())
    for (const id of open) {
      const [row] = rows("clauses.md").filter(([first]) => first === `\`${id}\``);
      assert.ok(row[4].split(", ").includes(name), `${id} ${name}`);
    }
});

test("Every fact has its choices, whom to ask, and the clauses that ask for it", () => {
  for (const { path, choices = [], ask, clauses } of facts()) {
    const [row] = rows("facts.md").filter(([cell]) => cell === `\`${path}\``);
    assert.deepEqual(row.slice(2), [choices.join(", "), ask, clauses.join(", ")]);
  }
});

/** The codes of the contract, by the anchors that they have on the page. */
const CODES = {
  finding: ["FindingId", "answer/finding.rs", "FindingId"],
  charge: ["ChargeCode", "answer/charge.rs", "ChargeCode"],
  outcome: ["ScenarioId", "answer/outcome.rs", "Outcome"],
  milestone: ["MilestoneId", "answer/milestone.rs", "MilestoneId"],
  issue: ["IssueCode", "base/error.rs", "IssueCode"],
  consent: ["ConsentId", "base/names.rs", "ConsentId"],
  choiceEffect: ["ChoiceEffectId", "privacy/codes.rs", "ChoiceEffectId"],
  data: ["DataType", "privacy/codes.rs", "DataType"],
  purpose: ["PurposeId", "privacy/codes.rs", "PurposeId"],
  right: ["RightId", "privacy/codes.rs", "RightId"],
};
const page = made["codes.md"];
const entryOf = (anchor) => page.split(/(?=<a id=")/).filter((text) => text.startsWith(`<a id="${anchor}">`));

for (const [kind, [type, file, name]] of Object.entries(CODES)) {
  test(`Every ${kind} of the contract is found by its code, with its texts in three languages`, () => {
    const codes = unionOf(type);
    assert.deepEqual(
      codesOf(file, name)
        .map(({ code }) => code)
        .toSorted(),
      codes.toSorted(),
    );
    for (const code of codes) {
      const [entry, ...more] = entryOf(`${kind}-${code}`);
      assert.equal(more.length, 0, code);
      for (const lang of ["English", "Danish", "Swedish"])
        assert.match(entry, new RegExp(`^\\| ${lang}[^|]*\\| [^|]+ \\|$`, "m"), code);
      assert.match(entry.replace(/<a.*|#+.*/g, "").trim(), /^\S.{10,}/, code);
    }
  });
}

test("What stands in no type of its own is found by its code too", () => {
  const anchors = [
    ...unionOf("ConsentState").map((state) => `state-${state}`),
    ...unionOf("LoadErrorCode").map((code) => `load-${code}`),
    ...["takes-messages", "basis-consent", "act-cookieOrder", "processing-legalDuties", "textChange-language"],
  ];
  for (const anchor of anchors) assert.equal(entryOf(anchor).length, 1, anchor);
});

test("Every fact, interpretation and choice is found by its name", () => {
  for (const { path } of facts())
    assert.equal(entryOf(`fact-${path.replace("[]", "").replaceAll(".", "-")}`).length, 1, path);
  for (const { name, choices } of interpretations()) {
    const [entry] = entryOf(`interpretation-${name}`);
    for (const choice of choices) assert.ok(entry.includes(`id="choice-${name}-${choice}"`), choice);
  }
});

test("A code without a text in a language stops the build, and is named", () => {
  const catalogues = [
    ["en", { estimate: { finding: { newlyFound: "Something new." } } }],
    ["da", { estimate: { finding: {} } }],
  ];
  const key = "estimate.finding.newlyFound";
  assert.throws(() => textsOf(key, { catalogues }), /newlyFound.* has no text in da/);
  assert.throws(() => textsOf(key, { catalogues, optional: true }), /has no text in da/);
  assert.deepEqual(textsOf(`${key}Figures`, { catalogues, optional: true }), []);
});
