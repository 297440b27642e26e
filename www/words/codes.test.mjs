// Every code that the rules can answer with has its words, in every language. Those about consents have a test of
// their own.

import assert from "node:assert/strict";
import { test } from "node:test";
import init, { clauses, closedDays, editions, facts, interpretations } from "../../dist/node.js";
import { choicesOf, fieldsOf, findingCodes, languages, messagesOf, unionOf } from "./sources.mjs";

await init();

/** Fails with the keys that a language has no words for. */
function haveWords(prefix, codes, suffixes = [""], atLeast = 2) {
  const distinct = [...new Set(codes)];
  assert.ok(distinct.length >= atLeast, `only ${distinct.length} codes for ${prefix} were found`);
  const wanted = distinct.flatMap((code) => suffixes.map((suffix) => `${prefix}.${code}${suffix}`));
  for (const language of languages) {
    const messages = messagesOf(language);
    const without = wanted.filter((key) => !messages.has(key));
    assert.deepEqual(without, [], language);
  }
}

test("Every charge, outcome, milestone and problem has its words", () => {
  haveWords("estimate.charge", unionOf("ChargeCode"), [""], 9);
  haveWords("estimate.scenario", unionOf("ScenarioId"), [".title", ".when"], 7);
  haveWords("estimate.milestone", unionOf("MilestoneId"), [""], 11);
  haveWords("estimate.issues", unionOf("IssueCode"), [""], 16);
  haveWords("estimate.missing.narrows", choicesOf("narrows"), [""], 5);
  haveWords("estimate.applicability", ["applies", "check", "doesNotApply"], [".title", ".text"], 3);
});

test("Every finding of the terms has its words", () => {
  haveWords("estimate.finding", findingCodes(), [""], 60);
});

test("Every answer to a question of the form has its words", () => {
  const answers = ["Service", "Cause", "CustomerKind"].flatMap(unionOf);
  haveWords("estimate.value", [...answers, ...choicesOf("answer"), ...choicesOf("afterDecline")], [""], 15);
  const payers = unionOf("Payer").flatMap((payer) => unionOf("Modality").map((modality) => `${payer}.${modality}`));
  haveWords("estimate.scenarios.who", payers, [""], 9);
});

test("Every fact has its name, and what the customer is asked for its question", () => {
  const keyOf = ({ path }) => path.replace("[]", "").replaceAll(".", "-");
  // What rates are for is named by the words of services, and by the host's own.
  const names = facts().map((fact) => keyOf(fact).replace(/^(rateCard-(services|products))-.*/, "$1"));
  haveWords("estimate.fact", names, [""], 35);
  // Each item has these: nobody is asked for them one by one.
  const given = ["items[].service", "items[].quantity"];
  const asked = facts().filter(({ ask, path }) => ask === "customer" && !given.includes(path));
  haveWords("estimate.question", asked.map(keyOf), [""], 18);
});

test("A claim of the customer's is never said in the words of what an examination found", () => {
  const [claims, findings] = [choicesOf("warranty"), choicesOf("examination")];
  haveWords("estimate.value.items-warranty", claims, [""], 3);
  haveWords("estimate.value.items-examination", findings, [""], 3);
  for (const language of languages) {
    const messages = messagesOf(language);
    const said = (of, codes) => codes.map((code) => messages.get(`estimate.value.${of}.${code}`));
    const found = said("items-examination", findings);
    const same = said("items-warranty", claims).filter((claim) => found.includes(claim));
    assert.deepEqual(same, [], language);
    // Without the fact that it belongs to, nobody knows which of the two it is.
    assert.deepEqual(
      [...claims, ...findings].filter((code) => messages.has(`estimate.value.${code}`)),
      [],
      language,
    );
  }
});

test("Every condition of a charge has its words", () => {
  const places = ["sentIn", "onSite"];
  haveWords("estimate.scenarios.who.customer", places, [""], 2);
  const others = choicesOf("onlyIf").filter((condition) => !places.includes(condition));
  haveWords("estimate.charge", others, [""], 1);
});

test("Every value in which two estimates can differ has its words", () => {
  const fields = fieldsOf("TotalDifference");
  const withoutVat = fields.filter((field) => !field.endsWith("InclVat"));
  const totals = [...fields.map((field) => `range-${field}`), ...withoutVat.map((field) => `total-${field}`)];
  const others = ["applicability-answer", "lateInterest-monthsCommenced", "lateInterest-interest"];
  haveWords("estimate.assumptions.path", [...totals, ...others], [""], 16);
});

test("Every interpretation and each of its choices has its words", () => {
  const all = interpretations().flatMap(({ name, choices }) =>
    ["title", ...choices].map((choice) => `${name}.${choice}`),
  );
  haveWords("estimate.interpretation", all, [""], 35);
});

test("Every section of the terms that has clauses has its heading", () => {
  const numbers = clauses().filter(({ document }) => document === "terms");
  const sections = numbers.map(({ section }) => section.split(".")[0]);
  haveWords("estimate.section", sections, [""], 13);
});

test("Every parameter of the terms and of the law has its words", () => {
  const documents = editions().filter(({ document }) => document !== "privacy");
  // A reference rate is a table by date; what a result cites of it is the lawful interest that comes of it.
  const names = documents.flatMap(({ parameters }) => parameters.map(({ name }) => name));
  // The times of the Regulation are told by the part about consents, in its own words.
  const cited = names.filter((name) => name !== "referenceRate" && !name.startsWith("rightsAnswer"));
  haveWords("estimate.parameter", [...cited, "lawfulInterest"], [""], 12);
});

test("Every closed day of twenty years has its name under every interpretation", () => {
  const years = Array.from({ length: 20 }, (_, index) => 2020 + index);
  const choices = interpretations().find(({ name }) => name === "closedDays").choices;
  const days = years.flatMap((year) =>
    choices.flatMap((choice) => closedDays({ year, interpretations: { closedDays: choice } })),
  );
  haveWords("estimate.closed", [...days.map(({ code }) => code), "saturday", "sunday", "closure"], [""], 18);
});
