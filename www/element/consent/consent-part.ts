import { html, nothing, type TemplateResult } from "lit";
import type { Facts } from "../../lib/api.js";
import { adopt } from "../adopt.ts";
import { failedNote } from "../failed-note.ts";
import { Later } from "../later.ts";
import type { Consents } from "./consents.ts";
import type { ConsentDocument, ConsentHost, ConsentSource } from "./model.ts";

/**
 * The consents of the form, which come in a script of their own: the form can be filled in without, and whoever does not
 * look at them has not answered them.
 */
export class ConsentPart {
  readonly #host: ConsentHost;
  readonly #loaded: Later<Consents>;

  constructor(host: ConsentHost) {
    this.#host = host;
    const load = async () => {
      const { Consents, consentStyles } = await import("./consents.ts");
      adopt(host.renderRoot as ShadowRoot, consentStyles);
      return Object.assign(new Consents(), { host });
    };
    this.#loaded = new Later(host, load, { what: () => "the questions about data" });
  }

  get #consents(): Consents | undefined {
    return this.#isLeftOut ? undefined : this.#loaded.value;
  }

  /** Where the page asks for no consents there is nothing of them. */
  get #isLeftOut(): boolean {
    return this.#host.sections?.consent === false;
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
    if (this.#isLeftOut) return nothing;
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
