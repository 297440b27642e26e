import type { Facts } from "../../../lib/api.js";
import type { About } from "../../../words/about.ts";
import { clauseSource } from "../../../words/clause-text.ts";
import { isSentIn } from "../../../words/sent-in.ts";
import type { StatementOf } from "../../../words/statement.ts";
import type { LuggageModel } from "../../take-along/luggage.ts";
import { rules, words } from "../stage.ts";
import { type Example, estimateOf } from "./panel.ts";

/** An example of what can be taken along: the facts, and the link where it has been asked for. */
export interface LuggageExample {
  name: string;
  facts: Facts;
  /** Beside a form of the page's own there are no answers for a link. */
  linkable?: boolean;
  link?: { address: string; copied: boolean };
  /** Everything has been saved to a file. */
  saved?: boolean;
  /** What it takes did not come. */
  failed?: boolean;
}

/** The example as the buttons are drawn from it; what the customer does is noted in `calls`. */
export function luggageModelOf(example: LuggageExample, spoken = words): LuggageModel & { calls: unknown[][] } {
  const calls: unknown[][] = [];
  return {
    words: spoken,
    dated: estimateOf(example.facts).timeline.some((milestone) => milestone.date),
    sentIn: isSentIn(estimateOf(example.facts), example.facts),
    linkable: example.linkable ?? true,
    link: example.link,
    tryAgain: example.failed ? () => calls.push(["tryAgain"]) : undefined,
    calls,
    print: () => calls.push(["print"]),
    printParcel: () => calls.push(["printParcel"]),
    saveCalendar: () => calls.push(["saveCalendar"]),
    isSaved: example.saved ?? false,
    saveFile: () => calls.push(["saveFile"]),
    copyLink: () => calls.push(["copyLink"]),
  };
}

/** An example of a statement: the facts, and what the form holds besides. */
export interface StatementExample extends Example {
  sampleRates?: boolean;
  about?: About;
  id?: string;
}

export function statementExampleOf({ facts, sampleRates, about, id }: StatementExample): StatementOf {
  const estimate = estimateOf(facts);
  const clauses = clauseSource(rules, estimate.editions, facts.editions);
  return { facts, estimate, interpretations: rules.interpretations(), sampleRates, about, id, clauses };
}
