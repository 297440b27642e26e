import { nothing, type TemplateResult } from "lit";
import type { DirectiveResult } from "lit/directive.js";
import { guard } from "lit/directives/guard.js";
import type { ConsentChoices, ConsentId, Facts, IsoDate, PolicyLanguage } from "../../lib/api.js";
import type { Words } from "../../words/words.ts";
import { Later } from "../later.ts";
import { newId } from "../new-id.ts";
import type { RulesApi } from "../rules.ts";
import { choicesOf, decidedOf } from "./choices.ts";
import type { ConsentHost, ConsentSource } from "./consent-part.ts";
import type { ConsentAnswers, ConsentDocument, ConsentModel, Receipt } from "./model.ts";
import { makeReceipt } from "./receipt/make.ts";
import { renderReceipt } from "./receipt/receipt.ts";
import { renderConsents, renderWithout } from "./section.ts";
import { type ConsentView, consentView } from "./view.ts";
import { consentWords } from "./words.ts";

export { consentStyles } from "./styles.ts";

/** What has been answered about data, what the rules say of it, and the receipt that is made of it. */
export class Consents {
  readonly #host: ConsentHost;
  readonly #spoken: Later<Words, [lang: string, own: ConsentSource["messages"]]>;
  #answers: ConsentAnswers = {};
  /** The text that the customer goes by; while none is chosen and nothing answered, the one in the form's language. */
  #text: PolicyLanguage | undefined;
  #askedOn: IsoDate | undefined;
  #source: ConsentSource | undefined;
  #seen: { key: string; source: ConsentSource; view: ConsentView | undefined } | undefined;
  #receipt: { key: string; receipt: Receipt | undefined } | undefined;
  /** Who decides, where the page does not say: made up for this visit. */
  readonly #visitor = newId();

  constructor(host: ConsentHost) {
    this.#host = host;
    this.#spoken = new Later(host, consentWords, { what: (lang) => `the words about consents in "${lang}"` });
  }

  /** What flows into the estimate, which changes nothing else in it: nothing before the first answer. */
  get facts(): Pick<Facts, "consents" | "policy"> {
    const view = this.#answered ? this.#view() : undefined;
    return view ? { consents: this.#choices(view), policy: view.effects.language } : {};
  }

  /** What is handed over with the request: nothing where nothing was answered. */
  get document(): ConsentDocument | undefined {
    const view = this.#answered ? this.#view() : undefined;
    if (view === undefined) return undefined;
    const { edition, hash, language } = view.effects;
    const receipt = this.#receiptOf(view);
    return { edition, hash, language, choices: this.#decided(view), ...(receipt && { receipt: receipt.jsonLd }) };
  }

  /** The choices are handed over now: their receipt has the time of that. */
  settle(): void {
    this.#receipt = undefined;
  }

  reset(): void {
    this.#answers = {};
    this.#text = undefined;
    this.#receipt = undefined;
    this.#host.requestUpdate();
  }

  section(source: ConsentSource, submitted: boolean): DirectiveResult | TemplateResult | typeof nothing {
    this.#source = source;
    const words = this.#spoken.want(source.words.lang, source.messages).value;
    if (words === undefined) return nothing;
    const model = this.#model(words);
    if (model === undefined) return renderWithout(words);
    const reads = [words, this.#view(), this.#answers, model.askedOn, source.subject, submitted];
    return guard(reads, () => [renderConsents(model), submitted ? nothing : renderReceipt(model, false)]);
  }

  /** The receipt by itself, once it has been handed over. */
  submitted(): TemplateResult | typeof nothing {
    const { value: words } = this.#spoken;
    const model = words && this.#model(words);
    return model ? renderReceipt(model, true) : nothing;
  }

  /** Whether the words could not be loaded. */
  get failed(): boolean {
    return this.#spoken.state === "failed";
  }

  /** Loads the words again, where they could not be loaded. */
  async retry(): Promise<void> {
    await this.#spoken.retry();
  }

  get title(): string {
    return this.#spoken.value?.t("consent.title") ?? "";
  }

  get #answered(): boolean {
    return Object.keys(this.#answers).length > 0;
  }

  get #policy(): PolicyLanguage {
    return this.#text ?? (this.#source?.words.lang === "sv" ? "sv" : "en");
  }

  #choices({ effects, again }: ConsentView): ConsentChoices {
    return choicesOf(this.#answers, effects, again);
  }

  #decided({ effects, again }: ConsentView): ConsentChoices {
    return decidedOf(this.#answers, effects, again);
  }

  #model(words: Words): ConsentModel | undefined {
    const view = this.#view();
    const rules = this.#source?.rules;
    if (view === undefined || rules === undefined) return undefined;
    const { interpretations } = this.#source ?? {};
    return {
      ...view,
      words,
      answers: this.#answers,
      askedOn: this.#askedOn ?? view.effects.asOf,
      answered: this.#answered,
      rightsAnswer: (receivedOn, complex) =>
        orNothing(rules, () =>
          rules.rightsAnswer({ receivedOn, complex, ...(interpretations && { interpretations }) }),
        ),
      receipt: () => this.#receiptOf(view),
      choose: (id, answer) => this.#choose(id, answer),
      goBy: (text) => this.#goBy(text),
      askOn: (day) => {
        this.#askedOn = day;
        this.#host.requestUpdate();
      },
    };
  }

  #choose(id: ConsentId, answer: "yes" | "no"): void {
    this.#text = this.#policy;
    this.#answers = { ...this.#answers, [id]: answer };
    this.#host.requestUpdate();
  }

  /** A consent holds for the text that it was given to. */
  #goBy(text: PolicyLanguage): void {
    if (this.#answered) this.#host.announce(this.#spoken.value?.t("consent.policy.cleared") ?? "");
    this.#answers = {};
    this.#text = text;
    this.#host.requestUpdate();
  }

  /** What the rules say, asked again only where something of it has changed. */
  #view(): ConsentView | undefined {
    const source = this.#source;
    if (source?.rules === undefined) return undefined;
    const { rules, asOf, interpretations, earlier } = source;
    const question = { policy: this.#policy, asOf, interpretations, earlier, answers: this.#answers };
    const key = JSON.stringify(question);
    if (this.#seen?.key !== key || this.#seen.source.rules !== rules) {
      this.#seen = { key, source, view: orNothing(rules, () => consentView(rules, question)) };
    }
    return this.#seen.view;
  }

  /** One and the same receipt as long as nothing changes, with the time at which it was first wanted. */
  #receiptOf(view: ConsentView): Receipt | undefined {
    const key = JSON.stringify([view.effects.edition, this.#answers, this.#source?.subject]);
    if (this.#receipt?.key !== key) this.#receipt = { key, receipt: this.#makeReceipt(view) };
    return this.#receipt.receipt;
  }

  #makeReceipt(view: ConsentView): Receipt | undefined {
    const { rules, subject, earlier } = this.#source ?? {};
    if (rules === undefined) return undefined;
    const { effects } = view;
    const method = this.#spoken.value?.t("consent.method") ?? "";
    const of = { effects, choices: this.#decided(view), method, lastMarketingSentOn: earlier?.lastMarketingSentOn };
    const made = (subjectId: string) => orNothing(rules, () => makeReceipt(rules, { ...of, subjectId }, newId));
    const named = subject ? made(subject) : undefined;
    // Nobody loses their receipt because the page names them in a way that no receipt can hold.
    if (subject && !named)
      console.warn("upfront-terms: subject-id is not an identifier for a receipt; one is made up.");
    return named ?? made(`urn:uuid:${this.#visitor}`);
  }
}

/** What the rules refuse, such as a day that is none, is not shown; anything else is a fault to be told of. */
function orNothing<T>(rules: RulesApi, ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof rules.RulesError)) console.warn("upfront-terms: a question about consents failed.", error);
    return undefined;
  }
}
