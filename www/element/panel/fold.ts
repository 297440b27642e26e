import { html, type TemplateResult } from "lit";
import { lazy } from "./why/lazy.ts";

/** What stands in a section that is folded up under its title, and drawn only while it is open. */
export function fold(id: string, title: string, body: () => unknown): TemplateResult {
  return html`<details class="group">
    <summary><h3 id=${id}>${title}</h3></summary>
    <div class="fold-body" ${lazy(body)}></div>
  </details>`;
}

/** "What else the terms say (12)". */
export const counted = (title: string, count: number): string => `${title} (${count})`;
