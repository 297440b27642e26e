// What fills the form in from elsewhere: a script of its own, as most visits begin with an empty form.

import * as v from "valibot";
import type { Answers } from "../answers.ts";
import type { Attempt } from "../attempt.ts";
import { storedAnswers } from "../stored.ts";
import { answersFrom } from "./answers-from.ts";
import { attemptOf } from "./attempt-of.ts";

export { isSame } from "../stored.ts";
export { answersFrom } from "./answers-from.ts";
export { answersOfFacts } from "./from-facts.ts";
export { withKnown } from "./from-page.ts";

/** What reads all that. */
export type Reader = typeof import("./restore.ts");

/** What is kept on the device between visits. */
export interface Draft {
  /** The request's own identifier; drafts that were kept before there were any have none. */
  id?: string | undefined;
  answers: Answers;
  /** Whether the customer wants everything kept, and not only what tells nobody who they are. */
  personal: boolean;
  /** Whether the estimate is to be read out on request only. */
  onRequest?: boolean | undefined;
  /** The instant of the last change; drafts that were kept before it was noted have none. */
  changedAt?: string | undefined;
  /** Of each product whether it is open, where it is folded to a line. */
  folds?: (boolean | null)[] | undefined;
  /** As far as the request had come; missing where it was being filled in. */
  attempt?: Attempt | undefined;
  /** What had been filled in and is not kept. */
  omitted?: string[] | undefined;
  /** The instant at which the form around was submitted with it, and nobody has said what came of that. */
  submittedAt?: string | undefined;
}

const INSTANT = v.optional(v.pipe(v.string(), v.isoTimestamp()));

/** A draft of another version is not read. */
const DRAFT = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    version: v.literal(1),
    id: v.optional(v.pipe(v.string(), v.uuid())),
    personal: v.boolean(),
    onRequest: v.optional(v.boolean()),
    changedAt: INSTANT,
    folds: v.optional(v.array(v.nullable(v.boolean()))),
    handedOver: INSTANT,
    since: INSTANT,
    omitted: v.optional(v.array(v.string())),
    submittedAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
    answers: v.unknown(),
  }),
);

/** The draft that was kept; `undefined` where this form could not have written it. */
export function draftFrom(kept: string): Draft | undefined {
  const { success, output } = v.safeParse(DRAFT, kept);
  if (!success) return undefined;
  const answers = answersFrom(output.answers);
  return answers && { ...output, answers, attempt: attemptOf(output) };
}

/** The answers that a link carries; `undefined` where it carries something that this form did not write. */
export function answersOfLink(carried: string): Answers | undefined {
  try {
    const bytes = Uint8Array.from(atob(carried.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
    const stored = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    // What somebody else wrote must not come as if the customer had: a link of ours has nothing personal in it.
    const answers = answersFrom(stored);
    return answers &&
      JSON.stringify(storedAnswers(answers, { personal: false, linked: true })) === JSON.stringify(stored)
      ? answers
      : undefined;
  } catch {
    return undefined;
  }
}
