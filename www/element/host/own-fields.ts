// The page's own fields in the form as a person reads them: by their labels, and not by the names for the page's server.

import type { OwnField } from "../../words/about.ts";
import { fieldsIn } from "./slotted.ts";
import { type Field, isOwn, submittedAlone, textsOf } from "./submitted.ts";

/** What is handed over and nobody is to read: it is the page's, or a secret. */
const NOT_READ = "[type=hidden], [type=password]";

/** What the fields that the page has put into an element's form say, in their order. Inside a form of the page's own they are that form's. */
export function ownFields(host: HTMLElement & { form?: HTMLFormElement | null }): OwnField[] {
  const slot = host.shadowRoot?.querySelector<HTMLSlotElement>("slot[name=before-submit]");
  if (!slot || host.form) return [];
  const told = new Map<string, string[]>();
  for (const field of fieldsIn(slot.assignedElements({ flatten: true }))) {
    if (!field.getAttribute("name") || field.matches(NOT_READ)) continue;
    for (const { label, values } of readBy(field)) told.set(label, [...(told.get(label) ?? []), ...values]);
  }
  return [...told].map(([label, values]) => ({ label, values }));
}

/** How one field is read; not at all where it says nothing. */
function readBy(field: Field): OwnField[] {
  const values = submittedAlone(field).flatMap((value) =>
    isOwn(field) || typeof value === "string" ? textsOf(value) : [],
  );
  if (values.every((one) => one === "")) return [];
  const name = field.getAttribute("name") ?? "";
  if (field instanceof HTMLSelectElement) {
    return [{ label: labelOf(field) || name, values: [...field.selectedOptions].map(({ label }) => label) }];
  }
  if (!isTick(field)) return [{ label: labelOf(field) || name, values }];
  // Of what can be ticked each has a label of its own, and several have a title together.
  const [title, label] = [titleOf(field), labelOf(field)];
  if (title) return [{ label: title, values: [label || values.join(", ")] }];
  const isAlone = label !== "" && field.matches("[type=checkbox]");
  return [isAlone ? { label, values: [] } : { label: name, values: label ? [label] : values }];
}

const isTick = (field: Field): boolean => field.matches("input:is([type=checkbox], [type=radio])");

/** The title of the group that a field is in. */
function titleOf(field: Field): string {
  const legend = field.closest("fieldset")?.querySelector("legend");
  return legend ? textOf(legend) : "";
}

/** What a field is called, as it is read out. */
function labelOf(field: Field): string {
  const ids = field.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
  const root = field.getRootNode() as Document | ShadowRoot;
  const named = ids.flatMap((id) => root.getElementById(id) ?? []).map(textOf);
  const around = (field as Partial<HTMLInputElement>).labels?.[0] ?? field.closest("label");
  return named.join(" ") || field.getAttribute("aria-label")?.trim() || (around ? textOf(around) : "");
}

/** The words of a label, without what stands in the field that it may be around, and without a colon that leads to it. */
function textOf(label: Element): string {
  const words = label.cloneNode(true) as Element;
  for (const one of words.querySelectorAll("input, select, textarea, button, script, style")) one.remove();
  return (words.textContent ?? "").replace(/\s+/g, " ").trim().replace(/\s*:$/, "");
}
