import type { FactPath, Facts, ItemFacts } from "../../../lib/api.js";
import { whole } from "../../../words/whole.ts";
import type { Answers, ItemAnswers } from "../answers.ts";
import { decidedItems, type HostFacts, wholeClosures } from "../facts.ts";
import { asks, asksItem, forEach, ITEM_FLAGS, MATTER_FLAGS } from "../questions.ts";
import { closureField, itemField } from "./ids.ts";

/** The facts that are answered in a field of another name. */
const FIELD_OF_FACT: { [Fact in FactPath]?: keyof Answers } = {
  descriptionGiven: "description",
  vatPercent: "withVat",
  "repairEstimate.sentOn": "estimateSentOn",
};

/** The facts that are answered in a field of their own name. */
const FIELDS: readonly FactPath[] = [
  ...MATTER_FLAGS,
  "receivedOn",
  "deliveredOn",
  "invoicedOn",
  "customer",
] satisfies (keyof Facts & keyof Answers)[];

/** A field, and whether what has been answered in it is "not sure". */
export interface Asked {
  id: string;
  isUnsure: boolean;
}

/**
 * The field where a fact is answered, by the fact's path ("items[0].warranty", "calendar.closures[1].to").
 * A question that is not put yet leads to the one that it depends on; `undefined` where the form asks for no such fact.
 */
export function fieldOfFact(fact: FactPath, answers: Answers, host: HostFacts): Asked | undefined {
  const [path, name] = splitIndexed(fact);
  if (path.list === "items") return fieldOfItem(path.index, name, answers);
  if (path.list === "calendar.closures") return fieldOfClosure(path.index, name, answers, host);
  if (fact === "repairEstimateRequested") return fieldOfRepairEstimate(answers);
  if (fact === "repairEstimate.afterDecline") {
    return asks.afterDecline(answers) ? ofMatter("afterDecline", answers) : fieldOfRepairEstimate(answers);
  }
  if (fact === "repairEstimate.sentOn" && !asks.estimateSent(answers)) return fieldOfRepairEstimate(answers);
  if (fact === "handInInPerson" && !asks.handIn(answers)) return ofMatter("onSite", answers);
  if (fact === "vatPercent" && host.vatPercent === undefined) return undefined;
  const id = FIELD_OF_FACT[fact] ?? (FIELDS.includes(fact) ? fact : undefined);
  return id === undefined ? undefined : ofMatter(id, answers);
}

const asked = (id: string, answer: unknown): Asked => ({ id, isUnsure: answer === "unsure" || answer === "unknown" });

const ofMatter = (id: string, answers: Answers): Asked => asked(id, answers[id as keyof Answers]);

const ofItem = (item: ItemAnswers, name: string): Asked =>
  asked(itemField(item, name), item[name as keyof ItemAnswers]);

/** The question is put only where something is to be repaired. */
function fieldOfRepairEstimate(answers: Answers): Asked | undefined {
  return asks.repairEstimate(answers)
    ? ofMatter("repairEstimateRequested", answers)
    : fieldOfItem(0, "service", answers);
}

function splitIndexed(fact: string): [path: { list: string; index: number }, name: string] {
  const parts = /^([\w.]+?)(?:\[(\d+)\])?(?:\.(\w+))?$/.exec(fact);
  return [{ list: parts?.[1] ?? "", index: whole(parts?.[2] ?? "0") }, parts?.[3] ?? ""];
}

type AskedOfItem = Exclude<keyof ItemFacts, "examination">;

/** When a fact of a product is asked for: all of them but what the examination finds. */
const ASKED_OF_ITEM: Record<AskedOfItem, (item: ItemAnswers) => boolean> = {
  ...forEach(ITEM_FLAGS, (name) => (item: ItemAnswers) => asksItem(name, item)),
  service: () => true,
  product: () => true,
  quantity: () => true,
  warranty: asks.warranty,
  causes: asks.warranty,
  replacementValue: () => true,
  wearPercent: () => true,
};

function fieldOfItem(index: number, name: string, answers: Answers): Asked | undefined {
  const item = decidedItems(answers)[index];
  if (item === undefined) {
    const undecided = answers.items.find(({ service }) => service === "");
    return ofItem(undecided ?? (answers.items[0] as ItemAnswers), "service");
  }
  const isAsked = Object.hasOwn(ASKED_OF_ITEM, name) && ASKED_OF_ITEM[name as AskedOfItem](item);
  return ofItem(item, isAsked ? name : "service");
}

function fieldOfClosure(index: number, name: string, answers: Answers, host: HostFacts): Asked | undefined {
  const closure = wholeClosures(answers)[index - (host.calendar?.closures?.length ?? 0)];
  const field = (["from", "to", "name"] as const).find((one) => one === name) ?? "from";
  return closure && asked(closureField(closure, field), closure[field]);
}
