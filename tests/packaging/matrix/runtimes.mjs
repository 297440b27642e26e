// Where there is no page: Node and its like, a worker of Cloudflare's, a test runner.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ANSWER, QUESTION, SAID } from "../browser.mjs";

const PRINTED = `import init, { turnaround } from "upfront-terms";
await init();
console.log(turnaround(${QUESTION}).completedOn);
`;
const REQUIRED = `const { default: init, turnaround } = require("upfront-terms");
init().then(() => console.log(turnaround(${QUESTION}).completedOn));
`;

const DOCUMENT = `{ version: 2, facts: { asOf: "2026-11-20" }, interpretations: {} }`;
const RECOMPUTED = `recompute(${DOCUMENT}, ${QUESTION}).then(({ result, estimate: { turnaround } }) => {
  console.log(result === "noEstimate" && turnaround.completedOn);
});
`;

const TOLD = `${SAID}.then((said) => console.log(said && "${ANSWER}"));\n`;

/** The program prints the answer, and nothing else: a warning would be a failure too. */
export function prints(tool, ...args) {
  return (t) => {
    t.write("printed.js", PRINTED);
    t.write("required.cjs", REQUIRED);
    t.write("recomputed.js", `import { recompute } from "upfront-terms/server";\n${RECOMPUTED}`);
    t.write("recomputed.cjs", `const { recompute } = require("upfront-terms/server");\n${RECOMPUTED}`);
    t.write("said.js", `import { words } from "upfront-terms/words";\n${TOLD}`);
    t.write("said.cjs", `const { words } = require("upfront-terms/words");\n${TOLD}`);
    const { stdout, stderr } = t.both(tool, ...args);
    assert.deepEqual({ stdout: stdout.trim(), stderr }, { stdout: ANSWER, stderr: "" });
  };
}

export function vitest(t) {
  t.write(
    "terms.test.js",
    `import { expect, test } from "vitest";
import init, { turnaround } from "upfront-terms";
test("answers", async () => { await init(); expect(turnaround(${QUESTION}).completedOn).toBe("${ANSWER}"); });
`,
  );
  assert.match(t.tool("vitest", "run", "--root", "."), /1 passed/);
}

/** Its jsdom has no text tools: importing works all the same, and init says what to set. */
export function jest(t) {
  t.write(
    "terms.test.cjs",
    `/** @jest-environment jsdom */
const tools = require("node:util");
const { default: init, turnaround } = require("upfront-terms");
const { words } = require("upfront-terms/words");
test("answers", async () => {
  expect(await ${SAID}).toBe(true);
  await expect(init()).rejects.toThrow("set globalThis.TextDecoder and TextEncoder");
  Object.assign(globalThis, { TextDecoder: tools.TextDecoder, TextEncoder: tools.TextEncoder });
  await init();
  expect(turnaround(${QUESTION}).completedOn).toBe("${ANSWER}");
});
`,
  );
  const { stdout, stderr } = t.both("jest", "--rootDir", ".", "--testMatch", "**/*.test.cjs");
  assert.match(stdout + stderr, /1 passed/);
}

/** Bundled to CommonJS the script does not know where it lies: the error says what to pass, and with it the module loads. */
export function commonJs(t) {
  t.write("package.json", '{ "private": true }');
  t.write(
    "page.js",
    `import { readFileSync } from "node:fs";
import init, { turnaround } from "upfront-terms";
init()
  .catch(({ message }) => console.log(message))
  .then(() => init(readFileSync(require.resolve("upfront-terms/core.wasm"))))
  .then(() => console.log(turnaround(${QUESTION}).completedOn));
`,
  );
  t.tool("esbuild", "page.js", "--bundle", "--format=cjs", "--platform=node", "--outfile=out.cjs", "--log-level=error");
  assert.match(t.tool("node", "out.cjs"), new RegExp(`upfront-terms/core\\.wasm.*\n${ANSWER}`));
}

/** Bundled to CommonJS each language comes with the words: nothing is left to load from a place that is not there any more. */
export function wordsToCommonJs(t) {
  t.write("package.json", '{ "private": true }');
  t.write("page.js", `import { words } from "upfront-terms/words";\n${TOLD}`);
  t.tool("esbuild", "page.js", "--bundle", "--format=cjs", "--platform=node", "--outfile=out.cjs", "--log-level=error");
  assert.equal(t.tool("node", "out.cjs").trim(), ANSWER);
}

/** The one module of a worker's bundle. */
function onlyModule(t) {
  const [wasm, ...more] = readdirSync(join(t.folder, "bundle")).filter((file) => file.endsWith(".wasm"));
  assert.deepEqual(more, []);
  return wasm;
}

export function workerd(t) {
  const test = `import init, { turnaround } from "upfront-terms";
import { recompute } from "upfront-terms/server";
import { words } from "upfront-terms/words";
export default { async test() {
  if (!(await ${SAID})) throw new Error("said otherwise");
  await init();
  const { completedOn } = turnaround(${QUESTION});
  if (completedOn !== "${ANSWER}") throw new Error(completedOn);
  const { estimate } = await recompute(${DOCUMENT}, ${QUESTION});
  if (estimate.turnaround.completedOn !== completedOn) throw new Error("recomputed otherwise");
} };
`;
  t.write("worker.js", test);
  const bundle = ["--bundle", "--format=esm", "--conditions=workerd", "--loader:.wasm=copy", "--outdir=bundle"];
  t.tool("esbuild", "worker.js", ...bundle, "--log-level=warning");
  const wasm = onlyModule(t);
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

/** Bundled as it is for an upload, and run as it is for tests. */
export function wrangler(t) {
  t.write(
    "worker.js",
    `import init, { turnaround } from "upfront-terms";
export default { async fetch() { await init(); return new Response(turnaround(${QUESTION}).completedOn); } };
`,
  );
  t.write("wrangler.json", '{ "name": "consumer", "main": "worker.js", "compatibility_date": "2026-07-01" }\n');
  t.tool("wrangler", "deploy", "--dry-run", "--outdir", "bundle");
  onlyModule(t);
  t.write(
    "run.js",
    `import { Miniflare } from "miniflare";
const rules = [{ type: "CompiledWasm", include: ["**/*.wasm"] }];
const options = { modules: true, modulesRoot: "bundle", scriptPath: "bundle/worker.js", modulesRules: rules };
const miniflare = new Miniflare({ ...options, compatibilityDate: "2026-07-01" });
console.log(await (await miniflare.dispatchFetch("http://localhost/")).text());
await miniflare.dispose();
`,
  );
  const { stdout, stderr } = t.both("node", "run.js");
  assert.deepEqual({ stdout: stdout.trim(), stderr }, { stdout: ANSWER, stderr: "" });
}
