import type { FormHost } from "../host.ts";

/** What becomes of a form that is submitted. */
export interface Submitting {
  /** It is being submitted, and the page has not been told yet. */
  begins(): void;
  /** It has been: by the browser, which leaves the page with it, or by a script of the page's that has prevented that. */
  submitted(isLeft: boolean): void;
}

/** Listens to the page's own form around the element. The result ends it. */
export function whenSubmitted(
  host: Pick<FormHost, "form" | "getRootNode">,
  { begins, submitted }: Submitting,
): () => void {
  // The event does not leave the shadow root that a form stands in.
  const root = host.getRootNode();
  const listen = (event: Event) => {
    if (event.target !== host.form) return;
    begins();
    // The page may prevent it in a listener that is called later.
    setTimeout(() => submitted(!event.defaultPrevented));
  };
  // A listener of the page's can stop the event on its way up.
  root.addEventListener("submit", listen, true);
  return () => root.removeEventListener("submit", listen, true);
}
