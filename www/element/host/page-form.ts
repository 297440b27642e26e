import type { ReactiveController } from "lit";
import type { FactPath, Facts } from "../../lib/api.js";
import type { RulesApi } from "../rules.ts";
import type { FormField } from "./form-field.ts";
import { type PageFacts, readPageFacts } from "./page-facts.ts";

/** The page's own form around an element, as far as its fields name facts: the element is drawn again when they change. */
export class PageForm implements ReactiveController {
  readonly #host: FormField;
  #read: PageFacts = { facts: {}, fields: new Map(), unknown: [] };

  constructor(host: FormField) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ["input", "change", "reset"]) this.#host.ownerDocument.addEventListener(type, this.#changed);
  }

  hostDisconnected(): void {
    for (const type of ["input", "change", "reset"]) this.#host.ownerDocument.removeEventListener(type, this.#changed);
  }

  /** What the fields say now. */
  read(rules: RulesApi): Partial<Facts> {
    this.#read = readPageFacts(this.#host.form, rules);
    return this.#read.facts;
  }

  /** Whether any of the fields names a fact. */
  get namesFacts(): boolean {
    return this.#read.fields.size > 0;
  }

  /** The paths of fields that name no fact. */
  get unknown(): readonly string[] {
    return this.#read.unknown;
  }

  /** Whether what stands at a path was read from a field that somebody can fill in. */
  isTyped(path: string): boolean {
    const isIn = (fact: string) => path === fact || path.startsWith(`${fact}[`) || fact.startsWith(`${path}[`);
    const found = [...this.#read.fields].filter(([fact]) => path !== "" && isIn(fact));
    return found.some(([, field]) => !field.matches("[type=hidden]"));
  }

  /** The field that a fact was read from, or would be. */
  fieldOf(fact: FactPath): HTMLElement | undefined {
    return this.#read.fields.get(fact);
  }

  readonly #changed = (event: Event): void => {
    const { form } = this.#host;
    const target = event.target as Partial<HTMLInputElement> & Element;
    // An element of somebody's own need not say which form it belongs to.
    if (form === null || (target !== form && target.form !== form && target.closest?.("form") !== form)) return;
    // The fields of a form that is being reset have their old values until the event is over.
    setTimeout(() => this.#host.requestUpdate());
  };
}
