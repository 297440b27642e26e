import type { FormHost } from "../host.ts";

/**
 * Listens to the page's own form around the element: done once it is submitted, and no listener of the page's has prevented
 * that. The result ends it.
 */
export function whenSubmitted(host: Pick<FormHost, "form" | "getRootNode">, act: () => void): () => void {
  // The event does not leave the shadow root that a form stands in.
  const root = host.getRootNode();
  const listen = (event: Event) => {
    if (event.target !== host.form) return;
    // The page may prevent it in a listener that is called later.
    setTimeout(() => {
      if (!event.defaultPrevented) act();
    });
  };
  root.addEventListener("submit", listen);
  return () => root.removeEventListener("submit", listen);
}
