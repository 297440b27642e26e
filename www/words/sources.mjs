// What the tests of the catalogues read: the messages, taken apart, and the codes that the rules can answer with.

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readCatalogues } from "./messages-plugin.js";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const messagesFolder = join(root, "www", "messages");

const folders = readdirSync(messagesFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
/** Every language there is a catalogue of. */
export const languages = folders.map(({ name }) => name).sort();

// The parser that the compiler of the messages itself uses, of the same version.
export const { parse } = createRequire(createRequire(import.meta.url).resolve("@messageformat/core"))(
  "@messageformat/parser",
);

/** The messages of a language by key: "form.title", and so on. */
export function messagesOf(language) {
  const flat = (node, path) =>
    typeof node === "string"
      ? [[path, node]]
      : Object.entries(node).flatMap(([key, child]) => flat(child, path ? `${path}.${key}` : key));
  return new Map(flat(readCatalogues(messagesFolder, language), ""));
}

/** Every part of a message, those inside of plural and select cases too. */
export function partsOf(message) {
  const inside = (parts) => parts.flatMap((part) => [part, ...(part.cases ?? []).flatMap((one) => inside(one.tokens))]);
  return inside(parse(message));
}

/** The words of a message, without its arguments. */
export function wordsOf(message) {
  const content = partsOf(message).filter((part) => part.type === "content");
  return content.map((part) => part.value).join(" ");
}

const source = (path) => readFileSync(join(root, path), "utf8");

/** The values of a type of the public API that is a union of texts, or of other such types. */
export function unionOf(type) {
  const [, union] = new RegExp(`export type ${type} =([^;]+);`).exec(source("www/lib/api.d.ts")) ?? [];
  const members = (union ?? "").replace(/\/\*.*?\*\//gs, "").matchAll(/"(\w+)"|\b([A-Z]\w+)\b/g);
  const values = [...members].flatMap(([, value, other]) => value ?? unionOf(other));
  if (values.length === 0) throw new Error(`api.d.ts declares no values for ${type}`);
  return values;
}

/** The choices of a field of the public API: `narrows: "range" | …`. */
export function choicesOf(field) {
  const found = [...source("www/lib/api.d.ts").matchAll(new RegExp(`^  ${field}\\??: ((?:"\\w+"(?: \\| )?)+);`, "gm"))];
  const values = found.flatMap(([, union]) => [...union.matchAll(/"(\w+)"/g)].map(([, value]) => value));
  if (values.length === 0) throw new Error(`api.d.ts declares no choices for ${field}`);
  return values;
}

/** The fields of an interface of the public API. */
export function fieldsOf(name) {
  const [, body] = new RegExp(`export interface ${name} \\{([^}]+)\\}`).exec(source("www/lib/api.d.ts")) ?? [];
  return [...(body ?? "").matchAll(/^ {2}(\w+)\??:/gm)].map(([, field]) => field);
}

/** The codes of all findings of the terms: they stand nowhere but in the rules themselves, each with its clause above it. */
export function findingCodes() {
  const [all = ""] = /pub enum FindingId \{[^}]+/.exec(source("src/answer/finding.rs")) ?? [];
  return [...all.matchAll(/\(terms [^\n]+\)\.\n +\w+ "(\w+)",/g)].map(([, code]) => code);
}
