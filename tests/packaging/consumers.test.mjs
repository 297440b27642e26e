// The short form of `npm run test:packaging`, for every change: packed, installed into a project of its own, and imported in
// the ways that need no tool but this project's. Below it, what a page's host decides: policies, hashes, types of files.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { before, test } from "node:test";
import { html, QUESTION, showsAnswer, wordsPage } from "./browser.mjs";
import { freshFolder, root } from "./fresh.mjs";
import { bundler, inWords, makers } from "./matrix/bundlers.mjs";
import { bare } from "./matrix/pages.mjs";
import { prints } from "./matrix/runtimes.mjs";
import { inProject } from "./matrix/try.mjs";
import { typeChecks } from "./matrix/types.mjs";
import { POLICY, serve } from "./serve.mjs";

const TARBALL = /upfront-terms-.*\.tgz/;

process.env.PATH = [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter);

let project;
const write = (file, text) => writeFileSync(join(project, file), text);

before((t) => {
  project = freshFolder(t);
  const npm = (...args) =>
    execFileSync("npm", args, { cwd: project, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  npm("pack", root, "--ignore-scripts");
  write("package.json", '{ "name": "consumer", "private": true, "type": "module" }');
  const tarball = readdirSync(project).find((file) => TARBALL.test(file));
  npm("install", "--offline", "--no-audit", "--no-fund", `./${tarball}`);
});

const WASM_ONLY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";
const SHORT = {
  "Node, by import": prints("node", "printed.js"),
  "Node, by require": prints("node", "required.cjs"),
  "Recomputing in Node, by import": prints("node", "recomputed.js"),
  "Recomputing in Node, by require": prints("node", "recomputed.cjs"),
  "Words in Node, by import": prints("node", "said.js"),
  "Words in Node, by require": prints("node", "said.cjs"),
  "TypeScript, strict, module resolution nodenext": typeChecks("nodenext", "nodenext"),
  "TypeScript, strict, module resolution bundler": typeChecks("esnext", "bundler"),
  "A page bundled by Vite: one wasm file, a strict policy, and nothing of an import that is not used": bundler(
    makers.vite,
  ),
  "A page bundled by Vite that says the answer in words": inWords(makers.vite),
  "A page without a bundler, straight from the package's files": bare("index.js"),
  "Such a page that says the answer in words": bare("index.js", {
    script: (from) => wordsPage(from, from.replace("index", "words")),
  }),
  "A worker of such a page": bare("index.js", { worker: true, policy: `${POLICY}; worker-src 'self'` }),
  "A page that may fetch nothing, with the module inside the script": bare("inline.js", { policy: WASM_ONLY }),
  "A page whose policy refuses WebAssembly, with the rules as plain JavaScript": bare("js.js", {
    policy: "default-src 'none'; script-src 'self'",
  }),
};
for (const [what, start] of Object.entries(SHORT)) test(what, () => inProject(project, what, start));

/** A page of the project's own, with a script. */
async function pageShowsAnswer(t, script, { policy, types, tolerated } = {}) {
  write("page.js", script);
  write("page.html", html("/page.js"));
  const { address } = await serve(t, project, policy, types);
  await showsAnswer(t, `${address}page.html`, { tolerated });
}

test("Where a policy refuses WebAssembly, the error says so by its code and names the way out", async (t) => {
  const script = `import init from "./node_modules/upfront-terms/dist/index.js";
init().catch(async ({ code, message }) => {
  const rules = await import("./node_modules/upfront-terms/dist/js.js");
  await rules.default();
  const named = code === "wasmRefused" && message.includes("upfront-terms/js");
  document.title = named ? rules.turnaround(${QUESTION}).completedOn : message;
});
`;
  const policy = "default-src 'none'; script-src 'self'; connect-src 'self'";
  await pageShowsAnswer(t, script, { policy, tolerated: /Content Security Policy/ });
});

test("A download is checked against the hash that the package ships", async (t) => {
  const hashes = JSON.parse(readFileSync(join(project, "node_modules/upfront-terms/dist/integrity.json"), "utf8"));
  const script = `import init, { turnaround } from "./node_modules/upfront-terms/dist/index.js";
const wrong = await init(undefined, { integrity: "${hashes["core.js"]}" }).catch(({ message }) => message);
await init(undefined, { integrity: "${hashes["core_bg.wasm"]}" });
document.title = wrong.includes("could not be loaded") ? turnaround(${QUESTION}).completedOn : "was not refused";
`;
  await pageShowsAnswer(t, script, { tolerated: /integrity/ });
});

test("A server that does not know .wasm is told by a warning, and served all the same", async (t) => {
  const script = `import init, { turnaround } from "./node_modules/upfront-terms/dist/index.js";
await init();
document.title = turnaround(${QUESTION}).completedOn;
`;
  await pageShowsAnswer(t, script, { types: { ".wasm": "application/octet-stream" }, tolerated: /application\/wasm/ });
});
