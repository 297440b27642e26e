import type { Words } from "./words.ts";

/** How many serial numbers there are, as `readSerials` counts them. */
interface Count {
  given: number;
  good: number;
  repeated: number;
  doubtful: number;
}

/** What is to be looked at about a serial number. */
interface Problem {
  code: string;
  lines: readonly number[];
  digits?: number;
  characters?: string;
  /** The host's own words. */
  text?: string;
}

/** "300 serial numbers", or "297 of 300, 2 repeated, 1 doubtful". */
export function serialCountText(words: Words, { given, good, repeated, doubtful }: Count): string {
  const values = { given, good, repeated, doubtful };
  return words.t(good === given ? "form.serials.all" : "form.serials.some", values);
}

/** "Line 17", "Lines 4 and 9". Of many lines the first few are named. */
export function serialLines(words: Words, { lines }: Problem): string {
  const named = [...new Set(lines)];
  const more = named.length - MOST_LINES;
  const shown = named.slice(0, MOST_LINES).map(String);
  const list = words.list(more > 0 ? [...shown, words.t("form.serials.moreLines", { count: more })] : shown);
  return words.t("form.serials.lines", { count: named.length, lines: list });
}

const MOST_LINES = 5;

/** What is wrong with a serial number, or may be. */
export function serialProblemText(words: Words, { code, lines, digits, characters, text }: Problem): string {
  const values = { count: lines.length, digits: digits ?? 0, characters: characters ?? "" };
  return text || words.t(`form.serials.problem.${code}`, values);
}
