import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../../words/words.ts";
import type { Answers } from "../form/answers.ts";
import type { Attempt, Stood } from "../form/attempt.ts";
import type { HandingOver } from "../form/handing-over.ts";
import type { FormHost } from "../form/host.ts";
import { whenIdle } from "../idle.ts";
import { Later } from "../later.ts";
import type { Done, DoneModel } from "./done.ts";
import { instantOf } from "./instant.ts";
import type { End } from "./note/note.ts";

/** The form whose end it is. */
export interface EndedForm {
  readonly host: FormHost;
  readonly id: string;
  readonly answers: Answers;
  /** What the page fills the form in with from the beginning. */
  readonly initial: Answers;
  /** How far the request has come, and what hands it over; missing before there is that. */
  readonly attempt: Attempt | undefined;
  readonly handingOver: HandingOver | undefined;
}

/** What stands there once a request has been handed over: a script of its own, fetched when there is nothing else to do. */
export class DonePart {
  readonly #form: EndedForm;
  readonly #loaded: Later<Done, [words: Words]>;
  #words: Words | undefined;

  constructor(form: EndedForm) {
    const { host } = form;
    this.#form = form;
    const load = async (words: Words) => (await import("./done.ts")).open(host.renderRoot as ShadowRoot, words);
    this.#loaded = new Later(host, load, {
      what: () => "what follows once the request has been handed over",
      patient: true,
    });
  }

  /** Fetches it, so that it can be had offline too: at once where the customer comes to the end of the form. */
  prepare(words: Words): void {
    const isOther = this.#words !== words;
    this.#words = words;
    if (isOther) whenIdle(() => this.#loaded.want(this.#words ?? words));
    if (isContactTyped(this.#form)) this.#loaded.want(words);
  }

  /** Tries again, where it could not be had. */
  retry(): Promise<void> {
    return this.#loaded.retry();
  }

  /** Where it has not come what must be said is said by itself. */
  render(words: Words, model: Omit<DoneModel, "id" | "answers" | "older" | "handed">): TemplateResult | typeof nothing {
    const { id, answers, attempt } = this.#form;
    const whole = { ...model, id, answers, older: attempt?.state === "older", handed: attempt?.handed };
    return this.#loaded.want(words).value?.render(whole) ?? renderPlain(words, whole);
  }

  /** What is said of it where the customer may be elsewhere in the form. @param bringBack brings back what the page could not take. */
  notes(bringBack: (attempt: Attempt, stood: Stood) => void): TemplateResult | typeof nothing {
    const { host, handingOver } = this.#form;
    const hide = () => {
      handingOver?.forgetLeft();
      host.requestUpdate();
      host.goTo("form");
    };
    const { left } = this.#end;
    const { stood } = left ?? {};
    const back = left?.state === "failed" && stood ? () => bringBack(left, stood) : undefined;
    const model = { ...this.#end, goTo: (field: string) => host.goTo(field), hide, bringBack: back };
    return this.#loaded.value?.notes(model) ?? nothing;
  }

  /** Reads out how far the request has come, or the one that stood there before. */
  tell(words: Words, isLeft?: boolean): void {
    const { left, attempt } = this.#end;
    const state = (isLeft ? left : attempt)?.state;
    // Without its own words it is still said whether it failed.
    const plain = words.t(`form.submit.${state === "pending" || state === "failed" ? state : "done"}`);
    this.#form.host.announce(this.#loaded.value?.text(this.#end, isLeft) ?? plain);
  }

  get #end(): End {
    const { attempt, handingOver, host } = this.#form;
    return { attempt, left: handingOver?.left, isInside: host.form !== null };
  }
}

function isContactTyped({ answers: { contact }, initial }: EndedForm): boolean {
  return Object.entries(contact).some(([name, text]) => text !== initial.contact[name as keyof typeof contact]);
}

/** That it has been handed over, when and under which reference, in the form's own words. What is older is said elsewhere. */
export function renderPlain(words: Words, { id, older, handed }: Pick<DoneModel, "id" | "older" | "handed">) {
  if (older) return nothing;
  const at = handed && instantOf(words, handed.at);
  return html`<div class="form-done" part="done">
    <p id="done" tabindex="-1">${words.t("form.submit.done")}</p>
    <p class="done-id">${at ? html`${at.day}, ${at.time}<br />` : nothing}${id}</p>
  </div>`;
}
