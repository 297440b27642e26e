import DESK from "messages:desk";
import type { ReactiveControllerHost } from "lit";
import type { Catalogue } from "../../words/catalogue.ts";
import type { Words } from "../../words/words.ts";
import { adopt } from "../adopt.ts";
import { Later } from "../later.ts";
import type { Answers } from "./answers.ts";
import type { ToldToDesk } from "./desk/document.ts";
import type { FilesWanted } from "./desk/files/wanted.ts";
import type { Sections } from "./desk/sections-of-page.ts";
import type { Section } from "./section.ts";
import { sectionsOfEstimate } from "./sections/of-estimate.ts";

/** Spoken where there is nothing in the language of the form, as everywhere. */
const FALLBACK = "en";

/** The element that the sections belong to. One without a form wants none. */
interface DeskHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly sections?: Sections | null | undefined;
  readonly files?: FilesWanted | null | undefined;
}

/** What has come. */
interface Come {
  lang: string;
  script: typeof import("./desk/desk.ts");
  catalogue: Catalogue;
}

/**
 * What a service desk needs in the request besides: a script of its own with words of its own. Without it the request is
 * what it is without these sections.
 */
export class DeskPart {
  readonly #host: DeskHost;
  readonly #answers: () => { answers: Answers | undefined };
  readonly #come: Later<Come, [lang: string]>;
  #sources: readonly unknown[] = [];
  #made: { of: readonly unknown[]; sections: readonly Section[] } | undefined;
  #words: Words | undefined;

  constructor(host: DeskHost, answers: () => { answers: Answers | undefined }) {
    this.#host = host;
    this.#answers = answers;
    const load = async (lang: string) => {
      const words = DESK[lang] ?? DESK[lang.split("-")[0] ?? ""] ?? DESK[FALLBACK];
      const [script, catalogue] = await Promise.all([import("./desk/desk.ts"), words?.()]);
      adopt(host.renderRoot as ShadowRoot, script.styles);
      return { lang, script, catalogue: catalogue?.default ?? {} };
    };
    this.#come = new Later(host, load, { what: () => "what a service desk asks for besides", patient: true });
  }

  /**
   * The words with those of these sections, as soon as they are there. With the first words they are asked for, where the
   * element has a form, but not while the rules are on their way: no estimate waits for them.
   */
  words(words: Words | undefined, rulesAwaited: boolean): Words | undefined {
    if (words && !rulesAwaited && "sections" in this.#host) this.#come.want(words.lang);
    const { value: come } = this.#come;
    if (words === undefined || come?.lang !== words.lang) return words;
    // The same words as before: nothing need be drawn again.
    if (this.#sources[0] !== words || this.#sources[1] !== come) this.#words = words.with([come.catalogue]);
    this.#sources = [words, come];
    return this.#words;
  }

  /** The sections as the page wants them, once there are words for them. */
  sections(words: Words): readonly Section[] {
    const { value: come } = this.#come;
    if (come === undefined || !words.has("desk.section.order")) return [];
    const of = [come, this.#host.sections, this.#host.files];
    // What the page wants is looked through once, and not with every key.
    if (!of.every((one, at) => one === this.#made?.of[at])) {
      this.#made = { of, sections: come.script.deskSections(this.#wanted, this.#files) };
    }
    return this.#made?.sections ?? [];
  }

  /** What the answers tell the desk now. */
  get told(): ToldToDesk | undefined {
    const { answers } = this.#answers();
    return answers && this.#come.value?.script.deskDocument(answers, this.#wanted, this.#files);
  }

  /** The files that go with the request. */
  get files(): readonly File[] {
    const { answers } = this.#answers();
    return (answers && this.#come.value?.script.filesOf(answers, this.#files)) ?? [];
  }

  /** Whether it can tell the desk anything. Once it could, it can. */
  get state(): "loading" | "ready" | "failed" {
    return this.#come.value ? "ready" : this.#come.state;
  }

  async retry(): Promise<void> {
    await this.#come.retry();
  }

  get #wanted(): Sections {
    return this.#host.sections || {};
  }

  get #files(): FilesWanted | undefined {
    return this.#host.files || undefined;
  }
}

/** What comes later than the form: what the desk needs, and what only the estimate is made from. */
export const lateSections = (words: Words, desk: DeskPart | undefined): readonly Section[] => [
  ...(desk?.sections(words) ?? []),
  ...sectionsOfEstimate,
];
