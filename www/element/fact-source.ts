import type { FactPath, Facts } from "../lib/api.js";

/** What an estimate is made from: a form, or what a page says. */
export interface FactSource {
  /** The identifier of what is filled in: see the document. */
  readonly id: string;
  /** Whether facts are read from a form of the page's. */
  readonly readsForm: boolean;
  /** Loads what tells the facts: no estimate is made without. Rejects where it can't be had. */
  load(): Promise<void>;
  /** What is known now. */
  facts(): Facts;
  /** Whether a fact can be asked for here, and whether the customer has said that they are not sure of it. */
  askable(fact: FactPath): "no" | "yes" | "unsure";
  /** Whether the page has said what stands at a path of the facts, and not the customer. */
  isPages(path: string): boolean;
}
