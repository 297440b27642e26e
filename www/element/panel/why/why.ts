import { html, nothing, type TemplateResult } from "lit";
import type { Because } from "../../../lib/api.js";
import type { Words } from "../../../words/words.ts";

/** A disclosure of what a line was computed from, where that was asked for. `about` names the line for those who do not see it. */
export function why(
  words: Words,
  because: Because | undefined,
  about: string,
  meta?: string | undefined,
): TemplateResult {
  return html`<details class="why">
    <summary>
      ${meta ? html`<span class="why-meta">${meta}</span>` : nothing}
      <span class="why-word">${words.t("estimate.why.ask")}</span><span class="unseen"> ${about}</span>
    </summary>
    <service-estimate-reason class="why-body" .words=${words} .because=${because}></service-estimate-reason>
  </details>`;
}
