import { html, nothing, type TemplateResult } from "lit";
import { Directive, directive, type ElementPart } from "lit/directive.js";

/** What few need stands behind a title, until something of it has been answered. */
export function fold(title: unknown, answered: boolean, content: TemplateResult): TemplateResult {
  return html`<details class="form-fold" ${opens(answered)}>
    <summary>${title}</summary>
    <div class="form-fold-body">${content}</div>
  </details>`;
}

/** Opens a disclosure when something in it comes to be answered. It closes nothing: the focus could be in it. */
class Opens extends Directive {
  #answered = false;

  render(_answered: boolean): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [answered]: [boolean]): typeof nothing {
    if (answered && !this.#answered) (element as HTMLDetailsElement).open = true;
    this.#answered = answered;
    return nothing;
  }
}

/** On a `<details>`: whether something in it has been answered. */
export const opens = directive(Opens);
