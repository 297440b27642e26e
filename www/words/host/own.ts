import { type Catalogue, findMessage } from "../catalogue.ts";
import { neededKeys } from "./part.ts";

/** Thrown for a language of the host's that lacks words: it names every message that is missing. */
export class MissingWordsError extends Error {
  override name = "MissingWordsError" as const;
  missing: string[];

  constructor(lang: string, missing: string[]) {
    const [first, ...others] = missing;
    const more = others.length > 0 ? ` and ${others.length} more (see "missing")` : "";
    super(
      `the language "${lang}" has no words for "${first}"${more}; with "fallback" they are said in another language`,
    );
    this.missing = missing;
  }
}

/** Refuses messages that lack what the English ones have: half a sentence, or a key in its place, must reach no customer. */
export function checkWhole(lang: string, messages: Catalogue, english: readonly Catalogue[]): void {
  const wanted = new Set(english.flatMap((catalogue) => neededKeys(catalogue)));
  const missing = [...wanted].filter((key) => findMessage([messages], key) === undefined);
  if (missing.length > 0) throw new MissingWordsError(lang, missing);
}
