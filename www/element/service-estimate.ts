import { html, nothing, type TemplateResult, unsafeCSS } from "lit";
import { property } from "lit/decorators.js";
import type { Calendar, Estimate, FactPath, Facts, Interpretations, IsoDate, Missing, RateCard } from "../lib/api.js";
import type { Catalogue } from "../words/catalogue.ts";
import { danishDay } from "../words/dates.ts";
import type { Words } from "../words/words.ts";
import { Announcer } from "./announcer.ts";
import { ConsentPart } from "./consent/consent-part.ts";
import type { EarlierConsent } from "./consent/model.ts";
import { EstimatePart } from "./estimate/part.ts";
import { failedNote } from "./failed-note.ts";
import { decidedItems, type HostFacts, toFacts, usesSampleRates, withoutUnknown } from "./form/facts.ts";
import { fieldOfFact, isUnsure } from "./form/fields/ids.ts";
import { renderForm } from "./form/form.ts";
import { answersOfFacts } from "./form/from-facts.ts";
import { type EstimateDocument, estimateDocument, type ServiceRequest, serviceRequest } from "./form/request.ts";
import { type HostModel, RequestForm } from "./form/request-form.ts";
import { answersFrom } from "./form/stored.ts";
import { formStyles } from "./form/styles.ts";
import { type ServiceEstimateEvents, tell } from "./host/events.ts";
import { type FieldProblem, FormField } from "./host/form-field.ts";
import { PageForm } from "./host/page-form.ts";
import layout from "./layout.css?inline";
import { frameStyles } from "./panel/frame.ts";
import type { PanelModel, WhatIf } from "./panel/model.ts";
import { loadPackagedRules, type RulesLoader } from "./rules.ts";
import { type Answer, RulesController } from "./rules-controller.ts";
import { answersOfLink } from "./take-along/link/link.ts";
import theme from "./theme.css?inline";
import { WordsController } from "./words-controller.ts";

/**
 * What a service request can cost and when it is expected to be ready, while it is being filled in: the complete request form with
 * its estimate, or the estimate alone beside a form of the page's own. It sends nothing anywhere.
 *
 * @tagname service-estimate
 * @slot before-submit - What the page wants to have at the end of the form, above its button.
 *
 * @fires {CustomEvent<EstimateChange>} service-estimate-change - What is known, or what the rules say of it, has changed.
 * @fires {CustomEvent<EstimateQuestion>} service-estimate-question - The customer wants to answer a question of the estimate; cancelled, the element does not go to the field.
 * @fires {CustomEvent<EstimateRulesState>} service-estimate-state - The rules have been loaded, or could not be.
 * @fires {CustomEvent<ServiceRequest>} service-request - The request, complete. Cancelled, the form does not say that it has been handed over. Not fired inside a form of the page's own, which has its own submit event.
 */
export class ServiceEstimate extends FormField {
  static override styles = [unsafeCSS(theme), unsafeCSS(layout), ...formStyles, frameStyles];

  /** "form" for the complete form, "estimate" for the estimate alone, of the facts that the page's own form names. */
  @property() mode: "form" | "estimate" = "form";
  /** The day that the estimate is made for, "2026-11-21"; without it the one that it is in Denmark. */
  @property({ attribute: "as-of" }) asOf: IsoDate = danishDay(new Date());
  /** The language of the words, "en"; without it the page's. */
  @property() override lang = "";
  /** The VAT rate, "25": consumers see prices with VAT first, businesses beside those without, and others where they want it. */
  @property({ attribute: "vat-percent" }) vatPercent: string | undefined;
  /** The provider's own rates. */
  @property({ attribute: false }) rateCard: RateCard | undefined;
  /** Made-up rates to try the form with. Not offered where there is a rate card. */
  @property({ attribute: false }) sampleRates: RateCard | undefined;
  /** The workshop's closures, as far as the page knows them. */
  @property({ attribute: false }) calendar: Calendar | undefined;
  /** The interpretations of the terms that the page chooses, by name. */
  @property({ attribute: false }) interpretations: Interpretations | undefined;
  /** The editions of the documents, where not the newest: ids, or for the terms an edition of the page's own. */
  @property({ attribute: false }) editions: Facts["editions"];
  /** Messages of the page's own, which go before the catalogue's. */
  @property({ attribute: false }) messages: Catalogue | undefined;
  /** Loads the rules, in place of the package's own entry. */
  @property({ attribute: false }) loader: RulesLoader = loadPackagedRules;

  /** The name under which the answers are kept on the device until they are submitted; without it they are not kept. */
  @property() draft = "";

  /** Who the customer is on the consent receipt, by an identifier of the page's; one is made up where it is empty. */
  @property({ attribute: "subject-id" }) subjectId = "";
  /** The consents given before, and to which text: those given to another text are asked for again. */
  @property({ attribute: false }) earlierConsent: EarlierConsent | undefined;

  readonly #words = new WordsController(this);
  readonly #shown = new EstimatePart(this, () => ({
    facts: this.#facts,
    estimate: this.#estimate,
    answers: this.#isForm ? this.#form.answers : undefined,
    rules: this.#rules.rules,
    sampleRates: this.#usesSampleRates,
  }));
  readonly #rules = new RulesController(this, async () => (await Promise.all([this.loader(), this.#shown.load()]))[0]);
  readonly #announcer = new Announcer(this);
  readonly #pageForm = new PageForm(this, (form) => this.#shown.pageFacts(form));
  readonly #form = new RequestForm(this);
  readonly #consents = new ConsentPart(this);
  #whatIf: WhatIf = {};
  #given: Partial<Facts> | undefined;
  #facts: Facts = { asOf: "" };
  #answer: Answer = { issues: [] };
  /** The rules have said something new since the page was told. */
  #answered = false;
  /** The last estimate that could be made. */
  #estimate: Estimate | undefined;

  /**
   * What is known now. Beside a form of the page's own, set it to what the page knows: it goes before what is read
   * from the form's fields. In the complete form, setting it fills the form in.
   */
  @property({ attribute: false, hasChanged: () => true })
  get facts(): Facts {
    return this.#facts;
  }
  set facts(facts: Partial<Facts> | undefined) {
    this.#given = facts;
    const answers = answersOfFacts(facts ?? {});
    if (answers) this.#form.begin(answers);
  }

  /** What the rules say of what is known now; `undefined` while they can't. */
  get estimate(): Estimate | undefined {
    return this.#answer.estimate;
  }

  /** What travels with the form around the element: the whole request, or beside a form of the page's own the estimate. */
  get request(): ServiceRequest | EstimateDocument {
    const computed = {
      language: this.#words.words?.lang ?? "",
      facts: this.#facts,
      estimate: this.estimate,
      interpretations: this.#rules.defaultInterpretations(),
      sampleRates: this.#usesSampleRates,
      consent: this.#consents.document,
    };
    return this.#isForm ? serviceRequest(this.#form.answers, computed) : estimateDocument(computed);
  }

  /** The same, as the JSON document that travels with the form. */
  get value(): string {
    return JSON.stringify(this.request);
  }

  /** Reads the fields of the form around the element anew: for a page that has set them by script. */
  refresh(): void {
    this.requestUpdate();
  }

  /** Loads again what could not be loaded: the words, the rules and what stands in scripts of their own. Never rejects. */
  async retry(): Promise<void> {
    this.#words.retry();
    this.#consents.retry();
    if (this.#rules.state === "failed") await this.#rules.load();
  }

  /** Empties the form, the draft on the device included. What the page has filled in stays. */
  reset(): void {
    this.#whatIf = {};
    this.#consents.reset();
    this.#form.reset();
  }

  /** Moves the focus to the field in which a fact is answered, "items[0].warranty"; false where there is none. */
  async focusFact(fact: FactPath): Promise<boolean> {
    if (this.#isForm) return this.goTo(fieldOfFact(fact, this.#form.answers, this.#host)?.id ?? "form");
    const field = this.#pageForm.fieldOf(fact);
    field?.scrollIntoView({ block: "center" });
    field?.focus({ preventScroll: true });
    return field !== undefined;
  }

  /** @internal */
  async goTo(id: string): Promise<boolean> {
    await this.updateComplete;
    const target = this.renderRoot.querySelector<HTMLElement>(`[id="${id}"]`);
    const folded = target?.closest("details");
    if (folded) folded.open = true;
    const titled = target?.closest(".field") ?? target;
    titled?.scrollIntoView({ block: "start" });
    target?.focus({ preventScroll: true });
    return target !== null;
  }

  /** @internal */
  announce(text: string): void {
    this.#announcer.say(text);
  }

  /** @internal */
  handOver(): boolean {
    this.#consents.settle();
    return tell(this, "service-request", this.request as ServiceRequest, true);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#isForm || this.hasUpdated) return;
    const linked = answersOfLink(location.hash);
    if (linked) this.#form.begin(linked);
    else this.#form.restoreDraft();
  }

  formResetCallback(): void {
    this.reset();
  }

  formStateRestoreCallback(kept: unknown): void {
    const answers = typeof kept === "string" ? answersFrom(JSON.parse(kept)) : undefined;
    if (answers) this.#form.fill(answers);
  }

  protected showProblems(): void {
    this.#form.showProblems();
    this.announce(this.#words.words?.t("form.summary.title", { count: this.#form.problems.length }) ?? "");
  }

  protected get problem(): FieldProblem | undefined {
    const [problem] = this.#isForm ? this.#form.problems : [];
    const field = problem && this.renderRoot.querySelector<HTMLElement>(`[id="${problem.field}"]`);
    const { words } = this.#words;
    if (!field || words === undefined) return undefined;
    const at = field.closest("details:not([open])")?.querySelector("summary") ?? field;
    return { message: words.t(problem.message, problem.values), empty: problem.empty, at };
  }

  protected override willUpdate(): void {
    this.#words.speak(this.lang, this.messages);
    this.#facts = this.#isForm
      ? { ...toFacts(this.#form.answers, this.#host), ...this.#consents.facts }
      : this.#pageFacts;
    const answer = this.#rules.ask(this.#facts);
    this.#answered = answer !== this.#answer;
    const { words } = this.#words;
    if (this.#answered && words && this.#estimate && answer.estimate) {
      this.#announcer.sayWhenQuiet(this.#shown.sentence(words, answer.estimate, this.#facts));
    }
    this.#answer = answer;
    // While a fact is malformed the last estimate stays, beside what is wrong.
    this.#estimate = answer.estimate ?? this.#estimate;
  }

  protected override updated(): void {
    this.tellForm(() => ({ value: this.value, kept: this.#form.kept }));
    if (this.#answered) tell(this, "service-estimate-change", { facts: this.#facts, ...this.#answer });
    this.#answered = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, unloaded } = this.#words;
    const note =
      unloaded && unloaded.lang !== words?.lang
        ? failedNote(unloaded.t("unloaded.text"), unloaded.t("unloaded.retry"), () => void this.retry())
        : nothing;
    if (words === undefined) return html`${note}`;
    return html`${note}<div class="layout ${this.#isForm ? "layout-both" : ""}" part="layout" lang=${words.lang}>
        ${
          this.#isForm
            ? html`<div class="layout-form">
              ${renderForm(this.#form.model(words, this.#formHost(words)))}
              ${this.#shown.peek(words, this.#facts, this.#estimate, () => this.goTo("estimate"))}
            </div>`
            : nothing
        }
        <aside
          id="estimate"
          class="layout-estimate"
          part="estimate"
          tabindex="-1"
          aria-label=${words.t("form.estimate.label")}
        >
          ${this.#isForm ? this.#notices(words) : nothing} ${this.#shown.render(this.#panel(words))}
        </aside>
        <p class="visually-hidden" role="status">${this.#announcer.text}</p>
      </div>
      <div class="statement" part="statement" lang=${words.lang}></div>`;
  }

  get #isForm(): boolean {
    return this.mode !== "estimate";
  }

  get #usesSampleRates(): boolean {
    return this.#isForm && usesSampleRates(this.#form.answers, this.#host);
  }

  get #host(): HostFacts {
    const { asOf, rateCard, sampleRates, calendar, interpretations, editions, vatPercent } = this;
    return { asOf, rateCard, sampleRates, calendar, interpretations, editions, vatPercent };
  }

  /** What the page says beside its own form: what it has set by property goes before what its fields say. */
  get #pageFacts(): Facts {
    const { sampleRates: _, ...host } = this.#host;
    return withoutUnknown({ ...host, ...this.#pageForm.read(), ...this.#given });
  }

  #formHost(words: Words): HostModel {
    return {
      products: Object.keys(this.#facts.rateCard?.products ?? {}),
      vatPercent: this.vatPercent,
      sampleRatesOffered: this.sampleRates !== undefined && this.rateCard === undefined,
      figures: this.#shown.figures(words, this.#estimate, this.#facts),
      disabled: this.isDisabled,
      submits: this.form === null,
      consents: (handedOver) => ({ section: this.#consentSection(handedOver), receipt: this.#consents.receipt() }),
    };
  }

  #consentSection(handedOver: boolean): TemplateResult | typeof nothing {
    const { words } = this.#words;
    const { rules, state } = this.#rules;
    if (words === undefined || state === "loading") return nothing;
    const { messages, interpretations, asOf, subjectId: subject, earlierConsent: earlier } = this;
    return this.#consents.section({ words, rules, messages, interpretations, asOf, subject, earlier }, handedOver);
  }

  #notices(words: Words): TemplateResult | typeof nothing {
    const { answers } = this.#form;
    return this.#shown.notices(words, {
      sampleRates: this.#usesSampleRates,
      undecided: answers.items.length - decidedItems(answers).length,
      items: answers.items.length,
    });
  }

  #panel(words: Words): PanelModel {
    return {
      words,
      ...this.#answerable,
      facts: this.#facts,
      rules: this.#rules.rules,
      // Without its words the estimate can't be shown either.
      state: this.#words.unloaded && !words.has("estimate.basis") ? "failed" : this.#rules.state,
      issues: this.#answer.issues,
      whatIf: this.#whatIf,
      onWhatIf: (whatIf) => {
        this.#whatIf = whatIf;
        this.requestUpdate();
      },
      onRetry: () => void this.retry(),
      onAsk: (fact) => {
        if (tell(this, "service-estimate-question", { fact }, true)) void this.focusFact(fact);
      },
    };
  }

  /** The estimate for the panel, which offers to answer what is missing: only what can be asked here is offered. */
  get #answerable(): { estimate: Estimate | undefined; unsure: FactPath[] } {
    const { answers } = this.#form;
    const host = this.#host;
    const unsure: FactPath[] = [];
    const answerable = ({ fact }: Missing) => {
      if (!this.#isForm) return !this.#pageForm.namesFacts || this.#pageForm.fieldOf(fact) !== undefined;
      const field = fieldOfFact(fact, answers, host);
      if (field && isUnsure(field)) unsure.push(fact);
      return field !== undefined;
    };
    const estimate = this.#estimate && { ...this.#estimate, missing: this.#estimate.missing.filter(answerable) };
    return { estimate, unsure };
  }
}

// A page may load the script twice, and a server that renders pages has no elements at all.
if (globalThis.customElements && !customElements.get("service-estimate")) {
  customElements.define("service-estimate", ServiceEstimate);
}

declare global {
  interface HTMLElementEventMap extends ServiceEstimateEvents {}
}
