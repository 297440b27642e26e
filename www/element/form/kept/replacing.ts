import type { Attempt, Stood } from "../attempt.ts";
import type { Draft } from "../restore/restore.ts";
import type { DraftOnDevice } from "./device.ts";
import { isUntouched } from "./found.ts";
import type { KeptForm, Offer, OfferedBy, Undo } from "./model.ts";

/** Who else decides over the answers. */
interface Keeps {
  /** Whether what is personal may be kept too. */
  personal: boolean;
  /** Fills the form in with what the customer has answered before. */
  resume(draft: Draft, attempt: Attempt | undefined): void;
}

/** What else there is to an offer. */
interface Offering extends Pick<Offer, "name" | "day" | "draft"> {
  /** What gets the focus once they are taken. */
  place?: string;
  /** They are left. */
  left?: () => void;
}

/** Other answers in place of those that stand in the form, or none: only when the customer says so, and they can take it back. */
export class Replacing {
  offered: Offer | undefined;
  undo: Undo | undefined;
  /** Takes what is offered. */
  #fillIn: (() => void) | undefined;
  /** What brings back an earlier request in place of one that has been begun since. */
  #swaps: Undo | undefined;
  readonly #form: KeptForm;
  readonly #device: DraftOnDevice;
  readonly #keeps: Keeps;

  constructor(form: KeptForm, device: DraftOnDevice, keeps: Keeps) {
    this.#form = form;
    this.#device = device;
    this.#keeps = keeps;
  }

  /** Other answers are to be taken, or left. */
  offer(
    by: OfferedBy,
    fillIn: () => void,
    { place = "cleared", left = () => this.#device.prevail(), ...more }: Offering = {},
  ): void {
    const { host } = this.#form;
    const take = () => {
      this.end();
      const isReplaced = this.replace(fillIn, "replaced");
      host.goTo(isReplaced ? place : "form");
    };
    const leave = () => {
      this.end();
      left();
      host.goTo("form");
    };
    this.offered = { by, ...more, take, leave };
    this.#fillIn = fillIn;
    host.requestUpdate();
  }

  /** What was submitted before has not arrived: nobody need be asked whether to go on with it. */
  takeSubmitted(): void {
    if (this.offered?.by === "submitted") this.#fillIn?.();
  }

  /** Fills the form in with other answers, which can be taken back; false where they have not come. */
  replace(fillIn: () => void, what: Undo["what"]): boolean {
    const { answers, attempt } = this.#form;
    const act = this.#bringingBack();
    this.#leave(fillIn);
    const isReplaced = answers !== this.#form.answers;
    if (isReplaced) this.undo = { what, act, attempt };
    return isReplaced;
  }

  /** What is left by that is brought back too where the page says later that it could not take it. */
  #leave(act: () => void): void {
    const { handingOver } = this.#form;
    if (handingOver) handingOver.replace(act);
    else act();
  }

  /** Nothing is offered any more. */
  end(): void {
    this.offered = this.#fillIn = undefined;
    this.#form.host.requestUpdate();
  }

  /** The form has been filled in otherwise: what could have been is past. */
  past(): void {
    this.offered = this.#fillIn = this.undo = undefined;
  }

  /** Something else has been typed, and nothing is taken back any more: but what has not arrived yet is not lost by that. */
  changed(): void {
    const { undo, offered } = this;
    // What is typed is kept in its place: it is only here by now, and leaving it takes nothing away.
    if (offered?.by === "submitted" && !offered.isHereOnly) {
      const leave = () => {
        this.end();
        this.#form.host.goTo("form");
      };
      this.offered = { ...offered, isHereOnly: true, leave };
    }
    const { state } = undo?.attempt ?? {};
    if (undo === undefined || (state !== "pending" && state !== "failed")) this.undo = undefined;
    else if (undo !== this.#swaps) this.undo = this.#swaps = { ...undo, act: () => this.#swap(undo.act) };
  }

  /** Brings back what was there, and what has been typed since can be brought back in its place. */
  #swap(bringBack: () => void): void {
    const { attempt } = this.#form;
    const act = this.#bringingBack();
    bringBack();
    this.undo = { what: "replaced", act, attempt };
    this.#form.host.requestUpdate();
  }

  /** Brings back what the page could not take after all. What has been typed since can be brought back in its place. */
  bringBack(stood: Stood, attempt: Attempt): void {
    const fillIn = () => {
      this.#keeps.resume(stood, attempt);
      this.#keeps.personal = stood.personal;
      stood.bringChoicesBack?.();
      this.#device.later();
    };
    if (isUntouched(this.#form)) fillIn();
    else this.replace(fillIn, "replaced");
    this.#form.host.goTo("submit");
  }

  /** Empties the form, which can be taken back until something else is typed. */
  clear(): void {
    const { host, ending, attempt } = this.#form;
    if (this.#isCleared) {
      host.goTo("cleared");
      return;
    }
    const bringBack = this.#bringingBack();
    const bringChoicesBack = ending?.consents.clear();
    this.#leave(() => this.#form.reset());
    const act = () => {
      bringChoicesBack?.();
      bringBack();
    };
    this.undo = { what: "cleared", act, attempt };
    host.requestUpdate();
    host.goTo("cleared");
  }

  /** Nothing has been filled in since it was cleared: a second click takes nothing away from what can be brought back. */
  get #isCleared(): boolean {
    const { undo } = this;
    return undo?.what === "cleared" && undo !== this.#swaps && !this.#form.ending?.consents.answered;
  }

  /** Brings back what stands in the form now. */
  #bringingBack(): () => void {
    const { id, answers, onRequest, attempt, host } = this.#form;
    const { personal } = this.#keeps;
    return () => {
      this.#keeps.resume({ id, answers, onRequest, personal }, attempt);
      this.#keeps.personal = personal;
      this.#device.later();
      host.goTo("form");
    };
  }
}
