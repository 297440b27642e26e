import { html, LitElement, nothing, type PropertyValues, type TemplateResult, unsafeCSS } from "lit";
import { property, state } from "lit/decorators.js";
import type { Calendar, Estimate, Facts, Issue, Missing, RateCard, Readings } from "../lib/api.js";
import { Announcer } from "./announcer.ts";
import { type Answers, noAnswers } from "./form/answers.ts";
import { check, type Problem } from "./form/check.ts";
import { SUMMARY_ID } from "./form/error-summary/error-summary.ts";
import { decidedItems, type HostFacts, toFacts, usesSampleRates } from "./form/facts.ts";
import { fieldOfFact } from "./form/fields/ids.ts";
import { renderForm } from "./form/form.ts";
import type { FormModel } from "./form/model.ts";
import { type ServiceRequest, serviceRequest } from "./form/request.ts";
import { formStyles } from "./form/styles.ts";
import type { Catalogue } from "./i18n/catalogue.ts";
import type { Words } from "./i18n/words.ts";
import { WordsController } from "./i18n/words-controller.ts";
import layout from "./layout.css?inline";
import { estimateNotices, keepInView, liveSentence, peek } from "./live.ts";
import { panelStyles, renderPanel } from "./panel/index.ts";
import type { WhatIf } from "./panel/model.ts";
import { loadPackagedRules, type RulesLoader } from "./rules.ts";
import { RulesController } from "./rules-controller.ts";
import theme from "./theme.css?inline";

/**
 * The service request form with its live estimate. It sends nothing: on submitting it hands over one document.
 *
 * @fires service-request - the request, complete; `detail` is a {@link ServiceRequest}. Cancelling it keeps the form open.
 */
export class ServiceEstimate extends LitElement {
  static override styles = [unsafeCSS(theme), unsafeCSS(layout), ...formStyles, ...panelStyles];

  /** "Today", in Danish time: always passed in, never read from a clock. */
  @property({ attribute: "as-of" }) asOf = "";
  /** The language of the words; without it the page's. */
  @property() override lang = "";
  /** The VAT rate that can be shown beside the prices, "25". Without it the question is not put. */
  @property({ attribute: "vat-percent" }) vatPercent: string | undefined;
  /** The provider's own rates. */
  @property({ attribute: false }) rateCard: RateCard | undefined;
  /** Made-up rates to try the form with. Not offered where there is a rate card. */
  @property({ attribute: false }) sampleRates: RateCard | undefined;
  /** The workshop's closures, as far as the page knows them. */
  @property({ attribute: false }) calendar: Calendar | undefined;
  @property({ attribute: false }) readings: Readings | undefined;
  @property({ attribute: false }) editions: Facts["editions"];
  /** Messages of the page's own, which go before the catalogue's. */
  @property({ attribute: false }) messages: Catalogue | undefined;
  /** Loads the rules, in place of the package's own entry. */
  @property({ attribute: false }) loader: RulesLoader = loadPackagedRules;

  @state() private answers: Answers = noAnswers();
  @state() private whatIf: WhatIf = {};
  /** The fields whose problems are shown. */
  @state() private reported: ReadonlySet<string> = new Set();
  @state() private summary = false;
  @state() private handedOver = false;

  readonly #words = new WordsController(this);
  readonly #rules = new RulesController(this, () => this.loader);
  readonly #announcer = new Announcer(this);
  #facts: Facts = { asOf: "" };
  #issues: Issue[] = [];
  #estimate: Estimate | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    this.#words.speak(this.lang || this.closest<HTMLElement>("[lang]")?.lang || "en", this.messages);
    this.#facts = toFacts(this.answers, this.#host);
    const { estimate, issues } = this.#rules.ask(this.#facts);
    this.#issues = issues;
    // While a fact is malformed the last estimate stays, beside what is wrong.
    this.#estimate = estimate ?? this.#estimate;
    if (changed.has("answers") && this.hasUpdated) this.#announceRange();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words } = this.#words;
    if (words === undefined) return nothing;
    return html`<div class="layout" part="layout" lang=${words.lang}>
      <div class="layout-form" @focusin=${keepInView}>
        ${renderForm(this.#formModel(words))} ${peek(words, this.#estimate, () => this.#goTo("estimate"))}
      </div>
      <aside id="estimate" class="layout-estimate" part="estimate" tabindex="-1" aria-label=${words.t("form.estimate.label")}>
        ${estimateNotices(words, {
          sampleRates: usesSampleRates(this.answers, this.#host),
          undecided: this.answers.items.length - decidedItems(this.answers).length,
          items: this.answers.items.length,
        })}
        ${renderPanel({
          words,
          estimate: this.#shown,
          facts: this.#facts,
          rules: this.#rules.rules,
          state: this.#rules.state,
          issues: this.#issues,
          whatIf: this.whatIf,
          onWhatIf: (whatIf) => {
            this.whatIf = whatIf;
          },
          onRetry: () => void this.#rules.load(),
          onAsk: (fact) => this.#goTo(fieldOfFact(fact, this.answers, this.#host) ?? "form"),
        })}
      </aside>
      <p class="visually-hidden" role="status">${this.#announcer.text}</p>
    </div>`;
  }

  get #host(): HostFacts & { language: string } {
    const { asOf, rateCard, sampleRates, calendar, readings, editions, vatPercent } = this;
    const language = this.#words.words?.lang ?? "";
    return { asOf, rateCard, sampleRates, calendar, readings, editions, vatPercent, language };
  }

  /** The estimate for the panel, which offers to answer what is missing: only what this form can ask is offered. */
  get #shown(): Estimate | undefined {
    const answerable = ({ fact }: Missing) => fieldOfFact(fact, this.answers, this.#host) !== undefined;
    return this.#estimate && { ...this.#estimate, missing: this.#estimate.missing.filter(answerable) };
  }

  get #problems(): Problem[] {
    return check(this.answers, this.asOf).filter((problem) => this.reported.has(problem.field));
  }

  #formModel(words: Words): FormModel {
    return {
      words,
      answers: this.answers,
      problems: this.#problems,
      summary: this.summary,
      handedOver: this.handedOver,
      products: Object.keys(this.#facts.rateCard?.products ?? {}),
      vatPercent: this.vatPercent,
      sampleRatesOffered: this.sampleRates !== undefined && this.rateCard === undefined,
      change: (answers) => {
        this.answers = answers;
        this.handedOver = false;
      },
      settle: (field) => this.#settle(field),
      submit: () => void this.#submit(),
      goTo: (field) => void this.#goTo(field),
      announce: (text) => this.#announcer.say(text),
    };
  }

  /** A field that was left with something wrong in it says so; one that is merely empty may still be filled. */
  #settle(field: string): void {
    const wrong = check(this.answers, this.asOf).some((problem) => problem.field === field && !problem.empty);
    if (wrong) this.reported = new Set([...this.reported, field]);
  }

  async #submit(): Promise<void> {
    const problems = check(this.answers, this.asOf);
    this.reported = new Set(problems.map((problem) => problem.field));
    this.summary = problems.length > 0;
    if (this.summary) return this.#goTo(SUMMARY_ID);
    const { estimate } = this.#rules.ask(this.#facts);
    const detail = serviceRequest(this.answers, this.#host, { estimate, readings: this.#rules.defaultReadings() });
    const options = { detail, bubbles: true, composed: true, cancelable: true };
    this.handedOver = this.dispatchEvent(new CustomEvent<ServiceRequest>("service-request", options));
  }

  /** Moves the focus to a field, with its label or legend in view. */
  async #goTo(id: string): Promise<void> {
    await this.updateComplete;
    const target = this.renderRoot.querySelector<HTMLElement>(`[id="${id}"]`);
    if (target === null) return;
    const titled = target.closest(".field") ?? target;
    titled.scrollIntoView({ block: "start" });
    target.focus({ preventScroll: true });
  }

  #announceRange(): void {
    const { words } = this.#words;
    if (words && this.#estimate) this.#announcer.sayWhenQuiet(liveSentence(words, this.#estimate));
  }
}

// A page may load the script twice, and a server that renders pages has no elements at all.
if (globalThis.customElements && !customElements.get("service-estimate")) {
  customElements.define("service-estimate", ServiceEstimate);
}

declare global {
  interface HTMLElementTagNameMap {
    "service-estimate": ServiceEstimate;
  }
  interface HTMLElementEventMap {
    "service-request": CustomEvent<ServiceRequest>;
  }
}
