import { html, type TemplateResult } from "lit";
import type { Words } from "../../../words/words.ts";
import type { Reader } from "../restore/restore.ts";
import type { Compared } from "../saved/compared.ts";
import type { Refusal, Saved } from "../saved/read.ts";
import { isSame } from "../stored.ts";
import type { KeptForm } from "./model.ts";

type Script = typeof import("../saved/saved.ts");

/** What becomes of a file in the form. */
interface Takes {
  /** What came of it is to be said. */
  shown(opening: Opening): void;
  fillIn(saved: Saved): void;
  /** Asks whether it may take the place of what stands there. */
  offer(fillIn: () => void): void;
  /** Fills the form in where nothing stands there, which can be taken back; false where something does. */
  replace(fillIn: () => void): boolean;
}

/** Fills the form in from a file, unless something was typed there: then it asks first. */
export function continueFrom(file: File, form: KeptForm, takes: Takes): void {
  const opening = new Opening(form);
  form.read(async (reader) => {
    const saved = await opening.read(file, reader);
    if (saved === undefined) {
      takes.shown(opening);
      return;
    }
    const fillIn = () => {
      takes.fillIn(saved);
      takes.shown(opening);
    };
    if (isSame(saved.answers, form.answers)) fillIn();
    else if (!takes.replace(fillIn)) {
      takes.offer(fillIn);
      form.host.goTo("offered");
    }
  });
}

/** A file that the customer has chosen to continue from, and what is said of it. */
export class Opening {
  readonly #form: KeptForm;
  #name = "";
  #script: Script | undefined;
  #saved: Saved | undefined;
  #refused: Refusal | "notLoaded" | undefined;
  #compared: Compared | undefined;
  /** What has been put into words last, of what, and in which: a long list of differences is not made anew with every drawing. */
  #drawn: { words: Words; compared: Compared | undefined; opened: TemplateResult } | undefined;

  constructor(form: KeptForm) {
    this.#form = form;
  }

  /** What the file holds; `undefined` where it is not opened, which is said then. */
  async read(file: File, reader: Reader): Promise<Saved | undefined> {
    this.#name = file.name;
    try {
      this.#script ??= await import("../saved/saved.ts");
    } catch (error) {
      console.warn("upfront-terms: what opens a saved file could not be loaded.", error);
      this.#refused = "notLoaded";
      return undefined;
    }
    const read = await this.#script.readSaved(file, reader);
    if (typeof read === "string") this.#refused = read;
    else this.#saved = read;
    return this.#saved;
  }

  render(words: Words): TemplateResult {
    const { renderOpened } = this.#script ?? {};
    const [name, refused] = [this.#name, this.#refused];
    if (renderOpened === undefined) {
      return html`<p class="notice" part="notice" id="opened" tabindex="-1">${words.t("kept.file.refused.notLoaded", { name })}</p>`;
    }
    const compared = this.#compare();
    if (this.#drawn?.words !== words || this.#drawn.compared !== compared) {
      this.#drawn = { words, compared, opened: renderOpened({ words, name, refused, compared }) };
    }
    return this.#drawn.opened;
  }

  /** Once, as soon as there are rules. */
  #compare(): Compared | undefined {
    const { clauseBasis, rules, today, facts } = this.#form.host;
    // How many there are of a product follows from its serial numbers, once they are read.
    const isCounted = this.#form.answers.items.every(({ serials, list }) => serials.text === "" || list);
    if (this.#saved && rules && clauseBasis && isCounted) {
      // Before the form can tell what follows from its answers, it knows of no product.
      const now = { used: clauseBasis.used, day: today, facts: facts.items && facts };
      this.#compared ??= this.#script?.compared(rules, this.#saved, now);
    }
    return this.#compared;
  }
}
