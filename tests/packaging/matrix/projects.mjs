// One entry for each way in which people install the package: a project of its own, built by its tool as its users do.
// `t` is the project: its folder, `write`, `tool` to run one of the installed tools, and `after` for what is to be ended.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ANSWER, html, page, QUESTION, showsAnswer } from "../browser.mjs";
import { POLICY, serve } from "../serve.mjs";

/** Imports a tool of the throw-away folder, by the name that its users import. */
const load = (t, name) => import(pathToFileURL(createRequire(join(t.folder, "_")).resolve(name)));

const PRINTED = `import init, { turnaround } from "upfront-terms";
await init();
console.log(turnaround(${QUESTION}).completedOn);
`;
const REQUIRED = `const { default: init, turnaround } = require("upfront-terms");
init().then(() => console.log(turnaround(${QUESTION}).completedOn));
`;
const TYPED = `import init, { type Turnaround, turnaround } from "upfront-terms";
import * as inline from "upfront-terms/inline";
import * as plain from "upfront-terms/js";
await init(undefined, { integrity: "sha384-" });
const answer: Turnaround = turnaround(${QUESTION});
const same: Turnaround = inline.turnaround(${QUESTION});
// @ts-expect-error money and dates are no numbers
const wrong: number = plain.turnaround(${QUESTION}).completedOn;
export { answer, same, wrong };
`;

/** The bundle holds one wasm file, and the page that uses it shows the answer under the policy. */
async function bundleWorks(t, folder, { policy, modules = 1 } = {}) {
  const files = readdirSync(join(t.folder, folder), { recursive: true }).filter((file) => file.endsWith(".wasm"));
  assert.equal(files.length, modules, `${files.length} wasm files in the bundle: ${files}`);
  const { address, requests } = await serve(t, join(t.folder, folder), policy);
  await showsAnswer(t, `${address}index.html`);
  assert.equal(requests.filter((path) => path.includes(".wasm")).length, modules);
}

/** What is left to a tool that does not know `new URL(…, import.meta.url)`: the file is put beside the bundle. */
const copyModule = (t, folder) =>
  copyFileSync(
    join(t.folder, "../node_modules/upfront-terms/dist/core_bg.wasm"),
    join(t.folder, folder, "core_bg.wasm"),
  );

async function viteDev(t) {
  t.write("page.js", page());
  t.write("index.html", html("/page.js"));
  const { createServer } = await load(t, "vite");
  const headers = { "Content-Security-Policy": `${POLICY} ws:` };
  const server = await createServer({ root: t.folder, configFile: false, logLevel: "warn", server: { headers } });
  t.after(() => server.close());
  await server.listen();
  await showsAnswer(t, server.resolvedUrls.local[0]);
}

async function viteBuild(t) {
  t.write("page.js", page());
  t.write("index.html", html("/page.js"));
  t.tool("vite", "build", "--outDir", "bundle", "--logLevel", "warn");
  await bundleWorks(t, "bundle");
}

async function webpack(t) {
  t.write("page.js", page());
  t.write("bundle/index.html", html("main.js"));
  const { default: pack } = await load(t, "webpack");
  const output = { path: join(t.folder, "bundle") };
  // Its advice on sizes aside: the module is above what it recommends for a script.
  const options = { mode: "production", context: t.folder, entry: "./page.js", output, performance: { hints: false } };
  const stats = await new Promise((resolve, reject) => {
    pack(options, (error, done) => (error ? reject(error) : resolve(done)));
  });
  assert.equal(stats.hasErrors() || stats.hasWarnings(), false, stats.toString());
  await bundleWorks(t, "bundle");
}

async function rollup(t) {
  t.write("page.js", page());
  t.write("bundle/index.html", html("page.js"));
  const [{ rollup: start }, { default: resolve }] = [
    await load(t, "rollup"),
    await load(t, "@rollup/plugin-node-resolve"),
  ];
  const bundle = await start({ input: join(t.folder, "page.js"), plugins: [resolve({ browser: true })] });
  await bundle.write({ dir: join(t.folder, "bundle"), format: "es" });
  copyModule(t, "bundle");
  await bundleWorks(t, "bundle");
}

async function esbuild(t) {
  t.write("page.js", page());
  t.write("bundle/index.html", html("page.js"));
  t.tool("esbuild", "page.js", "--bundle", "--format=esm", "--outdir=bundle", "--log-level=warning");
  copyModule(t, "bundle");
  await bundleWorks(t, "bundle");
}

async function esbuildInline(t) {
  t.write("page.js", page("upfront-terms/inline"));
  t.write("bundle/index.html", html("page.js"));
  t.tool("esbuild", "page.js", "--bundle", "--format=iife", "--outdir=bundle", "--log-level=warning");
  await bundleWorks(t, "bundle", { modules: 0, policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'" });
}

/** Parcel and Next write scripts into the page: the policy names each by its hash. */
function policyWithHashes(folder) {
  const text = readFileSync(join(folder, "index.html"), "utf8");
  const scripts = [...text.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  const hashes = scripts.map(([, script]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  return POLICY.replace("script-src", `script-src ${hashes.join(" ")}`);
}

async function parcel(t) {
  t.write("page.js", page());
  t.write("index.html", html("page.js"));
  t.tool("parcel", "build", "index.html", "--dist-dir", "bundle", "--no-cache", "--no-source-maps");
  await bundleWorks(t, "bundle", { policy: policyWithHashes(join(t.folder, "bundle")) });
}

async function next(t) {
  const root = JSON.stringify(join(t.folder, ".."));
  t.write("package.json", '{ "private": true, "type": "module" }');
  t.write(
    "next.config.mjs",
    `export default { output: "export", devIndicators: false, turbopack: { root: ${root} } };\n`,
  );
  t.write(
    "app/layout.js",
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }\n',
  );
  t.write(
    "app/page.js",
    `"use client";
import { useEffect } from "react";
import init, { turnaround } from "upfront-terms";
export default function Page() {
  useEffect(() => { init().then(() => { document.title = turnaround(${QUESTION}).completedOn; }); }, []);
  return null;
}
`,
  );
  // The icon would be asked for otherwise, and refused by the policy.
  t.write("app/icon.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
  t.tool("next", "build");
  await bundleWorks(t, "out", { policy: `${policyWithHashes(join(t.folder, "out"))}; img-src 'self'` });
}

async function vitest(t) {
  t.write(
    "terms.test.js",
    `import { expect, test } from "vitest";\nimport init, { turnaround } from "upfront-terms";\n`,
  );
  const test = `test("answers", async () => { await init(); expect(turnaround(${QUESTION}).completedOn).toBe("${ANSWER}"); });`;
  t.write("terms.test.js", `${readFileSync(join(t.folder, "terms.test.js"), "utf8")}${test}\n`);
  assert.match(t.tool("vitest", "run", "--root", "."), /1 passed/);
}

async function workerd(t) {
  const test = `import init, { turnaround } from "upfront-terms";
export default { async test() {
  await init();
  const { completedOn } = turnaround(${QUESTION});
  if (completedOn !== "${ANSWER}") throw new Error(completedOn);
} };
`;
  t.write("worker.js", test);
  const bundle = ["--bundle", "--format=esm", "--conditions=workerd", "--loader:.wasm=copy", "--outdir=bundle"];
  t.tool("esbuild", "worker.js", ...bundle, "--log-level=warning");
  const [wasm, ...more] = readdirSync(join(t.folder, "bundle")).filter((file) => file.endsWith(".wasm"));
  assert.deepEqual(more, []);
  t.write(
    "bundle/config.capnp",
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = (
  compatibilityDate = "2026-01-01",
  modules = [(name = "worker.js", esModule = embed "worker.js"), (name = "./${wasm}", wasm = embed "${wasm}")],
))]);
`,
  );
  t.tool("workerd", "test", "bundle/config.capnp");
}

function prints(tool, ...args) {
  return (t) => {
    t.write("printed.js", PRINTED);
    t.write("required.cjs", REQUIRED);
    assert.equal(t.tool(tool, ...args).trim(), ANSWER);
  };
}

function typeChecks(module, moduleResolution) {
  return (t) => {
    t.write("package.json", '{ "private": true, "type": "module" }');
    t.write("typed.ts", TYPED);
    const options = { module, moduleResolution, target: "es2022", lib: ["es2022", "dom"], types: [] };
    const compilerOptions = { ...options, strict: true, exactOptionalPropertyTypes: true, noEmit: true };
    t.write("tsconfig.json", JSON.stringify({ compilerOptions, files: ["typed.ts"] }));
    t.tool("tsc", "-p", ".");
  };
}

/** Straight from the package's files; with `worker`, in a module worker. */
function bare(file, { policy, worker } = {}) {
  return async (t) => {
    mkdirSync(join(t.folder, "files"));
    for (const name of readdirSync(join(t.folder, "../node_modules/upfront-terms/dist")).filter((name) =>
      name.includes("."),
    )) {
      copyFileSync(join(t.folder, "../node_modules/upfront-terms/dist", name), join(t.folder, "files", name));
    }
    const inWorker = `import init, { turnaround } from "./files/${file}";
init().then(() => postMessage(turnaround(${QUESTION}).completedOn));
`;
    const starter = `new Worker("/worker.js", { type: "module" }).onmessage = ({ data }) => { document.title = data; };\n`;
    t.write("worker.js", inWorker);
    t.write("page.js", worker ? starter : page(`./files/${file}`));
    t.write("index.html", html("/page.js"));
    const { address } = await serve(t, t.folder, policy);
    await showsAnswer(t, `${address}index.html`);
  };
}

/** Each way: the package whose version is told (Node and Chromium tell their own), and what is done. */
export const projects = {
  "Node, import": { of: "node", run: prints("node", "printed.js") },
  "Node, require": { of: "node", run: prints("node", "required.cjs") },
  Deno: {
    of: "deno",
    run: prints("deno", "run", "--quiet", "--allow-read", "--node-modules-dir=manual", "printed.js"),
  },
  Bun: { of: "bun", run: prints("bun", "run", "printed.js") },
  "workerd, bundled by esbuild": { of: "workerd", run: workerd },
  "Vite, dev": { of: "vite", run: viteDev },
  "Vite, build": { of: "vite", run: viteBuild },
  webpack: { of: "webpack", run: webpack },
  "Rollup, module copied": { of: "rollup", run: rollup },
  "esbuild, module copied": { of: "esbuild", run: esbuild },
  "esbuild, inline entry": { of: "esbuild", run: esbuildInline },
  Parcel: { of: "parcel", run: parcel },
  "Next, static export": { of: "next", run: next },
  "script tag": { of: "chromium", run: bare("index.js") },
  "module worker": { of: "chromium", run: bare("index.js", { worker: true, policy: `${POLICY}; worker-src 'self'` }) },
  "script tag, WebAssembly refused": {
    of: "chromium",
    run: bare("js.js", { policy: "default-src 'none'; script-src 'self'" }),
  },
  Vitest: { of: "vitest", run: vitest },
  "TypeScript, nodenext": { of: "typescript", run: typeChecks("nodenext", "nodenext") },
  "TypeScript, bundler": { of: "typescript", run: typeChecks("esnext", "bundler") },
};
