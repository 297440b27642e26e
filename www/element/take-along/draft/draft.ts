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

/** What is kept besides the answers. */
interface DraftOf {
  /** The request's own identifier. */
  id: string;
  changedAt: Date;
  /** How the customer wants to have it: everything kept, and the estimate read out on request only. */
  personal: boolean;
  onRequest: boolean | undefined;
  /** Which products are folded to a line, and which of these are open. */
  folds?: (boolean | null)[] | undefined;
  /** When the request was handed over, and since when the page is at it, as ISO instants. */
  handedOver?: string | undefined;
  since?: string | undefined;
}

/**
 * What is kept of the answers, with everything personal in them or without; it names what it is without.
 *
 * @param notKept what else was filled in that is never kept.
 */
export function draftText(answers: Answers, of: DraftOf, notKept: readonly string[] = []): string {
  const omitted = new Set(notKept);
  const stored = storedAnswers(answers, { personal: of.personal, omitted });
  return JSON.stringify({ version: 1, ...of, omitted: [...omitted], answers: stored });
}

/** Keeps a draft in place of the one before; false where the browser refuses, or has no room for it. */
export function keepDraft(name: string, draft: string): boolean {
  return withStorage((storage) => storage.setItem(keyOf(name), draft) === undefined) ?? false;
}

/** Leaves nothing of it on the device. */
export function dropDraft(name: string): void {
  withStorage((storage) => storage.removeItem(keyOf(name)));
}
