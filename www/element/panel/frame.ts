import { type CSSResult, html, nothing, type TemplateResult, unsafeCSS } from "lit";
import css from "./frame.css?inline";
import type { PanelModel } from "./model.ts";
import { renderFailed, renderLoading } from "./notices/waiting.ts";

/** The styles of the panel while it waits. */
export const frameStyles: CSSResult = unsafeCSS(css);

/** The panel around its content: its title, and that the estimate is on its way or could not be had. */
export function renderFrame(model: PanelModel, content?: TemplateResult): TemplateResult {
  const { words, estimate, state } = model;
  const waits = state === "loading" ? estimate === undefined : state === "ready" && content === undefined;
  return html`<div class="estimate-panel" part="panel">
    <h2>${words.t("estimate.title")}</h2>
    ${state === "failed" ? renderFailed(words, model.onRetry) : nothing}
    ${waits ? renderLoading(words) : nothing}
    ${content ?? nothing}
  </div>`;
}
