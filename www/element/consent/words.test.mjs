// Every code that the rules can give about consents has its words, and no word stands in the catalogue for nothing.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import init, { clauses, consentEffects } from "../../../dist/node.js";

await init();
const root = fileURLToPath(new URL("../../..", import.meta.url));
const contract = readFileSync(join(root, "www", "lib", "api.d.ts"), "utf8");

const flat = (node, path) =>
  typeof node === "string" ? [path] : Object.entries(node).flatMap(([key, child]) => flat(child, `${path}.${key}`));
const catalogue = JSON.parse(readFileSync(join(root, "www", "messages", "en", "consent.json"), "utf8"));
const keys = new Set(flat(catalogue, "consent"));

/** The codes of a union of the contract, or of a field that is one. */
function codes(declaration) {
  const [, union = ""] = contract.match(new RegExp(`${declaration}\\??[:=]([^;]*);`)) ?? [];
  return [...union.matchAll(/"(\w+)"/g)].map(([, code]) => code);
}

function haveWords(wanted, atLeast) {
  assert.ok(wanted.length >= atLeast, `only ${wanted.length} codes were found`);
  assert.deepEqual(
    wanted.filter((key) => !keys.has(key)),
    [],
  );
}

const POLICIES = ["en", "sv"];
const STATES = ["requested", "given", "refused", "withdrawn"];
/** What the rules say, by either text and with every choice in every state. */
const answers = POLICIES.flatMap((policy) =>
  STATES.map((state) => {
    const choices = Object.fromEntries(codes("type ConsentId ").map((id) => [id, state]));
    return consentEffects({ policy, asOf: "2026-11-21", choices });
  }),
);

test("Every choice, datum, purpose, right, effect and use of a profile of the contract has its words", () => {
  for (const [type, prefix, atLeast] of [
    ["ConsentId", "choice", 7],
    ["DataType", "data", 17],
    ["PurposeId", "purpose", 13],
    ["RightId", "right", 9],
    ["ChoiceEffectId", "effect", 20],
    ["ProfilingUse", "profiling.use", 3],
    ["PolicyLanguage", "text", 2],
  ]) {
    const ends = type === "ConsentId" ? [".question", ".yes"] : [""];
    const wanted = codes(`type ${type} `).flatMap((code) => ends.map((end) => `consent.${prefix}.${code}${end}`));
    haveWords(wanted, atLeast);
  }
});

test("Every state, legal basis, act, kind, dependency and change of the text has its words", () => {
  const of = (declaration, prefix, atLeast, end = "") =>
    haveWords(
      codes(declaration).map((code) => `consent.${prefix}.${code}${end}`),
      atLeast,
    );
  of("type ConsentState ", "state", 4);
  of("type ConsentState ", "receipt", 4);
  of("interface LegalBasis {[^}]*?\\bid", "basis", 4);
  of("interface LegalAct {[^}]*?\\bid", "act", 3);
  of("interface ChoiceEffect {[^}]*kind", "kind", 3);
  for (const met of [".met", ".unmet"]) of("takes", "depends", 3, met);
  of("interface TextChange {[^}]*?\\bcode", "again", 6);
  of("interface DataProcessing {[^}]*?\\bid", "anyway", 2);
});

test("Every finding of the policy and every heading that a clause stands under has its words", () => {
  const findings = answers.flatMap((effects) => effects.findings.map(({ id }) => `consent.finding.${id}`));
  haveWords([...new Set(findings)], 28);
  const headings = clauses()
    .filter(({ document }) => document === "privacy")
    .map(({ id }) => `consent.source.${id.replace("privacy/", "").replace(/\.\d+$/, "")}`);
  haveWords([...new Set(headings)], 12);
});

test("Every word of the catalogue is asked for", () => {
  const folders = [join(root, "www", "words"), join(root, "www", "element", "consent")];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => join(folder, file)),
  );
  const text = files.map((file) => readFileSync(file, "utf8")).join("\n");
  const quoted = [...text.matchAll(/["`](consent\.[^"`\s]+)["`]/g)].map(([, key]) => key.replace(/\$\{[^}]*\}/g, "\0"));
  const patterns = quoted.map((key) => new RegExp(`^${key.replaceAll(".", "\\.").replaceAll("\0", "[\\w-]+")}$`));
  assert.deepEqual(
    [...keys].filter((key) => !patterns.some((pattern) => pattern.test(key))),
    [],
  );
});
