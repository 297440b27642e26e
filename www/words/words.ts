/// <reference lib="es2023.intl" />
import type { IsoDate, Money } from "../lib/api.js";
import { type Catalogue, findMessage, type MessageValues } from "./catalogue.ts";
import { dateFormats, utcDay } from "./dates.ts";

/** Everything a part needs to put codes and values into one language. */
export interface Words {
  /** The language of the words, a BCP 47 tag such as "en". */
  lang: string;
  /** The message of a key such as "form.title"; the key itself where no catalogue has it. */
  t(key: string, values?: MessageValues): string;
  has(key: string): boolean;
  /** "1000.00" as "DKK 1,000.00"; never rounded. */
  money(m: Money): string;
  /** "1000.00" as it is typed into a field, "1000,00" where decimals stand after a comma. */
  typed(m: Money): string;
  /** "2026-11-21" as "21 Nov 2026", or in the long style as "Saturday 21 November 2026". */
  date(d: IsoDate, style?: "short" | "long"): string;
  /** "9.75" as "9.75%". */
  percent(p: string): string;
  /** Several words as one phrase: "a, b and c". */
  list(xs: string[]): string;
  /** The messages of the page's own that could not be made, by key, and why: an error, or the type of what came in place of a text. */
  failed: ReadonlyMap<string, unknown>;
  /** A text about many products names the first of them only, for a screen that shows the others when asked. */
  readonly brief: boolean;
  /** A text about more than a few products names them by their numbers: they stand in a table beside it. */
  readonly numbered?: boolean;
  /** A text is for paper, where a row is read by itself: each price says what it has of VAT. */
  readonly onPaper?: boolean;
  /** The same words, and those of more catalogues, which are asked last. */
  with(more: readonly Catalogue[]): Words;
}

/** Where a language has several conventions, the one of the documents: European dates in English, for instance. */
const CONVENTION: Record<string, string> = { en: "en-GB", sv: "sv-SE", da: "da-DK" };

/** The tag by which `Intl` prints in a language. */
export const localeOf = (lang: string): string => CONVENTION[lang] ?? lang;

/** An exact decimal string: `Intl` takes it without a detour over binary fractions. */
const decimal = (text: string) => text as Intl.StringNumericLiteral;

/** As many decimals as the rules write at most. They have rounded what is to be rounded: `Intl` must not. */
const EXACT = { maximumFractionDigits: 6 };

/** As many answers as are remembered: more than one estimate asks for. */
const REMEMBERED = 2000;

/** The same answer to the same text, worked out once. */
function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined || known.has(text)) return answer as T;
    if (known.size >= REMEMBERED) known.clear();
    const found = find(text);
    known.set(text, found);
    return found;
  };
}

function printed(iso: IsoDate, format: Intl.DateTimeFormat): string {
  const day = utcDay(iso);
  return day === undefined ? iso : format.format(day);
}

/** What prints amounts, days and lists in a language; the same amounts and days are asked for with every key that somebody types. */
function printers(lang: string): Pick<Words, "money" | "typed" | "date" | "percent" | "list"> {
  const locale = localeOf(lang);
  const money = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: "DKK",
    currencyDisplay: "code",
    ...EXACT,
  });
  const typed = new Intl.NumberFormat(locale, { useGrouping: false, minimumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: "unit", unit: "percent", ...EXACT });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const dates = dateFormats(locale);
  const short = remembered((d) => printed(d, dates.short));
  const long = remembered((d) => printed(d, dates.long));
  return {
    money: remembered((m) => money.format(decimal(m))),
    typed: (m) => typed.format(decimal(m)),
    date: (d, style = "short") => (style === "long" ? long(d) : short(d)),
    percent: (p) => percent.format(decimal(p)),
    list: (xs) => list.format(xs),
  };
}

/**
 * Words in one language. Where several catalogues have a key, the first one wins: a host's own come first. Where a function of
 * theirs throws, the next one is asked, and it is noted in `failed`.
 */
export function createWords(
  lang: string,
  catalogues: readonly Catalogue[],
  { failed = new Map<string, unknown>(), brief = false } = {},
): Words {
  // The same keys are asked for with every key that somebody types.
  const find = remembered((key) => findMessage(catalogues, key));
  return {
    lang,
    failed,
    brief,
    has: (key) => find(key) !== undefined,
    t: (key, values = {}) => {
      const message = find(key);
      if (message === undefined) return key;
      try {
        const text: unknown = typeof message === "string" ? message : message(values);
        if (typeof text === "string") return text;
        failed.set(key, typeof text);
      } catch (error) {
        failed.set(key, error);
      }
      return createWords(lang, catalogues.slice(1), { failed }).t(key, values);
    },
    ...printers(lang),
    with: (more) => createWords(lang, [...catalogues, ...more], { failed, brief }),
  };
}
