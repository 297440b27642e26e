import { html, nothing, type TemplateResult } from "lit";
import { type StatementLine, type StatementOf, type StatementSection, statementOf } from "../../../words/statement.ts";
import type { Words } from "../../../words/words.ts";

/** The estimate on paper. What every page says stands in a header, which is repeated on each of them. */
export function renderStatement(words: Words, of: StatementOf): TemplateResult {
  const { title, notice, lead, sections } = statementOf(words, of);
  return html`<div class="statement-pages">
    ${notice ? html`<p class="statement-notice">${notice}</p>` : nothing}
    <div class="statement-body">
      <h1>${title}</h1>
      <p>${lead.join(" ")}</p>
      ${sections.map((section) => renderSection(words, section))}
    </div>
  </div>`;
}

/** Where a line has no value, the words have its room; where none has a clause, the value. Sentences alone are no table. */
function renderSection(words: Words, { id, title, lines }: StatementSection): TemplateResult {
  const valued = lines.some(({ value }) => value);
  const cited = lines.some(({ clauses }) => clauses.length > 0);
  const heading = html`<h2 id="statement-${id}">${title}</h2>`;
  if (!valued && !cited && !lines.some(({ listed }) => listed)) return html`${heading} ${lines.map(renderSentence)}`;
  const columns = 2 + (cited ? 1 : 0);
  return html`${heading}
    <table class="statement-of-${id}" aria-labelledby="statement-${id}">
      ${lines.map(
        (line) => html`<tr>
          <td colspan=${line.value ? 1 : 2}>${line.meta ? `${line.text}, ${line.meta}` : line.text}</td>
          ${line.value ? html`<td class="statement-value">${line.value}</td>` : nothing}
          ${cited ? html`<td class="statement-clauses">${clauseText(words, line)}</td>` : nothing}
        </tr>
        ${line.more?.length ? html`<tr class="statement-more"><td colspan=${columns}>${line.more.map(renderMore)}</td></tr>` : nothing}`,
      )}
    </table>`;
}

function renderSentence({ text, main }: StatementLine): TemplateResult {
  return main ? html`<p class="statement-range"><strong>${text}</strong></p>` : html`<p>${text}</p>`;
}

function renderMore({ text, more }: { text: string; more: string[] }): TemplateResult {
  return html`${text}<ul>${more.map((one) => html`<li>${one}</li>`)}</ul>`;
}

function clauseText(words: Words, { clauses }: StatementLine): string {
  return clauses.length === 0 ? "" : words.t("form.field.clause", { clause: clauses.join(", ") });
}
