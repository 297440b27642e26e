import { html, type TemplateResult } from "lit";
import type { Words } from "../../../words/words.ts";
import type { Answers, ItemAnswers } from "../answers.ts";
import type { Problem } from "../check.ts";
import { itemField } from "../fields/ids.ts";

/** As much of an answer as is shown of it. */
const LONGEST = 60;

/** The answers whose fields come with the words of the estimate, by the field at which something is wrong: of two counts it is the typed one. */
const ANSWER_AT = {
  replacementValue: "replacementValue",
  wearPercent: "wearPercent",
  counts: "quantity",
} as const satisfies Record<string, keyof ItemAnswers>;
type Field = keyof typeof ANSWER_AT;

/** What the customer can do about an answer whose field is not there. */
export interface Undrawn {
  answers: Answers;
  /** The words for that, which have come with what has filled the answer in; without them it is tried to have the field drawn. */
  words: Words | undefined;
  change(how: (answers: Answers) => Answers): void;
  retry(): void;
}

/** Whether the field that something is wrong at is not drawn: what it says comes in the same words as what is wrong with it. */
export const isUndrawn = ({ message }: Problem, words: Words): boolean => !words.has(message);

/** An answer that keeps the request back and has no field here: what it is, and how it is left out. */
export function renderUndrawn(words: Words, { field }: Problem, by: Undrawn): TemplateResult {
  const found = answerAt(by.answers, field);
  const typed = found ? found.item[found.name].slice(0, LONGEST) : "";
  const leaveOut = () => {
    by.change((answers) => {
      const items = answers.items.map((item) => (item.id === found?.item.id ? { ...item, [found.name]: "" } : item));
      return { ...answers, items };
    });
  };
  const { words: own = words } = by;
  const isSaid = found && own.has("kept.undrawn.text");
  return html`${isSaid ? own.t("kept.undrawn.text", { typed }) : `“${typed}”`}
    <button type="button" class="form-button form-button-link" part="button" @click=${isSaid ? leaveOut : by.retry}>
      ${isSaid ? own.t("kept.undrawn.leaveOut") : words.t("form.notice.retry")}
    </button>`;
}

function answerAt({ items }: Answers, field: string) {
  for (const item of items) {
    const name = (Object.keys(ANSWER_AT) as Field[]).find((one) => itemField(item, one) === field);
    if (name) return { item, name: ANSWER_AT[name] };
  }
  return undefined;
}
