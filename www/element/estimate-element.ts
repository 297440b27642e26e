import { type CSSResult, html, nothing, type PropertyDeclarations, type TemplateResult, unsafeCSS } from "lit";
import type { Calendar, Estimate, FactPath, Facts, Interpretations, IsoDate, RateCard } from "../lib/api.js";
import type { Catalogue } from "../words/catalogue.ts";
import { danishDay } from "../words/dates.ts";
import type { Words } from "../words/words.ts";
import { Announcer } from "./announcer.ts";
import type { ClauseBasis, Documents } from "./clause/documents.ts";
import { type Asks, EstimatePart } from "./estimate/part.ts";
import { failedNote } from "./failed-note.ts";
import type { Answers } from "./form/answers.ts";
import type { HostFacts } from "./form/facts.ts";
import { type EstimateDocument, estimateDocument, type ServiceRequest } from "./form/request.ts";
import { type EstimateChange, type Listens, type ServiceEstimateEvents, tell } from "./host/events.ts";
import { FormField } from "./host/form-field.ts";
import layout from "./layout.css?inline";
import { frameStyles } from "./panel/frame.ts";
import type { WhatIf } from "./panel/model.ts";
import type { RulesApi, RulesLoader } from "./rules.ts";
import { type Answer, RulesController } from "./rules-controller.ts";
import theme from "./theme.css?inline";
import { WordsController } from "./words-controller.ts";

/** The styles of both: not the class's, which a server that renders pages would make when it loads the module. */
export const sharedStyles: CSSResult[] = [unsafeCSS(theme), unsafeCSS(layout), frameStyles];

/** Until there are words, room is kept for what they will say. */
const AWAITED = html`<div class="layout-awaited"></div>`;

/** What both elements share: the words, the rules, and the estimate of the facts that are known. */
export abstract class EstimateElement<Events extends ServiceEstimateEvents = ServiceEstimateEvents> extends FormField {
  static override properties: PropertyDeclarations = {
    asOf: { attribute: "as-of" },
    lang: {},
    vatPercent: { attribute: "vat-percent" },
    rateCard: { attribute: false },
    calendar: { attribute: false },
    interpretations: { attribute: false },
    editions: { attribute: false },
    documents: { attribute: false },
    portal: {},
    readOut: { attribute: "read-out" },
    messages: { attribute: false },
    loader: { attribute: false },
  };

  /** The day that the estimate is made for, "2026-11-21"; without it the one that it is in Denmark. */
  asOf: IsoDate | undefined;
  /** The language of the words, "en"; without it the page's. */
  override lang = "";
  /** The VAT rate, "25": consumers see prices with VAT first, businesses beside those without, and others where they want it. */
  vatPercent: string | undefined;
  /** The provider's own rates. */
  rateCard: RateCard | undefined;
  /** The workshop's closures, as far as the page knows them. */
  calendar: Calendar | undefined;
  /** The interpretations of the terms that the page chooses, by name. */
  interpretations: Interpretations | undefined;
  /** The editions of the documents, where not the newest: ids, or for the terms an edition of the page's own. */
  editions: Facts["editions"];
  /** Where the service terms and the privacy policy can be read: `{ terms: "https://…", privacy: "https://…" }`. */
  documents: Documents | undefined;
  /** Whether the page is the provider's service portal, on which the matter is created: "yes", "no"; not known where nothing is said. */
  portal: "yes" | "no" | undefined;
  /** When the figures change, and a screen reader says them: as one types, or on request, by a button above the estimate. */
  readOut: "typing" | "request" | undefined;
  /** Messages of the page's own, which go before the catalogue's. */
  messages: Catalogue | undefined;
  /** Loads the rules, in place of the package's own entry. */
  loader: RulesLoader | undefined;

  declare addEventListener: Listens<this, Events>;

  readonly #words = new WordsController(this);
  protected readonly announcer = new Announcer(this);
  protected readonly shown = new EstimatePart(this, () => ({
    facts: this.known,
    estimate: this.latest,
    reasoned: () => this.#latest.whole?.(),
    id: this.documentId,
    answers: this.linked,
    request: () => this.saved,
    rules: this.rules,
    sampleRates: this.sampled,
  }));
  readonly #rules = new RulesController(this, () => Promise.all([this.shown.load(), this.loadFacts()]));
  #whatIf: WhatIf = {};
  /** Whether a reason was open when the element was last drawn. */
  #isWhyOpen = false;
  #answer: Answer = { issues: [], mistakes: [] };
  /** The rules have said something new since the page was told. */
  #answered = false;
  /** What was known when the element was last drawn. */
  protected known: Facts = { asOf: "" };
  /** The last answer with an estimate: that stays while a fact is malformed, beside what is wrong. */
  #latest: Answer = this.#answer;
  /** The one that is shown: where figures change on request only, it may be an earlier one. */
  #shows: Answer = this.#answer;

  /** What the rules say of what is known now, with its reasons; `undefined` while they can't. */
  get estimate(): Estimate | undefined {
    return this.#answer.whole?.();
  }

  /** Loads again what could not be loaded: the words, the rules and what stands in scripts of their own. Never rejects. */
  async retry(): Promise<void> {
    await Promise.all([this.#words.retry(), this.#rules.retry()]);
  }

  /** Moves the focus to the field in which a fact is answered, "items[0].warranty"; false where there is none. */
  abstract focusFact(fact: FactPath): Promise<boolean>;

  /** Whether facts are read from a form of the page's. */
  protected get readsForm(): boolean {
    return false;
  }

  /** Loads what tells the facts: no estimate is made without. Rejects where it can't be had. */
  protected abstract loadFacts(): Promise<void>;

  /** What is known now. */
  protected abstract gather(): Facts;

  /** Whether a fact can be asked for here, and whether the customer has said that they are not sure of it. */
  protected abstract askable(fact: FactPath): "no" | "yes" | "unsure";

  /** Whether the page has said what stands at a path of the facts, and not the customer. */
  protected abstract isPages(path: string): boolean;

  /** The identifier of what is filled in here: see the document. */
  protected abstract get documentId(): string;

  /** The answers that a link could carry. */
  protected get linked(): Answers | undefined {
    return undefined;
  }

  /** What can be saved to a file. */
  protected get saved(): ServiceRequest | undefined {
    return undefined;
  }

  /** What goes to the consents, where they are asked for here. */
  protected get toConsents(): (() => void) | undefined {
    return undefined;
  }

  /** What stands before the estimate, and above it. */
  protected renderFirst(_words: Words): TemplateResult | typeof nothing {
    return nothing;
  }
  protected renderNotices(_words: Words): TemplateResult | typeof nothing {
    return nothing;
  }

  protected get words(): Words | undefined {
    const { words } = this.#words;
    return this.shown.desk?.words(words, this.rulesAwaited) ?? words;
  }

  /** @internal */
  get rules(): RulesApi | undefined {
    return this.#rules.rules;
  }

  protected get rulesAwaited(): boolean {
    return this.#rules.state === "loading";
  }

  /** @internal What tells which clauses there are, and which editions count. */
  get clauseBasis(): ClauseBasis | undefined {
    const { rules, latest } = this;
    return rules && latest && { rules, used: latest.editions, own: this.known.editions };
  }

  /** The last estimate that could be made: what is printed and handed over. */
  protected get latest(): Estimate | undefined {
    // One that was made before the page made a mistake would be another one.
    return this.#answer.without === "estimate" ? undefined : this.#latest.bare;
  }

  /** The estimate that is shown. It has its reasons only while one of them is open. */
  protected get shownEstimate(): Estimate | undefined {
    if (this.latest === undefined) return undefined;
    return this.#isWhyOpen ? this.#shows.whole?.() : this.#shows.bare;
  }

  /** What it was made of. */
  protected get shownFacts(): Facts {
    return this.#shows.facts ?? this.known;
  }

  /** Whether answers have changed since that. */
  protected get isBehind(): boolean {
    return this.#shows !== this.#latest;
  }

  /** Shows what the rules say now. */
  protected showLatest(): void {
    this.#shows = this.#latest;
    this.requestUpdate();
  }

  /** Whether figures stay as they are until the customer asks for the new ones. */
  protected get holds(): boolean {
    return !this.readsOut;
  }

  /** Whether the figures change, and the range is read out, as one types. */
  protected get readsOut(): boolean {
    return this.readOut !== "request";
  }

  /** What the page brings to the estimate. What it has taken back is as if it had never been set. */
  protected get host(): HostFacts {
    const { rateCard, calendar, interpretations, editions } = this;
    return {
      asOf: this.asOf || danishDay(new Date()),
      rateCard: rateCard || undefined,
      calendar: calendar || undefined,
      interpretations: interpretations || undefined,
      editions: editions || undefined,
      vatPercent: this.vatPercent || undefined,
      // What is neither is as if nothing had been said.
      createdOnPortal: { yes: true, no: false }[String(this.portal)],
    };
  }

  /** Whether the amounts come from made-up rates. */
  protected get sampled(): boolean {
    return false;
  }

  /** The estimate as it is handed over. */
  protected estimateDocument(): EstimateDocument {
    return estimateDocument({
      id: this.documentId,
      language: this.words?.lang ?? "",
      facts: this.known,
      estimate: this.estimate,
      interpretations: this.#rules.defaultInterpretations(),
      sampleRates: this.sampled,
    });
  }

  /** Forgets what was tried out on the estimate. */
  protected forget(): void {
    this.#whatIf = {};
    this.requestUpdate();
  }

  /** @internal */
  announce(text: string): void {
    this.announcer.say(text);
  }

  /** What is opened shows the reasons, and what is closed does not. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    const opened = ({ target }: Event) => (target as Element).matches(".why") && this.requestUpdate();
    root.addEventListener("toggle", opened, true);
    root.addEventListener("say", ({ detail }: Partial<CustomEvent<string>>) => this.announce(detail ?? ""));
    return root;
  }

  protected override willUpdate(): void {
    // The form beside the estimate can be long, and has none.
    this.#isWhyOpen = Boolean(this.renderRoot?.querySelector("#estimate")?.querySelector(".why[open]"));
    this.#words.speak(this.lang, this.messages);
    this.#rules.want(this.loader, this.readsForm);
    this.known = this.gather();
    const isPages = (path: string) => this.isPages(path);
    const answer = this.#rules.ask(this.known, (...of) => this.shown.script?.answerTo(...of, isPages));
    // What is shown and handed over was made from these.
    this.known = answer.facts ?? this.known;
    this.#answered = answer !== this.#answer;
    if (this.#answered && this.readsOut && this.words && this.#latest.bare && answer.bare) {
      this.announcer.sayWhenQuiet("range", this.shown.sentence(this.words, answer.bare, this.known));
    }
    this.#answer = answer;
    if (answer.bare) this.#latest = answer;
    if (!this.holds || this.#shows.bare === undefined) this.#shows = this.#latest;
  }

  /** What it consists of draws itself, and is waited for too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const drawn = await super.getUpdateComplete();
    await this.shown.drawn();
    return drawn;
  }

  protected override updated(): void {
    const { mistakes } = this.shown;
    mistakes?.note("facts", this.#answer.mistakes);
    if (this.words) mistakes?.noteMessages(this.messages, this.words);
    if (this.#answered) tell(this, "service-estimate-change", changeOf(this.known, this.#answer));
    this.#answered = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words } = this;
    const { unloaded } = this.#words;
    const note =
      unloaded && unloaded.lang !== words?.lang
        ? failedNote(unloaded.t("unloaded.text"), unloaded.t("unloaded.retry"), () => void this.retry())
        : nothing;
    return html`${note}${words ? this.#layout(words) : AWAITED}
      <div class="statement" part="statement" lang=${words?.lang ?? nothing}></div>
      <p class="visually-hidden" role="status" lang=${(words ?? unloaded)?.lang ?? nothing}>${this.announcer.text}</p>`;
  }

  #layout(words: Words): TemplateResult {
    return html`<div class="layout" part="layout" lang=${words.lang}>
      ${this.renderFirst(words)}
      <aside
        id="estimate"
        class="layout-estimate"
        part="estimate"
        tabindex="-1"
        aria-label=${words.t("form.estimate.label")}
      >
        ${this.renderNotices(words)} ${this.shown.render(this.#panel(words))}
      </aside>
    </div>`;
  }

  #panel(words: Words): Asks {
    return {
      words,
      estimate: this.shownEstimate,
      askable: (fact) => this.askable(fact),
      facts: this.shownFacts,
      rules: this.rules,
      // Without its words the estimate can't be shown either.
      state: this.#words.unloaded && !words.has("estimate.basis") ? "failed" : this.#rules.state,
      issues: this.#answer.issues,
      without: this.#answer.without,
      whatIf: this.#whatIf,
      onWhatIf: this.#onWhatIf,
      onRetry: () => void this.retry(),
      onAsk: this.#onAsk,
      onConsents: this.toConsents,
      isBehind: this.isBehind,
      onReadOut: this.readsOut ? undefined : this.#onReadOut,
    };
  }

  readonly #onReadOut = () => {
    this.showLatest();
    if (this.words && this.latest) this.announce(this.shown.sentence(this.words, this.latest, this.known));
  };

  readonly #onWhatIf = (whatIf: WhatIf) => {
    this.#whatIf = whatIf;
    this.requestUpdate();
  };

  readonly #onAsk = (fact: FactPath) => {
    if (tell(this, "service-estimate-question", { fact }, true)) void this.focusFact(fact);
  };
}

/** What is told of an answer: the reasons are only asked for where a listener looks at the estimate. */
function changeOf(facts: Facts, { whole, issues }: Answer): EstimateChange {
  if (whole === undefined) return { facts, issues };
  return {
    facts,
    issues,
    get estimate() {
      return whole();
    },
  };
}
