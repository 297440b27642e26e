// The catalogues say the same in every language: the same keys, arguments, numbers and certainty.

import assert from "node:assert/strict";
import { test } from "node:test";
import { languages, messagesOf, partsOf, wordsOf } from "./sources.mjs";

const english = messagesOf("en");
const others = languages.filter((language) => language !== "en");
const catalogues = new Map(languages.map((language) => [language, messagesOf(language)]));

/** What fails a check, "da form.title": all of it at once. */
function failing(inLanguages, fails) {
  return inLanguages.flatMap((language) =>
    [...catalogues.get(language)]
      .filter(([key, message]) => fails(message, english.get(key) ?? "", language, key))
      .map(([key, message]) => `${language} ${key}: ${message}`),
  );
}

/** How each language is written: the letters and the quotation marks that are not its own. */
const FOREIGN = {
  en: { letters: /[æøåäö]/i, quotes: /["'„»«]/ },
  sv: { letters: /[æø]/i, quotes: /["'“„»«]/ },
  da: { letters: /[äö]/i, quotes: /["'“„»«]/ },
};

test("There are catalogues of every language whose writing is checked, and of no other", () => {
  assert.deepEqual(languages, Object.keys(FOREIGN).sort());
  assert.ok(english.size > 500, `${english.size} messages`);
});

test("Every language has the same messages in the same order", () => {
  for (const language of others) assert.deepEqual([...catalogues.get(language).keys()], [...english.keys()], language);
});

/** The arguments of a message and how each is used: "count plural", "governingLaw select DK". */
function argumentsOf(message) {
  const used = partsOf(message).filter((part) => part.arg !== undefined);
  const cases = ({ type, cases: all }) => (type === "select" ? all.map((one) => one.key).sort() : []);
  return [...new Set(used.map((part) => [part.arg, part.type, ...cases(part)].join(" ")))].sort();
}

test("Every message has the same arguments in every language", () => {
  const differs = (message, en) => JSON.stringify(argumentsOf(message)) !== JSON.stringify(argumentsOf(en));
  assert.deepEqual(failing(others, differs), []);
});

test("Every plural has each form that its language needs, and no other", () => {
  const wrong = (message, _, language) => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plurals = partsOf(message).filter((part) => part.type === "plural");
    const forms = plurals.map((part) => part.cases.map((one) => one.key).filter((key) => !/^=?\d+$/.test(key)));
    return forms.some((given) => given.sort().join() !== [...needed].sort().join());
  };
  assert.deepEqual(failing(languages, wrong), []);
});

/** What is the same word in two languages, and what is the same in all. */
const SAME = new Set(["sv form.fact.items-service", "sv lists.head.service"]);
const INTERNATIONAL = /\b(GDPR|art|UTC)\b/g;

test("Nothing is left in English", () => {
  const left = (message, en, language, key) =>
    message === en && /\p{L}/u.test(wordsOf(message).replace(INTERNATIONAL, "")) && !SAME.has(`${language} ${key}`);
  assert.deepEqual(failing(others, left), []);
});

test("No language has the letters of another", () => {
  // Kroner are divided into øre in English too.
  const strange = (message, _, language) => FOREIGN[language].letters.test(wordsOf(message).replaceAll("øre", ""));
  assert.deepEqual(failing(languages, strange), []);
});

test("Figures are the same in every language, whatever stands between their thousands and before their decimals", () => {
  const figures = (message) =>
    (wordsOf(message).match(/\d[\d.,\u00a0]*\d|\d/g) ?? []).map((figure) => figure.replace(/[.,\u00a0]/g, "")).sort();
  // "2. påskedag": Danish counts these holidays, which English names otherwise.
  // Articles are cited as each language has it: 6(1)(f), 6.1 f.
  const named = (key) => key.startsWith("estimate.closed.") || key === "clauses.privacy.legalBasis-3";
  const differs = (message, en, _, key) => !named(key) && figures(message).join() !== figures(en).join();
  assert.deepEqual(failing(others, differs), []);
});

test("What may happen in English may happen in every language, and what will happen will", () => {
  const [may, can] = [/\b(may|can)\b/i, /\bkan\b/i];
  const open = /\b(may|can|cannot|could|possible|possibly)\b/i;
  // "May we …?" asks for leave, and says nothing about what happens.
  const asks = (en) => en.endsWith("?");
  const lost = (message, en) => may.test(wordsOf(en)) && !asks(en) && !can.test(wordsOf(message));
  const gained = (message, en) => can.test(wordsOf(message)) && !open.test(wordsOf(en));
  assert.deepEqual(failing(others, lost), [], "a may that is none any more");
  assert.deepEqual(failing(others, gained), [], "a may that was none");
});

test("Quotation marks, apostrophes, dots and spaces are set as in print", () => {
  const untidy = (message, _, language) =>
    FOREIGN[language].quotes.test(wordsOf(message)) || / {2}|^\s|\s$|\.\.\.| [.,;:!?]/.test(message);
  assert.deepEqual(failing(languages, untidy), []);
});
