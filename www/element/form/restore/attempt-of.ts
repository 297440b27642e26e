import type { Attempt } from "../attempt.ts";

/** The request, when it was handed over, before it was changed; and since when the page was at it when the draft was kept. */
interface Kept {
  id?: string | undefined;
  handedOver?: string | undefined;
  since?: string | undefined;
  /** When the form around was submitted with it. */
  submittedAt?: string | undefined;
}

/** As far as the request had come when a draft was kept. What was handed over was not what is kept. */
export function attemptOf({ id, handedOver, since, submittedAt }: Kept): Attempt | undefined {
  if (!handedOver && !since && !submittedAt) return undefined;
  return {
    state: handedOver ? "older" : "open",
    isTried: true,
    id,
    since,
    handed: handedOver ? { at: handedOver } : undefined,
  };
}
