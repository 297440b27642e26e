// What makes a serial number doubtful. It may be right all the same: the customer decides.

/** Why a serial number may not be the one that was meant. */
export type DoubtCode =
  /** `1,23E+10`: a spreadsheet has rounded it, and its digits are gone. */
  | "scientific"
  /** `12345678.0`: a spreadsheet has taken it for an amount. */
  | "decimal"
  /** `2026-03-01`: a spreadsheet has taken it for a day. */
  | "date"
  /** More than 15 digits and then zeros: a spreadsheet keeps no more than 15. */
  | "digitsLost"
  /** Fewer digits than nearly all others: zeros at its beginning may be lost. */
  | "shorter"
  /** Characters that no serial number has. */
  | "characters"
  /** No digit at all: a word. */
  | "noDigit"
  /** Longer than any serial number. */
  | "tooLong"
  /** The host's check does not know it. */
  | "rejected";

/** A doubt, with what its text has to say. */
export interface Doubt {
  code: DoubtCode;
  /** How many digits nearly all others have, for "shorter". */
  digits?: number;
  /** Which characters, each once, for "characters". */
  characters?: string;
  /** What the host says of it in its own words, for "rejected". */
  text?: string;
}

/** A serial number in a barcode has at most 20 characters (GS1, identifier 21); this leaves room for others. */
export const LONGEST = 40;

const SCIENTIFIC = /^\d+(?:[.,]\d+)?E[+-]\d{1,3}$|^\d\.\d+E\d{1,3}$/i;
const DATE = /^\d{4}-\d{2}-\d{2}$|^\d{1,2}([./-])\d{1,2}\1\d{4}$/;
const DECIMAL = /^\d+(?:\.\d{1,2}|,0{1,2})$/;
const STRANGE = /[^\p{L}\d./_:-]/gu;
const EDGE = /^[./_:-]|[./_:-]$/g;
const DIGITS = /^\d+$/;

/** What can be told by looking at one serial number alone. */
export function ownDoubt(number: string): Doubt | undefined {
  if (number.length > LONGEST) return { code: "tooLong" };
  if (!/\d/.test(number)) return { code: "noDigit" };
  if (SCIENTIFIC.test(number)) return { code: "scientific" };
  if (DATE.test(number)) return { code: "date" };
  if (DECIMAL.test(number)) return { code: "decimal" };
  const strange = number.match(STRANGE) ?? number.match(EDGE);
  return strange ? { code: "characters", characters: [...new Set(strange)].join("") } : undefined;
}

/** Fewer than these tell nothing about the rest. */
const ENOUGH = 4;
/** "Nearly all". A list whose numbers begin with any digit loses a zero in one of ten, and the test must see that. */
const NEARLY_ALL = 0.75;

/** What can only be told by looking at all of a list: a function that gives a number's doubt. */
export function doubtsAmong(numbers: Iterable<string>): (number: string) => Doubt | undefined {
  const digits = [...new Set(numbers)].filter((number) => DIGITS.test(number));
  const shorter = shorterThanOthers(digits);
  const long = digits.filter((number) => number.length > 15);
  const lost = long.filter((number) => LOST.test(number));
  const areLost = lost.length * 2 > long.length;
  return (number) => {
    if (!DIGITS.test(number)) return undefined;
    const expected = shorter.get(number.length);
    if (expected !== undefined) return { code: "shorter", digits: expected };
    return areLost && LOST.test(number) ? { code: "digitsLost" } : undefined;
  };
}

/** Some long numbers do end in a zero; of a list that a spreadsheet has rounded, all do. */
const LOST = /^\d{15}0+$/;

/** For each length that is too short, the length that most of the longer ones have. */
function shorterThanOthers(digits: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { length } of digits) counts.set(length, (counts.get(length) ?? 0) + 1);
  const shorter = new Map<number, number>();
  for (const length of counts.keys()) {
    const longer = [...counts].filter(([other]) => other > length).sort(([, one], [, other]) => other - one);
    const all = longer.reduce((sum, [, count]) => sum + count, 0);
    const [most] = longer;
    if (most && all >= ENOUGH && all >= digits.length * NEARLY_ALL) shorter.set(length, most[0]);
  }
  return shorter;
}
