import type { PropertyDeclaration, PropertyDeclarations } from "lit";
import type { Facts } from "../../lib/api.js";
import { Part } from "../part.ts";
import { soon } from "../soon.ts";

/** Properties that are set by property alone, and draw the part anew where they are another value than before. */
export function given(...names: string[]): PropertyDeclarations {
  return Object.fromEntries(names.map((name) => [name, { attribute: false }]));
}

/** A property of which a part says little: it is drawn anew where that is something else, and not with every amount. */
export function saying<T>(what: (value: T | undefined) => unknown): PropertyDeclaration {
  const said = (value: T | undefined) => JSON.stringify(what(value));
  return {
    attribute: false,
    hasChanged: (now: T, before: T | undefined) => now !== before && said(now) !== said(before),
  };
}

/** For a part that says of the facts only where the work is done and what the products are called. */
export const namesOfFacts = saying((facts: Facts | undefined) => [
  facts?.onSite,
  facts?.items?.map(({ product }) => product ?? ""),
]);

/**
 * A part of the panel, an element for the panel's own use. It says that it is busy until it has been drawn for the first time.
 */
export abstract class PanelPart extends Part {
  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) this.ariaBusy = "true";
  }

  protected override firstUpdated(): void {
    this.ariaBusy = null;
  }
}

/**
 * A part that need not be there in the very frame of a key: it is drawn right after that frame, in a task of its own, so that
 * nobody who types or presses something meanwhile waits for all of them.
 */
export abstract class LaterPart extends PanelPart {
  #draw: (() => void) | undefined;
  readonly #soon = soon(() => this.#draw?.());

  protected override async scheduleUpdate(): Promise<void> {
    await new Promise<void>((drawn) => {
      this.#draw = drawn;
      this.#soon();
    });
    super.scheduleUpdate();
  }
}
