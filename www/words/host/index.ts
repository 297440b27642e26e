// `upfront-terms/words`: a language loaded, and the answers put into it. See www/lib/words.d.ts.

import HOST from "messages:host";
import type * as Host from "../../lib/words.js";
import type { Catalogue } from "../catalogue.ts";
import { createWords } from "../words.ts";
import { hostWords } from "./facade.ts";
import { MissingMessagesError, missingIn, readOwn, unknownIn } from "./own.ts";
import { shown, strictWords } from "./strict.ts";

export { MissingMessagesError } from "./own.ts";

type Own = Host.OwnLanguage | Host.OwnWords;

export async function words(language: string | Own, options: { rules?: Host.Rules } = {}) {
  const rules = rulesOf(options);
  const [lang, catalogues] = await (typeof language === "string" ? ours(language, rules) : own(language, rules));
  return hostWords(strictWords(createWords(lang, catalogues), tell), rules);
}

/** Only a call that hands them over as `{ rules }` has clauses: without a word it would say less than its host thinks. */
function rulesOf(options: { rules?: Host.Rules }): Host.Rules | undefined {
  const wrong = (cause?: unknown) =>
    new TypeError('words(): the second argument is { rules }, with everything of "upfront-terms" under that name', {
      cause,
    });
  let rules: Host.Rules | undefined;
  try {
    const isObject = typeof options === "object" && !Array.isArray(options);
    if (!isObject || Object.keys(options).some((name) => name !== "rules")) throw wrong();
    rules = options.rules;
  } catch (cause) {
    throw wrong(cause);
  }
  const isRules = (["clauses", "editions", "interpretations"] as const).every(
    (name) => typeof rules?.[name] === "function",
  );
  if (rules !== undefined && !isRules) throw wrong();
  return rules;
}

type Spoken = [lang: string, catalogues: Catalogue[]];

async function ours(tag: string, rules: Host.Rules | undefined): Promise<Spoken> {
  const lang = inPackage(tag);
  return [lang, await catalogues(lang, rules)];
}

async function own(language: Own, rules: Host.Rules | undefined): Promise<Spoken> {
  const { lang, messages, fallback, onMissing } = readOwn(language);
  const others = fallback === undefined ? [] : await catalogues(fallback, rules);
  // The keys are the same in each language: English is only needed where no other is loaded to compare with.
  const known = fallback === undefined ? await Promise.all(Object.values(loadersOf("en")).map(loaded)) : others;
  const missing = missingIn(messages, known);
  if (fallback === undefined && missing.length > 0) throw new MissingMessagesError(lang, missing);
  const isOther = fallback !== undefined && inPackage(fallback) !== lang.split("-")[0];
  if (missing.length > 0 && onMissing) onMissing(missing);
  else if (missing.length > 0 && isOther)
    tellOfKeys(lang, `${missing.length} are missing and said in "${fallback}"`, missing);
  // Without the rules nobody asks for a clause.
  const unknown = unknownIn(messages, known).filter((key) => rules || !key.startsWith("clauses."));
  if (unknown.length > 0) tellOfKeys(lang, `${unknown.length} are never asked for`, unknown);
  return [lang, [messages, ...others]];
}

const told = new Set<string>();

/** Tells the developer, once: a page may load its language anew as often as it likes. */
function tell(message: string): void {
  if (told.has(message)) return;
  told.add(message);
  console.warn(`upfront-terms: ${message}`);
}

const tellOfKeys = (lang: string, what: string, keys: readonly string[]) =>
  tell(
    `of the messages of the language "${lang}", ${what}: ${keys.slice(0, 5).join(", ")}${keys.length > 5 ? ", …" : ""}`,
  );

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
    throw new RangeError(
      `words(): there are no words in ${shown(tag)}: ${Object.keys(HOST).join(", ")}, or messages of your own`,
    );
  return spoken;
}

const loadersOf = (tag: string) => HOST[inPackage(tag)] as (typeof HOST)[string];
