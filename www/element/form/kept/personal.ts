import type { Answers, ContactAnswers } from "../answers.ts";
import { contactField, itemField } from "../fields/ids.ts";

/** The first field of the form that has something in it that is only kept once that is allowed. */
export function firstPersonal({ items, description, contact }: Answers): string | undefined {
  const listed = items.find(({ serials }) => serials.text !== "");
  if (listed) return itemField(listed, "serials");
  if (description !== "") return "description";
  const name = (Object.keys(contact) as (keyof ContactAnswers)[]).find((one) => contact[one] !== "");
  return name && contactField(name);
}
