import type * as Host from "../../lib/words.js";
import { type Catalogue, findMessage, type Message, type MessageValues } from "../catalogue.ts";
import { neededKeys } from "./part.ts";
import { shown } from "./strict.ts";

/** Thrown for a language of the host's that lacks words: it names every message that is missing. */
export class MissingMessagesError extends Error {
  override name = "MissingMessagesError" as const;
  missing: string[];

  constructor(lang: string, missing: string[]) {
    super(
      `the language "${lang}" has no words for ${listed(missing)}; with "fallback" they are said in another language`,
    );
    this.missing = missing;
  }
}

/** "a.b" and 12 more. */
function listed([first, ...others]: readonly string[]): string {
  return others.length > 0 ? `"${first}" and ${others.length} more (see "missing")` : `"${first}"`;
}

/** A language of the host's own, as it can be asked. */
export interface OwnRead extends Pick<Host.OwnWords, "onMissing"> {
  /** As the browser writes the tag. */
  lang: string;
  messages: Catalogue;
  fallback: string | undefined;
}

/** Reads what a host gave for a language. @throws TypeError or RangeError where it is none, in words for who wrote it */
export function readOwn(language: unknown): OwnRead {
  const would = 'a language is a tag such as "da", or { lang, messages, fallback }';
  const wrong = (cause?: unknown) => new TypeError(`words(${shown(language)}): ${would}`, { cause });
  let own: OwnRead;
  try {
    const { lang, messages, fallback, onMissing } = Object(language);
    own = { lang, messages, fallback, ...(onMissing && { onMissing }) };
  } catch (cause) {
    throw wrong(cause);
  }
  const { lang, messages, fallback, onMissing = () => {} } = own;
  if (typeof lang !== "string" || !isBranch(messages) || !["undefined", "string"].includes(typeof fallback))
    throw wrong();
  if (typeof onMissing !== "function")
    throw new TypeError(`words(): onMissing is a function, and not ${shown(onMissing)}`);
  return { ...own, lang: tagOf(lang), messages: readMessages(messages) };
}

function tagOf(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? lang;
  } catch (cause) {
    throw new RangeError(`words(): ${shown(lang)} is no tag of a language, such as "de" or "sr-Latn"`, { cause });
  }
}

/**
 * The messages of a host's own language, read once. An empty text is a missing one: so do tools for translators mark what nobody has
 * translated yet. What a function gives that is no text is an error of that message.
 */
function readMessages(messages: unknown, path = ""): Catalogue {
  const catalogue: Catalogue = {};
  for (const [key, message] of Object.entries(messages as object)) {
    const name = path ? `${path}.${key}` : key;
    if (message === "") continue;
    if (typeof message === "string") catalogue[key] = message;
    else if (typeof message === "function") catalogue[key] = textOf(message);
    else if (isBranch(message)) catalogue[key] = readMessages(message, name);
    else throw new TypeError(`words(): the message "${name}" is no text and no function that gives one`);
  }
  return catalogue;
}

const isBranch = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);

const textOf = (message: (values: MessageValues) => unknown): Message => {
  return (values) => {
    const text = message(values);
    if (typeof text !== "string" || text === "") throw new TypeError("it gives no text");
    return text;
  };
};

/** What messages lack of those that English has for the same. */
export function missingIn(messages: Catalogue, english: readonly Catalogue[]): string[] {
  const wanted = new Set(english.flatMap((catalogue) => neededKeys(catalogue)));
  return [...wanted].filter((key) => findMessage([messages], key) === undefined);
}

/** The messages that nobody asks for: a key that is misspelt. */
export function unknownIn(messages: Catalogue, english: readonly Catalogue[], path = ""): string[] {
  return Object.entries(messages).flatMap(([key, message]) => {
    const name = path ? `${path}.${key}` : key;
    if (typeof message === "object") return unknownIn(message, english, name);
    return findMessage(english, name) === undefined ? [name] : [];
  });
}
