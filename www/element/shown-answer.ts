import type { Estimate, Facts } from "../lib/api.js";
import type { EstimateChange } from "./host/events.ts";
import type { Answer } from "./rules-controller.ts";

/** What the rules have said: now, last with an estimate, and what of that is shown. */
export class ShownAnswer {
  now: Answer = { issues: [], mistakes: [] };
  /** Whether a reason is open: what is shown has its reasons only then. */
  isWhyOpen = false;
  /** The last answer with an estimate: that stays while a fact is malformed, beside what is wrong. */
  last: Answer = this.now;
  /** The one that is shown: where figures change on request only, it may be an earlier one. */
  #shows: Answer = this.now;

  /** Takes in what the rules say now; whether that is something new. @param holds whether what is shown stays as it is. */
  take(answer: Answer, holds: boolean): boolean {
    const isNew = answer !== this.now;
    this.now = answer;
    if (answer.bare) this.last = answer;
    if (!holds || this.#shows.bare === undefined) this.showLast();
    return isNew;
  }

  /** Shows what the rules say now. */
  showLast(): void {
    this.#shows = this.last;
  }

  /** The last estimate that could be made: what is printed and handed over. */
  get latest(): Estimate | undefined {
    // One that was made before the page made a mistake would be another one.
    return this.now.without === "estimate" ? undefined : this.last.bare;
  }

  /** The estimate that is shown. */
  get estimate(): Estimate | undefined {
    if (this.latest === undefined) return undefined;
    return this.isWhyOpen ? this.#shows.whole?.() : this.#shows.bare;
  }

  /** What that was made of. */
  get facts(): Facts | undefined {
    return this.#shows.facts;
  }

  /** Whether answers have changed since that. */
  get isBehind(): boolean {
    return this.#shows !== this.last;
  }
}

/** What is told of an answer: the reasons are only asked for where a listener looks at the estimate. */
export function changeOf(facts: Facts, { whole, issues }: Answer): EstimateChange {
  if (whole === undefined) return { facts, issues };
  return {
    facts,
    issues,
    get estimate() {
      return whole();
    },
  };
}
