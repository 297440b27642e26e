// What has been put right in a list by its rows, step by step, so that each can be undone: a number that was taken out by mistake
// stands nowhere else.

import type { Answers } from "../answers.ts";
import { describedAnew } from "../lists/described.ts";
import { mergedText } from "../lists/merged-text.ts";
import type { TypedSerials } from "../lists/serials.ts";
import { serialKey, tokensOf } from "../lists/token.ts";
import { changeItem } from "../model.ts";

/** A serial number that has been put right, and what stands instead; nothing where it was taken out. */
export interface PutRight {
  number: string;
  instead: string;
}

interface Step {
  /** The number that it was about; none where it was about several. */
  number: string | undefined;
  before: Answers;
  after: Answers;
}

const serialsIn = ({ items }: Answers, id: number): TypedSerials | undefined =>
  items.find((item) => item.id === id)?.serials;

/** The steps that can be undone, of the list of one product. */
export class Steps {
  /** The last one first. */
  #done: readonly Step[] = [];

  /** Whether the list stands as the last step left it: what has been typed since is not to be lost. */
  canUndo(id: number, now: TypedSerials): boolean {
    const [last] = this.#done;
    return last !== undefined && serialsIn(last.after, id) === now;
  }

  /** The answers with the list changed, and the description with it. */
  taken(answers: Answers, id: number, change: (now: TypedSerials) => TypedSerials, right?: PutRight): Answers {
    const changed = changeItem(answers, id, (one) => {
      const serials = change(one.serials);
      return serials === one.serials ? one : { ...one, serials };
    });
    if (changed === answers) return answers;
    const after = right ? described(changed, right) : changed;
    const now = serialsIn(answers, id);
    const earlier = now && this.canUndo(id, now) ? this.#done : [];
    this.#done = [{ number: right?.number, before: answers, after }, ...earlier];
    return after;
  }

  /** The answers without the last step, and which number it was about. */
  undone(answers: Answers, id: number): { answers: Answers; number: string | undefined } {
    const [last, ...earlier] = this.#done;
    const serials = last && serialsIn(last.before, id);
    if (!serials) return { answers, number: undefined };
    this.#done = earlier;
    const { before, after, number } = last;
    const back = changeItem(answers, id, (one) => ({ ...one, serials }));
    const description = mergedText(answers.description, after.description, before.description);
    return { answers: { ...back, description }, number };
  }
}

/** Where a fault is described of a serial number that stands nowhere any more, it is one of that which stands instead. */
function described(answers: Answers, { number, instead }: PutRight): Answers {
  const key = serialKey(number);
  const { items, description } = answers;
  const stands = items.some(({ serials }) => tokensOf(serials.text).some((one) => serialKey(one.number) === key));
  return stands ? answers : { ...answers, description: describedAnew(description, number, instead) };
}
