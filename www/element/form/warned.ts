import type { Estimate, FactPath, Facts } from "../../lib/api.js";
import { warningsSetOff } from "../../words/set-off.ts";
import type { Words } from "../../words/words.ts";

/** A warning of the estimate, beside the question whose answer has set it off. */
export interface Warning {
  field: string;
  text: string;
}

/** What is known, what the rules say of it, and where it was answered. */
export interface Given {
  words: Words;
  facts: Facts;
  estimate: Estimate;
  /** Whether the customer has answered something: what only the page has filled in is not read out. */
  isChanged: boolean;
  /** The field in which a fact has been answered. */
  fieldOf(fact: FactPath): string | undefined;
}

/** Which warnings stand beside the questions, and which of them are new. */
export class Warned {
  shown: readonly Warning[] = [];
  #isFirst = true;

  /** Follows an estimate, and gives what has to be said: the warnings that an answer has just set off. */
  follow({ words, facts, estimate, isChanged, fieldOf }: Given): string[] {
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    const before = this.shown;
    this.shown = warningsSetOff(words, estimate, facts).flatMap(({ text, facts }) => {
      const field = facts.map(fieldOf).find((one) => one !== undefined);
      return field === undefined ? [] : [{ field, text }];
    });
    const isNew = ({ field, text }: Warning) => !before.some((one) => one.field === field && one.text === text);
    return isFirst && !isChanged ? [] : this.shown.filter(isNew).map(({ text }) => text);
  }
}
