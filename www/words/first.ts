import type { Because, Charge, ConsentEffects, Estimate, FactPath, Facts, Milestone, MilestoneId } from "../lib/api.js";
import { dutiesNow } from "./duty.ts";
import { findingText } from "./finding.ts";
import { milestoneName, milestoneText } from "./milestone.ts";
import { endsOf, isPriced, isVatFirst } from "./price.ts";
import { ofNumbers, ofProducts } from "./product.ts";
import { rangeSentence } from "./range.ts";
import { type Dated, isPast, isUnderWay } from "./sent-in.ts";
import { arrivalText, readinessOf, readinessWithoutReceipt } from "./turnaround.ts";
import type { Words } from "./words.ts";

/** What a customer came for, answered in a line: the answer, what it is worth, and the fact that would tell more. */
export interface FirstAnswer {
  text: string;
  note?: string | undefined;
  ask?: FactPath | undefined;
  /** What answering that would show, where it needs a word. */
  offer?: string | undefined;
  /** Why, where that is not said elsewhere. */
  because?: Because | undefined;
}

type Times = Pick<Estimate, "scenarios" | "timeline" | "turnaround">;

const isChosen = ({ items = [] }: Facts) => items.length > 0;
const expectedOf = ({ timeline }: Times) => timeline.find(({ id }) => id === "expectedCompletion");
/** That it has been delivered, once that is known. */
const deliveredIn = ({ timeline }: Times, { deliveredOn, asOf }: Dated) =>
  isPast(deliveredOn, asOf) ? timeline.find(({ id }) => id === "delivered") : undefined;
/** "Service delivered: Tuesday, 10 November 2026". */
const milestoneOn = (words: Words, milestone: Milestone) =>
  `${milestoneName(words, milestone.id)}: ${milestoneText(words, milestone, "long")}`;
/** Where the terms state a time, and it is known from which day it counts. */
const statedIn = ({ turnaround }: Times) => (turnaround?.statedFor.length ? turnaround : undefined);

/** What is charged whichever service is chosen, and however it ends. */
export function costsOfEvery({ charges, scenarios }: Pick<Estimate, "charges" | "scenarios">): Charge[] {
  return charges.filter((_, place) => scenarios.every((scenario) => scenario.charges.includes(place)));
}

/** The range as one sentence to read out; before a service is chosen that it depends on that. */
export function costSentence(words: Words, estimate: Pick<Estimate, "range">, facts: Facts): string {
  if (isChosen(facts)) return rangeSentence(words, estimate, facts);
  return `${words.t("estimate.range.title")}: ${words.t("estimate.first.cost.service")}`;
}

/** When it is expected to be ready, that the terms state no time, or which answer that takes. */
export function readyAnswer(words: Words, estimate: Times & Pick<Estimate, "missing">, facts: Facts): FirstAnswer {
  const t = (key: string) => words.t(`estimate.first.ready.${key}`);
  if (!isChosen(facts)) return { text: t("service"), ask: "items" };
  const delivered = deliveredIn(estimate, facts);
  if (delivered) return { text: milestoneOn(words, delivered), because: delivered.because };
  const stated = statedIn(estimate);
  if (stated) {
    const { date, note } = readinessOf(words, stated, estimate, facts.items);
    const text = ofProducts(words, date, facts.items ?? [], stated.items);
    return { text, note, because: stated.because };
  }
  if (estimate.turnaround) {
    const { unstated } = readinessOf(words, estimate.turnaround, estimate, facts.items);
    return { text: unstated ?? "", because: estimate.turnaround.because };
  }
  const expected = expectedOf(estimate);
  const note = readinessWithoutReceipt(words, expected, facts.onSite === true, facts.items);
  const isAsked = estimate.missing.some(({ fact }) => fact === "receivedOn") && !isUnderWay(facts);
  const ask = isAsked ? ("receivedOn" as const) : undefined;
  const offer = ask && arrivalText(words, expected, facts.onSite === true);
  const open = isUnderWay(facts) ? words.t("estimate.deadlines.unknown") : t("arrival");
  return expected ? { text: open, note, ask, offer, because: expected.because } : { text: note, ask, offer };
}

/** The same where there is little room: "Expected to be ready: 17 Dec 2026". */
export function readyBrief(words: Words, estimate: Times, facts: Dated & Pick<Facts, "items">): string {
  const { items = [] } = facts;
  const delivered = deliveredIn(estimate, facts);
  if (delivered) return milestoneOn(words, delivered);
  const stated = statedIn(estimate);
  const expected = estimate.turnaround ? undefined : expectedOf(estimate);
  const unknown = expected ? "estimate.deadlines.unknown" : "estimate.scenarios.noTime";
  const day = stated ? words.date(stated.completedOn) : words.t(unknown);
  return `${milestoneName(words, "expectedCompletion")}: ${ofNumbers(words, day, items, (stated ?? expected)?.items)}`;
}

/**
 * What happens to the data: how many of the consents are given. `isAsked`: they are asked for here; before one is answered an
 * estimate does not have them.
 */
export function dataText(words: Words, consent: Pick<ConsentEffects, "choices"> | undefined, isAsked: boolean): string {
  if (consent === undefined) return words.t(`estimate.first.data.${isAsked ? "open" : "alone"}`);
  const asked = consent.choices.filter(({ needsConsent }) => needsConsent);
  const given = asked.filter(({ state }) => state === "given").length;
  return words.t("estimate.first.data.given", { given, count: asked.length });
}

/**
 * The first thing to do now, by the days that are known: what was invoiced is to be paid, and what was estimated to be
 * answered. None where nothing is to be done by the terms.
 */
export function nowText(
  words: Words,
  estimate: Pick<Estimate, "findings" | "charges" | "timeline">,
  facts: Facts,
): string | undefined {
  const { asOf, invoicedOn, deliveredOn, repairEstimate = {} } = facts;
  const dated = (id: MilestoneId) => estimate.timeline.find((one) => one.id === id && one.date);
  const due = isPast(invoicedOn, asOf) ? dated("paymentDue") : undefined;
  if (due) return milestoneOn(words, due);
  const isAnswered = (repairEstimate.answer ?? "none") !== "none" || isPast(deliveredOn, asOf);
  const holds = isAnswered ? undefined : dated("repairEstimateValidUntil");
  if (holds?.date && holds.date >= asOf)
    return words.t("estimate.first.answer", { date: words.date(holds.date, "long") });
  const [first] = dutiesNow(estimate.findings, facts);
  return first && findingText(words, first, estimate, facts);
}

/** What the drawing of the cost shows, for those who do not see it. */
export function drawingText(words: Words, { range }: Pick<Estimate, "range">, facts: Facts): string {
  const { min, pricedMax } = endsOf(range, isVatFirst(facts));
  const open = range.open.length > 0 ? "yes" : "no";
  return words.t("estimate.first.drawing", {
    open: isPriced(range) ? open : "all",
    certain: words.money(min),
    possible: words.money(pricedMax),
  });
}
