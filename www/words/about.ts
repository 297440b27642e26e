import { itemName } from "./fact.ts";
import type { Words } from "./words.ts";

/** What is in a request besides the facts that an estimate is made of. */
export interface About {
  /** Of each item, those that were given. */
  serialNumbers?: readonly (readonly string[])[];
  description?: string;
  contact?: Partial<Record<(typeof CONTACT)[number], string>>;
  /** What the service desk is told besides, and of each item. Its words are the form's own, which come with its fields. */
  desk?: AboutDesk;
  products?: readonly AboutProduct[];
  /** What fields of the page's own say, in the page's words. */
  own?: readonly OwnField[];
}

/** A field of the page's own, by its label or its name; without values it is a box that is ticked, and its label says all. */
export interface OwnField {
  label: string;
  values: readonly string[];
}

/** What is written freely for the service desk, by the names of its fields. */
export type DeskText =
  | "reference"
  | "invoiceName"
  | "invoiceAddress"
  | "invoiceEmail"
  | "invoiceEan"
  | "invoiceAttention"
  | "returnTo"
  | "access";

/** What the service desk is told of a matter, as the document has it. */
export interface AboutDesk {
  reference?: string;
  invoice?: { name?: string; address?: string; email?: string; ean?: string; attention?: string };
  returnTo?: string;
  visit?: { access?: string; from?: string; to?: string };
  /** The files that go with the request. */
  files?: readonly { name: string }[];
}

/** The same of an item. */
export interface AboutProduct {
  purchasedOn?: string;
  condition?: { reading?: string; seal?: string; removedOn?: string };
}

const CONTACT = ["name", "organisation", "email", "phone", "address"] as const;

/** A line of a statement about what the customer has said. */
interface Line {
  text: string;
  value: string;
  clauses: string[];
  listed: true;
  more?: { text: string; more: string[] }[];
}

/** A part of a statement, as its words have it. */
interface Section {
  id: string;
  title: string;
  lines: Line[];
}

/** More of them than these have a place of their own on paper, over its whole width. */
const MANY = 8;

/** Serial numbers as one text; of many how many they are, as these stand by themselves. */
export function serialsOnPaper(words: Words, numbers: readonly string[]): { text: string; apart?: readonly string[] } {
  if (numbers.length <= MANY) return { text: numbers.join(", ") };
  return { text: words.t("form.serials.all", { given: numbers.length }), apart: numbers };
}

const line = (text: string, value: string): Line => ({ text, value, clauses: [], listed: true });

/** Whose request it is and what it is about, under the names that the form has for it. */
export function aboutSections(words: Words, about: About): Section[] {
  const { serialNumbers = [], description, contact = {}, desk = {}, products = [], own = [] } = about;
  const label = (key: string) => words.t(`form.${key}.label`);
  const many = Math.max(serialNumbers.length, products.length) > 1;
  const of = (text: string, index: number) => (many ? `${text} (${itemName(words, index)})` : text);
  const serials = serialNumbers.flatMap((numbers, index) => {
    if (numbers.length === 0) return [];
    const { text: value, apart } = serialsOnPaper(words, numbers);
    const more = apart && { more: [{ text: apart.join(", "), more: [] }] };
    return { ...line(of(label("item.serials"), index), value), ...more };
  });
  const described = description ? [line(label("description"), description)] : [];
  const person = CONTACT.flatMap((name) => (contact[name] ? line(label(`contact.${name}`), contact[name]) : []));
  const names = desk.files?.map(({ name }) => name).join(", ");
  const files = names ? [line(words.t("desk.section.files"), names)] : [];
  const told = products.flatMap((product, index) =>
    aboutProduct(words, product).map(([text, value]) => line(of(text, index), value)),
  );
  // The words for what nobody has told need not be there.
  const section = (id: string, key: string, lines: Line[]) =>
    lines.length > 0 ? [{ id, title: words.t(key), lines }] : [];
  return [
    ...section("contact", "form.section.contact", person),
    ...section("desk", "desk.section.order", aboutOrder(words, desk)),
    ...section("visit", "desk.section.visit", aboutVisit(words, desk)),
    ...section("request", "form.section.items", [...serials, ...described, ...told, ...files]),
    ...section(
      "own",
      "form.along.own",
      own.map(({ label, values }) => line(label, values.join(", "))),
    ),
  ];
}

function aboutOrder(words: Words, { reference, invoice = {}, returnTo }: AboutDesk): Line[] {
  const texts: Record<Exclude<DeskText, "access">, string | undefined> = {
    reference,
    invoiceName: invoice.name,
    invoiceAddress: invoice.address,
    invoiceEmail: invoice.email,
    invoiceEan: invoice.ean,
    invoiceAttention: invoice.attention,
    returnTo,
  };
  return lines(words, Object.entries(texts));
}

function aboutVisit(words: Words, { visit: { access, from, to } = {} }: AboutDesk): Line[] {
  return lines(words, [
    ["access", access],
    ["visitFrom", from && words.date(from)],
    ["visitTo", to && words.date(to)],
  ]);
}

/** When a product was bought, and what it was like when it was taken down. */
export function aboutProduct(
  words: Words,
  { purchasedOn, condition = {} }: AboutProduct,
): [text: string, value: string][] {
  const { reading, seal, removedOn } = condition;
  return given(words, [
    ["purchasedOn", purchasedOn && words.date(purchasedOn)],
    ["reading", reading],
    ["seal", seal && words.t(`desk.seal.option.${seal}`)],
    ["removedOn", removedOn && words.date(removedOn)],
  ]);
}

/** What was told of the desk's fields, each by its label. */
const given = (words: Words, all: [field: string, value: string | undefined][]) =>
  all.flatMap(([field, value]): [text: string, value: string][] =>
    value ? [[words.t(`desk.${field}.label`), value]] : [],
  );

const lines = (words: Words, all: [field: string, value: string | undefined][]) =>
  given(words, all).map(([text, value]) => line(text, value));
