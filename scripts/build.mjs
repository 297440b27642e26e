// Makes dist/: the module, the entries, the element and the demo page. `npm run build -- module entries` makes a part.

import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { crateFolders } from "./crates.mjs";
import { makeElementTypes } from "./element-types.mjs";
import { withoutWorkOnImport } from "./glue.mjs";
import { writeLicences } from "./licences.mjs";
import { makePlainJs } from "./plain-js.mjs";
import { makeRequestSchema } from "./request-schema.mjs";
import { have, main, output, run, Stop, say } from "./say.mjs";
import { setUp } from "./setup.mjs";
import { root } from "./tools.mjs";

const { resolve } = createRequire(import.meta.url);
const dist = join(root, "dist");
const lib = join(root, "www", "lib");
const fresh = join(root, "target", "pkg");

/** The files of www/lib that no entry needs beside it: dist/core.js holds them, and js.js is bundled whole. */
const BUNDLED = ["shared.js", "loading.js", "rules-error.js", "js.js"];

// The glue's own start keeps the first thing that it loads for good, even a module that is not ours, or a promise that never settles.
// These are its parts, by which www/lib/loading.js decides which instance is used. `restart` is what the glue itself does
// after a trap where wasm-bindgen's handler asks for it, without its experimental flag: a new instance of the compiled
// module, the views into the old one's memory dropped.
const partsOfStart = (exported) => `
export async function instantiate(source) {
    return checked(await __wbg_load(await source, __wbg_get_imports()));
}
export function instantiateSync(source) {
    const module = source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source);
    return checked({ instance: new WebAssembly.Instance(module, __wbg_get_imports()), module });
}
function checked(loaded) {
    const missing = "${exported.join(" ")}".split(" ").find((name) => !(name in loaded.instance.exports));
    if (missing) throw new Error("this is another WebAssembly module, without " + missing);
    return loaded;
}
export function use({ instance, module }) {
    makeTextTools();
    __wbg_finalize_init(instance, module);
}
export function restart() {
    use(instantiateSync(wasmModule));
}
`;

/** Compiles the rules to WebAssembly, dist/core_bg.wasm, and makes the glue. */
function makeModule() {
  // wasm-pack skips wasm-opt without a warning where it does not find it.
  if (!output("wasm-opt", ["--version"])) throw new Stop("wasm-opt is missing: npm run setup brings it.");
  const options = ["--target", "web", "--mode", "no-install", "--no-pack", "--no-gitignore", "--no-typescript"];
  // No path of the machine that built it travels in the module.
  const names = [[homedir(), "home"], ...crateFolders().map((folder) => [folder, "crates"]), [root, "upfront-terms"]];
  const remapped = names.map(([path, name]) => `--remap-path-prefix=${path}=${name}`);
  // Less is copied into its callers than by default: 3 kB of brotli less, and no slower. See docs/decisions/0006-size.md.
  const smaller = "-Cllvm-args=-inline-threshold=70";
  const flags = [process.env.RUSTFLAGS, smaller, ...remapped].filter(Boolean).join(" ");
  const env = { ...process.env, RUSTFLAGS: flags };
  run("wasm-pack", ["build", ...options, "--out-dir", fresh, "--out-name", "core"], { cwd: root, env });
  const glue = readFileSync(join(fresh, "core.js"), "utf8");
  if (glue.includes("new URL(")) throw new Stop("The glue still names a wasm file: bundlers would ship a second copy.");
  for (const name of ["__wbg_load", "__wbg_finalize_init", "wasmModule", "__wbg_get_imports"]) {
    if (!glue.includes(name))
      throw new Stop(`The glue has no ${name} any more: scripts/build.mjs makes its own start of it.`);
  }
  const ownStart = "export { initSync, __wbg_init as default };";
  if (!glue.includes(ownStart))
    throw new Stop("The glue exports its start in another way than scripts/build.mjs expects, which leaves it out.");
  const compiled = new WebAssembly.Module(readFileSync(join(fresh, "core_bg.wasm")));
  const exported = WebAssembly.Module.exports(compiled).map(({ name }) => name);
  writeFileSync(join(fresh, "glue.js"), withoutWorkOnImport(glue.replace(ownStart, "")) + partsOfStart(exported));
  copyFileSync(join(fresh, "core_bg.wasm"), join(dist, "core_bg.wasm"));
  const base64 = readFileSync(join(dist, "core_bg.wasm"), "base64");
  writeFileSync(join(dist, "core_base64.js"), `// core_bg.wasm, for inline.js.\nexport default "${base64}";\n`);
}

async function bundle(options) {
  const { build } = await import("rolldown");
  // A warning here is a function that the module does not have.
  const onLog = (_level, { message }) => {
    throw new Stop(message);
  };
  await build({ ...options, onLog });
}

/** Makes dist/core.js: the glue, and all else that the entries share. */
async function makeShared() {
  await bundle({
    input: join(lib, "shared.js"),
    resolve: { alias: { "./core.js": join(fresh, "glue.js") } },
    output: { file: join(dist, "core.js"), format: "es", minify: true },
  });
}

/** Makes dist/recompute.js, what the entries for servers share, and its twin for require(). */
async function makeRecompute() {
  for (const [ending, format] of [
    ["js", "es"],
    ["cjs", "cjs"],
  ]) {
    const output = { file: join(dist, `recompute.${ending}`), format, minify: true };
    await bundle({ input: join(root, "www", "server", "index.ts"), output });
  }
}

/** Copies the entries and their types, and makes those for require() from Node's. */
async function makeEntries() {
  await makeShared();
  await makeRecompute();
  const shared = /(?<=")\.\/(?:loading|rules-error)\.js(?=")/g;
  for (const file of readdirSync(lib).filter((file) => !BUNDLED.includes(file))) {
    writeFileSync(join(dist, file), readFileSync(join(lib, file), "utf8").replaceAll(shared, "./core.js"));
  }
  await bundle({
    input: join(dist, "node.js"),
    platform: "node",
    output: { file: join(dist, "node.cjs"), format: "cjs", exports: "named" },
  });
  // TypeScript tells by the ending whether a declaration is for import or for require.
  const words = readdirSync(lib).flatMap((file) => /^(words.*)\.d\.ts$/.exec(file)?.[1] ?? []);
  for (const name of ["api", "server", ...words]) {
    const types = readFileSync(join(lib, `${name}.d.ts`), "utf8");
    writeFileSync(join(dist, `${name}.d.cts`), types.replaceAll(/(?<="\.\/[\w-]+)\.js(?=")/g, ".cjs"));
  }
}

async function makeWithVite(configFile, options) {
  const { build } = await import("vite");
  await build({ configFile: join(root, configFile), logLevel: "warn", build: options }).catch(({ message }) => {
    throw new Stop(`${configFile}: ${message}`);
  });
}

/** The elements, their types, their manifest, and the licences of what is compiled and bundled into the package. */
async function makeElement() {
  await makeWithVite("www/element/vite.config.ts", { license: { fileName: "bundled.json" } });
  const bundled = join(dist, "bundled.json");
  const packages = [...JSON.parse(readFileSync(bundled, "utf8")), packageOf("papaparse")];
  writeLicences(join(dist, "THIRD-PARTY-LICENSES.txt"), packages);
  rmSync(bundled);
  makeElementTypes(dist);
  await makeRequestSchema(dist);
  // The description of the elements for editors and for tools: dist/custom-elements.json.
  const options = ["--config", "custom-elements-manifest.config.js", "--outdir", "../../dist", "--quiet"];
  run("cem", ["analyze", ...options], { cwd: join(root, "www/element") });
}

/** The words for hosts and the statements for the command line, which share them, a chunk a language and a part of its messages. */
async function makeWords() {
  const messagesPlugin = import("../www/words/messages-plugin.js");
  const [{ build }, { messages, OF_FORM_ONLY }] = await Promise.all([import("rolldown"), messagesPlugin]);
  const words = join(root, "www/words/host/index.ts");
  // What both share would have the name of any module in it.
  const ofMessages = /^_messages_|^cardinals$/;
  const nameOf = ({ name }) => (ofMessages.test(name) ? name.replace(/^_messages_/, "") : "shared");
  const make = (ending, format, input) =>
    build({
      input,
      plugins: [messages(join(root, "www", "messages"), { without: OF_FORM_ONLY })],
      output: {
        dir: dist,
        format,
        minify: true,
        entryFileNames: `[name].${ending}`,
        chunkFileNames: (chunk) => `words-${nameOf(chunk)}.${ending}`,
      },
    });
  await make("js", "es", { words, statement: join(root, "www/statement/index.ts") });
  await make("cjs", "cjs", { words });
}

/** An npm package that is bundled without Vite, as Vite lists its own. */
function packageOf(name) {
  const read = (file) => readFileSync(join(root, "node_modules", name, file), "utf8");
  const { version, license } = JSON.parse(read("package.json"));
  return { name, version, identifier: license, text: read("LICENSE") };
}

/** dist/csv.js: what reads and writes rows of text for the command line, so that the package needs no other. */
async function makeCsv() {
  await bundle({
    input: resolve("papaparse"),
    platform: "node",
    output: { file: join(dist, "csv.js"), format: "es", minify: true },
  });
}

/** dist/integrity.json: for each script and the module what `integrity` has to say, as in Subresource Integrity. */
function writeIntegrity() {
  const files = readdirSync(dist).filter((file) => /\.(c?js|wasm)$/.test(file));
  const hash = (file) =>
    createHash("sha384")
      .update(readFileSync(join(dist, file)))
      .digest("base64");
  const hashes = Object.fromEntries(files.toSorted().map((file) => [file, `sha384-${hash(file)}`]));
  writeFileSync(join(dist, "integrity.json"), `${JSON.stringify(hashes, undefined, 2)}\n`);
}

const parts = {
  module: { what: "the rules, compiled to WebAssembly", make: makeModule },
  entries: { what: "the package's entries", make: makeEntries },
  js: { what: "the rules as plain JavaScript", make: () => makePlainJs(dist) },
  element: { what: "<service-request> and <service-estimate>", make: makeElement },
  words: { what: "answers put into words, for hosts and for the command line", make: makeWords },
  csv: { what: "rows of text for the command line", make: makeCsv },
  demo: { what: "the service request form", make: () => makeWithVite("www/demo/vite.config.ts") },
};

/** Makes the named parts, by default all of them. */
export async function build(names = []) {
  const unknown = names.filter((name) => !(name in parts));
  if (unknown.length) throw new Stop(`No part "${unknown[0]}": there are ${Object.keys(parts).join(", ")}.`);
  const began = Date.now();
  mkdirSync(dist, { recursive: true });
  for (const name of names.length ? names : Object.keys(parts)) {
    say(`Building ${parts[name].what}`);
    await parts[name].make();
  }
  if (!names.length) removeOlder(began);
  writeIntegrity();
  have("dist is built");
}

/** Removes what an earlier build left behind; only at the end, so that dist/ works at every moment. */
function removeOlder(began) {
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && statSync(file).mtimeMs < began - 1000) rmSync(file);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    setUp();
    await build(process.argv.slice(2));
  });
}
