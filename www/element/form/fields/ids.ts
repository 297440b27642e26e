import type { FactPath, Facts, ItemFacts } from "../../../lib/api.js";
import { whole } from "../../whole.ts";
import { type Answers, asks, type ClosureAnswers, type ItemAnswers } from "../answers.ts";
import { decidedItems, type HostFacts, wholeClosures } from "../facts.ts";

/** The id of an item's field. */
export const itemField = (item: ItemAnswers, name: string) => `item-${item.id}-${name}`;

/** The id of a closure's field. */
export const closureField = (closure: ClosureAnswers, name: string) => `closure-${closure.id}-${name}`;

/** The id of a contact field. */
export const contactField = (name: string) => `contact-${name}`;

/** The facts that are answered in a field of another name. */
const FIELD_OF_FACT: { [Fact in FactPath]?: keyof Answers } = {
  descriptionGiven: "description",
  vatPercent: "withVat",
};

/** The facts that are answered in a field of their own name. */
const FIELDS: readonly FactPath[] = [
  "onSite",
  "handInInPerson",
  "receivedOn",
  "createdOnPortal",
  "soldUnderOtherTerms",
  "otherServiceAgreement",
  "customer",
] satisfies (keyof Facts & keyof Answers)[];

/**
 * The field where a fact is answered, by the fact's path ("items[0].warranty", "calendar.closures[1].to").
 * A question that is not put yet leads to the one that it depends on; `undefined` where the form asks for no such fact.
 */
export function fieldOfFact(fact: FactPath, answers: Answers, host: HostFacts): string | undefined {
  const [path, name] = splitIndexed(fact);
  if (path.list === "items") return fieldOfItem(path.index, name, answers);
  if (path.list === "calendar.closures") return fieldOfClosure(path.index, name, answers, host);
  if (fact === "repairEstimateRequested") return fieldOfRepairEstimate(answers);
  if (fact === "repairEstimate.afterDecline") {
    return asks.afterDecline(answers) ? "afterDecline" : fieldOfRepairEstimate(answers);
  }
  if (fact === "vatPercent" && host.vatPercent === undefined) return undefined;
  return FIELD_OF_FACT[fact] ?? (FIELDS.includes(fact) ? fact : undefined);
}

/** Whether a field, as {@link fieldOfFact} names it, has been answered with "not sure". */
export function isUnsure(field: string, answers: Answers): boolean {
  const [, id, name] = /^item-(\d+)-(\w+)$/.exec(field) ?? [];
  const item = answers.items.find((one) => String(one.id) === id);
  const answer = name ? item?.[name as keyof ItemAnswers] : answers[field as keyof Answers];
  return answer === "unsure" || answer === "unknown";
}

/** The question is put only where something is to be repaired. */
function fieldOfRepairEstimate(answers: Answers): string | undefined {
  return asks.repairEstimate(answers) ? "repairEstimateRequested" : fieldOfItem(0, "service", answers);
}

function splitIndexed(fact: string): [path: { list: string; index: number }, name: string] {
  const parts = /^([\w.]+?)(?:\[(\d+)\])?(?:\.(\w+))?$/.exec(fact);
  return [{ list: parts?.[1] ?? "", index: whole(parts?.[2] ?? "0") }, parts?.[3] ?? ""];
}

const ITEM_FIELDS: readonly string[] = [
  "product",
  "quantity",
  "thirdParty",
  "contaminated",
  "expectsReinstallation",
  "replacementValue",
  "wearPercent",
] satisfies (keyof ItemFacts & keyof ItemAnswers)[];

function fieldOfItem(index: number, name: string, answers: Answers): string | undefined {
  const undecided = answers.items.find((item) => item.service === "");
  const item = decidedItems(answers)[index];
  if (item === undefined) return itemField(undecided ?? (answers.items[0] as ItemAnswers), "service");
  const asked =
    ITEM_FIELDS.includes(name) ||
    (asks.warranty(item) && (name === "warranty" || name === "causes")) ||
    (asks.results(item) && name === "wantsResults");
  return itemField(item, asked ? name : "service");
}

function fieldOfClosure(index: number, name: string, answers: Answers, host: HostFacts): string | undefined {
  const closure = wholeClosures(answers)[index - (host.calendar?.closures?.length ?? 0)];
  return closure && closureField(closure, ["from", "to", "name"].includes(name) ? name : "from");
}
