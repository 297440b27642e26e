// The documentation's pages that are made from the module say all that the module knows.

import assert from "node:assert/strict";
import { test } from "node:test";
import { clauses, editions, facts, interpretations } from "upfront-terms";
import { pages } from "../../scripts/docs-pages.mjs";

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
