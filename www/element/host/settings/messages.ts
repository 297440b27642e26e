// Messages of the page's own: a slip in a key changes nothing, and nobody would know why.

import DESK from "messages:desk";
import { type Catalogue, findMessage } from "../../../words/catalogue.ts";
import { loadCatalogues, unloadedCatalogue } from "../../../words/languages.ts";
import type { EstimateMistake } from "../events.ts";
import { expected, isPlain, shortened } from "./found.ts";

/** What a page can say besides: hints where there are none, kinds of files, and its own edition by a name. */
const OPEN = /\.hint$|^desk\.files\.kind\.|^estimate\.edition\./;

/** A value in a text: "{amount}", "{count, plural, …}". */
const PLACEHOLDER = /\{\s*\w+\s*[,}]/;

/** What is wrong with messages, once all of the element's own are there to compare with. */
export async function mistakesInMessages(messages: object, lang: string): Promise<EstimateMistake[]> {
  const parts = ["form", "estimate", "clauses", "consent", "kept", "lists", "whatIf", "done"] as const;
  const [known, desk] = await Promise.all([loadCatalogues(lang, ...parts), (DESK[lang] ?? DESK.en)?.()]);
  return mistakesIn(messages, [...known, desk?.default ?? {}, unloadedCatalogue(lang)]);
}

function mistakesIn(
  messages: object,
  known: readonly Catalogue[],
  around = "",
  within: object[] = [],
): EstimateMistake[] {
  return Object.entries(messages).flatMap(([name, one]: [string, unknown]) => {
    const key = `${around}${name}`;
    if (isPlain(one) && !within.includes(one)) {
      return mistakesIn(one, known, `${key}.`, [...within, messages]);
    }
    const message = mistakeIn(key, one, known);
    return message === undefined ? [] : [{ path: `messages.${shortened(key)}`, message }];
  });
}

function mistakeIn(key: string, one: unknown, known: readonly Catalogue[]): string | undefined {
  if (one === undefined || one === null) return undefined;
  if (typeof one !== "string" && typeof one !== "function")
    return expected("a text, or a function that returns one", one);
  if (findMessage(known, key) === undefined && !OPEN.test(key))
    return "is not known: none of our messages has this key";
  if (typeof one === "string" && PLACEHOLDER.test(one)) {
    return "expected a function, found a text with a value in it: a text is said as it stands, `{…}` and all";
  }
  return undefined;
}
