import { soon } from "../../soon.ts";
import { draftText, dropDraft, keepDraft, keptDraft } from "../../take-along/draft/draft.ts";
import { isPast } from "../../take-along/draft/lifetime.ts";
import { foldsOf } from "./folds.ts";
import type { KeptForm } from "./model.ts";

/** What else than the form decides over a draft. */
interface Decides {
  /** Whether what is personal may be kept too. */
  readonly personal: boolean;
  /** The browser has refused to keep anything, or keeps it again. */
  refused(isSo: boolean): void;
  /** Another window has kept something else since, or no longer. */
  overtaken(kept: string | undefined): void;
}

/** The draft on the device. Nothing that another window has kept is overwritten unseen. */
export class DraftOnDevice {
  readonly #form: KeptForm;
  readonly #decides: Decides;
  /** What the device has, as far as this window knows. */
  #seen: string | undefined;
  #isRefused = false;
  /** There is something in the form that is not kept yet. */
  #unkept = false;
  /** What is typed is kept once it is painted: nobody waits for the device's storage. */
  readonly #soon = soon(() => this.keep());

  constructor(form: KeptForm, decides: Decides) {
    this.#form = form;
    this.#decides = decides;
  }

  /** What is kept under the page's name for it, unread. */
  get kept(): string | undefined {
    return this.#name ? keptDraft(this.#name) : undefined;
  }

  /** The same: known from now on, and so it may be overwritten. */
  see(): string | undefined {
    this.#seen = this.kept;
    return this.#seen;
  }

  /** What is kept is not to be overwritten before something is decided. */
  protect(): void {
    this.#seen = undefined;
  }

  /** What stands in the form may take the place of what is kept. */
  prevail(): void {
    this.see();
    this.again();
  }

  /** What can't be read stays until something is kept in its place, as another version may read it; not for ever. */
  passOver(kept: string): void {
    this.see();
    if (isPast(kept, new Date())) this.#dropKept();
  }

  /** Something has changed. What has been handed over as it stands here is not kept. */
  later(): void {
    if (this.#form.attempt?.state === "done" && !this.#form.lacks) return;
    this.#unkept = Boolean(this.#name);
    this.again();
  }

  /** What could not be kept before may be now. */
  again(): void {
    if (this.#unkept) this.#soon();
  }

  /** Keeps what has changed. */
  keep(): void {
    // A draft that could not be read yet is not lost by the next one.
    if (!this.#unkept || !this.#name || this.#form.waits || this.lookAround()) return;
    this.#unkept = false;
    const text = this.text(this.#decides.personal);
    const isKept = keepDraft(this.#name, text);
    if (isKept) this.#seen = text;
    if (isKept === this.#isRefused) this.#decides.refused(!isKept);
    this.#isRefused = !isKept;
  }

  /** Nothing of this window is to be kept any more. @param elsewhere whether another window has dropped it already. */
  drop(elsewhere = false): void {
    this.#unkept = false;
    if (!elsewhere) this.#dropKept();
  }

  #dropKept(): void {
    this.#seen = undefined;
    if (this.#name) dropDraft(this.#name);
  }

  /** What is kept of the form, with everything personal or without. */
  text(personal: boolean): string {
    const { id, answers, onRequest, ending, attempt, host } = this.#form;
    const { since, handed } = attempt ?? {};
    const omitted = ending?.consents.answered ? ["consent"] : [];
    const folds = foldsOf(host, answers, personal);
    const of = { id, changedAt: new Date(), personal, onRequest, folds, handedOver: handed?.at, since };
    return draftText(answers, of, omitted);
  }

  /** Whether another window has kept something since. */
  readonly lookAround = (): boolean => {
    const kept = this.kept;
    const isOther = kept !== undefined && kept !== this.#seen;
    this.#decides.overtaken(isOther ? kept : undefined);
    return isOther;
  };

  get #name(): string | null | undefined {
    return this.#form.host.draft;
  }
}
