import { nothing, type TemplateResult } from "lit";
import type { Words } from "../../words/words.ts";
import { ConsentPart } from "../consent/consent-part.ts";
import { DonePart, type EndedForm } from "../done/done-part.ts";
import { SlottedPart } from "../host/slotted-part.ts";
import type { Answers } from "./answers.ts";
import type { Attempt, Stood } from "./attempt.ts";
import type { FormHost } from "./host.ts";
import type { AskHost } from "./lists/host-check.ts";
import { submitTo } from "./submission.ts";

/** What keeps the answers, as far as it has to do with the end of a request. */
interface KeepsAnswers {
  readonly personal: boolean;
  /** What is said of the answers that it has filled in. */
  readonly words: Words | undefined;
  changed(): void;
  handedOver(): void;
  submittingFailed(id?: string): void;
  /** The other windows that have the same request. */
  readonly windows: { tell(attempt: Attempt): void };
  readonly replacing: { bringBack(stood: Stood, attempt: Attempt): void };
}

/** The form that this is the end of. */
export interface EndingForm extends EndedForm {
  /** Whether something that stands in it is not part of what is handed over. */
  readonly lacks: boolean;
  readonly onRequest: boolean | undefined;
  /** What the page fills it in with from the beginning. */
  readonly initial: Answers;
  /** What keeps the answers, and tells it, where they are kept or in any case. */
  readonly keeping: {
    readonly script: KeepsAnswers | undefined;
    tell(act: (keeper: KeepsAnswers) => void, always?: boolean): void;
  };
  /** How the page is asked about serial numbers; missing as long as there is nothing that reads them. */
  readonly askOfSerial: AskHost | undefined;
  change(how: (answers: Answers) => Answers): void;
  submit(): void;
  /** Everything as it was in the beginning. */
  reset(): void;
  fill(answers: Answers): void;
  /** Resolves once everything has been filled in that can be. */
  filling(): Promise<void>;
}

/** The end of the form: the choices about data, the page's own fields, and what stands there once the request has been handed over. */
export class Ending {
  readonly consents: ConsentPart;
  readonly slotted: SlottedPart;
  readonly #host: FormHost;
  readonly #form: EndingForm;
  readonly #done: DonePart;
  #words: Words | undefined;

  /** @param changed what is done when something is answered in the page's own fields. */
  constructor(form: EndingForm, changed: () => void) {
    this.#host = form.host;
    this.#form = form;
    this.consents = new ConsentPart(form.host);
    this.slotted = new SlottedPart(form.host, changed);
    this.#done = new DonePart(form);
  }

  /** Goes to the choices about data; missing where the page asks for none. */
  get toConsents(): (() => void) | undefined {
    return this.#host.sections?.consent === false ? undefined : this.#goToConsents;
  }

  readonly #goToConsents = (): void => {
    const first = this.#host.renderRoot.querySelector(".consents input");
    this.#host.goTo(first?.id ?? "form");
  };

  /** Fetches what will stand there, so that it can be had offline too. */
  prepare(words: Words): void {
    this.#words = words;
    this.#done.prepare(words);
  }

  /** Hands the request over. What the page waits for; nothing where it wants the form to stay as it is. */
  handOver(): readonly Promise<unknown>[] | undefined {
    // What the page asks for besides must not be missing unseen: the customer reads that it failed, and can press again.
    if (!this.slotted.isReady) return [this.slotted.retry().then(() => Promise.reject())];
    const host = this.#host;
    this.consents.settle();
    void this.#done.retry();
    const waits = submitTo(host, host.request, host.shown.desk?.files ?? []);
    // What is shown is what was handed over.
    host.showLatest();
    return waits;
  }

  /** The choices about data. Nothing while the rules are on their way. @param handedOver whether the request has been. */
  renderConsents(words: Words, handedOver: boolean): TemplateResult | typeof nothing {
    const { rules, rulesAwaited, messages, subjectId: subject, earlierConsent, brought } = this.#host;
    if (rulesAwaited) return nothing;
    const { interpretations, asOf } = brought;
    const earlier = earlierConsent || undefined;
    return this.consents.section({ words, rules, messages, interpretations, asOf, subject, earlier }, handedOver);
  }

  /** What stands there once it has been handed over. */
  renderDone(words: Words): TemplateResult | typeof nothing {
    return this.#done.render(words, {
      ...this.#host.shown.atEnd(words),
      onPortal: this.#host.brought.createdOnPortal === true,
      receipt: this.consents.receipt(),
      another: () => this.#another(),
    });
  }

  /** How far the request has come, where the customer may be elsewhere in the form. */
  renderNotes(): TemplateResult | typeof nothing {
    return this.#done.notes((attempt, stood) => {
      this.#form.keeping.tell(({ replacing }) => replacing.bringBack(stood, attempt), true);
    });
  }

  /** Begins another request of the same customer's. */
  #another(): void {
    const { answers, initial, attempt, handingOver, keeping, host } = this.#form;
    const { contact, customer } = answers;
    const bringChoicesBack = this.consents.clear();
    if (attempt?.stood) attempt.stood = { ...attempt.stood, bringChoicesBack };
    handingOver?.replace(() => this.#form.reset());
    this.#form.fill({ ...initial, contact, customer });
    keeping.tell((keeper) => keeper.changed());
    host.goTo("form");
  }

  /** Nothing is answered any more at the end of the form, and nothing stays of what was, unless the customer begins another request. */
  reset(): void {
    this.consents.reset();
    this.#form.handingOver?.forget();
  }

  /**
   * The page says that it could not take a request after all: the last one that it had been told of by then, or one of an
   * earlier visit that is still being read.
   */
  async fail(id?: string): Promise<void> {
    const { handingOver, keeping } = this.#form;
    const presses = handingOver?.presses;
    if (handingOver?.fail(id)) return;
    await this.#form.filling();
    keeping.tell((keeper) => keeper.submittingFailed(id));
    handingOver?.fail(id, presses);
  }

  /** Says how far it has come, or the one that stood there before. */
  tell(isLeft = false): void {
    if (this.#words) this.#done.tell(this.#words, isLeft);
  }

  /** Leads there, unless the page has led somewhere else; whether it has not. */
  lead(): boolean {
    const at: unknown = (this.#host.getRootNode() as Document | ShadowRoot).activeElement;
    // A page that has moved the focus shows something of its own.
    const isHere = !at || at === this.#host || at === document.body;
    if (isHere) this.#host.goTo("done");
    return isHere;
  }

  /** Whether the focus is there. */
  get hasFocus(): boolean {
    return Boolean((this.#host.renderRoot as ShadowRoot).activeElement?.closest(".form-done"));
  }

  /** Loads again what could not be loaded. */
  async retry(): Promise<void> {
    await Promise.all([this.consents.retry(), this.slotted.retry(), this.#done.retry()]);
  }
}
