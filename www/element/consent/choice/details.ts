import { html, type TemplateResult } from "lit";
import type { Detail } from "../../../words/consent/details.ts";
import type { Words } from "../../../words/words.ts";
import { sourced } from "../source.ts";

/** What is known of a choice, each line with where it comes from. */
export function renderDetails(words: Words, details: readonly Detail[]): TemplateResult {
  return html`<dl class="consent-details">
    ${details.map(({ title, told }) => html`<dt>${title}</dt>${told.map((one) => html`<dd>${renderTold(words, one)}</dd>`)}`)}
  </dl>`;
}

function renderTold(words: Words, told: Detail["told"][number]): TemplateResult {
  if (!("list" in told)) return sourced(words, told);
  return html`<span class="consent-kind">${told.kind}</span>
    <ul>${told.list.map((one) => html`<li>${sourced(words, one)}</li>`)}</ul>`;
}
