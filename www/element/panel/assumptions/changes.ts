import type { AmountChange, DateDifference, Differences, TotalDifference } from "../../../lib/api.js";
import type { Words } from "../../i18n/words.ts";

/** What differs between two estimates in words, each value by the name that it has on the panel. */
export function changeTexts(words: Words, differences: Differences): string[] {
  const { applicability, range = {}, scenarios = [], timeline = [], lateInterest = {} } = differences;
  const answer = (code: string) => words.t(`estimate.value.${code}`);
  const { monthsCommenced: months, interest } = lateInterest;
  return [
    ...(applicability
      ? [changed(words, name(words, "applicability-answer"), answer(applicability.from), answer(applicability.to))]
      : []),
    ...totalTexts(words, "range", range),
    ...scenarios.flatMap(({ id, total }) =>
      totalTexts(words, "total", without(total, range), words.t(`estimate.scenario.${id}.title`)),
    ),
    ...timeline.map((one) => dateText(words, one)),
    ...(months
      ? [changed(words, name(words, "lateInterest-monthsCommenced"), months.from?.toString(), months.to?.toString())]
      : []),
    ...(interest ? [amountText(words, name(words, "lateInterest-interest"), interest)] : []),
  ];
}

const name = (words: Words, key: string, values = {}) => words.t(`estimate.assumptions.path.${key}`, values);

/** "The most it can cost: DKK 7,200.00 instead of DKK 6,200.00". */
function changed(words: Words, what: string, from: string | undefined, to: string | undefined): string {
  const none = words.t("estimate.assumptions.change.none");
  return words.t("estimate.assumptions.change.text", { what, from: from ?? none, to: to ?? none });
}

function amountText(words: Words, what: string, { from, to }: AmountChange): string {
  return changed(words, what, from && words.money(from), to && words.money(to));
}

/** Each end that differs, and the charges without a price that come or go. */
function totalTexts(words: Words, of: "range" | "total", difference: TotalDifference, title = ""): string[] {
  const { opened = [], closed = [], ...ends } = difference;
  return [
    ...Object.entries(ends).map(([end, amount]) => amountText(words, name(words, `${of}-${end}`, { title }), amount)),
    ...Object.entries({ opened, closed }).flatMap(([key, codes]) => {
      const parts = words.list(codes.map((code) => words.t(`estimate.charge.${code}`)));
      return codes.length > 0 ? [name(words, `${of}-${key}`, { title, parts })] : [];
    }),
  ];
}

/** What is otherwise of an outcome, and is not said of the range: the same charges would be named for each of them. */
function without({ opened = [], closed = [], ...ends }: TotalDifference, range: TotalDifference): TotalDifference {
  return {
    ...ends,
    opened: opened.filter((code) => !range.opened?.includes(code)),
    closed: closed.filter((code) => !range.closed?.includes(code)),
  };
}

/** A period that nobody knows the start of yet has no day in one estimate, and is not in the other at all. */
function dateText(words: Words, { id, is, from, to }: DateDifference): string {
  const day = (known: string | undefined) => (known ? words.date(known) : words.t("estimate.deadlines.unknown"));
  const what = words.t(`estimate.milestone.${id}`);
  return changed(words, what, is === "new" ? undefined : day(from), is === "gone" ? undefined : day(to));
}
