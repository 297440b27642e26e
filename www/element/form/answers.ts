import type { Cause, CustomerKind, IsoDate, ItemFacts, RepairEstimateFacts, Service } from "../../lib/api.js";

/** The choices of the questions that have other answers than yes and no, in the order in which they are offered. */
export const SERVICES: Service[] = ["repair", "sampleTest", "controlMeasurement", "reverification"];
export const CLAIMS: NonNullable<ItemFacts["warranty"]>[] = ["covered", "notCovered", "unknown"];
export const CAUSES: (Cause | "none")[] = [
  "misuse",
  "installation",
  "maintenance",
  "unauthorisedRepair",
  "actsOrOmissions",
  "none",
];
export const YES_NO: Exclude<YesNo, "">[] = ["yes", "no", "unsure"];
export const CUSTOMERS: Exclude<Answers["customer"], "">[] = ["business", "consumer", "unsure"];
export const AFTER_DECLINE: Exclude<Answers["afterDecline"], "">[] = ["return", "dispose", "unsure"];

/** An answer to a yes-or-no question; "" until one is given. "unsure" says as much, and is not a fact. */
export type YesNo = "" | "yes" | "no" | "unsure";

/** What is typed and ticked for one kind of product. Text stays as it was typed. */
export interface ItemAnswers {
  /** Stays the item's own while others come and go. */
  id: number;
  service: "" | Service;
  product: string;
  serials: string;
  quantity: string;
  warranty: "" | NonNullable<ItemFacts["warranty"]>;
  causes: (Cause | "none")[];
  thirdParty: YesNo;
  contaminated: YesNo;
  expectsReinstallation: YesNo;
  wantsResults: YesNo;
  /** What one new product costs and how worn this one is in per cent, for the cap on damages (terms 12.3). */
  replacementValue: string;
  wearPercent: string;
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
  name: string;
  organisation: string;
  email: string;
  phone: string;
  address: string;
}

/** Everything the form holds. An empty text or list means that nothing has been answered. */
export interface Answers {
  items: ItemAnswers[];
  description: string;
  onSite: YesNo;
  handInInPerson: YesNo;
  receivedOn: IsoDate;
  repairEstimateRequested: YesNo;
  /** What is to become of the product if the repair estimate is declined. */
  afterDecline: "" | NonNullable<RepairEstimateFacts["afterDecline"]> | "unsure";
  createdOnPortal: YesNo;
  soldUnderOtherTerms: YesNo;
  otherServiceAgreement: YesNo;
  customer: "" | CustomerKind | "unsure";
  contact: ContactAnswers;
  withVat: boolean;
  withSampleRates: boolean;
  closures: ClosureAnswers[];
}

/** A form that nobody has touched: one product, and not one question answered. */
export function noAnswers(): Answers {
  return {
    items: [newItem([])],
    description: "",
    onSite: "",
    handInInPerson: "",
    receivedOn: "",
    repairEstimateRequested: "",
    afterDecline: "",
    createdOnPortal: "",
    soldUnderOtherTerms: "",
    otherServiceAgreement: "",
    customer: "",
    contact: { name: "", organisation: "", email: "", phone: "", address: "" },
    withVat: false,
    withSampleRates: false,
    closures: [],
  };
}

/** One more product, with an id that none of the others has. */
export function newItem(others: readonly ItemAnswers[]): ItemAnswers {
  return {
    id: nextId(others),
    service: "",
    product: "",
    serials: "",
    quantity: "",
    warranty: "",
    causes: [],
    thirdParty: "",
    contaminated: "",
    expectsReinstallation: "",
    wantsResults: "",
    replacementValue: "",
    wearPercent: "",
  };
}

/** One more closure. */
export function newClosure(others: readonly ClosureAnswers[]): ClosureAnswers {
  return { id: nextId(others), from: "", to: "", name: "" };
}

function nextId(others: readonly { id: number }[]): number {
  return Math.max(0, ...others.map((other) => other.id)) + 1;
}

/** Whether a question is put at all: each belongs to a kind of service or to a way of getting the product there. */
export const asks = {
  /** Only a repair can turn out to be under warranty, or have one of the excluded causes. */
  warranty: (item: ItemAnswers) => item.service === "repair",
  /** These may adjust the meter, after which the results are given only if they were asked for (terms 5.2). */
  results: (item: ItemAnswers) => item.service === "reverification" || item.service === "sampleTest",
  /** A repair estimate is about repairs (terms 6.2). */
  repairEstimate: (answers: Answers) => answers.items.some((item) => item.service === "repair"),
  /** What becomes of a product whose repair estimate is declined is known by who asks for one. */
  afterDecline: (answers: Answers) => asks.repairEstimate(answers) && answers.repairEstimateRequested === "yes",
  /** Who is known to be a consumer or a business sees prices with VAT and without; others where they want to. */
  bothPrices: (answers: Answers) => answers.customer === "consumer" || answers.customer === "business",
  /** What is done at the customer's premises is not sent in. */
  sendingIn: (answers: Answers) => answers.onSite !== "yes",
};
