// dist/custom-elements.json, which editors and tools read, says what the elements are: neither less nor more.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ServiceEstimateElement, ServiceRequestElement } from "upfront-terms/element";
import { root } from "./fresh.mjs";

const read = (path) => readFileSync(join(root, path), "utf8");
const manifest = JSON.parse(read("dist/custom-elements.json"));
const [{ declarations }] = manifest.modules;
const classes = { ServiceEstimateElement, ServiceRequestElement };
// What a browser does where an element is defined: the properties get their accessors. Here there are no style sheets.
globalThis.CSSStyleSheet ??= class {};
for (const one of Object.values(classes)) one.finalize();

/** Those of the form are all that there are. */
const [request] = declarations;

const files = readdirSync(join(root, "www/element"), { recursive: true });
const textOf = (isWanted) => files.filter(isWanted).map((file) => read(join("www/element", file)));
const sources = textOf((file) => /\.ts$/.test(file) && !/\.test\.ts$|harness/.test(file)).join("\n");
const styles = textOf((file) => file.endsWith(".css")).join("\n");

/** Every match of the expression's first group, once each, in order. */
const all = (text, expression) => [...new Set([...text.matchAll(expression)].map(([, one]) => one))].sort();
const names = (list) => list.map(({ name }) => name).sort();
const declared = read("dist/element.d.ts");
/** The body of a class or interface of the declarations. */
const bodyOf = (start) => new RegExp(`${start}\\b[^{]*\\{\\n(.*?)\\n\\}`, "s").exec(declared)[1];

test("The manifest names the package's elements and where they are defined", () => {
  const manifestPath = JSON.parse(read("package.json")).customElements;
  assert.equal(manifestPath, "dist/custom-elements.json");
  const tags = declarations.map(({ name, tagName }) => [name, tagName]);
  assert.deepEqual(tags, [
    ["ServiceRequestElement", "service-request"],
    ["ServiceEstimateElement", "service-estimate"],
  ]);
  assert.deepEqual(
    manifest.modules[0].exports.map(({ kind, name }) => `${kind} ${name}`),
    tags.flatMap(([name, tag]) => [`js ${name}`, `custom-element-definition ${tag}`]),
  );
  assert.equal(manifest.modules[0].path, "dist/element.js");
});

test("The events are those that are sent", () => {
  assert.deepEqual(names(request.events), all(sources, /\btell\([\w.#]+, "([\w-]+)"/g));
});

for (const { name, tagName, events, attributes, members } of declarations) {
  const element = classes[name];
  const kind = name.replace(/Element$/, "");

  test(`<${tagName}>: its events are those that are declared, with the types of their details`, () => {
    const inherited = tagName === "service-request" ? bodyOf("interface ServiceEstimateEvents") : "";
    const typed = `${inherited}\n${bodyOf(`interface ${kind}Events`)}`.matchAll(/"([\w-]+)": (.+);/g);
    assert.deepEqual(
      Object.fromEntries(events.map(({ name, type }) => [name, type.text])),
      Object.fromEntries([...typed].map(([, name, type]) => [name, type])),
    );
  });

  test(`<${tagName}>: its attributes are those of the class`, () => {
    const own = [...element.elementProperties].flatMap(([name, { attribute = name.toLowerCase() }]) =>
      attribute === true ? name.toLowerCase() : attribute || [],
    );
    assert.deepEqual(names(attributes), own.sort());
    assert.deepEqual(names(attributes.filter(({ type }) => !type?.text)), []);
  });

  test(`<${tagName}>: its properties and methods are those that are declared, and the class has them`, () => {
    const own = /^ {4}(?!add|static)(?:get |set |readonly |abstract )*(\w+)(?=[(:])/gm;
    const bodies = [name, "EstimateElement", "FormField"].map((base) => bodyOf(`class ${base}`));
    assert.deepEqual(names(members), all(bodies.join("\n"), own));
    assert.deepEqual(
      names(members).filter((name) => !(name in element.prototype)),
      [],
    );
    const untyped = members.filter(({ kind, type, return: returned }) => !(kind === "field" ? type : returned));
    assert.deepEqual(names(untyped), []);
  });

  test(`<${tagName}>: what the templates of frameworks can set is every property that can be set`, () => {
    const [, settable] = new RegExp(`type ${kind}Properties = ([^]+?\\};)`).exec(declared);
    const fields = members.filter(({ kind, readonly }) => kind === "field" && !readonly);
    assert.deepEqual([...all(settable, /"(\w+)"/g), ...all(settable, /(\w+)\?:/g)].sort(), names(fields));
  });
}

test("The parts are those of the templates, each with what it is, and the estimate alone has none of the form's", () => {
  const sections = all(sources, /\{ ?\s*name: "(\w+)",\s*(?:title: "[\w.]+",\s*)?render/g);
  assert.ok(sections.length > 3, "the form's sections were not found");
  const partsOf = (text) =>
    all(text, /\spart="([^"]+)"/g)
      .flatMap((part) => part.split(" "))
      .flatMap((part) => (part.includes("$") ? sections.map((name) => `section-${name}`) : part));
  assert.deepEqual(names(request.cssParts), [...new Set(partsOf(sources))].sort());
  const form = textOf((file) => /^(form|consent|done)\/.*\.ts$/.test(file) && !file.endsWith(".test.ts")).join("\n");
  const others = textOf((file) => /\.ts$/.test(file) && !/^(form|consent|done|harness)\/|\.test\.ts$/.test(file)).join(
    "\n",
  );
  const formOnly = partsOf(form).filter((part) => !partsOf(others).includes(part));
  assert.deepEqual(
    names(declarations[1].cssParts).filter((part) => formOnly.includes(part)),
    [],
  );
});

test("The custom properties are the theme's, with their values, and each is used", () => {
  const theme = [...read("www/element/theme.css").matchAll(/^\s+(--[\w-]+):\s*([^;]+);/gm)];
  for (const { cssProperties } of declarations) {
    assert.deepEqual(
      Object.fromEntries(cssProperties.map(({ name, default: value }) => [name, value])),
      Object.fromEntries(theme.map(([, name, value]) => [name, value.replace(/\s+/g, " ")])),
    );
    assert.deepEqual(names(cssProperties), all(styles, /var\((--se-[\w-]+)/g));
  }
});

test("The slots are those of the templates", () => {
  assert.deepEqual(names(request.slots), all(sources, /<slot name="([\w-]+)"/g));
});

test("Everything in it is described", () => {
  // The platform's own, with the meaning that it has for every field.
  const known = new Set(["form", "type", "validity", "validationMessage", "willValidate"]);
  for (const { events, attributes, members, slots = [], cssParts, cssProperties } of declarations) {
    const described = { events, attributes, members, slots, cssParts, cssProperties };
    for (const [kind, list] of Object.entries(described)) {
      assert.ok(list.length > 0 || kind === "slots", `no ${kind}`);
      const bare = list.filter(({ name, description }) => !description && !known.has(name));
      assert.deepEqual(names(bare), [], kind);
    }
  }
});
