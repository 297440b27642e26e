import { html, type TemplateResult } from "lit";

/** Something could not be loaded: what, and a button to try again. What else there is works without. */
export function failedNote(text: string, again: string, onRetry: () => void): TemplateResult {
  return html`<div class="notice notice-failed" part="notice" role="status">
    <p>${text}</p>
    <button type="button" class="form-button form-button-quiet" part="button" @click=${onRetry}>${again}</button>
  </div>`;
}
