import { html, nothing, type TemplateResult } from "lit";
import type { Facts } from "../../../lib/api.js";
import type { Line } from "../../../words/line.ts";
import { furtherLines, mainLines, type Variant } from "../../../words/what-if.ts";
import type { Words } from "../../../words/words.ts";
import { renderLine } from "../line/line.ts";
import { lazy } from "../why/lazy.ts";

interface Shown extends Variant {
  interest: Line | undefined;
  facts: Facts;
}

/** What is otherwise: money and the day at once; outcomes, other dates and what else the terms would say folded up. */
export function renderDifferences(words: Words, { interest, facts, ...variant }: Shown): TemplateResult {
  const main = mainLines(words, variant, facts, interest);
  const more = furtherLines(words, variant, facts);
  return html`${variant.differences.range ? nothing : html`<p class="what-if-note">${words.t("whatIf.sameCost")}</p>`}
    ${main.length > 0 ? list(words, main) : nothing} ${more.length > 0 ? renderMore(words, more) : nothing}`;
}

function renderMore(words: Words, more: readonly Line[]): TemplateResult {
  return html`<details class="group">
    <summary>${words.t("whatIf.more", { count: more.length })}</summary>
    <div ${lazy(() => list(words, more))}></div>
  </details>`;
}

function list(words: Words, lines: readonly Line[]): TemplateResult {
  return html`<ul class="lines">${lines.map((line) => renderLine(words, line))}</ul>`;
}
