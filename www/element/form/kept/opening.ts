import { html, type TemplateResult } from "lit";
import type { Words } from "../../../words/words.ts";
import type { Reader } from "../restore/restore.ts";
import type { Compared } from "../saved/compared.ts";
import type { Refusal, Saved } from "../saved/read.ts";
import type { KeptForm } from "./model.ts";

type Script = typeof import("../saved/saved.ts");

/** A file that the customer has chosen to continue from, and what is said of it. */
export class Opening {
  readonly #form: KeptForm;
  #name = "";
  #script: Script | undefined;
  #saved: Saved | undefined;
  #refused: Refusal | "notLoaded" | undefined;
  #compared: Compared | undefined;

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
    return renderOpened({ words, name, refused, compared: this.#compare() });
  }

  /** Once, as soon as there are rules. */
  #compare(): Compared | undefined {
    const { clauseBasis, rules, today } = this.#form.host;
    if (this.#saved && rules && clauseBasis) {
      this.#compared ??= this.#script?.compared(rules, this.#saved, { used: clauseBasis.used, day: today });
    }
    return this.#compared;
  }
}
