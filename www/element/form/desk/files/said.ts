// What is said of files: what can be added, how large one is, and why one was not taken.

import type { Words } from "../../../../words/words.ts";
import { kindsOf, type Taken } from "./take.ts";
import type { FileLimits } from "./wanted.ts";

/** As many names as one sentence has. */
const MOST_NAMED = 3;

/** Bytes in each, the largest first. */
const UNITS = [
  ["gigabyte", 1e9],
  ["megabyte", 1e6],
  ["kilobyte", 1e3],
] as const;

/** A size as one reads it: "1.2 MB". */
export function sizeText({ lang }: Words, bytes: number): string {
  const [unit, of] = UNITS.find(([, of]) => bytes >= of) ?? UNITS[2];
  return new Intl.NumberFormat(lang, { style: "unit", unit, maximumSignificantDigits: 3 }).format(bytes / of);
}

/** What can be added, as far as the page sets limits. */
export function limitsText(words: Words, { accept, most, mostBytes }: FileLimits): string {
  const kinds = kindsText(words, accept);
  return [
    ...(kinds ? [words.t("desk.files.kinds", { kinds })] : []),
    ...(most === undefined ? [] : [words.t("desk.files.most", { most })]),
    ...(mostBytes === undefined ? [] : [words.t("desk.files.largest", { size: sizeText(words, mostBytes) })]),
  ].join(" ");
}

/** Why files were not taken, a sentence for each reason. */
export function refusedTexts(words: Words, refused: Taken["refused"], limits: FileLimits): string[] {
  const { accept, most = 0, mostBytes = 0 } = limits;
  const values = { kinds: kindsText(words, accept), most, size: sizeText(words, mostBytes) };
  const reasons = [...new Set(refused.map(({ why }) => why))];
  return reasons.map((why) => {
    const files = refused.filter((one) => one.why === why).map(({ file }) => file.name);
    return words.t(`desk.files.refused.${why}`, {
      ...values,
      names: namesText(words, files),
      count: files.length,
    });
  });
}

function namesText(words: Words, names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  const named = names.slice(0, MOST_NAMED).map((name) => words.t("desk.files.named", { name }));
  return words.list(more > 0 ? [...named, words.t("desk.files.others", { count: more })] : named);
}

/** "image/*" is no word; ".pdf" is, to everybody who chooses files by it. */
function kindsText(words: Words, accept: string | undefined): string {
  const texts = kindsOf(accept).map((kind) => {
    const [name] = kind.split("/*");
    const key = `desk.files.kind.${name}`;
    if (words.has(key)) return words.t(key);
    return kind.startsWith(".") ? kind : (kind.split("/").at(-1) ?? kind).toUpperCase();
  });
  return words.list([...new Set(texts)]);
}
