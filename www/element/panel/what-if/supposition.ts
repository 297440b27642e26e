import type { Facts, InterpretationName } from "../../../lib/api.js";

/** One thing that could be otherwise, and everything else as it is. Those of one kind stand together. */
export type Supposition = { /** What it changes of the facts. */ change: Partial<Facts> } & (
  | {
      kind: "arrival" | "place" | "asking" | "answer" | "examination" | "customer";
      /** Which words it has: "onSite" those of "whatIf.suppose.onSite". */
      words: string;
      /** The day that the words name. */
      date?: string;
    }
  | { kind: "interpretation"; name: InterpretationName; choice: string }
);
