import { html, type TemplateResult } from "lit";
import type { Told } from "../../words/consent/source.ts";

/** Something that is told, followed by where it comes from. */
export function sourced({ text, source }: Told): TemplateResult {
  return html`${text} <span class="consent-source">${source}</span>`;
}
