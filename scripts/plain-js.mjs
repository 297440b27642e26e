// The rules as plain JavaScript, made from the very module that cargo compiled: dist/js.js, for pages whose content security
// policy refuses WebAssembly. Binaryen's wasm2js knows the first WebAssembly only, so what came later is lowered before.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withoutWorkOnImport } from "./glue.mjs";
import { run, Stop } from "./say.mjs";
import { root } from "./tools.mjs";

const compiled = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "wasm32-unknown-unknown/release");

const FEATURES = ["bulk-memory", "bulk-memory-opt", "nontrapping-float-to-int", "sign-ext", "mutable-globals"];
const LOWERING = ["signext-lowering", "llvm-nontrapping-fptoint-lowering", "llvm-memory-copy-fill-lowering"];

// What www/lib/loading.js expects of the glue. Nothing is loaded, and the source is ignored.
const START = `
function instantiate() {
    return { exports: rules(__wbg_get_imports()) };
}
function use(instance) {
    makeTextTools();
    __wbg_finalize_init(instance, undefined);
}
function restart() {
    use(instantiate());
}
export { instantiate, instantiate as instantiateSync, use, restart };
`;

/** Replaces the one place that `pattern` must match, so that another version of a tool cannot go unnoticed. */
function replaceOnly(text, pattern, replacement) {
  const [match, ...more] = text.matchAll(new RegExp(pattern, "g"));
  if (!match || more.length) throw new Stop(`${pattern} was expected once: scripts/plain-js.mjs needs a look.`);
  return text.replace(match[0], () => replacement);
}

/** Says of the module that it knows no references: wasm-bindgen then keeps JavaScript's values in an array. */
function withoutReferences(wasm) {
  for (const feature of ["reference-types", "multivalue"]) {
    const at = wasm.lastIndexOf(`+${String.fromCharCode(feature.length)}${feature}`, undefined, "latin1");
    if (at >= 0) wasm[at] = "-".charCodeAt(0);
  }
  return wasm;
}

/** wasm2js's module, which starts itself, as a function that starts a new instance each time it is called. */
function asFunction(code) {
  const [body, exports] = code.split(/\n\s*var retasmFunc = asmFunc\(/);
  if (!exports) throw new Stop("wasm2js no longer calls asmFunc: scripts/plain-js.mjs needs a look.");
  return `const rules = (imports) => {\n${body.replaceAll(/^import .*$/gm, "")}\nreturn asmFunc(imports);\n};\n`;
}

/** The glue, with plain JavaScript in the place of an instance of WebAssembly. */
function adaptGlue(glue) {
  // What wasm-bindgen replaces in a module with references: where the values begin that may be dropped.
  const [, reserved] = glue.match(/function dropObject\(idx\) \{\s+if \(idx < (\d+)\) return;/) ?? [];
  if (!reserved) throw new Stop("The glue has no dropObject any more: scripts/plain-js.mjs needs a look.");
  const [name] = glue.match(/(?<=import \* as )\w+(?= from "__wbindgen_externref_xform__")/) ?? [];
  if (!name)
    throw new Stop("The glue has no __wbindgen_externref_xform__ any more: scripts/plain-js.mjs needs a look.");
  const statics = `const ${name} = { __wbindgen_externref_statics_end: () => ${reserved} };`;
  const adapted = replaceOnly(glue, `import \\* as ${name} from "__wbindgen_externref_xform__"`, statics);
  return (
    replaceOnly(adapted, String.raw`export \{ initSync, __wbg_init as default \};`, START)
      .replaceAll(/\.\/snippets\/[^"']*\/www\/lib\//g, "./")
      // An ArrayBuffer that WebAssembly grows is detached; here it stays as it was, and is out of date.
      .replaceAll(/(\w+)\.(byteLength === 0|buffer\.detached === true)/g, "$1.buffer !== wasm.memory.buffer")
  );
}

/** Makes dist/js.js of the compiled module, the entry www/lib/js.js and what that imports. */
export async function makePlainJs(dist) {
  const folder = mkdtempSync(join(root, "target", "plain-js-"));
  try {
    await bundle(
      dist,
      translate((file) => join(folder, file)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Translates the module and its glue, with `at` naming the files in between. Answers with the file that has both. */
function translate(at) {
  writeFileSync(at("module.wasm"), withoutReferences(readFileSync(join(compiled, "upfront_terms.wasm"))));
  const options = ["--target", "web", "--omit-default-module-path", "--no-typescript", "--out-name", "core"];
  run("wasm-bindgen", [...options, "--out-dir", at("."), at("module.wasm")]);
  const enabled = FEATURES.map((feature) => `--enable-${feature}`);
  const passes = [...LOWERING.map((pass) => `--${pass}`), "-Oz", "--strip-debug", "--strip-producers"];
  run("wasm-opt", [at("core_bg.wasm"), ...enabled, ...passes, "-o", at("lowered.wasm")]);
  run("wasm2js", [at("lowered.wasm"), ...enabled, "-O", "-o", at("rules.js")]);
  const glue = withoutWorkOnImport(adaptGlue(readFileSync(at("core.js"), "utf8")));
  writeFileSync(at("plain.js"), `${glue}\n${asFunction(readFileSync(at("rules.js"), "utf8"))}`);
  return at("plain.js");
}

async function bundle(dist, plain) {
  const { build } = await import("rolldown");
  await build({
    input: join(root, "www/lib/js.js"),
    resolve: { alias: { "./core.js": plain } },
    output: { file: join(dist, "js.js"), format: "es", minify: true },
    onLog: (_level, { message }) => {
      throw new Stop(message);
    },
  });
}
