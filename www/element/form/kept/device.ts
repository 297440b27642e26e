import { soon } from "../../soon.ts";
import {
  draftOfTab,
  draftText,
  dropDraft,
  dropFromTab,
  hasPlace,
  keepDraft,
  keepInTab,
  keptDraft,
} from "../../take-along/draft/draft.ts";
import { isPast } from "../../take-along/draft/lifetime.ts";
import { foldsOf } from "./folds.ts";
import type { KeptForm } from "./model.ts";
import { withoutPages } from "./personal.ts";

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
  #hasPlace: boolean | undefined;
  /** The form around has been submitted with what stands here, and the page has not said what came of it. */
  isSubmitted = false;
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

  /** The same of what only this tab has, since the form around was submitted. */
  get keptInTab(): string | undefined {
    return this.#name ? draftOfTab(this.#name) : undefined;
  }

  /** Whether there is anything, from an earlier visit or from before the page was left. */
  get isFilled(): boolean {
    return Boolean(this.kept || this.keptInTab);
  }

  /** The browser keeps nothing, as it has refused to or has no place for it. */
  get isRefused(): boolean {
    this.#hasPlace ??= hasPlace();
    return this.#isRefused || !this.#hasPlace;
  }

  /** What is kept: known from now on, and so it may be overwritten. */
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

  /**
   * What can't be read stays until something is kept in its place, as another version may read it; not for ever.
   *
   * @returns whether it stays.
   */
  passOver(kept: string): boolean {
    this.see();
    const stays = !isPast(kept, new Date());
    if (!stays) this.#dropKept();
    return stays;
  }

  /** Something has changed. What has been handed over as it stands here is not kept. */
  later(): void {
    this.isSubmitted = false;
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
    const text = this.text({ personal: this.#decides.personal });
    const isKept = keepDraft(this.#name, text);
    if (isKept) {
      this.#seen = text;
      dropFromTab(this.#name);
    }
    if (isKept === this.#isRefused) this.#decides.refused(!isKept);
    this.#isRefused = !isKept;
  }

  /** What is personal may not be kept any more: it goes at once, and all else with it where the browser has no room to keep that. */
  withdraw(): void {
    this.later();
    if (!this.#name || this.#form.waits || this.lookAround()) return;
    dropFromTab(this.#name);
    this.keep();
    if (this.#isRefused) this.#dropKept();
  }

  /**
   * The form around the element is submitted, and whether that arrives is not known here: the draft stays, and says so. Where
   * the browser leaves the page with it, nobody can say any more what is to become of it: what is personal goes from the
   * device then, and stays in this tab only.
   */
  submitted(isLeft: boolean): void {
    if (!this.#name || this.#form.waits || this.lookAround()) return;
    this.#unkept = false;
    this.isSubmitted = true;
    const { personal } = this.#decides;
    const submittedAt = new Date();
    if (isLeft && personal) keepInTab(this.#name, this.text({ personal, submittedAt }));
    const text = this.text({ personal: personal && !isLeft, submittedAt });
    if (keepDraft(this.#name, text)) this.#seen = text;
    else if (isLeft) this.#dropKept();
    this.#form.host.requestUpdate();
  }

  /** What stands here has been handed over, and is kept no longer. What another window has kept last is that one's. */
  handedOver(): void {
    this.#keepNothing();
    if (this.kept === this.#seen) this.#dropKept();
  }

  /** Nothing is to be kept any more, whoever has kept it. */
  drop(): void {
    this.#keepNothing();
    this.#dropKept();
  }

  #keepNothing(): void {
    this.isSubmitted = false;
    this.#unkept = false;
    if (this.#name) dropFromTab(this.#name);
  }

  #dropKept(): void {
    this.#seen = undefined;
    if (this.#name) dropDraft(this.#name);
  }

  /** What is kept of the form, with everything personal or without. */
  text(of: { personal: boolean; submittedAt?: Date }): string {
    const { id, answers, initial, onRequest, ending, attempt, host } = this.#form;
    const { since, handed } = attempt ?? {};
    const omitted = ending?.consents.answered ? ["consent"] : [];
    const folds = foldsOf(host, answers, of.personal);
    const more = { id, changedAt: new Date(), onRequest, folds, handedOver: handed?.at, since, ...of };
    // What the page fills in again is not missed: it is none of what could not be kept.
    return draftText(of.personal ? answers : withoutPages(answers, initial), more, omitted);
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
