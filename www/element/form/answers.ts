import type { Cause, CustomerKind, IsoDate, ItemFacts, RepairEstimateFacts, Service } from "../../lib/api.js";
import type { DeskAnswers, ItemDeskAnswers } from "./desk/answers.ts";
import type { SerialList, TypedSerials } from "./lists/serials.ts";
import { forEach, ITEM_FLAGS, type ItemFlag, MATTER_FLAGS, type MatterFlag, type YesNo } from "./questions.ts";

/**
 * The choices of the questions that have other answers than yes and no, in the order in which they are offered. Those of questions
 * that come later are in `later-choices.ts`.
 */
export const SERVICES: Service[] = ["repair", "sampleTest", "controlMeasurement", "reverification"];
export const YES_NO: Exclude<YesNo, "">[] = ["yes", "no", "unsure"];
export const CUSTOMERS: Exclude<Answers["customer"], "">[] = ["business", "consumer", "unsure"];

/** What is typed and ticked for one kind of product. Text stays as it was typed. */
export interface ItemAnswers extends Record<ItemFlag, YesNo> {
  /** Stays the item's own while others come and go. */
  id: number;
  service: "" | Service;
  product: string;
  serials: TypedSerials;
  /** What was read of them, which follows from them: missing where there are none, or what reads them has not come yet. */
  list?: SerialList | undefined;
  quantity: string;
  /** Which of the two counts where there are not as many serial numbers as the quantity says. */
  counts: "" | "serials" | "quantity";
  warranty: "" | NonNullable<ItemFacts["warranty"]>;
  causes: (Cause | "none")[];
  /** What one new product costs and how worn this one is in per cent, for the cap on damages (terms 12.3). */
  replacementValue: string;
  wearPercent: string;
  /** What the service desk needs of it besides. */
  desk: ItemDeskAnswers;
}

/** One closure of the workshop that the customer has been told about. */
export interface ClosureAnswers {
  id: number;
  from: IsoDate;
  to: IsoDate;
  name: string;
}

/** Whom the service desk answers, and where the product goes back to. Never part of the facts. */
export interface ContactAnswers {
  /** The person. */
  name: string;
  /** The company or organisation; empty where there is none. */
  organisation: string;
  /** The e-mail address. */
  email: string;
  /** The telephone number; empty where none was given. */
  phone: string;
  /** The address, line by line. */
  address: string;
}

/** Everything the form holds. An empty text or list means that nothing has been answered. */
export interface Answers extends Record<MatterFlag, YesNo> {
  items: ItemAnswers[];
  description: string;
  receivedOn: IsoDate;
  /** Days that are known by now, from which others follow: the repair estimate was sent, the product is back, the invoice. */
  estimateSentOn: IsoDate;
  deliveredOn: IsoDate;
  invoicedOn: IsoDate;
  /** What is to become of the product if the repair estimate is declined. */
  afterDecline: "" | NonNullable<RepairEstimateFacts["afterDecline"]> | "unsure";
  customer: "" | CustomerKind | "unsure";
  contact: ContactAnswers;
  withVat: boolean;
  withSampleRates: boolean;
  closures: ClosureAnswers[];
  /** What the service desk needs besides. */
  desk: DeskAnswers;
}

/** As many products as an estimate is made of, and as a draft keeps. */
export const MOST_PRODUCTS = 200;

/** A form that nobody has touched: one product, and not one question answered. */
export function noAnswers(): Answers {
  return {
    items: [newItem([])],
    description: "",
    ...forEach(MATTER_FLAGS, () => "" as const),
    receivedOn: "",
    estimateSentOn: "",
    deliveredOn: "",
    invoicedOn: "",
    afterDecline: "",
    customer: "",
    contact: { name: "", organisation: "", email: "", phone: "", address: "" },
    withVat: false,
    withSampleRates: false,
    closures: [],
    desk: {},
  };
}

/** One more product, with an id that none of the others has or had. */
export function newItem(others: readonly ItemAnswers[]): ItemAnswers {
  return {
    id: nextId(others),
    service: "",
    product: "",
    serials: { text: "", kept: [] },
    list: undefined,
    quantity: "",
    counts: "",
    warranty: "",
    causes: [],
    ...forEach(ITEM_FLAGS, () => "" as const),
    replacementValue: "",
    wearPercent: "",
    desk: {},
  };
}

/** One more closure. */
export function newClosure(others: readonly ClosureAnswers[]): ClosureAnswers {
  return { id: nextId(others), from: "", to: "", name: "" };
}

/** The highest id that has been given beside others. */
let highest = 0;

/**
 * Beside others none has an id that was given before: what is said of a product that has been removed is not said of one that comes
 * after it. Where there are no others it is 1 again: so with closures, all of which can be removed; a form has one product at least.
 */
function nextId(others: readonly { id: number }[]): number {
  if (others.length === 0) return 1;
  highest = Math.max(highest, ...others.map(({ id }) => id)) + 1;
  return highest;
}
