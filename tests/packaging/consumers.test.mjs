// The package as its users get it: packed, installed into a project of its own, imported in the ways people import it.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { build } from "vite";
import { ANSWER, html, page, QUESTION, showsAnswer } from "./browser.mjs";
import { freshFolder, root } from "./fresh.mjs";
import { serve } from "./serve.mjs";

const TARBALL = /upfront-terms-.*\.tgz/;
const IMPORTED = `import init, { turnaround } from "upfront-terms";
await init();
const completedOn: string = turnaround(${QUESTION}).completedOn;
`;
const REQUIRED = `const { default: init, turnaround } = require("upfront-terms");
init().then(() => console.log(turnaround(${QUESTION}).completedOn));
`;

let project;
const write = (file, text) => writeFileSync(join(project, file), text);
const node = (file) => execFileSync("node", [file], { cwd: project, encoding: "utf8" }).trim();

before((t) => {
  project = freshFolder(t);
  const npm = (...args) =>
    execFileSync("npm", args, { cwd: project, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  npm("pack", root, "--ignore-scripts");
  write("package.json", '{ "name": "consumer", "private": true, "type": "module" }');
  npm(
    "install",
    "--offline",
    "--no-audit",
    "--no-fund",
    `./${readdirSync(project).find((file) => TARBALL.test(file))}`,
  );
});

test("Node, by import", () => {
  write("imported.js", `${IMPORTED.replace(": string", "")}console.log(completedOn);\n`);
  assert.equal(node("imported.js"), ANSWER);
});

test("Node, by require", () => {
  write("required.cjs", REQUIRED);
  assert.equal(node("required.cjs"), ANSWER);
});

for (const [module, moduleResolution] of [
  ["nodenext", "nodenext"],
  ["esnext", "bundler"],
]) {
  test(`TypeScript, strict, module resolution "${moduleResolution}"`, () => {
    write("typed.ts", `${IMPORTED}export { completedOn };\n`);
    write("typed.cts", 'import api = require("upfront-terms");\nexport const init: Promise<void> = api.default();\n');
    const files = moduleResolution === "nodenext" ? ["typed.ts", "typed.cts"] : ["typed.ts"];
    const compilerOptions = { module, moduleResolution, target: "es2022", lib: ["es2022", "dom"], types: [] };
    write(
      "tsconfig.json",
      JSON.stringify({ compilerOptions: { ...compilerOptions, strict: true, noEmit: true }, files }),
    );
    const { stdout } = spawnSync(join(root, "node_modules/.bin/tsc"), ["-p", "."], { cwd: project, encoding: "utf8" });
    assert.equal(stdout, "");
  });
}

test("A page bundled by Vite: one wasm file, nothing on the console, under a strict policy", async (t) => {
  write("page.js", page());
  write("index.html", html("/page.js"));
  await build({
    root: project,
    configFile: false,
    logLevel: "warn",
    build: { outDir: "bundle", modulePreload: false },
  });
  const files = readdirSync(join(project, "bundle"), { recursive: true });
  assert.equal(files.filter((file) => file.endsWith(".wasm")).length, 1);
  const { address, requests } = await serve(t, join(project, "bundle"));
  await showsAnswer(t, `${address}index.html`);
  assert.equal(requests.filter((path) => path.endsWith(".wasm")).length, 1);
});

const BARE = {
  "A page without a bundler, straight from the package's files": { file: "index.js" },
  "A page that may fetch nothing, with the module inside the script": {
    file: "inline.js",
    policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
  },
  "A page whose policy refuses WebAssembly, with the rules as plain JavaScript": {
    file: "js.js",
    policy: "default-src 'none'; script-src 'self'",
  },
};
for (const [what, { file, policy }] of Object.entries(BARE)) {
  test(what, async (t) => {
    write("bare.js", page(`./node_modules/upfront-terms/dist/${file}`));
    write("bare.html", html("/bare.js"));
    const { address } = await serve(t, project, policy);
    await showsAnswer(t, `${address}bare.html`);
  });
}

test("Where a policy refuses WebAssembly, the error says so by its code and names the way out", async (t) => {
  write(
    "refused.js",
    `import init from "./node_modules/upfront-terms/dist/index.js";
init().catch(async ({ code, message }) => {
  const rules = await import("./node_modules/upfront-terms/dist/js.js");
  await rules.default();
  const named = code === "wasmRefused" && message.includes("upfront-terms/js");
  document.title = named ? rules.turnaround(${QUESTION}).completedOn : message;
});
`,
  );
  write("refused.html", html("/refused.js"));
  const { address } = await serve(t, project, "default-src 'none'; script-src 'self'; connect-src 'self'");
  await showsAnswer(t, `${address}refused.html`, { tolerated: /Content Security Policy/ });
});

test("A download is checked against the hash that the package ships", async (t) => {
  const hashes = JSON.parse(readFileSync(join(project, "node_modules/upfront-terms/dist/integrity.json"), "utf8"));
  write(
    "checked.js",
    `import init, { turnaround } from "./node_modules/upfront-terms/dist/index.js";
const wrong = await init(undefined, { integrity: "${hashes["core.js"]}" }).catch(({ message }) => message);
await init(undefined, { integrity: "${hashes["core_bg.wasm"]}" });
document.title = wrong.includes("could not be loaded") ? turnaround(${QUESTION}).completedOn : "was not refused";
`,
  );
  write("checked.html", html("/checked.js"));
  const { address } = await serve(t, project);
  await showsAnswer(t, `${address}checked.html`, { tolerated: /integrity/ });
});
