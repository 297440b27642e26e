import { html, nothing, type TemplateResult } from "lit";
import type { ConsentModel } from "../model.ts";

/** That consents given to another text are asked for again. What has changed stands beside each of them. */
export function renderAgain({ words, again }: ConsentModel): TemplateResult | typeof nothing {
  const count = again?.choices.filter(({ askAgain }) => askAgain).length ?? 0;
  if (count === 0) return nothing;
  return html`<div class="form-note consent-note" part="consent-again">
    <p>${words.t("consent.again.title", { count })}</p>
    <div>${words.t("consent.again.lead")}</div>
  </div>`;
}
