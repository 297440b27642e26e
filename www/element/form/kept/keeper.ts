import type { ReactiveController, TemplateResult } from "lit";
import { loadCatalogues } from "../../../words/languages.ts";
import type { Words } from "../../../words/words.ts";
import { Later } from "../../later.ts";
import { hasEnded } from "../../take-along/draft/lifetime.ts";
import type { Answers } from "../answers.ts";
import type { FormView, WholeForm } from "../model.ts";
import type { Draft, Reader } from "../restore/restore.ts";
import { isSame } from "../stored.ts";
import { DraftOnDevice } from "./device.ts";
import { foldAs, unfold, whenFolded } from "./folds.ts";
import { renderAsk, renderFoot } from "./foot.ts";
import { whenSubmitted } from "./host-form.ts";
import type { KeptForm, KeptModel } from "./model.ts";
import { Opening } from "./opening.ts";
import { OtherWindows } from "./other-windows.ts";
import { firstPersonal } from "./personal.ts";
import { Replacing } from "./replacing.ts";
import { renderTop } from "./top.ts";

/** Another window has kept something; this one is looked at again, and has heard of nothing meanwhile. */
const OTHER_WINDOWS = ["storage", "pageshow"];

/** Keeps what is filled in, and puts no other answers in its place without asking. */
export class Keeper implements ReactiveController {
  personal = false;
  readonly #form: KeptForm;
  readonly #device: DraftOnDevice;
  readonly windows: OtherWindows;
  readonly #words: Later<Words, [words: Words]>;
  #restored: Draft | undefined;
  /** What stands in the form is the customer's, from earlier on: nothing takes its place without asking. */
  #isOwn = false;
  readonly #replacing: Replacing;
  #opened: Opening | undefined;
  #unlisten: (() => void)[] = [];
  #isRefused = false;
  /** Where it was asked whether what is personal may be kept too: once, at the first field with something in it. */
  #askedAt: string | undefined;

  constructor(form: KeptForm) {
    this.#form = form;
    this.#device = new DraftOnDevice(form, this);
    this.windows = new OtherWindows(form);
    this.#replacing = new Replacing(form, this.#device, this);
    const speak = async (words: Words) => words.with(await loadCatalogues(words.lang, "kept"));
    this.#words = new Later(form.host, speak, {
      what: ({ lang }) => `the words about drafts in "${lang}"`,
      patient: true,
    });
    form.host.addController(this);
  }

  hostConnected(): void {
    for (const event of OTHER_WINDOWS) addEventListener(event, this.#device.lookAround);
    const { host } = this.#form;
    const folded = () => {
      // What has been handed over does not come back onto the device.
      if (this.#device.kept) this.#device.later();
    };
    this.#unlisten = [whenSubmitted(host, () => this.drop()), whenFolded(host, folded)];
  }

  hostDisconnected(): void {
    for (const event of OTHER_WINDOWS) removeEventListener(event, this.#device.lookAround);
    for (const end of this.#unlisten) end();
  }

  /** Fills the form in from the link that the page was opened by, or from the device, where there is anything. */
  begin(carried: string | undefined): void {
    const { kept } = this.#device;
    if (!carried && !kept) return;
    this.#form.read((reader) => {
      const draft = kept ? this.#draftFrom(reader, kept) : undefined;
      const answers = carried ? reader.answersOfLink(carried) : undefined;
      if (draft) this.#compare(reader, draft);
      else if (kept) this.#device.passOver(kept);
      // No link takes the place of what was typed on this device, before or since it was opened.
      if (answers && !(draft && isSame(answers, draft.answers))) {
        if (this.#isBlank) this.#fillFromLink(answers);
        else if (!this.#replacing.offered) this.#offerLink(answers);
      }
      // What was typed while this was read is kept now.
      this.#device.again();
    });
  }

  /** Fills the form in as the browser had it, which goes before what the device has: nothing personal is left out of it. */
  resumeState(kept: string): void {
    this.#form.read((reader) => {
      const draft = reader.draftFrom(kept);
      if (draft === undefined || !this.#isUntouched) return;
      const restored = this.#restored;
      this.resume(draft);
      if (restored) this.#compare(reader, restored);
    });
  }

  /** The address of the page has changed: its answers fill the form in, unless others stand there. */
  follow(carried: string): void {
    this.#form.read((reader) => {
      const answers = reader.answersOfLink(carried);
      if (answers === undefined) return;
      if (this.#isBlank) this.#fillFromLink(answers);
      else {
        this.#offerLink(answers);
        this.#form.host.goTo("offered");
      }
    });
  }

  /** The customer wants to continue from a file: it fills the form in, unless something was typed there. */
  open(file: File): void {
    this.#form.read(async (reader) => {
      const opening = new Opening(this.#form);
      const saved = await opening.read(file, reader);
      const show = () => {
        this.#opened = opening;
        this.#form.host.requestUpdate();
        this.#form.host.goTo("opened");
      };
      if (saved === undefined) {
        show();
        return;
      }
      const fillIn = () => {
        const { id, answers } = saved;
        this.resume({ id, answers, onRequest: this.#form.onRequest, personal: this.personal });
        this.#device.later();
        show();
      };
      if (this.#isBlank || isSame(saved.answers, this.#form.answers)) fillIn();
      else {
        this.#replacing.offer("file", fillIn, { name: file.name, place: "opened" });
        this.#form.host.goTo("offered");
      }
    });
  }

  /** What the browser restores the form from, which it keeps itself. */
  get text(): string {
    return this.#device.text(true);
  }

  /** The customer has changed something. */
  changed(): void {
    this.#replacing.changed();
    this.#device.later();
  }

  /** The form has been filled in otherwise: what could have been is past. */
  filled(): void {
    this.#replacing.past();
    unfold(this.#form.host);
    this.#restored = this.#opened = undefined;
    this.#isOwn = false;
  }

  /** It has been handed over. @param elsewhere whether by another window, which has dropped it. */
  drop(elsewhere = false): void {
    this.#device.drop(elsewhere);
  }

  /** Nothing stays on the device, nor of what was said and allowed. */
  forget(): void {
    this.drop();
    this.personal = false;
    this.#askedAt = undefined;
  }

  refused(isSo: boolean): void {
    this.#isRefused = isSo;
    if (isSo) this.#tell("kept.refused");
    this.#form.host.requestUpdate();
  }

  overtaken(kept: string | undefined): void {
    if ((kept !== undefined) === (this.#replacing.offered?.by === "device")) return;
    if (kept === undefined) {
      this.#replacing.end();
      this.#device.again();
    } else {
      this.#form.read((reader) => {
        const draft = this.#draftFrom(reader, kept);
        if (draft) this.#compare(reader, draft);
        else this.#device.prevail();
      });
    }
  }

  get #isUntouched(): boolean {
    const { answers, filledIn } = this.#form;
    // Files are in no text that could be compared.
    return isSame(answers, filledIn) && answers.desk.files === filledIn.desk.files;
  }

  render(words: Words): WholeForm["kept"] {
    const { value } = this.#words.want(words);
    if (value === undefined) return undefined;
    const model = this.#model(value);
    return { top: renderTop(model), foot: this.#form.host.draft ? renderFoot(model) : undefined };
  }

  /** The field at which to ask for what is personal. */
  get asksAt(): FormView["asksToKeep"] {
    if (!this.#form.host.draft || this.#words.value === undefined) return undefined;
    this.#askedAt ??= firstPersonal(this.#form.answers);
    return this.#askedAt ? { field: this.#askedAt, personal: this.personal } : undefined;
  }

  ask(): TemplateResult | undefined {
    return this.#words.value && renderAsk(this.#model(this.#words.value));
  }

  async retry(): Promise<void> {
    await this.#words.retry();
  }

  #model(words: Words): KeptModel {
    return {
      words,
      restored: this.#restored,
      offered: this.#replacing.offered,
      opened: this.#opened?.render(words),
      undo: this.#replacing.undo,
      personal: this.personal,
      refused: this.#isRefused,
      keepPersonal: (on) => this.#keepPersonal(on),
      clear: () => this.#replacing.clear(),
    };
  }

  #keepPersonal(on: boolean): void {
    this.#askedAt ??= NOWHERE;
    this.personal = on;
    this.#device.later();
    this.#form.host.requestUpdate();
  }

  #restore(draft: Draft): void {
    this.#device.see();
    this.resume(draft);
    this.#restored = draft;
    this.personal = draft.personal;
    if (draft.personal) this.#askedAt = NOWHERE;
    // A draft that does not say of when it is counts from now.
    if (draft.changedAt === undefined) this.#device.later();
  }

  /** Fills the form in with what the customer has answered before. */
  resume(draft: Draft, attempt = draft.attempt): void {
    this.#form.resume(draft, attempt);
    void foldAs(this.#form.host, draft.folds);
    this.#isOwn = true;
  }

  /** Whether nothing of the customer's stands in the form. */
  get #isBlank(): boolean {
    return this.#isUntouched && !this.#isOwn;
  }

  /** Where nothing was typed here since, what the device has is what this window was to show. */
  #compare(reader: Reader, draft: Draft): void {
    if (this.#isBlank || (this.#isUntouched && this.#restored)) this.#restore(draft);
    else if (!isSame(draft.answers, this.#form.answers, draft)) this.#offerDraft(reader);
    else {
      this.personal ||= draft.personal;
      this.#device.prevail();
    }
  }

  /** What is kept, where it can be read and has not ended. */
  #draftFrom(reader: Reader, kept: string): Draft | undefined {
    const draft = reader.draftFrom(kept);
    return draft && !hasEnded(draft.changedAt, new Date()) ? draft : undefined;
  }

  #offerDraft(reader: Reader): void {
    this.#device.protect();
    this.#replacing.offer("device", () => {
      const draft = this.#draftFrom(reader, this.#device.see() ?? "");
      if (draft) this.#restore(draft);
    });
    this.#tell("kept.overtaken");
  }

  #offerLink(answers: Answers): void {
    this.#replacing.offer("link", () => {
      this.#fillFromLink(answers);
      this.#device.later();
    });
  }

  /** A link has no contact, no description and nothing for the service desk: what stands there of these stays. Its products take the place of others. */
  #fillFromLink(answers: Answers): void {
    const { contact, description, desk } = this.#form.answers;
    this.#form.fill({ ...answers, contact, description, desk });
  }

  #tell(message: string): void {
    const { value: words } = this.#words;
    if (words) this.#form.host.announce(words.t(message));
  }
}

/** It has been decided elsewhere: no field asks. */
const NOWHERE = "";
