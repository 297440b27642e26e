import type { Charge, Estimate, Money, Scenario } from "../lib/api.js";
import type { Matter } from "./matter.ts";
import { endsOf, isPriced, NOTHING, shortPrice, type Texts, totalPrice, totalRange } from "./price.ts";
import { ofNumbers, ofProducts, type Products } from "./product.ts";
import type { Words } from "./words.ts";

type Given = Pick<Estimate, "charges" | "timeline" | "turnaround">;

/** "Repaired without an estimate". */
export function outcomeTitle(words: Words, id: Scenario["id"]): string {
  return words.t(`estimate.scenario.${id}.title`);
}

/** Under which condition it comes to this. */
export function outcomeWhen(words: Words, { id }: Scenario, matter: Matter): string {
  const { notWorkedOn, claimedOthers, onlyOthers, cause, onSite } = matter;
  const key = `estimate.scenario.${id}.when`;
  // A reason that only some products have says something about their repair, and not why none is worked on.
  const ofRepair = notWorkedOn ?? (cause && id !== "notWorkedOn" && "Cause");
  const ofWarranty = claimedOthers.length > 0 && (onlyOthers ? "ThirdParty" : "SomeThirdParty");
  const reason = id === "warranty" ? ofWarranty : ofRepair;
  const more = [reason && `${key}${reason}`, onSite && `${key}OnSite`].find((one) => one && words.has(one));
  return words.t(more || key);
}

/** The charges of an outcome. */
function chargesOf({ charges }: Pick<Estimate, "charges">, scenario: Scenario): Charge[] {
  return scenario.charges.flatMap((place) => charges[place] ?? []);
}

/**
 * The charges of an outcome to be listed. What the warranty brings is not told of a product that is said to be another maker's,
 * beside one that is not: the total has nothing of it, as the warranty costs the customer nothing.
 */
export function shownCharges(estimate: Given, scenario: Scenario, { claimedOthers, onlyOthers }: Matter): Charge[] {
  const all = chargesOf(estimate, scenario);
  if (scenario.id !== "warranty" || claimedOthers.length === 0 || onlyOthers) return all;
  const isOwn = (item: number) => !claimedOthers.includes(item);
  return all
    .filter(({ code, item }) => code !== "remedy" || item === undefined || isOwn(item))
    .map((charge) => (isBackFromWarranty(charge) ? { ...charge, items: charge.items.filter(isOwn) } : charge));
}

/** The way back of what was remedied under the warranty, or refunded, by its products. */
const isBackFromWarranty = (charge: Charge): charge is Charge & { items: number[] } =>
  charge.code === "returnShipping" &&
  (charge.payer === "provider" || charge.onlyIf === "refunded") &&
  charge.items !== undefined;

/** What an outcome comes to. */
export function totalTexts(words: Words, { total }: Scenario, { vatFirst }: Matter): Texts {
  const price = totalPrice(words, total, vatFirst);
  if (price === undefined) return { first: words.t("estimate.scenarios.noPrice") };
  return { first: shortPrice(words, price, vatFirst), beside: price.beside };
}

/** An outcome in a row of them. */
export interface OutcomeRow {
  /** What it costs in any case, and what it can come to. */
  certain: string;
  ifCharged: string;
  ready: string;
  /** Whether only some of the products are ready then, which are named. */
  isOfSome: boolean;
}

/** Something that is certain to be charged has no price. */
const isOpenFor = ({ payer, modality, amount }: Charge) =>
  payer === "customer" && modality === "will" && amount === undefined;

/** What outcomes are compared by: what is certain, what it comes to if all is charged, and when it is ready. */
export function outcomeRow(
  words: Words,
  estimate: Given,
  scenario: Scenario,
  { vatFirst, products }: Matter,
): OutcomeRow {
  const { total } = scenario;
  const { min, pricedMax } = endsOf(total, vatFirst);
  const certainOpen = chargesOf(estimate, scenario).some(isOpenFor);
  const none = words.t("estimate.scenarios.noPrice");
  return {
    certain: certainOpen && min === NOTHING ? none : totalRange(words, min, min, certainOpen),
    ifCharged: isPriced(total) ? totalRange(words, pricedMax, pricedMax, total.open.length > 0) : none,
    ...readyCell(words, estimate, scenario, products),
  };
}

/**
 * Its day, that nobody knows it yet, or that the terms state no time; where a repair stands beside a standard service both, each
 * with its products.
 */
function readyCell(
  words: Words,
  estimate: Given,
  scenario: Scenario,
  products: Products,
): Pick<OutcomeRow, "ready" | "isOfSome"> {
  const noTime = words.t("estimate.scenarios.noTime");
  const day = readyIn(estimate, scenario);
  const waits = estimate.turnaround ? undefined : estimate.timeline.find(({ id }) => id === "expectedCompletion");
  const { items } = day ?? waits ?? {};
  const first = day ? words.date(day.completedOn) : words.t("estimate.deadlines.unknown");
  if (!items) return { ready: (day ?? waits) ? first : noTime, isOfSome: false };
  const others = [...products.keys()].filter((place) => !items.includes(place));
  const named = [ofNumbers(words, first, products, items), ofNumbers(words, noTime, products, others)];
  return { ready: named.join(", "), isOfSome: true };
}

/** Whether the figures of all rows have VAT, said once. */
export function rowsVatText(words: Words, scenarios: readonly Scenario[], vatFirst: boolean): string {
  return words.t("estimate.scenarios.figures", { vat: vatOfRows(words, scenarios, vatFirst) });
}

function vatOfRows(words: Words, scenarios: readonly Scenario[], vatFirst: boolean): string {
  const known = scenarios.some(({ total }) => total.pricedMaxInclVat !== undefined);
  const vat = known ? (vatFirst ? "inclVat" : "exclVat") : "vatAdded";
  return words.t(`estimate.range.${vat}`);
}

/** In which order the outcomes stand, and why: what the answers point to can come first. */
export function orderText(words: Words, [first, ...others]: readonly Scenario[]): string {
  return first?.id === "notWorkedOn" && others.length > 0
    ? words.t("estimate.scenarios.orderFirst", { title: outcomeTitle(words, first.id) })
    : words.t("estimate.scenarios.order");
}

/** Where a scale of several outcomes ends; a consumer's says what it has of VAT. */
export function scaleText(words: Words, scenarios: readonly Scenario[], top: Money, vatFirst: boolean): string {
  return vatFirst ? `${words.money(top)} ${vatOfRows(words, scenarios, vatFirst)}` : words.money(top);
}

const BACK = ["returnShipping", "returnOrDisposal"];
const ON_SITE = ["driveTime", "mileage"];

/** Why the lines do not add up to the total, where they do not. */
export function totalNotes(words: Words, { total }: Scenario, charges: readonly Charge[]): string[] {
  const charged = charges.filter(({ payer }) => payer !== "provider");
  const count = (codes: readonly string[]) => charged.filter(({ code }) => codes.includes(code)).length;
  const is = {
    oneReturn: count(BACK) > 1,
    onePlace: count(["outboundShipping"]) > 0 && count(ON_SITE) > 0,
    vatOnSum: total.vatOnSum === true,
  };
  return Object.entries(is).flatMap(([name, so]) => (so ? [words.t(`estimate.scenarios.${name}`)] : []));
}

/** When it is ready, where the terms state that for something in the outcome. */
export function readyIn({ turnaround }: Pick<Estimate, "turnaround">, { id }: Scenario): Estimate["turnaround"] {
  return turnaround?.statedFor.includes(id) ? turnaround : undefined;
}

/** "Expected to be ready on 26 Nov 2026, not binding", and of which products that is said. */
export function readyText(words: Words, day: string, products: Products = [], places?: readonly number[]): string {
  return ofProducts(words, words.t("estimate.scenarios.ready", { date: words.date(day) }), products, places);
}
