import { html, nothing, type TemplateResult } from "lit";
import type { Figures } from "../../../words/figures.ts";
import { AFTER_DECLINE, asks } from "../answers.ts";
import { choiceField } from "../fields/choice.ts";
import { areaField, dateField } from "../fields/text.ts";
import { type FormModel, fieldText, options, set, yesNoOptions } from "../model.ts";

/** What is wrong, or what is to be done: part of the agreement, and what the product is examined from. */
export function descriptionSection(model: FormModel): TemplateResult {
  return areaField(
    {
      ...fieldText(model, "description", "description", { clause: "2.1", required: true }),
      value: model.answers.description,
      rows: 5,
      onInput: set(model, "description"),
      onSettled: () => model.settle("description"),
    },
    model.words,
  );
}

/** Where the work is done, and when the product gets there. */
export function placeSection(model: FormModel): TemplateResult {
  const { answers, words } = model;
  return html`${choiceField(
    {
      ...fieldText(model, "onSite", "onSite", { clause: "9.1" }),
      value: answers.onSite,
      options: options(model, "onSite", ["no", "yes", "unsure"]),
      layout: "column",
      onChoose: set(model, "onSite"),
    },
    words,
  )}
  ${
    asks.sendingIn(answers)
      ? html`${dateField(
          {
            ...fieldText(model, "receivedOn", "receivedOn", { clause: "9.2" }),
            value: answers.receivedOn,
            onInput: set(model, "receivedOn"),
            onSettled: () => model.settle("receivedOn"),
          },
          words,
        )}
        ${yesNo(model, "handInInPerson", "3.4")}`
      : nothing
  }`;
}

/** What asking for a repair estimate entails, and the number of the terms that each point of it names. */
const ENTAILS: [point: string, names?: keyof Figures][] = [
  ["may"],
  ["holds", "repairEstimateValidity"],
  ["accepted"],
  ["declined", "fee"],
  ["silent", "reminderAfter"],
];

/** With its number as soon as the rules have said it: the form is there before they are. */
function entailed({ words, figures = {} }: FormModel, [point, names]: (typeof ENTAILS)[number]): string {
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
    ${yesNo(model, "repairEstimateRequested", "6.2")} ${asks.afterDecline(model.answers) ? afterDecline(model) : nothing}`;
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

/** The conditions under which the terms apply at all. */
export function agreementSection(model: FormModel): TemplateResult {
  return html`${yesNo(model, "createdOnPortal", "1.1.1")} ${yesNo(model, "soldUnderOtherTerms", "1.1.2")}
  ${yesNo(model, "otherServiceAgreement", "1.1.3")}`;
}

type MatterQuestion =
  | "handInInPerson"
  | "repairEstimateRequested"
  | "createdOnPortal"
  | "soldUnderOtherTerms"
  | "otherServiceAgreement";

function yesNo(model: FormModel, name: MatterQuestion, clause: string): TemplateResult {
  return choiceField(
    {
      ...fieldText(model, name, name, { clause }),
      value: model.answers[name],
      options: yesNoOptions(model),
      layout: "beside",
      onChoose: set(model, name),
    },
    model.words,
  );
}
