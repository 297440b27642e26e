// The sides of the benchmark as pages: what a page downloads of each, in brotli.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "vite";
import { root } from "../tools.mjs";

const here = join(root, "scripts/bench");

const script = (file) => `import { facts } from ${JSON.stringify(join(here, "question.mjs"))};
import { fourNumbers } from ${JSON.stringify(join(here, file))};
fourNumbers(facts);
document.title = String(performance.now());
`;

/** Has the page ask for the module at once, as docs/tasks/show-an-estimate.md advises, and not only when the script has come. */
function preload(bundled) {
  const module = readdirSync(join(bundled, "assets")).find((file) => file.endsWith(".wasm"));
  const page = join(bundled, "index.html");
  const link = `<link rel="preload" as="fetch" crossorigin href="/assets/${module}">`;
  writeFileSync(page, readFileSync(page, "utf8").replace("<script", `${link}<script`));
}

/** Writes each file in brotli beside itself, as hosts of static files do. */
export function compress(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile()) writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  }
}

/** Bundles one side as a page, as Vite does for anybody. Answers with the folder of what a page downloads. */
async function bundle(folder, { file, entry = "index.js", preloads = false }) {
  mkdirSync(folder);
  writeFileSync(join(folder, "page.js"), script(file));
  writeFileSync(
    join(folder, "index.html"),
    '<!doctype html><html lang="en"><script type="module" src="/page.js"></script></html>',
  );
  const alias = { "upfront-terms": join(root, "dist", entry) };
  const options = {
    outDir: "bundle",
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // One peer reads its module from a file, as the others are timed in Node; what it weighs stays the same.
    rolldownOptions: { external: /^node:/ },
  };
  await build({ root: folder, configFile: false, logLevel: "error", resolve: { alias }, build: options });
  const bundled = join(folder, "bundle");
  if (preloads) preload(bundled);
  compress(bundled);
  return bundled;
}

/**
 * Bundles each side in a folder that goes when `t` ends, in order. A side is `{ file, entry?, preloads? }`: its file in
 * this folder, the package's entry as a browser gets it, and whether the page asks for the module at once.
 */
export async function bundleEach(t, sides) {
  const folder = mkdtempSync(join(tmpdir(), "upfront-terms-bench-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const bundled = [];
  for (const [index, side] of sides.entries()) bundled.push(await bundle(join(folder, String(index)), side));
  return bundled;
}

/** The bytes in brotli of a bundled side: its scripts, and its module where it has one. */
function weigh(bundled) {
  const files = readdirSync(join(bundled, "assets")).filter((file) => /\.(js|wasm)\.br$/.test(file));
  return files.reduce((sum, file) => sum + statSync(join(bundled, "assets", file)).size, 0);
}

/** What a page downloads of each side, in bytes of brotli. */
export async function weighEach(sides) {
  const ends = [];
  try {
    return (await bundleEach({ after: (end) => ends.push(end) }, sides)).map(weigh);
  } finally {
    for (const end of ends) end();
  }
}
