import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Facts, Interpretations, IsoDate } from "../../lib/api.js";
import type { Catalogue } from "../../words/catalogue.ts";
import type { Words } from "../../words/words.ts";
import { adopt } from "../adopt.ts";
import { failedNote } from "../failed-note.ts";
import type { RulesApi } from "../rules.ts";
import type { Consents } from "./consents.ts";
import type { ConsentDocument, EarlierConsent } from "./model.ts";

/** What the element brings to the part. */
export interface ConsentSource {
  words: Words;
  /** Messages of the page's own. */
  messages: Catalogue | undefined;
  /** Missing where the rules could not be loaded. */
  rules: RulesApi | undefined;
  interpretations: Interpretations | undefined;
  asOf: IsoDate;
  /** Who the customer is, by an identifier of the page's; a made-up one where it is empty. */
  subject: string;
  earlier: EarlierConsent | undefined;
}

/** The element that the part belongs to. */
export interface ConsentHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  announce(text: string): void;
}

/**
 * The consents of the form, which come in a script of their own: the form can be filled in without, and whoever does not
 * look at them has not answered them.
 */
export class ConsentPart implements ReactiveController {
  readonly #host: ConsentHost;
  #consents: Consents | undefined;
  #loading = false;
  #failed = false;

  constructor(host: ConsentHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Nothing to do: the script is fetched once the section is to be drawn. */
  hostConnected(): void {}

  /** What flows into the estimate. Nothing else in it depends on that. */
  get facts(): Pick<Facts, "consents" | "policy"> {
    return this.#consents?.facts ?? {};
  }

  /** What is handed over with the request. */
  get document(): ConsentDocument | undefined {
    return this.#consents?.document;
  }

  /** The request is handed over now. */
  settle(): void {
    this.#consents?.settle();
  }

  /** Nothing is answered any more. */
  reset(): void {
    this.#consents?.reset();
  }

  /** The section of the form. Nothing while the rules are on their way. */
  section(source: ConsentSource, submitted: boolean): TemplateResult | typeof nothing {
    if (!this.#loading) void this.#load();
    const { words } = source;
    const content = this.#consents?.section(source, submitted) ?? nothing;
    const note =
      this.#failed || this.#consents?.failed
        ? failedNote(words.t("form.notice.consents"), words.t("estimate.failed.retry"), () => this.retry())
        : nothing;
    if (content === nothing) return html`${note}`;
    return html`${note}<section class="form-section consents" part="section section-consent" aria-labelledby="section-consent">
      <h3 id="section-consent">${this.#consents?.title}</h3>
      ${content}
    </section>`;
  }

  /** The receipt of what has been submitted. */
  receipt(): TemplateResult | typeof nothing {
    return this.#consents?.submitted() ?? nothing;
  }

  /** Loads again what could not be loaded. */
  retry(): void {
    if (this.#failed) void this.#load();
    else this.#consents?.retry();
  }

  async #load(): Promise<void> {
    this.#loading = true;
    this.#failed = false;
    try {
      const { Consents, consentStyles } = await import("./consents.ts");
      adopt(this.#host.renderRoot as ShadowRoot, consentStyles);
      this.#consents = new Consents(
        () => this.#host.requestUpdate(),
        (text) => this.#host.announce(text),
      );
    } catch (error) {
      // Without it nothing is asked, and nothing answered: the request goes ahead.
      console.warn("upfront-terms: the form works on without its consents.", error);
      this.#failed = true;
    }
    this.#host.requestUpdate();
  }
}
