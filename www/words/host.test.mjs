// The words for hosts: every part of every example's answer becomes text, in each language and in one of the host's own.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { load, plain, rules } from "./load.mjs";
import { languages, root, unionOf } from "./sources.mjs";

const { words, MissingMessagesError } = await load("host/index");
const { neededKeys } = await load("host/part");
const { loadCatalogues } = await load("languages");

const folder = join(root, "tests/examples");
const matters = readdirSync(folder)
  .filter((file) => file.startsWith("estimate-"))
  .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")))
  .map(({ q }) => ({ facts: q, estimate: rules.estimate(q), bare: rules.estimate(q, { reasons: false }) }));

/** Everything that can be said of a matter. */
function all(w, facts, estimate) {
  const about = { facts, estimate };
  return [
    w.range(estimate, facts),
    w.ready(estimate, facts),
    w.applicability(estimate.applicability.answer),
    w.findings(estimate.findings, about),
    estimate.findings.map((one) => [w.finding(one, about), w.finding(one)]),
    estimate.charges.map((one) => [w.charge(one, about), w.charge(one), w.charge(one.code)]),
    estimate.scenarios.map((one) => [w.outcome(one, about), w.outcome(one, { estimate }), w.outcome(one.id)]),
    estimate.timeline.map((one) => [w.milestone(one, about), w.milestone(one), w.milestone(one.id)]),
    estimate.missing.map((one) => [w.missing(one, about), w.fact(one.fact)]),
    w.questions(estimate, facts),
    estimate.assumptions.map((one) => [w.assumption(one, about), w.choice(one.interpretation, one.choice)]),
    estimate.lateInterest ? w.interest(estimate.lateInterest) : [],
  ];
}

/** What a statement says besides the estimate, all of it. */
const MORE = {
  id: "R-7",
  sampleRates: true,
  serialNumbers: [Array.from({ length: 12 }, (_, at) => `S${at}`), ["T1"]],
  description: "It stands still.",
  contact: { name: "A", organisation: "B", email: "C", phone: "D", address: "E" },
  more: { "Cost centre": "4711", Sites: ["north", "south"] },
};

/** Everything that can be said of consents by a text of the policy: nothing chosen, all given, all taken back. */
function consentsIn(w, policy) {
  const asOf = "2026-11-20";
  const ids = unionOf("ConsentId");
  const choosing = (state) =>
    Object.fromEntries(ids.filter((id) => !NEVER_ASKED.includes(id)).map((id) => [id, state]));
  const all = [{}, ...unionOf("ConsentState").map(choosing)].map((choices) =>
    rules.consentEffects({ policy, asOf, lastMarketingSentOn: "2026-11-02", choices }),
  );
  const asked = { receivedOn: "2026-11-25" };
  const other = policy === "en" ? "privacy-sv-undated" : "privacy-en-2021-11-15";
  const again = (choices) => rules.consentsToAskAgain({ given: { edition: other, choices }, now: { policy } });
  const receipt = { recordId: "1", subjectId: "R-7", at: "2026-11-20T09:29:41Z", choices: choosing("given") };
  return [
    ids.map((id) => w.consent(id)),
    unionOf("ChoiceEffectId").map((id) => w.choiceEffect(id)),
    unionOf("RightId").map((id) => w.right(id)),
    ["legalDuties", "legitimateInterests"].map((id) => w.processing(id)),
    all.map((effects) => [
      w.consents(effects),
      w.consents(effects, { earlier: ids }),
      w.policy(effects),
      w.findings(effects.findings),
    ]),
    all.map((effects) => effects.findings.map((one) => w.finding(one))),
    w.rightsAnswer(rules.rightsAnswer(asked), rules.rightsAnswer({ ...asked, complex: true })),
    w.askAgain(again(choosing("given"))),
    w.receipt(receipt, all[2]),
  ];
}
const NEVER_ASKED = ["serviceRequest", "account"];

/** The texts of a tree, without the reasons that stand beside them as they came. */
function textsOf(tree) {
  if (typeof tree === "string") return [tree];
  if (typeof tree !== "object" || tree === null) return [];
  return Object.entries(tree).flatMap(([name, part]) =>
    ["because", "fact", "ask", "id", "kind", "code", "document"].includes(name) ? [] : textsOf(part),
  );
}

/** What is no text: a key that stands for itself, or a value that a message did not have. */
const NO_TEXT = /^$|undefined|\[object|\b(?:estimate|form|clauses|consent|whatIf)\.[a-z]/i;
const wrong = (tree) => textsOf(tree).filter((text) => NO_TEXT.test(text));

before(() => assert.ok(matters.length > 30));

for (const lang of languages) {
  test(`All that an estimate says becomes text in ${lang}, with reasons and without`, async () => {
    const w = await words(lang, { rules });
    for (const { facts, estimate, bare } of matters) {
      assert.deepEqual(wrong(all(w, facts, estimate)), []);
      assert.deepEqual(wrong(all(w, facts, bare)), []);
      const reasons = [estimate.range, ...estimate.charges, ...estimate.findings].map(({ because }) =>
        w.reason(because, { facts, estimate }),
      );
      assert.ok(reasons.every((sentences) => sentences.length > 0));
      assert.deepEqual(wrong([reasons, w.statement(estimate, facts), w.statementText(estimate, facts)]), []);
    }
  });

  test(`Every clause and every code has its words in ${lang}`, async () => {
    const w = await words(lang, { rules });
    const codes = [
      ["en", "sv"].map((policy) => consentsIn(w, policy)),
      rules.clauses().map(({ id }) => w.clause(id)),
      unionOf("IssueCode").map((code) => w.issue(code)),
      ["range", "outcomes", "dates", "questions", "interest", "assumptions"].map((part) => w.heading(part, 2)),
      unionOf("ClosedDayCode").map((code) => w.closedDay(code)),
      rules
        .interpretations()
        .map(({ name, choices }) => [w.interpretation(name), ...choices.map((choice) => w.choice(name, choice))]),
    ];
    assert.deepEqual(wrong(codes), []);
  });
}

test("That the rules could not be loaded is told, and to try again only where that can help", async () => {
  for (const lang of languages) {
    const w = await words(lang);
    const [refused, cut] = [w.unloaded(Object.assign(new Error("no"), { code: "wasmRefused" })), w.unloaded()];
    assert.deepEqual(wrong([refused, cut]), []);
    assert.ok(refused.text !== cut.text && refused.retry === undefined && cut.retry);
  }
});

test("Silence leads to disposal, in Danish and with its clause", async () => {
  const w = await words("da");
  const { estimate, facts } = matters.find(({ estimate }) =>
    estimate.findings.some(({ id }) => id === "silenceLeadsToDisposal"),
  );
  const said = w.finding(
    estimate.findings.find(({ id }) => id === "silenceLeadsToDisposal"),
    { estimate, facts },
  );
  assert.match(said.text, /3 måneder uden svar .* bortskaffes/);
  assert.deepEqual(said.clauses, ["6.3"]);
});

test("Amounts, days, lists and percentages are printed as the language does", async () => {
  const w = await words("da");
  const said = [w.amount("95.00"), w.amount({ min: "650.00", max: "1400.00" }), w.day("2026-11-30"), w.percent("9.75")];
  assert.deepEqual(said.map(plain), ["95,00 DKK", "650,00 til 1.400,00 DKK", "30. nov. 2026", "9,75 %"]);
  assert.equal(w.day("2026-11-30", "long"), "mandag den 30. november 2026");
  assert.equal(w.list(["a", "b", "c"]), "a, b og c");
  assert.equal(w.lang, "da");
});

test("A clause has the numbers of the edition that counts, and one that there is not is refused", async () => {
  const w = await words("en", { rules });
  const terms = { id: "ours", basedOn: "service-terms-en-undated", parameters: { investigationFee: "1250.00" } };
  const editions = { terms };
  const facts = { asOf: "2026-11-20", editions };
  assert.match(plain(w.clause("terms/6.1b").text), /DKK 1,000\.00/);
  assert.match(plain(w.clause("6.1", { facts }).text), /DKK 1,250\.00/);
  assert.match(plain(w.clause("6.1", { facts, estimate: rules.estimate(facts) }).text), /DKK 1,250\.00/);
  assert.equal(w.clause("6.1").title, "Repairs and repair estimates");
  assert.throws(() => w.clause("99.1"), /there is no clause "99\.1"/);
  assert.equal((await words("en")).clause, undefined);
});

test("Without reasons nothing has clauses, and no statement is made of it", async () => {
  const w = await words("en");
  const [{ bare, facts }] = matters;
  assert.deepEqual(w.range(bare, facts).clauses, []);
  assert.ok(
    w
      .findings(bare.findings, { facts, estimate: bare })
      .every(({ findings }) => findings.every((one) => !("because" in one))),
  );
});

test("A language that there is not is named with those that there are", async () => {
  await assert.rejects(words("tlh"), /no words in "tlh": da, en, sv/);
  await assert.rejects(words("constructor"), /no words in "constructor"/);
});

/** The English messages that a language needs, as a host would give them: each marked, so that no other is taken for it. */
async function whole() {
  const messages = {};
  for (const catalogue of await loadCatalogues("en", "form", "estimate", "consent", "clauses")) {
    for (const key of neededKeys(catalogue)) {
      const path = key.split(".");
      const message = path.reduce((at, part) => at[part], catalogue);
      const last = path.pop();
      const at = path.reduce((branch, part) => {
        branch[part] ??= {};
        return branch[part];
      }, messages);
      at[last] = (values) => `«${typeof message === "string" ? message : message(values)}»`;
    }
  }
  return messages;
}

test("A language of the host's own needs the messages that are asked for, and no other", async () => {
  const w = await words({ lang: "de", messages: await whole() }, { rules });
  for (const { facts, estimate } of matters) {
    const told = [all(w, facts, estimate), w.statement(estimate, facts, MORE), consentsIn(w, "en")];
    assert.deepEqual(wrong(told), []);
    assert.match(w.range(estimate, facts).figure, /«/);
  }
  assert.equal(plain(w.amount("1000.00")), "1.000,00 DKK");
});

test("A language of the host's own that lacks messages is refused, with all of them by name", async () => {
  const messages = await whole();
  delete messages.estimate.finding.silenceLeadsToDisposal;
  delete messages.form.question;
  await assert.rejects(words({ lang: "de", messages }), (error) => {
    assert.ok(error instanceof MissingMessagesError);
    assert.equal(error.name, "MissingMessagesError");
    assert.ok(error.missing.includes("estimate.finding.silenceLeadsToDisposal"));
    assert.ok(error.missing.includes("form.question.customer"));
    assert.ok(
      error.missing.every((key) => /silenceLeads|^form\.question\./.test(key)),
      error.missing.join(),
    );
    assert.match(error.message, /"de".*and \d+ more/);
    return true;
  });
  const w = await words({ lang: "de", messages, fallback: "en" });
  const { estimate, facts } = matters.find(({ estimate }) =>
    estimate.findings.some(({ id }) => id === "silenceLeadsToDisposal"),
  );
  const said = w.finding(
    estimate.findings.find(({ id }) => id === "silenceLeadsToDisposal"),
    { estimate, facts },
  );
  assert.match(said.text, /^[^«]+$/);
});

test("A message of a whole language that cannot be made is an error with its key, as no other language says it", async () => {
  const messages = await whole();
  messages.estimate.charge.disposal = () => undefined;
  const w = await words({ lang: "de", messages });
  assert.throws(() => w.charge("disposal"), {
    name: "FailedMessageError",
    message: /"estimate\.charge\.disposal" of "de" could not be made: .* it gives no text/,
  });
});

test("A host's words stand before ours in a language that there is", async () => {
  const messages = { estimate: { charge: { investigationFee: "gebyr for at undersøge" } } };
  const w = await words({ lang: "da", messages, fallback: "da" });
  assert.deepEqual([w.charge("investigationFee"), w.charge("disposal")], ["gebyr for at undersøge", "bortskaffelse"]);
});

test("A tag that is none is refused", async () => {
  await assert.rejects(words("de"), /there are no words in "de": /);
  await assert.rejects(words("dax-DK"), RangeError);
  assert.equal((await words("da-DK")).lang, "da");
  await assert.rejects(words({ lang: "not a tag", messages: {}, fallback: "en" }), RangeError);
});
