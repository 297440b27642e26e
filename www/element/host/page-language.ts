/**
 * The language of the page where an element stands: the nearest `lang` around it, through shadow roots, as HTML has
 * it. Empty where the page names none.
 */
export function pageLanguage(element: Element): string {
  for (let at: Element | undefined = element; at; at = around(at)) {
    const lang = at.getAttribute("lang");
    if (lang) return lang;
  }
  return "";
}

function around(element: Element): Element | undefined {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
}

/** Calls back when a `lang` of the page changes; the result ends that. */
export function whenPageLanguageChanges(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document, { attributeFilter: ["lang"], subtree: true });
  return () => observer.disconnect();
}
