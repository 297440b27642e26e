import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Estimate } from "../../../lib/api.js";
import { type AssumptionWords, assumptionOf } from "../../../words/assumption.ts";
import type { Customer } from "../../../words/price.ts";
import type { Words } from "../../../words/words.ts";
import { counted, fold } from "../fold.ts";
import type { RulesApi } from "../model.ts";
import { given, LaterPart } from "../part.ts";

/** How the documents were read where they can be read in several ways, and what the other interpretation would have given. */
export function renderAssumptions(
  words: Words,
  estimate: Pick<Estimate, "assumptions">,
  rules: RulesApi | undefined,
  facts: Customer = {},
): TemplateResult | typeof nothing {
  const { assumptions } = estimate;
  if (assumptions.length === 0) return nothing;
  const body = () => {
    const table = rules?.interpretations();
    return html`
      <p>${words.t("estimate.assumptions.open", { count: assumptions.length })}</p>
      <ul class="lines">
        ${repeat(
          assumptions,
          (assumption) => assumption.interpretation,
          (assumption) => renderAssumption(words, assumptionOf(words, assumption, table, facts)),
        )}
      </ul>`;
  };
  return html`<section class="assumptions" part="assumptions" aria-labelledby="assumptions-title">
    ${fold("assumptions-title", counted(words.t("estimate.assumptions.title"), assumptions.length), body)}
  </section>`;
}

function renderAssumption(words: Words, { title, choice, clauses, otherwise }: AssumptionWords): TemplateResult {
  return html`<li class="assumption">
    <p class="assumption-title">${title}</p>
    <p>${choice}</p>
    ${
      clauses.length === 0
        ? nothing
        : html`<p class="assumption-clauses">
          ${words.t("estimate.assumptions.clauses", { count: clauses.length, clauses: words.list(clauses) })}
        </p>`
    }
    <ul class="otherwise">
      ${otherwise.map(
        ({ choice, changes }) => html`<li>${choice}
          <ul>${changes.map((text) => html`<li>${text}</li>`)}</ul>
        </li>`,
      )}
      ${otherwise.length === 0 ? html`<li>${words.t("estimate.assumptions.same")}</li>` : nothing}
    </ul>
  </li>`;
}

export class EstimateAssumptions extends LaterPart {
  static override properties = given("words", "assumptions", "rules", "customer");
  words!: Words;
  assumptions!: Estimate["assumptions"];
  rules: RulesApi | undefined;
  customer: Customer["customer"];

  protected override render(): TemplateResult | typeof nothing {
    return renderAssumptions(this.words, this, this.rules, this);
  }
}
