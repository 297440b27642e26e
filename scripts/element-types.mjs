// dist/element.d.ts, from the element's sources: what TypeScript declares of them, without what is not for pages, and without
// Lit's types, which are not in the package. To a page both elements are elements of HTML.

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { run, Stop } from "./say.mjs";
import { root } from "./tools.mjs";

const emitted = join(root, "target", "declarations");
const entry = join(emitted, "www/element/index.d.ts");
const API = join(emitted, "www/lib/api.d.ts");

/** A declaration at the left margin with its comment, as TypeScript prints it: to a brace or to the end of its line. */
const DECLARATION =
  /^(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?(?:export )?(?:declare )?(?:abstract )?(?:class|interface|type|function) (\w+)(?:[^\n]*;$|[\s\S]*?^\}.*$)/gm;
const GLOBAL = /^declare global \{\n[\s\S]*?^\}/gm;
/** A member of a class with its comment and with what stands deeper. */
const MEMBER = /^(?: {4}\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)? {4}[^\s/}].*(?:\n(?: {5,}| {4}\}).*)*\n/gm;
/** What a page has no business with. */
const NOT_FOR_PAGES = /^ {4}(?:#private|protected |static (?:styles|properties)|constructor\(|\w+Callback\()/m;

const sourceOf = (file, from) => join(dirname(file), from.replace(/\.(ts|js)$/, ".d.ts"));

const files = new Map();
/** What a file declares, and where its other names come from. */
function read(file) {
  if (!files.has(file)) {
    const text = readFileSync(file, "utf8");
    const names = new Map();
    for (const [, list, from] of text.matchAll(/^(?:import|export) (?:type )?\{([^}]+)\} from "(\.[^"]+)";/gm)) {
      for (const [name] of list.replaceAll(/\btype /g, "").matchAll(/\w+/g)) names.set(name, sourceOf(file, from));
    }
    const declared = new Map([...text.matchAll(DECLARATION)].map(([whole, name]) => [name, whole]));
    files.set(file, { text, names, declared });
  }
  return files.get(file);
}

/** The text of a class, its members only where they are for pages. */
function forPages(text) {
  const members = text.replace(MEMBER, (member) => (NOT_FOR_PAGES.test(member) ? "" : member));
  return members.replaceAll(/\bLitElement\b/g, "HTMLElement");
}

/** Every declaration that an exported one names, by its name; names of the rules' own types are collected in `api`. */
function collect(name, file, found, api) {
  if (file === API) return api.add(name);
  const { names, declared } = read(file);
  const text = declared.get(name);
  if (text === undefined) {
    if (!names.has(name)) throw new Stop(`${relative(emitted, file)} has no ${name} to declare.`);
    return collect(name, names.get(name), found, api);
  }
  if (found.has(name)) {
    if (found.get(name).file !== file) throw new Stop(`There are two types ${name}: one needs another name.`);
    return;
  }
  const shown = forPages(text);
  found.set(name, { file, text: shown });
  const code = shown.replaceAll(/\/\*\*[\s\S]*?\*\//g, "").replaceAll(/"[^"\n]*"/g, "");
  for (const [other] of code.matchAll(/\b[A-Z]\w+/g)) {
    if (other !== name && (names.has(other) || declared.has(other))) collect(other, file, found, api);
  }
}

/** Makes the declarations of the package's element. */
export function makeElementTypes(dist) {
  rmSync(emitted, { recursive: true, force: true });
  const options = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--stripInternal"];
  run("tsc", ["--project", root, ...options, "--outDir", emitted], { cwd: root });
  const { text, names } = read(entry);
  const [found, api] = [new Map(), new Set()];
  for (const [name, file] of names) collect(name, file, found, api);
  const isExported = (name) => names.has(name);
  const declarations = [...found].map(([name, { text }]) => (isExported(name) ? text : text.replace(/^export /m, "")));
  const elements = [...found.values()].map(({ file }) => read(file).text);
  const globals = [...new Set(elements.flatMap((text) => text.match(GLOBAL) ?? []))];
  const [about] = /^\/\*\*[\s\S]*?\*\/\n/.exec(text);
  const all = [
    about,
    `import type * as Api from "./api.js";\nimport type { ${[...api].sort().join(", ")} } from "./api.js";`,
    ...declarations,
    ...globals,
    // What is not exported by its own word is not.
    "export {};\n",
  ].join("\n");
  if (/\blit\b|Lit[A-Z]|TemplateResult/.test(all)) throw new Stop("A declaration of the element names a type of Lit.");
  writeFileSync(join(dist, "element.d.ts"), all);
}
