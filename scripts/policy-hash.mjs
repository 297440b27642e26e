// `node scripts/policy-hash.mjs TEXT…`: the content hash of a published text, as the edition tables keep it.
//
// Layout does not count: the hash is the sha256 of the text's words with one space between them, in UTF-8. Another word,
// or another spelling, makes another text. The module only stores the result: run this once for a new edition.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The content hash of a text, 64 hexadecimal digits. */
export function contentHash(text) {
  const words = text.normalize("NFC").split(/\s+/u).filter(Boolean);
  return createHash("sha256").update(words.join(" "), "utf8").digest("hex");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of process.argv.slice(2)) console.log(`${contentHash(readFileSync(file, "utf8"))}  ${file}`);
}
