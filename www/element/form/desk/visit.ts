import { html, type TemplateResult } from "lit";
import { areaField } from "../fields/text.ts";
import type { FormModel } from "../model.ts";
import { isRequired } from "./asked.ts";
import { dayField, typedField } from "./fields.ts";
import type { Sections } from "./sections-of-page.ts";

/** What a technician who comes needs to know, and when that would suit. */
export function visitSection(model: FormModel, sections: Sections): TemplateResult {
  return html`${areaField({ ...typedField(model, "access", isRequired(sections, "visit")), rows: 2 }, model.words)}
    <div class="form-pair form-pair-even">${dayField(model, "visitFrom")} ${dayField(model, "visitTo")}</div>`;
}
