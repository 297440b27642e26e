import type { LitElement } from "lit";

/**
 * A browser that translates a page, and extensions that mark words in it, put elements in place of text nodes. Lit writes a
 * new text to whatever stands in that place, and an element shows nothing of it: there the new text takes the place back.
 * What has not changed stays translated.
 */
export function keepText(host: LitElement): void {
  const root = host.renderRoot;
  const observer = new MutationObserver((changes) => changes.forEach(restore));
  host.addController({
    hostConnected: () => observer.observe(root, { childList: true, subtree: true }),
    hostDisconnected: () => observer.disconnect(),
    // What has been replaced and not been told of yet.
    hostUpdate: () => observer.takeRecords().forEach(restore),
  });
  // What has been replaced before this was there.
  for (const { parentElement } of root.querySelectorAll("font")) if (parentElement) restoreIn(parentElement);
}

function restore({ removedNodes, target }: MutationRecord): void {
  if ([...removedNodes].some((node) => node instanceof Text)) restoreIn(target);
}

/** Lit marks with a comment where a text of its own begins. */
function restoreIn(parent: Node): void {
  for (const node of parent.childNodes) {
    if (!(node instanceof HTMLElement) || !(node.previousSibling instanceof Comment)) continue;
    Object.defineProperty(node, "data", { set: (text) => node.replaceWith(String(text)), configurable: true });
  }
}
