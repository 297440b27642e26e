import { tell } from "../host/events.ts";
import type { ServiceRequest } from "./request.ts";

/** What submitting tells the page. */
export interface Submission {
  /** The request, complete. */
  request: ServiceRequest;
  /** The files that the customer has added, as its `files` names them. */
  files: readonly File[];
  /**
   * The page is at it until the promise is settled: the button waits, and says so. Rejected, the customer reads that the request
   * could not be handed over, and can press again. To be called while the event is being handled.
   */
  until(promise: PromiseLike<unknown>): void;
}

/** Hands a request over to the page. What it waits for; nothing where the page has cancelled the event. */
export function submitTo(
  element: HTMLElement,
  request: ServiceRequest,
  files: readonly File[],
): readonly Promise<unknown>[] | undefined {
  const waits: Promise<unknown>[] = [];
  let isOver = false;
  const until = (promise: PromiseLike<unknown>) => {
    if (isOver) throw new DOMException("until() is to be called while the event is handled", "InvalidStateError");
    if (typeof promise?.then !== "function") {
      console.warn("upfront-terms: until() was given no promise, so the request counts as handed over.", promise);
    }
    waits.push(Promise.resolve(promise));
  };
  const isTaken = tell(element, "service-request", { request, files, until }, true);
  isOver = true;
  return isTaken ? waits : undefined;
}
