// One way down: lib, words, then the element and the statement. What puts answers into words runs in any host, without lit
// and without a page.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { root } from "./sources.mjs";

const SCRIPT = /(?<!\.test|\.d)\.ts$/;
const scripts = (folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((file) => join(folder, file))
    .filter((file) => SCRIPT.test(file));
const textOf = (file) => readFileSync(join(root, file), "utf8");

/** What a script imports: a path from the root, or the name of a package. */
function importsOf(file, text = textOf(file)) {
  const found = [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)["']([^"']+)["']/g)].map(([, name]) => name);
  return found.map((name) => (name.startsWith(".") ? join(dirname(file), name) : name));
}

/** What a script of `www/words` may import: the contract, its neighbours, and the catalogues that the build compiles. */
const ALLOWED = [/^www\/lib\/(?:api|words)\.js$/, /^www\/words\//, /^messages:/];
const strange = (file, text) => importsOf(file, text).filter((name) => !ALLOWED.some((allowed) => allowed.test(name)));

/** The code without its comments. */
const codeOf = (text) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
const PAGE = /\b(?:document|window|navigator|location|localStorage|customElements)\.|\b(?:HTML\w*Element|ShadowRoot)\b/;

const words = scripts("www/words");

test("What puts answers into words imports neither lit nor anything of the element", () => {
  assert.ok(words.length > 5, `only ${words.length} scripts were found`);
  assert.deepEqual(
    words.flatMap((file) => strange(file).map((name) => `${file}: ${name}`)),
    [],
  );
  const wrong = [
    'import { html } from "lit";',
    'import { a } from "../element/a.ts";',
    'await import("../element/a.ts")',
  ];
  for (const line of wrong) assert.equal(strange("www/words/a.ts", line).length, 1, line);
});

test("What puts answers into words knows no page", () => {
  assert.deepEqual(
    words.filter((file) => PAGE.test(codeOf(textOf(file)))),
    [],
  );
  assert.match("document.title", PAGE);
});

test("The package's entries import nothing of what shows their answers", () => {
  const entries = readdirSync(join(root, "www/lib")).filter((file) => file.endsWith(".js"));
  const below = entries
    .flatMap((file) => importsOf(join("www/lib", file)))
    .filter((name) => /^www\/(?!lib\/)/.test(name));
  assert.ok(entries.length > 5);
  assert.deepEqual(below, []);
});

test("The statement for the command line imports nothing of the element", () => {
  const all = scripts("www/statement").flatMap((file) => importsOf(file));
  assert.ok(all.length > 0);
  assert.deepEqual(
    all.filter((name) => name.startsWith("www/element/")),
    [],
  );
});

test("What runs on servers imports the contract, its neighbours and what reads a shape, and nothing else", () => {
  const all = scripts("www/server").flatMap((file) => importsOf(file));
  assert.ok(all.length > 5);
  assert.deepEqual(
    all.filter((name) => !/^www\/(server|lib)\/|^valibot$/.test(name)),
    [],
  );
});

/** The scripts of a circle: those from which their own imports lead back to them. */
function inCircles(uses) {
  const reaches = (from, to, seen = new Set()) =>
    (uses.get(from) ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
  return [...uses.keys()].filter((file) => reaches(file, file));
}

test("No two scripts import each other, not even for their types, nor do more in a circle", () => {
  const all = scripts("www");
  assert.ok(all.length > 250, `only ${all.length} scripts were found`);
  // A script may name the type of itself as a whole.
  const uses = new Map(all.map((file) => [file, importsOf(file).filter((name) => name !== file)]));
  assert.deepEqual(inCircles(uses), []);
  const wrong = { a: ["b"], b: ["c"], c: ["b"], d: [] };
  assert.deepEqual(inCircles(new Map(Object.entries(wrong))), ["b", "c"]);
});
