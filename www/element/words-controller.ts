import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Catalogue } from "../words/catalogue.ts";
import {
  loadCatalogues,
  spokenLanguage,
  unloadedCatalogue,
  type WordsFor,
  whenLanguageAdded,
} from "../words/languages.ts";
import { createWords, type Words } from "../words/words.ts";
import { pageLanguage, whenPageLanguageChanges } from "./host/page-language.ts";
import { Later } from "./later.ts";

type Catalogues = Later<Catalogue[], [lang: string, added: number]>;

/** Keeps an element's words in the language it is asked for, and draws it again when another catalogue has come. */
export class WordsController implements ReactiveController {
  /** Missing until the first catalogue is there. */
  words: Words | undefined;
  /** While some words of the wanted language could not be loaded: how to say that, in that language. */
  unloaded: Words | undefined;
  /** Before there are any: why, in that language. */
  unready = "";
  readonly #host: ReactiveControllerHost & Element;
  readonly #form: Catalogues;
  readonly #estimate: Catalogues;
  readonly #fallback: Catalogues;
  /** How many languages have been added: the catalogues are asked for anew then. */
  #added = 0;
  /** What the words have been made of. */
  #sources: readonly unknown[] = [];
  #stop: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    const later = (...what: WordsFor[]) => {
      const load = (lang: string, _added: number) => loadCatalogues(lang, ...what);
      return new Later(host, load, { what: (lang) => `the words in "${lang}"`, patient: true });
    };
    this.#form = later("form");
    this.#estimate = later("estimate");
    this.#fallback = later("form", "estimate");
    host.addController(this);
  }

  /** The element says which language it wants before each time it is drawn: that it is drawn is all there is to do. */
  hostConnected(): void {
    const draw = () => this.#host.requestUpdate();
    const reload = () => {
      this.#added += 1;
      draw();
    };
    this.#stop = [whenPageLanguageChanges(draw), whenLanguageAdded(reload)];
    draw();
  }

  hostDisconnected(): void {
    for (const stop of this.#stop) stop();
  }

  /**
   * Asks for a language, the page's where `wanted` is empty, and for messages of the page's own that go before the
   * catalogue's. The words stay as they are until the new ones have been loaded.
   */
  speak(wanted: string | null | undefined, own: Catalogue | null | undefined): void {
    const lang = spokenLanguage(wanted || pageLanguage(this.#host));
    const form = this.#form.want(lang, this.#added);
    const estimate = this.#estimate.want(lang, this.#added);
    const failed = form.state === "failed" || estimate.state === "failed";
    if (this.unloaded?.lang !== lang) {
      this.unloaded = failed ? createWords(lang, [unloadedCatalogue(lang)]) : undefined;
    }
    if (form.state === "ready" && estimate.state === "ready") {
      this.unloaded = undefined;
      this.#say(lang, own, form.value, estimate.value);
    } else if (this.words === undefined) {
      const words = this.unloaded ?? createWords(lang, [unloadedCatalogue(lang)]);
      this.unready = words.t(failed ? "unloaded.text" : "unloaded.awaited");
      this.#sayFirst(lang, own);
    }
  }

  /** The form need not wait for the words of the estimate, and words in another language are better than none. */
  #sayFirst(lang: string, own: Catalogue | null | undefined): void {
    if (this.#form.state === "ready") this.#say(lang, own, this.#form.value);
    if (this.#form.state !== "failed") return;
    const other = spokenLanguage("");
    if (this.#fallback.want(other, 0).state === "ready") this.#say(other, own, this.#fallback.value);
  }

  /** Asks for the words that could not be loaded, now and not only after a while. */
  async retry(): Promise<void> {
    await Promise.all([this.#form.retry(), this.#estimate.retry()]);
  }

  /** The same words of the same catalogues: what is drawn from them need not be drawn again. */
  #say(lang: string, own: Catalogue | null | undefined, ...catalogues: (Catalogue[] | undefined)[]): void {
    const sources = [lang, own, ...catalogues];
    if (sources.length === this.#sources.length && sources.every((one, place) => one === this.#sources[place])) return;
    this.#sources = sources;
    const all = [...(own ? [own] : []), ...catalogues.flatMap((some) => some ?? [])];
    this.words = createWords(lang, all, { brief: true });
  }
}
