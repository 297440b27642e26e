// What a form would submit of its fields, without submitting it.

import { readForm } from "./only-reading.ts";

/** Anything that a field can have for its value: elements of other people's have more than texts. */
export type Submitted = unknown;

/** A field as the form lists it: the browser's own, or a form-associated element of somebody's. */
export type Field = HTMLElement & { name?: unknown; value?: unknown; checked?: unknown; selected?: unknown };

/** The fields of a form. One that is called "elements" hides the form's own list of them. */
export function fieldsOf(form: HTMLFormElement): Field[] {
  const elements = Reflect.get(HTMLFormElement.prototype, "elements", form) as HTMLFormControlsCollection;
  return [...elements] as Field[];
}

/** Whether an element is one of somebody's, and not the browser's. */
export const isOwn = (field: Field): boolean => field.localName.includes("-");

/** Whether the form leaves a field out whatever stands in it: disabled by itself or from outside, a button, or no field at all. */
function isLeftOut(field: Field): boolean {
  return field.matches(
    ":disabled, button, fieldset, object, output, datalist *, input:is([type=button], [type=submit], [type=reset], [type=image])",
  );
}

/** What some fields of a form would be submitted with: nothing for those that are left out of it. */
export function submittedBy(form: HTMLFormElement, fields: readonly Field[]): Map<Field, readonly Submitted[]> {
  const taking = fields.filter((field) => !isLeftOut(field));
  const data = taking.some((field) => isOwn(field) && nameOf(field) !== "") ? readForm(form) : undefined;
  return new Map(
    taking.map((field) => {
      if (!isOwn(field)) return [field, ofBrowser(field, asFact)];
      const name = nameOf(field);
      return [field, data && name !== "" ? ofNamed(form, field, data.getAll(name)) : ofUnnamed(field)];
    }),
  );
}

/** What a field that is in no form would be submitted with. Of an element of somebody's that is what it shows of itself. */
export function submittedAlone(field: Field): readonly Submitted[] {
  if (isLeftOut(field)) return [];
  return isOwn(field) ? ofUnnamed(field) : ofBrowser(field, asSent);
}

const nameOf = (field: Field): string => field.getAttribute("name") ?? "";

/** What is chosen or typed. The page's own values can differ from the rules': `data-fact-value` says the latter. */
const asFact = (one: HTMLElement & { value: string }) => one.dataset.factValue ?? one.value;
const asSent = (one: { value: string }) => one.value;

function ofBrowser(field: Field, textOf: typeof asFact): Submitted[] {
  if (field instanceof HTMLSelectElement) {
    return [...field.selectedOptions].filter((one) => !one.matches(":disabled")).map(textOf);
  }
  if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) {
    return field.checked ? [textOf(field)] : [];
  }
  if (field instanceof HTMLInputElement && field.type === "file") return [...(field.files ?? [])];
  return [field.value];
}

/**
 * What an element of somebody's puts into the form only the form's data tell, by name. Where other fields have the name too,
 * theirs are taken away first; of several such elements each has the value in its place, or the one that is like its own.
 */
function ofNamed(form: HTMLFormElement, field: Field, all: readonly FormDataEntryValue[]): Submitted[] {
  const left: Submitted[] = [...all];
  const same = fieldsOf(form).filter((one) => nameOf(one) === nameOf(field) && !isLeftOut(one));
  for (const value of same.filter((one) => !isOwn(one)).flatMap((one) => ofBrowser(one, asSent))) {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
  }
  const own = same.filter(isOwn);
  if (own.length === 1) return left.map((value) => field.dataset.factValue ?? value);
  const value = left.length === own.length ? left[own.indexOf(field)] : left.find((one) => one === field.value);
  return value === undefined ? [] : [field.dataset.factValue ?? value];
}

/** Without a name an element puts nothing into the form: what it shows of itself is all that there is to go by. */
function ofUnnamed(field: Field): Submitted[] {
  const { checked, selected, value } = field;
  const ticks = [checked, selected].filter((one) => typeof one === "boolean");
  const aria = field.getAttribute("aria-checked");
  if (ticks.length > 0 || aria !== null) {
    return ticks.includes(true) || aria === "true" ? [field.dataset.factValue ?? value ?? true] : [];
  }
  return [value];
}

/** The texts of a value; none of what is no text and can't be written as one. */
export function textsOf(value: Submitted): string[] {
  if (value === undefined || value === null || value instanceof Blob) return [];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? [] : [dayOf(value)];
  try {
    return [String(value).trim()];
  } catch {
    // What can't even be written is refused as what it is.
    return [typeof value];
  }
}

/** The day that the field shows, which is the one on this device. */
function dayOf(date: Date): string {
  const two = (count: number) => String(count).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
