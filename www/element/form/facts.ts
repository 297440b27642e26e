import type {
  Calendar,
  Cause,
  Facts,
  Interpretations,
  ItemFacts,
  RateCard,
  RepairEstimateFacts,
  Service,
} from "../../lib/api.js";
import { utcDay } from "../../words/dates.ts";
import { plainKroner } from "../../words/kroner.ts";
import type { Answers, ClosureAnswers, ItemAnswers } from "./answers.ts";
import { amongNames } from "./lists/among-names.ts";
import { tidyName } from "./lists/names.ts";
import { quantityOf } from "./quantity.ts";
import { asks, asksItem, asksMatter, forEach, ITEM_FLAGS, MATTER_FLAGS, type YesNo } from "./questions.ts";
import { withoutUnknown } from "./without-unknown.ts";

/** What the page that embeds the form brings to the estimate. */
export interface HostFacts {
  /** "Today", in Danish time. */
  asOf: string;
  rateCard?: RateCard | undefined;
  /** Made-up rates that the customer may try; used only where there is no rate card. */
  sampleRates?: RateCard | undefined;
  calendar?: Calendar | undefined;
  interpretations?: Interpretations | undefined;
  editions?: Facts["editions"] | undefined;
  /** Whether the page is the provider's service portal. */
  createdOnPortal?: boolean | undefined;
  /** The VAT rate: prices are shown with it to consumers and businesses, and to others who want it. */
  vatPercent?: string | undefined;
}

/** A product whose service has been chosen: without one it is not a fact. */
type DecidedItem = ItemAnswers & { service: Service };

/** The facts that the answers amount to. What was not answered, or answered "not sure", is not in them. */
export function toFacts(answers: Answers, host: HostFacts): Facts {
  const rateCard = ratesInUse(answers, host);
  const nameOf = namesOf(rateCard?.products ?? {});
  const items = decidedItems(answers).map((item) => itemFacts(item, nameOf));
  const sentIn = asks.sendingIn(answers);
  return withoutUnknown({
    asOf: host.asOf,
    editions: host.editions,
    customer: answers.customer === "" || answers.customer === "unsure" ? undefined : answers.customer,
    items: items.length > 0 ? items : undefined,
    ...forEach(MATTER_FLAGS, (name) => (asksMatter(name, answers) ? yesNo(answers[name]) : undefined)),
    createdOnPortal: host.createdOnPortal,
    repairEstimate: repairEstimate(answers, host.asOf),
    descriptionGiven: answers.description.trim() === "" ? undefined : true,
    receivedOn: sentIn && isPlausibleArrival(answers.receivedOn, host.asOf) ? answers.receivedOn : undefined,
    deliveredOn: pastDay(answers.deliveredOn, host.asOf, isBackTooEarly(answers)),
    invoicedOn: pastDay(answers.invoicedOn, host.asOf),
    rateCard,
    calendar: calendar(answers, host),
    interpretations: host.interpretations,
    vatPercent: answers.withVat || asks.bothPrices(answers) ? host.vatPercent : undefined,
  });
}

const decided = new WeakMap<readonly ItemAnswers[], readonly DecidedItem[]>();

/**
 * The products whose service has been chosen, in the order in which the facts name them ("items[0]"). Looked for once in the same
 * products: each fact that is missing of hundreds of them asks for its own.
 */
export function decidedItems({ items }: Pick<Answers, "items">): readonly DecidedItem[] {
  let found = decided.get(items);
  if (found === undefined) {
    found = items.filter((item): item is DecidedItem => item.service !== "");
    decided.set(items, found);
  }
  return found;
}

/** The closures that are whole, in the order in which they follow the host's own in the facts. */
export function wholeClosures(answers: Answers): ClosureAnswers[] {
  return answers.closures.filter((closure) => utcDay(closure.from) !== undefined && utcDay(closure.to) !== undefined);
}

/** Whether the amounts come from the sample rates, and so are nobody's prices. */
export function usesSampleRates(answers: Answers, host: HostFacts): boolean {
  return host.rateCard === undefined && host.sampleRates !== undefined && answers.withSampleRates;
}

/** How many years a day lies ahead of another, by the years that they are in; NaN where it is none. */
function yearsAhead(day: string, asOf: string): number {
  const yearOf = (one: string) => utcDay(one)?.getUTCFullYear() ?? Number.NaN;
  return yearOf(day) - yearOf(asOf);
}

/**
 * Whether a product can be expected to arrive on a day: from the year before today's to two years after it.
 * A date field goes through the years 2, 20 and 202 while 2026 is being typed.
 */
export function isPlausibleArrival(day: string, asOf: string): boolean {
  const ahead = yearsAhead(day, asOf);
  return ahead >= -1 && ahead <= 2;
}

/** Whether something can have happened on a day: by today, and at most ten years ago. */
export function isPlausiblePast(day: string, asOf: string): boolean {
  return yearsAhead(day, asOf) >= -10 && day <= asOf;
}

/** What is sent in is not back before it has arrived. */
export function isBackTooEarly(answers: Answers): boolean {
  const { deliveredOn, receivedOn } = answers;
  return asks.sendingIn(answers) && utcDay(receivedOn) !== undefined && deliveredOn < receivedOn;
}

/**
 * An amount or a percentage as many people type it, "kr. 1.000,50" or "12,5", in the rules' way of writing it.
 * `undefined` where nothing, or no such thing, was typed.
 */
export function amountOf(typed: string): string | undefined {
  // Of hundreds of products nearly all say nothing, and each is asked with every key.
  if (typed === "") return undefined;
  const plain = plainKroner(typed.replace("%", ""));
  return /^\d{1,12}(\.\d{1,2})?$/.test(plain) ? plain : undefined;
}

type NameOf = ReturnType<typeof amongNames>;
const known = new WeakMap<object, NameOf>();

/** Finds a product of a rate card by what was typed: made once for a card, which can list thousands. */
function namesOf(products: NonNullable<RateCard["products"]>): NameOf {
  const nameOf = known.get(products) ?? amongNames(Object.keys(products));
  known.set(products, nameOf);
  return nameOf;
}

function ratesInUse(answers: Answers, host: HostFacts): RateCard | undefined {
  return usesSampleRates(answers, host) ? host.sampleRates : host.rateCard;
}

function calendar(answers: Answers, host: HostFacts): Calendar | undefined {
  const told = wholeClosures(answers).map(({ from, to, name }) =>
    name.trim() === "" ? { from, to } : { from, to, name: name.trim() },
  );
  if (told.length === 0) return host.calendar;
  return { ...host.calendar, closures: [...pagesClosures(host), ...told] };
}

/** What is no list of closures is the page's mistake, which it is told of while the customer names none. */
function pagesClosures({ calendar }: HostFacts): NonNullable<Calendar["closures"]> {
  return Array.isArray(calendar?.closures) ? calendar.closures : [];
}

function itemFacts(item: DecidedItem, nameOf: NameOf): ItemFacts {
  const repair = asks.warranty(item);
  const product = tidyName(item.product);
  const count = quantityOf(item);
  return withoutUnknown({
    service: item.service,
    product: product === "" ? undefined : (nameOf(product) ?? product),
    // Nothing typed is one product, as the field says. What is not a number is told at the field.
    quantity: Number.isNaN(count) ? undefined : (count ?? 1),
    warranty: repair && item.warranty !== "" ? item.warranty : undefined,
    causes: repair ? causes(item) : undefined,
    ...forEach(ITEM_FLAGS, (name) => (asksItem(name, item) ? yesNo(item[name]) : undefined)),
    replacementValue: amountOf(item.replacementValue),
    wearPercent: amountOf(item.wearPercent),
  });
}

function repairEstimate(answers: Answers, asOf: string): RepairEstimateFacts | undefined {
  const { afterDecline, estimateSentOn } = answers;
  const known = withoutUnknown({
    sentOn: asks.estimateSent(answers) ? pastDay(estimateSentOn, asOf) : undefined,
    afterDecline:
      !asks.afterDecline(answers) || afterDecline === "" || afterDecline === "unsure" ? undefined : afterDecline,
  });
  return Object.keys(known).length > 0 ? known : undefined;
}

function pastDay(day: string, asOf: string, isWrong = false): string | undefined {
  return isPlausiblePast(day, asOf) && !isWrong ? day : undefined;
}

/** "None of these" is the fact of an empty list; nothing ticked is not a fact. */
function causes(item: ItemAnswers): Cause[] | undefined {
  if (item.causes.length === 0) return undefined;
  return item.causes.filter((cause) => cause !== "none");
}

function yesNo(answer: YesNo): boolean | undefined {
  if (answer === "yes") return true;
  return answer === "no" ? false : undefined;
}
