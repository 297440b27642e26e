import type { PropertyDeclarations } from "lit";
import type { Words } from "../../words/words.ts";
import { Part } from "../part.ts";
import type { FormActions, FormView } from "./model.ts";

/** A part of the form that updates itself. */
export abstract class FormPart extends Part {
  static override properties: PropertyDeclarations = {
    form: { attribute: false },
    words: { attribute: false },
    view: { attribute: false },
  };

  form!: FormActions;
  words!: Words;
  view!: FormView;
}
