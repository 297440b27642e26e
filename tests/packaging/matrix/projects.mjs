// One entry for each way in which people install the package: a project of its own, built by its tool as its users do.
// `t` is the project: its folder, `write`, `tool` to run one of the installed tools, and `after` for what is to be ended.

import { elementPage, wordsPage } from "../browser.mjs";
import { POLICY } from "../serve.mjs";
import { bundler, element, esbuildInline, inWords, makers, next, olderViteDev, viteDev } from "./bundlers.mjs";
import { framework, ownEstimate, typesAreStrict } from "./frameworks.mjs";
import { bare } from "./pages.mjs";
import { commonJs, jest, prints, vitest, wordsToCommonJs, workerd, wrangler } from "./runtimes.mjs";
import { typeChecks, wordsCheck } from "./types.mjs";

const nodes = ["node-20", "node-22", "node-24", "node-26"].flatMap((set) => [
  [`${set.replace("node-", "Node ")}, import`, { of: "node", set, run: prints("node", "printed.js") }],
  [`${set.replace("node-", "Node ")}, require`, { of: "node", set, run: prints("node", "required.cjs") }],
  [`${set.replace("node-", "Node ")}, server, import`, { of: "node", set, run: prints("node", "recomputed.js") }],
  [`${set.replace("node-", "Node ")}, server, require`, { of: "node", set, run: prints("node", "recomputed.cjs") }],
  [`${set.replace("node-", "Node ")}, words, import`, { of: "node", set, run: prints("node", "said.js") }],
  [`${set.replace("node-", "Node ")}, words, require`, { of: "node", set, run: prints("node", "said.cjs") }],
]);

const DENO = ["deno", "run", "--quiet", "--allow-read", "--node-modules-dir=manual"];

// Next shows the form of the React example.
const NEXT_FILES = {
  next: ".",
  "react/src/OrderForm.tsx": "app/OrderForm.tsx",
  "react/src/upfront-terms.d.ts": "app/upfront-terms.d.ts",
};

const elements = Object.fromEntries(
  Object.entries(makers).map(([of, maker]) => [`element: ${of}`, { of, run: element(maker) }]),
);

const words = Object.fromEntries(
  Object.entries(makers).map(([of, maker]) => [`words: ${of}`, { of, run: inWords(maker) }]),
);

/**
 * Each way: the packages whose versions are told (Chromium tells its own), what is done, and the set of tools that it needs:
 * a folder here, which brings its own Node, by default "tools"; or that of an example in docs/integrate/frameworks.
 */
export const projects = {
  "Vite, dev": { of: "vite", run: viteDev() },
  "Vite 5, dev": { of: "vite", set: "vite-5", run: olderViteDev },
  "Vite 6, dev": { of: "vite", set: "vite-6", run: olderViteDev },
  "Vite 7, dev": { of: "vite", set: "vite-7", run: olderViteDev },
  "Vite, build": { of: "vite", run: bundler(makers.vite) },
  webpack: { of: "webpack", run: bundler(makers.webpack) },
  "Rollup, module copied": { of: "rollup", run: bundler(makers.rollup) },
  "esbuild, module copied": { of: "esbuild", run: bundler(makers.esbuild) },
  "esbuild, inline entry": { of: "esbuild", run: esbuildInline },
  "esbuild, CommonJS": { of: "esbuild", run: commonJs },
  "Jest, jsdom": { of: ["jest", "jest-environment-jsdom"], set: "jest", run: jest },
  Parcel: { of: "parcel", run: bundler(makers.parcel) },
  "Next, static export": { of: "next", run: next },
  ...elements,
  ...words,
  "words: Vite, dev": { of: "vite", run: viteDev(wordsPage()) },
  "words: esbuild, CommonJS": { of: "esbuild", run: wordsToCommonJs },
  "words: React, an estimate of its own": {
    of: ["react", "vite", "typescript"],
    example: "own-estimate",
    run: ownEstimate,
  },
  "words: script tag": {
    of: "chromium",
    run: bare("index.js", { script: (from) => wordsPage(from, from.replace("index", "words")) }),
  },
  "element: Vite, dev": { of: "vite", run: viteDev(elementPage()) },
  "element: script tag": { of: "chromium", run: bare("element.js", { script: elementPage }) },
  "element: React": {
    of: ["react", "vite", "typescript"],
    example: "react",
    run: framework("react", { check: typesAreStrict }),
  },
  "element: Vue": { of: ["vue", "vite", "vue-tsc"], example: "vue", run: framework("vue") },
  "element: Svelte": { of: ["svelte", "vite", "svelte-check"], example: "svelte", run: framework("svelte") },
  "element: Next, static export": {
    of: ["next", "react"],
    example: "next",
    run: framework("next", { bundle: "out", files: NEXT_FILES }),
  },
  ...Object.fromEntries(nodes),
  Deno: { of: "deno", run: prints(...DENO, "printed.js") },
  "Deno, server": { of: "deno", run: prints(...DENO, "recomputed.js") },
  "Deno, words": { of: "deno", run: prints(...DENO, "said.js") },
  Bun: { of: "bun", run: prints("bun", "run", "printed.js") },
  "Bun, server": { of: "bun", run: prints("bun", "run", "recomputed.js") },
  "Bun, words": { of: "bun", run: prints("bun", "run", "said.js") },
  "workerd, bundled by esbuild": { of: "workerd", run: workerd },
  "Wrangler's bundle in Miniflare": { of: ["wrangler", "miniflare"], set: "node-22", run: wrangler },
  "script tag": { of: "chromium", run: bare("index.js") },
  "module worker": { of: "chromium", run: bare("index.js", { worker: true, policy: `${POLICY}; worker-src 'self'` }) },
  "script tag, nothing may be fetched": {
    of: "chromium",
    run: bare("inline.js", { policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'" }),
  },
  "script tag, WebAssembly refused": {
    of: "chromium",
    run: bare("js.js", { policy: "default-src 'none'; script-src 'self'" }),
  },
  "Vitest 4": { of: "vitest", run: vitest },
  "Vitest 5": { of: "vitest", set: "node-22", run: vitest },
  "TypeScript, nodenext": { of: "typescript", run: typeChecks("nodenext", "nodenext") },
  "TypeScript, bundler": { of: "typescript", run: typeChecks("esnext", "bundler") },
  "TypeScript, nodenext, no dom": {
    of: "typescript",
    run: typeChecks("nodenext", "nodenext", { lib: ["es2022"], types: ["node"] }),
  },
  "words: TypeScript, nodenext, neither dom nor Node": { of: "typescript", run: wordsCheck("nodenext", "nodenext") },
  "words: TypeScript, node16, neither dom nor Node": { of: "typescript", run: wordsCheck("node16", "node16") },
  "words: TypeScript, bundler, neither dom nor Node": { of: "typescript", run: wordsCheck("esnext", "bundler") },
};
