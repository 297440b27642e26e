// The page's own fields in the form of the element: a script that comes where there are any.

import { type Field, isOwn, type Submitted, submittedAlone, textsOf } from "./submitted.ts";

/** What fields of the page's own say, by their names; several values of one name in their order. */
export type MoreValues = Record<string, string | string[]>;

/** The fields among what the page has put there. Those of a form in it are that form's. */
export function fieldsIn(placed: readonly Element[]): Field[] {
  const all = placed.flatMap((one) => [one, ...one.querySelectorAll("*")]) as (Field & { form?: unknown })[];
  return all.filter((one) => (one.matches("input, select, textarea") || isOwn(one)) && !one.form);
}

/** What they would be submitted with: texts only, as a form would send them. Files are the page's. */
export function valuesOf(placed: readonly Element[]): MoreValues | undefined {
  const told = new Map<string, string[]>();
  for (const field of fieldsIn(placed)) {
    const name = field.getAttribute("name");
    if (!name) continue;
    const texts = submittedAlone(field).flatMap((value) => asSent(field, value));
    if (texts.length > 0) told.set(name, [...(told.get(name) ?? []), ...texts]);
  }
  if (told.size === 0) return undefined;
  return Object.fromEntries([...told].map(([name, texts]) => [name, texts.length === 1 ? (texts[0] ?? "") : texts]));
}

/** What is typed stays as it is; what an element of somebody's has for its value is written as a text. */
function asSent(field: Field, value: Submitted): string[] {
  if (typeof value === "string") return [value];
  return isOwn(field) ? textsOf(value) : [];
}

/** The first of them that is wrong, of which the customer is told with the focus on it; whether there is one. */
export function refuses(placed: readonly Element[]): boolean {
  // All are asked, as on submitting a form: each hears of it by its own event.
  const wrong = fieldsIn(placed).filter((field) => (field as Partial<HTMLInputElement>).checkValidity?.() === false);
  const [first] = wrong as unknown as HTMLInputElement[];
  first?.reportValidity();
  return first !== undefined;
}
