// What has been put right in a list by its rows, step by step, so that each can be undone: a number that was taken out by mistake
// stands nowhere else.

import type { Answers, ItemAnswers } from "../answers.ts";
import { describedAnew } from "../lists/described.ts";
import { mergedText } from "../lists/merged-text.ts";
import type { TypedSerials } from "../lists/serials.ts";
import { serialKey, tokensOf } from "../lists/token.ts";
import { changeItem, type FormActions } from "../model.ts";

/** A serial number that has been put right, and what stands instead; nothing where it was taken out. */
export interface PutRight {
  number: string;
  instead: string;
}

/** What of the form a step touches: nothing else that has been answered is kept with it. */
interface Touched {
  serials: TypedSerials;
  /** What was said of which of two counts counts: it is asked again with other numbers. */
  counts: ItemAnswers["counts"];
  quantity: string;
  description: string;
}

interface Step {
  /** The number that it was about; none where it was about several. */
  number: string | undefined;
  before: Touched;
  after: Touched;
}

/** Each step keeps its list as text, which can be thousands of lines: nobody goes back further by hand, one press a step. */
const MOST_STEPS = 100;

function touched({ items, description }: Answers, id: number): Touched | undefined {
  const item = items.find((one) => one.id === id);
  return item && { serials: item.serials, counts: item.counts, quantity: item.quantity, description };
}

/** The steps that can be undone, of the list of one product. */
export class Steps {
  /** The last one first. */
  #done: readonly Step[] = [];

  /** Whether the list stands as the last step left it: what has been typed since is not to be lost. */
  canUndo(now: TypedSerials): boolean {
    return this.#done[0]?.after.serials === now;
  }

  /** Nothing is kept of a list that does not stand there any more: it has been typed anew, or the form filled in or emptied. */
  keepOf(now: TypedSerials): void {
    if (!this.canUndo(now)) this.#done = [];
  }

  /** The answers with the list changed, and the description with it. */
  taken(answers: Answers, id: number, change: (now: TypedSerials) => TypedSerials, right?: PutRight): Answers {
    const before = touched(answers, id);
    const changed = changeItem(answers, id, (one) => {
      const serials = change(one.serials);
      return serials === one.serials ? one : { ...one, serials };
    });
    if (before === undefined || changed === answers) return answers;
    const described = right ? describedRight(changed, right) : changed;
    const after = touched(described, id);
    this.keepOf(before.serials);
    if (after) this.#done = [{ number: right?.number, before, after }, ...this.#done].slice(0, MOST_STEPS);
    return described;
  }

  /** Takes the last step back. @returns which number it was about */
  undo(form: Pick<FormActions, "change">, id: number): string | undefined {
    const [last, ...earlier] = this.#done;
    if (last === undefined) return undefined;
    this.#done = earlier;
    const { before, after, number } = last;
    form.change((answers) => {
      const back = changeItem(answers, id, (one) => ({ ...one, serials: before.serials }));
      return { ...back, description: mergedText(answers.description, after.description, before.description) };
    });
    // The list has been read, and which of two counts counts is asked again: of these it has been said.
    const isAskedAgain = ({ counts, quantity }: ItemAnswers) => counts === "" && quantity === before.quantity;
    form.change((answers) =>
      changeItem(answers, id, (one) =>
        isAskedAgain(one) && before.counts !== "" ? { ...one, counts: before.counts } : one,
      ),
    );
    return number;
  }
}

/** Where a fault is described of a serial number that stands nowhere any more, it is one of that which stands instead. */
function describedRight(answers: Answers, { number, instead }: PutRight): Answers {
  const key = serialKey(number);
  const { items, description } = answers;
  const stands = items.some(({ serials }) => tokensOf(serials.text).some((one) => serialKey(one.number) === key));
  return stands ? answers : { ...answers, description: describedAnew(description, number, instead) };
}
