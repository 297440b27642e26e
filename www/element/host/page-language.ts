/**
 * The language of the page where an element stands: the nearest `lang` around it, through shadow roots, as HTML has
 * it, and not the one that a browser translates it to. Empty where the page names none.
 */
export function pageLanguage(element: Element): string {
  for (let at: Element | undefined = element; at; at = around(at)) {
    const lang = langOf(at);
    if (lang) return lang;
  }
  return "";
}

/** A browser that translates the page says so by a class, "translated-ltr" or "translated-rtl", and puts the language that it translates to into `lang`. */
const TRANSLATED = "[class*=translated-]";

/** The language that the page itself has given the document. */
let own: string | null = null;

function langOf(at: Element): string | null {
  const lang = at.getAttribute("lang");
  if (at !== document.documentElement) return lang;
  if (!at.matches(TRANSLATED)) own = lang;
  return own || lang;
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
