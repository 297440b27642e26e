import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Facts, Interpretations, IsoDate } from "../../lib/api.js";
import type { Catalogue } from "../../words/catalogue.ts";
import type { Words } from "../../words/words.ts";
import { adopt } from "../adopt.ts";
import { failedNote } from "../failed-note.ts";
import { Later } from "../later.ts";
import type { RulesApi } from "../rules.ts";
import type { Consents } from "./consents.ts";
import type { ConsentDocument, EarlierConsent } from "./model.ts";

/** What the element brings to the part. */
export interface ConsentSource {
  words: Words;
  /** Messages of the page's own. */
  messages: Catalogue | null | undefined;
  /** Missing where the rules could not be loaded. */
  rules: RulesApi | undefined;
  interpretations: Interpretations | undefined;
  asOf: IsoDate;
  /** Who the customer is, by an identifier of the page's; a made-up one where it is empty. */
  subject: string | null | undefined;
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
export class ConsentPart {
  readonly #loaded: Later<Consents>;

  constructor(host: ConsentHost) {
    const load = async () => {
      const { Consents, consentStyles } = await import("./consents.ts");
      adopt(host.renderRoot as ShadowRoot, consentStyles);
      return Object.assign(new Consents(), { host });
    };
    this.#loaded = new Later(host, load, { what: () => "the questions about data" });
  }

  get #consents(): Consents | undefined {
    return this.#loaded.value;
  }

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

  /** Whether anything has been answered. */
  get answered(): boolean {
    return this.#consents?.answered ?? false;
  }

  /** Nothing is answered any more; the result brings the answers back. */
  clear(): (() => void) | undefined {
    return this.#consents?.clear();
  }

  /** Nothing is answered any more. */
  reset(): void {
    this.#consents?.reset();
  }

  /** The section of the form. Nothing while the rules are on their way. Where it does not come, the request goes ahead. */
  section(source: ConsentSource, submitted: boolean): TemplateResult | typeof nothing {
    const { words } = source;
    const { value: consents, state } = this.#loaded.want();
    if (consents) return html`${Object.assign(consents, source, { submitted })}`;
    if (state !== "failed") return nothing;
    return failedNote(words.t("form.notice.consents"), words.t("estimate.failed.retry"), () => void this.retry());
  }

  /** The receipt of what has been submitted. */
  receipt(): TemplateResult | typeof nothing {
    return this.#consents?.receipt() ?? nothing;
  }

  /** Loads again what could not be loaded. */
  async retry(): Promise<void> {
    await Promise.all([this.#loaded.retry(), this.#consents?.retry()]);
  }
}
