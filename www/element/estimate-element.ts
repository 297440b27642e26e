import { nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { Calendar, Estimate, FactPath, Facts, Interpretations, IsoDate, RateCard } from "../lib/api.js";
import type { Catalogue } from "../words/catalogue.ts";
import type { Words } from "../words/words.ts";
import { Announcer } from "./announcer.ts";
import type { ClauseBasis, Documents } from "./clause/documents.ts";
import { type Asks, EstimatePart } from "./estimate/part.ts";
import type { FactSource } from "./fact-source.ts";
import type { HostFacts } from "./form/facts.ts";
import { type EstimateDocument, estimateDocument } from "./form/request.ts";
import { type Listens, type ServiceEstimateEvents, tell } from "./host/events.ts";
import { type FieldProblem, FormField } from "./host/form-field.ts";
import { broughtBy } from "./host/page-brings.ts";
import { readThrough } from "./host/readable.ts";
import { renderElement } from "./layout.ts";
import type { WhatIf } from "./panel/model.ts";
import type { RulesApi, RulesLoader } from "./rules.ts";
import { RulesController } from "./rules-controller.ts";
import { changeOf, ShownAnswer } from "./shown-answer.ts";
import type { FromForm } from "./take-along/take-along.ts";
import { WordsController } from "./words-controller.ts";

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

  protected abstract readonly source: FactSource;
  protected readonly answer = new ShownAnswer();
  readonly #words = new WordsController(this);
  protected readonly announcer = new Announcer(this);
  /** @internal */
  readonly shown = new EstimatePart(this, () => ({
    facts: this.known,
    estimate: this.answer.latest,
    reasoned: () => this.answer.last.whole?.(),
    id: this.source.id,
    rules: this.rules,
    ...this.fromForm,
  }));
  readonly #rules = new RulesController(this, () => Promise.all([this.shown.load(), this.source.load()]));
  #whatIf: WhatIf = {};
  /** The rules have said something new since the page was told. */
  #isNew = false;
  /** What of the page's can't even be read, by property, and why. */
  readonly #unreadable = new Map<PropertyKey, unknown>();
  /** The facts as the page has set them. */
  protected given: Partial<Facts> | undefined;
  /** What was known when the element was last drawn. */
  protected known: Facts = { asOf: "" };

  /** What the rules say of what is known now, with its reasons; `undefined` while they can't. */
  get estimate(): Estimate | undefined {
    return this.answer.now.whole?.();
  }

  /** Loads again what could not be loaded: the words, the rules and what stands in scripts of their own. Never rejects. */
  async retry(): Promise<void> {
    await Promise.all([this.#words.retry(), this.#rules.retry()]);
  }

  /** Moves the focus to the field in which a fact is answered, "items[0].warranty"; false where there is none. */
  abstract focusFact(fact: FactPath): Promise<boolean>;

  /** What is taken along besides, where there is a form. */
  protected get fromForm(): FromForm {
    return { answers: undefined, request: () => undefined, sampleRates: false };
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

  /** What keeps the form from being submitted as long as there is nothing to fill in. */
  protected get unready(): FieldProblem {
    const at = this.renderRoot.querySelector<HTMLElement>("button, .layout-awaited") as HTMLElement;
    return { message: this.#words.unready, empty: false, at };
  }

  /** @internal */
  get rules(): RulesApi | undefined {
    return this.#rules.rules;
  }

  /** @internal */
  get rulesAwaited(): boolean {
    return this.#rules.state === "loading";
  }

  /** @internal What tells which clauses there are, and which editions count. */
  get clauseBasis(): ClauseBasis | undefined {
    const { rules, known } = this;
    const { latest } = this.answer;
    return rules && latest && { rules, used: latest.editions, own: known.editions };
  }

  /** @internal Shows what the rules say now. */
  showLatest(): void {
    this.answer.showLast();
    this.requestUpdate();
  }

  /** Whether figures stay as they are until the customer asks for the new ones. */
  protected get holds(): boolean {
    return !this.readsOut;
  }

  /** @internal Whether the figures change, and the range is read out, as one types. */
  get readsOut(): boolean {
    return this.readOut !== "request";
  }

  /** @internal What the page brings to the estimate. */
  get brought(): HostFacts {
    return broughtBy(this);
  }

  /** The estimate as it is handed over. */
  protected estimateDocument(): EstimateDocument {
    return estimateDocument({
      id: this.source.id,
      language: this.words?.lang ?? "",
      facts: this.known,
      estimate: this.estimate,
      interpretations: this.#rules.defaultInterpretations(),
      sampleRates: this.fromForm.sampleRates,
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

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener("say", ({ detail }: Partial<CustomEvent<string>>) => this.announce(detail ?? ""));
    return root;
  }

  /** What the page has set, as far as it can be read at all: nobody's form stays blank because of a getter that throws. */
  protected readable<T>(name: PropertyKey, value: T): T | undefined {
    try {
      readThrough(value);
      this.#unreadable.delete(name);
      return value;
    } catch (error) {
      this.#unreadable.set(name, error);
      return undefined;
    }
  }

  /** Nothing uses what the page has set before it has been read through. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    const own = this as Record<PropertyKey, unknown>;
    for (const name of changed.keys()) {
      // The facts have been read as they were set: the property says what is known.
      if (name !== "facts" && own[name] && !this.readable(name, own[name])) own[name] = undefined;
    }
    return true;
  }

  protected override willUpdate(): void {
    this.answer.isWhyOpen = this.shown.isWhyOpen;
    this.#words.speak(this.lang, this.messages);
    this.#rules.want(this.loader, this.source.readsForm);
    this.known = this.source.facts();
    const isPages = (path: string) => this.source.isPages(path);
    const answer = this.#rules.ask(this.known, (...of) => this.shown.script?.answerTo(...of, isPages));
    // What is shown and handed over was made from these.
    this.known = answer.facts ?? this.known;
    const hadEstimate = this.answer.last.bare !== undefined;
    this.#isNew = this.answer.take(answer, this.holds);
    if (this.#isNew && this.readsOut && this.words && hadEstimate && answer.bare) {
      this.announcer.sayWhenQuiet("range", this.shown.sentence(this.words, answer.bare, this.known));
    }
  }

  /** What it consists of draws itself, and is waited for too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const drawn = await super.getUpdateComplete();
    await this.shown.drawn();
    return drawn;
  }

  protected override updated(): void {
    const { shown, words, rules, given: facts } = this;
    if (!this.rulesAwaited) shown.settings?.follow({ words, rules, facts, unreadable: this.#unreadable });
    if (this.#isNew) {
      shown.mistakes?.noteRefused(this.answer.now.mistakes, this.fromForm.sampleRates);
      tell(this, "service-estimate-change", changeOf(this.known, this.answer.now));
    }
    this.#isNew = false;
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const layout = words && {
      words,
      first: this.renderFirst(words),
      notices: this.renderNotices(words),
      estimate: this.shown.render(this.#panel(words)),
    };
    return renderElement(layout, this.#words.unloaded, this.announcer.text, () => void this.retry());
  }

  #panel(words: Words): Asks {
    return {
      words,
      estimate: this.answer.estimate,
      askable: (fact) => this.source.askable(fact),
      facts: this.answer.facts ?? this.known,
      rules: this.rules,
      // Without its words the estimate can't be shown either.
      state: this.#words.unloaded && !words.has("estimate.basis") ? "failed" : this.#rules.state,
      ownLoader: this.loader,
      issues: this.answer.now.issues,
      without: this.answer.now.without,
      whatIf: this.#whatIf,
      onWhatIf: this.#onWhatIf,
      onRetry: () => void this.retry(),
      onAsk: this.#onAsk,
      onConsents: this.toConsents,
      isBehind: this.answer.isBehind,
      onReadOut: this.readsOut ? undefined : this.#onReadOut,
    };
  }

  readonly #onReadOut = () => {
    this.showLatest();
    const { latest } = this.answer;
    if (this.words && latest) this.announce(this.shown.sentence(this.words, latest, this.known));
  };

  readonly #onWhatIf = (whatIf: WhatIf) => {
    this.#whatIf = whatIf;
    this.requestUpdate();
  };

  readonly #onAsk = (fact: FactPath) => {
    if (tell(this, "service-estimate-question", { fact }, true)) void this.focusFact(fact);
  };
}
