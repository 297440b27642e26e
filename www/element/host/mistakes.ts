import { type EstimateMistake, tell } from "./events.ts";

/** What the page has set wrongly, told to its developer: on the console and by an event, once for as long as it stands. */
export class Mistakes {
  readonly #host: HTMLElement;
  readonly #standing = new Map<string, ReadonlySet<string>>();

  constructor(host: HTMLElement) {
    this.#host = host;
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

/** The mistakes of fields that name by `data-fact` what is no fact. */
export function mistakesOfFields(unknown: readonly string[]): EstimateMistake[] {
  return unknown.map((path) => ({
    path: "data-fact",
    message: `\`${path}\` is no fact; facts() lists those that there are`,
  }));
}

const ofMessages = new WeakMap<object, EstimateMistake[]>();

/** What in messages of the page's own is none: it is said in the words of the catalogues. */
export function mistakesOfMessages(messages: unknown): EstimateMistake[] {
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
