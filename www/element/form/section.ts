import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { define } from "../define.ts";
import type { Answers } from "./answers.ts";
import type { Problem } from "./check.ts";
import { fold } from "./fields/fold.ts";
import { FormPart } from "./form-part.ts";
import type { FormModel, FormView } from "./model.ts";

/** What one section of the form asks, and when. */
export interface Section {
  name: string;
  /** The message that is its title, where that is not the form's own. */
  title?: string;
  render(model: FormModel): TemplateResult;
  /** The answers that it is drawn from. What is typed stands in its field already, and is none of them. */
  shows: readonly (keyof Answers)[];
  /** Whether it is there at all; always, where nothing is said. */
  asked?(answers: Answers): boolean;
  /** Whether anything in it has been answered, where few have to: it is folded up until then. */
  answered?(answers: Answers, view: FormView): boolean;
  /** What is wrong in it, where the form does not check that itself. */
  check?(answers: Answers, asOf: string): Problem[];
}

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
    return this.section.shows.some((name) => before[name] !== this.answers[name]);
  }

  protected override render(): TemplateResult {
    const { words, answers, view } = this;
    const { name, title: key = `form.section.${name}`, render, answered } = this.section;
    const title = html`<h3 id="section-${name}">${words.t(key)}</h3>`;
    const content = render(this);
    return html`<section
      class="form-section form-section-${name} ${answered ? "form-section-folded" : ""}"
      part="section section-${name}"
      aria-labelledby="section-${name}"
    >
      ${answered ? fold(title, answered(answers, view), content) : [title, content]}
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
