import { itemName } from "./fact.ts";
import type { Words } from "./words.ts";

/** What is in a request besides the facts that an estimate is made of. */
export interface About {
  /** Of each item, those that were given. */
  serialNumbers?: readonly (readonly string[])[];
  description?: string;
  contact?: Partial<Record<(typeof CONTACT)[number], string>>;
}

const CONTACT = ["name", "organisation", "email", "phone", "address"] as const;

/** A part of a statement, as its words have it. */
interface Section {
  id: string;
  title: string;
  lines: { text: string; value: string; clauses: string[]; listed: true; more?: { text: string; more: string[] }[] }[];
}

/** More of them than these have a place of their own on paper, over its whole width. */
const MANY = 8;

/** Serial numbers as one text; of many how many they are, as these stand by themselves. */
export function serialsOnPaper(words: Words, numbers: readonly string[]): { text: string; apart?: readonly string[] } {
  if (numbers.length <= MANY) return { text: numbers.join(", ") };
  return { text: words.t("form.serials.all", { given: numbers.length }), apart: numbers };
}

/** Whose request it is and what it is about, under the names that the form has for it. */
export function aboutSections(words: Words, { serialNumbers = [], description, contact = {} }: About): Section[] {
  const line = (text: string, value: string) => ({ text, value, clauses: [], listed: true as const });
  const label = (key: string) => words.t(`form.${key}.label`);
  const many = serialNumbers.length > 1;
  const serials = serialNumbers.flatMap((numbers, index) => {
    const text = many ? `${label("item.serials")} (${itemName(words, index)})` : label("item.serials");
    if (numbers.length === 0) return [];
    const { text: value, apart } = serialsOnPaper(words, numbers);
    return { ...line(text, value), ...(apart && { more: [{ text: apart.join(", "), more: [] }] }) };
  });
  const described = description ? [line(label("description"), description)] : [];
  const person = CONTACT.flatMap((name) => (contact[name] ? line(label(`contact.${name}`), contact[name]) : []));
  return [
    { id: "contact", title: words.t("form.section.contact"), lines: person },
    { id: "request", title: words.t("form.section.items"), lines: [...serials, ...described] },
  ];
}
