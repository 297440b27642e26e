import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Catalogue } from "./catalogue.ts";
import { loadCatalogue, spokenLanguage } from "./languages.ts";
import { createWords, type Words } from "./words.ts";

/** Keeps an element's words in the language it is asked for, and draws it again when another catalogue has come. */
export class WordsController implements ReactiveController {
  /** Missing until the first catalogue is there. */
  words: Words | undefined;
  readonly #host: ReactiveControllerHost;
  #lang: string | undefined;
  #own: Catalogue | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Nothing to do on connecting: the element says which language it wants before each time it is drawn. */
  hostConnected(): void {}

  /**
   * Asks for a language, and for messages of the page's own that go before the catalogue's.
   * The words stay as they are until the new ones have been loaded.
   */
  speak(wanted: string, own: Catalogue | undefined): void {
    const lang = spokenLanguage(wanted);
    if (lang === this.#lang && own === this.#own) return;
    this.#lang = lang;
    this.#own = own;
    void this.#load(lang, own);
  }

  async #load(lang: string, own: Catalogue | undefined): Promise<void> {
    const catalogue = await loadCatalogue(lang);
    if (lang !== this.#lang || own !== this.#own) return;
    this.words = createWords(lang, own ? [own, catalogue] : [catalogue]);
    this.#host.requestUpdate();
  }
}
