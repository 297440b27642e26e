import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Assumption, Change, Estimate } from "../../../lib/api.js";
import type { Words } from "../../i18n/words.ts";
import { changeTexts } from "./changes.ts";

/** How the documents were read where they can be read in several ways, and what the other reading would have given. */
export function renderAssumptions(
  words: Words,
  estimate: Pick<Estimate, "assumptions">,
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
          (assumption) => assumption.reading,
          (assumption) => renderAssumption(words, assumption),
        )}
      </ul>
    </details>
  </section>`;
}

function renderAssumption(words: Words, assumption: Assumption): TemplateResult {
  const { reading, chosen, alternatives } = assumption;
  const differing = alternatives.filter((other) => other.changes.length > 0);
  return html`<li class="assumption">
    <p class="assumption-title">${words.t(`estimate.reading.${reading}.title`)}</p>
    <p>${words.t(`estimate.reading.${reading}.${chosen}`)}</p>
    <ul class="otherwise">
      ${differing.map((other) => renderAlternative(words, reading, other))}
      ${differing.length === 0 ? html`<li>${words.t("estimate.assumptions.same")}</li>` : nothing}
    </ul>
  </li>`;
}

function renderAlternative(
  words: Words,
  reading: string,
  { choice, changes }: { choice: string; changes: Change[] },
): TemplateResult {
  return html`<li>
    ${words.t("estimate.assumptions.otherwise", { choice: words.t(`estimate.reading.${reading}.${choice}`) })}
    <ul>${changeTexts(words, changes).map((text) => html`<li>${text}</li>`)}</ul>
  </li>`;
}
