import type * as Api from "../../lib/api.js";
import type { Estimate, FactPath, Facts, IsoDate, Issue } from "../../lib/api.js";
import type { Words } from "../../words/words.ts";

/** Everything that the panel shows, and what it calls when the customer acts. */
export interface PanelModel {
  words: Words;
  /** The last estimate that could be made; missing until there is one. */
  estimate?: Estimate | undefined;
  facts: Facts;
  /** The loaded module's functions, for what-ifs. */
  rules?: RulesApi | undefined;
  state: "loading" | "ready" | "failed";
  /** What loads the module, where the page does that itself: why it has failed is not known here. */
  ownLoader?: unknown;
  /** Problems of the facts, each with the path of its field. While there are any, an estimate shown is an older one. */
  issues?: readonly Issue[] | undefined;
  /** What there is not, because the page has set something that can't be used. */
  without?: "estimate" | "prices" | undefined;
  /** The facts of which the customer has said that they are not sure. */
  unsure?: readonly FactPath[] | undefined;
  whatIf: WhatIf;
  /** The what-if as it now stands, in place of the one before. */
  onWhatIf(whatIf: WhatIf): void;
  onRetry(): void;
  /** Go to the field that a fact belongs to: "items[0].warranty". */
  onAsk(fact: FactPath): void;
  /** Answers have changed since the estimate that is shown was made. */
  isBehind?: boolean | undefined;
  /** Shows the estimate of now and reads it out, where that is not done as one types. */
  onReadOut?: (() => void) | undefined;
  /** Go to the consents, where they are asked for. */
  onConsents?: (() => void) | undefined;
}

/** The part of the module that the panel calls itself. */
export type RulesApi = Pick<
  typeof Api,
  "lateInterest" | "paymentDue" | "compare" | "interpretations" | "closedDays" | "estimate" | "facts"
>;

/** The interest what-if, as typed: possibly not yet an amount or a day. */
export interface WhatIf {
  principal?: string;
  dueOn?: IsoDate;
  paidOn?: IsoDate;
}
