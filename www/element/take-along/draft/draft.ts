import type { Answers } from "../../form/answers.ts";
import { storedAnswers } from "../../form/stored.ts";

/** The device keeps it from visit to visit; the tab, until it is closed. */
type Place = "localStorage" | "sessionStorage";

/** Where a page's storage is closed, or full, there is no draft: the form works on without one. */
function withStorage<T>(place: Place, use: (storage: Storage) => T): T | undefined {
  try {
    return use(globalThis[place]);
  } catch {
    return undefined;
  }
}

const keyOf = (name: string) => `service-request:${name}`;

const keptIn = (place: Place, name: string) =>
  withStorage(place, (storage) => storage.getItem(keyOf(name))) ?? undefined;
const keepIn = (place: Place, name: string, draft: string) =>
  withStorage(place, (storage) => storage.setItem(keyOf(name), draft) === undefined) ?? false;
const dropIn = (place: Place, name: string) => void withStorage(place, (storage) => storage.removeItem(keyOf(name)));

/** Whether the device has a place for drafts at all: the browser, or who has set it up, can have closed it. */
export const hasPlace = (): boolean => withStorage("localStorage", (storage) => storage.length >= 0) ?? false;

/** What is kept under that name, unread. */
export const keptDraft = (name: string): string | undefined => keptIn("localStorage", name);

/** The same of what only this tab has. */
export const draftOfTab = (name: string): string | undefined => keptIn("sessionStorage", name);

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
  /** The form around has been submitted with it, and nobody has said what came of that. */
  submittedAt?: Date | undefined;
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
export const keepDraft = (name: string, draft: string): boolean => keepIn("localStorage", name, draft);

/** Keeps it until this tab is closed. */
export const keepInTab = (name: string, draft: string): boolean => keepIn("sessionStorage", name, draft);

/** Leaves nothing of it on the device. */
export const dropDraft = (name: string): void => dropIn("localStorage", name);

/** Leaves nothing of it in this tab. */
export const dropFromTab = (name: string): void => dropIn("sessionStorage", name);
