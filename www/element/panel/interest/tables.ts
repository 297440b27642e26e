import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../../../words/words.ts";
import { lazy } from "../why/lazy.ts";
import type { Growth } from "./growth.ts";

/** The curve in figures: by commenced month where the clause sets the amount, by rate where the law does. */
export function renderTables(words: Words, growths: readonly Growth[]): TemplateResult | typeof nothing {
  const shown = growths.filter((one) => one.result.monthsCommenced > 0);
  if (shown.length === 0) return nothing;
  return html`<details class="group">
    <summary>${words.t("estimate.interest.table.open")}</summary>
    <div ${lazy(() =>
      shown.map((one) => (one.result.limitedBy === "law" ? rateTable(words, one) : monthTable(words, one))),
    )}></div>
  </details>`;
}

function table(
  words: Words,
  { customer }: Growth,
  columns: readonly string[],
  rows: readonly string[][],
): TemplateResult {
  return html`<div class="table-scroll" role="region" tabindex="0" aria-labelledby="table-${customer}">
    <table>
      <caption id="table-${customer}">${words.t(`estimate.interest.table.${customer}`)}</caption>
      <thead><tr>
        ${columns.map((column) => html`<th scope="col">${words.t(`estimate.interest.table.${column}`)}</th>`)}
      </tr></thead>
      <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
    </table>
  </div>`;
}

function monthTable(words: Words, growth: Growth): TemplateResult {
  const months = growth.result.steps.filter(({ rises }) => rises === "atOnce");
  const rows = months.map((step) => [String(step.monthsCommenced), words.date(step.on), words.money(step.interest)]);
  return table(words, growth, ["month", "from", "interest"], rows);
}

function rateTable(words: Words, growth: Growth): TemplateResult {
  const { segments, steps } = growth.result;
  const rows = segments.map((segment) => [
    words.date(segment.from),
    words.date(segment.to),
    words.percent(segment.annualPercent) + (segment.stale ? ` ${words.t("estimate.interest.table.stale")}` : ""),
    String(segment.days),
    // Where the law sets the amount there is a step at the end of each segment, or on the day after, which bears none.
    ...steps
      .filter(({ on }) => on >= segment.to)
      .slice(0, 1)
      .map(({ interest }) => words.money(interest)),
  ]);
  return table(words, growth, ["from", "to", "rate", "days", "interestByThen"], rows);
}
