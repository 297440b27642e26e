// What consents do, in words: each choice, where each line comes from, the policy, the rights, the receipt.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, rules, speak } from "../load.mjs";

const { changesText, choiceOf, effectText, followsFromEveryNo, profilingText, questionText, yesText } =
  await load("consent/choice");
const { choiceDetails, objectionText, processingDetails, processingTitle } = await load("consent/details");
const { policyFindingText, policyValue, textName } = await load("consent/policy");
const { rightsAnswerOf, rightText } = await load("consent/rights");
const { receiptLines } = await load("consent/receipt");
const { sourceText } = await load("consent/source");
const { articleText, sectionText: actText } = await load("consent/law");
const words = await speak();

const effectsOf = (choices = {}) => rules.consentEffects({ policy: "en", asOf: "2026-11-21", choices });
const effects = effectsOf();
const texts = rules.editions().filter(({ document }) => document === "privacy");
const asked = effects.choices.filter(({ needsConsent }) => needsConsent);
const KEY = /consent\.\w+|undefined|\[object/;

test("Each choice has its question and what a yes allows", () => {
  for (const { id } of effects.choices) {
    assert.doesNotMatch(questionText(words, id) + yesText(words, id), KEY);
  }
});

test("Without a yes it is told what follows from that, and what follows from every no only once", () => {
  const [first] = asked;
  const shared = followsFromEveryNo(effects).map((effect) => effectText(words, effect));
  const { state, follows } = choiceOf(words, effects, first, true);
  assert.equal(state, words.t(`consent.state.${first.state}`));
  assert.ok(shared.length > 0 && shared.every((text) => !follows.includes(text)));
});

test("A yes that was given earlier is told as one that still holds", () => {
  const given = effectsOf({ [asked[0].id]: "given" });
  const effect = given.choices.find(({ id }) => id === asked[0].id);
  assert.equal(choiceOf(words, given, effect, false).state, words.t("consent.state.still"));
  assert.equal(choiceOf(words, given, effect, true).state, words.t("consent.state.given"));
});

test("All that is known of a choice is told with where it comes from, in every language", async () => {
  for (const lang of ["en", "sv", "da"]) {
    const spoken = await speak(lang);
    const all = [
      ...effects.choices.flatMap((effect) => choiceDetails(spoken, effects, effect)),
      ...effects.anyway.flatMap((processing) => processingDetails(spoken, processing)),
    ];
    assert.ok(all.length > 20);
    for (const one of all.flatMap(({ told }) => told).flatMap((told) => told.list ?? [told])) {
      assert.doesNotMatch(one.text, KEY);
      assert.notEqual(one.source, "");
    }
  }
});

test("What happens without a consent has a name, and the right to object is told where there is one", () => {
  const told = effects.anyway.map((one) => [processingTitle(words, one), objectionText(words, effects, one)]);
  for (const [title, objection] of told) assert.doesNotMatch(`${title} ${objection ?? ""}`, KEY);
  assert.ok(told.some(([, objection]) => objection?.includes("21")));
  const [one] = effects.anyway;
  assert.equal(objectionText(words, { rights: [] }, one), undefined);
});

test("Where a line comes from is told by headings of the policy, once each, and by numbers of the terms", () => {
  const [section] = asked[0].data.because.clauses;
  const told = sourceText(words, { clauses: [section, section, "terms/7.5"] }, "21(2)");
  assert.equal(told.split(" · ").length, 3);
});

test("The uses of a profile are told with the text that names each", () => {
  assert.doesNotMatch(profilingText(words, effects, texts), KEY);
  assert.ok(
    profilingText(words, effects, texts).startsWith(words.t("consent.profiling.uses", { uses: "" }).slice(0, 10)),
  );
});

test("Every change of the text has its words", () => {
  const { edition, hash } = rules.consentEffects({ policy: "sv", asOf: "2026-11-21", choices: {} });
  const choices = Object.fromEntries(asked.map(({ id }) => [id, "given"]));
  const again = rules.consentsToAskAgain({ given: { edition, hash, choices }, now: { policy: "en" } });
  const changes = again.choices.flatMap((choice) => choice.changes);
  assert.ok(changes.length > 0);
  assert.doesNotMatch(changesText(words, changes), KEY);
});

test("Every finding of the policy has its words, with its values", () => {
  assert.ok(effects.findings.length > 20);
  for (const finding of effects.findings) assert.doesNotMatch(policyFindingText(words, finding, texts), KEY);
  assert.match(policyValue(effects, "contact"), /@/);
  assert.match(textName(words, texts[0]), /English|Swedish/);
});

test("A right is told with its article, and by when a request must be answered", () => {
  for (const right of effects.rights) assert.ok(rightText(words, right).includes(right.article));
  const [simple, complex] = [false, true].map((complex) => rules.rightsAnswer({ receivedOn: "2026-11-21", complex }));
  const told = rightsAnswerOf(words, simple, complex);
  assert.ok(told.answerBy.includes(words.date(simple.answerBy, "long")));
  assert.ok(told.longer.includes(words.date(complex.answerBy, "long")));
  assert.equal(rightsAnswerOf(words, simple, simple), undefined);
});

test("A receipt is told line by line, each with its name", () => {
  const receipt = {
    recordId: "urn:r",
    subjectId: "urn:s",
    at: "2026-11-21T10:11:12.000Z",
    choices: { [asked[0].id]: "given" },
  };
  const lines = receiptLines(words, receipt, effects, texts);
  assert.equal(lines.length, 8);
  assert.ok(
    lines.flat().every((text) => text !== "" && !KEY.test(text)),
    JSON.stringify(lines),
  );
  assert.ok(lines[1][1].includes("10:11:12"));
});

const inEach = async (place, cite) =>
  Promise.all(["en", "sv", "da"].map(async (lang) => cite(await speak(lang), place)));

test("An article is cited as each language does it", async () => {
  assert.deepEqual(await inEach("6(1)(a)", articleText), ["6(1)(a)", "6.1 a", "6, stk. 1, litra a"]);
  assert.deepEqual(await inEach("12(3)", articleText), ["12(3)", "12.3", "12, stk. 3"]);
  assert.deepEqual(await inEach("15", articleText), ["15", "15", "15"]);
});

test("A section of an act is cited as each language does it", async () => {
  assert.deepEqual(await inEach("10(1)", actText), ["section 10(1)", "10 § 1 st.", "§ 10, stk. 1"]);
  assert.deepEqual(await inEach("3", actText), ["section 3", "3 §", "§ 3"]);
});
