import type { FactPath, Facts } from "../../lib/api.js";
import type { FactSource } from "../fact-source.ts";
import type { HostFacts } from "../form/facts.ts";
import { withoutUnknown } from "../form/without-unknown.ts";
import { newId } from "../new-id.ts";
import type { RulesApi } from "../rules.ts";
import type { FormField } from "./form-field.ts";
import type { PageForm } from "./page-form.ts";

/** What the page has set, and its rules. */
interface Set {
  host: HostFacts;
  rules: RulesApi | undefined;
}

/** What a page says as what an estimate is made from: by property, and in a form of its own around the element. */
export class PageSource implements FactSource {
  id: string = newId();
  /** What it has set by property: that goes before what its fields say. */
  given: Partial<Facts> | undefined;
  readonly #element: FormField;
  readonly #set: () => Set;
  #page: PageForm | undefined;

  constructor(element: FormField, set: () => Set) {
    this.#element = element;
    this.#set = set;
  }

  /** What reads the form, once that is there. */
  get page(): PageForm | undefined {
    return this.#page;
  }

  /** Without what its fields say the estimate would be another one: it waits for what reads them. */
  get readsForm(): boolean {
    return this.#element.form !== null;
  }

  async load(): Promise<void> {
    if (this.readsForm) this.#page ??= new (await import("./page-form.ts")).PageForm(this.#element);
  }

  facts(): Facts {
    const { host, rules } = this.#set();
    return withoutUnknown({ ...host, ...(rules && this.#page?.read(rules)), ...this.given });
  }

  askable(fact: FactPath): "no" | "yes" {
    return this.#page?.namesFacts && this.#page.fieldOf(fact) === undefined ? "no" : "yes";
  }

  /** What a visible field of the page says is the customer's, and all else the page's. */
  isPages(path: string): boolean {
    const [name = ""] = /^\w*/.exec(path) ?? [];
    return Object.hasOwn(this.given ?? {}, name) || !this.#page?.isTyped(path);
  }
}
