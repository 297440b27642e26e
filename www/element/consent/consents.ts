import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { ConsentChoices, ConsentId, Facts, IsoDate, PolicyLanguage } from "../../lib/api.js";
import { danishDay } from "../../words/dates.ts";
import type { Words } from "../../words/words.ts";
import { define } from "../define.ts";
import { failedNote } from "../failed-note.ts";
import { Later } from "../later.ts";
import { newId } from "../new-id.ts";
import { Part } from "../part.ts";
import type { RulesApi } from "../rules.ts";
import { outcomeText } from "./choice/choice.ts";
import { choicesOf, decidedOf } from "./choices.ts";
import type { ConsentAnswers, ConsentDocument, ConsentHost, ConsentModel, ConsentSource, Receipt } from "./model.ts";
import { makeReceipt } from "./receipt/make.ts";
import { renderReceipt } from "./receipt/receipt.ts";
import { deadlineText } from "./rights/rights.ts";
import { renderConsents, renderWithout } from "./section.ts";
import { type ConsentView, consentView } from "./view.ts";
import { consentWords } from "./words.ts";

export { consentStyles } from "./styles.ts";

/** What the rules are asked about, by the properties that it comes from. */
const ASKED = ["rules", "asOf", "interpretations", "earlier", "words", "answers", "text"] as const;
/** What a receipt is made of besides that. */
const CERTIFIED = ["answers", "text", "subject", "earlier", "rules"] as const;

/** What has been answered about data, what the rules say of it, and the receipt that is made of it. */
export class Consents extends Part {
  static override properties: PropertyDeclarations = {
    ...Object.fromEntries(
      [...ASKED, "messages", "subject", "submitted", "askedOn"].map((name) => [name, { attribute: false }]),
    ),
  };

  /** The element that this is part of. */
  host!: ConsentHost;
  words!: ConsentSource["words"];
  messages: ConsentSource["messages"];
  rules: ConsentSource["rules"];
  interpretations: ConsentSource["interpretations"];
  asOf!: ConsentSource["asOf"];
  subject: ConsentSource["subject"];
  earlier: ConsentSource["earlier"];
  /** The request has been handed over: the receipt stands below its button. */
  submitted = false;
  private answers: ConsentAnswers = {};
  /** The text that the customer goes by; while none is chosen and nothing answered, the one in the form's language. */
  private text: PolicyLanguage | undefined;
  private askedOn: IsoDate | undefined;

  readonly #spoken = new Later<Words, [lang: string, own: ConsentSource["messages"], failed: Words["failed"]]>(
    this,
    () => consentWords(this.words),
    { what: (lang) => `the words about consents in "${lang}"` },
  );
  /** How many of the page's own messages had failed when this was last drawn. */
  #failed = 0;
  #view: ConsentView | undefined;
  #receipt: Receipt | undefined;
  /** What was answered last. */
  #chosen: ConsentId | undefined;
  /** Who decides, where the page does not say: made up for this visit. */
  readonly #visitor = newId();

  /** What flows into the estimate, which changes nothing else in it: nothing before the first answer. */
  get facts(): Pick<Facts, "consents" | "policy"> {
    const view = this.answered ? this.#viewNow() : undefined;
    return view ? { consents: choicesOf(this.answers, view.effects, view.again), policy: view.effects.language } : {};
  }

  /** What is handed over with the request: nothing where nothing was answered. */
  get document(): ConsentDocument | undefined {
    const view = this.answered ? this.#viewNow() : undefined;
    if (view === undefined) return undefined;
    const { edition, hash, language } = view.effects;
    const receipt = this.#receiptOf(view);
    return { edition, hash, language, choices: this.#decided(view), ...(receipt && { receipt: receipt.jsonLd }) };
  }

  /** The choices are handed over now: their receipt has the time of that. */
  settle(): void {
    this.#receipt = undefined;
  }

  /** Nothing is answered any more; the result brings the answers back. */
  clear(): () => void {
    const { answers, text } = this;
    this.reset();
    return () => {
      Object.assign(this, { answers, text });
      this.host.requestUpdate();
    };
  }

  reset(): void {
    this.answers = {};
    this.text = undefined;
    this.host.requestUpdate();
  }

  /** The receipt by itself, once it has been handed over. */
  receipt(): TemplateResult | typeof nothing {
    const model = this.#model();
    return model ? renderReceipt(model, true) : nothing;
  }

  /** Loads the words again, where they could not be loaded. */
  async retry(): Promise<void> {
    await this.#spoken.retry();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#spoken.want(this.words.lang, this.messages, this.words.failed);
    if (ASKED.some((name) => changed.has(name))) this.#view = this.#ask();
    if (CERTIFIED.some((name) => changed.has(name))) this.#receipt = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    const failed = this.#spoken.value?.failed.size ?? 0;
    // The element tells the page of them when it is drawn.
    if (failed > this.#failed) this.host.requestUpdate();
    this.#failed = failed;
    const model = this.#model();
    if (model === undefined) return;
    if (changed.has("answers") && this.#chosen) this.host.announce(outcomeText(model, this.#chosen));
    if (changed.has("askedOn")) this.host.announce(deadlineText(model));
    this.#chosen = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#spoken.state === "failed") {
      const { words } = this;
      return failedNote(words.t("form.notice.consents"), words.t("estimate.failed.retry"), () => void this.retry());
    }
    const words = this.#spoken.value;
    if (words === undefined) return nothing;
    const model = this.#model();
    return html`<section class="form-section consents" part="section section-consent" aria-labelledby="section-consent">
      <h3 id="section-consent">${words.t("consent.title")}</h3>
      ${model ? renderConsents(model) : renderWithout(words)}
      ${model && !this.submitted ? renderReceipt(model, false) : nothing}
    </section>`;
  }

  get answered(): boolean {
    return Object.keys(this.answers).length > 0;
  }

  get #policy(): PolicyLanguage {
    return this.text ?? (this.words.lang === "sv" ? "sv" : "en");
  }

  /** What the rules say of what has been answered by now, which may not be drawn yet. */
  #viewNow(): ConsentView | undefined {
    if (this.isUpdatePending) this.performUpdate();
    return this.#view;
  }

  #ask(): ConsentView | undefined {
    const { rules, asOf, interpretations, earlier, answers } = this;
    if (rules === undefined) return undefined;
    const view = (of: Pick<ConsentSource, "asOf" | "interpretations" | "earlier">) =>
      orNothing(rules, () => consentView(rules, { policy: this.#policy, answers, ...of }));
    // What the page has set wrongly is told to the page. The customer is asked all the same.
    return (
      view({ asOf, interpretations, earlier }) ??
      view({ asOf, interpretations, earlier: undefined }) ??
      view({ asOf: danishDay(new Date()), interpretations: undefined, earlier: undefined })
    );
  }

  #decided({ effects, again }: ConsentView): ConsentChoices {
    return decidedOf(this.answers, effects, again);
  }

  #model(): ConsentModel | undefined {
    const view = this.#view;
    const words = this.#spoken.value;
    const { rules, interpretations, answers } = this;
    if (view === undefined || words === undefined || rules === undefined) return undefined;
    return {
      ...view,
      words,
      answers,
      askedOn: this.askedOn ?? view.effects.asOf,
      answered: this.answered,
      rightsAnswer: (receivedOn, complex) =>
        orNothing(rules, () =>
          rules.rightsAnswer({ receivedOn, complex, ...(interpretations && { interpretations }) }),
        ),
      receipt: () => this.#receiptOf(view),
      choose: (id, answer) => this.#choose(id, answer),
      goBy: (text) => this.#goBy(text),
      askOn: (day) => {
        this.askedOn = day;
      },
    };
  }

  #choose(id: ConsentId, answer: "yes" | "no"): void {
    this.text = this.#policy;
    this.answers = { ...this.answers, [id]: answer };
    this.#chosen = id;
    this.host.requestUpdate();
  }

  /** A consent holds for the text that it was given to. */
  #goBy(text: PolicyLanguage): void {
    if (this.answered) this.host.announce(this.#spoken.value?.t("consent.policy.cleared") ?? "");
    this.answers = {};
    this.text = text;
    this.host.requestUpdate();
  }

  /** One and the same receipt as long as nothing changes, with the time at which it was first wanted. */
  #receiptOf(view: ConsentView): Receipt | undefined {
    this.#receipt ??= this.#makeReceipt(view);
    return this.#receipt;
  }

  #makeReceipt(view: ConsentView): Receipt | undefined {
    const { rules, subject } = this;
    if (rules === undefined) return undefined;
    const { effects, lastMarketingSentOn } = view;
    const method = this.#spoken.value?.t("consent.method") ?? "";
    const of = { effects, choices: this.#decided(view), method, lastMarketingSentOn };
    const made = (subjectId: string) => orNothing(rules, () => makeReceipt(rules, { ...of, subjectId }, newId));
    const named = subject ? made(subject) : undefined;
    // Nobody loses their receipt because the page names them in a way that no receipt can hold.
    return named ?? made(`urn:uuid:${this.#visitor}`);
  }
}

define("service-request-consents", Consents);

/** What the rules refuse, such as a day that is none, is not shown; anything else is a fault to be told of. */
function orNothing<T>(rules: RulesApi, ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof rules.RulesError)) console.warn("upfront-terms: a question about consents failed.", error);
    return undefined;
  }
}
