import { html, nothing, type TemplateResult } from "lit";
import type { Parcel } from "../../../words/parcel.ts";
import type { Words } from "../../../words/words.ts";

/** The page that goes into the parcel, with the label to cut out. */
export function renderParcel(words: Words, { title, lead, label, list, before, ...more }: Parcel): TemplateResult {
  const { description, reference } = more;
  return html`<div class="parcel">
    <h1>${title}</h1>
    <p>${lead}</p>
    <h2>${label.title}</h2>
    <div class="parcel-label">
      ${address(label.to, "parcel-to")} ${label.from ? address(label.from, "parcel-from") : nothing}
      ${label.back ? address(label.back, "parcel-back") : nothing}
      ${label.reference ? html`<p class="parcel-reference">${label.reference}</p>` : nothing}
      <p class="parcel-number">${label.matterNumber} <span class="parcel-blank"></span></p>
    </div>
    <p>${label.hint}</p>
    <h2 id="parcel-list">${list.title}</h2>
    <table aria-labelledby="parcel-list">
      <thead><tr>${list.headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
      ${list.rows.map(
        ({ cells, numbers, remark, notes = [] }) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
          ${numbers ? html`<tr class="statement-more"><td class="parcel-numbers" colspan=${list.headings.length}>${numbers.map((one) => html`<span>${one}</span> `)}</td></tr>` : nothing}
          ${notes.map((note) => html`<tr class="statement-more"><td colspan=${list.headings.length}>${note}</td></tr>`)}
          ${remark ? html`<tr class="statement-more"><td colspan=${list.headings.length}><strong>${remark}</strong></td></tr>` : nothing}`,
      )}
    </table>
    ${description ? html`<h2>${description.title}</h2><p class="parcel-text">${description.text}</p>` : nothing}
    <h2>${before.title}</h2>
    <ul>
      ${before.lines.map(
        ({ text, clauses }) => html`<li>${text} (${words.t("form.field.clause", { clause: clauses.join(", ") })})</li>`,
      )}
    </ul>
    ${reference ? html`<p class="parcel-reference-of-request">${reference.title}: ${reference.text}</p>` : nothing}
  </div>`;
}

function address({ title, lines }: { title: string; lines: string[] }, name: string): TemplateResult {
  return html`<div class=${name}>
    <p>${title}</p>
    <address>${lines.map((line) => html`<span>${line}</span>`)}</address>
  </div>`;
}
