// Looks at what the page has set, for its developer: a script of its own, as no customer waits for it.

import type { LitElement, ReactiveController } from "lit";
import type { Words } from "../../../words/words.ts";
import type { RulesApi } from "../../rules.ts";
import type { EstimateMistake } from "../events.ts";
import type { Mistakes } from "../mistakes.ts";
import { isWasmRefused } from "../wasm-refused.ts";
import { thrownText } from "./found.ts";
import { mistakesInProperty } from "./look.ts";
import { mistakesInAttributes, mistakesInSlots, type Settable } from "./tag.ts";

/** What an element has been given that is none of its properties, and what it is looked at with. */
export interface Given {
  words: Words | undefined;
  rules: RulesApi | undefined;
  /** As the page has set them; the property says what is known now. */
  facts: unknown;
  /** The properties that could not even be read, and why. */
  unreadable: ReadonlyMap<PropertyKey, unknown>;
}

const NOT_LOADED: EstimateMistake = {
  path: "loader",
  message: "expected the package, found something else, or a failure: the warning before this one says which",
};

const REFUSED: EstimateMistake = {
  path: "loader",
  message: `WebAssembly is refused here: allow 'wasm-unsafe-eval' in the page's script-src, or set a \`loader\` that imports "upfront-terms/js"`,
};

const NOT_LOADED_OR_REFUSED: EstimateMistake = {
  path: "loader",
  message: `${NOT_LOADED.message}. WebAssembly is refused here besides: a loader needs 'wasm-unsafe-eval' in the page's script-src, or is to import "upfront-terms/js"`,
};

/** The places of each element for what the page puts between its tags. */
const SLOTS: Readonly<Record<string, readonly string[]>> = { "service-request": ["before-submit"] };

/**
 * What the page has set, told to its developer where it can't be used. Each property is looked at once after it has been set:
 * drawing the element compares what stands there with what has been looked at, and no more.
 */
export class Settings implements ReactiveController {
  readonly #host: LitElement;
  readonly #mistakes: Mistakes;
  readonly #settable: Settable;
  readonly #slots: readonly string[];
  /** What has been looked at, by property, and with which rules. */
  readonly #looked = new Map<string, unknown>();
  #rules: RulesApi | undefined;
  readonly #observer = new MutationObserver(() => this.#lookAtTag());

  constructor(host: LitElement, mistakes: Mistakes) {
    this.#host = host;
    this.#mistakes = mistakes;
    this.#settable = settableOf(host);
    this.#slots = SLOTS[host.localName] ?? [];
    // An element that stands on the page is told so at once.
    host.addController(this);
  }

  /** What has changed on the tag while the element stood on no page is looked at too. */
  hostConnected(): void {
    this.#lookAtTag();
    this.#observer.observe(this.#host, { attributes: true, childList: true, subtree: true });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** The element has been drawn: what has been set since it was last looked at is looked at. */
  follow({ words, rules, facts, unreadable }: Given): void {
    if (words === undefined) return;
    const own = this.#host as unknown as Record<string, unknown>;
    this.#noteUnasked({ words, rules, unreadable });
    if (rules !== this.#rules) this.#looked.clear();
    this.#rules = rules;
    for (const name of this.#settable.keys()) {
      const value = name === "facts" ? facts : own[name];
      if (this.#looked.has(name) && this.#looked.get(name) === value) continue;
      this.#looked.set(name, value);
      void this.#look(name, value, words.lang);
    }
  }

  async #look(name: string, value: unknown, lang: string): Promise<void> {
    try {
      const by = { rules: this.#rules, lang, hasForm: this.#slots.length > 0 };
      const mistakes = await mistakesInProperty(name, value, by);
      // What has been set anew meanwhile is looked at anew.
      if (this.#looked.get(name) === value) this.#mistakes.note(name, mistakes);
    } catch (error) {
      console.warn(`upfront-terms: ${name} could not be looked at.`, error);
    }
  }

  /** What is seen without looking through anything. */
  #noteUnasked({ words, rules, unreadable }: Omit<Given, "facts"> & { words: Words }): void {
    const note = this.#mistakes;
    const unread = [...unreadable].map(([path, why]) => ({
      path: String(path),
      message: `could not be read: ${thrownText(why)}`,
    }));
    note.note("unreadable", unread);
    note.note("rules", rules ? [] : this.#whyUnloaded());
    note.noteFailed(words);
  }

  /** Why there are no rules, where the page can do something about it. A loader of its own may have needed no WebAssembly. */
  #whyUnloaded(): EstimateMistake[] {
    const { loader } = this.#host as { loader?: unknown };
    if (typeof loader === "function") return [isWasmRefused() ? NOT_LOADED_OR_REFUSED : NOT_LOADED];
    return isWasmRefused() ? [REFUSED] : [];
  }

  /** What stands on the tag and between the tags: looked at whenever that has changed, and not with every key. */
  #lookAtTag(): void {
    this.#mistakes.note("attributes", mistakesInAttributes(this.#host, this.#settable));
    this.#mistakes.note("slots", mistakesInSlots(this.#host, this.#slots));
  }
}

/** The properties that a page can set, each with its attribute. */
function settableOf(host: LitElement): Settable {
  const { elementProperties } = host.constructor as typeof LitElement;
  return new Map(
    [...elementProperties].flatMap(([key, { state, attribute }]) => {
      if (state) return [];
      const name = String(key);
      const written = typeof attribute === "string" ? attribute : name.toLowerCase();
      return [[name, attribute === false ? undefined : written] as const];
    }),
  );
}
