import { soon } from "../soon.ts";
import { dropDraft, keepDraft, keptDraft } from "../take-along/draft/draft.ts";
import type { FormHost } from "./host.ts";
import type { DraftModel } from "./model.ts";

/** Keeps what is filled in on the device, where the page wants that. */
export class Keeping {
  readonly #host: FormHost;
  readonly #text: (personal: boolean) => string | undefined;
  #personal = false;
  #restored = false;
  /** There is something in the form that is not kept on the device yet. */
  #unkept = false;
  /** What is typed is kept once it is painted: nobody waits for the device's storage. */
  readonly #soon = soon(() => this.#unkept && this.#keep());

  /** @param text what is to be kept, with everything personal or without; nothing where it must not be yet. */
  constructor(host: FormHost, text: (personal: boolean) => string | undefined) {
    this.#host = host;
    this.#text = text;
  }

  /** What is kept under the page's name for it, unread. */
  get kept(): string | undefined {
    return this.#host.draft ? keptDraft(this.#host.draft) : undefined;
  }

  /** The form has been filled in from it. */
  restored(personal: boolean): void {
    this.#personal = personal;
    this.#restored = true;
  }

  /** Something has changed. */
  later(): void {
    this.#unkept = Boolean(this.#host.draft);
    this.#soon();
  }

  /** Nothing stays on the device, and nothing that was said of it. */
  drop(): void {
    this.#unkept = false;
    this.#restored = false;
    if (this.#host.draft) dropDraft(this.#host.draft);
  }

  /** @param clear empties the form as well. */
  model(clear: () => void): DraftModel | undefined {
    if (!this.#host.draft) return undefined;
    return {
      personal: this.#personal,
      restored: this.#restored,
      keepPersonal: (on) => {
        this.#personal = on;
        this.later();
        this.#host.requestUpdate();
      },
      drop: () => {
        this.#personal = false;
        clear();
      },
    };
  }

  #keep(): void {
    const text = this.#text(this.#personal);
    if (this.#host.draft && text !== undefined) keepDraft(this.#host.draft, text);
    this.#unkept = false;
  }
}
