import { tell } from "../host/events.ts";
import type { ServiceRequest } from "./request.ts";

/** Hands a request over to the page. What it waits for; nothing where the page has cancelled the event. */
export function submitTo(
  element: Pick<HTMLElement, "dispatchEvent">,
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
