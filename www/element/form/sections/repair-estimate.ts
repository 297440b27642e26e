import { html, nothing, type TemplateResult } from "lit";
import type { Figures } from "../../../words/figures.ts";
import { choiceField } from "../fields/choice.ts";
import { AFTER_DECLINE } from "../later-choices.ts";
import { type FormModel, fieldText, options, set } from "../model.ts";
import { asks, flagsIn } from "../questions.ts";
import type { Section } from "../section.ts";
import { yesNos } from "./matter.ts";

/** What asking for a repair estimate entails, and the number of the terms that each point of it names. */
const ENTAILS: [point: string, names?: keyof Figures][] = [
  ["may"],
  ["holds", "repairEstimateValidity"],
  ["accepted"],
  ["declined", "fee"],
  ["silent", "reminderAfter"],
];

/** With its number as soon as the rules have said it: the form is there before they are. */
function entailed({ words, view: { figures = {} } }: FormModel, [point, names]: (typeof ENTAILS)[number]): string {
  const key = `form.repairEstimateRequested.entails.${point}`;
  const figure = names && figures[names];
  return figure === undefined ? words.t(key) : words.t(`${key}Figures`, { [names as string]: figure });
}

/** Whether to ask for a repair estimate, which can be done now and not later (terms 6.2). */
export function repairEstimateSection(model: FormModel): TemplateResult {
  const { words } = model;
  return html`<div class="form-note">
      <p>${words.t("form.repairEstimateRequested.entails.intro")}</p>
      <ul>
        ${ENTAILS.map((point) => html`<li>${entailed(model, point)}</li>`)}
      </ul>
    </div>
    ${yesNos(model, "repairEstimate")} ${asks.afterDecline(model.answers) ? afterDecline(model) : nothing}`;
}

function afterDecline(model: FormModel): TemplateResult {
  return choiceField(
    {
      ...fieldText(model, "afterDecline", "afterDecline", { clause: "6.2" }),
      value: model.answers.afterDecline,
      options: options(model, "afterDecline", AFTER_DECLINE),
      layout: "column",
      onChoose: set(model, "afterDecline"),
    },
    model.words,
  );
}

/** Asked where something is to be repaired. It comes after the form, and its words with those of the estimate. */
export const repairEstimate: Section = {
  name: "repairEstimate",
  render: repairEstimateSection,
  shows: [asks.afterDecline, "afterDecline", ...flagsIn("repairEstimate")],
  asked: asks.repairEstimate,
};
