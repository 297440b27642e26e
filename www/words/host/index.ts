// `upfront-terms/words`: a language loaded, and the answers put into it. See www/lib/words.d.ts.

import HOST from "messages:host";
import type * as Host from "../../lib/words.js";
import type { Catalogue } from "../catalogue.ts";
import { createWords } from "../words.ts";
import { hostWords } from "./facade.ts";
import { checkWhole } from "./own.ts";

export { MissingWordsError } from "./own.ts";

type Own = Host.OwnLanguage | Host.OwnWords;

export async function words(language: string | Own, { rules }: { rules?: Host.Rules } = {}) {
  if (typeof language === "string") {
    const spoken = inPackage(language);
    return hostWords(createWords(spoken, await catalogues(spoken, rules)), rules);
  }
  const { lang, fallback } = language;
  const [canonical = lang] = Intl.getCanonicalLocales(lang);
  const messages = language.messages as Catalogue;
  const others = await (fallback === undefined ? english(lang, messages) : catalogues(fallback, rules));
  return hostWords(createWords(canonical, [messages, ...others]), rules);
}

/** A whole language is held to all of the English one, and needs none of it then. */
async function english(lang: string, messages: Catalogue): Promise<Catalogue[]> {
  checkWhole(lang, messages, await Promise.all(Object.values(loadersOf("en")).map(loaded)));
  return [];
}

/** The catalogues of a language. Clauses are only told where the rules list them. */
function catalogues(language: string, rules: Host.Rules | undefined): Promise<Catalogue[]> {
  const { form, estimate, consent, clauses } = loadersOf(language);
  return Promise.all([form, estimate, consent, ...(rules ? [clauses] : [])].map(loaded));
}

const loaded = async (load: () => Promise<{ default: Catalogue }>) => (await load()).default;

/** The language of the package that a tag means: "da" of "da-DK". */
function inPackage(tag: string): string {
  const spoken = [tag, /^[a-z]+/i.exec(tag)?.[0].toLowerCase() ?? ""].find((one) => Object.hasOwn(HOST, one));
  if (spoken === undefined)
    throw new RangeError(`there are no words in "${tag}": ${Object.keys(HOST).join(", ")}, or messages of your own`);
  return spoken;
}

const loadersOf = (tag: string) => HOST[inPackage(tag)] as (typeof HOST)[string];
