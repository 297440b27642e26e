import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../words/words.ts";
import { failedNote } from "./failed-note.ts";

/** What a part shows, where it has anything to show. */
type Shows = unknown;

/** What stands in the element, and where. */
export interface Layout {
  words: Words;
  /** The form, where there is one. */
  first: Shows;
  /** What keeps the estimate from being read as it stands, and the estimate. */
  notices: Shows;
  estimate: Shows;
}

/** Until there are words, room is kept for what they will say. Whoever submits a form around it before is led here. */
const AWAITED = html`<div class="layout-awaited" tabindex="-1"></div>`;

/**
 * The whole element.
 *
 * @param layout missing until there are words.
 * @param unloaded words of a language that could not be loaded, which say that.
 * @param said what the one live region says.
 */
export function renderElement(
  layout: Layout | undefined,
  unloaded: Words | undefined,
  said: string,
  retry: () => void,
): TemplateResult {
  const words = layout?.words;
  const note =
    unloaded && unloaded.lang !== words?.lang
      ? failedNote(unloaded.t("unloaded.text"), unloaded.t("unloaded.retry"), retry)
      : nothing;
  return html`${note}${layout ? renderLayout(layout) : AWAITED}
    <div class="statement" part="statement" lang=${words?.lang ?? nothing}></div>
    <p class="visually-hidden" role="status" lang=${(words ?? unloaded)?.lang ?? nothing}>${said}</p>`;
}

function renderLayout({ words, first, notices, estimate }: Layout): TemplateResult {
  return html`<div class="layout" part="layout" lang=${words.lang}>
    ${first}
    <aside
      id="estimate"
      class="layout-estimate"
      part="estimate"
      tabindex="-1"
      aria-label=${words.t("form.estimate.label")}
    >
      ${notices} ${estimate}
    </aside>
  </div>`;
}
