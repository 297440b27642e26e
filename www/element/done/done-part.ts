import { nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Words } from "../../words/words.ts";
import { whenIdle } from "../idle.ts";
import { Later } from "../later.ts";
import type { DoneModel, RenderDone } from "./done.ts";

/** What stands there once a request has been handed over: a script of its own, fetched when there is nothing else to do. */
export class DonePart {
  readonly #loaded: Later<RenderDone, [lang: string]>;
  #lang: string | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }) {
    const load = async (lang: string) => (await import("./done.ts")).open(host.renderRoot as ShadowRoot, lang);
    this.#loaded = new Later(host, load, { what: () => "what follows once the request has been handed over" });
  }

  /** Fetches it, so that it can be had offline too. */
  prepare(lang: string): void {
    if (this.#lang === lang) return;
    this.#lang = lang;
    whenIdle(() => this.#loaded.want(lang));
  }

  /** Tries again, where it could not be had. */
  retry(): Promise<void> {
    return this.#loaded.retry();
  }

  /** Nothing where it has not come: what must be said the form says by itself. */
  render(words: Words, model: DoneModel): TemplateResult | typeof nothing {
    return this.#loaded.want(words.lang).value?.(words, model) ?? nothing;
  }
}
