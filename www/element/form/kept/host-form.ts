import type { FormHost } from "../host.ts";

/**
 * Listens to the page's own form around the element, which is being submitted: by the browser, which leaves the page with it,
 * or by a script of the page's that has prevented that. The result ends it.
 */
export function whenSubmitted(
  host: Pick<FormHost, "form" | "getRootNode">,
  act: (isLeft: boolean) => void,
): () => void {
  // The event does not leave the shadow root that a form stands in.
  const root = host.getRootNode();
  const listen = (event: Event) => {
    if (event.target !== host.form) return;
    // The page may prevent it in a listener that is called later.
    setTimeout(() => act(!event.defaultPrevented));
  };
  root.addEventListener("submit", listen);
  return () => root.removeEventListener("submit", listen);
}
