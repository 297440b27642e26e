import type { PropertyDeclarations } from "lit";
import type { Words } from "../../words/words.ts";
import { Part } from "../part.ts";
import type { FormActions, FormView } from "./model.ts";

/** A part of the form that updates itself. */
export abstract class FormPart extends Part {
  static override properties: PropertyDeclarations = {
    form: { attribute: false },
    words: { attribute: false },
    view: { attribute: false, hasChanged: isOther },
  };

  form!: FormActions;
  words!: Words;
  view!: FormView;
}

/** A view as text: made once for all parts that compare it, of which there can be hundreds. */
const texts = new WeakMap<FormView, string>();

function textOf(view: FormView): string {
  const text = texts.get(view) ?? JSON.stringify(view);
  texts.set(view, text);
  return text;
}

/** What all parts see is put together anew with every key, mostly as it was. */
function isOther(now: FormView, before: FormView | undefined): boolean {
  return before === undefined || textOf(now) !== textOf(before);
}
