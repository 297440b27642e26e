import { html, nothing, type TemplateResult } from "lit";
import { clauseDisclosure } from "../../clause/disclosure.ts";
import { deskField } from "../fields/ids.ts";
import { areaField, textField } from "../fields/text.ts";
import type { FormModel } from "../model.ts";
import type { InvoicedTo } from "./answers.ts";
import { asksDesk, isRequired } from "./asked.ts";
import { changeDesk, deskChoice, typedField } from "./fields.ts";
import type { Sections } from "./sections-of-page.ts";

/** The customer's own number, who is invoiced, and where the product goes back to. */
export function orderSection(model: FormModel, sections: Sections): TemplateResult {
  const { words, answers } = model;
  const asked = (name: "reference" | "invoice" | "returnTo") => asksDesk(sections, name, answers);
  return html`${
    asked("reference")
      ? textField({ ...typedField(model, "reference", isRequired(sections, "reference")), width: "short" }, words)
      : nothing
  }
  ${asked("invoice") ? invoice(model, isRequired(sections, "invoice")) : nothing}
  ${
    asked("returnTo")
      ? areaField(
          { ...typedField(model, "returnTo", isRequired(sections, "returnTo")), rows: 2, autocomplete: "off" },
          words,
        )
      : nothing
  }`;
}

function invoice(model: FormModel, isRequired: boolean): TemplateResult {
  const { words, answers } = model;
  const clauses = clauseDisclosure(words, words.t("form.field.clause", { clause: "11.1" }), ["11.1"]);
  return html`<fieldset class="field desk-group">
    <legend>${words.t("desk.invoice.label")}</legend>
    <div class="field-hint" part="hint">
      <p>${words.t("desk.invoice.terms")} <span class="field-clause">${clauses}</span></p>
      <p>${words.t("desk.invoice.ours")}</p>
    </div>
    ${deskChoice(model, {
      id: deskField("invoiceTo"),
      name: "invoiceTo",
      values: ["contact", "other"] satisfies InvoicedTo[],
      isRequired,
      value: answers.desk.invoiceTo ?? (isRequired ? "" : "contact"),
      onChoose: (invoiceTo) => changeDesk(model, (desk) => ({ ...desk, invoiceTo })),
    })}
    ${answers.desk.invoiceTo === "other" ? other(model) : nothing}
    <div class="form-pair form-pair-even">
      ${textField({ ...typedField(model, "invoiceEan"), inputMode: "numeric" }, words)}
      ${textField(typedField(model, "invoiceAttention"), words)}
    </div>
  </fieldset>`;
}

/** Somebody else than the contact is invoiced. */
function other(model: FormModel): TemplateResult {
  const { words } = model;
  return html`<div class="form-pair form-pair-even">
      ${textField({ ...typedField(model, "invoiceName", true), autocomplete: "billing organization" }, words)}
      ${textField({ ...typedField(model, "invoiceEmail"), autocomplete: "billing email", inputMode: "email" }, words)}
    </div>
    ${areaField({ ...typedField(model, "invoiceAddress"), rows: 2, autocomplete: "billing street-address" }, words)}`;
}
