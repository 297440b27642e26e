import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Catalogue } from "../words/catalogue.ts";
import { loadCatalogues, spokenLanguage, unloadedCatalogue, whenLanguageAdded } from "../words/languages.ts";
import { createWords, type Words } from "../words/words.ts";
import { pageLanguage, whenPageLanguageChanges } from "./host/page-language.ts";

/** Milliseconds before a catalogue that could not be loaded is asked for again; then twice as long, up to the last. */
const FIRST_WAIT = 1_000;
const LAST_WAIT = 30_000;

/** What was asked for last: a language, and messages of the page's own. */
interface Wanted {
  lang: string;
  own: Catalogue | undefined;
}

/** Keeps an element's words in the language it is asked for, and draws it again when another catalogue has come. */
export class WordsController implements ReactiveController {
  /** Missing until the first catalogue is there. */
  words: Words | undefined;
  /** While some words of the wanted language could not be loaded: how to say that, in that language. */
  unloaded: Words | undefined;
  readonly #host: ReactiveControllerHost & Element;
  #wanted: Wanted | undefined;
  #stop: (() => void)[] = [];
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** The element says which language it wants before each time it is drawn: that it is drawn is all there is to do. */
  hostConnected(): void {
    const draw = () => this.#host.requestUpdate();
    const reload = () => {
      this.#wanted = undefined;
      draw();
    };
    this.#stop = [whenPageLanguageChanges(draw), whenLanguageAdded(reload)];
    draw();
  }

  hostDisconnected(): void {
    for (const stop of this.#stop) stop();
    // What was not loaded is asked for again when the element stands on a page again.
    if (this.#retry !== undefined) this.#wanted = undefined;
    this.#forgetRetry();
  }

  /**
   * Asks for a language, the page's where `wanted` is empty, and for messages of the page's own that go before the
   * catalogue's. The words stay as they are until the new ones have been loaded.
   */
  speak(wanted: string, own: Catalogue | undefined): void {
    const lang = spokenLanguage(wanted || pageLanguage(this.#host));
    if (this.#wanted && lang === this.#wanted.lang && own === this.#wanted.own) return;
    this.#wanted = { lang, own };
    this.unloaded = undefined;
    this.#forgetRetry();
    void this.#load(this.#wanted, FIRST_WAIT);
  }

  /** Asks for the words that could not be loaded, now and not only after a while. */
  retry(): void {
    if (this.#wanted === undefined || this.unloaded === undefined) return;
    this.#forgetRetry();
    void this.#load(this.#wanted, FIRST_WAIT);
  }

  async #load(wanted: Wanted, wait: number): Promise<void> {
    const { lang } = wanted;
    try {
      const form = loadCatalogues(lang, "form");
      // The form need not wait for the words of the estimate, which comes after it anyhow.
      const first = form.then((catalogues) => this.words ?? this.#say(lang, catalogues, wanted));
      const [catalogues] = await Promise.all([loadCatalogues(lang, "form", "estimate"), first]);
      if (wanted === this.#wanted) this.unloaded = undefined;
      this.#say(lang, catalogues, wanted);
    } catch (error) {
      if (wanted !== this.#wanted) return;
      console.warn(`upfront-terms: the words in "${lang}" could not be loaded; they will be asked for again.`, error);
      this.#retry = setTimeout(() => void this.#load(wanted, Math.min(wait * 2, LAST_WAIT)), wait);
      this.unloaded = createWords(lang, [unloadedCatalogue(lang)]);
      this.#host.requestUpdate();
      if (this.words === undefined) await this.#sayFallback(wanted);
    }
  }

  /** Words in a language that was not asked for are better than none. */
  async #sayFallback(wanted: Wanted): Promise<void> {
    const lang = spokenLanguage("");
    const catalogues = await loadCatalogues(lang, "form", "estimate").catch(() => undefined);
    if (catalogues && this.words === undefined) this.#say(lang, catalogues, wanted);
  }

  /** Nothing is said any more of what is not wanted any more. */
  #say(lang: string, catalogues: Catalogue[], wanted: Wanted): void {
    if (wanted !== this.#wanted) return;
    this.words = createWords(lang, wanted.own ? [wanted.own, ...catalogues] : catalogues);
    this.#host.requestUpdate();
  }

  #forgetRetry(): void {
    clearTimeout(this.#retry);
    this.#retry = undefined;
  }
}
