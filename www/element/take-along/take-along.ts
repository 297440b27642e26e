import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Estimate, Facts } from "../../lib/api.js";
import type { Answers } from "../form/answers.ts";
import type { Words } from "../i18n/words.ts";
import { whenIdle } from "../idle.ts";
import { linkTo } from "./link/link.ts";

/** What can be taken along: the estimate, and in the complete form the answers. */
export interface Luggage {
  facts: Facts;
  estimate: Estimate | undefined;
  answers: Answers | undefined;
}

/** What few use and so nobody waits for: it is fetched once the estimate is there, so that it can be had offline too. */
type Packing = typeof import("./packing.ts");

/** The buttons by which the customer takes the estimate along: on paper, as dates for the calendar, as a link. */
export class TakeAlong implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #luggage: () => Luggage;
  #words: Words | undefined;
  #packing: Packing | undefined;
  #link: { address: string; copied: boolean } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, luggage: () => Luggage) {
    this.#host = host;
    this.#luggage = luggage;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener("beforeprint", this.#fillStatement);
  }

  hostDisconnected(): void {
    window.removeEventListener("beforeprint", this.#fillStatement);
  }

  render(words: Words): TemplateResult {
    const { estimate, answers } = this.#luggage();
    const dated = estimate?.timeline.some((milestone) => milestone.date) ?? false;
    if (this.#words === undefined) this.#fetchWhenIdle();
    this.#words = words;
    const button = (name: string, action: () => void) =>
      html`<button type="button" class="form-button form-button-quiet" part="button" @click=${action}>
        ${words.t(`form.along.${name}`)}
      </button>`;
    return html`<section class="along" part="along" aria-labelledby="along-title">
      <h3 id="along-title">${words.t("form.along.title")}</h3>
      <div class="along-actions">
        ${button("print", () => void this.#print())} ${dated ? button("calendar", () => void this.#saveCalendar()) : nothing}
        ${answers ? button("link", () => void this.#copyLink(answers)) : nothing}
      </div>
      ${this.#link && answers ? this.#renderLink(words, this.#link) : nothing}
    </section>`;
  }

  #renderLink(words: Words, { address, copied }: { address: string; copied: boolean }): TemplateResult {
    return html`<label for="along-link">${words.t("form.along.linkLabel")}</label>
      <input id="along-link" class="along-link" part="input" readonly .value=${address} @focus=${selectAll} />
      <p class="along-hint" role="status">${copied ? words.t("form.along.copied") : nothing} ${words.t("form.along.linkHint")}</p>`;
  }

  async #print(): Promise<void> {
    await this.#fetch();
    window.print();
  }

  async #saveCalendar(): Promise<void> {
    const { calendarFile } = await this.#fetch();
    const { estimate } = this.#luggage();
    if (this.#words === undefined || estimate === undefined) return;
    const address = URL.createObjectURL(new Blob([calendarFile(this.#words, estimate)], { type: "text/calendar" }));
    Object.assign(document.createElement("a"), { href: address, download: "service-estimate.ics" }).click();
    URL.revokeObjectURL(address);
  }

  /** The link is shown as well: not every page may write to the clipboard. */
  async #copyLink(answers: Answers): Promise<void> {
    const address = linkTo(location.href, answers);
    const copied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    this.#link = { address, copied: copied ?? false };
    this.#host.requestUpdate();
  }

  /** Also where somebody prints by the browser's own menu: nothing can be fetched any more then. */
  readonly #fillStatement = (): void => {
    const root = this.#host.shadowRoot;
    const { facts, estimate } = this.#luggage();
    if (root && this.#words && estimate) this.#packing?.fillStatement(root, { words: this.#words, facts, estimate });
  };

  #fetchWhenIdle(): void {
    // Where it does not come now, it is asked for again when it is needed.
    whenIdle(() => void this.#fetch().catch(() => undefined));
  }

  async #fetch(): Promise<Packing> {
    this.#packing = await import("./packing.ts");
    return this.#packing;
  }
}

function selectAll(event: FocusEvent): void {
  (event.target as HTMLInputElement).select();
}
