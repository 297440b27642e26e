import type { Facts } from "../../../lib/api.js";
import type { LuggageModel } from "../../take-along/luggage.ts";
import { words } from "../stage.ts";
import { estimateOf } from "./panel.ts";

/** An example of what can be taken along: the facts, and the link where it has been asked for. */
export interface LuggageExample {
  name: string;
  facts: Facts;
  /** Beside a form of the page's own there are no answers for a link. */
  linkable?: boolean;
  link?: { address: string; copied: boolean };
  /** What it takes did not come. */
  failed?: boolean;
}

/** The example as the buttons are drawn from it; what the customer does is noted in `calls`. */
export function luggageModelOf(example: LuggageExample, spoken = words): LuggageModel & { calls: unknown[][] } {
  const calls: unknown[][] = [];
  return {
    words: spoken,
    dated: estimateOf(example.facts).timeline.some((milestone) => milestone.date),
    linkable: example.linkable ?? true,
    link: example.link,
    tryAgain: example.failed ? () => calls.push(["tryAgain"]) : undefined,
    calls,
    print: () => calls.push(["print"]),
    saveCalendar: () => calls.push(["saveCalendar"]),
    copyLink: () => calls.push(["copyLink"]),
  };
}
