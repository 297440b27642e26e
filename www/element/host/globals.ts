// What the classes are built on, as the build puts it in place of the browser's globals: a server that renders pages
// has neither, and loads the module all the same. No element is made there.

export const HTMLElement: typeof globalThis.HTMLElement =
  globalThis.HTMLElement ?? (class {} as typeof globalThis.HTMLElement);

/** Lit makes a tree walker as it is loaded. */
export const document: Document = globalThis.document ?? ({ createTreeWalker() {} } as unknown as Document);
