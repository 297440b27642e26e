import { html, type TemplateResult } from "lit";
import { lazy } from "./why/lazy.ts";

/** A section that is folded up under its title, and drawn only while it is open. */
export function fold(name: string, title: string, body: () => unknown, part = name): TemplateResult {
  return html`<section class=${name} part=${part} aria-labelledby="${name}-title">
    <details class="group">
      <summary><h3 id="${name}-title">${title}</h3></summary>
      <div class="fold-body" ${lazy(body)}></div>
    </details>
  </section>`;
}

/** "What else the terms say (12)". */
export const counted = (title: string, count: number): string => `${title} (${count})`;
