import type { Plugin } from "vite";

/** A catalogue as it is written: ICU messages by key, nested as its author likes. */
export interface MessageSource {
  [key: string]: string | MessageSource;
}

/** The catalogues of a language in a folder that holds one folder a language; each file's name begins its keys. */
export function readCatalogues(folder: string, lang: string): Record<string, MessageSource>;

/** Compiles the messages of a language at build time, for `import words from "messages:en"`. */
export function messages(folder: string): Plugin;
