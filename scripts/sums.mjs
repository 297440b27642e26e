// Money is computed by the rules. To everything that shows their answers an amount is text, which is printed as it is: this
// finds where one becomes a number.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Stop } from "./say.mjs";
import { root } from "./tools.mjs";

const FOLDERS = ["www/words", "www/element", "www/statement", "www/server", "www/demo", "bin"];
const SCRIPT = /(?<!\.test|\.d)\.(ts|js|mjs)$/;

/** Where an amount becomes a length in a drawing. Nothing else may make a number of an amount. */
export const PIXELS = join("www", "element", "panel", "pixels.ts");
/** Reads counts, years and places in lists. It refuses what has decimals, so that no amount gets through. */
export const WHOLE = join("www", "words", "whole.ts");

/** The ways in which JavaScript makes a number of a text, or a text of a computed number. */
const SIGNS = [
  /\bBigInt\b/,
  /\b\d+n\b/,
  /\bNumber\b(?!\.(?:isNaN|NaN|isFinite|isInteger|isSafeInteger|POSITIVE_INFINITY)\b)/,
  /\bparse(?:Float|Int)\b/,
  /\bore\(/,
  /\.toFixed\b/,
  /(?:[=(,:?[]|\breturn)\s*\+[\w(]/,
];
const COMMENT = /^\s*(?:\/\/|\/?\*)/;

/** The places in a script where a text becomes a number, by line. */
export function sumsIn(text) {
  const lines = text.split("\n").map((line, index) => ({ line: index + 1, code: line.trim() }));
  return lines.filter(({ code }) => !COMMENT.test(code) && SIGNS.some((sign) => sign.test(code)));
}

/** Every such place in all that shows the rules' answers. */
export function findSums() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((file) => join(folder, file))
      .filter((file) => SCRIPT.test(file) && file !== PIXELS && file !== WHOLE)
      .flatMap((file) =>
        sumsIn(readFileSync(join(root, file), "utf8")).map(({ line, code }) => `${file}:${line}: ${code}`),
      ),
  );
}

/** Stops where there is one. */
export function checkSums() {
  const found = findSums();
  const hint = `Amounts are text outside of ${PIXELS}; whole numbers are read by ${WHOLE}.`;
  if (found.length) throw new Stop(`A text becomes a number. ${hint}\n${found.join("\n")}`);
}
