import type { ReactiveControllerHost } from "lit";
import { Later } from "../later.ts";
import type { MoreValues } from "./slotted.ts";

/** The element whose form has a place for fields of the page's own. */
interface SlottedHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** The form around the element, which has fields in it already. */
  readonly form: HTMLFormElement | null;
}

/** The fields that the page has put into the form. What reads them comes once there are any. */
export class SlottedPart {
  readonly #host: SlottedHost;
  readonly #script: Later<typeof import("./slotted.ts")>;
  #found: HTMLSlotElement | null = null;

  constructor(host: SlottedHost, changed: () => void) {
    this.#host = host;
    const load = async () => {
      const slot = this.#slot;
      // A request that has been handed over is older then.
      for (const event of ["input", "change"]) slot?.addEventListener(event, changed);
      return import("./slotted.ts");
    };
    this.#script = new Later(host, load, { what: () => "own fields", patient: true });
  }

  /** The element has been drawn. */
  follow(): void {
    this.#slot?.addEventListener("slotchange", this.#look);
    this.#look();
  }

  /** Whether all can be read that is there. */
  get isReady(): boolean {
    return this.#script.value !== undefined || !this.#hasFields;
  }

  /** What the fields say. */
  get values(): MoreValues | undefined {
    return this.#script.value?.valuesOf(this.#placed);
  }

  /** Tells the customer of the first that is wrong; whether there is one. */
  refuses(): boolean {
    return this.#script.value?.refuses(this.#placed) ?? false;
  }

  async retry(): Promise<void> {
    await this.#script.retry();
  }

  readonly #look = (): void => {
    if (this.#hasFields) this.#script.want();
  };

  /** Looked for until it is there, and not with every key. */
  get #slot(): HTMLSlotElement | null {
    if (!this.#found?.isConnected) this.#found = this.#host.renderRoot.querySelector("slot[name=before-submit]");
    return this.#found;
  }

  get #placed(): readonly Element[] {
    return (this.#host.form === null && this.#slot?.assignedElements({ flatten: true })) || [];
  }

  get #hasFields(): boolean {
    const fields = "[name], :invalid";
    return this.#placed.some((one) => one.matches(fields) || one.querySelector(fields));
  }
}
