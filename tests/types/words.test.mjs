// The messages that `upfront-terms/words` declares are those that there are: a code without a text does not compile, in our own
// languages and in a host's. Its types need neither a page nor Node.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { load } from "../../www/words/load.mjs";
import { readCatalogues } from "../../www/words/messages-plugin.js";
import { languages, messagesFolder, root } from "../../www/words/sources.mjs";

const { neededKeys } = await load("host/part");

/** The messages of a language that hosts need, as a host would write them. */
function messagesOf(lang) {
  const catalogues = readCatalogues(messagesFolder, lang);
  const messages = {};
  for (const key of neededKeys(catalogues)) {
    const path = key.split(".");
    const last = path.pop();
    const branch = path.reduce((at, part) => {
      at[part] ??= {};
      return at[part];
    }, messages);
    branch[last] = path.concat(last).reduce((at, part) => at[part], catalogues);
  }
  return messages;
}

/** A language as a literal: only there TypeScript looks for messages that nobody asks for. `change` spoils it. */
function program(lang, change = () => {}, from = "upfront-terms/words") {
  const messages = messagesOf(lang);
  change(messages);
  return `import type { Messages } from "${from}";\nexport const messages: Messages = ${JSON.stringify(messages)};\n`;
}

const IMPORTED = `import { type FindingWords, type Messages, MissingMessagesError, words } from "upfront-terms/words";
import * as rules from "upfront-terms";
const w = await words("da", { rules });
const estimate = rules.estimate({ asOf: "2026-11-20" });
const bare = rules.estimate({ asOf: "2026-11-20" }, { reasons: false });
const texts: string[] = [w.charge("disposal"), w.milestone("paymentDue"), w.outcome("repair"), w.clause("6.2").text];
const found: FindingWords[] = w.findings(bare.findings).flatMap(({ findings }) => findings);
for (const one of bare.findings) w.finding(one, { estimate: bare });
for (const one of estimate.scenarios) w.outcome(one, { estimate }).charges.map(({ name, price }) => [name, price ?? ""]);
w.choice("investigationFee", "oncePerItem");
const effects = rules.consentEffects({ policy: "en", asOf: "2026-11-20", choices: {} });
for (const one of effects.choices) w.consent(one, { effects }).details.map(({ title, told }) => [title, ...told.map(({ source }) => source)]);
const consents: string[] = [w.consent("events"), w.choiceEffect("noSurveys"), w.right("access"), w.policy(effects).profiling];
const again: string | undefined = w.askAgain(rules.consentsToAskAgain({ given: { edition: "", choices: {} }, now: { policy: "en" } }))?.title;
const retry: string | undefined = w.unloaded(new Error()).retry;
// @ts-expect-error a right that there is not
w.right("silence");
// @ts-expect-error what a consent comes to is told by the effects of all of them
w.consent(effects.choices[0]!);
// @ts-expect-error without the rules nobody knows the texts of the policy
(await words("da")).policy(effects);
w.statement(estimate, { asOf: "2026-11-20" });
const own: Promise<unknown> = words({ lang: "de", messages: { estimate: { charge: { disposal: "Entsorgung" } } }, fallback: "en" });
// @ts-expect-error a charge that there is not
w.charge("cleaning");
// @ts-expect-error a choice of another interpretation
w.choice("investigationFee", "banks");
// @ts-expect-error a language that there is not
words("tlh");
// @ts-expect-error what an outcome comes to stands in its estimate
w.outcome(estimate.scenarios[0]!);
// @ts-expect-error a statement says why, which an answer without reasons does not
w.statement(bare, { asOf: "2026-11-20" });
// @ts-expect-error without the rules nobody knows the clauses
(await words("da")).clause("6.2");
// @ts-expect-error a language that lacks messages, and no other one that says them
words({ lang: "de", messages: { estimate: { charge: { disposal: "Entsorgung" } } } });
// @ts-expect-error a code that there is not
words({ lang: "de", messages: { estimate: { charge: { cleaning: "Reinigung" } } }, fallback: "en" });
const missing = (error: unknown): string[] => (error instanceof MissingMessagesError ? error.missing : []);
export { again, consents, found, missing, own, retry, texts, type Messages };
`;
const REQUIRED = `import hosts = require("upfront-terms/words");
export const said: Promise<string> = hosts.words("sv").then((w) => w.charge("disposal"));
`;

/** What TypeScript says of files in a folder of the project, where the package is found by its name; nothing where all is right. */
function typeErrors(files, module = "nodenext", copied = () => {}) {
  mkdirSync(join(root, "target"), { recursive: true });
  const folder = mkdtempSync(join(root, "target", "types-"));
  after(() => rmSync(folder, { recursive: true }));
  copied(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noEmit: true };
  const moduleResolution = module === "nodenext" ? "nodenext" : "bundler";
  const compilerOptions = { module, moduleResolution, target: "es2022", lib: ["es2022"], types: [], ...strict };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: Object.keys(files) }));
  const tsc = join(root, "node_modules/.bin/tsc");
  return spawnSync(tsc, ["--pretty", "false", "-p", folder], { encoding: "utf8" }).stdout;
}

test("The types need neither a page nor Node, by import and by require", () => {
  assert.equal(typeErrors({ "imported.ts": IMPORTED, "required.cts": REQUIRED }), "");
  assert.equal(typeErrors({ "imported.ts": IMPORTED }, "esnext"), "");
});

/** What is spoilt, and what TypeScript says to it. */
const SPOILT = {
  "a finding without a text": [
    ({ estimate }) => delete estimate.finding.silenceLeadsToDisposal,
    /silenceLeadsToDisposal/,
  ],
  "a charge without a text": [({ estimate }) => delete estimate.charge.mileage, /mileage/],
  "an outcome without its condition": [({ estimate }) => delete estimate.scenario.warranty.when, /when/],
  "a date without a text": [({ estimate }) => delete estimate.milestone.paymentDue, /paymentDue/],
  "a choice without a text": [({ estimate }) => delete estimate.interpretation.closedDays.banks, /banks/],
  "a problem without a text": [({ estimate }) => delete estimate.issues.noRate, /noRate/],
  "a question without a text": [({ form }) => delete form.question["items-warranty"], /items-warranty/],
  "a consent without its question": [({ consent }) => delete consent.choice.events.question, /question/],
  "a right without a text": [({ consent }) => delete consent.right.access, /access/],
  "what follows from a choice without a text": [({ consent }) => delete consent.effect.noSurveys, /noSurveys/],
  "a part of a receipt without a name": [({ consent }) => delete consent.receipt.hash, /hash/],
  "a failed load without a text": [({ estimate }) => delete estimate.notLoaded.wasmRefused, /wasmRefused/],
  "a clause without a text": [({ clauses }) => delete clauses.terms["6-1b"], /6-1b/],
  "a code that there is not": [({ estimate }) => Object.assign(estimate.finding, { silence: "" }), /silence/],
};

describe("The messages that are declared are those that are asked for", () => {
  let said;

  before(() => {
    const ours = languages.map((lang) => [`${lang}.ts`, program(lang)]);
    const spoilt = Object.values(SPOILT).map(([change], at) => [`spoilt${at}.ts`, program("da", change)]);
    // What belongs to an error is indented below it.
    said = typeErrors(Object.fromEntries([...ours, ...spoilt])).split(/\n(?! )/);
  });

  const of = (file) => said.filter((line) => line.includes(`${file}.ts(`)).join("\n");
  for (const lang of languages) test(`All of them are there in ${lang}`, () => assert.equal(of(lang), ""));
  for (const [at, [what, [, expected]]] of Object.entries(SPOILT).entries())
    test(`Refused: ${what}`, () => assert.match(of(`spoilt${at}`), expected));
});

test("A code that is new in the contract does not compile before each language has a text for it", () => {
  const declared = (folder) => {
    cpSync(join(root, "www/lib"), join(folder, "lib"), { recursive: true });
    const file = join(folder, "lib/api.d.ts");
    const text = readFileSync(file, "utf8");
    const more = text.replaceAll(
      /export type (Terms|Policy)FindingId =/g,
      (all, of) => `${all}\n  | "newlyFoundIn${of}"`,
    );
    assert.notEqual(more, text);
    writeFileSync(file, more);
  };
  const programs = Object.fromEntries(
    languages.map((lang) => [`${lang}.ts`, program(lang, undefined, "./lib/words.js")]),
  );
  const said = typeErrors(programs, "nodenext", declared).split(/\n(?! )/);
  for (const lang of languages)
    for (const code of ["newlyFoundInTerms", "newlyFoundInPolicy"])
      assert.ok(
        said.some((error) => error.includes(`${lang}.ts(`) && error.includes(code)),
        `${lang} ${code}`,
      );
});
