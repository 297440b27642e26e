import { html, nothing, type PropertyDeclarations, type TemplateResult, unsafeCSS } from "lit";
import type { FactPath, Facts, RateCard } from "../lib/api.js";
import { danishDay, utcDay } from "../words/dates.ts";
import type { Words } from "../words/words.ts";
import type { EarlierConsent } from "./consent/model.ts";
import { define } from "./define.ts";
import { EstimateElement } from "./estimate-element.ts";
import type { ContactAnswers } from "./form/answers.ts";
import type { Problem } from "./form/check.ts";
import type { FilesWanted } from "./form/desk/files/wanted.ts";
import type { Sections } from "./form/desk/sections-of-page.ts";
import type { HostFacts } from "./form/facts.ts";
import { renderForm } from "./form/form.ts";
import { FormSource } from "./form/form-source.ts";
import type { SerialCheck } from "./form/lists/host-check.ts";
import { lead } from "./form/places.ts";
import { type ServiceRequest, serviceRequest } from "./form/request.ts";
import { RequestForm } from "./form/request-form.ts";
import type { Section } from "./form/section.ts";
import { formStyles } from "./form/styles.ts";
import type { ServiceRequestEvents } from "./host/events.ts";
import type { FieldProblem } from "./host/form-field.ts";
import css from "./service-request.css?inline";
import { sharedStyles } from "./styles.ts";
import type { FromForm } from "./take-along/take-along.ts";

/**
 * The complete request form, with what the service can cost and when it comes back while it is being filled in. It sends
 * nothing anywhere.
 *
 * @tagname service-request
 * @slot before-submit - What the page wants to have at the end of the form, above its button. Fields in it are checked with the form, and handed over as `request.more`.
 *
 * @fires {CustomEvent<EstimateChange>} service-estimate-change - What is known, or what the rules say of it, has changed.
 * @fires {CustomEvent<EstimateQuestion>} service-estimate-question - The customer wants to answer a question of the estimate; cancelled, the element does not go to the field.
 * @fires {CustomEvent<EstimateMistake>} service-estimate-mistake - Something that the page has set can't be used. It is on the console too; the customer reads at most that there is no estimate.
 * @fires {CustomEvent<EstimateRulesState>} service-estimate-state - The rules have been loaded, or could not be.
 * @fires {CustomEvent<Submission>} service-request - The request, complete. Cancelled, it has not been handed over, and the form stays as it is. Not fired inside a form of the page's own, which has its own submit event.
 */
export class ServiceRequestElement extends EstimateElement<ServiceRequestEvents> {
  static override styles = [...sharedStyles, ...formStyles, unsafeCSS(css)];
  static override properties: PropertyDeclarations = {
    sampleRates: { attribute: false },
    draft: {},
    subjectId: { attribute: "subject-id" },
    earlierConsent: { attribute: false },
    serialCheck: { attribute: false },
    sections: { attribute: false },
    files: { attribute: false },
    contact: { attribute: false },
    reference: {},
    facts: { attribute: false, hasChanged: () => true },
  };

  /** Made-up rates to try the form with. Not offered where there is a rate card. */
  sampleRates: RateCard | undefined;
  /** The name under which the answers are kept on the device until they are submitted; without it they are not kept. */
  draft = "";
  /** Who the customer is on the consent receipt, by an identifier of the page's; one is made up where it is empty. */
  subjectId = "";
  /** The consents given before, and to which text: those given to another text are asked for again. */
  earlierConsent: EarlierConsent | undefined;
  /** How serial numbers are checked: a pattern that the whole of one must match, or a function. What it does not know is doubtful. */
  serialCheck: SerialCheck | undefined;

  /** Which sections the form has: `false` leaves one out, `"required"` asks for its main answer. */
  sections: Sections | undefined;
  /** Whether the customer can add files, for the page to upload, and which ones: `true`, or limits. */
  files: FilesWanted | undefined;
  /** What the page knows of who asks. It is filled in from the beginning and after a reset; what has been typed stays. */
  contact: Partial<ContactAnswers> | undefined;
  /** The same of the customer's own order or reference number. */
  reference: string | undefined;

  readonly #form = new RequestForm(this);
  protected readonly source = new FormSource(this.#form);

  /** What is known now. Set it to have the form filled in with what the page knows. */
  get facts(): Facts {
    return this.known;
  }
  set facts(facts: Partial<Facts> | undefined) {
    this.given = this.readable("facts", facts);
    this.#form.page.beginWith(this.given ?? {});
  }

  /** The whole request, as it is handed over or travels with the form around the element. */
  get request(): ServiceRequest {
    const { answers, page, ending } = this.#form;
    return serviceRequest(
      { ...answers, contact: page.contact },
      this.estimateDocument(),
      ending?.consents.document,
      this.shown.desk?.told,
      ending?.slotted.values,
    );
  }

  /** The same, as the JSON document that travels with the form. */
  get value(): string {
    return JSON.stringify(this.request);
  }

  /** Loads again what could not be loaded: the words, the rules and what stands in scripts of their own. Never rejects. */
  override async retry(): Promise<void> {
    await Promise.all([super.retry(), this.#form.retry(), this.shown.desk?.retry()]);
  }

  /** Empties the form, the draft on the device included. What the page has filled in stays. */
  reset(): void {
    this.forget();
    this.#form.reset();
  }

  /** Moves the focus to the field in which a fact is answered, "items[0].warranty"; false where there is none. */
  async focusFact(fact: FactPath): Promise<boolean> {
    // Which field it is, the script of the estimate knows, and some come with what follows from answers: without, the form is the nearest.
    await Promise.allSettled([this.shown.load(), this.source.load()]);
    return this.goTo(this.source.fieldOf(fact)?.id ?? "form");
  }

  /** @internal */
  async goTo(id: string): Promise<boolean> {
    // Nobody waits to get there for what has nothing to do with it.
    await super.getUpdateComplete();
    return lead(this.renderRoot, id);
  }

  /**
   * Says that a request could not be taken after all: the customer reads it, and can hand the same request over again. One that
   * another has been begun after can be brought back until the page is left or `reset()` is called. Inside a form of the page's
   * own the draft is kept as before the form was submitted.
   *
   * @param id the `id` of the request; without it the last one that was handed over.
   */
  handOverFailed(id?: string): void {
    this.#form.following.whenThere(() => void this.#form.ending?.fail(id));
  }

  protected override addTo(data: FormData): void {
    for (const file of this.shown.desk?.files ?? []) data.append(`${this.name}-files`, file);
  }

  /** @internal */
  announceProblem({ message, values }: Problem): void {
    this.announce(this.words?.t(message, values) ?? "");
  }

  /** @internal */
  get ofEstimate(): readonly Section[] {
    return this.words ? this.shown.sections(this.words) : [];
  }

  /** @internal */
  get today(): string {
    const { asOf } = this.brought;
    // A day that is none is the page's mistake, and keeps nobody from submitting.
    return typeof asOf === "string" && utcDay(asOf) ? asOf : danishDay(new Date());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) this.#form.restore();
  }

  formResetCallback(): void {
    this.reset();
  }

  formStateRestoreCallback(kept: unknown): void {
    if (typeof kept === "string") this.#form.keeping.resume(kept);
  }

  /** What fills the form in is waited for too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#form.filling();
    return super.getUpdateComplete();
  }

  protected override showProblems(): void {
    const { following } = this.#form;
    if (following.problems) following.problems.tell(this.words);
    // What did not come is asked for again, for the next press of the button.
    else void following.load().catch(() => undefined);
  }

  protected override get problem(): FieldProblem | undefined {
    const { words } = this;
    return words ? this.#form.following.problem(words) : this.unready;
  }

  protected override willUpdate(): void {
    this.#form.checkSerials(this.serialCheck || undefined);
    this.#form.page.know({ contact: this.contact, reference: this.reference });
    super.willUpdate();
    const { words } = this;
    if (words) this.#form.ending?.prepare(words);
    this.#form.following.changeElsewhere(JSON.stringify(this.known.consents ?? {}));
    const setOff = words && this.shown.setOff(words, this.#form.isChanged, (fact) => this.source.fieldOf(fact)?.id);
    if (setOff) this.announcer.sayWhenQuiet("warnings", setOff);
  }

  /** @internal */
  override get readsOut(): boolean {
    return this.#form.onRequest === undefined ? super.readsOut : !this.#form.onRequest;
  }

  /** What is filled in before the customer has answered anything is shown at once. */
  protected override get holds(): boolean {
    return super.holds && this.#form.isChanged;
  }

  protected override get fromForm(): FromForm {
    return { answers: this.#form.answers, request: () => this.request, sampleRates: this.source.usesSampleRates };
  }

  protected override get toConsents(): (() => void) | undefined {
    return this.#form.ending?.toConsents;
  }

  /** @internal */
  override get brought(): HostFacts {
    return { ...super.brought, sampleRates: this.sampleRates || undefined };
  }

  protected override updated(): void {
    this.tellForm(() => this.#form.keeping.text);
    this.#form.ending?.slotted.follow();
    super.updated();
  }

  protected override renderFirst(words: Words): TemplateResult {
    return html`<div class="layout-form">
      ${this.#form.ending?.renderNotes() ?? nothing} ${renderForm(this.#form.model(words, this.isDisabled))}
      ${this.shown.peek(words, this.answer, () => this.goTo("estimate"))}
    </div>`;
  }

  protected override renderNotices(words: Words): TemplateResult | typeof nothing {
    return this.shown.notices(words, this.#form.answers.items, this.source.usesSampleRates);
  }
}

define("service-request", ServiceRequestElement);

declare global {
  interface HTMLElementTagNameMap {
    "service-request": ServiceRequestElement;
  }
}
