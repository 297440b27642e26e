import { html, nothing, type TemplateResult } from "lit";
import type { Estimate, Facts } from "../../../lib/api.js";
import { chargeLine } from "../../../words/charge.ts";
import { costsOfEvery } from "../../../words/first.ts";
import { matterOf } from "../../../words/matter.ts";
import type { Words } from "../../../words/words.ts";
import { renderLine } from "../line/line.ts";

/** The headline before a service is chosen: that it depends on that, and what is to be paid whichever is chosen. */
export function renderBefore(
  words: Words,
  estimate: Pick<Estimate, "charges" | "scenarios">,
  facts: Facts,
): TemplateResult {
  const charges = costsOfEvery(estimate);
  const matter = matterOf(facts);
  return html`<section class="range" part="range" aria-labelledby="range-title">
    <h3 id="range-title">${words.t("estimate.range.title")}</h3>
    <p class="range-figure range-none">${words.t("estimate.first.cost.service")}</p>
    ${
      charges.length === 0
        ? nothing
        : html`<p class="range-open">${words.t("estimate.first.cost.every")}</p>
          <ul class="lines">${charges.map((charge) => renderLine(words, chargeLine(words, charge, matter)))}</ul>`
    }
  </section>`;
}
