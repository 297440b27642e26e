import type { Answers } from "../../form/answers.ts";
import { answersFrom, storedAnswers } from "../../form/stored.ts";

/** What is kept on the device between visits. */
export interface Draft {
  answers: Answers;
  /** Whether the customer wants everything kept, and not only what tells nobody who they are. */
  personal: boolean;
}

/** A draft of another version is not read. */
const VERSION = 1;

/** Where a page's storage is closed, or full, there is no draft: the form works on without one. */
function withStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

const keyOf = (name: string) => `service-estimate:${name}`;

/** The draft of that name; `undefined` where there is none, or none that this form could have written. */
export function readDraft(name: string): Draft | undefined {
  return withStorage((storage) => {
    const draft = JSON.parse(storage.getItem(keyOf(name)) ?? "null");
    if (draft?.version !== VERSION || typeof draft.personal !== "boolean") return undefined;
    const answers = answersFrom(draft.answers);
    return answers && { answers, personal: draft.personal };
  });
}

/** Keeps a draft in place of the one before. */
export function keepDraft(name: string, { answers, personal }: Draft): void {
  const text = JSON.stringify({ version: VERSION, personal, answers: storedAnswers(answers, { personal }) });
  withStorage((storage) => storage.setItem(keyOf(name), text));
}

/** Leaves nothing of it on the device. */
export function dropDraft(name: string): void {
  withStorage((storage) => storage.removeItem(keyOf(name)));
}
