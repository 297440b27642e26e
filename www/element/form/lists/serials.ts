// Serial numbers typed, pasted or scanned, read as a list. The text stays as it is: it is what the customer sees and what a
// draft keeps, and the list follows from it.

import { type Doubt, doubtsAmong, ownDoubt } from "./doubts.ts";
import { type AskHost, hostCheck } from "./host-check.ts";
import { serialKey, type Token, tokensOf } from "./token.ts";

/** What the form holds of one list. Both are plain data, for the draft too. */
export interface TypedSerials {
  /** As it stands in the field. */
  text: string;
  /** The doubtful serial numbers that the customer wants kept as they are. */
  kept: readonly string[];
}

/** A serial number in the list. */
export interface Serial extends Token {
  /** Why it may be another one that was meant. */
  doubt?: Doubt;
  /** Whether the customer has looked at the doubt and keeps it. */
  kept?: true;
  /** Whether the same one stands earlier in the list. */
  repeated?: true;
  /** What the host's check tells of it. */
  product?: string;
  year?: number;
}

/** Something for the customer to look at, about one serial number. What to say about it stands in the messages. */
export interface SerialProblem extends Omit<Doubt, "code"> {
  code: Doubt["code"] | "repeated";
  number: string;
  /** Its places in {@link SerialList.serials}: one for a doubt, all of them where it is repeated. */
  at: number[];
  /** The lines of those. */
  lines: number[];
}

/** How many: "297 of 300, 2 twice, 1 doubtful". `good`, `repeated` and `doubtful` together are `given`. */
export interface SerialCount {
  /** All that stand in the text. */
  given: number;
  /** Those without a doubt, or kept in spite of one, each counted once. */
  good: number;
  /** Those that repeat an earlier one. */
  repeated: number;
  /** Those in doubt, each counted once. */
  doubtful: number;
  /** How many meters that is: the good and the doubtful ones, as a repeated one is the same meter. */
  meters: number;
}

export interface SerialList {
  serials: Serial[];
  count: SerialCount;
  /** By line. */
  problems: SerialProblem[];
  /** The column's head, where it was pasted too: it is not in the list. */
  head?: { text: string; line: number };
}

/** Reads the list. `ask` is the host's check, made by `hostCheck`. Linear in the length of the text. */
export function readSerials({ text, kept }: TypedSerials, ask: AskHost = hostCheck(undefined)): SerialList {
  const { head, tokens } = withoutHead(text);
  const among = doubtsAmong(tokens.map(({ number }) => number));
  const isKept = new Set(kept.map(serialKey));
  const seen = new Set<string>();
  const serials = tokens.map((token): Serial => {
    const key = serialKey(token.number);
    const repeated = seen.has(key);
    seen.add(key);
    const { product, year, doubt: hosts } = ask(token.number);
    const doubt = ownDoubt(token.number) ?? hosts ?? among(token.number);
    return {
      ...token,
      ...(doubt && { doubt }),
      ...(doubt && isKept.has(key) && { kept: true as const }),
      ...(repeated && { repeated: true as const }),
      ...(product && { product }),
      ...(year !== undefined && { year }),
    };
  });
  return { serials, count: countOf(serials), problems: problemsOf(serials), ...(head && { head }) };
}

/** A column copied from a spreadsheet begins with its head more often than not: a first line of words, whatever their language. */
function withoutHead(text: string): { tokens: Token[]; head?: SerialList["head"] } {
  const tokens = tokensOf(text);
  const [first] = tokens;
  const below = tokens.findIndex(({ line }) => line !== first?.line);
  const last = tokens[below - 1];
  if (!first || !last) return { tokens };
  const line = text.slice(first.start, last.end);
  if (/\d/.test(line)) return { tokens };
  return { tokens: tokens.slice(below), head: { text: line, line: first.line } };
}

const inDoubt = ({ doubt, kept, repeated }: Serial): boolean => doubt !== undefined && !kept && !repeated;

function countOf(serials: readonly Serial[]): SerialCount {
  const given = serials.length;
  const repeated = serials.filter((serial) => serial.repeated).length;
  const doubtful = serials.filter(inDoubt).length;
  return { given, good: given - repeated - doubtful, repeated, doubtful, meters: given - repeated };
}

function problemsOf(serials: readonly Serial[]): SerialProblem[] {
  const places = new Map<string, number[]>();
  for (const [index, { number }] of serials.entries()) {
    const key = serialKey(number);
    const at = places.get(key);
    if (at) at.push(index);
    else places.set(key, [index]);
  }
  return serials.flatMap((serial, index) => {
    const all = places.get(serialKey(serial.number)) ?? [];
    const linesOf = (at: number[]) => at.map((place) => serials[place]?.line ?? 0);
    const about = (at: number[]) => ({ number: serial.number, at, lines: linesOf(at) });
    if (serial.repeated) return [];
    return [
      ...(all.length > 1 ? [{ code: "repeated" as const, ...about(all) }] : []),
      ...(serial.doubt && inDoubt(serial) ? [{ ...serial.doubt, ...about([index]) }] : []),
    ];
  });
}
