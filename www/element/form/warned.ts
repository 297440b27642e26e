import type { SetOff } from "../../words/set-off.ts";

/** A warning of the estimate, beside the question whose answer has set it off. */
export interface Warning {
  field: string;
  text: string;
}

/** Which warnings stand beside the questions, and which of them are new. */
export class Warned {
  shown: readonly Warning[] = [];
  #texts: string | undefined;

  /**
   * Follows an estimate. Where they come from is only asked for when other warnings are given than before.
   *
   * @param given the warnings of the estimate.
   * @param explained the same with the facts that have set them off.
   * @param fieldOf the field in which a fact has been answered.
   * @returns what has to be said: the warnings that an answer has just set off.
   */
  follow(
    given: readonly SetOff[],
    explained: () => readonly SetOff[],
    fieldOf: (fact: SetOff["facts"][number]) => string | undefined,
  ): string[] {
    const texts = JSON.stringify(given);
    if (texts === this.#texts) return [];
    const isFirst = this.#texts === undefined;
    this.#texts = texts;
    const before = this.shown;
    this.shown = explained().flatMap(({ text, facts }) => {
      const field = facts.map(fieldOf).find((one) => one !== undefined);
      return field === undefined ? [] : [{ field, text }];
    });
    if (isFirst) return [];
    const isNew = ({ field, text }: Warning) => !before.some((one) => one.field === field && one.text === text);
    return this.shown.filter(isNew).map(({ text }) => text);
  }
}
