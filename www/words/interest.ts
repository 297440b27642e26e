import type { CustomerKind, Facts, LateInterest } from "../lib/api.js";
import { isVatFirst } from "./price.ts";
import type { Words } from "./words.ts";

/** What paying late comes to, in words. */
export interface InterestWords {
  interest: string;
  /** "3 months commenced". */
  months: string;
  /** The amount and its interest together. */
  total: string;
  /** Whether the terms or the law sets it. */
  limit: string;
}

/** Late interest in words (terms 11.1). */
export function interestOf(words: Words, late: LateInterest): InterestWords {
  const t = (key: string, values = {}) => words.t(`estimate.interest.${key}`, values);
  return {
    interest: words.money(late.interest),
    months: t("months", { count: late.monthsCommenced }),
    total: t("total", { total: words.money(late.total) }),
    limit: t(`limit.${late.limitedBy}`),
  };
}

/** Whether an amount that can be owed has VAT in it: "incl. VAT" where its rate is known, as the estimate's own has it then. */
export function owedVat(words: Words, { vatPercent, customer }: Pick<Facts, "vatPercent" | "customer">): string {
  const without = isVatFirst({ customer }) ? "vatAdded" : "exclVat";
  return words.t(`estimate.range.${vatPercent === undefined ? without : "inclVat"}`);
}

/** "Business". */
export function customerText(words: Words, customer: CustomerKind): string {
  return words.t(`estimate.interest.${customer}`);
}

/** Figures in rows, each column under its heading. */
export interface Table {
  caption: string;
  columns: string[];
  rows: string[][];
}

/** How interest grows: by commenced month where the clause sets the amount, by rate where the law does. */
export function interestTable(words: Words, customer: CustomerKind, late: LateInterest): Table {
  const t = (key: string) => words.t(`estimate.interest.table.${key}`);
  const byLaw = late.limitedBy === "law";
  const columns = byLaw ? ["from", "to", "rate", "days", "interestByThen"] : ["month", "from", "interest"];
  return {
    caption: t(customer),
    columns: columns.map(t),
    rows: byLaw ? rateRows(words, late) : monthRows(words, late),
  };
}

function monthRows(words: Words, { steps }: LateInterest): string[][] {
  const months = steps.filter(({ rises }) => rises === "atOnce");
  return months.map((step) => [String(step.monthsCommenced), words.date(step.on), words.money(step.interest)]);
}

function rateRows(words: Words, { segments, steps }: LateInterest): string[][] {
  return segments.map((segment) => [
    words.date(segment.from),
    words.date(segment.to),
    words.percent(segment.annualPercent) + (segment.stale ? ` ${words.t("estimate.interest.table.stale")}` : ""),
    String(segment.days),
    // Where the law sets the amount there is a step at the end of each segment, or on the day after, which bears none.
    ...steps
      .filter(({ on }) => on >= segment.to)
      .slice(0, 1)
      .map(({ interest }) => words.money(interest)),
  ]);
}
