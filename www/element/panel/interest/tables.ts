import { html, nothing, type TemplateResult } from "lit";
import { interestTable } from "../../../words/interest.ts";
import type { Words } from "../../../words/words.ts";
import { lazy } from "../why/lazy.ts";
import type { Growth } from "./growth.ts";

/** The curve in figures. */
export function renderTables(words: Words, growths: readonly Growth[]): TemplateResult | typeof nothing {
  const shown = growths.filter((one) => one.result.monthsCommenced > 0);
  if (shown.length === 0) return nothing;
  return html`<details class="group">
    <summary>${words.t("estimate.interest.table.open")}</summary>
    <div ${lazy(() => shown.map((one) => renderTable(words, one)))}></div>
  </details>`;
}

function renderTable(words: Words, { customer, result }: Growth): TemplateResult {
  const { caption, columns, rows } = interestTable(words, customer, result);
  return html`<div class="table-scroll" role="region" tabindex="0" aria-labelledby="table-${customer}">
    <table>
      <caption id="table-${customer}">${caption}</caption>
      <thead><tr>
        ${columns.map((column) => html`<th scope="col">${column}</th>`)}
      </tr></thead>
      <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
    </table>
  </div>`;
}
