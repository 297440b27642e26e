import type { Answers, ContactAnswers } from "../answers.ts";
import { contactField, deskField, itemField } from "../fields/ids.ts";

/** The first field of the form that has something in it that is only kept once that is allowed. */
export function firstPersonal({ items, description, contact, desk }: Answers): string | undefined {
  const listed = items.find(({ serials }) => serials.text !== "");
  if (listed) return itemField(listed, "serials");
  if (description !== "") return "description";
  const name = (Object.keys(contact) as (keyof ContactAnswers)[]).find((one) => contact[one] !== "");
  if (name) return contactField(name);
  const told = Object.entries(desk.typed ?? {}).find(([, typed]) => typed !== "")?.[0];
  if (told) return deskField(told);
  const read = items.find((item) => item.desk.typed?.reading);
  return read && itemField(read, "reading");
}

/** It has been decided elsewhere: no field asks. */
const NOWHERE = "";

/** What the customer has told of themselves: without what the page has filled in, which it fills in again on the next visit. */
export function withoutPages(answers: Answers, initial: Answers): Answers {
  const contact = withoutSame(answers.contact, initial.contact);
  const typed = withoutSame(answers.desk.typed ?? {}, initial.desk.typed ?? {});
  return { ...answers, contact, desk: { ...answers.desk, typed } };
}

function withoutSame<Texts extends object>(texts: Texts, known: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).filter(([name, text]) => text !== known[name as keyof Texts]),
  ) as Texts;
}

/** Where it is asked whether what is personal may be kept too: once, at the first field with something in it. */
export class AskedOnce {
  #at: string | undefined;

  /** The field, once there is any. What the page has filled in is none of what the customer tells. */
  at(answers: Answers, initial: Answers): string | undefined {
    this.#at ??= firstPersonal(withoutPages(answers, initial));
    return this.#at || undefined;
  }

  /** It is decided: no field asks but one that does so already. */
  decided(): void {
    this.#at ??= NOWHERE;
  }

  /** It is decided from an earlier visit: no field asks. */
  settled(): void {
    this.#at = NOWHERE;
  }

  /** It is asked anew. */
  forget(): void {
    this.#at = undefined;
  }
}
