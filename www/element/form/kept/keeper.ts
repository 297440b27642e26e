import type { TemplateResult } from "lit";
import type { Words } from "../../../words/words.ts";
import type { Later } from "../../later.ts";
import { isAhead } from "../../take-along/draft/lifetime.ts";
import type { Answers } from "../answers.ts";
import type { FormView, WholeForm } from "../model.ts";
import type { Draft, Reader } from "../restore/restore.ts";
import { isSame } from "../stored.ts";
import { DraftOnDevice } from "./device.ts";
import { FoldsToBe, unfold } from "./folds.ts";
import { renderAsk, renderFoot } from "./foot.ts";
import { besideOwn, draftFrom, foundDraft, isUntouched } from "./found.ts";
import type { Gone } from "./gone.ts";
import type { KeptForm, KeptModel } from "./model.ts";
import { continueFrom, type Opening } from "./opening.ts";
import { OtherWindows } from "./other-windows.ts";
import { AskedOnce } from "./personal.ts";
import { Replacing } from "./replacing.ts";
import { SubmittedForm } from "./submitted-form.ts";
import { renderTop } from "./top.ts";
import { wordsAbout } from "./words-about.ts";

/** Keeps what is filled in, and puts no other answers in its place without asking. */
export class Keeper {
  personal = false;
  readonly #form: KeptForm;
  readonly #device: DraftOnDevice;
  readonly #submitted: SubmittedForm;
  readonly windows: OtherWindows;
  readonly #words: Later<Words, [words: Words]>;
  #restored: Draft | undefined;
  #gone: Gone | undefined;
  /** What stands in the form is the customer's, from earlier on: nothing takes its place without asking. */
  #isOwn = false;
  readonly replacing: Replacing;
  #opened: Opening | undefined;
  readonly #asked = new AskedOnce();
  readonly #folded: FoldsToBe;

  constructor(form: KeptForm) {
    this.#form = form;
    this.#device = new DraftOnDevice(form, this);
    this.windows = new OtherWindows(form);
    this.replacing = new Replacing(form, this.#device, this);
    this.#words = wordsAbout(form.host);
    this.#folded = new FoldsToBe(form.host);
    this.#submitted = new SubmittedForm(form, this.#device, this);
  }

  /** Fills the form in from the link that the page was opened by, or from the device, where there is anything. */
  begin(carried: string | undefined): void {
    if (!carried && !this.#device.isFilled) return;
    this.#form.read((reader) => {
      const { draft, gone } = foundDraft(reader, this.#device, new Date());
      this.#gone = gone;
      const answers = carried ? reader.answersOfLink(carried) : undefined;
      if (draft?.submittedAt) this.#submitted.found(draft);
      else if (draft) this.#compare(reader, draft);
      // No link takes the place of what was typed on this device, before or since it was opened.
      if (answers && !(draft && isSame(answers, draft.answers))) {
        if (this.isBlank) this.#form.fill(besideOwn(answers, this.#form.answers));
        else if (!this.replacing.offered) this.#offerLink(answers);
      }
      // What was typed while this was read is kept now.
      this.#device.again();
    });
  }

  /** Fills the form in as the browser had it, which goes before what the device has: nothing personal is left out of it. */
  resumeState(kept: string): void {
    this.#form.read((reader) => {
      const draft = reader.draftFrom(kept);
      if (draft === undefined || !isUntouched(this.#form)) return;
      const restored = this.#restored;
      const offered = this.replacing.offered?.draft;
      this.resume(draft);
      if (offered) this.#submitted.found(offered);
      else if (restored) this.#compare(reader, restored);
    });
  }

  /** The address of the page has changed: its answers fill the form in, unless others stand there. */
  follow(carried: string): void {
    this.#form.read((reader) => {
      const answers = reader.answersOfLink(carried);
      if (answers === undefined) return;
      if (this.isBlank) this.#form.fill(besideOwn(answers, this.#form.answers));
      else {
        this.#offerLink(answers);
        this.#form.host.goTo("offered");
      }
    });
  }

  /** The customer wants to continue from a file: it fills the form in, unless something was typed there. */
  open(file: File): void {
    continueFrom(file, this.#form, {
      shown: (opening) => {
        this.#opened = opening;
        this.#form.host.requestUpdate();
        this.#form.host.goTo("opened");
      },
      fillIn: (saved) => {
        const { id, attempt, onRequest } = this.#form;
        // The file of the very request that stands here: that has come as far as it has.
        this.resume({ ...saved, onRequest, personal: this.personal }, saved.id === id ? attempt : undefined);
        this.#device.later();
      },
      offer: (fillIn) => this.replacing.offer("file", fillIn, { name: file.name, place: "opened" }),
      replace: (fillIn) => this.isBlank && this.replacing.replace(fillIn, "filled"),
    });
  }

  /** What the browser restores the form from, which it keeps itself. */
  get text(): string {
    return this.#device.text({ personal: true });
  }

  /** The customer has changed something. */
  changed(): void {
    this.replacing.changed();
    this.#device.later();
  }

  /** The page says that what was submitted has not arrived. @param id the request that it says so of, where it has named one. */
  submittingFailed(id?: string): void {
    this.#submitted.failed(id);
  }

  /** The form has been filled in otherwise: what could have been is past. */
  filled(): void {
    this.replacing.past();
    unfold(this.#form.host);
    this.told();
    this.#isOwn = false;
  }

  /** What was said of where the answers come from is past: another form has been filled in, or this one submitted. */
  told(): void {
    this.#restored = this.#opened = this.#gone = undefined;
  }

  /** It has been handed over, here or by another window. What another window has kept since stays: it belongs to that one. */
  handedOver(): void {
    this.told();
    this.#device.handedOver();
  }

  /** Nothing stays on the device. */
  drop(): void {
    this.told();
    this.#device.drop();
  }

  /** Nothing stays on the device, nor of what was said and allowed. */
  forget(): void {
    this.drop();
    this.personal = false;
    this.#asked.forget();
  }

  refused(isSo: boolean): void {
    if (isSo) this.#tell("kept.refused");
    this.#form.host.requestUpdate();
  }

  overtaken(kept: string | undefined): void {
    if ((kept !== undefined) === (this.replacing.offered?.by === "device")) return;
    if (kept === undefined) {
      this.replacing.end();
      this.#device.again();
      return;
    }
    this.#form.read((reader) => {
      const draft = draftFrom(reader, kept, new Date());
      // What another window has submitted is its own business.
      if (draft && !draft.submittedAt) this.#compare(reader, draft);
      else this.#device.prevail();
    });
  }

  render(words: Words): WholeForm["kept"] {
    const { value } = this.#words.want(words);
    if (value === undefined) return undefined;
    const model = this.#model(value);
    return { top: renderTop(model), foot: this.#form.host.draft ? renderFoot(model) : undefined };
  }

  /** The field at which to ask for what is personal. */
  get asksAt(): FormView["asksToKeep"] {
    const { host, answers, initial } = this.#form;
    const field = host.draft && this.#words.value && this.#asked.at(answers, initial);
    return field ? { field, personal: this.personal } : undefined;
  }

  ask(): TemplateResult | undefined {
    return this.#words.value && renderAsk(this.#model(this.#words.value));
  }

  /** The words of all this, once they are there. */
  get words(): Words | undefined {
    return this.#words.value;
  }

  async retry(): Promise<void> {
    await this.#words.retry();
  }

  #model(words: Words): KeptModel {
    return {
      words,
      restored: this.#restored,
      gone: this.#gone,
      offered: this.replacing.offered,
      opened: this.#opened?.render(words),
      undo: this.replacing.undo,
      personal: this.personal,
      refused: this.#device.isRefused,
      submitted: this.#device.isSubmitted,
      keepPersonal: (on) => this.#keepPersonal(on),
      clear: () => this.replacing.clear(),
    };
  }

  #keepPersonal(on: boolean): void {
    this.#asked.decided();
    this.personal = on;
    if (on) this.#device.later();
    else this.#device.withdraw();
    this.#form.host.requestUpdate();
  }

  /** Fills the form in with a draft that the device has. */
  restore(kept: Draft): void {
    this.#device.see();
    const isDated = !isAhead(kept.changedAt, new Date());
    const draft = isDated ? kept : { ...kept, changedAt: undefined };
    const { id, attempt } = this.#form;
    // Of the very request that stands here this window can know more than what another one has kept.
    this.resume(draft, draft.id === id && attempt?.isTried ? attempt : draft.attempt);
    this.#restored = draft;
    this.personal = draft.personal;
    if (draft.personal) this.#asked.settled();
    // A draft that does not say of when it is counts from now; one that was submitted is being filled in again.
    if (draft.changedAt === undefined || draft.submittedAt) this.#device.later();
  }

  /** Fills the form in with what the customer has answered before. */
  resume(draft: Draft, attempt = draft.attempt): void {
    this.#form.resume(draft, attempt);
    this.#folded.folds = draft.folds;
    this.#isOwn = true;
    this.windows.ask();
  }

  /** Whether nothing of the customer's stands in the form. */
  get isBlank(): boolean {
    return isUntouched(this.#form) && !this.#isOwn;
  }

  /** Where nothing was typed here since, what the device has is what this window was to show. */
  #compare(reader: Reader, draft: Draft): void {
    if (this.isBlank || (isUntouched(this.#form) && this.#restored)) this.restore(draft);
    else if (!isSame(draft.answers, this.#form.answers, draft)) this.#offerDraft(reader);
    else {
      this.personal ||= draft.personal;
      this.#device.prevail();
    }
  }

  #offerDraft(reader: Reader): void {
    this.#device.protect();
    this.replacing.offer("device", () => {
      const draft = draftFrom(reader, this.#device.see() ?? "", new Date());
      if (draft) this.restore(draft);
    });
    this.#tell("kept.overtaken");
  }

  #offerLink(answers: Answers): void {
    this.replacing.offer("link", () => {
      this.#form.fill(besideOwn(answers, this.#form.answers));
      this.#device.later();
    });
  }

  #tell(message: string): void {
    const { value: words } = this.#words;
    if (words) this.#form.host.announce(words.t(message));
  }
}
