import { html, type TemplateResult } from "lit";
import type { FormModel } from "../model.ts";
import { yesNos } from "./matter.ts";

/** The conditions under which the terms apply at all. */
export function agreementSection(model: FormModel): TemplateResult {
  return html`${yesNos(model, "agreement")}`;
}
