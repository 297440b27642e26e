import { danishDay } from "../../../words/dates.ts";
import type { Draft } from "../restore/restore.ts";
import { isSame } from "../stored.ts";
import { AroundForm } from "./around.ts";
import type { DraftOnDevice } from "./device.ts";
import type { KeptForm, Offer } from "./model.ts";
import type { Replacing } from "./replacing.ts";

/** Who else decides over the answers. */
interface Keeps {
  personal: boolean;
  /** Whether nothing of the customer's stands in the form. */
  readonly isBlank: boolean;
  readonly replacing: Replacing;
  /** Fills the form in with a draft from an earlier visit. */
  restore(draft: Draft): void;
  /** Fills the form in with what the customer has answered before. */
  resume(draft: Draft, attempt: Draft["attempt"]): void;
  /** What was said of where the answers come from is past. */
  told(): void;
  /** Nothing stays on the device. */
  drop(): void;
}

/** What the form around the element was submitted with, as long as the page has not said what came of it. */
export class SubmittedForm {
  readonly #form: KeptForm;
  readonly #device: DraftOnDevice;
  readonly #keeps: Keeps;

  constructor(form: KeptForm, device: DraftOnDevice, keeps: Keeps) {
    this.#form = form;
    this.#device = device;
    this.#keeps = keeps;
    new AroundForm(form, device, { begins: () => this.#begins(), submitted: (isLeft) => this.#submitted(isLeft) });
  }

  #begins(): void {
    const { host, attempt, handingOver } = this.#form;
    // That it had failed before is past.
    if (attempt?.state === "failed") host.announce("");
    handingOver?.submitted();
    host.requestUpdate();
  }

  #submitted(isLeft: boolean): void {
    // The page has said at once that it failed.
    if (this.#form.attempt?.state === "failed") return;
    this.#keeps.told();
    this.#device.submitted(isLeft);
  }

  /** It is not filled in without asking: whoever is here now may be somebody else, or about to send it twice. */
  found(draft: Draft): void {
    // What is typed instead takes its place.
    this.#device.see();
    const { id, answers } = this.#form;
    if (!this.#keeps.isBlank && isSame(draft.answers, answers, draft)) {
      if (draft.id === id) this.#isHere(draft);
      return;
    }
    const day = danishDay(new Date(draft.submittedAt ?? ""));
    const left = () => this.#keeps.drop();
    this.#keeps.replacing.offer("submitted", () => this.#keeps.restore(draft), { day, draft, left });
  }

  /** On the way back to the page the browser has filled it in as it was submitted. */
  #isHere({ attempt, personal }: Draft): void {
    const { id, answers, onRequest } = this.#form;
    this.#keeps.resume({ id, answers, onRequest, personal }, attempt);
    this.#keeps.personal = personal;
    this.#device.isSubmitted = true;
    this.#form.host.requestUpdate();
  }

  /** The page says that it has not arrived: all is kept as before. @param id the request that it says so of, where it has named one. */
  failed(id?: string): void {
    const isMeant = (one: string | undefined) => id === undefined || id === one;
    const { offered } = this.#keeps.replacing;
    if (this.#device.isSubmitted && isMeant(this.#form.id)) this.#device.later();
    else if (offered?.by === "submitted" && isMeant(offered.draft?.id)) this.#offeredFailed(offered);
    this.#form.host.requestUpdate();
  }

  /** A page that has been loaded anew since has asked whether to fill it in: what has not arrived is the customer's to go on with. */
  #offeredFailed(offered: Offer): void {
    if (this.#keeps.isBlank) this.#keeps.replacing.takeSubmitted();
    else if (!offered.isFailed) {
      offered.isFailed = true;
      this.#form.handingOver?.failEarlier(offered.draft?.id);
    }
  }
}
