import { html, nothing, type PropertyDeclarations, type TemplateResult, unsafeCSS } from "lit";
import type { FactPath, Facts, RateCard } from "../lib/api.js";
import { danishDay, utcDay } from "../words/dates.ts";
import type { Words } from "../words/words.ts";
import type { ConsentPart } from "./consent/consent-part.ts";
import type { EarlierConsent } from "./consent/model.ts";
import { define } from "./define.ts";
import type { DonePart } from "./done/done-part.ts";
import { EstimateElement, sharedStyles } from "./estimate-element.ts";
import type { Answers, ContactAnswers } from "./form/answers.ts";
import type { Problem } from "./form/check.ts";
import type { FilesWanted } from "./form/desk/files/wanted.ts";
import type { Sections } from "./form/desk/sections-of-page.ts";
import type { HostFacts } from "./form/facts.ts";
import type { Asked } from "./form/fields/of-fact.ts";
import { renderForm } from "./form/form.ts";
import type { HostModel } from "./form/host.ts";
import type { SerialCheck } from "./form/lists/host-check.ts";
import { type ServiceRequest, serviceRequest } from "./form/request.ts";
import { RequestForm } from "./form/request-form.ts";
import type { Section } from "./form/section.ts";
import { itemOf } from "./form/sections/folded-item.ts";
import { formStyles } from "./form/styles.ts";
import type { submitTo } from "./form/submission.ts";
import type { EstimateMistake, ServiceRequestEvents } from "./host/events.ts";
import type { FieldProblem } from "./host/form-field.ts";
import { SlottedPart } from "./host/slotted-part.ts";
import css from "./service-request.css?inline";

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
  /** The choices about data, and what stands there once the request has been handed over: they come with what submits it. */
  #consents: ConsentPart | undefined;
  #done: DonePart | undefined;
  readonly #slotted = new SlottedPart(this, () => this.#form.changeElsewhere());

  /** What is known now. Set it to have the form filled in with what the page knows. */
  get facts(): Facts {
    return this.known;
  }
  set facts(facts: Partial<Facts> | undefined) {
    this.#form.beginWith(facts ?? {});
  }

  /** The whole request, as it is handed over or travels with the form around the element. */
  get request(): ServiceRequest {
    const { answers, contact } = this.#form;
    return serviceRequest(
      { ...answers, contact },
      this.estimateDocument(),
      this.#consents?.document,
      this.shown.desk?.told,
      this.#slotted.values,
    );
  }

  /** The same, as the JSON document that travels with the form. */
  get value(): string {
    return JSON.stringify(this.request);
  }

  /** Loads again what could not be loaded: the words, the rules and what stands in scripts of their own. Never rejects. */
  override async retry(): Promise<void> {
    await Promise.all([
      super.retry(),
      this.#form.retry(),
      this.#consents?.retry(),
      this.#done?.retry(),
      this.#slotted.retry(),
      this.shown.desk?.retry(),
    ]);
  }

  /** Empties the form, the draft on the device included. What the page has filled in stays. */
  reset(): void {
    this.forget();
    this.#consents?.reset();
    this.#form.reset();
  }

  /** Moves the focus to the field in which a fact is answered, "items[0].warranty"; false where there is none. */
  async focusFact(fact: FactPath): Promise<boolean> {
    // Which field it is, the script of the estimate knows: where it does not come, the form is the nearest.
    await this.shown.load().catch(() => undefined);
    return this.goTo(this.#fieldOf(fact)?.id ?? "form");
  }

  /** @internal */
  async goTo(id: string): Promise<boolean> {
    // Nobody waits to get there for what has nothing to do with it.
    await super.getUpdateComplete();
    await this.#folded(id)?.unfold();
    const target = this.renderRoot.querySelector<HTMLElement>(`[id="${id}"]`);
    for (let folded = target?.closest("details"); folded; folded = folded.parentElement?.closest("details")) {
      folded.open = true;
    }
    const titled = target?.closest(".field") ?? target;
    titled?.scrollIntoView({ block: "start" });
    target?.focus({ preventScroll: true });
    return target !== null;
  }

  /** Says that the request could not be taken after all: the customer reads it, and can hand the same request over again. */
  handOverFailed(): void {
    this.#form.handOverFailed();
  }

  /** The product that a field belongs to, where it is one of many. */
  #folded(field: string): (Element & { unfold(): Promise<void> }) | null | undefined {
    return this.renderRoot.querySelector(`details[id="${itemOf(field)}"]`)?.closest("service-request-item");
  }

  /** @internal */
  handOver(by: typeof submitTo): readonly Promise<unknown>[] | undefined {
    // What the page asks for besides must not be missing unseen: the customer reads that it failed, and can press again.
    if (!this.#slotted.isReady) return [this.#slotted.retry().then(() => Promise.reject())];
    this.#consents?.settle();
    void this.#done?.retry();
    const waits = by(this, this.request, this.#files);
    // What is shown is what was handed over.
    this.showLatest();
    return waits;
  }

  /** @internal */
  get deskState(): "loading" | "ready" | "failed" {
    return this.shown.desk?.state ?? (this.rulesAwaited ? "loading" : "failed");
  }

  /** @internal */
  refusesOthers(): boolean {
    return this.#slotted.refuses();
  }

  get #files(): readonly File[] {
    return this.shown.desk?.files ?? [];
  }

  protected override addTo(data: FormData): void {
    for (const file of this.#files) data.append(`${this.name}-files`, file);
  }

  /** @internal */
  get besides(): unknown {
    return { consents: this.#consents?.facts.consents, more: this.#slotted.values };
  }

  /** @internal */
  tellEnd(isLeft?: boolean): void {
    if (this.words) this.#done?.tell(this.words, isLeft);
  }

  /** @internal */
  async noteMistakes(of: string, mistakes: readonly EstimateMistake[]): Promise<void> {
    await this.shown.load().catch(() => undefined);
    this.shown.mistakes?.note(of, mistakes);
  }

  /** @internal */
  announceProblem({ message, values }: Problem): void {
    this.announce(this.words?.t(message, values) ?? "");
  }

  readonly #follow = () => this.#form.follow();

  /** @internal */
  get ofEstimate(): readonly Section[] {
    return this.words ? this.shown.sections(this.words) : [];
  }

  /** @internal */
  get today(): string {
    const { asOf } = this.host;
    // A day that is none is the page's mistake, and keeps nobody from submitting.
    return typeof asOf === "string" && utcDay(asOf) ? asOf : danishDay(new Date());
  }

  /** @internal */
  get notKept(): string[] {
    return this.#consents?.answered ? ["consent"] : [];
  }

  /** @internal */
  clearOthers(): (() => void) | undefined {
    return this.#consents?.clear();
  }

  /** @internal */
  get now(): Date {
    return new Date();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("hashchange", this.#follow);
    if (!this.hasUpdated) this.#form.restore();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#follow);
  }

  formResetCallback(): void {
    this.reset();
  }

  formStateRestoreCallback(kept: unknown): void {
    if (typeof kept === "string") this.#form.restoreState(kept);
  }

  /** What fills the form in is waited for too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#form.filling();
    return super.getUpdateComplete();
  }

  protected override loadFacts(): Promise<void> {
    return this.#form.loadAnswered();
  }

  protected override showProblems(): void {
    // What did not come is asked for again, for the next press of the button.
    if (this.#form.answered === undefined) void this.#form.loadAnswered().catch(() => undefined);
    this.#form.showProblems();
    this.announce(this.words?.t("form.summary.title", { count: this.#form.problems.length }) ?? "");
  }

  protected override get problem(): FieldProblem | undefined {
    const { words } = this;
    const form = this.renderRoot.querySelector<HTMLElement>("#form");
    if (words === undefined || form === null) return undefined;
    // What knows what is missing is not there yet.
    if (!this.#form.answered) return { message: words.t("form.submit.failed"), empty: false, at: form };
    const [problem] = this.#form.problems;
    if (problem === undefined) return undefined;
    // The parts of the form are drawn a moment later than the form.
    const field = this.renderRoot.querySelector<HTMLElement>(`[id="${problem.field}"]`);
    const at =
      field?.closest("details:not([open])")?.querySelector("summary") ??
      field ??
      this.#folded(problem.field)?.querySelector("summary") ??
      form;
    return { message: words.t(problem.message, problem.values), empty: problem.empty, at };
  }

  protected override gather(): Facts {
    const { answered, answers } = this.#form;
    return { ...(answered?.toFacts(answers, this.host) ?? { asOf: this.host.asOf }), ...this.#consents?.facts };
  }

  protected override willUpdate(): void {
    const { answered } = this.#form;
    if (answered) {
      this.#consents ??= new answered.ConsentPart(this);
      this.#done ??= new answered.DonePart(this, this.#form);
    }
    this.#form.checkSerials(this.serialCheck || undefined);
    this.#form.know({ contact: this.contact, reference: this.reference });
    super.willUpdate();
    const { words, known: facts, latest: estimate } = this;
    if (words) this.#done?.prepare(words.lang);
    this.#form.choose(JSON.stringify(facts.consents ?? {}));
    if (words === undefined || estimate === undefined) return;
    const given = {
      words,
      facts,
      estimate,
      isChanged: this.#form.isChanged,
      fieldOf: (fact: FactPath) => this.#fieldOf(fact)?.id,
    };
    const setOff = this.shown.warned(words)?.follow(given) ?? [];
    if (setOff.length > 0) this.announcer.sayWhenQuiet("warnings", setOff.join(" "));
  }

  protected override isPages(path: string): boolean {
    return this.shown.script?.isPages(path, this.host) ?? false;
  }

  protected override askable(fact: FactPath): "no" | "yes" | "unsure" {
    const field = this.#fieldOf(fact);
    if (field === undefined) return "no";
    return field.isUnsure ? "unsure" : "yes";
  }

  protected override get readsOut(): boolean {
    return this.#form.onRequest === undefined ? super.readsOut : !this.#form.onRequest;
  }

  /** What is filled in before the customer has answered anything is shown at once. */
  protected override get holds(): boolean {
    return super.holds && this.#form.isChanged;
  }

  protected override get sampled(): boolean {
    return this.#form.answered?.usesSampleRates(this.#form.answers, this.host) ?? false;
  }

  protected override get documentId(): string {
    return this.#form.id;
  }

  protected override get linked(): Answers {
    return this.#form.answers;
  }

  protected override get saved(): ServiceRequest {
    return this.request;
  }

  protected override get toConsents(): (() => void) | undefined {
    return this.sections?.consent === false ? undefined : this.#goToConsents;
  }

  readonly #goToConsents = (): void => {
    const first = this.renderRoot.querySelector(".consents input");
    void this.goTo(first?.id ?? "form");
  };

  protected override get host(): HostFacts {
    return { ...super.host, sampleRates: this.sampleRates || undefined };
  }

  protected override updated(): void {
    this.tellForm(() => this.#form.kept);
    this.#slotted.follow();
    super.updated();
  }

  protected override renderFirst(words: Words): TemplateResult {
    return html`<div class="layout-form">
      ${this.#done?.notes(words) ?? nothing} ${renderForm(this.#form.model(words, this.#formHost(words)))}
      ${this.shown.peek(words, this.shownFacts, this.shownEstimate, this.isBehind, () => this.goTo("estimate"))}
    </div>`;
  }

  protected override renderNotices(words: Words): TemplateResult | typeof nothing {
    const { items } = this.#form.answers;
    return this.shown.notices(words, {
      sampleRates: this.sampled,
      undecided: items.filter(({ service }) => service === "").length,
      items: items.length,
    });
  }

  /** The field in which a fact is answered. */
  #fieldOf(fact: FactPath): Asked | undefined {
    if (fact === "customer" && this.sections?.contact === false) return undefined;
    return this.shown.fieldOf(fact, this.#form.answers, this.host);
  }

  #formHost(words: Words): HostModel {
    const { rateCard, sampleRates, vatPercent } = this.host;
    return {
      view: {
        warnings: this.shown.warned(words)?.shown ?? [],
        products: Object.keys(this.known.rateCard?.products ?? {}),
        vatPercent,
        sampleRatesOffered: sampleRates !== undefined && rateCard === undefined,
        figures: this.shown.figures(words, this.latest, this.known),
        onRequest: !this.readsOut,
      },
      disabled: this.isDisabled,
      submits: this.form === null,
      print: this.shown.printing(words, this.latest),
      consents: (handedOver) => this.#consentSection(words, handedOver),
      done: () =>
        this.#done?.render(words, {
          onPortal: this.host.createdOnPortal === true,
          facts: this.known,
          estimate: this.latest,
          takes: this.shown.takes(words, this.latest),
          receipt: this.#consents?.receipt() ?? nothing,
          another: () => {
            this.#consents?.reset();
            this.#form.another();
          },
        }) ?? nothing,
    };
  }

  #consentSection(words: Words, handedOver: boolean): TemplateResult | typeof nothing {
    if (this.rulesAwaited) return nothing;
    const { rules, messages, subjectId: subject, earlierConsent: earlier } = this;
    const { interpretations, asOf } = this.host;
    return (
      this.#consents?.section(
        { words, rules, messages, interpretations, asOf, subject, earlier: earlier || undefined },
        handedOver,
      ) ?? nothing
    );
  }
}

/** What can be set on the element: for frameworks, whose templates want to know what a tag takes. */
export type ServiceRequestProperties = Partial<
  Pick<
    ServiceRequestElement,
    | "asOf"
    | "calendar"
    | "contact"
    | "disabled"
    | "draft"
    | "earlierConsent"
    | "documents"
    | "editions"
    | "files"
    | "interpretations"
    | "lang"
    | "loader"
    | "messages"
    | "name"
    | "portal"
    | "rateCard"
    | "readOut"
    | "reference"
    | "sampleRates"
    | "sections"
    | "serialCheck"
    | "subjectId"
    | "vatPercent"
  >
> & { facts?: Partial<Facts> | undefined };

define("service-request", ServiceRequestElement);

declare global {
  interface HTMLElementTagNameMap {
    "service-request": ServiceRequestElement;
  }
}
