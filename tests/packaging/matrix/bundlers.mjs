// Each bundler makes two pages: one that shows an answer, and one whose import is not used and must leave nothing behind.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { elementPage, html, openPage, page, QUESTION, showsAnswer, wordsPage } from "../browser.mjs";
import { POLICY, serve } from "../serve.mjs";

const UNUSED = `import init, { turnaround } from "upfront-terms";
document.title = "nothing";
`;

/** Imports a tool of the throw-away folder, by the name that its users import. */
const load = (t, name) => import(pathToFileURL(createRequire(join(t.folder, "_")).resolve(name)));

export const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** The bundle holds one wasm file, and the page that uses it shows the answer under the policy. */
async function bundleWorks(t, folder, { policy, modules = 1 } = {}) {
  const files = filesIn(folder).filter((file) => file.endsWith(".wasm"));
  assert.equal(files.length, modules, `${files.length} wasm files in the bundle: ${files}`);
  const { address, requests } = await serve(t, folder, policy);
  await showsAnswer(t, `${address}index.html`);
  assert.equal(requests.filter((path) => path.includes(".wasm")).length, modules);
}

/** The scripts hold nothing of the package, nor do they name its module. Vite writes the module all the same, for nobody. */
function leavesNothing(folder) {
  const texts = filesIn(folder)
    .filter((file) => !file.endsWith(".wasm"))
    .map((file) => readFileSync(file, "utf8"));
  assert.ok(
    texts.some((text) => text.includes("nothing")),
    "the page itself is not in the bundle",
  );
  const traces = texts.filter((text) => /upfront-terms|__wbg_|\.wasm/.test(text));
  assert.deepEqual(traces, [], "an import that is not used stays in the bundle");
}

/** What is left to a tool that does not know `new URL(…, import.meta.url)`: the file is put beside the bundle. */
const copyModule = (t, folder) =>
  copyFileSync(
    createRequire(join(t.folder, "_")).resolve("upfront-terms/core.wasm"),
    join(t.folder, folder, "core_bg.wasm"),
  );

/** Bundles a page of one script, and opens it. `copies`: the bundler leaves the module to whoever runs it. */
async function pageWorks(t, script, { make, copies = false }, expected) {
  t.write("page.js", script);
  await make(t);
  if (copies) copyModule(t, "bundle");
  const folder = join(t.folder, "bundle");
  await bundleWorks(t, folder, { policy: policyWithHashes(folder), ...expected });
}

/** With a bundler, the answer is shown, and an import that is not used is left out. */
export function bundler(maker, { from, ...expected } = {}) {
  return async (t) => {
    await pageWorks(t.inside("used"), page(from), maker, expected);
    const unused = t.inside("unused");
    unused.write("page.js", UNUSED);
    await maker.make(unused);
    leavesNothing(join(unused.folder, "bundle"));
  };
}

/** With a bundler, the element shows the answer. */
export const element = (maker) => (t) => pageWorks(t, elementPage(), maker);

/** With a bundler, the answer is said in words. */
export const inWords = (maker) => (t) => pageWorks(t, wordsPage(), maker);

/** Parcel and Next write scripts into the page: the policy names each by its hash. */
export function policyWithHashes(folder) {
  const text = readFileSync(join(folder, "index.html"), "utf8");
  const scripts = [...text.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  const hashes = scripts.map(([, script]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  return POLICY.replace("script-src", `script-src ${hashes.join(" ")}`);
}

/** Vite's development server on a page of one script. Answers with its address. */
async function serveWithVite(t, script, options) {
  t.write("page.js", script);
  t.write("index.html", html("/page.js"));
  const vite = await load(t, "vite");
  // Version 5 is CommonJS for whoever resolves it as require() does.
  const { createServer } = vite.default ?? vite;
  const headers = { "Content-Security-Policy": `${POLICY} ws:` };
  const own = { root: t.folder, configFile: false, logLevel: "warn", server: { headers } };
  const server = await createServer({ ...own, ...options });
  t.after(() => server.close());
  await server.listen();
  return server.resolvedUrls.local[0];
}

export const viteDev =
  (script = page()) =>
  async (t) =>
    showsAnswer(t, await serveWithVite(t, script));

const SAYS_WHY = `import init from "upfront-terms";
init().catch(({ message }) => { document.title = message; });
`;

/** Before version 8 the error names the one setting, and with it the module loads. */
export async function olderViteDev(t) {
  const { page: shown } = await openPage(t, await serveWithVite(t.inside("without"), SAYS_WHY));
  await shown.waitForFunction(() => document.title);
  assert.match(await shown.title(), /optimizeDeps: \{ exclude: \["upfront-terms"\] \}/);
  const exclude = { optimizeDeps: { exclude: ["upfront-terms"] } };
  await showsAnswer(t, await serveWithVite(t.inside("with"), page(), exclude));
}

function viteBuild(t) {
  t.write("index.html", html("/page.js"));
  t.tool("vite", "build", "--outDir", "bundle", "--logLevel", "warn");
}

async function webpack(t) {
  t.write("bundle/index.html", html("main.js"));
  const { default: pack } = await load(t, "webpack");
  const output = { path: join(t.folder, "bundle") };
  // Its advice on sizes aside: the module is above what it recommends for a script.
  const options = { mode: "production", context: t.folder, entry: "./page.js", output, performance: { hints: false } };
  const stats = await new Promise((resolve, reject) => {
    pack(options, (error, done) => (error ? reject(error) : resolve(done)));
  });
  assert.equal(stats.hasErrors() || stats.hasWarnings(), false, stats.toString());
}

async function rollup(t) {
  t.write("bundle/index.html", html("page.js"));
  const [{ rollup: start }, { default: resolve }] = [
    await load(t, "rollup"),
    await load(t, "@rollup/plugin-node-resolve"),
  ];
  const bundle = await start({ input: join(t.folder, "page.js"), plugins: [resolve({ browser: true })] });
  await bundle.write({ dir: join(t.folder, "bundle"), format: "es" });
}

const withEsbuild = (format) => (t) => {
  t.write("bundle/index.html", html("page.js"));
  t.tool("esbuild", "page.js", "--bundle", `--format=${format}`, "--outdir=bundle", "--log-level=warning");
};

function parcel(t) {
  t.write("index.html", html("page.js"));
  t.tool("parcel", "build", "index.html", "--dist-dir", "bundle", "--no-cache", "--no-source-maps");
}

/** What turns the page.js of a project into its folder "bundle", with an index.html. */
export const makers = {
  vite: { make: viteBuild },
  webpack: { make: webpack },
  rollup: { make: rollup, copies: true },
  esbuild: { make: withEsbuild("esm"), copies: true },
  parcel: { make: parcel },
};

export const esbuildInline = bundler(
  { make: withEsbuild("iife") },
  { from: "upfront-terms/inline", modules: 0, policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'" },
);

const NEXT_PAGE = `"use client";
import { useEffect } from "react";
import init, { turnaround } from "upfront-terms";
export default function Page() {
  useEffect(() => { init().then(() => { document.title = turnaround(${QUESTION}).completedOn; }); }, []);
  return null;
}
`;
export async function next(t) {
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
  t.write("app/page.js", NEXT_PAGE);
  // The icon would be asked for otherwise, and refused by the policy.
  t.write("app/icon.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
  t.tool("next", "build");
  const folder = join(t.folder, "out");
  await bundleWorks(t, folder, { policy: `${policyWithHashes(folder)}; img-src 'self'` });
}
