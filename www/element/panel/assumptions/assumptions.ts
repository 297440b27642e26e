import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Assumption, Differences, Estimate } from "../../../lib/api.js";
import type { Words } from "../../../words/words.ts";
import type { RulesApi } from "../model.ts";
import { clauseNumber } from "../why/why.ts";
import { changeTexts } from "./changes.ts";

/** How the documents were read where they can be read in several ways, and what the other interpretation would have given. */
export function renderAssumptions(
  words: Words,
  estimate: Pick<Estimate, "assumptions">,
  rules: RulesApi | undefined,
): TemplateResult | typeof nothing {
  const { assumptions } = estimate;
  if (assumptions.length === 0) return nothing;
  return html`<section class="assumptions" part="assumptions" aria-labelledby="assumptions-title">
    <h3 id="assumptions-title">${words.t("estimate.assumptions.title")}</h3>
    <details class="group">
      <summary>${words.t("estimate.assumptions.open", { count: assumptions.length })}</summary>
      <ul class="lines">
        ${repeat(
          assumptions,
          (assumption) => assumption.interpretation,
          (assumption) => renderAssumption(words, assumption, clausesOf(assumption.interpretation, rules)),
        )}
      </ul>
    </details>
  </section>`;
}

/** The clauses of the terms that can be read in this way or another, as they are printed. */
export function clausesOf(interpretation: string, rules: Pick<RulesApi, "interpretations"> | undefined): string[] {
  const clauses = rules?.interpretations().find(({ name }) => name === interpretation)?.clauses ?? [];
  return [...new Set(clauses.filter((clause) => clause.startsWith("terms/")).map(clauseNumber))];
}

function renderAssumption(words: Words, assumption: Assumption, clauses: readonly string[]): TemplateResult {
  const { interpretation, choice, alternatives = [] } = assumption;
  return html`<li class="assumption">
    <p class="assumption-title">${words.t(`estimate.interpretation.${interpretation}.title`)}</p>
    <p>${words.t(`estimate.interpretation.${interpretation}.${choice}`)}</p>
    ${
      clauses.length === 0
        ? nothing
        : html`<p class="assumption-clauses">
          ${words.t("estimate.assumptions.clauses", { count: clauses.length, clauses: words.list([...clauses]) })}
        </p>`
    }
    <ul class="otherwise">
      ${alternatives.map((other) => renderAlternative(words, interpretation, other))}
      ${alternatives.length === 0 ? html`<li>${words.t("estimate.assumptions.same")}</li>` : nothing}
    </ul>
  </li>`;
}

function renderAlternative(
  words: Words,
  interpretation: string,
  { choice, differences }: { choice: string; differences: Differences },
): TemplateResult {
  return html`<li>
    ${words.t("estimate.assumptions.otherwise", { choice: words.t(`estimate.interpretation.${interpretation}.${choice}`) })}
    <ul>${changeTexts(words, differences).map((text) => html`<li>${text}</li>`)}</ul>
  </li>`;
}
