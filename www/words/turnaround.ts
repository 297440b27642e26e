import type { Because, DayRun, Estimate, IsoDate, Milestone, MilestoneId, Scenario } from "../lib/api.js";
import { type ClosedBy, type Closure, closedDayName, closures } from "./closed-day.ts";
import { periodText } from "./milestone.ts";
import { ofProducts, type Products, productNames } from "./product.ts";
import type { Words } from "./words.ts";

/** When it is ready, in words. */
export interface Readiness {
  /** The terms state no time for what is to be done: the day only compares. */
  unstated?: string | undefined;
  /** What the day is. */
  label: string;
  date: string;
  /** That it binds nobody, and for what the time is not stated. */
  note: string;
}

/** The day on which it is expected to be ready, with what that is worth. */
export function readinessOf(
  words: Words,
  { statedFor, items, completedOn }: NonNullable<Estimate["turnaround"]>,
  { scenarios }: { scenarios: readonly Pick<Scenario, "id">[] },
  products: Products = [],
): Readiness {
  const t = (key: string) => words.t(`estimate.timeline.${key}`);
  const stated = statedFor.length > 0;
  const someNot = scenarios.some(({ id }) => !statedFor.includes(id));
  const only = items ? unstatedBeside(words, products, items) : someNot && t("standardOnly");
  return {
    unstated: stated ? undefined : t("unstated"),
    label: items ? expectedOf(words, products, items) : t(stated ? "expected" : "compare"),
    date: words.date(completedOn, "long"),
    note: stated && only ? `${t("notBinding")} ${only}` : t("notBinding"),
  };
}

/** Without a day of arrival: how the time is counted and for what, or that the terms state none. */
export function readinessWithoutReceipt(
  words: Words,
  expected: Milestone | undefined,
  onSite: boolean,
  products: Products = [],
): string {
  if (expected === undefined) return words.t(`estimate.timeline.${onSite ? "none" : "unstated"}`);
  const text = ofProducts(words, periodText(words, expected), products, expected.items);
  return expected.items ? `${text} ${unstatedBeside(words, products, expected.items)}` : text;
}

/** What giving the day of arrival would show: the expected day, or of a repair what a standard service would take. */
export function arrivalText(words: Words, expected: Milestone | undefined, onSite: boolean): string | undefined {
  if (onSite) return undefined;
  return words.t(`estimate.timeline.${expected ? "ask" : "askToCompare"}`);
}

/** "Heat meter: expected to be ready on". */
function expectedOf(words: Words, products: Products, items: readonly number[]): string {
  return words.t("estimate.timeline.expectedOf", { products: productNames(words, products, items) });
}

/** That the terms state no time for the products beside those for which they do: the repairs. */
function unstatedBeside(words: Words, products: Products, stated: readonly number[]): string {
  const others = [...products.keys()].filter((place) => !stated.includes(place));
  return ofProducts(words, words.t("estimate.timeline.unstated"), products, others);
}

/** A step on the way from arrival to the return. */
export interface Step {
  name: "received" | "rest" | "counted" | "ready" | "return";
  text: string;
  /** Closed days that are not counted. */
  closed: string[];
  because: Because;
}

/** What the calendar of a turnaround shows, in order and in words. */
export function turnaroundSteps(
  words: Words,
  turnaround: NonNullable<Estimate["turnaround"]>,
  timeline: readonly Milestone[],
): Step[] {
  const { receivedOn, weekEndsOn, completedOn, workingDays, days, statedFor } = turnaround;
  const from = days.find(({ kind }) => kind === "counted")?.from ?? completedOn;
  // For what the terms state no time the last day only compares.
  const last = statedFor.length > 0 ? "ready" : "compare";
  const long = (day: IsoDate) => ({ date: words.date(day, "long") });
  const counted = { count: workingDays, from: words.date(from), to: words.date(completedOn) };
  const because = (id: MilestoneId) => timeline.find((one) => one.id === id)?.because ?? turnaround.because;
  const step = (name: Step["name"], reason: Because, values?: Record<string, string | number>): Step => ({
    name,
    text: words.t(`estimate.timeline.step.${name === "ready" ? last : name}`, values),
    closed: name === "counted" ? closures(days).map((one) => closureText(words, one)) : [],
    because: reason,
  });
  return [
    step("received", because("received"), long(receivedOn)),
    step("rest", because("weekEnds"), long(weekEndsOn)),
    step("counted", turnaround.because, counted),
    step("ready", because("expectedCompletion"), long(completedOn)),
    step("return", turnaround.because),
  ];
}

function closureText(words: Words, closure: Closure): string {
  const { from, to } = closure;
  const values = { name: closedDayName(words, closure), from: words.date(from), to: words.date(to) };
  return words.t(`estimate.timeline.step.${from === to ? "closedDay" : "closedDays"}`, values);
}

/** A day of a week, as far as the words of that week depend on it. */
export type DayOfWeek = Pick<DayRun, "kind"> & Partial<ClosedBy>;

/** What happens in a week besides the count: closed days by name, the week of arrival, in the last one the way back. */
export function weekNote(words: Words, days: readonly DayOfWeek[], last: boolean): string {
  const names = new Set(closedNames(words, days));
  if (days.some(({ kind }) => kind === "restOfWeek")) names.add(words.t("estimate.timeline.thenRest"));
  if (last) names.add(words.t("estimate.timeline.thenReturn"));
  return [...names].join(", ");
}

/** That so many weeks are closed all through. */
export function closedWeeksText(words: Words, count: number, days: readonly DayOfWeek[]): string {
  const [name = ""] = closedNames(words, days);
  return words.t("estimate.timeline.closedWeeks", { count, name });
}

/** What closes the days, week-ends aside. */
function closedNames(words: Words, days: readonly DayOfWeek[]): string[] {
  const isNamed = (day: DayOfWeek): day is DayOfWeek & ClosedBy => day.code !== undefined;
  return days.filter(isNamed).map((day) => closedDayName(words, day));
}
