// The page "Codes" of the documentation: every code that an answer or an error can hold, what it means, its clauses, its texts in
// each language, and where it is met. The sources are the enums of the rules and the catalogues; a code without a text stops the build.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { examples } from "../tests/types/examples.mjs";
import { readCatalogues } from "../www/words/messages-plugin.js";
import { parse } from "../www/words/sources.mjs";
import { consentSections } from "./docs-codes-consents.mjs";
import { explainedInterpretations } from "./explanations.mjs";
import { Stop } from "./say.mjs";
import { root } from "./tools.mjs";

const api = await import("upfront-terms");

const LANGUAGES = { en: "English", da: "Danish", sv: "Swedish" };
const EXAMPLES = "https://github.com/upfront-terms/upfront-terms/blob/main/tests/examples/";

const messages = join(root, "www/messages");
const ours = Object.keys(LANGUAGES).map((lang) => [lang, readCatalogues(messages, lang)]);

/** The message of a key in a catalogue, or `undefined`. */
const messageOf = (catalogues, key) => {
  const found = key.split(".").reduce((at, part) => at?.[part], catalogues);
  return typeof found === "string" ? found : undefined;
};

/** The texts of a key by language. Stops where one is missing, unless none has to be there. */
export function textsOf(key, { catalogues = ours, optional = false } = {}) {
  const texts = catalogues.map(([lang, all]) => [lang, messageOf(all, key)]);
  const without = texts.flatMap(([lang, text]) => (text === undefined ? lang : []));
  if (without.length === 0) return texts;
  if (optional && without.length === texts.length) return [];
  throw new Stop(`The code of "${key}" has no text in ${without.join(", ")} (www/messages).`);
}

/** The codes of an enum of the rules, each with what it means, in its order. */
export function codesOf(file, name) {
  const source = readFileSync(join(root, "src", file), "utf8");
  const [, body] = new RegExp(`pub enum ${name} \\{\\n(.*?)\\n    \\}`, "s").exec(source) ?? [];
  const found = (body ?? "").matchAll(/((?: {8}\/\/\/ [^\n]*\n)+) {8}\w+ "(\w+)"/g);
  const codes = [...found].map(([, comment, code]) => ({ code, means: comment.replace(/^ *\/\/\/ /gm, "").trim() }));
  if (codes.length === 0) throw new Stop(`src/${file} has no codes of ${name}.`);
  return codes.map(({ code, means }) => ({ code, means: means.replace(/\s+/g, " ") }));
}

/** The answers to the examples, as text; asked once the module is loaded. */
let answered;
const answers = () => {
  answered ??= examples.map(({ name, fn, args }) => ({ name, text: JSON.stringify(api[fn](...args)) }));
  return answered;
};

/** Where a code is met: the example with the shortest answer that has it. */
function metIn(field, code) {
  const has = answers().filter(({ text }) => text.includes(`"${field}":"${code}"`));
  const [first] = has.sort((one, other) => one.text.length - other.text.length);
  return first && `Met in [${first.name}](${EXAMPLES}${first.name}.json).`;
}

/** Text that Markdown and HTML leave as it is. */
const plain = (text) => text.replace(/[\\`*_[\]<>|{}]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** A message as it reads: the values between braces, and of plurals and other choices the last form, which is the usual one. */
function readable(message) {
  const text = (parts, of) =>
    parts.map((part) => {
      if (part.type === "content") return part.value;
      if (part.type === "octothorpe") return `{${of}}`;
      return part.cases ? text(part.cases.at(-1).tokens, part.arg) : `{${part.arg}}`;
    });
  return text(parse(message)).flat(Number.POSITIVE_INFINITY).join("");
}

/** A code with an anchor of its own, `Codes.html#finding-silenceLeadsToDisposal`, and a row for each of its texts. */
function entry(kind, code, lines, keys) {
  const rows = keys.flatMap(({ key, what, ...options }) =>
    textsOf(key, options).map(([lang, text], place) => {
      // What it is stands in the first of its rows, and with it the anchor that it can have.
      const name = what && place === 0 ? `${LANGUAGES[lang]}, ${what}` : LANGUAGES[lang];
      return `| ${name} | ${plain(readable(text))} |`;
    }),
  );
  const table = ["| in | text |", "| --- | --- |", ...rows].join("\n");
  return [`<a id="${kind}-${code}"></a>`, `### \`${code}\``, lines.filter(Boolean).join(" "), table].join("\n\n");
}

const section = (title, about, entries) => [`## ${title}`, about, ...entries].join("\n\n");

/** What is said more precisely where a message for it is there. */
const more = (key, endings) =>
  Object.entries(endings).map(([ending, what]) => ({ key: key + ending, what, optional: true }));

const PRECISE = { Figures: "with its figures", IfSentIn: "while the place is unknown" };

function findings() {
  const entries = codesOf("answer/finding.rs", "FindingId").map(({ code, means }) => {
    const ofPolicy = textsOf(`consent.finding.${code}`, { optional: true }).length > 0;
    const key = `${ofPolicy ? "consent" : "estimate"}.finding.${code}`;
    const own = { key: `estimate.ours.${code}`, what: "our own word beside it", optional: true };
    const met = metIn("id", code);
    const keys = [{ key }, ...more(key, PRECISE), own];
    return entry("finding", code, [means, met], keys);
  });
  const about =
    "`id` in `findings` of `estimate`, and of `consentEffects` for those of the privacy policy. In words: `w.finding(finding, about)`. " +
    "Texts with braces have the values of the finding there.";
  return section("Findings", about, entries);
}

function charges() {
  const entries = codesOf("answer/charge.rs", "ChargeCode").map(({ code, means }) => {
    const key = `estimate.charge.${code}`;
    const met = metIn("code", code);
    const keys = [{ key }, ...more(key, { OfSeveral: "of several repairs" })];
    return entry("charge", code, [means, met], keys);
  });
  const about =
    "`code` in `charges` of `estimate`; the same in `range.open` and `total.open`. In words: `w.charge(charge, about)`.";
  return section("Charges", about, entries);
}

const WHEN = {
  Cause: "if a cause is named",
  ThirdParty: "of another maker’s product",
  SomeThirdParty: "if some are another maker’s",
  Contaminated: "if contaminated",
  OnSite: "on site",
};

function outcomes() {
  const entries = codesOf("answer/outcome.rs", "Outcome").map(({ code, means }) => {
    const key = `estimate.scenario.${code}`;
    const when = Object.entries(WHEN).map(([ending, what]) => ({ key: `${key}.when${ending}`, what, optional: true }));
    const met = metIn("id", code);
    const keys = [{ key: `${key}.title` }, { key: `${key}.when`, what: "when" }, ...when];
    return entry("outcome", code, [means, met], keys);
  });
  const about =
    "`id` in `scenarios` of `estimate`, and in `turnaround.statedFor`. In words: `w.outcome(scenario, about)`.";
  return section("Outcomes", about, entries);
}

function milestones() {
  const entries = codesOf("answer/milestone.rs", "MilestoneId").map(({ code, means }) => {
    const met = metIn("id", code);
    return entry("milestone", code, [means, met], [{ key: `estimate.milestone.${code}` }]);
  });
  return section("Dates", "`id` in `timeline` of `estimate`. In words: `w.milestone(milestone, about)`.", entries);
}

const ASKED = {
  customer: "The customer is asked.",
  host: "The host tells it.",
  later: "Nobody knows it before the examination.",
};

/** The key of a fact's words; a rate of one product or service goes by the words of all of them. */
function factKey(path) {
  const key = path.replace("[]", "").replaceAll(".", "-");
  const known = (name) => textsOf(`form.fact.${name}`, { optional: true }).length > 0;
  return known(key) ? key : key.slice(0, key.lastIndexOf("-"));
}

function factEntries() {
  const entries = api.facts().map(({ path, ask, clauses }) => {
    const key = factKey(path);
    const cited = clauses.length > 0 && `Clauses: ${clauses.join(", ")}.`;
    const question = { key: `form.question.${key}`, what: "asked", optional: true };
    const anchor = path.replace("[]", "").replaceAll(".", "-");
    return entry("fact", anchor, [`\`${path}\`. ${ASKED[ask] ?? ""}`, cited], [{ key: `form.fact.${key}` }, question]);
  });
  const about =
    "`fact` in `missing` of `estimate`, and `facts` of a `because`. In words: `w.fact(path)`, `w.missing(missing, about)`. " +
    "What each is about stands in *Facts*.";
  return section("Facts", about, entries);
}

function interpretationEntries() {
  const explained = explainedInterpretations();
  const entries = api.interpretations().map(({ name, choices, clauses, default: first }) => {
    const key = `estimate.interpretation.${name}`;
    const keys = choices.map((choice) => ({
      key: `${key}.${choice}`,
      what: `<code id="choice-${name}-${choice}">${choice}</code>${choice === first ? ", the default" : ""}`,
    }));
    const lines = [explained.get(name)?.what, `Clauses: ${clauses.join(", ")}.`];
    return entry("interpretation", name, lines, [{ key: `${key}.title` }, ...keys]);
  });
  const about =
    "Names and choices of `interpretations` in a request, in `assumptions` and in a `because`. In words: `w.interpretation(name)`, " +
    "`w.choice(name, choice)`. What each choice does stands in *Interpretations*.";
  return section("Interpretations", about, entries);
}

function issues() {
  const entries = codesOf("base/error.rs", "IssueCode").map(({ code, means }) =>
    entry("issue", code, [means], [{ key: `estimate.issues.${code}` }]),
  );
  const about =
    "`code` in `issues` of a `RulesError` and of a `DocumentError`, and in the column `error` of a ledger. In words: " +
    "`w.issue(issue)`.";
  return section("Problems of a request", about, entries);
}

function loadErrors() {
  const means =
    "The page's policy, or the browser's own mode, refuses WebAssembly. The error's message names what to allow, " +
    "`'wasm-unsafe-eval'` in `script-src`, and the entry that needs none, `upfront-terms/js`.";
  const entries = [entry("load", "wasmRefused", [means], [{ key: "estimate.notLoaded.wasmRefused" }])];
  return section(
    "A failed load",
    "`code` of the error of `init`. In words, for the customer: `w.unloaded(error)`.",
    entries,
  );
}

/** The page in parts, as Markdown. */
export function codePage() {
  const intro =
    "Every code that answers and errors hold, with its clauses, its text in the languages of the package, and an example that has it. Each has an " +
    "anchor: `#finding-silenceLeadsToDisposal`, `#charge-disposal`, `#outcome-repair`, `#milestone-paymentDue`, `#fact-onSite`, " +
    "`#interpretation-closedDays`, `#choice-closedDays-banks`, `#issue-noRate`, `#load-wasmRefused`, and of the privacy policy `#consent-events`, " +
    "`#choiceEffect-noSurveys`, `#right-access` and others. The texts are our own words, not those of the documents. " +
    "`w` is what `words` of `upfront-terms/words` answers with.";
  const sections = [findings, charges, outcomes, milestones, factEntries, interpretationEntries, issues, loadErrors];
  const shared = { codesOf, entry, section, metIn };
  return [intro, ...sections.map((make) => make()), ...consentSections(shared)];
}
