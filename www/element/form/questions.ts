// The yes-or-no questions of the form, a row each. What is drawn, kept, passed on and told as a fact follows from here. A fact
// of the types that has no row does not compile, and neither does a row of a fact that there is not.

import type { Facts, ItemFacts, Service } from "../../lib/api.js";

/** An answer to a yes-or-no question; "" until one is given. "unsure" says as much, and is not a fact. */
export type YesNo = "" | "yes" | "no" | "unsure";

/** The facts of `T` that are flags. */
export type FlagOf<T> = { [Fact in keyof T]-?: NonNullable<T[Fact]> extends boolean ? Fact : never }[keyof T] & string;

/** What is asked of some matters or products only looks at this much of the answers. */
interface AnswersSoFar {
  onSite: YesNo;
  handInInPerson: YesNo;
  items: readonly { service: "" | Service }[];
  repairEstimateRequested: YesNo;
}
type ItemSoFar = AnswersSoFar["items"][number];

/** Whether a question is put at all: each belongs to a kind of service or to a way of getting the product there. */
export const asks = {
  /** What is to be done is asked first: what else is asked of a product hangs on that. */
  decided: (item: ItemSoFar): boolean => item.service !== "",
  /** Only a repair can turn out to be under warranty, or have one of the excluded causes. */
  warranty: (item: ItemSoFar): boolean => item.service === "repair",
  /** These may adjust the meter, after which the results are given only if they were asked for (terms 5.2). */
  results: (item: ItemSoFar): boolean => item.service === "reverification" || item.service === "sampleTest",
  /** What these find can decide who is right about a meter: what it was like when it was taken down counts then. */
  measured: (item: ItemSoFar): boolean => item.service === "sampleTest" || item.service === "controlMeasurement",
  /** A repair estimate is about repairs (terms 6.2). */
  repairEstimate: (answers: Pick<AnswersSoFar, "items">): boolean =>
    answers.items.some((item) => item.service === "repair"),
  /** What becomes of a product whose repair estimate is declined is known by who asks for one. */
  afterDecline: (answers: AnswersSoFar): boolean =>
    asks.repairEstimate(answers) && answers.repairEstimateRequested === "yes",
  /** It can have been sent to everybody but those who have not asked for one. */
  estimateSent: (answers: AnswersSoFar): boolean =>
    asks.repairEstimate(answers) && answers.repairEstimateRequested !== "no",
  /** Who is known to be a consumer or a business sees prices with VAT and without; others where they want to. */
  bothPrices: (answers: { customer: string }): boolean =>
    answers.customer === "consumer" || answers.customer === "business",
  /** What is done at the customer's premises is not sent in. */
  sendingIn: (answers: Pick<AnswersSoFar, "onSite">): boolean => answers.onSite !== "yes",
  /** Who sends it in can be asked whether they would rather bring it; what has been said of it already stays in view. */
  handIn: (answers: Pick<AnswersSoFar, "onSite" | "handInInPerson">): boolean =>
    answers.onSite === "no" || (asks.sendingIn(answers) && answers.handInInPerson !== ""),
};

/** How a question is put. */
interface Question<Asked> {
  /** The clause that asks for it, as its field names it. */
  clause: string;
  /** When it is put; always, where nothing is said. */
  asked?: (answers: Asked) => boolean;
}

/** A question about the matter. */
export interface MatterQuestion extends Question<AnswersSoFar> {
  /** The section that puts it, after its other fields; missing where the section draws it otherwise. */
  section?: "place" | "repairEstimate" | "agreement";
}

/** The questions about the matter. That a description is given follows from it; whether this is the portal is the page's to say. */
export const MATTER = {
  onSite: { clause: "9.1" },
  handInInPerson: { clause: "3.4", section: "place", asked: asks.handIn },
  repairEstimateRequested: { clause: "6.2", section: "repairEstimate", asked: asks.repairEstimate },
  soldUnderOtherTerms: { clause: "1.1.2", section: "agreement" },
  otherServiceAgreement: { clause: "1.1.3", section: "agreement" },
} satisfies Record<Exclude<FlagOf<Facts>, "descriptionGiven" | "createdOnPortal">, MatterQuestion>;

/** The questions about each product. */
export const ITEM = {
  wantsResults: { clause: "5.2", asked: asks.results },
  thirdParty: { clause: "7.2", asked: asks.decided },
  contaminated: { clause: "7.4", asked: asks.decided },
  expectsReinstallation: { clause: "7.3", asked: asks.decided },
} satisfies Record<FlagOf<ItemFacts>, Question<ItemSoFar>>;

export type MatterFlag = keyof typeof MATTER;
export type ItemFlag = keyof typeof ITEM;

const namesOf = <Name extends string>(questions: Record<Name, unknown>) => Object.keys(questions) as Name[];

export const MATTER_FLAGS: readonly MatterFlag[] = namesOf(MATTER);
export const ITEM_FLAGS: readonly ItemFlag[] = namesOf(ITEM);

/** The questions of one section, in their order. */
export function flagsIn(section: NonNullable<MatterQuestion["section"]>): MatterFlag[] {
  return MATTER_FLAGS.filter((name) => (MATTER[name] as MatterQuestion).section === section);
}

/** Whether a question about the matter is put. */
export function asksMatter(name: MatterFlag, answers: AnswersSoFar): boolean {
  return (MATTER[name] as MatterQuestion).asked?.(answers) ?? true;
}

/** Whether a question about a product is put. */
export function asksItem(name: ItemFlag, item: ItemSoFar): boolean {
  return (ITEM[name] as Question<ItemSoFar>).asked?.(item) ?? true;
}

/** The same value for each of some names. */
export function forEach<Name extends string, Value>(
  names: readonly Name[],
  value: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>;
}
