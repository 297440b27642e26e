import type { FactPath, Facts } from "../../lib/api.js";
import type { FactSource } from "../fact-source.ts";
import type { Asked } from "./fields/of-fact.ts";
import type { RequestForm } from "./request-form.ts";

/** The form as what an estimate is made from. */
export class FormSource implements FactSource {
  readonly readsForm = false;
  readonly #form: RequestForm;

  constructor(form: RequestForm) {
    this.#form = form;
  }

  get id(): string {
    return this.#form.id;
  }

  load(): Promise<void> {
    return this.#form.following.load();
  }

  facts(): Facts {
    const { answered, answers, ending, host } = this.#form;
    const { brought } = host;
    return { ...(answered?.toFacts(answers, brought) ?? { asOf: brought.asOf }), ...ending?.consents.facts };
  }

  /** The field in which a fact is answered. */
  fieldOf(fact: FactPath): Asked | undefined {
    const { answers, page, host } = this.#form;
    return fact === "customer" && !page.asksContact ? undefined : host.shown.fieldOf(fact, answers, host.brought);
  }

  askable(fact: FactPath): "no" | "yes" | "unsure" {
    const field = this.fieldOf(fact);
    if (field === undefined) return "no";
    return field.isUnsure ? "unsure" : "yes";
  }

  isPages(path: string): boolean {
    const { shown, brought } = this.#form.host;
    return shown.script?.isPages(path, brought) ?? false;
  }

  /** Whether the amounts come from made-up rates. */
  get usesSampleRates(): boolean {
    const { answered, answers, host } = this.#form;
    return answered?.usesSampleRates(answers, host.brought) ?? false;
  }
}
