import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../../../words/words.ts";
import { clauseDisclosure } from "../../clause/disclosure.ts";

/** What is said about a field, whatever kind of control it has. */
export interface FieldText {
  /** Unique in the shadow root: the error summary and the estimate link to it. */
  id: string;
  label: string;
  hint?: string | undefined;
  /** The clause that asks for it, "6.2". */
  clause?: string | undefined;
  required?: boolean;
  /** What to do about the field's problem, when it has one. */
  error?: string | undefined;
  /** What the estimate warns of because of the answer, and the way to the estimate. */
  warnings?: readonly string[];
  onFollow?: () => void;
  /** What stands below the field besides. */
  below?: TemplateResult | undefined;
}

/** The ids of the hint, the error and the warning, for `aria-describedby`. */
export function describedBy(field: FieldText): string | typeof nothing {
  const ids = [
    field.hint && `${field.id}-hint`,
    field.error && `${field.id}-error`,
    field.warnings?.length && `${field.id}-warning`,
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : nothing;
}

/** The words of a label, with a mark on required fields: the control itself says so to a screen reader. */
export function labelWords(field: FieldText, words: Words): TemplateResult {
  return html`${field.label}${
    field.required
      ? html` <span class="field-required" aria-hidden="true">${words.t("form.field.required")}</span>`
      : nothing
  }`;
}

/** The hint with its clause, and the error, in the order in which they are read out. */
export function remarks(field: FieldText, words: Words): TemplateResult {
  return html`${hint(field, words)}${
    field.error
      ? html`<p class="field-error" part="error" id="${field.id}-error">
          <span class="visually-hidden">${words.t("form.field.error")}</span> ${field.error}
        </p>`
      : nothing
  }`;
}

/** What the answer has set off in the estimate, and the way to it: below the answers, as none of them may move when it comes. */
export function warning(
  { id, warnings = [], onFollow, below }: FieldText,
  words: Words,
): TemplateResult | typeof nothing {
  if (warnings.length === 0) return below ?? nothing;
  return html`<p class="field-warning" part="field-warning" id="${id}-warning">
    ${warnings.join(" ")}
    <button type="button" class="form-button-link" @click=${onFollow}>${words.t("form.peek.more")}</button>
  </p>${below ?? nothing}`;
}

/** The clause opens to what it says. */
function hint(field: FieldText, words: Words): TemplateResult | typeof nothing {
  if (field.hint === undefined) return nothing;
  const { clause } = field;
  const cited = clause && clauseDisclosure(words, words.t("form.field.clause", { clause }), [clause]);
  return html`<div class="field-hint" part="hint" id="${field.id}-hint">
    ${field.hint} ${cited ? html`<span class="field-clause">${cited}</span>` : nothing}
  </div>`;
}
