import { html, nothing, type TemplateResult } from "lit";
import { Directive, directive, type ElementPart } from "lit/directive.js";
import { say } from "./announcer.ts";

/** On an element: what is said once it stands on the page. */
class Said extends Directive {
  private text = "";

  render(_text: string): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [text]: [string]): typeof nothing {
    // It is not on the page yet.
    if (text !== this.text) queueMicrotask(() => say(element, text));
    this.text = text;
    return nothing;
  }
}
const said = directive(Said);

/** Something could not be loaded: what, and a button to try again. What else there is works without. */
export function failedNote(text: string, again: string, onRetry: () => void): TemplateResult {
  return html`<div class="notice notice-failed" part="notice" ${said(text)}>
    <p>${text}</p>
    <button type="button" class="form-button form-button-quiet" part="button" @click=${onRetry}>${again}</button>
  </div>`;
}
