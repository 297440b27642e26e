import { shortened } from "../../words/shortened.ts";
import type { Words } from "../../words/words.ts";
import { type EstimateMistake, tell } from "./events.ts";

/** What the page has set wrongly, told to its developer: on the console and by an event, once for as long as it stands. */
export class Mistakes {
  readonly #host: HTMLElement;
  readonly #standing = new Map<string, ReadonlySet<string>>();
  /** The messages that have failed and were told of, and how many they were: other words have others. */
  #failed: { of?: Words["failed"]; size: number } = { size: 0 };

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Tells of fields that name by `data-fact` what is no fact. */
  noteFields(unknown: readonly string[]): void {
    const message = (path: string) => `\`${shortened(path, 80)}\` is no fact; facts() lists those that there are`;
    this.note(
      "fields",
      unknown.map((path) => ({ path: "data-fact", message: message(path) })),
    );
  }

  /** Tells of messages of the page's own that have failed: they are said in the words of the catalogues. */
  noteFailed({ failed }: Words): void {
    if (failed === this.#failed.of && failed.size === this.#failed.size) return;
    this.#failed = { of: failed, size: failed.size };
    this.note(
      "failed",
      [...failed].map(([key, error]) => ({
        path: `messages.${key}`,
        message: typeof error === "string" ? `expected a text, found a value of type ${error}` : String(error),
      })),
    );
  }

  /** Tells of what the rules refuse. @param sampled whether the rates that they were given are the samples */
  noteRefused(mistakes: readonly EstimateMistake[], sampled: boolean): void {
    const named = (path: string) => (sampled ? path.replace(/^rateCard\b/, "sampleRates") : path);
    this.note(
      "facts",
      mistakes.map(({ path, message }) => ({ path: named(path), message })),
    );
  }

  /** Tells of those that have not been told of. @param of what they were found in: each has mistakes of its own. */
  note(of: string, mistakes: readonly EstimateMistake[]): void {
    const standing = [...this.#standing.values()];
    this.#standing.set(of, new Set(mistakes.map(keyOf)));
    const isNew = (one: EstimateMistake) => !standing.some((before) => before.has(keyOf(one)));
    for (const { path, message } of mistakes.filter(isNew)) {
      console.error(`upfront-terms: ${path ? `${path}: ` : ""}${message}`);
      tell(this.#host, "service-estimate-mistake", { path, message });
    }
  }
}

const keyOf = ({ path, message }: EstimateMistake): string => `${path}\n${message}`;
