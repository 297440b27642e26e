// `npm run size`: what a page downloads, each file by itself in brotli 11, against the budget. Fails above it.
// `npm run size -- --by-module`: what the module's parts weigh.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { main, Stop } from "./say.mjs";
import { byModule } from "./size-by-module.mjs";
import { root } from "./tools.mjs";

function sizeOf(file) {
  const bytes = readFileSync(join(root, "dist", file));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { file, bytes: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
}

/** What a file imports at once, and not only when it is asked for. */
function importsOf(file) {
  const text = readFileSync(join(root, "dist", file), "utf8");
  return [...text.matchAll(/(?:\bfrom|\bimport) ?["'`]\.\/([\w.-]+)["'`]/g)].map(([, name]) => name);
}

/** A part is all that is downloaded with it: what its files import is in it, or in a part that stands before it. */
function checkWhole(budget) {
  const known = new Set();
  for (const [part, { files }] of Object.entries(budget)) {
    for (const file of files) known.add(file);
    const missed = files.flatMap(importsOf).filter((file) => !known.has(file));
    if (missed.length) throw new Stop(`"${part}" downloads ${missed.join(", ")} too (scripts/size-budget.json).`);
  }
}

await main(() => {
  if (process.argv.includes("--by-module")) return byModule();
  const budget = JSON.parse(readFileSync(new URL("size-budget.json", import.meta.url), "utf8"));
  const counted = Object.values(budget).flatMap(({ files }) => files);
  const missed = readdirSync(join(root, "dist")).filter(
    (file) => /\.(c?js|wasm)$/.test(file) && !counted.includes(file),
  );
  if (missed.length) throw new Stop(`${missed.join(", ")} is in no part of the budget (scripts/size-budget.json).`);
  checkWhole(budget);
  const over = [];
  for (const [part, { files, brotli: limit, aim }] of Object.entries(budget)) {
    const sizes = files.map(sizeOf);
    const total = sizes.reduce((all, { brotli }) => all + brotli, 0);
    console.log(`${part}: ${(total / 1000).toFixed(1)} kB in brotli, of ${(limit / 1000).toFixed(1)} kB`);
    // A budget keeps what was reached; an aim says what was wanted, and is not hidden when it is missed.
    if (aim && total > aim) console.log(`  not reached: the aim is ${(aim / 1000).toFixed(1)} kB`);
    console.table(sizes);
    if (total > limit) over.push(`${part} is ${total - limit} bytes over its budget`);
  }
  if (over.length) throw new Stop(`${over.join("; ")} (scripts/size-budget.json).`);
});
