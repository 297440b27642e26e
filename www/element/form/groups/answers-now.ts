import type { Answers } from "../answers.ts";
import type { FormActions } from "../model.ts";

/** The answers as the form has them at the moment: it has read the serial numbers, which can have told it a product. */
export function answersNow(form: Pick<FormActions, "change">, otherwise: Answers): Answers {
  let answers = otherwise;
  form.change((now) => {
    answers = now;
    return now;
  });
  return answers;
}
