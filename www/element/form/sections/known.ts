import { html, type TemplateResult } from "lit";
import type { Answers } from "../answers.ts";
import { dateField } from "../fields/text.ts";
import { type FormModel, fieldText, set } from "../model.ts";
import { asks } from "../questions.ts";

/** The days that are asked for, in the order in which they come, with the clause that counts from each. */
export const KNOWN_DAYS = ["estimateSentOn", "deliveredOn", "invoicedOn"] as const satisfies (keyof Answers)[];
const CLAUSES: Record<(typeof KNOWN_DAYS)[number], string> = {
  estimateSentOn: "6.2",
  deliveredOn: "8.1",
  invoicedOn: "11.1",
};

/** What has happened by now: the deadlines that count from it become days. */
export function knownSection(model: FormModel): TemplateResult {
  const { answers, words } = model;
  const day = (name: (typeof KNOWN_DAYS)[number]) =>
    dateField(
      {
        ...fieldText(model, name, name, { clause: CLAUSES[name] }),
        value: answers[name],
        onInput: set(model, name),
        onSettled: () => model.form.settle(name),
      },
      words,
    );
  const asked = KNOWN_DAYS.filter((name) => name !== "estimateSentOn" || asks.estimateSent(answers));
  return html`<p class="field-hint">${words.t("form.known.lead")}</p>
    <div class="form-pair form-pair-even">${asked.map(day)}</div>`;
}
