import type { Answers } from "../../form/answers.ts";
import { storedAnswers } from "../../form/stored.ts";

/** Where a page's storage is closed, or full, there is no draft: the form works on without one. */
function withStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

const keyOf = (name: string) => `service-request:${name}`;

/** What is kept under that name, unread. */
export function keptDraft(name: string): string | undefined {
  return withStorage((storage) => storage.getItem(keyOf(name))) ?? undefined;
}

/** How the customer wants to have it: everything kept, and the estimate read out on request only. */
interface Wishes {
  personal: boolean;
  onRequest: boolean | undefined;
}

/** What is kept: the request's own identifier, and its answers, with everything personal in them or without. */
export function draftText(id: string, answers: Answers, wishes: Wishes): string {
  return JSON.stringify({ version: 1, id, ...wishes, answers: storedAnswers(answers, wishes) });
}

/** Keeps a draft in place of the one before. */
export function keepDraft(name: string, draft: string): void {
  withStorage((storage) => storage.setItem(keyOf(name), draft));
}

/** Leaves nothing of it on the device. */
export function dropDraft(name: string): void {
  withStorage((storage) => storage.removeItem(keyOf(name)));
}
