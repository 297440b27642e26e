import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { define } from "../define.ts";
import type { Answers } from "./answers.ts";
import { FormPart } from "./form-part.ts";
import type { FormModel, Section } from "./model.ts";

export type { Section };

/** A section of the form under its title. It is drawn anew where an answer that it shows is another one. */
class FormSection extends FormPart {
  static override properties: PropertyDeclarations = {
    section: { attribute: false },
    answers: { attribute: false },
  };

  section!: Section;
  answers!: Answers;

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("answers");
    if (before === undefined || changed.size > 1) return true;
    const shown = (what: Section["shows"][number], answers: Answers) =>
      typeof what === "function" ? what(answers) : answers[what];
    return this.section.shows.some((what) => shown(what, before) !== shown(what, this.answers));
  }

  protected override render(): TemplateResult {
    const { words, answers, view } = this;
    const { name, title: key = `form.section.${name}`, render, answered, fold } = this.section;
    const title = html`<h3 id="section-${name}">${words.t(key)}</h3>`;
    const content = render(this);
    const folded = fold && answered && fold(title, answered(answers, view), content);
    return html`<section
      class="form-section form-section-${name} ${folded ? "form-section-folded" : ""}"
      part="section section-${name}"
      aria-labelledby="section-${name}"
    >
      ${folded ?? [title, content]}
    </section>`;
  }
}

define("service-request-section", FormSection);

/** The section, where it is asked for. */
export function renderSection(section: Section, { form, words, view, answers }: FormModel) {
  if (section.asked?.(answers) === false) return nothing;
  return html`<service-request-section
    .section=${section}
    .form=${form}
    .words=${words}
    .view=${view}
    .answers=${answers}
  ></service-request-section>`;
}
