import type { Estimate, FactPath } from "../lib/api.js";
import { type Asked, findingText } from "./finding.ts";
import type { FeeSource } from "./finding-values.ts";
import type { Words } from "./words.ts";

/** A warning, and the facts that have set it off. */
export interface SetOff {
  text: string;
  facts: FactPath[];
}

/** Each warning by itself, to be told beside what has been answered: there it needs no word on which product it is of. */
export function warningsSetOff(words: Words, estimate: Pick<Estimate, "findings"> & FeeSource, facts: Asked): SetOff[] {
  return estimate.findings
    .filter(({ kind }) => kind === "warning")
    .map(({ id, values, setOffBy = [], because }) => ({
      text: findingText(words, { key: id, id, items: [], because, ...(values && { values }) }, estimate, facts),
      facts: setOffBy,
    }));
}
