// The statement: one tree for paper and for the command line.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { load, plain, rules, speak } from "./load.mjs";
import { root } from "./sources.mjs";

const { statementOf } = await load("statement");
const { statementText } = await load("statement-text");
const { clauseSource } = await load("clause-text");
const words = await speak();

const facts = {
  asOf: "2026-03-20",
  receivedOn: "2026-03-30",
  vatPercent: "25",
  items: [{ service: "repair", warranty: "notCovered", causes: [] }, { service: "sampleTest" }],
};
const estimate = rules.estimate(facts);
const interpretations = rules.interpretations();
const clauses = clauseSource(rules, estimate.editions);
const told = (more = {}) => statementOf(words, { estimate, facts, interpretations, clauses, ...more });
const section = (id, of = told()) => of.sections.find((one) => one.id === id);

test("It says what it was worked out from, and that it is not binding", () => {
  const { title, lead, notice } = told();
  assert.equal(title, words.t("form.along.statement"));
  assert.match(lead[0], /20 March 2026/);
  assert.equal(lead.at(-1), words.t("form.along.notBinding"));
  assert.equal(notice, undefined);
});

test("Under an edition of the host's own it says so first, and not that the terms are the manufacturer's", async () => {
  const terms = { id: "our-terms", basedOn: "service-terms-en-undated", parameters: { investigationFee: "1250.00" } };
  const own = rules.estimate({ ...facts, editions: { terms } });
  for (const lang of ["en", "sv", "da"]) {
    const { lead } = statementOf(await speak(lang), { estimate: own, facts, interpretations });
    assert.match(lead[0], /our-terms.*service-terms|our-terms.*\(/, lang);
    assert.match(lead[1], /[“”]our-terms”/);
    assert.doesNotMatch(
      lead[1],
      /manufacturer’s service terms|tillverkarens servicevillkor|producentens servicevilkår/,
    );
  }
});

test("It says that the rate card, or the table of the law, may be out of date", () => {
  const old = rules.estimate({ ...facts, rateCard: { validUntil: "2026-03-19" } });
  assert.ok(statementOf(words, { estimate: old, facts }).lead.includes(words.t("estimate.stale.rateCard")));
  assert.ok(!told().lead.includes(words.t("estimate.stale.rateCard")));
});

test("Where the rates are made up every page is to say so", () => {
  assert.ok(told({ sampleRates: true }).notice.startsWith(words.t("form.notice.sample.title")));
});

test("Every part of the estimate is in it, in the order of the estimate, and no part is empty", () => {
  const ids = told().sections.map(({ id }) => id);
  assert.deepEqual(ids, [
    "answers",
    "applicability",
    "range",
    ...estimate.scenarios.map(({ id }) => `outcome-${id}`),
    "dates",
    ...["warning", "duty", "right", "exclusion", "disclosure"].filter((kind) =>
      estimate.findings.some((one) => one.kind === kind),
    ),
    "missing",
    "assumptions",
    "clauses",
  ]);
  assert.ok(told().sections.every(({ title, lines }) => title !== "" && lines.length > 0));
});

test("Each charge, date and finding has its clauses as they are printed", () => {
  const lines = ["outcome-repair", "dates", "disclosure"].flatMap((id) =>
    section(id).lines.filter((one) => one.listed),
  );
  assert.ok(lines.length > 10);
  for (const { text, clauses } of lines) assert.match(clauses.join(), /^\d+\.\d/, text);
});

test("A charge has its value with VAT beside it, and who pays", () => {
  const fee = section("outcome-repair").lines.find(({ text }) => text.startsWith("investigation fee"));
  assert.equal(plain(fee.value), "DKK 1,000.00 excl. VAT, DKK 1,250.00 incl. VAT");
  assert.equal(fee.meta, "you may have to pay");
});

test("What was answered is told, be it with nothing", () => {
  const causes = section("answers").lines.find(({ text }) => text.startsWith("Possible causes"));
  assert.equal(causes.value, words.t("estimate.assumptions.change.none"));
});

test("What is known of a repair estimate is told each under its own name", () => {
  const known = { sentOn: "2026-03-16", answer: "none", afterDecline: "return" };
  const given = { ...facts, repairEstimateRequested: true, repairEstimate: known };
  const { lines } = section("answers", statementOf(words, { estimate: rules.estimate(given), facts: given }));
  const of = (label) => lines.find(({ text }) => text === label)?.value;
  assert.deepEqual(
    ["Repair estimate sent", "Answer to the repair estimate", "If you decline the repair estimate"].map(of),
    [words.date("2026-03-16"), "none so far", "return"],
  );
  assert.equal(of("Repair estimate"), undefined);
});

test("That there is a description is not told besides the description", () => {
  const given = { ...facts, descriptionGiven: true };
  const labels = (about) =>
    section("answers", statementOf(words, { estimate, facts: given, about })).lines.map(({ text }) => text);
  assert.ok(labels({}).includes("Description of the fault"));
  assert.ok(!labels({ description: "It stays dark." }).includes("Description of the fault"));
});

test("How it was read is told with the clauses, and what the other choice would have given", () => {
  const several = { asOf: "2026-03-20", items: [{ service: "repair", quantity: 2 }] };
  const of = statementOf(words, { estimate: rules.estimate(several), facts: several, interpretations });
  const { lines } = section("assumptions", of);
  const fee = lines.find(({ text }) => text.startsWith("How often the investigation fee"));
  assert.deepEqual([fee.value, fee.clauses], ["once for the whole matter", ["6.1", "6.2", "6.3"]]);
  assert.equal(fee.more[0].text, "Otherwise: once for each product");
  assert.ok(fee.more[0].more.length > 0);
});

test("What the request says besides stands first: whose it is, serial numbers by product, the description", () => {
  const about = {
    serialNumbers: [["SN-1", "SN-2"], []],
    description: "The display stays dark.",
    contact: { name: "A. Customer", phone: "" },
  };
  const [contact, request] = told({ about }).sections;
  assert.deepEqual(
    contact.lines.map(({ text, value }) => [text, value]),
    [[words.t("form.contact.name.label"), "A. Customer"]],
  );
  assert.deepEqual(
    request.lines.map(({ text, value }) => [text, value]),
    [
      [`${words.t("form.item.serials.label")} (product 1)`, "SN-1, SN-2"],
      [words.t("form.description.label"), "The display stays dark."],
    ],
  );
});

test("What fields of the page's own say is told in the page's words; a box that is ticked by its label alone", () => {
  const own = [
    { label: "Cost centre", values: ["4711"] },
    { label: "Sites", values: ["north", "south"] },
    { label: "Call me", values: [] },
  ];
  const { title, lines } = section("own", told({ about: { own } }));
  assert.equal(title, words.t("form.along.own"));
  assert.deepEqual(
    lines.map(({ text, value }) => [text, value]),
    [
      ["Cost centre", "4711"],
      ["Sites", "north, south"],
      ["Call me", ""],
    ],
  );
  assert.ok(
    statementText(told({ about: { own } })).includes(
      `${title}\n  - Cost centre: 4711\n  - Sites: north, south\n  - Call me\n`,
    ),
  );
  assert.equal(section("own"), undefined);
});

test("What somebody has typed on several lines is no line of the plain text by itself, wherever it stands", () => {
  const spoken = statementText(
    told({ id: "x\n- paid", about: { own: [{ label: "A\r\n- free", values: ["1\u2028- free"] }] } }),
  );
  for (const line of spoken.split("\n")) assert.doesNotMatch(line, /^ {0,4}- (?:paid|free)/);
  const { title, lead, sections } = told();
  const forged = {
    title: "A product\n- free",
    lines: [{ text: "B", clauses: [], more: [{ text: "C\n- free", more: ["D\n- free"] }] }],
  };
  assert.doesNotMatch(statementText({ title, lead, sections: [...sections, forged] }), /^ {0,4}- free/m);
});

test("The clauses that are cited are told in our own words, each once and in their order", () => {
  const numbers = section("clauses").lines.flatMap((line) => line.clauses);
  assert.deepEqual(numbers, [...new Set(numbers)]);
  const cited = told()
    .sections.filter(({ id }) => id !== "clauses")
    .flatMap(({ lines }) => lines);
  assert.deepEqual(numbers.toSorted(), [...new Set(cited.flatMap((line) => line.clauses))].toSorted());
  assert.equal(section("clauses", told({ clauses: undefined })), undefined);
});

test("The identifier of the request is told, where there is one", () => {
  assert.ok(told({ id: "the-request" }).lead.some((line) => line.includes("the-request")));
  assert.ok(!told().lead.some((line) => line.includes("Reference")));
});

test("In every language no statement of an example has a key in place of a word", async () => {
  const folder = join(root, "tests", "examples");
  const examples = readdirSync(folder).filter((file) => file.startsWith("estimate-"));
  assert.ok(examples.length > 30);
  for (const lang of ["en", "sv", "da"]) {
    const spoken = await speak(lang);
    for (const file of examples) {
      const { q } = JSON.parse(readFileSync(join(folder, file), "utf8"));
      const of = { estimate: rules.estimate(q), facts: q, interpretations, clauses };
      assert.doesNotMatch(
        JSON.stringify(statementOf(spoken, of)),
        /estimate\.\w|form\.\w|undefined|\[object|NaN/,
        file,
      );
    }
  }
});

/** Each field that a service desk is told, and how a reader finds it on paper. */
const TOLD_TO_DESK = [
  [{ desk: { reference: "PO-4711" } }, "PO-4711"],
  [{ desk: { invoice: { name: "Example Water" } } }, "Example Water"],
  [{ desk: { invoice: { address: "2 Example Street" } } }, "2 Example Street"],
  [{ desk: { invoice: { email: "invoices@example.com" } } }, "invoices@example.com"],
  [{ desk: { invoice: { ean: "5790000123452" } } }, "5790000123452"],
  [{ desk: { invoice: { attention: "Cost centre 12" } } }, "Cost centre 12"],
  [{ desk: { returnTo: "Depot, 3 Example Street" } }, "Depot, 3 Example Street"],
  [{ desk: { visit: { access: "Ring at the gate" } } }, "Ring at the gate"],
  [{ desk: { visit: { from: "2026-04-01" } } }, "1 Apr 2026"],
  [{ desk: { visit: { to: "2026-04-02" } } }, "2 Apr 2026"],
  [{ desk: { files: [{ name: "plate.jpg" }, { name: "order.pdf" }] } }, "plate.jpg, order.pdf"],
  [{ products: [{}, { purchasedOn: "2025-04-03" }] }, "3 Apr 2025"],
  [{ products: [{}, { condition: { reading: "12.345 MWh" } }] }, "12.345 MWh"],
  [{ products: [{}, { condition: { seal: "broken" } }] }, words.t("desk.seal.option.broken")],
  [{ products: [{}, { condition: { removedOn: "2026-03-04" } }] }, "4 Mar 2026"],
];

test("Everything that the service desk is told can be read on paper, under the name of its field", () => {
  for (const [about, value] of TOLD_TO_DESK) {
    const lines = told({ about }).sections.flatMap((one) => one.lines);
    const [found, ...others] = lines.filter((one) => one.value === value);
    assert.ok(found, `${value} is not there`);
    assert.deepEqual(others, []);
    assert.doesNotMatch(found.text, /^desk\./, `${value} has no name`);
  }
});
