import type { Words } from "../../words/words.ts";
import { type EstimateMistake, tell } from "./events.ts";

/** What the page has set wrongly, told to its developer: on the console and by an event, once for as long as it stands. */
export class Mistakes {
  readonly #host: HTMLElement;
  readonly #standing = new Map<string, ReadonlySet<string>>();

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Tells of fields that name by `data-fact` what is no fact. */
  noteFields(unknown: readonly string[]): void {
    const message = (path: string) => `\`${path}\` is no fact; facts() lists those that there are`;
    this.note(
      "fields",
      unknown.map((path) => ({ path: "data-fact", message: message(path) })),
    );
  }

  /** Tells of what in messages of the page's own is none, or has failed: it is said in the words of the catalogues. */
  noteMessages(messages: unknown, { failed }: Words): void {
    const made = [...failed].map(([key, error]) => ({ path: `messages.${key}`, message: String(error) }));
    this.note("messages", [...made, ...mistakesIn(messages)]);
  }

  /** Tells of those that have not been told of. @param of what they were found in: each has mistakes of its own. */
  note(of: string, mistakes: readonly EstimateMistake[]): void {
    const before = this.#standing.get(of);
    this.#standing.set(of, new Set(mistakes.map(keyOf)));
    for (const { path, message } of mistakes.filter((one) => !before?.has(keyOf(one)))) {
      console.error(`upfront-terms: ${path ? `${path}: ` : ""}${message}`);
      tell(this.#host, "service-estimate-mistake", { path, message });
    }
  }
}

const keyOf = ({ path, message }: EstimateMistake): string => `${path}\n${message}`;

const ofMessages = new WeakMap<object, EstimateMistake[]>();

function mistakesIn(messages: unknown): EstimateMistake[] {
  if (!messages) return [];
  if (typeof messages !== "object") return [{ path: "messages", message: "an object of messages is expected" }];
  // The same object is looked through once, and not with every key.
  const known = ofMessages.get(messages) ?? notMessages(messages, "messages", []);
  ofMessages.set(messages, known);
  return known;
}

function notMessages(messages: object, path: string, around: readonly object[]): EstimateMistake[] {
  return Object.entries(messages).flatMap(([key, one]: [string, unknown]) => {
    const at = `${path}.${key}`;
    if (typeof one === "string" || typeof one === "function") return [];
    if (typeof one === "object" && one !== null && !around.includes(one)) return notMessages(one, at, [...around, one]);
    return [{ path: at, message: "a text, or a function that returns one, is expected" }];
  });
}
