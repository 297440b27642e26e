import type { TemplateResult } from "lit";
import type { Answers, ItemAnswers } from "../answers.ts";
import { type ChoiceField, choiceField } from "../fields/choice.ts";
import type { FieldText } from "../fields/field.ts";
import { deskField, itemField } from "../fields/ids.ts";
import { dateField, type TypedField } from "../fields/text.ts";
import { changeItem, type FormModel, fieldText, type PartModel } from "../model.ts";
import type { DeskAnswers, DeskText, ItemDeskAnswers } from "./answers.ts";

/** The words of a field: its label, and a hint where there is one. */
export function deskText(model: PartModel, id: string, name: string, isRequired = false): FieldText {
  const { words } = model;
  const hint = `desk.${name}.hint`;
  return {
    ...fieldText(model, id, name, { required: isRequired }),
    label: words.t(`desk.${name}.label`),
    hint: words.has(hint) ? words.t(hint) : undefined,
  };
}

/** What is typed freely about the matter. */
export function typedField(model: FormModel, name: DeskText, isRequired = false): TypedField {
  const id = deskField(name);
  return {
    ...deskText(model, id, name, isRequired),
    value: model.answers.desk.typed?.[name] ?? "",
    onInput: (value) => changeDesk(model, (desk) => ({ ...desk, typed: { ...desk.typed, [name]: value } })),
    onSettled: () => model.form.settle(id),
  };
}

/** A day about the matter. */
export function dayField(model: FormModel, name: "visitFrom" | "visitTo"): TemplateResult {
  const id = deskField(name);
  return dateField(
    {
      ...deskText(model, id, name),
      value: model.answers.desk[name] ?? "",
      onInput: (value) => changeDesk(model, (desk) => ({ ...desk, [name]: value })),
      onSettled: () => model.form.settle(id),
    },
    model.words,
  );
}

/** A day about a product. */
export function itemDayField(
  model: PartModel,
  item: ItemAnswers,
  name: "purchasedOn" | "removedOn",
  isRequired = false,
): TemplateResult {
  const id = itemField(item, name);
  return dateField(
    {
      ...deskText(model, id, name, isRequired),
      value: item.desk[name] ?? "",
      onInput: (value) => changeItemDesk(model, item, (desk) => ({ ...desk, [name]: value })),
      onSettled: () => model.form.settle(id),
    },
    model.words,
  );
}

/** A question with a few answers. */
export function deskChoice<T extends string>(
  model: PartModel,
  field: Pick<ChoiceField<T>, "id" | "value" | "onChoose"> & {
    name: string;
    values: readonly T[];
    isRequired?: boolean;
  },
): TemplateResult {
  const { name, values, isRequired, ...rest } = field;
  const options = values.map((value) => ({ value, label: model.words.t(`desk.${name}.option.${value}`) }));
  return choiceField({ ...deskText(model, rest.id, name, isRequired), ...rest, options, layout: "row" }, model.words);
}

/** Changes something about the matter; what is said twice is changed once. */
export function changeDesk(model: PartModel, how: (desk: DeskAnswers) => DeskAnswers): void {
  model.form.change((answers: Answers) => {
    const desk = how(answers.desk);
    return isSame(desk, answers.desk) ? answers : { ...answers, desk };
  });
}

/** The same about one product. */
export function changeItemDesk(model: PartModel, { id }: ItemAnswers, how: (desk: ItemDeskAnswers) => ItemDeskAnswers) {
  model.form.change((answers) =>
    changeItem(answers, id, (item) => {
      const desk = how(item.desk);
      return isSame(desk, item.desk) ? item : { ...item, desk };
    }),
  );
}

const isSame = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);
