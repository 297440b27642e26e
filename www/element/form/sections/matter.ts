import { html, nothing, type TemplateResult } from "lit";
import { choiceField } from "../fields/choice.ts";
import { areaField, dateField } from "../fields/text.ts";
import { type FormModel, fieldText, options, set, yesNoOptions } from "../model.ts";
import { asks, asksMatter, flagsIn, MATTER, type MatterFlag, type MatterQuestion } from "../questions.ts";

/** What is wrong, or what is to be done: part of the agreement, and what the product is examined from. */
export function descriptionSection(model: FormModel): TemplateResult {
  return areaField(
    {
      ...fieldText(model, "description", "description", { clause: "2.1", required: true }),
      value: model.answers.description,
      rows: 2,
      onInput: set(model, "description"),
      onSettled: () => model.form.settle("description"),
    },
    model.words,
  );
}

/** Where the work is done, and when the product gets there. */
export function placeSection(model: FormModel): TemplateResult {
  const { answers, words } = model;
  return html`${choiceField(
    {
      ...fieldText(model, "onSite", "onSite", { clause: MATTER.onSite.clause }),
      value: answers.onSite,
      options: options(model, "onSite", ["no", "yes", "unsure"]),
      layout: "row",
      onChoose: set(model, "onSite"),
    },
    words,
  )}
  <div class="form-pair ${asks.handIn(answers) ? "form-pair-even" : ""}">${
    asks.sendingIn(answers)
      ? html`${dateField(
          {
            ...fieldText(model, "receivedOn", "receivedOn", { clause: "9.2" }),
            value: answers.receivedOn,
            onInput: set(model, "receivedOn"),
            onSettled: () => model.form.settle("receivedOn"),
          },
          words,
        )}`
      : nothing
  }
  ${yesNos(model, "place", "row")}</div>`;
}

/** The yes-or-no questions of a section; nothing in the place of one that is not put, so that the others keep theirs. */
export function yesNos(
  model: FormModel,
  section: NonNullable<MatterQuestion["section"]>,
  layout: "beside" | "row" = "beside",
) {
  return flagsIn(section).map((name) => (asksMatter(name, model.answers) ? yesNo(model, name, layout) : nothing));
}

function yesNo(model: FormModel, name: MatterFlag, layout: "beside" | "row"): TemplateResult {
  return choiceField(
    {
      ...fieldText(model, name, name, { clause: MATTER[name].clause }),
      value: model.answers[name],
      options: yesNoOptions(model),
      layout,
      onChoose: set(model, name),
    },
    model.words,
  );
}
