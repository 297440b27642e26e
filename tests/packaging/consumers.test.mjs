// The package as its users get it: packed, installed into a project of its own, imported in the ways people import it.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { chromium } from "playwright-core";
import { build } from "vite";
import { freshFolder, root } from "./fresh.mjs";
import { serve } from "./serve.mjs";

const TARBALL = /upfront-terms-.*\.tgz/;
const ANSWER = "2026-12-10";
const QUESTION = '{ receivedOn: "2026-11-20" }';
const IMPORTED = `import init, { turnaround } from "upfront-terms";
await init();
const completedOn: string = turnaround(${QUESTION}).completedOn;
`;
const REQUIRED = `const { default: init, turnaround } = require("upfront-terms");
init().then(() => console.log(turnaround(${QUESTION}).completedOn));
`;
const PAGE = `import init, { turnaround } from "upfront-terms";
init().then(() => { document.title = turnaround(${QUESTION}).completedOn; });
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

/** Opens the page; passes when the title becomes the answer and the console stays empty. */
async function showsAnswer(t, address) {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args });
  t.after(() => browser.close());
  const page = await browser.newPage();
  const messages = [];
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(error.message));
  await page.goto(address);
  await page.waitForFunction(() => document.title, undefined, { timeout: 10_000 }).catch(() => {});
  assert.deepEqual({ title: await page.title(), messages }, { title: ANSWER, messages: [] });
}

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
  write("page.js", PAGE);
  write("index.html", '<!doctype html><html lang="en"><script type="module" src="/page.js"></script></html>');
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

test("A page without a bundler, straight from the package's files", async (t) => {
  write("bare.js", PAGE.replace('"upfront-terms"', '"./node_modules/upfront-terms/dist/index.js"'));
  write("bare.html", '<!doctype html><html lang="en"><script type="module" src="/bare.js"></script></html>');
  const { address } = await serve(t, project);
  await showsAnswer(t, `${address}bare.html`);
});
