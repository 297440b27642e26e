// THIRD-PARTY-LICENSES: what of others travels in the package, with its licence texts. Crates that only run while building
// are not in it, nor is any npm package that is not bundled.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { crates } from "./crates.mjs";
import { Stop } from "./say.mjs";
import { root } from "./tools.mjs";

const HEAD = `Third-party software in upfront-terms

The WebAssembly module (core_bg.wasm, and core_base64.js and js.js, which are made of it) holds code of the Rust standard
library, Copyright (c) The Rust Project contributors, under MIT or Apache-2.0 (https://github.com/rust-lang/rust), and of
the crates below. The custom element (element*.js) and recompute.js hold code of the npm packages below, and csv.js is Papa
Parse.
`;
const RULE = "-".repeat(80);

function withTexts({ name, version, license, manifest_path }) {
  const folder = dirname(manifest_path);
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|copying|notice)/i.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), "utf8"));
  return { name: `${name} (crate)`, version, license, texts };
}

/** Packages that another one holds a copy of, which Vite takes for the other's own code. It also names them as what it needs. */
const COPIES = { "read-excel-file": ["saxen"] };

function copied(name) {
  const manifest_path = join(root, "node_modules", name, "package.json");
  const { version, license } = JSON.parse(readFileSync(manifest_path, "utf8"));
  return { ...withTexts({ name, version, license, manifest_path }), name: `${name} (npm)` };
}

/** What `bundled` lists, as Vite does: `{ name, version, identifier, text }` for each npm package. */
const npmPackages = (bundled) =>
  bundled.flatMap(({ name, version, identifier, text }) => [
    { name: `${name} (npm)`, version, license: identifier, texts: [text] },
    ...(COPIES[name] ?? []).map(copied),
  ]);

/** Writes the file. Each text once, however many share it. */
export function writeLicences(file, bundled) {
  const all = [...crates().map(withTexts), ...npmPackages(bundled)].sort((a, b) => a.name.localeCompare(b.name, "en"));
  const bare = all.filter(({ license, texts }) => !license || !texts.some(Boolean));
  if (bare.length) throw new Stop(`No licence text was found for ${bare.map(({ name }) => name).join(", ")}.`);
  const sharers = new Map();
  for (const { name, texts } of all) {
    for (const text of new Set(texts.map((text) => text.replaceAll("\r", "").trim()))) {
      sharers.set(text, [...(sharers.get(text) ?? []), name]);
    }
  }
  const list = all.map(({ name, version, license }) => `- ${name} ${version}: ${license}`).join("\n");
  const texts = [...sharers].map(([text, names]) => `${RULE}\n${names.join(", ")}\n${RULE}\n\n${text}\n`);
  writeFileSync(file, [HEAD, list, "", ...texts].join("\n"));
}
