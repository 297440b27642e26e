// Quantities, amounts and percentages as people type them, as the rules take them: digits, and a point before decimals. It is
// text on both sides: nothing is computed here.

/** Why something typed is not taken. */
export type NumberProblem =
  /** It is no number. */
  | "notANumber"
  /** A quantity has no decimals. */
  | "notWhole"
  /** The mark may stand before thousands or before decimals: "1.234". */
  | "ambiguous"
  /** There are more than two decimals. */
  | "tooManyDecimals"
  /** It has more digits than the rules take. */
  | "tooLarge"
  /** It is not in Danish kroner. */
  | "otherCurrency";

/** What was typed, understood: a value, or a problem, or neither where nothing was typed. */
export interface TypedNumber {
  value?: string;
  problem?: NumberProblem;
}

/** Digits in threes with one mark between them; a space of any kind is one mark. */
const GROUPED = /^[1-9]\d{0,2}(?:(?:\s\d{3})+|([.,'’])\d{3}(?:\1\d{3})*)$/;
/** Digits, and after the last mark decimals. */
const PARTS = /^([\d.,'’\s]*?)(?:([.,])(\d*))?$/;
const LONGEST_WHOLE = 12;

const CROWNS =
  /^(?:(?:dkk|d?kr\.?|kroner|kronor|danske kroner)\s*)?(.*?)(?:\s*(?:dkk|d?kr\.?|kroner|kronor|danske kroner))?$/i;
const OTHERS = /\p{Sc}|\b(?:sek|nok|isk|eur|euro|usd|gbp|chf|pln)\b/iu;
/** "1.000,-" and the Swedish "1 000:-": whole kroner. */
const WHOLE_CROWNS = /\s*[.,:]\s*[-\u2010-\u2015\u2212]+$/;

const tidy = (typed: string): string => typed.replace(/\p{Cf}/gu, "").trim();

/** How many: "1.000", "1 000" and "1,000" are a thousand, as there are no parts of a product. */
export function quantity(typed: string): TypedNumber {
  const text = tidy(typed);
  if (text === "") return {};
  if (/^\d+$/.test(text) || GROUPED.test(text)) return whole(text);
  return { problem: /^[\d\s'’]*\d[.,]\d+$/.test(text) ? "notWhole" : "notANumber" };
}

/**
 * An amount in Danish kroner: "kr. 1.234,50", "DKK 1,234.50", "1.000,-". Of "1.234" alone the customer's language tells whether
 * it is a thousand and more: it is where the language has another mark before decimals. Otherwise it is ambiguous.
 */
export function amount(typed: string, language?: string): TypedNumber {
  const text = tidy(typed);
  if (OTHERS.test(text)) return { problem: "otherCurrency" };
  const bare = (CROWNS.exec(text)?.[1] ?? text).trim();
  if (bare === "") return text === "" ? {} : { problem: "notANumber" };
  const round = bare.replace(WHOLE_CROWNS, "");
  if (round === bare) return decimal(bare, language);
  return /^\d+$/.test(round) || GROUPED.test(round) ? whole(round) : { problem: "notANumber" };
}

/** A percentage: "12,5", "12.5 %". */
export function percentage(typed: string, language?: string): TypedNumber {
  return decimal(tidy(typed).replace(/\s*%$/, ""), language);
}

function decimal(text: string, language: string | undefined): TypedNumber {
  if (text === "") return {};
  if (/^\d+$/.test(text)) return whole(text);
  if (GROUPED.test(text)) return isAmbiguous(text, language) ? { problem: "ambiguous" } : whole(text);
  const [, digits = "", mark, decimals = ""] = PARTS.exec(text) ?? [];
  const grouped = GROUPED.exec(digits);
  const isNumber = mark !== undefined && decimals !== "" && (grouped ? grouped[1] !== mark : /^\d+$/.test(digits));
  if (!isNumber) return { problem: "notANumber" };
  if (decimals.length > 2) return { problem: "tooManyDecimals" };
  const { value, problem } = whole(digits);
  return problem ? { problem } : { value: `${value}.${decimals}` };
}

/** One point or comma before three digits: thousands, or three decimals of which the last is a slip. */
function isAmbiguous(text: string, language: string | undefined): boolean {
  const [, mark] = /^\d{1,3}([.,])\d{3}$/.exec(text) ?? [];
  return mark !== undefined && (language === undefined || decimalMark(language) !== otherMark(mark));
}

const otherMark = (mark: string): string => (mark === "." ? "," : ".");

/** What stands before decimals in a language, by its tag; nothing for what is no tag. */
function decimalMark(language: string): string | undefined {
  try {
    const parts = new Intl.NumberFormat(language, { numberingSystem: "latn" }).formatToParts(1.5);
    return parts.find(({ type }) => type === "decimal")?.value;
  } catch {
    return undefined;
  }
}

/** The digits of a whole number, without zeros before it. */
function whole(text: string): TypedNumber {
  const digits = text.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
  return digits.length > LONGEST_WHOLE ? { problem: "tooLarge" } : { value: digits };
}
