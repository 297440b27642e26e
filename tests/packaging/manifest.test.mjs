// dist/custom-elements.json, which editors and tools read, says what the element is: neither less nor more.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ServiceEstimate } from "upfront-terms/element";
import { root } from "./fresh.mjs";

const read = (path) => readFileSync(join(root, path), "utf8");
const manifest = JSON.parse(read("dist/custom-elements.json"));
const [element] = manifest.modules[0].declarations;
const { events, attributes, members, slots, cssParts, cssProperties } = element;

const files = readdirSync(join(root, "www/element"), { recursive: true });
const textOf = (isWanted) => files.filter(isWanted).map((file) => read(join("www/element", file)));
const sources = textOf((file) => /\.ts$/.test(file) && !/\.test\.ts$|harness/.test(file)).join("\n");
const styles = textOf((file) => file.endsWith(".css")).join("\n");

/** Every match of the expression's first group, once each, in order. */
const all = (text, expression) => [...new Set([...text.matchAll(expression)].map(([, one]) => one))].sort();
const names = (list) => list.map(({ name }) => name).sort();
const declared = read("www/lib/element.d.ts");
/** The body of a class or interface of the declarations. */
const bodyOf = (start) => new RegExp(`${start}[^{]*\\{\\n(.*?)\\n\\}`, "s").exec(declared)[1];

test("The manifest names the package's element and where it is defined", () => {
  const manifestPath = JSON.parse(read("package.json")).customElements;
  assert.equal(manifestPath, "dist/custom-elements.json");
  assert.equal(element.tagName, "service-estimate");
  const kinds = manifest.modules[0].exports.map(({ kind, name }) => `${kind} ${name}`);
  assert.deepEqual(kinds, ["js ServiceEstimate", "custom-element-definition service-estimate"]);
  assert.equal(manifest.modules[0].path, "dist/element.js");
});

test("Its events are those that are sent, with the types of their details", () => {
  assert.deepEqual(names(events), all(sources, /\btell\([\w.#]+, "([\w-]+)"/g));
  const typed = bodyOf("interface ServiceEstimateEvents").matchAll(/"([\w-]+)": (.+);/g);
  assert.deepEqual(
    Object.fromEntries(events.map(({ name, type }) => [name, type.text])),
    Object.fromEntries([...typed].map(([, name, type]) => [name, type])),
  );
});

test("Its attributes are those of the class", () => {
  const own = [...ServiceEstimate.elementProperties].flatMap(([name, { attribute = name.toLowerCase() }]) =>
    attribute === true ? name.toLowerCase() : attribute || [],
  );
  assert.deepEqual(names(attributes), own.sort());
  assert.deepEqual(names(attributes.filter(({ type }) => !type?.text)), []);
});

test("Its properties and methods are those that are declared, and the class has them", () => {
  const own = /^ {2}(?!add|static)(?:get |set |readonly )*(\w+)(?=[(:])/gm;
  // HTMLElement's own, with a meaning here.
  const inherited = ["lang"];
  assert.deepEqual(names(members), [...all(bodyOf("class ServiceEstimate"), own), ...inherited].sort());
  assert.deepEqual(
    names(members).filter((name) => !(name in ServiceEstimate.prototype)),
    [],
  );
  const untyped = members.filter(({ kind, type, return: returned }) => !(kind === "field" ? type : returned));
  assert.deepEqual(names(untyped), []);
});

test("What the templates of frameworks can set is every property that is not for interpretation only", () => {
  const [, settable] = /type ServiceEstimateProperties = (.+?);\n\n/s.exec(declared);
  const fields = members.filter(({ kind, readonly }) => kind === "field" && !readonly);
  assert.deepEqual([...all(settable, /\| "(\w+)"/g), ...all(settable, /(\w+)\?:/g)].sort(), names(fields));
});

test("Its parts are those of the templates, each with what it is", () => {
  const sections = all(sources, /\{ ?\s*name: "(\w+)",\s*render/g);
  assert.ok(sections.length > 3, "the form's sections were not found");
  const used = all(sources, /\spart="([^"]+)"/g)
    .flatMap((part) => part.split(" "))
    .flatMap((part) => (part.includes("$") ? sections.map((name) => `section-${name}`) : part));
  assert.deepEqual(names(cssParts), [...new Set(used)].sort());
});

test("Its custom properties are the theme's, with their values, and each is used", () => {
  const theme = read("www/element/theme.css").matchAll(/^\s+(--[\w-]+):\s*([^;]+);/gm);
  assert.deepEqual(
    Object.fromEntries(cssProperties.map(({ name, default: value }) => [name, value])),
    Object.fromEntries([...theme].map(([, name, value]) => [name, value.replace(/\s+/g, " ")])),
  );
  assert.deepEqual(names(cssProperties), all(styles, /var\((--se-[\w-]+)/g));
});

test("Its slots are those of the templates", () => {
  assert.deepEqual(names(slots), all(sources, /<slot name="([\w-]+)"/g));
});

test("Everything in it is described", () => {
  const described = { events, attributes, members, slots, cssParts, cssProperties };
  // The platform's own, with the meaning that it has for every field.
  const known = new Set(["form", "type", "validity", "validationMessage", "willValidate"]);
  for (const [kind, list] of Object.entries(described)) {
    assert.ok(list.length > 0, `no ${kind}`);
    const bare = list.filter(({ name, description }) => !description && !known.has(name));
    assert.deepEqual(names(bare), [], kind);
  }
});
