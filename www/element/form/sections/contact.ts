import { html, type TemplateResult } from "lit";
import { type ContactAnswers, CUSTOMERS } from "../answers.ts";
import { choiceField } from "../fields/choice.ts";
import { contactField } from "../fields/ids.ts";
import { areaField, textField } from "../fields/text.ts";
import { type FormModel, fieldText, options, set, setContact } from "../model.ts";

/** Who asks for the service, and where the answer and the product go. */
export function contactSection(model: FormModel): TemplateResult {
  const { words } = model;
  const typed = (name: keyof ContactAnswers, required: boolean) => ({
    ...fieldText(model, contactField(name), `contact.${name}`, { required }),
    value: model.answers.contact[name],
    onInput: setContact(model, name),
    onSettled: () => model.form.settle(contactField(name)),
  });
  return html`${choiceField(
    {
      ...fieldText(model, "customer", "customer", { clause: "11.1" }),
      value: model.answers.customer,
      options: options(model, "customer", CUSTOMERS),
      layout: "row",
      onChoose: set(model, "customer"),
    },
    words,
  )}
    <div class="form-pair form-pair-even">
      ${textField({ ...typed("name", true), autocomplete: "name" }, words)}
      ${textField({ ...typed("organisation", false), autocomplete: "organization" }, words)}
    </div>
    <div class="form-pair form-pair-even">
      ${textField({ ...typed("email", true), autocomplete: "email", inputMode: "email" }, words)}
      ${textField({ ...typed("phone", false), autocomplete: "tel", inputMode: "tel" }, words)}
    </div>
    ${areaField({ ...typed("address", true), rows: 2, autocomplete: "street-address" }, words)}`;
}
